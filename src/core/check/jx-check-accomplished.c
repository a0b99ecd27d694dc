/* jx-check-accomplished.c: T03: a text that calls every task done, and a row that falls short
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define MOST_BETWEEN 10   /* characters between what is spoken of and what is said of it */

/* where a claim of all begins: 各项任务……全部完成, 各项指标均已达到; NULL if none stands in the text from @at on */
static const char *
find_claim (const char  *at,
            const char **end)
{
  static const char *const all[] = { "各项任务", "各项目标", "各项指标", "各项绩效指标", "各项绩效目标", "所有任务", "全部任务", "所有指标", "全部指标", "各指标" };
  static const char *const done[] = {
    "无一欠账", "均已完成", "均完成", "全部完成", "全面完成", "均已达到", "全部达到", "均达到", "全部达标", "均已达标", "均达标", "全部实现", "均已实现", "均超额完成", "如期完成",
    "按期完成", "按时完成", "圆满完成",
  };

  for (; *at != '\0'; at = g_utf8_next_char (at))
    for (guint i = 0; i < G_N_ELEMENTS (all); i++)
      {
        const char *behind = at + strlen (all[i]);

        if (!jx_text_begins (at, all[i]))
          continue;
        for (guint n = 0; n < MOST_BETWEEN && *behind != '\0' && g_utf8_strchr ("，。；！\n", -1, g_utf8_get_char (behind)) == NULL; n++)
          {
            for (guint j = 0; j < G_N_ELEMENTS (done); j++)
              if (jx_text_begins (behind, done[j]))
                {
                  *end = behind + strlen (done[j]);
                  return at;
                }
            behind = g_utf8_next_char (behind);
          }
      }

  return NULL;
}

/* what stands between two commas about a place */
static char *
dup_clause (const char *text,
            const char *at,
            const char *end)
{
  while (at > text && at[-1] != '\n' && g_utf8_strchr ("，。；", -1, g_utf8_get_char (g_utf8_find_prev_char (text, at))) == NULL)
    at = g_utf8_find_prev_char (text, at);
  while (*end != '\0' && g_utf8_strchr ("，。；\n", -1, g_utf8_get_char (end)) == NULL)
    end = g_utf8_next_char (end);

  return g_strndup (at, (gsize) (end - at));
}

/* 未完成, 未能; 未出现偏离 and 未发现问题 say that all is well */
static gboolean
is_denied (const char *sentence)
{
  static const char *const well[] = { "出现", "发现", "发生", "突破", "超出", "超过", "偏离" };

  for (const char *at = jx_text_find (sentence, "未"); at != NULL; at = jx_text_find (at + 1, "未"))
    {
      gboolean denied = TRUE;

      for (guint i = 0; i < G_N_ELEMENTS (well); i++)
        denied = denied && !jx_text_begins (at + strlen ("未"), well[i]);
      if (denied)
        return TRUE;
    }

  return FALSE;
}

/* what is said of all but one, of what is to come, or of one part of the work, is no such claim */
static gboolean
is_meant (const char *text,
          const char *at,
          const char *end)
{
  static const char *const others[] = {
    "除", "其余", "其他", "其它", "确保", "力争", "保证", "推动", "促进", "计划", "将", "争取", "基本", "没有", "上年", "去年", NULL,
  };
  static const char *const classes[] = { "效益", "满意", "质量", "时效", "成本", NULL };
  const char *start = at, *stop = end;
  g_autofree char *sentence = NULL, *clause = dup_clause (text, at, end);

  while (start > text && start[-1] != '\n' && !(start - text >= 3 && jx_text_begins (start - 3, "。")))
    start--;
  while (*stop != '\0' && *stop != '\n' && !jx_text_begins (stop, "。"))
    stop = g_utf8_next_char (stop);
  sentence = g_strndup (start, (gsize) (stop - start));

  return !jx_text_has_any (sentence, others) && !is_denied (sentence) && !jx_text_has_any (clause, classes);
}

/* an output that was counted and falls short of its target */
static const JxCheckRow *
find_short (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (row->listed && row->class == JX_CLASS_OUTPUT && row->suggestion.rule == JX_SCORE_SHORT && !row->unlike && !row->as_points)
        return row;
    }

  return NULL;
}

/**
 * jx_check_accomplished:
 * @self: the texts
 *
 * Checks whether a report that calls every task done has a row that was not: T03.
 */
void
jx_check_accomplished (JxNarrative *self)
{
  const JxCheckRow *row = find_short (self->check);

  for (guint i = 0; row != NULL && i < self->texts->len; i++)
    {
      const JxNarrativeText *text = jx_narrative_get_text (self, i);
      const char *end = text->text, *at;

      while (text->kind == JX_NARRATIVE_SECTION && (at = find_claim (end, &end)) != NULL)
        if (is_meant (text->text, at, end))
          {
            const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;
            g_autofree char *claim = g_strndup (at, (gsize) (end - at));

            jx_narrative_report (self, "T03", JX_SEVERITY_WARNING, i, (guint) (at - text->text), (guint) (end - text->text),
                                 _("Of all that is claimed here (“%1$s”), “%2$s” in row %3$u of the indicators falls short: %4$s of %5$s."), claim, name,
                                 row->position + 1, row->actual->typed, row->target->typed);
            return;
          }
    }
}
