/* test-grid-fill.c: dragging cells on by their corner
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "grid-harness.h"
#include "jx-grid-series.h"

typedef struct
{
  const char *name;
  const char *texts[4];
  int         place;
  const char *counted;
  const char *repeated;
} SeriesCase;

static const SeriesCase series_cases[] = {
  { "/grid/series/a-lone-figure", { "15" }, 2, "17", "15" },
  { "/grid/series/before-it", { "15" }, -2, "13", "15" },
  { "/grid/series/never-below-nothing", { "1" }, -2, "1", "1" },
  { "/grid/series/with-decimals", { "1.5" }, 1, "2.5", "1.5" },
  { "/grid/series/at-the-end-of-a-text", { "指标1" }, 1, "指标2", "指标1" },
  { "/grid/series/zeros-stay", { "A-009" }, 1, "A-010", "A-009" },
  { "/grid/series/a-unit-stays-what-it-is", { "28人" }, 3, "28人", "28人" },
  { "/grid/series/a-rate-stays-what-it-is", { "95%" }, 3, "95%", "95%" },
  { "/grid/series/no-figure", { "达成" }, 1, "达成", "达成" },
  { "/grid/series/a-code-is-no-figure", { "51010023Y000005432100" }, 1, "51010023Y000005432101", "51010023Y000005432100" },
  { "/grid/series/a-code-of-digits-is-no-figure", { "510100230000054321001" }, 1, "510100230000054321001",
    "510100230000054321001" },
  { "/grid/series/by-fives", { "10", "15" }, 2, "20", "10" },
  { "/grid/series/falling", { "10", "8" }, 3, "4", "8" },
  { "/grid/series/years", { "2021年", "2022年" }, 2, "2023年", "2021年" },
  { "/grid/series/alike", { "10", "10" }, 5, "10", "10" },
  { "/grid/series/no-series-repeats", { "10", "15", "30" }, 4, "15", "15" },
  { "/grid/series/before-repeated", { "a", "b", "c" }, -1, "c", "c" },
  { "/grid/series/other-words-repeat", { "甲1", "乙2" }, 2, "甲1", "甲1" },
};

static void
test_series (gconstpointer data)
{
  const SeriesCase *c = data;
  guint n = g_strv_length ((char **) c->texts);
  g_autofree char *counted = jx_grid_series_get (c->texts, n, c->place, TRUE);
  g_autofree char *repeated = jx_grid_series_get (c->texts, n, c->place, FALSE);

  g_assert_cmpstr (counted, ==, c->counted);
  g_assert_cmpstr (repeated, ==, c->repeated);
}

static void
press_handle (Harness *h,
              guint    row,
              guint    column)
{
  GdkRectangle area = harness_get_area (h, row, column);

  harness_press (h, area.x + area.width - 1, area.y + area.height - 1);
}

static void
point_at (Harness *h,
          guint    row,
          guint    column)
{
  GdkRectangle area = harness_get_area (h, row, column);

  harness_point (h, area.x + 10, area.y + 5);
  harness_point (h, area.x + 20, area.y + 10);
}

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

static const char *
get_tip (Harness *h)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (h->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child) && gtk_widget_get_child_visible (child))
      return gtk_label_get_text (GTK_LABEL (child));

  return NULL;
}

/* What would come is said while the pointer is on its way, and nothing has changed by then */
static void
test_down (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_click (h, 0, SAMPLE_WEIGHT, NULL);
  press_handle (h, 0, SAMPLE_WEIGHT);
  point_at (h, 2, SAMPLE_WEIGHT);
  harness_frame (h);
  g_assert_cmpstr (get_tip (h), ==, "17");
  harness_assert_text (h, 2, SAMPLE_WEIGHT, "15");
  assert_range (h, (JxGridRange) { 0, SAMPLE_WEIGHT, 1, 1 });
  harness_release (h);
  harness_frame (h);
  g_assert_null (get_tip (h));
  harness_assert_text (h, 1, SAMPLE_WEIGHT, "16");
  harness_assert_text (h, 2, SAMPLE_WEIGHT, "17");
  harness_assert_text (h, 3, SAMPLE_WEIGHT, "10");
  assert_range (h, (JxGridRange) { 0, SAMPLE_WEIGHT, 3, 1 });
  g_assert_cmpuint (h->edits->len, ==, 1);
}

static void
test_copying (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_click (h, 0, SAMPLE_WEIGHT, NULL);
  press_handle (h, 0, SAMPLE_WEIGHT);
  harness_hold (h, "ctrl", TRUE);
  point_at (h, 2, SAMPLE_WEIGHT);
  harness_release (h);
  harness_hold (h, "ctrl", FALSE);
  harness_assert_text (h, 1, SAMPLE_WEIGHT, "15");
  harness_assert_text (h, 2, SAMPLE_WEIGHT, "15");
}

static void
test_right (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_click (h, 0, SAMPLE_TARGET, NULL);
  press_handle (h, 0, SAMPLE_TARGET);
  point_at (h, 0, SAMPLE_WEIGHT);
  harness_release (h);
  harness_assert_text (h, 0, SAMPLE_ACTUAL, "≥28人");
  harness_assert_text (h, 0, SAMPLE_WEIGHT, "≥28人");
  assert_range (h, (JxGridRange) { 0, SAMPLE_TARGET, 1, 3 });
}

static void
test_two_go_on (void)
{
  g_autoptr(Harness) h = harness_new (2, 5);

  harness_click (h, 0, SAMPLE_WEIGHT, NULL);
  harness_keys (h, "5 Return 7 Return Up Up shift+Down");
  press_handle (h, 1, SAMPLE_WEIGHT);
  point_at (h, 3, SAMPLE_WEIGHT);
  harness_release (h);
  harness_assert_text (h, 2, SAMPLE_WEIGHT, "9");
  harness_assert_text (h, 3, SAMPLE_WEIGHT, "11");
}

static void
test_escape (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_click (h, 0, SAMPLE_WEIGHT, NULL);
  press_handle (h, 0, SAMPLE_WEIGHT);
  point_at (h, 2, SAMPLE_WEIGHT);
  harness_keys (h, "Escape");
  point_at (h, 3, SAMPLE_WEIGHT);
  harness_release (h);
  harness_frame (h);
  g_assert_cmpuint (h->edits->len, ==, 0);
  g_assert_null (get_tip (h));
  assert_range (h, (JxGridRange) { 0, SAMPLE_WEIGHT, 1, 1 });
}

/* To the end of the class, whose empty line stays empty */
static void
test_double_click (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GdkRectangle area;

  harness_at (h, 1, SAMPLE_ACTUAL);
  area = harness_get_area (h, 1, SAMPLE_ACTUAL);
  harness_click_twice (h, area.x + area.width - 1, area.y + area.height - 1);
  harness_assert_text (h, 2, SAMPLE_ACTUAL, "12条");
  harness_assert_text (h, 3, SAMPLE_ACTUAL, "12条");
  harness_assert_text (h, 4, SAMPLE_ACTUAL, "");
  harness_assert_text (h, 5, SAMPLE_ACTUAL, "12条");   /* of the next class, as it was */
  g_assert_cmpuint (h->edits->len, ==, 1);
}

static void
test_keys (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  /* by keys figures repeat, and what is above is taken by a cell alone */
  harness_at (h, 0, SAMPLE_WEIGHT);
  harness_keys (h, "shift+Down shift+Down ctrl+d");
  harness_assert_text (h, 1, SAMPLE_WEIGHT, "15");
  harness_assert_text (h, 2, SAMPLE_WEIGHT, "15");
  harness_at (h, 3, SAMPLE_TARGET);
  harness_keys (h, "ctrl+d");
  harness_assert_text (h, 3, SAMPLE_TARGET, "100%");
  harness_keys (h, "Right ctrl+r");
  harness_assert_text (h, 3, SAMPLE_ACTUAL, "100%");
}

int
main (int    argc,
      char **argv)
{
  harness_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (series_cases); i++)
    g_test_add_data_func (series_cases[i].name, &series_cases[i], test_series);
  g_test_add_func ("/grid/fill/down-counts", test_down);
  g_test_add_func ("/grid/fill/ctrl-repeats", test_copying);
  g_test_add_func ("/grid/fill/right", test_right);
  g_test_add_func ("/grid/fill/two-go-on", test_two_go_on);
  g_test_add_func ("/grid/fill/escape-lets-go", test_escape);
  g_test_add_func ("/grid/fill/double-click-goes-to-the-end-of-the-class", test_double_click);
  g_test_add_func ("/grid/fill/keys-repeat", test_keys);

  return g_test_run ();
}
