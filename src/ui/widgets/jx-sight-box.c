/* jx-sight-box.c: a long box of which only what is in sight is drawn
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sight-box.h"

struct _JxSightBox
{
  GtkBox         parent_instance;

  GtkAdjustment *scrolled;   /* of the viewport around it, while it is shown */
};

G_DEFINE_FINAL_TYPE (JxSightBox, jx_sight_box, GTK_TYPE_BOX)

static GtkWidget *
get_viewport (JxSightBox *self)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
}

/* Without graphics hardware each frame goes over all that a widget ever drew, the twenty pages above and below as well. */
static void
jx_sight_box_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  GtkWidget *viewport = get_viewport (JX_SIGHT_BOX (widget));
  const graphene_rect_t sight = { .size = { (float) gtk_widget_get_width (viewport), (float) gtk_widget_get_height (viewport) } };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (child, viewport, &bounds) && graphene_rect_intersection (&bounds, &sight, NULL))
        gtk_widget_snapshot_child (widget, child, snapshot);
    }
}

static void
jx_sight_box_map (GtkWidget *widget)
{
  JxSightBox *self = JX_SIGHT_BOX (widget);

  GTK_WIDGET_CLASS (jx_sight_box_parent_class)->map (widget);

  self->scrolled = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_viewport (self))));
  g_signal_connect_swapped (self->scrolled, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self);
}

static void
jx_sight_box_unmap (GtkWidget *widget)
{
  JxSightBox *self = JX_SIGHT_BOX (widget);

  g_signal_handlers_disconnect_by_func (self->scrolled, gtk_widget_queue_draw, self);
  g_clear_object (&self->scrolled);

  GTK_WIDGET_CLASS (jx_sight_box_parent_class)->unmap (widget);
}

static void
jx_sight_box_class_init (JxSightBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = jx_sight_box_snapshot;
  widget_class->map = jx_sight_box_map;
  widget_class->unmap = jx_sight_box_unmap;
}

static void
jx_sight_box_init (JxSightBox *self)
{
}
