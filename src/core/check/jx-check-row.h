/* jx-check-row.h: what the rules ask about a row of indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

void jx_check_row_init (JxCheck          *check,
                        JxCheckRow       *row,
                        const JxCheckRow *above);
gboolean jx_check_row_is_amount_for_price (const JxCheckRow *row);

G_END_DECLS
