#!/usr/bin/env python3
"""Exchange files against their published schema, and their digests reckoned as it says, by another program; as TAP."""

import hashlib
import json
import pathlib
import sys
import zlib

import jsonschema


def skip_value(text, at):
    """Behind the value that begins at `at`."""
    return json.JSONDecoder().raw_decode(text, at)[1]


def skip_space(text, at):
    while at < len(text) and text[at] in ' \n\r\t':
        at += 1
    return at


def without(text, at, top):
    """The object at `at` without what the digest leaves out, and where it ends."""
    out, first, start = '{', True, at + 1
    at = skip_space(text, at + 1)
    while text[at] != '}':
        key, behind = json.JSONDecoder().raw_decode(text, at)
        value = skip_space(text, skip_space(text, behind) + 1)
        if key == 'derived' or (top and key == 'digest'):
            end = skip_value(text, value)
            if first:
                out += text[start:at]
                if text[skip_space(text, end)] == ',':
                    end = skip_space(text, end) + 1
        else:
            inner, end = rest(text, value)
            out += text[start:value] + inner
            first = False
        start = end
        at = skip_space(text, end)
        if text[at] == ',':
            at = skip_space(text, at + 1)
    return out + text[start:at] + '}', at + 1


def rest(text, at, top=False):
    if text[at] == '{':
        return without(text, at, top)
    if text[at] != '[':
        end = skip_value(text, at)
        return text[at:end], end
    out, at = '[', at + 1
    while True:
        begin = at
        at = skip_space(text, at)
        out += text[begin:at]
        if text[at] == ']':
            return out + ']', at + 1
        if text[at] == ',':
            out, at = out + ',', at + 1
        else:
            inner, at = rest(text, at)
            out += inner


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text('utf-8'))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    files = sorted(pathlib.Path(sys.argv[2]).glob('*.jixiao.json'))
    assert files, 'no samples'
    failed = False
    print(f'1..{3 * len(files) + 1}')

    def ok(good, name):
        nonlocal failed
        failed |= not good
        print('ok' if good else 'not ok', '-', name)

    for path in files:
        text = path.read_text('utf-8')
        document = json.loads(text)
        problems = list(validator.iter_errors(document))
        for problem in problems:
            print('#', '/'.join(map(str, problem.absolute_path)), problem.message[:200])
        ok(not problems, f'{path.name} is as the schema says')

        content, end = rest(text, 0, True)
        digest = hashlib.sha256((content + text[end:]).encode()).hexdigest()
        ok(digest == document['digest'], f'{path.name}: the digest is what the schema says')

        seal = document['derived']['seal']
        sealed = text[:text.rindex(seal)] + '0' * 8 + text[text.rindex(seal) + 8:]
        ok(f'{zlib.adler32(sealed.encode()):08x}' == seal, f'{path.name}: the seal is what the schema says')

    document['assessments'][0]['state'] = 'lost'
    ok(not validator.is_valid(document), 'the schema refuses what does not belong there')
    return 1 if failed else 0


sys.exit(main())
