/* jx-check-scores.c: the rules about the score of a row: S01, S03, S04
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-reasons.h"
#include "jx-place.h"
#include "jx-text.h"

static gint64
distance (gint64 a,
          gint64 b)
{
  return a > b ? a - b : b - a;
}

/* S01 */
static gboolean
check_bounds (JxCheck           *check,
              const JxSheetPart *part,
              guint              position,
              gint64             score,
              gboolean           has_weight,
              gint64             weight)
{
  g_autofree char *score_text = NULL, *weight_text = NULL;
  JxFinding *finding;

  if (score >= 0 && (!has_weight || score <= weight))
    return FALSE;

  score_text = jx_points_to_string (score, -1);
  weight_text = jx_points_to_string (weight, -1);

  if (score < 0)
    finding = jx_check_report (check, "S01", JX_SEVERITY_ERROR, part, (int) position, part->columns.score,
                               _("The score is %s, less than 0."), score_text);
  else
    finding = jx_check_report (check, "S01", JX_SEVERITY_ERROR, part, (int) position, part->columns.score,
                               _("The score is %1$s, the weight only %2$s."), score_text, weight_text);

  jx_finding_add_figure (finding, "score", score_text);
  if (has_weight)
    jx_finding_add_figure (finding, "weight", weight_text);

  return TRUE;
}

/* what a target without a sign may also mean: at most; 完工及时率, a share of what went well, is none */
static gboolean
may_be_upper_bound (const JxCheckRow *row)
{
  const guint held_down = JX_WORD_NEGATIVE | JX_WORD_COST | JX_WORD_LIMIT | JX_WORD_REDUCE;
  const guint words = held_down | JX_WORD_TIME;

  if (row->dimension == JX_DIMENSION_RATIO && (row->name.words & JX_WORD_GOOD_RATE) != 0 && (row->name.words & held_down) == 0
      && row->class != JX_CLASS_COST && (row->level2.words & JX_WORD_COST) == 0)
    return FALSE;

  return !row->stated && (row->class == JX_CLASS_COST || (row->name.words & words) != 0
                          || (row->level2.words & (JX_WORD_COST | JX_WORD_TIMELINESS)) != 0);
}

/* … or at least; but at least none is no target where none is what is wished for */
static gboolean
may_be_lower_bound (const JxCheckRow *row)
{
  if (jx_decimal_is_zero (row->target->parsed.low))
    return !row->stated && (row->name.words & (JX_WORD_NEGATIVE | JX_WORD_COST | JX_WORD_LIMIT)) == 0;

  return may_be_upper_bound (row);
}

/* 四类及以上, Ⅲ类: of classes the first is often the best; what is counted, ≥12类, has no such order */
static gboolean
is_rank (const JxCheckRow *row)
{
  static const char ordinals[] = "一二三四五六ⅠⅡⅢⅣⅤⅥ";
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed, *typed = row->target->typed;

  if (row->measure == NULL || !g_str_equal (row->measure, "类") || typed == NULL
      || (row->stated && row->relation == JX_RELATION_GE && !jx_text_has (typed, "及以")))
    return FALSE;

  return g_utf8_strchr (ordinals, -1, g_utf8_get_char (typed)) != NULL || jx_text_has (typed, "及以上")
         || jx_text_has (typed, "以内") || (name != NULL && (jx_text_has (name, "水质") || jx_text_has (name, "等级")));
}

static gboolean
is_near (const JxCheck    *check,
         const JxCheckRow *row,
         const JxScore    *score)
{
  return score->has_points && distance (row->rated, score->points) <= check->sheet.profile->tolerance;
}

static gboolean
follows_relation (JxCheck          *check,
                  const JxCheckRow *row,
                  JxRelation        relation)
{
  static const JxExceededRule variants[] = { JX_EXCEEDED_DEVIATION, JX_EXCEEDED_INVERSE, JX_EXCEEDED_NOTHING };
  JxProfile profile = *check->sheet.profile;
  JxScore score;

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      profile.exceeded_rule = variants[i];
      jx_indicator_score_as (row->cells, &row->part->columns, relation, &profile, check->sheet.year, &score);
      if (is_near (check, row, &score))
        return TRUE;
    }

  return FALSE;
}

/* The published readings differ where ≤ is exceeded and where no sign is given: a score that follows any of them stands. */
static gboolean
follows_other_reading (JxCheck          *check,
                       const JxCheckRow *row)
{
  return follows_relation (check, row, row->relation)
         || (jx_check_row_is_inverted (row) && follows_relation (check, row, JX_RELATION_GE))
         || (may_be_upper_bound (row) && follows_relation (check, row, JX_RELATION_LE))
         || (may_be_lower_bound (row) && follows_relation (check, row, JX_RELATION_GE))
         || (is_rank (row) && (follows_relation (check, row, JX_RELATION_LE) || follows_relation (check, row, JX_RELATION_GE)));
}

/* A target set too low may cost points; how many no rule says. */
static gboolean
is_over (const JxCheck    *check,
         const JxCheckRow *row)
{
  const JxScore *score = &row->suggestion;
  JxDecimal bound;

  return check->sheet.profile->over_from > 0
         && jx_decimal_multiply (score->target, (JxDecimal) { check->sheet.profile->over_from, 4 }, &bound)
         && jx_decimal_compare (score->actual, bound) >= 0;
}

/* 每低1个百分点扣1分: a standard of its own, by which what was not reached costs more or less than its share; NULL if there is none */
static const char *
get_standard (const JxCheckRow *row)
{
  const char *standard = jx_indicator_get_value (row->cells, jx_block_find_role (row->part->block, JX_ROLE_STANDARD))->typed;

  return standard != NULL && jx_text_has (standard, "扣") ? standard : NULL;
}

/* Whether behind a step stands what the row is measured in: 1个百分点 of 95%. */
static gboolean
is_measured_alike (const JxCheckRow *row,
                   const char       *behind)
{
  if (row->measure == NULL)
    return FALSE;

  return jx_text_begins (behind, row->measure)
         || (g_str_equal (row->measure, "%") && (jx_text_begins (behind, "个百分点") || jx_text_begins (behind, "百分点")
                                                 || jx_text_begins (behind, "％")));
}

/* 1 of 每低1个百分点扣1分 */
static gboolean
read_step (const JxCheckRow *row,
           const char       *standard,
           JxDecimal        *step)
{
  static const char *const verbs[] = { "低于", "少于", "降低", "下降", "减少", "低", "少", "降", "差", "欠",
                                       "超过", "超出", "高于", "超", "高", "多" };
  const char *at = jx_text_find (standard, "每");

  if (at == NULL)
    return FALSE;

  at += strlen ("每");
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (jx_text_begins (at, verbs[i]))
      {
        const char *number = at + strlen (verbs[i]);
        gsize length = strspn (number, "0123456789.");
        g_autofree char *figure = jx_text_begins (number, "一") ? g_strdup ("1") : g_strndup (number, length);

        return jx_decimal_from_string (figure, step) && is_measured_alike (row, number + (length > 0 ? length : strlen ("一")));
      }

  return FALSE;
}

/* 94.5% of 95% where each whole point costs: nothing is lost yet */
static gboolean
is_within_step (const JxCheckRow *row)
{
  const char *standard = get_standard (row);
  JxDecimal step, missing;

  if (standard == NULL || !read_step (row, standard, &step)
      || !jx_decimal_subtract (row->suggestion.target, row->suggestion.actual, &missing))
    return FALSE;

  missing.coefficient = ABS (missing.coefficient);

  return jx_decimal_compare (missing, step) < 0;
}

/* ≤6月, ≤6个月: till when and not how much: what a month too late costs no share says, only that it costs something */
static gboolean
is_late_by_months (const JxCheckRow *row)
{
  static const char *const spans[] = { "月", "个月", "季度", "个季度", "年" };   /* as typed beside the target, or in a column of their own */
  gboolean by_months = FALSE;

  for (guint i = 0; row->measure != NULL && i < G_N_ELEMENTS (spans); i++)
    by_months |= g_str_equal (row->measure, spans[i]);

  return by_months && row->rated > 0 && row->rated < row->full
         && (row->suggestion.rule == JX_SCORE_EXCEEDED
             || (row->suggestion.rule == JX_SCORE_REACHED && may_be_upper_bound (row)
                 && jx_decimal_compare (row->suggestion.actual, row->suggestion.target) > 0));
}

static gboolean
is_off_formula (JxCheck          *check,
                const JxCheckRow *row)
{
  gboolean full_and_short = row->rated >= row->full && row->suggestion.points < row->full;

  if (!row->suggestion.has_points || is_late_by_months (row) || row->suggestion.rule == JX_SCORE_BAND || is_near (check, row, &row->suggestion)
      || (get_standard (row) != NULL && (!full_and_short || is_within_step (row))))
    return FALSE;

  if (row->suggestion.rule == JX_SCORE_REACHED && row->rated < row->full && is_over (check, row))
    return FALSE;

  return !follows_other_reading (check, row);
}

/* 基本达成, 基本完成: no word of the bands; between their middle and all points it is a matter of taste */
static gboolean
is_nearly_all (const JxCheckRow *row)
{
  const char *typed = row->actual->typed;

  return typed != NULL && jx_text_has (typed, "基本") && row->rated > row->suggestion.high && row->rated < row->full;
}

/* The words of the bands themselves (达成, 部分达成, 未达成) bind the score; 较好 and the like are a matter of taste. */
static gboolean
is_off_band (JxCheck          *check,
             const JxCheckRow *row)
{
  const JxScore *score = &row->suggestion;
  const JxScaleWord *word = &row->actual->parsed.word;

  if (score->rule != JX_SCORE_BAND || row->actual->parsed.kind != JX_QUANTITY_QUALITATIVE
      || word->scale != JX_SCALE_REACHED || is_nearly_all (row))
    return FALSE;

  return row->rated < score->low - check->sheet.profile->tolerance || row->rated > score->high + check->sheet.profile->tolerance;
}

/* a part of the points for an actual from which no part can be reckoned */
static gboolean
is_not_derivable (const JxCheckRow *row)
{
  JxQuantityKind kind = row->actual->parsed.kind;

  if (row->unlike || row->several || row->rated <= 0 || row->rated >= row->full)
    return FALSE;

  if (row->target->parsed.kind != JX_QUANTITY_NUMBER && row->target->parsed.kind != JX_QUANTITY_RANGE)
    return FALSE;

  return kind == JX_QUANTITY_UNFINISHED || kind == JX_QUANTITY_NONE || kind == JX_QUANTITY_EMPTY_MARK
         || (kind == JX_QUANTITY_TEXT && (row->done.words & JX_WORD_DIGIT) == 0);
}

static void
report_off (JxCheck          *check,
            const JxCheckRow *row)
{
  g_autofree char *score = jx_points_to_string (row->rated, -1);
  g_autofree char *points = jx_points_to_string (row->suggestion.points, -1);
  g_autofree char *low = jx_points_to_string (row->suggestion.low, -1);
  g_autofree char *high = jx_points_to_string (row->suggestion.high, -1);
  g_autofree char *sentence = jx_score_dup_sentence (check->sheet.assessment, row->part->table, row->position);
  JxSeverity severity = get_standard (row) != NULL ? JX_SEVERITY_WARNING : JX_SEVERITY_ERROR;
  JxFinding *finding;

  if (row->suggestion.rule == JX_SCORE_BAND)
    {
      finding = jx_check_report (check, "S04", JX_SEVERITY_ERROR, row->part, (int) row->position, row->rated_column,
                                 _("The score is %1$s; “%2$s” stands for %3$s to %4$s points."), score, row->actual->typed, low, high);
      jx_finding_add_figure (finding, "low", low);
      jx_finding_add_figure (finding, "high", high);
      return;
    }

  finding = jx_check_report (check, "S04", severity, row->part, (int) row->position, row->rated_column,
                             _("The score should be %1$s, in the table it is %2$s (%3$s)."), points, score, sentence);
  jx_finding_add_figure (finding, "expected", points);
  jx_finding_add_figure (finding, "actual", row->actual->typed);
}

static gboolean
is_blank_in (const JxCheckRow *row,
             int               column)
{
  return jx_value_is_blank (jx_indicator_get_value (row->cells, column));
}

/* Points that are given by the second level: they stand in its first row and count for those below it, too. */
static gboolean
is_of_several_rows (const JxCheck    *check,
                    const JxCheckRow *row)
{
  const JxCheckRow *below = row + 1;

  return below < check->rows + check->n_rows && below->part == row->part && below->listed && row->has_weight
         && below->level1.hash == row->level1.hash && below->level2.hash == row->level2.hash
         && is_blank_in (below, row->part->columns.weight) && is_blank_in (below, row->part->columns.score);
}

/* S04 */
static void
check_formula (JxCheck          *check,
               const JxCheckRow *row)
{
  if (row->rated_column < 0 || is_of_several_rows (check, row) || row->unlike || row->as_points || row->rated > row->full || row->rated < 0)
    return;

  if (is_off_formula (check, row) || is_off_band (check, row))
    {
      report_off (check, row);
    }
  else if (is_not_derivable (row))
    {
      g_autofree char *score = jx_points_to_string (row->rated, -1), *weight = jx_points_to_string (row->full, -1);

      jx_check_report (check, "S04", JX_SEVERITY_ERROR, row->part, (int) row->position, row->rated_column,
                       _("%1$s of %2$s points cannot be derived: the actual value cannot be read as a figure."), score, weight);
    }
}

/* S04 where a form weighs: the points of a hundred times the weight */
static void
check_weighing (JxCheck          *check,
                const JxCheckRow *row)
{
  int column = row->part->columns.score;
  const JxValue *value = jx_indicator_get_value (row->cells, column);
  g_autofree char *expected = NULL;
  JxFinding *finding;

  if (row->part->columns.raw_score < 0 || value->computed.kind != JX_AMOUNT_POINTS
      || row->score < 0 || (row->has_weight && row->score > row->weight)   /* S01 */
      || distance (row->score, value->computed.number) <= check->sheet.profile->tolerance)
    return;

  expected = jx_points_to_string (value->computed.number, -1);
  finding = jx_check_report (check, "S04", JX_SEVERITY_ERROR, row->part, (int) row->position, column,
                             _("The weighted score should be %1$s, in the table it is %2$s."), expected, value->typed);
  jx_finding_add_figure (finding, "expected", expected);
  jx_check_fix (finding, row->part, row->position, column, NULL);
}

/* A total of 0 over parts that have an amount is no total: what the parts come to is. */
static gboolean
take_parts (JxCheck *check,
            gint64  *executed,
            gint64  *adjusted)
{
  const JxSheetPart *part = check->funds;
  const JxValue *spent = jx_sheet_part_get_value (part, check->total, jx_block_find_role (part->block, JX_ROLE_EXECUTED));
  const JxValue *budget = jx_sheet_part_get_value (part, check->total, jx_block_find_role (part->block, JX_ROLE_ADJUSTED));

  if (*adjusted == 0 && spent->computed.kind == JX_AMOUNT_MONEY && budget->computed.kind == JX_AMOUNT_MONEY)
    {
      *executed = spent->computed.number;
      *adjusted = budget->computed.number;
    }

  return *adjusted > 0;
}

/* the score that a line of the funds should have; by the true rate and by the printed one, if that is right as far as it goes */
static gboolean
get_execution_points (JxCheck *check,
                      gint64   weight,
                      gint64  *by_money,
                      gint64  *by_rate)
{
  const JxSheetPart *part = check->funds;
  const JxSheet *sheet = &check->sheet;
  int rate = jx_block_find_role (part->block, JX_ROLE_RATE);
  const JxValue *printed = jx_sheet_part_get_value (part, check->total, rate);
  const JxCompute *compute = jx_sheet_part_get_compute (part, check->total, (guint) part->columns.score);
  gint64 executed = 0, adjusted = 0, budget, true_rate;

  if (compute == NULL || compute->n_operands != 2
      || !jx_sheet_add_operand (sheet, part, check->total, &compute->operands[0], &executed)
      || !jx_sheet_add_operand (sheet, part, check->total, &compute->operands[1], &adjusted)
      || !take_parts (check, &executed, &adjusted) || executed < 0 || !jx_score_execution (executed, adjusted, weight, sheet->profile, by_money))
    return FALSE;

  *by_rate = *by_money;
  if (printed->typed != NULL && printed->parsed.kind == JX_QUANTITY_NUMBER
      && (jx_check_is_other_unit (adjusted, executed)
          || (jx_money_rate (executed, adjusted, printed->parsed.low.scale, &true_rate)
              && jx_decimal_compare ((JxDecimal) { true_rate, printed->parsed.low.scale }, printed->parsed.low) == 0))
      && !(jx_value_get_money (jx_sheet_part_get_value (part, check->total, jx_block_find_role (part->block, JX_ROLE_ADJUSTED)),
                               &budget) && budget == 0))
    jx_score_from_rate (printed->parsed.low, weight, sheet->profile, by_rate);

  return TRUE;
}

/* whether goal, notes or report speak of what was not spent */
static gboolean
tells_of_rest (const JxCheck *check)
{
  static const char *const words[] = { "结余", "节余", "剩余", "未支出", "未支付", "未执行", "未使用", NULL };

  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      for (guint j = 0; part->block->type != JX_BLOCK_MATRIX && part->block->type != JX_BLOCK_INDICATORS && j < part->n_rows; j++)
        for (guint k = 0; k < part->block->n_columns; k++)
          {
            const char *text = jx_sheet_part_get_value (part, j, (int) k)->typed;

            if (text != NULL && jx_text_has_any (text, words))
              return TRUE;
          }
    }

  return FALSE;
}

static void
report_execution (JxCheck       *check,
                  const JxValue *score,
                  gint64         rated,
                  gint64         weight,
                  gint64         points)
{
  const JxSheetPart *part = check->funds;
  g_autofree char *expected = jx_points_to_string (points, -1), *weight_text = jx_points_to_string (weight, -1);
  JxFinding *finding;

  finding = jx_check_report (check, "S03", jx_check_rounds_to (score, points) ? JX_SEVERITY_WARNING : JX_SEVERITY_ERROR, part,
                             (int) check->total, part->columns.score,
                             _("The execution score should be %1$s (rate × %2$s), in the table it is %3$s."),
                             expected, weight_text, score->typed);
  jx_finding_add_figure (finding, "expected", expected);
  jx_check_fix (finding, part, check->total, part->columns.score, score->computed.kind == JX_AMOUNT_POINTS
                                                                  && score->computed.number == points ? NULL : expected);

  /* the line has no cell for a reason where the form gives it none: then it is for people to find one */
  if (jx_check_rounds_to (score, points) || rated >= weight)
    return;
  if (tells_of_rest (check))
    return;   /* the points are the mistake, and why not all was spent is told */
  if (part->columns.reason < 0 || jx_check_is_blank (jx_sheet_part_get_value (part, check->total, part->columns.reason)))
    {
      finding = jx_check_report (check, "S05", JX_SEVERITY_WARNING, part, (int) check->total, -1,
                                 _("%1$s of %2$s points for the execution, and no reason is given."), score->typed, weight_text);
      jx_finding_add_figure (finding, "score", score->typed);
    }
}

/* A table that prints no weights at all is scored by those of its form. */
static gboolean
is_weight_implied (JxCheck *check)
{
  if (!jx_check_is_blank (jx_sheet_part_get_value (check->funds, check->total, check->funds->columns.weight)))
    return FALSE;

  for (guint i = 0; i < check->n_rows; i++)
    if (check->rows[i].has_weight)
      return FALSE;

  return check->n_scored > 0;
}

/* S01, S03 and S05 of the line of the funds that counts */
static void
check_execution (JxCheck *check)
{
  const JxSheetPart *part = check->funds;
  gint64 weight = check->sheet.profile->execution_weight, score, by_money, by_rate;
  gboolean has_weight;
  const JxValue *value;

  if (part == NULL || part->columns.score < 0)
    return;

  value = jx_sheet_part_get_value (part, check->total, part->columns.score);
  has_weight = part->columns.weight < 0 || is_weight_implied (check)
               || jx_value_get_points (jx_sheet_part_get_value (part, check->total, part->columns.weight), &weight);

  if (value->typed == NULL || !jx_value_get_points (value, &score) || weight <= 0
      || check_bounds (check, part, check->total, score, has_weight, weight) || !has_weight
      || !get_execution_points (check, weight, &by_money, &by_rate))
    return;

  if (distance (score, by_money) > check->sheet.profile->tolerance && distance (score, by_rate) > check->sheet.profile->tolerance)
    report_execution (check, value, score, weight, by_money);
}

/**
 * jx_check_scores:
 * @check: a run
 *
 * Checks the score of each row: S01, S03, S04; by jx_check_reasons() S05, S06.
 */
void
jx_check_scores (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (!row->listed)
        continue;

      check_formula (check, row);
      if (!row->has_score || jx_indicator_get_value (row->cells, row->part->columns.score)->typed == NULL)
        continue;

      check_bounds (check, row->part, row->position, row->score, row->has_weight, row->weight);
      check_weighing (check, row);
    }

  jx_check_reasons (check);
  check_execution (check);
}
