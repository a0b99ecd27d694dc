#!/usr/bin/env python3
"""Installs into a scratch folder and compares: what the design says, whole, and nothing else.

Usage: check-install.py BUILD SOURCE PREFIX BINDIR DATADIR LOCALEDIR WITH_WINDOW MESON...
"""

# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later

import configparser
import os
import pathlib
import subprocess
import sys
import tempfile

ID = 'org.jixiao.Jixiao'
WINDOW = ('applications/{}.desktop', 'dbus-1/services/{}.service', 'glib-2.0/schemas/{}.gschema.xml',
          'icons/hicolor/scalable/apps/{}.svg', 'icons/hicolor/symbolic/apps/{}-symbolic.svg', 'metainfo/{}.metainfo.xml')
# What grows with its folder: from where, which, to where.
DATA = (('data/forms', '*.json', 'forms'), ('data/library', '*.json', 'library'), ('data/samples', '*.jixiao.json', 'samples'),
        ('data/schema', '*.schema.json', 'schema'))


def expected(source, bindir, datadir, localedir, with_window):
    """The paths that belong on a machine that has the program."""
    yield bindir / 'jixiao-cli'
    yield datadir / 'mime/packages' / f'{ID}.xml'
    for folder, pattern, name in DATA:
        for path in (source / folder).glob(pattern):
            yield datadir / 'jixiao' / name / path.name
    for language in (source / 'po/LINGUAS').read_text(encoding='utf-8').split():
        yield localedir / language / 'LC_MESSAGES/jixiao.mo'
    if with_window:
        yield bindir / 'jixiao'
        for name in WINDOW:
            yield datadir / name.format(ID)


def read_key(path, group, key):
    entries = configparser.RawConfigParser(strict=False)
    entries.optionxform = str
    entries.read(path, encoding='utf-8')
    return entries[group][key]


def problems(root, paths):
    """What a file list does not show: programs that cannot be started, by hand or by the desktop."""
    for path in paths:
        if path.parent.name == 'bin' and not os.access(root / path.relative_to('/'), os.X_OK):
            yield f'{path} is not a program'
        elif path.suffix == '.service':
            program = read_key(root / path.relative_to('/'), 'D-BUS Service', 'Exec').split()[0]
            if pathlib.Path(program) not in paths:
                yield f'{path} starts {program}, which is not there'
        elif path.suffix == '.desktop':
            program = read_key(root / path.relative_to('/'), 'Desktop Entry', 'Exec').split()[0]
            if program not in [other.name for other in paths if other.parent.name == 'bin']:
                yield f'{path} starts {program}, which is not there'


def main():
    build, source, prefix, bindir, datadir, localedir = map(pathlib.Path, sys.argv[1:7])
    with_window, meson = sys.argv[7] == 'true', sys.argv[8:]
    wanted = set(expected(source, prefix / bindir, prefix / datadir, prefix / localedir, with_window))

    with tempfile.TemporaryDirectory(prefix='jixiao-install-') as scratch:
        root = pathlib.Path(scratch)
        subprocess.run([*meson, 'install', '-C', build, '--no-rebuild', '--quiet'], check=True,
                       env={**os.environ, 'DESTDIR': scratch})
        found = {'/' / path.relative_to(root) for path in root.rglob('*') if not path.is_dir()}
        wrong = [f'{path} is not installed' for path in sorted(wanted - found)]
        wrong += [f'{path} is installed, and nobody asked for it' for path in sorted(found - wanted)]
        wrong += problems(root, sorted(found))

    return '\n'.join(wrong) or 0


if __name__ == '__main__':
    sys.exit(main())
