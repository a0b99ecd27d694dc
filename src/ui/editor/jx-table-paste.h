/* jx-table-paste.h: pasting into a table, and what is asked before
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid.h"
#include "jx-table-model.h"

G_BEGIN_DECLS

/* At the selection. It is asked first where rows would be lost or added: a whole published table is shown before and after, what
 * reaches beyond the end of a class or of the table may make rows. */
void jx_table_paste (JxSession     *session,
                     JxTableModel  *model,
                     JxGrid        *grid,
                     const JxCells *cells,
                     gboolean       as_text);

G_END_DECLS
