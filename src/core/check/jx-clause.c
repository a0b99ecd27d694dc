/* jx-clause.c: words that say something only beside others
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-clause.h"

static gboolean
has_any (const char        *at,
         const char        *end,
         const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_strstr_len (at, end - at, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * jx_clause_says:
 * @text: (nullable): a text
 * @words: words, `NULL`-ended
 * @beside: words, `NULL`-ended
 *
 * Tells whether a clause, the part of a text between two stops or commas, has one of @words and one of @beside.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_clause_says (const char        *text,
                const char *const *words,
                const char *const *beside)
{
  for (const char *at = text, *end; at != NULL && *at != '\0'; at = *end != '\0' ? g_utf8_next_char (end) : end)
    {
      end = at;
      while (*end != '\0' && g_utf8_strchr ("，,。；;\n", -1, g_utf8_get_char (end)) == NULL)
        end = g_utf8_next_char (end);

      if (has_any (at, end, words) && has_any (at, end, beside))
        return TRUE;
    }

  return FALSE;
}
