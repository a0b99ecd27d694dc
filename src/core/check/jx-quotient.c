/* jx-quotient.c: 702/720=97.5%, a rate that is reckoned where it stands
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-quotient.h"

#include <string.h>

#include "jx-reckon.h"

/* nothing but blanks, brackets and one of some signs between two places */
static gboolean
is_sign_between (const char *start,
                 const char *end,
                 const char *signs)
{
  guint n = 0;

  for (; start < end; start = g_utf8_next_char (start))
    {
      gunichar c = g_utf8_get_char (start);

      n += g_utf8_strchr (signs, -1, c) != NULL;
      if (g_utf8_strchr (signs, -1, c) == NULL && g_utf8_strchr (" ()（）", -1, c) == NULL)
        return FALSE;
    }

  return n == 1;
}

/**
 * jx_quotient_find:
 * @text: the text of the figures
 * @facts: its figures in order
 * @n: how many
 * @position: which of them may be the numerator
 *
 * Finds the rate of a quotient that is written out, 702/720=97.5% or 702÷720×100%=97.5%, where its two figures are of the same.
 *
 * Returns: (nullable): the rate; `NULL` if no quotient begins at @position
 */
const JxFact *
jx_quotient_find (const char   *text,
                  const JxFact *facts,
                  guint         n,
                  guint         position)
{
  const JxFact *part = &facts[position], *whole = part + 1, *rate = part + 2;

  if (position + 2 >= n || whole->text != part->text || !is_sign_between (text + part->end, text + whole->start, "/÷／"))
    return NULL;

  if (rate->kind == JX_FACT_PERCENT && position + 3 < n && is_sign_between (text + whole->end, text + rate->start, "×*xX"))
    rate++;
  if (rate->text != part->text || rate->kind != JX_FACT_PERCENT || !jx_fact_is_like (part, whole) || !jx_fact_is_exact (rate)
      || !is_sign_between (text + rate[-1].end, text + rate->start, "=＝"))
    return NULL;

  return rate;
}
