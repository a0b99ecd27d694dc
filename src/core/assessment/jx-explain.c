/* jx-explain.c: says how a computed cell comes about
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-explain.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-label.h"
#include "jx-place.h"
#include "jx-scoring.h"
#include "jx-sheet.h"
#include "jx-text.h"

#define MAX_TERMS 6   /* of a sum; more are counted */

static char *
dup_result (const JxSheet     *sheet,
            const JxSheetPart *part,
            guint              position,
            guint              column)
{
  const JxAmount *amount = &jx_sheet_part_get_value (part, position, (int) column)->computed;

  return jx_amount_to_string (amount, sheet->profile, jx_assessment_get_money_unit (sheet->assessment));
}

/* A column's title as one line */
static char *
dup_title (const JxSheet     *sheet,
           const JxSheetPart *part,
           guint              column)
{
  g_autofree char *label = jx_assessment_dup_label (sheet->assessment, part->block->columns[column].title);

  return jx_text_flatten (label);
}

static int
find_operand_row (const JxSheetPart *from,
                  guint              position,
                  const JxOperand   *operand)
{
  if (operand->row == JX_OPERAND_SAME_ROW)
    return (int) position;
  if (jx_block_is_single (from->block))
    return from->n_rows > 0 ? 0 : -1;

  for (guint i = 0; i < from->n_rows; i++)
    if (g_strcmp0 (jx_row_get_key (jx_sheet_part_get_row (from, i)), from->block->rows[operand->row].key) == 0)
      return (int) i;

  return -1;
}

/* What an operand names, and what stands there: "全年执行数 180.97". A row among others is named by its label. */
static char *
dup_term (const JxSheet     *sheet,
          const JxSheetPart *part,
          guint              position,
          const JxOperand   *operand)
{
  const JxSheetPart *from = operand->block >= 0 ? &sheet->parts[operand->block] : part;
  g_autofree char *name = NULL, *text = NULL;
  int row, label = jx_block_find_role (from->block, JX_ROLE_LABEL);

  if (operand->row == JX_OPERAND_ALL_ROWS)
    {
      name = dup_title (sheet, from, (guint) operand->column);
      return g_strdup_printf (_("all of “%s”"), name);
    }

  row = find_operand_row (from, position, operand);
  if (row < 0)
    return NULL;

  text = jx_assessment_dup_shown (sheet->assessment, from->table, (guint) row, (guint) operand->column);
  if (*text == '\0')
    return NULL;

  if (operand->row != JX_OPERAND_SAME_ROW && label >= 0 && !jx_block_is_single (from->block))
    name = g_strdup (jx_row_get_typed (jx_sheet_part_get_row (from, (guint) row), (guint) label));
  if (name == NULL || *name == '\0')
    g_set_str (&name, NULL);
  if (name == NULL)
    name = dup_title (sheet, from, (guint) operand->column);

  return g_strdup_printf ("%s %s", g_strstrip (name), text);
}

static char *
explain_ratio (const JxSheet     *sheet,
               const JxSheetPart *part,
               guint              position,
               const JxCompute   *compute,
               const char        *result)
{
  g_autofree char *over = compute->n_operands > 0 ? dup_term (sheet, part, position, &compute->operands[0]) : NULL;
  g_autofree char *under = compute->n_operands > 1 ? dup_term (sheet, part, position, &compute->operands[1]) : NULL;

  if (over == NULL || under == NULL)
    return NULL;

  return g_strdup_printf (_("%1$s ÷ %2$s = %3$s"), over, under, result);
}

static void
add_term (GString    *terms,
          guint      *n,
          const char *term,
          gboolean    minus)
{
  if (term == NULL || (*n)++ >= MAX_TERMS)
    return;

  if (minus)
    g_string_append (terms, " − ");
  else if (terms->len > 0)
    g_string_append (terms, " + ");
  g_string_append (terms, term);
}

static char *
dup_added_term (const JxSheet     *sheet,
                const JxSheetPart *part,
                guint              position,
                guint              column)
{
  g_autofree char *text = jx_assessment_dup_shown (sheet->assessment, part->table, position, column);
  const char *label = jx_sheet_part_get_value (part, position, jx_block_find_role (part->block, JX_ROLE_LABEL))->typed;

  return *text != '\0' ? g_strconcat (label != NULL ? label : "", label != NULL ? " " : "", text, NULL) : NULL;
}

static char *
explain_sum (const JxSheet     *sheet,
             const JxSheetPart *part,
             guint              position,
             guint              column,
             const JxCompute   *compute,
             const char        *result)
{
  g_autoptr(GString) terms = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < compute->n_operands; i++)
    {
      g_autofree char *term = dup_term (sheet, part, position, &compute->operands[i]);

      add_term (terms, &n, term, compute->operands[i].minus);
    }
  for (int i = -1; (i = jx_sheet_part_find_added (part, position, column, (guint) (i + 1))) >= 0;)
    {
      g_autofree char *term = dup_added_term (sheet, part, (guint) i, column);

      add_term (terms, &n, term, FALSE);
    }

  if (n > MAX_TERMS)
    g_string_append_printf (terms, " + …");

  return n > 0 ? g_strdup_printf (_("%1$s = %2$s"), terms->str, result) : NULL;
}

/* a score of a hundred × the weight */
static char *
explain_weighted (const JxSheet     *sheet,
                  const JxSheetPart *part,
                  guint              position,
                  const char        *result)
{
  g_autofree char *score = NULL, *weight = NULL;

  if (part->columns.raw_score < 0 || part->columns.weight < 0)
    return NULL;

  score = dup_term (sheet, part, position, &(JxOperand) { -1, JX_OPERAND_SAME_ROW, part->columns.raw_score, FALSE });
  weight = dup_term (sheet, part, position, &(JxOperand) { -1, JX_OPERAND_SAME_ROW, part->columns.weight, FALSE });

  return score != NULL && weight != NULL ? g_strdup_printf (_("%1$s × %2$s = %3$s"), score, weight, result) : NULL;
}

static char *
explain_grade (const JxSheet *sheet,
               const char    *result)
{
  JxAmount total = { JX_AMOUNT_NONE };
  g_autofree char *points = NULL;
  gint64 typed;

  if (!jx_scoring_get_total (sheet->assessment, &total, &typed))
    return NULL;

  points = jx_points_to_string (total.kind == JX_AMOUNT_POINTS ? total.number : typed, -1);
  return g_strdup_printf (_("The grade for %1$s points: %2$s"), points, result);
}

static char *
explain (const JxSheet     *sheet,
         const JxSheetPart *part,
         guint              position,
         guint              column,
         const JxCompute   *compute,
         const char        *result)
{
  switch (compute->kind)
    {
    case JX_COMPUTE_RATIO:
    case JX_COMPUTE_SCORE_RATE:
      return explain_ratio (sheet, part, position, compute, result);
    case JX_COMPUTE_SUM:
      return explain_sum (sheet, part, position, column, compute, result);
    case JX_COMPUTE_EXECUTION_SCORE:
    case JX_COMPUTE_ROW_SCORE:
      return jx_score_dup_sentence (sheet->assessment, part->table, position);
    case JX_COMPUTE_WEIGHTED_SCORE:
      return explain_weighted (sheet, part, position, result);
    case JX_COMPUTE_TOTAL_WEIGHT:
      return g_strdup_printf (_("The weights of all lines that count: %s"), result);
    case JX_COMPUTE_TOTAL_SCORE:
      return g_strdup_printf (_("The scores of all lines that count: %s"), result);
    case JX_COMPUTE_GRADE:
      return explain_grade (sheet, result);
    case JX_COMPUTE_FACT:
      return g_strdup (_("Taken over from the agency, the project or the year"));
    case JX_COMPUTE_SUM_ABOVE:
      return g_strdup_printf (_("The lines above together: %s"), result);
    }

  g_assert_not_reached ();
}

/**
 * jx_explain_cell:
 * @assessment: an assessment
 * @table: one of its tables
 * @position: a row
 * @column: a column
 *
 * Says by which rule and from which figures the form computes a cell, whether or not something else was typed there.
 *
 * Returns: (transfer full) (nullable): one sentence, `NULL` where nothing is computed
 */
char *
jx_explain_cell (JxAssessment *assessment,
                 JxTable      *table,
                 guint         position,
                 guint         column)
{
  g_auto(JxSheet) sheet = { 0 };

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment) && JX_IS_TABLE (table), NULL);

  jx_sheet_init (&sheet, assessment);

  for (guint i = 0; i < sheet.n_parts; i++)
    {
      const JxSheetPart *part = &sheet.parts[i];
      const JxCompute *compute;
      g_autofree char *result = NULL;

      if (part->table != table || position >= part->n_rows)
        continue;

      compute = jx_sheet_part_get_compute (part, position, column);
      if (compute == NULL || jx_sheet_part_get_value (part, position, (int) column)->computed.kind == JX_AMOUNT_NONE)
        return NULL;

      result = dup_result (&sheet, part, position, column);
      return explain (&sheet, part, position, column, compute, result);
    }

  return NULL;
}
