/* jx-fact-unit.c: one figure of a running text with its unit
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-fact-unit.h"

#include <string.h>

#include "jx-date.h"
#include "jx-number.h"
#include "jx-text.h"

#define MAX_DIGITS 15

static const struct
{
  const char *word;
  gint64      fen;
} money[] = {
  { "万元", 1000000 }, { "亿元", G_GINT64_CONSTANT (10000000000) }, { "元", 100 }, { "百万元", 100000000 }, { "千元", 100000 },
  { "千万元", 1000000000 },
};

/* The longer one before the one that it begins with. What is the same is counted together: 人 名. */
static const struct
{
  const char *word, *name;
} measures[] = {
  { "人次", "人次" }, { "人", "人" }, { "名", "人" }, { "个月", "个月" }, { "个百分点", "个百分点" }, { "个", "个" }, { "路", "路" },
  { "台套", "台套" }, { "台", "台" }, { "辆", "辆" }, { "套", "套" }, { "次", "次" }, { "场次", "场" }, { "场", "场" }, { "件", "件" }, { "项", "项" },
  { "条", "条" }, { "户次", "户次" }, { "户", "户" }, { "亩", "亩" }, { "公里", "公里" }, { "千米", "公里" }, { "平方米", "平方米" },
  { "平米", "平方米" }, { "㎡", "平方米" }, { "立方米", "立方米" }, { "米", "米" }, { "吨", "吨" }, { "天", "天" }, { "小时", "小时" },
  { "份", "份" }, { "家", "家" }, { "座", "座" }, { "处", "处" }, { "所", "所" }, { "批", "批" }, { "期", "期" }, { "张", "张" },
  { "本", "本" }, { "册", "册" }, { "棵", "株" }, { "株", "株" }, { "头", "头" }, { "只", "只" }, { "栋", "栋" }, { "间", "间" },
  { "盏", "盏" }, { "块", "块" }, { "例", "例" }, { "篇", "篇" }, { "宗", "宗" }, { "起", "起" }, { "班", "班" }, { "课时", "课时" },
  { "部", "部" }, { "笔", "笔" }, { "年", "年" }, { "月", "月" }, { "日", "日" }, { "平方公里", "平方公里" }, { "公顷", "公顷" },
  { "公斤", "公斤" }, { "千克", "公斤" }, { "千瓦时", "千瓦时" }, { "千瓦", "千瓦" }, { "眼", "眼" }, { "口", "口" }, { "具", "具" },
  { "床", "床" }, { "支", "支" }, { "面", "面" }, { "幅", "幅" }, { "艘", "艘" }, { "架", "架" }, { "枚", "枚" }, { "箱", "箱" },
  { "袋", "袋" }, { "桶", "桶" }, { "幢", "栋" }, { "种", "种" }, { "道", "道" }, { "段", "段" }, { "节", "节" }, { "堂", "堂" },
  { "届", "届" }, { "颗", "颗" }, { "孔", "孔" }, { "门", "门" }, { "村", "村" },
  { "顶", "顶" }, { "组", "组" }, { "把", "把" }, { "根", "根" }, { "盒", "盒" }, { "瓶", "瓶" }, { "卷", "卷" }, { "羽", "羽" },
};

/* behind 分 these make another word of it: 15分钟, 3分之一 */
static const char not_points[] = "钟之别布局类项管成为公中支部校店析配期批辨";

/* words that begin as a measure does: 十一期间, 11部门, 90年代 */
static const char * const not_measures[] = {
  "期间", "期限", "部门", "部分", "班子", "日常", "年代", "眼科", "口径", "口头", "口岸", "具有", "具备", "具体", "支出", "支付", "支持",
  "支撑", "面积", "面向", "面临", "面对", "架构", "种植", "种子", "种养", "道路", "节约", "节能", "节水", "节余", "节省", "节点", "节目",
  "门诊", "门户", "门店", "村级", "村委", "村民", "顶部", "组织", "组建", "组成", "组长", "把关", "把握", "根据", "卷宗",
};

static const char about_words[] = "余多来";

static const char *
skip_blanks (const char *at)
{
  while (*at == ' ' || strncmp (at, "\u00a0", 2) == 0)
    at = *at == ' ' ? at + 1 : at + 2;

  return at;
}

/* the character before a place, 0 at the beginning */
static gunichar
char_before (const char *text,
             const char *at)
{
  const char *before = at > text ? g_utf8_find_prev_char (text, at) : NULL;

  return before != NULL ? g_utf8_get_char (before) : 0;
}

static gboolean
is_one_of (gunichar    c,
           const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

/* 1,789.95: where it ends, and its digits without marks and how many are decimals; NULL if nothing can hold it */
static const char *
take_digits (const char *at,
             gint64     *coefficient,
             guint      *scale)
{
  guint n = 0;
  gboolean point = FALSE;

  *coefficient = 0;
  *scale = 0;

  for (;; at++)
    {
      if (g_ascii_isdigit (*at))
        {
          if (++n > MAX_DIGITS)
            return NULL;
          *coefficient = *coefficient * 10 + (*at - '0');
          *scale += point;
        }
      else if (*at == '.' && !point && g_ascii_isdigit (at[1]))
        {
          point = TRUE;
        }
      else if (*at != ',' || point || n == 0 || n > 12 || !g_ascii_isdigit (at[1]) || !g_ascii_isdigit (at[2])
               || !g_ascii_isdigit (at[3]) || g_ascii_isdigit (at[4]))
        {
          return at;
        }
    }
}

static const char *
skip_figure (const char *at)
{
  while (g_ascii_isdigit (*at) || *at == '.')
    at++;

  return at;
}

/* 〔2023〕88号, 22:00, L3, 7*24, 第3次: no figures of anything */
static gboolean
is_name (const char *text,
         const char *at,
         const char *end)
{
  gunichar before = char_before (text, at), behind = g_utf8_get_char (skip_blanks (end));

  return g_ascii_isalpha (*end) || (before < 0x80 && (g_ascii_isalpha ((char) before) || before == '*' || before == '.'))
         || is_one_of (before, "〔[［第") || is_one_of (behind, "〕]］号") || *end == '*'
         || (*end == ':' && g_ascii_isdigit (end[1])) || (before == ':' && at - text >= 2 && g_ascii_isdigit (at[-2]) && end - at == 2);
}

static gboolean
is_other_word (const char *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (not_measures); i++)
    if (jx_text_begins (at, not_measures[i]))
      return TRUE;

  return FALSE;
}

/* Whether a figure of 30至50万元 or 30%至50% stands there, with @end behind its digits or its unit. */
static guint
find_range (const char *text,
            const char *at,
            const char *end)
{
  gunichar before = char_before (text, at);

  if (jx_fact_is_range_mark (before))
    {
      gunichar other = char_before (text, g_utf8_find_prev_char (text, at));

      if (g_unichar_isdigit (other) || is_one_of (other, "%％‰元万亿分日月年人名个"))
        return JX_FACT_RANGE;
    }

  end = skip_blanks (end);

  return jx_fact_is_range_mark (g_utf8_get_char (end)) && g_ascii_isdigit (*g_utf8_next_char (end)) ? JX_FACT_RANGE : 0;
}

static void
set_value (JxFact *fact,
           gint64  coefficient,
           guint   scale,
           gint64  units)
{
  __int128 value = (__int128) coefficient * units;
  gint64 divisor = 1;

  for (guint i = 0; i < scale; i++)
    divisor *= 10;

  fact->step = MAX (units / divisor, 1);
  fact->scale = (guint8) scale;
  if (!jx_divide_half_up (value, divisor, &fact->value))
    fact->value = G_MAXINT64;
}

/* 左右, 以上 behind a figure */
static const char *
take_tail (const char *at,
           JxFact     *fact)
{
  static const struct { const char *word; guint flag; } tails[] = {
    { "左右", JX_FACT_ABOUT }, { "余", JX_FACT_ABOUT }, { "多", JX_FACT_ABOUT }, { "以上", JX_FACT_BOUND }, { "以下", JX_FACT_BOUND },
    { "以内", JX_FACT_BOUND }, { "之内", JX_FACT_BOUND }, { "（含）", JX_FACT_BOUND }, { "(含)", JX_FACT_BOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    if (jx_text_begins (at, tails[i].word))
      {
        fact->flags |= tails[i].flag;
        return at + strlen (tails[i].word);
      }

  return at;
}

static gboolean
take_month (const char **at,
            int         *month)
{
  const char *start = skip_blanks (*at), *end = start;

  while (g_ascii_isdigit (*end))
    end++;
  if (end == start || end - start > 2)
    return FALSE;

  *month = (int) g_ascii_strtoll (start, NULL, 10);
  *at = skip_blanks (end);

  return TRUE;
}

/* 2023年, 2023年5月, 2023年5月31日前, 2023年1-8月 */
static const char *
take_date (const char *at,
           gint64      year,
           JxFact     *fact)
{
  const char *end = at + strlen ("年"), *next = end;
  int first = 1, last = 12, day = 0;
  gboolean has_month = take_month (&next, &first);

  fact->kind = JX_FACT_DATE;
  fact->from = jx_date_to_julian ((int) year, 1, 1);
  fact->to = jx_date_to_julian ((int) year, 12, 31);

  last = first;
  if (has_month && jx_fact_is_range_mark (g_utf8_get_char (next)))
    {
      next = g_utf8_next_char (next);
      has_month = take_month (&next, &last);
    }
  if (!has_month || !jx_text_begins (next, "月") || last < first)
    return end;
  if (first < 1 || last > 12)
    {
      fact->from = fact->to = -1;   /* 2023年13月 */
      return next + strlen ("月");
    }

  end = next = next + strlen ("月");
  fact->from = jx_date_to_julian ((int) year, first, 1);
  fact->to = last == 12 ? fact->to : jx_date_to_julian ((int) year, last + 1, 1) - 1;

  if (take_month (&next, &day) && (jx_text_begins (next, "日") || jx_text_begins (next, "号")))
    {
      end = next + strlen ("日");
      fact->from = fact->to = jx_date_is_valid ((int) year, first, day) ? jx_date_to_julian ((int) year, first, day) : -1;
    }

  if (jx_text_begins (end, "前") || jx_text_begins (end, "底") || jx_text_begins (end, "末"))
    {
      fact->flags |= JX_FACT_BEFORE;
      end += strlen ("前");
    }

  return end;
}

static gboolean
is_stop (gunichar c)
{
  return c == 0 || c <= ' ' || is_one_of (c, "，。；、,;）)：\u3000");
}

/* 余 between a figure and its unit, or between 万 and 元: 120余万元, 120万余元 */
static const char *
skip_about (const char *at,
            guint      *flags)
{
  if (!is_one_of (g_utf8_get_char (at), about_words))
    return at;

  *flags |= JX_FACT_ABOUT;
  return g_utf8_next_char (at);
}

/* 120万余元 */
static const char *
take_parted_money (const char *at,
                   gint64     *fen,
                   guint      *flags)
{
  static const struct { const char *power; gint64 fen; } powers[] = {
    { "万", 1000000 }, { "亿", G_GINT64_CONSTANT (10000000000) }, { "千", 100000 }, { "百", 10000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    if (jx_text_begins (at, powers[i].power))
      {
        guint about = 0;
        const char *yuan = skip_about (at + strlen (powers[i].power), &about);

        if (about == 0 || !jx_text_begins (yuan, "元"))
          return NULL;

        *flags |= about;
        *fen = powers[i].fen;
        return yuan + strlen ("元");
      }

  return NULL;
}

static const char *
take_money (const char *at,
            gint64      coefficient,
            guint       scale,
            guint64     said,
            JxFact     *fact)
{
  static const guint64 of_money = JX_SAID (MONEY) | JX_SAID (EXECUTED) | JX_SAID (BUDGET) | JX_SAID (ARRIVED);
  const char *end;
  gint64 fen;

  at = skip_about (at, &fact->flags);

  for (guint i = 0; i < G_N_ELEMENTS (money); i++)
    if (jx_text_begins (at, money[i].word))
      {
        fact->kind = JX_FACT_AMOUNT;
        set_value (fact, coefficient, scale, money[i].fen);
        return at + strlen (money[i].word);
      }

  if ((end = take_parted_money (at, &fen, &fact->flags)) != NULL)
    {
      fact->kind = JX_FACT_AMOUNT;
      set_value (fact, coefficient, scale, fen);
      return end;
    }

  if (jx_text_begins (at, "万") && is_stop (g_utf8_get_char (at + strlen ("万"))) && (said & of_money) != 0)
    {
      fact->kind = JX_FACT_AMOUNT;
      fact->flags |= JX_FACT_NO_YUAN;
      set_value (fact, coefficient, scale, money[0].fen);
      return at + strlen ("万");
    }

  return NULL;
}

static const char *
take_measure (const char *at,
              gint64      coefficient,
              guint       scale,
              JxFact     *fact)
{
  gint64 units = JX_POINT;
  guint about = 0;

  at = skip_about (at, &about);
  if (jx_text_begins (at, "万") || jx_text_begins (at, "亿"))
    {
      units *= jx_text_begins (at, "万") ? 10000 : 100000000;
      at += strlen ("万");
    }
  at = skip_about (at, &about);

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (jx_text_begins (at, measures[i].word) && !is_other_word (at))
      {
        fact->kind = JX_FACT_COUNT;
        fact->measure = measures[i].name;
        fact->flags |= about;
        set_value (fact, coefficient, scale, units);
        return at + strlen (measures[i].word);
      }

  return NULL;
}

/**
 * jx_fact_find_measure:
 * @measure: a measure
 * @units: (out): how many of what is returned it is: 10 000 人 of 万人
 *
 * Finds what figures of texts are counted in, which are in @measure.
 *
 * Returns: the name of #JxFact.measure; if texts know none, @measure, without 万
 */
const char *
jx_fact_find_measure (const char *measure,
                      gint64     *units)
{
  *units = 1;
  if (jx_text_begins (measure, "万") && measure[strlen ("万")] != '\0')
    {
      *units = 10000;
      measure += strlen ("万");
    }

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (g_str_equal (measure, measures[i].word))
      return measures[i].name;

  return measure;
}

static const char *
take_rest (const char *at,
           gint64      coefficient,
           guint       scale,
           JxFact     *fact)
{
  static const char percent[] = "%％﹪";
  gunichar c = g_utf8_get_char (at);

  set_value (fact, coefficient, scale, JX_POINT);
  fact->kind = JX_FACT_PLAIN;

  if (is_one_of (c, percent))
    {
      fact->kind = JX_FACT_PERCENT;
      return g_utf8_next_char (at);
    }
  if (jx_text_begins (at, "‰"))
    {
      fact->kind = JX_FACT_PERCENT;
      set_value (fact, coefficient, scale, JX_POINT / 10);
      return at + strlen ("‰");
    }
  if (jx_text_begins (at, "分") && !is_one_of (g_utf8_get_char (at + strlen ("分")), not_points))
    {
      fact->kind = JX_FACT_POINTS;
      return at + strlen ("分");
    }

  return NULL;
}

static gunichar
find_sign (const char *text,
           const char *at)
{
  gunichar c = char_before (text, at);

  while (c == ' ')
    {
      at = g_utf8_find_prev_char (text, at);
      c = char_before (text, at);
    }

  return is_one_of (c, "≥≤＝=≧≦>＞<＜") ? c : 0;
}

/**
 * jx_fact_take_figure:
 * @text: a text
 * @at: a digit in it
 * @said: what was said before it, bits of `JxSaid`
 * @fact: (out caller-allocates): kind, value, measure, flags, sign; what stands around it is left alone
 * @taken: (out): whether it is a figure of something
 *
 * Reads a figure with the unit behind it. What looks like one and is a name (〔2023〕88号, L3, 22:00) is passed over.
 *
 * Returns: where reading goes on
 */
const char *
jx_fact_take_figure (const char *text,
                     const char *at,
                     guint64     said,
                     JxFact     *fact,
                     gboolean   *taken)
{
  gint64 coefficient;
  guint scale;
  const char *digits = take_digits (at, &coefficient, &scale), *unit, *end;

  *taken = FALSE;
  if (digits == NULL || is_name (text, at, digits))
    return skip_figure (digits != NULL ? MAX (digits, at + 1) : at + 1);

  unit = skip_blanks (digits);
  fact->flags = find_range (text, at, digits);
  fact->sign = find_sign (text, at);
  *taken = TRUE;

  if (digits - at == 4 && coefficient >= 1949 && coefficient <= 2099 && jx_text_begins (unit, "年") && !is_other_word (unit))
    return take_date (unit, coefficient, fact);

  if (!(end = take_money (unit, coefficient, scale, said, fact)) && !(end = take_measure (unit, coefficient, scale, fact))
      && !(end = take_rest (unit, coefficient, scale, fact)))
    return digits;

  fact->flags |= find_range (text, at, end);

  return take_tail (end, fact);
}

/**
 * jx_fact_is_unit:
 * @at: what stands behind a number
 *
 * Tells whether a unit begins there, so that the number is a figure of something.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_fact_is_unit (const char *at)
{
  JxFact fact = { 0 };

  at = skip_blanks (at);

  return take_money (at, 1, 0, 0, &fact) != NULL || take_measure (at, 1, 0, &fact) != NULL || take_rest (at, 1, 0, &fact) != NULL;
}

/**
 * jx_fact_is_money:
 * @at: what stands behind a number
 *
 * Tells whether a unit of money begins there.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_fact_is_money (const char *at)
{
  JxFact fact = { 0 };

  return take_money (skip_blanks (at), 1, 0, 0, &fact) != NULL;
}

/**
 * jx_fact_is_range_mark:
 * @c: a character, 0 for none
 *
 * Tells whether it stands between the ends of a range: 30至50.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_fact_is_range_mark (gunichar c)
{
  return is_one_of (c, "-—–~～－至");
}

/**
 * jx_fact_dup_value:
 * @kind: what the figure is
 * @value: a figure in the units of @kind
 *
 * Writes a figure that was reckoned: 36.92万元, 46.08%, 1199.
 *
 * Returns: (transfer full): the figure with its unit, a count without
 */
char *
jx_fact_dup_value (JxFactKind kind,
                   gint64     value)
{
  g_autofree char *text = NULL;

  if (kind == JX_FACT_AMOUNT)
    {
      text = jx_money_to_string (value, JX_MONEY_WAN, -1);
      return g_strconcat (text, "万元", NULL);
    }

  text = jx_points_to_string (value, -1);

  return g_strconcat (text, kind == JX_FACT_PERCENT ? "%" : kind == JX_FACT_POINTS ? "分" : "", NULL);
}

/**
 * jx_fact_dup_measured:
 * @fact: a figure
 * @value: another value of its kind
 *
 * Spells a value as the figure is measured: 23个 beside 24个.
 *
 * Returns: (transfer full): the value with its measure
 */
char *
jx_fact_dup_measured (const JxFact *fact,
                      gint64        value)
{
  g_autofree char *text = jx_fact_dup_value (fact->kind, value);

  return g_strconcat (text, fact->measure != NULL ? fact->measure : "", NULL);
}
