/* jx-headline.c: a line that may be the heading of a part of a report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-headline.h"

#include <string.h>

#include "jx-text.h"

/* （一）机构组成。2023年…: a heading and its text on one line */
static const char *
find_rest (const char *line,
           gsize       length)
{
  const char *stop = jx_text_find (line + length, "。");

  if (stop == NULL)
    stop = jx_text_find (line + length, "：");

  return stop != NULL && g_utf8_pointer_to_offset (line, stop) <= JX_HEADLINE_LONGEST ? stop + strlen ("。") : NULL;
}

static gsize
take_blanks (const char *text)
{
  gsize length;

  return (gsize) (jx_text_trim (text, &length) - text);
}

/* 1, 1.1 or 1.1.1 at the head of a line, without a mark behind it: the way that GB/T 9704 has for a heading of its depth. A figure may
 * stand so, too: the words behind it tell. */
static JxHeadingStyle
take_decimal (const char *line,
              gsize      *length)
{
  JxHeadingStyle depth = JX_HEADING_NONE;
  gsize at = take_blanks (line);

  for (;;)
    {
      gsize digits = strspn (line + at, "0123456789");

      if (digits == 0 || digits > 2 || depth == JX_HEADING_POINT)
        return JX_HEADING_NONE;
      depth++;
      at += digits;
      if (line[at] != '.' || !g_ascii_isdigit (line[at + 1]))
        break;
      at++;
    }

  *length = at + take_blanks (line + at);

  return *length > at || depth > JX_HEADING_CHAPTER ? depth : JX_HEADING_NONE;
}

/**
 * jx_headline_read:
 * @line: a line of a report; it outlives @headline
 * @level: what the file says of the line, from 1; 0 no heading. It counts where there is no number.
 * @headline: (out caller-allocates): what it would be as a heading
 *
 * Takes a line apart: number, words, and the text that follows on the same line.
 */
void
jx_headline_read (const char *line,
                  guint       level,
                  JxHeadline *headline)
{
  guint number = 0;
  gsize length = 0;
  JxHeadingStyle style = jx_heading_take (line, &number, &length);

  if (style == JX_HEADING_NONE)
    {
      style = take_decimal (line, &length);
      number = 0;
    }
  if (style == JX_HEADING_NONE)
    length = 0;

  *headline = (JxHeadline) { .style = style, .number = number, .numbered = style != JX_HEADING_NONE };
  if (headline->numbered)
    headline->rest = find_rest (line, length);
  else
    headline->style = MIN (level, JX_HEADING_CIRCLE);
  headline->line = headline->rest != NULL ? g_strndup (line, (gsize) (headline->rest - line)) : g_strdup (line);
  headline->said = headline->line + length;
  headline->words = jx_heading_dup_words (headline->said);
}

/**
 * jx_headline_clear:
 * @headline: a heading
 *
 * Frees its texts.
 */
void
jx_headline_clear (JxHeadline *headline)
{
  g_clear_pointer (&headline->line, g_free);
  g_clear_pointer (&headline->words, g_free);
}

/**
 * jx_headline_skip_leftovers:
 * @line: a line of a text
 *
 * Finds where a line begins behind what converters of Word files leave at the head of a paragraph: [bookmark: …], and ??? before
 * a number.
 *
 * Returns: a place in @line
 */
const char *
jx_headline_skip_leftovers (const char *line)
{
  const char *behind;
  guint number;
  gsize length;

  while (jx_text_begins (line, "[bookmark:") && strchr (line, ']') != NULL)
    line = strchr (line, ']') + 1;

  behind = line + strspn (line, "? ");

  return jx_heading_take (behind, &number, &length) != JX_HEADING_NONE ? behind : line;
}
