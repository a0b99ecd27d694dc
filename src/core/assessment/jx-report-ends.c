/* jx-report-ends.c: what stands around the chapters of a report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-ends.h"

#include <string.h>

#include "jx-heading.h"
#include "jx-text.h"

#define LONGEST_SHORT 40   /* characters */
#define LONGEST_LINE  200  /* … of what is looked through for what stands at its end */
#define SHORTEST_NAME 4    /* … of an agency that signs */

#define DATE \
  "(?:(?:19|20)\\d{2}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日" \
  "|(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}" \
  "|二[〇○零一二三四五六七八九0Oo]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"

/**
 * jx_report_ends_is_short:
 * @line: a line of a report
 *
 * Tells whether a line could be a title or a name: no sentence.
 *
 * Returns: `TRUE` if it is short and has no stop in it
 */
gboolean
jx_report_ends_is_short (const char *line)
{
  static const char *const stops[] = { "。", "；", "，", "：", ",", ";", ":", NULL };

  return g_utf8_strlen (line, -1) <= LONGEST_SHORT && !jx_text_has_any (line, stops);
}

/**
 * jx_report_ends_is_contents:
 * @line: a line before the first chapter
 *
 * Tells whether a line is of a table of contents: a heading with the number of its page behind a row of dots or a tab.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_report_ends_is_contents (const char *line)
{
  g_autofree char *words = NULL;

  if (g_utf8_strlen (line, -1) > LONGEST_LINE)
    return FALSE;

  words = jx_text_squash (line);

  return g_str_equal (words, "目录")
         || g_regex_match_simple ("^\\s*(?:第?[一二三四五六七八九十]+[、章部节]|[（(][一二三四五六七八九十]+[）)]|\\d{1,2}[.、．]).*(?:\\t|…|\\.{3}|·{3}|．{3})\\s*+[-—]?\\s*+\\d{1,3}\\s*+[-—]?$",
                                  line, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}

/**
 * jx_report_ends_is_attachment:
 * @line: a line of a report
 *
 * Tells whether the attachments begin, or are listed: 附件, 附件1, 附件：….
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_report_ends_is_attachment (const char *line)
{
  return g_utf8_strlen (line, -1) <= LONGEST_SHORT
         && g_regex_match_simple ("^附\\s*[件表](?:\\s*[0-9一二三四五六七八九十]{1,2})?\\s*(?:[：:.、．]|$)", line, G_REGEX_DEFAULT,
                                  G_REGEX_MATCH_DEFAULT);
}

static gboolean
is_title (const char *line)
{
  static const char *const ends[] = { "报告", "自评书", "评价书", "总结", "报告书", NULL };
  g_autofree char *words = jx_heading_dup_words (line);

  for (guint i = 0; ends[i] != NULL; i++)
    if (g_str_has_suffix (words, ends[i]))
      return TRUE;

  return FALSE;
}

/**
 * jx_report_ends_take_title:
 * @text: the lines before the first chapter
 *
 * Finds the title of a report: the short lines that a text begins with, if one of them says that it is a report. The agency above
 * it and the year below belong to it.
 *
 * Returns: its length in bytes, the end of its last line included; 0 if there is none
 */
gsize
jx_report_ends_take_title (const char *text)
{
  gsize length = 0;
  gboolean titled = FALSE;

  for (const char *line = text; *line != '\0'; line = text + length)
    {
      const char *end = strchrnul (line, '\n');
      g_autofree char *words = g_strndup (line, (gsize) (end - line));

      if (!jx_report_ends_is_short (words))
        break;
      titled = titled || is_title (words);
      length = (gsize) (end - text) + (*end == '\n');
    }

  return titled ? length : 0;
}

static char *
take_last_line (const char *text)
{
  const char *last = strrchr (text, '\n');

  return g_strdup (last != NULL ? last + 1 : text);
}

static void
cut_last_line (GString *text)
{
  const char *last = strrchr (text->str, '\n');

  g_string_truncate (text, last != NULL ? (gsize) (last - text->str) : 0);
}

static gboolean
is_name (const char *line)
{
  guint number;
  gsize length;

  return g_utf8_strlen (line, -1) >= SHORTEST_NAME && jx_report_ends_is_short (line) && strpbrk (line, "0123456789") == NULL
         && jx_heading_take (line, &number, &length) == JX_HEADING_NONE;
}

/**
 * jx_report_ends_take_date:
 * @text: (inout): the last lines of a report; those of the signature are cut off
 * @signature: (out) (nullable): who signs
 * @date: (out): when, as it is written
 *
 * Finds the signature of a report: a last line that is a date and nothing else, or a name and a date; and a name above it.
 *
 * Returns: `FALSE` if there is none
 */
gboolean
jx_report_ends_take_date (GString  *text,
                          char    **signature,
                          char    **date)
{
  g_autofree char *last = take_last_line (text->str), *above = NULL;
  g_autoptr(GRegex) regex = g_regex_new ("^(?:(.+?)\\s+)?(" DATE ")$", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr(GMatchInfo) match = NULL;

  *signature = *date = NULL;
  if (g_utf8_strlen (last, -1) > LONGEST_LINE || !g_regex_match (regex, last, G_REGEX_MATCH_DEFAULT, &match))
    return FALSE;

  *signature = g_match_info_fetch (match, 1);
  if (**signature == '\0')
    g_clear_pointer (signature, g_free);
  if (*signature != NULL && !is_name (*signature))
    {
      g_clear_pointer (signature, g_free);
      return FALSE;
    }

  *date = g_match_info_fetch (match, 2);
  cut_last_line (text);
  above = take_last_line (text->str);
  if (*signature == NULL && is_name (above))
    {
      *signature = g_steal_pointer (&above);
      cut_last_line (text);
    }

  return TRUE;
}
