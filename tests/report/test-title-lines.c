/* test-title-lines.c: the lines of a title
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-typesetter.h"

#include <string.h>

#include "jx-title-words.h"

#define WIDTH 442.2   /* points: 156 mm, room for twenty hanzi of 22 points */

static const JxPage page = { FALSE, 210, 297, 37, 28, 35, 26, 10.5, 22 };

typedef struct
{
  const char *title;
  const char *words;    /* parted where a line may end */
} WordCase;

static const WordCase word_cases[] = {
  { "信息系统运行费项目", "信息|系统|运行费|项目" },
  { "污水处理厂建设", "污水|处理厂|建设" },
  { "道路改造及绿化工程", "道路|改造|及绿化|工程" },          /* what begins with a link belongs together */
  { "青禾县水利局", "青禾县|水利局" },
  { "人民政府2023年度项目", "人民政府|2023|年度|项目" },
  { "项目", "项目" },
  { "", "" },
};

typedef struct
{
  JxTextRole  role;
  double      width;
  const char *title;
  const char *lines;
} LineCase;

static const LineCase line_cases[] = {
  { JX_TEXT_TITLE, WIDTH, "青禾县水利局项目自评报告", "青禾县水利局项目自评报告" },
  { JX_TEXT_TITLE, WIDTH, "青禾县智慧社区综合治理平台运行费绩效自评报告", "青禾县智慧社区综合治理平台|运行费绩效自评报告" },
  { JX_TEXT_TITLE, WIDTH, "2024年度乡镇污水处理厂改造项目支出绩效自评报告", "2024年度乡镇污水处理厂|改造项目支出绩效自评报告" },
  { JX_TEXT_TITLE, WIDTH, "青禾县环境整治提升“四大行动”项目支出绩效自评报告", "青禾县环境整治提升“四大行动”|项目支出绩效自评报告" },
  { JX_TEXT_TITLE, WIDTH, "5G基站及GIS平台运行维护服务项目支出绩效自评报告", "5G基站及GIS平台运行维护|服务项目支出绩效自评报告" },
  /* a diamond */
  { JX_TEXT_TITLE, WIDTH, "城镇保障性安居工程补助资金（老旧小区改造及道路改造部分）2024年度项目支出绩效自评报告",
    "城镇保障性安居工程补助资金|（老旧小区改造及道路改造部分）|2024年度项目支出绩效自评报告" },
  /* two lines would do, but not for whole words */
  { JX_TEXT_TITLE, 100, "一体化运行维护", "一体化|运行维护" },
  { JX_TEXT_TITLE, 80, "运行维护平台", "运行|维护|平台" },
  /* no room for a word */
  { JX_TEXT_TITLE, 80, "人民政府人民政府", "人民政|府人民|政府" },
  { JX_TEXT_CAPTION, 200, "青禾县智慧社区综合治理平台运行费绩效自评表", "青禾县智慧社区综合|治理平台运行费绩效自评表" },
};

static void
test_words (gconstpointer data)
{
  const WordCase *c = data;
  g_autoptr(GArray) ends = jx_title_words_find_ends (c->title);
  g_autoptr(GString) words = g_string_new (c->title);

  for (guint n = ends->len; n > 0; n--)
    g_string_insert (words, (gssize) g_array_index (ends, gsize, n - 1), "|");
  g_assert_cmpstr (words->str, ==, c->words);
}

static void
test_lines (gconstpointer data)
{
  const LineCase *c = data;
  JxTypesetter *typesetter = jx_typesetter_new ();
  const JxTextStyle *style = jx_typesetter_get_style (typesetter, c->role, &page);
  const JxText *text = jx_typesetter_set (typesetter, style, c->title, c->width, JX_ALIGN_CENTER);
  g_autofree char *lines = jx_typesetter_dup_lines (typesetter, text);

  g_strdelimit (lines, "\n", '|');
  g_assert_cmpstr (lines, ==, c->lines);
  jx_typesetter_free (typesetter);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (word_cases); n++)
    {
      g_autofree char *path = g_strdup_printf ("/title-lines/words/%u", n);

      g_test_add_data_func (path, &word_cases[n], test_words);
    }
  for (guint n = 0; n < G_N_ELEMENTS (line_cases); n++)
    {
      g_autofree char *path = g_strdup_printf ("/title-lines/lines/%u", n);

      g_test_add_data_func (path, &line_cases[n], test_lines);
    }

  return g_test_run ();
}
