/* jx-body-text.c: what was typed into a section, as headings and paragraphs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-body-text.h"

#include <string.h>

#define MAX_HEADING  30      /* characters; what is longer is a numbered paragraph */
#define MAX_BYTES    (4 * (MAX_HEADING + 1))    /* in which there are more characters than that */
#define HANZI_DIGITS "一二三四五六七八九十"
#define SENTENCE_END "。；：，、！？.;:,!?"

static gboolean
is_one_of (const char *p,
           const char *characters)
{
  return *p != '\0' && g_utf8_strchr (characters, -1, g_utf8_get_char (p)) != NULL;
}

/* Moves over the digits of a number; tells whether there were any. */
static gboolean
skip_digits (const char **p,
             gboolean     hanzi)
{
  const char *begin = *p;

  while (hanzi ? is_one_of (*p, HANZI_DIGITS) : g_ascii_isdigit (**p))
    *p = g_utf8_next_char (*p);

  return *p > begin;
}

static gboolean
has_brackets (const char *line,
              gboolean    hanzi)
{
  const char *p = line;

  if (!is_one_of (p, "（("))
    return FALSE;

  p = g_utf8_next_char (p);

  return skip_digits (&p, hanzi) && is_one_of (p, "）)");
}

static gboolean
has_point (const char *line)
{
  const char *p = line;

  return skip_digits (&p, FALSE) && is_one_of (p, ".．、") && !g_ascii_isdigit (*g_utf8_next_char (p));
}

/* A line with a number that is short and no sentence is a heading, of the rank that official writing gives its number. */
static JxTextRole
get_role (const char *line,
          const char *end)
{
  if (g_utf8_strlen (line, MIN (end - line, MAX_BYTES)) > MAX_HEADING || is_one_of (g_utf8_prev_char (end), SENTENCE_END))
    return JX_TEXT_BODY;
  if (has_brackets (line, TRUE))
    return JX_TEXT_HEADING2;
  if (has_point (line))
    return JX_TEXT_HEADING3;

  return has_brackets (line, FALSE) ? JX_TEXT_HEADING4 : JX_TEXT_BODY;
}

static void
add_line (JxDocument     *document,
          char           *line,
          char           *end,
          const JxSource *source)
{
  while (line < end && g_unichar_isspace (g_utf8_get_char (line)))
    line = g_utf8_next_char (line);
  while (end > line && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  *end = '\0';
  if (line < end)
    jx_document_add_paragraph (document, get_role (line, end), NULL, line, source);
}

/**
 * jx_body_text_add:
 * @document: the document
 * @text: what was typed, with line breaks
 * @source: the field it comes from
 *
 * Adds a paragraph for each line; what was typed as a heading, “（一）资金安排”, is set as one. Blank lines and the spaces
 * at both ends, with which first lines are moved in by hand, are not printed.
 */
void
jx_body_text_add (JxDocument     *document,
                  const char     *text,
                  const JxSource *source)
{
  g_autofree char *lines = NULL;

  g_return_if_fail (document != NULL && text != NULL);

  lines = g_strdup (text);
  for (char *line = lines, *next; line != NULL; line = next)
    {
      char *end = strchrnul (line, '\n');

      next = *end != '\0' ? end + 1 : NULL;
      add_line (document, line, end, source);
    }
}
