/* jx-check-table.h: the rules about the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

void jx_check_measures (JxCheck *check);
void jx_check_values   (JxCheck *check);
void jx_check_levels   (JxCheck *check);
void jx_check_cells    (JxCheck *check);
void jx_check_weights  (JxCheck *check);
void jx_check_groups   (JxCheck *check);
void jx_check_scores   (JxCheck *check);
void jx_check_totals   (JxCheck *check);
void jx_check_funds    (JxCheck *check);
void jx_check_sums     (JxCheck *check);
void jx_check_costs    (JxCheck *check);
void jx_check_rates    (JxCheck *check);
void jx_check_text     (JxCheck *check);
void jx_check_sector   (JxCheck *check);

G_END_DECLS
