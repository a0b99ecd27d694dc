/* test-window-paste-rows.c: what becomes of rows that are pasted and find no place
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "elsewhere.h"
#include "table-stage.h"

#include "jx-edits.h"
#include "jx-room.h"
#include "jx-table-model.h"
#include "jx-table-view.h"

/* From the last row of the table on there are empty lines, for its class and for another one. */
static guint
go_to_last (Stage *stage)
{
  JxTable *table = stage_get_table (stage, "indicators");
  JxTableModel *model = JX_TABLE_MODEL (table_stage_get_model (stage));
  guint line, column;

  g_assert_true (jx_table_model_find (model, jx_row_get_id (jx_table_get_row (table, jx_table_get_n_rows (table) - 1)), "name", &line,
                                      &column));
  table_stage_go_to (stage, line, column);

  return jx_table_model_get_n_lines (model) - line - 1;
}

/* More rows than there are: asked once, each answer does what it says, the whole is one step. */
static void
play_growth (Stage    *stage,
             gpointer  data)
{
  JxTable *table;
  g_autofree char *before = NULL, *undone = NULL;
  guint n, n_empty;

  table_stage_begin (stage, "a");
  table = stage_get_table (stage, "indicators");
  n = jx_table_get_n_rows (table);
  n_empty = go_to_last (stage);
  before = stage_dup_content (stage);

  g_assert_cmpuint (n_empty, ==, 2);
  elsewhere_paste (stage, NULL, "甲\n乙\n丙\n丁\n戊\n\n", "ctrl+v");
  g_assert_true (ADW_IS_ALERT_DIALOG (stage_await_dialog (stage)));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  undone = stage_dup_content (stage);
  g_assert_cmpstr (undone, ==, before);

  robot_keys (stage->robot, "ctrl+v");
  stage_click (stage, stage_await_title (stage_await_dialog (stage), "_Only What Fits"));
  stage_await_no_dialog (stage);
  g_assert_cmpuint (jx_table_get_n_rows (table), ==, n + 1);
  g_assert_cmpstr (table_stage_get (stage, n, "name"), ==, "乙");
  robot_keys (stage->robot, "ctrl+z");
  g_assert_cmpuint (jx_table_get_n_rows (table), ==, n);

  go_to_last (stage);
  robot_keys (stage->robot, "ctrl+v");
  g_assert_nonnull (stage_await_title (stage_await_dialog (stage), "_Add 4 Rows"));
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  g_assert_cmpuint (jx_table_get_n_rows (table), ==, n + 4);
  g_assert_cmpstr (table_stage_get (stage, n + 3, "name"), ==, "戊");
  g_assert_cmpstr (table_stage_get (stage, n + 3, "level1"), ==, table_stage_get (stage, n - 1, "level1"));
  robot_keys (stage->robot, "ctrl+z");
  g_clear_pointer (&undone, g_free);
  undone = stage_dup_content (stage);
  g_assert_cmpstr (undone, ==, before);
}

static guint
count_rows (Stage *stage)
{
  return jx_table_get_n_rows (stage_get_table (stage, "indicators"));
}

static JxHistory *
get_history (Stage *stage)
{
  return jx_session_get_history (jx_window_get_session (stage->window));
}

/* The empty line of the first class, which has four rows */
#define EMPTY_LINE 4

typedef struct
{
  const char *page;
  const char *text;
} Copied;

/* A table of a page, text parted by tabs, the same with quotes: all of it makes rows of that class, in one step that undo names. */
static void
play_on_empty_line (Stage    *stage,
                    gpointer  data)
{
  static const Copied copied[] =
  {
    { NULL, "甲\t1次\n乙\t2次\n丙\t3次\n丁\t4次\n戊\t5次\n" },
    { NULL, "甲\t\"1次\"\n\"乙\"\t2次\n丙\t3次\n\n丁\t4次\n戊\t\"5次\"\n" },
    { "<table><tr><td>甲<td>1次<tr><td>乙<td>2次<tr><td>丙<td>3次<tr><td>丁<td>4次<tr><td>戊<td>5次</table>", "not this" },
  };
  g_autofree char *before = NULL;
  guint n;

  table_stage_begin (stage, "a");
  n = count_rows (stage);
  before = stage_dup_content (stage);

  for (gsize i = 0; i < G_N_ELEMENTS (copied); i++)
    {
      g_autofree char *label = NULL, *undone = NULL;
      JxGridRange range;

      table_stage_go_to (stage, EMPTY_LINE, 2);
      elsewhere_paste (stage, copied[i].page, copied[i].text, "ctrl+v");
      g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window)));
      g_assert_cmpuint (count_rows (stage), ==, n + 5);
      g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE, "name"), ==, "甲");
      g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE + 4, "name"), ==, "戊");
      g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE + 4, "target"), ==, "5次");
      g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE + 4, "level1"), ==, "产出指标");
      g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE + 5, "level1"), !=, "产出指标");
      g_assert_true (jx_grid_selection_get_range (jx_grid_view_get_selection (JX_GRID_VIEW (table_stage_get_grid (stage))), &range));
      g_assert_cmpuint (range.row, ==, EMPTY_LINE);
      g_assert_cmpuint (range.n_rows, ==, 5);
      label = jx_history_dup_undo_label (get_history (stage));
      g_assert_cmpstr (label, ==, "insert 5 rows");
      robot_keys (stage->robot, "ctrl+z");
      undone = stage_dup_content (stage);
      g_assert_cmpstr (undone, ==, before);
    }
}

/* Below all classes: rows of none. */
static void
play_on_class_line (Stage    *stage,
                    gpointer  data)
{
  guint n;

  table_stage_begin (stage, "a");
  n = count_rows (stage);
  table_stage_go_to (stage, jx_grid_model_get_n_rows (table_stage_get_model (stage)) - 1, 2);
  elsewhere_paste (stage, NULL, "甲\n乙\n丙\n", "ctrl+v");
  g_assert_cmpuint (count_rows (stage), ==, n + 3);
  g_assert_cmpstr (table_stage_get (stage, n + 2, "name"), ==, "丙");
  g_assert_null (table_stage_get (stage, n, "level1"));
  g_assert_null (table_stage_get (stage, n + 2, "level1"));
}

/* Past the end of a class over rows of the next one: where these are filled in it is asked, once. */
static void
play_past_the_class (Stage    *stage,
                     gpointer  data)
{
  g_autofree char *before = NULL, *undone = NULL;
  guint n;

  table_stage_begin (stage, "a");
  n = count_rows (stage);
  table_stage_go_to (stage, EMPTY_LINE - 1, 2);
  elsewhere_paste (stage, NULL, "甲\n乙\n丙\n", "ctrl+v");
  g_assert_cmpuint (count_rows (stage), ==, n + 1);   /* the row below was blank */
  g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE + 1, "name"), ==, "丙");
  robot_keys (stage->robot, "ctrl+z");

  stage_set_cell (stage, "indicators", EMPTY_LINE, "name", "已有");
  before = stage_dup_content (stage);
  table_stage_go_to (stage, EMPTY_LINE - 1, 2);
  robot_keys (stage->robot, "ctrl+v");
  g_assert_nonnull (stage_await_title (stage_await_dialog (stage), "_Insert 2 Rows"));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  undone = stage_dup_content (stage);
  g_assert_cmpstr (undone, ==, before);

  robot_keys (stage->robot, "ctrl+v");
  stage_click (stage, stage_await_title (stage_await_dialog (stage), "_Overwrite Rows Below"));
  stage_await_no_dialog (stage);
  g_assert_cmpuint (count_rows (stage), ==, n + 1);
  g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE + 1, "name"), ==, "丙");
  robot_keys (stage->robot, "ctrl+z");

  table_stage_go_to (stage, EMPTY_LINE - 1, 2);
  robot_keys (stage->robot, "ctrl+v");
  stage_await_dialog (stage);
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  g_assert_cmpuint (count_rows (stage), ==, n + 2);
  g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE + 1, "name"), ==, "丙");
  g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE + 1, "level1"), ==, "产出指标");
  g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE + 2, "name"), ==, "已有");
  robot_keys (stage->robot, "ctrl+z");
  g_clear_pointer (&undone, g_free);
  undone = stage_dup_content (stage);
  g_assert_cmpstr (undone, ==, before);
}

/* Lines that are blank at the end of what was copied insert nothing, and empty nothing of the next class. */
static void
play_blank_end (Stage    *stage,
                gpointer  data)
{
  guint n;

  table_stage_begin (stage, "a");
  n = count_rows (stage);
  stage_set_cell (stage, "indicators", EMPTY_LINE, "name", "已有");
  table_stage_go_to (stage, EMPTY_LINE - 1, 2);
  elsewhere_paste (stage, NULL, "甲\t1次\n\t\n\t\n\t\n", "ctrl+v");
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window)));
  g_assert_cmpuint (count_rows (stage), ==, n);
  g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE - 1, "name"), ==, "甲");
  g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE - 1, "target"), ==, "1次");
  g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE, "name"), ==, "已有");
}

/* What was selected is meant, and so is what brings its classes along. */
static void
play_meant (Stage    *stage,
            gpointer  data)
{
  table_stage_begin (stage, "a");
  stage_set_cell (stage, "indicators", EMPTY_LINE, "name", "已有");
  table_stage_go_to (stage, EMPTY_LINE - 1, 2);
  robot_keys (stage->robot, "shift+Down shift+Down");
  elsewhere_paste (stage, NULL, "甲\n乙\n丙\n", "ctrl+v");
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window)));
  g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE + 1, "name"), ==, "丙");

  robot_keys (stage->robot, "ctrl+z");
  table_stage_go_to (stage, 0, 0);
  elsewhere_paste (stage, NULL, "一类\t数量\t甲\n一类\t数量\t乙\n一类\t数量\t丙\n一类\t数量\t丁\n二类\t质量\t戊\n二类\t质量\t己\n", "ctrl+v");
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window)));
  g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE + 1, "level1"), ==, "二类");
  g_assert_cmpstr (table_stage_get (stage, EMPTY_LINE + 1, "name"), ==, "己");
}

static void
count_cb (JxTableView *view,
          const char  *message,
          guint       *n_told)
{
  ++*n_told;
}

static gboolean
was_told (gpointer data)
{
  return *(guint *) data > 0;
}

/* A full table takes no row: one sentence says so, also of what is too wide for it; nothing is changed. */
static void
play_full (Stage    *stage,
           gpointer  data)
{
  g_autoptr(JxCommand) fill = NULL;
  g_autofree char *before = NULL, *after = NULL;
  GtkWidget *view;
  guint n_told = 0;

  table_stage_begin (stage, "a");
  fill = jx_edits_insert_rows (stage_get_assessment (stage), stage_get_table (stage, "indicators"), EMPTY_LINE,
                               JX_ROOM_MAX_ROWS - count_rows (stage) - 1, EMPTY_LINE - 1);
  g_assert_true (jx_history_do (get_history (stage), fill, NULL));
  before = stage_dup_content (stage);
  table_stage_go_to (stage, JX_ROOM_MAX_ROWS - 6, 2);
  g_assert_cmpint (jx_grid_model_get_row_kind (table_stage_get_model (stage), JX_ROOM_MAX_ROWS - 6), ==,
                   JX_GRID_ROW_NEW);
  elsewhere_copy (NULL, "甲\n乙\n");
  robot_keys (stage->robot, "ctrl+v");
  stage_await_label (GTK_WIDGET (stage->window),
                     "The table has 999 rows and can have 1000 at most: there is no room for 2 more. Nothing was changed.");

  view = gtk_widget_get_ancestor (GTK_WIDGET (table_stage_get_grid (stage)), JX_TYPE_TABLE_VIEW);
  g_signal_connect (view, "problem", G_CALLBACK (count_cb), &n_told);
  table_stage_go_to (stage, JX_ROOM_MAX_ROWS - 6, jx_grid_model_get_n_columns (table_stage_get_model (stage)) - 1);
  elsewhere_copy (NULL, "甲\t1次\n乙\t2次\n");
  robot_keys (stage->robot, "ctrl+v");
  robot_wait (was_told, &n_told);
  g_assert_cmpuint (n_told, ==, 1);
  after = stage_dup_content (stage);
  g_assert_cmpstr (after, ==, before);
}

static const StageTest plays[] = {
  { "/window/paste-rows/more-rows-than-there-are", play_growth },
  { "/window/paste-rows/on-an-empty-line-all-makes-rows-of-its-class", play_on_empty_line },
  { "/window/paste-rows/below-all-classes", play_on_class_line },
  { "/window/paste-rows/past-the-end-of-a-class", play_past_the_class },
  { "/window/paste-rows/blank-lines-at-the-end-insert-and-empty-nothing", play_blank_end },
  { "/window/paste-rows/what-was-selected-or-brings-its-class-is-meant", play_meant },
  { "/window/paste-rows/into-a-full-table", play_full },
};

int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);
  stage_add_tests (plays, G_N_ELEMENTS (plays));

  return g_test_run ();
}
