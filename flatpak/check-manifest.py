#!/usr/bin/env python3
# check-manifest.py: that the sandbox stays as closed as it was promised to be
#
# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: check-manifest.py MANIFEST

Reads the few shapes of YAML that the manifest uses, so that no YAML library is needed.
"""

import re
import sys

ALLOWED = {"--socket=wayland", "--socket=fallback-x11", "--share=ipc", "--device=dri"}


def read_entry(line):
    """the text of a line without its comment and quotes"""
    return re.sub(r"\s+#.*$", "", line).strip().strip("'\"")


def read_finish_args(lines):
    """the entries below every finish-args, at whatever depth it stands"""
    found = []
    depth = None
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        indent = len(line) - len(line.lstrip())
        key = re.match(r"\s*(?:- )?['\"]?finish-args['\"]?:\s*(.*)", line)
        if key:
            depth = indent
            if read_entry(key[1]):
                sys.exit(f"finish-args must be a list with a line for each entry, not: {line.strip()}")
        elif depth is not None and line.lstrip().startswith("- ") and indent >= depth:
            found.append(read_entry(line.lstrip()[2:]))
        else:
            depth = None
    return found


def main():
    with open(sys.argv[1], encoding="utf-8") as manifest:
        lines = manifest.read().splitlines()

    found = read_finish_args(lines)
    problems = [f"{a} opens the sandbox" for a in found if a not in ALLOWED]
    problems += [f"{a} is missing" for a in sorted(ALLOWED - set(found))]
    problems += [f"a build that has the network is not offline: {line.strip()}"
                 for line in lines if re.match(r"\s*- .*--share=network", line)]
    sys.exit("\n".join(problems) or 0)


if __name__ == "__main__":
    main()
