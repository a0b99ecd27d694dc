#!/usr/bin/env python3
"""Sums up the test logs of build folders: every TAP line is a test, and so is a program that speaks no TAP.

usage: tally.py FOLDER...           the sum; its last line is "N passed, N failed"
       tally.py --again FOLDER      names of the programs that are worth a second run

A folder without a log could not be built, which counts as one failure. What a failed program said last stands above the
names: of a run on another machine the end of the log may be all there is. Programs with a window share the processor
with a server and each other; one of them that fails without a word from a sanitizer runs once more, alone. When that run
is well it counts, and the first one is told as unsteady: a defect to look for, though not one of the change at hand.
"""

import json
import pathlib
import re
import sys

POINT = re.compile(r'^(not )?ok\b[ \d]*-?\s*(.*?)\s*(?:#\s*(SKIP|TODO)\b.*)?$', re.MULTILINE | re.IGNORECASE)
PLAN = re.compile(r'^1\.\.\d+', re.MULTILINE)
GOOD = ('OK', 'SKIP', 'EXPECTEDFAIL')
MEMORY = re.compile(r'Sanitizer|runtime error:')
LAST_WORDS = 25    # lines
CHANCES = 3        # programs; where more fail it is no accident


def read_log(path):
    """The programs of one run by their names."""
    lines = path.read_text(encoding='utf-8').splitlines() if path.exists() else []
    return {entry['name']: entry for entry in map(json.loads, lines)}


def tally(entry):
    """The number of passed tests and the names of the failed ones of one program."""
    output = entry.get('stdout', '')
    points = POINT.findall(output) if PLAN.search(output) else []
    passed = sum(1 for bad, _, directive in points if not bad and not directive)
    failed = [f'{entry["name"]}: {name}' for bad, name, directive in points if bad and not directive]
    if entry['result'] not in GOOD and not failed:
        failed.append(f'{entry["name"]}: {entry["result"].lower()}, status {entry["returncode"]}')
    elif entry['result'] == 'OK' and not points:
        passed += 1
    return passed, failed


def last_words(entry):
    """The end of what a program that failed wrote, the errors after the tests."""
    lines = [line for part in ('stdout', 'stderr') for line in entry.get(part, '').splitlines()[-LAST_WORDS:]]
    return [f'{entry["name"]} ended so:', *(f'  {line}' for line in lines)]


def worth_another_run(folder):
    """The programs with a window that failed, when they are few and nothing is wrong with their memory."""
    failed = [entry for entry in read_log(folder / 'meson-logs' / 'testlog.json').values() if entry['result'] not in GOOD]
    windows = [entry for entry in failed if ':ui / ' in entry['name'] and not MEMORY.search(entry.get('stderr', ''))]
    return [entry['name'].split(' / ')[1] for entry in windows] if len(failed) <= CHANCES else []


def sum_up(folder):
    """Of one folder: how many passed, the names of the failed ones, and lines to be read above them."""
    passed, failed, said = 0, [], []
    first, again = (read_log(folder / 'meson-logs' / name) for name in ('testlog-first.json', 'testlog.json'))
    for name, entry in {**first, **again}.items():
        good, bad = tally(entry)
        passed += good
        failed += [f'{folder.name}: {name}' for name in bad]
        said += last_words(entry) if bad else []
        if first and name in again and not bad:
            said += [*last_words(first[name]), f'UNSTEADY {folder.name}: {name} failed, and passed when it ran again alone']
    return passed, failed, said


def main(folders):
    passed, failed, said = 0, [], []
    for folder in map(pathlib.Path, folders):
        if (folder / 'dev-options').exists() and (folder / 'meson-logs' / 'testlog.json').exists():
            sums = sum_up(folder)
            passed, failed, said = passed + sums[0], failed + sums[1], said + sums[2]
        else:
            failed.append(f'{folder.name}: no tests could be run')
    for line in (*said, *(f'FAILED {name}' for name in failed), f'{passed} passed, {len(failed)} failed'):
        print(line)
    return 1 if failed else 0


if __name__ == '__main__':
    if sys.argv[1] == '--again':
        print(*worth_another_run(pathlib.Path(sys.argv[2])), sep='\n', end='')
    else:
        sys.exit(main(sys.argv[1:]))
