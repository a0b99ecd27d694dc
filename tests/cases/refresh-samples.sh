#!/bin/sh
# Makes the samples anew: refresh-samples.sh CONVERTER SOURCE_ROOT
set -eu
converter=$1 root=$2
for case in "$root"/tests/data/cases/jinfeng-*.json "$root"/tests/data/samples/*.json; do
  "$converter" "$case" "$root/data/samples/$(basename "$case" .json).jixiao.json"
done
