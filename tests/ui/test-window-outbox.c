/* test-window-outbox.c: what leaves the window: one file on its way, and copies for the public
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include <string.h>
#include <sys/stat.h>

#include "jx-exporter.h"
#include "jx-outbox.h"

static gboolean
is_away (gpointer data)
{
  return !jx_outbox_has (data);
}

/* A pipe that nobody reads: the file takes as long as is wished. */
static GFile *
send_into_pipe (Stage *stage)
{
  g_autofree char *path = g_dir_make_tmp ("jixiao-outbox-XXXXXX", NULL);
  GFile *file = g_file_new_build_filename (path, "long.json", NULL);

  g_assert_cmpint (mkfifo (g_file_peek_path (file), 0600), ==, 0);
  stage_create (stage, "甲", "2024", "县水利局");
  jx_exporter_send (jx_window_get_session (stage->window), stage_get_focus (stage), NULL, "json", file);
  stage_await_label (GTK_WIDGET (stage->window), "“long.json” is being written");

  return file;
}

static void
remove_pipe (GFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);

  g_file_delete (file, NULL, NULL);
  g_assert_true (g_file_delete (folder, NULL, NULL));
}

/* The same file a second time is no second file: it is told, and the first comes to its end. */
static void
play_twice (Stage    *stage,
            gpointer  data)
{
  g_autoptr(GFile) file = send_into_pipe (stage);
  g_autoptr(GBytes) content = NULL;

  jx_exporter_send (jx_window_get_session (stage->window), stage_get_focus (stage), NULL, "json", file);
  stage_await_label (GTK_WIDGET (stage->window), "“long.json” is still being written. Export it again when it is there.");
  g_assert_true (jx_outbox_has (file));

  content = g_file_load_bytes (file, NULL, NULL, NULL);
  robot_wait (is_away, file);
  g_assert_cmpuint (g_bytes_get_size (content), >, 100);
  g_assert_false (jx_outbox_tells (JX_DESK (stage->window)));
  remove_pipe (file);
}

static void
play_cancelled (Stage    *stage,
                gpointer  data)
{
  g_autoptr(GFile) file = send_into_pipe (stage);
  g_autoptr(GBytes) content = NULL;

  stage_click (stage, stage_find_title (GTK_WIDGET (stage->window), "Cancel"));
  content = g_file_load_bytes (file, NULL, NULL, NULL);
  robot_wait (is_away, file);
  g_assert_cmpuint (g_bytes_get_size (content), ==, 0);
  robot_settle ();
  g_assert_null (stage_find_label (GTK_WIDGET (stage->window), "Saved as “long.json”"));
  remove_pipe (file);
}

static gboolean
has_assessment (gpointer data)
{
  Stage *stage = data;

  return stage->window != NULL && jx_window_get_session (stage->window) != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return ((Stage *) data)->window == NULL;
}

static void
close_window (Stage *stage)
{
  stage_await_saved (stage);
  robot_free (stage->robot);
  gtk_window_close (GTK_WINDOW (stage->window));
  robot_wait (is_gone, stage);
}

static void
start_again (Stage *stage)
{
  G_APPLICATION_GET_CLASS (stage->application)->activate (G_APPLICATION (stage->application));
  g_set_weak_pointer (&stage->window, JX_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (stage->application))));
  stage->robot = robot_new (GTK_WINDOW (stage->window));
  robot_wait (has_assessment, stage);
}

/* The window is closed while a file is on its way, and the program started again: it is the same one, with what it has open. */
static void
play_second_start (Stage    *stage,
                   gpointer  data)
{
  g_autoptr(GFile) file = send_into_pipe (stage);
  g_autoptr(GBytes) content = NULL;

  close_window (stage);
  start_again (stage);
  stage_set_cell (stage, "indicators", 0, "name", "乙");
  stage_await_saved (stage);
  g_assert_true (jx_outbox_has (file));

  content = g_file_load_bytes (file, NULL, NULL, NULL);
  robot_wait (is_away, file);
  g_assert_cmpuint (g_bytes_get_size (content), >, 100);
  remove_pipe (file);
}

G_GNUC_BEGIN_IGNORE_DEPRECATIONS   /* the chooser behind the dialog of files has no other face */

static GtkWidget *
find_chooser (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint n = 0; n < g_list_model_get_n_items (windows); n++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, n);

      if (GTK_IS_FILE_CHOOSER (window) && gtk_widget_get_visible (window))
        return window;
    }

  return NULL;
}

static gboolean
has_chooser (gpointer data)
{
  return find_chooser () != NULL;
}

static gboolean
has_no_chooser (gpointer data)
{
  return find_chooser () == NULL;
}

static gboolean
tells_character (GtkWidget *widget,
                 gpointer   data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), "U+E000") != NULL
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), "page 1") != NULL;
}

static void
export_as (Stage      *stage,
           const char *format)
{
  gtk_widget_activate_action (stage_get_focus (stage), "assessment.export", "s", format);
}

static void
close_chooser (void)
{
  robot_wait (has_chooser, NULL);
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  robot_wait (has_no_chooser, NULL);
}

/* Each format of the menu for the public: the chooser proposes a name that says so. */
static void
assert_public_names (Stage *stage)
{
  static const struct { const char *format, *ending; } formats[] = {
    { "public-pdf", ".pdf" }, { "public-docx", ".docx" }, { "public-xlsx", ".xlsx" },
  };

  for (guint n = 0; n < G_N_ELEMENTS (formats); n++)
    {
      GtkWidget *chooser;
      g_autofree char *name = NULL;

      export_as (stage, formats[n].format);
      robot_wait (has_chooser, NULL);
      chooser = find_chooser ();
      name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));
      g_assert_nonnull (strstr (name, "公开版"));
      g_assert_true (g_str_has_suffix (name, formats[n].ending));
      close_chooser ();
    }
}

static gboolean
has_chosen (gpointer data)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (find_chooser ()));

  return file != NULL && g_file_equal (file, data);
}

static gboolean
is_written (gpointer data)
{
  return g_file_query_exists (data, NULL) && !jx_outbox_has (data);
}

/* It was asked where to, and the window went meanwhile: the file is written where it was told to. */
static void
choose_late (Stage *stage)
{
  g_autofree char *path = g_dir_make_tmp ("jixiao-outbox-XXXXXX", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (path);
  g_autoptr(GFile) file = g_file_get_child (folder, "late.json");
  GtkFileChooser *chooser;

  export_as (stage, "json");
  robot_wait (has_chooser, NULL);
  chooser = GTK_FILE_CHOOSER (find_chooser ());
  robot_settle ();    /* it has come to its own folder */
  gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  gtk_file_chooser_set_current_name (chooser, "late.json");
  robot_wait (has_chosen, file);

  g_application_hold (G_APPLICATION (stage->application));
  close_window (stage);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  robot_wait (is_written, file);
  start_again (stage);
  g_application_release (G_APPLICATION (stage->application));

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_delete (folder, NULL, NULL));
}

/* A character of nobody's font is told with its page and cell before a file with pages is made; the bureau's file does not
 * mind. What GTK's own chooser leaves behind stands in the way of further dialogs: nothing is played after this one. */
static void
play_choosers (Stage    *stage,
               gpointer  data)
{
  static const char * const with_pages[] = { "pdf", "docx", "xlsx" };
  GtkWidget *dialog;

  stage_create (stage, "甲", "2024", "县水利局");
  stage_set_cell (stage, "indicators", 0, "name", "\xee\x80\x80");
  for (guint n = 0; n < G_N_ELEMENTS (with_pages); n++)
    {
      export_as (stage, with_pages[n]);
      dialog = stage_await_dialog (stage);
      g_assert_nonnull (stage_search (dialog, tells_character, NULL));
      g_assert_true (GTK_IS_BUTTON (stage_get_focus (stage)));   /* the lines can be copied, but nobody begins with them */
      robot_keys (stage->robot, "Escape");
      stage_await_no_dialog (stage);
      g_assert_null (find_chooser ());
    }

  export_as (stage, "pdf");
  dialog = stage_await_dialog (stage);
  stage_go_to (stage, stage_find_title (dialog, "_Export Anyway"), "Tab");
  robot_keys (stage->robot, "Return");
  close_chooser ();
  export_as (stage, "json");
  close_chooser ();
  stage_set_cell (stage, "indicators", 0, "name", "乙");
  assert_public_names (stage);
  choose_late (stage);
}

G_GNUC_END_IGNORE_DEPRECATIONS

static const StageTest plays[] =
{
  { "/window/outbox/twice", play_twice },
  { "/window/outbox/cancelled", play_cancelled },
  { "/window/outbox/second-start", play_second_start },
  { "/window/outbox/choosers", play_choosers },
};

int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);
  adw_init ();

  stage_add_tests (plays, G_N_ELEMENTS (plays));

  return g_test_run ();
}
