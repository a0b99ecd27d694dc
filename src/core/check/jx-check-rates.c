/* jx-check-rates.c: the rules about rates: F01, F05, F07, and T03 as far as the table shows it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-amount.h"
#include "jx-check-rest.h"
#include "jx-place.h"
#include "jx-text.h"

#define HALF      50      /* percent: below it, outputs that are all reached need a word */
#define MAGNITUDE 10000   /* 元 for 万元 */

typedef struct
{
  const JxSheetPart *part;
  guint              position;
  int                column;
  gint64             numerator, denominator;
} Rate;

/* A total of 0 over parts that have an amount is no total: what the parts come to is. */
static gboolean
is_zero_of_parts (const JxSheetPart *part,
                  guint              position,
                  int                column)
{
  const JxValue *value = jx_sheet_part_get_value (part, position, column);
  gint64 typed;

  return value->typed != NULL && value->computed.kind == JX_AMOUNT_MONEY && value->computed.number > 0
         && jx_value_get_money (value, &typed) && typed == 0;
}

/* 年初预算数（A）, and no other budget: an older print of the form, whose rates are of that */
static gboolean
has_initial_only (const Rate *rate,
                  int         adjusted,
                  int         initial)
{
  for (guint i = 0; i < rate->part->n_rows; i++)
    if (!jx_check_is_blank (jx_sheet_part_get_value (rate->part, i, adjusted)))
      return FALSE;

  return adjusted >= 0 && initial >= 0
         && jx_sheet_part_get_value (rate->part, rate->position, rate->column)->parsed.kind == JX_QUANTITY_NUMBER
         && !jx_check_is_blank (jx_sheet_part_get_value (rate->part, rate->position, initial));
}

/* what a rate rests on: the form's operands; where a row's cell is only typed, executed and adjusted beside it */
static gboolean
get_figures (JxCheck *check,
             Rate    *rate)
{
  const JxSheetPart *part = rate->part;
  const JxCompute *compute = jx_sheet_part_get_compute (part, rate->position, (guint) rate->column);
  int executed = jx_block_find_role (part->block, JX_ROLE_EXECUTED);
  int adjusted = jx_block_find_role (part->block, JX_ROLE_ADJUSTED);
  int initial = jx_block_find_role (part->block, JX_ROLE_INITIAL);

  rate->numerator = rate->denominator = 0;

  if (has_initial_only (rate, adjusted, initial))
    {
      compute = NULL;
      adjusted = initial;
    }

  if (part == check->funds && rate->position == check->total && is_zero_of_parts (part, rate->position, adjusted))
    {
      rate->denominator = jx_sheet_part_get_value (part, rate->position, adjusted)->computed.number;
      rate->numerator = jx_sheet_part_get_value (part, rate->position, executed)->computed.number;
      return executed >= 0 && jx_sheet_part_get_value (part, rate->position, executed)->computed.kind == JX_AMOUNT_MONEY;
    }

  if (compute == NULL)
    return executed >= 0 && adjusted >= 0
           && jx_sheet_part_add_cell (part, rate->position, executed, FALSE, &rate->numerator)
           && jx_sheet_part_add_cell (part, rate->position, adjusted, FALSE, &rate->denominator);

  return (compute->kind == JX_COMPUTE_RATIO || compute->kind == JX_COMPUTE_SCORE_RATE) && compute->n_operands == 2
         && jx_sheet_add_operand (&check->sheet, part, rate->position, &compute->operands[0], &rate->numerator)
         && jx_sheet_add_operand (&check->sheet, part, rate->position, &compute->operands[1], &rate->denominator);
}

static gboolean
is_rate (const JxSheetPart *part,
         guint              position,
         guint              column)
{
  const JxCompute *compute;

  if (part->block->columns[column].input != JX_INPUT_RATE)
    return FALSE;
  if (part->block->columns[column].role == JX_ROLE_RATE)
    return TRUE;

  compute = jx_sheet_part_get_compute (part, position, column);

  return compute != NULL && (compute->kind == JX_COMPUTE_RATIO || compute->kind == JX_COMPUTE_SCORE_RATE);
}

/* the rate at as many decimals as were typed, equal? */
static gboolean
is_right (const Rate *rate,
          JxDecimal   typed)
{
  gint64 expected;

  return jx_money_rate (rate->numerator, rate->denominator, typed.scale, &expected)
         && jx_decimal_compare ((JxDecimal) { expected, typed.scale }, typed) == 0;
}

/* what the rate would be against the initial budget, where that is what was printed or may have been meant */
static char *
dup_by_initial (JxCheck    *check,
                const Rate *rate)
{
  int initial = jx_block_find_role (rate->part->block, JX_ROLE_INITIAL);
  gint64 fen = 0;

  if (rate->part->block->columns[rate->column].role != JX_ROLE_RATE || initial < 0
      || !jx_sheet_part_add_cell (rate->part, rate->position, initial, FALSE, &fen) || fen <= 0
      || fen == rate->denominator)
    return NULL;

  return jx_money_rate_to_string (rate->numerator, fen, check->sheet.profile->rate_decimals);
}

static char *
spell_figure (JxCheck    *check,
              const Rate *rate,
              gint64      figure)
{
  const JxCompute *compute = jx_sheet_part_get_compute (rate->part, rate->position, (guint) rate->column);

  if (compute != NULL && compute->kind == JX_COMPUTE_SCORE_RATE)
    return jx_points_to_string (figure, -1);

  return jx_money_to_string (figure, jx_assessment_get_money_unit (check->sheet.assessment), -1);
}

static void
report_rate (JxCheck    *check,
             const Rate *rate)
{
  const char *typed = jx_sheet_part_get_value (rate->part, rate->position, rate->column)->typed;
  g_autofree char *expected = jx_money_rate_to_string (rate->numerator, rate->denominator, check->sheet.profile->rate_decimals);
  g_autofree char *numerator = spell_figure (check, rate, rate->numerator);
  g_autofree char *denominator = spell_figure (check, rate, rate->denominator);
  g_autofree char *initial = dup_by_initial (check, rate);
  JxFinding *finding;

  if (expected == NULL)
    return;

  if (initial != NULL)
    finding = jx_check_report (check, "F01", JX_SEVERITY_ERROR, rate->part, (int) rate->position, rate->column,
                               _("The rate should be %1$s%% (%2$s ÷ %3$s), in the table it is %4$s; by the initial budget it would be %5$s%%."),
                               expected, numerator, denominator, typed, initial);
  else
    finding = jx_check_report (check, "F01", JX_SEVERITY_ERROR, rate->part, (int) rate->position, rate->column,
                               _("The rate should be %1$s%% (%2$s ÷ %3$s), in the table it is %4$s."),
                               expected, numerator, denominator, typed);

  jx_finding_add_figure (finding, "expected", expected);
  jx_finding_add_figure (finding, "numerator", numerator);
  jx_finding_add_figure (finding, "denominator", denominator);

  if (jx_sheet_part_get_value (rate->part, rate->position, rate->column)->computed.kind == JX_AMOUNT_RATE)
    jx_check_fix (finding, rate->part, rate->position, rate->column, NULL);
}

/* printed blank: a cell that the form fills in by itself is never blank */
static void
report_missing (JxCheck    *check,
                const Rate *rate)
{
  g_autofree char *expected = jx_money_rate_to_string (rate->numerator, rate->denominator, check->sheet.profile->rate_decimals);
  g_autofree char *numerator = spell_figure (check, rate, rate->numerator);
  g_autofree char *denominator = spell_figure (check, rate, rate->denominator);
  JxFinding *finding;

  if (expected == NULL)
    return;

  finding = jx_check_report (check, "F01", JX_SEVERITY_ERROR, rate->part, (int) rate->position, rate->column,
                             _("The rate is missing: %1$s%% (%2$s ÷ %3$s)."), expected, numerator, denominator);
  jx_finding_add_figure (finding, "expected", expected);
  if (jx_sheet_part_get_value (rate->part, rate->position, rate->column)->computed.kind == JX_AMOUNT_RATE)
    jx_check_fix (finding, rate->part, rate->position, rate->column, NULL);
}

/* T11: 100.0% is neither the whole percent nor the two decimals of a rate; told once, on the line that counts */
static void
check_decimals (JxCheck       *check,
                const Rate    *rate,
                const JxValue *value)
{
  guint decimals = check->sheet.profile->rate_decimals;
  g_autofree char *right = NULL, *text = NULL;
  JxFinding *finding;

  if (rate->part != check->funds || rate->position != check->total || value->parsed.low.scale == 0
      || value->parsed.low.scale >= decimals || value->parsed.low.coefficient % 10 != 0
      || !(right = jx_money_rate_to_string (rate->numerator, rate->denominator, decimals)))
    return;

  text = g_strconcat (right, "%", NULL);
  finding = jx_check_report (check, "T11", JX_SEVERITY_INFO, rate->part, (int) rate->position, rate->column,
                             _("“%1$s” has other decimals than rates have: %2$s."), value->typed, text);
  jx_check_fix (finding, rate->part, rate->position, rate->column, text);
}

static gboolean
title_has_percent (const JxColumn *column)
{
  return column->title != NULL && (jx_text_has (column->title, "%") || jx_text_has (column->title, "％"));
}

/* the figure is right and its sign is missing; told once, on the line that counts */
static void
check_sign (JxCheck       *check,
            const Rate    *rate,
            const JxValue *value)
{
  g_autofree char *text = NULL;
  JxFinding *finding;

  if (rate->part != check->funds || rate->position != check->total
      || (value->parsed.flags & JX_QUANTITY_UNIT_GLUED) != 0 || title_has_percent (&rate->part->block->columns[rate->column])
      || jx_decimal_is_zero (value->parsed.low))
    return;

  text = g_strconcat (value->typed, "%", NULL);
  finding = jx_check_report (check, "F01", JX_SEVERITY_INFO, rate->part, (int) rate->position, rate->column,
                             _("The sign %% is missing: %s."), text);
  jx_check_fix (finding, rate->part, rate->position, rate->column, text);
}

/* 0.95 for 95 %, which is asked about and never guessed */
static void
check_fraction (JxCheck       *check,
                const Rate    *rate,
                const JxValue *value)
{
  JxDecimal hundredfold = { .scale = MAX (value->parsed.low.scale, 2) - 2 };

  /* what is asked about is not above 1 */
  if (!jx_decimal_rescale ((JxDecimal) { value->parsed.low.coefficient * 100, value->parsed.low.scale }, hundredfold.scale,
                           &hundredfold.coefficient))
    return;

  if (is_right (rate, hundredfold))
    jx_check_report (check, "F01", JX_SEVERITY_WARNING, rate->part, (int) rate->position, rate->column,
                     _("“%s” is a fraction: write the rate in percent."), value->typed);
  else
    report_rate (check, rate);
}

/* 37.8 of 420000, printed as 90%: what is wrong is a unit */
static gboolean
is_right_in_other_unit (const Rate *rate,
                        JxDecimal   typed)
{
  Rate other = *rate;

  if (jx_decimal_is_zero (typed) || MIN (rate->numerator, rate->denominator) <= 0
      || MIN (rate->numerator, rate->denominator) > G_MAXINT64 / MAGNITUDE)
    return FALSE;

  if (rate->numerator < rate->denominator)
    other.numerator *= MAGNITUDE;
  else
    other.denominator *= MAGNITUDE;

  return is_right (&other, typed);
}

/* whether a total of the line's amounts is not what the parts come to: then the sums tell of the unit */
static gboolean
is_told_by_sum (const JxCheck *check,
                const Rate    *rate)
{
  static const JxRole roles[] = { JX_ROLE_ADJUSTED, JX_ROLE_EXECUTED };

  for (guint i = 0; rate->part == check->funds && rate->position != check->total && i < G_N_ELEMENTS (roles); i++)
    {
      int column = jx_block_find_role (rate->part->block, roles[i]);
      const JxValue *value = jx_sheet_part_get_value (rate->part, check->total, column);
      gint64 printed;

      if (column >= 0 && value->typed != NULL && value->computed.kind == JX_AMOUNT_MONEY && jx_value_get_money (value, &printed)
          && ABS (printed - value->computed.number) > jx_check_rounding_of (value))
        return TRUE;
    }

  return FALSE;
}

/* The larger amount of a part is in the table's unit where the total of its column can hold it: then the smaller one is not. */
static gboolean
is_large_in_order (const JxCheck *check,
                   const Rate    *rate,
                   JxRole         role)
{
  gint64 total;

  return rate->part == check->funds && rate->position != check->total
         && jx_value_get_money (jx_sheet_part_get_value (rate->part, check->total, jx_block_find_role (rate->part->block, role)), &total)
         && total >= MAX (rate->numerator, rate->denominator);
}

/* F05 */
static void
report_unit (JxCheck    *check,
             const Rate *rate)
{
  gboolean small = rate->numerator < rate->denominator;
  JxRole large = small ? JX_ROLE_ADJUSTED : JX_ROLE_EXECUTED, other = small ? JX_ROLE_EXECUTED : JX_ROLE_ADJUSTED;
  g_autofree char *small_text = jx_check_spell (check, MIN (rate->numerator, rate->denominator));
  g_autofree char *large_text = jx_check_spell (check, MAX (rate->numerator, rate->denominator));
  int column = jx_block_find_role (rate->part->block, is_large_in_order (check, rate, large) ? other : large);
  JxFinding *finding = jx_check_report (check, "F05", JX_SEVERITY_ERROR, rate->part, (int) rate->position, column,
                                        _("%1$s beside %2$s: one of them is in another unit."), large_text, small_text);

  jx_finding_add_figure (finding, "other", small_text);
}

/* F01 */
static void
check_rate (JxCheck *check,
            Rate    *rate)
{
  const JxValue *value = jx_sheet_part_get_value (rate->part, rate->position, rate->column);

  if (value->typed == NULL || !get_figures (check, rate))
    return;

  /* nothing of nothing is 0 % or 100 %, as each county likes */
  if (rate->denominator <= 0)
    return;

  if (value->parsed.kind == JX_QUANTITY_NUMBER)
    {
      if (is_right (rate, value->parsed.low))
        {
          check_sign (check, rate, value);
          check_decimals (check, rate, value);
        }
      else if (!is_right_in_other_unit (rate, value->parsed.low))
        {
          report_rate (check, rate);
        }
      else if (!is_told_by_sum (check, rate))
        {
          report_unit (check, rate);
        }
    }
  else if ((value->parsed.flags & JX_QUANTITY_ASK) != 0)
    {
      check_fraction (check, rate, value);
    }
  else if (jx_check_is_blank (value) && rate->part == check->funds && rate->position == check->total && !check->narrative)
    {
      report_missing (check, rate);
    }
}

/* F07 */
static void
check_low (JxCheck    *check,
           const Rate *rate)
{
  gint64 below = check->sheet.profile->reason_below, percent;
  g_autofree char *text = NULL, *limit = NULL;
  JxFinding *finding;

  if (below <= 0 || !jx_money_rate (rate->numerator, rate->denominator, 2, &percent) || percent >= below
      || jx_check_explains_rest (check, rate->numerator == 0))
    return;

  text = jx_money_rate_to_string (rate->numerator, rate->denominator, 2);
  limit = jx_decimal_to_string (jx_decimal_normalize ((JxDecimal) { below, 2 }));
  finding = jx_check_report (check, "F07", JX_SEVERITY_WARNING, rate->part, (int) rate->position, rate->column,
                             _("Only %1$s%% was spent, less than %2$s%%, and no reason is given."), text, limit);
  jx_finding_add_figure (finding, "rate", text);
}

static gboolean
is_reached (const JxCheckRow *row)
{
  switch (row->suggestion.rule)
    {
    case JX_SCORE_REACHED:
    case JX_SCORE_KEPT:
    case JX_SCORE_OVER:
    case JX_SCORE_ZERO_TARGET:
    case JX_SCORE_RANGE_INSIDE:
    case JX_SCORE_ON_TIME:
      return TRUE;
    case JX_SCORE_NONE:
    case JX_SCORE_SHORT:
    case JX_SCORE_EXCEEDED:
    case JX_SCORE_RANGE_OUTSIDE:
    case JX_SCORE_LATE:
    case JX_SCORE_BAND:
    case JX_SCORE_UNREADABLE:
    case JX_SCORE_UNLIKE:
    case JX_SCORE_BLANK:
    case JX_SCORE_EXECUTION:
      return FALSE;
    }

  return FALSE;
}

/* T03 */
static void
check_contradiction (JxCheck    *check,
                     const Rate *rate)
{
  guint n_outputs = 0;
  gint64 percent;
  g_autofree char *text = NULL;
  JxFinding *finding;

  if (!jx_money_rate (rate->numerator, rate->denominator, 2, &percent) || percent >= HALF * 100)
    return;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (!row->listed || row->class != JX_CLASS_OUTPUT || (row->level2.words & JX_WORD_COST) != 0)
        continue;
      if (!is_reached (row))
        return;
      n_outputs++;
    }

  if (n_outputs == 0)
    return;

  text = jx_money_rate_to_string (rate->numerator, rate->denominator, 2);
  finding = jx_check_report (check, "T03", JX_SEVERITY_WARNING, rate->part, (int) rate->position, rate->column,
                             _("Only %1$s%% was spent, yet all %2$u outputs are reached: say how."), text, n_outputs);
  jx_finding_add_figure (finding, "rate", text);
}

/**
 * jx_check_rates:
 * @check: a run
 *
 * Checks the rates: F01, F05 of what they rest on, F07, T03.
 */
void
jx_check_rates (JxCheck *check)
{
  Rate execution = { .part = check->funds, .position = check->total, .column = -1 };

  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      for (guint k = 0; k < part->block->n_columns; k++)
        for (guint j = 0; part->block->columns[k].input == JX_INPUT_RATE && j < part->n_rows; j++)
          if (is_rate (part, j, k) && !(part == check->funds && check->other_unit))
            check_rate (check, &(Rate) { .part = part, .position = j, .column = (int) k });
    }

  if (check->funds != NULL)
    execution.column = jx_block_find_role (check->funds->block, JX_ROLE_RATE);

  if (execution.column >= 0 && !check->other_unit && get_figures (check, &execution) && execution.denominator > 0)
    {
      check_low (check, &execution);
      check_contradiction (check, &execution);
    }
}
