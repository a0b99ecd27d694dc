/* jx-check-left.c: F09: more is said to be left than the table leaves
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

static gboolean
get_funds (JxCheck *check,
           JxRole   role,
           gint64  *fen)
{
  int column = check->funds != NULL ? jx_block_find_role (check->funds->block, role) : -1;

  return column >= 0 && jx_value_get_money (jx_sheet_part_get_value (check->funds, check->total, column), fen);
}

/* 结余资金8.4万元: of all the money; 剩余工程款 is of a contract, and a part may be less than all */
static gboolean
is_rest_of_all (JxNarrative  *self,
                const JxFact *fact)
{
  static const char *const ends[] = { "结余资金", "剩余资金", "资金结余", "资金剩余", "预算结余", "结余", "剩余" };
  const guint64 allowed = JX_SAID (REST) | JX_SAID (MONEY) | JX_SAID (BUDGET) | JX_SAID (FISCAL);
  const char *text = jx_narrative_get_text (self, fact->text)->text;
  g_autofree char *label = NULL;

  if (fact->kind != JX_FACT_AMOUNT || (fact->said & JX_SAID (REST)) == 0 || (fact->flags & JX_FACT_INSIDE) != 0 || fact->group > 0
      || !jx_fact_is_exact (fact) || !jx_narrative_is_section (self, fact->text) || !jx_facts_is_definite (&self->facts, text, fact, allowed)
      || jx_check_find_year (self, fact) != self->check->sheet.year)
    return FALSE;

  label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (label, ends[i]))
      return TRUE;

  return FALSE;
}

/* whether a text says of this rest what the table does: then another figure is of another mind */
static gboolean
is_told_rightly (JxNarrative *self,
                 gint64       left)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (is_rest_of_all (self, fact) && ABS (fact->value - left) <= fact->step / 2)
        return TRUE;
    }

  return FALSE;
}

/**
 * jx_check_left:
 * @self: the texts
 *
 * Checks what the texts say is left, of which they tell rightly elsewhere: F09. It cannot be more than budget less expenditure; less may be of a part.
 */
void
jx_check_left (JxNarrative *self)
{
  gint64 budget, spent, left;

  if (self->check->other_unit || !get_funds (self->check, JX_ROLE_ADJUSTED, &budget) || !get_funds (self->check, JX_ROLE_EXECUTED, &spent)
      || (left = budget - spent) <= 0 || !is_told_rightly (self, left))
    return;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      g_autofree char *here = NULL, *there = NULL;
      JxFinding *finding;

      if (!is_rest_of_all (self, fact) || fact->value <= left + fact->step / 2)
        continue;

      here = jx_narrative_dup_fact (self, fact);
      there = jx_fact_dup_value (JX_FACT_AMOUNT, left);
      finding = jx_narrative_report_fact (self, "F09", JX_SEVERITY_ERROR, fact, _("%1$s is said to be left here; budget less expenditure is %2$s."), here,
                                          there);
      jx_finding_add_figure (finding, "rest", there);
    }
}
