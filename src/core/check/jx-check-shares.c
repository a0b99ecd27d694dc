/* jx-check-shares.c: F01 of shares that a text states
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check-stated-rates.h"

#include "jx-text.h"

#define CLOSE      JX_POINT   /* one percent: a share as near to a figure's is meant to be its */
#define EXACT      2          /* decimals of a share */
#define MOST_BESIDE 16        /* figures between two shares of one list */
#define LONGEST_OF 6          /* bytes between a figure and its share: 的 */

/* what the share is of: the figures that stand before it in the paragraph, and the paragraph before where that begins anew */
static void
collect_shared (JxNarrative  *self,
                guint         position,
                const JxFact *part,
                JxFactSet    *set)
{
  const JxFact *rate = jx_narrative_get_fact (self, position);

  for (guint i = position; i > 0; i--)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i - 1);

      if (fact->text != rate->text || fact->paragraph + 1 < rate->paragraph)
        break;
      if (fact != part && jx_fact_is_like (fact, part) && jx_fact_is_exact (fact) && fact->value >= part->value)
        jx_fact_set_add (set, fact);
    }
}

static const JxFact *
find_closest (const JxFactSet *wholes,
              const JxFact    *part,
              const JxFact    *rate)
{
  const JxFact *closest = NULL;
  gint64 best = CLOSE, share;

  for (guint i = 0; i < wholes->n; i++)
    if (jx_fact_rate (part->value, wholes->facts[i]->value, &share) && ABS (share - rate->value) < best)
      {
        best = ABS (share - rate->value);
        closest = wholes->facts[i];
      }

  return closest;
}

/* 占合同总金额的, 占到位资金的: the one amount of that kind, if the share names it */
static const JxFact *
find_named (JxRates      *rates,
            const JxFact *part,
            const JxFact *rate)
{
  static const guint64 kinds[] = { JX_SAID (CONTRACT), JX_SAID (ARRIVED) };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const JxFact *named = NULL;
      gboolean one = (rate->said & kinds[i]) != 0 && (part->said & kinds[i]) == 0;

      for (guint j = 0; one && j < rates->wholes.n; j++)
        {
          const JxFact *fact = rates->wholes.facts[j];

          if ((fact->said & kinds[i]) == 0 || fact == part)
            continue;
          one = named == NULL || named->value == fact->value;
          named = fact;
        }
      if (one && named != NULL)
        return named;
    }

  return NULL;
}

/* 占调整后预算的: the one amount that the text calls so */
static const JxFact *
find_adjusted (JxRates      *rates,
               const JxFact *part,
               const JxFact *rate)
{
  const guint64 adjusted = JX_SAID (ADJUSTED) | JX_SAID (BUDGET);
  const JxFact *found = NULL;

  for (guint i = 0; (rate->said & adjusted) == adjusted && i < rates->wholes.n; i++)
    {
      const JxFact *fact = rates->wholes.facts[i];

      if (fact == part || fact->end == 0 || (fact->said & adjusted) != adjusted || (fact->said & JX_SAID (EXECUTED)) != 0)
        continue;
      if (found != NULL && found->value != fact->value)
        return NULL;
      found = fact;
    }

  return found;
}

/* 336万元，占60% and 112万元，占20% in lines of a report's figures: the one figure, above them, of which all the other shares are */
static const JxFact *
find_shared_by_others (JxNarrative *self,
                       guint        position)
{
  const JxFact *rate = jx_narrative_get_fact (self, position), *whole = NULL;
  guint n_others = 0;

  for (guint i = 0; whole == NULL && i < position; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (jx_narrative_get_text (self, fact->text)->kind != JX_NARRATIVE_FIGURE
          || !jx_fact_is_like (fact, jx_narrative_get_fact (self, position - 1)) || !jx_fact_is_exact (fact))
        continue;

      n_others = 0;
      whole = fact;
      for (guint j = 1; whole != NULL && j < self->facts.facts->len; j++)
        {
          const JxFact *share = jx_narrative_get_fact (self, j), *part = jx_narrative_get_fact (self, j - 1);

          if (share == rate || share->kind != JX_FACT_PERCENT || (share->said & JX_SAID (SHARE)) == 0 || part->text != share->text
              || !jx_fact_is_like (part, fact))
            continue;
          n_others++;
          if (part == fact || !jx_fact_rate_matches (part, fact, share))
            whole = NULL;
        }
      if (n_others == 0)
        whole = NULL;
    }

  return whole;
}

/* 占 and no more: of what the list is of */
static gboolean
is_plain_share (JxNarrative  *self,
                const JxFact *rate)
{
  const JxFact *part = rate - 1;
  g_autofree char *between = jx_narrative_dup_quote (self, rate->text, part->end, rate->start);

  return part->text == rate->text && (g_str_equal (between, "，占") || g_str_equal (between, "占") || g_str_equal (between, "（占"));
}

/* 护坡108.6万元，占43.56%；溢洪道72.4万元，占27.71%: what the other shares near by are of, each of them so exact that it is not by chance */
static const JxFact *
find_shared_beside (JxNarrative     *self,
                    guint            position,
                    const JxFactSet *wholes)
{
  const JxFact *rate = jx_narrative_get_fact (self, position), *part = rate - 1;
  guint first = position > MOST_BESIDE ? position - MOST_BESIDE : 1, end = MIN (position + MOST_BESIDE, self->facts.facts->len);

  for (guint i = 0; i < wholes->n && is_plain_share (self, rate); i++)
    {
      const JxFact *whole = wholes->facts[i];
      gboolean all = jx_fact_is_like (whole, part) && whole->value > part->value;
      guint n = 0;

      for (guint j = first; all && j < end; j++)
        {
          const JxFact *share = jx_narrative_get_fact (self, j);

          if (j == position || share->kind != JX_FACT_PERCENT || (share->said & JX_SAID (SHARE)) == 0 || share->text != rate->text
              || share->scale < EXACT || share[-1].sentence != share->sentence || !jx_fact_is_like (&share[-1], part) || !is_plain_share (self, share))
            continue;
          all = jx_fact_rate_matches (&share[-1], whole, share);
          n++;
        }
      if (all && n > 0)
        return whole;
    }

  return NULL;
}

/**
 * jx_check_part_of:
 * @self: the texts
 * @position: a rate that may be of the two figures before it: 32.5公里，为计划34公里的95.59%
 *
 * Checks a rate whose words say of what it is: F01.
 */
void
jx_check_part_of (JxNarrative *self,
                  guint        position)
{
  const JxFact *rate = jx_narrative_get_fact (self, position), *part, *whole;
  g_autofree char *label = NULL, *of = NULL;

  if (position < 2 || rate->start - rate->label > LONGEST_OF)
    return;

  part = jx_narrative_get_fact (self, position - 2);
  whole = jx_narrative_get_fact (self, position - 1);
  label = jx_narrative_dup_quote (self, rate->text, rate->label, rate->start);
  of = jx_narrative_dup_quote (self, whole->text, whole->label, whole->start);
  if (!g_str_equal (label, "的") || (!jx_text_begins (of, "为") && !jx_text_begins (of, "是") && !jx_text_begins (of, "占"))
      || part->sentence != rate->sentence || !jx_fact_is_like (part, whole) || !jx_fact_is_exact (part) || !jx_fact_is_exact (whole)
      || (part->kind != JX_FACT_AMOUNT && part->kind != JX_FACT_COUNT) || jx_fact_rate_matches (part, whole, rate))
    return;

  /* 新增252个，其中一组60个，为目标260个的96.92%: of what stands before its parts */
  for (guint i = position - 2; i > 0 && part[-1].sentence == rate->sentence; i--)
    {
      part--;
      if (jx_fact_is_like (part, whole) && jx_fact_rate_matches (part, whole, rate))
        return;
    }

  jx_rates_report (self, rate, jx_narrative_get_fact (self, position - 2), whole);
}

/**
 * jx_check_share:
 * @rates: what rates may rest on
 * @position: a fact that is a share: 101.55万元，占44.65%
 *
 * Checks a share against what it may be of: F01.
 */
void
jx_check_share (JxRates *rates,
                guint    position)
{
  JxNarrative *self = rates->self;
  const JxFact *rate = jx_narrative_get_fact (self, position);
  const JxFact *part = position > 0 ? jx_narrative_get_fact (self, position - 1) : NULL, *whole;
  JxFactSet wholes = { 0 };

  if (part == NULL || part->sentence != rate->sentence || (part->kind != JX_FACT_AMOUNT && part->kind != JX_FACT_COUNT)
      || !jx_fact_is_exact (part))
    return;

  if ((whole = find_named (rates, part, rate)) != NULL || (whole = find_adjusted (rates, part, rate)) != NULL)
    {
      if (!jx_fact_rate_matches (part, whole, rate))
        jx_rates_report (self, rate, part, whole);
      return;
    }

  collect_shared (self, position, part, &wholes);
  if (wholes.n == 0 && (whole = find_shared_by_others (self, position)) != NULL)
    jx_fact_set_add (&wholes, whole);
  if (jx_rates_matches (&wholes, part, rate) || jx_rates_matches (&rates->wholes, part, rate))
    return;
  if (whole != NULL || (whole = find_closest (&wholes, part, rate)) != NULL || (whole = find_shared_beside (self, position, &wholes)) != NULL
      || (whole = find_shared_beside (self, position, &rates->wholes)) != NULL)
    jx_rates_report (self, rate, part, whole);
}
