/* jx-scoring-compute.c: fills the cells that a form computes
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-scoring.h"

#include "jx-place.h"
#include "jx-sheet.h"

#define MAX_SUM_DEPTH 8   /* sums of sums of sums … */

/* Says what a cell comes to; FALSE where that cannot be said. */
typedef gboolean (* Fill) (const JxSheet     *sheet,
                           const JxSheetPart *part,
                           guint              position,
                           guint              column,
                           const JxCompute   *compute,
                           JxAmount          *amount);

static gboolean
get_operand (const JxSheet     *sheet,
             const JxSheetPart *part,
             guint              position,
             const JxCompute   *compute,
             guint              n,
             gint64            *figure)
{
  *figure = 0;

  return n < compute->n_operands && jx_sheet_add_operand (sheet, part, position, &compute->operands[n], figure);
}

static JxAmountKind
kind_of (const JxColumn *column)
{
  switch (column->input)
    {
    case JX_INPUT_MONEY:
      return JX_AMOUNT_MONEY;
    case JX_INPUT_POINTS:
      return JX_AMOUNT_POINTS;
    case JX_INPUT_COUNT:
      return JX_AMOUNT_COUNT;
    case JX_INPUT_TEXT:
    case JX_INPUT_QUANTITY:
    case JX_INPUT_RATE:
    case JX_INPUT_YEAR:
    case JX_INPUT_CODE:
    case JX_INPUT_DATE:
    case JX_INPUT_RELATION:
    case JX_INPUT_CHOICE:
      return JX_AMOUNT_NONE;
    }

  g_assert_not_reached ();
}

static gboolean
fill_points (JxAmount *amount,
             gint64    points)
{
  amount->kind = JX_AMOUNT_POINTS;
  amount->number = points;

  return TRUE;
}

static gboolean
set_kind (JxAmount          *amount,
          const JxSheetPart *part,
          guint              column)
{
  amount->kind = kind_of (&part->block->columns[column]);

  return amount->kind != JX_AMOUNT_NONE;
}

static gboolean
fill_sum (const JxSheet     *sheet,
          const JxSheetPart *part,
          guint              position,
          guint              column,
          const JxCompute   *compute,
          JxAmount          *amount)
{
  gboolean any = FALSE;

  for (guint i = 0; i < compute->n_operands; i++)
    any |= jx_sheet_add_operand (sheet, part, position, &compute->operands[i], &amount->number);
  for (int i = -1; (i = jx_sheet_part_find_added (part, position, column, (guint) (i + 1))) >= 0;)
    any |= jx_sheet_part_add_cell (part, (guint) i, (int) column, FALSE, &amount->number);

  return any && set_kind (amount, part, column);
}

/* a subtotal: the rows since the last one */
static gboolean
fill_sum_above (const JxSheet     *sheet,
                const JxSheetPart *part,
                guint              position,
                guint              column,
                const JxCompute   *compute,
                JxAmount          *amount)
{
  gboolean any = FALSE;

  for (guint i = position; i > 0; i--)
    {
      const JxRowDef *def = jx_sheet_part_get_def (part, i - 1);

      if (def != NULL && def->subtotal)
        break;
      if (def == NULL || !def->group)
        any |= jx_sheet_part_add_cell (part, i - 1, (int) column, FALSE, &amount->number);
    }

  return any && set_kind (amount, part, column);
}

/* Of a blank row nothing is said; a budget of 0 has the rate 0. */
static gboolean
fill_ratio (const JxSheet     *sheet,
            const JxSheetPart *part,
            guint              position,
            guint              column,
            const JxCompute   *compute,
            JxAmount          *amount)
{
  guint decimals = compute->decimals >= 0 ? (guint) compute->decimals : sheet->profile->rate_decimals;
  gint64 numerator, denominator;

  if (!get_operand (sheet, part, position, compute, 0, &numerator)
      || !get_operand (sheet, part, position, compute, 1, &denominator)
      || !jx_money_rate (numerator, denominator, decimals, &amount->number))
    return FALSE;

  amount->kind = JX_AMOUNT_RATE;
  amount->decimals = (guint8) decimals;

  return TRUE;
}

static gboolean
get_execution_weight (const JxSheet     *sheet,
                      const JxSheetPart *part,
                      guint              position,
                      gint64            *weight)
{
  *weight = sheet->profile->execution_weight;

  return (part->columns.weight < 0
          || jx_value_get_points (jx_sheet_part_get_value (part, position, part->columns.weight), weight))
         && *weight >= 0;
}

/* The score follows from the money: a rate that was typed wrong would give a wrong suggestion. Where there is no money, the
 * rate is what the table says. */
static gboolean
fill_execution_score (const JxSheet     *sheet,
                      const JxSheetPart *part,
                      guint              position,
                      guint              column,
                      const JxCompute   *compute,
                      JxAmount          *amount)
{
  const JxValue *rate = jx_sheet_part_get_value (part, position, jx_block_find_role (part->block, JX_ROLE_RATE));
  gint64 weight, executed, adjusted, points;

  if (!get_execution_weight (sheet, part, position, &weight))
    return FALSE;

  if (get_operand (sheet, part, position, compute, 0, &executed)
      && get_operand (sheet, part, position, compute, 1, &adjusted))
    return jx_score_execution (executed, adjusted, weight, sheet->profile, &points) && fill_points (amount, points);

  return rate->typed != NULL && rate->parsed.kind == JX_QUANTITY_NUMBER
         && jx_score_from_rate (rate->parsed.low, weight, sheet->profile, &points) && fill_points (amount, points);
}

static gboolean
fill_row_score (const JxSheet     *sheet,
                const JxSheetPart *part,
                guint              position,
                guint              column,
                const JxCompute   *compute,
                JxAmount          *amount)
{
  JxScore score;

  return !jx_sheet_part_is_between (part, position)
         && jx_indicator_score (part->cells[position], &part->columns, sheet->profile, sheet->year, &score)
         && fill_points (amount, score.points);
}

/* points of a hundred, weighed */
static gboolean
fill_weighted_score (const JxSheet     *sheet,
                     const JxSheetPart *part,
                     guint              position,
                     guint              column,
                     const JxCompute   *compute,
                     JxAmount          *amount)
{
  gint64 raw, weight, points;

  return get_operand (sheet, part, position, compute, 0, &raw)
         && get_operand (sheet, part, position, compute, 1, &weight) && weight >= 0
         && jx_score_from_rate ((JxDecimal) { raw, 4 }, weight, sheet->profile, &points) && fill_points (amount, points);
}

static gboolean
fill_total_weight (const JxSheet     *sheet,
                   const JxSheetPart *part,
                   guint              position,
                   guint              column,
                   const JxCompute   *compute,
                   JxAmount          *amount)
{
  amount->kind = JX_AMOUNT_POINTS;

  return jx_sheet_sum_points (sheet, FALSE, &amount->number);
}

static const JxAmount *
find_execution_rate (const JxSheet *sheet)
{
  for (guint i = 0; i < sheet->n_parts; i++)
    {
      const JxSheetPart *part = &sheet->parts[i];
      int column = jx_sheet_part_is_funds (part) ? jx_block_find_role (part->block, JX_ROLE_RATE) : -1;

      for (guint j = 0; column >= 0 && j < part->n_rows; j++)
        if (jx_sheet_part_is_total (part, j))
          return &jx_sheet_part_get_value (part, j, column)->computed;
    }

  return NULL;
}

/* the highest total that the execution rate allows */
static gint64
find_cap (const JxSheet *sheet)
{
  const JxAmount *rate = sheet->profile->n_caps > 0 ? find_execution_rate (sheet) : NULL;

  if (rate == NULL || rate->kind != JX_AMOUNT_RATE)
    return G_MAXINT64;

  for (guint i = 0; i < sheet->profile->n_caps; i++)
    if (jx_decimal_compare ((JxDecimal) { rate->number, rate->decimals },
                            (JxDecimal) { sheet->profile->caps[i].below, 2 }) < 0)
      return sheet->profile->caps[i].total;

  return G_MAXINT64;
}

/* A total without one of its scores would look like the whole: it is left blank until they are all there. */
static gboolean
fill_total_score (const JxSheet     *sheet,
                  const JxSheetPart *part,
                  guint              position,
                  guint              column,
                  const JxCompute   *compute,
                  JxAmount          *amount)
{
  if (!jx_sheet_sum_points (sheet, TRUE, &amount->number))
    return FALSE;

  amount->kind = JX_AMOUNT_POINTS;
  amount->number = MIN (amount->number, find_cap (sheet));

  return TRUE;
}

static gboolean
fill_grade (const JxSheet     *sheet,
            const JxSheetPart *part,
            guint              position,
            guint              column,
            const JxCompute   *compute,
            JxAmount          *amount)
{
  const JxBand *grade;
  JxCellRef cell;
  gint64 total;

  if (!jx_assessment_find_role (sheet->assessment, JX_ROLE_TOTAL_SCORE, &cell)
      || !jx_value_get_points (jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column), &total)
      || !(grade = jx_profile_find_grade (sheet->profile, total)))
    return FALSE;

  amount->kind = JX_AMOUNT_GRADE;
  amount->number = grade - sheet->profile->grades;

  return TRUE;
}

static gboolean
fill_fact (const JxSheet     *sheet,
           const JxSheetPart *part,
           guint              position,
           guint              column,
           const JxCompute   *compute,
           JxAmount          *amount)
{
  amount->kind = JX_AMOUNT_TEXT;
  amount->text = jx_assessment_get_fact (sheet->assessment, part->block->columns[column].role);

  return amount->text != NULL;
}

static gboolean
fill_cell (const JxSheet     *sheet,
           const JxSheetPart *part,
           guint              position,
           guint              column,
           const JxCompute   *compute,
           Fill               fill)
{
  JxAmount amount = { .kind = JX_AMOUNT_NONE };

  if (!fill (sheet, part, position, column, compute, &amount))
    amount = (JxAmount) { .kind = JX_AMOUNT_NONE };

  if (jx_amount_equal (&jx_sheet_part_get_value (part, position, (int) column)->computed, &amount))
    return FALSE;

  jx_assessment_set_computed (sheet->assessment, part->table, position, column, &amount);

  return TRUE;
}

static gboolean
fill_part (const JxSheet     *sheet,
           const JxSheetPart *part,
           JxComputeKind      kind,
           Fill               fill)
{
  gboolean changed = FALSE;

  for (guint column = 0; column < part->block->n_columns; column++)
    {
      const JxCompute *compute = part->block->columns[column].compute;

      if (!part->overrides && (compute == NULL || compute->kind != kind))
        continue;

      for (guint position = 0; position < part->n_rows; position++)
        {
          compute = jx_sheet_part_get_compute (part, position, column);
          if (compute != NULL && compute->kind == kind)
            changed |= fill_cell (sheet, part, position, column, compute, fill);
        }
    }

  return changed;
}

/* every cell of one kind; TRUE if one of them changed */
static gboolean
fill_kind (const JxSheet *sheet,
           JxComputeKind  kind,
           Fill           fill)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < sheet->n_parts; i++)
    if ((sheet->parts[i].kinds & 1u << kind) != 0)
      changed |= fill_part (sheet, &sheet->parts[i], kind, fill);

  return changed;
}

static void
fill_sums (const JxSheet *sheet)
{
  for (guint depth = 0; depth < MAX_SUM_DEPTH && fill_kind (sheet, JX_COMPUTE_SUM, fill_sum); depth++)
    ;
}

/**
 * jx_scoring_compute:
 * @assessment: an assessment
 *
 * Fills the computed face of every cell that the form computes, in the order in which the figures rest on each other. What
 * was typed wins as input of the next step, typed scores give the total; only the execution score follows from the money,
 * and from a typed rate where there is none.
 *
 * Source: the operands are the form's, the rules its profile's.
 */
void
jx_scoring_compute (JxAssessment *assessment)
{
  g_auto(JxSheet) sheet = { NULL };

  g_return_if_fail (JX_IS_ASSESSMENT (assessment));

  jx_sheet_init (&sheet, assessment);

  fill_kind (&sheet, JX_COMPUTE_FACT, fill_fact);
  fill_sums (&sheet);
  fill_kind (&sheet, JX_COMPUTE_RATIO, fill_ratio);
  fill_kind (&sheet, JX_COMPUTE_EXECUTION_SCORE, fill_execution_score);
  fill_kind (&sheet, JX_COMPUTE_ROW_SCORE, fill_row_score);
  fill_kind (&sheet, JX_COMPUTE_WEIGHTED_SCORE, fill_weighted_score);
  fill_kind (&sheet, JX_COMPUTE_SUM_ABOVE, fill_sum_above);
  fill_sums (&sheet);
  fill_kind (&sheet, JX_COMPUTE_SCORE_RATE, fill_ratio);
  fill_kind (&sheet, JX_COMPUTE_TOTAL_WEIGHT, fill_total_weight);
  fill_kind (&sheet, JX_COMPUTE_TOTAL_SCORE, fill_total_score);
  fill_kind (&sheet, JX_COMPUTE_GRADE, fill_grade);
}

/**
 * jx_scoring_get_total:
 * @assessment: an assessment
 * @computed: (out) (optional): what the form computes; NONE if it cannot
 * @typed: (out) (optional): what was typed, in 1/10 000 point; -1 if nothing that can be read
 *
 * Gives the total score in both faces.
 *
 * Returns: `FALSE` if there is neither
 */
gboolean
jx_scoring_get_total (JxAssessment *assessment,
                      JxAmount     *computed,
                      gint64       *typed)
{
  JxAmount amount = { .kind = JX_AMOUNT_NONE };
  gint64 points = -1;
  JxCellRef cell;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), FALSE);

  if (jx_assessment_find_role (assessment, JX_ROLE_TOTAL_SCORE, &cell))
    {
      const JxValue *value = jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column);

      amount = value->computed;
      if (value->typed == NULL || !jx_value_get_points (value, &points))
        points = -1;
    }

  if (computed != NULL)
    *computed = amount;
  if (typed != NULL)
    *typed = points;

  return amount.kind != JX_AMOUNT_NONE || points >= 0;
}
