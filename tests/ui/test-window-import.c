/* test-window-import.c: a file comes over what is open: shown at once, and taken back in one step
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include <string.h>

#include "jx-assessment-load.h"
#include "jx-evidence.h"
#include "jx-exchange-writer.h"
#include "jx-file.h"
#include "jx-grid.h"
#include "jx-parcel.h"
#include "jx-store-papers.h"

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
static JxBundle *
dup_bundle (Stage *stage)
{
  JxAssessment *assessment = stage_get_assessment (stage);
  JxBundle *bundle = jx_bundle_new ();

  jx_bundle_add (bundle, jx_record_copy (jx_assessment_get_agency (assessment)));
  jx_bundle_add (bundle, jx_record_copy (jx_assessment_get_project (assessment)));
  jx_assessment_add_to_bundle (assessment, bundle);

  return bundle;
}

static GFile *
write_file (Stage    *stage,
            JxBundle *bundle,
            JxPapers *papers)
{
  GFile *file = g_file_new_build_filename (g_get_user_cache_dir (), "sent", NULL);
  g_autoptr(GBytes) json = NULL;
  g_autoptr(GError) error = NULL;

  json = jx_exchange_to_bytes (bundle, jx_workspace_get_forms (jx_desk_get_workspace (JX_DESK (stage->window))), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  if (papers != NULL)
    jx_parcel_save (&(JxParcel) { json, bundle->records, papers }, file, NULL, NULL, &error);
  else
    jx_file_replace_bytes (file, json, &error);
  g_assert_no_error (error);

  return file;
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
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GFile) file = NULL;

  stage_create (stage, "a", "2023", "b");
  stage_show_view (stage, "indicators");
  type_name (stage, "sent");
  bundle = dup_bundle (stage);
  file = write_file (stage, bundle, NULL);
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

/* ---- evidence ---- */

#define PAPER "甲 乙"

static GBytes *
load_paper (const JxRecord  *evidence,
            gpointer         data,
            GError         **error)
{
  return g_bytes_new_static (PAPER, strlen (PAPER));
}

static guint
count_papers (Stage *stage)
{
  return jx_evidence_get_all (stage_get_assessment (stage))->len;
}

typedef struct
{
  Stage *stage;
  guint  n;
} Counted;

static gboolean
has_papers (gpointer data)
{
  Counted *counted = data;

  return jx_window_get_session (counted->stage->window) != NULL && count_papers (counted->stage) == counted->n;
}

/* What is open, with a paper behind its first row */
static GFile *
write_archive (Stage      *stage,
               const char *sha256)
{
  g_autoptr(GPtrArray) left_out = g_ptr_array_new ();
  g_autoptr(JxBundle) bundle = dup_bundle (stage);
  JxRecord *paper = jx_evidence_new ("签到表.txt", strlen (PAPER), sha256);

  g_set_str (&paper->parent, jx_assessment_get_id (stage_get_assessment (stage)));
  jx_record_set (paper, "row", jx_row_get_id (jx_table_get_row (stage_get_table (stage, "indicators"), 0)));
  jx_bundle_add (bundle, paper);

  return write_file (stage, bundle, &(JxPapers) { load_paper, NULL, left_out });
}

static void
assert_kept (Stage      *stage,
             const char *sha256)
{
  JxStore *store = JX_STORE (jx_workspace_get_journal (jx_desk_get_workspace (JX_DESK (stage->window))));
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) content = jx_store_load_paper (store, sha256, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), PAPER, strlen (PAPER));
}

/* The papers are there when the table is; one step takes back both, and does both again. */
static void
play_evidence (Stage    *stage,
               gpointer  data)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, PAPER, -1);
  g_autoptr(GFile) file = NULL;

  stage_create (stage, "a", "2023", "b");
  stage_show_view (stage, "indicators");
  type_name (stage, "papers");
  file = write_archive (stage, sha256);
  type_name (stage, "typed since");
  g_assert_cmpuint (count_papers (stage), ==, 0);

  import_over (stage, file);
  robot_wait (has_papers, &(Counted) { stage, 1 });
  g_assert_cmpstr (get_name (stage), ==, "papers");
  assert_kept (stage, sha256);
  stage_await_saved (stage);

  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.undo-list", NULL);
  robot_wait (has_papers, &(Counted) { stage, 0 });
  g_assert_cmpstr (get_name (stage), ==, "typed since");
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.redo-list", NULL);
  robot_wait (has_papers, &(Counted) { stage, 1 });
  assert_kept (stage, sha256);
  stage_await_saved (stage);
}

static void
play_evidence_kept (Stage    *stage,
                    gpointer  data)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, PAPER, -1);

  stage_await_session (stage);
  g_assert_cmpuint (count_papers (stage), ==, 1);
  assert_kept (stage, sha256);
}

static const StageTest plays[] =
{
  { "/window/import/what-is-open-follows-a-file-that-replaces-it-and-its-undo", play_replace, play_kept },
  { "/window/import/evidence-comes-and-goes-with-its-table", play_evidence, play_evidence_kept },
};

int
main (int   argc,
      char *argv[])
{
  stage_init (&argc, &argv);

  stage_add_tests (plays, G_N_ELEMENTS (plays));

  return g_test_run ();
}
