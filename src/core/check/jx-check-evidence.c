/* jx-check-evidence.c: rules about what stands behind the figures: the survey, the contract
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-evidence.h"

#include <glib/gi18n-lib.h>

#include "jx-contract.h"
#include "jx-finding.h"
#include "jx-survey.h"

/* F09: the rate of the table is not that of its survey, at the decimals of the table */
static void
check_rate (JxCheck          *check,
            const JxCheckRow *row,
            const JxSurvey   *survey)
{
  const JxQuantity *actual = &row->actual->parsed;
  g_autofree char *right = NULL;
  JxSurveyCount base;
  JxFinding *finding;
  gint64 rate;

  if (actual->kind != JX_QUANTITY_NUMBER || row->as_points || !jx_survey_get_base (survey, &base)
      || !jx_survey_get_rate (survey, actual->low.scale, &rate)
      || jx_decimal_compare (actual->low, (JxDecimal) { rate, actual->low.scale }) == 0)
    return;

  right = jx_decimal_to_string ((JxDecimal) { rate, actual->low.scale });
  finding = jx_check_report (check, "F09", JX_SEVERITY_ERROR, row->part, (int) row->position, row->part->columns.actual,
                             _("The survey shows %1$s%% (%2$s of %3$s), the table says “%4$s”."), right,
                             survey->texts[JX_SURVEY_SATISFIED], survey->texts[base], row->actual->typed);
  jx_finding_add_figure (finding, "survey", right);
}

static void
check_survey (JxCheck          *check,
              const JxCheckRow *row)
{
  g_autofree char *fault = NULL;
  JxSurvey survey;

  if (!jx_survey_read (row->row, row->part->block, &survey))
    return;

  if ((fault = jx_survey_dup_fault (&survey)) != NULL)
    jx_check_report (check, "V15", JX_SEVERITY_WARNING, row->part, (int) row->position, -1, "%s", fault);
  else if (row->satisfaction)
    check_rate (check, row, &survey);
}

static void
report_contract (JxCheck    *check,
                 JxSeverity  severity,
                 int         column,
                 const char *format,
                 gint64      first,
                 gint64      second)
{
  JxMoneyUnit unit = jx_assessment_get_money_unit (check->sheet.assessment);
  g_autofree char *one = jx_money_to_string (first, unit, -1), *other = jx_money_to_string (second, unit, -1);
  g_autofree char *message = g_strdup_printf (format, one, other, jx_money_unit_to_string (unit));
  JxFinding *finding = jx_check_report (check, "F09", severity, check->funds, (int) check->total, column, "%s", message);

  jx_finding_add_figure (finding, "contract", one);
}

/* F09: contract and payments against the funds of the year, and against each other */
static void
check_contract (JxCheck *check)
{
  const JxRecord *project = jx_assessment_get_project (check->sheet.assessment);
  g_autofree char *key = jx_contract_dup_key (check->sheet.year);
  int adjusted = jx_block_find_role (check->funds->block, JX_ROLE_ADJUSTED);
  int executed = jx_block_find_role (check->funds->block, JX_ROLE_EXECUTED);
  gboolean has_contract, has_sum;
  gint64 contract, paid, sum, money;

  has_contract = jx_contract_get_money (project, JX_CONTRACT_AMOUNT, &contract);
  has_sum = jx_contract_sum (project, check->sheet.year, &sum);

  if (has_contract && has_sum && sum > contract)
    report_contract (check, JX_SEVERITY_WARNING, executed,
                     _("%1$s %3$s were paid so far, more than the contract's %2$s %3$s."), sum, contract);

  if (executed >= 0 && jx_contract_get_money (project, key, &paid)
      && jx_value_get_money (jx_sheet_part_get_value (check->funds, check->total, executed), &money) && paid > money)
    report_contract (check, JX_SEVERITY_ERROR, executed,
                     _("%1$s %3$s were paid on the contract this year, but only %2$s %3$s were spent in all."), paid, money);

  if (adjusted >= 0 && has_contract && (!has_sum || (jx_contract_get_money (project, key, &paid) && paid == sum))
      && g_strcmp0 (jx_record_get (project, "first_year"), jx_record_get (project, "last_year")) == 0
      && jx_value_get_money (jx_sheet_part_get_value (check->funds, check->total, adjusted), &money) && contract > money)
    report_contract (check, JX_SEVERITY_WARNING, adjusted,
                     _("The contract of %1$s %3$s is more than the budget of %2$s %3$s."), contract, money);
}

/**
 * jx_check_evidence:
 * @check: an assessment laid open
 *
 * Checks what the survey behind an indicator and the contract of the project say against the table: V15, F09.
 */
void
jx_check_evidence (JxCheck *check)
{
  gboolean asked = FALSE;   /* by the form, in the table; else few rows have a survey */

  g_return_if_fail (check != NULL);

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (i == 0 || row->part != row[-1].part)
        asked = jx_survey_has_columns (row->part->block);
      if (row->listed && (asked || g_hash_table_size (jx_row_get_extra (row->row)) > 0))
        check_survey (check, row);
    }

  if (check->funds != NULL && jx_assessment_get_project (check->sheet.assessment) != NULL)
    check_contract (check);
}
