/* jx-check-listed.c: F09, T03 in the figures of a report that is not at hand, and its sums
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-listed.h"
#include "jx-text.h"

/* the first figure of a kind in a line that is not in the other */
static const JxFact *
find_other (JxNarrative    *self,
            const JxListed *line,
            const JxListed *other,
            JxFactKind      kind,
            guint          *n_same)
{
  const JxFact *odd = NULL;

  for (guint i = line->first; i < line->end; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      gboolean found = FALSE;

      if (fact->kind != kind)
        continue;
      for (guint j = other->first; j < other->end && !found; j++)
        found = jx_narrative_get_fact (self, j)->kind == kind && jx_narrative_get_fact (self, j)->value == fact->value;
      *n_same += found;
      if (!found && odd == NULL)
        odd = fact;
    }

  return odd;
}

/* the same thing at two places: a change of which two rates are told, or figures of which one is the same and one is not */
static void
check_pair (JxNarrative    *self,
            const JxListed *first,
            const JxListed *second)
{
  guint n_same = 0, n_back = 0;
  const JxFact *rate = find_other (self, second, first, JX_FACT_PERCENT, &n_same);
  const JxFact *other = find_other (self, first, second, JX_FACT_PERCENT, &n_back);
  const JxFact *amount, *before;
  g_autofree char *here = NULL, *there = NULL;

  if (rate != NULL && other != NULL && (rate->said & other->said & JX_SAID (CHANGED)) != 0 && n_same == 0)
    {
      here = jx_narrative_dup_fact (self, rate);
      there = jx_narrative_dup_fact (self, other);
      jx_narrative_report_fact (self, "T03", JX_SEVERITY_ERROR, rate, _("One place says %1$s, the other %2$s."), there, here);
      return;
    }

  n_same = n_back = 0;
  amount = find_other (self, first, second, JX_FACT_AMOUNT, &n_same);
  before = find_other (self, second, first, JX_FACT_AMOUNT, &n_back);
  if (amount == NULL || before == NULL || n_same == 0)
    return;

  here = jx_narrative_dup_fact (self, amount);
  there = jx_narrative_dup_fact (self, before);
  jx_narrative_report_fact (self, "F09", JX_SEVERITY_ERROR, amount, _("One place says %1$s, the other %2$s."), here, there);
}

/* 清扫面积 and 清扫面积（效益）: what the brackets say is where it stands, and not when or of whom */
static gboolean
tells_place (const char *name)
{
  static const char *const places[] = { "一处", "另一处", "又一处", "效益", "产出", "概况", "结论", "成效", "正文", "附表", "报告" };
  const char *open = jx_text_find (name, "（"), *close = open != NULL ? jx_text_find (open, "）") : NULL;

  if (open == NULL)
    return TRUE;
  if (close == NULL)
    return FALSE;

  open += strlen ("（");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if ((gsize) (close - open) == strlen (places[i]) && strncmp (open, places[i], strlen (places[i])) == 0)
      return TRUE;

  return FALSE;
}

/* （一）项目预算: the part of the report that says it */
static gboolean
begins_with_part (const char *name)
{
  static const char *const numerals[] = { "一", "二", "三", "四", "五", "六", "七" };

  if (!jx_text_begins (name, "（"))
    return FALSE;

  name += strlen ("（");
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (jx_text_begins (name, numerals[i]) && jx_text_begins (name + strlen (numerals[i]), "）"))
      return TRUE;

  return FALSE;
}

/* F09 of two parts of the report that give the same amount otherwise */
static void
check_same_amount (JxNarrative    *self,
                   const JxListed *first,
                   const JxListed *second)
{
  g_autofree char *here = NULL, *there = NULL;

  if (!jx_listed_is_usable (second) || first->core == NULL || g_strcmp0 (first->core, second->core) != 0
      || first->fact->kind != JX_FACT_AMOUNT || !jx_fact_is_like (first->fact, second->fact)
      || first->fact->value == second->fact->value || !begins_with_part (first->name) || !begins_with_part (second->name))
    return;

  here = jx_narrative_dup_fact (self, second->fact);
  there = jx_narrative_dup_fact (self, first->fact);
  jx_narrative_report_fact (self, "F09", JX_SEVERITY_ERROR, second->fact, _("One place says %1$s, the other %2$s."), there, here);
}

/* F09 of two lines that name the same and count it differently */
static void
check_same_count (JxNarrative    *self,
                  const JxListed *first,
                  const JxListed *second)
{
  g_autofree char *here = NULL, *there = NULL;

  if (!jx_listed_is_usable (second) || (first->core == NULL && second->core == NULL)
      || !g_str_equal (first->core != NULL ? first->core : first->name, second->core != NULL ? second->core : second->name)
      || first->fact->kind != JX_FACT_COUNT || !jx_fact_is_like (first->fact, second->fact)
      || first->fact->value == second->fact->value || !tells_place (first->name) || !tells_place (second->name))
    return;

  here = jx_narrative_dup_fact (self, second->fact);
  there = jx_narrative_dup_fact (self, first->fact);
  jx_narrative_report_fact (self, "F09", JX_SEVERITY_ERROR, second->fact, _("One place says %1$s, the other %2$s."), there, here);
}

static void
check_pairs (JxNarrative *self,
             GArray      *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const JxListed *line = &g_array_index (lines, JxListed, i);

      for (guint j = i + 1; jx_listed_is_usable (line) && j < lines->len; j++)
        {
          check_same_count (self, line, &g_array_index (lines, JxListed, j));
          check_same_amount (self, line, &g_array_index (lines, JxListed, j));
        }
      for (guint j = i + 1; line->core != NULL && j < lines->len; j++)
        if (g_strcmp0 (line->core, g_array_index (lines, JxListed, j).core) == 0)
          check_pair (self, line, &g_array_index (lines, JxListed, j));
    }
}

/* 1至6月执行：216.04万元，100%: the rate is of what the line says was spent */
static void
name_rates (JxNarrative *self)
{
  for (guint i = 1; i < self->facts.facts->len; i++)
    {
      JxFact *rate = jx_narrative_get_fact (self, i);
      const JxFact *amount = jx_narrative_get_fact (self, i - 1);

      if (rate->kind == JX_FACT_PERCENT && rate->said == 0 && amount->text == rate->text && amount->kind == JX_FACT_AMOUNT
          && (amount->said & JX_SAID (EXECUTED)) != 0 && rate->start - amount->end <= strlen ("，")
          && jx_narrative_get_text (self, rate->text)->kind == JX_NARRATIVE_FIGURE)
        rate->said |= JX_SAID (EXECUTION_RATE);
    }
}

/**
 * jx_check_listed:
 * @self: the texts
 *
 * Checks the figures of a report that is known by them only: F06, F09, T03.
 */
void
jx_check_listed (JxNarrative *self)
{
  g_autoptr(GArray) lines = jx_listed_read (self);

  if (lines->len > 0)
    {
      jx_check_listed_sums (self, lines);
      check_pairs (self, lines);
      name_rates (self);
    }
}
