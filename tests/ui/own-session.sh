#!/usr/bin/env bash
# own-session.sh CMD [ARG...]: runs CMD with a display, a keyboard and a bus of its own, so that tests with windows can run side by side
set -euo pipefail

die() { printf 'own-session: %s\n' "$*" >&2; exit 1; }

# shellcheck source=tests/session.sh
. "$(dirname "${BASH_SOURCE[0]}")/../session.sh"
begin_session 1600x1200
status=0
"$@" || status=$?
exit "$status"
