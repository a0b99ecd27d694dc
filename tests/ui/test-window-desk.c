/* test-window-desk.c: another form and other rules for what is open in the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-edits.h"
#include "jx-form-choice.h"

static GtkWidget *
open_dialog (Stage      *stage,
             const char *action)
{
  gtk_widget_activate_action (stage_find_type (GTK_WIDGET (stage->window), g_type_from_name ("JxEditor")), action, NULL);

  return stage_await_dialog (stage);
}

static const char *
form_id (Stage *stage)
{
  return jx_form_get_id (jx_assessment_get_form (stage_get_assessment (stage)));
}

static void
play_change_of_form (Stage    *stage,
                     gpointer  data)
{
  GtkWidget *dialog, *row;
  g_autofree char *before = NULL, *after = NULL;

  stage_create (stage, "a", "2023", "b");
  stage_set_cell (stage, "funds", 0, "adjusted", "10");
  stage_set_cell (stage, "indicators", 0, "weight", "15");
  before = stage_dup_content (stage);

  dialog = open_dialog (stage, "assessment.change-form");
  row = stage_find_title (dialog, "Form");
  g_assert_null (stage_find_title (dialog, "Total score"));   /* no other form is chosen yet */
  jx_form_choice_select (ADW_COMBO_ROW (row), "transfer");
  robot_settle ();
  g_assert_nonnull (stage_find_title (dialog, "1 value keeps its place"));
  g_assert_nonnull (stage_find_title (dialog, "1 value has no place in this form"));
  g_assert_cmpstr (form_id (stage), ==, "mof-project");       /* nothing happened */
  stage_go_to (stage, stage_find_title (dialog, "Change the _Form"), "Tab");
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  g_assert_cmpstr (form_id (stage), ==, "transfer");

  stage_show_view (stage, "indicators");
  robot_keys (stage->robot, "ctrl+z");
  g_assert_cmpstr (form_id (stage), ==, "mof-project");
  after = stage_dup_content (stage);
  g_assert_cmpstr (after, ==, before);
}

static gboolean
is_searched (gpointer data)
{
  GtkWidget *focus = stage_get_focus (data);

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) != NULL;
}

static gboolean
is_not_searched (gpointer data)
{
  return !is_searched (data);
}

/* Forms of agencies as a whole are not offered for a project, and Escape changes nothing. */
static void
play_forms_of_the_kind (Stage    *stage,
                        gpointer  data)
{
  GtkWidget *dialog;
  GListModel *offered;

  stage_create (stage, "a", "2023", "b");
  dialog = open_dialog (stage, "assessment.change-form");
  offered = adw_combo_row_get_model (ADW_COMBO_ROW (stage_find_title (dialog, "Form")));
  g_assert_cmpuint (g_list_model_get_n_items (offered), >, 5);

  for (guint i = 0; i < g_list_model_get_n_items (offered); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (offered, i);

      g_assert_cmpint (jx_form_get_kind (form), ==, JX_KIND_PROJECT);
      g_assert_true (i > 2 || g_str_equal (jx_form_get_region (form), "全国"));
      g_assert_true (i > 0 || g_str_equal (jx_form_get_id (form), "mof-project"));   /* as where a new one is made */
    }

  /* the list opens with the search, and the first Escape closes it, the second the dialog */
  stage_go_to (stage, stage_find_title (dialog, "Form"), "Tab");
  robot_keys (stage->robot, "Return");
  robot_wait (is_searched, stage);
  robot_keys (stage->robot, "Escape");
  robot_wait (is_not_searched, stage);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  g_assert_false (jx_history_can_undo (jx_session_get_history (jx_window_get_session (stage->window))));
}

static void
play_rules (Stage    *stage,
            gpointer  data)
{
  GtkWidget *dialog, *row, *banner;
  JxAssessment *assessment;

  stage_create (stage, "a", "2023", "b");
  stage_set_cell (stage, "indicators", 0, "target", "≥10个");
  stage_set_cell (stage, "indicators", 0, "actual", "8个");
  stage_set_cell (stage, "indicators", 0, "weight", "20");
  stage_set_cell (stage, "funds", 0, "adjusted", "10");
  stage_set_cell (stage, "funds", 0, "executed", "10");
  assessment = stage_get_assessment (stage);
  stage_show_view (stage, "indicators");

  dialog = open_dialog (stage, "assessment.rules");
  g_assert_nonnull (stage_find_label (dialog, "Computed total 26 差, unchanged"));
  row = stage_find_title (dialog, "Grades, best first");
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "优 ≥ 90, 良 ≥ 80"));
  g_assert_false (gtk_widget_get_sensitive (stage_find_title (dialog, "_Apply")));

  /* no points for what was not reached; the list of a row opens in a window of its own, which is not awaited here */
  row = stage_find_title (dialog, "≥ or ＝ not reached");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  robot_settle ();
  g_assert_nonnull (stage_find_label (dialog, "Computed total 26 差 → 10 差"));
  g_assert_null (jx_assessment_get_field (assessment, "profile"));

  /* what cannot be is said and not applied */
  row = stage_find_title (dialog, "Points for the execution rate");
  stage_go_to (stage, row, "Tab");
  robot_keys (stage->robot, "ctrl+a 9");
  g_assert_false (gtk_widget_get_sensitive (stage_find_title (dialog, "_Apply")));
  banner = stage_find_type (dialog, ADW_TYPE_BANNER);
  g_assert_true (g_str_has_prefix (adw_banner_get_title (ADW_BANNER (banner)), "Points of the first-level indicators: "));
  robot_keys (stage->robot, "BackSpace 1 0");
  stage_go_to (stage, stage_find_title (dialog, "_Apply"), "shift+Tab");
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  g_assert_nonnull (strstr (jx_assessment_get_field (assessment, "profile"), "\"short\":\"nothing\""));

  /* back to the form's: no rules of its own any longer */
  dialog = open_dialog (stage, "assessment.rules");
  stage_go_to (stage, stage_find_title (dialog, "_Rules of the Form"), "shift+Tab");
  robot_keys (stage->robot, "Return");
  g_assert_nonnull (stage_find_label (dialog, "Computed total 10 差 → 26 差"));
  stage_go_to (stage, stage_find_title (dialog, "_Apply"), "shift+Tab");
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  g_assert_null (jx_assessment_get_field (assessment, "profile"));
  robot_keys (stage->robot, "ctrl+z");
  g_assert_nonnull (jx_assessment_get_field (assessment, "profile"));
}

static const StageTest plays[] =
{
  { "/window/desk/rules", play_rules },
  { "/window/desk/change-of-form", play_change_of_form },
  { "/window/desk/forms-of-the-kind", play_forms_of_the_kind },
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
