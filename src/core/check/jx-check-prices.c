/* jx-check-prices.c: F08 in texts: so many at such a price, against the amount that is stated
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MONTHS 12

/* The figures of a sentence that says nothing more than count, price and amount. */
typedef struct
{
  const JxFact *count, *price, *amount;
  gboolean      more;   /* a second one of any of them */
} Purchase;

static void
take (const JxFact **place,
      const JxFact  *fact,
      gboolean      *more)
{
  *more |= *place != NULL;
  *place = fact;
}

static void
add (Purchase     *purchase,
     const JxFact *fact)
{
  if (fact->kind == JX_FACT_AMOUNT && (fact->said & JX_SAID (UNIT_PRICE)) != 0)
    take (&purchase->price, fact, &purchase->more);
  else if (fact->kind == JX_FACT_AMOUNT)
    take (&purchase->amount, fact, &purchase->more);
  else if (fact->kind == JX_FACT_COUNT)
    take (&purchase->count, fact, &purchase->more);

  purchase->more |= fact->kind != JX_FACT_DATE && !jx_fact_is_exact (fact);
}

/* 每人每月, or a price by the year that was paid monthly */
static gboolean
comes_to (const Purchase *purchase,
          gint64          times)
{
  __int128 product = (__int128) purchase->price->value * purchase->count->value / JX_POINT * times;
  __int128 off = product - purchase->amount->value;
  __int128 slack = (__int128) purchase->price->step * purchase->count->value / JX_POINT * times / 2 + purchase->amount->step / 2;

  return (off < 0 ? -off : off) <= slack;
}

static void
check_purchase (JxNarrative    *self,
                const Purchase *purchase)
{
  g_autofree char *count = NULL, *price = NULL, *amount = NULL, *right = NULL;
  const JxFact *price_fact = purchase->price;
  g_autofree char *label = NULL;

  if (purchase->more || purchase->count == NULL || price_fact == NULL || purchase->amount == NULL
      || (purchase->amount->said & JX_SAID (TOTAL)) == 0 || comes_to (purchase, 1) || comes_to (purchase, MONTHS))
    return;

  label = jx_narrative_dup_quote (self, price_fact->text, price_fact->label, price_fact->start);
  if (strstr (label, "月") != NULL || strstr (label, "天") != NULL || strstr (label, "标准") != NULL)
    return;

  count = jx_narrative_dup_fact (self, purchase->count);
  price = jx_narrative_dup_fact (self, price_fact);
  amount = jx_narrative_dup_fact (self, purchase->amount);
  right = jx_fact_dup_value (JX_FACT_AMOUNT, (gint64) ((__int128) price_fact->value * purchase->count->value / JX_POINT));
  jx_narrative_report_fact (self, "F08", JX_SEVERITY_ERROR, purchase->amount, _("%1$s at %2$s make %3$s, the text says %4$s."),
                            count, price, right, amount);
}

/**
 * jx_check_prices:
 * @self: the texts
 *
 * Checks amounts against count and price: F08. Only sentences with one of each, and a word of the total, are judged.
 */
void
jx_check_prices (JxNarrative *self)
{
  guint n = self->facts.facts->len;

  for (guint i = 0, end; i < n; i = end)
    {
      guint sentence = jx_narrative_get_fact (self, i)->sentence;
      Purchase purchase = { 0 };

      for (end = i; end < n && jx_narrative_get_fact (self, end)->sentence == sentence; end++)
        add (&purchase, jx_narrative_get_fact (self, end));

      check_purchase (self, &purchase);
    }
}
