/* test-grid-mouse.c: the pointer, from a real one
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "grid-harness.h"

static void
assert_range (Harness     *h,
              JxGridRange  expected)
{
  JxGridRange range;

  g_assert_true (jx_grid_selection_get_range (jx_grid_view_get_selection (JX_GRID_VIEW (h->grid)), &range));
  g_assert_cmpuint (range.row, ==, expected.row);
  g_assert_cmpuint (range.column, ==, expected.column);
  g_assert_cmpuint (range.n_rows, ==, expected.n_rows);
  g_assert_cmpuint (range.n_columns, ==, expected.n_columns);
}

static void
test_click (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_click (h, 2, SAMPLE_ACTUAL, NULL);
  harness_assert_active (h, 2, SAMPLE_ACTUAL);
  harness_click (h, 5, SAMPLE_LEVEL2, NULL);
  harness_assert_active (h, 5, SAMPLE_LEVEL2);
  harness_keys (h, "Right");
  harness_click (h, 1, SAMPLE_TARGET, NULL);
  harness_click (h, 3, SAMPLE_WEIGHT, "shift");
  assert_range (h, (JxGridRange) { 1, SAMPLE_TARGET, 3, 3 });
}

static void
test_click_commits (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_click (h, 1, SAMPLE_WEIGHT, NULL);
  harness_keys (h, "4 2");
  harness_click (h, 6, SAMPLE_TARGET, NULL);
  harness_assert_text (h, 1, SAMPLE_WEIGHT, "42");
  g_assert_cmpuint (harness_count_edits (h, JX_GRID_EDIT_COMMIT), ==, 1);
  g_assert_false (jx_grid_is_editing (h->grid));
}

static void
test_double_click (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_double_click (h, 1, SAMPLE_WEIGHT);
  g_assert_true (jx_grid_is_editing (h->grid));
  harness_keys (h, "5");
  harness_assert_text (h, 1, SAMPLE_WEIGHT, "105");

  /* a click into the open text moves the caret only */
  harness_click (h, 1, SAMPLE_WEIGHT, NULL);
  g_assert_true (jx_grid_is_editing (h->grid));
}

static void
test_drag (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GdkRectangle from = harness_get_area (h, 1, SAMPLE_TARGET);
  GdkRectangle to = harness_get_area (h, 3, SAMPLE_WEIGHT);

  harness_drag (h, from.x + 20, from.y + 10, to.x + 20, to.y + 10);
  assert_range (h, (JxGridRange) { 1, SAMPLE_TARGET, 3, 3 });
}

static void
take_out (Harness *h)
{
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (h->scroller), NULL);
}

/* Taken out of the window while it is pressed: nothing is left of it. */
static void
test_pressed_and_gone (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GdkRectangle area = harness_get_area (h, 1, SAMPLE_TARGET);

  g_object_add_weak_pointer (G_OBJECT (h->grid), (gpointer *) &h->grid);
  harness_press (h, area.x + 20, area.y + 10);
  take_out (h);
  harness_release (h);
  harness_frame (h);
  g_assert_null (h->grid);
}

/* … and by the press itself, which ends an edit: other gestures are still to see it. */
static void
test_gone_by_its_press (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GdkRectangle area = harness_get_area (h, 1, SAMPLE_TARGET);

  harness_at (h, 2, SAMPLE_ACTUAL);
  harness_keys (h, "7");
  g_object_add_weak_pointer (G_OBJECT (h->grid), (gpointer *) &h->grid);
  g_signal_connect_swapped (h->grid, "edit", G_CALLBACK (take_out), h);
  harness_press (h, area.x + 20, area.y + 10);
  harness_release (h);
  harness_frame (h);
  g_assert_null (h->grid);
}

static void
test_edge (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GdkRectangle area = harness_get_area (h, 0, SAMPLE_TARGET);

  harness_drag (h, area.x + area.width, 8, area.x + area.width + 40, 8);
  g_assert_cmpint (harness_get_area (h, 0, SAMPLE_TARGET).width, ==, area.width + 40);
}

static void
test_head (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GdkRectangle area = harness_get_area (h, 0, SAMPLE_TARGET);

  harness_drag (h, area.x + 20, 8, area.x + 20, 8);
  assert_range (h, (JxGridRange) { 0, SAMPLE_TARGET, 10, 1 });
}

static void
test_wheel (void)
{
  g_autoptr(Harness) h = harness_new (3, 20);
  GtkAdjustment *vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (h->grid));

  harness_click (h, 1, SAMPLE_WEIGHT, NULL);
  harness_wheel (h, TRUE, "ctrl");
  g_assert_cmpint (jx_grid_view_get_zoom (JX_GRID_VIEW (h->grid)), ==, 90);
  harness_wheel (h, FALSE, "ctrl");
  harness_wheel (h, FALSE, "ctrl");
  g_assert_cmpint (jx_grid_view_get_zoom (JX_GRID_VIEW (h->grid)), ==, 110);
  g_assert_cmpfloat (gtk_adjustment_get_value (vertical), ==, 0);
  harness_wheel (h, TRUE, NULL);
  harness_frame (h);
  g_assert_cmpfloat (gtk_adjustment_get_value (vertical), >, 0);
}

int
main (int    argc,
      char **argv)
{
  harness_init (&argc, &argv);

  g_test_add_func ("/grid/mouse/pressed-and-gone", test_pressed_and_gone);
  g_test_add_func ("/grid/mouse/gone-by-its-press", test_gone_by_its_press);
  g_test_add_func ("/grid/mouse/click", test_click);
  g_test_add_func ("/grid/mouse/click-elsewhere-commits", test_click_commits);
  g_test_add_func ("/grid/mouse/double-click-edits", test_double_click);
  g_test_add_func ("/grid/mouse/drag-selects", test_drag);
  g_test_add_func ("/grid/mouse/an-edge-resizes", test_edge);
  g_test_add_func ("/grid/mouse/a-head-selects-its-column", test_head);
  g_test_add_func ("/grid/mouse/the-wheel-scrolls-and-zooms", test_wheel);

  return g_test_run ();
}
