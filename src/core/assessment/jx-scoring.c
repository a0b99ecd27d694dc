/* jx-scoring.c: scores: the figures of a row and the form's rules in, a suggestion out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-scoring.h"

#include "jx-date.h"

#define WHOLE_PERCENT  10000     /* a percent × 100 of everything */

static gint64
power_of_ten (guint exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;

  return power;
}

/* numerator / denominator in 1/10 000 point, rounded once at the profile's decimals, and kept between 0 and the weight */
static gboolean
round_points (__int128         numerator,
              __int128         denominator,
              gint64           weight,
              const JxProfile *profile,
              gint64          *points)
{
  gint64 unit = power_of_ten (4 - MIN (profile->score_decimals, 4u));
  gint64 rounded;

  if (!jx_divide_half_up (numerator, denominator * unit, &rounded))
    return FALSE;

  *points = CLAMP (rounded * unit, 0, weight);

  return TRUE;
}

/* weight × (numerator / denominator), the two at the scales they have */
static gboolean
share (gint64           weight,
       JxDecimal        numerator,
       JxDecimal        denominator,
       const JxProfile *profile,
       gint64          *points)
{
  return round_points ((__int128) weight * numerator.coefficient * power_of_ten (denominator.scale),
                       (__int128) denominator.coefficient * power_of_ten (numerator.scale), weight, profile, points);
}

static gboolean
suggest (JxScore     *score,
         JxScoreRule  rule,
         gint64       points)
{
  score->rule = rule;
  score->has_points = TRUE;
  score->points = score->low = score->high = points;

  return TRUE;
}

static gboolean
suggest_nothing (JxScore     *score,
                 JxScoreRule  rule)
{
  score->rule = rule;
  score->has_points = FALSE;

  return FALSE;
}

/* not reached: weight × B ÷ A; nothing is suggested where a negative number makes no share */
static gboolean
score_short (JxScore         *score,
             JxScoreRule      rule,
             gint64           weight,
             const JxProfile *profile)
{
  gint64 points = 0;

  if (score->target.coefficient < 0)
    return suggest_nothing (score, rule);

  if (profile->short_rule == JX_SHORT_PROPORTIONAL && !share (weight, score->actual, score->target, profile, &points))
    return suggest_nothing (score, rule);

  return suggest (score, rule, points);
}

/* not kept: weight × (1 − (B − A) ÷ A), which is weight × (2A − B) ÷ A; or weight × A ÷ B */
static gboolean
score_exceeded (JxScore         *score,
                JxScoreRule      rule,
                gint64           weight,
                const JxProfile *profile)
{
  JxDecimal rest;
  gint64 points = 0;

  if (score->target.coefficient < 0)
    return suggest_nothing (score, rule);

  switch (profile->exceeded_rule)
    {
    case JX_EXCEEDED_DEVIATION:
      if (!jx_decimal_add (score->target, score->target, &rest) || !jx_decimal_subtract (rest, score->actual, &rest)
          || !share (weight, rest, score->target, profile, &points))
        return suggest_nothing (score, rule);
      break;

    case JX_EXCEEDED_INVERSE:
      if (!share (weight, score->target, score->actual, profile, &points))
        return suggest_nothing (score, rule);
      break;

    case JX_EXCEEDED_NOTHING:
      break;
    }

  return suggest (score, rule, points);
}

static gboolean
is_upper_bound (JxRelation relation)
{
  return relation == JX_RELATION_LE || relation == JX_RELATION_LT;
}

static gboolean
is_far_above (const JxScore   *score,
              const JxProfile *profile)
{
  return profile->over_from > 0
         && (__int128) score->actual.coefficient * power_of_ten (score->target.scale) * WHOLE_PERCENT
            >= (__int128) score->target.coefficient * power_of_ten (score->actual.scale) * profile->over_from;
}

/* what no sign says: at least so much, but of a target of 0, by which at least would always be reached, none */
static JxRelation
usual_relation (const JxQuantity *target)
{
  return target->kind == JX_QUANTITY_NUMBER && jx_decimal_is_zero (target->low) ? JX_RELATION_EQ : JX_RELATION_GE;
}

/* A = 0 makes no share: = 0 is full when B ≤ 0, ≤ 0 is full when kept, ≥ 0 is always reached */
static gboolean
score_zero_target (JxScore *score,
                   gint64   weight)
{
  gboolean positive = score->actual.coefficient > 0;
  gboolean kept = score->relation == JX_RELATION_EQ || is_upper_bound (score->relation) ? !positive
                                                                                         : score->actual.coefficient >= 0;

  return suggest (score, JX_SCORE_ZERO_TARGET, kept ? weight : 0);
}

static gboolean
score_number (JxScore         *score,
              gint64           weight,
              const JxProfile *profile)
{
  int comparison = jx_decimal_compare (score->actual, score->target);

  if (jx_decimal_is_zero (score->target))
    return score_zero_target (score, weight);

  if (is_upper_bound (score->relation))
    return comparison <= 0 ? suggest (score, JX_SCORE_KEPT, weight)
                           : score_exceeded (score, JX_SCORE_EXCEEDED, weight, profile);

  if (comparison < 0)
    return score_short (score, JX_SCORE_SHORT, weight, profile);

  if (profile->over_rule == JX_OVER_DEDUCT && is_far_above (score, profile))
    return suggest (score, JX_SCORE_OVER, MAX (weight - profile->over_deduction, 0));

  return suggest (score, JX_SCORE_REACHED, weight);
}

/* Inside is full; outside counts by the bound that was missed. */
static gboolean
score_range (const JxQuantity *target,
             const JxQuantity *actual,
             JxScore          *score,
             gint64            weight,
             const JxProfile  *profile)
{
  gboolean below = jx_decimal_compare (actual->low, target->low) < 0;
  gboolean above = jx_decimal_compare (actual->high, target->high) > 0;

  score->actual = below ? actual->low : actual->high;
  score->target = below ? target->low : target->high;

  if (!below && !above)
    return suggest (score, JX_SCORE_RANGE_INSIDE, weight);

  if (jx_decimal_is_zero (score->target))
    return suggest (score, JX_SCORE_RANGE_OUTSIDE, 0);

  return below ? score_short (score, JX_SCORE_RANGE_OUTSIDE, weight, profile)
               : score_exceeded (score, JX_SCORE_RANGE_OUTSIDE, weight, profile);
}

static void
band_points (JxScore         *score,
             guint            band,
             gint64           weight,
             const JxProfile *profile)
{
  if (band < profile->n_bands)
    {
      round_points ((__int128) weight * profile->bands[band].from, WHOLE_PERCENT, weight, profile, &score->low);
      round_points ((__int128) weight * profile->bands[band].to, WHOLE_PERCENT, weight, profile, &score->high);
    }
  else
    {
      score->low = 0;
      score->high = weight;
    }
}

/* Only the best band has one score that can be suggested, the whole weight; in the others it is for people to place it. */
static gboolean
score_band (JxScore         *score,
            guint            band,
            gint64           weight,
            const JxProfile *profile)
{
  score->rule = JX_SCORE_BAND;
  band_points (score, band, weight, profile);
  score->has_points = band == JX_BAND_TOP;
  score->points = score->has_points ? score->high : 0;

  return score->has_points;
}

/* A word against a word: the same or a better one of the target's scale is the top band whatever the word by itself says. */
static gboolean
score_words (const JxQuantity *target,
             const JxQuantity *actual,
             JxScore          *score,
             gint64            weight,
             const JxProfile  *profile)
{
  if (jx_quantity_is_figure (actual))
    return suggest_nothing (score, JX_SCORE_UNLIKE);

  if (actual->kind != JX_QUANTITY_QUALITATIVE || actual->word.band == JX_BAND_NONE)
    return suggest_nothing (score, JX_SCORE_UNREADABLE);

  if (target->kind == JX_QUANTITY_QUALITATIVE && target->word.band != JX_BAND_NONE
      && target->word.scale == actual->word.scale
      && (actual->word.index == target->word.index
          || (actual->word.index < target->word.index && target->word.scale != JX_SCALE_HIGH)))
    return score_band (score, JX_BAND_TOP, weight, profile);

  return score_band (score, (guint) actual->word.band, weight, profile);
}

static gboolean
is_date (const JxQuantity *quantity)
{
  return quantity->kind == JX_QUANTITY_DATE || quantity->kind == JX_QUANTITY_DATE_RANGE;
}

/* One side may have been typed without its year: it is the other one's. */
static void
share_year (const JxQuantity *from,
            JxQuantity       *to)
{
  int year, month, day;

  if ((from->flags & JX_QUANTITY_NO_YEAR) != 0 || (to->flags & JX_QUANTITY_NO_YEAR) == 0)
    return;

  jx_date_from_julian (from->to_day, &year, &month, &day);
  jx_quantity_in_year (to, year);
}

static gboolean
score_dates (const JxQuantity *target,
             const JxQuantity *actual,
             JxScore          *score,
             gint64            weight)
{
  JxQuantity planned = *target, done = *actual;

  if (actual->kind == JX_QUANTITY_QUALITATIVE && actual->word.band != JX_BAND_NONE
      && (actual->word.scale == JX_SCALE_IN_TIME || actual->word.scale == JX_SCALE_REACHED))
    return actual->word.band == JX_BAND_TOP ? suggest (score, JX_SCORE_ON_TIME, weight)
                                            : suggest_nothing (score, JX_SCORE_LATE);

  if (actual->kind == JX_QUANTITY_NUMBER)
    return suggest_nothing (score, JX_SCORE_UNLIKE);

  if (!is_date (actual))
    return suggest_nothing (score, JX_SCORE_UNREADABLE);

  share_year (&planned, &done);
  share_year (&done, &planned);

  return done.to_day <= planned.to_day ? suggest (score, JX_SCORE_ON_TIME, weight)
                                       : suggest_nothing (score, JX_SCORE_LATE);
}

static gboolean
score_numbers (const JxQuantity *target,
               const JxQuantity *aligned,
               JxScore          *score,
               gint64            weight,
               const JxProfile  *profile)
{
  if (target->kind == JX_QUANTITY_RANGE)
    return score_range (target, aligned, score, weight, profile);

  score->target = target->low;
  score->actual = is_upper_bound (score->relation) ? aligned->high : aligned->low;

  return score_number (score, weight, profile);
}

static gboolean
score_against_number (const JxQuantity *target,
                      const JxQuantity *actual,
                      JxScore          *score,
                      gint64            weight,
                      const JxProfile  *profile)
{
  JxQuantity aligned;

  if (actual->kind == JX_QUANTITY_QUALITATIVE || is_date (actual))
    return suggest_nothing (score, JX_SCORE_UNLIKE);

  if (actual->kind != JX_QUANTITY_NUMBER && actual->kind != JX_QUANTITY_RANGE)
    return suggest_nothing (score, JX_SCORE_UNREADABLE);

  if (!jx_quantity_align (target, NULL, actual, NULL, &aligned))
    return suggest_nothing (score, JX_SCORE_UNLIKE);

  return score_numbers (target, &aligned, score, weight, profile);
}

/**
 * jx_score_indicator:
 * @target: what was planned, with its measure
 * @actual: what was reached, with its measure
 * @relation: of a column of its own; `JX_RELATION_NONE`: the target's, and if it has none, ≥ (of 0: =)
 * @weight: 1/10 000 point, not negative
 * @profile: the form's rules
 * @score: (out caller-allocates): the suggestion
 *
 * Scores one indicator by the variants that @profile selects. An actual that is blank or cannot be read gives no
 * suggestion, not zero. A copied comparator in the actual (≥95) is read as its number.
 *
 * Units: @score in 1/10 000 point, 0 to @weight, rounded half-up once, at the profile's decimals. Source:
 * 财预〔2020〕10号; where it is silent the reading is the one printed under the counties' tables.
 *
 * Returns: `TRUE` if there is a suggestion
 */
gboolean
jx_score_indicator (const JxQuantity *target,
                    const JxQuantity *actual,
                    JxRelation        relation,
                    gint64            weight,
                    const JxProfile  *profile,
                    JxScore          *score)
{
  g_return_val_if_fail (target != NULL && actual != NULL && profile != NULL && score != NULL, FALSE);
  g_return_val_if_fail (weight >= 0, FALSE);

  if (relation == JX_RELATION_NONE)
    relation = target->relation;

  *score = (JxScore) { .rule = JX_SCORE_NONE, .relation = relation == JX_RELATION_NONE ? usual_relation (target) : relation };

  if (target->kind == JX_QUANTITY_NONE || target->kind == JX_QUANTITY_EMPTY_MARK)
    return suggest_nothing (score, JX_SCORE_NONE);

  if (actual->kind == JX_QUANTITY_NONE || actual->kind == JX_QUANTITY_EMPTY_MARK)
    return suggest_nothing (score, JX_SCORE_BLANK);

  switch (target->kind)
    {
    case JX_QUANTITY_NUMBER:
    case JX_QUANTITY_RANGE:
      return score_against_number (target, actual, score, weight, profile);

    case JX_QUANTITY_DATE:
    case JX_QUANTITY_DATE_RANGE:
      return score_dates (target, actual, score, weight);

    case JX_QUANTITY_QUALITATIVE:
    case JX_QUANTITY_TEXT:
      return score_words (target, actual, score, weight, profile);

    case JX_QUANTITY_SEVERAL:
    case JX_QUANTITY_UNFINISHED:
    case JX_QUANTITY_NONE:
    case JX_QUANTITY_EMPTY_MARK:
    default:
      return suggest_nothing (score, JX_SCORE_UNREADABLE);
    }
}

/**
 * jx_score_from_rate:
 * @rate: the execution rate in percent
 * @weight: 1/10 000 point, not negative
 * @profile: the form's rules
 * @points: (out): the score
 *
 * Scores the execution of a budget whose rate stands there: weight × rate, not above the weight.
 *
 * Returns: `FALSE` if it does not fit
 */
gboolean
jx_score_from_rate (JxDecimal        rate,
                    gint64           weight,
                    const JxProfile *profile,
                    gint64          *points)
{
  g_return_val_if_fail (profile != NULL && points != NULL, FALSE);
  g_return_val_if_fail (weight >= 0, FALSE);

  return share (weight, rate, (JxDecimal) { 100, 0 }, profile, points);
}

/**
 * jx_score_execution:
 * @executed: 全年执行数, in 分
 * @adjusted: 全年预算数, in 分
 * @weight: 1/10 000 point, not negative
 * @profile: the form's rules: whether the rate is rounded first
 * @points: (out): the score, 0 to @weight
 *
 * Scores the execution of a budget: weight × rate. Of a budget of 0 the rate and the score are 0.
 *
 * Source: 财预〔2020〕10号; rounding as executed in a province's budget system.
 *
 * Returns: `FALSE` if the budget is negative or the figures do not fit
 */
gboolean
jx_score_execution (gint64           executed,
                    gint64           adjusted,
                    gint64           weight,
                    const JxProfile *profile,
                    gint64          *points)
{
  gint64 rate;

  g_return_val_if_fail (profile != NULL && points != NULL, FALSE);
  g_return_val_if_fail (weight >= 0, FALSE);

  if (adjusted == 0)
    {
      *points = 0;
      return TRUE;
    }

  if (adjusted < 0)
    return FALSE;

  if (!profile->rate_rounded_first)
    return round_points ((__int128) weight * executed, adjusted, weight, profile, points);

  return jx_money_rate (executed, adjusted, profile->rate_decimals, &rate)
         && jx_score_from_rate ((JxDecimal) { rate, (guint8) profile->rate_decimals }, weight, profile, points);
}
