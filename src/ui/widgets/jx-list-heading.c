/* jx-list-heading.c: the heading above the first line of a list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-list-heading.h"

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (widget));

  if (gtk_adjustment_get_page_size (adjustment) <= 0)
    return G_SOURCE_CONTINUE;   /* not laid out yet */

  if (!GTK_IS_SINGLE_SELECTION (model)
      || gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model)) == GTK_INVALID_LIST_POSITION)
    gtk_adjustment_set_value (adjustment, 0);

  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}

/* A list begins at its first line, and its heading stands above that, out of sight: once it is laid out, it is scrolled to. */
void
jx_list_heading_show_first (GtkListView *view)
{
  g_signal_connect (view, "map", G_CALLBACK (map_cb), NULL);
}
