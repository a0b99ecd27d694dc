/* jx-check-amount.c: amounts and numbers of the table as rules and texts want them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check-amount.h"

#include <string.h>

#include "jx-fact-unit.h"
#include "jx-text.h"

/**
 * jx_check_spell:
 * @check: a run
 * @fen: an amount
 *
 * Writes an amount in the unit of the table.
 *
 * Returns: (transfer full): the text, without the unit
 */
char *
jx_check_spell (const JxCheck *check,
                gint64         fen)
{
  return jx_money_to_string (fen, jx_assessment_get_money_unit (check->sheet.assessment), -1);
}

/**
 * jx_check_get_label:
 * @part: a block
 * @position: one of its rows
 *
 * Gets what a line is called.
 *
 * Returns: (transfer none): the text; empty if it has none
 */
const char *
jx_check_get_label (const JxSheetPart *part,
                    guint              position)
{
  const JxValue *value = jx_sheet_part_get_value (part, position, jx_block_find_role (part->block, JX_ROLE_LABEL));

  return value->typed != NULL ? value->typed : "";
}

/**
 * jx_check_rounding:
 * @scale: decimals that stand in an amount
 * @step: the last of its places, in 分
 *
 * Tells how far an amount may be from the sum of others: by half of its last place, and by one in the last place where it has
 * two decimals or more, as the parts may have been rounded each.
 *
 * Returns: an amount in 分
 */
gint64
jx_check_rounding (guint  scale,
                   gint64 step)
{
  return scale < 2 ? step / 2 : step;
}

/**
 * jx_check_rounding_of:
 * @value: a cell with an amount
 *
 * Tells the same of a cell, by the decimals and the unit that were typed.
 *
 * Returns: an amount in 分
 */
gint64
jx_check_rounding_of (const JxValue *value)
{
  gint64 fen = 1;

  jx_money_from_decimal ((JxDecimal) { 1, value->parsed.low.scale }, value->parsed.money_unit, &fen, NULL);

  return jx_check_rounding (value->parsed.low.scale, MAX (fen, 1));
}

/**
 * jx_check_get_amount:
 * @row: a row of indicators
 * @value: its target or its actual value
 * @fen: (out): the amount
 * @step: (out): what its last digit is worth: 90万元 may be 89.974
 *
 * Reads an amount of an indicator.
 *
 * Returns: `FALSE` if it is none
 */
gboolean
jx_check_get_amount (const JxCheckRow *row,
                     const JxValue    *value,
                     gint64           *fen,
                     gint64           *step)
{
  const JxQuantity *parsed = &value->parsed;
  JxMoneyUnit unit = parsed->money_unit;

  if (parsed->kind != JX_QUANTITY_NUMBER || (parsed->flags & JX_QUANTITY_APPROXIMATE) != 0
      || ((parsed->flags & JX_QUANTITY_MONEY) == 0 && !jx_measure_money_unit (row->measure, &unit)))
    return FALSE;

  return jx_money_from_decimal (parsed->low, unit, fen, NULL)
         && jx_money_from_decimal ((JxDecimal) { 1, parsed->low.scale }, unit, step, NULL);
}

/**
 * jx_check_get_count:
 * @row: a row of indicators, of a run that reads texts
 * @value: its target or its actual value
 * @measure: (nullable): what a figure of a text counts in, as #JxFact.measure
 * @count: (out): how many, in 1/10 000 of @measure: 5.2万人 are 52 000 人
 * @step: (out): what its last digit is worth, in the same
 *
 * Reads a number of an indicator as texts count.
 *
 * Returns: `FALSE` if it is none, or of another measure
 */
gboolean
jx_check_get_count (const JxCheckRow *row,
                    const JxValue    *value,
                    const char       *measure,
                    gint64           *count,
                    gint64           *step)
{
  const JxQuantity *parsed = &value->parsed;
  const char *counted = row->counted;
  gint64 units = counted != NULL ? row->counted_units : 1;

  if (parsed->kind != JX_QUANTITY_NUMBER)
    return FALSE;

  if (parsed->measure != NULL && parsed->measure != row->measure)
    counted = jx_fact_find_measure (parsed->measure, &units);
  if (measure != NULL && counted != NULL && !g_str_equal (counted, measure))
    return FALSE;

  *step = JX_POINT * units;
  for (guint i = 0; i < parsed->low.scale; i++)
    *step /= 10;

  return jx_decimal_rescale (parsed->low, 4, count) && !__builtin_mul_overflow (*count, units, count);
}

/**
 * jx_check_is_use:
 * @label: what stands before an amount
 *
 * Tells whether it may be what money was spent on: 购书; not 带动社会投资, 该厂房年产值可达 or 2024年自筹, which tell of something beside it.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_check_is_use (const char *label)
{
  static const char *const other[] = {
    "带动", "撬动", "拉动", "吸引", "避免", "挽回", "剩余", "计划", "预计", "实现", "节约", "节省", "减少", "新增", "上年", "下年", "次年", "尚", "该", NULL,
  };
  static const char *const results[] = {
    "增收", "创收", "产值", "利税", "利润", "亏损", "盈利", "收入", "投资", "损失", "效益", "欠款", "安排", "自筹", "结余", "结转",
    "到位", "下达", "增加",
  };
  static const char *const verbs[] = { "可达", "达到", "达", "为", "共" };
  g_autofree char *noun = jx_text_squash (label);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_suffix (noun, verbs[i]))
      noun[strlen (noun) - strlen (verbs[i])] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    if (g_str_has_suffix (noun, results[i]))
      return FALSE;
  for (const char *year = jx_text_find (noun, "年"); year != NULL; year = jx_text_find (year + 1, "年"))
    if (year > noun && g_ascii_isdigit (year[-1]))
      return FALSE;

  return *noun != '\0' && !jx_text_has_any (noun, other);
}
