/* jx-check-weights.c: the rules about weights: W01, W02 of the whole, W04, W07
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-split.h"
#include "jx-clause.h"
#include "jx-place.h"
#include "jx-text.h"

#define USUAL_EXECUTION (10 * JX_POINT)   /* what a table without a line for it leaves free: 90 + 10 */

static const JxSheetPart *
first_part (JxCheck *check)
{
  return check->n_rows > 0 ? check->rows[0].part : NULL;
}

static gboolean
have_weights (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    if (check->rows[i].has_weight)
      return check->sheet.profile->base > 0;

  return FALSE;
}

/* Every indicator has its number: only then is a sum the sum. */
static gboolean
weights_complete (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    if (check->rows[i].listed && !check->rows[i].has_weight && !check->rows[i].inside && !jx_check_is_blank (check->rows[i].target))
      return FALSE;

  return have_weights (check);
}

static gint64
sum_indicators (JxCheck *check)
{
  gint64 sum = 0;

  for (guint i = 0; i < check->n_rows; i++)
    if (check->rows[i].has_weight && !jx_sheet_part_is_between (check->rows[i].part, check->rows[i].position))
      sum += check->rows[i].weight;

  return sum;
}

/* 预算执行率 as an indicator that completes the points, with no money above: the form's own line is not used */
static gboolean
is_execution_among_rows (JxCheck *check)
{
  if (!jx_value_is_blank (jx_sheet_part_get_value (check->funds, check->total,
                                                   jx_block_find_role (check->funds->block, JX_ROLE_EXECUTED)))
      || sum_indicators (check) != check->sheet.profile->base)
    return FALSE;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const char *name = jx_indicator_get_value (check->rows[i].cells, check->rows[i].part->columns.name)->typed;

      if (check->rows[i].has_weight && name != NULL && jx_text_has (name, "执行率"))
        return TRUE;
    }

  return FALSE;
}

/* the execution line's own weight; FALSE where the form has the line and says nothing */
static gboolean
get_execution_weight (JxCheck *check,
                      gint64  *weight)
{
  if (check->has_execution && is_execution_among_rows (check))
    {
      *weight = 0;
      return TRUE;
    }

  *weight = check->has_execution ? check->sheet.profile->execution_weight : 0;

  return !check->has_execution || check->funds->columns.weight < 0
         || jx_value_get_points (jx_sheet_part_get_value (check->funds, check->total, check->funds->columns.weight), weight);
}

static void
report_sum (JxCheck    *check,
            JxSeverity  severity,
            gint64      indicators,
            gint64      execution)
{
  g_autofree char *sum = jx_points_to_string (indicators + execution, -1);
  g_autofree char *of_indicators = jx_points_to_string (indicators, -1);
  g_autofree char *of_execution = jx_points_to_string (execution, -1);
  g_autofree char *base = jx_points_to_string (check->sheet.profile->base, -1);
  JxFinding *finding;

  if (check->has_execution)
    finding = jx_check_report (check, "W01", severity, first_part (check), -1, -1,
                               _("The weights come to %1$s (indicators %2$s + execution %3$s), not to %4$s."),
                               sum, of_indicators, of_execution, base);
  else
    finding = jx_check_report (check, "W01", severity, first_part (check), -1, -1,
                               _("The weights of the indicators come to %1$s, not to %2$s, and there is no line for the execution rate."),
                               sum, base);

  jx_finding_add_figure (finding, "sum", sum);
  jx_finding_add_figure (finding, "base", base);
}

static gboolean
execution_missing (JxCheck *check,
                   gint64   indicators)
{
  return check->sheet.profile->execution_weight > 0
         && indicators == check->sheet.profile->base - check->sheet.profile->execution_weight;
}

/* A table with scores that has no line for the execution does without its weight: that is how it is split, W02. */
static void
report_no_execution (JxCheck *check,
                     gint64   indicators)
{
  g_autofree char *sum = jx_points_to_string (indicators, -1);
  g_autofree char *base = jx_points_to_string (check->sheet.profile->base, -1);
  JxFinding *finding = jx_check_report (check, "W02", JX_SEVERITY_WARNING, first_part (check), -1, -1,
                                        _("The weights come to %1$s of %2$s: those of the execution rate are missing."), sum, base);

  jx_finding_add_figure (finding, "sum", sum);
}

/* 预算执行率10分由县财政局统一计分，不在本表列示: a note says where the points are that the rows do without */
static gboolean
is_counted_elsewhere (JxCheck *check)
{
  static const char *const rate[] = { "执行率", "预算执行", NULL };
  static const char *const elsewhere[] = { "不在本表", "未在本表", "不列入", "未列入", "不计入", "统一计分", "另行计分", "单独计分", NULL };

  for (guint i = 0; i < check->sheet.n_parts; i++)
    for (guint j = 0; check->sheet.parts[i].n_rows > 0 && j < check->sheet.parts[i].block->n_columns; j++)
      {
        const JxSheetPart *part = &check->sheet.parts[i];
        const char *text = part->block->columns[j].input == JX_INPUT_TEXT && part->block->type != JX_BLOCK_INDICATORS
                             ? jx_sheet_part_get_value (part, 0, (int) j)->typed : NULL;

        if (text != NULL && jx_clause_says (text, rate, elsewhere))
          return TRUE;
        if (text != NULL && jx_text_has (text, "执行率10分") && jx_text_has_any (text, elsewhere))
          return TRUE;
      }

  return FALSE;
}

/* W01; a table without a line for the execution that leaves its usual 10 free is only to be looked at. TRUE if W02 is told. */
static gboolean
check_sum (JxCheck *check)
{
  gint64 base = check->sheet.profile->base, indicators = sum_indicators (check), execution;

  if (!get_execution_weight (check, &execution))
    {
      if (indicators == base || indicators == base - check->sheet.profile->execution_weight)
        return FALSE;
      execution = check->sheet.profile->execution_weight;
    }

  if (indicators + execution == base)
    return FALSE;

  if (!check->has_execution && check->sheet.profile->has_scores && execution_missing (check, indicators))
    {
      report_no_execution (check, indicators);
      return TRUE;
    }

  if (!check->has_execution && indicators == base - USUAL_EXECUTION && is_counted_elsewhere (check))
    return FALSE;

  report_sum (check,
              !check->has_execution && indicators == base - USUAL_EXECUTION ? JX_SEVERITY_WARNING : JX_SEVERITY_ERROR,
              indicators, execution);

  return FALSE;
}

/**
 * jx_check_is_of_rows:
 * @check: a run
 *
 * Tells whether the total that a report states is of its indicators alone: the points that it says they have are theirs, and
 * the execution's are not in them.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_check_is_of_rows (JxCheck *check)
{
  gint64 execution, printed;
  JxCellRef cell;

  return check->narrative && have_weights (check) && get_execution_weight (check, &execution) && execution > 0
         && jx_assessment_find_role (check->sheet.assessment, JX_ROLE_TOTAL_WEIGHT, &cell)
         && jx_value_get_points (jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column), &printed)
         && printed == sum_indicators (check);
}

static void
check_printed_total (JxCheck *check)
{
  gint64 indicators = sum_indicators (check), execution, printed;
  const JxValue *value;
  JxCellRef cell;

  if (!jx_assessment_find_role (check->sheet.assessment, JX_ROLE_TOTAL_WEIGHT, &cell)
      || !get_execution_weight (check, &execution) || jx_check_is_of_rows (check))
    return;

  value = jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column);

  if (value->typed != NULL && jx_value_get_points (value, &printed) && printed != indicators + execution)
    for (guint i = 0; i < check->sheet.n_parts; i++)
      if (check->sheet.parts[i].table == cell.table)
        {
          g_autofree char *sum = jx_points_to_string (indicators + execution, -1);
          JxFinding *finding = jx_check_report (check, "W01", JX_SEVERITY_ERROR, &check->sheet.parts[i], (int) cell.position,
                                                (int) cell.column, _("The total of the weights should be %1$s, in the table it is %2$s."),
                                                sum, value->typed);

          jx_finding_add_figure (finding, "sum", sum);
          if (value->computed.kind == JX_AMOUNT_POINTS && value->computed.number == indicators + execution)
            jx_check_fix (finding, &check->sheet.parts[i], cell.position, (int) cell.column, NULL);
        }
}

/* A table without weights is finished when its rows are: each has the score that the table asks for. */
static gboolean
is_finished (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (row->listed && row->part->columns.score >= 0 && !row->has_score && row->part->columns.weight < 0)
        return FALSE;
    }

  return TRUE;
}

/* A dash says that there is nothing; 无 in a column of figures is a word, and so is any other text. */
static gboolean
is_word (const JxValue *value)
{
  if (value->typed == NULL || value->parsed.kind == JX_QUANTITY_NUMBER || value->parsed.kind == JX_QUANTITY_NONE)
    return FALSE;

  /* 20% in a column of shares is a figure */
  if (g_str_has_suffix (value->typed, "%") || g_str_has_suffix (value->typed, "％"))
    return FALSE;

  return value->parsed.kind != JX_QUANTITY_EMPTY_MARK || jx_text_has (value->typed, "无")
         || jx_text_has (value->typed, "空");
}

/* a number that no table has for points */
static gboolean
is_absurd (const JxValue *value)
{
  gint64 points;

  return value->typed != NULL && value->parsed.kind == JX_QUANTITY_NUMBER && !jx_value_get_points (value, &points);
}

/* W04 */
static void
check_size (JxCheck          *check,
            const JxCheckRow *row)
{
  const int columns[] = { row->part->columns.weight, row->part->columns.score };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const JxValue *value = jx_indicator_get_value (row->cells, columns[i]);

      if (is_absurd (value) && !jx_sheet_part_is_between (row->part, row->position))
        jx_check_report (check, "W04", JX_SEVERITY_ERROR, row->part, (int) row->position, columns[i],
                         _("No table has “%s” points: the row counts in no sum."), value->typed);
    }
}

/* W04 */
static void
check_words (JxCheck          *check,
             const JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;
  const JxValue *weight = jx_indicator_get_value (row->cells, columns->weight);
  const JxValue *score = jx_indicator_get_value (row->cells, columns->score);
  const JxValue *word = is_word (weight) ? weight : score;
  JxFinding *finding;

  if (!is_word (word) || jx_sheet_part_is_between (row->part, row->position))
    return;

  finding = jx_check_report (check, "W04", JX_SEVERITY_WARNING, row->part, (int) row->position, -1,
                             _("Weight or score is “%s”, not a number: the row counts in no sum."), word->typed);
  jx_finding_add_figure (finding, "word", word->typed);

  if (weight->parsed.kind == JX_QUANTITY_EMPTY_MARK && is_word (weight))
    jx_check_fix (finding, row->part, row->position, columns->weight, NULL);
  if (score->parsed.kind == JX_QUANTITY_EMPTY_MARK && is_word (score))
    jx_check_fix (finding, row->part, row->position, columns->score, NULL);
}

/* W07; a row that stands for its whole class is no indicator */
static void
check_single (JxCheck          *check,
              const JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;
  g_autofree char *weight = NULL;
  JxFinding *finding;

  if (!row->listed || check->sheet.profile->single_limit <= 0 || !row->has_weight
      || row->weight < check->sheet.profile->single_limit || jx_check_row_is_class (row))
    return;

  weight = jx_points_to_string (row->weight, -1);
  finding = jx_check_report (check, "W07", JX_SEVERITY_WARNING, row->part, (int) row->position, columns->weight,
                             _("%s points rest on one indicator: spread them over several."), weight);
  jx_finding_add_figure (finding, "weight", weight);
}

/**
 * jx_check_weights:
 * @check: a run
 *
 * Checks the weights: W01, W02, W04, W07; by jx_check_classes() and jx_check_split() how they are parted, and of printed
 * subtotals W03.
 */
void
jx_check_weights (JxCheck *check)
{
  gboolean has_sum;

  for (guint i = 0; i < check->n_rows; i++)
    {
      check_words (check, &check->rows[i]);
      check_size (check, &check->rows[i]);
      check_single (check, &check->rows[i]);
    }

  if (check->n_listed == 0)
    return;

  has_sum = weights_complete (check);

  if (has_sum)
    {
      gboolean missing = jx_check_classes (check);

      if (!check_sum (check) && !missing)
        jx_check_split (check);
      check_printed_total (check);
    }
  else if ((check->sheet.profile->base > 0 || check->sheet.profile->n_classes > 0) && is_finished (check))
    {
      jx_check_classes (check);
    }

  jx_check_groups (check);
}
