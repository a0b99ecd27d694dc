/* jx-indicator.c: the cells of an indicator by what they mean, whatever the form's columns are
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-indicator.h"

#include <string.h>

#include "jx-measure.h"
#include "jx-text.h"

/**
 * jx_indicator_columns_init:
 * @columns: (out caller-allocates): the places
 * @block: a block of rows
 *
 * Finds the columns once, so that nothing is searched for a row.
 */
void
jx_indicator_columns_init (JxIndicatorColumns *columns,
                           const JxBlock      *block)
{
  g_return_if_fail (columns != NULL && block != NULL);

  columns->level1 = jx_block_find_role (block, JX_ROLE_LEVEL1);
  columns->level2 = jx_block_find_role (block, JX_ROLE_LEVEL2);
  columns->name = jx_block_find_role (block, JX_ROLE_NAME);
  columns->relation = jx_block_find_role (block, JX_ROLE_RELATION);
  columns->target = jx_block_find_role (block, JX_ROLE_TARGET);
  columns->measure = jx_block_find_role (block, JX_ROLE_MEASURE);
  columns->actual = jx_block_find_role (block, JX_ROLE_ACTUAL);
  columns->weight = jx_block_find_role (block, JX_ROLE_WEIGHT);
  columns->score = jx_block_find_role (block, JX_ROLE_SCORE);
  columns->raw_score = jx_block_find_role (block, JX_ROLE_RAW_SCORE);
  columns->reason = jx_block_find_role (block, JX_ROLE_REASON);
}

static gboolean
says_cost (const JxValue *cells,
           int            column)
{
  const char *text = jx_indicator_get_value (cells, column)->typed;

  return text != NULL && strstr (text, "成本") != NULL;
}

static gboolean
says_time (const JxValue *cells,
           int            column)
{
  const char *text = jx_indicator_get_value (cells, column)->typed;

  return text != NULL && strstr (text, "时效") != NULL;
}

/* Where nothing says how an actual is to stand to its target, more is better: that is how a target without a sign is read
 * under the national form (28人 are at least 28). Two kinds of target are the other way round by their nature: an amount
 * under 成本 is what may be spent at most, and a length of time under 时效 is what it may take at most. */
static JxRelation
implied_relation (const JxValue            *cells,
                  const JxIndicatorColumns *columns,
                  const JxQuantity         *target)
{
  if (target->kind != JX_QUANTITY_NUMBER)
    return JX_RELATION_NONE;

  if ((target->flags & JX_QUANTITY_MONEY) != 0)
    return says_cost (cells, columns->level2) || says_cost (cells, columns->level1) ? JX_RELATION_LE : JX_RELATION_NONE;

  if (target->measure != NULL && jx_measure_dimension (target->measure) == JX_DIMENSION_TIME
      && says_time (cells, columns->level2))
    return JX_RELATION_LE;

  return JX_RELATION_NONE;
}

/**
 * jx_indicator_get_relation:
 * @cells: of an indicator
 * @columns: of its block
 * @stated: (out) (optional): whether the table says so itself
 *
 * Tells how the actual is to stand to the target: what the column of its own says, else the sign in the target, else what
 * the kind of target implies. `JX_RELATION_NONE` is read as ≥.
 *
 * Returns: the relation
 */
JxRelation
jx_indicator_get_relation (const JxValue            *cells,
                           const JxIndicatorColumns *columns,
                           gboolean                 *stated)
{
  const JxQuantity *target = &jx_indicator_get_value (cells, columns->target)->parsed;
  JxRelation relation = jx_indicator_get_value (cells, columns->relation)->parsed.relation;

  if (relation == JX_RELATION_NONE)
    relation = target->relation;

  if (stated != NULL)
    *stated = relation != JX_RELATION_NONE;

  return relation != JX_RELATION_NONE ? relation : implied_relation (cells, columns, target);
}

/**
 * jx_indicator_get_measure:
 * @cells: of an indicator
 * @columns: of its block
 *
 * Tells what its target is measured in.
 *
 * Returns: (nullable): the measure that was typed with the target, else the one of the column
 */
const char *
jx_indicator_get_measure (const JxValue            *cells,
                          const JxIndicatorColumns *columns)
{
  const JxQuantity *target = &jx_indicator_get_value (cells, columns->target)->parsed;
  const JxValue *measure = jx_indicator_get_value (cells, columns->measure);

  if (target->measure != NULL)
    return target->measure;

  return jx_value_is_blank (measure) ? NULL : measure->typed;
}

/* 0.91 for a target of 90% may be meant as 91%: that is asked about, and nothing is reckoned with it. */
static gboolean
may_be_fraction (const JxQuantity *target,
                 const JxQuantity *actual,
                 const JxValue    *measure,
                 JxRelation        relation)
{
  const JxDecimal one = { 1, 0 }, half = { 50, 0 };

  if (target->kind != JX_QUANTITY_NUMBER || actual->kind != JX_QUANTITY_NUMBER || actual->measure != NULL
      || relation == JX_RELATION_LE || relation == JX_RELATION_LT || actual->low.coefficient <= 0
      || jx_decimal_compare (actual->low, one) > 0 || jx_decimal_compare (target->low, half) < 0)
    return FALSE;

  return (target->flags & JX_QUANTITY_PERCENT) != 0
         || (!jx_value_is_blank (measure) && g_strcmp0 (jx_measure_normalize (measure->typed), "%") == 0);
}

/**
 * jx_indicator_has_fraction:
 * @cells: of an indicator
 * @columns: of its block
 *
 * Tells whether the actual value is a bare number up to 1 where the target is in percent: it may be meant as a fraction of 1.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_indicator_has_fraction (const JxValue            *cells,
                           const JxIndicatorColumns *columns)
{
  return may_be_fraction (&jx_indicator_get_value (cells, columns->target)->parsed,
                          &jx_indicator_get_value (cells, columns->actual)->parsed,
                          jx_indicator_get_value (cells, columns->measure), jx_indicator_get_relation (cells, columns, NULL));
}

/* Brings both figures to the target's measure; the column's measure stands for both where none was typed. */
static gboolean
align_figures (const JxQuantity *target,
               const JxValue    *measure,
               JxQuantity       *actual)
{
  const char *column = jx_value_is_blank (measure) ? NULL : measure->typed;
  JxQuantity aligned;

  if (target->measure != actual->measure || (target->flags & JX_QUANTITY_MONEY) != (actual->flags & JX_QUANTITY_MONEY))
    {
      if (!jx_quantity_align (target, column, actual, column, &aligned))
        return FALSE;
      *actual = aligned;
    }

  return TRUE;
}

/* A target in words: what was typed counts where the word is none of the known scales. */
static gboolean
score_free_words (const JxValue   *target,
                  const JxValue   *actual,
                  gint64           weight,
                  const JxProfile *profile,
                  JxScore         *score)
{
  JxQuantity reached = { .kind = JX_QUANTITY_QUALITATIVE, .word = { JX_SCALE_REACHED, 0, JX_BAND_TOP } };
  const JxBand *band = NULL;

  if (!jx_text_equal_loose (target->typed, actual->typed))
    {
      if (actual->parsed.kind != JX_QUANTITY_TEXT || !(band = jx_profile_find_band (profile, actual->typed)))
        return jx_score_indicator (&target->parsed, &actual->parsed, JX_RELATION_QUALITATIVE, weight, profile, score);
      reached.word.band = (JxScaleBand) (band - profile->bands);
    }

  return jx_score_indicator (&(JxQuantity) { .kind = JX_QUANTITY_TEXT }, &reached, JX_RELATION_QUALITATIVE, weight, profile,
                             score);
}

static gboolean
score_cells (const JxValue   *target,
             const JxValue   *actual,
             const JxValue   *measure,
             JxRelation       relation,
             gint64           weight,
             const JxProfile *profile,
             int              year,
             JxScore         *score)
{
  JxQuantity planned = target->parsed, done = actual->parsed;

  if ((planned.kind == JX_QUANTITY_TEXT || planned.kind == JX_QUANTITY_QUALITATIVE) && !jx_value_is_blank (actual))
    return score_free_words (target, actual, weight, profile, score);

  if (may_be_fraction (&planned, &done, measure, relation))
    {
      *score = (JxScore) { .rule = JX_SCORE_UNREADABLE, .relation = relation };
      return FALSE;
    }

  if (jx_quantity_is_figure (&planned) && jx_quantity_is_figure (&done))
    {
      if (!align_figures (&planned, measure, &done))
        {
          *score = (JxScore) { .rule = JX_SCORE_UNLIKE, .relation = relation };
          return FALSE;
        }
      planned.measure = done.measure = NULL;
    }

  jx_quantity_in_year (&planned, year);
  jx_quantity_in_year (&done, year);

  return jx_score_indicator (&planned, &done, relation, weight, profile, score);
}

/**
 * jx_indicator_score:
 * @cells: of an indicator
 * @columns: of its block
 * @profile: the form's rules
 * @year: of the form, for dates without one
 * @score: (out caller-allocates): the suggestion
 *
 * Scores a row with what its cells say. Allocates nothing. A row without a weight is compared but gets no points; where the
 * form scores on a hundred before weighing, the points are of a hundred.
 *
 * Returns: `TRUE` if there is a suggestion
 */
gboolean
jx_indicator_score (const JxValue            *cells,
                    const JxIndicatorColumns *columns,
                    const JxProfile          *profile,
                    int                       year,
                    JxScore                  *score)
{
  return jx_indicator_score_as (cells, columns, jx_indicator_get_relation (cells, columns, NULL), profile, year, score);
}

/**
 * jx_indicator_score_as:
 * @cells: of an indicator
 * @columns: of its block
 * @relation: how the actual is taken to stand to the target
 * @profile: the form's rules
 * @year: of the form, for dates without one
 * @score: (out caller-allocates): the suggestion
 *
 * Scores a row as jx_indicator_score() does, under another reading of its target.
 *
 * Returns: `TRUE` if there is a suggestion
 */
gboolean
jx_indicator_score_as (const JxValue            *cells,
                       const JxIndicatorColumns *columns,
                       JxRelation                relation,
                       const JxProfile          *profile,
                       int                       year,
                       JxScore                  *score)
{
  gboolean weighted = TRUE;
  gint64 weight = 100 * JX_POINT;

  if (columns->raw_score < 0)
    weighted = jx_value_get_points (jx_indicator_get_value (cells, columns->weight), &weight) && weight >= 0;

  score_cells (jx_indicator_get_value (cells, columns->target), jx_indicator_get_value (cells, columns->actual),
               jx_indicator_get_value (cells, columns->measure), relation, weighted ? weight : 100 * JX_POINT, profile, year,
               score);

  score->has_points = score->has_points && weighted;

  return score->has_points;
}
