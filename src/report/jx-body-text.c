/* jx-body-text.c: what was typed into a section, as headings and paragraphs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-body-text.h"

#include <string.h>

#include "jx-heading.h"

/* A heading has the rank that official writing gives its number; the chapters above, 一、, are numbered by the program. */
static JxTextRole
get_role (const char *line)
{
  switch (jx_heading_get_title (line))
    {
    case JX_HEADING_SECTION:
      return JX_TEXT_HEADING2;

    case JX_HEADING_POINT:
      return JX_TEXT_HEADING3;

    case JX_HEADING_BRACKET:
      return JX_TEXT_HEADING4;

    case JX_HEADING_CHAPTER:
    case JX_HEADING_CIRCLE:
    case JX_HEADING_NONE:
    case JX_HEADING_LAST:
      break;
    }

  return JX_TEXT_BODY;
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
    jx_document_add_paragraph (document, get_role (line), NULL, line, source);
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
