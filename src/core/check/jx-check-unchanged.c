/* jx-check-unchanged.c: T03: a budget that is said not to have changed, and an amount that was added to it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

static const char *const stops[] = { "，", "。", "；", "：", "\n" };

/* The part of a text between two stops about a place. */
static char *
dup_clause (const char *text,
            const char *at)
{
  const char *start = text, *end = at + strlen (at);

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      g_autofree char *before = g_strndup (text, (gsize) (at - text));
      const char *last = g_strrstr (before, stops[i]), *next = jx_text_find (at, stops[i]);

      if (last != NULL)
        start = MAX (start, text + (last - before) + strlen (stops[i]));
      if (next != NULL)
        end = MIN (end, next);
    }

  return g_strndup (start, (gsize) (end - start));
}

/* 预算执行过程中未发生追加或调减, 年中预算未作调整: of the budget, and of all of it */
static gboolean
is_of_budget (const char *clause)
{
  static const char *const budget[] = { "预算", "资金", "经费", NULL };
  static const char *const other[] = {
    "中央", "省级", "市级", "县级", "其他", "其它", "除", "再", "此外", "另", "科目", "目标", "指标", "方案", "标准", "内容", "上年", "如", "若", "是否", "补助", "均", NULL,
  };

  return jx_text_has_any (clause, budget) && !jx_text_has_any (clause, other);
}

/* where a text says that the budget was neither added to nor cut; NULL if it does not */
static const char *
find_unchanged (const char  *text,
                const char **word)
{
  static const char *const words[] = {
    "未发生追加", "没有发生追加", "未发生调整", "没有发生调整", "未追加", "没有追加", "未作调整", "未做调整", "未进行调整", "没有调整", "未调整", "无追加",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (const char *at = jx_text_find (text, words[i]); at != NULL; at = jx_text_find (at + 1, words[i]))
      {
        g_autofree char *clause = dup_clause (text, at);

        if (is_of_budget (clause))
          {
            *word = words[i];
            return at;
          }
      }

  return NULL;
}

/* 县财政局追加18万元: this year's, and done */
static gboolean
is_added (JxNarrative  *self,
          const JxFact *fact)
{
  const guint64 other = JX_SAID (PLANNED) | JX_SAID (PAST) | JX_SAID (COMPARED) | JX_SAID (NOT_YET);
  static const char *const wished[] = { "申请", "建议", "拟", "争取", "需", "如", "应", NULL };
  const char *text = jx_narrative_get_text (self, fact->text)->text;
  g_autofree char *clause = NULL;

  if (fact->kind != JX_FACT_AMOUNT || (fact->said & JX_SAID (MORE)) == 0 || (fact->said & other) != 0 || !jx_narrative_is_section (self, fact->text)
      || jx_check_find_year (self, fact) != self->check->sheet.year)
    return FALSE;

  clause = dup_clause (text, text + fact->start);

  return !jx_text_has_any (clause, wished);
}

/**
 * jx_check_unchanged:
 * @self: the texts
 *
 * Checks whether a report that calls the budget unchanged tells of an amount that was added to it in the year: T03.
 */
void
jx_check_unchanged (JxNarrative *self)
{
  const JxFact *added = NULL;

  for (guint i = 0; added == NULL && i < self->facts.facts->len; i++)
    if (is_added (self, jx_narrative_get_fact (self, i)))
      added = jx_narrative_get_fact (self, i);

  for (guint i = 0; added != NULL && i < self->texts->len; i++)
    {
      const char *text = jx_narrative_get_text (self, i)->text, *word = NULL;
      const char *at = jx_narrative_is_section (self, i) ? find_unchanged (text, &word) : NULL;
      g_autofree char *figure = NULL;

      if (at == NULL)
        continue;

      figure = jx_narrative_dup_quote (self, added->text, added->label, added->end);
      jx_narrative_report (self, "T03", JX_SEVERITY_ERROR, i, (guint) (at - text), (guint) (at - text + strlen (word)),
                           _("The budget is said to be unchanged here (“%1$s”), but another place tells of an addition: “%2$s”."), word, figure);
      return;
    }
}
