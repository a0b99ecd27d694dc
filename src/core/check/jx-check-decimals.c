/* jx-check-decimals.c: T04 of headings that are numbered 1, 1.1, 1.1.1
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DEEPEST       3
#define SURE_MEASURES 5    /* that stand behind a blank too */
#define LONGEST_WORDS 24   /* characters; a longer line is no heading of a chapter */

/* The number of a heading: 2.1 is of depth 2. */
typedef struct
{
  guint       parts[DEEPEST];
  guint       depth;
  guint       text;     /* that it stands in */
  const char *start, *end;
} Decimal;

/* 1 and 2 of 1.2, up to where the number ends; each has two digits at most */
static gboolean
take_number (Decimal *decimal)
{
  const char *at = decimal->start;

  for (;;)
    {
      char *end;

      if (!g_ascii_isdigit (*at) || decimal->depth == DEEPEST)
        return FALSE;
      decimal->parts[decimal->depth] = (guint) g_ascii_strtoull (at, &end, 10);
      if (end - at > 2 || decimal->parts[decimal->depth++] == 0)
        return FALSE;
      at = decimal->end = end;
      if (*at != '.')
        return TRUE;
      at++;
    }
}

/* 12 月, 3.2公里 and 1.5 万元 are no numbers of headings; 1.2 日常工作 is */
static gboolean
is_figure (const char *words,
           gboolean    close)
{
  static const char *const measures[] = {
    "万元", "亿元", "元", "万吨", "万人", "年", "月", "日", "天", "万", "亿", "千", "吨", "米", "公里", "平方", "亩", "台", "倍", "分",
  };
  guint n = close ? G_N_ELEMENTS (measures) : SURE_MEASURES;

  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (words, measures[i]))
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

/* A line that begins with such a number. Behind a number of one part stands a blank, and a few words that are no sentence. */
static gboolean
take_decimal (const char *line,
              Decimal    *decimal)
{
  const char *words;

  decimal->start = line + strspn (line, " \t");
  if (!take_number (decimal))
    return FALSE;

  words = decimal->end;
  while (*words == ' ' || *words == '\t' || g_utf8_get_char (words) == 0x3000)
    words = g_utf8_next_char (words);

  return g_unichar_isalpha (g_utf8_get_char (words)) && !is_figure (words, words == decimal->end || decimal->depth == 1)
         && (decimal->depth > 1 || (words > decimal->end && !is_sentence (words)));
}

static const char *
find_next_line (const char *line)
{
  const char *end = strchr (line, '\n');

  return end != NULL ? end + 1 : NULL;
}

static GArray *
collect (JxNarrative *self)
{
  GArray *decimals = g_array_new (FALSE, FALSE, sizeof (Decimal));

  for (guint i = 0; i < self->texts->len; i++)
    {
      const JxNarrativeText *text = jx_narrative_get_text (self, i);

      if (text->kind != JX_NARRATIVE_SECTION)
        continue;
      for (const char *line = text->text; line != NULL; line = find_next_line (line))
        {
          Decimal decimal = { .text = i };

          if (take_decimal (line, &decimal))
            g_array_append_val (decimals, decimal);
        }
    }

  return decimals;
}

static gboolean
has_depth (const GArray *decimals,
           guint         depth)
{
  for (guint i = 0; i < decimals->len; i++)
    if (g_array_index (decimals, Decimal, i).depth == depth)
      return TRUE;

  return FALSE;
}

static gboolean
has_same_parent (const Decimal *one,
                 const Decimal *other)
{
  return memcmp (one->parts, other->parts, (other->depth - 1) * sizeof *one->parts) == 0;
}

/* the number that stands last in the same part of the report, 0 if this one is the first */
static guint
find_last (const GArray *decimals,
           guint         position)
{
  const Decimal *decimal = &g_array_index (decimals, Decimal, position);

  for (guint i = position; i > 0; i--)
    {
      const Decimal *before = &g_array_index (decimals, Decimal, i - 1);

      if (before->depth < decimal->depth)
        return 0;
      if (before->depth == decimal->depth)
        return has_same_parent (before, decimal) ? before->parts[decimal->depth - 1] : 0;
    }

  return 0;
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

/* One number that is left out, or stands twice: what is further off is a figure at the beginning of a line. */
static void
check_decimal (JxNarrative  *self,
               const GArray *decimals,
               guint         position)
{
  const Decimal *decimal = &g_array_index (decimals, Decimal, position);
  guint found = decimal->parts[decimal->depth - 1], last = find_last (decimals, position), start;
  g_autofree char *here = NULL, *right = NULL;

  if (found != last + 2 && found != last)
    return;

  start = (guint) (decimal->start - jx_narrative_get_text (self, decimal->text)->text);
  here = dup_number (decimal, found);
  right = dup_number (decimal, last + 1);
  jx_narrative_report (self, "T04", decimal->depth < DEEPEST ? JX_SEVERITY_ERROR : JX_SEVERITY_WARNING, decimal->text, start,
                       start + (guint) (decimal->end - decimal->start), _("Here stands %1$s where %2$s should follow."), here, right);
}

/**
 * jx_check_decimals:
 * @self: the texts
 *
 * Checks the numbers of headings in a report that numbers them 1, 1.1, 1.1.1, through all its sections: T04. Where none is of
 * two parts, a number before words is no heading.
 */
void
jx_check_decimals (JxNarrative *self)
{
  g_autoptr(GArray) decimals = collect (self);
  gboolean used = has_depth (decimals, 2);

  for (guint i = 0; used && i < decimals->len; i++)
    check_decimal (self, decimals, i);
}
