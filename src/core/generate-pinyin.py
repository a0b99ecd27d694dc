#!/usr/bin/env python3
# generate-pinyin.py: makes jx-pinyin-table.inc.c from Unihan; run by a person, its output is committed
#
# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: generate-pinyin.py [FOLDER] > jx-pinyin-table.inc.c

FOLDER holds Unihan_Readings.txt.bz2 and Unihan_OtherMappings.txt.bz2 as Debian's package unicode-data
installs them (default /usr/share/unicode).

The characters are those of GB 2312 and of the 通用规范汉字表 of 2013. Their readings lose the tone, ü is
written v. They come from the modern dictionaries, the most usual first; the historical 汉语大字典 is asked
only where those are silent, or a search would find names by readings that nobody knows.
"""

import bz2
import re
import sys
import unicodedata
from pathlib import Path

MAX_READINGS = 4
WIDTH = 120
BLOCK_BITS = 6

# The order is the order of trust. The first field that knows a character at all also settles its first reading.
MODERN = ("kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983")
HISTORICAL = "kHanyuPinyin"

# Readings of names of places and families that the dictionaries of Unihan do not list or put last.
NAMES = {"〇": ["ling"], "乐": ["lao"], "六": ["lu"], "阿": ["e"], "缪": ["miao"], "牟": ["mu"],
         "洞": ["tong"], "涡": ["guo"], "堡": ["pu"], "铅": ["yan"], "蔚": ["yu"], "浚": ["xun"], "莘": ["xin"],
         "番": ["pan"], "歙": ["she"]}

# lve and nve are the only syllables whose ü people also type as u without meaning another syllable.
ALSO = {"lve": "lue", "nve": "nue"}


def read_fields(path, wanted):
    """character → field → text, for the fields that are wanted"""
    fields = {}
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("U+"):
                continue
            code, field, value = line.rstrip("\n").split("\t")
            if field in wanted:
                fields.setdefault(chr(int(code[2:], 16)), {})[field] = value
    return fields


def strip_tone(syllable):
    """lǜ → lv"""
    decomposed = unicodedata.normalize("NFD", syllable.lower()).replace("u\u0308", "v")
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def split_field(value):
    """the syllables of any of the fields: page numbers and frequencies are not letters"""
    without_places = re.sub(r"[0-9.,*]+:", " ", value)
    return [strip_tone(s) for s in re.split(r"[ ,]+", re.sub(r"\([0-9]+\)", "", without_places)) if s]


def readings_of(character, fields):
    found = []
    for field in MODERN:
        found += split_field(fields.get(field, ""))
    if not found:
        found = split_field(fields.get(HISTORICAL, ""))
    # 嗯 and 呣 have readings without a vowel, which no input method accepts alone
    found = [s for s in found if re.search("[aeiouv]", s)]
    found = found[:1] + NAMES.get(character, []) + found[1:]
    found += [ALSO[s] for s in found if s in ALSO]
    return tuple(dict.fromkeys(found))[:MAX_READINGS]


def print_rows(values, separator=" "):
    row = "  "
    for value in values:
        if len(row) + len(value) + 2 > WIDTH:
            print(row.rstrip())
            row = "  "
        row += value + "," + separator
    print(row.rstrip())


def print_table(table):
    syllables = sorted({s for readings in table.values() for s in readings})
    number = {s: i + 1 for i, s in enumerate(syllables)}
    several = sorted({r for r in table.values() if len(r) > 1})
    for i, readings in enumerate(several):
        number[readings] = len(syllables) + 1 + i

    blocks = {}
    for character in sorted(table):
        blocks.setdefault(ord(character) >> BLOCK_BITS, []).append(character)

    print("/* jx-pinyin-table.inc.c: made by generate-pinyin.py, not by hand")
    print(" *")
    print(" * Derived from the Unihan database of Unicode 15.1, © 2023 Unicode, Inc.; see <https://www.unicode.org/license.txt>.")
    print(" *")
    print(" * SPDX-License-Identifier: Unicode-DFS-2016")
    print(" */\n")
    print(f"#define N_SYLLABLES {len(syllables)}\n")
    print("/* a syllable's number is its place here plus one */")
    print("static const char syllables[N_SYLLABLES][8] = {")
    print_rows([f'"{s}"' for s in syllables])
    print("};\n")
    print("/* characters with several readings share their sets; a set's number follows those of the syllables */")
    print(f"static const guint16 sets[{len(several)}][JX_PINYIN_MAX_READINGS] = {{")
    print_rows(["{ " + ", ".join(str(number[s]) for s in r) + " }" for r in several])
    print("};\n")
    print(f"/* {1 << BLOCK_BITS} code points each, sorted: which of them are known, and where their numbers begin */")
    print("static const Block blocks[] = {")
    rows, base = [], 0
    for block, characters in blocks.items():
        mask = sum(1 << (ord(c) & ((1 << BLOCK_BITS) - 1)) for c in characters)
        rows.append(f"{{ 0x{mask:016x}, 0x{block:03x}, {base} }}")
        base += len(characters)
    print_rows(rows)
    print("};\n")
    print(f"static const guint16 numbers[{base}] = {{")
    values = []
    for characters in blocks.values():
        values += [str(number[table[c] if len(table[c]) > 1 else table[c][0]]) for c in characters]
    print_rows(values, separator="")
    print("};")
    print(f"{len(table)} characters, {len(syllables)} syllables, {len(several)} sets, {len(blocks)} blocks",
          file=sys.stderr)


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
    mappings = read_fields(folder / "Unihan_OtherMappings.txt.bz2", {"kGB0", "kTGH"})
    readings = read_fields(folder / "Unihan_Readings.txt.bz2", {*MODERN, HISTORICAL})
    table = {c: readings_of(c, readings.get(c, {})) for c in [*mappings, *NAMES]}
    print_table({c: r for c, r in table.items() if r})


if __name__ == "__main__":
    main()
