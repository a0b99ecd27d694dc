/* jx-table-paste.h: what is asked before something is pasted into a table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid.h"
#include "jx-table-model.h"

G_BEGIN_DECLS

/* Whether a question was put, which then sees to the rest: a whole published table is shown before and after, more rows than
 * there are may be added. */
gboolean jx_table_paste_ask (JxSession     *session,
                             JxTableModel  *model,
                             JxGrid        *grid,
                             const JxCells *cells,
                             gboolean       as_text);

G_END_DECLS
