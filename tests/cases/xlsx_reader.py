# xlsx_reader.py: reads a workbook with nothing but the standard library
#
# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second opinion on what jx-xlsx writes: cells by type, what they show, formulas, merged ranges, pages."""

import re
import xml.etree.ElementTree as ET
import zipfile
from decimal import ROUND_HALF_UP, Decimal

from xlsx_formula import Formula, split_cell

AGAIN = re.compile(r'(?:TEXT\()?([A-Z]+[0-9]+)(?:&""|,".*"\))')    # the name of merged rows on one more page
S = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'


def show(number, code):
    """what a cell shows, for the formats that are in use"""
    if code == 'General':
        return format(number.normalize(), 'f')
    match = re.fullmatch(r'(#,##)?0(?:\.(0+))?(%)?(?:"([^"]+)")?', code)
    assert match, f'format {code}'
    grouped, decimals, percent, unit = match.groups()
    number = (number * 100 if percent else number).quantize(Decimal(1).scaleb(-len(decimals or '')), ROUND_HALF_UP)
    return format(number, ',f' if grouped else 'f') + (percent or '') + (unit or '')


def unescape(text):
    return re.sub('_x([0-9A-F]{4})_', lambda m: chr(int(m[1], 16)), text)


class Cell:
    def __init__(self, kind, text, formula, style):
        self.kind, self.text, self.formula, self.style = kind, text, formula, style
        self.number = Decimal(repr(float(text))) if kind == 'n' and text else None    # as programs hold it: a double
        self.shown = show(self.number, style['format']) if self.number is not None else text


class Sheet:
    def __init__(self, book, name, tree):
        self.book, self.name, self.tree, self.cells = book, name, tree, {}
        for element in tree.iter(S + 'c'):
            text = element.findtext(S + 'v', '')
            kind = element.get('t', 'n')
            if kind == 's':
                text = book.strings[int(text)]
            style = book.styles[int(element.get('s', '0'))]
            self.cells[split_cell(element.get('r'))] = Cell(kind, text, element.findtext(S + 'f'), style)
        self.merged = {}
        for element in tree.iter(S + 'mergeCell'):
            first, last = map(split_cell, element.get('ref').split(':'))
            self.merged[first] = last
        self.covered = {(row, column) for first, last in self.merged.items() for row in range(first[0], last[0] + 1)
                        for column in range(first[1], last[1] + 1)} - set(self.merged)
        self.breaks = [int(b.get('id')) for b in tree.iterfind(f'{S}rowBreaks/{S}brk')]    # the rows after them begin pages
        self.heights = {int(r.get('r')) - 1: float(r.get('ht')) for r in tree.iter(S + 'row') if r.get('ht')}

    def tops(self):
        """(place, last place, cell) of every cell that is not covered by a merged one"""
        for place, cell in sorted(self.cells.items()):
            if place not in self.covered:
                yield place, self.merged.get(place, place), cell

    def names(self, head_end):
        """the same, but for what stands again; and where it does, by the place of the first. head_end: the row below those that are
        printed on each page: a name that begins in them has an empty cell there, without a line below"""
        tops, again, heads = {}, {}, {}
        for first, last, cell in self.tops():
            match = AGAIN.fullmatch(cell.formula or '')
            if match:
                place, (begin, end, original) = next((p, t) for p, t in tops.items() if t[0] == split_cell(match[1]))
                assert first[0] > end[0] and first[1] == begin[1] and last[1] == end[1] and cell.style['locked']
                assert cell.kind == 'str' and cell.shown == original.shown, (cell.shown, original.shown)
                again.setdefault(place, []).append((first, last))
            elif first in heads:
                tops[heads[first]] = first, last, cell
            else:
                tops[first] = first, last, cell
                if last[0] + 1 == head_end and not cell.text and cell.style['open below']:
                    heads[head_end, first[1]] = first
        return [(place, last, cell) for place, (_, last, cell) in sorted(tops.items())], again

    def value(self, row, column):
        cell = self.cells.get((row, column))
        if cell is None or (cell.kind == 'n' and cell.number is None):
            return None
        return cell.number if cell.number is not None else cell.text

    def check_formulas(self):
        """every formula comes to the value that is written beside it"""
        for cell in self.cells.values():
            if cell.formula is not None and not AGAIN.fullmatch(cell.formula):
                result = Formula(cell.formula, self.name, self.book.value).run()
                expected = cell.number if cell.number is not None else cell.text
                assert result == expected, f'{self.name}: {cell.formula} is {result}, not {expected}'
                assert cell.style['locked']
        return sum(cell.formula is not None for cell in self.cells.values())


class Book:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            self.names = archive.namelist()
            self.trees = {name: ET.fromstring(archive.read(name)) for name in self.names}
        assert not [n for n in self.names if 'externalLink' in n or 'vba' in n]
        self.strings = [unescape(''.join(t.text or '' for t in si.iter(S + 't')))
                        for si in self.trees['xl/sharedStrings.xml'].iter(S + 'si')] if 'xl/sharedStrings.xml' in self.trees else []
        self.styles = self.read_styles(self.trees['xl/styles.xml'])
        relations = {r.get('Id'): 'xl/' + r.get('Target') for r in self.trees['xl/_rels/workbook.xml.rels']}
        workbook = self.trees['xl/workbook.xml']
        self.defined = {(d.get('name'), int(d.get('localSheetId', '-1'))): d.text for d in workbook.iter(S + 'definedName')}
        self.sheets = [Sheet(self, s.get('name'), self.trees[relations[s.get(R + 'id')]]) for s in workbook.iter(S + 'sheet')]
        self.by_name = {sheet.name: sheet for sheet in self.sheets}
        assert len({name.lower() for name in self.by_name}) == len(self.sheets) and max(map(len, self.by_name)) <= 31

    @staticmethod
    def read_styles(tree):
        codes = {n.get('numFmtId'): n.get('formatCode') for n in tree.iter(S + 'numFmt')}
        codes.update({'0': 'General', '1': '0', '2': '0.00', '3': '#,##0', '4': '#,##0.00', '9': '0%', '10': '0.00%', '49': '@'})
        fonts = [f.find(S + 'name').get('val') for f in tree.find(S + 'fonts')]
        open_below = [b.find(S + 'bottom').get('style') is None for b in tree.find(S + 'borders')]
        styles = []
        for xf in tree.find(S + 'cellXfs'):
            protection = xf.find(S + 'protection')
            styles.append({'format': codes[xf.get('numFmtId')], 'font': fonts[int(xf.get('fontId'))],
                           'open below': open_below[int(xf.get('borderId'))],
                           'locked': protection is None or protection.get('locked') != '0'})
        return styles

    def value(self, sheet, row, column):
        return self.by_name[sheet].value(row, column)
