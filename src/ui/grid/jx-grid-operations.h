/* jx-grid-operations.h: what a command would change, as one edit
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cells.h"
#include "jx-grid-edit.h"
#include "jx-grid-selection.h"

G_BEGIN_DECLS

/* Read-only and computed cells are left alone and counted; covered ones follow the cell that covers them. */
JxGridEdit  *jx_grid_operation_set   (JxGridModel *model, const JxGridRange *range, const char *text);
JxGridEdit  *jx_grid_operation_reset (JxGridModel *model, const JxGridRange *range);
JxGridEdit  *jx_grid_operation_fill  (JxGridModel *model, const JxGridRange *from, const JxGridRange *to,
                                      gboolean counting);
char        *jx_grid_operation_preview (JxGridModel *model, const JxGridRange *from, const JxGridRange *to,
                                        gboolean counting);
JxGridEdit  *jx_grid_operation_paste (JxGridModel *model, const JxGridRange *range, const JxCells *block,
                                      gboolean as_text, gboolean grow);
JxGridEdit  *jx_grid_operation_rows  (JxGridModel *model, JxGridEditKind kind, const JxGridRange *range, guint to_row);
JxCells     *jx_grid_operation_copy  (JxGridModel *model, const JxGridRange *range);

G_END_DECLS
