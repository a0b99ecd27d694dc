/* jx-check-claims.c: S08, T03, T10: scores that a text claims
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"
#include "jx-check-split.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-place.h"
#include "jx-text.h"

#define HUNDRED (100 * JX_POINT)
#define MOST_EXECUTION  (10 * JX_POINT)
#define PERCENT_A_POINT 10   /* 95 % of the budget are 9.5 points */

/* 产出指标最终得分48.5分; 指标体系 is that of the whole */
static gboolean
names_part (const char *words)
{
  static const char * const parts[] = { "产出", "效益", "决策", "过程", "满意", "预算执行", "执行率", NULL };
  const char *indicator = jx_text_find (words, "指标");

  while (indicator != NULL && jx_text_begins (indicator, "指标体系"))
    indicator = jx_text_find (indicator + strlen ("指标体系"), "指标");

  return indicator != NULL || jx_text_has_any (words, parts);
}

/* Whether points are those of a part: 数量指标满分15分，本项目得分13分. What is said before the last comma is of a part too where
 * the words are as good for one: 最终得分. */
static gboolean
is_of_part (JxNarrative *self,
            guint        position)
{
  static const char * const finals[] = { "最终得分", "该项目得分", "本项目得分", NULL };
  const JxFact *fact = jx_narrative_get_fact (self, position);
  const JxFact *before = position > 0 ? jx_narrative_get_fact (self, position - 1) : NULL;
  g_autofree char *label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);
  g_autofree char *segment = jx_narrative_dup_quote (self, fact->text, fact->segment, fact->start);

  if (before != NULL && before->sentence == fact->sentence && before->kind == JX_FACT_POINTS
      && (before->said & JX_SAID (FULL)) != 0 && before->value < HUNDRED)
    return TRUE;

  return names_part (jx_text_has_any (label, finals) ? segment : label);
}

/* 总分100分，自评得分92.5分: the full mark */
static gboolean
is_full_mark (JxNarrative  *self,
              const JxFact *fact)
{
  g_autofree char *label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);

  return fact->value == HUNDRED && jx_text_has (label, "总分") && !jx_text_has (label, "自评");
}

static gboolean
is_claim (JxNarrative *self,
          guint        position)
{
  const JxFact *fact = jx_narrative_get_fact (self, position);

  return fact->kind == JX_FACT_POINTS && (fact->said & JX_SAID (CLAIM)) != 0
         && (fact->said & (JX_SAID (FULL) | JX_SAID (DEDUCTED) | JX_SAID (PLANNED) | JX_SAID (PAST))) == 0
         && jx_fact_is_exact (fact) && fact->value <= HUNDRED && !is_full_mark (self, fact) && !is_of_part (self, position);
}

/* 自评: 96分 without 得分 counts too where nothing else is said */
static gboolean
is_listed_claim (JxNarrative  *self,
                 const JxFact *fact)
{
  return fact->kind == JX_FACT_POINTS && (fact->said & JX_SAID (CLAIM)) != 0
         && jx_narrative_get_text (self, fact->text)->kind == JX_NARRATIVE_FIGURE;
}

static gboolean
has_all_scores (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    if (check->rows[i].listed && !check->rows[i].has_score)
      return FALSE;

  return check->n_listed > 0;
}

static gboolean
get_total (JxCheck *check,
           gint64  *total,
           gint64  *sum)
{
  JxCellRef cell;
  const JxValue *value;

  *total = *sum = -1;
  if (!has_all_scores (check) || !jx_sheet_sum_points (&check->sheet, TRUE, sum))
    *sum = -1;
  if (!jx_assessment_find_role (check->sheet.assessment, JX_ROLE_TOTAL_SCORE, &cell))
    return *sum >= 0;

  value = jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column);
  if (value->typed == NULL || !jx_value_get_points (value, total))
    *total = -1;

  return *total >= 0 || *sum >= 0;
}

static void
report_score (JxNarrative  *self,
              const JxFact *claim,
              gint64        right)
{
  g_autofree char *stated = jx_narrative_dup_fact (self, claim);
  g_autofree char *derived = jx_points_to_string (right, -1);
  JxFinding *finding;

  finding = jx_narrative_report_fact (self, "S08", JX_SEVERITY_ERROR, claim,
                                      _("The text claims %1$s, the table comes to %2$s."), stated, derived);
  jx_finding_add_figure (finding, "total", derived);
}

/* Every row has its full points, so that a deduction has nothing to come from; a qualitative actual that is the best of its
 * scale has none either. */
static gboolean
is_nothing_deducted (JxCheck *check)
{
  gint64 weights = 0;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      gboolean best = row->actual != NULL && row->actual->typed != NULL
                      && (jx_text_begins (row->actual->typed, "好") || jx_text_begins (row->actual->typed, "高")
                          || jx_text_begins (row->actual->typed, "优"));

      if (!row->listed)
        continue;
      if (!row->has_weight || row->part->columns.score >= 0
          || (row->suggestion.has_points ? row->suggestion.points != row->weight : !best))
        return FALSE;
      weights += row->weight;
    }

  return check->n_listed > 0 && weights == HUNDRED;
}

/* 88 points of a table of 90, and 9.5 of the execution that a report's table has no row for */
static gboolean
is_with_execution (JxNarrative  *self,
                   const JxFact *claim,
                   gint64        sum)
{
  const JxSheetPart *funds = self->check->funds;
  JxFact adjusted = { 0 }, executed = { 0 };
  gint64 rate;

  if (!self->check->narrative || self->check->has_execution || claim->value <= sum || claim->value - sum > MOST_EXECUTION)
    return FALSE;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact->kind == JX_FACT_POINTS && (fact->said & (JX_SAID (EXECUTED) | JX_SAID (EXECUTION_RATE))) != 0
          && sum + fact->value == claim->value)
        return TRUE;
    }

  return funds != NULL
         && jx_value_get_money (jx_sheet_part_get_value (funds, self->check->total, jx_block_find_role (funds->block, JX_ROLE_ADJUSTED)),
                                &adjusted.value)
         && jx_value_get_money (jx_sheet_part_get_value (funds, self->check->total, jx_block_find_role (funds->block, JX_ROLE_EXECUTED)),
                                &executed.value)
         && jx_fact_rate (executed.value, adjusted.value, &rate)
         && ABS (sum + rate / PERCENT_A_POINT - claim->value) <= JX_POINT / 100;
}

/* 单位自评92.5分，主管部门复核后最终得分91分: the table has one of them */
static gboolean
is_said_beside (JxNarrative  *self,
                const JxFact *claim,
                gint64        right)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact->sentence == claim->sentence && fact->value == right && is_claim (self, i))
        return TRUE;
    }

  return FALSE;
}

/* 执行率98.74%，自评得9.87分: of the execution, and not of all */
static gboolean
is_execution_score (JxNarrative  *self,
                    const JxFact *claim)
{
  if (claim->value > self->check->sheet.profile->execution_weight)
    return FALSE;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact->sentence == claim->sentence && fact < claim && fact->kind == JX_FACT_PERCENT && (fact->said & JX_SAID (EXECUTION_RATE)) != 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_claim (JxNarrative  *self,
             const JxFact *claim)
{
  gint64 total, sum;

  if (is_execution_score (self, claim))
    return;

  if (get_total (self->check, &total, &sum))
    {
      gint64 right = sum >= 0 ? sum : total;

      if (claim->value != right && !is_said_beside (self, claim, right) && !is_with_execution (self, claim, right)
          && (claim->value != total || self->check->narrative))
        report_score (self, claim, right);
    }
  else if (claim->value != HUNDRED && is_nothing_deducted (self->check))
    {
      g_autofree char *stated = jx_narrative_dup_fact (self, claim);

      jx_narrative_report_fact (self, "S08", JX_SEVERITY_ERROR, claim,
                                _("The text claims %s, but every indicator of the table is reached: nothing says where points were lost."),
                                stated);
    }
}

/* 应得10分，扣10分，得10分 */
static void
check_deduction (JxNarrative *self,
                 guint        position)
{
  const JxFact *full, *deducted, *got;
  g_autofree char *right = NULL, *stated = NULL;

  if (position + 2 >= self->facts.facts->len)
    return;

  full = jx_narrative_get_fact (self, position);
  deducted = jx_narrative_get_fact (self, position + 1);
  got = jx_narrative_get_fact (self, position + 2);
  if (full->kind != JX_FACT_POINTS || deducted->kind != JX_FACT_POINTS || got->kind != JX_FACT_POINTS
      || full->sentence != got->sentence || (full->said & JX_SAID (FULL)) == 0 || (deducted->said & JX_SAID (DEDUCTED)) == 0
      || (got->said & JX_SAID (SCORE)) == 0 || (got->said & (JX_SAID (FULL) | JX_SAID (DEDUCTED))) != 0
      || full->value - deducted->value == got->value)
    return;

  right = jx_points_to_string (full->value - deducted->value, -1);
  stated = jx_narrative_dup_fact (self, got);
  jx_narrative_report (self, "T03", JX_SEVERITY_ERROR, full->text, full->start, got->end,
                       _("What was deducted leaves %1$s points, the text says %2$s."), right, stated);
}

/* the section that speaks of the result, as a place for what is said of the report as a whole */
static const JxSheetPart *
find_conclusion (JxCheck *check,
                 int     *column)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      if (part->block->type != JX_BLOCK_SECTIONS || part->n_rows == 0)
        continue;

      *column = jx_block_find_role (part->block, JX_ROLE_CONCLUSION);
      return *column >= 0 ? part : NULL;
    }

  return NULL;
}

static JxFinding *
report_conclusion (JxCheck           *check,
                   const char        *rule,
                   const JxSheetPart *part,
                   int                column,
                   const char        *message)
{
  JxRow *row = jx_sheet_part_get_row (part, 0);
  g_autofree char *place = g_strdup_printf ("%s/%s/0", part->block->place, part->block->columns[column].place);
  JxFinding *finding = jx_finding_new (rule, JX_SEVERITY_WARNING, place, jx_row_get_id (row), part->block->columns[column].key,
                                       message);

  jx_finding_set_label (finding, part->block->columns[column].title);
  jx_finding_set_source (finding, jx_form_get_basis (jx_assessment_get_form (check->sheet.assessment)));
  g_ptr_array_add (check->findings, finding);

  return finding;
}

/* 决策20分得19分: the first are what could be had */
static gboolean
is_had_of (JxNarrative *self,
           guint        position)
{
  const JxFact *fact = jx_narrative_get_fact (self, position), *next = fact + 1;
  g_autofree char *between = NULL;

  if (position + 1 >= self->facts.facts->len || next->kind != JX_FACT_POINTS || next->sentence != fact->sentence || next->value > fact->value)
    return FALSE;

  between = jx_narrative_dup_quote (self, fact->text, fact->end, next->start);

  return g_str_equal (between, "得") || g_str_equal (between, "，得") || g_str_equal (between, "，实得") || g_str_equal (between, "实得");
}

/* the points that a text gives to the parts of a score, or takes off it, in the same paragraph */
static void
find_parts (JxNarrative  *self,
            const JxFact *claim,
            JxFactSet    *parts,
            JxFactSet    *deducted)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact == claim || fact->kind != JX_FACT_POINTS || fact->text != claim->text || fact->paragraph != claim->paragraph
          || (fact->said & (JX_SAID (FULL) | JX_SAID (PLANNED) | JX_SAID (PAST))) != 0 || !jx_fact_is_exact (fact) || is_had_of (self, i))
        continue;
      if ((fact->said & JX_SAID (DEDUCTED)) != 0)
        jx_fact_set_add (deducted, fact);
      else if (fact->value < claim->value)
        jx_fact_set_add (parts, fact);
    }
}

/* 共扣3分，其中数量扣2分: the total and its parts are the same points */
static gboolean
may_count_twice (const JxFact *deducted)
{
  return deducted->group > 0 || (deducted->said & (JX_SAID (TOTAL) | JX_SAID (OF_WHICH))) != 0;
}

/* S08: 自评得分97分，…扣2分，…扣2分. Returns whether the text says of what the score is made. */
static gboolean
check_parts (JxNarrative  *self,
             const JxFact *claim)
{
  JxFactSet parts = { 0 }, deducted = { 0 };
  g_autofree char *stated = NULL, *right = NULL;
  JxFinding *finding;
  gint64 missing = HUNDRED - claim->value, all = 0, sum = 0;

  find_parts (self, claim, &parts, &deducted);
  if (parts.n >= 2 && (jx_fact_set_comes_to (&parts, 0, parts.n, claim, &sum) || (parts.n <= JX_RECKON_MAX && jx_fact_set_reaches (&parts, claim))))
    return TRUE;

  sum = 0;
  for (guint i = 0; i < deducted.n; i++)
    {
      gint64 points = MIN (deducted.facts[i]->value, HUNDRED);

      if (points == missing)
        return TRUE;
      all += points;
      sum += may_count_twice (deducted.facts[i]) ? 0 : points;
    }
  if (deducted.n == 0 || all < missing)
    return FALSE;
  if (sum <= missing)
    return TRUE;

  stated = jx_narrative_dup_fact (self, claim);
  right = jx_points_to_string (HUNDRED - sum, -1);
  finding = jx_narrative_report_fact (self, "S08", JX_SEVERITY_ERROR, claim,
                                      _("What was deducted leaves %1$s points, the text says %2$s."), right, stated);
  jx_finding_add_figure (finding, "total", right);

  return TRUE;
}

/* what its parts come to, or the table, is said already */
static gboolean
is_told (JxCheck *check)
{
  for (guint i = 0; i < check->findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (check->findings, i);

      if (g_str_equal (jx_finding_get_rule (finding), "S08") && jx_finding_get_severity (finding) == JX_SEVERITY_ERROR)
        return TRUE;
    }

  return FALSE;
}

/* 项目得分97.5分，其中预算执行9.5分、产出50分……: the total as a section gives it, where nothing says that it is a self-evaluation's */
static const JxFact *
find_total (JxNarrative *self,
            gint64       total)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact->kind == JX_FACT_POINTS && fact->value == total && jx_narrative_is_section (self, fact->text) && (fact->flags & JX_FACT_INSIDE) == 0
          && (fact->said & (JX_SAID (FULL) | JX_SAID (DEDUCTED) | JX_SAID (PLANNED) | JX_SAID (PAST))) == 0 && jx_fact_is_exact (fact))
        return fact;
    }

  return NULL;
}

/* S08, T10: a report of words only, with a score that nothing adds up to */
static void
check_underived (JxCheck      *check,
                 JxNarrative  *self,
                 const JxFact *claim)
{
  gint64 total, sum;
  int column;
  const JxSheetPart *part = find_conclusion (check, &column);
  gboolean has_total = get_total (check, &total, &sum);
  g_autofree char *points = NULL, *message = NULL;
  JxFinding *finding;

  if (part == NULL || check->n_scored > 0 || (!check->narrative && (check->n_rows == 0 || check->rows[0].part->columns.score < 0)) || (claim == NULL && !has_total))
    return;

  if (claim == NULL || !jx_narrative_is_section (self, claim->text))
    {
      const JxFact *said = find_total (self, claim != NULL ? claim->value : total);

      claim = said != NULL ? said : claim;
    }
  if ((claim == NULL || (!check_parts (self, claim) && !jx_check_chapter_points (self, claim))) && !is_told (check))
    {
      points = jx_points_to_string (claim != NULL ? claim->value : total, -1);
      message = g_strdup_printf (_("The score of %s points cannot be derived: nothing says of which parts it is made."), points);
      finding = report_conclusion (check, "S08", part, column, message);
      jx_finding_add_figure (finding, "total", points);
    }
  if (check->n_rows == 0)
    report_conclusion (check, "T10", part, column, _("The report has no self-evaluation table: the score cannot be checked."));
}

/* what the rows come to without the execution */
static gint64
get_sum_of_rows (JxCheck *check,
                 gint64   sum)
{
  gint64 execution = 0;

  if (check->funds != NULL)
    jx_value_get_points (jx_sheet_part_get_value (check->funds, check->total, check->funds->columns.score), &execution);

  return sum - execution;
}

/* S08 of a report's total that no text claims */
static void
check_unclaimed_total (JxCheck *check)
{
  gint64 total, sum;
  g_autofree char *sum_text = NULL, *total_text = NULL;
  JxFinding *finding;
  JxCellRef cell;

  if (!check->narrative || !get_total (check, &total, &sum) || total < 0 || sum < 0 || total == sum
      || (jx_check_is_of_rows (check) && total == get_sum_of_rows (check, sum))
      || !jx_assessment_find_role (check->sheet.assessment, JX_ROLE_TOTAL_SCORE, &cell))
    return;

  sum_text = jx_points_to_string (sum, -1);
  total_text = jx_points_to_string (total, -1);
  for (guint i = 0; i < check->sheet.n_parts; i++)
    if (check->sheet.parts[i].table == cell.table)
      {
        finding = jx_check_report (check, "S08", JX_SEVERITY_ERROR, &check->sheet.parts[i], (int) cell.position, (int) cell.column,
                                   _("The scores come to %1$s, in the table the total is %2$s."), sum_text, total_text);
        jx_finding_add_figure (finding, "sum", sum_text);
      }
}

/* the report itself says more of its score than a line of its figures does */
static gboolean
goes_before (JxNarrative  *self,
             const JxFact *claim,
             const JxFact *first)
{
  return first == NULL || (jx_narrative_get_text (self, first->text)->kind == JX_NARRATIVE_FIGURE
                           && jx_narrative_get_text (self, claim->text)->kind != JX_NARRATIVE_FIGURE);
}

/**
 * jx_check_claims:
 * @self: the texts
 *
 * Checks scores that the text claims, against the table and with each other, and the grades of them: S07, S08, T03, T10.
 */
void
jx_check_claims (JxNarrative *self)
{
  const JxFact *first = NULL;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      check_deduction (self, i);
      if (!is_claim (self, i) && !is_listed_claim (self, fact))
        continue;

      if (first == NULL || first->value != fact->value)
        check_claim (self, fact);
      if (goes_before (self, fact, first) || first->value != fact->value)
        jx_check_claimed_grade (self, fact);
      if (goes_before (self, fact, first))
        first = fact;
    }

  if (first == NULL)
    check_unclaimed_total (self->check);
  else
    jx_check_listed_grade (self, first);
  check_underived (self->check, self, first);
}
