/* jx-grid-view.h: the table as it is seen: layout, scrolling, recycled cells
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-grid-model.h"

G_BEGIN_DECLS

#define JX_TYPE_GRID_VIEW (jx_grid_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (JxGridView, jx_grid_view, JX, GRID_VIEW, GtkWidget)

struct _JxGridViewClass
{
  GtkWidgetClass parent_class;
};

void         jx_grid_view_set_model (JxGridView *self, JxGridModel *model);
JxGridModel *jx_grid_view_get_model (JxGridView *self);

void         jx_grid_view_set_zoom  (JxGridView *self, int percent);  /* 80 to 200 */
int          jx_grid_view_get_zoom  (JxGridView *self);

/* The column that stays at the left edge when the rest scrolls sideways, or -1 */
void         jx_grid_view_set_kept_column (JxGridView *self, int column);

G_END_DECLS
