/* jx-table-rows.h: rows of a table as the grid inserts, removes and moves them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid-edit.h"
#include "jx-table-model.h"

G_BEGIN_DECLS

/* What INSERT_ROWS, REMOVE_ROWS or MOVE_ROWS come to; NULL: nothing */
JxCommand *jx_table_rows_change (JxAssessment     *assessment,
                                 JxTableModel     *model,
                                 const JxGridEdit *edit);

G_END_DECLS
