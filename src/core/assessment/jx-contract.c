/* jx-contract.c: what a project was contracted for, and what was paid of it in each of its years
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-contract.h"

#include <string.h>

#include "jx-quantity.h"
#include "jx-text.h"

#define MOST_YEARS 30   /* from the first to the last year of a project: else one of both is wrong */

/**
 * jx_contract_dup_key:
 * @year: a year
 *
 * Gives the field of a project that holds what was paid in a year.
 *
 * Returns: (transfer full): the key
 */
char *
jx_contract_dup_key (int year)
{
  return g_strdup_printf (JX_CONTRACT_PAID "%04d", year);
}

/**
 * jx_contract_get_year:
 * @key: a field of a project
 *
 * Tells which year's payments a field holds.
 *
 * Returns: the year; 0 where it is another field
 */
int
jx_contract_get_year (const char *key)
{
  const char *digits;

  g_return_val_if_fail (key != NULL, 0);

  digits = g_str_has_prefix (key, JX_CONTRACT_PAID) ? key + strlen (JX_CONTRACT_PAID) : "";

  return strlen (digits) == 4 && strspn (digits, "0123456789") == 4 ? (int) g_ascii_strtoll (digits, NULL, 10) : 0;
}

static gboolean
read_money (const char  *text,
            JxMoneyUnit  unit,
            gint64      *fen,
            guint       *flags)
{
  JxQuantity quantity;

  if (!jx_quantity_parse (text, JX_INPUT_MONEY, unit, &quantity) || quantity.kind != JX_QUANTITY_NUMBER
      || !jx_quantity_to_money (&quantity, fen, NULL))
    return FALSE;

  *flags = quantity.flags;

  return TRUE;
}

/**
 * jx_contract_dup_stored:
 * @typed: (nullable): an amount as typed
 * @unit: the unit that it is asked for in
 *
 * Tells how an amount is kept: as typed, with its unit. A project has no unit of its own: its assessments may differ.
 *
 * Returns: (transfer full) (nullable): the text; `NULL` for none
 */
char *
jx_contract_dup_stored (const char  *typed,
                        JxMoneyUnit  unit)
{
  g_autofree char *text = NULL;
  gint64 fen;
  guint flags;

  if (typed == NULL || jx_text_is_blank (typed))
    return NULL;

  text = jx_text_strip (typed);
  if (!read_money (text, unit, &fen, &flags) || (flags & JX_QUANTITY_UNIT_GLUED) != 0 || (flags & JX_QUANTITY_CAPITAL) != 0)
    return g_steal_pointer (&text);

  return g_strconcat (text, jx_money_unit_to_string (unit), NULL);
}

/**
 * jx_contract_dup_shown:
 * @stored: (nullable): an amount as it is kept
 * @unit: the unit that it is asked for in
 *
 * Tells an amount in a unit, without the unit's name: as it was typed where it was typed in that unit. What cannot be read
 * stands as it is.
 *
 * Returns: (transfer full): the text
 */
char *
jx_contract_dup_shown (const char  *stored,
                       JxMoneyUnit  unit)
{
  const char *name = jx_money_unit_to_string (unit);
  g_autofree char *plain = NULL;
  gint64 fen;
  guint flags;

  if (stored == NULL)
    return g_strdup ("");

  if (!read_money (stored, JX_MONEY_YUAN, &fen, &flags))
    return g_strdup (stored);

  if (g_str_has_suffix (stored, name))
    {
      gint64 same;

      plain = g_strndup (stored, strlen (stored) - strlen (name));
      if (read_money (plain, unit, &same, &flags) && same == fen && (flags & JX_QUANTITY_UNIT_GLUED) == 0)   /* 元 ends 万元 too */
        return g_steal_pointer (&plain);
    }

  return jx_money_to_string (fen, unit, -1);
}

/**
 * jx_contract_get_money:
 * @project: (nullable): a project
 * @key: one of its amounts
 * @fen: (out): the amount
 *
 * Reads an amount of a project.
 *
 * Returns: `FALSE` if there is none, or none that can be read
 */
gboolean
jx_contract_get_money (const JxRecord *project,
                       const char     *key,
                       gint64         *fen)
{
  const char *text;
  guint flags;

  g_return_val_if_fail (key != NULL && fen != NULL, FALSE);

  text = project != NULL ? jx_record_get (project, key) : NULL;

  return text != NULL && read_money (text, JX_MONEY_YUAN, fen, &flags);
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
add_year (GArray *years,
          int     year)
{
  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, int, i) == year)
      return;

  g_array_append_val (years, year);
}

static int
read_year (const JxRecord *project,
           const char     *key)
{
  const char *text = jx_record_get (project, key);

  return text != NULL && strlen (text) == 4 ? (int) g_ascii_strtoll (text, NULL, 10) : 0;
}

/**
 * jx_contract_dup_years:
 * @project: a project
 *
 * Lists the years that money may have been paid in: from its first to its last one, and those that something was entered for.
 *
 * Returns: (transfer full) (element-type int): the years, rising
 */
GArray *
jx_contract_dup_years (const JxRecord *project)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));
  int first, last;

  g_return_val_if_fail (project != NULL, years);

  first = read_year (project, "first_year");
  last = read_year (project, "last_year");
  for (int year = first; first > 0 && last - first < MOST_YEARS && year <= last; year++)
    add_year (years, year);

  for (guint i = 0; i < project->fields->len; i += 2)
    {
      int year = jx_contract_get_year (g_ptr_array_index (project->fields, i));

      if (year > 0)
        add_year (years, year);
    }

  g_array_sort (years, compare_years);

  return years;
}

/**
 * jx_contract_sum:
 * @project: (nullable): a project
 * @until: the last year that counts
 * @fen: (out): what was paid until its end
 *
 * Adds up what was paid.
 *
 * Returns: `FALSE` if nothing was, or something cannot be read
 */
gboolean
jx_contract_sum (const JxRecord *project,
                 int             until,
                 gint64         *fen)
{
  gboolean any = FALSE;

  g_return_val_if_fail (fen != NULL, FALSE);

  *fen = 0;
  for (guint i = 0; project != NULL && i < project->fields->len; i += 2)
    {
      const char *key = g_ptr_array_index (project->fields, i);
      int year = jx_contract_get_year (key);
      gint64 paid;

      if (year == 0 || year > until)
        continue;
      if (!jx_contract_get_money (project, key, &paid) || __builtin_add_overflow (*fen, paid, fen))
        return FALSE;
      any = TRUE;
    }

  return any;
}
