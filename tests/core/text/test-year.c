/* test-year.c: the year in a name or a goal goes along where it is sure to be the table's
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-year.h"

typedef struct
{
  const char *path;
  const char *text;       /* in a table of 2025 */
  const char *expected;   /* in one of 2026; NULL: left as it is */
} YearCase;

static const YearCase cases[] = {
  { "/year/of a name",             "2025年度单位运转经费", "2026年度单位运转经费" },
  { "/year/in the middle",         "完成2025年村道养护", "完成2026年村道养护" },
  { "/year/at the end",            "任务期限2025年", "任务期限2026年" },
  { "/year/twice",                 "2025年1月至2025年12月", "2026年1月至2026年12月" },
  { "/year/of a day",              "≤2025年12月31日", "≤2026年12月31日" },
  { "/year/of a quarter",          "2025年底完成", "2026年底完成" },
  { "/year/beside other figures",  "2025年养护2000亩、12025人", "2026年养护2000亩、12025人" },
  { "/year/none",                  "村道养护", NULL },
  { "/year/empty",                 "", NULL },
  { "/year/of the year before",    "2024年度单位运转经费", NULL },
  { "/year/another beside it",     "2024年结转至2025年使用", NULL },
  { "/year/a span",                "2025-2027年高标准农田", NULL },
  { "/year/a span to it",          "2023—2025年高标准农田", NULL },
  { "/year/a span in words",       "2023年至2025年", NULL },
  { "/year/two listed",            "2024、2025年度", NULL },
  { "/year/since then",            "自2025年起连续补助", NULL },
  { "/year/from then on",          "2025年以来新增", NULL },
  { "/year/before it",             "2025年以前建成", NULL },
  { "/year/then and later",        "2025年及以后", NULL },
  { "/year/then and after it",     "2025年度及其后实施", NULL },
  { "/year/since that 年度",       "2025年度起连续补助", NULL },
  { "/year/of that year and more", "2025年度及时完成", "2026年度及时完成" },
  { "/year/until then",            "截至2025年累计", NULL },
  { "/year/lasting until then",    "持续到2025年底", NULL },
  { "/year/of a document",         "按《2025年工作方案》执行", NULL },
  { "/year/beside a document",     "按《工作方案》完成2025年任务", "按《工作方案》完成2026年任务" },
  { "/year/of a number of one",    "川财〔2025〕5号", NULL },
  { "/year/a numbered document",   "按2025年第12号文执行", NULL },
  { "/year/a number without 第",   "2025年12号文", NULL },
  { "/year/a number in words",     "2025年第十二次会议", NULL },
  { "/year/a quarter by number",   "2025年第3季度完成", "2026年第3季度完成" },
  { "/year/months by number",      "2025年1-12月", "2026年1-12月" },
  { "/year/an older document",     "按川财〔2023〕5号完成2025年任务", NULL },
  { "/year/part of a number",      "编号120252025年", NULL },
  { "/year/two digits",            "25年度", NULL },
  { "/year/five digits",           "02025年", NULL },
  { "/year/wide digits",           "２０２５年度", NULL },
  { "/year/without 年",            "2025工作经费", NULL },
  { "/year/a space between",       "2025 年度", NULL },
  { "/year/an amount",             "2025万元", NULL },
};

static void
test_move (gconstpointer data)
{
  const YearCase *check = data;
  g_autofree char *moved = jx_year_move (check->text, 2025, 2026);

  g_assert_cmpstr (moved, ==, check->expected);
}

/* An assessment whose year is not known names none that could move. */
static void
test_no_year (void)
{
  g_assert_null (jx_year_move ("3年内完成，0年", 0, 2026));
}

static const struct { const char *text; int year; } asked[] = {
  { "1949", 1949 }, { "2026", 2026 }, { "2100", 2100 }, { "1948", 0 }, { "2101", 0 }, { "0000", 0 }, { "0999", 0 }, { "", 0 },
  { "2026年", 0 }, { " 2026", 0 }, { "+202", 0 }, { "12026", 0 },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      int year;
      gboolean is = jx_year_parse (asked[i].text, &year);

      g_test_message ("“%s”", asked[i].text);
      g_assert_true (is == (asked[i].year > 0));
      g_assert_true (!is || year == asked[i].year);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_move);
  g_test_add_func ("/year/of an assessment without one", test_no_year);
  g_test_add_func ("/year/that was asked for", test_parse);

  return g_test_run ();
}
