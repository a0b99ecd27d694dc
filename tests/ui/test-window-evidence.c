/* test-window-evidence.c: evidence, source and survey of an indicator, and the project's contract, by keys
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-contract.h"
#include "jx-contract-group.h"
#include "jx-evidence-dialog.h"
#include "jx-evidence-list.h"
#include "jx-evidence.h"
#include "jx-grid-view.h"
#include "jx-grid.h"
#include "jx-survey.h"

static GtkWidget *
open_dialog (Stage *stage)
{
  GtkWidget *grid;

  stage_create (stage, "a", "2023", "b");
  stage_show_view (stage, "indicators");
  grid = stage_get_grid (stage, "indicators");
  stage_go_to (stage, grid, "Tab");
  jx_grid_set_active (JX_GRID (grid), 0, 2);
  robot_frame (stage->robot);
  robot_keys (stage->robot, "ctrl+shift+e");

  return stage_await_dialog (stage);
}

static JxRow *
get_row (Stage *stage)
{
  return jx_table_get_row (stage_get_table (stage, "indicators"), 0);
}

static const char *
get_fact (Stage      *stage,
          const char *key)
{
  return jx_survey_get_text (get_row (stage), jx_table_get_block (stage_get_table (stage, "indicators")), key);
}

static void
type_into (Stage      *stage,
           GtkWidget  *below,
           const char *title,
           const char *text)
{
  stage_go_to (stage, stage_await_title (below, title), "Tab");
  robot_keys (stage->robot, "ctrl+a");
  robot_type (stage->robot, text);
}

static void
play_survey (Stage    *stage,
             gpointer  data)
{
  GtkWidget *dialog = open_dialog (stage);

  g_assert_true (JX_IS_EVIDENCE_DIALOG (dialog));
  type_into (stage, dialog, "Data Source", "台账");
  type_into (stage, dialog, "Questionnaires Sent", "100");
  type_into (stage, dialog, "Questionnaires Returned", "96");
  type_into (stage, dialog, "Satisfied Answers", "88");
  g_assert_cmpstr (get_fact (stage, JX_SURVEY_SOURCE), ==, "台账");
  g_assert_cmpstr (get_fact (stage, "survey_returned"), ==, "96");
  g_assert_nonnull (stage_find_title (dialog, "Satisfaction by the survey: 91.67%"));

  type_into (stage, dialog, "Satisfied Answers", "97");
  g_assert_nonnull (stage_find_title (dialog, "There are more satisfied answers (97) than questionnaires returned (96)."));

  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

/* What undo shows is not typed. */
static void
play_undo (Stage    *stage,
           gpointer  data)
{
  GtkWidget *dialog = open_dialog (stage);
  JxHistory *history = jx_session_get_history (jx_window_get_session (stage->window));

  type_into (stage, dialog, "Data Source", "台账");
  type_into (stage, dialog, "Questionnaires Sent", "100");
  type_into (stage, dialog, "Data Source", "登记簿");
  type_into (stage, dialog, "Questionnaires Sent", "96");

  gtk_widget_activate_action (dialog, "evidence.undo", NULL);
  gtk_widget_activate_action (dialog, "evidence.undo", NULL);
  g_assert_cmpstr (get_fact (stage, JX_SURVEY_SOURCE), ==, "台账");
  g_assert_cmpstr (get_fact (stage, "survey_asked"), ==, "100");
  g_assert_true (jx_history_can_redo (history));

  gtk_widget_activate_action (dialog, "evidence.redo", NULL);
  gtk_widget_activate_action (dialog, "evidence.redo", NULL);
  g_assert_cmpstr (get_fact (stage, JX_SURVEY_SOURCE), ==, "登记簿");
  g_assert_cmpstr (get_fact (stage, "survey_asked"), ==, "96");
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

static gboolean
has_files (gpointer data)
{
  return jx_evidence_get_all (stage_get_assessment (data))->len > 0;
}

static gboolean
is_entry (GtkWidget *widget,
          gpointer   data)
{
  return GTK_IS_ENTRY (widget);
}

static gboolean
is_removing (GtkWidget *widget,
             gpointer   data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), "Remove “签到表.txt”") == 0;
}

static const JxRecord *
get_evidence (Stage *stage)
{
  return g_ptr_array_index (jx_evidence_get_all (stage_get_assessment (stage)), 0);
}

/* As the file dialog, or a drop, gives them. */
static void
add_file (Stage     *stage,
          GtkWidget *dialog)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "签到表.txt", NULL);
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "甲 乙", -1, NULL));
  g_list_store_append (files, file);
  jx_evidence_list_add (JX_EVIDENCE_LIST (stage_find_type (dialog, JX_TYPE_EVIDENCE_LIST)), G_LIST_MODEL (files));
  robot_wait (has_files, stage);
}

/* Beneath the name of the row, for the eye and for the reader. */
static void
assert_told (Stage      *stage,
             const char *expected,
             const char *basis)
{
  JxGridModel *model = jx_grid_view_get_model (JX_GRID_VIEW (stage_get_grid (stage, "indicators")));
  g_autofree char *told = jx_grid_model_get_basis (model, 0, 2);
  g_auto(JxGridValue) value = { 0 };

  jx_grid_model_get_value (model, 0, 2, &value);
  g_assert_cmpstr (value.second, ==, expected);
  g_assert_cmpstr (told, ==, basis);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
play_files (Stage    *stage,
            gpointer  data)
{
  GtkWidget *dialog = open_dialog (stage), *pages, *button;
  JxGridModel *model = jx_grid_view_get_model (JX_GRID_VIEW (stage_get_grid (stage, "indicators")));
  guint n = 0;

  assert_told (stage, NULL, NULL);
  g_signal_connect_swapped (model, "cells-changed", G_CALLBACK (count_cb), &n);
  g_assert_nonnull (stage_find_title (dialog, "Drop files here, or choose “Add Files”."));
  add_file (stage, dialog);
  g_assert_nonnull (stage_await_title (dialog, "签到表.txt"));
  g_signal_handlers_disconnect_by_data (model, &n);
  assert_told (stage, "1 file of evidence", "Evidence: 签到表.txt");
  g_assert_cmpuint (n, >, 0);   /* the grid asks again */
  g_assert_cmpstr (jx_record_get (get_evidence (stage), "row"), ==, jx_row_get_id (get_row (stage)));

  pages = stage_search (dialog, is_entry, NULL);
  g_assert_nonnull (stage_find_label (dialog, "Pages"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pages), GTK_ACCESSIBLE_PROPERTY_LABEL, "Pages of “签到表.txt”");
  stage_go_to (stage, pages, "Tab");
  robot_type (stage->robot, "5-3");
  robot_keys (stage->robot, "Return");
  g_assert_null (jx_record_get (get_evidence (stage), "pages"));
  g_assert_true (gtk_widget_has_css_class (pages, "error"));
  robot_keys (stage->robot, "ctrl+a");
  robot_type (stage->robot, "3-5,8");
  robot_keys (stage->robot, "Return");
  g_assert_cmpstr (jx_record_get (get_evidence (stage), "pages"), ==, "3–5、8");
  g_assert_false (gtk_widget_has_css_class (pages, "error"));

  button = stage_search (dialog, is_removing, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Remove “签到表.txt”");
  stage_go_to (stage, button, "Tab");
  robot_keys (stage->robot, "space");
  g_assert_false (has_files (stage));
  assert_told (stage, NULL, NULL);
  robot_keys (stage->robot, "ctrl+z");
  g_assert_true (has_files (stage));
  g_assert_cmpstr (jx_record_get (get_evidence (stage), "pages"), ==, "3–5、8");

  robot_keys (stage->robot, "Escape Escape Escape");   /* the toasts first */
  stage_await_no_dialog (stage);
}

static const JxRecord *
get_project (Stage *stage)
{
  return jx_assessment_get_project (stage_get_assessment (stage));
}

static void
play_contract (Stage    *stage,
               gpointer  data)
{
  JxHistory *history;
  GtkWidget *group;

  stage_create (stage, "a", "2023", "b");
  stage_show_view (stage, "overview");
  group = stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_CONTRACT_GROUP);
  g_assert_nonnull (group);
  type_into (stage, group, "Contract Amount (万元)", "120");
  type_into (stage, group, "Paid in 2022 (万元)", "30");
  type_into (stage, group, "Paid in 2023 (万元)", "60.5");
  g_assert_cmpstr (jx_record_get (get_project (stage), "contract"), ==, "120万元");
  g_assert_cmpstr (jx_record_get (get_project (stage), "paid_2023"), ==, "60.5万元");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (stage_find_title (group, "Paid in All"))), ==,
                   "90.5 万元, 75.42% of the contract");

  type_into (stage, group, "Contract Amount (万元)", "150");
  history = jx_workspace_get_history (jx_desk_get_workspace (JX_DESK (stage->window)));
  g_assert_true (jx_history_undo (history, NULL));
  g_assert_cmpstr (jx_record_get (get_project (stage), "contract"), ==, "120万元");
  g_assert_true (jx_history_can_redo (history));
  g_assert_true (jx_history_redo (history, NULL));
  g_assert_cmpstr (jx_record_get (get_project (stage), "contract"), ==, "150万元");
}

static const StageTest plays[] =
{
  { "/window/evidence/source-and-survey", play_survey },
  { "/window/evidence/what-undo-shows-is-not-typed", play_undo },
  { "/window/evidence/files", play_files },
  { "/window/evidence/contract", play_contract },
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
