/* test-window-export.c: what leaves the window: many at once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

#include "jx-batch-dialog.h"
#include "jx-batch-list.h"
#include "jx-batch-trial.h"

#define PIPE_ROOM (64 * 1024)   /* of any pipe here; two tables with their fonts are more */

typedef struct
{
  GtkWidget  *dialog;
  const char *tag;
} Page;

static gboolean
is_shown (gpointer data)
{
  const Page *page = data;
  AdwNavigationView *pages = ADW_NAVIGATION_VIEW (stage_find_type (page->dialog, ADW_TYPE_NAVIGATION_VIEW));
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (pages);

  return g_strcmp0 (adw_navigation_page_get_tag (shown), page->tag) == 0;
}

static void
await_page (GtkWidget  *dialog,
            const char *tag)
{
  Page page = { dialog, tag };

  robot_wait (is_shown, &page);
  robot_settle ();
}

static GtkWidget *
go_to_desk (Stage *stage)
{
  stage_await_saved (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.export-all", NULL);

  return stage_await_dialog (stage);
}

static GtkWidget *
open_desk (Stage *stage)
{
  stage_create (stage, "甲", "2024", "县水利局");
  stage_create (stage, "乙", "2024", "县水利局");

  return go_to_desk (stage);
}

static guint
count_files (const char *folder,
             const char *ending)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    n += g_str_has_suffix (name, ending);

  return n;
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

/* What became of it was read; the files are not needed any longer. */
static void
close_done (Stage      *stage,
            const char *folder)
{
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  remove_folder (folder);
}

/* One is taken out by key; the other goes into a folder in three formats. Once more, nothing needs to be written. */
static void
play_folder (Stage    *stage,
             gpointer  data)
{
  GtkWidget *dialog = open_desk (stage);
  g_autofree char *path = g_dir_make_tmp ("jixiao-desk-XXXXXX", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (path);
  JxBatchList *list = JX_BATCH_LIST (stage_find_type (dialog, JX_TYPE_BATCH_LIST));
  GtkWidget *row = gtk_widget_get_first_child (stage_find_type (dialog, GTK_TYPE_LIST_VIEW));

  g_assert_cmpuint (jx_batch_list_get_n_chosen (list), ==, 2);
  stage_go_to (stage, gtk_widget_get_first_child (row), "Tab");
  robot_keys (stage->robot, "space");
  g_assert_cmpuint (jx_batch_list_get_n_chosen (list), ==, 1);
  gtk_test_accessible_assert_role (gtk_widget_get_first_child (row), GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_state (gtk_widget_get_first_child (row), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);

  robot_keys (stage->robot, "alt+n");
  await_page (dialog, "options");
  stage_go_to (stage, stage_find_title (dialog, "Word"), "Tab");
  robot_keys (stage->robot, "space");
  stage_go_to (stage, stage_find_title (dialog, "The bureau’s file with the evidence (ZIP)"), "Tab");
  robot_keys (stage->robot, "space");
  jx_batch_dialog_send (JX_BATCH_DIALOG (dialog), folder);   /* the chooser is the desktop's */
  await_page (dialog, "done");
  g_assert_cmpuint (count_files (path, ".pdf"), ==, 1);
  g_assert_cmpuint (count_files (path, ".docx"), ==, 1);
  g_assert_cmpuint (count_files (path, ".jixiao.zip"), ==, 1);
  g_assert_cmpuint (count_files (path, "SHA256SUMS"), ==, 1);

  close_done (stage, path);
}

static void
play_together (Stage    *stage,
               gpointer  data)
{
  GtkWidget *dialog = open_desk (stage);
  g_autofree char *folder = g_dir_make_tmp ("jixiao-desk-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "jixiao-desk.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;

  robot_keys (stage->robot, "alt+n");
  await_page (dialog, "options");
  adw_combo_row_set_selected (ADW_COMBO_ROW (stage_find_type (dialog, ADW_TYPE_COMBO_ROW)), 1);
  jx_batch_dialog_send (JX_BATCH_DIALOG (dialog), file);
  await_page (dialog, "done");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  close_done (stage, folder);
}

/* A character of nobody's font in the PDF of many is told at the end, but not where there is no PDF. */
static void
play_lacking (Stage    *stage,
              gpointer  data)
{
  stage_create (stage, "丙", "2024", "县水利局");
  stage_set_cell (stage, "indicators", 0, "name", "\xee\x80\x80");
  for (gboolean with_pdf = TRUE; with_pdf >= FALSE; with_pdf--)
    {
      g_autofree char *path = g_dir_make_tmp ("jixiao-desk-XXXXXX", NULL);
      g_autoptr(GFile) folder = g_file_new_for_path (path);
      GtkWidget *dialog = go_to_desk (stage);

      robot_keys (stage->robot, "alt+n");
      await_page (dialog, "options");
      stage_go_to (stage, stage_find_title (dialog, "Word"), "Tab");
      robot_keys (stage->robot, "space");
      if (!with_pdf)
        {
          stage_go_to (stage, stage_find_title (dialog, "PDF"), "shift+Tab");
          robot_keys (stage->robot, "space");
        }
      jx_batch_dialog_send (JX_BATCH_DIALOG (dialog), folder);
      await_page (dialog, "done");
      g_assert_nonnull (stage_find_label (dialog, with_pdf ? "2 files were written and read again.\nThe PDF has empty boxes in "
                                                             "1 cell: no font here has those characters."
                                                           : "1 file was written and read again."));
      g_assert_cmpuint (count_files (path, ".docx"), ==, 1);
      g_assert_cmpuint (count_files (path, ".pdf"), ==, with_pdf ? 1 : 0);
      close_done (stage, path);
    }
}

/* What could not be written is told; after that the rest goes on. */
static void
play_refused (Stage    *stage,
              gpointer  data)
{
  GtkWidget *dialog = open_desk (stage);
  g_autofree char *path = g_dir_make_tmp ("jixiao-desk-XXXXXX", NULL);
  g_autofree char *below = g_build_filename (path, "out", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (below);

  g_assert_true (g_file_set_contents (below, "no folder", -1, NULL));
  robot_keys (stage->robot, "alt+n");
  await_page (dialog, "options");
  jx_batch_dialog_send (JX_BATCH_DIALOG (dialog), folder);
  await_page (dialog, "done");
  g_assert_null (stage_find_title (dialog, "_Show the Files"));   /* hidden */

  g_remove (below);
  stage_go_to (stage, stage_find_title (dialog, "_Go On"), "Tab");
  robot_keys (stage->robot, "Return");
  robot_settle ();
  await_page (dialog, "done");
  g_assert_cmpuint (count_files (below, ".pdf"), ==, 2);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  remove_folder (below);
  g_rmdir (path);
}

/* Begins to export into a folder whose list is a pipe: the batch waits there until release_list(). */
static char *
begin_to_wait (Stage     *stage,
               GtkWidget *dialog)
{
  char *path = g_dir_make_tmp ("jixiao-desk-XXXXXX", NULL);
  g_autofree char *list = g_build_filename (path, "SHA256SUMS", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (path);

  g_assert_cmpint (mkfifo (list, 0600), ==, 0);
  robot_keys (stage->robot, "alt+n");
  await_page (dialog, "options");
  jx_batch_dialog_send (JX_BATCH_DIALOG (dialog), folder);
  await_page (dialog, "working");

  return path;
}

static void
release_list (const char *path)
{
  g_autofree char *list = g_build_filename (path, "SHA256SUMS", NULL);
  int pipe = open (list, O_WRONLY);

  g_assert_cmpint (pipe, >=, 0);
  g_unlink (list);
  g_assert_true (g_close (pipe, NULL));
}

/* Nothing is lost: it goes on. */
static void
play_stopped (Stage    *stage,
              gpointer  data)
{
  GtkWidget *dialog = open_desk (stage);
  g_autofree char *path = begin_to_wait (stage, dialog);

  robot_keys (stage->robot, "Return");
  g_assert_nonnull (stage_find_label (dialog, "Stopping"));
  release_list (path);

  await_page (dialog, "done");
  g_assert_nonnull (stage_find_label (dialog, "Stopped"));
  g_assert_cmpuint (count_files (path, ".pdf"), ==, 0);
  stage_await_focus (stage_find_title (dialog, "_Go On"));
  robot_keys (stage->robot, "Return");
  robot_settle ();
  await_page (dialog, "done");
  g_assert_cmpuint (count_files (path, ".pdf"), ==, 2);
  close_done (stage, path);
}

/* Who has said so once is not asked again: the dialog goes when the batch is over. */
static void
play_stopped_and_closed (Stage    *stage,
                         gpointer  data)
{
  GtkWidget *dialog = open_desk (stage);
  g_autofree char *path = begin_to_wait (stage, dialog);

  robot_keys (stage->robot, "Return");
  robot_keys (stage->robot, "Escape");
  robot_settle ();
  g_assert_true (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window)) == ADW_DIALOG (dialog));
  release_list (path);
  stage_await_no_dialog (stage);
  remove_folder (path);
}

/* A pipe that takes no more: whoever writes into it waits. */
static gboolean
is_full (gpointer data)
{
  int *reader = data, n_bytes;

  return ioctl (*reader, FIONREAD, &n_bytes) == 0 && n_bytes == PIPE_ROOM;
}

/* The disk goes in the moment in which it is stopped: who wanted to leave stays to read that. */
static void
play_failed_while_stopping (Stage    *stage,
                            gpointer  data)
{
  GtkWidget *dialog = open_desk (stage);
  g_autofree char *folder = g_dir_make_tmp ("jixiao-desk-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "all.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  int reader;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  reader = open (path, O_RDONLY | O_NONBLOCK);
  robot_keys (stage->robot, "alt+n");
  await_page (dialog, "options");
  adw_combo_row_set_selected (ADW_COMBO_ROW (stage_find_type (dialog, ADW_TYPE_COMBO_ROW)), 1);
  jx_batch_dialog_send (JX_BATCH_DIALOG (dialog), file);
  await_page (dialog, "working");
  robot_wait (is_full, &reader);

  robot_keys (stage->robot, "Return");
  g_assert_nonnull (stage_find_label (dialog, "Stopping"));
  robot_keys (stage->robot, "Escape");
  g_assert_true (g_close (reader, NULL));
  await_page (dialog, "done");
  g_assert_nonnull (stage_find_label (dialog, "Not Everything Was Exported"));
  stage_await_focus (stage_find_title (dialog, "_Go On"));
  close_done (stage, folder);
}

static gboolean
is_asked (gpointer data)
{
  Stage *stage = data;

  return ADW_IS_ALERT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window)));
}

static gboolean
is_not_asked (gpointer data)
{
  return !is_asked (data);
}

static gboolean
is_gone (gpointer data)
{
  return ((Stage *) data)->window == NULL;
}

static gboolean
has_list (gpointer data)
{
  return jx_desk_get_workspace (JX_DESK (((Stage *) data)->window)) != NULL;
}

/* The window that went was the last: the program is started again for the end of the play. */
static void
await_gone (Stage *stage)
{
  robot_wait (is_gone, stage);
  G_APPLICATION_GET_CLASS (stage->application)->activate (G_APPLICATION (stage->application));
  g_set_weak_pointer (&stage->window, JX_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (stage->application))));
  stage->robot = robot_new (GTK_WINDOW (stage->window));
  robot_wait (has_list, stage);
  g_application_release (G_APPLICATION (stage->application));
}

static void
answer (Stage      *stage,
        const char *title)
{
  robot_wait (is_asked, stage);
  stage_go_to (stage, stage_find_title (stage_await_dialog (stage), title), "Tab");
  robot_keys (stage->robot, "Return");
  robot_wait (is_not_asked, stage);
}

/* The dialog does not go while files are written, until somebody says so; then nothing is left half, and the window stays. */
static void
play_closed (Stage    *stage,
             gpointer  data)
{
  GtkWidget *dialog = open_desk (stage);
  g_autofree char *path = begin_to_wait (stage, dialog);

  robot_keys (stage->robot, "Escape");
  answer (stage, "_Keep Exporting");
  await_page (dialog, "working");
  robot_keys (stage->robot, "Escape");
  answer (stage, "_Stop");
  release_list (path);
  stage_await_no_dialog (stage);
  g_assert_cmpuint (count_files (path, ""), ==, 0);
  g_rmdir (path);
}

static void
close_window (Stage *stage)
{
  gtk_window_close (GTK_WINDOW (stage->window));
}

static void
quit (Stage *stage)
{
  g_action_group_activate_action (G_ACTION_GROUP (stage->application), "quit", NULL);
}

/* Who closes the window, or quits, and stops the desk for that has said so once: what was asked for comes to its end. */
static void
leave_while_writing (Stage *stage,
                     void (*go) (Stage *stage))
{
  GtkWidget *dialog = open_desk (stage);
  g_autofree char *path = begin_to_wait (stage, dialog);

  go (stage);
  answer (stage, "_Keep Exporting");
  robot_keys (stage->robot, "Escape");    /* it means the dialog alone */
  answer (stage, "_Keep Exporting");
  go (stage);
  answer (stage, "_Stop");
  g_application_hold (G_APPLICATION (stage->application));
  robot_free (stage->robot);
  release_list (path);
  await_gone (stage);
  g_assert_cmpuint (count_files (path, ""), ==, 0);
  g_rmdir (path);
}

static void
play_window_closed (Stage    *stage,
                    gpointer  data)
{
  leave_while_writing (stage, close_window);
}

static void
play_quit (Stage    *stage,
           gpointer  data)
{
  leave_while_writing (stage, quit);
}

/* A dialog that moves out of sight is in nobody's way. */
static void
play_quit_in_motion (Stage    *stage,
                     gpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  open_desk (stage);
  g_application_hold (G_APPLICATION (stage->application));
  quit (stage);
  robot_free (stage->robot);
  await_gone (stage);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* Over before the question is answered: there is nothing to ask any longer. */
static void
play_over (Stage    *stage,
           gpointer  data)
{
  GtkWidget *dialog = open_desk (stage);
  g_autofree char *path = begin_to_wait (stage, dialog);

  robot_keys (stage->robot, "Escape");
  robot_wait (is_asked, stage);
  release_list (path);
  await_page (dialog, "done");
  robot_wait (is_not_asked, stage);
  g_assert_cmpuint (count_files (path, ".pdf"), ==, 2);
  close_done (stage, path);
}

static GtkWidget *
find_below (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_below (child, type);

  return found;
}

/* Another font is for the next time: nothing is tried out beside the files that are being made. */
static void
play_font_meanwhile (Stage    *stage,
                     gpointer  data)
{
  GtkWidget *dialog = open_desk (stage), *trial = find_below (dialog, JX_TYPE_BATCH_TRIAL);
  g_autofree char *path = begin_to_wait (stage, dialog);

  jx_forms_set_font (jx_workspace_get_forms (jx_desk_get_workspace (JX_DESK (stage->window))), "heiti", "Noto Serif CJK SC");
  robot_settle ();
  g_assert_false (gtk_widget_get_visible (find_below (trial, ADW_TYPE_SPINNER)));
  release_list (path);
  await_page (dialog, "done");
  close_done (stage, path);
}

/* Nothing is estimated where nothing is wanted. */
static void
play_no_format (Stage    *stage,
                gpointer  data)
{
  GtkWidget *dialog = open_desk (stage), *trial;

  robot_keys (stage->robot, "alt+n");
  await_page (dialog, "options");
  trial = find_below (dialog, JX_TYPE_BATCH_TRIAL);
  stage_go_to (stage, stage_find_title (dialog, "PDF"), "Tab");
  robot_keys (stage->robot, "space");
  robot_settle ();
  g_assert_nonnull (stage_find_label (trial, "—"));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

/* Where nobody may write, each file has a sentence of its own. */
static void
play_read_only (Stage    *stage,
                gpointer  data)
{
  GtkWidget *dialog = open_desk (stage);
  g_autoptr(GFile) folder = g_file_new_for_path ("/proc/self");

  robot_keys (stage->robot, "alt+n");
  await_page (dialog, "options");
  jx_batch_dialog_send (JX_BATCH_DIALOG (dialog), folder);
  await_page (dialog, "done");
  g_assert_nonnull (stage_find_label (dialog, "Not Everything Was Exported"));
  g_assert_nonnull (stage_find_title (dialog, "甲"));
  g_assert_nonnull (stage_find_title (dialog, "乙"));
  g_assert_null (stage_find_title (dialog, "_Show the Files"));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

static void
play_full (Stage    *stage,
           gpointer  data)
{
  GtkWidget *dialog = open_desk (stage);
  g_autofree char *path = g_dir_make_tmp ("jixiao-desk-XXXXXX", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (path);
  guint64 room;

  robot_keys (stage->robot, "alt+n");
  await_page (dialog, "options");
  stage_await_saved (stage);   /* the store's file has the same room */
  room = stage_set_room (4096);
  jx_batch_dialog_send (JX_BATCH_DIALOG (dialog), folder);
  await_page (dialog, "done");
  stage_set_room (room);
  g_assert_nonnull (stage_find_label (dialog, "Not Everything Was Exported"));
  g_assert_nonnull (stage_find_title (dialog, "甲"));
  g_assert_cmpuint (count_files (path, ""), ==, 0);

  stage_go_to (stage, stage_find_title (dialog, "_Go On"), "Tab");
  robot_keys (stage->robot, "Return");
  robot_settle ();
  await_page (dialog, "done");
  g_assert_cmpuint (count_files (path, ".pdf"), ==, 2);
  close_done (stage, path);
}

static const StageTest plays[] =
{
  { "/window/export/folder", play_folder },
  { "/window/export/together", play_together },
  { "/window/export/lacking", play_lacking },
  { "/window/export/refused", play_refused },
  { "/window/export/stopped", play_stopped },
  { "/window/export/stopped-and-closed", play_stopped_and_closed },
  { "/window/export/failed-while-stopping", play_failed_while_stopping },
  { "/window/export/closed", play_closed },
  { "/window/export/window-closed", play_window_closed },
  { "/window/export/quit", play_quit },
  { "/window/export/quit-in-motion", play_quit_in_motion },
  { "/window/export/over", play_over },
  { "/window/export/font-meanwhile", play_font_meanwhile },
  { "/window/export/no-format", play_no_format },
  { "/window/export/read-only", play_read_only },
  { "/window/export/full", play_full },
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
