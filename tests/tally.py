#!/usr/bin/env python3
"""Sums up the test logs of build folders: every TAP line is a test, and so is a program that speaks no TAP.

The last line is "N passed, N failed". A folder without a log could not be built, which counts as one failure.
"""

import json
import pathlib
import re
import sys

POINT = re.compile(r'^(not )?ok\b[ \d]*-?\s*(.*?)\s*(?:#\s*(SKIP|TODO)\b.*)?$', re.MULTILINE | re.IGNORECASE)
PLAN = re.compile(r'^1\.\.\d+', re.MULTILINE)


def tally(entry):
    """The number of passed tests and the names of the failed ones of one program."""
    output = entry.get('stdout', '')
    points = POINT.findall(output) if PLAN.search(output) else []
    passed = sum(1 for bad, _, directive in points if not bad and not directive)
    failed = [f'{entry["name"]}: {name}' for bad, name, directive in points if bad and not directive]
    if entry['result'] not in ('OK', 'SKIP', 'EXPECTEDFAIL') and not failed:
        failed.append(f'{entry["name"]}: {entry["result"].lower()}, status {entry["returncode"]}')
    elif entry['result'] == 'OK' and not points:
        passed += 1
    return passed, failed


def main(folders):
    passed, failed = 0, []
    for folder in map(pathlib.Path, folders):
        log = folder / 'meson-logs' / 'testlog.json'
        if not (folder / 'dev-options').exists() or not log.exists():
            failed.append(f'{folder.name}: no tests could be run')
            continue
        for line in log.read_text(encoding='utf-8').splitlines():
            good, bad = tally(json.loads(line))
            passed += good
            failed += [f'{folder.name}: {name}' for name in bad]
    for name in failed:
        print(f'FAILED {name}')
    print(f'{passed} passed, {len(failed)} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
