/* jx-check-narrative.c: the rules about running texts, in their order
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check-narrative.h"

/**
 * jx_check_narrative:
 * @check: a run
 * @readings: (nullable): what runs before have read
 *
 * Reads every running text of the assessment once and judges it by all rules about texts: its figures against each other and
 * the table, its words, its headings, its statements.
 */
void
jx_check_narrative (JxCheck    *check,
                    JxReadings *readings)
{
  JxNarrative narrative;

  jx_narrative_init (&narrative, check, readings);

  jx_check_listed (&narrative);
  jx_check_stated_sums (&narrative);
  jx_check_stated_rates (&narrative);
  jx_check_brackets (&narrative);
  jx_check_changes (&narrative);
  jx_check_prices (&narrative);
  jx_check_means (&narrative);
  jx_check_unit_slips (&narrative);
  jx_check_twice (&narrative);
  jx_check_counts (&narrative);
  jx_check_claims (&narrative);
  jx_check_strangers (&narrative);
  jx_check_likeness (&narrative);
  jx_check_named (&narrative);
  jx_check_contraries (&narrative);
  jx_check_chapters (&narrative);
  jx_check_decimals (&narrative);
  jx_check_phrases (&narrative);
  jx_check_promises (&narrative);
  jx_check_times (&narrative);

  jx_narrative_clear (&narrative);
}
