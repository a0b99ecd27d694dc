/* jx-check-laid-out.c: F06: what a sentence before was spent on or came from, told as a list by itself
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-amount.h"
#include "jx-check-narrative.h"
#include "jx-text.h"

#define FEWEST_PARTS 3    /* of a list that does not say that it parts something */
#define FEWEST_SAID  2    /* of one that does: 按来源分 */
#define NEAR         50   /* a sum is near a whole that is no more than a fiftieth away */
#define NEAR_COUNT   10   /* of three counts or more behind a colon, a tenth */

static const guint64 wholes = JX_SAID (EXECUTED) | JX_SAID (BUDGET) | JX_SAID (ARRIVED);

/* The amounts of a sentence if it has nothing but parts of something that it does not name; their number, 0 if it has more. */
static guint
take_parts (JxNarrative *self,
            guint        first,
            guint        end,
            JxFactSet   *parts)
{
  for (guint i = first; i < end; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact->kind == JX_FACT_COUNT && fact->measure != NULL)   /* 管道更换42公里，357.52万元 */
        continue;
      if (fact->kind != JX_FACT_AMOUNT || !jx_fact_is_exact (fact) || fact->group > 0 || fact->when > 0
          || (fact->flags & JX_FACT_INSIDE) != 0
          || (fact->said & (JX_SAID (TOTAL) | JX_SAID (UNIT_PRICE) | JX_SAID (SHARE) | JX_SAID (CHANGED) | JX_SAID (PLANNED))) != 0
          || ((fact->said & JX_SAID (REST)) != 0 && (fact->said & JX_SAID (EXECUTED)) == 0))   /* 结转资金支出46万元 was spent */
        return 0;
      jx_fact_set_add (parts, fact);
    }

  return parts->n;
}

/* 按内容分：, 按来源划分为, at the beginning of the sentence */
static gboolean
says_parted (JxNarrative  *self,
             const JxFact *first)
{
  const char *text = jx_narrative_get_text (self, first->text)->text, *at = text + first->start;
  g_autofree char *words = NULL;

  while (at > text && g_utf8_strchr ("。\n", -1, g_utf8_get_char (g_utf8_prev_char (at))) == NULL)
    at = g_utf8_prev_char (at);
  words = g_strndup (at, (gsize) (text + first->start - at));

  return jx_text_begins (words, "按") && jx_text_has (words, "分");
}

/* The whole that is told last before a list, in its paragraph and no more than two sentences away: NULL if none is, or if the list
 * comes to any amount of the paragraph. */
static const JxFact *
find_whole (JxNarrative     *self,
            guint            first,
            guint            end,
            const JxFactSet *parts)
{
  const JxFact *head = parts->facts[0], *whole = NULL;

  for (guint i = first; i > 0 && jx_narrative_get_fact (self, i - 1)->paragraph == head->paragraph; i--)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i - 1);
      gint64 sum;

      if (!jx_fact_is_like (fact, head))
        continue;
      if (jx_fact_set_comes_to (parts, 0, parts->n, fact, &sum) || jx_fact_set_reaches (parts, fact))
        return NULL;
      if (whole == NULL && fact->sentence + 2 >= head->sentence && (fact->said & wholes) != 0 && jx_fact_is_exact (fact)
          && (fact->flags & JX_FACT_INSIDE) == 0 && fact->group == 0)
        whole = fact;
    }

  for (guint i = end; i < self->facts.facts->len && jx_narrative_get_fact (self, i)->paragraph == head->paragraph; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      gint64 sum;

      if (jx_fact_is_like (fact, head) && jx_fact_set_comes_to (parts, 0, parts->n, fact, &sum))
        return NULL;
    }

  return whole;
}

static void
check_sentence (JxNarrative *self,
                guint        first,
                guint        end)
{
  JxFactSet parts = { 0 };
  const JxFact *whole;
  gint64 sum;

  if (end - first < FEWEST_SAID || take_parts (self, first, end, &parts) < FEWEST_SAID || parts.n > JX_RECKON_MAX
      || (parts.n < FEWEST_PARTS && !says_parted (self, parts.facts[0]))
      || jx_fact_set_goes_on (&parts, jx_narrative_get_text (self, parts.facts[0]->text)->text))
    return;

  whole = find_whole (self, first, end, &parts);
  if (whole != NULL && !jx_fact_set_comes_to (&parts, 0, parts.n, whole, &sum) && ABS (sum - whole->value) <= whole->value / NEAR)
    jx_check_report_sum (self, JX_SEVERITY_ERROR, whole, &parts, 0, parts.n, sum);
}

/* whether a part of a list behind a colon has nothing before it but a noun, and a mark if it is not the first */
static gboolean
is_listed (JxNarrative  *self,
           const JxFact *before,
           const JxFact *part,
           gboolean      first)
{
  const char *text = jx_narrative_get_text (self, part->text)->text, *at = text + before->end;

  if (g_utf8_strchr (first ? "：:" : "、，,", -1, g_utf8_get_char (at)) == NULL)
    return FALSE;

  for (at = g_utf8_next_char (at); at < text + part->start; at = g_utf8_next_char (at))
    if (!g_unichar_isalpha (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

/* 清淤26.8公里：龙滩镇9.6公里、石桥镇8.4公里、青木乡7.8公里。: all of a list that ends its sentence, and comes near the whole */
static void
check_behind_colon (JxNarrative *self,
                    guint        position,
                    guint        end)
{
  static const char *const some[] = { "交叉", "重复", "重叠", "主要", "约", NULL };
  const JxFact *whole = jx_narrative_get_fact (self, position), *last = whole;
  const char *text = jx_narrative_get_text (self, whole->text)->text;
  JxFactSet parts = { 0 };
  g_autofree char *words = NULL;
  gint64 sum;

  if ((whole->kind != JX_FACT_AMOUNT && whole->kind != JX_FACT_COUNT) || !jx_fact_is_exact (whole) || (whole->flags & JX_FACT_INSIDE) != 0
      || whole->sign != 0 || (whole->said & (JX_SAID (UNIT_PRICE) | JX_SAID (PLANNED) | JX_SAID (CUMULATIVE))) != 0)
    return;

  for (guint i = position + 1; i < end && last->group == whole->group; i++)
    {
      const JxFact *part = jx_narrative_get_fact (self, i);

      if (!jx_fact_is_like (part, whole) || !jx_fact_is_exact (part) || part->value >= whole->value || part->sign != 0
          || !is_listed (self, last, part, parts.n == 0) || parts.n == JX_RECKON_MAX)
        return;
      jx_fact_set_add (&parts, part);
      last = part;
    }

  if (parts.n < FEWEST_PARTS || g_utf8_strchr ("。；;\n", -1, g_utf8_get_char (text + last->end)) == NULL)
    return;
  words = jx_narrative_dup_quote (self, whole->text, whole->label, last->end);
  if (!jx_text_has_any (words, some) && !jx_fact_set_comes_to (&parts, 0, parts.n, whole, &sum)
      && ABS (sum - whole->value) <= whole->value / (whole->kind == JX_FACT_COUNT ? NEAR_COUNT : NEAR))
    jx_check_report_sum (self, JX_SEVERITY_ERROR, whole, &parts, 0, parts.n, sum);
}

/**
 * jx_check_laid_out:
 * @self: the texts
 *
 * Checks lists that stand in a sentence of their own behind the one that tells the whole: F06. 支出588.29万元，执行率96%。按内容分：……
 * As such a list need not be complete, it is judged only where it comes near the whole.
 */
void
jx_check_laid_out (JxNarrative *self)
{
  guint n = self->facts.facts->len;

  for (guint i = 0, end; i < n; i = end)
    {
      guint sentence = jx_narrative_get_fact (self, i)->sentence;

      for (end = i; end < n && jx_narrative_get_fact (self, end)->sentence == sentence; end++)
        ;
      check_sentence (self, i, end);
      for (guint j = i; j < end; j++)
        check_behind_colon (self, j, end);
    }
}
