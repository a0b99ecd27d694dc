#!/usr/bin/env python3
# office-test.py: every printed text stands in its cell of the Word and the Excel file, merged as it is printed, and the PDF is clean; as TAP
#
# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
sys.dont_write_bytecode = True

from docx_reader import Docx, R, W, cell_text, read_table, value   # noqa: E402
from xlsx_reader import S, Book   # noqa: E402

TWIPS = 1440 / 2540    # of 1/100 mm
CENTERED = ('Title', 'Subtitle', 'Caption')
TITLE_SIZE = 22        # points
OFFICE_FONTS = {'仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312', '宋体', 'Times New Roman', 'MS Gothic'}


def written(text):
    """as XML can hold it"""
    return ''.join(c for c in text if c in '\t\n' or c >= ' ')


def get_pages(nodes):
    """on which pages a section begins and ends"""
    return min(n['first'] for n in nodes if 'first' in n), max(n['last'] for n in nodes if 'last' in n)


def goes_on(nodes):
    """a section each page of which but the first begins with more rows of a table"""
    first, last = get_pages(nodes)
    tables = [n for n in nodes if n.get('table', {}).get('frame') and 'first' in n]
    return last > first and all(any(t['first'] < page <= t['last'] for t in tables) for page in range(first + 1, last + 1))


def check_marks(docx, section, relations, pages, page, nodes):
    """numbers and codes at the foot, the mark of a table that goes on at the head"""
    heads, feet = ({f.get(W + 'type'): relations[f.get(R + 'id')] for f in section.findall(W + kind)}
                   for kind in ('headerReference', 'footerReference'))
    continued = goes_on(nodes)
    assert set(heads) == set(feet) == ({'default', 'even', 'first'} if continued else {'default', 'even'})
    assert (section.find(W + 'titlePg') is not None) == continued
    for kind, name in heads.items():
        text = ''.join(t.text for t in docx.trees[name].iter(W + 't'))
        assert text == ('续表' if continued and kind != 'first' else ''), (kind, text)
    assert feet['default'] != feet['even'] and feet.get('first') in (None, feet['default'], feet['even'])
    turned = page[0] > page[1] and any(p[0] <= p[1] for p in pages)
    for name in feet.values():
        assert '校验码 0123-4567-89AB'.encode() in docx.parts[name] and b' PAGE ' in docx.parts[name]
        assert ('w:textDirection w:val="tbRl"'.encode() in docx.parts[name]) == turned
    odd = docx.parts[feet['default']]
    assert odd.index('校验码'.encode()) < odd.index(b' PAGE '), 'odd pages have the number at the right'


def check_sections(docx, groups):
    pages = [page for page, nodes in groups]
    sections = docx.sections()
    relations = docx.relations()
    assert len(pages) == len(sections)
    for (page, nodes), section in zip(groups, sections):
        width, height, top, left, bottom, right = page
        size, margins = section.find(W + 'pgSz'), section.find(W + 'pgMar')
        for expected, found in ((width, size.get(W + 'w')), (height, size.get(W + 'h')), (top, margins.get(W + 'top')),
                                (left, margins.get(W + 'left')), (bottom, margins.get(W + 'bottom')),
                                (right, margins.get(W + 'right'))):
            assert abs(expected * TWIPS - int(found)) <= 1
        assert (size.get(W + 'orient') == 'landscape') == (width > height)
        assert 0 < int(margins.get(W + 'header')) < int(margins.get(W + 'top')) and int(margins.get(W + 'footer')) > 0
        check_marks(docx, section, relations, pages, page, nodes)


def check_docx_table(node, page, tables):
    table = node['table']
    cuts = {(row, cell['column']) for cell in table['cells'] if cell['repeat']
            for row in table['tops'] if cell['row'] < row < cell['row'] + cell['row_span']}
    heights = table['heights'] if node['last'] > node['first'] else [0] * table['rows']
    cells, heads, grid, n_rows = read_table(tables, cuts, heights)
    assert n_rows == table['rows'] and len(grid) == table['columns']
    assert abs(sum(grid) - (page[0] - page[3] - page[5]) * TWIPS) <= 1, 'as wide as the type area'
    assert heads == table['heads'], f'{heads} stand again, not {table["heads"]}'
    for expected in table['cells']:
        found = cells.pop((expected['row'], expected['column']))
        name = expected['kind'] != 0 and not expected['sources']    # what people fill in is broken by Word
        pair = [text.replace('\n', '') if name else text for text in (found['text'], written(expected['text']))]
        assert pair[0] == pair[1], (found, expected)
        assert (found['rows'], found['columns']) == (expected['row_span'], expected['column_span']), (found, expected)
    assert not [c for c in cells.values() if c['text']], 'text where none is due'
    check_seams(tables, table['tops'])
    for number, part in enumerate(tables):
        borders = part.find(f'{W}tblPr/{W}tblBorders')
        assert (borders is not None) == bool(table['frame'])
        assert value(part, 'tblPr/tblLayout') and part.find(f'{W}tblPr/{W}tblLayout').get(W + 'type') == 'fixed'
        assert borders is None or (value(borders, 'bottom') == 'nil') == (number + 1 < len(tables))


def check_seams(tables, tops):
    """what follows a part of a table stays on the page of its last row, but where our page ends between them"""
    row = 0
    for part in tables[:-1]:
        rows = part.findall(W + 'tr')
        row += len(rows)
        kept = {p.find(f'{W}pPr/{W}keepNext') is not None for p in rows[-1].iter(W + 'p')}
        assert kept == {row not in tops}, (row, tops, kept)


def group(nodes):
    """by page settings"""
    groups = []
    for node in nodes:
        if 'page' in node:
            groups.append((node['page'], []))
        else:
            groups[-1][1].append(node)
    return groups


def check_balanced(node, page, text, lines):
    """a title of hanzi that takes two lines breaks in its middle"""
    room = (page[0] - page[3] - page[5]) / 25.4 * 72 / TITLE_SIZE
    if node['style'] == 'Title' and '\n' not in text and all(c >= '\u3400' for c in text) and len(text) > room:
        assert len(lines) > 1 and max(map(len, lines)) - min(map(len, lines)) <= 4, lines


def check_docx(expected, docx):
    blocks = [*docx.blocks()]
    check_sections(docx, group(expected['nodes']))
    page = None
    for node in expected['nodes']:
        if 'page' in node:
            page = node['page']
        elif 'table' in node:
            tables, rows = [], 0
            while rows < node['table']['rows']:
                kind, element, _ = blocks.pop(0)
                assert kind == 'tbl'
                tables.append(element)
                rows += len(element.findall(W + 'tr'))
            if tables:
                check_docx_table(node, page, tables)
        elif node['style'] in CENTERED:
            kind, style, printed = blocks.pop(0)
            text = written(node['number'] + node['text'])
            assert (kind, style, printed.replace('\n', '')) == ('p', node['style'], text.replace('\n', '')), (printed, node)
            check_balanced(node, page, text, printed.split('\n'))
        else:
            for line in (node['number'] + node['text']).split('\n'):
                kind, style, printed = blocks.pop(0)
                assert (kind, style, printed) == ('p', node['style'], written(line)), (style, printed, node)
    assert not blocks, 'something else stands there'
    fonts = {f.get(W + 'name') for f in docx.trees['word/fontTable.xml']}
    used = {f.get(W + 'eastAsia') for part in docx.trees.values() for f in part.iter(W + 'rFonts')}
    assert used <= OFFICE_FONTS and used - {'MS Gothic'} <= fonts
    assert docx.trees['docProps/core.xml'].findtext('{http://purl.org/dc/elements/1.1/}title') == expected['title']
    assert expected['time'].encode() in docx.parts['docProps/core.xml']


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0 and not done.stderr, f'{command[0]}: {done.returncode} {done.stderr}'
    return done.stdout


def flatten(items, depth=1):
    for item in items:
        yield depth, item['title'], item['destpageposfrom1']
        yield from flatten(item['kids'], depth + 1)


def check_outline(expected, path):
    """every heading, in order, deeper ones below; the pages do not go back"""
    items = [*flatten(json.loads(run('qpdf', '--json=1', '--json-key=outlines', path))['outlines'])]
    headings = [(n['number'] + n['text']).replace('\n', ' ') for n in expected['nodes']
                if n.get('style') in ('Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4')]
    assert [title.replace('\n', ' ') for _, title, _ in items] == headings, (items, headings)
    assert [page for *_, page in items] == sorted(page for *_, page in items)


def check_pdf(expected, path):
    """clean, every font inside, headings and tables tagged, all of it in the outline"""
    assert 'No syntax or stream encoding errors' in run('qpdf', '--check', path)
    for line in run('pdffonts', path).splitlines()[2:]:
        assert line.split()[-5] == 'yes', f'not embedded: {line}'
    structure = [line.strip() for line in run('pdfinfo', '-struct', path).splitlines()]
    tables = [n['table'] for n in expected['nodes'] if n.get('table', {}).get('rows')]
    kinds = [line.split()[0] for line in structure if line]
    assert kinds.count('Table') == len(tables), (kinds.count('Table'), len(tables))
    assert kinds.count('TR') == sum(table['rows'] for table in tables)
    assert kinds.count('H1') + kinds.count('H2') + kinds.count('H3') + kinds.count('H4') + kinds.count('H5') >= 1
    check_outline(expected, path)


def is_formula_text(text):
    return text[:1] in ('=', '+', '-', '@')


def check_xlsx_cell(expected, cell):
    text = expected['text']
    name = not expected['sources'] and expected['kind'] != 0    # of a column or of rows: it breaks where ours does
    assert (cell.shown.replace('\n', '') == text.replace('\n', '').replace(' ', '') if name and '\n' in cell.shown
            else cell.shown == text), (cell.shown, text)
    if cell.kind == 'n' and cell.number is not None:
        assert expected['figures']
    if is_formula_text(text) and cell.number is None:
        assert cell.kind == 's' and cell.formula is None and cell.style['format'] == '@', text
    if expected['sources'] and cell.formula is None:
        assert not cell.style['locked'], 'what people fill in stays open'
    if not expected['sources']:
        assert cell.style['locked']
    assert cell.style['font'] in OFFICE_FONTS
    assert not text or not all(' ' <= c <= '~' for c in text) or cell.style['font'] == 'Times New Roman', text


def find_written(table, places, again):
    """the heads that are written again: how many rows each has, by the row below it. All of a head stands there, or none"""
    written = {}
    for begin, end in table['bands']:
        cells = [(places[c['row'], c['column']], c) for c in table['cells'] if begin <= c['row'] and c['row'] + c['row_span'] <= end]
        if not cells:
            continue
        top, below = min(first[0] for (first, _), _ in cells), max(last[0] for (_, last), _ in cells) + 1
        shifts = [sorted(place[0] - first[0] for place, _ in again.get(first, [])) for (first, _), _ in cells]
        assert all(s == shifts[0] for s in shifts), (shifts, 'a part of a head')
        for (first, last), _ in cells:
            assert all(end[0] - place[0] == last[0] - first[0] for place, end in again.pop(first, []))
        written.update({below + shift: below - top for shift in shifts[0]})
    return written


def check_again(expected, first, last, pieces, breaks, written):
    """a name that pages end within stands on each, beside the head where it begins there, else below it; returns where it ends"""
    end = pieces[-1][1] if pieces else last
    inside = [row for row in breaks if first[0] < row <= end[0]]
    assert len(pieces) == (len(inside) if expected['repeat'] else 0), (pieces, inside, expected)
    below = {row - height: height for row, height in written.items()}
    for row, (place, _) in zip(inside, pieces):
        assert row <= place[0] <= row + below.get(row, 0), (row, place, below)
    for (_, above), (below, _) in zip([(first, last), *pieces], pieces):
        assert above[0] + 1 in inside and above[0] < below[0]
    return end


def check_xlsx_table(table, tops, again, breaks):
    """rows of the sheet by rows of the table, columns by columns: merged as printed; names again where pages begin"""
    rows, ends = {}, {}
    columns = {0: 0}
    found = [tops.pop(0) for _ in table['cells']]
    places = {(e['row'], e['column']): (first, last) for e, (first, last, _) in zip(table['cells'], found)}
    written = find_written(table, places, again)
    for expected, (first, last, cell) in zip(table['cells'], found):
        check_xlsx_cell(expected, cell)
        last = check_again(expected, first, last, again.pop(first, []), breaks, written)
        assert rows.setdefault(expected['row'], first[0]) == first[0]
        assert columns.setdefault(expected['column'], first[1]) == first[1]
        assert ends.setdefault(expected['row'] + expected['row_span'], last[0] + 1) == last[0] + 1
        assert columns.setdefault(expected['column'] + expected['column_span'], last[1] + 1) == last[1] + 1
    tops_of = {row: place - written.get(place, 0) for row, place in rows.items()}
    for row, end in ends.items():
        assert tops_of.get(row, end) == end
    order = [rows[r] for r in sorted(rows)]
    assert order == sorted(set(order)) and [columns[c] for c in sorted(columns)] == sorted(set(columns.values()))
    return rows, tops_of, written


def get_titles(book, index):
    """the rows that are printed on each page after them: the first, and the one below"""
    found = re.fullmatch(r".*!\$(\d+):\$(\d+)", book.defined.get(('_xlnm.Print_Titles', index), ''))
    return (int(found[1]) - 1, int(found[2])) if found else (0, 0)


def check_heads(titles, breaks, tables):
    """each page has the head that ours has, and no other: written there, or printed again by the spreadsheet"""
    if not breaks:
        longest = [table for table, *_ in tables if table['bands']]
        assert titles == (0, 0) or longest
        return
    due = {}
    for table, rows, tops, written in tables:
        for row, band in table['under']:
            due[tops[row]] = rows[row] != tops[row], rows[table['bands'][band][0]]
    for row in breaks:
        is_written, head = due.pop(row, (False, None))
        printed = titles != (0, 0) and row > titles[0]
        assert not (printed and is_written), 'two heads'
        assert not printed or titles[0] == head, (row, titles, head)
        assert printed or is_written == (head is not None), (row, titles, head)
    assert not due


def check_breaks(sheet, nodes, starts):
    """pages end where ours do, but where a paragraph goes on, and each has room for its rows"""
    first, last = get_pages(nodes)
    flows = any('style' in n and n['first'] < n['last'] for n in nodes)
    assert len(sheet.breaks) == (0 if flows else last - first), sheet.breaks
    if flows:
        return
    due, cut, page = set(), [], first
    for node, rows in starts:    # rows: where each begins, with the head above it
        if 'first' not in node:
            continue
        if node['first'] > page:
            due.add(rows[0])
        if 'table' in node:
            due |= {rows[row] for row in node['table']['tops'] if row in rows}
            cut += [rows[row] for row, height in enumerate(node['table']['heights']) if height == 0 and row in rows]
        page = node['last']
    assert due <= set(sheet.breaks) and (cut or due == set(sheet.breaks)), (due, sheet.breaks)


def check_room(sheet, page, titles):
    """the rows of each page, with those that stand again, at the scale of the sheet"""
    full = (page[1] - page[2] - page[4]) * 72 / 2540
    scale = int(sheet.tree.find(S + 'pageSetup').get('scale', '100')) / 100
    ends = [*sheet.breaks, len(sheet.heights)]
    assert 0.9 <= scale <= 1
    for first, end in zip([0, *sheet.breaks], ends if sheet.breaks else []):
        height = sum(sheet.heights[row] for row in range(first, end))
        height += sum(sheet.heights[row] for row in range(*titles)) if first > titles[0] else 0
        assert height * scale <= full + 0.5, (height, scale, full)


def check_feet(sheet, nodes, turned):
    """the number outside, the code inside, on a sheet among upright ones above and below at the left; the mark of a table that
    goes on above all pages but the first"""
    element = sheet.tree.find(S + 'headerFooter')
    head, foot = ({kind: element.findtext(S + kind + part) for kind in ('odd', 'even', 'first')} for part in ('Header', 'Footer'))
    code, number = '校验码 0123-4567-89AB', '— &P —'
    assert element.get('differentOddEven') == '1' and (element.get('differentFirst') == '1') == goes_on(nodes)
    for kind, first, last in (('odd', code, number), ('even', number, code)):
        begins, ends = (head[kind], foot[kind]) if turned else foot[kind].split('&R')
        assert begins.startswith('&L') and first in begins and last not in begins, begins
        assert last in ends and first not in ends and (not turned or ends.startswith('&L') and '&R' not in ends), ends
        assert ('续表' in head[kind].split('&R')[-1]) == goes_on(nodes)
    page = get_pages(nodes)[0] + 1
    setup = sheet.tree.find(S + 'pageSetup')
    assert setup.get('useFirstPageNumber') == '1' and setup.get('firstPageNumber', '1') == str(page)
    if goes_on(nodes):
        like = 'odd' if page % 2 else 'even'
        assert '续表' not in head['first'] and foot['first'] == foot[like] and head[like].startswith(head['first'])


def check_sheet(book, index, sheet, page, nodes, turned):
    titles = get_titles(book, index)
    tops, again = sheet.names(titles[1])
    tables, starts = [], []
    for node in nodes:
        if 'table' in node:
            tables.append((node['table'], *check_xlsx_table(node['table'], tops, again, sheet.breaks)))
            starts.append((node, tables[-1][2]))
        else:
            first, last, cell = tops.pop(0)
            starts.append((node, {0: first[0]}))
            assert cell.shown.replace('\n', '') == (node['number'] + node['text']).replace('\n', ''), (cell.shown, node)
            assert cell.kind in ('s', 'n') and cell.formula is None
    assert not [cell.text for _, _, cell in tops if cell.text] and not again
    check_heads(titles, sheet.breaks, tables)
    check_breaks(sheet, nodes, starts)
    check_room(sheet, page, titles)
    check_feet(sheet, nodes, turned)
    setup, margins = sheet.tree.find(S + 'pageSetup'), sheet.tree.find(S + 'pageMargins')
    assert setup.get('paperSize') == '9' and setup.get('fitToHeight') is None
    assert (setup.get('orientation') == 'landscape') == (page[0] > page[1])
    assert abs(float(margins.get('top')) - page[2] / 2540) < 1e-6
    for key, expected in zip(('left', 'bottom', 'right'), page[3:]):
        assert expected / 2 <= float(margins.get(key)) * 2540 <= expected + 1e-6
    assert sheet.tree.find(S + 'sheetProtection').get('password') is None
    assert max(sheet.heights.values()) <= 409
    assert ('_xlnm.Print_Area', index) in book.defined


def check_own_font(path):
    """widths of columns are counted in its digits: it must be one with a stand-in as wide everywhere"""
    with zipfile.ZipFile(path) as archive:
        font = ET.fromstring(archive.read('xl/styles.xml')).find(f'{S}fonts/{S}font')
    assert font.find(S + 'name').get('val') == 'Times New Roman' and font.find(S + 'sz').get('val') == '10.5'


def check_xlsx(expected, book):
    groups = [(page, nodes) for page, nodes in group(expected['nodes']) if nodes]
    assert len(groups) == len(book.sheets)
    for index, ((page, nodes), sheet) in enumerate(zip(groups, book.sheets)):
        turned = page[0] > page[1] and any(p[0] <= p[1] for p, _ in groups)
        check_sheet(book, index, sheet, page, nodes, turned)
        sheet.check_formulas()


def check_traps(book):
    """the formulas are there, and what looks like one is text"""
    cells = [cell for sheet in book.sheets for cell in sheet.cells.values()]
    formulas = {cell.formula for cell in cells if cell.formula}
    assert any(f.startswith('SUM(') for f in formulas) and any('ROUND(' in f for f in formulas), formulas
    assert {'=1+1', '007', '1234567890123456', '_x0041_'} <= {cell.text for cell in cells if cell.kind == 's'}
    numbers = {cell.shown for cell in cells if cell.number is not None}
    assert {'22.50', '1,234.50', '95.00%', '-0.5', '1.005', '100.005', '0.20%'} <= numbers, numbers


def check_lines(docx, book):
    """titles and the names of columns and rows have the same lines in both"""
    blocks = [*docx.blocks()]
    broken = [printed for kind, style, printed in blocks if kind == 'p' and style in CENTERED and '\n' in printed]
    broken += [cell_text(cell) for kind, table, _ in blocks if kind == 'tbl' for cell in table.iter(W + 'tc')
               if cell.find(f'.//{W}br') is not None]
    shown = [cell.shown for sheet in book.sheets for cell in sheet.cells.values()]
    for text in broken:
        assert text in shown, text


def check_same(path, other):
    for ending in ('.docx', '.xlsx', '.pdf'):
        assert path.with_suffix(ending).read_bytes() == other.with_suffix(ending).read_bytes(), ending


def main():
    number = 0
    with tempfile.TemporaryDirectory(prefix='jixiao-office-') as folder, tempfile.TemporaryDirectory() as again:
        env = dict(os.environ, LC_ALL='C.UTF-8')
        subprocess.run([sys.argv[1], folder], check=True, stdout=subprocess.DEVNULL, env=env)
        subprocess.run([sys.argv[1], again], check=True, stdout=subprocess.DEVNULL,
                       env=dict(env, LC_ALL='de_DE.UTF-8', TZ='Asia/Shanghai'))
        for path in sorted(pathlib.Path(folder).glob('*.json')):
            expected = json.loads(path.read_text('utf-8'))
            checks = {
                'docx': lambda: check_docx(expected, Docx(path.with_suffix('.docx'))),
                'xlsx': lambda: (check_own_font(path.with_suffix('.xlsx')), check_xlsx(expected, Book(path.with_suffix('.xlsx')))),
                'lines': lambda: check_lines(Docx(path.with_suffix('.docx')), Book(path.with_suffix('.xlsx'))),
                'same bytes at any time, in any locale': lambda: check_same(path, pathlib.Path(again) / path.name),
            }
            if path.stem.startswith(('every-form', 'filled-')):    # each text in its cell: test-case-pdf.c
                checks['pdf'] = lambda: check_pdf(expected, path.with_suffix('.pdf'))
            if path.stem == 'traps':
                checks['traps'] = lambda: check_traps(Book(path.with_suffix('.xlsx')))
            for name, check in checks.items():
                number += 1
                try:
                    check()
                    print(f'ok {number} {path.stem} {name}')
                except Exception:
                    print(f'not ok {number} {path.stem} {name}')
                    print(''.join('# ' + line + '\n' for line in traceback.format_exc().splitlines()[-6:]), end='')
    print(f'1..{number}')


if __name__ == '__main__':
    main()
