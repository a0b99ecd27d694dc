/* jx-cells.h: the texts of a sheet, as a spreadsheet shows them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_CELLS_MAX_ROWS    10000
#define JX_CELLS_MAX_COLUMNS 256
#define JX_CELLS_MAX_MERGES  5000

typedef struct _JxCells JxCells;

/* A merged range, or a single cell. */
typedef struct
{
  guint row, column;
  guint n_rows, n_columns;
} JxCellRange;

JxCells    *jx_cells_new           (const char        *title);
JxCells    *jx_cells_copy          (const JxCells     *self);
void        jx_cells_free          (JxCells           *self);
gboolean    jx_cells_set           (JxCells           *self,
                                    guint              row,
                                    guint              column,
                                    const char        *text);
gboolean    jx_cells_extend        (JxCells           *self,
                                    guint              n_rows,
                                    guint              n_columns);
gboolean    jx_cells_merge         (JxCells           *self,
                                    const JxCellRange *range);
gboolean    jx_cells_finish        (JxCells           *self);
gboolean    jx_cells_refuse_size   (GError           **error);
const char *jx_cells_get_title     (const JxCells     *self);
guint       jx_cells_get_n_rows    (const JxCells     *self);
guint       jx_cells_get_n_columns (const JxCells     *self);
const char *jx_cells_get           (const JxCells     *self,
                                    guint              row,
                                    guint              column);
void        jx_cells_get_range     (const JxCells     *self,
                                    guint              row,
                                    guint              column,
                                    JxCellRange       *range);
gboolean    jx_cells_is_origin     (const JxCells     *self,
                                    guint              row,
                                    guint              column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxCells, jx_cells_free)

G_END_DECLS
