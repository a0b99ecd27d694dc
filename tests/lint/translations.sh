#!/bin/sh
# Chinese is complete at all times: every file with strings is listed, every string is translated. TAP.
# translations.sh SOURCE-FOLDER
set -u
cd "$1" || exit 1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

report () # NUMBER TITLE FILE: not ok if the file has lines
{
  sed 's/^/# /' "$3"
  if [ -s "$3" ]; then echo "not ok $1 - $2"; else echo "ok $1 - $2"; fi
}

echo 1..3

grep -v '^#' po/POTFILES.in | sort >"$scratch/listed"
{
  grep -rlE --include='*.[ch]' '\b(N|C|NC|Q)?_ ?\("|n(p|d)?gettext ?\(' src
  grep -rl --include='*.ui' 'translatable="yes"' src
  ls data/*.desktop.in data/*.metainfo.xml.in
} | sort >"$scratch/used"
comm -13 "$scratch/listed" "$scratch/used" >"$scratch/forgotten"
report 1 'every file with strings is in POTFILES.in' "$scratch/forgotten"

xgettext --from-code=UTF-8 --add-comments --files-from=po/POTFILES.in --output="$scratch/jixiao.pot" \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dcgettext:2 \
  --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 \
  --flag=N_:1:pass-c-format --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format \
  --flag=g_dngettext:2:pass-c-format --flag=g_strdup_printf:1:c-format --flag=g_string_printf:2:c-format \
  --flag=g_string_append_printf:2:c-format --flag=g_error_new:3:c-format --flag=g_set_error:4:c-format \
  >"$scratch/messages" 2>&1 || sed 's/^/# /' "$scratch/messages"
: >>"$scratch/jixiao.pot"
msgmerge --quiet --no-fuzzy-matching po/zh_CN.po "$scratch/jixiao.pot" >"$scratch/zh_CN.po" 2>"$scratch/messages" ||
  sed 's/^/# /' "$scratch/messages"
{
  msgattrib --untranslated --no-obsolete --no-location --no-wrap "$scratch/zh_CN.po"
  msgattrib --only-fuzzy --no-obsolete --no-location --no-wrap po/zh_CN.po
} | awk 'BEGIN { RS = "" } !/\nmsgid ""\n/ || !/Project-Id-Version/ { gsub(/\n/, " "); print }' | sort -u >"$scratch/missing"
report 2 'every string has its Chinese' "$scratch/missing"

msgfmt --check-format --output-file=/dev/null po/zh_CN.po 2>"$scratch/wrong"
report 3 'the Chinese keeps the formats' "$scratch/wrong"
! [ -s "$scratch/forgotten" ] && ! [ -s "$scratch/missing" ] && ! [ -s "$scratch/wrong" ]
