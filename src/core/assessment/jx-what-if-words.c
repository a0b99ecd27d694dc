/* jx-what-if-words.c: says what other actual values would make of the scores
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-what-if.h"

#include <glib/gi18n-lib.h>

#define DECIMALS 2

/* 9.80, or 6.00–8.00 where it is not certain */
static char *
dup_points (gint64 low,
            gint64 high)
{
  g_autofree char *from = jx_points_to_string (low, DECIMALS), *to = jx_points_to_string (high, DECIMALS);

  return low == high ? g_steal_pointer (&from) : g_strdup_printf ("%s–%s", from, to);
}

/**
 * jx_what_if_dup_sentence:
 * @self: a trial
 * @position: less than the number of rows
 *
 * Says which score a row has with what is supposed of it.
 *
 * Returns: (transfer full): one sentence
 */
char *
jx_what_if_dup_sentence (JxWhatIf *self,
                         guint     position)
{
  const JxWhatIfRow *row = jx_what_if_get_row (self, position);
  g_autofree char *points = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  points = row->has_points ? dup_points (row->low, row->high) : NULL;

  if (points == NULL)
    return row->execution ? g_strdup_printf (_("If %s were spent, the execution has no score that a rule gives."), row->value)
                          : g_strdup_printf (_("If the actual value were %s, this row has no score that a rule gives."), row->value);

  return row->execution ? g_strdup_printf (_("If %1$s were spent, the execution scores %2$s."), row->value, points)
                        : g_strdup_printf (_("If the actual value were %1$s, this row scores %2$s."), row->value, points);
}

/**
 * jx_what_if_dup_total:
 * @self: a trial
 *
 * Says which total and grade there are with all that is supposed.
 *
 * Returns: (transfer full): one sentence
 */
char *
jx_what_if_dup_total (JxWhatIf *self)
{
  const JxStanding *low = jx_what_if_get_low (self), *high = jx_what_if_get_high (self);
  g_autofree char *points = NULL, *grade = NULL;

  g_return_val_if_fail (low != NULL && high != NULL, NULL);

  if (!low->has_points || !high->has_points)
    return g_strdup (_("The total cannot be computed: not every row has a score."));

  points = dup_points (low->points, high->points);
  if (low->grade == NULL || high->grade == NULL)
    return g_strdup_printf (_("The total is %s."), points);

  grade = g_str_equal (low->grade, high->grade) ? g_strdup (low->grade) : g_strdup_printf ("%s–%s", low->grade, high->grade);

  return g_strdup_printf (_("The total is %1$s, the grade %2$s."), points, grade);
}
