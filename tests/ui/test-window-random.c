/* test-window-random.c: anything may be pressed, at any time, at any size
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-import-dialog.h"

#define EVENTS    300     /* in the suite; JIXIAO_RANDOM_EVENTS says how many elsewhere */
#define MANY_ROWS 120     /* inserting as many as are selected doubles them: no county has such tables */
#define REPORT    1000    /* events between two lines on rows and memory */

typedef struct
{
  char *id;         /* of the assessment that was open at the end */
  char *content;    /* … and what it held */
} Kept;

static const char *const keys[] =
{
  "1", "9", "a", "percent", "period", "Return", "shift+Return", "Tab", "shift+Tab", "Up", "Down", "Left", "Right", "F2",
  "Escape", "Delete", "BackSpace", "Home", "End", "ctrl+Home", "ctrl+End", "Page_Down", "Page_Up", "shift+Down",
  "shift+Right", "ctrl+a", "ctrl+c", "ctrl+v", "ctrl+x", "ctrl+d", "ctrl+r", "ctrl+z", "ctrl+y", "ctrl+z", "ctrl+plus",
  "ctrl+minus", "alt+Down", "alt+1", "alt+2", "alt+3", "alt+Return", "ctrl+Return", "F7", "shift+F7", "F9", "ctrl+f",
  "ctrl+n", "shift+F10", "space", "alt+shift+Down", "alt+shift+Up", "ctrl+question", "ctrl+comma",
};

static const struct { int width, height; } sizes[] =
{
  { 360, 640 }, { 699, 500 }, { 701, 768 }, { 879, 600 }, { 881, 600 }, { 1101, 768 }, { 1199, 700 }, { 1201, 700 },
  { 1366, 768 },
};

/* What asks for a file or a printer belongs to the toolkit. */
static void
close_others (Stage *stage)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (link->data != (gpointer) stage->window && gtk_widget_get_visible (link->data))
      gtk_window_destroy (link->data);
}

static void
throw_click (Stage *stage)
{
  GtkWidget *window = GTK_WIDGET (stage->window);
  int width = gtk_widget_get_width (window), height = gtk_widget_get_height (window);

  /* not on the bar with the button that closes the window */
  robot_throw_click (stage->robot, g_test_rand_int_range (8, width), g_test_rand_int_range (60, height),
                     g_test_rand_int_range (0, 8) == 0 ? 3 : 1);
}

static void
throw_one (Stage *stage)
{
  int kind = g_test_rand_int_range (0, 100), choice;

  if (kind < 70)
    {
      robot_throw_key (stage->robot, keys[g_test_rand_int_range (0, G_N_ELEMENTS (keys))]);
    }
  else if (kind < 94)
    {
      throw_click (stage);
    }
  else if (kind < 97)
    {
      choice = g_test_rand_int_range (0, G_N_ELEMENTS (sizes));
      robot_resize (stage->robot, sizes[choice].width, sizes[choice].height);
    }
  else
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          g_test_rand_int_range (0, 2) == 0 ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                            : ADW_COLOR_SCHEME_FORCE_LIGHT);
    }

  close_others (stage);
}

static guint
count_events (void)
{
  const char *wanted = g_getenv ("JIXIAO_RANDOM_EVENTS");

  return wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : EVENTS;
}

static void
close_dialogs (Stage *stage)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window))) != NULL)
    {
      adw_dialog_force_close (dialog);
      robot_settle ();
    }
}

static guint
count_rows (JxAssessment *assessment)
{
  guint n = 0;

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    n += jx_table_get_n_rows (jx_assessment_get_table (assessment, i));

  return n;
}

/* Back to before the rows became many, as somebody would who slipped. */
static void
keep_small (Stage *stage)
{
  JxSession *session = jx_window_get_session (stage->window);

  while (session != NULL && count_rows (jx_session_get_assessment (session)) > MANY_ROWS
         && jx_history_can_undo (jx_session_get_history (session)))
    jx_history_undo (jx_session_get_history (session), NULL);
}

static void
report (Stage *stage,
        guint  n)
{
  g_autofree char *status = NULL;
  g_auto(GStrv) fields = NULL;

  g_file_get_contents ("/proc/self/statm", &status, NULL, NULL);
  fields = g_strsplit (status != NULL ? status : "", " ", 3);
  g_test_message ("%u events, %s pages in memory", n, g_strv_length (fields) > 1 ? fields[1] : "?");
}

static void
play_anything (Stage    *stage,
               gpointer  data)
{
  Kept *kept = data;

  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.samples", NULL);
  stage_await_focus (stage_await_title (stage_await_dialog (stage), "_Import"));
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  stage_await_session (stage);

  for (guint i = 0, n = count_events (); i < n; i++)
    {
      throw_one (stage);
      keep_small (stage);

      if ((i + 1) % REPORT == 0)
        report (stage, i + 1);
    }

  close_dialogs (stage);
  robot_resize (stage->robot, 1366, 768);

  if (jx_window_get_session (stage->window) == NULL)
    return;

  jx_history_close_edit (jx_session_get_history (jx_window_get_session (stage->window)));
  stage_await_saved (stage);
  kept->id = g_strdup (jx_assessment_get_id (stage_get_assessment (stage)));
  kept->content = stage_dup_content (stage);
}

/* The store holds what the window held. */
static void
play_again (Stage    *stage,
            gpointer  data)
{
  Kept *kept = data;
  g_autofree char *content = NULL;

  if (kept->id == NULL)
    return;   /* all went to the bin */

  jx_window_open (stage->window, kept->id);
  stage_await_session (stage);
  content = stage_dup_content (stage);
  g_assert_cmpstr (jx_assessment_get_id (stage_get_assessment (stage)), ==, kept->id);
  g_assert_cmpstr (content, ==, kept->content);
}

static void
test_anything (void)
{
  Kept kept = { NULL };

  stage_run (play_anything, &kept);
  stage_run (play_again, &kept);
  g_free (kept.id);
  g_free (kept.content);
}

static gboolean
is_field (const GLogField *field,
          const char      *key,
          const char      *prefix)
{
  return g_str_equal (field->key, key) && g_str_has_prefix (field->value, prefix);
}

/* The toolkit's own: a sheet whose dialog changes between floating and at the bottom within one frame, a layout that changes
 * while a button is held down in it. A short run is no search for more of them: there the toolkit may warn, ours may not. */
static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  static const char *const known[] = { "Trying to snapshot AdwGizmo", "Broken accounting of active state for widget" };
  gboolean warned = level == G_LOG_LEVEL_WARNING && g_getenv ("JIXIAO_RANDOM_EVENTS") == NULL;

  for (gsize i = 0; i < n_fields; i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (known); j++)
        if (is_field (&fields[i], "MESSAGE", known[j]))
          return G_LOG_WRITER_HANDLED;

      if (warned && (is_field (&fields[i], "GLIB_DOMAIN", "Gtk") || is_field (&fields[i], "GLIB_DOMAIN", "Adwaita")
                     || is_field (&fields[i], "GLIB_DOMAIN", "Gdk")))
        return G_LOG_WRITER_HANDLED;
    }

  return g_log_writer_default (level, fields, n_fields, data);
}

int
main (int   argc,
      char *argv[])
{
  g_log_set_writer_func (write_log, NULL, NULL);
  stage_init (&argc, &argv);

  g_test_add_func ("/window/random/no-event-harms-and-the-store-holds-what-the-window-held", test_anything);

  return g_test_run ();
}
