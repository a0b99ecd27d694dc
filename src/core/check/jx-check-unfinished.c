/* jx-check-unfinished.c: T03: all is done, and some of it is not
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define LEAST_NOUN 2   /* characters of what is counted */

static const char stops[] = "，,；;。！？\n";

/* what is wished for or planned, and what was so at another time, contradicts nothing */
static const char *const wished[] = { "确保", "力争", "计划", "将", "拟", "争取", "目标", "预计", "如果", "若", "凡", "应当", "要求", NULL };
static const char *const before[] = { "上年", "去年", "以前", "曾", "整改前", "改造前", "上半年", "季度", NULL };

static char *
dup_sentence (JxNarrative  *self,
              const JxFact *fact)
{
  const char *text = jx_narrative_get_text (self, fact->text)->text, *start = text + fact->start, *end = text + fact->end;

  while (start > text && start[-1] != '\n' && !(start - text >= 3 && jx_text_begins (start - 3, "。")))
    start--;
  while (*end != '\0' && *end != '\n' && !jx_text_begins (end, "。"))
    end = g_utf8_next_char (end);

  return g_strndup (start, (gsize) (end - start));
}

/* what stands behind a figure up to the next stop; over one comma where that goes on with the same */
static char *
dup_behind (JxNarrative  *self,
            const JxFact *fact)
{
  const char *start = jx_narrative_get_text (self, fact->text)->text + fact->end, *end = start;
  guint n = 0;

  for (; *end != '\0' && !g_ascii_isdigit (*end); end = g_utf8_next_char (end))
    if (g_utf8_strchr (stops, -1, g_utf8_get_char (end)) != NULL && (n++ > 0 || (!jx_text_begins (end, "，") && *end != ',')))
      break;

  return g_strndup (start, (gsize) (end - start));
}

/* the first word of a list that stands behind another one; NULL if none does */
static const char *
find_after (const char        *text,
            const char *const *first,
            const char *const *words)
{
  for (guint i = 0; first[i] != NULL; i++)
    {
      const char *at = jx_text_find (text, first[i]);

      for (guint j = 0; at != NULL && words[j] != NULL; j++)
        if (jx_text_has (at + strlen (first[i]), words[j]))
          return words[j];
    }

  return NULL;
}

static gboolean
is_statement (JxNarrative  *self,
              const JxFact *fact,
              gboolean      of_all)
{
  g_autofree char *sentence = NULL;

  if (fact->kind != JX_FACT_COUNT && fact->kind != JX_FACT_PERCENT)
    return FALSE;
  if (!jx_fact_is_exact (fact) || fact->sign != 0 || !jx_narrative_is_section (self, fact->text) || (fact->said & (JX_SAID (PLANNED) | JX_SAID (PAST))) != 0
      || fact->when > 0 || jx_check_find_year (self, fact) != self->check->sheet.year)
    return FALSE;

  sentence = dup_sentence (self, fact);

  return !jx_text_has_any (sentence, before) && !(of_all && jx_text_has_any (sentence, wished));
}

/* 24个小区已全部完工; @noun is what stands right behind the count */
static const char *
find_all_done (JxNarrative  *self,
               const JxFact *fact,
               char        **noun)
{
  static const char *const all[] = { "全部", "均已", "都已", NULL };
  static const char *const done[] = { "完工", "竣工", "建成", "交付", "投入使用", "通过验收", "通过竣工验收", "验收合格", NULL };
  const char *word;

  if (fact->kind != JX_FACT_COUNT || !is_statement (self, fact, TRUE))
    return NULL;

  *noun = dup_behind (self, fact);
  word = jx_text_has (*noun, "未") ? NULL : find_after (*noun, all, done);
  if (word == NULL)
    g_clear_pointer (noun, g_free);

  return word;
}

/* 有2个小区……尚未完工, of the same */
static gboolean
is_undone (JxNarrative  *self,
           const JxFact *fact,
           const JxFact *all,
           const char   *noun)
{
  static const char *const not_yet[] = { "尚未", "仍未", "还未", "未能", "未", "没有", NULL };
  static const char *const done[] = { "完工", "竣工", "建成", "交付", "投入使用", "实施", NULL };
  g_autofree char *behind = NULL;
  const char *head;

  if (fact == all || !jx_fact_is_like (fact, all) || fact->value > all->value || fact->sentence == all->sentence || !is_statement (self, fact, FALSE))
    return FALSE;

  behind = dup_behind (self, fact);
  head = g_utf8_strlen (noun, -1) >= LEAST_NOUN ? g_utf8_offset_to_pointer (noun, LEAST_NOUN) : NULL;

  return head != NULL && strncmp (behind, noun, (gsize) (head - noun)) == 0 && find_after (behind, not_yet, done) != NULL;
}

static void
check_done (JxNarrative *self,
            guint        position)
{
  const JxFact *all = jx_narrative_get_fact (self, position);
  g_autofree char *noun = NULL;
  const char *done = find_all_done (self, all, &noun);

  for (guint i = 0; done != NULL && i < self->facts.facts->len; i++)
    if (is_undone (self, jx_narrative_get_fact (self, i), all, noun))
      {
        const JxFact *fact = jx_narrative_get_fact (self, i);
        g_autofree char *some = jx_narrative_dup_fact (self, fact), *whole = jx_narrative_dup_fact (self, all);

        jx_narrative_report_fact (self, "T03", JX_SEVERITY_ERROR, fact, _("%1$s are not done here; another place says that all %2$s are (%3$s)."), some,
                                  whole, done);
        return;
      }
}

/* 设施完好率100%, and 6座公厕的洁具损坏未修复: what no rate of all allows */
static const struct
{
  const char *rate;
  const char *contrary[5];
} rates[] = {
  { "完好率", { "损坏", "未修复", "故障", "破损" } },
  { "整改率", { "未整改", "未完成整改", "整改未" } },
  { "整改完成率", { "未整改", "未完成整改", "整改未" } },
  { "合格率", { "不合格" } },
  { "覆盖率", { "未覆盖", "没有覆盖" } },
  { "发放率", { "未发放", "未领取", "没有发放" } },
  { "兑付率", { "未兑付", "未发放" } },
  { "修复率", { "未修复" } },
};

/* whether a sentence has two neighbours among the characters that name the rate: 公厕 of 公厕设施完好率 */
static gboolean
shares_noun (const char *label,
             const char *rate,
             const char *sentence)
{
  const char *end = jx_text_find (label, rate);

  for (const char *at = label; end != NULL && at < end && g_utf8_next_char (at) < end; at = g_utf8_next_char (at))
    {
      g_autofree char *pair = g_strndup (at, (gsize) (g_utf8_next_char (g_utf8_next_char (at)) - at));

      if (jx_text_has (sentence, pair))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_contrary (JxNarrative       *self,
             const JxFact      *fact,
             const char *const *words)
{
  static const char *const still[] = { "仍有", "尚有", "还有", "仍存在" };
  g_autofree char *label = NULL, *behind = NULL;

  if (fact->kind != JX_FACT_COUNT || fact->value <= 0 || !jx_narrative_is_section (self, fact->text))
    return FALSE;

  label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);
  behind = dup_behind (self, fact);
  for (guint i = 0; i < G_N_ELEMENTS (still); i++)
    if (jx_text_has (label, still[i]))
      return jx_text_has_any (behind, words);

  return FALSE;
}

static void
check_rate (JxNarrative *self,
            guint        position)
{
  const JxFact *rate = jx_narrative_get_fact (self, position);
  g_autofree char *label = NULL;

  if (rate->kind != JX_FACT_PERCENT || rate->value != 100 * JX_POINT || !is_statement (self, rate, TRUE))
    return;

  label = jx_narrative_dup_quote (self, rate->text, rate->label, rate->start);
  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    for (guint j = 0; g_str_has_suffix (label, rates[i].rate) && j < self->facts.facts->len; j++)
      {
        const JxFact *fact = jx_narrative_get_fact (self, j);
        g_autofree char *sentence = fact->sentence != rate->sentence && is_contrary (self, fact, rates[i].contrary) ? dup_sentence (self, fact) : NULL;
        g_autofree char *some = NULL;

        if (sentence == NULL || !shares_noun (label, rates[i].rate, sentence))
          continue;

        some = jx_narrative_dup_fact (self, fact);
        jx_narrative_report_fact (self, "T03", JX_SEVERITY_WARNING, fact, _("“%1$s” is 100%% in another place, and here %2$s are left out of it."), label, some);
        return;
      }
}

/**
 * jx_check_unfinished:
 * @self: the texts
 *
 * Checks whether a report that calls all of something done tells of some that is not: T03. Both are of the same, by what is counted.
 */
void
jx_check_unfinished (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      check_done (self, i);
      check_rate (self, i);
    }
}
