/* jx-check-named.c: T02: a row counts things, and the report lists more or fewer of them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define FEWEST 2
#define MOST   5
#define STEM   2   /* characters by which a heading knows the thing: 应用 of 应用系统 */

static const char *const ordinals[MOST] = { "一是", "二是", "三是", "四是", "五是" };

/* the first of them in the text, not behind @end; NULL if none is there */
static const char *
find_before (const char *text,
             const char *word,
             const char *end)
{
  const char *at = jx_text_find (text, word);

  return at != NULL && at < end ? at : NULL;
}

static const char *const measures[] = { "个", "项", "套", "类", "座", "处" };

/* 3个月内, 3个工作日: no things, but how long or how much */
static gboolean
is_span (const char *thing)
{
  static const char *const spans[] = { "月", "季度", "年度", "学期", "工作日", "小时", "百分点" };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (jx_text_begins (thing, spans[i]))
      return TRUE;

  return FALSE;
}

/* 3 and 应用系统 of 3项应用系统; FALSE for a name that counts nothing */
static gboolean
read_name (const char  *name,
           guint       *n,
           const char **thing)
{
  char *end;
  guint64 count;

  if (name == NULL || !g_ascii_isdigit (*name))
    return FALSE;

  count = g_ascii_strtoull (name, &end, 10);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (jx_text_begins (end, measures[i]))
      {
        *n = (guint) MIN (count, MOST + 1);
        *thing = end + strlen (measures[i]);
        return count >= FEWEST && count <= MOST && g_utf8_strlen (*thing, -1) >= STEM && !is_span (*thing);
      }

  return FALSE;
}

/* where a list ends that begins at @first: with its paragraph, at the next numbered part, or where another list begins */
static const char *
find_end (const char *first)
{
  static const char *const parts[] = { "（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）" };
  const char *behind = first + strlen (ordinals[0]), *end = first + strcspn (first, "\n"), *at;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if ((at = find_before (behind, parts[i], end)) != NULL)
      end = at;

  return (at = find_before (behind, ordinals[0], end)) != NULL ? at : end;
}

static guint
count_listed (const char *first)
{
  const char *end = find_end (first);
  guint n = 0;

  while (n < MOST && first != NULL && (first = find_before (first, ordinals[n], end)) != NULL)
    n++;

  return n;
}

/* 部署N个应用 of 部署N个应用。一是……: the sentence right before a list */
static char *
dup_heading (const char *text,
             const char *first)
{
  const char *end = first > text ? g_utf8_find_prev_char (text, first) : text, *start = end;

  while (start > text)
    {
      const char *before = g_utf8_find_prev_char (text, start);

      if (g_utf8_strchr ("。；：，）\n", -1, g_utf8_get_char (before)) != NULL)
        break;
      start = before;
    }

  return g_strndup (start, (gsize) (end - start));
}

static gboolean
is_heading_of (const char *heading,
               const char *thing)
{
  g_autofree char *stem = g_utf8_substring (thing, 0, STEM);

  return !jx_text_has (heading, "主要") && !jx_text_has (heading, "重点")
         && (g_str_has_suffix (heading, thing) || g_str_has_suffix (heading, stem));
}

/* 部署3个应用 or 部署三个应用: what follows are not the things, but how it was done */
static gboolean
says_figure (const char *heading,
             guint       n)
{
  static const char *const words[] = { "零", "一", "两", "三", "四", "五" };

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autofree char *figure = g_strdup_printf ("%u%s", n, measures[i]), *word = g_strconcat (words[n], measures[i], NULL);
      const char *at = jx_text_find (heading, figure);

      if ((at != NULL && (at == heading || !g_ascii_isdigit (at[-1]))) || jx_text_has (heading, word))
        return TRUE;
    }

  return FALSE;
}

static void
check_text (JxNarrative      *self,
            guint             number,
            const JxCheckRow *row)
{
  const char *text = jx_narrative_get_text (self, number)->text, *thing;
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;
  guint n;

  if (!read_name (name, &n, &thing))
    return;

  for (const char *first = jx_text_find (text, ordinals[0]); first != NULL; first = jx_text_find (first + 1, ordinals[0]))
    {
      g_autofree char *heading = dup_heading (text, first);
      guint listed = is_heading_of (heading, thing) && !says_figure (heading, n) ? count_listed (first) : 0;

      if (listed < FEWEST || listed == n)
        continue;

      jx_narrative_report (self, "T02", JX_SEVERITY_WARNING, number, (guint) (first - text),
                           (guint) (first - text + strlen (ordinals[0])),
                           _("The table counts “%1$s”, the text lists %2$u."), name, listed);
      return;
    }
}

/**
 * jx_check_named:
 * @self: the texts
 *
 * Checks what a row counts in its name (3项应用系统) against the list of a section that is headed by the same thing: T02.
 */
void
jx_check_named (JxNarrative *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    for (guint j = 0; j < self->check->n_rows && jx_narrative_get_text (self, i)->kind == JX_NARRATIVE_SECTION; j++)
      if (self->check->rows[j].listed)
        check_text (self, i, &self->check->rows[j]);
}
