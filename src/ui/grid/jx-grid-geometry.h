/* jx-grid-geometry.h: what is where, and what of it is in sight
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-grid-measure.h"
#include "jx-grid-selection.h"

G_BEGIN_DECLS

typedef struct _JxGridGeometry JxGridGeometry;

JxGridGeometry *jx_grid_geometry_new             (GtkWidget *widget);
void            jx_grid_geometry_free            (JxGridGeometry *self);

JxGridColumns  *jx_grid_geometry_get_columns     (JxGridGeometry *self);
JxGridMeasure  *jx_grid_geometry_get_measure     (JxGridGeometry *self);

void            jx_grid_geometry_set_model       (JxGridGeometry *self, JxGridModel *model);
void            jx_grid_geometry_set_zoom        (JxGridGeometry *self, double zoom);
void            jx_grid_geometry_set_kept        (JxGridGeometry *self, int column);
int             jx_grid_geometry_get_kept        (JxGridGeometry *self);
void            jx_grid_geometry_set_head_height (JxGridGeometry *self, int height);
int             jx_grid_geometry_get_head_height (JxGridGeometry *self);
void            jx_grid_geometry_set_gutter      (JxGridGeometry *self, int width);
int             jx_grid_geometry_get_padding     (JxGridGeometry *self);
int             jx_grid_geometry_get_gutter      (JxGridGeometry *self);
void            jx_grid_geometry_rows_changed    (JxGridGeometry *self, guint position, guint removed, guint added);

/* In this order in each allocation: what stays in sight, widths, then the head's height, then the rows in sight */
void            jx_grid_geometry_hold            (JxGridGeometry *self, int width, int height, guint row, guint column);
void            jx_grid_geometry_layout_columns  (JxGridGeometry *self, int width);
void            jx_grid_geometry_settle_rows     (JxGridGeometry *self, int height);
gboolean        jx_grid_geometry_is_unmeasured   (JxGridGeometry *self);

int             jx_grid_geometry_get_total       (JxGridGeometry *self, GtkOrientation orientation);
int             jx_grid_geometry_get_page        (JxGridGeometry *self, GtkOrientation orientation);
int             jx_grid_geometry_get_scroll      (JxGridGeometry *self, GtkOrientation orientation);
void            jx_grid_geometry_set_scroll      (JxGridGeometry *self, GtkOrientation orientation, int value);
void            jx_grid_geometry_scroll_to       (JxGridGeometry *self, guint row, guint column);
int             jx_grid_geometry_get_page_rows   (JxGridGeometry *self, guint row, gboolean down);

gboolean        jx_grid_geometry_get_visible     (JxGridGeometry *self, guint *first, guint *last);
int             jx_grid_geometry_get_column_x    (JxGridGeometry *self, guint column);
int             jx_grid_geometry_get_row_y       (JxGridGeometry *self, guint row);
void            jx_grid_geometry_get_range_area  (JxGridGeometry *self, const JxGridRange *range, GdkRectangle *area);
void            jx_grid_geometry_get_body        (JxGridGeometry *self, GdkRectangle *area);
int             jx_grid_geometry_get_kept_edge   (JxGridGeometry *self);
gboolean        jx_grid_geometry_find_column     (JxGridGeometry *self, double x, guint *column);
gboolean        jx_grid_geometry_find_row        (JxGridGeometry *self, double y, guint *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGridGeometry, jx_grid_geometry_free)

G_END_DECLS
