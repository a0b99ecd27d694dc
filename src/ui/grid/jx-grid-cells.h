/* jx-grid-cells.h: the cells in sight, and those waiting to be used again
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid-cell.h"
#include "jx-grid-columns.h"

G_BEGIN_DECLS

typedef struct _JxGridCells JxGridCells;

JxGridCells *jx_grid_cells_new     (GtkWidget *parent, JxGridColumns *columns);
void         jx_grid_cells_free    (JxGridCells *self);

void         jx_grid_cells_reset   (JxGridCells *self, JxGridModel *model);
void         jx_grid_cells_retire  (JxGridCells *self);
gboolean     jx_grid_cells_refresh (JxGridCells *self, guint row, guint column, guint n_rows, guint n_columns);

/* A pass over what is in sight: begin, get each cell, end; the rest waits */
void         jx_grid_cells_begin   (JxGridCells *self);
JxGridCell  *jx_grid_cells_get     (JxGridCells *self, guint row, guint column);
void         jx_grid_cells_end     (JxGridCells *self);

/* In sight now, or NULL */
JxGridCell  *jx_grid_cells_find    (JxGridCells *self, guint row, guint column);
GPtrArray   *jx_grid_cells_list    (JxGridCells *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGridCells, jx_grid_cells_free)

G_END_DECLS
