/* test-grid-parts.c: heights, columns, selection and changes, without a display
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-cells-writer.h"
#include "jx-csv-reader.h"
#include "jx-grid-columns.h"
#include "jx-grid-heights.h"
#include "jx-grid-operations.h"
#include "sample-model.h"

#define SEED 20260131

static void
assert_same_heights (JxGridHeights *heights,
                     GArray        *expected)
{
  int sum = 0;

  g_assert_cmpuint (jx_grid_heights_get_n_rows (heights), ==, expected->len);
  for (guint row = 0; row < expected->len; row++)
    {
      int height = g_array_index (expected, int, row);

      g_assert_cmpint (jx_grid_heights_get (heights, row), ==, height);
      g_assert_cmpint (jx_grid_heights_get_offset (heights, row), ==, sum);
      g_assert_cmpuint (jx_grid_heights_get_row_at (heights, sum), ==, row);
      g_assert_cmpuint (jx_grid_heights_get_row_at (heights, sum + height - 1), ==, row);
      sum += height;
    }
  g_assert_cmpint (jx_grid_heights_get_total (heights), ==, sum);
}

static void
test_heights (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr(JxGridHeights) heights = jx_grid_heights_new (10);
  g_autoptr(GArray) expected = g_array_new (FALSE, FALSE, sizeof (int));

  assert_same_heights (heights, expected);
  for (int i = 0; i < 400; i++)
    {
      guint n = expected->len;
      guint position = (guint) g_rand_int_range (random, 0, (int) n + 1);
      guint removed = (guint) g_rand_int_range (random, 0, (int) MIN (n - position, 4) + 1);
      guint added = (guint) g_rand_int_range (random, 0, 6);

      jx_grid_heights_splice (heights, position, removed, added);
      g_array_remove_range (expected, position, removed);
      for (guint k = 0; k < added; k++)
        g_array_insert_val (expected, position, ((int) { 10 }));

      if (expected->len > 0)
        {
          guint row = (guint) g_rand_int_range (random, 0, (int) expected->len);

          g_array_index (expected, int, row) = g_rand_int_range (random, 1, 90);
          jx_grid_heights_set (heights, row, g_array_index (expected, int, row));
        }
      assert_same_heights (heights, expected);
    }
}

static void
test_unmeasured (void)
{
  g_autoptr(JxGridHeights) heights = jx_grid_heights_new (10);
  guint row = 2;

  jx_grid_heights_splice (heights, 0, 0, 3);
  jx_grid_heights_set (heights, 2, 30);
  g_assert_true (jx_grid_heights_find_unmeasured (heights, &row));
  g_assert_cmpuint (row, ==, 0);
  jx_grid_heights_set (heights, 0, 10);
  jx_grid_heights_set_estimate (heights, 12);
  g_assert_cmpint (jx_grid_heights_get_total (heights), ==, 10 + 12 + 30);
  jx_grid_heights_set (heights, 1, 12);
  g_assert_false (jx_grid_heights_find_unmeasured (heights, &row));
  jx_grid_heights_invalidate (heights, 2);
  g_assert_true (jx_grid_heights_find_unmeasured (heights, &row));
  g_assert_cmpuint (row, ==, 2);
  g_assert_cmpint (jx_grid_heights_get (heights, 2), ==, 30);
}

typedef struct
{
  const char *name;
  int         available;
  double      scale;
  int         total;
} WidthCase;

/* The sample: 656 at least, 936 by nature */
static const WidthCase width_cases[] = {
  { "/grid/columns/too-narrow-scrolls", 300, 1, 656 },
  { "/grid/columns/between-least-and-natural-fills", 700, 1, 700 },
  { "/grid/columns/natural", 936, 1, 936 },
  { "/grid/columns/spare-room-is-taken", 1401, 1, 1401 },
  { "/grid/columns/larger-text-needs-more", 700, 2, 1312 },
};

static void
test_widths (gconstpointer data)
{
  const WidthCase *c = data;
  g_autoptr(SampleModel) model = sample_model_new (1, 1);
  g_autoptr(JxGridColumns) columns = jx_grid_columns_new ();
  int x = 0;

  jx_grid_columns_load (columns, JX_GRID_MODEL (model));
  g_assert_true (jx_grid_columns_layout (columns, c->available, c->scale));
  g_assert_false (jx_grid_columns_layout (columns, c->available, c->scale));
  g_assert_cmpint (jx_grid_columns_get_total (columns), ==, c->total);
  for (guint i = 0; i < jx_grid_columns_get_n (columns); i++)
    {
      guint found;

      g_assert_cmpint (jx_grid_columns_get_x (columns, i), ==, x);
      g_assert_cmpint (jx_grid_columns_get_width (columns, i), >=,
                       (int) (jx_grid_columns_get (columns, i)->min_width * c->scale));
      g_assert_true (jx_grid_columns_find (columns, x, &found));
      g_assert_cmpuint (found, ==, i);
      x += jx_grid_columns_get_width (columns, i);
    }
  g_assert_false (jx_grid_columns_find (columns, x, &(guint) { 0 }));
}

static void
test_width_by_hand (void)
{
  g_autoptr(SampleModel) model = sample_model_new (1, 1);
  g_autoptr(JxGridColumns) columns = jx_grid_columns_new ();

  jx_grid_columns_load (columns, JX_GRID_MODEL (model));
  jx_grid_columns_layout (columns, 936, 1);
  jx_grid_columns_set_width (columns, SAMPLE_NAME, 320);
  jx_grid_columns_layout (columns, 936, 1);
  g_assert_cmpint (jx_grid_columns_get_width (columns, SAMPLE_NAME), ==, 320);
  g_assert_cmpint (jx_grid_columns_get_total (columns), ==, 936);
  jx_grid_columns_set_width (columns, SAMPLE_NAME, -1);
  jx_grid_columns_layout (columns, 936, 1);
  g_assert_cmpint (jx_grid_columns_get_width (columns, SAMPLE_NAME), ==, 200);
}

static void
test_skips (void)
{
  g_autoptr(SampleModel) model = sample_model_new (2, 4);
  g_autoptr(JxGridEdit) edit = jx_grid_operation_set (JX_GRID_MODEL (model), &(JxGridRange) { 0, 0, 5, 3 }, "x");

  /* level 1 is read-only and counted once; the merged cells of level 2 take it in each of their rows; the empty line stays */
  g_assert_cmpuint (edit->n_skipped, ==, 1);
  g_assert_cmpuint (jx_grid_edit_count (edit), ==, 4 + 4);
  g_assert_null (jx_grid_edit_get_text (edit, 0, 0));
  g_assert_cmpstr (jx_grid_edit_get_text (edit, 2, 1), ==, "x");
  g_assert_cmpstr (jx_grid_edit_get_text (edit, 3, 1), ==, "x");
  g_assert_null (jx_grid_edit_get_text (edit, 4, 1));
  g_assert_null (jx_grid_edit_get_text (edit, 4, 2));
}

static void
test_fill_up (void)
{
  g_autoptr(SampleModel) model = sample_model_new (2, 4);
  g_autoptr(JxGridEdit) edit = NULL;

  edit = jx_grid_operation_fill (JX_GRID_MODEL (model), &(JxGridRange) { 2, SAMPLE_WEIGHT, 2, 1 },
                                 &(JxGridRange) { 0, SAMPLE_WEIGHT, 7, 1 }, FALSE);
  g_assert_cmpstr (jx_grid_edit_get_text (edit, 0, 0), ==, "15");
  g_assert_cmpstr (jx_grid_edit_get_text (edit, 1, 0), ==, "10");
  g_assert_null (jx_grid_edit_get_text (edit, 2, 0));
  g_assert_null (jx_grid_edit_get_text (edit, 3, 0));
  g_assert_null (jx_grid_edit_get_text (edit, 4, 0));   /* the empty line of the class */
  g_assert_cmpstr (jx_grid_edit_get_text (edit, 5, 0), ==, "15");
  g_assert_cmpstr (jx_grid_edit_get_text (edit, 6, 0), ==, "10");
}

/* Two classes of four rows, each with its empty line: 4 and 9 */
typedef struct
{
  const char     *path;
  guint           row;
  JxGridPasteWay  way;
  guint           n_rows, n_missing, to_row, n_skipped;
} PasteCase;

static const PasteCase paste_cases[] =
{
  { "/grid/paste/on-an-empty-line-all-is-inserted",       4, JX_GRID_PASTE_OVER,   3, 3, 4, 0 },
  { "/grid/paste/over-the-end-of-a-class",                3, JX_GRID_PASTE_OVER,   3, 0, 9, 0 },
  { "/grid/paste/inserted-at-the-end-of-a-class",         3, JX_GRID_PASTE_INSERT, 3, 2, 4, 0 },
  { "/grid/paste/within-a-class-nothing-is-inserted",     0, JX_GRID_PASTE_INSERT, 3, 0, 4, 0 },
  { "/grid/paste/beyond-the-table-at-its-last-class",     8, JX_GRID_PASTE_OVER,   3, 2, 9, 0 },
  { "/grid/paste/beyond-the-table-what-fits",             8, JX_GRID_PASTE_FIT,    2, 1, 9, 1 },
  { "/grid/paste/what-fits-on-an-empty-line",             9, JX_GRID_PASTE_FIT,    3, 3, 9, 0 },
};

static void
test_paste_place (gconstpointer data)
{
  const PasteCase *c = data;
  g_autoptr(SampleModel) model = sample_model_new (2, 4);
  g_autoptr(JxCells) block = jx_csv_read_copied ("a\nc\ne\n", NULL);
  g_autoptr(JxGridEdit) edit = NULL;

  edit = jx_grid_operation_paste (JX_GRID_MODEL (model), &(JxGridRange) { c->row, SAMPLE_REASON, 1, 1 }, block, FALSE, c->way);
  g_assert_cmpint (edit->kind, ==, c->n_missing > 0 ? JX_GRID_EDIT_PASTE_GROW : JX_GRID_EDIT_SET_BLOCK);
  g_assert_cmpuint (edit->n_rows, ==, c->n_rows);
  g_assert_cmpuint (edit->n_missing, ==, c->n_missing);
  g_assert_cmpuint (edit->to_row, ==, c->to_row);
  g_assert_cmpuint (edit->n_skipped, ==, c->n_skipped);
  g_assert_cmpuint (jx_grid_edit_count_made (edit), ==, c->n_missing);
  g_assert_cmpstr (jx_grid_edit_get_text (edit, 1, 0), ==, "c");
}

/* What is too wide is cut off, of a row that is blank none is made. */
static void
test_paste_grows (void)
{
  g_autoptr(SampleModel) model = sample_model_new (1, 4);
  g_autoptr(JxCells) block = jx_csv_read_copied ("a\tb\n\td\ne\tf\n", NULL);
  g_autoptr(JxGridEdit) edit = NULL;

  edit = jx_grid_operation_paste (JX_GRID_MODEL (model), &(JxGridRange) { 3, SAMPLE_REASON, 1, 1 }, block, FALSE, JX_GRID_PASTE_OVER);
  g_assert_cmpint (edit->kind, ==, JX_GRID_EDIT_PASTE_GROW);
  g_assert_cmpuint (edit->n_missing, ==, 2);
  g_assert_cmpuint (jx_grid_edit_count_made (edit), ==, 1);
  g_assert_cmpuint (edit->n_columns, ==, 1);
  g_assert_cmpuint (edit->n_skipped, ==, 3);
  g_assert_cmpstr (jx_grid_edit_get_text (edit, 2, 0), ==, "e");
}

static void
test_paste_repeats (void)
{
  g_autoptr(SampleModel) model = sample_model_new (1, 6);
  g_autoptr(JxCells) block = jx_csv_read_copied ("1\n2\n", NULL);
  g_autoptr(JxGridEdit) edit = NULL;

  edit = jx_grid_operation_paste (JX_GRID_MODEL (model), &(JxGridRange) { 0, SAMPLE_TARGET, 4, 2 }, block, FALSE, JX_GRID_PASTE_OVER);
  g_assert_cmpint (edit->kind, ==, JX_GRID_EDIT_SET_BLOCK);
  g_assert_cmpuint (jx_grid_edit_count (edit), ==, 8);
  g_assert_cmpstr (jx_grid_edit_get_text (edit, 3, 1), ==, "2");
}

static void
test_copy (void)
{
  g_autoptr(SampleModel) model = sample_model_new (1, 2);
  g_autoptr(JxCells) block = jx_grid_operation_copy (JX_GRID_MODEL (model), &(JxGridRange) { 0, 0, 2, 3 });
  g_autofree char *tsv = jx_cells_to_tsv (block);

  g_assert_cmpstr (tsv, ==, "产出指标\t数量指标\t聘用人员\n\t质量指标\t专线租用数量\n");
}

static void
test_edit_copies (void)
{
  g_autoptr(JxGridEdit) edit = jx_grid_edit_new (JX_GRID_EDIT_SET_BLOCK, 1, 2, 1, 2);
  g_autoptr(JxGridEdit) copy = NULL;

  jx_grid_edit_take_text (edit, 0, 1, g_strdup ("x"));
  edit->n_skipped = 3;
  copy = jx_grid_edit_copy (edit);
  g_clear_pointer (&edit, jx_grid_edit_free);
  g_assert_null (jx_grid_edit_get_text (copy, 0, 0));
  g_assert_cmpstr (jx_grid_edit_get_text (copy, 0, 1), ==, "x");
  g_assert_cmpuint (copy->n_skipped, ==, 3);
  g_assert_cmpuint (copy->column, ==, 2);
}

static void
test_rows_move_the_selection (void)
{
  g_autoptr(SampleModel) model = sample_model_new (2, 4);
  g_autoptr(JxGridSelection) selection = jx_grid_selection_new ();
  guint row, column;

  jx_grid_selection_set_model (selection, JX_GRID_MODEL (model));
  jx_grid_selection_set (selection, 6, SAMPLE_NAME);
  jx_grid_selection_rows_changed (selection, 2, 0, 3);
  jx_grid_selection_get_cursor (selection, &row, &column);
  g_assert_cmpuint (row, ==, 9);
  jx_grid_selection_rows_changed (selection, 1, 4, 0);
  jx_grid_selection_get_cursor (selection, &row, &column);
  g_assert_cmpuint (row, ==, 5);
  jx_grid_selection_rows_changed (selection, 4, 3, 0);
  jx_grid_selection_get_cursor (selection, &row, &column);
  g_assert_cmpuint (row, ==, 4);
}

static void
test_empty (void)
{
  g_autoptr(SampleModel) model = sample_model_new (0, 0);
  g_autoptr(JxGridSelection) selection = jx_grid_selection_new ();
  JxGridRange range;

  jx_grid_selection_set_model (selection, JX_GRID_MODEL (model));
  for (int move = JX_GRID_MOVE_UP; move <= JX_GRID_MOVE_LAST; move++)
    jx_grid_selection_move (selection, (JxGridMove) move, FALSE);
  jx_grid_selection_select_all (selection);
  jx_grid_selection_enter (selection, FALSE);
  g_assert_false (jx_grid_selection_tab (selection, FALSE));
  g_assert_false (jx_grid_selection_get_range (selection, &range));
  g_assert_true (jx_grid_selection_is_single (selection));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/grid/heights/sums-agree-with-a-list", test_heights);
  g_test_add_func ("/grid/heights/unmeasured-rows-are-found", test_unmeasured);
  for (gsize i = 0; i < G_N_ELEMENTS (width_cases); i++)
    g_test_add_data_func (width_cases[i].name, &width_cases[i], test_widths);
  g_test_add_func ("/grid/columns/by-hand", test_width_by_hand);
  for (gsize i = 0; i < G_N_ELEMENTS (paste_cases); i++)
    g_test_add_data_func (paste_cases[i].path, &paste_cases[i], test_paste_place);
  g_test_add_func ("/grid/operations/read-only-and-covered-cells-are-left-alone", test_skips);
  g_test_add_func ("/grid/operations/a-pattern-is-filled-both-ways", test_fill_up);
  g_test_add_func ("/grid/operations/a-paste-beyond-the-table-asks-for-rows", test_paste_grows);
  g_test_add_func ("/grid/operations/a-paste-repeats-over-the-selection", test_paste_repeats);
  g_test_add_func ("/grid/operations/copy-is-as-displayed", test_copy);
  g_test_add_func ("/grid/operations/an-edit-can-be-kept", test_edit_copies);
  g_test_add_func ("/grid/selection/moves-with-its-rows", test_rows_move_the_selection);
  g_test_add_func ("/grid/selection/nothing-in-an-empty-table", test_empty);

  return g_test_run ();
}
