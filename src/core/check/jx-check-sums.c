/* jx-check-sums.c: parts and their total, and what the form says to be equal: F03, F06
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-amount.h"
#include "jx-check-nature.h"
#include "jx-place.h"
#include "jx-text.h"

#define MAX_PARTS 12      /* lines of funds whose choices are tried */
#define MAGNITUDE 10000   /* 元 for 万元 */

static gboolean
has_amount (const JxSheetPart *part,
            guint              position)
{
  gint64 fen;

  for (guint i = 0; i < part->block->n_columns; i++)
    if (part->block->columns[i].input == JX_INPUT_MONEY
        && jx_value_get_money (jx_sheet_part_get_value (part, position, (int) i), &fen) && fen != 0)
      return TRUE;

  return FALSE;
}

/* All parts of a total, also those that a county added and the form's sum does not know. */
static gboolean
add_parts (const JxSheetPart *part,
           guint              total,
           int                column,
           gint64            *sum)
{
  gboolean any = FALSE;

  for (guint i = 0; i < part->n_rows; i++)
    {
      const JxRowDef *def = jx_sheet_part_get_def (part, i);

      if (i != total && (def == NULL || def->part))
        any |= jx_sheet_part_add_cell (part, i, column, FALSE, sum);
    }

  return any;
}

/* A county's own lines may stand for parts of parts: any choice of lines that comes to the total explains it. */
static gboolean
is_sum_of_some_parts (const JxSheetPart *part,
                      guint              total,
                      int                column,
                      gint64             printed,
                      gint64             rounding)
{
  gint64 figures[MAX_PARTS];
  gboolean own = FALSE;
  guint n = 0;

  for (guint i = 0; i < part->n_rows && n < MAX_PARTS; i++)
    {
      const char *key = jx_row_get_key (jx_sheet_part_get_row (part, i));

      figures[n] = 0;
      own |= key == NULL || jx_text_begins (key, "extra-line");
      if (i != total && jx_sheet_part_add_cell (part, i, column, FALSE, &figures[n]))
        n++;
    }

  for (guint subset = 1; own && subset < 1u << n; subset++)
    {
      gint64 sum = 0;

      for (guint i = 0; i < n; i++)
        if ((subset & 1u << i) != 0)
          sum += figures[i];
      if (ABS (sum - printed) <= rounding)
        return TRUE;
    }

  return FALSE;
}

/* A total of whole numbers, or of one decimal, is meant as it stands. */
static gint64
rounding_of (const JxSheetPart *part,
             guint              position,
             int                column)
{
  const JxValue *value = jx_sheet_part_get_value (part, position, column);

  return value->parsed.low.scale < 2 ? 0 : jx_check_rounding_of (value);
}

static void
report_sum (JxCheck           *check,
            const JxSheetPart *part,
            guint              position,
            int                column,
            gint64             printed,
            gint64             sum)
{
  const char *rule = part->block->type == JX_BLOCK_MATRIX ? "F03" : "F06";
  g_autofree char *sum_text = jx_check_spell (check, sum), *printed_text = jx_check_spell (check, printed);
  JxFinding *finding = jx_check_report (check, rule, JX_SEVERITY_ERROR, part, (int) position, column,
                                        _("The parts come to %1$s, in the table the total is %2$s."), sum_text, printed_text);

  jx_finding_add_figure (finding, "sum", sum_text);
}

/* F05: a total and its parts in different units: one finding at the line whose figures are not of the table's own. */
static gboolean
check_units_of_parts (JxCheck           *check,
                      const JxSheetPart *part,
                      guint              total,
                      gint64             printed,
                      gint64             sum,
                      gboolean          *told)
{
  gint64 small = MIN (printed, sum), large = MAX (printed, sum);
  gboolean yuan = jx_assessment_get_money_unit (check->sheet.assessment) == JX_MONEY_YUAN;
  g_autofree char *small_text = NULL, *large_text = NULL;
  guint position = total;

  if (small <= 0 || small > G_MAXINT64 / MAGNITUDE || small * MAGNITUDE != large)
    return FALSE;
  if (*told)
    return TRUE;

  /* 元 under 万元 is what is large, 万元 under 元 what is small */
  if ((printed == small) != yuan)
    for (guint i = part->n_rows; i > 0; i--)
      if (i - 1 != total && has_amount (part, i - 1))
        position = i - 1;

  small_text = jx_check_spell (check, small);
  large_text = jx_check_spell (check, large);
  jx_check_report (check, "F05", JX_SEVERITY_ERROR, part, (int) position, -1,
                   _("%1$s is exactly ten thousand times %2$s: one of them is in another unit."), large_text, small_text);
  *told = TRUE;

  return TRUE;
}

/* F03: a total whose parts say nothing, though of their budgets they do */
static void
check_blank_parts (JxCheck *check,
                   guint    position,
                   int      column)
{
  const JxSheetPart *part = check->funds;
  int adjusted = jx_block_find_role (part->block, JX_ROLE_ADJUSTED);
  gint64 printed, budget = 0, sum = 0;
  gboolean any = FALSE;

  if (part->block->columns[column].role != JX_ROLE_EXECUTED || adjusted < 0
      || !jx_value_get_money (jx_sheet_part_get_value (part, position, column), &printed) || printed == 0)
    return;

  for (guint i = 0; i < part->n_rows; i++)
    if (i != position)
      {
        any |= jx_sheet_part_add_cell (part, i, column, FALSE, &sum);
        jx_sheet_part_add_cell (part, i, adjusted, FALSE, &budget);
      }

  if (!any && budget > 0)
    report_sum (check, part, position, column, printed, 0);
}

/* F03, F06: what the form adds up */
static void
check_sums_of (JxCheck           *check,
               const JxSheetPart *part)
{
  gboolean told = FALSE;

  for (guint i = 0; i < part->n_rows; i++)
    for (guint j = 0; j < part->block->n_columns; j++)
      {
        const JxCompute *compute = jx_sheet_part_get_compute (part, i, j);
        const JxValue *value = jx_sheet_part_get_value (part, i, (int) j);
        gint64 printed, rounding, sum = 0;
        gboolean any;

        if (part == check->funds && compute != NULL && compute->kind == JX_COMPUTE_SUM)
          check_blank_parts (check, i, (int) j);
        if (compute == NULL || compute->kind != JX_COMPUTE_SUM || value->typed == NULL
            || (part == check->funds && check->other_unit && part->block->columns[j].role == JX_ROLE_EXECUTED)
            || value->computed.kind != JX_AMOUNT_MONEY || !jx_value_get_money (value, &printed))
          continue;

        rounding = rounding_of (part, i, (int) j);
        any = add_parts (part, i, (int) j, &sum);
        if (ABS (printed - value->computed.number) <= rounding || (any && ABS (sum - printed) <= rounding)
            || is_sum_of_some_parts (part, i, (int) j, printed, rounding)
            || check_units_of_parts (check, part, i, printed, any ? sum : value->computed.number, &told))
          continue;

        report_sum (check, part, i, (int) j, printed, any && sum <= printed ? MAX (sum, value->computed.number)
                                                                            : value->computed.number);
      }
}

/* whether a county's own lines are all the parts: in some column they come to the total, or their names say so */
static gboolean
are_all_parts (const JxSheetPart *part,
               guint              total)
{
  gboolean basic = FALSE, project = FALSE;

  for (guint i = 0; i < part->n_rows; i++)
    {
      basic |= i != total && jx_text_has (jx_check_get_label (part, i), "基本支出");
      project |= i != total && jx_text_has (jx_check_get_label (part, i), "项目支出");
    }

  for (guint j = 0; j < part->block->n_columns; j++)
    {
      gint64 sum = 0, printed;

      if (part->block->columns[j].input == JX_INPUT_MONEY
          && jx_value_get_money (jx_sheet_part_get_value (part, total, (int) j), &printed) && printed > 0
          && add_parts (part, total, (int) j, &sum) && sum == printed)
        return TRUE;
    }

  return basic && project;
}

/* F03 of lines that are none of the form's */
static void
check_own_parts (JxCheck *check)
{
  const JxSheetPart *part = check->funds;
  static const JxRole roles[] = { JX_ROLE_INITIAL, JX_ROLE_ADJUSTED, JX_ROLE_EXECUTED };

  for (guint i = 0; i < G_N_ELEMENTS (roles) && part->n_rows > 2; i++)
    {
      int column = jx_block_find_role (part->block, roles[i]);
      const JxValue *value = jx_sheet_part_get_value (part, check->total, column);
      gint64 sum = 0, printed;
      guint n = 0;

      for (guint j = 0; j < part->n_rows; j++)
        n += j != check->total && jx_sheet_part_get_value (part, j, column)->computed.kind != JX_AMOUNT_MONEY
             && jx_value_get_money (jx_sheet_part_get_value (part, j, column), &printed);

      if (column < 0 || n < 2 || value->typed == NULL || value->computed.kind == JX_AMOUNT_MONEY
          || !jx_value_get_money (value, &printed) || !add_parts (part, check->total, column, &sum)
          || ABS (sum - printed) <= rounding_of (part, check->total, column)
          || is_sum_of_some_parts (part, check->total, column, printed, rounding_of (part, check->total, column))
          || !are_all_parts (part, check->total))
        continue;

      report_sum (check, part, check->total, column, printed, sum);
    }
}

static gboolean
add_side (const JxCheck   *check,
          const JxOperand *operands,
          guint            n_operands,
          gint64          *sum)
{
  gboolean any = FALSE;

  for (guint i = 0; i < n_operands; i++)
    any |= jx_sheet_add_operand (&check->sheet, &check->sheet.parts[operands[i].block], 0, &operands[i], sum);

  return any;
}

static int
find_row (const JxSheetPart *part,
          int                def)
{
  for (guint i = 0; i < part->n_rows && def >= 0; i++)
    if (g_strcmp0 (jx_row_get_key (jx_sheet_part_get_row (part, i)), part->block->rows[def].key) == 0)
      return (int) i;

  return jx_block_is_single (part->block) ? 0 : -1;
}

/* F03: two splits of the same money */
static void
check_equalities (JxCheck *check)
{
  guint n;
  const JxEquality *equalities = jx_form_get_equalities (jx_assessment_get_form (check->sheet.assessment), &n);

  for (guint i = 0; i < n; i++)
    {
      gint64 left = 0, right = 0;
      const JxOperand *first = &equalities[i].left[0];
      const JxSheetPart *part = &check->sheet.parts[first->block];
      g_autofree char *left_text = NULL, *right_text = NULL;
      JxFinding *finding;

      if (!add_side (check, equalities[i].left, equalities[i].n_left, &left)
          || !add_side (check, equalities[i].right, equalities[i].n_right, &right) || left == right)
        continue;

      left_text = jx_check_spell (check, left);
      right_text = jx_check_spell (check, right);
      finding = jx_check_report (check, "F03", JX_SEVERITY_ERROR, part, find_row (part, first->row), first->column,
                                 _("%1$s: %2$s and %3$s should be the same."), equalities[i].name, left_text, right_text);
      jx_finding_add_figure (finding, "left", left_text);
      jx_finding_add_figure (finding, "right", right_text);
    }
}

/**
 * jx_check_sums:
 * @check: a run
 *
 * Checks what the form adds up, what it says to be equal, and by jx_check_nature() the splits of a department's money: F03, F06.
 */
void
jx_check_sums (JxCheck *check)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    if ((check->sheet.parts[i].kinds & 1u << JX_COMPUTE_SUM) != 0)
      check_sums_of (check, &check->sheet.parts[i]);

  check_equalities (check);
  if (check->funds != NULL)
    {
      check_own_parts (check);
      jx_check_nature (check);
    }
}
