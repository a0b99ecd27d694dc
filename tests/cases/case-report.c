/* case-report.c: a whole report as running text, and the sections of a form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-report.h"

#include <string.h>

#include "jx-heading.h"
#include "jx-text.h"

#define LONGEST_TITLE 40   /* characters; a longer line is no heading */
#define N_PASSES      3    /* ways in which a heading is known, the surest first */

typedef struct
{
  const JxSection *sections;
  guint            n_sections;
  GString        **texts;
  guint            current;
  gboolean         begun;                   /* whether the report itself began the current section */
  guint            printed[JX_HEADING_LAST];
  guint            last[JX_HEADING_LAST];   /* the number that the report itself has last, by level */
} Split;

/* A point (1.) may be the heading of a section that follows in the same chapter, not of one further on. */
static gboolean
is_reached (const Split   *split,
            JxHeadingStyle style,
            guint          section)
{
  if (style <= JX_HEADING_SECTION || split->sections[section].level == 1)
    return TRUE;

  for (guint i = split->current + 1; i <= section; i++)
    if (split->sections[i].level == 1)
      return FALSE;

  return TRUE;
}

/* whether a heading is that of a section: by its words, nearly by them, or as the same part of a report */
static gboolean
is_heading_of (const JxSection *section,
               JxHeadingStyle   style,
               const char      *words,
               guint            pass)
{
  g_autofree char *title = jx_heading_dup_words (section->title);

  switch (pass)
    {
    case 0:
      return g_str_equal (words, title);
    case 1:
      return style != JX_HEADING_NONE && jx_heading_is_alike (words, title);
    default:
      return style == JX_HEADING_CHAPTER && section->level == JX_HEADING_CHAPTER && jx_heading_is_same_part (words, title);
    }
}

/* The section that a heading begins, from the one being filled on; -1 if none does. */
static int
find_section (const Split    *split,
              JxHeadingStyle  style,
              const char     *words)
{
  for (guint pass = 0; pass < N_PASSES; pass++)
    for (guint i = split->current; i < split->n_sections; i++)
      if (is_reached (split, style, i) && is_heading_of (&split->sections[i], style, words, pass))
        return (int) i;

  return -1;
}

/* The chapter that a heading of a chapter begins: 一、项目概况 is one in itself, and not the first part of 一、项目基本情况, unless
 * that stood before it. */
static guint
find_chapter (const Split *split,
              guint        section)
{
  return section > split->current + (split->begun ? 1 : 0) && split->sections[section].level == JX_HEADING_SECTION
         && split->sections[section - 1].level == JX_HEADING_CHAPTER ? section - 1 : section;
}

/* the number that the program prints before a section */
static void
count_to (Split *split,
          guint  section)
{
  memset (split->printed, 0, sizeof split->printed);

  for (guint i = 0; i <= section; i++)
    {
      guint level = CLAMP (split->sections[i].level, 1, 4);

      split->printed[level]++;
      for (guint j = level + 1; j < JX_HEADING_LAST; j++)
        split->printed[j] = 0;
    }
}

static void
add_line (Split      *split,
          const char *line)
{
  GString *text = split->texts[split->current];
  gsize length;
  const char *words = jx_text_trim (line, &length);

  if (length == 0)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_len (text, words, (gssize) length);
}

/* （一）机构组成。2023年…: a heading and its text on one line */
static const char *
find_rest (const char *line,
           gsize       length)
{
  const char *stop = strstr (line + length, "。");

  if (stop == NULL)
    stop = strstr (line + length, "：");

  return stop != NULL && g_utf8_pointer_to_offset (line, stop) <= LONGEST_TITLE ? stop + strlen ("。") : NULL;
}

/* Counts a heading among the report's own. Returns whether it goes on from the last one of its level; of parts of a chapter it
 * may well be the last one that is not known. */
static gboolean
follows_last (Split          *split,
              JxHeadingStyle  style,
              guint           number)
{
  gboolean follows = number == 1 || number == split->last[style] + 1 || style != JX_HEADING_CHAPTER;

  split->last[style] = number;
  for (guint i = style + 1; i < JX_HEADING_LAST; i++)
    split->last[i] = 0;

  return follows;
}

/* Begins a section. Its heading goes where the program prints the same; else it stays, so that nothing is lost: 第四章 for 四、,
 * 有关建议 for 改进措施, and a number that skips one. */
static void
begin_section (Split          *split,
               guint           section,
               JxHeadingStyle  style,
               guint           number,
               gboolean        follows,
               const char     *heading)
{
  guint level = split->sections[section].level;

  split->current = section;
  split->begun = TRUE;
  count_to (split, section);

  if (style != (JxHeadingStyle) level || number != split->printed[level] || !follows || g_str_has_prefix (heading, "第"))
    add_line (split, heading);
  if (style != (JxHeadingStyle) level)   /* 7、 in the place of 五、 counts as five */
    split->last[level]++;
}

/* [bookmark: …], and ??? before a number, which converters of Word files leave at the head of a paragraph */
static const char *
skip_leftovers (const char *line)
{
  const char *behind;
  guint number;
  gsize length;

  while (g_str_has_prefix (line, "[bookmark:") && strchr (line, ']') != NULL)
    line = strchr (line, ']') + 1;

  behind = line + strspn (line, "? ");

  return jx_heading_take (behind, &number, &length) != JX_HEADING_NONE ? behind : line;
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

static void
take_line (Split      *split,
           const char *line)
{
  guint number = 0;
  gsize length = 0;
  JxHeadingStyle style = jx_heading_take (line, &number, &length);
  const char *rest;
  g_autofree char *heading = NULL, *words = NULL;
  gboolean follows = style == JX_HEADING_NONE || follows_last (split, style, number);
  int section;
  guint chapter;

  if (style == JX_HEADING_NONE && (style = take_decimal (line, &length)) != JX_HEADING_NONE)
    follows = FALSE;   /* its heading stays: the program prints another number */
  if (style == JX_HEADING_NONE)
    length = 0;

  rest = find_rest (line, length);
  heading = rest != NULL && style != JX_HEADING_NONE ? g_strndup (line, (gsize) (rest - line)) : g_strdup (line);
  words = jx_heading_dup_words (heading + length);

  if (*words == '\0' || g_utf8_strlen (heading, -1) > LONGEST_TITLE || (section = find_section (split, style, words)) < 0)
    {
      add_line (split, line);
      return;
    }

  chapter = style == JX_HEADING_CHAPTER ? find_chapter (split, (guint) section) : (guint) section;
  follows = follows && (is_heading_of (&split->sections[chapter], style, words, 0) || is_heading_of (&split->sections[chapter], style, words, 1));
  begin_section (split, chapter, style, number, follows, heading);
  if (style != JX_HEADING_NONE && rest != NULL)
    add_line (split, rest);
}

/*
 * Parts a report by its headings: a text for each section of the form, "" where it has none. A heading is known by its words,
 * numbered or not; it is left out where the program prints the same, and stays as the first line of its section where its
 * number is another one, or skips one. A chapter is none of the parts that a chapter of the form has: it begins that chapter.
 * What stands before the first heading that is known belongs to the first section; a heading that is not known is text of the
 * section it stands in.
 */
GPtrArray *
case_report_split (JxForm     *form,
                   const char *text)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) lines = g_strsplit_set (text, "\n\r", -1);
  Split split = { 0 };

  split.sections = jx_form_get_sections (form, &split.n_sections);
  split.texts = g_new0 (GString *, split.n_sections);
  for (guint i = 0; i < split.n_sections; i++)
    split.texts[i] = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL && split.n_sections > 0; i++)
    take_line (&split, skip_leftovers (lines[i]));

  for (guint i = 0; i < split.n_sections; i++)
    g_ptr_array_add (parts, g_string_free (split.texts[i], FALSE));
  g_free (split.texts);

  return parts;
}
