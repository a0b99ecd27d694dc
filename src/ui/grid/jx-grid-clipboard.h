/* jx-grid-clipboard.h: copying and pasting in the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid.h"

G_BEGIN_DECLS

gboolean jx_grid_copy        (JxGrid *self);
gboolean jx_grid_paste       (JxGrid *self, gboolean as_text);

/* At the selection, as Ctrl+V does in the end: for an owner that was asked by "paste" and only looked. What reaches beyond
 * the last row is to make rows if it may @grow, else left out. */
void     jx_grid_paste_block (JxGrid *self, const JxCells *block, gboolean as_text, gboolean grow);
guint    jx_grid_count_missing (JxGrid *self, const JxCells *block);   /* rows that it would make */

G_END_DECLS
