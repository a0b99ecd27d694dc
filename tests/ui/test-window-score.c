/* test-window-score.c: the score at a glance, and other values tried
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-edits.h"

/* Weights of 20, 70 and 10; 8 of 10 makes 16, 7 of 10 spent makes 7: 93 altogether. */
static void
fill (Stage *stage)
{
  stage_create (stage, "a", "2023", "b");
  stage_set_cell (stage, "funds", 0, "adjusted", "10");
  stage_set_cell (stage, "funds", 0, "executed", "7");
  stage_set_cell (stage, "indicators", 0, "name", "Length");
  stage_set_cell (stage, "indicators", 0, "target", "≥10个");
  stage_set_cell (stage, "indicators", 0, "actual", "8个");
  stage_set_cell (stage, "indicators", 0, "weight", "20");
  stage_set_cell (stage, "indicators", 4, "name", "Use");
  stage_set_cell (stage, "indicators", 4, "target", "≥95%");
  stage_set_cell (stage, "indicators", 4, "actual", "95%");
  stage_set_cell (stage, "indicators", 4, "weight", "70");
}

static gboolean
is_open (gpointer data)
{
  return stage_find_type (data, g_type_from_name ("JxScorePanel")) != NULL;
}

static gboolean
is_closed (gpointer data)
{
  return !is_open (data);
}

static GtkWidget *
open_panel (Stage *stage)
{
  robot_keys (stage->robot, "ctrl+t");
  robot_wait (is_open, stage->window);
  robot_settle ();

  return stage_find_type (GTK_WIDGET (stage->window), g_type_from_name ("JxScorePanel"));
}

static void
close_panel (Stage *stage)
{
  robot_keys (stage->robot, "Escape");
  robot_wait (is_closed, stage->window);
}

static void
play_glance (Stage    *stage,
             gpointer  data)
{
  GtkWidget *panel;

  fill (stage);
  stage_show_view (stage, "indicators");
  panel = open_panel (stage);

  g_assert_nonnull (stage_find_label (panel, "93"));
  g_assert_nonnull (stage_find_label (panel, "优"));
  g_assert_nonnull (stage_find_label (panel, "Execution 70.00%"));
  g_assert_nonnull (stage_find_label (panel, "7.00 / 10"));
  g_assert_nonnull (stage_find_label (panel, "产出指标"));
  g_assert_nonnull (stage_find_label (panel, "16.00 / 20"));
  g_assert_nonnull (stage_find_label (panel, "70.00 / 70"));
  close_panel (stage);
}

/* Of the row with the focus; nothing is changed, and the focus goes back to where it was. */
static void
play_trial (Stage    *stage,
            gpointer  data)
{
  g_autofree char *before = NULL, *after = NULL;
  GtkWidget *panel, *focus;

  fill (stage);
  stage_show_view (stage, "indicators");
  before = stage_dup_content (stage);
  robot_keys (stage->robot, "ctrl+Home");
  focus = stage_get_focus (stage);

  panel = open_panel (stage);
  g_assert_nonnull (stage_find_title (panel, "Length"));
  robot_type (stage->robot, "5个");
  robot_settle ();
  g_assert_nonnull (stage_find_label (panel, "If the actual value were 5个, this row scores 10.00."));
  g_assert_nonnull (stage_find_label (panel, "The total is 87.00, the grade 良."));
  close_panel (stage);
  stage_await_focus (focus);

  /* what was tried stays until it is discarded, and another row joins it */
  robot_keys (stage->robot, "ctrl+End");
  robot_keys (stage->robot, "ctrl+Home Down");
  panel = open_panel (stage);
  g_assert_nonnull (stage_find_title (panel, "Length"));
  g_assert_nonnull (stage_find_title (panel, "Use"));
  robot_type (stage->robot, "19%");
  robot_settle ();
  g_assert_nonnull (stage_find_label (panel, "The total is 31.00, the grade 差."));
  after = stage_dup_content (stage);
  g_assert_cmpstr (after, ==, before);
  stage_go_to (stage, stage_find_title (panel, "_Discard"), "Tab");
  robot_keys (stage->robot, "Return");
  robot_wait (is_closed, stage->window);
  panel = open_panel (stage);
  g_assert_null (stage_find_title (panel, "Length"));
  close_panel (stage);
}

static GtkWidget *
go_to_discard (Stage *stage)
{
  GtkWidget *panel, *discard;

  fill (stage);
  stage_show_view (stage, "indicators");
  robot_keys (stage->robot, "ctrl+Home");
  panel = open_panel (stage);
  robot_type (stage->robot, "5个");
  discard = stage_find_title (panel, "_Discard");
  stage_go_to (stage, discard, "Tab");

  return discard;
}

static void
assert_still_in_panel (Stage *stage)
{
  robot_settle ();
  g_assert_nonnull (stage_get_focus (stage));
  g_assert_true (gtk_widget_get_ancestor (stage_get_focus (stage), g_type_from_name ("JxScorePanel")) != NULL);
  robot_keys (stage->robot, "Return");
  close_panel (stage);
}

/* A key that comes before the focus has found another place does nothing, and the focus finds one in the panel. */
static void
play_gone (Stage    *stage,
           gpointer  data)
{
  GtkWidget *discard = go_to_discard (stage);

  gtk_widget_set_visible (gtk_widget_get_parent (discard), FALSE);
  robot_keys (stage->robot, "Return");
  assert_still_in_panel (stage);
}

static void
play_insensitive (Stage    *stage,
                  gpointer  data)
{
  GtkWidget *discard = go_to_discard (stage);

  gtk_widget_set_sensitive (gtk_widget_get_parent (discard), FALSE);
  robot_keys (stage->robot, "Return");
  assert_still_in_panel (stage);
}

static void
play_filled_in (Stage    *stage,
                gpointer  data)
{
  g_autofree char *before = NULL, *after = NULL;
  JxTable *table;
  GtkWidget *panel;

  fill (stage);
  stage_show_view (stage, "indicators");
  robot_keys (stage->robot, "ctrl+Home");
  before = stage_dup_content (stage);
  panel = open_panel (stage);
  robot_type (stage->robot, "10个");
  stage_go_to (stage, stage_find_title (panel, "_Fill In"), "Tab");
  robot_keys (stage->robot, "Return");
  robot_wait (is_closed, stage->window);
  table = stage_get_table (stage, "indicators");
  g_assert_cmpstr (jx_row_get_typed (jx_table_get_row (table, 0), (guint) jx_block_find_column (jx_table_get_block (table), "actual")),
                   ==, "10个");
  g_assert_cmpstr (jx_session_get_summary (jx_window_get_session (stage->window))->total, ==, "97");

  robot_keys (stage->robot, "ctrl+z");
  after = stage_dup_content (stage);
  g_assert_cmpstr (after, ==, before);
}

static void
assert_nothing_asked (Stage *stage)
{
  GtkWidget *panel = open_panel (stage);

  g_assert_nonnull (stage_find_label (panel, "In the row of an indicator Ctrl+T tries another actual value."));
  g_assert_null (stage_find_type (panel, ADW_TYPE_ENTRY_ROW));
  close_panel (stage);
}

/* Away from the rows with points nothing is asked, and it is said where it would be. */
static void
play_no_row (Stage    *stage,
             gpointer  data)
{
  GtkWidget *payment, *panel;

  fill (stage);
  assert_nothing_asked (stage);

  /* the payments come after the funds, which have a row that could be tried */
  stage_go_to (stage, stage_get_grid (stage, "funds"), "Tab");
  panel = open_panel (stage);
  g_assert_nonnull (stage_find_type (panel, ADW_TYPE_ENTRY_ROW));
  close_panel (stage);

  payment = stage_find_title (GTK_WIDGET (stage->window), "Contract Amount (万元)");
  gtk_widget_grab_focus (payment);
  robot_settle ();
  assert_nothing_asked (stage);
}

/* The picture is read as its figures. */
static void
play_words (Stage    *stage,
            gpointer  data)
{
  GtkWidget *meter;
  g_autofree char *said = NULL;

  fill (stage);
  stage_show_view (stage, "indicators");
  meter = stage_find_type (GTK_WIDGET (stage->window), g_type_from_name ("JxScoreMeter"));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (meter)), ==, GTK_ACCESSIBLE_ROLE_METER);
  said = gtk_test_accessible_check_property (GTK_ACCESSIBLE (meter), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                             "Execution 7.00 / 10, 产出指标 16.00 / 20, 效益指标 70.00 / 70");
  g_assert_null (said);
  said = gtk_test_accessible_check_property (GTK_ACCESSIBLE (meter), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 93.0);
  g_assert_null (said);
}

/* A report without a table has a total, and no weights that could come to a hundred. */
static void
play_report (Stage    *stage,
             gpointer  data)
{
  GtkWidget *window = GTK_WIDGET (stage->window);

  stage_create_from (stage, "narrative", "a", "2024", "b", "b");
  g_assert_null (stage_find_title (window, "Weights 0/100"));
  g_assert_null (stage_find_title (window, "Indicators 0.00"));
  g_assert_nonnull (stage_find_title (window, "Total —"));
}

static const StageTest plays[] =
{
  { "/window/score/a report has no weights", play_report },
  { "/window/score/each class stands with its points", play_glance },
  { "/window/score/another value is tried and nothing changed", play_trial },
  { "/window/score/return comes as what had the focus goes", play_gone },
  { "/window/score/return comes as what had the focus can be pressed no more", play_insensitive },
  { "/window/score/what was tried is filled in as one step", play_filled_in },
  { "/window/score/away from the indicators nothing is asked", play_no_row },
  { "/window/score/the picture is read as its figures", play_words },
};

int
main (int   argc,
      char *argv[])
{
  stage_init (&argc, &argv);
  adw_init ();

  stage_add_tests (plays, G_N_ELEMENTS (plays));

  return g_test_run ();
}
