#!/usr/bin/env bash
# own-session.sh CMD [ARG...]: runs CMD with a display, a keyboard and a bus of its own, so that tests with windows can run side by side
set -euo pipefail

die() { printf 'own-session: %s\n' "$*" >&2; exit 1; }

# shellcheck source=tests/session.sh
. "$(dirname "${BASH_SOURCE[0]}")/../session.sh"
# Wider than the widest window of a test with its borders: GTK takes back what the screen has no room for.
begin_session 2560x1600
status=0
"$@" || status=$?
exit "$status"
