/* jx-grid-clipboard.h: copying and pasting in the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid.h"
#include "jx-grid-operations.h"

G_BEGIN_DECLS

gboolean    jx_grid_copy        (JxGrid *self);
gboolean    jx_grid_paste       (JxGrid *self, gboolean as_text);

/* At the selection, as Ctrl+V does in the end: for an owner that was asked by "paste" and only looked. */
JxGridEdit *jx_grid_plan_paste  (JxGrid *self, const JxCells *block, gboolean as_text, JxGridPasteWay way);
void        jx_grid_paste_block (JxGrid *self, const JxCells *block, gboolean as_text, JxGridPasteWay way);

G_END_DECLS
