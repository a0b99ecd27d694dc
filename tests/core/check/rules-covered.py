#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule that the checks can report is provoked by a row of the tables of tests, and left silent by its near miss."""

import pathlib
import re
import sys

source, tests = (pathlib.Path(path) for path in sys.argv[1:3])
rule = re.compile(r'"([WSFVTD]\d\d)"')
row = re.compile(r'"([WSFVTD]\d\d)",\s*(?:NULL|"[^"]*"),\s*(E|W|I|SILENT)\s*}')

rules = {name for path in source.glob('jx-check*.c') for name in rule.findall(path.read_text(encoding='utf-8'))}
fires, silent = set(), set()
for path in tests.glob('test-checks*.c'):
    for name, severity in row.findall(path.read_text(encoding='utf-8')):
        (silent if severity == 'SILENT' else fires).add(name)

results = []
for name in sorted(rules):
    results.append((name in fires, f'{name} is provoked'))
    results.append((name in silent, f'{name} has a near miss'))
for name in sorted((fires | silent) - rules):
    results.append((False, f'{name} is a rule'))

print(f'1..{len(results) + 1}')
print(f'{"ok" if len(rules) > 50 else "not ok"} 1 - the rules are found in the sources')
for n, (good, what) in enumerate(results, 2):
    print(f'{"ok" if good else "not ok"} {n} - {what}')
