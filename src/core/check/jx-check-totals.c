/* jx-check-totals.c: the rules about what is scored altogether: S02, S07 to S09, T10, W04, W06
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-place.h"
#include "jx-text.h"

#define FEWEST_NAMED 3   /* rows whose names say what is planned */
#define HUNDRED (100 * JX_POINT)

static void
report_blank_scores (JxCheck          *check,
                     const JxCheckRow *first,
                     guint             n_blank)
{
  JxFinding *finding = jx_check_report (check, "S02", JX_SEVERITY_ERROR, first->part, (int) first->position,
                                        first->part->columns.score,
                                        g_dngettext (GETTEXT_PACKAGE, "%u indicator has no score.",
                                                     "%u indicators have no score; this is the first.", n_blank), n_blank);
  g_autofree char *count = g_strdup_printf ("%u", n_blank);

  jx_finding_add_figure (finding, "blank", count);
}

/* S02, the half of it that says: scores are missing. One finding: a table just begun is not wrong row by row. */
static void
check_blank_scores (JxCheck *check)
{
  const JxCheckRow *first = NULL;
  guint n_blank = 0;

  for (guint i = 0; i < check->n_rows && check->sheet.profile->has_scores; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      const JxValue *score = jx_indicator_get_value (row->cells, row->part->columns.score);

      if (!row->listed || row->part->columns.score < 0 || !row->has_weight || row->has_score || jx_check_row_is_class (row)
          || (score->typed != NULL && !jx_check_is_blank (score)))
        continue;

      first = first != NULL ? first : row;
      n_blank++;
    }

  if (n_blank > 0)
    report_blank_scores (check, first, n_blank);
}

/* S02 of the line that counts among the funds, printed blank */
static void
check_blank_execution (JxCheck *check)
{
  const JxSheetPart *part = check->funds;
  const JxValue *score, *weight;
  JxFinding *finding;

  if (part == NULL || part->columns.score < 0 || check->narrative || !check->sheet.profile->has_scores)
    return;

  score = jx_sheet_part_get_value (part, check->total, part->columns.score);
  weight = jx_sheet_part_get_value (part, check->total, part->columns.weight);
  if (score->typed == NULL || !jx_check_is_blank (score) || (part->columns.weight >= 0 && jx_check_is_blank (weight)))
    return;

  finding = jx_check_report (check, "S02", JX_SEVERITY_ERROR, part, (int) check->total, part->columns.score,
                             _("The score for the execution is missing."));
  if (score->computed.kind == JX_AMOUNT_POINTS)
    jx_check_fix (finding, part, check->total, part->columns.score, NULL);
}

static const JxSheetPart *
find_part (JxCheck       *check,
           const JxTable *table)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    if (check->sheet.parts[i].table == table)
      return &check->sheet.parts[i];

  return NULL;
}

/* A total that is the report's and not the table's is held against the table all the same. */
static const char *
rule_of_total (const JxCheck *check,
               const JxBlock *block)
{
  return block->print && !check->narrative ? "S02" : "S08";
}

/* S02 of a total that is printed blank */
static void
check_blank_total (JxCheck           *check,
                   const JxSheetPart *part,
                   const JxCellRef   *cell,
                   const JxValue     *value)
{
  JxFinding *finding;

  if (value->typed == NULL || !jx_check_is_blank (value) || !part->block->print || check->narrative
      || !check->sheet.profile->has_scores)
    return;

  finding = jx_check_report (check, "S02", JX_SEVERITY_ERROR, part, (int) cell->position, (int) cell->column,
                             _("The total score is missing."));
  if (value->computed.kind == JX_AMOUNT_POINTS)
    jx_check_fix (finding, part, cell->position, (int) cell->column, NULL);
}

/* S02, the sum */
static void
check_total (JxCheck *check)
{
  const JxSheetPart *part;
  const JxValue *value;
  gint64 sum, printed, expected;
  g_autofree char *sum_text = NULL;
  JxSeverity severity;
  JxFinding *finding;
  JxCellRef cell;

  if (check->n_listed == 0 || !jx_assessment_find_role (check->sheet.assessment, JX_ROLE_TOTAL_SCORE, &cell))
    return;

  part = find_part (check, cell.table);
  value = jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column);
  check_blank_total (check, part, &cell, value);

  /* a report's total is held against the table where its text is read */
  if (value->typed == NULL || check->narrative || !jx_value_get_points (value, &printed)
      || !jx_sheet_sum_points (&check->sheet, TRUE, &sum))
    return;

  expected = value->computed.kind == JX_AMOUNT_POINTS ? value->computed.number : sum;
  if (printed == sum || printed == expected || (value->parsed.low.scale > 0 && jx_check_rounds_to (value, sum)))
    return;

  sum_text = jx_points_to_string (sum, -1);
  severity = jx_check_rounds_to (value, sum) ? JX_SEVERITY_WARNING : JX_SEVERITY_ERROR;
  finding = jx_check_report (check, rule_of_total (check, part->block), severity, part, (int) cell.position, (int) cell.column,
                             _("The scores come to %1$s, in the table the total is %2$s."), sum_text, value->typed);
  jx_finding_add_figure (finding, "sum", sum_text);
  if (value->computed.kind == JX_AMOUNT_POINTS)
    jx_check_fix (finding, part, cell.position, (int) cell.column, NULL);
}

/* the grade that a text names; -1 if none, or more than one (优☑ 良□) */
static int
find_grade (const JxProfile *profile,
            const char      *text)
{
  int found = -1;

  for (guint i = 0; i < profile->n_grades; i++)
    {
      gunichar first = g_utf8_get_char (profile->grades[i].name);

      if (g_utf8_strchr (text, -1, first) == NULL)
        continue;
      if (found >= 0)
        return -1;
      found = (int) i;
    }

  return found;
}

/* S07 */
static void
check_grade (JxCheck *check)
{
  const JxProfile *profile = check->sheet.profile;
  JxCellRef cell, total_cell;
  const JxValue *value;
  const JxBand *grade;
  JxFinding *finding;
  gint64 total;
  int typed;
  g_autofree char *total_text = NULL;

  if (!jx_assessment_find_role (check->sheet.assessment, JX_ROLE_GRADE, &cell)
      || !jx_assessment_find_role (check->sheet.assessment, JX_ROLE_TOTAL_SCORE, &total_cell)
      || !jx_value_get_points (jx_row_get_value (jx_table_get_row (total_cell.table, total_cell.position), total_cell.column), &total)
      || !(grade = jx_profile_find_grade (profile, total)))
    return;

  value = jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column);
  typed = value->typed != NULL ? find_grade (profile, value->typed) : -1;

  if (typed < 0 || &profile->grades[typed] == grade)
    return;

  total_text = jx_points_to_string (total, -1);
  finding = jx_check_report (check, "S07", JX_SEVERITY_ERROR, find_part (check, cell.table), (int) cell.position,
                             (int) cell.column, _("A total of %1$s points is “%2$s”, in the table the grade is “%3$s”."),
                             total_text, grade->name, value->typed);
  jx_finding_add_figure (finding, "total", total_text);
  jx_check_fix (finding, find_part (check, cell.table), cell.position, (int) cell.column, NULL);
}

/* 自评得分为96分: a score that a text claims */
static gboolean
claims_score (const char *text)
{
  static const char skipped[] = "为是：:约共计 ";

  for (const char *at = text; at != NULL && (at = jx_text_find (at, "得分")) != NULL;)
    {
      at += strlen ("得分");
      while (*at != '\0' && g_utf8_strchr (skipped, -1, g_utf8_get_char (at)) != NULL)
        at = g_utf8_next_char (at);
      if (g_ascii_isdigit (*at))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_score_claimed (JxCheck *check)
{
  JxCellRef cell;

  if (jx_assessment_find_role (check->sheet.assessment, JX_ROLE_TOTAL_SCORE, &cell)
      && (jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column))->typed != NULL)
    return TRUE;

  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      for (guint j = 0; part->block->type == JX_BLOCK_SECTIONS && part->n_rows > 0 && j < part->block->n_columns; j++)
        if (claims_score (jx_sheet_part_get_value (part, 0, (int) j)->typed))
          return TRUE;
    }

  return FALSE;
}

/* W06, S09: a score is claimed that the table has no place for */
static void
check_claim (JxCheck *check)
{
  const JxSheetPart *part = check->n_rows > 0 ? check->rows[0].part : NULL;
  gint64 weights;

  if (check->n_listed == 0 || part->columns.score >= 0 || !is_score_claimed (check))
    return;

  jx_check_report (check, "S09", JX_SEVERITY_WARNING, part, -1, -1,
                   _("A total score is claimed, but the table has no column for scores: it cannot be derived."));

  if (!check->has_execution && jx_sheet_sum_points (&check->sheet, FALSE, &weights) && weights == HUNDRED)
    jx_check_report (check, "W06", JX_SEVERITY_WARNING, part, -1, -1,
                     _("A total score is claimed, but the table has no line for the execution rate."));
}

/* 新建隔离带30公里: most names say themselves what is planned, and the report what came of it */
static gboolean
are_targets_in_names (JxCheck *check)
{
  guint n = 0;

  for (guint i = 0; i < check->n_rows; i++)
    n += check->rows[i].listed && (check->rows[i].name.words & JX_WORD_DIGIT) != 0;

  return n >= FEWEST_NAMED && n * 2 > check->n_listed;
}

/* T10, W04: scores that nothing in the table can be held against */
static void
check_columns (JxCheck *check)
{
  const JxSheetPart *part = check->n_rows > 0 ? check->rows[0].part : NULL;

  if (check->n_listed == 0 || part->columns.score < 0 || !check->sheet.profile->has_scores)
    return;

  if (part->columns.target < 0 && part->columns.actual < 0 && !are_targets_in_names (check))
    jx_check_report (check, "T10", JX_SEVERITY_WARNING, part, -1, -1,
                     _("The table has scores, but neither targets nor actual values."));
  if (part->columns.weight < 0 && check->sheet.profile->base > 0)
    jx_check_report (check, "W04", JX_SEVERITY_INFO, part, -1, -1,
                     _("The table has scores, but no weights: how many points a row can earn is not said."));
}

/**
 * jx_check_totals:
 * @check: a run
 *
 * Checks total and grade: S02, S07, S09, T10, W04, W06; S08 where the total is the report's.
 */
void
jx_check_totals (JxCheck *check)
{
  check_blank_scores (check);
  check_blank_execution (check);
  check_total (check);
  check_grade (check);
  check_claim (check);
  check_columns (check);
}
