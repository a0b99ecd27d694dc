/* number-probe.c: does on each line of its input what the line asks, for number-oracle.py to compare
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-number.h"

#include <stdio.h>
#include <string.h>

#define MAX_LINE 256

typedef gboolean (*Operation) (JxDecimal  a,
                               JxDecimal  b,
                               JxDecimal *result);

static char *
answer_pair (const char *name,
             JxDecimal   a,
             JxDecimal   b)
{
  static const struct
  {
    const char *name;
    Operation   operation;
  } operations[] = { { "add", jx_decimal_add }, { "subtract", jx_decimal_subtract }, { "multiply", jx_decimal_multiply } };
  JxDecimal result;

  if (strcmp (name, "compare") == 0)
    return g_strdup_printf ("%d", jx_decimal_compare (a, b));

  for (guint n = 0; n < G_N_ELEMENTS (operations); n++)
    if (strcmp (name, operations[n].name) == 0)
      return operations[n].operation (a, b, &result) ? jx_decimal_to_string (jx_decimal_normalize (result)) : NULL;

  return g_strdup ("?");
}

static char *
answer_single (const char *name,
               JxDecimal   a,
               gint64      parameter,
               gint64      other)
{
  gint64 result;

  if (strcmp (name, "rescale") == 0)
    return jx_decimal_rescale (a, (guint) parameter, &result) ? g_strdup_printf ("%" G_GINT64_FORMAT, result) : NULL;

  if (strcmp (name, "money") == 0)
    return jx_money_from_decimal (a, (JxMoneyUnit) parameter, &result, NULL) ? g_strdup_printf ("%" G_GINT64_FORMAT, result)
                                                                             : NULL;

  if (strcmp (name, "amount") == 0)
    return jx_money_to_string (a.coefficient, (JxMoneyUnit) parameter, (int) other);

  if (strcmp (name, "points") == 0)
    return jx_points_from_decimal (a, &result, NULL) ? jx_points_to_string (result, (int) parameter) : NULL;

  if (strcmp (name, "rate") == 0)
    return jx_money_rate_to_string (a.coefficient, other, (guint) parameter);

  return g_strdup ("?");
}

/* "name a parameter other" or "name a b" with decimals as jx_decimal_from_string () reads them */
static char *
answer (char **words)
{
  JxDecimal a, b;

  if (!jx_decimal_from_string (words[1], &a) || g_strv_length (words) < 3)
    return g_strdup ("?");

  if (words[3] != NULL)
    return answer_single (words[0], a, g_ascii_strtoll (words[2], NULL, 10), g_ascii_strtoll (words[3], NULL, 10));

  return jx_decimal_from_string (words[2], &b) ? answer_pair (words[0], a, b) : g_strdup ("?");
}

int
main (void)
{
  char line[MAX_LINE];

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      g_auto(GStrv) words = g_strsplit (g_strchomp (line), " ", -1);
      g_autofree char *result = answer (words);

      puts (result != NULL ? result : "none");
    }

  return 0;
}
