/* test-report-search.c: words are found where they stand on the pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-search.h"

static const JxPage page = { FALSE, 210, 297, 37, 28, 35, 26, 10.5, 22 };

static JxReport *
new_report (JxTextRole  role,
            const char *text)
{
  JxDocument *document = jx_document_new (&page);

  jx_document_add_paragraph (document, role, NULL, text, NULL);

  return jx_report_new_for_document (document);
}

static const JxReportHit *
get_hit (GArray *hits,
         guint   n)
{
  g_assert_cmpuint (n, <, hits->len);

  return &g_array_index (hits, JxReportHit, n);
}

static GArray *
search_all (JxReport   *report,
            const char *words)
{
  g_autoptr(JxReportSearch) search = jx_report_search_new (report, words);

  jx_report_get_n_pages (report);
  jx_report_search_go_on (search);

  return g_array_ref (jx_report_search_get_hits (search));
}

/* A body line begins two characters in, of 28 characters in 156 mm. */
static void
test_places (void)
{
  g_autoptr(JxReport) report = new_report (JX_TEXT_BODY, "自评得分，自评得分");
  g_autoptr(GArray) hits = search_all (report, "得分");
  const double left = 28 * 72 / 25.4, top = 37 * 72 / 25.4;

  g_assert_cmpuint (hits->len, ==, 2);
  for (guint n = 0; n < 2; n++)
    {
      const JxReportRect *place = &get_hit (hits, n)->place;

      g_assert_cmpuint (get_hit (hits, n)->hit, ==, n);
      g_assert_cmpuint (place->page, ==, 0);
      g_assert_cmpfloat_with_epsilon (place->x, left + (2 + 2 + n * 5) * 15.79, 0.5);
      g_assert_cmpfloat_with_epsilon (place->width, 2 * 15.79, 0.5);
      g_assert_cmpfloat_with_epsilon (place->y, top, 0.01);
    }
}

/* 28 characters a line, two of them free in the first: 23 and "一二三" fill it, "四" begins the next; both are one hit. */
static void
test_two_lines (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(JxReport) report = NULL;
  g_autoptr(GArray) hits = NULL;

  for (guint n = 0; n < 23; n++)
    g_string_append (text, "零");
  g_string_append (text, "一二三四零");

  report = new_report (JX_TEXT_BODY, text->str);
  hits = search_all (report, "一二三四");
  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpuint (get_hit (hits, 0)->hit, ==, 0);
  g_assert_cmpuint (get_hit (hits, 1)->hit, ==, 0);
  g_assert_cmpfloat_with_epsilon (get_hit (hits, 0)->place.width, 3 * 15.79, 0.5);
  g_assert_cmpfloat_with_epsilon (get_hit (hits, 1)->place.width, 15.79, 0.5);
  g_assert_cmpfloat (get_hit (hits, 1)->place.y, >, get_hit (hits, 0)->place.y);
}

/* A paragraph that goes over to the next page is one text in two boxes: what stands at the seam is counted once. */
static void
test_two_pages (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(JxReport) report = NULL;
  g_autoptr(GArray) hits = NULL;
  guint n_hits = 30 * 28 / 4;

  for (guint n = 0; n < n_hits; n++)
    g_string_append (text, "一二三四");

  report = new_report (JX_TEXT_BODY, text->str);
  g_assert_cmpuint (jx_report_get_n_pages (report), ==, 2);
  hits = search_all (report, "一二三四");
  g_assert_cmpuint (get_hit (hits, hits->len - 1)->hit, ==, n_hits - 1);
  g_assert_cmpuint (get_hit (hits, hits->len - 1)->place.page, ==, 1);

  for (guint n = 1; n < hits->len; n++)
    g_assert_cmpuint (get_hit (hits, n)->hit - get_hit (hits, n - 1)->hit, <=, 1);
}

/* No page is made for a search: it goes on as they are, and finds the same. */
static void
test_as_made (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(JxReport) report = NULL;
  g_autoptr(JxReportSearch) search = NULL;
  g_autoptr(GArray) all = NULL;
  guint n_steps = 0, n_hits = 0;

  for (guint n = 0; n < 400; n++)
    g_string_append (text, n % 40 == 0 ? "得分\n" : "零\n");
  report = new_report (JX_TEXT_BODY, text->str);
  search = jx_report_search_new (report, "得分");
  g_assert_cmpuint (jx_report_search_go_on (search), ==, 0);
  g_assert_cmpuint (jx_report_get_n_ready (report), ==, 0);

  for (guint n = 0; jx_report_has_page (report, n); n++)
    {
      guint now = jx_report_search_go_on (search);

      n_steps += now > n_hits;
      n_hits = now;
    }
  g_assert_cmpuint (jx_report_search_go_on (search), ==, 10);
  g_assert_cmpuint (n_steps, >, 0);

  all = search_all (report, "得分");
  g_assert_cmpuint (all->len, ==, 10);
  for (guint n = 0; n < all->len; n++)
    {
      const JxReportHit *hit = get_hit (jx_report_search_get_hits (search), n), *other = get_hit (all, n);

      g_assert_cmpuint (hit->hit, ==, other->hit);
      g_assert_cmpuint (hit->place.page, ==, other->place.page);
      g_assert_cmpfloat (hit->place.y, ==, other->place.y);
    }
}

static const struct { const char *text; const char *words; guint n_hits; } folds[] =
{
  { "执行率 85.71%", "８５．７１％", 1 },
  { "执行 率", "执行率", 1 },
  { "Wi-Fi 与 WI-FI", "wi-fi", 2 },
  { "得分", "", 0 },
  { "得分", " 　", 0 },
  { "得分", "得分率", 0 },
  { "啊啊啊", "啊啊", 1 },
};

static void
test_folds (void)
{
  for (gsize n = 0; n < G_N_ELEMENTS (folds); n++)
    {
      g_autoptr(JxReport) report = new_report (JX_TEXT_TITLE, folds[n].text);
      g_autoptr(GArray) hits = search_all (report, folds[n].words);

      g_assert_cmpuint (hits->len, ==, folds[n].n_hits);
    }
}

/* A title stands in the middle: so does its mark. */
static void
test_centered (void)
{
  g_autoptr(JxReport) report = new_report (JX_TEXT_TITLE, "一二三");
  g_autoptr(GArray) hits = search_all (report, "二");
  const double middle = (28 + (210 - 28 - 26) / 2.0) * 72 / 25.4;

  g_assert_cmpfloat_with_epsilon (get_hit (hits, 0)->place.x + get_hit (hits, 0)->place.width / 2, middle, 0.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/report-search/hits stand where the words stand", test_places);
  g_test_add_func ("/report-search/a hit over two lines is one", test_two_lines);
  g_test_add_func ("/report-search/a text over two pages is searched once", test_two_pages);
  g_test_add_func ("/report-search/pages are looked at as they are made", test_as_made);
  g_test_add_func ("/report-search/width, case and space make no difference", test_folds);
  g_test_add_func ("/report-search/a centred text is marked where it is drawn", test_centered);

  return g_test_run ();
}
