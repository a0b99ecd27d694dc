/* jx-tally-json.h: what many assessments come to, for programs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-tally.h"

G_BEGIN_DECLS

GBytes *jx_tally_to_json (const JxTally *tally);

G_END_DECLS
