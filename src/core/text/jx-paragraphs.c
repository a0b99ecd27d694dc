/* jx-paragraphs.c: what the lines of a chapter are: headings, clauses, lists, text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-paragraphs.h"

#include <string.h>

#include "jx-text.h"

/* Nothing marks a line but its own letters: a number and few words make it a heading, a number and the end of a sentence a clause. */
typedef struct
{
  char           *text;
  JxHeadingStyle  style;      /* of its number */
  gboolean        heading;    /* or a clause, where it has a number */
  gboolean        regular;    /* its number is the one after the last of its kind */
  gboolean        chosen;     /* it becomes what is asked */
  guint           number;
  gsize           length;     /* bytes of the number with its blanks; where there is none of the blanks */
} Line;

/* How far each number has come. */
typedef struct
{
  guint headings[JX_HEADING_LAST];
  guint clauses[JX_HEADING_LAST];
} Counts;

static void
line_clear (Line *line)
{
  g_free (line->text);
}

static gsize
count_blanks (const char *text)
{
  const char *at = text;

  while (g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return (gsize) (at - text);
}

/* As it is printed, about: a figure of the table is one letter. */
static char *
dup_plain (const char *line)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = line + count_blanks (line), *end; *p != '\0'; p = end)
    {
      end = *p == '{' ? strchr (p, '}') : NULL;
      if (end != NULL)
        g_string_append_c (plain, '8');
      else
        g_string_append_len (plain, p, g_utf8_next_char (p) - p);
      end = end != NULL ? end + 1 : g_utf8_next_char (p);
    }

  return g_string_free (plain, FALSE);
}

/* 第一节 goes when another number comes, but counts with none of them. */
static void
line_read (Line *line)
{
  g_autofree char *plain = g_strchomp (dup_plain (line->text));

  line->style = jx_heading_take (line->text, &line->number, &line->length);
  line->heading = jx_heading_get_title (plain) != JX_HEADING_NONE;
  if (line->style == JX_HEADING_NONE)
    line->length = count_blanks (line->text);
  if (jx_text_begins (plain, "第"))
    line->style = JX_HEADING_NONE;
}

static GArray *
read_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_auto(GStrv) parts = g_strsplit (text, "\n", -1);

  g_array_set_clear_func (lines, (GDestroyNotify) line_clear);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      Line line = { .text = g_strdup (parts[i]) };

      line_read (&line);
      g_array_append_val (lines, line);
    }
  if (lines->len == 0)
    g_array_append_val (lines, (Line) { .text = g_strdup ("") });

  return lines;
}

static void
begin_anew (guint          *counts,
            JxHeadingStyle  from)
{
  for (guint i = from; i < JX_HEADING_LAST; i++)
    counts[i] = 0;
}

/* The count to which a line belongs, NULL none: below a heading what is of lower rank begins with 1, ① so behind every text. */
static guint *
find_count (Counts     *counts,
            const Line *line)
{
  if (line->style == JX_HEADING_NONE)
    {
      if (line->text[line->length] != '\0')
        counts->clauses[JX_HEADING_CIRCLE] = 0;
      return NULL;
    }

  if (line->heading)
    {
      begin_anew (counts->headings, line->style + 1);
      begin_anew (counts->clauses, JX_HEADING_NONE);
      return &counts->headings[line->style];
    }

  begin_anew (counts->clauses, line->style + 1);

  return &counts->clauses[line->style];
}

/* Which numbers follow from those before them: what was numbered otherwise is left as it is. */
static void
find_regular (GArray *lines)
{
  Counts counts = { { 0 } };

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = &g_array_index (lines, Line, i);
      guint *count = find_count (&counts, line);

      if (count == NULL)
        continue;
      line->regular = line->number == *count + 1;
      *count = line->number;
    }
}

/* Clauses have the rank of those before them, or the one below the heading's: below none 1. */
static JxHeadingStyle
find_clause_style (GArray *lines,
                   guint   first)
{
  for (guint i = first; i > 0; i--)
    {
      const Line *line = &g_array_index (lines, Line, i - 1);

      if (line->style == JX_HEADING_NONE || line->style == JX_HEADING_CIRCLE)
        continue;

      return line->heading ? CLAMP (line->style + 1, JX_HEADING_POINT, JX_HEADING_CIRCLE) : line->style;
    }

  return JX_HEADING_POINT;
}

/* The number as others of its style are written above it: 2、 below 1、. */
static char *
dup_number (GArray         *lines,
            guint           position,
            JxHeadingStyle  style,
            guint           number)
{
  for (guint i = position; i > 0; i--)
    if (g_array_index (lines, Line, i - 1).style == style)
      return jx_heading_dup_like (g_array_index (lines, Line, i - 1).text, number);

  return jx_heading_dup_number (style, number);
}

/* 。 and ； and ： have no place behind a heading, and a clause is known by what ends it. */
static char *
dup_words (const Line      *line,
           JxParagraphKind  kind,
           gboolean         last)
{
  g_autofree char *words = g_strchomp (g_strdup (line->text + line->length));
  const char *end = words + strlen (words);

  if (*words == '\0' || kind == JX_PARAGRAPH_TEXT || kind == JX_PARAGRAPH_LIST)
    return g_steal_pointer (&words);

  end = g_utf8_prev_char (end);
  if (kind == JX_PARAGRAPH_CLAUSE)
    return g_strconcat (words, jx_heading_is_end (end) ? "" : last ? "。" : "；", NULL);

  if (g_utf8_strchr ("。；：;:", -1, g_utf8_get_char (end)) != NULL)
    words[end - words] = '\0';

  return g_steal_pointer (&words);
}

static void
choose (GArray          *lines,
        guint            first,
        guint            last,
        JxParagraphKind  kind)
{
  JxHeadingStyle style = kind == JX_PARAGRAPH_CLAUSE ? find_clause_style (lines, first)
                         : kind == JX_PARAGRAPH_LIST ? JX_HEADING_CIRCLE : (JxHeadingStyle) kind;

  for (guint i = first; i <= last; i++)
    {
      Line *line = &g_array_index (lines, Line, i);
      char *words;

      if (line->text[line->length] == '\0' && first < last)
        continue;    /* a blank line between others */

      words = kind == JX_PARAGRAPH_TEXT && line->length == count_blanks (line->text) ? g_strdup (line->text)
                                                                                     : dup_words (line, kind, i == last);
      g_free (line->text);
      line->text = words;
      line->length = 0;
      line->chosen = kind != JX_PARAGRAPH_TEXT;
      line->style = style;
      line->heading = style != JX_HEADING_NONE && kind != JX_PARAGRAPH_CLAUSE && kind != JX_PARAGRAPH_LIST;
    }
}

static void
number_lines (GArray *lines)
{
  Counts counts = { { 0 } };

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = &g_array_index (lines, Line, i);
      guint *count = find_count (&counts, line);

      if (count == NULL)
        continue;
      if (line->chosen || (line->regular && line->number != *count + 1))
        {
          g_autofree char *number = line->chosen ? dup_number (lines, i, line->style, *count + 1)
                                                 : jx_heading_dup_like (line->text, *count + 1);
          char *text = g_strconcat (number, line->text + line->length, NULL);

          g_free (line->text);
          line->text = text;
          line->number = *count + 1;
        }
      *count = line->number;
    }
}

/**
 * jx_paragraphs_get_kind:
 * @text: what was typed below a chapter, a paragraph a line, with the codes of the figures that it quotes
 * @line: which of them, from 0
 *
 * Tells what a line is printed as. A number of the chapters' own rank, 一、, makes a clause.
 *
 * Returns: the kind
 */
JxParagraphKind
jx_paragraphs_get_kind (const char *text,
                        guint       line)
{
  g_autoptr(GArray) lines = read_lines (text);
  const Line *found = &g_array_index (lines, Line, MIN (line, lines->len - 1));

  if (found->style == JX_HEADING_NONE)
    return JX_PARAGRAPH_TEXT;
  if (found->style == JX_HEADING_CIRCLE)
    return JX_PARAGRAPH_LIST;

  return found->heading && found->style >= JX_HEADING_SECTION ? (JxParagraphKind) found->style : JX_PARAGRAPH_CLAUSE;
}

/**
 * jx_paragraphs_set_kind:
 * @text: what was typed below a chapter, a paragraph a line, with the codes of the figures that it quotes
 * @first: a line, from 0
 * @last: the last one of those that change
 * @kind: what they become
 *
 * Writes the numbers that make lines what they shall be, taking theirs away. They go on from the lines above, and those below go on
 * from them, as far as they were numbered one after the other before. A heading loses the stop at its end; a clause that has none gets
 * one. Of several lines the blank ones stay; a single one gets its number.
 *
 * Returns: (transfer full): the text
 */
char *
jx_paragraphs_set_kind (const char      *text,
                        guint            first,
                        guint            last,
                        JxParagraphKind  kind)
{
  g_autoptr(GArray) lines = NULL;
  GString *changed;

  g_return_val_if_fail (text != NULL && first <= last, NULL);

  lines = read_lines (text);
  find_regular (lines);
  choose (lines, MIN (first, lines->len - 1), MIN (last, lines->len - 1), kind);
  number_lines (lines);

  changed = g_string_new (NULL);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (changed, "%s%s", i > 0 ? "\n" : "", g_array_index (lines, Line, i).text);

  return g_string_free (changed, FALSE);
}
