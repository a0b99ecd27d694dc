/* jx-grid-measure.h: rows measured when they are needed, the rest in slices
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-grid-columns.h"
#include "jx-grid-heights.h"

G_BEGIN_DECLS

typedef struct _JxGridMeasure JxGridMeasure;

JxGridMeasure *jx_grid_measure_new           (GtkWidget *widget, JxGridColumns *columns, JxGridHeights *heights);
void           jx_grid_measure_free          (JxGridMeasure *self);

void           jx_grid_measure_set_model     (JxGridMeasure *self, JxGridModel *model);
void           jx_grid_measure_set_zoom      (JxGridMeasure *self, double zoom);
void           jx_grid_measure_forget_fonts  (JxGridMeasure *self);
void           jx_grid_measure_forget_widths (JxGridMeasure *self);
void           jx_grid_measure_rows_changed  (JxGridMeasure *self, guint position, guint removed, guint added);
void           jx_grid_measure_cells_changed (JxGridMeasure *self, guint row, guint column, guint n_rows, guint n_columns);

/* The cell that is being edited needs what its editor needs; -1: no more */
void           jx_grid_measure_set_edited    (JxGridMeasure *self, guint row, guint column, int height);

void           jx_grid_measure_row           (JxGridMeasure *self, guint row);
gboolean       jx_grid_measure_slice         (JxGridMeasure *self, gint64 microseconds);
int            jx_grid_measure_get_natural   (JxGridMeasure *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGridMeasure, jx_grid_measure_free)

G_END_DECLS
