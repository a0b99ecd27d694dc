/* jx-side-width.c: the width of the side pane, from one start to the next
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-side-width.h"

#define MIN_WIDTH 360
#define MAX_WIDTH 4000

static gboolean
is_restored (GtkPaned *paned)
{
  return g_object_get_data (G_OBJECT (paned), "jx-restored") != NULL;
}

/* A paned knows its room when it is first given some. */
static void
room_changed_cb (GtkPaned   *paned,
                 GParamSpec *pspec,
                 GSettings  *settings)
{
  int room = gtk_widget_get_width (GTK_WIDGET (paned));

  if (is_restored (paned) || room <= MIN_WIDTH)
    return;

  g_object_set_data (G_OBJECT (paned), "jx-restored", GINT_TO_POINTER (1));
  gtk_paned_set_position (paned, room - g_settings_get_int (settings, "side-pane-width"));
}

static void
position_changed_cb (GtkPaned   *paned,
                     GParamSpec *pspec,
                     GSettings  *settings)
{
  int width = gtk_widget_get_width (GTK_WIDGET (paned)) - gtk_paned_get_position (paned);

  if (is_restored (paned) && width >= MIN_WIDTH && width <= MAX_WIDTH
      && gtk_widget_get_visible (gtk_paned_get_end_child (paned)))
    g_settings_set_int (settings, "side-pane-width", width);
}

/* GSettings has no binding for a width that is counted from the end: the position of a paned is counted from the start. */
void
jx_side_width_bind (GtkPaned  *paned,
                    GSettings *settings)
{
  g_signal_connect_object (paned, "notify::max-position", G_CALLBACK (room_changed_cb), settings, G_CONNECT_DEFAULT);
  g_signal_connect_object (paned, "notify::position", G_CALLBACK (position_changed_cb), settings, G_CONNECT_DEFAULT);
}
