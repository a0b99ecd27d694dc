/* jx-reckon.c: sums and rates of figures, as far as the printed digits allow to tell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-reckon.h"

#include <string.h>

#include "jx-number.h"
#include "jx-text.h"

#define HUNDRED_PERCENT (100 * JX_POINT)

/**
 * jx_fact_set_add:
 * @set: figures
 * @fact: another one
 *
 * Adds a figure while there is room.
 */
void
jx_fact_set_add (JxFactSet    *set,
                 const JxFact *fact)
{
  if (set->n < G_N_ELEMENTS (set->facts))
    set->facts[set->n++] = fact;
}

/**
 * jx_fact_is_exact:
 * @fact: a figure
 *
 * Tells whether a figure is meant as it stands: neither about, nor a bound, nor the end of a range.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_fact_is_exact (const JxFact *fact)
{
  return (fact->flags & (JX_FACT_ABOUT | JX_FACT_BOUND | JX_FACT_RANGE)) == 0 && fact->value < G_MAXINT64;
}

/**
 * jx_fact_is_of_people:
 * @fact: a figure
 *
 * Tells whether people or households are counted. They may be in several groups at once, so that the groups come to more
 * than there are: 党员80人、女性60人 among 120.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_fact_is_of_people (const JxFact *fact)
{
  static const char *const measures[] = { "人", "名", "位", "人次", "户", NULL };

  return fact->kind == JX_FACT_COUNT && fact->measure != NULL && g_strv_contains (measures, fact->measure);
}

/**
 * jx_fact_is_like:
 * @a: a figure
 * @b: another
 *
 * Tells whether two figures can be added: amounts, or counts of the same.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_fact_is_like (const JxFact *a,
                 const JxFact *b)
{
  return a->kind == b->kind && a->measure == b->measure;
}

typedef struct
{
  gint64 sum;
  gint64 finest;   /* the smallest step among figures with decimals; 0 if none has any */
  guint  n;        /* of these */
} Sum;

static gboolean
add (Sum          *sum,
     const JxFact *fact)
{
  if (__builtin_add_overflow (sum->sum, fact->value, &sum->sum))
    return FALSE;

  if (fact->scale > 0)
    {
      sum->finest = sum->finest > 0 ? MIN (sum->finest, fact->step) : fact->step;
      sum->n++;
    }

  return TRUE;
}

/* A figure with decimals may have been rounded, by half a step; a whole number is meant as it stands. */
static gboolean
is_near (const Sum    *sum,
         const JxFact *total)
{
  gint64 slack = sum->finest * (sum->n + 1) / 2;

  if (sum->finest > 0 && total->step > sum->finest)
    slack = MAX (slack, total->step / 2);

  return ABS (sum->sum - total->value) <= slack;
}

/**
 * jx_fact_set_comes_to:
 * @set: figures of one kind
 * @first: where to begin
 * @n: how many
 * @total: what they are said to come to
 * @sum: (out): what they come to
 *
 * Adds figures and compares the sum at the precision of what is printed.
 *
 * Returns: `TRUE` if they can come to @total, or if nothing can hold the sum
 */
gboolean
jx_fact_set_comes_to (const JxFactSet *set,
                      guint            first,
                      guint            n,
                      const JxFact    *total,
                      gint64          *sum)
{
  Sum all = { 0 };

  for (guint i = first; i < first + n; i++)
    if (!add (&all, set->facts[i]))
      return TRUE;

  *sum = all.sum;

  return is_near (&all, total);
}

/**
 * jx_fact_set_reaches:
 * @set: figures of one kind
 * @total: what some of them may come to
 *
 * Tells whether any choice of the last `JX_RECKON_MAX` figures comes to a total.
 *
 * Returns: `TRUE` if one does
 */
gboolean
jx_fact_set_reaches (const JxFactSet *set,
                     const JxFact    *total)
{
  guint n = MIN (set->n, JX_RECKON_MAX), first = set->n - n;

  for (guint choice = 1; choice < 1u << n; choice++)
    {
      Sum sum = { 0 };
      gboolean added = TRUE;

      for (guint i = 0; i < n && added; i++)
        if ((choice & 1u << i) != 0)
          added = add (&sum, set->facts[first + i]);

      if (!added || is_near (&sum, total))
        return TRUE;
    }

  return FALSE;
}

/**
 * jx_fact_set_fits_in:
 * @set: figures
 * @whole: what they may be parts of
 *
 * Tells whether none of them alone is more than the whole.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_fact_set_fits_in (const JxFactSet *set,
                     const JxFact    *whole)
{
  for (guint i = 0; i < set->n; i++)
    if (set->facts[i]->value > whole->value)
      return FALSE;

  return TRUE;
}

/**
 * jx_fact_set_goes_on:
 * @set: parts that a text lists
 * @text: the text
 *
 * Tells whether the list is not all: 东村6个、西村9个等.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_fact_set_goes_on (const JxFactSet *set,
                     const char      *text)
{
  return set->n > 0 && jx_text_begins (text + set->facts[set->n - 1]->end, "等");
}

/**
 * jx_fact_rate:
 * @part: an amount or a count
 * @whole: another one of the same kind
 * @rate: (out): @part in percent of @whole, at two decimals, in 1/10 000 percent
 *
 * Computes a rate, rounded half-up.
 *
 * Returns: `FALSE` if @whole is not positive
 */
gboolean
jx_fact_rate (gint64  part,
              gint64  whole,
              gint64 *rate)
{
  gint64 hundredths;

  if (whole <= 0 || !jx_divide_half_up ((__int128) part * 10000, whole, &hundredths))
    return FALSE;

  *rate = hundredths * (JX_POINT / 100);

  return TRUE;
}

/**
 * jx_fact_rate_matches:
 * @part: an amount or a count
 * @whole: another one of the same kind
 * @rate: a percentage
 *
 * Tells whether a rate can be that of two figures, with each of the three rounded where its decimals end; a figure without
 * decimals is meant as it stands.
 *
 * Returns: `TRUE` if it can
 */
gboolean
jx_fact_rate_matches (const JxFact *part,
                      const JxFact *whole,
                      const JxFact *rate)
{
  __int128 exact, off, slack;

  if (whole->value <= 0 || part->value < 0)
    return FALSE;

  /* everything times the whole, so that nothing is divided: rate × whole against part × 100 % */
  exact = (__int128) part->value * HUNDRED_PERCENT;
  off = (__int128) rate->value * whole->value - exact;
  slack = (__int128) rate->step * whole->value;                     /* a whole step: 99.99 may have been cut off, not rounded */
  if (rate->step < JX_POINT)
    slack = slack / 2 + (part->scale > 0 ? (__int128) part->step * HUNDRED_PERCENT / 2 : 0)
            + (whole->scale > 0 ? (__int128) rate->value * whole->step / 2 : 0);
  else
    slack = slack * 6 / 10;

  return (off < 0 ? -off : off) <= slack;
}
