/* jx-scoring-explain.c: says how a score comes about: the rule and the figures in words
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-scoring.h"

#include <glib/gi18n-lib.h>

#include "jx-indicator.h"
#include "jx-place.h"

typedef struct
{
  char *target;
  char *actual;
  char *weight;
  char *points;
  char *low;
  char *high;
} Words;

static void
words_clear (Words *words)
{
  g_free (words->target);
  g_free (words->actual);
  g_free (words->weight);
  g_free (words->points);
  g_free (words->low);
  g_free (words->high);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static char *
spell (JxDecimal decimal)
{
  return jx_decimal_to_string (jx_decimal_normalize (decimal));
}

static char *
explain_exceeded (const JxProfile *profile,
                  const Words     *w)
{
  switch (profile->exceeded_rule)
    {
    case JX_EXCEEDED_DEVIATION:
      return g_strdup_printf (_("≤ exceeded: %1$s × (1 − (%3$s − %2$s) ÷ %2$s) = %4$s"), w->weight, w->target, w->actual, w->points);
    case JX_EXCEEDED_INVERSE:
      return g_strdup_printf (_("≤ exceeded: %1$s × %2$s ÷ %3$s = %4$s"), w->weight, w->target, w->actual, w->points);
    case JX_EXCEEDED_NOTHING:
      return g_strdup_printf (_("≤ exceeded: %1$s instead of %2$s, no points"), w->actual, w->target);
    }

  g_assert_not_reached ();
}

static char *
explain_short (const JxProfile *profile,
               const Words     *w)
{
  if (profile->short_rule == JX_SHORT_NOTHING)
    return g_strdup_printf (_("short: %1$s instead of %2$s, no points"), w->actual, w->target);

  return g_strdup_printf (_("short: %1$s ÷ %2$s × %3$s = %4$s"), w->actual, w->target, w->weight, w->points);
}

static char *
explain_outside (const JxScore   *score,
                 const JxProfile *profile,
                 const Words     *w)
{
  gboolean below = jx_decimal_compare (score->actual, score->target) < 0;
  g_autofree char *formula = below ? explain_short (profile, w) : explain_exceeded (profile, w);

  return g_strdup_printf (_("outside the range, by its nearer bound: %s"), formula);
}

static char *
explain_band (const JxScore *score,
              const Words   *w)
{
  if (score->has_points)
    return g_strdup_printf (_("in words, the highest band: full weight %s"), w->points);

  return g_strdup_printf (_("in words: the band from %1$s to %2$s points"), w->low, w->high);
}

static char *
explain_no_points (const JxScore *score)
{
  switch (score->rule)
    {
    case JX_SCORE_NONE:
      return g_strdup (_("nothing to score: there is no target"));
    case JX_SCORE_LATE:
      return g_strdup (_("later than planned: there is no rule for the points"));
    case JX_SCORE_UNREADABLE:
      return g_strdup (_("no suggestion: target or actual value cannot be read as figures"));
    case JX_SCORE_UNLIKE:
      return g_strdup (_("no suggestion: target and actual value are of different kinds"));
    case JX_SCORE_BLANK:
      return g_strdup (_("no suggestion: the actual value is missing"));
    case JX_SCORE_REACHED:
    case JX_SCORE_SHORT:
    case JX_SCORE_KEPT:
    case JX_SCORE_EXCEEDED:
    case JX_SCORE_ZERO_TARGET:
    case JX_SCORE_OVER:
    case JX_SCORE_RANGE_INSIDE:
    case JX_SCORE_RANGE_OUTSIDE:
    case JX_SCORE_ON_TIME:
    case JX_SCORE_BAND:
    case JX_SCORE_EXECUTION:
      return g_strdup (_("no suggestion: there is no weight, or no rule for these figures"));
    }

  g_assert_not_reached ();
}

static char *
explain_points (const JxScore   *score,
                const JxProfile *profile,
                const Words     *w)
{
  switch (score->rule)
    {
    case JX_SCORE_REACHED:
      return g_strdup_printf (_("≥ reached: %1$s of %2$s, full weight %3$s"), w->actual, w->target, w->points);
    case JX_SCORE_KEPT:
      return g_strdup_printf (_("≤ kept: %1$s of at most %2$s, full weight %3$s"), w->actual, w->target, w->points);
    case JX_SCORE_SHORT:
      return explain_short (profile, w);
    case JX_SCORE_EXCEEDED:
      return explain_exceeded (profile, w);
    case JX_SCORE_ZERO_TARGET:
      return g_strdup_printf (_("the target is 0, the actual value %1$s: %2$s points"), w->actual, w->points);
    case JX_SCORE_OVER:
      return g_strdup_printf (_("far above the target: %1$s of %2$s, some points off: %3$s"), w->actual, w->target, w->points);
    case JX_SCORE_RANGE_INSIDE:
      return g_strdup_printf (_("inside the range: full weight %s"), w->points);
    case JX_SCORE_RANGE_OUTSIDE:
      return explain_outside (score, profile, w);
    case JX_SCORE_ON_TIME:
      return g_strdup_printf (_("on time: full weight %s"), w->points);
    case JX_SCORE_BAND:
      return explain_band (score, w);
    case JX_SCORE_NONE:
    case JX_SCORE_LATE:
    case JX_SCORE_UNREADABLE:
    case JX_SCORE_UNLIKE:
    case JX_SCORE_BLANK:
    case JX_SCORE_EXECUTION:
      break;
    }

  g_assert_not_reached ();
}

static char *
explain_indicator (JxAssessment *assessment,
                   JxTable      *table,
                   guint         position)
{
  const JxProfile *profile = jx_assessment_get_profile (assessment);
  const JxValue *cells = jx_row_get_values (jx_table_get_row (table, position));
  gint64 weight = 100 * JX_POINT;
  JxIndicatorColumns columns;
  JxScore score;
  g_auto(Words) w = { NULL };

  jx_indicator_columns_init (&columns, jx_table_get_block (table));
  jx_indicator_score (cells, &columns, profile, jx_assessment_get_year (assessment), &score);

  if (columns.raw_score < 0)
    jx_value_get_points (jx_indicator_get_value (cells, columns.weight), &weight);

  w = (Words) { spell (score.target), spell (score.actual), jx_points_to_string (weight, -1),
                jx_points_to_string (score.points, -1), jx_points_to_string (score.low, -1),
                jx_points_to_string (score.high, -1) };

  if (score.rule == JX_SCORE_BAND)
    return explain_band (&score, &w);

  return score.has_points ? explain_points (&score, profile, &w) : explain_no_points (&score);
}

static char *
explain_execution (JxAssessment *assessment,
                   JxTable      *table,
                   guint         position)
{
  const JxBlock *block = jx_table_get_block (table);
  int rate = jx_block_find_role (block, JX_ROLE_RATE), score = jx_block_find_role (block, JX_ROLE_SCORE);
  int weight = jx_block_find_role (block, JX_ROLE_WEIGHT);
  const JxAmount *points = score >= 0 ? &jx_row_get_value (jx_table_get_row (table, position), score)->computed : NULL;
  g_autofree char *rate_text = NULL, *weight_text = NULL, *points_text = NULL;
  const JxValue *value;

  if (rate < 0 || points == NULL || points->kind != JX_AMOUNT_POINTS)
    return g_strdup (_("no suggestion: the execution rate is not known"));

  value = jx_row_get_value (jx_table_get_row (table, position), rate);
  rate_text = value->computed.kind == JX_AMOUNT_RATE
                ? jx_amount_to_string (&value->computed, jx_assessment_get_profile (assessment),
                                       jx_assessment_get_money_unit (assessment))
                : jx_assessment_dup_shown (assessment, table, position, rate);
  weight_text = weight >= 0 ? jx_assessment_dup_shown (assessment, table, position, weight)
                            : jx_points_to_string (jx_assessment_get_profile (assessment)->execution_weight, -1);
  points_text = jx_points_to_string (points->number, -1);

  return g_strdup_printf (_("execution: %1$s × %2$s = %3$s"), rate_text, weight_text, points_text);
}

/**
 * jx_score_row:
 * @assessment: an assessment
 * @table: one of its tables of indicators
 * @position: a row
 * @score: (out caller-allocates): the suggestion
 *
 * Scores one row of a table as jx_scoring_compute() does.
 *
 * Returns: `TRUE` if there is a suggestion
 */
gboolean
jx_score_row (JxAssessment *assessment,
              JxTable      *table,
              guint         position,
              JxScore      *score)
{
  JxIndicatorColumns columns;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment) && JX_IS_TABLE (table), FALSE);

  jx_indicator_columns_init (&columns, jx_table_get_block (table));

  return jx_indicator_score (jx_row_get_values (jx_table_get_row (table, position)), &columns, jx_assessment_get_profile (assessment),
                             jx_assessment_get_year (assessment), score);
}

/**
 * jx_score_dup_sentence:
 * @assessment: an assessment
 * @table: one of its tables of indicators, or of funds
 * @position: a row
 *
 * Says by which rule and from which figures a row's score comes: 26 ÷ 28 × 15 = 13.93.
 *
 * Returns: (transfer full): one sentence
 */
char *
jx_score_dup_sentence (JxAssessment *assessment,
                       JxTable      *table,
                       guint         position)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment) && JX_IS_TABLE (table), NULL);

  return jx_table_get_block (table)->type == JX_BLOCK_INDICATORS ? explain_indicator (assessment, table, position)
                                                                 : explain_execution (assessment, table, position);
}
