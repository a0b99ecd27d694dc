/* jx-check-stated-rates.c: F01 in texts: rates that are stated, against the figures that are stated
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-stated-rates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define CLOSE JX_POINT   /* one percent: a deviation as near to what it should be is rounded */

static const guint64 of_whole = JX_SAID (BUDGET) | JX_SAID (ARRIVED) | JX_SAID (ADJUSTED) | JX_SAID (INITIAL) | JX_SAID (CONTRACT);

static void
add_table_amount (JxRates        *rates,
                  const JxColumn *column,
                  const JxValue  *value)
{
  guint64 said = column->role == JX_ROLE_ADJUSTED || column->role == JX_ROLE_AMOUNT ? JX_SAID (ADJUSTED) : JX_SAID (BUDGET);
  gint64 fen;

  if ((column->role != JX_ROLE_INITIAL && column->role != JX_ROLE_ADJUSTED && column->role != JX_ROLE_ARRIVED
       && column->role != JX_ROLE_AMOUNT && column->role != JX_ROLE_CONTRACT)
      || rates->n_table == JX_RATES_MAX_TABLE || !jx_value_get_money (value, &fen) || fen <= 0)
    return;

  rates->table[rates->n_table] = (JxFact) { .kind = JX_FACT_AMOUNT, .value = fen, .step = 1, .said = said };
  jx_fact_set_add (&rates->wholes, &rates->table[rates->n_table++]);
}

static void
collect_wholes (JxRates *rates)
{
  JxCheck *check = rates->self->check;

  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      for (guint j = 0; part->block->type == JX_BLOCK_MATRIX && j < part->n_rows; j++)
        for (guint k = 0; k < part->block->n_columns; k++)
          add_table_amount (rates, &part->block->columns[k], jx_sheet_part_get_value (part, j, (int) k));
    }

  for (guint i = 0; i < rates->self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (rates->self, i);

      if (fact->kind == JX_FACT_AMOUNT && (fact->said & of_whole) != 0 && jx_fact_is_exact (fact))
        jx_fact_set_add (&rates->wholes, fact);
    }
}

/* the cell of the funds says the same already, where they are known from the report's figures only */
static gboolean
is_told (JxNarrative *self,
         const char  *right)
{
  GPtrArray *findings = self->check->findings;

  for (guint i = 0; self->check->told && i < findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (findings, i);
      const char *const *figures = jx_finding_get_figures (finding);

      for (guint j = 0; g_str_equal (jx_finding_get_rule (finding), "F01") && figures[j] != NULL; j += 2)
        if (g_str_equal (figures[j], "expected") && jx_text_begins (right, figures[j + 1]))
          return TRUE;
    }

  return FALSE;
}

/**
 * jx_rates_report:
 * @self: the texts
 * @rate: a rate that is stated
 * @part: what it is of
 * @whole: what that is a part of
 *
 * Tells that a rate is not what its figures make: F01. Nothing is told that a cell of the funds says already.
 */
void
jx_rates_report (JxNarrative  *self,
                 const JxFact *rate,
                 const JxFact *part,
                 const JxFact *whole)
{
  g_autofree char *stated = jx_narrative_dup_fact (self, rate);
  g_autofree char *numerator = jx_fact_dup_value (part->kind, part->value);
  g_autofree char *denominator = jx_fact_dup_value (whole->kind, whole->value);
  g_autofree char *right = NULL;
  JxFinding *finding;
  gint64 expected;

  if (!jx_fact_rate (part->value, whole->value, &expected))
    return;

  right = jx_fact_dup_value (JX_FACT_PERCENT, expected);
  if (is_told (self, right))
    return;

  finding = jx_narrative_report_fact (self, "F01", JX_SEVERITY_ERROR, rate, _("%1$s ÷ %2$s is %3$s, the text says %4$s."),
                                      numerator, denominator, right, stated);
  jx_finding_add_figure (finding, "rate", right);
}

/**
 * jx_rates_matches:
 * @wholes: figures
 * @part: a figure
 * @rate: a rate
 *
 * Tells whether a rate is right for one of the figures that it may be of.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_rates_matches (const JxFactSet *wholes,
                  const JxFact    *part,
                  const JxFact    *rate)
{
  for (guint i = 0; i < wholes->n; i++)
    if (wholes->facts[i] != part && jx_fact_is_like (wholes->facts[i], part)
        && jx_fact_rate_matches (part, wholes->facts[i], rate))
      return TRUE;

  return FALSE;
}

static guint
find_sentence (JxNarrative *self,
               guint        position)
{
  guint sentence = jx_narrative_get_fact (self, position)->sentence;

  while (position > 0 && jx_narrative_get_fact (self, position - 1)->sentence == sentence)
    position--;

  return position;
}

/* the figures of the rate's sentence that stand before it */
static void
collect_before (JxNarrative *self,
                guint        position,
                JxFactKind   kind,
                JxFactSet   *set)
{
  for (guint i = find_sentence (self, position); i < position; i++)
    if (jx_narrative_get_fact (self, i)->kind == kind && jx_fact_is_exact (jx_narrative_get_fact (self, i)))
      jx_fact_set_add (set, jx_narrative_get_fact (self, i));
}

/* the last of them that was spent */
static const JxFact *
find_executed (const JxFactSet *amounts)
{
  for (guint i = amounts->n; i > 0; i--)
    if ((amounts->facts[i - 1]->said & JX_SAID (EXECUTED)) != 0)
      return amounts->facts[i - 1];

  return NULL;
}

/* what the rate should have been reckoned on: the sentence's own budget, else that of the table, else the report's last */
static const JxFact *
choose_whole (JxRates         *rates,
              const JxFactSet *amounts)
{
  for (guint i = amounts->n; i > 0; i--)
    if ((amounts->facts[i - 1]->said & (of_whole & ~JX_SAID (CONTRACT))) != 0
        && (amounts->facts[i - 1]->said & JX_SAID (EXECUTED)) == 0)
      return amounts->facts[i - 1];

  for (guint i = 0; i < rates->n_table; i++)
    if ((rates->table[i].said & JX_SAID (ADJUSTED)) != 0)
      return &rates->table[i];

  return rates->wholes.n > 0 ? rates->wholes.facts[rates->wholes.n - 1] : NULL;
}

static gboolean
is_of_whole (JxNarrative  *self,
             const JxFact *fact)
{
  return jx_facts_is_definite (&self->facts, jx_narrative_get_text (self, fact->text)->text, fact,
                               JX_SAID (EXECUTED) | JX_SAID (ACTUAL) | JX_SAID (BUDGET) | JX_SAID (MONEY) | JX_SAID (FISCAL)
                                 | JX_SAID (CUMULATIVE) | JX_SAID (TOTAL));
}

/* 财政实际拨付740万元, where its paragraph tells what was spent, or what was paid out besides */
static gboolean
is_merely_paid_out (JxNarrative  *self,
                    const JxFact *paid)
{
  if ((paid->said & JX_SAID (ARRIVED)) == 0)
    return FALSE;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact != paid && fact->kind == JX_FACT_AMOUNT && fact->paragraph == paid->paragraph && (fact->said & JX_SAID (EXECUTED)) != 0)
        return TRUE;
    }

  return FALSE;
}

/* 截至6月底，预算执行率52%: the sentence speaks of a part of the year */
static gboolean
is_till_then (const char   *text,
              const JxFact *rate)
{
  static const char *const till[] = { "截至", "截止", "月底", "月末", "季度", "上半年" }, * const whole[] = { "12月", "十二月", "年底", "年末" };
  const char *start = text + rate->start;
  g_autofree char *sentence = NULL;
  gboolean found = FALSE;

  while (start > text && start[-1] != '\n' && !jx_text_begins (g_utf8_prev_char (start), "。"))
    start = g_utf8_prev_char (start);
  sentence = g_strndup (start, (gsize) (text + rate->start - start));

  for (guint i = 0; i < G_N_ELEMENTS (till); i++)
    found |= jx_text_has (sentence, till[i]);
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    found &= !jx_text_has (sentence, whole[i]);

  return found;
}

/* 预算执行率：95%, where no amount stands beside it: of what the funds say was spent */
static const JxFact *
find_spent (JxNarrative  *self,
            const JxFact *rate,
            JxFact       *spent)
{
  const JxCheck *check = self->check;
  const guint64 plain = JX_SAID (EXECUTION_RATE) | JX_SAID (BUDGET) | JX_SAID (MONEY) | JX_SAID (FISCAL) | JX_SAID (EXECUTED);

  if (check->funds == NULL || is_till_then (jx_narrative_get_text (self, rate->text)->text, rate)
      || !jx_facts_is_definite (&self->facts, jx_narrative_get_text (self, rate->text)->text, rate, plain)
      || !jx_value_get_money (jx_sheet_part_get_value (check->funds, check->total,
                                                       jx_block_find_role (check->funds->block, JX_ROLE_EXECUTED)), &spent->value))
    return NULL;

  spent->kind = JX_FACT_AMOUNT;
  spent->step = 1;

  return spent;
}

/* 支出467.7万元，执行率96.2%，其中地方资金执行率96.62%: of the money of one source, and no amount of that stands there */
static gboolean
is_of_source (JxNarrative     *self,
              const JxFact    *rate,
              const JxFactSet *amounts)
{
  g_autofree char *label = jx_narrative_dup_quote (self, rate->text, rate->label, rate->start);

  if (!jx_check_is_source (label, FALSE))
    return FALSE;
  for (guint i = 0; i < amounts->n; i++)
    {
      g_autofree char *of = jx_narrative_dup_quote (self, rate->text, amounts->facts[i]->label, amounts->facts[i]->start);

      if (jx_check_is_source (of, FALSE))
        return FALSE;
    }

  return TRUE;
}

/* 执行数216.04万元，预算执行率100% */
static void
check_execution (JxRates *rates,
                 guint  position)
{
  JxNarrative *self = rates->self;
  const JxFact *rate = jx_narrative_get_fact (self, position), *executed, *whole;
  JxFactSet amounts = { 0 };
  JxFact spent = { 0 };
  gboolean own_budget;

  collect_before (self, position, JX_FACT_AMOUNT, &amounts);
  executed = find_executed (&amounts);
  if (amounts.n == 0 && (executed = find_spent (self, rate, &spent)) != NULL)
    jx_fact_set_add (&amounts, executed);
  if (executed == NULL || (executed->said & JX_SAID (PAST)) != 0 || is_merely_paid_out (self, executed)
      || is_of_source (self, rate, &amounts))
    return;

  for (guint i = 0; i < amounts.n; i++)
    if (jx_rates_matches (&rates->wholes, amounts.facts[i], rate) || jx_rates_matches (&amounts, amounts.facts[i], rate))
      return;

  whole = choose_whole (rates, &amounts);
  own_budget = whole != NULL && whole->start > 0 && whole->sentence == rate->sentence;
  if (whole != NULL && whole != executed && (own_budget || executed == &spent || is_of_whole (self, executed)))
    jx_rates_report (self, rate, executed, whole);
}

/* in one sentence; or in three lines of a report's figures, one below the other */
static gboolean
are_together (JxNarrative  *self,
              const JxFact *a,
              const JxFact *b,
              const JxFact *rate)
{
  if (a->sentence == rate->sentence && b->sentence == rate->sentence)
    return TRUE;

  return a->text + 2 == rate->text && b->text + 1 == rate->text
         && jx_narrative_get_text (self, a->text)->kind == JX_NARRATIVE_FIGURE
         && jx_narrative_get_text (self, rate->text)->kind == JX_NARRATIVE_FIGURE;
}

/* 应完成20个，实际完成18个，完成率100%: two figures and their rate */
static void
check_two (JxRates *rates,
           guint  position)
{
  JxNarrative *self = rates->self;
  const JxFact *rate = jx_narrative_get_fact (self, position), *a, *b;

  if (position < 2)
    return;

  a = jx_narrative_get_fact (self, position - 2);
  b = jx_narrative_get_fact (self, position - 1);
  if (!are_together (self, a, b, rate) || !jx_fact_is_like (a, b) || !jx_fact_is_exact (a)
      || !jx_fact_is_exact (b) || (a->kind != JX_FACT_AMOUNT && a->kind != JX_FACT_COUNT)
      || (a->said & JX_SAID (PLANNED)) == 0 || (b->said & JX_SAID (ACTUAL)) == 0)
    return;

  if (!jx_fact_rate_matches (b, a, rate) && !jx_rates_matches (&rates->wholes, b, rate))
    jx_rates_report (self, rate, b, a);
}

/* whether any figure that is stated makes the rate right */
static gboolean
is_of_any (JxRates      *rates,
           const JxFact *part,
           const JxFact *rate)
{
  for (guint i = 0; i < rates->self->facts.facts->len; i++)
    {
      const JxFact *whole = jx_narrative_get_fact (rates->self, i);

      if (whole != part && jx_fact_is_like (whole, part) && jx_fact_rate_matches (part, whole, rate))
        return TRUE;
    }

  return jx_rates_matches (&rates->wholes, part, rate);
}

/* what was to arrive, by its own words */
static gboolean
is_to_arrive (JxNarrative  *self,
              const JxFact *fact)
{
  g_autofree char *label = jx_narrative_dup_quote (self, fact->text, fact->label, fact->start);

  return (fact->said & JX_SAID (ARRIVED)) != 0
         && ((fact->said & JX_SAID (PLANNED)) != 0 || jx_text_has (label, "应到位") || jx_text_has (label, "下达"));
}

/* 98.15% where it should be 96.15% */
static gboolean
is_slip (JxNarrative  *self,
         const JxFact *rate,
         const JxFact *part,
         const JxFact *whole)
{
  g_autofree char *stated = jx_narrative_dup_fact (self, rate), *right = NULL;
  gint64 expected;
  guint n_other = 0;

  if (rate->scale == 0 || !jx_fact_rate (part->value, whole->value, &expected))
    return FALSE;

  right = jx_fact_dup_value (JX_FACT_PERCENT, expected);
  if (strlen (stated) != strlen (right))
    return FALSE;
  for (guint i = 0; stated[i] != '\0'; i++)
    n_other += stated[i] != right[i];

  return n_other == 1;
}

/* 安排资金1240万元，其中……。到位1116万元: the one amount of the paragraph, before what arrived of it, that is none of its parts */
static const JxFact *
find_planned (JxNarrative  *self,
              guint         position,
              const JxFact *arrived)
{
  const JxFact *planned = NULL;

  for (guint i = position; i > 0; i--)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i - 1);

      if (fact->text != arrived->text || fact->paragraph != arrived->paragraph)
        break;
      if (fact == arrived || fact->kind != JX_FACT_AMOUNT || fact->group > 0 || (fact->flags & JX_FACT_INSIDE) != 0)
        continue;
      if (planned != NULL || !jx_fact_is_exact (fact) || fact->value <= arrived->value || (fact->said & JX_SAID (BUDGET)) == 0)
        return NULL;
      planned = fact;
    }

  return planned != NULL && (arrived->said & JX_SAID (ARRIVED)) != 0 ? planned : NULL;
}

/* 应到位1040万元，实际到位1000万元，到位率98%; FALSE if the rate is none of money that arrived. It is of what was to arrive; of the
 * budget only where one digit makes it so. */
static gboolean
check_arrival (JxRates *rates,
               guint  position)
{
  JxNarrative *self = rates->self;
  const JxFact *rate = jx_narrative_get_fact (self, position), *part, *whole;
  g_autofree char *label = jx_narrative_dup_quote (self, rate->text, rate->label, rate->start);
  JxFactSet amounts = { 0 };

  if (!jx_text_has (label, "到位率"))
    return FALSE;

  collect_before (self, position, JX_FACT_AMOUNT, &amounts);
  if (amounts.n == 1 && (whole = find_planned (self, position, amounts.facts[0])) != NULL)
    {
      if (!is_of_any (rates, amounts.facts[0], rate))
        jx_rates_report (self, rate, amounts.facts[0], whole);
      return TRUE;
    }
  if (amounts.n == 0 || amounts.n > 2)
    return TRUE;

  part = amounts.facts[amounts.n - 1];
  whole = amounts.n == 2 ? amounts.facts[0] : choose_whole (rates, &(JxFactSet) { 0 });
  if (whole != NULL && (amounts.n == 2 ? is_to_arrive (self, whole) : is_slip (self, rate, part, whole)) && !is_to_arrive (self, part)
      && (part->said & JX_SAID (ARRIVED)) != 0 && whole->value > part->value && !is_of_any (rates, part, rate)
      && jx_facts_is_definite (&self->facts, jx_narrative_get_text (self, part->text)->text, part,
                               JX_SAID (ARRIVED) | JX_SAID (ACTUAL) | JX_SAID (MONEY) | JX_SAID (FISCAL) | JX_SAID (TOTAL)))
    jx_rates_report (self, rate, part, whole);

  return TRUE;
}

/* 8000万元/8000万元×100=100: the sign is missing; a quotient that is wrong is told too */
static void
check_quotient (JxRates *rates,
                guint  position)
{
  JxNarrative *self = rates->self;
  const JxFact *rate = jx_narrative_get_fact (self, position);
  const char *text = jx_narrative_get_text (self, rate->text)->text;
  const JxFact *part, *whole;
  g_autofree char *before = g_strndup (text + rate->label, rate->start - rate->label);
  JxFact percent = *rate;

  if ((strchr (before, '=') == NULL && !jx_text_has (before, "＝")) || position < 3)
    return;

  whole = jx_narrative_get_fact (self, position - 2);
  part = jx_narrative_get_fact (self, position - 3);
  if (part->sentence != rate->sentence || !jx_fact_is_like (part, whole) || part->kind != JX_FACT_AMOUNT
      || (part->said & JX_SAID (EXECUTION_RATE)) == 0)
    return;

  percent.kind = JX_FACT_PERCENT;
  if (!jx_fact_rate_matches (part, whole, &percent))
    jx_rates_report (self, rate, part, whole);
  else if (rate->kind == JX_FACT_PLAIN)
    jx_narrative_report_fact (self, "F01", JX_SEVERITY_INFO, rate, "%s", _("The percent sign is missing behind the rate."));
}

/* a year's initial budget that a sentence proves: initial and what was added are the adjusted one */
static const JxFact *
find_proven_initial (JxNarrative *self)
{
  for (guint i = 2; i < self->facts.facts->len; i++)
    {
      const JxFact *initial = jx_narrative_get_fact (self, i - 2), *more = initial + 1, *adjusted = initial + 2;
      JxFactSet set = { .facts = { initial, more }, .n = 2 };
      gint64 sum;

      if ((initial->said & JX_SAID (INITIAL)) != 0 && (more->said & JX_SAID (MORE)) != 0
          && (adjusted->said & JX_SAID (ADJUSTED)) != 0 && initial->sentence == adjusted->sentence
          && initial->kind == JX_FACT_AMOUNT && more->kind == JX_FACT_AMOUNT && adjusted->kind == JX_FACT_AMOUNT
          && jx_fact_set_comes_to (&set, 0, 2, adjusted, &sum))
        return initial;
    }

  return NULL;
}

/* 预算偏离度0, though the budget was changed in the year */
static void
check_deviation (JxRates *rates,
                 guint  position)
{
  JxNarrative *self = rates->self;
  const JxFact *rate = jx_narrative_get_fact (self, position), *executed, *initial;
  JxFactSet amounts = { 0 };
  g_autofree char *stated = NULL, *right = NULL, *from = NULL, *to = NULL;
  gint64 expected;

  if (!jx_facts_is_definite (&self->facts, jx_narrative_get_text (self, rate->text)->text, rate,
                             JX_SAID (DEVIATION) | JX_SAID (BUDGET) | JX_SAID (MONEY) | JX_SAID (FISCAL)))
    return;

  collect_before (self, position, JX_FACT_AMOUNT, &amounts);
  executed = find_executed (&amounts);
  initial = find_proven_initial (self);
  if (executed == NULL || initial == NULL
      || !jx_fact_rate (ABS (executed->value - initial->value), initial->value, &expected)
      || ABS (expected - rate->value) < CLOSE)
    return;

  stated = jx_narrative_dup_fact (self, rate);
  right = jx_fact_dup_value (JX_FACT_PERCENT, expected);
  from = jx_fact_dup_value (JX_FACT_AMOUNT, initial->value);
  to = jx_fact_dup_value (JX_FACT_AMOUNT, executed->value);
  jx_narrative_report_fact (self, "F01", JX_SEVERITY_ERROR, rate,
                            _("From the initial %1$s to %2$s the deviation is %3$s, the text says %4$s."), from, to, right, stated);
}

static void
check_rate (JxRates *rates,
            guint  position)
{
  const JxFact *fact = jx_narrative_get_fact (rates->self, position);

  if (fact->kind == JX_FACT_PERCENT && jx_fact_is_exact (fact))
    jx_check_part_of (rates->self, position);

  if (!jx_fact_is_exact (fact) || (fact->said & (JX_SAID (PLANNED) | JX_SAID (PAST))) != 0 || fact->sign != 0)
    {
      if (fact->kind == JX_FACT_PLAIN || fact->kind == JX_FACT_PERCENT)
        check_quotient (rates, position);
      return;
    }

  if ((fact->said & JX_SAID (DEVIATION)) != 0 && (fact->kind == JX_FACT_PERCENT || fact->kind == JX_FACT_PLAIN))
    check_deviation (rates, position);
  else if (fact->kind != JX_FACT_PERCENT)
    check_quotient (rates, position);
  else if ((fact->said & JX_SAID (EXECUTION_RATE)) != 0)
    check_execution (rates, position);
  else if ((fact->said & JX_SAID (SHARE)) != 0)
    jx_check_share (rates, position);
  else if ((fact->said & JX_SAID (RATE)) != 0 && !check_arrival (rates, position))
    check_two (rates, position);
}

/**
 * jx_check_stated_rates:
 * @self: the texts
 *
 * Checks rates that a text states: F01. A rate is told to be wrong where no figure that is stated, in the text or the table,
 * makes it right.
 */
void
jx_check_stated_rates (JxNarrative *self)
{
  JxRates rates = { .self = self };
  gboolean collected = FALSE;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact->kind != JX_FACT_PERCENT && fact->kind != JX_FACT_PLAIN)
        continue;
      if (!collected)
        collect_wholes (&rates);
      collected = TRUE;
      check_rate (&rates, i);
    }
}
