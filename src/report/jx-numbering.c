/* jx-numbering.c: how pages are numbered that are part of something larger
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-numbering.h"

static char *
dup_roman (guint number)
{
  static const struct { guint value; const char *digits; } steps[] = {
    { 1000, "M" }, { 900, "CM" }, { 500, "D" }, { 400, "CD" }, { 100, "C" }, { 90, "XC" }, { 50, "L" }, { 40, "XL" },
    { 10, "X" }, { 9, "IX" }, { 5, "V" }, { 4, "IV" }, { 1, "I" },
  };
  GString *text = g_string_new (NULL);

  for (guint n = 0; n < G_N_ELEMENTS (steps); n++)
    for (; number >= steps[n].value; number -= steps[n].value)
      g_string_append (text, steps[n].digits);

  return g_string_free (text, FALSE);
}

/**
 * jx_numbering_dup_number:
 * @self: how pages are numbered
 * @page: from 0 on
 *
 * Writes the number of a page.
 *
 * Returns: (transfer full) (nullable): the number; `NULL` where none is printed
 */
char *
jx_numbering_dup_number (const JxNumbering *self,
                         guint              page)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->numbers)
    {
    case JX_NUMBERS_ARABIC:
      return g_strdup_printf ("%u", self->first + page);

    case JX_NUMBERS_ROMAN:
      return dup_roman (self->first + page);

    case JX_NUMBERS_NONE:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}
