/* jx-xml.c: text for the parts of office files
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-xml.h"

#include <string.h>

static gboolean
is_allowed (gunichar character)
{
  return character == '\t' || character == '\n' || (character >= 0x20 && character != 0xfffe && character != 0xffff);
}

static void
append_character (GString  *xml,
                  gunichar  character)
{
  switch (character)
    {
    case '&':
      g_string_append (xml, "&amp;");
      break;

    case '<':
      g_string_append (xml, "&lt;");
      break;

    case '>':
      g_string_append (xml, "&gt;");
      break;

    case '"':
      g_string_append (xml, "&quot;");
      break;

    default:
      if (is_allowed (character))
        g_string_append_unichar (xml, character);
    }
}

/**
 * jx_xml_append_text:
 * @xml: a part that is being written
 * @text: UTF-8
 * @length: in bytes; -1 for all of it
 *
 * Adds a text, good between tags and in quotes. Characters that XML does not know are left out.
 */
void
jx_xml_append_text (GString    *xml,
                    const char *text,
                    gssize      length)
{
  const char *end;

  g_return_if_fail (xml != NULL && text != NULL);

  end = length < 0 ? text + strlen (text) : text + length;
  for (; text < end; text = g_utf8_next_char (text))
    append_character (xml, g_utf8_get_char (text));
}

/**
 * jx_xml_append_format:
 * @xml: a part that is being written
 * @format: as of printf(), with tags
 * @...: whole numbers, and texts that are escaped
 *
 * Adds tags with what stands in them.
 */
void
jx_xml_append_format (GString    *xml,
                      const char *format,
                      ...)
{
  g_autofree char *text = NULL;
  va_list args;

  g_return_if_fail (xml != NULL && format != NULL);

  va_start (args, format);
  text = g_markup_vprintf_escaped (format, args);
  va_end (args);
  g_string_append (xml, text);
}
