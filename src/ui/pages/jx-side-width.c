/* jx-side-width.c: the width of the side pane, from one start to the next
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-side-width.h"

#define KEY        "side-pane-width"
#define ROOM       "jx-room"
#define MIN_WIDTH  360
#define LEAST      400    /* while nobody has dragged it */
#define MOST       960
#define TABLE      720    /* what eight columns need, none of them out of sight */
#define MAX_WIDTH  4000

static int
get_room (GtkPaned *paned)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (paned), ROOM));
}

/* Two fifths: a page as large as can be read, and the table before it. */
static int
find_share (int room)
{
  return CLAMP (MIN (room * 2 / 5, room - TABLE), LEAST, MOST);
}

/* Its room changes with the window and with the first look at it; a width that was dragged stays, a share follows. */
static void
room_changed_cb (GtkPaned   *paned,
                 GParamSpec *pspec,
                 GSettings  *settings)
{
  int room = gtk_widget_get_width (GTK_WIDGET (paned));
  int before = get_room (paned);
  int width = g_settings_get_int (settings, KEY);

  if (room <= MIN_WIDTH || room == before)
    return;

  g_object_set_data (G_OBJECT (paned), ROOM, GINT_TO_POINTER (room));
  if (width == 0 || before == 0)
    gtk_paned_set_position (paned, room - (width > 0 ? width : find_share (room)));
}

static void
position_changed_cb (GtkPaned   *paned,
                     GParamSpec *pspec,
                     GSettings  *settings)
{
  int room = gtk_widget_get_width (GTK_WIDGET (paned));
  int width = room - gtk_paned_get_position (paned);

  if (room != get_room (paned) || !gtk_widget_get_visible (gtk_paned_get_end_child (paned)))
    return;
  if (g_settings_get_int (settings, KEY) == 0 && width == find_share (room))
    return;
  if (width >= MIN_WIDTH && width <= MAX_WIDTH)
    g_settings_set_int (settings, KEY, width);
}

/* GSettings has no binding for a width that is counted from the end: the position of a paned is counted from the start. */
void
jx_side_width_bind (GtkPaned  *paned,
                    GSettings *settings)
{
  g_signal_connect_object (paned, "notify::max-position", G_CALLBACK (room_changed_cb), settings, G_CONNECT_DEFAULT);
  g_signal_connect_object (paned, "notify::position", G_CALLBACK (position_changed_cb), settings, G_CONNECT_DEFAULT);
}
