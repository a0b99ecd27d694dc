/* jx-grid-view.h: the table as it is seen: layout, scrolling, recycled cells
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-grid-model.h"
#include "jx-grid-selection.h"
#include "jx-grid-surface.h"

G_BEGIN_DECLS

#define JX_TYPE_GRID_VIEW (jx_grid_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (JxGridView, jx_grid_view, JX, GRID_VIEW, GtkWidget)

struct _JxGridViewClass
{
  GtkWidgetClass parent_class;

  /* where the selection goes when rows came or went: with its rows */
  void (*keep_selection) (JxGridView *self, guint position, guint removed, guint added);
  void (*cells_changed)  (JxGridView *self, guint row, guint column, guint n_rows, guint n_columns);

  /* what the floating widget needs in a column of this width, -1 while it is not to be seen */
  int  (*get_floating_height) (JxGridView *self, int width);
};

void             jx_grid_view_set_model       (JxGridView *self, JxGridModel *model);
JxGridModel     *jx_grid_view_get_model       (JxGridView *self);
JxGridSelection *jx_grid_view_get_selection   (JxGridView *self);

void             jx_grid_view_set_zoom        (JxGridView *self, int percent);  /* 80 to 200 */
int              jx_grid_view_get_zoom        (JxGridView *self);

/* The column that stays at the left edge when the rest scrolls sideways, or -1 */
void             jx_grid_view_set_kept_column (JxGridView *self, int column);

/* Widths by hand in px; -1 goes back to what the model says */
void             jx_grid_view_set_column_width (JxGridView *self, guint column, int width);
int              jx_grid_view_get_column_width (JxGridView *self, guint column);
JxGridColumns   *jx_grid_view_get_columns     (JxGridView *self);
void             jx_grid_view_fit_column       (JxGridView *self, guint column);

/* Places, in the widget's own coordinates */
JxGridPart       jx_grid_view_pick            (JxGridView *self, double x, double y, guint *row, guint *column);
gboolean         jx_grid_view_get_cell_area   (JxGridView *self, guint row, guint column, GdkRectangle *area);
void             jx_grid_view_get_body_area   (JxGridView *self, GdkRectangle *area);
int              jx_grid_view_get_page_rows   (JxGridView *self, gboolean down);
void             jx_grid_view_scroll_to       (JxGridView *self, guint row, guint column);
void             jx_grid_view_scroll_by       (JxGridView *self, double dx, double dy);

/* The one widget that lies on the active cell, which is as high as get_floating_height() says while it is seen */
void             jx_grid_view_set_floating    (JxGridView *self, GtkWidget *floating);
void             jx_grid_view_update_floating (JxGridView *self);

/* Numbers at the left, to take hold of whole rows; where the window is wide enough */
void             jx_grid_view_set_numbered    (JxGridView *self, gboolean numbered);
JxGridFrames    *jx_grid_view_get_frames      (JxGridView *self);

G_END_DECLS
