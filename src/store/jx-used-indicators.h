/* jx-used-indicators.h: the indicators of the user's own assessments, each once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-db.h"

G_BEGIN_DECLS

GPtrArray *jx_used_indicators_load (JxDb        *db,
                                    const char  *except,
                                    GError     **error);

G_END_DECLS
