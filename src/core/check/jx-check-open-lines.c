/* jx-check-open-lines.c: T05: lines whose last word wants others behind it
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

#define FEWEST_WHOLE  5   /* paragraphs with a stop in all of a report, to tell it from lines of pages */
#define FEWEST_STOPS  2   /* paragraphs that end with a stop: then the lines are no lines of pages */
#define SHORTEST_TAIL 4   /* characters: what is shorter behind a stop is a sign or a number */
#define LONGEST_RAG   2   /* characters: a sentence ends with more behind its last comma */

/* 健全了值守和: and no word that ends so */
static gboolean
ends_with_and (const char *words)
{
  static const char *const whole[] = { "温和", "缓和", "饱和", "平和", "总和", "共和", "柔和", "随和", "谦和", "祥和", "亲和", "中和", "调和" };
  gboolean open = g_str_has_suffix (words, "和");

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    open = open && !g_str_has_suffix (words, whole[i]);

  return open;
}

/* where 群众 of 公示栏设在二楼，群众 begins: a line of sentences whose last part is a word and no more; NULL if none does */
static const char *
find_rag (const char *words)
{
  static const char *const whole[] = { "等", "略", "下同", "同上", "详见", "如下", "无", "附后" };
  const char *comma = g_strrstr (words, "，"), *tail = comma != NULL ? comma + strlen ("，") : NULL;
  guint n = 0;

  if (tail == NULL || !jx_text_has (words, "。"))
    return NULL;

  for (const char *at = tail; *at != '\0'; at = g_utf8_next_char (at), n++)
    if (g_unichar_get_script (g_utf8_get_char (at)) != G_UNICODE_SCRIPT_HAN)
      return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    if (g_str_equal (tail, whole[i]))
      return NULL;

  return n > 0 && n <= LONGEST_RAG ? tail : NULL;
}

/* 三是 begins the next point, as a number does */
static gboolean
begins_point (const char *line)
{
  static const char numerals[] = "一二三四五六七八九十";
  guint found;
  gsize length;

  if (jx_heading_take (line, &found, &length) != JX_HEADING_NONE)
    return TRUE;

  return *line != '\0' && g_utf8_strchr (numerals, -1, g_utf8_get_char (line)) != NULL && jx_text_begins (g_utf8_next_char (line), "是");
}

/* a line of sentences of which the last one has no stop: its last words; NULL if it has, or is a heading or a title */
static const char *
find_stopless (const char *words)
{
  const char *stop = g_strrstr (words, "。"), *tail = stop != NULL ? stop + strlen ("。") : NULL;
  const char *last = *words != '\0' ? g_utf8_prev_char (words + strlen (words)) : words;

  if (tail == NULL || g_unichar_get_script (g_utf8_get_char (last)) != G_UNICODE_SCRIPT_HAN || g_utf8_strlen (tail, -1) < SHORTEST_TAIL
      || jx_text_begins (tail, "附") || jx_text_begins (tail, "注") || jx_text_has (tail, "："))
    return NULL;

  return tail;
}

/* One such paragraph is a slip, several are the way in which the report is written, or lines of pages. */
static void
check_stops (JxNarrative *self,
             guint        number)
{
  const char *text = jx_narrative_get_text (self, number)->text, *end, *found = NULL;
  gsize length = 0;
  guint n = 0, n_stopped = 0;

  for (const char *line = text; *line != '\0'; line = *end != '\0' ? end + 1 : end)
    {
      g_autofree char *words = NULL;
      const char *tail;

      end = line + strcspn (line, "\n");
      words = g_strchomp (g_strndup (line, (gsize) (end - line)));
      n_stopped += g_str_has_suffix (words, "。") || g_str_has_suffix (words, "；");
      if (*end == '\0' || (tail = find_stopless (words)) == NULL)
        continue;
      n++;
      found = line + (tail - words);
      length = strlen (tail);
    }

  if (n == 1 && n_stopped >= FEWEST_STOPS)
    jx_narrative_report (self, "T05", JX_SEVERITY_WARNING, number, (guint) (found - text), (guint) (found - text) + (guint) length,
                         _("The paragraph ends without a stop: its last sentence may not be finished."));
}

/* How many lines of sentences have no stop: one among many that have is no line of a page. */
static guint
count_ragged (JxNarrative *self)
{
  static const char *const ends[] = { "。", "；", "：", "！", "？", "”", "）", ".", ";", ":", ")" };
  guint n_ragged = 0, n_stopped = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const char *end;

      for (const char *line = jx_narrative_get_text (self, i)->text; jx_narrative_is_section (self, i) && *line != '\0'; line = *end != '\0' ? end + 1 : end)
        {
          g_autofree char *words = NULL;
          gboolean stopped = FALSE;

          end = line + strcspn (line, "\n");
          words = g_strchomp (g_strndup (line, (gsize) (end - line)));
          for (guint j = 0; !stopped && j < G_N_ELEMENTS (ends); j++)
            stopped = g_str_has_suffix (words, ends[j]);
          n_stopped += stopped;
          n_ragged += !stopped && !begins_point (line) && jx_text_has (words, "，");
        }
    }

  return n_stopped < FEWEST_WHOLE ? G_MAXUINT : n_ragged;
}

/* 加强协调，进一步: the next point begins behind it, or nothing does; whether any line does so */
static gboolean
check_text (JxNarrative *self,
            guint        number,
            guint        n_ragged)
{
  static const char *const open[] = { "进一步", "以及", "从而", "为了", "由于", "并且", "因此", "但是", "着力", "并于", "并在", "并对", "并将", "拟于", "拟在", "和" };
  const char *text = jx_narrative_get_text (self, number)->text, *end;
  gboolean found = FALSE;

  for (const char *line = text; *line != '\0'; line = *end != '\0' ? end + 1 : end)
    {
      g_autofree char *words = NULL;
      const char *rag;

      end = line + strcspn (line, "\n");
      words = g_strchomp (g_strndup (line, (gsize) (end - line)));
      if (*end != '\0' && !begins_point (end + 1) && n_ragged > 1)   /* may be a line of a page */
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (open); i++)
        if ((g_str_equal (open[i], "和") ? ends_with_and (words) : g_str_has_suffix (words, open[i])) && jx_text_has (words, "，"))
          {
            guint stop = (guint) (line - text) + (guint) strlen (words);

            jx_narrative_report (self, "T05", JX_SEVERITY_ERROR, number, stop - (guint) strlen (open[i]), stop,
                                 _("The sentence breaks off behind “%s”."), open[i]);
            found = TRUE;
          }
      rag = find_rag (words);
      found |= rag != NULL;
      if (rag != NULL)
        jx_narrative_report (self, "T05", JX_SEVERITY_ERROR, number, (guint) (line - text) + (guint) (rag - words),
                             (guint) (line - text) + (guint) strlen (words), _("The sentence breaks off behind “%s”."), rag);
    }

  return found;
}

/**
 * jx_check_open_lines:
 * @self: the texts
 *
 * Checks whether lines of the report break off behind a word that cannot be the last of a sentence: T05.
 */
void
jx_check_open_lines (JxNarrative *self)
{
  guint n_ragged = count_ragged (self);

  for (guint i = 0; i < self->texts->len; i++)
    if (jx_narrative_is_section (self, i) && !check_text (self, i, n_ragged))
      check_stops (self, i);
}
