/* fuzz-quantity.c: whatever is typed in a cell, in every kind of column
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-quantity.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
check_quantity (const JxQuantity *quantity)
{
  g_autofree char *low = jx_decimal_to_string (quantity->low);
  JxDecimal again;
  gint64 fen;

  g_assert_true (jx_decimal_from_string (low, &again));
  g_assert_cmpint (jx_decimal_compare (quantity->low, again), ==, 0);
  g_assert_cmpint (jx_decimal_compare (quantity->low, quantity->high), <=, 0);
  g_assert_cmpint (quantity->from_day, <=, quantity->to_day);

  if (quantity->kind == JX_QUANTITY_NUMBER)
    g_assert_cmpint (jx_decimal_compare (quantity->low, quantity->high), ==, 0);
  if (quantity->kind == JX_QUANTITY_DATE || quantity->kind == JX_QUANTITY_DATE_RANGE)
    g_assert_cmpint (quantity->from_day, >, 0);

  jx_quantity_to_money (quantity, &fen, NULL);
}

/* a number that was read is read again from its own digits */
static void
check_again (const JxQuantity *quantity)
{
  g_autofree char *low = NULL;
  JxQuantity again;

  if (quantity->kind != JX_QUANTITY_NUMBER)
    return;

  low = jx_decimal_to_string (quantity->low);
  g_assert_true (jx_quantity_parse (low, JX_INPUT_QUANTITY, JX_MONEY_WAN, &again));
  g_assert_cmpint (again.kind, ==, JX_QUANTITY_NUMBER);
  g_assert_cmpint (jx_decimal_compare (again.low, quantity->low), ==, 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  gboolean valid = g_utf8_validate (text, -1, NULL);
  JxQuantity target, quantity, aligned;

  jx_quantity_parse (text, JX_INPUT_QUANTITY, JX_MONEY_WAN, &target);

  for (int input = JX_INPUT_TEXT; input <= JX_INPUT_CHOICE; input++)
    {
      g_autofree char *sentence = jx_quantity_explain (text, (JxInput) input, JX_MONEY_YUAN);

      jx_quantity_parse (text, (JxInput) input, JX_MONEY_WAN, &quantity);
      check_quantity (&quantity);
      check_again (&quantity);
      jx_quantity_align (&target, "万元", &quantity, quantity.measure, &aligned);
      jx_quantity_in_year (&quantity, 2023);

      if (valid && sentence != NULL)
        g_assert_true (g_utf8_validate (sentence, -1, NULL));
    }

  return 0;
}
