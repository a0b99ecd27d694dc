/* test-window-import.c: a file comes over what is open: shown at once, and taken back in one step
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-assessment-load.h"
#include "jx-exchange-writer.h"
#include "jx-grid.h"

enum { NAME = 2 };

static const char *
get_name (Stage *stage)
{
  return jx_row_get_typed (jx_table_get_row (stage_get_table (stage, "indicators"), 0), NAME);
}

typedef struct
{
  Stage      *stage;
  const char *name;
} Named;

static gboolean
shows_name (gpointer data)
{
  Named *named = data;

  return jx_window_get_session (named->stage->window) != NULL && g_strcmp0 (get_name (named->stage), named->name) == 0;
}

static void
type_name (Stage      *stage,
           const char *name)
{
  GtkWidget *grid = stage_get_grid (stage, "indicators");

  stage_go_to (stage, grid, "Tab");
  jx_grid_set_active (JX_GRID (grid), 0, NAME);
  robot_frame (stage->robot);
  robot_type (stage->robot, name);
  robot_keys (stage->robot, "Return");
  stage_await_saved (stage);
}

/* What is open, as it is now */
static GFile *
write_file (Stage *stage)
{
  JxAssessment *assessment = stage_get_assessment (stage);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "sent.jixiao.json", NULL);
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  jx_bundle_add (bundle, jx_record_copy (jx_assessment_get_agency (assessment)));
  jx_bundle_add (bundle, jx_record_copy (jx_assessment_get_project (assessment)));
  jx_assessment_add_to_bundle (assessment, bundle);
  bytes = jx_exchange_to_bytes (bundle, jx_workspace_get_forms (jx_window_get_workspace (stage->window)), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static void
import_over (Stage *stage,
             GFile *file)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  GtkWidget *dialog, *row;

  g_list_store_append (files, file);
  jx_window_import (stage->window, G_LIST_MODEL (files));
  dialog = stage_await_dialog (stage);
  row = stage_await_title (dialog, "a");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);   /* replace */
  stage_go_to (stage, stage_find_title (dialog, "_Import"), "Tab");
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
}

/* The one that was replaced had a story of its own: what was typed before the file came is not undone in what came. */
static void
play_replace (Stage    *stage,
              gpointer  data)
{
  g_autoptr(GFile) file = NULL;

  stage_create (stage, "a", "2023", "b");
  stage_show_view (stage, "indicators");
  type_name (stage, "sent");
  file = write_file (stage);
  type_name (stage, "typed since");

  import_over (stage, file);
  robot_wait (shows_name, &(Named) { stage, "sent" });
  stage_await_saved (stage);

  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.undo-list", NULL);
  robot_wait (shows_name, &(Named) { stage, "typed since" });
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.redo-list", NULL);
  robot_wait (shows_name, &(Named) { stage, "sent" });
  stage_await_saved (stage);
}

static void
play_kept (Stage    *stage,
           gpointer  data)
{
  stage_await_session (stage);
  g_assert_cmpstr (get_name (stage), ==, "sent");
}

static void
test_replace (void)
{
  stage_run (play_replace, NULL);
  stage_run (play_kept, NULL);
}

int
main (int   argc,
      char *argv[])
{
  stage_init (&argc, &argv);

  g_test_add_func ("/window/import/what-is-open-follows-a-file-that-replaces-it-and-its-undo", test_replace);

  return g_test_run ();
}
