/* jx-check-initial-rate.c: F01: a rate of execution that was reckoned on the budget of the year's beginning
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check-narrative.h"

#include "jx-check-stated-rates.h"
#include "jx-text.h"

static gboolean
get_amount (JxCheck *check,
            JxRole   role,
            JxFact  *fact)
{
  int column = jx_block_find_role (check->funds->block, role);

  *fact = (JxFact) { .kind = JX_FACT_AMOUNT, .step = 1 };

  return column >= 0 && jx_value_get_money (jx_sheet_part_get_value (check->funds, check->total, column), &fact->value) && fact->value > 0;
}

/* whether its sentence tells what was spent in all, and of no budget that the rate may be of */
static gboolean
stands_with_spent (JxNarrative  *self,
                   const JxFact *rate,
                   gint64        spent)
{
  const guint64 budgets = JX_SAID (BUDGET) | JX_SAID (INITIAL) | JX_SAID (ADJUSTED) | JX_SAID (ARRIVED) | JX_SAID (CONTRACT);
  gboolean found = FALSE;

  for (guint i = jx_facts_find_sentence (&self->facts, rate->sentence); i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact->sentence != rate->sentence || fact == rate)
        break;
      if (fact->kind == JX_FACT_AMOUNT && (fact->said & budgets) != 0 && (fact->said & JX_SAID (EXECUTED)) == 0)
        return FALSE;
      found |= fact->kind == JX_FACT_AMOUNT && fact->value == spent;
    }

  return found;
}

static gboolean
is_rate (JxNarrative  *self,
         const JxFact *fact)
{
  g_autofree char *label = NULL;

  if (fact->kind != JX_FACT_PERCENT || (fact->said & JX_SAID (EXECUTION_RATE)) == 0 || !jx_fact_is_exact (fact) || fact->sign != 0
      || (fact->said & (JX_SAID (PLANNED) | JX_SAID (PAST) | JX_SAID (INITIAL))) != 0 || !jx_narrative_is_section (self, fact->text))
    return FALSE;

  label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);

  return !jx_text_has (label, "年初");
}

/**
 * jx_check_initial_rate:
 * @self: the texts
 *
 * Checks rates of execution that are right only for the budget of the year's beginning, where that was changed: F01. It is
 * what was spent of the budget as adjusted. Only where the sentence tells what was spent and names no budget.
 */
void
jx_check_initial_rate (JxNarrative *self)
{
  JxFact initial, adjusted, executed;

  if (self->check->funds == NULL || !get_amount (self->check, JX_ROLE_INITIAL, &initial) || !get_amount (self->check, JX_ROLE_ADJUSTED, &adjusted)
      || !get_amount (self->check, JX_ROLE_EXECUTED, &executed) || initial.value == adjusted.value)
    return;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (is_rate (self, fact) && jx_fact_rate_matches (&executed, &initial, fact) && !jx_fact_rate_matches (&executed, &adjusted, fact)
          && stands_with_spent (self, fact, executed.value))
        jx_rates_report (self, fact, &executed, &adjusted);
    }
}
