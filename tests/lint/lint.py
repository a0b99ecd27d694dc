#!/usr/bin/env python3
"""The rules of the house that a compiler does not know, as TAP: one test a rule, one line a place that breaks it."""

import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
if ROOT.is_file():
    ROOT = ROOT.parents[2]

LAYERS = ('core', 'store', 'exchange', 'report', 'batch', 'cli')
LIMITS = {'.c': 600, '.h': 100, '.ui': 400}
FUNCTION_LIMIT = 60

TOKEN = re.compile(r'''//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+\'''', re.DOTALL)
FLOAT_FORMAT = re.compile(r'%[-+ #0\']*(?:\d+|\*)?(?:\.(?:\d+|\*))?l?L?[aefgAEFG](?![a-zA-Z])')
PROTOTYPE = re.compile(r'\b(jx_\w+)\s*\(')
DOCUMENTED = re.compile(r'^/\*\*\n \* (jx_\w+):', re.MULTILINE)


def blanked(text, keep_strings=False):
    """The text without comments and, unless kept, without strings; every line stays where it was."""
    def blank(match):
        token = match.group()
        if keep_strings and token[0] == '"':
            return token
        return '\n' * token.count('\n') if token[0] == '/' else token[0] * 2
    return TOKEN.sub(blank, text)


class Source:
    """One file, read once."""

    def __init__(self, path):
        self.path = path
        self.name = str(path.relative_to(ROOT))
        self.text = path.read_text(encoding='utf-8')
        self.code = blanked(self.text) if path.suffix in ('.c', '.h') else ''
        self.layer = path.relative_to(ROOT).parts[1] if self.name.startswith('src/') else None

    def hits(self, pattern, text=None):
        """The numbers of the lines on which the pattern is found."""
        text = self.code if text is None else text
        return [text.count('\n', 0, match.start()) + 1 for match in re.finditer(pattern, text)]


def sources():
    paths = [path for top in ('src', 'tests') for path in sorted((ROOT / top).rglob('*'))]
    return [Source(path) for path in paths
            if path.suffix in ('.c', '.h', '.ui') and not path.name.endswith('.inc.c')]


def file_length(files):
    for file in files:
        lines = file.text.count('\n')
        if lines > LIMITS[file.path.suffix]:
            yield f'{file.name}: {lines} lines, at most {LIMITS[file.path.suffix]}'


def function_length(files):
    for file in files:
        start = None
        for number, line in enumerate(file.code.split('\n'), 1):
            if line.startswith('{'):
                start = number
            elif line.rstrip() == '}' and start and number - start + 1 > FUNCTION_LIMIT:
                yield f'{file.name}:{start}: a function of {number - start + 1} lines, at most {FUNCTION_LIMIT}'


def no_goto(files):
    for file in files:
        for line in file.hits(r'\bgoto\b'):
            yield f'{file.name}:{line}: goto'


def layering(files):
    for file in files:
        if file.layer in LAYERS:
            for line in file.hits(r'#\s*include\s*<(?:gtk|gdk|gsk|adwaita)\b', blanked(file.text, keep_strings=True)):
                yield f'{file.name}:{line}: the toolkit belongs to ui'


def no_floats(files):
    for file in files:
        if file.layer in LAYERS:
            text = blanked(file.text, keep_strings=True)
            for line in file.hits(FLOAT_FORMAT, '\n'.join(
                    ' '.join(re.findall(r'"(?:\\.|[^"\\\n])*"', row)) for row in text.split('\n'))):
                yield f'{file.name}:{line}: a floating-point format'
        # The sizes of pages on paper are no figures.
        if file.layer in ('core', 'store', 'exchange') and not file.path.name.startswith(('jx-form', 'jx-page-setup')):
            for line in file.hits(r'\b(?:g?double|g?float)\b'):
                yield f'{file.name}:{line}: a floating-point number'


def nothing_left_to_do(files):
    for file in files:
        for line in file.hits(r'\b(?:TODO|FIXME|XXX|HACK)\b', file.text):
            yield f'{file.name}:{line}: unfinished'


def chance_has_a_seed(files):
    for file in files:
        if file.name.startswith('tests/') and file.path.name != 'chance.c':   # which is told its seed
            for line in file.hits(r'\bg_(?:test_rand|random)_|\bg_rand_new\s*\(\)'):
                yield f'{file.name}:{line}: chance without a seed'


def documented(files):
    for layer in LAYERS:
        ours = [file for file in files if file.layer == layer]
        known = {name for file in ours for name in DOCUMENTED.findall(file.text)}
        for file in (file for file in ours if file.path.suffix == '.h'):
            declarations = re.sub(r'^[ \t]*#(?:[^\n]*\\\n)*[^\n]*', '', file.code, flags=re.MULTILINE)
            for name in PROTOTYPE.findall(declarations):
                if name not in known and not name.endswith(('_get_type', '_error_quark')):
                    yield f'{file.name}: {name} has no comment above its definition'


def form_language(files):
    """What the reader of forms takes is taught, and described for editors; what is taught as a key it takes."""
    lesson = (ROOT / 'data/forms/README.md').read_text(encoding='utf-8')
    schema = (ROOT / 'data/schema/jixiao-form-1.schema.json').read_text(encoding='utf-8')
    known = set()
    for file in (file for file in files if file.name.startswith('src/core/form/')):
        for name, words in re.findall(r'^static const char \*const (\w+_(?:keys|words))\[\] = \{(.*?)\};', file.text,
                                      re.DOTALL | re.MULTILINE):
            for word in re.findall(r'"([^"]+)"', words):
                known.add(word)
                if not re.search(rf'[`"]{re.escape(word)}[`"]', lesson):
                    yield f'{file.name}: {word} of {name} is not in data/forms/README.md'
                if f'"{word}"' not in schema:
                    yield f'{file.name}: {word} of {name} is not in the schema'
    for row in re.findall(r'^\|((?: ?`[^`]+`,?)+) \|', lesson, re.MULTILINE):
        for word in re.findall(r'`([^`]+)`', row):
            if word not in known:
                yield f'data/forms/README.md: {word} is nothing that a form may say'


def labels(files):
    """A label that wraps and ends in dots reports more as its least width than it asks for (GtkLabel, 4.18), unless that is said."""
    for file in files:
        for label in re.findall(r'<object class="GtkLabel".*?</object>', file.text if file.path.suffix == '.ui' else '', re.DOTALL):
            if '"wrap"' in label and '"ellipsize"' in label and '"width-chars"' not in label:
                yield f'{file.name}: a label that wraps and ends in dots, without width-chars'


def heads(files):
    for file in files:
        if file.path.suffix == '.ui':
            continue
        if 'SPDX-License-Identifier: GPL-3.0-or-later' not in file.text[:400]:
            yield f'{file.name}: no licence in its head'
        if file.path.suffix == '.h' and '#pragma once' not in file.text:
            yield f'{file.name}: no #pragma once'


def nothing_measures_texts(files):
    """g_str_has_prefix() takes the length of the whole text, of a report of 200 pages at every character."""
    for file in files:
        if re.match(r'src/core/(?:check|text)/', file.name):
            for line in file.hits(r'\bg_str_has_prefix\b'):
                yield f'{file.name}:{line}: g_str_has_prefix, where jx_text_begins does it'


def nothing_prepares_a_search(files):
    """strstr() makes a table of the word first, which costs more than a cell takes to be read."""
    for file in files:
        if re.match(r'src/core/check/', file.name):
            for line in file.hits(r'\bstrstr\b'):
                yield f'{file.name}:{line}: strstr, where jx_text_has or jx_text_find does it'


def whitespace(files):
    for file in files:
        for line in file.hits(r'\t|[ \r]+(?=\n)', file.text):
            yield f'{file.name}:{line}: a tab or a blank at the end'
        if not file.text.endswith('\n'):
            yield f'{file.name}: no newline at the end'


RULES = {
    'files stay short': file_length,
    'functions stay short': function_length,
    'no goto': no_goto,
    'the toolkit stays in ui': layering,
    'figures are exact': no_floats,
    'nothing is left to do': nothing_left_to_do,
    'chance has a seed': chance_has_a_seed,
    'what is public is documented': documented,
    'the language of forms is taught': form_language,
    'labels report what they are': labels,
    'files have their head': heads,
    'a beginning is compared without the rest': nothing_measures_texts,
    'a word is looked for without a table': nothing_prepares_a_search,
    'blanks are clean': whitespace,
}


def main():
    files = sources()
    failed = 0
    print(f'1..{len(RULES)}')
    for number, (title, rule) in enumerate(RULES.items(), 1):
        places = list(rule(files))
        for place in places:
            print(f'# {place}')
        failed += bool(places)
        print(f'{"not ok" if places else "ok"} {number} - {title}')
    return 1 if failed or not files else 0


if __name__ == '__main__':
    sys.exit(main())
