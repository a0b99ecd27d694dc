#!/usr/bin/env python3
"""jixiao-cli from outside: every command, every exit status, and that nothing partial is left; as TAP."""

import contextlib
import hashlib
import io
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import warnings
import zipfile

CLI, CONVERT, ROOT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), pathlib.Path(sys.argv[3])
sys.path.insert(0, str(ROOT / 'tests' / 'cases'))
sys.dont_write_bytecode = True

from xlsx_reader import Book   # noqa: E402

SAMPLES = ROOT / 'data' / 'samples'
CONTRACT = SAMPLES / 'jinfeng-contract-staff.jixiao.json'
PLATFORM = SAMPLES / 'jinfeng-platform-operation.jixiao.json'
CLEAN = SAMPLES / 'canal-repair.jixiao.json'
NOWHERE = '11111111-1111-4111-8111-111111111111'


class Place:
    """A folder of its own with a store of its own."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix='jixiao-cli-')
        self.path = pathlib.Path(self.folder.name)
        self.env = dict(os.environ, XDG_DATA_HOME=str(self.path / 'home'), LC_ALL='C.UTF-8')
        self.env.pop('DISPLAY', None)
        self.env.pop('WAYLAND_DISPLAY', None)

    def run(self, *args, data=None, status=0):
        done = subprocess.run([CLI, *map(str, args)], input=data, capture_output=True, env=self.env, cwd=self.path)
        said = done.stderr.decode()
        assert done.returncode == status, f'{args}: status {done.returncode}, not {status}: {said}'
        assert status in (0, 1) or (said.strip() and not done.stdout), f'{args}: a sentence is due, and nothing else'
        return done.stdout, said

    def json(self, *args, data=None, status=0):
        return json.loads(self.run('--json', *args, data=data, status=status)[0])

    def store_digest(self):
        return [hashlib.sha256(store.read_bytes()).hexdigest() for store in self.stores()]

    def stores(self):
        return sorted((self.path / 'home').glob('jixiao/*.sqlite'))

    def files(self):
        return sorted(str(p.relative_to(self.path)) for p in self.path.rglob('*') if not p.is_relative_to(self.path / 'home'))


def id_of(path):
    return json.loads(path.read_text('utf-8'))['assessments'][0]['id']


def test_score(place):
    for path in (CONTRACT, PLATFORM):
        table, = place.json('score', path)['assessments']
        assert table['id'] == id_of(path) and table['name']
        assert len(table['rows']) == 9
        for number, row in enumerate(table['rows']):
            assert row['place'] == f'indicators/{number}'
            assert set(row) >= {'place', 'weight', 'typed', 'computed', 'rule', 'sentence'} and row['sentence'] and row['rule']
        assert table['execution']['rate']['computed'] in ('100.00%', '100.0%')
        assert table['total']['typed'] in ('93', '91') and table['grade']['computed'] == '优'
    cost = place.json('score', CONTRACT)['assessments'][0]['rows'][3]
    assert (cost['weight'], cost['typed'], cost['computed'], cost['rule']) == ('10', '8', '10', 'kept')
    assert '金凤' in place.run('score', PLATFORM)[0].decode()


def test_score_of_what_is_supposed(place):
    """26 of 28 people × 15 = 13.93 instead of the 12 that was typed; nothing is stored by trying."""
    before = CONTRACT.read_bytes()
    table, = place.json('score', CONTRACT)['assessments']
    assert 'what_if' not in table
    assert [(c['name'], c['possible']) for c in table['classes']] == [('产出指标', '50'), ('效益指标', '30'), ('满意度', '10')]
    earned = sum(float(row['typed'] or row['computed']) for row in table['rows'] if row['weight'].isdigit())
    assert sum(float(c['earned']) for c in table['classes']) == earned
    first = table['rows'][0]
    trial = place.json('score', CONTRACT, '--if', 'indicators/0=14人', '--if', 'funds/0=0')['assessments'][0]['what_if']
    row, funds = trial['rows']
    assert (row['place'], row['value'], row['low'], row['high'], row['before']) == ('indicators/0', '14人', '7.5', '7.5', first['typed'])
    assert (funds['place'], funds['low']) == ('funds/0', '0') and '14 ÷ 28 × 15 = 7.5' in row['rule']
    # both scores that were lost are missing from the total, and no other
    lost = float(first['typed']) - 7.5 + float(table['execution']['score']['typed'])
    assert abs(float(trial['total']['before']) - float(trial['total']['low']) - lost) < 0.001 and trial['grade']['low']
    said = place.run('score', CONTRACT, '--if', first['name'] + '=14人')[0].decode()
    assert 'If the actual value were 14人, this row scores 7.50.' in said and 'The total is ' in said
    for wish in ('indicators/99=1', 'no such name=1', 'funds/1=1', 'indicators/0= '):
        assert wish.split('=')[0] in place.run('score', CONTRACT, '--if', wish, status=3)[1]
    for wish in ('indicators/0', 'indicators/0=', '=1'):
        place.run('score', CONTRACT, '--if', wish, status=2)
    place.run('check', CONTRACT, '--if', 'indicators/0=1', status=2)
    assert CONTRACT.read_bytes() == before and not place.stores()


def test_tables(place):
    """The approved targets of the year come as a list of another program, in the encoding it writes."""
    rows = ['项目名称,单位名称,三级指标,指标性质,指标值,计量单位,权重', '甲,某局,长度,≥,18,公里,90', '乙,某局,座数,≥,12,座,90']
    table = place.path / 'targets.csv'
    table.write_bytes('\r\n'.join(rows).encode('gb18030'))
    rows = [row + tail for row, tail in zip(rows, (',责任股室', ',农水股', ','))]
    table.write_bytes('\r\n'.join(rows).encode('gb18030'))
    told = place.json('import', table)['unplaced']                     # nothing of it vanishes without a word
    assert len(told) == 2 and '责任股室' in told[0] and '农水股' in told[1], told
    assert sorted(a['name'] for a in place.json('list')['assessments']) == ['乙', '甲']
    store = place.store_digest()
    for name, content in (('old.xls', b'\xd0\xcf\x11\xe0'), ('cut.xlsx', b'PK\x03\x04cut'), ('other.csv', b'a,b\n1,2\n'),
                          ('page.pdf', b'%PDF-1.7'), ('none.xlsx', b'')):
        (place.path / name).write_bytes(content)
        place.run('import', place.path / name, status=3)
    (place.path / '自评').mkdir()
    assert '自评/*.xlsx' in place.run('import', place.path / '自评', status=3)[1]
    assert place.store_digest() == store


def test_check(place):
    for path in (CONTRACT, PLATFORM):
        case = json.loads((ROOT / 'tests' / 'data' / 'cases' / path.name.replace('.jixiao', '')).read_text('utf-8'))
        table, = place.json('check', path, status=1)['assessments']
        seen = {(f['rule'], f['place']) for f in table['findings']}
        for finding in table['findings']:
            assert set(finding) == {'rule', 'severity', 'place', 'message', 'figures', 'answer'}
            assert finding['severity'] in ('error', 'warning', 'info') and finding['message']
        for known in case['known_errors']:
            if known['scope'] == 'table' and known['severity'] == 'error':
                at = known['at'] if isinstance(known['at'], list) else [known['at']]
                assert any((known['rule'], place_) in seen for place_ in at), f'{path.name}: {known["rule"]} {at}'
    clean, = place.json('check', CLEAN)['assessments']
    assert not [f for f in clean['findings'] if f['severity'] != 'info']


def test_several_files_at_once(place):
    both = place.json('check', CLEAN, CONTRACT, status=1)['assessments']
    assert [t['id'] for t in both] == [id_of(CLEAN), id_of(CONTRACT)]


def test_check_of_the_whole_store(place):
    place.run('import', CLEAN, CONTRACT)
    every = place.json('check', '--all', status=1)['assessments']
    assert {t['id'] for t in every} == {id_of(CLEAN), id_of(CONTRACT)}
    for table in every:
        alone, = place.json('check', table['id'], status=1 if table['id'] == id_of(CONTRACT) else 0)['assessments']
        assert table == alone
    lines = place.run('check', '--all', status=1)[0].decode().splitlines()
    order = [line.split()[0] for line in lines[1:]]
    assert order == sorted(order, key=['错误', '提醒', '提示', '警告', 'error', 'warning', 'information'].index), order[:3]
    place.run('check', '--all', CLEAN, status=2)


def test_forms(place):
    ids = [form['id'] for form in place.json('forms')['forms']]
    assert 'mof-project' in ids and len(ids) == len(set(ids))
    place.run('forms', '--verify', ROOT / 'data' / 'forms' / 'mof-project.json')
    bad = place.path / 'bad.json'
    bad.write_text((ROOT / 'data' / 'forms' / 'mof-project.json').read_text('utf-8').replace('"matrix"', '"table"', 1), 'utf-8')
    done = subprocess.run([CLI, 'forms', '--verify', str(bad)], capture_output=True, env=place.env)
    assert done.returncode == 3 and b'blocks[1].type' in done.stderr


def test_own_forms(place):
    source = ROOT / 'data' / 'forms' / 'mof-project.json'
    own = place.path / 'own.json'
    own.write_text(source.read_text('utf-8').replace('"id": "mof-project"', '"id": "own-county"', 1), 'utf-8')
    place.run('forms', '--import', own)
    kept, = [form for form in place.json('forms')['forms'] if form['id'] == 'own-county']
    assert not kept['shipped'] and kept['version'] == 1
    place.run('forms', '--import', own)                             # again: it is there
    assert len([form for form in place.json('forms')['forms'] if form['id'] == 'own-county']) == 1
    place.run('forms', '--export', 'own-county', '--to', 'again.json')
    assert (place.path / 'again.json').read_bytes() == own.read_bytes()
    assert place.run('forms', '--export', 'mof-project', '--to', '-')[0] == source.read_bytes()

    bad = place.path / 'bad.json'
    bad.write_text(source.read_text('utf-8').replace('"matrix"', '"table"', 1), 'utf-8')
    for status, *args in ((3, '--import', bad), (3, '--export', 'nowhere', '--to', 'x.json'), (2, '--export', 'mof-project'),
                          (2, '--to', 'x.json'), (2, '--import', own, '--verify', own)):
        done = subprocess.run([CLI, 'forms', *map(str, args)], capture_output=True, env=place.env, cwd=place.path)
        assert done.returncode == status and done.stderr, (args, done)
    assert not (place.path / 'x.json').exists()


def test_forms_are_adjusted(place):
    shipped = json.loads((ROOT / 'data/forms/mof-project.json').read_text('utf-8'))
    blocks = {block['id']: number for number, block in enumerate(shipped['blocks'])}
    title = f'blocks[{blocks["indicators"]}].columns[4].title'
    made = place.json('forms', '--adjust', 'mof-project', 'id=own-county', 'name=某县自评表', 'blocks[indicators].columns[weight].title=权重',
                      'blocks[indicators].columns[weight].width=20', 'add:blocks[funds].rows=村级自筹', 'remove:blocks[indicators].columns[reason]',
                      'move:blocks[indicators].columns[weight]=3', 'profile.reason_below=80', 'add:blocks[indicators].columns={"title":"备注"}',
                      'sections=', 'page.orientation=landscape')
    assert made['id'] == 'own-county' and made['version'] == 1 and made['name'] == '某县自评表' and not made['shipped'], made
    place.run('forms', '--export', 'own-county', '--to', 'own.json')
    place.run('forms', '--verify', 'own.json')
    own = json.loads((place.path / 'own.json').read_text('utf-8'))
    indicators = own['blocks'][blocks['indicators']]['columns']
    assert indicators[3]['title'] == '权重' and indicators[-1]['title'] == '备注'
    assert not any(column.get('role') == 'reason' for column in indicators)
    assert own['blocks'][blocks['funds']]['rows'][-1]['label'] == '村级自筹' and own['profile']['reason_below'] == 80 and 'sections' not in own

    # one's own under the same id is the next version; a file is adjusted without a store
    assert place.json('forms', '--adjust', 'own-county', 'region=某县')['version'] == 2
    alone = Place()
    alone.run('forms', '--adjust', place.path / 'own.json', 'region=某县', '--to', 'out.json')
    assert json.loads((alone.path / 'out.json').read_text('utf-8'))['region'] == '某县' and not alone.stores()
    assert json.loads(alone.run('forms', '--adjust', 'mof-project', 'title=甲', '--to', '-')[0])['title'] == '甲'
    assert json.loads(place.run('forms', '--export', 'mof-project', '--to', '-')[0]) == shipped

    before = place.store_digest()
    for change, status, sentence in ((title, 3, 'PLACE=VALUE'), ('blocks[99].title=甲', 3, 'no place'), ('blocks[gone].title=甲', 3, 'no place'),
                                     ('remove:blocks[99]', 3, 'no place'), ('remove:name=甲', 3, 'needs no value'),
                                     ('move:blocks[0]', 3, 'POSITION'), ('move:blocks[0]=x', 3, 'POSITION'), ('title=甲{x', 3, 'title'),
                                     ('colour=red', 3, 'colour'), ('add:blocks[indicators].columns=5', 3, 'no place'),
                                     ('blocks[indicators].columns[weight].width=400', 3, 'no room'),
                                     ('blocks[indicators].columns[weight].width=wide', 3, 'millimetres'),
                                     ('id=mof-department', 3, 'comes with the program'), ('profile.execution=8', 3, 'profile.classes')):
        done = subprocess.run([CLI, 'forms', '--adjust', 'own-county', 'region=甲', change], capture_output=True, env=place.env, cwd=place.path)
        assert done.returncode == status and sentence in done.stderr.decode() and not done.stdout, (change, done)
    # in brackets: nothing is no name, two of a name are none, and a name may begin with a digit or have a sign of its own
    columns = 'blocks[indicators].columns'
    for changes, sentence in (([f'remove:{columns}[]'], 'no place'), ([f'remove:{columns}[9x]'], 'no place'),
                              ([f'add:{columns}={{"title":"备注"}}', f'remove:{columns}[备注]'], 'more than one')):
        assert sentence in place.run('forms', '--adjust', 'own-county', *changes, status=3)[1], changes
    for name in ('2023年预算数', '1-12月执行数', '甲=乙'):
        adjusted = json.loads(place.run('forms', '--adjust', 'own-county', f'{columns}[备注].title={name}',
                                        f'{columns}[{name}].title={name}元', '--to', '-')[0])
        assert adjusted['blocks'][blocks['indicators']]['columns'][-1]['title'] == name + '元'
    faults = subprocess.run([CLI, '--json', 'forms', '--adjust', 'own-county', 'title=甲{x'], capture_output=True, env=place.env)
    assert faults.returncode == 3 and json.loads(faults.stdout)['faults'][0].startswith('title: '), faults
    place.run('forms', '--adjust', 'nowhere', 'title=甲', status=3)
    for args in (('--adjust', 'own-county'), ('title=甲',), ('--adjust', 'own-county', 'title=甲', '--verify', 'own.json')):
        place.run('forms', *args, status=2)
    assert place.store_digest() == before


def test_export_gives_equal_bytes(place):
    place.run('export', CONTRACT, '--to', 'out.jixiao.json')
    first = (place.path / 'out.jixiao.json').read_bytes()
    place.run('import', 'out.jixiao.json')
    place.run('export', id_of(CONTRACT), '--to', 'again.jixiao.json')
    assert first == (place.path / 'again.jixiao.json').read_bytes()


def test_export_pdf(place):
    place.run('export', CLEAN, '--to', 'a.pdf')
    place.run('export', CLEAN, '--to', 'b.bin', '--format', 'pdf')
    first = (place.path / 'a.pdf').read_bytes()
    assert first.startswith(b'%PDF-') and first == (place.path / 'b.bin').read_bytes()
    assert place.run('export', CLEAN, '--to', '-', '--format', 'pdf')[0] == first


def parts_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_export_office(place):
    for ending, part in (('docx', 'word/document.xml'), ('xlsx', 'xl/worksheets/sheet1.xml')):
        place.run('export', CLEAN, '--to', f'a.{ending}')
        place.run('export', CLEAN, '--to', 'b.bin', '--format', ending)
        first = (place.path / f'a.{ending}').read_bytes()
        assert part in parts_of(first) and first == (place.path / 'b.bin').read_bytes()
        assert place.run('export', CLEAN, '--to', '-', '--format', ending)[0] == first
        place.run('export', CLEAN, CONTRACT, '--to', 'folder/', '--format', ending)
        assert len(list((place.path / 'folder').glob(f'*.{ending}'))) == 2


def test_export_one_workbook(place):
    """a sheet for each table, before them flat lists of all of them"""
    place.run('import', CONTRACT, PLATFORM, CLEAN)
    place.run('export', '--all', '--to', 'all.xlsx')
    place.run('export', CONTRACT, PLATFORM, '--to', 'two.xlsx')
    for name, tables, indicators in (('all.xlsx', 3, 18), ('two.xlsx', 2, 18)):
        parts = {part: content.decode() for part, content in parts_of((place.path / name).read_bytes()).items()}
        sheets = re.findall('<sheet name="([^"]+)"', parts['xl/workbook.xml'])
        assert sheets[:2] == ['汇总', '指标明细'] and len(sheets) >= 2 + tables
        assert len(re.findall('<row ', parts['xl/worksheets/sheet1.xml'])) == 1 + tables
        assert len(re.findall('<row ', parts['xl/worksheets/sheet2.xml'])) > indicators
        assert '180.97212</v>' in parts['xl/worksheets/sheet1.xml'], 'money is a number, in 万元'


def test_workbook_gives_its_money_back(place):
    """what was spent, and not what stands beside it: the block itself is called 预算执行情况"""
    hashes = {form['id']: form['hash'] for form in place.json('forms')['forms']}
    for form, kind in (('hubei-20-80', 'project'), ('chongqing-department', 'department')):
        other = Place()
        document = json.loads(CLEAN.read_text('utf-8'))
        document.pop('digest')
        table, = document['assessments']
        table.update(form={'id': form, 'version': '1', 'hash': hashes[form]}, kind=kind)
        table['blocks']['funds'][0]['cells'] = {'label': {'typed': '总额'}, 'adjusted': {'typed': '60'}, 'executed': {'typed': '57'}}
        (other.path / 'in.json').write_text(json.dumps(document), 'utf-8')
        other.run('export', 'in.json', '--to', 'out.xlsx')
        other.run('import', 'out.xlsx')
        other.run('export', '--all', '--to', 'back.json')
        table, = json.loads((other.path / 'back.json').read_text('utf-8'))['assessments']
        cells = table['blocks']['funds'][0]['cells']
        assert (cells['adjusted']['typed'], cells['executed']['typed']) == ('60', '57'), (form, cells)


def test_export_folder_has_sums(place):
    place.run('import', CONTRACT, PLATFORM, CLEAN)
    place.run('export', '--all', '--to', 'out', '--format', 'docx')
    lines = (place.path / 'out' / 'SHA256SUMS').read_text('utf-8').splitlines()
    sums = {name: digest for digest, name in (line.split('  ', 1) for line in lines if line[0] != '#')}
    assert len(sums) == 3
    assert subprocess.run(['sha256sum', '--check', '--strict', 'SHA256SUMS'], cwd=place.path / 'out', capture_output=True).returncode == 0
    for name, digest in sums.items():
        assert hashlib.sha256((place.path / 'out' / name).read_bytes()).hexdigest() == digest


def renamed(place, name, project):
    """a copy of the clean sample whose project has another name wherever it stands"""
    document = json.loads(CLEAN.read_text('utf-8').replace('灌溉渠系维修养护', project))
    document.pop('digest', None)
    (place.path / name).write_text(json.dumps(document), 'utf-8')


def test_export_goes_on(place):
    """what is there and current is left alone; what is missing, spoilt or changed is written"""
    place.run('import', CONTRACT, PLATFORM, CLEAN)
    export = ('export', '--all', '--to', 'out', '--format', 'pdf,json', '--changed')
    assert len(place.json(*export)['files']) == 6
    assert place.json(*export) == {'files': [], 'unchanged': 6}
    pdfs, jsons = (sorted((place.path / 'out').glob(f'*.{ending}')) for ending in ('pdf', 'json'))
    times = {path: path.stat().st_mtime_ns for path in pdfs + jsons}
    pdfs[0].unlink()
    jsons[1].write_bytes(b'spoilt')
    done = place.json(*export)
    assert len(done['files']) == 2 and done['unchanged'] == 4
    assert {path for path in times if path.stat().st_mtime_ns != times[path]} == {pdfs[0], jsons[1]}
    renamed(place, 'changed.json', '改了名的项目')
    place.run('import', '--present', 'replace', 'changed.json')
    done = place.json(*export)
    assert len(done['files']) == 2 and done['unchanged'] == 4
    place.run('export', CLEAN, '--to', 'x.pdf', '--changed', status=2)


def test_export_spares_strangers(place):
    """a file of that name that others put there stays"""
    place.run('export', CLEAN, '--to', 'out/', '--format', 'json')
    name, = (path.name for path in (place.path / 'out').glob('*.json'))
    (place.path / 'new').mkdir()
    (place.path / 'new' / name).write_text('mine')
    place.run('export', CLEAN, '--to', 'new', '--format', 'json')
    assert (place.path / 'new' / name).read_text() == 'mine' and len(list((place.path / 'new').glob('*(2).jixiao.json'))) == 1


def test_export_one_fails(place):
    """one that cannot be written is told, the others are there"""
    place.run('import', CONTRACT, PLATFORM, CLEAN)
    place.run('export', '--all', '--to', 'out', '--format', 'docx')
    names = [path.name for path in (place.path / 'out').glob('*.docx')]
    for name in names[:2]:
        (place.path / 'new' / name).mkdir(parents=True)
        (place.path / 'new' / 'SHA256SUMS').write_text('\n'.join(f"{'0' * 64}  {name}" for name in names[:2]) + '\n')
    said = place.run('export', '--all', '--to', 'new', '--format', 'docx', status=4)[1]
    assert all(name in said for name in names[:2]) and len(said.strip().splitlines()) == 3
    assert (place.path / 'new' / names[2]).is_file()


def test_export_combined(place):
    place.run('import', CONTRACT, PLATFORM, CLEAN)
    for name in ('all.pdf', 'again.pdf'):
        place.run('export', '--all', '--to', name, '--combined')
    whole = (place.path / 'all.pdf').read_bytes()
    assert whole.startswith(b'%PDF-') and whole == (place.path / 'again.pdf').read_bytes()
    place.run('export', '--all', '--year', '2024', '--to', 'part.pdf', '--combined')
    assert len((place.path / 'part.pdf').read_bytes()) < len(whole)
    for args in (('--all', '--to', 'x.docx'), ('--all', '--to', 'folder'), (CLEAN, '--to', 'x.json')):
        place.run('export', *args, '--combined', status=2)


def test_export_font(place):
    place.run('export', CLEAN, '--to', 'plain.pdf')
    plain = (place.path / 'plain.pdf').read_bytes()
    place.run('export', CLEAN, '--to', 'own.pdf', '--font', 'fangsong=Noto Sans CJK SC', '--font', 'heiti=Noto Serif CJK SC')
    assert (place.path / 'own.pdf').read_bytes() != plain
    place.run('export', CLEAN, '--to', 'own.docx', '--font', 'fangsong=Noto Sans CJK SC')
    with zipfile.ZipFile(place.path / 'own.docx') as docx:
        styles = docx.read('word/styles.xml').decode()
    assert '仿宋_GB2312' in styles and 'Noto' not in styles
    for wrong in ('fangsong', 'fangsong=No Such Font', 'hand=Noto Sans CJK SC'):
        place.run('export', CLEAN, '--to', 'q.pdf', '--font', wrong, status=2)
    place.run('list', '--font', 'title=Noto Sans CJK SC', status=2)
    assert not (place.path / 'q.pdf').exists()


def test_export_page_setup(place):
    made = set()
    place.run('export', CLEAN, '--to', 'plain.pdf')
    for setup in ('', 'orientation=portrait', 'paper=A3', 'margins=30/30/30/30', 'size=8', 'numbers=center', 'code=no'):
        place.run('export', CLEAN, '--to', 'p.pdf', '--page-setup', setup)
        made.add((place.path / 'p.pdf').read_bytes())
    assert len(made) == 7 and (place.path / 'plain.pdf').read_bytes() in made
    place.run('export', CLEAN, '--to', 'q.pdf', '--page-setup', 'paper=A5', status=2)
    place.run('list', '--page-setup', 'paper=A4', status=2)
    assert not (place.path / 'q.pdf').exists()


def test_summary(place):
    place.run('import', CONTRACT, PLATFORM, CLEAN)
    for ending in ('pdf', 'docx', 'xlsx', 'json'):
        place.run('summary', '--all', '--to', f'sum.{ending}')
    whole = json.loads((place.path / 'sum.json').read_text('utf-8'))
    assert whole['format'] == 'jixiao-summary' and len(whole['assessments']) == 3
    assert whole['projects']['adjusted'] == '3819721.20' and whole['projects']['rate'] == '100.00'
    assert whole['projects']['mean'] == '94.63' and whole['projects']['grades'] == {'优': 3, '良': 0, '中': 0, '差': 0}
    assert '180.97212</v>' in parts_of((place.path / 'sum.xlsx').read_bytes())['xl/worksheets/sheet2.xml'].decode()
    sheets = Book(place.path / 'sum.xlsx').sheets
    assert sum(sheet.check_formulas() for sheet in sheets) >= 3 + 7, 'a rate to a line, and every total'
    assert '绩效自评汇总表' in parts_of((place.path / 'sum.docx').read_bytes())['word/document.xml'].decode()
    place.run('summary', '--all', '--year', '2023', '--to', 'out', '--format', 'json,pdf')
    assert [path.name for path in sorted((place.path / 'out').iterdir())] == [
        '金凤区智慧城市运营中心2023年度绩效自评汇总报告.json', '金凤区智慧城市运营中心2023年度绩效自评汇总报告.pdf']
    named = json.loads(place.run('summary', CONTRACT, PLATFORM, '--to', '-', '--format', 'json')[0])
    assert named['year'] == 2023 and len(named['agencies']) == 1
    for args in ((), (CLEAN,), ('--all', '--to', 'x.pdf', '--public'), (CLEAN, '--to', 'x.pdf', '--year', '2023')):
        place.run('summary', *args, status=2)


def test_font_warnings(place):
    """what no font has is told with its page and cell, and not drawn into a PDF unless that is asked for"""
    renamed(place, 'odd.json', '名\ue001称')
    for name in ('odd.pdf', 'odd.docx', 'odd.xlsx'):
        kept_back = name == 'odd.pdf'
        said = place.run('export', 'odd.json', '--to', name, status=3 if kept_back else 0)[1]
        assert 'page 1' in said and 'U+E001' in said and ('--anyway' in said) == kept_back
        assert (place.path / name).exists() != kept_back
        assert ('was written with these characters' in said) != kept_back and 'an empty box' not in said
        said = place.run('export', 'odd.json', '--to', name, '--anyway')[1]
        assert 'page 1' in said and 'U+E001' in said and '--anyway' not in said
        assert ('an empty box' in said) == kept_back
        assert (place.path / name).exists()
        told = said.count('U+E001')
    assert 'U+E001' not in place.run('export', 'odd.json', '--to', 'copy.json')[1]

    # one of many does not keep the others back; what is one file for all is not written without it
    (place.path / 'out').mkdir()
    said = place.run('export', 'odd.json', CONTRACT, '--to', 'out', '--format', 'json,pdf,xlsx', status=3)[1]
    assert said.count('U+E001') == told and said.count('was not written as PDF') == 1
    endings = [path.suffix for path in (place.path / 'out').iterdir() if path.name != 'SHA256SUMS']
    assert sorted(endings) == ['.json', '.json', '.pdf', '.xlsx', '.xlsx']
    assert 'was written with these characters' in said and 'an empty box' not in said
    place.run('export', 'odd.json', CONTRACT, '--to', 'all.xlsx')
    said = place.run('export', 'odd.json', CONTRACT, '--to', 'all.pdf', '--combined', status=3)[1]
    assert '绩效自评材料汇编” was not written as PDF' in said and not (place.path / 'all.pdf').exists()
    place.run('export', 'odd.json', CONTRACT, '--to', 'all.pdf', '--combined', '--anyway')
    place.run('summary', 'odd.json', CONTRACT, '--to', 'sum.pdf', status=3)
    place.run('summary', 'odd.json', CONTRACT, '--to', 'sum.pdf', '--anyway')
    place.run('check', 'odd.json', '--anyway', status=2)


def confidential(place):
    """a copy of the clean sample with people, phones, remarks and evidence wherever they may stand"""
    renamed(place, 'all.json', '张三丰领办的渠系维修养护')
    document = json.loads((place.path / 'all.json').read_text('utf-8'))
    agency, table = document['agencies'][0], document['assessments'][0]
    agency.update(contact='张三丰', phone='7654321', head='李四光局长、云川')
    row = table['blocks']['goals'][0]
    row['cells']['expected']['typed'] = '云川县由张　三　丰核对，李四光局长和云川签字，请拨13900001111或7654321。'
    row['cells']['remark'] = {'typed': '内部备注甲'}
    table['answers'] = [{'id': NOWHERE, 'rule': 'V15', 'row': row['id'], 'field': '', 'figures': '', 'reason': '已知原因乙'}]
    table['evidence'] = [{'id': NOWHERE.replace('1', '2'), 'row': row['id'], 'name': '内部凭证丙.pdf', 'size': '8',
                          'sha256': hashlib.sha256(b'%PDF-1.7').hexdigest(), 'pages': '内部页码丁'}]
    table['kept'] = {'elsewhere': [{'id': NOWHERE.replace('1', '3'), 'cells': {'text': {'typed': '内部去处戊'}}}]}
    (place.path / 'all.json').write_text(json.dumps(document), 'utf-8')


def said_by(path):
    """every text of a file, of its properties too, without the blanks and ends of lines"""
    if path.suffix == '.pdf':
        tools = (['pdftotext', path, '-'], ['pdfinfo', path])
        said = b''.join(subprocess.run(tool, capture_output=True, check=True).stdout for tool in tools).decode()
    elif path.suffix == '.json':
        said = path.read_text('utf-8')
    else:
        said = re.sub('<[^>]*>', '', b''.join(parts_of(path.read_bytes()).values()).decode())
    return re.sub(r'\s', '', said)


def test_export_public(place):
    """who and what is confidential is in no format, the rest is; a county stays that has the name of one of them"""
    secrets = {'张三丰', '李四光', '13900001111', '7654321'}
    inside = {'内部备注甲', '已知原因乙', '内部凭证丙', '内部页码丁', '内部去处戊'}
    confidential(place)
    for ending in ('json', 'pdf', 'docx', 'xlsx'):
        place.run('export', 'all.json', '--to', f'in.{ending}')
        place.run('export', 'all.json', '--to', f'out.{ending}', '--public')
        whole, public = said_by(place.path / f'in.{ending}'), said_by(place.path / f'out.{ending}')
        assert {word for word in secrets | inside if word in whole} >= secrets | (inside if ending == 'json' else set()), ending
        assert not [word for word in secrets | inside if word in public], ending
        assert '云川县由×××核对，×××局长和×××签字，请拨139****1111或×××。' in public, ending
        assert '×××领办的渠系维修养护' in public and '云川县水利局' in public, ending
    assert json.loads((place.path / 'out.json').read_text('utf-8'))['assessments'][0]['id'] == id_of(CLEAN)
    place.run('list', '--public', status=2)


def test_standard_input_and_output(place):
    content = CONTRACT.read_bytes()
    assert place.run('export', '-', '--to', '-', '--format', 'json', data=content)[0]
    assert place.json('check', '-', data=content, status=1)['assessments'][0]['id'] == id_of(CONTRACT)


def test_bundles(place):
    place.run('import', CONTRACT, PLATFORM, CLEAN)
    place.run('export', '--all', '--to', 'all.json')
    whole = json.loads((place.path / 'all.json').read_text('utf-8'))
    assert len(whole['assessments']) == 3 and len(whole['agencies']) == 2 and len(whole['projects']) == 3
    place.run('export', '--all', '--to', 'folder')
    assert len(list((place.path / 'folder').glob('*.jixiao.json'))) == 3
    place.run('export', 'all.json', '--to', 'folder', '--format', 'pdf')
    assert len(list((place.path / 'folder').glob('*.pdf'))) == 3
    place.run('export', CONTRACT, PLATFORM, '--to', 'two.json')
    assert len(json.loads((place.path / 'two.json').read_text('utf-8'))['assessments']) == 2


def test_store(place):
    answer = place.json('import', CONTRACT, CLEAN)['assessments']
    assert [(a['match'], a['choice']) for a in answer] == [('new', 'add')] * 2
    listed = place.json('list')['assessments']
    assert {a['id'] for a in listed} == {id_of(CONTRACT), id_of(CLEAN)}
    assert [a['total'] for a in listed if a['id'] == id_of(CLEAN)] == ['99.88']
    assert [a['errors'] for a in listed if a['id'] == id_of(CONTRACT)] != [0]
    assert [a['id'] for a in place.json('list', '--year', '2024')['assessments']] == [id_of(CLEAN)]
    assert [a['id'] for a in place.json('list', '渠道')['assessments']] == [id_of(CLEAN)]   # of an indicator
    assert [a['id'] for a in place.json('list', 'zfpzpy')['assessments']] == [id_of(CONTRACT)]
    assert len(place.json('list', '满意')['assessments']) == 2
    assert [a['id'] for a in place.json('list', '满意', '--year', '2024')['assessments']] == [id_of(CLEAN)]
    assert place.json('list', '没有这样的指标')['assessments'] == []
    assert place.json('check', id_of(CONTRACT), status=1) == place.json('check', CONTRACT, status=1)
    assert place.json('score', id_of(CLEAN).upper()) == place.json('score', CLEAN)
    assert place.json('history', id_of(CLEAN))['entries'] == []


def test_import_what_is_there(place):
    place.run('import', CONTRACT)
    assert place.json('import', CONTRACT)['assessments'][0]['choice'] == 'skip'
    assert len(place.json('list')['assessments']) == 1
    place.run('import', '--present', 'replace', CONTRACT)
    place.run('export', id_of(CONTRACT), '--to', 'a.json')
    place.run('export', CONTRACT, '--to', 'b.json')
    assert (place.path / 'a.json').read_bytes() == (place.path / 'b.json').read_bytes()
    place.run('import', '--present', 'keep-both', CONTRACT)
    assert len(place.json('list')['assessments']) == 2


def cells_of(place, assessment):
    """Every typed cell that a person fills: (block, row, column) → text."""
    place.run('export', assessment, '--to', 'cells.json')
    document = json.loads((place.path / 'cells.json').read_text('utf-8'))
    found = {}
    for block, rows in document['assessments'][0]['blocks'].items():
        for number, row in enumerate(rows):
            for key, cell in row['cells'].items():
                if cell.get('typed') is not None:
                    found[block, number, key] = cell['typed']
    return document['assessments'][0], found


def test_carry(place):
    place.run('import', CONTRACT, PLATFORM, CLEAN)
    answer = place.json('carry', '--all', '--from', '2023', '--year', '2025')
    assert answer['year'] == 2025
    assert {(a['id'], a['fate'], a['year']) for a in answer['assessments']} == {(id_of(CONTRACT), 'made', 2023),
                                                                                (id_of(PLATFORM), 'made', 2023)}
    made = {a['id']: a['made'] for a in answer['assessments']}
    moved = [(m['place'], m['before'], m['after']) for m in answer['assessments'][0]['moves']]
    assert moved == [('indicators/2/target', '2023年1月-12月', '2025年1月-12月')]
    listed = {a['id']: a for a in place.json('list', '--year', '2025')['assessments']}
    assert set(listed) == set(made.values())
    assert all(a['state'] == 'draft' and a['errors'] > 0 for a in listed.values())   # the list tells them unopened
    before, old = cells_of(place, id_of(CONTRACT))
    after, new = cells_of(place, made[id_of(CONTRACT)])
    assert after['year'] == '2025' and after['form'] == before['form'] and not after['answers']
    results = {'actual', 'score', 'reason', 'achieved', 'initial', 'adjusted', 'executed', 'total-score'}
    for (block, row, key), text in old.items():
        if key in results or block == 'sections':
            assert new.get((block, row, key)) in (None, '—', '-', '/'), (block, row, key)
        elif key in ('name', 'weight', 'level1', 'level2', 'expected'):
            assert new[block, row, key] == text, (block, row, key)
    assert 'actual' in {key for _, _, key in old} and 'target' in {key for _, _, key in new}


def test_carry_what_is_there(place):
    place.run('import', CONTRACT, CLEAN)
    said = place.run('carry', id_of(CONTRACT).upper(), '--year', '2024', '--without-targets')[0].decode()
    assert '2023 to 2024' in said
    made, = [a['id'] for a in place.json('list', '--year', '2024')['assessments'] if a['id'] != id_of(CLEAN)]
    assert 'target' not in {key for _, _, key in cells_of(place, made)[1]}
    before = place.json('list')
    again = place.json('carry', id_of(CONTRACT), id_of(CLEAN), '--year', '2024')['assessments']
    assert [(a['fate'], a.get('present')) for a in again] == [('present', made), ('same-year', id_of(CLEAN))]
    again = place.json('carry', id_of(CONTRACT), made, '--year', '2025')['assessments']
    assert [a['fate'] for a in again] == ['outdated', 'made']
    assert place.json('carry', '--all', '--year', '2020')['assessments'] == []
    assert 'nothing of 2019' in place.run('carry', '--all', '--year', '2020')[0].decode()
    assert len(place.json('list')['assessments']) == len(before['assessments']) + 1


def test_carry_what_cannot_be_read(place):
    """One of many that cannot be read is named, and none is begun."""
    place.run('import', CONTRACT, PLATFORM)
    store, = place.stores()
    name = {a['id']: a['name'] for a in place.json('list')['assessments']}[id_of(PLATFORM)]
    with contextlib.closing(sqlite3.connect(store)) as opened, opened:
        assert opened.execute('UPDATE assessment SET form_hash = ? WHERE id = ?', ('0' * 64, id_of(PLATFORM))).rowcount == 1
    said = place.run('carry', '--all', '--year', '2024', status=3)[1]
    assert f'{name}: ' in said, said
    assert place.json('list', '--year', '2024')['assessments'] == []


def test_carry_refused(place):
    place.run('carry', '--all', '--year', '2024', status=3)   # nothing was ever imported
    assert place.store_digest() == []
    place.run('import', CONTRACT)
    before = place.json('list')
    for args in ((), ('--all',), ('--year', '2024'), (id_of(CONTRACT),), (id_of(CONTRACT), '--all', '--year', '2024'),
                 (id_of(CONTRACT), '--year', 'next'), ('--all', '--year', '2024', '--from', 'last'),
                 (id_of(CONTRACT), '--year', '2024', '--from', '2023'), ('--all', '--year', '2024', '--to', 'x.json'),
                 ('--all', '--year', '0000'), (id_of(CONTRACT), '--year', '0999'), (id_of(CONTRACT), '--year', '2101'),
                 ('--all', '--from', '0000', '--year', '2024'), ('--all', '--from', '2023', '--year', '2022')):
        place.run('carry', *args, status=2)
    said = place.run('carry', id_of(CONTRACT), '--year', '2022', status=2)[1]
    assert 'is of 2023' in said
    place.run('list', '--year', '0000', status=2)
    place.run('carry', NOWHERE, '--year', '2024', status=3)
    place.run('carry', id_of(CONTRACT), NOWHERE, '--year', '2024', status=3)
    place.run('list', '--from', '2023', status=2)
    assert place.json('list') == before


def test_backup_and_restore(place):
    place.run('import', CONTRACT)
    place.run('backup', 'copy.db')
    assert place.json('verify', 'copy.db')['assessments'] == 1
    place.run('import', CLEAN)
    place.run('restore', 'copy.db')
    assert [a['id'] for a in place.json('list')['assessments']] == [id_of(CONTRACT)]
    assert place.json('--store', 'copy.db', 'list') == place.json('list')


def test_restore_of_what_is_damaged(place):
    """The head is whole, what stands behind it is not: it is kept under another name, and the copy takes its place."""
    place.run('import', CONTRACT, CLEAN)
    place.run('backup', 'copy.db')
    store, = place.stores()
    content = bytearray(store.read_bytes())
    content[4096:] = bytes(0x55 ^ byte for byte in content[4096:])
    store.write_bytes(content)
    place.run('list', status=3)
    said = place.run('restore', 'copy.db')[1]
    kept, = [path for path in store.parent.rglob('*') if path.is_file() and path.read_bytes() == bytes(content)]
    assert kept != store and kept.name in said
    assert {a['id'] for a in place.json('list')['assessments']} == {id_of(CONTRACT), id_of(CLEAN)}
    assert place.json('verify', store)['sound'] is True


def attach(place, *args, status=0):
    return place.json('attach', id_of(CONTRACT), *args, status=status)


def test_evidence(place):
    (place.path / '签到表.txt').write_text('甲 乙 丙', 'utf-8')
    (place.path / 'b.txt').write_text('丁', 'utf-8')
    place.run('import', CONTRACT)
    assert attach(place, 'indicators/0', '签到表.txt', 'b.txt', '--pages', '第3-5页，8') == {'files': 2}
    assert attach(place, 'indicators/0', 'b.txt') == {'files': 0}, 'it is there already'
    assert attach(place, 'project', 'b.txt') == {'files': 1}

    listed, = place.json('evidence', id_of(CONTRACT))['assessments']
    row, = listed['rows']
    assert row['place'] == 'indicators/0'
    assert [(f['name'], f['pages'], f['size']) for f in row['files']] == [('b.txt', '3–5、8', '3'), ('签到表.txt', '3–5、8', '11')]
    assert [f['name'] for f in listed['files']] == ['b.txt']
    assert 'indicators/0  签到表.txt  3–5、8' in place.run('evidence', id_of(CONTRACT))[0].decode()
    assert len(list((place.path / 'home/jixiao/evidence').iterdir())) == 2, 'equal content is kept once'

    place.run('evidence', id_of(CONTRACT), '--to', 'out')
    assert {p.name: p.read_text('utf-8') for p in (place.path / 'out').iterdir()} == {
        'b.txt': '丁', 'b (2).txt': '丁', '签到表.txt': '甲 乙 丙'}

    assert place.json('detach', id_of(CONTRACT), row['files'][0]['id'], row['files'][1]['id']) == {'files': 2}
    assert place.json('evidence', id_of(CONTRACT))['assessments'][0]['rows'] == []
    assert 'V15' in {f['rule'] for f in place.json('check', id_of(CONTRACT), status=1)['assessments'][0]['findings']}


def retyped(path, to, old, new):
    """The file as somebody else sends it back: one text of it is another, under a digest that they did not reckon."""
    text = path.read_text('utf-8')
    assert text.count(old) == 1, f'{old}: {text.count(old)} times'
    document = json.loads(text.replace(old, new))
    del document['digest']
    to.write_text(json.dumps(document, ensure_ascii=False), 'utf-8')


def test_states(place):
    """What was submitted is kept as the very file that is sent, and what came since then is found."""
    own = id_of(CLEAN)
    place.run('import', CLEAN)
    assert 'was not submitted' in place.run('compare', own, status=3)[1]
    done, = place.json('state', own, '--submit')['assessments']
    digest = done['passages'][0]['digest']
    assert done['state'] == 'submitted' and 'Submitted' in place.run('list')[0].decode()
    place.run('export', own, '--to', 'sent.jixiao.json')
    sent = json.loads((place.path / 'sent.jixiao.json').read_text('utf-8'))
    assert sent['digest'] == digest and sent['assessments'][0]['state'] == 'submitted'
    kept, = (place.path / 'home/jixiao/evidence').iterdir()
    assert kept.read_bytes() == (place.path / 'sent.jixiao.json').read_bytes(), 'the file that was sent, byte for byte'
    assert place.json('compare', own)['differences'] == []
    assert place.run('compare', own)[0] == b'Nothing is different.\n'

    place.run('set', own, 'indicators/0', 'source=台账')
    changed, = place.json('compare', own)['differences']
    assert (changed['kind'], changed['place'], changed['after']) == ('fact', 'indicators/0', '台账')

    done, = place.json('state', own, '--return', '--remark', '请核实数量指标')['assessments']
    assert [p['state'] for p in done['passages']] == ['submitted', 'returned'] and done['passages'][1]['remark'] == '请核实数量指标'
    assert '请核实数量指标' in place.run('state', own)[0].decode()
    done, = place.json('state', own, '--submit')['assessments']
    assert done['passages'][2]['digest'] != digest and place.json('compare', own)['differences'] == []
    assert place.json('state', own, '--finish')['assessments'][0]['state'] == 'final'
    assert [a['id'] for a in place.json('list', '--state', 'final')['assessments']] == [own]
    assert place.json('list', '--state', 'draft')['assessments'] == []
    assert place.json('state', own, '--take-back')['assessments'][0]['state'] == 'draft'


def test_what_prints_the_same(place):
    """A figure that was typed and is computed now makes another file, and nothing that anybody could read."""
    document = json.loads(CLEAN.read_text('utf-8'))
    del document['digest'], document['assessments'][0]['blocks']['indicators'][0]['cells']['score']['typed']
    (place.path / 'computed.jixiao.json').write_text(json.dumps(document, ensure_ascii=False), 'utf-8')
    told = place.json('compare', CLEAN, 'computed.jixiao.json')
    assert told['differences'] == [] and not told['same'] and place.json('compare', CLEAN, CLEAN)['same']
    assert place.run('compare', CLEAN, 'computed.jixiao.json')[0] == b'Nothing that is printed is different.\n'


def test_copies_that_are_damaged(place):
    """A copy is looked at wherever it lies, and what became of it is said."""
    own = id_of(CLEAN)
    place.run('import', CLEAN)
    place.run('state', own, '--submit')
    place.run('state', own, '--return')
    place.run('backup', 'copy.sqlite')
    told = place.json('verify', 'copy.sqlite')
    assert (told['passages'], told['copies']) == (2, 1) and '2 with 1' in place.run('verify', 'copy.sqlite')[0].decode()
    store, = place.stores()
    assert place.json('verify', store)['copies'] == 1, 'beside the store'

    kept, = (place.path / 'home/jixiao/evidence').iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole.replace(b'"format"', b'"farmot"'))
    said = place.run('compare', own, status=3)[1]
    assert 'kept when it was submitted' in said and 'damaged' in said and 'ttach' not in said
    place.run('verify', store, status=3)
    kept.unlink()
    assert 'kept when it was submitted' in place.run('compare', own, status=3)[1]
    assert 'is missing' in place.run('verify', store, status=3)[1]

    assert place.json('--store', 'copy.sqlite', 'compare', own)['same']
    with sqlite3.connect(place.path / 'copy.sqlite') as inside:
        inside.execute('UPDATE content SET bytes = ?', (whole.replace(b'"format"', b'"farmot"'),))
    inside.close()
    said = place.run('--store', 'copy.sqlite', 'compare', own, status=3)[1]
    assert 'kept when it was submitted' in said and 'damaged' in said
    with sqlite3.connect(place.path / 'copy.sqlite') as inside:
        inside.execute('DELETE FROM content')
    inside.close()
    assert 'is missing' in place.run('verify', 'copy.sqlite', status=3)[1]


def test_states_of_several(place):
    """All of them or none; and with errors only where that is said."""
    place.run('import', CLEAN, CONTRACT)
    said = place.run('state', id_of(CLEAN), id_of(CONTRACT), '--submit', status=3)[1]
    assert '--anyway' in said and 'error' in said
    assert {a['state'] for a in place.json('list')['assessments']} == {'draft'}
    place.run('state', id_of(CLEAN), id_of(CONTRACT), '--submit', '--anyway')
    assert {a['state'] for a in place.json('list')['assessments']} == {'submitted'}
    assert 'already' in place.run('state', id_of(CLEAN), '--submit', status=3)[1]
    done = place.json('state', id_of(CLEAN), id_of(CONTRACT), id_of(CLEAN).upper(), '--return')['assessments']
    assert [len(a['passages']) for a in done] == [2, 2], 'named twice is once'
    assert NOWHERE in place.run('state', id_of(CLEAN), NOWHERE, status=3)[1]
    for args, status in ((('state', NOWHERE), 3), (('state', NOWHERE, '--finish'), 3), (('state', 'x.json'), 3), (('state',), 2),
                         (('state', NOWHERE, '--submit', '--return'), 2), (('state', NOWHERE, '--remark', 'x'), 2),
                         (('state', NOWHERE, '--anyway'), 2), (('list', '--state', 'lost'), 2), (('check', CLEAN, '--submit'), 2)):
        place.run(*args, status=status)


def test_compare(place):
    """A file that came back against what is here, and two files."""
    place.run('import', CLEAN)
    retyped(CLEAN, place.path / 'back.jixiao.json', '"year": "2024"', '"year": "2023"')
    changed, = (d for d in place.json('compare', id_of(CLEAN), 'back.jixiao.json')['differences'] if not d['place'])
    assert (changed['label'], changed['before'], changed['after']) == ('Year', '2024', '2023')
    assert place.json('compare', CLEAN, CLEAN)['differences'] == []
    assert 'Year: 2023 → 2024' in place.run('compare', 'back.jixiao.json', CLEAN)[0].decode()
    place.run('export', CLEAN, CONTRACT, '--to', 'both.jixiao.json')
    assert place.json('compare', id_of(CLEAN), 'both.jixiao.json')['differences'] == [], 'the one of the same UUID'
    place.run('compare', 'both.jixiao.json', CLEAN, status=3)
    assert NOWHERE in place.run('compare', id_of(CLEAN), NOWHERE, status=3)[1]
    place.run('compare', CLEAN, status=3)


def test_evidence_travels(place):
    (place.path / 'a.pdf').write_bytes(b'%PDF-1.7')
    place.run('import', CONTRACT)
    attach(place, 'indicators/2', 'a.pdf')
    attach(place, 'project', 'a.pdf')
    place.run('export', id_of(CONTRACT), '--to', 'x.jixiao.zip')
    place.run('export', id_of(CONTRACT), '--to', 'x.jixiao.json')
    sha256 = hashlib.sha256(b'%PDF-1.7').hexdigest()
    assert parts_of((place.path / 'x.jixiao.zip').read_bytes()) == {
        'assessments.json': (place.path / 'x.jixiao.json').read_bytes(), f'evidence/{sha256}': b'%PDF-1.7'}
    place.run('export', id_of(CONTRACT), '--to', 'y.zip')
    assert (place.path / 'x.jixiao.zip').read_bytes() == (place.path / 'y.zip').read_bytes()
    assert place.run('export', id_of(CONTRACT), '--format', 'zip', '--to', '-')[0] == (place.path / 'y.zip').read_bytes()

    # into another store, by name whatever it is, and by pipe; and out again
    for given in ('x.jixiao.zip', '-'):
        other = Place()
        (other.path / 'sent').write_bytes((place.path / 'x.jixiao.zip').read_bytes())
        said = other.run('import', 'sent' if given != '-' else '-', data=(other.path / 'sent').read_bytes())[1]
        assert 'did not come along' not in said, said
        other.run('evidence', id_of(CONTRACT), '--to', 'out')
        assert (other.path / 'out/a.pdf').read_bytes() == b'%PDF-1.7'
        other.run('export', id_of(CONTRACT), '--to', 'x.jixiao.zip')
        assert (other.path / 'x.jixiao.zip').read_bytes() == (place.path / 'x.jixiao.zip').read_bytes()

    # what takes a file takes an archive, and passes its papers on without a store
    assert place.json('score', 'x.jixiao.zip') == place.json('score', 'x.jixiao.json')
    alone = Place()
    alone.run('evidence', place.path / 'x.jixiao.zip', '--to', 'out')
    assert (alone.path / 'out/a.pdf').read_bytes() == b'%PDF-1.7'
    alone.run('export', place.path / 'x.jixiao.zip', '--to', 'again.jixiao.zip')
    assert (alone.path / 'again.jixiao.zip').read_bytes() == (place.path / 'x.jixiao.zip').read_bytes()

    # a folder, and one file for all
    place.run('import', PLATFORM)
    place.run('export', '--all', '--format', 'json,zip', '--to', 'all')
    archives = sorted(place.path.glob('all/*.jixiao.zip'))
    assert len(archives) == 2 and sum(f'evidence/{sha256}' in parts_of(path.read_bytes()) for path in archives) == 1
    assert subprocess.run(['sha256sum', '-c', 'SHA256SUMS'], cwd=place.path / 'all', capture_output=True).returncode == 0
    place.run('export', '--all', '--to', 'all.jixiao.zip')
    place.run('export', '--all', '--to', 'all.jixiao.json')
    assert parts_of((place.path / 'all.jixiao.zip').read_bytes()) == {
        'assessments.json': (place.path / 'all.jixiao.json').read_bytes(), f'evidence/{sha256}': b'%PDF-1.7'}
    place.run('summary', '--all', '--format', 'zip', '--to', 'sum', status=2)

    place.run('export', id_of(CONTRACT), '--public', '--to', 'public.jixiao.zip')
    assert list(parts_of((place.path / 'public.jixiao.zip').read_bytes())) == ['assessments.json']


def test_evidence_that_is_missing(place):
    (place.path / 'a.pdf').write_bytes(b'%PDF-1.7')
    place.run('import', CONTRACT)
    attach(place, 'indicators/2', 'a.pdf')
    place.run('export', id_of(CONTRACT), '--to', 'x.jixiao.json')
    place.run('export', id_of(CONTRACT), '--to', 'x.jixiao.zip')

    alone = Place()
    assert 'did not come along' in alone.run('import', place.path / 'x.jixiao.json')[1]
    alone.run('export', id_of(CONTRACT), '--to', 'y.jixiao.json')
    assert (alone.path / 'y.jixiao.json').read_bytes() == (place.path / 'x.jixiao.json').read_bytes()
    said = alone.run('export', '--all', '--format', 'zip', '--to', 'all', status=3)[1]
    assert '“a.pdf” is not in the file' in said, said
    given, = alone.path.glob('all/*.jixiao.zip')
    assert list(parts_of(given.read_bytes())) == ['assessments.json'], 'the tables went without it'
    done = subprocess.run([CLI, '--json', 'export', '--all', '--format', 'zip', '--to', 'told'], capture_output=True, env=alone.env, cwd=alone.path)
    assert done.returncode == 3 and len(json.loads(done.stdout)['files']) == 1, 'what was written is told, whatever was not'
    said = alone.run('evidence', id_of(CONTRACT), '--to', 'out', status=3)[1]
    assert 'not here' in said and not (alone.path / 'out').exists(), said
    assert 'a file lists evidence' in alone.run('export', place.path / 'x.jixiao.json', '--to', 'z.zip', status=3)[1].lower()

    # once it is there, a folder that went without it is made good
    alone.run('import', place.path / 'x.jixiao.zip')
    alone.run('export', '--all', '--changed', '--format', 'zip', '--to', 'all')
    assert len(parts_of(given.read_bytes())) == 2
    assert alone.json('export', '--all', '--changed', '--format', 'zip', '--to', 'all')['unchanged'] == 1


def spoil(whole, name, **changes):
    """The archive with one thing changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', changes.get('packed', zipfile.ZIP_STORED)) as archive:
        for part, content in whole.items():
            info = zipfile.ZipInfo(changes.get('rename', {}).get(part, part))
            info.external_attr = changes.get('mode', 0o100644) << 16 if part == name else 0o100644 << 16
            info.compress_type = changes.get('packed', zipfile.ZIP_STORED)
            archive.writestr(info, changes['content'] if part == name and 'content' in changes else content)
        for part, content in changes.get('more', ()):
            archive.writestr(part, content)
    return out.getvalue()


def test_archives_refused(place):
    (place.path / 'a.pdf').write_bytes(b'%PDF-1.7' * 100)
    place.run('import', CONTRACT)
    attach(place, 'indicators/2', 'a.pdf')
    place.run('export', id_of(CONTRACT), '--to', 'x.jixiao.zip')
    good = (place.path / 'x.jixiao.zip').read_bytes()
    whole = parts_of((place.path / 'x.jixiao.zip').read_bytes())
    paper = next(name for name in whole if name.startswith('evidence/'))
    zeros = bytes(21 * 1024 * 1024)
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')   # Python minds names that come twice
        cases = {
            'cut off': (good[:-30], 'cut off'),
            'half': (good[:len(good) // 2], 'cut off'),
            'something behind it': (good + b'x', 'added to it'),
            'a remark': (good[:-2] + b'\1\0x', 'added to it'),
            'a list that lies': (good[:-10] + bytes([good[-10] ^ 1]) + good[-9:], 'added to it'),
            'another content': (spoil(whole, paper, content=b'%PDF-1.8' * 100), 'changed or damaged'),
            'a bit': (good.replace(b'%PDF-1.7', b'%PDF-1.8', 1), 'damaged'),
            'a path': (spoil(whole, paper, rename={paper: '../../' + paper}), 'does not belong'),
            'a root': (spoil(whole, paper, rename={paper: '/' + paper}), 'does not belong'),
            'a program': (spoil(whole, None, more=[('evidence/setup.exe', b'MZ')]), 'does not belong'),
            'a link': (spoil(whole, paper, mode=0o120777, content=b'/etc/passwd'), 'no plain file'),
            'a folder': (spoil(whole, None, more=[('more/', b'')]), 'no plain file'),
            'one twice': (spoil(whole, None, more=[(paper, whole[paper])]), 'twice'),
            'tables twice': (spoil(whole, None, more=[('assessments.json', b'{}')]), 'twice'),
            'what nothing lists': (spoil(whole, None, more=[('evidence/' + hashlib.sha256(b'x').hexdigest(), b'x')]), 'lists as evidence'),
            'tables that are none': (spoil(whole, 'assessments.json', content=b'{}'), 'format'),
            'no tables': (spoil({}, None, more=[('assessments.json', b'')]), 'sent.zip'),
            'too many': (spoil(whole, None, more=[(f'evidence/{n:064x}', b'') for n in range(2100)]), 'evidence'),
            'a bomb': (spoil(whole, paper, content=zeros, packed=zipfile.ZIP_DEFLATED), 'than'),
            'a bomb of tables': (spoil(whole, 'assessments.json', content=zeros * 4, packed=zipfile.ZIP_DEFLATED), 'than'),
            'too large a paper': (spoil(whole, paper, content=zeros), 'larger than it may be'),
        }
    locked = bytearray(good)
    for at in [m.start() for m in re.finditer(b'PK\1\2', good)]:
        locked[at + 8] |= 1
    for at in [m.start() for m in re.finditer(b'PK\3\4', good)]:
        locked[at + 6] |= 1
    cases['a password'] = (bytes(locked), 'password')
    for name, at in (('a sum in the list', 16), ('a size in the list', 20)):
        contrary = bytearray(good)
        contrary[good.rindex(b'PK\1\2') + at] ^= 1
        cases[name] = (bytes(contrary), 'damaged')

    other = Place()
    other.run('import', PLATFORM)
    before = other.store_digest()
    for name, (content, sentence) in cases.items():
        (other.path / 'sent.zip').write_bytes(content)
        for args, data in ((('import', 'sent.zip'), None), (('import', '-'), content)):
            said = other.run(*args, data=data, status=3)[1]
            assert sentence in said or (data and sentence == 'sent.zip'), (name, said)
            assert len(said.splitlines()) == 1 and ('sent.zip: ' in said or data), (name, said)
    # what can be read only once would lose its papers
    assert 'standard input' in other.run('import', '/dev/stdin', data=good, status=3)[1]
    assert other.store_digest() == before and not (other.path / 'home/jixiao/evidence').exists(), 'nothing was taken in'

    # what archivers do of themselves is none of these
    for packed in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        third = Place()
        (third.path / 'sent.zip').write_bytes(spoil(whole, None, packed=packed, more=[('evidence/', b'')]))
        third.run('import', 'sent.zip')
        third.run('evidence', id_of(CONTRACT), '--to', 'out')
        assert (third.path / 'out/a.pdf').read_bytes() == whole[paper]


def test_evidence_in_one_file_of_many(place):
    (place.path / 'a.pdf').write_bytes(b'%PDF-1.7')
    place.run('import', CONTRACT, PLATFORM)
    attach(place, 'indicators/2', 'a.pdf')
    place.run('export', '--all', '--to', 'all.json')
    listed = {each['id']: each.get('evidence', []) for each in json.loads((place.path / 'all.json').read_text('utf-8'))['assessments']}
    assert [paper['name'] for paper in listed[id_of(CONTRACT)]] == ['a.pdf'] and listed[id_of(PLATFORM)] == []


def told_links(place, *names):
    found, = place.json('check', *names, status=1)['assessments']
    return [finding for finding in found['findings'] if '1286人次' in finding['message'] and finding['rule'] == 'F09']


def test_a_sentence_that_quotes_a_cell(place):
    place.run('import', CONTRACT)
    own = id_of(CONTRACT)
    assert place.json('set', own, 'indicators/0', 'target=≥1200人次', 'actual=1286人次')['changed'] == 2
    place.run('set', own, 'section', 'results=各镇轮训，共1286人次。')
    assert told_links(place, own) == []
    assert place.json('set', own, 'indicators/0', 'actual=1300人次')['changed'] == 1
    told, = told_links(place, own)
    assert told['place'] == 'section/results/6' and told['figures']['table'] == '1300人次', told

    # it goes along to who gets the file, alone and among others, and comes back as it was
    place.run('export', own, '--to', 'one.json')
    place.run('export', '--all', '--to', 'all.json')
    other = Place()
    for name in ('one.json', 'all.json'):
        (other.path / name).write_bytes((place.path / name).read_bytes())
        assert told_links(other, name) == [told]
    other.run('import', 'all.json')
    other.run('export', own, '--to', 'again.json')
    assert (other.path / 'again.json').read_bytes() == (place.path / 'one.json').read_bytes()
    assert [link['figure'] for link in json.loads((other.path / 'again.json').read_text('utf-8'))['assessments'][0]['links']] == ['1286人次']

    # a cell that is not there any more is no fault of a file; nothing is told
    text = (place.path / 'one.json').read_text('utf-8')
    lost = json.loads(text)
    lost['assessments'][0]['links'][0]['row'] = NOWHERE
    del lost['digest']
    (place.path / 'lost.json').write_text(json.dumps(lost, ensure_ascii=False), 'utf-8')
    assert told_links(place, 'lost.json') == []

    place.run('set', own, 'indicators/0', 'actual=1286人次')
    assert told_links(place, own) == []


def test_evidence_in_a_backup(place):
    (place.path / 'a.pdf').write_bytes(b'%PDF-1.7')
    place.run('import', CONTRACT)
    attach(place, 'indicators/2', 'a.pdf')
    place.run('backup', 'backup.sqlite')
    assert place.json('verify', 'backup.sqlite')['evidence'] == 1
    place.run('--store', 'backup.sqlite', 'evidence', id_of(CONTRACT), '--to', 'out')
    place.run('--store', 'other.sqlite', 'restore', 'backup.sqlite')
    place.run('--store', 'other.sqlite', 'evidence', id_of(CONTRACT), '--to', 'out2')
    assert (place.path / 'out/a.pdf').read_bytes() == (place.path / 'out2/a.pdf').read_bytes() == b'%PDF-1.7'


def test_facts_are_set(place):
    place.run('import', CONTRACT)
    facts = ('source=满意度调查表', 'date=2023-11-20', 'asked=120', 'returned=118', 'valid=115', 'satisfied=110')
    assert place.json('set', id_of(CONTRACT), 'indicators/0', *facts) == {'changed': 6}
    assert place.json('set', id_of(CONTRACT), 'indicators/0', *facts) == {'changed': 0}
    assert place.json('set', id_of(CONTRACT), 'project', 'contract=185.5', 'paid_2023=180.97212', 'paid_2024=3万元')['changed'] == 3
    shown, = place.json('evidence', id_of(CONTRACT))['assessments']
    assert shown['contract'] == '185.5万元' and shown['payments'] == {'2023': '180.97212万元', '2024': '3万元'}, shown
    row, = shown['rows']
    assert row['source'] == '满意度调查表' and row['survey'] == {'date': '2023-11-20', 'asked': '120', 'returned': '118',
                                                               'valid': '115', 'satisfied': '110'}, row
    assert place.run('evidence', id_of(CONTRACT))[0].decode().splitlines() == [
        'project  contract=185.5万元  paid_2023=180.97212万元  paid_2024=3万元', 'indicators/0  ' + '  '.join(facts)]
    place.run('set', id_of(CONTRACT), 'indicators/0', 'source=', 'asked=', 'returned=', 'valid=', 'satisfied=')
    assert place.json('evidence', id_of(CONTRACT))['assessments'][0]['rows'][0]['survey'] == {'date': '2023-11-20'}
    place.run('set', id_of(CONTRACT), 'indicators/0', 'source=', 'date=', 'asked=', 'returned=', 'valid=', 'satisfied=')
    assert place.json('evidence', id_of(CONTRACT))['assessments'][0]['rows'] == []

    before = place.store_digest()
    for arguments, status in ((('indicators/0', 'colour=red'), 3), (('indicators/0', 'asked=many'), 3), (('indicators/0', 'asked'), 3),
                              (('indicators/99', 'asked=1'), 3), (('project', 'contract=much'), 3), (('project', 'asked=1'), 3),
                              (('indicators/0', 'asked=1', 'colour=red'), 3), (('indicators/0', 'asked=1', 'asked=2'), 3),
                              (('total_score', 'date=2023-11-20'), 3), (('funds/0', 'asked=1'), 3), (('indicators/0',), 2)):
        place.run('set', id_of(CONTRACT), *arguments, status=status)
    place.run('set', NOWHERE, 'project', 'contract=1', status=3)
    assert place.store_digest() == before


def test_evidence_refused(place):
    (place.path / 'a.pdf').write_bytes(b'%PDF-1.7')
    (place.path / 'empty').touch()
    (place.path / 'folder').mkdir()
    (place.path / 'link').symlink_to('a.pdf')
    with (place.path / 'large').open('wb') as large:
        large.truncate(20 * 1024 * 1024 + 1)
    place.run('import', CONTRACT)
    before = place.store_digest()
    for arguments, status in ((('indicators/0', 'empty'), 3), (('indicators/0', 'folder'), 3), (('indicators/0', 'link'), 3),
                              (('indicators/0', 'a.pdf', 'large'), 3), (('indicators/0', 'missing'), 3),
                              (('indicators/99', 'a.pdf'), 3), (('indicators/0', 'a.pdf', '--pages', '5-3'), 3),
                              (('indicators/0',), 2)):
        place.run('attach', id_of(CONTRACT), *arguments, status=status)
    place.run('detach', id_of(CONTRACT), NOWHERE, status=3)
    place.run('evidence', CONTRACT, '--all', status=2)
    assert place.store_digest() == before
    assert place.json('evidence', id_of(CONTRACT))['assessments'][0]['rows'] == []


def test_named_store(place):
    place.run('--store', 'own.db', 'import', CLEAN)
    assert len(place.json('--store', 'own.db', 'list')['assessments']) == 1
    assert place.store_digest() == []
    place.run('list', status=3)


def damaged():
    text = CONTRACT.read_text('utf-8')
    yield 'cut', text[:len(text) // 2].encode()
    flipped = bytearray(text.encode())
    flipped[text.encode().index('207.6892'.encode())] ^= 1
    yield 'flipped', bytes(flipped)
    yield 'key twice', text.replace('"state":', '"year": "2022", "state":', 1).encode()
    yield 'long number', text.replace('"state":', '"n": 123456789012345678901234567890, "state":', 1).encode()
    yield 'nested', b'[' * (200 * 1024 * 1024)
    yield 'empty', b''
    yield 'newer', text.replace('"version": 1', '"version": 2', 1).encode()
    yield 'other', b'{"format": "other"}'


def test_damaged_input(place):
    place.run('import', CLEAN)
    before = place.store_digest()
    assert len(before) == 1
    for name, content in damaged():
        path = place.path / 'bad.jixiao.json'
        path.write_bytes(content)
        for command in (('import',), ('check',), ('score',), ('export', '--to', 'out.json')):
            said = place.run(*command, path, status=3)[1]
            assert 'bad.jixiao.json' in said and len(said.strip().splitlines()) == 1, f'{name}: {said}'
        place.run('import', CONTRACT, path, status=3)
        assert place.store_digest() == before, name
        assert place.files() == ['bad.jixiao.json'], f'{name}: {place.files()}'


def test_wrong_usage(place):
    for args in ((), ('fly',), ('score',), ('check',), ('import',), ('list', 'x', 'y'), ('history',), ('history', NOWHERE, NOWHERE),
                 ('export', CONTRACT), ('export', '--to', 'x.json'), ('export', CONTRACT, '--all', '--to', 'x.json'),
                 ('export', CONTRACT, '--to', '-'), ('export', CONTRACT, '--to', 'x.unknown'),
                 ('export', CONTRACT, CLEAN, '--to', 'x.pdf'), ('export', CONTRACT, '--to', 'x.doc', '--format', 'doc'),
                 ('export', CONTRACT, CLEAN, '--to', 'x.docx'), ('export', CONTRACT, '--to', 'x.odt'),
                 ('export', '--all', '--to', 'x.pdf'), ('score', '--year', '2023', CONTRACT), ('list', '--year', 'last'),
                 ('import', NOWHERE), ('import', '--present', 'burn', CONTRACT), ('score', '--no-such-option', CONTRACT)):
        place.run(*args, status=2)
    assert place.files() == [] and place.store_digest() == []


def test_input_that_is_not_there(place):
    place.run('import', CLEAN)
    for args in (('score', 'nowhere.json'), ('check', NOWHERE), ('history', NOWHERE), ('export', NOWHERE, '--to', 'x.json'),
                 ('import', 'nowhere.json'), ('verify', 'nowhere.db'), ('restore', 'nowhere.db'), ('score', place.path),
                 ('forms', '--verify', 'nowhere.json'), ('--store', 'nowhere.db', 'list'), ('verify', CLEAN)):
        place.run(*args, status=3)
    assert place.files() == []


def test_system_refuses(place):
    place.run('import', CLEAN)
    place.run('export', CLEAN, '--to', 'no/such/folder/x.json', status=4)
    place.run('export', CLEAN, '--to', '/proc/x.json', status=4)
    place.run('backup', 'no/such/folder/x.db', status=4)
    for ending in ('docx', 'xlsx', 'pdf', 'json'):
        place.run('export', CLEAN, '--to', f'no/such/folder/x.{ending}', status=4)
        place.run('export', CLEAN, '--to', '/dev/full', '--format', ending, status=4)
    assert place.files() == []


def test_store_in_use(place):
    place.run('import', CLEAN)
    store, = place.stores()
    held = sqlite3.connect(store, isolation_level=None)
    held.execute('BEGIN EXCLUSIVE')
    for args in (('list',), ('import', CONTRACT), ('carry', id_of(CLEAN), '--year', '2030'), ('check', id_of(CLEAN)), ('backup', 'x.db')):
        place.run(*args, status=4)
    held.close()
    assert place.files() == [] and len(place.json('list')['assessments']) == 1


def test_unknown_form(place):
    document = json.loads(CLEAN.read_text('utf-8'))
    del document['digest']
    document['assessments'][0]['form'].update(id='nobodys', hash='0' * 64)
    (place.path / 'x.json').write_text(json.dumps(document), 'utf-8')
    for args in (('score', 'x.json'), ('import', 'x.json'), ('export', 'x.json', '--to', 'y.json')):
        place.run(*args, status=3)
    assert place.files() == ['x.json'] and place.store_digest() == []


def test_converter(place):
    bad = place.path / 'case.json'
    bad.write_text('{"id": "x", "form_kind": "tea"}', 'utf-8')
    done = subprocess.run([CONVERT, str(bad), str(place.path / 'out.json')], capture_output=True, env=place.env)
    assert done.returncode == 3 and b'tea' in done.stderr and place.files() == ['case.json']
    assert subprocess.run([CONVERT], capture_output=True, env=place.env).returncode == 2


def test_library(place):
    """What comes with the program, and before it what was used in one's own tables."""
    shipped = place.json('library', 'manyidu')['indicators']
    assert '受益群众满意度' in [item['name'] for item in shipped] and not any(item['uses'] for item in shipped)
    assert place.json('library', '没有这样的指标')['indicators'] == []
    assert '受益群众满意度' in place.run('library', '满意度')[0].decode()
    place.run('import', CONTRACT)
    found = place.json('library', '聘用人员')['indicators']
    own = [item for item in found if item['uses']]
    assert own == found[:len(own)] and own[0]['uses'] == 1
    assert ('数量指标', '发放中心聘用人员') in [(item['level2'], item['name']) for item in own]


REPORT = """消防水带更新项目支出绩效自评报告
一、项目概况
更新水带300条。
二、资金情况
全年支付80万元。
三、其他说明
无。
四、存在问题
台账不全。
青禾县应急服务中心
2025年3月6日
"""


def sections_of(place):
    place.run('export', id_of(CONTRACT), '--to', 'out.json')
    table = json.loads((place.path / 'out.json').read_text('utf-8'))['assessments'][0]
    return json.dumps(table, ensure_ascii=False)


def test_report(place):
    place.run('import', CONTRACT)
    (place.path / '报告.txt').write_text(REPORT, 'gb18030')
    said = place.json('report', id_of(CONTRACT), '报告.txt')
    fates = {section['section']: section['fate'] for section in said['sections']}
    assert fates['basics'] == fates['funds'] == fates['problems'] == fates['date'] == 'written' and fates['measures'] == 'nothing'
    assert [(part['kind'], part.get('section')) for part in said['unplaced']] == [('title', None), ('chapter', 'funds'), ('signature', None)]
    assert '更新水带300条。' in sections_of(place) and '三、其他说明\\n无。' in sections_of(place)
    assert '导入' in place.run('history', id_of(CONTRACT))[0].decode() or 'import' in place.run('history', id_of(CONTRACT))[0].decode()

    again = place.json('report', id_of(CONTRACT), '-', data=REPORT.encode())
    assert {section['fate'] for section in again['sections']} == {'same', 'nothing'}
    other = REPORT.replace('台账不全', '人手不足').encode()
    kept = place.json('report', id_of(CONTRACT), '-', data=other)
    assert [section['fate'] for section in kept['sections'] if section['section'] == 'problems'] == ['skipped']
    assert '人手不足' not in sections_of(place)
    told = place.run('report', id_of(CONTRACT), '-', '--present', 'append', data=other)[0].decode()
    assert 'appended' in told and 'signature' not in told and '青禾县应急服务中心' in told
    assert '台账不全。\\n人手不足。' in sections_of(place)
    place.run('report', id_of(CONTRACT), '-', '--present', 'replace', data=other)
    assert '台账不全' not in sections_of(place) and '人手不足' in sections_of(place)


def test_report_part_that_goes_elsewhere(place):
    place.run('import', CONTRACT)
    first = place.json('report', id_of(CONTRACT), '-', '--put', '三、其他说明=measures', '--put', '存在问题=none', data=REPORT.encode())
    fates = {section['section']: section['fate'] for section in first['sections']}
    assert fates['measures'] == 'written' and fates['problems'] == 'nothing'
    signature, = [part['part'] for part in first['unplaced'] if part['kind'] == 'signature']
    assert [(part['kind'], part.get('section')) for part in first['put']] == [('chapter', 'measures'), ('section', None)]
    assert {part['kind'] for part in first['unplaced']} == {'title', 'signature'}

    told = place.run('report', id_of(CONTRACT), '-', '--put', f'{signature}=存在的问题', data=REPORT.encode())[0].decode()
    assert f'part {signature}, as was said, put into' in told and '青禾县应急服务中心' in sections_of(place)
    told = place.run('report', id_of(CONTRACT), '-', '--put', '存在问题=none', data=REPORT.encode())[0].decode()
    said, = [line for line in told.splitlines() if '存在问题' in line and line.startswith('part ')]
    assert ', as was said, left out: ' in said
    before = place.store_digest()
    for put, status in (('99=problems', 3), ('存在问题=nowhere', 3), ('problems', 2), ('=problems', 2)):
        said = place.run('report', id_of(CONTRACT), '-', '--put', put, status=status, data=REPORT.encode())[1]
        assert status == 2 or put.split('=')[put.endswith('nowhere')] in said
    place.run('import', CONTRACT, '--put', '1=problems', status=2)
    assert place.store_digest() == before


def test_import_into_a_form_of_the_store(place):
    """A table and an exchange file may be of a form that the store alone has."""
    place.run('forms', '--adjust', 'mof-project', 'id=own-county', 'title=河湾县保洁自评表', 'name=河湾县保洁自评表')
    (place.path / 'own.csv').write_text('河湾县保洁自评表,,,,,,,\n项目名称,河道保洁,,,实施单位,河道所,,\n'
                                        '一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施\n产出指标,数量指标,河段,≥9段,9段,90,90,\n', 'utf-8')
    brought, = place.json('import', 'own.csv')['assessments']
    place.run('export', brought['id'], '--to', 'own.json')
    whole = json.loads((place.path / 'own.json').read_text('utf-8'))
    assert whole['assessments'][0]['form']['id'] == 'own-county' and whole['forms']
    whole['forms'] = []
    whole.pop('digest')
    (place.path / 'bare.json').write_text(json.dumps(whole, ensure_ascii=False), 'utf-8')
    place.run('import', 'bare.json', '--present', 'replace')


def word_file(path, paragraphs):
    with zipfile.ZipFile(path, 'w') as parts:
        parts.writestr('word/document.xml', '<w:document><w:body>' + ''.join(
            f'<w:p><w:r><w:t>{text}</w:t></w:r></w:p>' for text in paragraphs) + '</w:body></w:document>')


def test_report_of_word(place):
    place.run('import', CONTRACT)
    word_file(place.path / '报告.docx', REPORT.splitlines())
    said = place.json('report', id_of(CONTRACT), '报告.docx')
    assert [section['section'] for section in said['sections'] if section['fate'] == 'written'] == ['basics', 'funds', 'problems', 'date']


def test_report_comes_back_from_word(place):
    """What is exported as a Word file is read as it was written, section by section."""
    place.run('import', CONTRACT)
    text = '一、项目概况\n更新水带300条。\n1.一期。\n（1）到货。\n二、资金情况\n预算80万元。\n三、绩效目标完成情况\n全部完成。\n四、自评结论\n为优。\n五、存在的问题\n无。\n2025年3月6日'
    place.json('report', id_of(CONTRACT), '-', data=text.encode())
    place.run('export', id_of(CONTRACT), '--to', 'report.docx')
    before = sections_of(place)
    back = place.json('report', id_of(CONTRACT), 'report.docx')
    assert {section['fate'] for section in back['sections']} == {'same', 'nothing'}, back
    assert sum(section['fate'] == 'same' for section in back['sections']) == 6
    assert {part['kind'] for part in back['unplaced']} <= {'title', 'attachment', 'table', 'signature'}, back['unplaced']
    assert sections_of(place) == before


def test_import_of_word(place):
    """A Word file brings its table, and the report with it."""
    place.run('import', CONTRACT)
    place.json('report', id_of(CONTRACT), '-', data=REPORT.encode())
    place.run('export', id_of(CONTRACT), '--to', 'both.docx')
    other = Place()
    (other.path / 'both.docx').write_bytes((place.path / 'both.docx').read_bytes())
    brought, = other.json('import', 'both.docx')['assessments']
    rows, own = (at.json('score', name)['assessments'][0]['rows'] for at, name in ((other, brought['id']), (place, id_of(CONTRACT))))
    assert len(rows) == 9 and [(row['weight'], row['typed'] or row['computed']) for row in rows] \
        == [(row['weight'], row['typed'] or row['computed']) for row in own]
    assert {section['fate'] for section in other.json('report', brought['id'], '-', data=REPORT.encode())['sections']} == {'same', 'nothing'}

    word_file(place.path / 'text.docx', REPORT.splitlines())
    assert 'Import a Report' in place.run('import', 'text.docx', status=3)[1]


def test_report_that_is_refused(place):
    place.run('import', CONTRACT)
    before = place.store_digest()
    (place.path / 'old.doc').write_bytes(b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
    (place.path / 'blank.txt').write_text(' \n')
    for arguments, status in ((('old.doc',), 3), (('none.docx',), 3), (('blank.txt',), 3), ((), 2), (('blank.txt', '--present', 'keep-both'), 2)):
        said = place.run('report', id_of(CONTRACT), *arguments, status=status)[1]
        assert not arguments or status == 2 or arguments[0] in said or 'no text' in said
    assert '.docx' in place.run('report', id_of(CONTRACT), 'old.doc', status=3)[1]
    place.run('report', NOWHERE, 'blank.txt', status=3)
    place.run('import', CONTRACT, '--present', 'append', status=2)
    assert place.store_digest() == before


def test_help(place):
    said = place.run('--help')[0].decode()
    for word in ('forms', 'library', 'list', 'import', 'carry', 'score', 'check', 'export', 'history', 'backup', 'restore', 'verify', 'evidence',
                 'attach', 'detach', 'state', 'compare', 'report', '--store', '--json'):
        assert word in said
    assert place.run('--version')[0].startswith(b'jixiao-cli ')


def main():
    tests = [(name[5:], run) for name, run in globals().items() if name.startswith('test_')]
    failed = False
    print(f'1..{len(tests)}')
    for name, run in tests:
        place = Place()
        try:
            run(place)
            print('ok -', name)
        except (AssertionError, KeyError, ValueError) as problem:
            failed = True
            print('not ok -', name)
            print('#', type(problem).__name__, str(problem).replace('\n', '\n# '))
        finally:
            place.folder.cleanup()
    return 1 if failed else 0


sys.exit(main())
