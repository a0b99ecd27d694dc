/* jx-check-decimals.c: T04 of headings that are numbered 1, 1.1, 1.1.1
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-heading.h"
#include "jx-text.h"

#define DEEPEST       3
#define LONGEST_WORDS 24   /* characters; a longer line is no heading of a chapter */

/* How a heading of one part is written. */
typedef enum
{
  STYLE_BARE,      /* 1 项目概况 */
  STYLE_CLOSED,    /* 1. 项目概况, which counts among the points of jx_check_chapters() too */
  STYLE_CHINESE    /* 一、项目概况, which counts there only */
} Style;

/* The number of a heading: 2.1 is of depth 2. */
typedef struct
{
  guint       parts[DEEPEST];
  guint       depth;
  Style       style;
  guint       last;      /* the number that stands before it in its part of the report; 0: it is the first */
  gboolean    goes_on;   /* of depth 1: goes on the chapters, and is no item of a list */
  guint       text;      /* that it stands in */
  const char *start, *end;
} Decimal;

/* The headings of a report, in their order. */
typedef struct
{
  GArray *decimals;
  Style   style;     /* of its chapters */
  guint   chapter;   /* the last one */
} Headings;

/* . and ．; behind the last part 、 too */
static gsize
take_dot (const char *at,
          gboolean    closing)
{
  static const char *const dots[] = { ".", "．", "、" };

  for (guint i = 0; i < G_N_ELEMENTS (dots) - !closing; i++)
    if (jx_text_begins (at, dots[i]))
      return strlen (dots[i]);

  return 0;
}

/* 1 and 2 of 1.2, up to where the number ends; each has two digits at most */
static gboolean
take_number (Decimal *decimal)
{
  const char *at = decimal->start;

  for (;;)
    {
      gsize dot;
      char *end;

      if (!g_ascii_isdigit (*at) || decimal->depth == DEEPEST)
        return FALSE;
      decimal->parts[decimal->depth] = (guint) g_ascii_strtoull (at, &end, 10);
      if (end - at > 2 || decimal->parts[decimal->depth++] == 0)
        return FALSE;
      decimal->end = end;
      dot = take_dot (end, FALSE);
      if (dot == 0 || !g_ascii_isdigit (end[dot]))
        break;
      at = end + dot;
    }

  decimal->style = take_dot (decimal->end, TRUE) > 0 ? STYLE_CLOSED : STYLE_BARE;
  decimal->end += take_dot (decimal->end, TRUE);

  return TRUE;
}

/* 12 月, 3.2 公里 and 1.5万元 are hardly numbers of headings; but 1.2 日常工作 may be one */
static gboolean
is_figure (const char *words)
{
  static const char *const measures[] = {
    "万", "亿", "元", "千", "年", "月", "日", "天", "小时", "吨", "米", "公里", "公顷", "平方", "立方", "亩", "倍", "分", "次", "版", "个",
    "台", "套", "辆", "架", "名", "户", "座", "栋", "盏", "株", "棵", "份", "枚", "张", "眼", "间", "处", "人次",
  };

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (jx_text_begins (words, measures[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_sentence (const char *words)
{
  const char *end = words + strcspn (words, "\n");

  if (g_utf8_strlen (words, end - words) > LONGEST_WORDS)
    return TRUE;

  for (const char *at = words; at < end; at = g_utf8_next_char (at))
    if (g_utf8_strchr ("。，；：:;,", -1, g_utf8_get_char (at)) != NULL)
      return TRUE;

  return FALSE;
}

/* A line that begins with such a number. Behind a number of one part stands a blank or a dot, and a few words that are no sentence.
 * @doubtful: whether the number may as well be a figure */
static gboolean
take_decimal (const char *line,
              Decimal    *decimal,
              gboolean   *doubtful)
{
  const char *words;

  decimal->start = line + strspn (line, " \t");
  if (!take_number (decimal))
    return FALSE;

  words = decimal->end;
  while (*words == ' ' || *words == '\t' || g_utf8_get_char (words) == 0x3000)
    words = g_utf8_next_char (words);
  *doubtful = decimal->style == STYLE_BARE && is_figure (words);

  return g_unichar_isalpha (g_utf8_get_char (words))
         && (decimal->depth > 1 || ((words > decimal->end || decimal->style == STYLE_CLOSED) && !*doubtful && !is_sentence (words)));
}

/* 一、, 第一章 */
static gboolean
take_chinese (const char *line,
              Decimal    *decimal)
{
  gsize length;

  if (jx_heading_take (line, &decimal->parts[0], &length) != JX_HEADING_CHAPTER)
    return FALSE;

  decimal->style = STYLE_CHINESE;
  decimal->depth = 1;

  return TRUE;
}

static const char *
find_next_line (const char *line)
{
  const char *end = strchr (line, '\n');

  return end != NULL ? end + 1 : NULL;
}

static const Decimal *
get_decimal (const Headings *headings,
             guint           position)
{
  return position < headings->decimals->len ? &g_array_index (headings->decimals, Decimal, position) : NULL;
}

static gboolean
has_same_parent (const Decimal *one,
                 const Decimal *other)
{
  return memcmp (one->parts, other->parts, (other->depth - 1) * sizeof *one->parts) == 0;
}

/* The number that stands last in the same part of the report, before the headings from @end on; 0 if there is none. 1.1 may begin
 * anew in another section. */
static guint
find_last (const Headings *headings,
           const Decimal  *decimal,
           guint           end)
{
  for (guint i = end; i > 0; i--)
    {
      const Decimal *before = get_decimal (headings, i - 1);

      if (before->goes_on || (before->depth > 1 && before->depth < decimal->depth))
        return 0;
      if (before->depth == decimal->depth)
        return has_same_parent (before, decimal) && (decimal->parts[decimal->depth - 1] > 1 || before->text == decimal->text)
                 ? before->parts[decimal->depth - 1] : 0;
    }

  return 0;
}

/* Adds a heading. What may be a figure is one only where it goes on; where the chapters are written in another way, 一、 begins anew. */
static void
add (Headings *headings,
     Decimal  *decimal,
     gboolean  doubtful)
{
  if (decimal->depth == 1 && decimal->style != headings->style)
    {
      if (decimal->style != STYLE_CHINESE)
        return;
      headings->chapter = 0;
      decimal->goes_on = TRUE;
    }
  else if (decimal->depth == 1)
    {
      decimal->last = headings->chapter;
      decimal->goes_on = decimal->parts[0] == headings->chapter + 1;
      headings->chapter += decimal->goes_on;
    }
  else
    {
      decimal->last = find_last (headings, decimal, headings->decimals->len);
      if (doubtful && (decimal->last == 0 || decimal->parts[decimal->depth - 1] != decimal->last + 1))
        return;
    }

  g_array_append_val (headings->decimals, *decimal);
}

/* How the heading is written under which 1.1 stands; FALSE if there is no 1.1, so that a number before words is no heading. */
static gboolean
find_style (JxNarrative *self,
            Style       *style)
{
  *style = STYLE_CHINESE;
  for (guint i = 0; i < self->texts->len; i++)
    {
      const JxNarrativeText *text = jx_narrative_get_text (self, i);

      if (text->kind != JX_NARRATIVE_SECTION)
        continue;
      for (const char *line = text->text; line != NULL; line = find_next_line (line))
        {
          Decimal decimal = { 0 }, chinese = { 0 };
          gboolean doubtful;

          if (take_decimal (line, &decimal, &doubtful))
            {
              if (decimal.depth == 2 && decimal.parts[0] == 1 && decimal.parts[1] == 1 && !doubtful)
                return TRUE;
              if (decimal.depth == 1)
                *style = decimal.style;
            }
          else if (take_chinese (line, &chinese))
            *style = STYLE_CHINESE;
        }
    }

  return FALSE;
}

static void
collect (JxNarrative *self,
         Headings    *headings)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const JxNarrativeText *text = jx_narrative_get_text (self, i);

      if (text->kind != JX_NARRATIVE_SECTION)
        continue;
      for (const char *line = text->text; line != NULL; line = find_next_line (line))
        {
          Decimal decimal = { .text = i }, chinese = { .text = i };
          gboolean doubtful = FALSE;

          if (take_decimal (line, &decimal, &doubtful))
            add (headings, &decimal, doubtful);
          else if (take_chinese (line, &chinese))
            add (headings, &chinese, FALSE);
        }
    }
}

/* how often a chapter's number stands from a heading on */
static guint
count_chapter (const Headings *headings,
               guint           from,
               guint           number)
{
  guint n = 0;

  for (guint i = from; i < headings->decimals->len; i++)
    n += get_decimal (headings, i)->depth == 1 && get_decimal (headings, i)->parts[0] == number;

  return n;
}

/* 4 behind 2 where no 3 follows and no list stands; 1 behind 2 where 3.1 follows. What else stands there is an item of a list. */
static gboolean
is_wrong_chapter (const Headings *headings,
                  guint           position)
{
  const Decimal *decimal = get_decimal (headings, position), *next = get_decimal (headings, position + 1);
  const Decimal *before = position > 0 ? get_decimal (headings, position - 1) : NULL;
  guint right = decimal->last + 1;

  if (decimal->style != STYLE_BARE || decimal->last == 0)
    return FALSE;
  if (decimal->parts[0] == right + 1)
    return (before->depth > 1 || before->goes_on) && count_chapter (headings, position, right) == 0;

  return decimal->parts[0] < right && next != NULL && next->depth == 2 && next->parts[0] == right && next->parts[1] == 1;
}

/* 1.3 right behind the heading of chapter 2, which goes on from 1.2 */
static gboolean
is_of_last_chapter (const Headings *headings,
                    guint           position)
{
  const Decimal *decimal = get_decimal (headings, position), *chapter, *before;

  if (position < 2 || decimal->depth != 2 || decimal->last > 0)
    return FALSE;

  chapter = get_decimal (headings, position - 1);
  before = get_decimal (headings, position - 2);

  return chapter->goes_on && chapter->style != STYLE_CHINESE && chapter->parts[0] == decimal->parts[0] + 1 && before->depth > 1
         && count_chapter (headings, 0, chapter->parts[0]) == 1
         && decimal->parts[1] > 1 && find_last (headings, decimal, position - 1) + 1 == decimal->parts[1];
}

/* One number that is left out, or stands twice: what is further off, and what no other number of its part stands before, is a
 * figure at the beginning of a line. */
static gboolean
is_wrong_part (const Decimal *decimal)
{
  guint found = decimal->parts[decimal->depth - 1];

  return decimal->depth > 1 && decimal->last > 0 && (found == decimal->last + 2 || found == decimal->last);
}

static char *
dup_number (const Decimal *decimal,
            guint          last_part)
{
  g_autoptr(GString) number = g_string_new (NULL);

  for (guint i = 0; i + 1 < decimal->depth; i++)
    g_string_append_printf (number, "%u.", decimal->parts[i]);
  g_string_append_printf (number, "%u", last_part);

  return g_string_free (g_steal_pointer (&number), FALSE);
}

static void
check_decimal (JxNarrative    *self,
               const Headings *headings,
               guint           position)
{
  const Decimal *decimal = get_decimal (headings, position);
  guint found = decimal->parts[decimal->depth - 1], start;
  g_autofree char *here = NULL, *right = NULL;

  if (is_of_last_chapter (headings, position))
    right = g_strdup_printf ("%u.1", decimal->parts[0] + 1);
  else if (decimal->depth == 1 ? is_wrong_chapter (headings, position) : is_wrong_part (decimal))
    right = dup_number (decimal, decimal->last + 1);
  else
    return;

  start = (guint) (decimal->start - jx_narrative_get_text (self, decimal->text)->text);
  here = dup_number (decimal, found);
  jx_narrative_report (self, "T04", decimal->depth < DEEPEST ? JX_SEVERITY_ERROR : JX_SEVERITY_WARNING, decimal->text, start,
                       start + (guint) (decimal->end - decimal->start), _("Here stands %1$s where %2$s should follow."), here, right);
}

/**
 * jx_check_decimals:
 * @self: the texts
 *
 * Checks the numbers of headings in a report that numbers them 1, 1.1, 1.1.1, through all its sections: T04. Where no 1.1
 * stands, a number before words is no heading; chapters that are written 一、 or 1. are told with the other headings.
 */
void
jx_check_decimals (JxNarrative *self)
{
  g_autoptr(GArray) decimals = g_array_new (FALSE, FALSE, sizeof (Decimal));
  Headings headings = { .decimals = decimals };

  if (!find_style (self, &headings.style))
    return;

  collect (self, &headings);
  for (guint i = 0; i < decimals->len; i++)
    check_decimal (self, &headings, i);
}
