/* test-window-return.c: what was left is where it was: view, cell, zoom, focus
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-stage.h"

#include "jx-editor.h"
#include "jx-edits.h"

static void
assert_active (Stage *stage,
               guint  line,
               guint  column)
{
  guint at_line, at_column;

  g_assert_true (jx_grid_get_active (table_stage_get_grid (stage), &at_line, &at_column));
  g_assert_cmpuint (at_line, ==, line);
  g_assert_cmpuint (at_column, ==, column);
}

static void
assert_in_grid (Stage *stage)
{
  GtkWidget *focus = stage_get_focus (stage);

  if (focus != GTK_WIDGET (jx_grid_get_editor (table_stage_get_grid (stage))))
    g_error ("the focus is in %s", focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");
}

static gboolean
is_under_pointer (gpointer data)
{
  return (gtk_widget_get_state_flags (data) & GTK_STATE_FLAG_PRELIGHT) != 0;
}

static void
play_leave (Stage    *stage,
            gpointer  data)
{
  table_stage_begin (stage, "a");
  robot_keys (stage->robot, "ctrl+Home Right Right Right Right Down Down");
  assert_active (stage, 2, ACTUAL);
  robot_point (stage->robot, GTK_WIDGET (table_stage_get_grid (stage)), 200, 100);
  robot_wait (is_under_pointer, table_stage_get_grid (stage));
  robot_wheel (stage->robot, FALSE, "ctrl");
  g_assert_cmpint (jx_grid_view_get_zoom (JX_GRID_VIEW (table_stage_get_grid (stage))), ==, 110);
}

/* The focus goes there when the view is entered */
static void
play_come_back (Stage    *stage,
                gpointer  data)
{
  stage_await_session (stage);
  robot_frame (stage->robot);
  assert_active (stage, 2, ACTUAL);
  g_assert_cmpint (jx_grid_view_get_zoom (JX_GRID_VIEW (table_stage_get_grid (stage))), ==, 110);
  stage_show_view (stage, "indicators");
  assert_in_grid (stage);
  assert_active (stage, 2, ACTUAL);
}

/* Of two that are open in turn each has its own place */
static void
play_in_turn (Stage    *stage,
              gpointer  data)
{
  g_autofree char *first = NULL;

  table_stage_begin (stage, "a");
  robot_keys (stage->robot, "ctrl+Home Right Right Down");
  first = g_strdup (jx_assessment_get_id (stage_get_assessment (stage)));
  stage_create (stage, "c", "2023", "b");
  stage_show_view (stage, "overview");
  jx_window_open (stage->window, first);
  stage_await_assessment (stage, first);
  assert_active (stage, 1, NAME);
}

static void
change_rules (Stage *stage)
{
  g_autoptr(JxCommand) command = jx_edits_set_profile (stage_get_assessment (stage), "{\"execution\":20}");
  g_autoptr(GError) error = NULL;

  jx_history_do (jx_session_get_history (jx_window_get_session (stage->window)), command, &error);
  g_assert_no_error (error);
}

/* Other rules make the tables anew; who was typing goes on where it was */
static void
play_rules (Stage    *stage,
            gpointer  data)
{
  table_stage_begin (stage, "a");
  robot_keys (stage->robot, "ctrl+Home Right Right Right Down Down Down");
  change_rules (stage);
  robot_frame (stage->robot);
  assert_active (stage, 3, TARGET);
  assert_in_grid (stage);

  robot_keys (stage->robot, "ctrl+z");
  robot_frame (stage->robot);
  assert_active (stage, 3, TARGET);
  assert_in_grid (stage);
}

/* With the dialog of the rules over it */
static void
play_rules_dialog (Stage    *stage,
                   gpointer  data)
{
  table_stage_begin (stage, "a");
  robot_keys (stage->robot, "ctrl+Home Right Right Right Down");
  gtk_widget_activate_action (stage_get_focus (stage), "assessment.rules", NULL);
  stage_await_dialog (stage);
  change_rules (stage);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  robot_frame (stage->robot);
  assert_active (stage, 1, TARGET);
  assert_in_grid (stage);
}

static void
assert_undone_from (Stage      *stage,
                    const char *field)
{
  JxHistory *history = jx_session_get_history (jx_window_get_session (stage->window));

  stage_show_view (stage, "indicators");
  stage_go_to (stage, GTK_WIDGET (table_stage_get_grid (stage)), "Tab");
  robot_keys (stage->robot, "ctrl+Home Right Right 7 Return");
  g_assert_true (jx_history_can_undo (history));
  stage_show_view (stage, "overview");
  stage_go_to (stage, stage_get_row (stage, field), "Tab");
  robot_keys (stage->robot, "ctrl+z");
  g_assert_false (jx_history_can_undo (history));
  robot_keys (stage->robot, "ctrl+y");
  g_assert_true (jx_history_can_undo (history));
  robot_keys (stage->robot, "ctrl+z");
}

/* Where a field has nothing of its own to take back, undo is that of the assessment */
static void
play_undo_from_fields (Stage    *stage,
                       gpointer  data)
{
  table_stage_begin (stage, "a");
  assert_undone_from (stage, "supervisor");
  assert_undone_from (stage, "expected");
}

/* Undo, asked for while a text is open in the table: the table does not say it again when it closes. */
static void
play_undo_while_open (Stage    *stage,
                      gpointer  data)
{
  g_autofree char *before = NULL;

  table_stage_begin (stage, "a");
  robot_keys (stage->robot, "ctrl+Home Right Right");
  before = g_strdup (table_stage_get (stage, 0, "name"));
  robot_keys (stage->robot, "9");
  g_assert_true (jx_grid_is_editing (table_stage_get_grid (stage)));
  gtk_widget_activate_action (gtk_widget_get_ancestor (GTK_WIDGET (table_stage_get_grid (stage)), JX_TYPE_EDITOR),
                              "assessment.undo", NULL);
  g_assert_false (jx_grid_is_editing (table_stage_get_grid (stage)));
  stage_show_view (stage, "overview");
  g_assert_cmpstr (table_stage_get (stage, 0, "name"), ==, before);
}

static const StageTest plays[] =
{
  { "/window/return/an-assessment-opens-where-it-was-left", play_leave, play_come_back },
  { "/window/return/each-has-its-place", play_in_turn },
  { "/window/return/rules-keep-the-cell", play_rules },
  { "/window/return/rules-keep-the-cell-below-their-dialog", play_rules_dialog },
  { "/window/return/fields-without-edits-undo-the-assessment", play_undo_from_fields },
  { "/window/return/what-is-undone-while-it-is-open-stays-undone", play_undo_while_open },
};

int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);
  stage_add_tests (plays, G_N_ELEMENTS (plays));

  return g_test_run ();
}
