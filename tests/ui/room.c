/* room.c: what a widget asks for, and which part of it asks for so much
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

static int
measure (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

/* Down to the one that asks for it, so that a failure names the culprit. */
static void
complain (GtkWidget *widget,
          GString   *text)
{
  GtkWidget *widest = NULL;

  g_string_append_printf (text, " > %s %d", G_OBJECT_TYPE_NAME (widget), measure (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && (widest == NULL || measure (child) > measure (widest)))
      widest = child;

  if (widest != NULL)
    complain (widest, text);
}

void
room_assert_enough (GtkWidget  *widget,
                    int         width,
                    const char *what)
{
  g_autoptr(GString) text = NULL;

  if (measure (widget) <= width)
    return;

  text = g_string_new (what);
  complain (widget, text);
  g_error ("%d px are not enough for %s", width, text->str);
}
