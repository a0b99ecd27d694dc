/* jx-quantity-take.c: reading one value out of a cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-quantity-take.h"

#include "jx-date.h"
#include "jx-measure.h"
#include "jx-numeral.h"

#include <string.h>

#define MAX_UNKNOWN 4   /* characters of a measure that is not in the table, on each side of a / */

static const char before_words[] = "实际完成 已完成 完成 达到 达 实现 建成 新建 改造 购置 采购 开展 举办 共计 合计 累计 共";
static const char after_words[] = "全部完成 已完成 完成 达标 合格 到位 覆盖";

/* one number with all that is glued to it */
typedef struct
{
  JxDecimal   number;
  gint64      factor;     /* 万 of 3.5万 */
  gboolean    yuan;       /* 元 was there */
  const char *measure;
  JxRelation  relation;   /* 以上 after it */
  guint       flags;
} Value;

static gboolean
is_delimiter (gunichar c)
{
  switch (c)
    {
    case 0: case ' ': case '-': case '~': case '(': case ')': case ':': case ';': case ',':
    case 0x2014: case 0x81f3: case 0x5230: case 0x3001: case 0x3002:   /* — 至 到 、 。 */
      return TRUE;
    default:
      return c >= 0x2460 && c <= 0x2473;   /* ① to ⑳ begin the next one */
    }
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

/* what is glued to a number, up to the next blank or mark; m2 keeps its digit */
static JxScan
take_glued (JxScan *scan)
{
  JxScan word = { scan->at, scan->at };
  gunichar last = 0;

  for (gunichar c = jx_scan_peek (scan); !is_delimiter (c); c = jx_scan_peek (scan))
    {
      if (is_digit (c) && !g_ascii_isalpha ((gchar) (last < 0x80 ? last : 0)))
        break;
      last = jx_scan_next (scan);
      word.end = scan->at;
    }

  return word;
}

static gboolean
is_unknown_measure (JxScan word)
{
  guint n = 0;

  while (!jx_scan_at_end (&word))
    {
      gunichar c = jx_scan_next (&word);

      if (c == '/')
        n = 0;
      else if (n++ >= MAX_UNKNOWN || (!g_unichar_isalpha (c) && c != 0xb7))
        return FALSE;
    }

  return TRUE;
}

/* 以上, 左右, 完成 at the end of what is glued to a number */
static void
drop_tail (JxScan *word,
           Value  *value)
{
  if (word->end - word->at <= (gssize) strlen ("个"))   /* nothing but a measure */
    return;

  if (jx_scan_drop_any (word, "左右 上下"))
    value->flags |= JX_QUANTITY_APPROXIMATE;

  jx_scan_drop_any (word, after_words);

  value->relation = jx_relation_drop (word);
  if (value->relation != JX_RELATION_NONE)
    value->flags |= JX_QUANTITY_RELATION_WORD;
}

static gboolean
read_measure (JxScan *word,
              Value  *value)
{
  gboolean known, yuan;

  value->measure = jx_measure_intern (word->at, (gsize) (word->end - word->at), &known);
  if (known)
    return TRUE;

  if (jx_numeral_read_money (*word, &value->factor, &yuan) && !yuan)   /* 3.5万 */
    {
      value->measure = NULL;
      return TRUE;
    }

  value->flags |= JX_QUANTITY_UNKNOWN_MEASURE;
  return value->measure != NULL && is_unknown_measure (*word) && (value->flags & JX_QUANTITY_CAPITAL) == 0;
}

static gboolean
take_unit (JxScan *scan,
           Value  *value)
{
  JxScan try = *scan;
  JxScan word;
  gboolean yuan;

  jx_scan_spaces (&try);
  if (jx_scan_take_any (&try, "余 多 来"))
    value->flags |= JX_QUANTITY_APPROXIMATE;

  if (jx_scan_take (&try, '%'))
    {
      value->measure = g_intern_static_string ("%");
      value->flags |= JX_QUANTITY_PERCENT | JX_QUANTITY_UNIT_GLUED;
      word = take_glued (&try);
      drop_tail (&word, value);
      *scan = try;
      return jx_scan_at_end (&word);
    }

  word = take_glued (&try);
  if (jx_scan_at_end (&word))
    return TRUE;   /* nothing is glued: blanks may stand before the next value */

  drop_tail (&word, value);
  *scan = try;
  if (jx_scan_at_end (&word))
    return TRUE;

  value->flags |= JX_QUANTITY_UNIT_GLUED;
  if (jx_numeral_read_money (word, &value->factor, &yuan) && yuan)
    {
      value->yuan = TRUE;
      return TRUE;
    }

  value->factor = 1;
  if (!read_measure (&word, value) || (value->yuan && value->measure != NULL))
    return FALSE;

  if (g_strcmp0 (value->measure, "%") == 0)
    value->flags |= JX_QUANTITY_PERCENT;
  return TRUE;
}

/* sign, currency, brackets and digits, or words */
static gboolean
take_number (JxScan   *scan,
             gboolean  amount,
             Value    *value)
{
  JxScan try = *scan;
  JxNumeral numeral;
  JxNumeralResult result;
  gboolean bracket = jx_scan_take (&try, '(');
  gboolean negative = bracket;

  *value = (Value) { .factor = 1 };

  if (jx_scan_take (&try, '-'))
    negative = TRUE;
  else
    jx_scan_take (&try, '+');
  if (jx_scan_take (&try, 0xa5) || jx_scan_take_any (&try, "人民币 RMB CNY"))
    {
      value->yuan = TRUE;
      jx_scan_spaces (&try);
      negative = jx_scan_take (&try, '-') || negative;
    }

  if (jx_scan_take_any (&try, "百分之"))
    {
      value->measure = g_intern_static_string ("%");
      value->flags |= JX_QUANTITY_PERCENT | JX_QUANTITY_UNIT_GLUED;
    }

  result = jx_numeral_take (&try, amount, &numeral);
  if (result == JX_NUMERAL_NONE)
    {
      result = jx_numeral_take_words (&try, &numeral);
      value->flags |= JX_QUANTITY_CAPITAL;
    }
  value->yuan = value->yuan || numeral.money;

  if (result == JX_NUMERAL_TOO_LARGE)
    value->flags |= JX_QUANTITY_TOO_LARGE;
  if (result != JX_NUMERAL_READ || (bracket && !jx_scan_take (&try, ')')))
    return FALSE;

  if (numeral.rounded)
    value->flags |= JX_QUANTITY_ROUNDED;
  value->number = numeral.value;
  if (negative)
    value->number.coefficient = -value->number.coefficient;

  *scan = try;
  return TRUE;
}

static gboolean
multiply (JxDecimal *number,
          gint64     factor)
{
  return factor == 1 || jx_decimal_multiply (*number, (JxDecimal) { factor, 0 }, number);
}

/* makes one quantity of one value, or of the two ends of a range */
static gboolean
settle (Value      *low,
        Value      *high,
        JxQuantity *quantity)
{
  gint64 rest = 1;

  quantity->flags |= low->flags | high->flags;
  quantity->measure = high->measure;
  if (quantity->relation == JX_RELATION_NONE)
    quantity->relation = high->relation;

  if (high->yuan)
    {
      quantity->flags |= JX_QUANTITY_MONEY;
      quantity->money_unit = jx_numeral_split_money (high->factor, &rest);
      quantity->measure = jx_measure_normalize (jx_money_unit_to_string (quantity->money_unit));
    }
  else
    rest = high->factor;

  if (!multiply (&low->number, rest) || !multiply (&high->number, rest))
    {
      quantity->flags |= JX_QUANTITY_TOO_LARGE;
      return FALSE;
    }

  quantity->low = low->number;
  quantity->high = high->number;
  return TRUE;
}

static gboolean
is_same_unit (Value *low,
              Value *high)
{
  if (low->measure == NULL && !low->yuan)
    {
      low->measure = high->measure;
      low->yuan = high->yuan;
      if (low->factor == 1)
        low->factor = high->factor;
    }
  else if (high->measure == NULL && !high->yuan)
    {
      high->measure = low->measure;
      high->yuan = low->yuan;
      if (high->factor == 1)
        high->factor = low->factor;
    }

  return low->measure == high->measure && low->yuan == high->yuan && low->factor == high->factor;
}

static JxTake
take_range (JxScan     *scan,
            Value      *low,
            JxQuantity *quantity)
{
  JxScan try = *scan;
  Value high, swap;

  if (!jx_scan_take_dash (&try))
    return JX_TAKE_FAILED;

  if (jx_scan_at_end (&try))
    return JX_TAKE_BROKEN;

  if (!take_number (&try, FALSE, &high) || !take_unit (&try, &high) || !is_same_unit (low, &high))
    return JX_TAKE_FAILED;

  if (jx_decimal_compare (low->number, high.number) > 0)   /* 100%-80% */
    {
      swap = high;
      high = *low;
      *low = swap;
      high.relation = low->relation;
    }

  if (!settle (low, &high, quantity))
    return JX_TAKE_FAILED;

  quantity->kind = JX_QUANTITY_RANGE;
  *scan = try;
  return JX_TAKE_DONE;
}

static JxTake
take_value (JxScan     *scan,
            JxQuantity *quantity)
{
  JxScan try = *scan;
  Value low, same;
  JxTake taken;

  if (!take_number (&try, FALSE, &low) || (low.measure == NULL && !take_unit (&try, &low)))
    {
      quantity->flags |= low.flags & JX_QUANTITY_TOO_LARGE;
      return JX_TAKE_FAILED;
    }

  taken = take_range (&try, &low, quantity);
  if (taken == JX_TAKE_FAILED)
    {
      same = low;
      if (!settle (&low, &same, quantity))
        return JX_TAKE_FAILED;
      quantity->kind = JX_QUANTITY_NUMBER;
      quantity->high = quantity->low;
      taken = JX_TAKE_DONE;
    }

  *scan = try;
  return taken;
}

/* 前, 起 and the like after a date */
static void
take_date_tail (JxScan     *scan,
                JxQuantity *quantity)
{
  JxRelation relation = JX_RELATION_NONE;

  jx_scan_spaces (scan);
  if (jx_scan_take_any (scan, "之前 以前 前"))
    relation = JX_RELATION_LE;
  else if (jx_scan_take_any (scan, "之后 以后 后 起"))
    relation = JX_RELATION_GE;
  else
    jx_scan_take_any (scan, "之内 以内 内 期间 止");

  if (relation != JX_RELATION_NONE && quantity->relation == JX_RELATION_NONE)
    {
      quantity->relation = relation;
      quantity->flags |= JX_QUANTITY_RELATION_WORD;
    }

  jx_scan_take_any (scan, after_words);
}

static JxTake
take_date (JxScan     *scan,
           gboolean    numeric,
           JxQuantity *quantity)
{
  JxScan try = *scan;
  JxDateSpan span;

  if (!jx_date_take (&try, numeric, &span))
    return JX_TAKE_FAILED;

  quantity->kind = span.range ? JX_QUANTITY_DATE_RANGE : JX_QUANTITY_DATE;
  quantity->from_day = span.from_day;
  quantity->to_day = span.to_day;
  if (span.no_year)
    quantity->flags |= JX_QUANTITY_NO_YEAR;

  take_date_tail (&try, quantity);
  *scan = try;

  return jx_scan_take_dash (&try) && jx_scan_at_end (&try) ? JX_TAKE_BROKEN : JX_TAKE_DONE;
}

/* a remark in brackets that has no figures of its own, or those of a survey: 28人（在编）, 96%（问卷120份） */
static JxTake
take_note (JxScan *scan)
{
  JxScan try = *scan;
  gboolean survey;

  jx_scan_spaces (&try);
  if (!jx_scan_take (&try, '('))
    return JX_TAKE_DONE;

  survey = jx_scan_take_any (&try, "发放 回收 问卷 调查 共发放 共回收 抽样 抽查 样本 走访");
  for (gunichar c = jx_scan_next (&try); c != ')'; c = jx_scan_next (&try))
    {
      if (c == 0)
        return JX_TAKE_BROKEN;
      if (is_digit (c) && !survey)
        return JX_TAKE_FAILED;
    }

  *scan = try;
  return JX_TAKE_DONE;
}

/* 95%（含）以上 */
static void
take_outer_relation (JxScan     *scan,
                     JxQuantity *quantity)
{
  JxRelation relation = jx_relation_take_after (scan);

  if (relation == JX_RELATION_NONE)
    return;

  quantity->flags |= JX_QUANTITY_RELATION_WORD;
  if (quantity->relation == JX_RELATION_NONE)
    quantity->relation = relation;
}

/**
 * jx_quantity_take:
 * @scan: a reading position in a target or an actual
 * @quantity: (out caller-allocates): what was read
 *
 * Reads one value: a relation, then a date, a period, a number or a range with its measure. What follows stays.
 *
 * Returns: whether one was read
 */
JxTake
jx_quantity_take (JxScan     *scan,
                  JxQuantity *quantity)
{
  JxScan try = *scan;
  gboolean word;
  JxTake taken;

  *quantity = (JxQuantity) { 0 };

  if (jx_scan_peek (&try) >= JX_SCAN_FIRST_HANZI)
    {
      while (jx_scan_take_any (&try, before_words))
        jx_scan_spaces (&try);
      if (jx_scan_take_any (&try, "大约 约 近"))
        quantity->flags |= JX_QUANTITY_APPROXIMATE;
    }

  quantity->relation = jx_relation_take (&try, &word);
  if (quantity->relation == JX_RELATION_QUALITATIVE)
    return JX_TAKE_FAILED;
  if (word)
    quantity->flags |= JX_QUANTITY_RELATION_WORD;

  jx_scan_spaces (&try);
  if (jx_scan_at_end (&try))
    return JX_TAKE_BROKEN;

  taken = take_date (&try, FALSE, quantity);
  if (taken == JX_TAKE_FAILED)
    {
      taken = take_value (&try, quantity);
      if (taken == JX_TAKE_DONE)
        take_outer_relation (&try, quantity);
    }
  if (taken == JX_TAKE_DONE)
    taken = take_note (&try);

  if (taken != JX_TAKE_FAILED)
    *scan = try;
  return taken;
}

static void
take_money_unit (JxScan      *scan,
                 Value       *value,
                 JxMoneyUnit  column_unit,
                 JxQuantity  *quantity)
{
  JxScan try = *scan;
  JxScan word;
  gint64 rest = 1;
  gboolean yuan;

  quantity->flags |= JX_QUANTITY_MONEY;
  quantity->money_unit = value->yuan ? JX_MONEY_YUAN : column_unit;

  jx_scan_spaces (&try);
  word = take_glued (&try);
  if (!jx_scan_at_end (&word) && jx_numeral_read_money (word, &value->factor, &yuan))
    {
      *scan = try;
      quantity->flags |= JX_QUANTITY_UNIT_GLUED;
      quantity->money_unit = jx_numeral_split_money (value->factor, &rest);
    }

  if (quantity->money_unit != column_unit)
    quantity->flags |= JX_QUANTITY_CONVERTED;
  if (!multiply (&value->number, rest))
    quantity->flags |= JX_QUANTITY_TOO_LARGE;
}

static void
take_plain_unit (JxScan     *scan,
                 JxInput     input,
                 JxQuantity *quantity)
{
  JxScan try = *scan;
  JxScan word;
  const char *measure;

  jx_scan_spaces (&try);
  if (jx_scan_take (&try, '%'))
    measure = "%";
  else
    {
      word = take_glued (&try);
      measure = jx_measure_intern (word.at, (gsize) (word.end - word.at), NULL);
    }

  if ((input == JX_INPUT_RATE && g_strcmp0 (measure, "%") == 0) ||
      (input == JX_INPUT_POINTS && g_strcmp0 (measure, "分") == 0) ||
      (input == JX_INPUT_COUNT && jx_measure_dimension (measure) == JX_DIMENSION_COUNT))
    {
      quantity->measure = g_intern_string (measure);
      quantity->flags |= JX_QUANTITY_UNIT_GLUED;
      *scan = try;
    }
}

/**
 * jx_quantity_take_plain:
 * @scan: a reading position in a cell of a numeric column
 * @input: `JX_INPUT_MONEY`, `JX_INPUT_RATE`, `JX_INPUT_POINTS`, `JX_INPUT_COUNT` or `JX_INPUT_DATE`
 * @column_unit: the unit of a money column
 * @quantity: (out caller-allocates): what was read
 *
 * Reads one number without a relation and with no other unit than the column can have, or one date.
 *
 * Returns: whether one was read
 */
JxTake
jx_quantity_take_plain (JxScan      *scan,
                        JxInput      input,
                        JxMoneyUnit  column_unit,
                        JxQuantity  *quantity)
{
  gboolean taken;
  Value value;

  *quantity = (JxQuantity) { 0 };

  if (input == JX_INPUT_DATE)
    return take_date (scan, TRUE, quantity);

  taken = take_number (scan, input == JX_INPUT_MONEY, &value);
  quantity->flags |= value.flags;
  if (!taken)
    return JX_TAKE_FAILED;

  if (input == JX_INPUT_MONEY)
    take_money_unit (scan, &value, column_unit, quantity);
  else if (value.measure != NULL)
    quantity->measure = value.measure;
  else
    take_plain_unit (scan, input, quantity);

  quantity->kind = JX_QUANTITY_NUMBER;
  quantity->low = quantity->high = value.number;
  return (quantity->flags & JX_QUANTITY_TOO_LARGE) == 0 ? JX_TAKE_DONE : JX_TAKE_FAILED;
}
