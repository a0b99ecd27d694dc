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

/* What becomes of rows that are pasted and find no place */
typedef enum
{
  JX_GRID_PASTE_OVER,     /* down over whatever is there; beyond the table they make rows at the end of its last class */
  JX_GRID_PASTE_INSERT,   /* beyond the end of their class they make rows there */
  JX_GRID_PASTE_FIT,      /* as OVER, but what is beyond the table is left out, after the one line that is free there */
} JxGridPasteWay;

/* Read-only and computed cells are left alone and counted; covered ones follow the cell that covers them. */
JxGridEdit  *jx_grid_operation_set   (JxGridModel *model, const JxGridRange *range, const char *text);
JxGridEdit  *jx_grid_operation_reset (JxGridModel *model, const JxGridRange *range);
JxGridEdit  *jx_grid_operation_fill  (JxGridModel *model, const JxGridRange *from, const JxGridRange *to,
                                      gboolean counting);
char        *jx_grid_operation_preview (JxGridModel *model, const JxGridRange *from, const JxGridRange *to,
                                        gboolean counting);
JxGridEdit  *jx_grid_operation_paste (JxGridModel *model, const JxGridRange *range, const JxCells *block,
                                      gboolean as_text, JxGridPasteWay way);
JxGridEdit  *jx_grid_operation_rows  (JxGridModel *model, JxGridEditKind kind, const JxGridRange *range, guint to_row);
JxCells     *jx_grid_operation_copy  (JxGridModel *model, const JxGridRange *range);

G_END_DECLS
