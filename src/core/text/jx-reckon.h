/* jx-reckon.h: sums and rates of figures, as far as the printed digits allow to tell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-fact-unit.h"

G_BEGIN_DECLS

#define JX_RECKON_MAX 12   /* figures of which every choice is tried */

/* A few figures of one kind; more than fit are left out. */
typedef struct
{
  const JxFact *facts[64];
  guint         n;
} JxFactSet;

void     jx_fact_set_add     (JxFactSet       *set,
                              const JxFact    *fact);
gboolean jx_fact_is_exact    (const JxFact    *fact);
gboolean jx_fact_is_of_people (const JxFact   *fact);
gboolean jx_fact_is_like     (const JxFact    *a,
                              const JxFact    *b);
gboolean jx_fact_set_comes_to (const JxFactSet *set,
                               guint            first,
                               guint            n,
                               const JxFact    *total,
                               gint64          *sum);
gboolean jx_fact_set_reaches (const JxFactSet *set,
                              const JxFact    *total);
gboolean jx_fact_set_fits_in (const JxFactSet *set,
                              const JxFact    *whole);
gboolean jx_fact_set_goes_on (const JxFactSet *set,
                              const char      *text);
gboolean jx_fact_rate        (gint64           part,
                              gint64           whole,
                              gint64          *rate);
gboolean jx_fact_rate_matches (const JxFact   *part,
                              const JxFact    *whole,
                              const JxFact    *rate);

G_END_DECLS
