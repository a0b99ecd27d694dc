/* test-window-cells.c: what cells of an assessment do in the window: classes, merged cells, computed ones, their story
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-stage.h"

#include "jx-cell-details.h"
#include "jx-table-model.h"
#include "jx-table-view.h"
#include "jx-view.h"

static void
get_value (Stage       *stage,
           guint        line,
           guint        column,
           JxGridValue *value)
{
  jx_grid_model_get_value (table_stage_get_model (stage), line, column, value);
}

/* The last row of the first class is taken one line on: the class changes, the place does not */
static void
play_classes_by_key (Stage    *stage,
                     gpointer  data)
{
  g_autofree char *first = NULL, *second = NULL, *before = NULL, *after = NULL;

  table_stage_begin (stage, "a");
  first = g_strdup (stage_get_cell (stage, "indicators", 0, LEVEL1));
  second = g_strdup (stage_get_cell (stage, "indicators", 4, LEVEL1));
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 3, LEVEL1), ==, first);

  table_stage_go_to (stage, 3, NAME);
  robot_type (stage->robot, "moved");
  robot_keys (stage->robot, "Return Up");
  before = stage_dup_content (stage);
  robot_keys (stage->robot, "shift+space alt+shift+Down");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 3, NAME), ==, "moved");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 3, LEVEL1), ==, second);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 2, LEVEL1), ==, first);

  /* and back, above the empty line: to the end of the class it came from */
  robot_keys (stage->robot, "alt+shift+Up");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 3, NAME), ==, "moved");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 3, LEVEL1), ==, first);

  robot_keys (stage->robot, "ctrl+z ctrl+z");
  after = stage_dup_content (stage);
  g_assert_cmpstr (after, ==, before);
}

static void
point_at_number (Stage  *stage,
                 guint   line,
                 double  part)
{
  GdkRectangle area;

  robot_frame (stage->robot);
  g_assert_true (jx_grid_view_get_cell_area (JX_GRID_VIEW (table_stage_get_grid (stage)), line, NAME, &area));
  robot_point (stage->robot, GTK_WIDGET (table_stage_get_grid (stage)), 8, area.y + area.height * part);
}

static void
play_classes_by_pointer (Stage    *stage,
                         gpointer  data)
{
  g_autofree char *second = NULL, *level2 = NULL, *before = NULL, *after = NULL;

  table_stage_begin (stage, "a");
  second = g_strdup (stage_get_cell (stage, "indicators", 5, LEVEL1));
  level2 = g_strdup (stage_get_cell (stage, "indicators", 6, LEVEL2));
  table_stage_go_to (stage, 0, NAME);
  robot_type (stage->robot, "dragged");
  robot_keys (stage->robot, "Return");
  before = stage_dup_content (stage);

  point_at_number (stage, 0, 0.5);
  robot_click (stage->robot, NULL);
  robot_press (stage->robot);
  point_at_number (stage, 5, 0.5);
  point_at_number (stage, 6, 0.75);   /* behind the second row of the second class */
  robot_release (stage->robot);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 5, NAME), ==, "dragged");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 5, LEVEL1), ==, second);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 6, LEVEL2), ==, level2);

  robot_keys (stage->robot, "ctrl+z");
  after = stage_dup_content (stage);
  g_assert_cmpstr (after, ==, before);
}

/* Typing, clearing and filling a merged cell are changes of all of its rows, each one step */
static void
play_merged (Stage    *stage,
             gpointer  data)
{
  g_autofree char *before = NULL, *after = NULL;

  table_stage_begin (stage, "a");
  before = stage_dup_content (stage);
  table_stage_go_to (stage, 0, LEVEL1);
  robot_type (stage->robot, "new");
  robot_keys (stage->robot, "Return");
  for (guint row = 0; row < 4; row++)
    g_assert_cmpstr (stage_get_cell (stage, "indicators", row, LEVEL1), ==, "new");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 4, LEVEL1), !=, "new");
  g_assert_cmpuint (jx_table_get_n_rows (stage_get_table (stage, "indicators")), ==, 9);

  table_stage_go_to (stage, 0, LEVEL1);
  robot_keys (stage->robot, "Delete");
  for (guint row = 0; row < 4; row++)
    g_assert_null (stage_get_cell (stage, "indicators", row, LEVEL1));

  robot_keys (stage->robot, "ctrl+z ctrl+z");
  after = stage_dup_content (stage);
  g_assert_cmpstr (after, ==, before);
}

/* While it is typed all rows follow, also where the text is none or that of the neighbour in between; Esc takes all of it back */
static void
play_merged_typing (Stage    *stage,
                    gpointer  data)
{
  g_autofree char *first = NULL, *before = NULL, *withdrawn = NULL, *after = NULL;

  table_stage_begin (stage, "a");
  first = g_strdup (stage_get_cell (stage, "indicators", 0, LEVEL1));
  before = stage_dup_content (stage);
  table_stage_go_to (stage, 5, LEVEL1);
  robot_type (stage->robot, first);
  for (guint row = 0; row < 8; row++)
    g_assert_cmpstr (stage_get_cell (stage, "indicators", row, LEVEL1), ==, first);

  robot_keys (stage->robot, "ctrl+a BackSpace");
  for (guint row = 4; row < 8; row++)
    g_assert_cmpstr (stage_get_cell (stage, "indicators", row, LEVEL1), !=, first);
  robot_type (stage->robot, "50");
  for (guint row = 0; row < 8; row++)
    g_assert_cmpstr (stage_get_cell (stage, "indicators", row, LEVEL1), ==, row < 4 ? first : "50");

  robot_keys (stage->robot, "Escape");
  withdrawn = stage_dup_content (stage);
  g_assert_cmpstr (withdrawn, ==, before);

  robot_type (stage->robot, "51");
  robot_keys (stage->robot, "Return");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 7, LEVEL1), ==, "51");
  robot_keys (stage->robot, "ctrl+z");
  after = stage_dup_content (stage);
  g_assert_cmpstr (after, ==, before);
}

/* Below the last class another one begins; a row in it has nothing of the class above */
static void
play_new_class (Stage    *stage,
                gpointer  data)
{
  JxTable *table;
  g_autofree char *before = NULL, *after = NULL;

  table_stage_begin (stage, "a");
  table = stage_get_table (stage, "indicators");
  before = stage_dup_content (stage);
  robot_keys (stage->robot, "ctrl+End Home");
  robot_type (stage->robot, "成本指标");
  robot_keys (stage->robot, "Tab");
  g_assert_cmpuint (jx_table_get_n_rows (table), ==, 10);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 9, LEVEL1), ==, "成本指标");
  g_assert_null (stage_get_cell (stage, "indicators", 9, LEVEL2));
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 8, LEVEL1), !=, "成本指标");
  robot_type (stage->robot, "经济成本指标");
  robot_keys (stage->robot, "Return");
  robot_type (stage->robot, "社会成本指标");   /* in the empty line of the class */
  robot_keys (stage->robot, "Return");
  g_assert_cmpuint (jx_table_get_n_rows (table), ==, 11);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 10, LEVEL1), ==, "成本指标");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 9, LEVEL2), ==, "经济成本指标");

  for (guint i = 0; i < 5; i++)
    robot_keys (stage->robot, "ctrl+z");
  after = stage_dup_content (stage);
  g_assert_cmpstr (after, ==, before);
}

/* A figure typed by hand stays one, also where it is what the form computes */
static void
play_same_figure (Stage    *stage,
                  gpointer  data)
{
  table_stage_begin (stage, "a");
  table_stage_go_to (stage, 0, TARGET);
  robot_keys (stage->robot, "1 Tab 1 Tab 5 Tab");
  g_assert_null (stage_get_cell (stage, "indicators", 0, SCORE));
  robot_keys (stage->robot, "F2 Return");
  g_assert_null (stage_get_cell (stage, "indicators", 0, SCORE));
  table_stage_go_to (stage, 0, SCORE);
  robot_keys (stage->robot, "5 Return");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 0, SCORE), ==, "5");
}

static gboolean
is_changed (gpointer data)
{
  Stage *stage = data;
  JxHistory *history = jx_session_get_history (jx_window_get_session (stage->window));

  return jx_history_can_undo (history);
}

/* What is copied from a merged cell is pasted into all rows of another one */
static void
play_merged_paste (Stage    *stage,
                   gpointer  data)
{
  g_autofree char *first = NULL;

  table_stage_begin (stage, "a");
  first = g_strdup (stage_get_cell (stage, "indicators", 0, LEVEL1));
  table_stage_go_to (stage, 0, LEVEL1);
  robot_keys (stage->robot, "ctrl+c");
  table_stage_go_to (stage, 5, LEVEL1);
  g_assert_false (is_changed (stage));
  robot_keys (stage->robot, "ctrl+v");
  robot_wait (is_changed, stage);
  for (guint row = 4; row < 8; row++)
    g_assert_cmpstr (stage_get_cell (stage, "indicators", row, LEVEL1), ==, first);
}

static void
type_scored_row (Stage *stage)
{
  table_stage_go_to (stage, 0, TARGET);
  robot_type (stage->robot, "28人");
  robot_keys (stage->robot, "Tab");
  robot_type (stage->robot, "26人");
  robot_keys (stage->robot, "Tab 1 5 Tab");
}

/* Typed over, the computed value stands beneath; a key brings it back; how it came about is a key away */
static void
play_computed (Stage    *stage,
               gpointer  data)
{
  table_stage_begin (stage, "a");
  type_scored_row (stage);

  {
    g_auto(JxGridValue) value = { 0 };
    g_autofree char *rule = jx_grid_model_get_basis (table_stage_get_model (stage), 0, SCORE);

    get_value (stage, 0, SCORE, &value);
    g_assert_true (value.computed);
    g_assert_cmpstr (value.text, ==, "13.93");
    g_assert_nonnull (strstr (rule, "26 ÷ 28 × 15 = 13.93"));
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (jx_grid_get_editor (table_stage_get_grid (stage))),
                                         GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, rule);
  }

  robot_keys (stage->robot, "1 5 Return");
  table_stage_go_to (stage, 0, SCORE);
  {
    g_auto(JxGridValue) value = { 0 };

    get_value (stage, 0, SCORE, &value);
    g_assert_true (value.typed_over);
    g_assert_cmpstr (value.second, ==, "13.93");
  }

  robot_keys (stage->robot, "shift+F2");
  g_assert_nonnull (stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_CELL_DETAILS));
  robot_keys (stage->robot, "Escape");
  robot_settle ();
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (jx_grid_get_editor (table_stage_get_grid (stage)))));

  robot_keys (stage->robot, "alt+equal");
  g_assert_null (stage_get_cell (stage, "indicators", 0, SCORE));
  robot_keys (stage->robot, "ctrl+z");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 0, SCORE), ==, "15");
}

/* Old and new, of all steps that are on disk by then */
static void
play_history (Stage    *stage,
              gpointer  data)
{
  table_stage_begin (stage, "a");
  table_stage_go_to (stage, 0, NAME);
  robot_keys (stage->robot, "a Return Up");
  robot_keys (stage->robot, "b Return Up");
  robot_keys (stage->robot, "ctrl+z");
  stage_await_saved (stage);
  robot_keys (stage->robot, "shift+F2");
  stage_await_label (GTK_WIDGET (stage->window), "a → b");
  g_assert_nonnull (stage_find_label (GTK_WIDGET (stage->window), "b → a"));
  g_assert_nonnull (stage_find_label (GTK_WIDGET (stage->window), "empty → a"));
  robot_keys (stage->robot, "Escape");
}

static void
assert_active (Stage *stage,
               guint  line,
               guint  column)
{
  GdkRectangle area, body;
  guint at, at_column;

  robot_frame (stage->robot);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (table_stage_get_grid (stage))));
  g_assert_true (jx_view_has_focus (gtk_widget_get_ancestor (GTK_WIDGET (table_stage_get_grid (stage)), JX_TYPE_TABLE_VIEW)));
  g_assert_true (jx_grid_get_active (table_stage_get_grid (stage), &at, &at_column));
  g_assert_cmpuint (at, ==, line);
  g_assert_cmpuint (at_column, ==, column);
  jx_grid_view_get_body_area (JX_GRID_VIEW (table_stage_get_grid (stage)), &body);
  g_assert_true (jx_grid_view_get_cell_area (JX_GRID_VIEW (table_stage_get_grid (stage)), line, column, &area));
  g_assert_cmpint (area.y, >=, body.y);
  g_assert_cmpint (area.y + area.height, <=, body.y + body.height);
}

/* A step taken back or done again is looked at, wherever one is by then; a selection that it filled stays */
static void
play_steps_in_sight (Stage    *stage,
                     gpointer  data)
{
  JxGridRange range;

  table_stage_begin (stage, "a");
  robot_resize (stage->robot, 1366, 400);
  table_stage_go_to (stage, 0, TARGET);
  robot_type (stage->robot, "28");
  robot_keys (stage->robot, "Return ctrl+End");
  robot_frame (stage->robot);
  robot_keys (stage->robot, "ctrl+z");
  assert_active (stage, 0, TARGET);
  g_assert_null (stage_get_cell (stage, "indicators", 0, TARGET));
  robot_keys (stage->robot, "ctrl+End ctrl+y");
  assert_active (stage, 0, TARGET);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 0, TARGET), ==, "28");

  robot_keys (stage->robot, "shift+Down shift+Down ctrl+d ctrl+z");
  g_assert_true (jx_grid_selection_get_range (jx_grid_view_get_selection (JX_GRID_VIEW (table_stage_get_grid (stage))), &range));
  g_assert_cmpuint (range.n_rows, ==, 3);

  stage_show_view (stage, "overview");
  robot_keys (stage->robot, "Tab ctrl+z");
  assert_active (stage, 0, TARGET);

  /* A row that comes back, in the column where one was */
  table_stage_go_to (stage, 1, NAME);
  robot_keys (stage->robot, "ctrl+minus ctrl+End");
  table_stage_go_to (stage, 5, ACTUAL);
  robot_keys (stage->robot, "ctrl+z");
  assert_active (stage, 1, ACTUAL);
}

/* What cannot be read stays, marked, with a sentence; what was understood otherwise is echoed */
static void
play_echo (Stage    *stage,
           gpointer  data)
{
  g_auto(JxGridValue) value = { 0 };
  const char *echo = "3.5亿元 = 35,000 万元";

  table_stage_begin (stage, "a");
  table_stage_go_to (stage, 0, WEIGHT);
  robot_keys (stage->robot, "a b c Return");
  get_value (stage, 0, WEIGHT, &value);
  g_assert_cmpstr (value.text, ==, "abc");
  g_assert_cmpint (value.mark, >=, JX_GRID_MARK_WARNING);
  g_assert_nonnull (strstr (value.message, "abc"));
  jx_grid_value_clear (&value);

  stage_show_view (stage, "overview");
  stage_go_to (stage, stage_get_grid (stage, "funds"), "Tab");
  jx_grid_set_active (JX_GRID (stage_get_grid (stage, "funds")), 1, 1);
  robot_frame (stage->robot);
  robot_type (stage->robot, "3.5亿元");
  stage_await_label (stage_get_grid (stage, "funds"), echo);
  robot_keys (stage->robot, "Return");
  g_assert_null (stage_find_label (stage_get_grid (stage, "funds"), echo));
  jx_grid_model_get_value (jx_grid_view_get_model (JX_GRID_VIEW (stage_get_grid (stage, "funds"))), 1, 1, &value);
  g_assert_cmpstr (value.text, ==, "3.5亿元");
  g_assert_cmpstr (value.second, ==, "= 35,000 万元");
}

static void
set_funds (Stage      *stage,
           const char *field,
           const char *text)
{
  JxTable *table = stage_get_table (stage, "funds");
  guint column = (guint) jx_block_find_column (jx_table_get_block (table), field);

  jx_grid_set_active (JX_GRID (stage_get_grid (stage, "funds")), 0, column);
  robot_frame (stage->robot);
  robot_type (stage->robot, text);
  robot_keys (stage->robot, "Return");
  jx_grid_set_active (JX_GRID (stage_get_grid (stage, "funds")), 0, column);
}

static gboolean
is_choosing (gpointer data)
{
  GtkWidget *focus = stage_get_focus (data);

  return focus != NULL && gtk_widget_get_ancestor (focus, g_type_from_name ("JxGridChoices")) != NULL;
}

static gboolean
is_not_choosing (gpointer data)
{
  return !is_choosing (data);
}

/* Words are chosen by Alt+Down on the scale of the target, and may be typed all the same */
static void
play_choices (Stage    *stage,
              gpointer  data)
{
  table_stage_begin (stage, "a");
  table_stage_go_to (stage, 0, TARGET);
  robot_type (stage->robot, "健全");
  robot_keys (stage->robot, "Return");
  table_stage_go_to (stage, 0, ACTUAL);
  robot_keys (stage->robot, "alt+Down");
  robot_wait (is_choosing, stage);
  robot_keys (stage->robot, "Down Return");
  robot_wait (is_not_choosing, stage);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 0, ACTUAL), ==, "基本健全");
  robot_type (stage->robot, "齐全");
  robot_keys (stage->robot, "Return");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 0, ACTUAL), ==, "齐全");

  /* of a number there is nothing to choose */
  table_stage_go_to (stage, 1, TARGET);
  robot_type (stage->robot, "≥28");
  robot_keys (stage->robot, "Return");
  table_stage_go_to (stage, 1, ACTUAL);
  robot_keys (stage->robot, "alt+Down");
  robot_frame (stage->robot);
  g_assert_false (is_choosing (stage));
}

/* A finding whose cure is certain is cured by a key, in one step that can be undone */
static void
play_fix (Stage    *stage,
          gpointer  data)
{
  JxTable *table;
  int rate;

  table_stage_begin (stage, "a");
  stage_show_view (stage, "overview");
  stage_go_to (stage, stage_get_grid (stage, "funds"), "Tab");
  table = stage_get_table (stage, "funds");
  rate = jx_block_find_column (jx_table_get_block (table), "rate");
  set_funds (stage, "adjusted", "100");
  set_funds (stage, "executed", "50");
  set_funds (stage, "rate", "60%");
  robot_keys (stage->robot, "ctrl+F7");
  g_assert_cmpstr (jx_row_get_typed (jx_table_get_row (table, 0), rate), !=, "60%");
  robot_keys (stage->robot, "ctrl+z");
  g_assert_cmpstr (jx_row_get_typed (jx_table_get_row (table, 0), rate), ==, "60%");

  /* on the line for a new row it says why nothing happens */
  stage_show_view (stage, "indicators");
  stage_go_to (stage, GTK_WIDGET (table_stage_get_grid (stage)), "Tab");
  robot_keys (stage->robot, "ctrl+End ctrl+F7");
  stage_await_label (GTK_WIDGET (stage->window), "Nothing stands in this line yet. What is typed into it becomes a row.");
}

/* A column keeps its width until the next start, and after */
static void
play_widen (Stage    *stage,
            gpointer  data)
{
  int *width = data;
  GdkRectangle area;

  table_stage_begin (stage, "a");
  robot_frame (stage->robot);
  g_assert_true (jx_grid_view_get_cell_area (JX_GRID_VIEW (table_stage_get_grid (stage)), 0, TARGET, &area));
  robot_point (stage->robot, GTK_WIDGET (table_stage_get_grid (stage)), area.x + area.width, 8);
  robot_press (stage->robot);
  robot_point (stage->robot, GTK_WIDGET (table_stage_get_grid (stage)), area.x + area.width + 10, 8);
  robot_point (stage->robot, GTK_WIDGET (table_stage_get_grid (stage)), area.x + area.width + 33, 8);
  robot_release (stage->robot);
  robot_frame (stage->robot);
  *width = jx_grid_view_get_column_width (JX_GRID_VIEW (table_stage_get_grid (stage)), TARGET);
  g_assert_cmpint (*width, >=, area.width + 30);
}

static void
play_width_again (Stage    *stage,
                  gpointer  data)
{
  stage_await_session (stage);
  stage_show_view (stage, "indicators");
  robot_frame (stage->robot);
  g_assert_cmpint (jx_grid_view_get_column_width (JX_GRID_VIEW (table_stage_get_grid (stage)), TARGET), ==, *(int *) data);
}

static void
test_widths (void)
{
  int width = 0;

  stage_forget ();
  stage_run (play_widen, &width);
  stage_run (play_width_again, &width);
}

static const StageTest plays[] =
{
  { "/window/cells/rows-change-their-class-by-key", play_classes_by_key },
  { "/window/cells/rows-change-their-class-by-pointer", play_classes_by_pointer },
  { "/window/cells/merged-cells-are-one", play_merged },
  { "/window/cells/merged-cells-are-typed-into-as-one", play_merged_typing },
  { "/window/cells/merged-cells-are-pasted-as-one", play_merged_paste },
  { "/window/cells/another-class-begins-below", play_new_class },
  { "/window/cells/the-computed-figure-typed-by-hand", play_same_figure },
  { "/window/cells/computed-and-back", play_computed },
  { "/window/cells/what-stood-here-before", play_history },
  { "/window/cells/a-step-is-looked-at", play_steps_in_sight },
  { "/window/cells/understood-and-not", play_echo },
  { "/window/cells/chosen-or-typed", play_choices },
  { "/window/cells/corrected-by-a-key", play_fix },
};

int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);
  adw_init ();

  stage_add_tests (plays, G_N_ELEMENTS (plays));
  g_test_add_func ("/window/cells/widths-are-remembered", test_widths);

  return g_test_run ();
}
