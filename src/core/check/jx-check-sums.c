/* jx-check-sums.c: parts and their total, and the same money split twice: F03, F06
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-place.h"

#define MAX_PARTS 12      /* lines of funds whose choices are tried */
#define MAGNITUDE 10000   /* 元 for 万元 */

/* The head of a split, and where its amount stands. */
typedef struct
{
  const JxSheetPart *part;
  guint              position;
  int                column;     /* -1: in the label itself */
  gint64             fen;
} Split;

static char *
spell (JxCheck *check,
       gint64   fen)
{
  return jx_money_to_string (fen, jx_assessment_get_money_unit (check->sheet.assessment), -1);
}

static const char *
get_label (const JxSheetPart *part,
           guint              position)
{
  const JxValue *value = jx_sheet_part_get_value (part, position, jx_block_find_role (part->block, JX_ROLE_LABEL));

  return value->typed != NULL ? value->typed : "";
}

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
      own |= key == NULL || g_str_has_prefix (key, "extra-line");
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

/* The parts may have been rounded each: a difference of one in the last place that was typed is no mistake. */
static gint64
rounding_of (const JxSheetPart *part,
             guint              position,
             int                column)
{
  const JxQuantity *quantity = &jx_sheet_part_get_value (part, position, column)->parsed;

  gint64 fen = 1;

  if (quantity->low.scale < 2)
    return 0;

  jx_money_from_decimal ((JxDecimal) { 1, quantity->low.scale }, quantity->money_unit, &fen, NULL);

  return MAX (fen, 1);
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
  g_autofree char *sum_text = spell (check, sum), *printed_text = spell (check, printed);
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

  small_text = spell (check, small);
  large_text = spell (check, large);
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
      basic |= i != total && strstr (get_label (part, i), "基本支出") != NULL;
      project |= i != total && strstr (get_label (part, i), "项目支出") != NULL;
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

      left_text = spell (check, left);
      right_text = spell (check, right);
      finding = jx_check_report (check, "F03", JX_SEVERITY_ERROR, part, find_row (part, first->row), first->column,
                                 _("%1$s: %2$s and %3$s should be the same."), equalities[i].name, left_text, right_text);
      jx_finding_add_figure (finding, "left", left_text);
      jx_finding_add_figure (finding, "right", right_text);
    }
}

/* 按收入性质分:2030.12: the amount stands behind the colon */
static gboolean
read_amount (JxCheck    *check,
             const char *label,
             gint64     *fen)
{
  const char *colon = strrchr (label, ':'), *wide = g_strrstr (label, "：");
  JxQuantity quantity;

  if (wide != NULL && (colon == NULL || wide > colon))
    colon = wide + strlen ("：") - 1;

  return colon != NULL
         && jx_quantity_parse (colon + 1, JX_INPUT_MONEY, jx_assessment_get_money_unit (check->sheet.assessment), &quantity)
         && jx_quantity_to_money (&quantity, fen, NULL);
}

/* the first amount of a line, or the one in its label */
static gboolean
take_line (JxCheck           *check,
           const JxSheetPart *part,
           guint              position,
           const char        *label,
           Split             *split)
{
  *split = (Split) { .part = part, .position = position, .column = -1 };

  for (guint i = 0; i < part->block->n_columns; i++)
    if (part->block->columns[i].input == JX_INPUT_MONEY
        && jx_value_get_money (jx_sheet_part_get_value (part, position, (int) i), &split->fen))
      {
        split->column = (int) i;
        return TRUE;
      }

  return read_amount (check, label, &split->fen);
}

/* The head of a split is a line that is named so, or a column of the line that counts. */
static gboolean
find_split (JxCheck    *check,
            const char *words,
            Split      *split)
{
  const JxSheetPart *part = check->funds;

  for (guint i = 0; i < part->n_rows; i++)
    if (strstr (get_label (part, i), words) != NULL && take_line (check, part, i, get_label (part, i), split))
      return TRUE;

  for (guint i = 0; i < part->block->n_columns; i++)
    {
      const JxValue *value = jx_sheet_part_get_value (part, check->total, (int) i);
      const char *title = part->block->columns[i].title;
      JxQuantity quantity;

      if (title == NULL || strstr (title, words) == NULL || value->typed == NULL)
        continue;

      *split = (Split) { .part = part, .position = check->total, .column = (int) i };
      if (jx_quantity_parse (value->typed, JX_INPUT_MONEY, jx_assessment_get_money_unit (check->sheet.assessment), &quantity)
          && jx_quantity_to_money (&quantity, &split->fen, NULL))
        return TRUE;
    }

  return FALSE;
}

/* The lines below the head of a split, up to the next one, come to its amount. */
static void
check_parts (JxCheck     *check,
             const Split *split)
{
  const JxSheetPart *part = split->part;
  g_autofree char *sum_text = NULL, *head_text = NULL;
  JxFinding *finding;
  guint n_parts = 0;
  gint64 sum = 0;

  for (guint i = split->position + 1; i < part->n_rows && strstr (get_label (part, i), "性质") == NULL; i++)
    {
      Split line;

      if (!take_line (check, part, i, get_label (part, i), &line))
        continue;
      sum += line.fen;
      n_parts++;
    }

  if (n_parts == 0 || sum == split->fen || split->position == check->total)
    return;

  sum_text = spell (check, sum);
  head_text = spell (check, split->fen);
  finding = jx_check_report (check, "F03", JX_SEVERITY_ERROR, part, (int) split->position, split->column,
                             _("The parts come to %1$s, in the table the total is %2$s."), sum_text, head_text);
  jx_finding_add_figure (finding, "sum", sum_text);
}

/* 按收入性质分：一般公共预算: the head of a split is its first part at once */
static gboolean
is_part_too (JxCheck     *check,
             const Split *split)
{
  const char *label = get_label (split->part, split->position);
  const char *behind = strstr (label, "性质分");
  gint64 fen;

  if (split->position == check->total || behind == NULL || read_amount (check, label, &fen))
    return FALSE;

  for (behind += strlen ("性质分"); *behind != '\0'; behind = g_utf8_next_char (behind))
    if (g_unichar_isalpha (g_utf8_get_char (behind)))
      return TRUE;

  return FALSE;
}

/* Such a split is of the total, column by column. */
static void
check_split_of_total (JxCheck     *check,
                      const Split *split)
{
  const JxSheetPart *part = split->part;

  for (guint i = 0; i < part->block->n_columns; i++)
    {
      gint64 sum = 0, total;
      gboolean any = FALSE;

      if (part->block->columns[i].input != JX_INPUT_MONEY
          || !jx_value_get_money (jx_sheet_part_get_value (part, check->total, (int) i), &total))
        continue;
      for (guint j = split->position; j < part->n_rows && (j == split->position || strstr (get_label (part, j), "性质") == NULL); j++)
        any |= jx_sheet_part_add_cell (part, j, (int) i, FALSE, &sum);
      if (any && ABS (sum - total) > rounding_of (part, check->total, (int) i))
        report_sum (check, part, check->total, (int) i, total, sum);
    }
}

static void
check_splits (JxCheck *check)
{
  Split income, expense;
  g_autofree char *income_text = NULL, *expense_text = NULL;
  JxFinding *finding;

  if (!find_split (check, "收入性质", &income) || !find_split (check, "支出性质", &expense))
    return;

  if (is_part_too (check, &income) && is_part_too (check, &expense))
    {
      check_split_of_total (check, &income);
      check_split_of_total (check, &expense);
      return;
    }

  check_parts (check, &income);
  check_parts (check, &expense);

  if (income.fen == expense.fen)
    return;

  income_text = spell (check, income.fen);
  expense_text = spell (check, expense.fen);
  finding = jx_check_report (check, "F03", JX_SEVERITY_ERROR, expense.part, (int) expense.position, expense.column,
                             _("By income the money is %1$s, by expenditure %2$s: it should be the same."),
                             income_text, expense_text);
  jx_finding_add_figure (finding, "income", income_text);
  jx_finding_add_figure (finding, "expense", expense_text);
}

/**
 * jx_check_sums:
 * @check: a run
 *
 * Checks what the form adds up, what it says to be equal, and the two splits of a department's money where lines or columns
 * are named so: F03, F06.
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
      check_splits (check);
    }
}
