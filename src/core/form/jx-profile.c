/* jx-profile.c: the rules by which a form scores and is checked
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-profile.h"

#define SHORTEST_WORD 2   /* characters of a band's name that tell it from the others */

/**
 * jx_profile_find_grade:
 * @profile: a form's rules
 * @total: the total, points × 10 000
 *
 * Finds the grade of a total. A grade begins at its lower bound and includes it.
 *
 * Returns: (transfer none) (nullable): the grade, or `NULL` where the profile has none for it
 */
const JxBand *
jx_profile_find_grade (const JxProfile *profile,
                       gint64           total)
{
  g_return_val_if_fail (profile != NULL, NULL);

  for (guint i = 0; i < profile->n_grades; i++)
    if (total >= profile->grades[i].from)
      return &profile->grades[i];

  return NULL;
}

/**
 * jx_profile_find_band:
 * @profile: a form's rules
 * @word: (nullable): what was chosen or typed, without white space around it
 *
 * Finds the band of a qualitative indicator. The beginning of a band's name is enough: 部分达成 stands for
 * 部分达成并具有一定效果; what follows the name does not matter.
 *
 * Returns: (transfer none) (nullable): the band, or `NULL`
 */
const JxBand *
jx_profile_find_band (const JxProfile *profile,
                      const char      *word)
{
  g_return_val_if_fail (profile != NULL, NULL);

  if (word == NULL || g_utf8_strlen (word, -1) < SHORTEST_WORD)
    return NULL;

  for (guint i = 0; i < profile->n_bands; i++)
    if (g_str_has_prefix (profile->bands[i].name, word) || g_str_has_prefix (word, profile->bands[i].name))
      return &profile->bands[i];

  return NULL;
}
