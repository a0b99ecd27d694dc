/* jx-checks.c: the checks: an assessment in, findings out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-checks.h"

#include "jx-check-evidence.h"
#include "jx-check-narrative.h"
#include "jx-check-table.h"
#include "jx-check-tasks.h"
#include "jx-record.h"
#include "jx-told-reasons.h"

static gboolean
is_answered_by (JxFinding      *finding,
                const JxRecord *answer)
{
  g_autofree char *figures = NULL;
  const char *known;

  if (g_strcmp0 (jx_record_get (answer, "rule"), jx_finding_get_rule (finding)) != 0
      || g_strcmp0 (jx_record_get (answer, "row"), jx_finding_get_row_id (finding)) != 0
      || g_strcmp0 (jx_record_get (answer, "field"), jx_finding_get_field (finding)) != 0)
    return FALSE;

  figures = jx_finding_dup_figures (finding);
  known = jx_record_get (answer, "figures");

  return g_str_equal (known != NULL ? known : "", figures);
}

/* An answer holds for the figures it was given for; when they change the finding stands again. */
static void
set_answers (JxAssessment *assessment,
             GPtrArray    *findings)
{
  GPtrArray *answers = jx_assessment_get_answers (assessment);

  for (guint i = 0; i < findings->len && answers->len > 0; i++)
    for (guint j = 0; j < answers->len; j++)
      if (is_answered_by (g_ptr_array_index (findings, i), g_ptr_array_index (answers, j)))
        jx_finding_set_answer (g_ptr_array_index (findings, i), jx_record_get (g_ptr_array_index (answers, j), "reason"));
}

static gboolean
says_same (JxFinding *finding,
           JxFinding *other)
{
  return g_str_equal (jx_finding_get_rule (finding), jx_finding_get_rule (other))
         && g_strcmp0 (jx_finding_get_place (finding), jx_finding_get_place (other)) == 0
         && g_str_equal (jx_finding_get_message (finding), jx_finding_get_message (other));
}

/* Two sentences of a report may disagree with one cell in the same way: that is told once. */
static void
drop_repeated (GPtrArray *findings,
               guint      first)
{
  for (guint i = findings->len; i-- > first;)
    for (guint j = first; j < i; j++)
      if (says_same (g_ptr_array_index (findings, i), g_ptr_array_index (findings, j)))
        {
          g_ptr_array_remove_index (findings, i);
          break;
        }
}

static GPtrArray *
run (JxAssessment *assessment,
     JxReadings   *readings)
{
  g_autoptr(JxToldReasons) own = readings == NULL ? jx_told_reasons_new () : NULL;
  GPtrArray *findings;
  guint n_of_table;
  JxCheck check;

  jx_check_init (&check, assessment);
  check.reasons = own != NULL ? own : jx_readings_get_reasons (readings);
  jx_told_reasons_begin (check.reasons);

  jx_check_measures (&check);
  jx_check_values (&check);
  jx_check_levels (&check);
  jx_check_cells (&check);
  jx_check_weights (&check);
  jx_check_scores (&check);
  jx_check_totals (&check);
  jx_check_funds (&check);
  jx_check_costs (&check);
  jx_check_tasks (&check);
  jx_check_rates (&check);
  jx_check_evidence (&check);
  jx_check_text (&check);
  jx_check_sector (&check);
  n_of_table = check.findings->len;
  jx_check_narrative (&check, readings);

  findings = g_steal_pointer (&check.findings);
  drop_repeated (findings, n_of_table);
  jx_check_clear (&check);
  set_answers (assessment, findings);

  return findings;
}

/**
 * jx_checks_run:
 * @assessment: an assessment, its computed cells up to date
 *
 * Runs every rule, about the table and about the texts.
 *
 * A finding is reported where the document breaks a rule, never where a figure is only missing a reading: what cannot be
 * compared is compared by no rule but the one that says so.
 *
 * Returns: (transfer full) (element-type JxFinding): the findings, in the order of the rules
 */
GPtrArray *
jx_checks_run (JxAssessment *assessment)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  return run (assessment, NULL);
}

/**
 * jx_checks_follow:
 * @assessment: an assessment, its computed cells up to date
 * @readings: what was read of its texts when it was checked last
 *
 * Finds what `jx_checks_run()` does after a change, and reads only the texts that it touched.
 *
 * Returns: (transfer full) (element-type JxFinding): the findings, in the order of the rules
 */
GPtrArray *
jx_checks_follow (JxAssessment *assessment,
                  JxReadings   *readings)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (readings != NULL, NULL);

  return run (assessment, readings);
}
