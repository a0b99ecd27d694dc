/* jx-table-cell.h: a cell of an assessment as the grid shows it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid-model.h"
#include "jx-session.h"

G_BEGIN_DECLS

void  jx_table_cell_read           (JxSession      *session,
                                    JxTable        *table,
                                    guint           position,
                                    guint           column,
                                    JxGridValue    *value);
char *jx_table_cell_dup_basis      (JxSession      *session,
                                    JxTable        *table,
                                    guint           position,
                                    guint           column);
char *jx_table_cell_dup_understood (JxSession      *session,
                                    const JxColumn *column,
                                    const char     *text);

G_END_DECLS
