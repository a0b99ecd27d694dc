/* jx-check-row.c: what the rules ask about a row of indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check-row.h"

#include <string.h>

#include "jx-check.h"
#include "jx-text.h"

#define MANY_TIMES    20
#define HALF          50   /* percent: a rate below it may well be one that is to be low, whatever it is called */
#define LONGEST_LEVEL 96   /* bytes of a level that is drawn together */

/* A level that names two classes (产出与效益) is none of them. */
static JxClass
find_class (guint words)
{
  switch (words & (JX_WORD_SATISFACTION | JX_WORD_OUTPUT | JX_WORD_BENEFIT | JX_WORD_COST))
    {
    case 0:
      return words != 0 ? JX_CLASS_OTHER : JX_CLASS_NONE;
    case JX_WORD_SATISFACTION:
      return JX_CLASS_SATISFACTION;
    case JX_WORD_OUTPUT:
      return JX_CLASS_OUTPUT;
    case JX_WORD_BENEFIT:
      return JX_CLASS_BENEFIT;
    case JX_WORD_COST:
      return JX_CLASS_COST;
    default:
      return JX_CLASS_OTHER;
    }
}

/* 产 出 指 标, set over the breadth or broken to the width of a column */
static const char *
draw_together (const char *typed,
               char       *close)
{
  gsize n = 0;

  if (typed == NULL || strpbrk (typed, " \n\t") == NULL || strlen (typed) >= LONGEST_LEVEL)
    return typed;

  for (; *typed != '\0'; typed++)
    if (!g_ascii_isspace (*typed))
      close[n++] = *typed;
  close[n] = '\0';

  return close;
}

/* Levels are the same in row after row: read them once. A blank one under a merged cell is the one above. */
static void
scan_level (JxCheck           *check,
            const JxCheckRow  *row,
            const JxCheckRow  *above,
            int                column,
            const JxTextFacts *facts_above,
            JxTextFacts       *facts)
{
  const char *typed = jx_indicator_get_value (row->cells, column)->typed;
  char close[LONGEST_LEVEL];
  const char *typed_above = above != NULL ? jx_indicator_get_value (above->cells, column)->typed : NULL;

  if (above != NULL && (typed == NULL || (typed_above != NULL && g_str_equal (typed, typed_above))))
    *facts = *facts_above;
  else
    jx_word_index_scan (&check->words, draw_together (typed, close), facts);
}

/* 指标2： with nothing behind it is what the template prints in its spare rows */
static gboolean
is_bare_label (const char *name)
{
  JxQuantity rest;

  if (name == NULL || !jx_text_begins (name, "指标"))
    return FALSE;

  name += strlen ("指标");
  if (!g_ascii_isdigit (*name))
    return FALSE;
  while (g_ascii_isdigit (*name))
    name++;
  while (*name != '\0' && g_utf8_strchr ("：:．.、 ", -1, g_utf8_get_char (name)) != NULL)
    name = g_utf8_next_char (name);

  if (*name != '\0' && g_utf8_strchr ("无暂空-—/\\….*(（", -1, g_utf8_get_char (name)) == NULL)
    return FALSE;

  jx_quantity_parse (name, JX_INPUT_QUANTITY, JX_MONEY_YUAN, &rest);

  return rest.kind == JX_QUANTITY_NONE || rest.kind == JX_QUANTITY_EMPTY_MARK;
}

static gboolean
is_all_blank (const JxCheckRow *row)
{
  const JxValue *name = jx_indicator_get_value (row->cells, row->part->columns.name);

  return (jx_check_is_blank (name) || row->spare) && jx_check_is_blank (row->target)
         && jx_check_is_blank (row->actual) && !row->has_weight && !row->has_score;
}

static gboolean
has_mark (const JxCheckRow *row,
          int               column)
{
  return jx_indicator_get_value (row->cells, column)->parsed.kind == JX_QUANTITY_EMPTY_MARK;
}

static void
row_init_rated (JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;
  gboolean hundred = columns->raw_score >= 0;
  const JxValue *value = jx_indicator_get_value (row->cells, hundred ? columns->raw_score : columns->score);

  row->full = hundred ? 100 * JX_POINT : row->weight;
  row->rated_column = (hundred || row->has_weight) && value->typed != NULL && jx_value_get_points (value, &row->rated)
                        ? (hundred ? columns->raw_score : columns->score) : -1;
}

static void
row_init_values (JxCheck    *check,
                 JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;
  gboolean blank;

  row->target = jx_indicator_get_value (row->cells, columns->target);
  row->actual = jx_indicator_get_value (row->cells, columns->actual);
  row->has_weight = jx_value_get_points (jx_indicator_get_value (row->cells, columns->weight), &row->weight);
  row->has_score = jx_value_get_points (jx_indicator_get_value (row->cells, columns->score), &row->score);
  check->n_scored += row->has_score;

  row_init_rated (row);
  row->spare = is_bare_label (jx_indicator_get_value (row->cells, columns->name)->typed);
  blank = is_all_blank (row);
  row->placeholder = blank && (row->spare || has_mark (row, columns->name) || has_mark (row, columns->target)
                               || has_mark (row, columns->actual));
  row->listed = !blank && !jx_sheet_part_is_between (row->part, row->position);
}

/* 其中：跨省务工, and what goes on behind it without points */
static gboolean
is_inside (const JxCheckRow *row,
           const JxCheckRow *above)
{
  const JxIndicatorColumns *columns = &row->part->columns;
  const char *name = jx_indicator_get_value (row->cells, columns->name)->typed;

  if (above == NULL || name == NULL || row->has_weight || row->has_score
      || !jx_check_is_blank (jx_indicator_get_value (row->cells, columns->weight)))
    return FALSE;

  while (*name != '\0' && g_utf8_strchr ("★☆*# 　", -1, g_utf8_get_char (name)) != NULL)
    name = g_utf8_next_char (name);

  return jx_text_begins (name, "其中") || (above->inside && above->level2.hash == row->level2.hash);
}

static JxDimension
find_dimension (const JxQuantity *quantity,
                const char       *measure)
{
  if ((quantity->flags & JX_QUANTITY_MONEY) != 0)
    return JX_DIMENSION_MONEY;
  if ((quantity->flags & JX_QUANTITY_PERCENT) != 0)
    return JX_DIMENSION_RATIO;

  return measure != NULL ? jx_measure_dimension (measure) : JX_DIMENSION_NONE;
}

static void
row_init_measures (JxCheckRow *row)
{
  const JxQuantity *target = &row->target->parsed, *actual = &row->actual->parsed;

  row->measure = jx_indicator_get_measure (row->cells, &row->part->columns);
  row->dimension = find_dimension (target, row->measure);

  /* measures are interned */
  row->done_in = actual->measure == row->measure && actual->flags == target->flags ? row->dimension
                                                                                   : find_dimension (actual, actual->measure);
}

/* 0起 or a rate of complaints under 满意度 tells what happened, whatever it stands under */
static gboolean
is_satisfaction (const JxCheckRow *row)
{
  if ((row->name.words & JX_WORD_SATISFACTION) != 0)
    return TRUE;

  return (row->class == JX_CLASS_SATISFACTION || (row->level2.words & JX_WORD_SATISFACTION) != 0)
         && (row->name.words & JX_WORD_NEGATIVE) == 0
         && (row->dimension == JX_DIMENSION_NONE || row->dimension == JX_DIMENSION_RATIO || row->dimension == JX_DIMENSION_POINTS);
}

/**
 * jx_check_row_init:
 * @check: a run
 * @row: a row whose part, position and cells are known
 * @above: (nullable): the row above it, read already
 *
 * Finds out what the rules ask about a row of indicators. A blank level is that of the row above.
 */
void
jx_check_row_init (JxCheck          *check,
                   JxCheckRow       *row,
                   const JxCheckRow *above)
{
  const JxIndicatorColumns *columns = &row->part->columns;

  scan_level (check, row, above, columns->level1, above != NULL ? &above->level1 : NULL, &row->level1);
  if (above != NULL && above->level1.hash != row->level1.hash)
    above = NULL;   /* a blank cell is merged with the one above within its class only */
  scan_level (check, row, above, columns->level2, above != NULL ? &above->level2 : NULL, &row->level2);
  row->class = find_class (row->level1.words);
  row_init_values (check, row);

  if (!row->listed)
    return;

  row->inside = is_inside (row, above);

  jx_word_index_scan (&check->words, jx_indicator_get_value (row->cells, columns->name)->typed, &row->name);
  jx_word_index_scan (&check->words, row->target->typed, &row->planned);
  jx_word_index_scan (&check->words, row->actual->typed, &row->done);
  jx_word_index_scan (&check->words, jx_indicator_get_value (row->cells, columns->reason)->typed, &row->reason);

  row->relation = jx_indicator_get_relation (row->cells, columns, &row->stated);
  row_init_measures (row);
  row->satisfaction = is_satisfaction (row);
  jx_indicator_score_as (row->cells, columns, row->relation, check->sheet.profile, check->sheet.year, &row->suggestion);
  check->n_listed++;
}

/**
 * jx_check_row_is_inverted:
 * @row: a row that was read
 *
 * Tells whether the sign says “at most” where more is better: of a satisfaction, of a rate of what went well.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_check_row_is_inverted (const JxCheckRow *row)
{
  const guint held_down = JX_WORD_NEGATIVE | JX_WORD_LIMIT | JX_WORD_REDUCE | JX_WORD_COST | JX_WORD_TIME | JX_WORD_CHANGED;
  gboolean good = row->satisfaction || ((row->name.words & JX_WORD_GOOD_RATE) != 0 && (row->name.words & held_down) == 0);

  return row->stated && good && (row->relation == JX_RELATION_LE || row->relation == JX_RELATION_LT)
         && row->target->parsed.kind == JX_QUANTITY_NUMBER && (row->name.words & JX_WORD_NEGATIVE) == 0
         && jx_decimal_compare (row->target->parsed.low, (JxDecimal) { HALF, 0 }) >= 0;
}

/**
 * jx_check_row_is_class:
 * @row: a row that was read
 *
 * Tells whether a row stands for its whole class and is no indicator: nothing but its first level has a name.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_check_row_is_class (const JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;

  return jx_check_is_blank (jx_indicator_get_value (row->cells, columns->name))
         && jx_check_is_blank (jx_indicator_get_value (row->cells, columns->level2));
}

/**
 * jx_check_row_names_price:
 * @row: a row
 *
 * Tells whether its name is of what one of many costs: 人均, 每批次, 补助标准.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_check_row_names_price (const JxCheckRow *row)
{
  static const char *const words[] = { "均", "每", "单价", "标准", "单位成本", NULL };
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;

  return name != NULL && jx_text_has_any (name, words);
}

/* ≤6.5元/平方米, and ≤600元 of 每批次抽检费用 */
static gboolean
get_price (const JxCheckRow *row,
           gint64           *price)
{
  gboolean wan = row->measure != NULL && jx_text_begins (row->measure, "万元/");

  if (row->target->parsed.kind != JX_QUANTITY_NUMBER)
    return FALSE;
  if (wan || (row->measure != NULL && jx_text_begins (row->measure, "元/")))
    return jx_money_from_decimal (row->target->parsed.low, wan ? JX_MONEY_WAN : JX_MONEY_YUAN, price, NULL);

  return jx_check_row_names_price (row) && jx_quantity_to_money (&row->target->parsed, price, NULL);
}

/**
 * jx_check_row_is_amount_for_price:
 * @row: a row
 *
 * Tells whether a price is answered with what was paid in all: ≤6.5元/平方米 with 6.2万元. Nothing costs many times its price.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_check_row_is_amount_for_price (const JxCheckRow *row)
{
  gint64 price, amount;

  return row->done_in == JX_DIMENSION_MONEY && get_price (row, &price) && price > 0
         && jx_quantity_to_money (&row->actual->parsed, &amount, NULL) && amount / price >= MANY_TIMES;
}
