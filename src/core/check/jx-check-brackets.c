/* jx-check-brackets.c: F06 of what a bracket behind a count tells of its parts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define NEAR 10   /* a sum is near the whole that is no more than a tenth away: further off, not all parts are named */

/* what stands in the bracket right behind a figure; NULL if none does */
static char *
dup_bracket (const char *behind)
{
  const char *close;

  if (!jx_text_begins (behind, "（") && *behind != '(')
    return NULL;

  close = jx_text_find (behind, "）");
  if (close == NULL || (strchr (behind, ')') != NULL && strchr (behind, ')') < close))
    close = strchr (behind, ')');

  return close != NULL ? g_strndup (behind, (gsize) (close - behind)) : NULL;
}

/* F06: 126条（主干道38条、次干道52条、支路46条） */
static void
check_bracket (JxNarrative *self,
               guint        position)
{
  const JxFact *whole = jx_narrative_get_fact (self, position);
  const char *text = jx_narrative_get_text (self, whole->text)->text;
  g_autofree char *inside = NULL, *stated = NULL, *right = NULL;
  JxFactSet parts = { 0 };
  JxFinding *finding;
  gint64 sum;

  if ((whole->kind != JX_FACT_COUNT && whole->kind != JX_FACT_AMOUNT) || !jx_fact_is_exact (whole) || (whole->flags & JX_FACT_INSIDE) != 0
      || (inside = dup_bracket (text + whole->end)) == NULL || jx_text_has (inside, "等"))
    return;

  for (guint i = position + 1; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      const guint64 other = JX_SAID (UNIT_PRICE) | JX_SAID (SHARE) | JX_SAID (CHANGED) | JX_SAID (PAST) | JX_SAID (COMPARED) | JX_SAID (TOTAL);

      if (fact->text != whole->text || fact->start >= whole->end + strlen (inside))
        break;
      if (!jx_fact_is_like (fact, whole) || !jx_fact_is_exact (fact) || (fact->said & other) != 0 || fact->value > whole->value)
        return;
      jx_fact_set_add (&parts, fact);
    }

  if (parts.n < 2 || jx_fact_set_comes_to (&parts, 0, parts.n, whole, &sum) || jx_fact_set_reaches (&parts, whole)
      || ABS (sum - whole->value) > whole->value / NEAR || (sum > whole->value && jx_fact_is_of_people (whole)))
    return;

  stated = jx_narrative_dup_fact (self, whole);
  right = jx_fact_dup_measured (whole, sum);
  finding = jx_narrative_report_fact (self, "F06", JX_SEVERITY_ERROR, whole, _("The parts in brackets come to %1$s, the text says %2$s."), right,
                                      stated);
  jx_finding_add_figure (finding, "sum", right);
}

/**
 * jx_check_brackets:
 * @self: the texts
 *
 * Checks figures whose parts stand in brackets behind them: F06. All that is in the brackets must be of the same, and come near.
 */
void
jx_check_brackets (JxNarrative *self)
{
  for (guint i = 0; i + 2 < self->facts.facts->len; i++)
    check_bracket (self, i);
}
