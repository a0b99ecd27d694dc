/* jx-check-unit-slips.c: F05: amounts of a text that stand in 元 where 万元 is meant, or the other way round
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>

#define UNITS       10000   /* 元 of a 万元 */
#define FEWEST      3       /* digits that two amounts must share: 5元 and 5万元 are no slip */
#define FEN_OF_YUAN 100

static guint
count_digits (gint64 value)
{
  guint n = 0;

  while (value != 0 && value % 10 == 0)
    value /= 10;
  for (; value != 0; value /= 10)
    n++;

  return n;
}

static gboolean
is_usable (JxNarrative  *self,
           const JxFact *fact)
{
  const char *text = jx_narrative_get_text (self, fact->text)->text;

  return fact->kind == JX_FACT_AMOUNT && jx_fact_is_exact (fact) && (fact->said & JX_SAID (UNIT_PRICE)) == 0
         && text[fact->end] != '/' && fact->value > 0 && count_digits (fact->value) >= FEWEST;
}

/* ten thousand of a thing make 125万元 of 125元 */
static gboolean
counts_units (JxNarrative *self)
{
  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);

      if (fact->kind == JX_FACT_COUNT && fact->value == UNITS * JX_POINT)
        return TRUE;
    }

  return FALSE;
}

/* the amounts of the line of the funds that counts */
static void
add_funds (JxNarrative *self,
           GHashTable  *amounts)
{
  static const JxRole roles[] = { JX_ROLE_INITIAL, JX_ROLE_ADJUSTED, JX_ROLE_EXECUTED };
  JxCheck *check = self->check;

  for (guint i = 0; check->funds != NULL && i < G_N_ELEMENTS (roles); i++)
    {
      int column = jx_block_find_role (check->funds->block, roles[i]);
      gint64 fen;

      if (column >= 0 && jx_value_get_money (jx_sheet_part_get_value (check->funds, check->total, column), &fen) && fen > 0 && count_digits (fen) >= FEWEST)
        g_hash_table_add (amounts, g_memdup2 (&fen, sizeof fen));
    }
}

/* 补助资金240万元，实际支出240元: in one sentence two digits are enough where it is all the money that was spent or came */
static const JxFact *
find_beside (JxNarrative *self,
             guint        position)
{
  const guint64 all = JX_SAID (EXECUTED) | JX_SAID (ARRIVED) | JX_SAID (BUDGET);
  const JxFact *small = jx_narrative_get_fact (self, position), *large = position > 0 ? small - 1 : NULL;

  if (large == NULL || large->sentence != small->sentence || large->kind != JX_FACT_AMOUNT || small->kind != JX_FACT_AMOUNT
      || !jx_fact_is_exact (large) || !jx_fact_is_exact (small) || ((large->said | small->said) & JX_SAID (UNIT_PRICE)) != 0
      || (small->said & all) == 0 || jx_narrative_get_text (self, small->text)->text[small->end] == '/' || count_digits (small->value) < 2
      || small->value > G_MAXINT64 / UNITS || small->value * UNITS != large->value)
    return NULL;

  return large;
}

static void
report_slip (JxNarrative  *self,
             const JxFact *fact,
             gint64        other)
{
  g_autofree char *right = jx_fact_dup_value (JX_FACT_AMOUNT, other);

  jx_narrative_report_right (self, "F05", fact, "other", right,
                             _("“%1$s” is exactly ten thousand times %2$s: one of them is in another unit."));
}

/* 支出86.48元, where the table has 86.48万元 */
static gboolean
check_small (JxNarrative  *self,
             const JxFact *fact,
             GHashTable   *funds)
{
  g_autofree char *right = NULL;
  gint64 large;

  if (!is_usable (self, fact) || __builtin_mul_overflow (fact->value, UNITS, &large) || !g_hash_table_contains (funds, &large))
    return FALSE;

  right = jx_fact_dup_value (JX_FACT_AMOUNT, large);
  jx_narrative_report_right (self, "F05", fact, "other", right,
                             _("The table has exactly ten thousand times “%1$s”, %2$s: one of them is in another unit."));

  return TRUE;
}

/**
 * jx_check_unit_slips:
 * @self: the texts
 *
 * Finds amounts that have the digits of another one, of the texts or of the funds, and are ten thousand times as much: F05.
 */
void
jx_check_unit_slips (JxNarrative *self)
{
  g_autoptr(GHashTable) amounts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (counts_units (self))
    return;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *large = find_beside (self, i);

      if (large != NULL)
        {
          report_slip (self, large, jx_narrative_get_fact (self, i)->value);
          return;
        }
    }

  add_funds (self, amounts);
  for (guint i = 0; i < self->facts.facts->len; i++)
    if (check_small (self, jx_narrative_get_fact (self, i), amounts))
      return;

  for (guint i = 0; i < self->facts.facts->len; i++)
    if (is_usable (self, jx_narrative_get_fact (self, i)))
      g_hash_table_add (amounts, g_memdup2 (&jx_narrative_get_fact (self, i)->value, sizeof (gint64)));

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = jx_narrative_get_fact (self, i);
      gint64 small = fact->value / UNITS;

      if (is_usable (self, fact) && fact->value % UNITS == 0 && small >= FEN_OF_YUAN
          && g_hash_table_contains (amounts, &small))
        {
          report_slip (self, fact, small);
          return;
        }
    }
}
