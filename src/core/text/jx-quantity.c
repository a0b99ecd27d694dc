/* jx-quantity.c: what a cell of a form says: the one value parser
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-quantity.h"

#include "jx-date.h"
#include "jx-measure.h"
#include "jx-quantity-take.h"
#include "jx-text.h"

#define MAX_LABEL  40   /* characters before the colon of 指标1：1个 */
#define FIRST_YEAR 1900
#define LAST_YEAR  2199

/* 无 — - / …… *** and other signs for nothing */
static gboolean
is_empty_mark (JxScan scan)
{
  gunichar first = jx_scan_peek (&scan);

  if (first >= 0x4e00)
    return jx_scan_take_any (&scan, "暂无 无 空 略 不适用 不涉及") && (jx_scan_take (&scan, 0x3002) || TRUE) && jx_scan_at_end (&scan);

  if (first == '(')
    return jx_scan_take_any (&scan, "（空） (空) （无） (无)") && jx_scan_at_end (&scan);

  if (first != '-' && first != '/' && first != '\\' && first != '.' && first != '*' && first != 0x2014 && first != 0x2026)
    return FALSE;

  while (jx_scan_take (&scan, first))
    ;
  return jx_scan_at_end (&scan);
}

/* the end of a sentence is no part of a value */
static void
drop_stop (JxScan *scan)
{
  jx_scan_drop_any (scan, "。 ． ； . ;");
}

static gboolean
fail (JxQuantity     *quantity,
      JxQuantityKind  kind)
{
  guint kept = quantity->flags & JX_QUANTITY_TOO_LARGE;

  *quantity = (JxQuantity) { .kind = kind, .flags = kept };
  return FALSE;
}

static gboolean
parse_qualitative (JxScan      scan,
                   JxQuantity *quantity)
{
  JxRelation relation = JX_RELATION_NONE;
  JxScaleWord word = { JX_SCALE_NONE, 0, JX_BAND_NONE };

  if (jx_scan_take_any (&scan, "定性指标 定性"))
    {
      relation = JX_RELATION_QUALITATIVE;
      while (jx_scan_take (&scan, ':') || jx_scan_take (&scan, ' '))
        ;
    }

  if (!jx_scale_lookup (scan.at, (gsize) (scan.end - scan.at), JX_SCALE_NONE, &word) &&
      (relation == JX_RELATION_NONE || !jx_scan_at_end (&scan)))
    return FALSE;

  *quantity = (JxQuantity) { .kind = JX_QUANTITY_QUALITATIVE, .relation = relation, .word = word };
  return TRUE;
}

/* ① to ⑳ */
static gboolean
is_circled (const JxScan *scan)
{
  gunichar c = jx_scan_peek (scan);

  return c >= 0x2460 && c <= 0x2473;
}

static gboolean
begins_value (gunichar c)
{
  return (c >= '0' && c <= '9') || c == '<' || c == '=' || c == '>' || c == 0x2264 || c == 0x2265;   /* ≤ ≥ */
}

/* words that lead to a value without a colon: 合格率100%, 增长5% */
static gboolean
is_lead (const char *begin,
         const char *end)
{
  JxScan lead = { begin, end };

  return jx_scan_drop_any (&lead, "率 度 为 达到 达 共 计 数 量 增长 下降 提高 提升 降低 减少 增加 每年 每月 每季度");
}

/* the label before a colon: 指标1：, 1月-4月：; not the hour before the minutes */
static gboolean
take_label (JxScan *scan)
{
  JxScan try = *scan;
  gboolean letters = FALSE;

  if (is_circled (scan))
    {
      jx_scan_next (scan);
      jx_scan_take_any (scan, "、 . ．");
      return TRUE;
    }

  for (guint n = 0; n < MAX_LABEL; n++)
    {
      gunichar c = jx_scan_next (&try);

      if (c == ':' && letters)
        {
          *scan = try;
          return TRUE;
        }
      if (c == 0 || c == ';' || c == ',' || c == ':' || c == 0x3002 || (c == ' ' && letters))
        return FALSE;
      letters = letters || c < '0' || c > '9';
    }

  return FALSE;
}

/* words before a value: 合格率100% has one that leads to it; in 培训3次，参训200人 they are labels only among others */
static gboolean
take_words (JxScan   *scan,
            gboolean *lead)
{
  JxScan try = *scan;

  if (jx_scan_peek (&try) < JX_SCAN_FIRST_HANZI)
    return FALSE;

  for (guint n = 0; n < MAX_LABEL && jx_scan_peek (&try) >= JX_SCAN_FIRST_HANZI; n++)
    jx_scan_next (&try);

  if (!begins_value (jx_scan_peek (&try)))
    return FALSE;

  *lead = is_lead (scan->at, try.at);
  scan->at = try.at;
  return TRUE;
}

static gboolean
skip_separators (JxScan *scan)
{
  const char *before = scan->at;

  for (gunichar c = jx_scan_peek (scan); c == ' ' || c == ';' || c == ',' || c == 0x3001 /* 、 */ || c == 0x3002 /* 。 */;
       c = jx_scan_peek (scan))
    jx_scan_next (scan);

  return scan->at > before;
}

/* 指标1：1个 指标2：7个 */
static gboolean
parse_several (JxScan      scan,
               JxQuantity *quantity)
{
  JxQuantity item;
  guint items = 0;
  gboolean labelled = FALSE;

  skip_separators (&scan);
  while (!jx_scan_at_end (&scan))
    {
      JxTake taken;

      labelled = take_label (&scan);
      jx_scan_spaces (&scan);
      if (jx_scan_at_end (&scan))
        return fail (quantity, JX_QUANTITY_UNFINISHED);

      taken = jx_quantity_take (&scan, &item);
      if (taken == JX_TAKE_FAILED && !labelled && take_words (&scan, &labelled))
        taken = jx_quantity_take (&scan, &item);
      if (taken == JX_TAKE_BROKEN)
        return fail (quantity, JX_QUANTITY_UNFINISHED);
      if (taken == JX_TAKE_FAILED || !(skip_separators (&scan) || jx_scan_at_end (&scan) || is_circled (&scan)))
        return fail (quantity, JX_QUANTITY_TEXT);
      items++;
    }

  if (items == 1 && labelled)
    {
      *quantity = item;
      quantity->flags |= JX_QUANTITY_LABELLED;
      return TRUE;
    }

  return fail (quantity, items > 1 ? JX_QUANTITY_SEVERAL : JX_QUANTITY_TEXT);
}

static gboolean
parse_target (JxScan      scan,
              JxQuantity *quantity)
{
  JxScan try = scan;
  JxTake taken;

  if (jx_scan_peek (&scan) >= 0x4e00 && parse_qualitative (scan, quantity))
    return TRUE;

  if (jx_scan_drop_any (&try, "， 、 ,"))
    {
      taken = jx_quantity_take (&try, quantity);
      if (taken != JX_TAKE_FAILED && jx_scan_at_end (&try))
        return fail (quantity, JX_QUANTITY_UNFINISHED);
    }

  drop_stop (&scan);
  try = scan;
  taken = jx_quantity_take (&try, quantity);
  if (taken == JX_TAKE_DONE && jx_scan_at_end (&try))
    return TRUE;

  if (taken == JX_TAKE_BROKEN)
    return fail (quantity, JX_QUANTITY_UNFINISHED);

  if ((quantity->flags & JX_QUANTITY_TOO_LARGE) != 0)
    return fail (quantity, JX_QUANTITY_TEXT);

  return parse_several (scan, quantity);
}

/* 95 % are typed as 95 or 95%; 0.95 and 1 may be meant as 95 % and 100 % */
static gboolean
check_rate (JxQuantity *quantity)
{
  gboolean percent = g_strcmp0 (quantity->measure, "%") == 0;

  if (quantity->low.coefficient < 0)
    return fail (quantity, JX_QUANTITY_TEXT);

  if (!percent && quantity->low.coefficient > 0 && jx_decimal_compare (quantity->low, (JxDecimal) { 1, 0 }) <= 0)
    {
      quantity->kind = JX_QUANTITY_TEXT;
      quantity->flags |= JX_QUANTITY_ASK;
      return FALSE;
    }

  quantity->flags |= JX_QUANTITY_PERCENT;
  return TRUE;
}

static gboolean
check_plain (JxInput     input,
             JxQuantity *quantity)
{
  gboolean exact = TRUE;
  gint64 rounded;

  if (input == JX_INPUT_RATE)
    return check_rate (quantity);

  if (input == JX_INPUT_COUNT)
    return jx_decimal_normalize (quantity->low).scale == 0 && quantity->low.coefficient >= 0
             ? TRUE
             : fail (quantity, JX_QUANTITY_TEXT);

  if (input == JX_INPUT_DATE)
    return TRUE;

  if (input == JX_INPUT_MONEY ? !jx_money_from_decimal (quantity->low, quantity->money_unit, &rounded, &exact)
                              : !jx_points_from_decimal (quantity->low, &rounded, &exact))
    {
      quantity->flags |= JX_QUANTITY_TOO_LARGE;
      return fail (quantity, JX_QUANTITY_TEXT);
    }

  if (!exact)
    quantity->flags |= JX_QUANTITY_ROUNDED;
  return TRUE;
}

static gboolean
parse_plain (JxScan       scan,
             JxInput      input,
             JxMoneyUnit  column_unit,
             JxQuantity  *quantity)
{
  JxTake taken;

  drop_stop (&scan);
  taken = jx_quantity_take_plain (&scan, input, column_unit, quantity);

  if (taken == JX_TAKE_BROKEN)
    return fail (quantity, JX_QUANTITY_UNFINISHED);
  if (taken == JX_TAKE_FAILED || !jx_scan_at_end (&scan))
    return fail (quantity, JX_QUANTITY_TEXT);

  return check_plain (input, quantity);
}

static gboolean
parse_year (JxScan      scan,
            JxQuantity *quantity)
{
  gint64 year;

  if (jx_scan_take_digits (&scan, &year) != 4 || year < FIRST_YEAR || year > LAST_YEAR)
    return fail (quantity, JX_QUANTITY_TEXT);

  jx_scan_spaces (&scan);
  jx_scan_take_any (&scan, "年度 年");
  if (!jx_scan_at_end (&scan))
    return fail (quantity, JX_QUANTITY_TEXT);

  quantity->kind = JX_QUANTITY_NUMBER;
  quantity->low = quantity->high = (JxDecimal) { year, 0 };
  return TRUE;
}

/**
 * jx_quantity_parse:
 * @text: (nullable): a cell as typed
 * @input: what its column takes
 * @column_unit: the unit of a column of money; elsewhere without meaning
 * @quantity: (out caller-allocates): what the cell says
 *
 * Reads a cell, the same in every locale and without a double: domain.md 5.1.
 *
 * What cannot be read is a text, several values or an unfinished value, and the caller keeps it as typed and marks it.
 * What would have to be asked (0.95 in a column of rates) is a text with `JX_QUANTITY_ASK`. An amount keeps the unit that
 * was typed with it, in a column of money else the column's. Texts, codes and choices are texts, relations are told as
 * relation.
 *
 * Returns: `FALSE` if @text is to be marked because it does not say what its column takes
 */
gboolean
jx_quantity_parse (const char  *text,
                   JxInput      input,
                   JxMoneyUnit  column_unit,
                   JxQuantity  *quantity)
{
  JxScan scan;

  *quantity = (JxQuantity) { .kind = JX_QUANTITY_NONE };
  if (text == NULL)
    return TRUE;

  jx_scan_init (&scan, text);
  if (jx_scan_at_end (&scan))
    return TRUE;

  if (input != JX_INPUT_CODE && input != JX_INPUT_CHOICE && is_empty_mark (scan))
    {
      quantity->kind = JX_QUANTITY_EMPTY_MARK;
      return TRUE;
    }

  quantity->kind = JX_QUANTITY_TEXT;
  switch (input)
    {
    case JX_INPUT_QUANTITY:
      return parse_target (scan, quantity);
    case JX_INPUT_MONEY:
    case JX_INPUT_RATE:
    case JX_INPUT_POINTS:
    case JX_INPUT_COUNT:
    case JX_INPUT_DATE:
      return parse_plain (scan, input, column_unit, quantity);
    case JX_INPUT_YEAR:
      return parse_year (scan, quantity);
    case JX_INPUT_RELATION:
      quantity->relation = jx_relation_from_text (text);
      return quantity->relation != JX_RELATION_NONE;
    case JX_INPUT_CODE:
      return jx_text_is_code (text);
    case JX_INPUT_TEXT:
    case JX_INPUT_CHOICE:
    default:
      return TRUE;
    }
}

/**
 * jx_quantity_to_money:
 * @quantity: a quantity
 * @fen: (out): the amount in 分, rounded half-up
 * @exact: (out) (optional): `FALSE` if the amount was finer
 *
 * Makes money of a number that is an amount.
 *
 * Returns: `FALSE` if it is none or does not fit
 */
gboolean
jx_quantity_to_money (const JxQuantity *quantity,
                      gint64           *fen,
                      gboolean         *exact)
{
  if (quantity->kind != JX_QUANTITY_NUMBER || (quantity->flags & JX_QUANTITY_MONEY) == 0)
    return FALSE;

  return jx_money_from_decimal (quantity->low, quantity->money_unit, fen, exact);
}

/**
 * jx_quantity_align:
 * @target: what was planned, a number or a range
 * @target_measure: (nullable): the measure of its column, used where none was typed with the value
 * @actual: what was reached, a number or a range
 * @actual_measure: (nullable): the same for the actual
 * @aligned: (out caller-allocates): @actual in the measure of @target
 *
 * Brings an actual to the measure of its target, so that the two can be compared; 2600万 for a target in money is money.
 * `FALSE` is V02 of domain.md 4.
 *
 * Returns: `FALSE` if one of them is no number or the measures do not go together
 */
gboolean
jx_quantity_align (const JxQuantity *target,
                   const char       *target_measure,
                   const JxQuantity *actual,
                   const char       *actual_measure,
                   JxQuantity       *aligned)
{
  const char *from = actual->measure != NULL ? actual->measure : actual_measure;
  const char *to = target->measure != NULL ? target->measure : target_measure;

  if ((target->kind != JX_QUANTITY_NUMBER && target->kind != JX_QUANTITY_RANGE) ||
      (actual->kind != JX_QUANTITY_NUMBER && actual->kind != JX_QUANTITY_RANGE))
    return FALSE;

  /* 2600万 for ≥2000万元 */
  if (from == NULL && (target->flags & JX_QUANTITY_MONEY) != 0 && (actual->flags & JX_QUANTITY_UNIT_GLUED) != 0
      && (actual->flags & (JX_QUANTITY_PERCENT | JX_QUANTITY_MONEY)) == 0)
    from = "元";

  *aligned = *actual;
  if (!jx_measure_convert (actual->low, from, to, &aligned->low, NULL) ||
      !jx_measure_convert (actual->high, from, to, &aligned->high, NULL))
    return FALSE;

  if (!jx_text_is_blank (to) && !jx_text_is_blank (from))
    {
      aligned->measure = jx_measure_normalize (to);
      jx_measure_money_unit (to, &aligned->money_unit);
    }

  return TRUE;
}

/**
 * jx_quantity_in_year:
 * @quantity: a date or a period
 * @year: the year of its form
 *
 * Gives a date that was typed without a year the year of its form; leaves all else alone.
 */
void
jx_quantity_in_year (JxQuantity *quantity,
                     int         year)
{
  if ((quantity->flags & JX_QUANTITY_NO_YEAR) == 0)
    return;

  quantity->from_day = jx_date_move_year (quantity->from_day, year);
  quantity->to_day = jx_date_move_year (quantity->to_day, year);
  quantity->flags &= ~(guint) JX_QUANTITY_NO_YEAR;
}

/**
 * jx_quantity_is_figure:
 * @quantity: what a cell says
 *
 * Tells whether it is a number or a range of numbers.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_quantity_is_figure (const JxQuantity *quantity)
{
  return quantity->kind == JX_QUANTITY_NUMBER || quantity->kind == JX_QUANTITY_RANGE;
}
