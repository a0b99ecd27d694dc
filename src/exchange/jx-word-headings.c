/* jx-word-headings.c: the chapters of a Word file that are told by their looks
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-word-headings.h"

#include "jx-heading.h"

#define LONGEST 30   /* characters of a heading that is one by its looks alone */

/* Chapters that the file itself tells: by their styles or their numbers */
static gboolean
has_chapters (const JxManuscript *manuscript)
{
  for (guint n = 0; n < manuscript->lines->len; n++)
    {
      const JxManuscriptLine *line = g_ptr_array_index (manuscript->lines, n);
      guint number;
      gsize length;

      if (line->level > 0 || (line->kind == JX_LINE_TEXT && jx_heading_take (line->text, &number, &length) == JX_HEADING_CHAPTER))
        return TRUE;
    }

  return FALSE;
}

/**
 * jx_word_headings_mark:
 * @manuscript: the lines of a Word file
 * @bold: (element-type guint): the places of those that are set in bold or in the face of headings, in their order
 *
 * Finds the chapters of a report of which nothing else tells them: short lines in bold, each above lines that are not.
 */
void
jx_word_headings_mark (JxManuscript *manuscript,
                       const GArray *bold)
{
  GPtrArray *lines = manuscript->lines;

  g_return_if_fail (bold != NULL);

  if (has_chapters (manuscript))
    return;

  for (guint n = 0; n < bold->len; n++)
    {
      guint at = g_array_index (bold, guint, n);
      JxManuscriptLine *line = g_ptr_array_index (lines, at);
      gboolean above_other = at + 1 < lines->len && (n + 1 == bold->len || g_array_index (bold, guint, n + 1) > at + 1);

      if (line->kind == JX_LINE_TEXT && above_other && g_utf8_strlen (line->text, -1) <= LONGEST
          && !g_regex_match_simple ("[,;!?，。；！？]", line->text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT))
        line->level = 1;
    }
}
