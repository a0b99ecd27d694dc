/* jx-check-funds.c: the rules about amounts: F02 to F06, F10
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-place.h"

#define MAGNITUDE 10000   /* 元 for 万元 */
#define MAX_PARTS 12      /* lines of funds whose choices are tried */

typedef struct
{
  int      column;
  gboolean there;
  gint64   fen;
} Amount;

static Amount
get_amount (const JxSheetPart *part,
            guint              position,
            JxRole             role)
{
  Amount amount = { .column = jx_block_find_role (part->block, role) };

  amount.there = jx_value_get_money (jx_sheet_part_get_value (part, position, amount.column), &amount.fen);

  return amount;
}

static char *
spell (JxCheck *check,
       gint64   fen)
{
  return jx_money_to_string (fen, jx_assessment_get_money_unit (check->sheet.assessment), -1);
}

/* F05, the grave half: the same digits, ten thousand times as much */
static gboolean
check_magnitude (JxCheck *check,
                 Amount   one,
                 Amount   other)
{
  Amount small = one.fen < other.fen ? one : other, large = one.fen < other.fen ? other : one;
  g_autofree char *small_text = NULL, *large_text = NULL;
  JxFinding *finding;

  if (!one.there || !other.there || small.fen <= 0 || small.fen > G_MAXINT64 / MAGNITUDE
      || small.fen * MAGNITUDE != large.fen)
    return FALSE;

  small_text = spell (check, small.fen);
  large_text = spell (check, large.fen);
  finding = jx_check_report (check, "F05", JX_SEVERITY_ERROR, check->funds, (int) check->total, large.column,
                             _("%1$s is exactly ten thousand times %2$s: one of them is in another unit."), large_text, small_text);
  jx_finding_add_figure (finding, "other", small_text);

  return TRUE;
}

static gboolean
exceeds (const JxSheetPart *part,
         guint              position)
{
  Amount adjusted = get_amount (part, position, JX_ROLE_ADJUSTED), executed = get_amount (part, position, JX_ROLE_EXECUTED);

  return adjusted.there && executed.there && executed.fen > adjusted.fen;
}

/* F02 */
static void
check_exceeded (JxCheck *check,
                guint    position)
{
  const JxSheetPart *part = check->funds;
  Amount adjusted = get_amount (part, position, JX_ROLE_ADJUSTED), executed = get_amount (part, position, JX_ROLE_EXECUTED);
  g_autofree char *adjusted_text = NULL, *executed_text = NULL;
  JxFinding *finding;

  if (!exceeds (part, position))
    return;

  adjusted_text = spell (check, adjusted.fen);
  executed_text = spell (check, executed.fen);
  finding = jx_check_report (check, "F02", JX_SEVERITY_ERROR, part, (int) position, executed.column,
                             _("%1$s was spent, more than the budget of %2$s."), executed_text, adjusted_text);
  jx_finding_add_figure (finding, "executed", executed_text);
  jx_finding_add_figure (finding, "adjusted", adjusted_text);
}

/* Once is enough: a line that exceeds makes the total exceed. */
static void
check_all_exceeded (JxCheck *check)
{
  if (exceeds (check->funds, check->total))
    {
      check_exceeded (check, check->total);
      return;
    }

  for (guint i = 0; i < check->funds->n_rows; i++)
    if (i != check->total)
      check_exceeded (check, i);
}

static gboolean
section_speaks_of_change (const JxCheck *check)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      for (guint j = 0; part->block->type == JX_BLOCK_SECTIONS && part->n_rows > 0 && j < part->block->n_columns; j++)
        {
          const char *text = jx_sheet_part_get_value (part, 0, (int) j)->typed;
          JxTextFacts facts;

          if (text == NULL || strstr (text, "预算") == NULL)
            continue;
          jx_word_index_scan (&check->words, text, &facts);
          if ((facts.words & JX_WORD_CHANGED) != 0)
            return TRUE;
        }
    }

  return FALSE;
}

/* what was typed for a reason, not the form's own prompt */
static gboolean
has_reason (JxCheck *check)
{
  const JxValue *reason = jx_sheet_part_get_value (check->funds, check->total, check->funds->columns.reason);
  JxTextFacts facts;
  JxCellRef cell;

  jx_word_index_scan (&check->words, reason->typed, &facts);

  if (!jx_check_is_blank (reason) && (facts.words & JX_WORD_PROMPT) == 0)
    return TRUE;

  return jx_assessment_find_role (check->sheet.assessment, JX_ROLE_REASON, &cell)
         && !jx_check_is_blank (jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column));
}

/* F04 */
static void
check_change (JxCheck *check)
{
  Amount initial = get_amount (check->funds, check->total, JX_ROLE_INITIAL);
  Amount adjusted = get_amount (check->funds, check->total, JX_ROLE_ADJUSTED);
  g_autofree char *initial_text = NULL, *adjusted_text = NULL, *difference = NULL;
  JxFinding *finding;

  if (!check->sheet.profile->change_explained || !initial.there || !adjusted.there || initial.fen == adjusted.fen
      || has_reason (check) || section_speaks_of_change (check) || check_magnitude (check, initial, adjusted))
    return;

  initial_text = spell (check, initial.fen);
  adjusted_text = spell (check, adjusted.fen);
  difference = spell (check, adjusted.fen - initial.fen);
  finding = jx_check_report (check, "F04", JX_SEVERITY_WARNING, check->funds, (int) check->total, -1,
                             _("The budget changed from %1$s to %2$s (%3$s) and no reason is given."),
                             initial_text, adjusted_text, difference);
  jx_finding_add_figure (finding, "initial", initial_text);
  jx_finding_add_figure (finding, "adjusted", adjusted_text);
}

/* F10 */
static void
check_missing (JxCheck *check)
{
  static const JxRole roles[] = { JX_ROLE_ADJUSTED, JX_ROLE_EXECUTED };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      int column = jx_block_find_role (check->funds->block, roles[i]);

      if (column >= 0 && jx_value_is_blank (jx_sheet_part_get_value (check->funds, check->total, column)))
        jx_check_report (check, "F10", JX_SEVERITY_WARNING, check->funds, (int) check->total, column,
                         _("The amount is missing: the execution rate cannot be derived."));
    }
}

/* F10 of a part: a budget of its own and no expenditure, where all others say both */
static void
check_missing_part (JxCheck *check,
                    guint    position)
{
  Amount adjusted = get_amount (check->funds, position, JX_ROLE_ADJUSTED);
  int column = jx_block_find_role (check->funds->block, JX_ROLE_EXECUTED);
  const JxValue *executed = jx_sheet_part_get_value (check->funds, position, column);
  g_autofree char *text = NULL;
  JxFinding *finding;

  if (!adjusted.there || adjusted.fen <= 0 || executed->parsed.kind != JX_QUANTITY_NONE || !jx_value_is_blank (executed)
      || !get_amount (check->funds, check->total, JX_ROLE_EXECUTED).there)
    return;

  text = spell (check, adjusted.fen);
  finding = jx_check_report (check, "F10", JX_SEVERITY_WARNING, check->funds, (int) position, column,
                             _("Of this part's budget of %s nothing says what was spent."), text);
  jx_finding_add_figure (finding, "adjusted", text);
}

static void
check_missing_parts (JxCheck *check)
{
  for (guint i = 0; i < check->funds->n_rows; i++)
    {
      const JxRowDef *def = jx_sheet_part_get_def (check->funds, i);

      if (i != check->total && (def == NULL || def->part))
        check_missing_part (check, i);
    }
}

/* All parts of a total, also those that a county added and the form's sum does not know. */
static gboolean
is_sum_of_parts (const JxSheetPart *part,
                 guint              total,
                 int                column,
                 gint64             printed,
                 gint64             rounding)
{
  gboolean any = FALSE;
  gint64 sum = 0;

  for (guint i = 0; i < part->n_rows; i++)
    {
      const JxRowDef *def = jx_sheet_part_get_def (part, i);

      if (i != total && (def == NULL || def->part))
        any |= jx_sheet_part_add_cell (part, i, column, FALSE, &sum);
    }

  return any && ABS (sum - printed) <= rounding;
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

static gint64
unit_in_fen (JxMoneyUnit unit,
             guint       decimals)
{
  gint64 fen = 1;

  jx_money_from_decimal ((JxDecimal) { 1, (guint8) decimals }, unit, &fen, NULL);

  return MAX (fen, 1);
}

/* The parts may have been rounded each: a difference of one in the last place that was typed is no mistake. */
static gint64
rounding_of (const JxSheetPart *part,
             guint              position,
             int                column)
{
  const JxQuantity *quantity = &jx_sheet_part_get_value (part, position, column)->parsed;

  return quantity->low.scale >= 2 ? unit_in_fen (quantity->money_unit, quantity->low.scale) : 0;
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

/* F03, F06: what the form adds up */
static void
check_sums_of (JxCheck           *check,
               const JxSheetPart *part)
{
  for (guint i = 0; i < part->n_rows; i++)
    for (guint j = 0; j < part->block->n_columns; j++)
      {
        const JxCompute *compute = jx_sheet_part_get_compute (part, i, j);
        const JxValue *value = jx_sheet_part_get_value (part, i, (int) j);
        gint64 printed, rounding;

        if (compute == NULL || compute->kind != JX_COMPUTE_SUM || value->typed == NULL
            || value->computed.kind != JX_AMOUNT_MONEY || !jx_value_get_money (value, &printed))
          continue;

        rounding = rounding_of (part, i, (int) j);
        if (ABS (printed - value->computed.number) <= rounding || is_sum_of_parts (part, i, (int) j, printed, rounding)
            || is_sum_of_some_parts (part, i, (int) j, printed, rounding))
          continue;

        report_sum (check, part, i, (int) j, printed, value->computed.number);
      }
}

/* F03: the score stands on the total only */
static void
check_repeated_scores (JxCheck *check)
{
  for (guint i = 0; i < check->funds->n_rows; i++)
    {
      const JxRowDef *def = jx_sheet_part_get_def (check->funds, i);
      int column = check->funds->columns.score;
      const JxValue *value = jx_sheet_part_get_value (check->funds, i, column);
      gint64 score;

      if (def == NULL || !def->part || value->typed == NULL || !jx_value_get_points (value, &score))
        continue;

      jx_check_report (check, "F03", JX_SEVERITY_WARNING, check->funds, (int) i, column,
                       _("The score %s is repeated on a part: only the total is scored."), value->typed);
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

/* whether table, column or row title says the unit already */
static gboolean
prints_unit (const JxBlock *block,
             guint          column)
{
  const char *titles[] = { block->title, block->columns[column].title, block->columns[column].group };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (titles[i] != NULL && (strstr (titles[i], "{unit}") != NULL || strstr (titles[i], "元") != NULL))
      return TRUE;

  for (guint i = 0; i < block->n_layout; i++)
    for (guint j = 0; j < block->layout[i].n_cells; j++)
      {
        const char *label = block->layout[i].cells[j].label;

        if (label != NULL && (strstr (label, "{unit}") != NULL || strstr (label, "元") != NULL))
          return TRUE;
      }

  return FALSE;
}

static gboolean
is_unit_repeated (JxCheck           *check,
                  const JxSheetPart *part,
                  guint              position,
                  guint              column)
{
  const JxValue *value = jx_sheet_part_get_value (part, position, (int) column);

  return part->block->columns[column].input == JX_INPUT_MONEY && value->typed != NULL
         && value->parsed.kind == JX_QUANTITY_NUMBER && (value->parsed.flags & JX_QUANTITY_UNIT_GLUED) != 0
         && prints_unit (part->block, column);
}

/* less than one of the form's unit, typed in a smaller one: 100元 under 万元 */
static gboolean
is_too_small (JxCheck           *check,
              const JxSheetPart *part,
              guint              position,
              guint              column)
{
  JxMoneyUnit unit = jx_assessment_get_money_unit (check->sheet.assessment);
  const JxQuantity *parsed = &jx_sheet_part_get_value (part, position, (int) column)->parsed;
  gint64 fen;

  return parsed->money_unit < unit && jx_quantity_to_money (parsed, &fen, NULL) && fen > 0 && fen < unit_in_fen (unit, 0);
}

/* F05, the light half: one finding a row; in the cell where it is only one. Graver where the unit makes it next to nothing. */
static void
check_units (JxCheck           *check,
             const JxSheetPart *part,
             guint              position)
{
  JxMoneyUnit unit = jx_assessment_get_money_unit (check->sheet.assessment);
  gboolean small = FALSE;
  JxFinding *finding;
  int first = -1;
  guint n = 0;

  for (guint i = 0; i < part->block->n_columns; i++)
    if (is_unit_repeated (check, part, position, i))
      {
        first = first < 0 ? (int) i : first;
        small |= is_too_small (check, part, position, i);
        n++;
      }

  if (n == 0)
    return;

  if (small)
    {
      jx_check_report (check, "F05", JX_SEVERITY_ERROR, part, (int) position, first,
                       _("%1$s is less than one %2$s, the unit of the table: one of the units is wrong."),
                       jx_sheet_part_get_value (part, position, first)->typed, jx_money_unit_to_string (unit));
      return;
    }

  finding = jx_check_report (check, "F05", JX_SEVERITY_INFO, part, (int) position, n == 1 ? first : -1,
                             _("The unit stands in the cell (%s) and in the head of the table: once is enough."),
                             jx_sheet_part_get_value (part, position, first)->typed);

  for (guint i = (guint) first; i < part->block->n_columns; i++)
    if (is_unit_repeated (check, part, position, i))
      {
        const JxQuantity *parsed = &jx_sheet_part_get_value (part, position, (int) i)->parsed;
        g_autofree char *text = NULL;
        gint64 fen;

        if (!jx_quantity_to_money (parsed, &fen, NULL))
          continue;
        text = parsed->money_unit == unit ? jx_decimal_to_string (parsed->low) : jx_money_to_string (fen, unit, -1);
        jx_check_fix (finding, part, position, (int) i, text);
      }
}

/* F05: a cost that has the digits of the budget and another unit */
static void
check_cost (JxCheck          *check,
            const JxCheckRow *row)
{
  static const JxRole roles[] = { JX_ROLE_INITIAL, JX_ROLE_ADJUSTED, JX_ROLE_EXECUTED };
  gint64 cost;

  if ((row->class != JX_CLASS_COST && (row->level2.words & JX_WORD_COST) == 0)
      || !jx_quantity_to_money (&row->target->parsed, &cost, NULL) || cost <= 0 || cost > G_MAXINT64 / MAGNITUDE)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      Amount amount = get_amount (check->funds, check->total, roles[i]);
      g_autofree char *text = amount.there ? spell (check, amount.fen) : NULL;

      if (!amount.there || amount.fen != cost * MAGNITUDE)
        continue;

      jx_check_report (check, "F05", JX_SEVERITY_ERROR, row->part, (int) row->position, row->part->columns.target,
                       _("“%1$s” has the digits of the budget (%2$s) and another unit."), row->target->typed, text);
      return;
    }
}

/**
 * jx_check_funds:
 * @check: a run
 *
 * Checks the amounts: F02, F03, F04, F05, F06, F10.
 */
void
jx_check_funds (JxCheck *check)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      if ((part->kinds & 1u << JX_COMPUTE_SUM) != 0)
        check_sums_of (check, part);
      if (part->block->type != JX_BLOCK_INDICATORS && part->block->print && !check->narrative)
        for (guint j = 0; j < part->n_rows; j++)
          check_units (check, part, j);
    }

  check_equalities (check);

  if (check->funds == NULL)
    return;

  if (!check_magnitude (check, get_amount (check->funds, check->total, JX_ROLE_ADJUSTED),
                        get_amount (check->funds, check->total, JX_ROLE_EXECUTED)))
    check_all_exceeded (check);
  check_change (check);
  check_missing (check);
  check_missing_parts (check);
  check_repeated_scores (check);
  jx_check_splits (check);

  for (guint i = 0; i < check->n_rows; i++)
    if (check->rows[i].listed && (check->rows[i].target->parsed.flags & JX_QUANTITY_MONEY) != 0)
      check_cost (check, &check->rows[i]);
}
