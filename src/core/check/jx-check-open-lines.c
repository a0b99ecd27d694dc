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

/* 加强协调，进一步: the next point begins behind it, or nothing does */
static void
check_text (JxNarrative *self,
            guint        number)
{
  static const char *const open[] = { "进一步", "以及", "从而", "为了", "由于", "并且", "因此", "但是", "着力", "和" };
  const char *text = jx_narrative_get_text (self, number)->text, *end;

  for (const char *line = text; *line != '\0'; line = *end != '\0' ? end + 1 : end)
    {
      g_autofree char *words = NULL;
      guint found;
      gsize length;

      end = line + strcspn (line, "\n");
      words = g_strchomp (g_strndup (line, (gsize) (end - line)));
      if (*end != '\0' && jx_heading_take (end + 1, &found, &length) == JX_HEADING_NONE)   /* may be a line of a page */
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (open); i++)
        if ((g_str_equal (open[i], "和") ? ends_with_and (words) : g_str_has_suffix (words, open[i])) && jx_text_has (words, "，"))
          {
            guint stop = (guint) (line - text) + (guint) strlen (words);

            jx_narrative_report (self, "T05", JX_SEVERITY_ERROR, number, stop - (guint) strlen (open[i]), stop,
                                 _("The sentence breaks off behind “%s”."), open[i]);
          }
    }
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
  for (guint i = 0; i < self->texts->len; i++)
    if (jx_narrative_is_section (self, i))
      check_text (self, i);
}
