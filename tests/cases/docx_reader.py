# docx_reader.py: reads a Word file with nothing but the standard library
#
# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second opinion on what jx-docx writes: parts, relations, order of elements, text, tables, numbered headings."""

import posixpath
import xml.etree.ElementTree as ET
import zipfile

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
RELATIONS = '{http://schemas.openxmlformats.org/package/2006/relationships}'
TYPES = '{http://schemas.openxmlformats.org/package/2006/content-types}'

# The sequences of ECMA-376, as far as they are used; Word asks for repair where they are broken.
ORDER = {
    'pPr': 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs '
           'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd '
           'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment '
           'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
    'rPr': 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish '
           'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
    'tblPr': 'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd '
             'tblBorders shd tblLayout tblCellMar tblLook',
    'tblBorders': 'top left start bottom right end insideH insideV',
    'tblCellMar': 'top left start bottom right end',
    'tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
    'tcBorders': 'top left start bottom right end insideH insideV',
    'sectPr': 'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType '
              'cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
    'style': 'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr '
             'tblPr trPr tcPr',
    'lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
    'abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
    'font': 'altName panose1 charset family notTrueType pitch sig',
    'settings': 'zoom mirrorMargins defaultTabStop evenAndOddHeaders characterSpacingControl compat themeFontLang',
    'tbl': 'tblPr tblGrid tr', 'tr': 'trPr tc', 'p': 'pPr r',
}
HANZI = '〇一二三四五六七八九'


def chinese(number):
    tens, ones = divmod(number, 10)
    return ('' if tens < 2 else HANZI[tens]) + ('十' if tens else '') + (HANZI[ones] if ones else '')


def local(element):
    return element.tag.rpartition('}')[2]


def value(element, path, default=None):
    found = element.find('/'.join(W + name for name in path.split('/'))) if element is not None else None
    return default if found is None else found.get(W + 'val', 'true')


class Docx:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            self.names = archive.namelist()
            assert len(set(self.names)) == len(self.names)
            assert all(info.date_time == (1980, 1, 1, 0, 0, 0) for info in archive.infolist())
            self.parts = {name: archive.read(name) for name in self.names}
        self.trees = {name: ET.fromstring(data) for name, data in self.parts.items()}
        self.check_package()
        for name, tree in self.trees.items():
            self.check_order(name, tree)
        self.body = self.trees['word/document.xml'].find(W + 'body')
        self.styles = {s.get(W + 'styleId'): s for s in self.trees['word/styles.xml'].iter(W + 'style')}
        self.levels = {lvl.get(W + 'ilvl'): lvl for lvl in self.trees['word/numbering.xml'].iter(W + 'lvl')}
        self.counters = {}

    def check_package(self):
        types = self.trees['[Content_Types].xml']
        overrides = {o.get('PartName').lstrip('/') for o in types.iter(TYPES + 'Override')}
        defaults = {d.get('Extension') for d in types.iter(TYPES + 'Default')}
        assert self.names[0] == '[Content_Types].xml'
        assert overrides <= set(self.names), overrides - set(self.names)
        for name in self.names[1:]:
            assert name in overrides or (name.endswith('.rels') and 'rels' in defaults), name
        for name, tree in self.trees.items():
            if name.endswith('.rels'):
                base = posixpath.dirname(posixpath.dirname(name))
                for relation in tree.iter(RELATIONS + 'Relationship'):
                    assert posixpath.normpath(posixpath.join(base, relation.get('Target'))) in self.names
                    assert relation.get('TargetMode') is None, 'nothing outside of the file'

    def check_order(self, part, element):
        order = ORDER.get(local(element), '').split()
        places = [order.index(local(child)) for child in element] if order else []
        assert places == sorted(places), f'{part}: {local(element)}: {[local(c) for c in element]}'
        for child in element:
            self.check_order(part, child)

    def relations(self):
        tree = self.trees['word/_rels/document.xml.rels']
        return {r.get('Id'): 'word/' + r.get('Target') for r in tree.iter(RELATIONS + 'Relationship')}

    @staticmethod
    def text_of(paragraph):
        return ''.join({'tab': '\t', 'br': '\n'}.get(local(e), e.text or '')
                       for r in paragraph.findall(W + 'r') for e in r if local(e) in ('t', 'tab', 'br'))

    def style_of(self, paragraph):
        return value(paragraph, 'pPr/pStyle', 'Normal')

    def number_of(self, paragraph):
        """what Word prints before the text"""
        style = self.styles[self.style_of(paragraph)]
        own = paragraph.find(f'{W}pPr/{W}numPr')
        properties = own if own is not None else style.find(f'{W}pPr/{W}numPr')
        if properties is None or value(properties, 'numId') == '0':
            return ''
        level = int(value(properties, 'ilvl'))
        self.counters[level] = self.counters.get(level, 0) + 1
        for deeper in [n for n in self.counters if n > level]:
            del self.counters[deeper]
        definition = self.levels[str(level)]
        assert value(definition, 'suff') == 'nothing' and value(definition, 'pStyle') == self.style_of(paragraph)
        written = {'decimal': str, 'chineseCountingThousand': chinese}[value(definition, 'numFmt')](self.counters[level])
        return value(definition, 'lvlText').replace(f'%{level + 1}', written)

    def is_gap(self, paragraph):
        return value(paragraph, 'pPr/rPr/sz') == '2' and not self.text_of(paragraph)

    def blocks(self):
        """('p', style, printed) and ('tbl', element); the gaps that Word needs are left out"""
        for element in self.body:
            if local(element) == 'tbl':
                yield 'tbl', element, None
            elif local(element) == 'p' and not self.is_gap(element):
                yield 'p', self.style_of(element), self.number_of(element) + self.text_of(element)

    def sections(self):
        return [*self.body.iter(W + 'sectPr')]


def cell_text(cell):
    return '\n'.join(Docx.text_of(p) for p in cell.findall(W + 'p'))


def is_open(cell, side):
    return value(cell, f'tcPr/tcBorders/{side}') == 'nil'


def read_table(tables, cuts, heights):
    """the cells of tables that are parts of one: (row, column, rows, columns) → text; the repeated rows; the grid.
    Cells are two of Word's where cuts (row, column) are: the text stands again there, in a row that begins a page"""
    cells, open_cells, heads, row = {}, {}, [], 0
    grid = [int(c.get(W + 'w')) for c in tables[0].find(W + 'tblGrid')]
    for table in tables:
        assert grid == [int(c.get(W + 'w')) for c in table.find(W + 'tblGrid')]
        for line in table.findall(W + 'tr'):
            properties = line.find(W + 'trPr')
            assert properties.find(W + 'cantSplit') is not None
            height = int(value(properties, 'trHeight', '0'))
            assert (height == 0) == (heights[row] == 0) and 0 <= heights[row] / 5 - height <= 21, 'as high as on our page'
            if properties.find(W + 'tblHeader') is not None:
                heads.append(row)
            column = 0
            for cell in line.findall(W + 'tc'):
                span = int(value(cell, 'tcPr/gridSpan', '1'))
                merge = cell.find(f'{W}tcPr/{W}vMerge')
                width = int(cell.find(f'{W}tcPr/{W}tcW').get(W + 'w'))
                assert width == sum(grid[column:column + span])
                continues = merge is not None and merge.get(W + 'val') is None
                above = open_cells.get(column)
                if not continues and is_open(cell, 'top') and (row, column) not in cuts:
                    assert above and is_open(above[1], 'bottom') and not above[0]['text'], 'cut where nothing was'
                    above[0]['text'] = cell_text(cell)
                    continues = True
                if (row, column) in cuts:
                    assert not continues or is_open(cell, 'top')
                    assert merge is None or merge.get(W + 'val') == 'restart'
                    assert cell_text(cell) == above[0]['text'], 'the name stands again on the new page'
                    continues = True
                if continues:
                    assert above and above[0]['columns'] == span
                    above[0]['rows'] += 1
                    open_cells[column] = (above[0], cell)
                else:
                    entry = {'row': row, 'column': column, 'rows': 1, 'columns': span, 'text': cell_text(cell)}
                    cells[row, column] = entry
                    open_cells[column] = (entry, cell)
                column += span
            assert column == len(grid)
            row += 1
    return cells, heads, grid, row
