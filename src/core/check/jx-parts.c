/* jx-parts.c: how far 其中 reaches
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-parts.h"

/**
 * jx_parts_are_behind:
 * @self: the texts
 * @position: a figure behind 其中
 *
 * Tells whether a figure stands behind the end of what 其中 names: 其中一年级712人、二年级668人；享受助学金614人. Parts that have ；
 * between them from the first on go on behind one.
 *
 * Returns: `TRUE` if it is none of the parts
 */
gboolean
jx_parts_are_behind (JxNarrative *self,
                     guint        position)
{
  const JxFact *fact = jx_narrative_get_fact (self, position), *first = fact, *second;
  const char *text = jx_narrative_get_text (self, fact->text)->text;

  for (guint i = position; i > 0 && first[-1].sentence == fact->sentence && first[-1].group == fact->group && first[-1].text == fact->text; i--)
    first--;

  second = first + 1;
  if (fact->group == 0 || fact - first < 2 || g_strstr_len (text + first->end, second->start - first->end, "、") == NULL)
    return FALSE;

  return g_strstr_len (text + first->end, second->start - first->end, "；") == NULL
         && g_strstr_len (text + first->end, fact->start - first->end, "；") != NULL;
}
