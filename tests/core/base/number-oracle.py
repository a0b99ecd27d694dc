#!/usr/bin/env python3
"""The arithmetic of jx-number against Python's decimal module, as TAP. Arguments: the probe, cases for each operation."""

import decimal
import random
import subprocess
import sys

decimal.getcontext().prec = 80
decimal.getcontext().rounding = decimal.ROUND_HALF_UP
D = decimal.Decimal
LARGEST = 2**63 - 1
UNITS = (D(1), D(1000), D(10000), D(100000000))
SEED = 20230415


def spelled(value, scale):
    return f'{value:.{scale}f}' if value else f'{D(0):.{scale}f}'


def number(rand):
    """A coefficient of any length, often with a five at its end, and a scale."""
    digits = rand.randint(1, 18)
    coefficient = rand.randint(0, 10**digits - 1)
    if rand.random() < 0.3:
        coefficient = coefficient // 10 * 10 + 5
    return (-coefficient if rand.random() < 0.3 else coefficient), rand.randint(0, 9)


def fits(integer):
    return -LARGEST - 1 <= integer <= LARGEST


def rounded(value, scale):
    return value.quantize(D(1).scaleb(-scale))


def plain(value):
    text = f'{value.normalize():f}'
    return '0' if text == '-0' else text


def pair(name, rand):
    (m, s), (n, t) = number(rand), number(rand)
    a, b = D(m).scaleb(-s), D(n).scaleb(-t)
    line = f'{name} {spelled(a, s)} {spelled(b, t)}'
    if name == 'compare':
        return line, str((a > b) - (a < b))
    exact = {'add': a + b, 'subtract': a - b, 'multiply': a * b}[name]
    if name == 'multiply':
        for scale in range(min(9, s + t), -1, -1):
            if fits(int(rounded(exact, scale).scaleb(scale))):
                return line, plain(rounded(exact, scale))
        return line, 'none'
    value = exact.normalize()
    return line, plain(value) if fits(int(value.scaleb(max(0, -value.as_tuple().exponent)))) else 'none'


def single(name, rand):
    m, s = number(rand)
    a = D(m).scaleb(-s)
    if name == 'rescale':
        scale = rand.randint(0, 9)
        result = int(rounded(a, scale).scaleb(scale))
        return f'{name} {spelled(a, s)} {scale} 0', str(result) if fits(result) else 'none'
    if name == 'money':
        unit = rand.randint(0, 3)
        result = int(rounded(a * UNITS[unit] * 100, 0))
        return f'{name} {spelled(a, s)} {unit} 0', str(result) if fits(result) else 'none'
    if name == 'amount':
        unit, places = rand.randint(0, 3), rand.randint(-1, 10)
        value = D(m) / 100 / UNITS[unit]
        text = plain(value) if places < 0 else f'{rounded(value, places):f}'
        return f'{name} {m} {unit} {places}', text.replace('-', '') if not D(text) else text
    if name == 'points':
        places = rand.randint(-1, 6)
        value = rounded(a, 4)
        if not fits(int(value.scaleb(4))):
            return f'{name} {spelled(a, s)} {places} 0', 'none'
        text = plain(value) if places < 0 else f'{rounded(value, places):f}'
        return f'{name} {spelled(a, s)} {places} 0', text.replace('-', '') if not D(text) else text
    places, adjusted = rand.randint(0, 9), rand.randint(0, 10**rand.randint(1, 14))
    executed = abs(m)
    value = rounded(D(executed) * 100 / adjusted, places) if adjusted else rounded(D(0), places)
    return f'rate {executed} {places} {adjusted}', f'{value:f}' if fits(int(value.scaleb(places))) else 'none'


def main():
    probe, count = sys.argv[1], int(sys.argv[2])
    rand = random.Random(SEED)
    names = ('add', 'subtract', 'multiply', 'compare', 'rescale', 'money', 'amount', 'points', 'rate')
    print(f'1..{len(names)}')
    failed = False
    for test, name in enumerate(names, 1):
        cases = [(pair if test <= 4 else single)(name, rand) for _ in range(count)]
        done = subprocess.run([probe], input='\n'.join(line for line, _ in cases) + '\n', capture_output=True, text=True,
                              check=True)
        answers = done.stdout.split('\n')[:-1]
        wrong = [(line, expected, got) for (line, expected), got in zip(cases, answers) if expected != got]
        for line, expected, got in wrong[:5]:
            print(f'# {line}: is to be {expected} and was {got}')
        good = not wrong and len(answers) == count
        failed = failed or not good
        print(f'{"ok" if good else "not ok"} {test} - {name}: {count} random cases as Python has them')
    sys.exit(1 if failed else 0)


main()
