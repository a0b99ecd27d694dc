# xlsx_formula.py: works out the few formulas that are written into workbooks, in decimal arithmetic
#
# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers, texts, cells, ranges, + - * /, comparisons, SUM, ROUND, MIN, IF. Anything else is an error."""

import re
from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 40
TOKEN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|\"(?P<text>[^\"]*)\"|(?:'(?P<sheet>[^']+)'!)?"
                   r"(?P<from>[A-Z]{1,3}\d+)(?::(?P<to>[A-Z]{1,3}\d+))?|(?P<name>[A-Z]+)\(|(?P<sign>>=|[-+*/=,()]))")


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def split_cell(name):
    letters, digits = re.match(r'([A-Z]+)(\d+)$', name).groups()
    return int(digits) - 1, column_number(letters)


class Formula:
    def __init__(self, text, sheet, lookup):
        """lookup (sheet, row, column) gives a Decimal, a text or None"""
        self.sheet, self.lookup, self.tokens = sheet, lookup, []
        place = 0
        while place < len(text):
            match = TOKEN.match(text, place)
            assert match, f'{text}: what is {text[place:]}?'
            self.tokens.append(match)
            place = match.end()
        self.place = 0

    def sign(self):
        return self.tokens[self.place]['sign'] if self.place < len(self.tokens) else None

    def take(self, sign):
        assert self.sign() == sign, f'{sign} is due'
        self.place += 1

    def run(self):
        result = self.comparison()
        assert self.place == len(self.tokens), 'something is left'
        return result

    def comparison(self):
        left = self.sum()
        sign = self.sign()
        if sign not in ('=', '>='):
            return left
        self.place += 1
        right = self.sum()
        return left == right if sign == '=' else left >= right

    def sum(self):
        result = -self.product() if self.sign() == '-' and not self.take('-') else self.product()
        while self.sign() in ('+', '-'):
            plus = self.sign() == '+'
            self.place += 1
            other = self.product()
            result = result + other if plus else result - other
        return result

    def product(self):
        result = self.factor()
        while self.sign() in ('*', '/'):
            times = self.sign() == '*'
            self.place += 1
            other = self.factor()
            result = result * other if times else result / other
        return result

    def cells(self, match):
        row, column = split_cell(match['from'])
        last_row, last_column = split_cell(match['to'] or match['from'])
        return [self.lookup(match['sheet'] or self.sheet, r, c)
                for r in range(row, last_row + 1) for c in range(column, last_column + 1)]

    def factor(self):
        match = self.tokens[self.place]
        self.place += 1
        if match['number']:
            return Decimal(match['number'])
        if match['text'] is not None:
            return match['text']
        if match['from']:
            assert not match['to'], 'a range stands in a function'
            found, = self.cells(match)
            assert isinstance(found, Decimal), f'{match[0]} holds no number'
            return found
        if match['name']:
            return getattr(self, 'call_' + match['name'])()
        assert match['sign'] == '('
        result = self.comparison()
        self.take(')')
        return result

    def call_SUM(self):
        total = Decimal(0)
        while True:
            match = self.tokens[self.place]
            assert match['from'], 'a sum of cells'
            self.place += 1
            total += sum((v for v in self.cells(match) if isinstance(v, Decimal)), Decimal(0))
            if self.sign() == ')':
                self.take(')')
                return total
            self.take(',')

    def call_ROUND(self):
        number = self.comparison()
        self.take(',')
        digits = self.comparison()
        self.take(')')
        return number.quantize(Decimal(1).scaleb(-int(digits)), ROUND_HALF_UP)

    def call_MIN(self):
        numbers = [self.comparison()]
        while self.sign() == ',':
            self.take(',')
            numbers.append(self.comparison())
        self.take(')')
        return min(numbers)

    def skip(self):
        """a branch that is not taken"""
        depth = 0
        while depth or self.sign() not in (',', ')'):
            match = self.tokens[self.place]
            depth += bool(match['name']) or match['sign'] == '('
            depth -= match['sign'] == ')'
            self.place += 1

    def call_IF(self):
        condition = self.comparison()
        self.take(',')
        if condition:
            result = self.comparison()
            self.take(',')
            self.skip()
        else:
            self.skip()
            self.take(',')
            result = self.comparison()
        self.take(')')
        return result
