/* jx-grid-surface.h: the widgets of the table: cells, heads, frames, the floating one
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid-frames.h"
#include "jx-grid-geometry.h"

G_BEGIN_DECLS

typedef enum
{
  JX_GRID_PART_NONE,
  JX_GRID_PART_HEAD,
  JX_GRID_PART_EDGE,     /* of the column in the head: drag to resize */
  JX_GRID_PART_CORNER,   /* above the numbers: all */
  JX_GRID_PART_ROW,      /* a row's number */
  JX_GRID_PART_CELL,
  JX_GRID_PART_HANDLE,   /* at the corner of the selection: drag to fill */
} JxGridPart;

typedef struct _JxGridSurface JxGridSurface;

JxGridSurface *jx_grid_surface_new            (GtkWidget *widget, JxGridGeometry *geometry,
                                               JxGridSelection *selection);
void           jx_grid_surface_free           (JxGridSurface *self);

void           jx_grid_surface_set_model      (JxGridSurface *self, JxGridModel *model);
void           jx_grid_surface_set_zoom       (JxGridSurface *self, double zoom);
void           jx_grid_surface_retire         (JxGridSurface *self);
void           jx_grid_surface_refresh        (JxGridSurface *self, guint row, guint column,
                                               guint n_rows, guint n_columns);

void           jx_grid_surface_layout_gutter  (JxGridSurface *self, int width);
void           jx_grid_surface_layout_head    (JxGridSurface *self);
int            jx_grid_surface_get_fit        (JxGridSurface *self, guint column);
void           jx_grid_surface_allocate       (JxGridSurface *self);
void           jx_grid_surface_snapshot       (JxGridSurface *self, GtkSnapshot *snapshot);
JxGridPart     jx_grid_surface_pick           (JxGridSurface *self, double x, double y, guint *row, guint *column);

gboolean       jx_grid_surface_query_tooltip  (JxGridSurface *self, int x, int y, gboolean keyboard,
                                               GtkTooltip *tooltip);

void           jx_grid_surface_set_floating   (JxGridSurface *self, GtkWidget *floating);
void           jx_grid_surface_show_floating  (JxGridSurface *self, gboolean shown);

JxGridFrames  *jx_grid_surface_get_frames     (JxGridSurface *self);
void           jx_grid_surface_set_numbered   (JxGridSurface *self, gboolean numbered);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGridSurface, jx_grid_surface_free)

G_END_DECLS
