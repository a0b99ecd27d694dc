/* jx-list-heading.c: the heading above the first line of a list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-list-heading.h"

static gboolean
return_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
  guint *frames = data;

  if (gtk_adjustment_get_page_size (adjustment) <= 0 || (*frames)++ == 0)
    return G_SOURCE_CONTINUE;   /* what is shown now is not laid out yet */

  gtk_adjustment_set_value (adjustment, 0);

  return G_SOURCE_REMOVE;
}

/* One with a selection is scrolled to that by whoever selected it. */
static void
map_cb (GtkWidget *widget)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (widget));
  g_autoptr(GtkBitset) selected = model != NULL ? gtk_selection_model_get_selection (model) : NULL;

  if (selected != NULL && gtk_bitset_is_empty (selected))
    jx_list_heading_return (GTK_LIST_VIEW (widget));
}

/* The line that has the focus is the first one where nothing but a heading is above it. */
static gboolean
followed_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
  GtkWidget *line = gtk_widget_get_focus_child (widget);
  guint *frames = data;
  graphene_rect_t bounds;

  if ((*frames)++ == 0)
    return G_SOURCE_CONTINUE;   /* what the key scrolled is not laid out yet */

  if (line != NULL && gtk_widget_compute_bounds (line, widget, &bounds)
      && gtk_adjustment_get_value (adjustment) + bounds.origin.y < bounds.size.height)
    gtk_adjustment_set_value (adjustment, 0);

  return G_SOURCE_REMOVE;
}

static gboolean
key_pressed_cb (GtkWidget *widget,
                guint      keyval)
{
  if (keyval == GDK_KEY_Home || keyval == GDK_KEY_Up || keyval == GDK_KEY_Page_Up)
    gtk_widget_add_tick_callback (widget, followed_cb, g_new0 (guint, 1), g_free);

  return GDK_EVENT_PROPAGATE;
}

/* A list begins at its first line, and its heading stands above that, out of sight: once it is laid out, it is scrolled to, and
 * again when one gets to the first line by keys. */
void
jx_list_heading_show_first (GtkListView *view)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), view, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  g_signal_connect (view, "map", G_CALLBACK (map_cb), NULL);
}

/* For a list that shows others than before */
void
jx_list_heading_return (GtkListView *view)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (view), return_cb, g_new0 (guint, 1), g_free);
}
