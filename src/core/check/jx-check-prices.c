/* jx-check-prices.c: F08 in texts: so many at such a price, against the amount that is stated
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-narrative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-text.h"

#define MONTHS 12
#define UNITS  10000

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
report (JxNarrative  *self,
        JxSeverity    severity,
        const JxFact *count_fact,
        const JxFact *price_fact,
        const JxFact *amount_fact)
{
  g_autofree char *count = jx_narrative_dup_fact (self, count_fact), *price = jx_narrative_dup_fact (self, price_fact);
  g_autofree char *amount = jx_narrative_dup_fact (self, amount_fact), *right = NULL;

  right = jx_fact_dup_value (JX_FACT_AMOUNT, (gint64) ((__int128) price_fact->value * count_fact->value / JX_POINT));
  jx_narrative_report_fact (self, "F08", severity, amount_fact, _("%1$s at %2$s make %3$s, the text says %4$s."),
                            count, price, right, amount);
}

static void
check_purchase (JxNarrative    *self,
                const Purchase *purchase)
{
  const JxFact *price_fact = purchase->price;
  g_autofree char *label = NULL;

  if (purchase->more || purchase->count == NULL || price_fact == NULL || purchase->amount == NULL
      || (purchase->amount->said & JX_SAID (TOTAL)) == 0 || comes_to (purchase, 1) || comes_to (purchase, MONTHS))
    return;

  label = jx_narrative_dup_quote (self, price_fact->text, price_fact->label, price_fact->start);
  if (jx_text_has (label, "月") || jx_text_has (label, "天") || jx_text_has (label, "标准"))
    return;

  report (self, JX_SEVERITY_ERROR, purchase->count, price_fact, purchase->amount);
}

/* 户均增收, 2.亩均节约: what an average is counted by, and what it is of; NULL if it is none */
static const char *
get_base (const char  *label,
          const char **of)
{
  static const char *const bases[][2] = { { "户均", "户" }, { "人均", "人" }, { "亩均", "亩" }, { "村均", "个" } };

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    if ((*of = jx_text_find (label, bases[i][0])) != NULL)
      {
        *of += strlen (bases[i][0]);
        return bases[i][1];
      }

  return NULL;
}

/* 受益农户80户……户均增收2100元，合计增收18.6万元: no count of the report makes the total of the average; where none
 * stands in the sentence it may be of one that is not told */
static void
check_average (JxNarrative *self,
               guint        position)
{
  const JxFact *average = jx_narrative_get_fact (self, position), *total = average + 1, *told = NULL;
  g_autofree char *label = NULL, *sum_label = NULL;
  const char *base, *of;

  if (position + 1 >= self->facts.facts->len || average->kind != JX_FACT_AMOUNT || !jx_fact_is_like (average, total)
      || total->sentence != average->sentence || !jx_fact_is_exact (average) || !jx_fact_is_exact (total))
    return;

  label = jx_narrative_dup_quote (self, average->text, average->label, average->start);
  sum_label = jx_narrative_dup_quote (self, total->text, total->label, total->start);
  base = get_base (label, &of);
  if (base == NULL || ((total->said & JX_SAID (TOTAL)) == 0 && !jx_text_begins (sum_label, "共")) || *of == '\0' || !g_str_has_suffix (sum_label, of))
    return;

  for (guint i = 0; i < self->facts.facts->len; i++)
    {
      const JxFact *count = jx_narrative_get_fact (self, i);
      const Purchase purchase = { .count = count, .price = average, .amount = total };

      if (count->kind != JX_FACT_COUNT || g_strcmp0 (count->measure, base) != 0)
        continue;
      if (comes_to (&purchase, 1) || comes_to (&purchase, MONTHS))
        return;
      if (jx_fact_is_exact (count) && (told == NULL || count->sentence == average->sentence) && count < average)
        told = count;
    }

  if (told != NULL)
    report (self, told->sentence == average->sentence ? JX_SEVERITY_ERROR : JX_SEVERITY_WARNING, told, average, total);
}

/* 每名, 平均每座, 每人每年补助, 户均补助: the price of one in words */
static gboolean
is_each (const char *label,
         const char *measure)
{
  static const char *const paid[] = { "补助", "补贴", "奖励", "发放", "资助", "救助", "慰问", "支出", "费用", "投入", "造价", "工资", "报酬", "为" };
  static const char *const people[] = { "人", "名", "位", NULL };
  gboolean of_people = g_strv_contains (people, measure);

  if (jx_text_begins (label, "平均"))
    label += strlen ("平均");
  if (!jx_text_begins (label, "每"))
    return FALSE;
  label += strlen ("每");
  if (jx_text_begins (label, measure))
    label += strlen (measure);
  else if (of_people && (jx_text_begins (label, "人") || jx_text_begins (label, "名")))
    label += strlen ("人");
  else
    return FALSE;

  if (jx_text_begins (label, "每年") || jx_text_begins (label, "全年"))
    label += strlen ("每年");
  for (guint i = 0; i < G_N_ELEMENTS (paid); i++)
    if (jx_text_begins (label, paid[i]))
      {
        label += strlen (paid[i]);
        break;
      }

  return *label == '\0';
}

/* 860套，单价780元，计76.08万元, or the amount before the two: nothing between them but the words of price and amount */
static gboolean
is_listed (JxNarrative  *self,
           const JxFact *amount,
           const JxFact *count,
           const JxFact *price)
{
  static const char *const labels[] = {
    "计", "共计", "合计", "小计", "共", "金额", "总价", "总计", "合价", "支出", "共支出", "合计支出", "累计支出", "支付", "共支付", "支出资金", "发放", "共发放", NULL,
  };
  static const char *const prices[] = { "单价", "中标单价", "采购单价", "合同单价", "均价", "平均单价", "单价为", "单价为人民币", NULL };
  static const char *const marks[] = { "，", ",", "（", "(", NULL };   /* 3.63万元（422套，每套96元） */
  g_autofree char *label = jx_narrative_dup_quote (self, price->text, price->label, price->start);
  g_autofree char *sum = jx_narrative_dup_quote (self, amount->text, amount->label, amount->start);
  g_autofree char *each = g_strconcat ("每", count->measure, NULL);
  g_autofree char *between = amount < count ? jx_narrative_dup_quote (self, amount->text, amount->end, count->start) : NULL;

  return (g_strv_contains (prices, label) || g_str_equal (label, each) || is_each (label, count->measure))
         && (between != NULL ? g_strv_contains (marks, between) : g_strv_contains (labels, sum));
}

/* 每户3000元 twice a year, a price by the month: so often as a year has months */
static gboolean
was_paid_again (const Purchase *purchase)
{
  for (guint times = 1; times <= MONTHS; times++)
    if (comes_to (purchase, times))
      return TRUE;

  return FALSE;
}

/* 412台，单价5800万元 that come to 238.96万元: what is wrong is 万 */
static gboolean
is_other_unit (const Purchase *purchase)
{
  JxFact price = *purchase->price;
  const Purchase other = { .count = purchase->count, .price = &price, .amount = purchase->amount };

  price.value /= UNITS;
  price.step = MAX (price.step / UNITS, 1);

  return price.value > 0 && comes_to (&other, 1);
}

/* a count, its price and what they come to, one behind the other, in whatever sentence */
static void
check_listed (JxNarrative *self,
              guint        position)
{
  const JxFact *first = jx_narrative_get_fact (self, position);
  const gboolean before = first->kind == JX_FACT_AMOUNT;
  const JxFact *count = before ? first + 1 : first, *price = count + 1, *amount = before ? first : first + 2;
  const Purchase purchase = { .count = count, .price = price, .amount = amount };

  if (position + 2 >= self->facts.facts->len || first[2].sentence != first->sentence || count->kind != JX_FACT_COUNT || count->measure == NULL
      || price->kind != JX_FACT_AMOUNT || amount->kind != JX_FACT_AMOUNT || !jx_fact_is_exact (count) || !jx_fact_is_exact (price)
      || !jx_fact_is_exact (amount) || (amount->said & JX_SAID (UNIT_PRICE)) != 0 || (price->said & JX_SAID (UNIT_PRICE)) == 0
      || !is_listed (self, amount, count, price) || was_paid_again (&purchase))
    return;

  if (is_other_unit (&purchase))
    {
      g_autofree char *stated = jx_narrative_dup_fact (self, price), *sum = jx_narrative_dup_fact (self, amount);

      jx_narrative_report_fact (self, "F05", JX_SEVERITY_ERROR, price, _("A price of %1$s and %2$s in all: one of them is in another unit."), stated,
                                sum);
      return;
    }

  report (self, JX_SEVERITY_ERROR, count, price, amount);
}

/* judged already as all that its sentence says */
static gboolean
is_purchase (const Purchase *purchase)
{
  return !purchase->more && purchase->count != NULL && purchase->price != NULL && purchase->amount != NULL
         && (purchase->amount->said & JX_SAID (TOTAL)) != 0;
}

/**
 * jx_check_prices:
 * @self: the texts
 *
 * Checks amounts against count and price: F08, and F05 where 万 is what is wrong. Sentences with one of each, and a word of the total,
 * are judged; in others what stands as one item of a list.
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
        {
          add (&purchase, jx_narrative_get_fact (self, end));
          check_average (self, end);
        }

      check_purchase (self, &purchase);
      for (guint j = i; j < end && !is_purchase (&purchase); j++)
        check_listed (self, j);
    }
}
