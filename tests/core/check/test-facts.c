/* test-facts.c: what is read of running texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "jx-date.h"
#include "jx-heading.h"
#include "jx-reckon.h"
#include "table-edit.h"

typedef struct
{
  const char *path;
  const char *text;
  const char *figures;   /* kind letter, value in its units, and the words; one a line */
} FactCase;

static const FactCase fact_cases[] = {
  { "/facts/amounts",        "预算180.97212万元，支出1,789.95万元，产值1.2亿元，每人300元",
    "A180972120 180.97212万元\nA1789950000 1,789.95万元\nA12000000000 1.2亿元\nA30000 300元\n" },
  { "/facts/percent",        "占45.5%，完成100 %，满意度96％", "P455000 45.5%\nP1000000 100 %\nP960000 96％\n" },
  { "/facts/counts",         "共26人、15名、1200余路、1.2万人次", "C260000 26人\nC150000 15名\nC12000000 1200余路\nC120000000 1.2万人次\n" },
  { "/facts/more-counts",    "机井86眼、灭火器12具、课程20节，造林3.5平方公里，湿地2公顷，另有12支出、3门诊、5节目、8面积",
    "C860000 86眼\nC120000 12具\nC200000 20节\nC35000 3.5平方公里\nC20000 2公顷\nN120000 12\nN30000 3\nN50000 5\nN80000 8\n" },
  { "/facts/points",         "自评得分98.5分，用时15分钟，降低3分之一", "S985000 98.5分\nN150000 15\nN30000 3\n" },
  { "/facts/dates",          "2023年12月31日前完成，2022 年6月验收，2023年1-8月运行，2023年度", "D 2023年12月31日前\nD 2022 年6月\nD 2023年1-8月\nD 2023年\n" },
  { "/facts/names",          "（财预〔2020〕10号）、L3级、12345热线4G、7*24小时、22:00至08:30、第3次", "N123450000 12345\n" },
  { "/facts/no-yuan",        "农林水支出1.44万，参训1.44万，", "A1440000 1.44万\nN14400 1.44\n" },
  { "/facts/wide-digits",    "预算１８０．５万元，支出１，７８９．９５万元，完成９５％，２０２３年５月，〔２０２３〕８８号",
    "A180500000 １８０．５万元\nA1789950000 １，７８９．９５万元\nP950000 ９５％\nD ２０２３年５月\n" },
  { "/facts/words",          "安排一百二十万元，支出三亿五千万元，壹佰贰拾叁元伍角整，培训二十八人、一千二百余户，二〇二三年十二月",
    "A120000000 一百二十万元\nA35000000000 三亿五千万元\nA12350 壹佰贰拾叁元伍角整\nC280000 二十八人\nC12000000 一千二百余户\nD 二〇二三年十二月\n" },
  { "/facts/word-shares",    "完成百分之九十五点六，合格率百分之百，增长千分之三，降幅5‰",
    "P956000 百分之九十五点六\nP1000000 百分之百\nP3000 千分之三\nP5000 5‰\n" },
  { "/facts/words-no-figures", "十四五规划、二十大、三个代表、第十二次、几十人、一二三产业、十分重视、一千零一夜、五十步笑百步", "" },
  { "/facts/word-decimals",  "支出九十五点六万元、一百二十点五亿元，造林三点二万亩，完成九十九点九%，重点三十个村",
    "A95600000 九十五点六万元\nA1205000000000 一百二十点五亿元\nC320000000 三点二万亩\nP999000 九十九点九%\nC300000 三十个\n" },
  { "/facts/word-times",     "二十一点三十分闭馆，3点三十分开会，八点四十个人到齐，十点一百元", "N30000 3\n" },
  { "/facts/word-ranges",    "每户三十至五十万元，每组二十至三十人，五至十万元",
    "N300000 三十\nA50000000 五十万元\nN200000 二十\nC300000 三十人\nN50000 五\nA10000000 十万元\n" },
  { "/facts/word-share-range", "百分之三十至百分之五十，百分之三十至五十，三十到五十人", "P300000 百分之三十\nP500000 百分之五十\nN300000 三十\nC500000 五十人\n" },
  { "/facts/word-shares-about", "百分之二三十、百分之七八十、百分之十几、百分之九十八九", "" },
  { "/facts/word-dates",     "二〇二三年五月三十一日，二〇二三年一至八月，二○二三年三月，二〇二三年一月一",
    "D 二〇二三年五月三十一日\nD 二〇二三年一至八月\nD 二○二三年三月\nD 二〇二三年一月\n" },
  { "/facts/word-zero",      "安排一千○五十万元", "A1050000000 一千○五十万元\n" },
  { "/facts/wide-marks",     "目标值１２０，１００％完成；１２，０００元；１，２３４，５６７人；１２３４，５６７元；１２０，１００，５０元",
    "N1200000 １２０\nP1000000 １００％\nA1200000 １２，０００元\nC12345670000 １，２３４，５６７人\nN12340000 １２３４\nA56700 ５６７元\n"
    "N1200000 １２０\nN1000000 １００\nA5000 ５０元\n" },
  { "/facts/wide-list",      "１．2023年安排，２．２０２３年安排，３．５万元", "N10000 １\nD 2023年\nN20000 ２\nD ２０２３年\nA3500000 ３．５万元\n" },
  { "/facts/other-words",    "五一、十一期间，十一部门联合，11部门会签，二十部分，三十年代", "N110000 11\n" },
  { "/facts/rank",           "进入前三十名，两千年历史，三百万分之差，三百万分，两千年来", "" },
  { "/facts/whole-yuan",     "安排三十万元整改资金，叁佰元正式入账，叁拾元整。", "A30000000 三十万元\nA30000 叁佰元\nA3000 叁拾元整\n" },
  { "/facts/now",            "目前三百人在岗，人数三百人，此前二十五户，前三百人，数百人，数十人", "C3000000 三百人\nC3000000 三百人\nC250000 二十五户\n" },
  { "/facts/clock",          "上午八点五分到场，自评得八点五分，九点三十分散会，当日八点五分", "S85000 八点五分\n" },
  { "/facts/about",          "120余万元、120万余元、3万余人、20余万人、1.2亿人次",
    "A120000000 120余万元\nA120000000 120万余元\nC300000000 3万余人\nC2000000000 20余万人\nC1200000000000 1.2亿人次\n" },
  { "/facts/too-long",       "编号12345678901234567890万元", "" },
  { "/facts/nothing",        "", "" },
};

static char
letter_of (const JxFact *fact)
{
  return "APCSND"[fact->kind];
}

static char *
to_lines (JxFacts    *facts,
          const char *text)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < facts->facts->len; i++)
    {
      const JxFact *fact = &g_array_index (facts->facts, JxFact, i);

      g_string_append_c (lines, letter_of (fact));
      if (fact->kind != JX_FACT_DATE)
        g_string_append_printf (lines, "%" G_GINT64_FORMAT, fact->value);
      g_string_append_printf (lines, " %.*s\n", (int) (fact->end - fact->start), text + fact->start);
    }

  return g_string_free (lines, FALSE);
}

static void
test_figures (gconstpointer data)
{
  const FactCase *c = data;
  g_autofree char *lines = NULL;
  JxFacts facts;

  jx_facts_init (&facts);
  jx_facts_read (&facts, c->text, 0);
  lines = to_lines (&facts, c->text);
  g_assert_cmpstr (lines, ==, c->figures);
  jx_facts_clear (&facts);
}

static void
test_words_belong_to_the_figure_behind_them (void)
{
  static const char text[] = "年初预算60万元，其中中央资金40万元（含结余5万元）。约20人";
  const JxFact *fact;
  JxFacts facts;

  jx_facts_init (&facts);
  jx_facts_read (&facts, text, 7);
  g_assert_cmpuint (facts.facts->len, ==, 4);

  fact = &g_array_index (facts.facts, JxFact, 0);
  g_assert_true ((fact->said & JX_SAID (INITIAL)) != 0 && (fact->said & JX_SAID (BUDGET)) != 0);
  g_assert_cmpuint (fact->group, ==, 0);
  g_assert_cmpuint (fact->text, ==, 7);
  g_assert_true (jx_facts_is_definite (&facts, text, fact, JX_SAID (INITIAL) | JX_SAID (BUDGET)));

  fact = &g_array_index (facts.facts, JxFact, 1);
  g_assert_cmpuint (fact->group, ==, 1);
  g_assert_false (jx_facts_is_definite (&facts, text, fact, JX_SAID (OF_WHICH) | JX_SAID (MONEY)));   /* 中央 */

  fact = &g_array_index (facts.facts, JxFact, 2);
  g_assert_true ((fact->flags & JX_FACT_INSIDE) != 0 && (fact->said & JX_SAID (REST)) != 0);

  fact = &g_array_index (facts.facts, JxFact, 3);
  g_assert_true ((fact->flags & JX_FACT_ABOUT) != 0);
  g_assert_cmpuint (fact->sentence, !=, g_array_index (facts.facts, JxFact, 0).sentence);

  jx_facts_clear (&facts);
}

static void
test_the_longest_word_is_found (void)
{
  static const JxTerm terms[] = { { "预算执行率", 2, NULL }, { "预算", 1, NULL }, { "预", 3, NULL } };
  JxLexicon lexicon;
  gsize length;

  jx_lexicon_init (&lexicon, terms, G_N_ELEMENTS (terms));
  g_assert_cmpuint (jx_lexicon_find (&lexicon, "预算执行率", &length)->meaning, ==, 2);
  g_assert_cmpuint (length, ==, strlen ("预算执行率"));
  g_assert_cmpuint (jx_lexicon_find (&lexicon, "预算执行", &length)->meaning, ==, 1);
  g_assert_cmpuint (jx_lexicon_find (&lexicon, "预", &length)->meaning, ==, 3);
  g_assert_null (jx_lexicon_find (&lexicon, "算", &length));
}

/* a word that a shorter one hides would never be found */
static void
test_every_word_of_the_lists_is_found (void)
{
  gsize n[2], length;
  const JxTerm *lists[2] = { jx_said_get_terms (&n[0]), jx_phrases_get_terms (&n[1]) };

  for (guint k = 0; k < 2; k++)
    {
      JxLexicon lexicon;

      jx_lexicon_init (&lexicon, lists[k], n[k]);
      for (gsize i = 0; i < n[k]; i++)
        g_assert_true (jx_lexicon_find (&lexicon, lists[k][i].word, &length) == &lists[k][i]);
    }
}

static void
test_rates_are_compared_where_their_digits_end (void)
{
  const JxFact part = { .kind = JX_FACT_AMOUNT, .value = 71920000, .step = 10000, .scale = 2 };      /* 山丹 2023 */
  const JxFact whole = { .kind = JX_FACT_AMOUNT, .value = 80000000, .step = 1000000 };
  const JxFact whole_percent = { .kind = JX_FACT_PERCENT, .value = 900000, .step = 10000 };
  const JxFact right = { .kind = JX_FACT_PERCENT, .value = 899000, .step = 100, .scale = 2 };
  const JxFact wrong = { .kind = JX_FACT_PERCENT, .value = 899500, .step = 100, .scale = 2 };
  gint64 rate;

  g_assert_true (jx_fact_rate_matches (&part, &whole, &whole_percent));
  g_assert_true (jx_fact_rate_matches (&part, &whole, &right));
  g_assert_false (jx_fact_rate_matches (&part, &whole, &wrong));
  g_assert_true (jx_fact_rate (part.value, whole.value, &rate));
  g_assert_cmpint (rate, ==, 899000);
  g_assert_false (jx_fact_rate (part.value, 0, &rate));
}

static const struct
{
  const char    *line;
  JxHeadingStyle style;
  guint          number;
} headings[] = {
  { "一、项目概况", JX_HEADING_CHAPTER, 1 }, { "十二、附件", JX_HEADING_CHAPTER, 12 }, { "（三）目标", JX_HEADING_SECTION, 3 },
  { "2.效益", JX_HEADING_POINT, 2 }, { "7、 存在的问题", JX_HEADING_POINT, 7 }, { "（4）其他", JX_HEADING_BRACKET, 4 },
  { "  ②采购", JX_HEADING_CIRCLE, 2 }, { "2023年预算", JX_HEADING_NONE, 0 }, { "1.5万元", JX_HEADING_NONE, 0 },
  { "一是登记", JX_HEADING_NONE, 0 }, { "", JX_HEADING_NONE, 0 }, { "第三章 资金", JX_HEADING_CHAPTER, 3 },
  { "第二部分 绩效", JX_HEADING_CHAPTER, 2 }, { "第一节 背景", JX_HEADING_SECTION, 1 }, { "第二节课后服务", JX_HEADING_NONE, 0 },
  { "第一，", JX_HEADING_NONE, 0 }, { "第一部分资金用于购车，共计500万元；", JX_HEADING_NONE, 0 }, { "第一部分：概况", JX_HEADING_CHAPTER, 1 },
  { "第一部分工程于6月完工。", JX_HEADING_NONE, 0 }, { "第二节能改造工程完工。", JX_HEADING_NONE, 0 }, { "第一节点任务完成", JX_HEADING_NONE, 0 },
  { "第一部分 工程于6月完工。", JX_HEADING_NONE, 0 }, { "第三章", JX_HEADING_CHAPTER, 3 },
  { "第一章项目概况", JX_HEADING_CHAPTER, 1 }, { "第二部分资金使用情况", JX_HEADING_CHAPTER, 2 }, { "第二节绩效目标", JX_HEADING_SECTION, 2 },
  { "二十、附件", JX_HEADING_CHAPTER, 20 }, { "（三十二）附件", JX_HEADING_SECTION, 32 }, { "㉑其他", JX_HEADING_CIRCLE, 21 },
  { "第一部分用于购车", JX_HEADING_NONE, 0 }, { "第三部分资金20万元", JX_HEADING_NONE, 0 },
};

static void
test_headings_are_known_by_their_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      guint number = 0;
      gsize length;
      JxHeadingStyle style = jx_heading_take (headings[i].line, &number, &length);

      g_assert_cmpint (style, ==, headings[i].style);
      if (style != JX_HEADING_NONE)
        g_assert_cmpuint (number, ==, headings[i].number);
    }
}

/* with the marks and blanks that the line has */
static void
test_numbers_are_written_like_others (void)
{
  static const struct { const char *line; guint number; const char *expected; } likes[] = {
    { "1、完善", 2, "2、" }, { "9.采购", 10, "10." }, { "（三）目标", 4, "（四）" }, { "(2) 其他", 3, "(3) " },
    { "　　7. 效益", 8, "　　8. " }, { "九、附件", 10, "十、" }, { "第二节 背景", 3, "第三节 " }, { "十九、附件", 20, "二十、" },
    { " ②其他", 3, " ③" }, { "⑳其他", 21, "㉑" }, { "㊿其他", 51, "（51）" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (likes); i++)
    {
      g_autofree char *number = jx_heading_dup_like (likes[i].line, likes[i].number);

      g_assert_cmpstr (number, ==, likes[i].expected);
    }
}

/* however counties word them */
static const struct
{
  const char *words, *title;
  gboolean    same;
} chapters[] = {
  { "资金使用情况", "项目资金情况", TRUE },
  { "资金到位及使用", "项目资金情况", TRUE },
  { "预算执行情况", "部门收支情况", TRUE },
  { "项目绩效情况", "绩效目标完成情况及效益分析", TRUE },
  { "整体绩效实现情况", "绩效目标完成情况", TRUE },
  { "绩效评价指标分析", "绩效目标完成情况", TRUE },
  { "下一步打算", "改进措施", TRUE },
  { "问题与不足", "存在的问题", TRUE },
  { "评价工作开展情况", "评价实施", TRUE },
  { "主要做法", "主要经验及做法", TRUE },
  { "部门整体支出绩效情况", "部门收支情况", FALSE },
  { "绩效目标设定情况", "绩效目标完成情况", FALSE },
  { "资金绩效目标", "项目资金情况", FALSE },
  { "预设问题及评价重点", "存在的问题", FALSE },
  { "项目管理情况", "项目资金情况", FALSE },
  { "项目概况", "绩效目标完成情况", FALSE },
};

static void
test_chapters_are_known_by_their_matter (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    if (jx_heading_is_same_part (chapters[i].words, chapters[i].title) != chapters[i].same)
      g_error ("%s, %s", chapters[i].words, chapters[i].title);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (fact_cases); n++)
    g_test_add_data_func (fact_cases[n].path, &fact_cases[n], test_figures);
  g_test_add_func ("/facts/words-belong-to-the-figure-behind-them", test_words_belong_to_the_figure_behind_them);
  g_test_add_func ("/facts/the-longest-word-is-found", test_the_longest_word_is_found);
  g_test_add_func ("/facts/every-word-of-the-lists-is-found", test_every_word_of_the_lists_is_found);
  g_test_add_func ("/facts/rates-are-compared-where-their-digits-end", test_rates_are_compared_where_their_digits_end);
  g_test_add_func ("/facts/headings-are-known-by-their-numbers", test_headings_are_known_by_their_numbers);
  g_test_add_func ("/facts/numbers-are-written-like-others", test_numbers_are_written_like_others);
  g_test_add_func ("/facts/chapters-are-known-by-their-matter", test_chapters_are_known_by_their_matter);

  return g_test_run ();
}
