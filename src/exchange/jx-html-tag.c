/* jx-html-tag.c: a tag and a text of a page
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-html-tag.h"

#include <string.h>

static const struct { const char *name; const char *text; gboolean open; } entities[] = {   /* open: known without its ";" */
  { "amp", "&", TRUE }, { "lt", "<", TRUE }, { "gt", ">", TRUE }, { "quot", "\"", TRUE }, { "nbsp", " ", TRUE },
  { "apos", "'", FALSE }, { "ensp", " ", FALSE }, { "emsp", " ", FALSE }, { "le", "≤", FALSE }, { "ge", "≥", FALSE },
  { "times", "×", FALSE }, { "divide", "÷", FALSE }, { "plusmn", "±", FALSE }, { "middot", "·", FALSE },
  { "mdash", "—", FALSE }, { "ndash", "–", FALSE }, { "hellip", "…", FALSE }, { "ldquo", "“", FALSE },
  { "rdquo", "”", FALSE }, { "lsquo", "‘", FALSE }, { "rsquo", "’", FALSE }, { "permil", "‰", FALSE },
  { "yen", "¥", FALSE }, { "sup2", "²", FALSE }, { "sup3", "³", FALSE }, { "deg", "°", FALSE },
};

/* Not g_str_has_prefix(): that measures the whole page first. */
static gboolean
has_prefix (const char *page,
            const char *prefix)
{
  return strncmp (page, prefix, strlen (prefix)) == 0;
}

/**
 * jx_html_tag_begins:
 * @page: a "<" in a page
 *
 * Tells a tag from a sign that nobody escaped: < 30 天.
 *
 * Returns: `TRUE` if it is a tag
 */
gboolean
jx_html_tag_begins (const char *page)
{
  return page[0] == '<' && (g_ascii_isalpha (page[1]) || (page[1] != '\0' && strchr ("/!?", page[1]) != NULL));
}

/* The ">" that is not within a quoted value; where a quote is not closed, the first one; the end of the page if there is none. */
static const char *
find_end (const char *p)
{
  const char *begin = p;
  char quote = '\0', before = '\0';

  for (; *p != '\0'; p++)
    {
      if (quote != '\0')
        quote = *p == quote ? '\0' : quote;
      else if (*p == '>')
        return p;
      else if ((*p == '"' || *p == '\'') && before == '=')
        quote = *p;

      if (!g_ascii_isspace (*p))
        before = *p;
    }

  return quote != '\0' ? begin + strcspn (begin, ">") : p;
}

/**
 * jx_html_tag_read:
 * @tag: (out caller-allocates): what stands there
 * @page: where a tag begins
 *
 * Reads a tag, whatever is wrong with it.
 *
 * Returns: what follows
 */
const char *
jx_html_tag_read (JxHtmlTag  *tag,
                  const char *page)
{
  const char *end;

  *tag = (JxHtmlTag) { NULL };
  if (has_prefix (page, "<!--"))
    {
      end = strstr (page, "-->");
      return end != NULL ? end + strlen ("-->") : page + strlen (page);
    }

  tag->closing = page[1] == '/';
  tag->name = page + 1 + tag->closing;
  while (g_ascii_isalnum (tag->name[tag->name_length]))
    tag->name_length++;
  tag->attributes = tag->name + tag->name_length;
  tag->end = end = find_end (tag->attributes);

  return *end != '\0' ? end + 1 : end;
}

/**
 * jx_html_tag_is:
 * @tag: a tag
 * @name: a name, in small letters
 *
 * Tells whether a tag has a name.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_html_tag_is (const JxHtmlTag *tag,
                const char      *name)
{
  return tag->name != NULL && tag->name_length == strlen (name)
         && g_ascii_strncasecmp (tag->name, name, tag->name_length) == 0;
}

static const char *
skip_spaces (const char *p,
             const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;

  return p;
}

/* The value behind "=", and what follows it. */
static const char *
read_value (const char  *p,
            const char  *end,
            const char **value,
            gsize       *length)
{
  const char *close;

  p = skip_spaces (p, end);
  if (p < end && (*p == '"' || *p == '\'') && (close = memchr (p + 1, *p, (gsize) (end - p) - 1)) != NULL)
    {
      *value = p + 1;
      *length = (gsize) (close - *value);
      return close + 1;
    }

  *value = p;
  while (p < end && !g_ascii_isspace (*p))
    p++;
  *length = (gsize) (p - *value);

  return p;
}

/**
 * jx_html_tag_dup_attribute:
 * @tag: a tag
 * @name: of an attribute
 *
 * Gets what an attribute says.
 *
 * Returns: (transfer full) (nullable): its value, "" if it has none, `NULL` if the tag has no such attribute
 */
char *
jx_html_tag_dup_attribute (const JxHtmlTag *tag,
                           const char      *name)
{
  const char *p = tag->name != NULL ? skip_spaces (tag->attributes, tag->end) : tag->end;

  while (p < tag->end)
    {
      const char *own = p, *value = "";
      gsize own_length, length = 0;

      while (p < tag->end && !g_ascii_isspace (*p) && *p != '=')
        p++;
      own_length = (gsize) (p - own);
      p = skip_spaces (p, tag->end);
      if (p < tag->end && *p == '=')
        p = read_value (p + 1, tag->end, &value, &length);

      if (own_length == strlen (name) && g_ascii_strncasecmp (own, name, own_length) == 0)
        return g_strndup (value, length);
      p = skip_spaces (p, tag->end);
    }

  return NULL;
}

/* ---- texts ---- */

static void
append_space (GString *text)
{
  if (text->len > 0 && strchr (" \n", text->str[text->len - 1]) == NULL)
    g_string_append_c (text, ' ');
}

static const char *
append_number (GString    *text,
               const char *p)
{
  gboolean hex = p[2] == 'x' || p[2] == 'X';
  char *end;
  guint64 number = g_ascii_strtoull (p + (hex ? 3 : 2), &end, hex ? 16 : 10);

  if (number == 0xa0)
    number = ' ';
  if (number < 0x110000 && g_unichar_validate ((gunichar) number) && (number >= ' ' || number == '\n'))
    g_string_append_unichar (text, (gunichar) number);

  return *end == ';' ? end + 1 : end;
}

/* &#20013; &#x4e2d; &amp; — or the sign itself; returns what follows */
static const char *
append_entity (GString    *text,
               const char *p)
{
  if (p[1] == '#')
    return append_number (text, p);

  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      const char *end = p + 1 + strlen (entities[i].name);

      if (has_prefix (p + 1, entities[i].name) && (*end == ';' || entities[i].open))
        {
          g_string_append (text, entities[i].text);
          return end + (*end == ';');
        }
    }

  g_string_append_c (text, '&');

  return p + 1;
}

/**
 * jx_html_append_text:
 * @text: what it is appended to
 * @page: where a text of a page begins
 * @end: where it ends
 *
 * Appends what a browser would show: spaces are one, entities are what they name, hard spaces are spaces.
 */
void
jx_html_append_text (GString    *text,
                     const char *page,
                     const char *end)
{
  while (page < end)
    if (*page == '&')
      {
        page = append_entity (text, page);
      }
    else if (has_prefix (page, "\u00a0"))
      {
        g_string_append_c (text, ' ');
        page += strlen ("\u00a0");
      }
    else
      {
        if (g_ascii_isspace (*page))
          append_space (text);
        else
          g_string_append_c (text, *page);
        page++;
      }
}

/**
 * jx_html_append_break:
 * @text: what it is appended to
 *
 * Begins a line.
 */
void
jx_html_append_break (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}
