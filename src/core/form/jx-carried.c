/* jx-carried.c: what of a table stands in the table of another year too, and what belongs to its year alone
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-carried.h"

/* What was planned is planned again, what came of it is not. The amounts of 年初 are set anew each year. */
static const guint8 by_role[JX_ROLE_LAST] = {
  [JX_ROLE_NONE] = JX_CARRIED_BY_BLOCK,
  [JX_ROLE_LABEL] = JX_CARRIED_STAYS,
  [JX_ROLE_PROJECT_NAME] = JX_CARRIED_MOVES,
  [JX_ROLE_PROJECT_CODE] = JX_CARRIED_STAYS,
  [JX_ROLE_PROJECT] = JX_CARRIED_MOVES,
  [JX_ROLE_YEAR] = JX_CARRIED_EMPTIED,
  [JX_ROLE_AGENCY] = JX_CARRIED_STAYS,
  [JX_ROLE_SUPERVISOR] = JX_CARRIED_STAYS,
  [JX_ROLE_REGION] = JX_CARRIED_STAYS,
  [JX_ROLE_HEAD] = JX_CARRIED_STAYS,
  [JX_ROLE_CONTACT] = JX_CARRIED_STAYS,
  [JX_ROLE_PHONE] = JX_CARRIED_STAYS,
  [JX_ROLE_FUNDS_SOURCE] = JX_CARRIED_STAYS,
  [JX_ROLE_INITIAL] = JX_CARRIED_EMPTIED,
  [JX_ROLE_ADJUSTED] = JX_CARRIED_EMPTIED,
  [JX_ROLE_ARRIVED] = JX_CARRIED_EMPTIED,
  [JX_ROLE_EXECUTED] = JX_CARRIED_EMPTIED,
  [JX_ROLE_AMOUNT] = JX_CARRIED_EMPTIED,
  [JX_ROLE_CONTRACT] = JX_CARRIED_EMPTIED,
  [JX_ROLE_PAID] = JX_CARRIED_EMPTIED,
  [JX_ROLE_RATE] = JX_CARRIED_EMPTIED,
  [JX_ROLE_WEIGHT] = JX_CARRIED_STAYS,
  [JX_ROLE_SCORE] = JX_CARRIED_EMPTIED,
  [JX_ROLE_REASON] = JX_CARRIED_EMPTIED,
  [JX_ROLE_EXPECTED] = JX_CARRIED_MOVES,
  [JX_ROLE_ACHIEVED] = JX_CARRIED_EMPTIED,
  [JX_ROLE_LEVEL1] = JX_CARRIED_STAYS,
  [JX_ROLE_LEVEL2] = JX_CARRIED_STAYS,
  [JX_ROLE_NAME] = JX_CARRIED_MOVES,
  [JX_ROLE_RELATION] = JX_CARRIED_STAYS,
  [JX_ROLE_TARGET] = JX_CARRIED_MOVES,
  [JX_ROLE_MEASURE] = JX_CARRIED_STAYS,
  [JX_ROLE_ACTUAL] = JX_CARRIED_EMPTIED,
  [JX_ROLE_INITIAL_TARGET] = JX_CARRIED_MOVES,
  [JX_ROLE_COEFFICIENT] = JX_CARRIED_EMPTIED,
  [JX_ROLE_SCORE_RATE] = JX_CARRIED_EMPTIED,
  [JX_ROLE_STANDARD] = JX_CARRIED_STAYS,
  [JX_ROLE_COMPLETION] = JX_CARRIED_EMPTIED,
  [JX_ROLE_CORE] = JX_CARRIED_STAYS,
  [JX_ROLE_TOTAL_WEIGHT] = JX_CARRIED_EMPTIED,
  [JX_ROLE_TOTAL_SCORE] = JX_CARRIED_EMPTIED,
  [JX_ROLE_GRADE] = JX_CARRIED_EMPTIED,
  [JX_ROLE_CONCLUSION] = JX_CARRIED_EMPTIED,
  [JX_ROLE_PROBLEMS] = JX_CARRIED_EMPTIED,
  [JX_ROLE_MEASURES] = JX_CARRIED_EMPTIED,
  [JX_ROLE_TASK] = JX_CARRIED_MOVES,
  [JX_ROLE_RAW_SCORE] = JX_CARRIED_EMPTIED,
};

/**
 * jx_carried_of_role:
 * @role: what a field means
 *
 * Tells what becomes of a field in another year, by its meaning. Every role is decided here.
 *
 * Returns: the decision
 */
JxCarriedAs
jx_carried_of_role (JxRole role)
{
  g_return_val_if_fail (role < JX_ROLE_LAST, JX_CARRIED_UNDECIDED);

  return (JxCarriedAs) by_role[role];
}

/* A figure or a date is of its year; what is written or chosen describes the project. */
static gboolean
describes (JxInput input)
{
  switch (input)
    {
    case JX_INPUT_TEXT:
    case JX_INPUT_CODE:
    case JX_INPUT_RELATION:
    case JX_INPUT_CHOICE:
      return TRUE;

    case JX_INPUT_QUANTITY:
    case JX_INPUT_MONEY:
    case JX_INPUT_RATE:
    case JX_INPUT_POINTS:
    case JX_INPUT_COUNT:
    case JX_INPUT_YEAR:
    case JX_INPUT_DATE:
      return FALSE;
    }

  g_assert_not_reached ();
}

/* Beside what was achieved people write how, and a list may hold anything, figures of a report or of subtotals too: only beside
 * tasks it is about what is planned. */
static gboolean
is_implied_by_block (const JxBlock  *block,
                     const JxColumn *column)
{
  switch (block->type)
    {
    case JX_BLOCK_FIELDS:
    case JX_BLOCK_CHOICES:
    case JX_BLOCK_SIGN:
    case JX_BLOCK_INDICATORS:
      return describes (column->input) && jx_block_find_role (block, JX_ROLE_ACHIEVED) < 0;

    case JX_BLOCK_LIST:
      return describes (column->input) && jx_block_find_role (block, JX_ROLE_TASK) >= 0;

    case JX_BLOCK_MATRIX:
    case JX_BLOCK_TEXT:
    case JX_BLOCK_TOTALS:
    case JX_BLOCK_GRADE:
    case JX_BLOCK_NOTES:
    case JX_BLOCK_SECTIONS:
      return FALSE;
    }

  g_assert_not_reached ();
}

/**
 * jx_carried_implied:
 * @block: a block with all its columns
 * @column: one of them
 *
 * Tells whether a field stands in the table of another year too, where the form does not say so itself.
 *
 * Returns: `FALSE` if it begins empty there
 */
gboolean
jx_carried_implied (const JxBlock  *block,
                    const JxColumn *column)
{
  JxCarriedAs as;

  g_return_val_if_fail (block != NULL && column != NULL, FALSE);

  if (column->role == JX_ROLE_TARGET && jx_block_find_role (block, JX_ROLE_INITIAL_TARGET) >= 0)
    return FALSE;   /* it was adjusted in that year */

  as = jx_carried_of_role (column->role);

  return as == JX_CARRIED_BY_BLOCK ? is_implied_by_block (block, column) : as != JX_CARRIED_EMPTIED;
}

/**
 * jx_carried_moves:
 * @column: a column that is carried
 *
 * Tells whether the year that its texts name goes along. Of a field that the role says nothing of it does in what is written,
 * not in what is chosen or numbered.
 *
 * Returns: `TRUE` if jx_year_move() is for it
 */
gboolean
jx_carried_moves (const JxColumn *column)
{
  JxCarriedAs as;

  g_return_val_if_fail (column != NULL, FALSE);

  as = jx_carried_of_role (column->role);

  return as == JX_CARRIED_MOVES || (as == JX_CARRIED_BY_BLOCK && column->input == JX_INPUT_TEXT);
}
