/* room.c: what a widget asks for, and which part of it asks for so much
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

static int
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             width)
{
  int least;

  gtk_widget_measure (widget, orientation, width, &least, NULL, NULL, NULL);

  return least;
}

/* Down to the one that asks for it, so that a failure names the culprit. */
static void
complain (GtkWidget      *widget,
          GtkOrientation  orientation,
          GString        *text)
{
  GtkWidget *worst = NULL;

  g_string_append_printf (text, " > %s %d", G_OBJECT_TYPE_NAME (widget), measure (widget, orientation, -1));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child)
        && (worst == NULL || measure (child, orientation, -1) > measure (worst, orientation, -1)))
      worst = child;

  if (worst != NULL)
    complain (worst, orientation, text);
}

static void
assert_room (GtkWidget      *widget,
             GtkOrientation  orientation,
             int             width,
             int             room,
             const char     *what)
{
  g_autoptr(GString) text = NULL;

  if (measure (widget, orientation, width) <= room)
    return;

  text = g_string_new (what);
  complain (widget, orientation, text);
  g_error ("%d px are not enough for %s", room, text->str);
}

void
room_assert_enough (GtkWidget  *widget,
                    int         width,
                    const char *what)
{
  assert_room (widget, GTK_ORIENTATION_HORIZONTAL, -1, width, what);
}

void
room_assert_low (GtkWidget  *widget,
                 int         width,
                 int         height,
                 const char *what)
{
  assert_room (widget, GTK_ORIENTATION_VERTICAL, width, height, what);
}

static int
measure_as_wide (GtkWidget *widget)
{
  return measure (widget, GTK_ORIENTATION_VERTICAL, MAX (gtk_widget_get_width (widget), measure (widget, GTK_ORIENTATION_HORIZONTAL, -1)));
}

char *
room_dup_tall (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);
  GtkWidget *tallest;

  for (; widget != NULL; widget = tallest)
    {
      g_string_append_printf (text, " > %s %d (is %d × %d)", G_OBJECT_TYPE_NAME (widget), measure_as_wide (widget),
                              gtk_widget_get_width (widget), gtk_widget_get_height (widget));

      tallest = NULL;
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        if (gtk_widget_get_visible (child) && (tallest == NULL || measure_as_wide (child) > measure_as_wide (tallest)))
          tallest = child;
    }

  return g_string_free_and_steal (text);
}
