/* test-window-export.c: what leaves the window: many at once, and copies for the public
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <glib-unix.h>
#include <string.h>
#include <sys/stat.h>

#include "jx-batch-dialog.h"
#include "jx-batch-list.h"

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
open_desk (Stage *stage)
{
  stage_create (stage, "甲", "2024", "县水利局");
  stage_create (stage, "乙", "2024", "县水利局");
  stage_await_saved (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.export-all", NULL);

  return stage_await_dialog (stage);
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

  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  remove_folder (path);
}

static void
play_together (Stage    *stage,
               gpointer  data)
{
  GtkWidget *dialog = open_desk (stage);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "jixiao-desk.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;

  robot_keys (stage->robot, "alt+n");
  await_page (dialog, "options");
  adw_combo_row_set_selected (ADW_COMBO_ROW (stage_find_type (dialog, ADW_TYPE_COMBO_ROW)), 1);
  jx_batch_dialog_send (JX_BATCH_DIALOG (dialog), file);
  await_page (dialog, "done");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  g_remove (path);
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

/* The list of the folder's files is a pipe: the batch waits there until it is told to stop. Nothing is lost: it goes on. */
static void
play_stopped (Stage    *stage,
              gpointer  data)
{
  GtkWidget *dialog = open_desk (stage);
  g_autofree char *path = g_dir_make_tmp ("jixiao-desk-XXXXXX", NULL);
  g_autofree char *list = g_build_filename (path, "SHA256SUMS", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (path);
  int pipe;

  g_assert_cmpint (mkfifo (list, 0600), ==, 0);
  robot_keys (stage->robot, "alt+n");
  await_page (dialog, "options");
  jx_batch_dialog_send (JX_BATCH_DIALOG (dialog), folder);
  await_page (dialog, "working");
  robot_keys (stage->robot, "Return");
  g_assert_nonnull (stage_find_label (dialog, "Stopping"));
  pipe = open (list, O_WRONLY);
  g_assert_cmpint (pipe, >=, 0);
  g_unlink (list);
  g_assert_true (g_close (pipe, NULL));

  await_page (dialog, "done");
  g_assert_nonnull (stage_find_label (dialog, "Stopped"));
  g_assert_cmpuint (count_files (path, ".pdf"), ==, 0);
  stage_await_focus (stage_find_title (dialog, "_Go On"));
  robot_keys (stage->robot, "Return");
  robot_settle ();
  await_page (dialog, "done");
  g_assert_cmpuint (count_files (path, ".pdf"), ==, 2);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  remove_folder (path);
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
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  remove_folder (path);
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

/* A character of nobody's font is told with its page and cell before a PDF is made; Word does not mind. What GTK's own
 * chooser leaves behind stands in the way of further dialogs: nothing is played after this one. */
static void
play_choosers (Stage    *stage,
               gpointer  data)
{
  GtkWidget *dialog;

  stage_create (stage, "甲", "2024", "县水利局");
  stage_set_cell (stage, "indicators", 0, "name", "\xee\x80\x80");
  export_as (stage, "pdf");
  dialog = stage_await_dialog (stage);
  g_assert_nonnull (stage_search (dialog, tells_character, NULL));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  g_assert_null (find_chooser ());

  export_as (stage, "pdf");
  dialog = stage_await_dialog (stage);
  stage_go_to (stage, stage_find_title (dialog, "_Export Anyway"), "Tab");
  robot_keys (stage->robot, "Return");
  close_chooser ();
  export_as (stage, "docx");
  close_chooser ();
  stage_set_cell (stage, "indicators", 0, "name", "乙");
  assert_public_names (stage);
}

G_GNUC_END_IGNORE_DEPRECATIONS

static const StageTest plays[] =
{
  { "/window/export/folder", play_folder },
  { "/window/export/together", play_together },
  { "/window/export/refused", play_refused },
  { "/window/export/stopped", play_stopped },
  { "/window/export/read-only", play_read_only },
  { "/window/export/full", play_full },
  { "/window/export/choosers", play_choosers },
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
