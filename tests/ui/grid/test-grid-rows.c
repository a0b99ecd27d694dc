/* test-grid-rows.c: whole rows, taken by their numbers
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "grid-harness.h"

static void
assert_rows (Harness *h,
             guint    row,
             guint    n_rows)
{
  JxGridSelection *selection = jx_grid_view_get_selection (JX_GRID_VIEW (h->grid));
  JxGridRange range;

  g_assert_true (jx_grid_selection_has_rows (selection));
  g_assert_true (jx_grid_selection_get_range (selection, &range));
  g_assert_cmpuint (range.row, ==, row);
  g_assert_cmpuint (range.n_rows, ==, n_rows);
  g_assert_cmpuint (range.column, ==, 0);
  g_assert_cmpuint (range.n_columns, ==, SAMPLE_N_COLUMNS);
}

static void
press_number (Harness *h,
              guint    row)
{
  harness_press (h, 6, harness_get_area (h, row, SAMPLE_TARGET).y + 12);
}

static void
point_at_number (Harness *h,
                 guint    row,
                 int      dy)
{
  GdkRectangle area = harness_get_area (h, row, SAMPLE_TARGET);

  harness_point (h, 8, area.y + area.height / 2);
  harness_point (h, 8, area.y + area.height / 2 + dy);
}

static void
test_click (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  press_number (h, 1);
  harness_release (h);
  assert_rows (h, 1, 1);
  harness_hold (h, "shift", TRUE);
  press_number (h, 3);
  harness_release (h);
  harness_hold (h, "shift", FALSE);
  assert_rows (h, 1, 3);

  /* pressed only, of the rows selected that one remains */
  press_number (h, 2);
  harness_release (h);
  assert_rows (h, 2, 1);
}

static void
test_drag_selects (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  press_number (h, 1);
  point_at_number (h, 3, 4);
  harness_release (h);
  assert_rows (h, 1, 3);
  g_assert_cmpuint (h->edits->len, ==, 0);
}

static void
test_corner (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  JxGridRange range;

  harness_press (h, 6, 6);
  harness_release (h);
  g_assert_true (jx_grid_selection_get_range (jx_grid_view_get_selection (JX_GRID_VIEW (h->grid)), &range));
  g_assert_cmpuint (range.n_rows, ==, 10);
  g_assert_cmpuint (range.n_columns, ==, SAMPLE_N_COLUMNS);
}

/* One row of a class, to where its lower half is pointed at: behind the third */
static void
test_move (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  g_autofree char *name = sample_model_dup_text (h->model, 0, SAMPLE_NAME);

  press_number (h, 0);
  harness_release (h);
  press_number (h, 0);
  point_at_number (h, 2, 4);
  harness_release (h);
  g_assert_cmpint (harness_last_edit (h)->kind, ==, JX_GRID_EDIT_MOVE_ROWS);
  g_assert_cmpuint (harness_last_edit (h)->row, ==, 0);
  g_assert_cmpuint (harness_last_edit (h)->n_rows, ==, 1);
  g_assert_cmpuint (harness_last_edit (h)->to_row, ==, 3);
  harness_assert_text (h, 2, SAMPLE_NAME, name);
  assert_rows (h, 2, 1);
}

static void
test_escape (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  press_number (h, 0);
  harness_release (h);
  press_number (h, 0);
  point_at_number (h, 2, 4);
  harness_keys (h, "Escape");
  harness_release (h);
  g_assert_cmpuint (h->edits->len, ==, 0);
  assert_rows (h, 0, 1);
}

static void
test_keys (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  g_autofree char *name = sample_model_dup_text (h->model, 1, SAMPLE_NAME);

  harness_at (h, 1, SAMPLE_TARGET);
  harness_keys (h, "shift+space shift+alt+Down");
  harness_assert_text (h, 2, SAMPLE_NAME, name);
  assert_rows (h, 2, 1);
  harness_keys (h, "shift+alt+Up");
  harness_assert_text (h, 1, SAMPLE_NAME, name);
  assert_rows (h, 1, 1);

  /* what is typed goes to the cell that was active */
  harness_keys (h, "7 Return");
  harness_assert_text (h, 1, SAMPLE_TARGET, "7");
  g_assert_false (jx_grid_selection_has_rows (jx_grid_view_get_selection (JX_GRID_VIEW (h->grid))));
}

/* What rows share with others stays; what is theirs goes */
static void
test_clear (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, 2, SAMPLE_TARGET);
  harness_keys (h, "shift+space Delete");
  harness_assert_text (h, 2, SAMPLE_NAME, "");
  harness_assert_text (h, 2, SAMPLE_LEVEL2, "质量指标");
  harness_assert_text (h, 1, SAMPLE_NAME, "专线租用数量");
}

/* A window that is too narrow gives all of its width to the columns */
static void
test_narrow (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GdkRectangle body;

  harness_frame (h);
  jx_grid_view_get_body_area (JX_GRID_VIEW (h->grid), &body);
  g_assert_cmpint (body.x, >, 0);
  gtk_widget_set_size_request (h->scroller, 300, -1);
  gtk_widget_set_hexpand (h->scroller, FALSE);
  gtk_widget_set_halign (h->scroller, GTK_ALIGN_START);
  harness_frame (h);
  harness_frame (h);
  jx_grid_view_get_body_area (JX_GRID_VIEW (h->grid), &body);
  g_assert_cmpint (body.x, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  harness_init (&argc, &argv);

  g_test_add_func ("/grid/rows/a-number-selects-its-row", test_click);
  g_test_add_func ("/grid/rows/dragging-selects-several", test_drag_selects);
  g_test_add_func ("/grid/rows/the-corner-selects-all", test_corner);
  g_test_add_func ("/grid/rows/a-selected-row-is-dragged", test_move);
  g_test_add_func ("/grid/rows/escape-lets-go", test_escape);
  g_test_add_func ("/grid/rows/keys-move-them", test_keys);
  g_test_add_func ("/grid/rows/what-is-shared-stays", test_clear);
  g_test_add_func ("/grid/rows/no-numbers-in-a-narrow-window", test_narrow);

  return g_test_run ();
}
