/* test-quantity.c: the value parser, rule by rule of domain.md 5.1
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-date.h"
#include "jx-quantity.h"

#include <string.h>

/* a line is: what is typed, and what was read, as describe () spells it */
typedef struct
{
  const char *text;
  const char *expected;
} Line;

typedef struct
{
  const char *path;
  JxInput     input;
  JxMoneyUnit unit;
  const Line *lines;
  gsize       n_lines;
} Table;

static const char * const kinds[] = {
  [JX_QUANTITY_NONE]        = "none",
  [JX_QUANTITY_EMPTY_MARK]  = "mark",
  [JX_QUANTITY_NUMBER]      = "number",
  [JX_QUANTITY_RANGE]       = "range",
  [JX_QUANTITY_DATE]        = "date",
  [JX_QUANTITY_DATE_RANGE]  = "dates",
  [JX_QUANTITY_QUALITATIVE] = "word",
  [JX_QUANTITY_SEVERAL]     = "several",
  [JX_QUANTITY_UNFINISHED]  = "unfinished",
  [JX_QUANTITY_TEXT]        = "text",
};

static const struct
{
  guint       flag;
  const char *name;
} flags[] = {
  { JX_QUANTITY_PERCENT, "percent" },       { JX_QUANTITY_MONEY, "money" },     { JX_QUANTITY_ROUNDED, "rounded" },
  { JX_QUANTITY_CAPITAL, "capital" },       { JX_QUANTITY_ASK, "ask" },         { JX_QUANTITY_RELATION_WORD, "said" },
  { JX_QUANTITY_UNIT_GLUED, "glued" },      { JX_QUANTITY_CONVERTED, "other" }, { JX_QUANTITY_NO_YEAR, "yearless" },
  { JX_QUANTITY_APPROXIMATE, "about" },     { JX_QUANTITY_LABELLED, "label" },  { JX_QUANTITY_UNKNOWN_MEASURE, "unknown" },
  { JX_QUANTITY_TOO_LARGE, "large" },
};

/* 1, 2, 3: white space, widths, points, thousands, units (domain.md 5.1; amounts of domain.md 3) */
static const Line money_lines[] = {
  { "", "none" },
  { " \t　 ", "none" },
  { "　180.97212 ", "number 180.97212 万元 money" },                              /* 金凤区 2023 */
  { "180.97212万元", "number 180.97212 万元 money glued" },                       /* as printed there, F05 */
  { "9265.353442", "number 9265.353442 万元 money" },                             /* yjglt.yn.gov.cn 2022 */
  { "2.584271 万元", "number 2.584271 万元 money glued" },                        /* lulong 343/31807 */
  { "387664.62元", "number 387664.62 元 money glued other" },
  { "３．５", "number 3.5 万元 money" },
  { "3。5", "number 3.5 万元 money" },
  { "1，234．50", "number 1234.50 万元 money" },
  { "1,234,567.89", "number 1234567.89 万元 money" },
  { "1,23", "text" },
  { "0,123", "text" },
  { "1,2345", "text" },
  { "1234,567", "text" },
  { "(1,234.50)", "number -1234.50 万元 money" },
  { "（1,234.50）", "number -1234.50 万元 money" },
  { "－1,234.50", "number -1234.50 万元 money" },
  { "(1,234.50", "text" },
  { "3.5亿", "number 3.5 亿元 money glued other" },
  { "3.5亿元", "number 3.5 亿元 money glued other" },
  { "50万", "number 50 万元 money glued" },
  { "7千元", "number 7 千元 money glued other" },
  { "3百万元", "number 300 万元 money glued" },
  { "100元整", "number 100 元 money glued other" },
  { "0.0000001", "number 0.0000001 万元 money rounded" },
  { "无", "mark" }, { "—", "mark" }, { "——", "mark" }, { "-", "mark" }, { "/", "mark" }, { "……", "mark" }, { "...", "mark" },
  { "／", "mark" }, { "空", "mark" }, { "（空）", "mark" }, { "*****", "mark" },
  /* 7: stays as typed */
  { "≥95", "text" }, { "51万美元", "text" }, { "28人", "text" }, { "约定", "text" }, { "1.2.3", "text" }, { "1e5", "text" },
  { "12345678901234567890", "text large" }, { "92233720368547.75807", "text large" }, { "-", "mark" }, { "--5", "text" },
  /* 10 */
  { "￥1,234,567.89", "number 1234567.89 元 money other" },
  { "￥3.5万元", "number 3.5 万元 money glued" },
  { "¥-12", "number -12 元 money other" },
  { "1 234 567.89", "number 1234567.89 万元 money" },
  { "1 234 567.89", "number 1234567.89 万元 money" },
  { "12 34", "text" }, { "1 234", "number 1234 万元 money" },
  { "壹拾万元", "number 100000 元 money capital other" },
  { "人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分", "number 1234567.89 元 money capital other" },
  { "叁佰元伍分", "number 300.05 元 money capital other" },
  { "壹亿零伍拾万元整", "number 100500000 元 money capital other" },
  { "十十万元", "text" },
};

static const Line yuan_lines[] = {
  { "3.5万元", "number 3.5 万元 money glued other" },
  { "35,000.00", "number 35000.00 元 money" },
  { "0.005", "number 0.005 元 money rounded" },
  { "33.78元", "number 33.78 元 money glued" },    /* domain.md 3, 元 for 万元 */
};

/* 4: a column of rates */
static const Line rate_lines[] = {
  { "95", "number 95 percent" },
  { "95%", "number 95 % percent glued" },
  { "95％", "number 95 % percent glued" },
  { "100.0%", "number 100.0 % percent glued" },                                   /* 金凤区 2023 */
  { "87.00 %", "number 87.00 % percent glued" },
  { "百分之九十五", "number 95 % percent capital glued" },
  { "95百分比", "number 95 % percent glued" },
  { "0.95", "text ask" }, { "1", "text ask" }, { "1.00", "text ask" },
  { "0.95%", "number 0.95 % percent glued" },
  { "0", "number 0 percent" }, { "0.00%", "number 0.00 % percent glued" },
  { "1.01", "number 1.01 percent" },
  { "-5%", "text" }, { "95元", "text" }, { "九成", "text" }, { "—", "mark" }, { "80-90", "text" },
};

/* weights and scores: domain.md 3 */
static const Line points_lines[] = {
  { "22.5", "number 22.5" }, { "10.3", "number 10.3" }, { "15分", "number 15 分 glued" }, { "9.78", "number 9.78" },
  { "-2", "number -2" }, { "无", "mark" }, { "（截断）", "text" }, { "15%", "text" }, { "8.00001", "number 8.00001 rounded" },
  { "10000000000000000", "text large" },
};

static const Line count_lines[] = {
  { "120", "number 120" }, { "1,200份", "number 1200 份 glued" }, { "12.5", "text" }, { "-3", "text" }, { "三份", "number 3 份 capital glued" },
  { "30万元", "text" },
};

/* 5, 6 and what the tables print: domain.md 3 and the cases */
static const Line target_lines[] = {
  { "28人", "number 28 人 glued" }, { "28 人", "number 28 人 glued" }, { "２８个", "number 28 个 glued" },
  { "100%", "number 100 % percent glued" }, { "100百分比", "number 100 % percent glued" }, { "达到100%", "number 100 % percent glued" },
  { "100%完成", "number 100 % percent glued" }, { "22.8", "number 22.8" }, { "180.97212万元", "number 180.97212 万元 money glued" },
  { "3万人", "number 3 万人 glued" }, { "3万", "number 30000 glued" }, { "1.5倍", "number 1.5 倍 glued" },
  { "32.1公里", "number 32.1 公里 glued" }, { "500㎡", "number 500 平方米 glued" }, { "500m2", "number 500 平方米 glued" },
  { "500平米", "number 500 平方米 glued" }, { "200元/人", "number 200 元/人 glued" }, { "3次/年", "number 3 次/年 glued" },
  { "15个工作日", "number 15 工作日 glued" }, { "11kw", "number 11 千瓦 glued" }, { "5名", "number 5 人 glued" },
  { "3坨", "number 3 坨 glued unknown" }, { "3看起来像一句话", "text" }, { "28人（在编）", "number 28 人 glued" },
  { "28人（在编20人）", "text" }, { "96%（发放问卷120份）", "number 96 % percent glued" },
  { "38微克/立方米", "number 38 微克/立方米 glued unknown" }, { "-5%", "number -5 % percent glued" }, { "1,234.5吨", "number 1234.5 吨 glued" },
  { "十二次", "number 12 次 capital glued" }, { "约100人", "number 100 人 glued about" }, { "100余人", "number 100 人 glued about" },
  { "95%左右", "number 95 % percent glued about" }, { "二三十人", "text" }, { "95。", "number 95" }, { "95.", "number 95" },
  { "0.1234567895", "number 0.123456790 rounded" }, { "0.1234567890", "number 0.123456789" },
  /* relations */
  { "≥95", "≥ number 95" }, { "≧95%", "≥ number 95 % percent glued" }, { ">=95", "≥ number 95" }, { "=>95", "≥ number 95" },
  { "不低于95", "≥ number 95 said" }, { "不少于3次", "≥ number 3 次 said glued" }, { "大于等于3", "≥ number 3 said" },
  { "≤100", "≤ number 100" }, { "≦100", "≤ number 100" }, { "<=100", "≤ number 100" }, { "=<100", "≤ number 100" },
  { "不高于100", "≤ number 100 said" }, { "不超过100万元", "≤ number 100 万元 money said glued" }, { "小于等于3", "≤ number 3 said" },
  { "＝15", "＝ number 15" }, { "=15", "＝ number 15" }, { "═15", "＝ number 15" }, { "等于15", "＝ number 15 said" },
  { "> 5", "＞ number 5" }, { "＜5", "＜ number 5" }, { "大于5", "＞ number 5 said" }, { "95%以上", "≥ number 95 % percent said glued" },
  { "95%（含）以上", "≥ number 95 % percent said glued" }, { "3天以内", "≤ number 3 天 said glued" }, { "3天及以内", "≤ number 3 天 said glued" }, { "5%及以内", "≤ number 5 % percent said glued" }, { "3个月内", "≤ number 3 月 said glued" },
  { "95分以上", "≥ number 95 分 said glued" }, { "≥", "unfinished" }, { "≥ ", "unfinished" },
  /* qualitative */
  { "定性", "定性 word" }, { "好坏", "word good -1" }, { "高中低", "word high -1" }, { "优良中差", "word grade -1" },
  { "优、良、中、差", "word grade -1" }, { "好", "word good 0" }, { "高", "word high 0" }, { "优", "word grade 0" },
  { "中", "word grade 1" }, { "差", "word grade 2" }, { "达成", "word reached 0" }, { "部分达成", "word reached 1" },
  { "未达成", "word reached 2" }, { "完成", "word reached 0" }, { "合格", "word reached 0" }, { "定性：好", "定性 word good 0" },
  { "持续提升", "word effect 0" }, { "一般", "word good 1" }, { "提升城市管理 管理水平", "text" },                /* 金凤区 2023 */
  /* ranges */
  { "80-90", "range 80 90" }, { "80～90%", "range 80 90 % percent glued" }, { "80%—90%", "range 80 90 % percent glued" },
  { "80%——90%", "range 80 90 % percent glued" }, { "3至5天", "range 3 5 天 glued" }, { "100%-80%", "range 80 100 % percent glued" },
  { "3-5万元", "range 3 5 万元 money glued" }, { "3万-5万元", "range 3 5 万元 money glued" }, { "3元-5人", "text" }, { "95-", "unfinished" },
  { "≥80-90", "≥ range 80 90" },
  /* dates */
  { "2023年12月31日前", "≤ date 2023-12-31 2023-12-31 said" }, { "12月31日前", "≤ date 2000-12-31 2000-12-31 said yearless" },
  { "2023年1月-12月", "dates 2023-01-01 2023-12-31" },                                                             /* 金凤区 2023 */
  { "2023年1-12月", "dates 2023-01-01 2023-12-31" }, { "1-12月", "dates 2000-01-01 2000-12-31 yearless" },
  { "2023年1月1日至12月31日", "dates 2023-01-01 2023-12-31" }, { "2023年3月1日-15日", "dates 2023-03-01 2023-03-15" },
  { "2024年", "date 2024-01-01 2024-12-31" }, { "2023年度", "date 2023-01-01 2023-12-31" },                        /* 金凤区 2023 */
  { "2023年12月底前完成", "≤ date 2023-12-31 2023-12-31 said" }, { "2023年底", "date 2023-12-31 2023-12-31" },
  { "2月底", "date 2000-02-29 2000-02-29 yearless" }, { "2023年第四季度", "date 2023-10-01 2023-12-31" },
  { "2023年上半年", "date 2023-01-01 2023-06-30" }, { "2023年6月上旬", "date 2023-06-01 2023-06-10" },
  { "2023-12-31", "date 2023-12-31 2023-12-31" }, { "2023.12.31", "date 2023-12-31 2023-12-31" }, { "2023/1/5", "date 2023-01-05 2023-01-05" },
  { "2023.1.1-2023.12.31", "dates 2023-01-01 2023-12-31" }, { "2023-2025年", "dates 2023-01-01 2025-12-31" },
  { "2023.12", "number 2023.12" }, { "5年", "number 5 年 glued" }, { "12个月", "number 12 月 glued" },
  { "≤2023年12月", "≤ date 2023-12-01 2023-12-31" }, { "2023年13月", "text" }, { "2023年2月30日", "text" },
  { "2023年1月-", "unfinished" }, { "2023年12月31", "text" }, { "二〇二三年十二月三十一日", "date 2023-12-31 2023-12-31" },
  { "2023年12月-1月", "text" },
  /* several values, broken-off values */
  { "指标1：1个 指标2：7个", "several" }, { "1个；7个", "several" }, { "1个、7个", "several" }, { "①1个②7个", "several" },
  { "1月-4月： 28人 5月-12月：", "unfinished" },                                                                   /* 金凤区 2023, V03 */
  { "1月-4月： 28人 5月-12月： 26人", "several" }, { "指标1：1个", "number 1 个 glued label" }, { "指标1：", "unfinished" },
  { "12:30", "text" }, { "28人，", "unfinished" }, { "28人（", "unfinished" }, { "95%，其余延期", "text" },
  /* marks */
  { "无", "mark" }, { "—", "mark" }, { "-", "mark" }, { "/", "mark" }, { "……", "mark" }, { "无。", "mark" }, { "无线网络", "text" },
  { "100 200", "several" }, { "1 234 567", "number 1234567" }, { "1,234", "number 1234" }, { "20 20", "several" },
  { "12345678901234567890个", "text large" }, { "9999999999999999999", "text large" },
};

static const Line date_lines[] = {
  { "2023年4月15日", "date 2023-04-15 2023-04-15" }, { "20230415", "date 2023-04-15 2023-04-15" }, { "2023.4", "date 2023-04-01 2023-04-30" },
  { "2023-4-31", "text" }, { "20231345", "text" }, { "及时", "text" }, { "2023年1月至2025年12月", "dates 2023-01-01 2025-12-31" }, { "2023.1-2025.12", "dates 2023-01-01 2025-12-31" },
};

static const Line year_lines[] = {
  { "2023", "number 2023" }, { "２０２３年", "number 2023" }, { "2023年度", "number 2023" }, { "23", "text" }, { "2023.5", "text" }, { "3023", "text" },
};

static const Line relation_lines[] = {
  { "≥", "≥ text" }, { "≧", "≥ text" }, { "＞＝", "≥ text" }, { "不低于", "≥ text" }, { "＝", "＝ text" }, { "定性", "定性 text" },
  { "≤95", "text" }, { "其他", "text" }, { "正向指标", "≥ text" },
};

/* 12: codes are strings */
static const Line code_lines[] = {
  { "51142523T000007884762", "text" }, { "00012", "text" }, { "-", "text" },
};

#define TABLE(path, input, unit, lines) { path, input, unit, lines, G_N_ELEMENTS (lines) }

static const Table tables[] = {
  TABLE ("/quantity/money-in-wan", JX_INPUT_MONEY, JX_MONEY_WAN, money_lines),
  TABLE ("/quantity/money-in-yuan", JX_INPUT_MONEY, JX_MONEY_YUAN, yuan_lines),
  TABLE ("/quantity/rate", JX_INPUT_RATE, JX_MONEY_YUAN, rate_lines),
  TABLE ("/quantity/points", JX_INPUT_POINTS, JX_MONEY_YUAN, points_lines),
  TABLE ("/quantity/count", JX_INPUT_COUNT, JX_MONEY_YUAN, count_lines),
  TABLE ("/quantity/target", JX_INPUT_QUANTITY, JX_MONEY_WAN, target_lines),
  TABLE ("/quantity/date", JX_INPUT_DATE, JX_MONEY_WAN, date_lines),
  TABLE ("/quantity/year", JX_INPUT_YEAR, JX_MONEY_WAN, year_lines),
  TABLE ("/quantity/relation", JX_INPUT_RELATION, JX_MONEY_WAN, relation_lines),
  TABLE ("/quantity/code", JX_INPUT_CODE, JX_MONEY_WAN, code_lines),
};

static void
add_word (GString    *line,
          const char *word)
{
  if (word == NULL || *word == '\0')
    return;

  if (line->len > 0)
    g_string_append_c (line, ' ');
  g_string_append (line, word);
}

static void
add_day (GString *line,
         gint32   julian)
{
  int year, month, day;

  jx_date_from_julian (julian, &year, &month, &day);
  g_string_append_printf (line, " %04d-%02d-%02d", year, month, day);
}

static void
add_value (GString          *line,
           const JxQuantity *quantity)
{
  static const char * const scales[] = {
    "", "grade", "good", "high", "reached", "effect", "in-time", "sound", "satisfied", "lasting", "yes",
  };
  g_autofree char *low = jx_decimal_to_string (quantity->low);
  g_autofree char *high = jx_decimal_to_string (quantity->high);

  if (quantity->kind == JX_QUANTITY_NUMBER || quantity->kind == JX_QUANTITY_RANGE)
    add_word (line, low);
  if (quantity->kind == JX_QUANTITY_RANGE)
    add_word (line, high);
  if (quantity->kind == JX_QUANTITY_NUMBER)
    g_assert_cmpint (jx_decimal_compare (quantity->low, quantity->high), ==, 0);

  if (quantity->kind == JX_QUANTITY_DATE || quantity->kind == JX_QUANTITY_DATE_RANGE)
    {
      add_day (line, quantity->from_day);
      add_day (line, quantity->to_day);
    }

  if (quantity->kind == JX_QUANTITY_QUALITATIVE && quantity->word.scale != JX_SCALE_NONE)
    g_string_append_printf (line, " %s %d", scales[quantity->word.scale], (int) quantity->word.band);

  if ((quantity->flags & JX_QUANTITY_MONEY) != 0)
    add_word (line, jx_money_unit_to_string (quantity->money_unit));
  else
    add_word (line, quantity->measure);
}

static char *
describe (const JxQuantity *quantity)
{
  g_autoptr(GString) line = g_string_new (NULL);

  add_word (line, jx_relation_to_symbol (quantity->relation));
  add_word (line, kinds[quantity->kind]);
  add_value (line, quantity);
  for (guint n = 0; n < G_N_ELEMENTS (flags); n++)
    if ((quantity->flags & flags[n].flag) != 0)
      add_word (line, flags[n].name);

  return g_string_free_and_steal (g_steal_pointer (&line));
}

/* order of the flags in the tables above is the order of the list: percent money rounded … */
static void
test_table (gconstpointer data)
{
  const Table *table = data;

  for (gsize n = 0; n < table->n_lines; n++)
    {
      g_autofree char *description = NULL;
      const Line *line = &table->lines[n];
      JxQuantity quantity;
      gboolean good = jx_quantity_parse (line->text, table->input, table->unit, &quantity);

      description = describe (&quantity);
      if (strcmp (description, line->expected) != 0)
        {
          g_test_message ("“%s” is to be “%s” and was “%s”", line->text, line->expected, description);
          g_test_fail ();
        }

      if (quantity.kind == JX_QUANTITY_SEVERAL || quantity.kind == JX_QUANTITY_UNFINISHED)
        g_assert_false (good);
      else if (quantity.kind != JX_QUANTITY_TEXT)
        g_assert_true (good);
      else if (table->input != JX_INPUT_CODE && quantity.relation == JX_RELATION_NONE)
        g_assert_false (good);
    }
}

/* 3, 4, 7, 10: what was understood is shown */
static const struct
{
  const char *text;
  JxInput     input;
  JxMoneyUnit unit;
  const char *sentence;
} sentences[] = {
  { "3.5万元", JX_INPUT_MONEY, JX_MONEY_YUAN, "3.5万元 = 35,000.00 元" },
  { "387664.62元", JX_INPUT_MONEY, JX_MONEY_WAN, "387664.62元 = 38.766462 万元" },
  { "51万元", JX_INPUT_MONEY, JX_MONEY_WAN, NULL },
  { "51", JX_INPUT_MONEY, JX_MONEY_WAN, NULL },
  { " 壹拾万元 ", JX_INPUT_MONEY, JX_MONEY_YUAN, "壹拾万元 = 100,000.00 元, read from words: please check it." },
  { "1.005", JX_INPUT_MONEY, JX_MONEY_YUAN,
    "“1.005” is finer than can be kept; it stays as typed and is calculated with as 1.01 元." },
  { "12万欧", JX_INPUT_MONEY, JX_MONEY_WAN,
    "“12万欧” cannot be read as an amount; it stays as typed. Possible are 1234.56, 1,234.56 and 12.5万元." },
  { "0.95", JX_INPUT_RATE, JX_MONEY_YUAN,
    "Is “0.95” in a column of percentages 95% or 0.95%? Type the one that is meant, with the sign." },
  { "九成", JX_INPUT_RATE, JX_MONEY_YUAN, "“九成” cannot be read as a percentage; it stays as typed. Possible are 95 and 95%." },
  { "指标1：1个 指标2：7个", JX_INPUT_QUANTITY, JX_MONEY_YUAN,
    "“指标1：1个 指标2：7个” holds several values; it stays as typed and is not calculated with. "
    "Give each value a row of its own." },
  { "1月-4月： 28人 5月-12月：", JX_INPUT_QUANTITY, JX_MONEY_YUAN,
    "“1月-4月： 28人 5月-12月：” breaks off; it stays as typed. Finish the value or clear the cell." },
  { "提升城市管理 管理水平", JX_INPUT_QUANTITY, JX_MONEY_YUAN, NULL },
  { "12345678901234567890", JX_INPUT_MONEY, JX_MONEY_YUAN,
    "“12345678901234567890” is larger than any figure that can be kept; it stays as typed." },
  { "8.00005", JX_INPUT_POINTS, JX_MONEY_YUAN,
    "“8.00005” is finer than can be kept; it stays as typed and is calculated with as 8.0001." },
  { "今年", JX_INPUT_YEAR, JX_MONEY_YUAN, "“今年” cannot be read as a year; it stays as typed. Possible is a year like 2023." },
  { "\342\200\256123", JX_INPUT_CODE, JX_MONEY_YUAN,
    "The code has characters that cannot be seen; it stays as typed. Type the code again." },
  { "好", JX_INPUT_TEXT, JX_MONEY_YUAN, NULL },
  { NULL, JX_INPUT_MONEY, JX_MONEY_YUAN, NULL },
};

static void
test_sentences (void)
{
  for (gsize n = 0; n < G_N_ELEMENTS (sentences); n++)
    {
      g_autofree char *sentence = jx_quantity_explain (sentences[n].text, sentences[n].input, sentences[n].unit);

      g_assert_cmpstr (sentence, ==, sentences[n].sentence);
    }
}

/* target, its column's measure, actual, its column's measure; the actual in the target's measure, NULL is V02 */
static const char * const alignments[][5] = {
  { "28人", NULL, "26人", NULL, "26" },
  { "95", "%", "96%", "%", "96" },             /* 渠县 2023: a measure of its own, and glued */
  { "15", "万元", "150000元", NULL, "15" },
  { "3公里", NULL, "3200米", NULL, "3.2" },
  { "3万人", NULL, "30000人", NULL, "3" },
  { "10亩", NULL, "20000平方米", NULL, "30" },
  { "28", "个", "28人", NULL, "28" },
  { "≥95", NULL, "95%", NULL, "95" },
  { "1个", NULL, "51万元", NULL, NULL },       /* 金凤区 2023, V02 */
  { "2024年", NULL, "180.97212万元", NULL, NULL },
  { "28人", NULL, "28台", NULL, NULL },
  { "30天", NULL, "1个月", NULL, NULL },
  { "95%", NULL, "完成", NULL, NULL },
};

static void
test_alignments (void)
{
  for (gsize n = 0; n < G_N_ELEMENTS (alignments); n++)
    {
      const char * const *c = alignments[n];
      JxQuantity target, actual, aligned;
      g_autofree char *value = NULL;

      jx_quantity_parse (c[0], JX_INPUT_QUANTITY, JX_MONEY_WAN, &target);
      jx_quantity_parse (c[2], JX_INPUT_QUANTITY, JX_MONEY_WAN, &actual);
      if (jx_quantity_align (&target, c[1], &actual, c[3], &aligned))
        value = jx_decimal_to_string (jx_decimal_normalize (aligned.low));

      g_assert_cmpstr (value, ==, c[4]);
    }
}

static void
test_money (void)
{
  JxQuantity quantity;
  gint64 fen = 42;
  gboolean exact;

  g_assert_true (jx_quantity_parse ("180.97212万元", JX_INPUT_QUANTITY, JX_MONEY_YUAN, &quantity));
  g_assert_true (jx_quantity_to_money (&quantity, &fen, &exact));
  g_assert_cmpint (fen, ==, 180972120);
  g_assert_true (exact);

  g_assert_true (jx_quantity_parse ("28人", JX_INPUT_QUANTITY, JX_MONEY_YUAN, &quantity));
  g_assert_false (jx_quantity_to_money (&quantity, &fen, &exact));
}

static void
test_in_year (void)
{
  JxQuantity quantity;

  g_assert_true (jx_quantity_parse ("2月底", JX_INPUT_QUANTITY, JX_MONEY_YUAN, &quantity));
  jx_quantity_in_year (&quantity, 2023);
  g_assert_cmpint (quantity.to_day, ==, jx_date_to_julian (2023, 2, 28));
  jx_quantity_in_year (&quantity, 2024);
  g_assert_cmpint (quantity.to_day, ==, jx_date_to_julian (2023, 2, 28));
}

static void
test_calendar (void)
{
  for (gint32 julian = 1; julian < 3652059; julian += 61)
    {
      int year, month, day;
      GDate date;

      jx_date_from_julian (julian, &year, &month, &day);
      g_date_clear (&date, 1);
      g_date_set_julian (&date, (guint32) julian);
      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, (int) g_date_get_month (&date));
      g_assert_cmpint (day, ==, g_date_get_day (&date));
      g_assert_cmpint (jx_date_to_julian (year, month, day), ==, julian);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (tables); n++)
    g_test_add_data_func (tables[n].path, &tables[n], test_table);

  g_test_add_func ("/quantity/says-what-it-understood", test_sentences);
  g_test_add_func ("/quantity/actual-in-the-measure-of-its-target", test_alignments);
  g_test_add_func ("/quantity/amounts-are-money", test_money);
  g_test_add_func ("/quantity/date-without-a-year-takes-the-forms", test_in_year);
  g_test_add_func ("/quantity/calendar-is-that-of-glib", test_calendar);

  return g_test_run ();
}
