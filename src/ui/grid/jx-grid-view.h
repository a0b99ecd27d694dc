/* jx-grid-view.h: the table as it is seen: layout, scrolling, recycled cells
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-grid-model.h"
#include "jx-grid-selection.h"

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

typedef enum
{
  JX_GRID_PART_NONE,
  JX_GRID_PART_HEAD,
  JX_GRID_PART_EDGE,     /* of the column in the head: drag to resize */
  JX_GRID_PART_CELL,
  JX_GRID_PART_HANDLE,   /* at the corner of the selection: drag to fill */
} JxGridPart;

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

/* The outline of what was copied; NULL takes it away */
void             jx_grid_view_set_copied      (JxGridView *self, const JxGridRange *range);
gboolean         jx_grid_view_get_copied      (JxGridView *self, JxGridRange *range);

/* The line where dragged rows would come, before @row; -1 takes it away */
void             jx_grid_view_set_drop_row    (JxGridView *self, int row);

G_END_DECLS
