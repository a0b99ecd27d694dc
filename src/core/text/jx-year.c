/* jx-year.c: the year that a text names, moved to another
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-year.h"

#include <string.h>

#include "jx-text.h"

#define YEAR       "年"
#define FIRST_YEAR 1949
#define LAST_YEAR  2100
#define N_DIGITS   4
#define NUMERALS   "0123456789０１２３４５６７８９〇零一二三四五六七八九十百"

/* Chinese: they are what the texts hold. A year that begins or ends a longer time is not the year of the table. */
static const char *const before_longer[] = { "自", "从", "截至", "截止", "始于", NULL };
static const char *const ends_longer[] = { "至", "到", NULL };   /* unless it began in that year too */
static const char *const after_longer[] = {
  "起", "以来", "以后", "之后", "后", "以前", "之前", "前", "至", "到", "-", "–", "—", "~", "～", "、", NULL,
};

/* 年, 年度 and 年及 are followed by the same. */
static const char *const before_after[] = { "度", "及", "或", "其", NULL };

/* A document, an issue or a meeting of that year has a number: 2025年第12号. */
static const char *const numbered[] = { "号", "期", "次", NULL };

/* What follows four digits that are a year although 年 does not. */
static const char *const after_year[] = { YEAR, "-", "–", "—", "~", "～", "至", "、", "〕", "]", "］", NULL };

static gboolean
is_year (gint64 number)
{
  return number >= FIRST_YEAR && number <= LAST_YEAR;
}

static gboolean
begins_with_any (const char        *text,
                 const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (jx_text_begins (text, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
ends_with_any (const char        *text,
               const char        *end,
               const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (end - text) >= length && strncmp (end - length, words[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

static const char *
skip_any (const char        *text,
          const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (jx_text_begins (text, words[i]))
      text += strlen (words[i]);

  return text;
}

/* Behind 年, @text tells of more than that year, or of one thing in it that has a number. */
static gboolean
is_longer_or_numbered (const char *text)
{
  const char *number = jx_text_begins (text, "第") ? text + strlen ("第") : text, *end = number;

  while (*end != '\0' && g_utf8_strchr (NUMERALS, -1, g_utf8_get_char (end)) != NULL)
    end = g_utf8_next_char (end);

  return begins_with_any (skip_any (text, before_after), after_longer) || (end > number && begins_with_any (end, numbered));
}

/* Inside 《》 stands the title of a document, which stays what it is. */
static gboolean
is_quoted (const char *text,
           const char *at)
{
  const char *open = g_strrstr_len (text, at - text, "《"), *close = g_strrstr_len (text, at - text, "》");

  return open != NULL && (close == NULL || close < open);
}

/* A run of digits at @digits: whether it is @from as the year of the table, the @first in the text; @doubt if it may be another. */
static gboolean
is_own (const char *text,
        const char *digits,
        const char *end,
        int         from,
        gboolean    first,
        gboolean   *doubt)
{
  gint64 number = end - digits == N_DIGITS ? g_ascii_strtoll (digits, NULL, 10) : 0;
  gboolean year = jx_text_begins (end, YEAR);

  if (number != from)
    {
      *doubt |= is_year (number) && begins_with_any (end, after_year);
      return FALSE;
    }

  if (year)
    *doubt |= is_quoted (text, digits) || ends_with_any (text, digits, before_longer)
              || (first && ends_with_any (text, digits, ends_longer))
              || is_longer_or_numbered (end + strlen (YEAR));

  return year;
}

/**
 * jx_year_parse:
 * @text: what was asked for
 * @year: (out): the year
 *
 * Reads a year that a table can be of: four digits, 1949 to 2100.
 *
 * Returns: `FALSE` if it is none
 */
gboolean
jx_year_parse (const char *text,
               int        *year)
{
  g_return_val_if_fail (text != NULL && year != NULL, FALSE);

  *year = (int) g_ascii_strtoll (text, NULL, 10);

  return strspn (text, "0123456789") == N_DIGITS && text[N_DIGITS] == '\0' && is_year (*year);
}

/**
 * jx_year_move:
 * @text: a name, a goal, a target
 * @from: the year of the table that it stands in
 * @to: the year of the table that it shall stand in
 *
 * Moves the year that a text names, where it is sure to be the year of its table: @from in four digits with 年 behind it. A
 * text that names another year too, a document in 《》 or with a number, or a time that only begins or ends with the year is left.
 *
 * Returns: (transfer full) (nullable): the text with the other year; `NULL` where nothing is to move
 */
char *
jx_year_move (const char *text,
              int         from,
              int         to)
{
  g_autoptr(GString) moved = NULL;
  const char *done = text, *at = text;
  gboolean doubt = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  if (!is_year (from))
    return NULL;

  moved = g_string_new (NULL);
  while (*at != '\0' && !doubt)
    {
      const char *end = at;

      while (g_ascii_isdigit (*end))
        end++;

      if (end > at && is_own (text, at, end, from, done == text, &doubt))
        {
          g_string_append_len (moved, done, at - done);
          g_string_append_printf (moved, "%d", to);
          done = end;
        }

      at = end > at ? end : at + 1;
    }

  if (doubt || done == text)
    return NULL;

  g_string_append (moved, done);

  return g_string_free (g_steal_pointer (&moved), FALSE);
}
