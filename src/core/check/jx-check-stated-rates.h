/* jx-check-stated-rates.h: rates that a text states, and what they may rest on
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check-narrative.h"

G_BEGIN_DECLS

#define JX_RATES_MAX_TABLE  32

typedef struct
{
  JxNarrative *self;
  JxFactSet    wholes;              /* what a rate may be of: budgets, contracts, money that arrived */
  JxFact       table[JX_RATES_MAX_TABLE];    /* the funds of the table, as figures */
  guint        n_table;
} JxRates;

void     jx_rates_report  (JxNarrative     *self,
                           const JxFact    *rate,
                           const JxFact    *part,
                           const JxFact    *whole);
gboolean jx_rates_matches (const JxFactSet *wholes,
                           const JxFact    *part,
                           const JxFact    *rate);
void     jx_check_part_of (JxNarrative     *self,
                           guint            position);
void     jx_check_share   (JxRates         *rates,
                           guint            position);

G_END_DECLS
