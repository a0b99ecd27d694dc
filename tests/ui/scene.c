/* scene.c: what a run that ends in the middle says of itself
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scene.h"

#define MOST_EVENTS 24

static char *events[MOST_EVENTS];   /* a ring */
static guint n_events;

void
scene_note (const char *format,
            ...)
{
  char **event = &events[n_events++ % MOST_EVENTS];
  va_list args;

  g_free (*event);
  va_start (args, format);
  *event = g_strdup_vprintf (format, args);
  va_end (args);
}

static void
append_events (GString *out)
{
  for (guint i = n_events > MOST_EVENTS ? n_events - MOST_EVENTS : 0; i < n_events; i++)
    g_string_append_printf (out, "%s%s", events[i % MOST_EVENTS], i + 1 < n_events ? ", " : "; ");
}

/* The widget and what it lies in */
static void
append_chain (GString   *out,
              GtkWidget *widget)
{
  for (GtkWidget *at = widget; at != NULL; at = gtk_widget_get_parent (at))
    g_string_append_printf (out, " %s%s", G_OBJECT_TYPE_NAME (at), gtk_widget_get_mapped (at) ? "" : " (not mapped)");
}

static void
append_popovers (GString   *out,
                 GtkWidget *below)
{
  if (GTK_IS_POPOVER (below) && gtk_widget_get_visible (below))
    {
      g_string_append (out, "; open over it");
      append_chain (out, below);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    append_popovers (out, child);
}

static void
append_window (GString   *out,
               GtkWidget *window)
{
  int least;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_string_append_printf (out, "a window of %d × %d, at least %d wide, with the focus in", gtk_widget_get_width (window),
                          gtk_widget_get_height (window), least);
  append_chain (out, gtk_window_get_focus (GTK_WINDOW (window)));
  append_popovers (out, window);
}

char *
scene_dup (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  GString *out = g_string_new (NULL);

  append_events (out);
  for (GList *link = windows; link != NULL; link = link->next)
    {
      append_window (out, link->data);
      if (link->next != NULL)
        g_string_append (out, "; ");
    }

  return g_string_free_and_steal (out);
}
