/* test-window-library.c: indicators are proposed while their names are typed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-stage.h"

#include "jx-suggestions.h"

static GtkWidget *
get_suggestions (Stage *stage)
{
  return stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_SUGGESTIONS);
}

static gboolean
is_shown (gpointer data)
{
  GtkWidget *suggestions = get_suggestions (data);

  return suggestions != NULL && gtk_widget_get_mapped (suggestions);
}

static gboolean
is_hidden (gpointer data)
{
  return !is_shown (data);
}

static gboolean
has_focus_within (gpointer data)
{
  return is_shown (data)
         && (gtk_widget_get_state_flags (get_suggestions (data)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static guint
count_proposals (Stage *stage)
{
  GtkWidget *list = stage_find_type (get_suggestions (stage), GTK_TYPE_LIST_BOX);
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;

  return n;
}

/* What is typed stays what is typed, whatever is proposed beside it. */
static void
play_typing (Stage    *stage,
             gpointer  data)
{
  table_stage_begin (stage, "a");
  table_stage_go_to (stage, 1, NAME);
  robot_type (stage->robot, "验收");
  robot_wait (is_shown, stage);
  g_assert_cmpuint (count_proposals (stage), >, 1);
  g_assert_false (has_focus_within (stage));

  robot_keys (stage->robot, "Return");
  robot_wait (is_hidden, stage);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 1, NAME), ==, "验收");

  robot_type (stage->robot, "验");
  robot_wait (is_shown, stage);
  robot_keys (stage->robot, "Escape");
  robot_wait (is_hidden, stage);
  g_assert_null (stage_get_cell (stage, "indicators", 2, NAME));

  /* other cells are not names */
  table_stage_go_to (stage, 1, TARGET);
  robot_type (stage->robot, "验收");
  g_assert_true (is_hidden (stage));
}

static void
play_choosing (Stage    *stage,
               gpointer  data)
{
  g_autofree char *before = NULL, *after = NULL;

  table_stage_begin (stage, "a");
  table_stage_go_to (stage, 1, NAME);   /* of quality */
  before = stage_dup_content (stage);
  robot_keys (stage->robot, "alt+Down");
  robot_wait (has_focus_within, stage);
  g_assert_cmpuint (count_proposals (stage), >, 20);
  robot_keys (stage->robot, "Down Return");
  robot_wait (is_hidden, stage);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 1, NAME), ==, "项目验收合格率");
  g_assert_null (stage_get_cell (stage, "indicators", 1, TARGET));

  /* the keys are the table's again */
  robot_keys (stage->robot, "ctrl+z");
  after = stage_dup_content (stage);
  g_assert_cmpstr (after, ==, before);

  robot_keys (stage->robot, "alt+Down");
  robot_wait (has_focus_within, stage);
  robot_keys (stage->robot, "Escape");
  robot_wait (is_hidden, stage);
  g_assert_null (stage_get_cell (stage, "indicators", 1, NAME));
  robot_type (stage->robot, "x");
  robot_keys (stage->robot, "Return");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 1, NAME), ==, "x");
}

/* The empty line of a class: a row comes with the indicator, in one step. */
static void
play_empty_line (Stage    *stage,
                 gpointer  data)
{
  guint n;

  table_stage_begin (stage, "a");
  n = jx_table_get_n_rows (stage_get_table (stage, "indicators"));
  table_stage_go_to (stage, 4, NAME);
  robot_keys (stage->robot, "alt+Down");
  robot_wait (has_focus_within, stage);
  robot_keys (stage->robot, "Return");
  robot_wait (is_hidden, stage);
  g_assert_cmpuint (jx_table_get_n_rows (stage_get_table (stage, "indicators")), ==, n + 1);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 4, NAME), ==, "项目总成本");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 4, LEVEL1), ==, stage_get_cell (stage, "indicators", 3, LEVEL1));
  robot_keys (stage->robot, "ctrl+z");
  g_assert_cmpuint (jx_table_get_n_rows (stage_get_table (stage, "indicators")), ==, n);
}

static gboolean
proposes_own (gpointer data)
{
  Stage *stage = data;
  GtkWidget *list;

  if (!is_shown (stage))
    return FALSE;

  list = stage_find_type (get_suggestions (stage), GTK_TYPE_LIST_BOX);

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) != NULL
         && stage_find_label (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)), "豳县独有率") != NULL;
}

static void
play_own (Stage    *stage,
          gpointer  data)
{
  table_stage_begin (stage, "a");
  table_stage_go_to (stage, 1, NAME);
  robot_type (stage->robot, "豳县独有率");
  robot_keys (stage->robot, "Return");
  stage_await_saved (stage);

  table_stage_begin (stage, "c");
  table_stage_go_to (stage, 1, NAME);
  robot_type (stage->robot, "豳");   /* like nothing that comes with the program; one's own are read by then, or a moment later */
  robot_wait (proposes_own, stage);
}

static const StageTest plays[] =
{
  { "/window/library/typing", play_typing },
  { "/window/library/choosing", play_choosing },
  { "/window/library/empty-line", play_empty_line },
  { "/window/library/own", play_own },
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
