/* jx-grid-adjustments.h: the two adjustments of a scrollable, and the geometry that they scroll
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid-geometry.h"

G_BEGIN_DECLS

typedef struct _JxGridAdjustments JxGridAdjustments;

JxGridAdjustments  *jx_grid_adjustments_new        (GtkWidget *widget, JxGridGeometry *geometry);
void                jx_grid_adjustments_free       (JxGridAdjustments *self);

void                jx_grid_adjustments_set        (JxGridAdjustments *self, GtkOrientation orientation,
                                                    GtkAdjustment *adjustment);
GtkAdjustment      *jx_grid_adjustments_get        (JxGridAdjustments *self, GtkOrientation orientation);
void                jx_grid_adjustments_set_policy (JxGridAdjustments *self, GtkOrientation orientation,
                                                    GtkScrollablePolicy policy);
GtkScrollablePolicy jx_grid_adjustments_get_policy (JxGridAdjustments *self, GtkOrientation orientation);
void                jx_grid_adjustments_configure  (JxGridAdjustments *self);
void                jx_grid_adjustments_scroll_by  (JxGridAdjustments *self, double dx, double dy);

/* Somebody gave one: the widget's size is not all the room it needs */
gboolean            jx_grid_adjustments_are_given  (JxGridAdjustments *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGridAdjustments, jx_grid_adjustments_free)

G_END_DECLS
