#!/bin/sh
# Are our types known by their extensions, and is any other JSON or zip left what it was? Arguments: the package file, a folder for output.
#
# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/mime/packages"
cp "$1" /usr/share/mime/packages/freedesktop.org.xml "$work/mime/packages/"
update-mime-database "$work/mime"

# What is looked at is this database and no other. Content must not decide, so the files hold nothing that it could tell.
export XDG_DATA_HOME="$work" XDG_DATA_DIRS="$work"

type_of() {
  printf '{}\n' >"$work/$1"
  gio info -a standard::content-type "$work/$1" | sed -n 's/^ *standard::content-type: *//p'
}

expect() {
  found=$(type_of "$1")
  if [ "$found" != "$2" ]; then
    echo "$1 is $found, not $2" >&2
    exit 1
  fi
}

expect x.jixiao.json application/vnd.jixiao+json
expect 2023年自评.jixiao.json application/vnd.jixiao+json
expect x.json application/json
expect jixiao.json application/json
expect x.jixiao.zip application/vnd.jixiao+zip
expect x.zip application/zip

# Under whatever name, the first part tells, and that by its whole name.
type_of_sent() {
  gio info -a standard::content-type "$work/sent" | sed -n 's/^ *standard::content-type: *//p'
}

printf 'PK\003\004%022d\020\000\000\000assessments.json' 0 >"$work/sent"
found=$(type_of_sent)
[ "$found" = application/vnd.jixiao+zip ] || { echo "an archive without an ending is $found" >&2; exit 1; }
printf 'PK\003\004%022d\024\000\000\000assessments.json.bak' 0 >"$work/sent"
found=$(type_of_sent)
[ "$found" = application/zip ] || { echo "a zip of something else is $found" >&2; exit 1; }
