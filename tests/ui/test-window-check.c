/* test-window-check.c: all self-evaluations checked at once, and what is said of one answered
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-stage.h"

#include "jx-check-dialog.h"
#include "jx-finding-row.h"
#include "jx-findings-pane.h"

static void
start (Stage *stage)
{
  stage_create (stage, "a", "2024", "b");
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.check", NULL);
}

static gboolean
has_list (gpointer data)
{
  return stage_find_type (data, GTK_TYPE_LIST_VIEW) != NULL;
}

/* A blank table lacks what every table must have; a line leads to its cell. */
static void
play_jump (Stage    *stage,
           gpointer  data)
{
  GtkWidget *dialog, *list;
  GListModel *lines;

  start (stage);
  dialog = stage_await_dialog (stage);
  robot_wait (has_list, dialog);
  list = stage_find_type (dialog, GTK_TYPE_LIST_VIEW);
  lines = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  g_assert_cmpuint (g_list_model_get_n_items (lines), >, 0);
  robot_wait_focus_inside (list);
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  stage_await_session (stage);
  g_assert_nonnull (stage_get_focus (stage));
}

static void
play_close (Stage    *stage,
            gpointer  data)
{
  GtkWidget *dialog;

  start (stage);
  dialog = stage_await_dialog (stage);
  robot_wait (has_list, dialog);
  stage_await_focus (stage_find_type (dialog, GTK_TYPE_LIST_VIEW));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

static gboolean
has_finding (gpointer data)
{
  GtkWidget *row = stage_find_type (data, JX_TYPE_FINDING_ROW);

  return row != NULL && gtk_widget_get_mapped (row);
}

/* The reason is typed, and Return takes it: the line that it was typed in is another one then. */
static void
play_answer (Stage    *stage,
             gpointer  data)
{
  GtkWidget *window = GTK_WIDGET (stage->window), *button;

  robot_resize (stage->robot, 1366, 768);
  stage_create (stage, "a", "2024", "b");
  stage_show_view (stage, "indicators");
  robot_keys (stage->robot, "F7");
  robot_wait (has_finding, window);

  button = stage_find_type (stage_find_type (window, JX_TYPE_FINDING_ROW), GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  robot_wait_focus_inside (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))));
  robot_keys (stage->robot, "o k Return");
  stage_await_label (window, "Known: ok");
}

static gboolean
has_counts (gpointer data)
{
  Stage *stage = data;
  GListModel *findings = jx_session_get_findings (jx_window_get_session (stage->window));
  guint counts[JX_SEVERITY_INFO + 1] = { 0 };
  gboolean all = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr(JxFinding) finding = g_list_model_get_item (findings, i);

      counts[jx_finding_get_severity (finding)]++;
    }

  for (guint i = 0; i <= JX_SEVERITY_WARNING; i++)
    {
      g_autofree char *heading = jx_findings_pane_dup_heading (i, counts[i]);

      all = all && (counts[i] == 0 || stage_find_label (GTK_WIDGET (stage->window), heading) != NULL);
    }

  return all;
}

/* The headings of the pane count what stands below them now. */
static void
play_counts (Stage    *stage,
             gpointer  data)
{
  table_stage_begin (stage, "a");
  robot_resize (stage->robot, 1366, 768);
  robot_keys (stage->robot, "ctrl+Home F7");
  robot_wait (has_counts, stage);
  stage_show_view (stage, "indicators");
  stage_go_to (stage, GTK_WIDGET (table_stage_get_grid (stage)), "Tab");
  for (guint i = 0; i < 3; i++)
    {
      robot_keys (stage->robot, "ctrl+End 1 Return");
      robot_wait (has_counts, stage);
    }
}

static const StageTest plays[] =
{
  { "/window/check/jump", play_jump },
  { "/window/check/close", play_close },
  { "/window/check/answer", play_answer },
  { "/window/check/counts", play_counts },
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
