/* jx-grid-adjustments.c: the two adjustments of a scrollable, and the geometry that they scroll
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-adjustments.h"

struct _JxGridAdjustments
{
  GtkWidget           *widget;         /* which owns this */
  JxGridGeometry      *geometry;
  GtkAdjustment       *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy  policies[2];
  gboolean             given;
  gboolean             configuring;
};

static void
value_changed_cb (GtkAdjustment     *adjustment,
                  JxGridAdjustments *self)
{
  GtkOrientation orientation = adjustment == self->adjustments[GTK_ORIENTATION_VERTICAL] ? GTK_ORIENTATION_VERTICAL
                                                                                        : GTK_ORIENTATION_HORIZONTAL;

  if (self->configuring)
    return;

  jx_grid_geometry_set_scroll (self->geometry, orientation, (int) (gtk_adjustment_get_value (adjustment) + 0.5));
  gtk_widget_queue_allocate (self->widget);
}

static void
forget (JxGridAdjustments *self,
        GtkOrientation     orientation)
{
  if (self->adjustments[orientation] == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->adjustments[orientation], value_changed_cb, self);
  g_clear_object (&self->adjustments[orientation]);
}

static void
configure (JxGridAdjustments *self,
           GtkOrientation     orientation)
{
  int page = jx_grid_geometry_get_page (self->geometry, orientation);
  int total = jx_grid_geometry_get_total (self->geometry, orientation);

  self->configuring = TRUE;
  gtk_adjustment_configure (self->adjustments[orientation],
                            jx_grid_geometry_get_scroll (self->geometry, orientation),
                            0, MAX (total, page), MAX (page / 10, 1), MAX (page * 9 / 10, 1), page);
  self->configuring = FALSE;
}

JxGridAdjustments *
jx_grid_adjustments_new (GtkWidget      *widget,
                         JxGridGeometry *geometry)
{
  JxGridAdjustments *self = g_new0 (JxGridAdjustments, 1);

  self->widget = widget;
  self->geometry = geometry;
  jx_grid_adjustments_set (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  jx_grid_adjustments_set (self, GTK_ORIENTATION_VERTICAL, NULL);

  return self;
}

void
jx_grid_adjustments_free (JxGridAdjustments *self)
{
  forget (self, GTK_ORIENTATION_HORIZONTAL);
  forget (self, GTK_ORIENTATION_VERTICAL);
  g_free (self);
}

/* NULL: one of its own */
void
jx_grid_adjustments_set (JxGridAdjustments *self,
                         GtkOrientation     orientation,
                         GtkAdjustment     *adjustment)
{
  if (adjustment != NULL && adjustment == self->adjustments[orientation])
    return;

  self->given = adjustment != NULL;
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  g_object_ref_sink (adjustment);
  forget (self, orientation);
  self->adjustments[orientation] = adjustment;
  g_signal_connect (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  configure (self, orientation);
}

GtkAdjustment *
jx_grid_adjustments_get (JxGridAdjustments *self,
                         GtkOrientation     orientation)
{
  return self->adjustments[orientation];
}

void
jx_grid_adjustments_set_policy (JxGridAdjustments   *self,
                                GtkOrientation       orientation,
                                GtkScrollablePolicy  policy)
{
  if (self->policies[orientation] == policy)
    return;

  self->policies[orientation] = policy;
  gtk_widget_queue_resize (self->widget);
}

GtkScrollablePolicy
jx_grid_adjustments_get_policy (JxGridAdjustments *self,
                                GtkOrientation     orientation)
{
  return self->policies[orientation];
}

/* After each layout: what the geometry says now */
void
jx_grid_adjustments_configure (JxGridAdjustments *self)
{
  configure (self, GTK_ORIENTATION_HORIZONTAL);
  configure (self, GTK_ORIENTATION_VERTICAL);
}

void
jx_grid_adjustments_scroll_by (JxGridAdjustments *self,
                               double             dx,
                               double             dy)
{
  GtkAdjustment *h = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *v = self->adjustments[GTK_ORIENTATION_VERTICAL];

  gtk_adjustment_set_value (h, gtk_adjustment_get_value (h) + dx);
  gtk_adjustment_set_value (v, gtk_adjustment_get_value (v) + dy);
}

gboolean
jx_grid_adjustments_are_given (JxGridAdjustments *self)
{
  return self->given;
}
