/* known.c: what the toolkit complains of by itself, and how often it did
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "known.h"

#include <gtk/gtk.h>
#include <stdio.h>
#include <string.h>

#include "room.h"
#include "scene.h"

#define NARROW_LABEL "Trying to measure GtkLabel "

/* The widget is at hand as long as it is complained of. */
static gboolean
is_heading (const char *message)
{
  gpointer label = NULL;

  return sscanf (message, NARROW_LABEL "%p", &label) == 1
         && gtk_widget_has_css_class (gtk_widget_get_parent (GTK_WIDGET (label)), "heading-bin");
}

/* Met where no widget of ours takes part. */
static const struct
{
  const char *text;    /* … that it begins with */
  const char *cause;
  gboolean  (*is_meant) (const char *message);   /* NULL: always */
} known[] =
{
  /* GTK counts presses up and down along the parents of what lies under the pointer, and those are others by the time of the
   * release where the press opened or closed something: transmission/transmission#7314, linx-systems/clamui#100, and
   * discourse.gnome.org/t/what-does-broken-accounting-of-active-state/24474 */
  { "Broken accounting of active state for widget", "what was pressed was elsewhere when it was released" },

  /* A sheet whose dialog changes between floating and at the bottom, or a bar that comes to be seen, in the frame that is being
   * painted: sonnyp/Commit#109, gunterkoenigsmann/wxWidgets#43 */
  { "Trying to snapshot AdwGizmo", "painted before it had a place" },
  { "Trying to snapshot GtkRevealer", "painted before it had a place" },
  { "Trying to snapshot AdwBin", "painted before it had a place" },

  /* A sheet lower than the bars of the view in it (AdwToolbarView's measure takes them off, libadwaita 1.7) */
  { "gtk_widget_measure: assertion 'for_size >= -1' failed", "a sheet lower than its bars" },

  /* A view put away just after a turn of the wheel beyond its end (GtkScrolledWindow's overshoot, 4.18) */
  { "gdk_frame_clock_get_frame_time: assertion 'GDK_IS_FRAME_CLOCK (frame_clock)' failed", "scrolled when it was put away" },

  /* A question whose heading is longer than a line of large letters: libadwaita has a label of smaller ones for it, and asks the
   * large one for its height in the same width all the same (AdwAlertDialog, 1.7) */
  { NARROW_LABEL, "a heading that is told in smaller letters", is_heading },
};

struct _Known
{
  gboolean strict;                  /* any other warning is fatal, also of the toolkit */
  guint    n[G_N_ELEMENTS (known)];
};

static gboolean
is_known (const char *message,
          gsize      *position)
{
  for (*position = 0; *position < G_N_ELEMENTS (known); (*position)++)
    if (g_str_has_prefix (message, known[*position].text)
        && (known[*position].is_meant == NULL || known[*position].is_meant (message)))
      return TRUE;

  return FALSE;
}

static gboolean
is_harmless (Known          *self,
             GLogLevelFlags  level,
             const char     *domain,
             const char     *message)
{
  static const char *const toolkit[] = { "Gtk", "Adwaita", "Gdk", NULL };
  gsize position;

  return is_known (message, &position) || (!self->strict && domain != NULL && (level & G_LOG_LEVEL_MASK) == G_LOG_LEVEL_WARNING
                                           && g_strv_contains (toolkit, domain));
}

static gboolean
count (Known      *self,
       const char *message)
{
  gsize position;
  gboolean counted = is_known (message, &position);

  if (counted)
    self->n[position]++;

  return counted;
}

static const char *
find_field (const GLogField *fields,
            gsize            n_fields,
            const char      *key)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, key))
      return fields[i].value;

  return NULL;
}

/* A run that ends says where the height comes from that there is no room for. */
static void
say_tall (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);
      g_autofree char *tall = room_dup_tall (window);

      g_test_message ("%s", tall);
    }
}

/* … and what there was when it ended. */
static void
say_scene (void)
{
  g_autofree char *scene = scene_dup ();

  g_test_message ("%s", scene);
}

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  const char *message = find_field (fields, n_fields, "MESSAGE");

  if (message != NULL && (count (data, message) || is_harmless (data, level, find_field (fields, n_fields, "GLIB_DOMAIN"), message)))
    return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, data);
}

/* A failed assertion does not come by the writer first: the test would be called failed. */
static void
assertion_cb (const char     *domain,
              GLogLevelFlags  level,
              const char     *message,
              gpointer        data)
{
  if (!count (data, message))
    g_log_default_handler (domain, level, message, NULL);
}

Known *
known_new (gboolean strict)
{
  Known *self = g_new0 (Known, 1);

  self->strict = strict;
  g_log_set_writer_func (write_log, self, NULL);
  g_log_set_handler ("Gtk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, assertion_cb, self);
  g_log_set_handler ("Gdk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, assertion_cb, self);

  return self;
}

gboolean
known_is_fatal (const char     *domain,
                GLogLevelFlags  level,
                const char     *message,
                gpointer        data)
{
  gboolean fatal = !is_harmless (data, level, domain, message);

  if (fatal)
    say_scene ();
  if (fatal && strstr (message, " exceeds ") != NULL)
    say_tall ();

  return fatal;
}

void
known_say (Known *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    g_test_message ("%u × “%s…”: %s", self->n[i], known[i].text, known[i].cause);
}
