/* jx-table-block.h: a block of texts over the cells of a table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid-edit.h"
#include "jx-table-model.h"

G_BEGIN_DECLS

/* Rows come and go, and may be moved */
gboolean   jx_table_block_has_own_rows (JxTable          *table);

/* One command, not applied yet: rows for what reaches into empty lines and beyond the last one, if the table has its own */
JxCommand *jx_table_block_make_command (JxAssessment     *assessment,
                                        JxTableModel     *model,
                                        const JxGridEdit *edit);

G_END_DECLS
