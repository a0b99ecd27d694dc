/* jx-check-means.c: F08, F09: what each had, or had on the average, against how many there are and what they had together
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define NEAR_NOUN 6    /* characters behind a count in which the noun stands that it counts: 17个乡镇文化站 */

/* What is averaged or given to each, what it comes to, and by what it is counted. */
typedef struct
{
  const JxFact *one, *all;
  const char   *base;       /* 站 of 站均, 每站 */
} Mean;

/* what people count by, in one character */
static const char *const bases[] = {
  "户", "人", "亩", "村", "站", "校", "所", "班", "镇", "乡", "点", "家", "县", "厂", "店", "园", "馆", "库", "场", "台", "车", "组", "队", NULL,
};

static const char *
find_base (const char *text)
{
  for (guint i = 0; bases[i] != NULL; i++)
    if (jx_text_begins (text, bases[i]))
      return bases[i];

  return NULL;
}

static char *
dup_label (JxNarrative  *self,
           const JxFact *fact)
{
  g_autofree char *label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);

  return jx_text_squash (label);
}

/* 站均, 村均达 and nothing more: of what stands before it */
static const char *
get_averaged (const char *label)
{
  static const char *const ends[] = { "均", "均达", "均达到", "均为", NULL };
  const char *base = find_base (label);

  return base != NULL && g_strv_contains (ends, label + strlen (base)) ? base : NULL;
}

/* 每村, 每个村; what each has by the month or the time is of no year's total */
static const char *
get_each (const char *label)
{
  static const char *const often[] = { "月", "周", "季", "天", "日", "次", "期", "轮", "批", "均", NULL };
  const char *each = jx_text_find (label, "每");

  if (each == NULL || jx_text_has_any (each, often))
    return NULL;

  each += strlen ("每");
  if (jx_text_begins (each, "个") || jx_text_begins (each, "名") || jx_text_begins (each, "座"))
    each = g_utf8_next_char (each);

  return find_base (each);
}

/* 文化站17个, 17个文化站, 80户: counts what the base says */
static gboolean
counts_base (JxNarrative  *self,
             const JxFact *fact,
             const char   *base)
{
  const char *text = jx_narrative_get_text (self, fact->text)->text, *at = text + fact->end;
  g_autofree char *label = NULL, *behind = NULL;
  guint n = 0;

  if (fact->kind != JX_FACT_COUNT || fact->measure == NULL)
    return FALSE;
  if (g_str_equal (fact->measure, base))
    return TRUE;

  while (n < NEAR_NOUN && g_unichar_isalpha (g_utf8_get_char (at)))
    {
      at = g_utf8_next_char (at);
      n++;
    }
  behind = g_strndup (text + fact->end, (gsize) (at - text) - fact->end);
  label = dup_label (self, fact);

  return jx_text_has (behind, base) || g_str_has_suffix (label, base);
}

static gboolean
comes_to (const Mean   *mean,
          const JxFact *count)
{
  __int128 product = (__int128) mean->one->value * count->value / JX_POINT, off = product - mean->all->value;
  __int128 slack = (__int128) mean->one->step * count->value / JX_POINT / 2 + mean->all->step / 2;

  return (off < 0 ? -off : off) <= slack;
}

/* The one count that is told of the base; NULL if there is none, or several, or one that makes it right. */
static const JxFact *
find_count (JxNarrative *self,
            const Mean  *mean)
{
  const guint64 other = JX_SAID (PLANNED) | JX_SAID (PAST) | JX_SAID (CHANGED) | JX_SAID (COMPARED) | JX_SAID (UNIT_PRICE);
  const JxFact *told = NULL;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *count = jx_narrative_get_fact (self, i);

      if (count == mean->one || count == mean->all || !counts_base (self, count, mean->base))
        continue;
      if (comes_to (mean, count) || (told != NULL && told->value != count->value) || (count->said & other) != 0 || !jx_fact_is_exact (count)
          || count->group > 0 || (count->flags & JX_FACT_INSIDE) != 0)
        return NULL;
      if (told == NULL || count->sentence == mean->one->sentence)
        told = count;
    }

  return told;
}

static void
report_mean (JxNarrative  *self,
             const Mean   *mean,
             const JxFact *told)
{
  g_autofree char *count = NULL, *one = NULL, *all = NULL, *right = NULL;
  JxFinding *finding;

  count = jx_narrative_dup_fact (self, told);
  one = jx_narrative_dup_fact (self, mean->one);
  all = jx_narrative_dup_fact (self, mean->all);
  right = jx_fact_dup_measured (mean->all, (gint64) ((__int128) mean->one->value * told->value / JX_POINT));
  finding = jx_narrative_report_fact (self, mean->all->kind == JX_FACT_AMOUNT ? "F08" : "F09",
                                      told->sentence == mean->one->sentence ? JX_SEVERITY_ERROR : JX_SEVERITY_WARNING, mean->all,
                                      _("%1$s at %2$s make %3$s, the text says %4$s."), count, one, right, all);
  jx_finding_add_figure (finding, "product", right);
}

static gboolean
may_be (const JxFact *fact)
{
  return (fact->kind == JX_FACT_AMOUNT || fact->kind == JX_FACT_COUNT) && jx_fact_is_exact (fact) && (fact->flags & JX_FACT_INSIDE) == 0
         && fact->sign == 0;
}

/* 开展活动352场，站均20.7场: the average right behind what it is of */
static void
check_average (JxNarrative *self,
               guint        position)
{
  const JxFact *one = jx_narrative_get_fact (self, position), *all = one - 1, *told;
  g_autofree char *label = NULL;
  Mean mean = { one, all, NULL };

  if (position == 0 || all->sentence != one->sentence || !jx_fact_is_like (one, all) || !may_be (one) || !may_be (all)
      || (all->said & JX_SAID (UNIT_PRICE)) != 0)
    return;

  label = dup_label (self, one);
  mean.base = get_averaged (label);
  told = mean.base != NULL ? find_count (self, &mean) : NULL;
  if (told != NULL && (told->sentence == one->sentence || (told->paragraph == one->paragraph && !jx_fact_is_of_people (told))))
    report_mean (self, &mean, told);
}

/* 18个村每村开展活动12场，共216场: counts only; an amount at a price is a purchase */
static void
check_each (JxNarrative *self,
            guint        position)
{
  const JxFact *one = jx_narrative_get_fact (self, position), *all = one + 1, *told;
  g_autofree char *label = NULL, *sum_label = NULL;
  Mean mean = { one, all, NULL };

  if (position + 1 >= self->facts.facts->len || all->sentence != one->sentence || (one->said & JX_SAID (UNIT_PRICE)) == 0
      || !jx_fact_is_like (one, all) || one->kind != JX_FACT_COUNT || !may_be (one) || !may_be (all))
    return;

  label = dup_label (self, one);
  sum_label = dup_label (self, all);
  mean.base = get_each (label);
  if (mean.base == NULL || ((all->said & JX_SAID (TOTAL)) == 0 && !jx_text_begins (sum_label, "共")))
    return;

  told = find_count (self, &mean);
  if (told != NULL && told->sentence == one->sentence)
    report_mean (self, &mean, told);
}

/**
 * jx_check_means:
 * @self: the texts
 *
 * Checks averages that stand behind what they are of, and counts that each had, against how many there are: F08 of money, F09 of
 * other things. They are told to be wrong where one count only says how many there are.
 */
void
jx_check_means (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      check_average (self, i);
      check_each (self, i);
    }
}
