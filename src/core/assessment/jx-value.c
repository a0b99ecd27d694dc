/* jx-value.c: a cell: what was typed, what was read of it, what the form computes
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-value.h"

#include <string.h>

#include "jx-column.h"
#include "jx-profile.h"

#define MOST_POINTS (G_GINT64_CONSTANT (1000000000) * JX_POINT)   /* no table has as many, and any number of such can be added */

/**
 * jx_value_clear:
 * @value: a cell
 *
 * Frees what it holds and makes it blank.
 */
void
jx_value_clear (JxValue *value)
{
  g_return_if_fail (value != NULL);

  g_free (value->typed);
  memset (value, 0, sizeof *value);
}

/**
 * jx_value_set_typed:
 * @value: a cell
 * @text: (nullable): what was typed; `NULL` or "" for nothing
 * @input: what the column takes
 * @unit: the unit of money of the column
 *
 * Keeps the text untouched and reads it. What cannot be read stays as it is.
 */
void
jx_value_set_typed (JxValue     *value,
                    const char  *text,
                    JxInput      input,
                    JxMoneyUnit  unit)
{
  char *typed;

  g_return_if_fail (value != NULL);

  typed = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  g_free (value->typed);
  value->typed = typed;

  if (typed == NULL)
    value->parsed = (JxQuantity) { .kind = JX_QUANTITY_NONE };
  else
    jx_quantity_parse (typed, input, unit, &value->parsed);
}

/**
 * jx_value_get_money:
 * @value: a cell of a money column
 * @fen: (out): the amount, in 分
 *
 * Gives the amount to reckon with: the typed one, or where nothing was typed the computed one. A typed text that cannot be
 * read hides the computed amount: it is what the table says.
 *
 * Returns: `FALSE` if there is none
 */
gboolean
jx_value_get_money (const JxValue *value,
                    gint64        *fen)
{
  g_return_val_if_fail (value != NULL, FALSE);

  if (value->typed != NULL)
    return jx_quantity_to_money (&value->parsed, fen, NULL);

  *fen = value->computed.number;

  return value->computed.kind == JX_AMOUNT_MONEY;
}

static gboolean
are_points (gint64 points)
{
  return points >= -MOST_POINTS && points <= MOST_POINTS;
}

/**
 * jx_value_get_points:
 * @value: a cell of a weight or score column
 * @points: (out): in 1/10 000 point
 *
 * Gives the points to reckon with, as jx_value_get_money() does for money. More points than any table has are none: what is
 * given can be added up without a thought.
 *
 * Returns: `FALSE` if there are none
 */
gboolean
jx_value_get_points (const JxValue *value,
                     gint64        *points)
{
  g_return_val_if_fail (value != NULL, FALSE);

  if (value->typed != NULL)
    {
      gint64 typed;

      if (value->parsed.kind != JX_QUANTITY_NUMBER || !jx_points_from_decimal (value->parsed.low, &typed, NULL) || !are_points (typed))
        return FALSE;

      *points = typed;
      return TRUE;
    }

  *points = value->computed.number;

  return value->computed.kind == JX_AMOUNT_POINTS && are_points (*points);
}

/**
 * jx_value_is_blank:
 * @value: a cell
 *
 * Tells whether it says nothing: nothing typed and nothing computed, or an empty mark such as 无 or —.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_value_is_blank (const JxValue *value)
{
  g_return_val_if_fail (value != NULL, TRUE);

  if (value->typed == NULL)
    return value->computed.kind == JX_AMOUNT_NONE;

  return value->parsed.kind == JX_QUANTITY_NONE || value->parsed.kind == JX_QUANTITY_EMPTY_MARK;
}

/* The typed figure at the scale of the computed one; what is typed with fewer places is compared with those. */
static gboolean
figures_agree (JxDecimal typed,
               gint64    number,
               guint     number_scale)
{
  gint64 rounded;

  if (typed.scale >= number_scale)
    return jx_decimal_compare (typed, (JxDecimal) { number, number_scale }) == 0;

  return jx_decimal_rescale ((JxDecimal) { number, number_scale }, typed.scale, &rounded) && rounded == typed.coefficient;
}

/**
 * jx_value_disagrees:
 * @value: a cell
 * @column: its column
 * @profile: the rules
 * @unit: the unit of money
 *
 * Tells whether what was typed says something else than what the form computes, at the precision that was typed.
 *
 * Returns: `TRUE` if both are there and differ
 */
gboolean
jx_value_disagrees (const JxValue   *value,
                    const JxColumn  *column,
                    const JxProfile *profile,
                    JxMoneyUnit      unit)
{
  const JxAmount *computed;
  gint64 number;

  g_return_val_if_fail (value != NULL && column != NULL, FALSE);

  computed = &value->computed;

  if (value->typed == NULL || computed->kind == JX_AMOUNT_NONE)
    return FALSE;

  switch (computed->kind)
    {
    case JX_AMOUNT_MONEY:
      return !jx_value_get_money (value, &number) || number != computed->number;

    case JX_AMOUNT_POINTS:
      return value->parsed.kind != JX_QUANTITY_NUMBER || !figures_agree (value->parsed.low, computed->number, 4);

    case JX_AMOUNT_RATE:
      return value->parsed.kind != JX_QUANTITY_NUMBER
             || !figures_agree (value->parsed.low, computed->number, computed->decimals);

    case JX_AMOUNT_COUNT:
      return value->parsed.kind != JX_QUANTITY_NUMBER || !figures_agree (value->parsed.low, computed->number, 0);

    case JX_AMOUNT_GRADE:
    case JX_AMOUNT_TEXT:
      {
        g_autofree char *text = jx_amount_to_string (computed, profile, unit);

        return !g_str_equal (text, value->typed);
      }

    case JX_AMOUNT_NONE:
      break;
    }

  return FALSE;
}

/**
 * jx_value_dup_shown:
 * @value: a cell
 * @column: its column
 * @profile: the rules
 * @unit: the unit of money
 *
 * Gives the text that page and grid show: the typed one untouched, else the computed one in the form's format.
 *
 * Returns: (transfer full): the text, "" for a blank cell
 */
char *
jx_value_dup_shown (const JxValue   *value,
                    const JxColumn  *column,
                    const JxProfile *profile,
                    JxMoneyUnit      unit)
{
  g_return_val_if_fail (value != NULL && column != NULL, NULL);

  if (value->typed != NULL)
    return g_strdup (value->typed);

  return jx_amount_to_string (&value->computed, profile, unit);
}

/**
 * jx_amount_equal:
 * @amount: an amount
 * @other: another
 *
 * Compares two amounts.
 *
 * Returns: `TRUE` if they are shown alike
 */
gboolean
jx_amount_equal (const JxAmount *amount,
                 const JxAmount *other)
{
  g_return_val_if_fail (amount != NULL && other != NULL, FALSE);

  return amount->kind == other->kind && amount->number == other->number && amount->decimals == other->decimals
         && amount->text == other->text;
}

/**
 * jx_amount_to_string:
 * @amount: a computed amount
 * @profile: the rules: it has the names of the grades
 * @unit: the unit of money
 *
 * Writes it as the page prints it, ungrouped, without the unit of money.
 *
 * Returns: (transfer full): the text, "" for none
 */
char *
jx_amount_to_string (const JxAmount  *amount,
                     const JxProfile *profile,
                     JxMoneyUnit      unit)
{
  g_return_val_if_fail (amount != NULL, NULL);

  switch (amount->kind)
    {
    case JX_AMOUNT_NONE:
      return g_strdup ("");
    case JX_AMOUNT_MONEY:
      return jx_money_to_string (amount->number, unit, -1);
    case JX_AMOUNT_POINTS:
      return jx_points_to_string (amount->number, -1);
    case JX_AMOUNT_RATE:
      {
        g_autofree char *number = jx_decimal_to_string ((JxDecimal) { amount->number, amount->decimals });

        return g_strconcat (number, "%", NULL);
      }
    case JX_AMOUNT_COUNT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, amount->number);
    case JX_AMOUNT_GRADE:
      return g_strdup (profile != NULL && amount->number < profile->n_grades ? profile->grades[amount->number].name : "");
    case JX_AMOUNT_TEXT:
      return g_strdup (amount->text);
    }

  g_assert_not_reached ();
}
