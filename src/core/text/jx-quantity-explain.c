/* jx-quantity-explain.c: what was understood of a cell, in words
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "jx-quantity.h"

#include "jx-text.h"

/* the sentence for a cell that does not say what its column takes */
static char *
refuse (const char *text,
        JxInput     input)
{
  switch (input)
    {
    case JX_INPUT_MONEY:
      return g_strdup_printf (_("“%s” cannot be read as an amount; it stays as typed. "
                                "Possible are 1234.56, 1,234.56 and 12.5万元."), text);
    case JX_INPUT_RATE:
      return g_strdup_printf (_("“%s” cannot be read as a percentage; it stays as typed. Possible are 95 and 95%%."), text);
    case JX_INPUT_POINTS:
      return g_strdup_printf (_("“%s” cannot be read as points; it stays as typed. Possible are 15 and 22.5."), text);
    case JX_INPUT_COUNT:
      return g_strdup_printf (_("“%s” cannot be read as a count; it stays as typed. Possible are whole numbers like 120."),
                              text);
    case JX_INPUT_YEAR:
      return g_strdup_printf (_("“%s” cannot be read as a year; it stays as typed. Possible is a year like 2023."), text);
    case JX_INPUT_CODE:
      return g_strdup (_("The code has characters that cannot be seen; it stays as typed. Type the code again."));
    case JX_INPUT_DATE:
      return g_strdup_printf (_("“%s” cannot be read as a date; it stays as typed. "
                                "Possible are 2023-12-31 and 2023年12月31日."), text);
    case JX_INPUT_RELATION:
      return g_strdup_printf (_("“%s” cannot be read as a relation; it stays as typed. Possible are ≥, ≤, ＝ and 定性."),
                              text);
    case JX_INPUT_TEXT:
    case JX_INPUT_QUANTITY:
    case JX_INPUT_CHOICE:
    default:
      return NULL;   /* any text is a target or an actual: whether it fits the row is a check's question */
    }
}

static char *
ask_rate (const char       *text,
          const JxQuantity *quantity)
{
  JxDecimal hundredfold = quantity->low;
  g_autofree char *percent = NULL;

  if (!jx_decimal_multiply (quantity->low, (JxDecimal) { 100, 0 }, &hundredfold))
    return refuse (text, JX_INPUT_RATE);

  percent = jx_decimal_to_string (jx_decimal_normalize (hundredfold));
  return g_strdup_printf (_("Is “%1$s” in a column of percentages %2$s%% or %1$s%%? Type the one that is meant, with the sign."),
                          text, percent);
}

/* the number that is calculated with: money in the unit of its column */
static char *
value_in_column (const JxQuantity *quantity,
                 JxInput           input,
                 JxMoneyUnit       column_unit)
{
  g_autofree char *plain = NULL;
  g_autofree char *grouped = NULL;
  const char *measure = quantity->measure;
  gint64 amount;

  if (input == JX_INPUT_MONEY && jx_quantity_to_money (quantity, &amount, NULL))
    {
      plain = jx_money_to_string (amount, column_unit, column_unit == JX_MONEY_YUAN ? 2 : -1);
      measure = jx_money_unit_to_string (column_unit);
    }
  else if (input == JX_INPUT_POINTS && jx_points_from_decimal (quantity->low, &amount, NULL))
    plain = jx_points_to_string (amount, -1);
  else
    plain = jx_decimal_to_string (quantity->low);

  grouped = jx_number_group (plain);
  return measure == NULL ? g_steal_pointer (&grouped) : g_strconcat (grouped, " ", measure, NULL);
}

static char *
explain_number (const char       *text,
                const JxQuantity *quantity,
                JxInput           input,
                JxMoneyUnit       column_unit)
{
  g_autofree char *value = NULL;

  if ((quantity->flags & (JX_QUANTITY_ROUNDED | JX_QUANTITY_CAPITAL | JX_QUANTITY_CONVERTED)) == 0)
    return NULL;

  value = value_in_column (quantity, input, column_unit);

  if ((quantity->flags & JX_QUANTITY_ROUNDED) != 0)
    return g_strdup_printf (_("“%s” is finer than can be kept; it stays as typed and is calculated with as %s."), text, value);

  if ((quantity->flags & JX_QUANTITY_CAPITAL) != 0)
    return g_strdup_printf (_("%s = %s, read from words: please check it."), text, value);

  return g_strdup_printf (_("%s = %s"), text, value);
}

/**
 * jx_quantity_explain:
 * @text: (nullable): a cell as typed
 * @input: what its column takes
 * @column_unit: the unit of a column of money; elsewhere without meaning
 *
 * Says what jx_quantity_parse() understood where that is not what was typed ("3.5万元 = 35,000.00 元"), or what stays as
 * typed and what would be possible.
 *
 * Returns: (transfer full) (nullable): one sentence, `NULL` if there is nothing to say
 */
char *
jx_quantity_explain (const char  *text,
                     JxInput      input,
                     JxMoneyUnit  column_unit)
{
  g_autofree char *typed = NULL;
  JxQuantity quantity;
  gboolean good = jx_quantity_parse (text, input, column_unit, &quantity);

  if (text == NULL)
    return NULL;

  typed = jx_text_strip (text);

  if ((quantity.flags & JX_QUANTITY_TOO_LARGE) != 0)
    return g_strdup_printf (_("“%s” is larger than any figure that can be kept; it stays as typed."), typed);

  switch (quantity.kind)
    {
    case JX_QUANTITY_TEXT:
      if ((quantity.flags & JX_QUANTITY_ASK) != 0)
        return ask_rate (typed, &quantity);
      return good ? NULL : refuse (typed, input);
    case JX_QUANTITY_SEVERAL:
      return g_strdup_printf (_("“%s” holds several values; it stays as typed and is not calculated with. "
                                "Give each value a row of its own."), typed);
    case JX_QUANTITY_UNFINISHED:
      return g_strdup_printf (_("“%s” breaks off; it stays as typed. Finish the value or clear the cell."), typed);
    case JX_QUANTITY_NUMBER:
      return explain_number (typed, &quantity, input, column_unit);
    case JX_QUANTITY_NONE:
    case JX_QUANTITY_EMPTY_MARK:
    case JX_QUANTITY_RANGE:
    case JX_QUANTITY_DATE:
    case JX_QUANTITY_DATE_RANGE:
    case JX_QUANTITY_QUALITATIVE:
    default:
      return NULL;
    }
}
