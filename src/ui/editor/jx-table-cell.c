/* jx-table-cell.c: a cell of an assessment as the grid shows it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table-cell.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jx-evidence.h"
#include "jx-explain.h"
#include "jx-finding.h"

#define TOLD 8   /* files that are named one by one */

static void
set_mark (JxSession      *session,
          JxRow          *row,
          const JxColumn *column,
          JxGridValue    *value)
{
  JxFinding *finding = jx_session_find_finding (session, jx_row_get_id (row), column->key);

  if (finding == NULL)
    return;

  switch (jx_finding_get_severity (finding))
    {
    case JX_SEVERITY_ERROR:
      value->mark = JX_GRID_MARK_ERROR;
      break;
    case JX_SEVERITY_WARNING:
      value->mark = JX_GRID_MARK_WARNING;
      break;
    case JX_SEVERITY_INFO:
      value->mark = JX_GRID_MARK_INFO;
      break;
    }

  value->message = g_strdup (jx_finding_get_message (finding));
}

/* A text that its column cannot read stays, and says so even where no check does. */
static void
set_unread (const JxValue  *cell,
            const JxColumn *column,
            JxMoneyUnit     unit,
            JxGridValue    *value)
{
  if (cell->typed == NULL || value->mark != JX_GRID_MARK_NONE || column->input == JX_INPUT_TEXT
      || column->input == JX_INPUT_CHOICE)
    return;

  if (cell->parsed.kind != JX_QUANTITY_TEXT && cell->parsed.kind != JX_QUANTITY_SEVERAL
      && cell->parsed.kind != JX_QUANTITY_UNFINISHED && !(cell->parsed.flags & JX_QUANTITY_TOO_LARGE))
    return;

  value->message = jx_quantity_explain (cell->typed, column->input, unit);

  if (value->message != NULL)
    value->mark = JX_GRID_MARK_WARNING;
}

/* Beneath the text: what is computed where something else was typed, or what was understood of it. */
static char *
dup_second (JxSession      *session,
            const JxValue  *cell,
            const JxColumn *column,
            gboolean        typed_over)
{
  JxAssessment *assessment = jx_session_get_assessment (session);
  g_autofree char *understood = NULL;

  if (typed_over)
    return jx_amount_to_string (&cell->computed, jx_assessment_get_profile (assessment),
                                jx_assessment_get_money_unit (assessment));

  if (cell->typed == NULL || !(cell->parsed.flags & (JX_QUANTITY_CONVERTED | JX_QUANTITY_CAPITAL)))
    return NULL;

  understood = jx_table_cell_dup_understood (session, column, cell->typed);

  return understood != NULL ? g_strdup (strstr (understood, "= ")) : NULL;
}

/* Beneath the name of an indicator: how many files show it. */
static char *
dup_evidence (JxAssessment *assessment,
              JxRow        *row)
{
  g_autoptr(GPtrArray) own = NULL;

  if (!jx_evidence_has_row (assessment, jx_row_get_id (row)))
    return NULL;

  own = jx_evidence_dup_of_row (assessment, jx_row_get_id (row));

  return g_strdup_printf (ngettext ("%u file of evidence", "%u files of evidence", own->len), own->len);
}

/* @value as the grid asks for it */
void
jx_table_cell_read (JxSession   *session,
                    JxTable     *table,
                    guint        position,
                    guint        column,
                    JxGridValue *value)
{
  JxAssessment *assessment = jx_session_get_assessment (session);
  const JxProfile *profile = jx_assessment_get_profile (assessment);
  JxMoneyUnit unit = jx_assessment_get_money_unit (assessment);
  const JxColumn *def = &jx_table_get_block (table)->columns[column];
  JxRow *row = jx_table_get_row (table, position);
  const JxValue *cell = jx_row_get_value (row, column);

  value->text = jx_value_dup_shown (cell, def, profile, unit);
  value->computable = cell->computed.kind != JX_AMOUNT_NONE;
  value->computed = cell->typed == NULL && value->computable;
  value->typed_over = cell->typed != NULL && value->computable && jx_value_disagrees (cell, def, profile, unit);
  value->second = dup_second (session, cell, def, value->typed_over);
  if (value->second == NULL && def->role == JX_ROLE_NAME)
    value->second = dup_evidence (assessment, row);

  set_mark (session, row, def, value);
  set_unread (cell, def, unit, value);
}

/* By name, and the pages: "合同.pdf 3–5、8" */
static char *
dup_paper (const JxRecord *evidence)
{
  const char *name = jx_record_get (evidence, "name"), *pages = jx_record_get (evidence, "pages");

  return g_strjoin (" ", name != NULL ? name : "", pages, NULL);
}

static char *
dup_papers (JxAssessment *assessment,
            JxRow        *row)
{
  g_autoptr(GPtrArray) own = jx_evidence_dup_of_row (assessment, jx_row_get_id (row));
  g_autoptr(GStrvBuilder) papers = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;
  g_autofree char *text = NULL;

  if (own->len == 0)
    return NULL;

  for (guint i = 0; i < MIN (own->len, TOLD); i++)
    g_strv_builder_take (papers, dup_paper (g_ptr_array_index (own, i)));
  if (own->len > TOLD)
    g_strv_builder_take (papers, g_strdup_printf (ngettext ("%u more", "%u more", own->len - TOLD), own->len - TOLD));

  all = g_strv_builder_end (papers);
  /* Translators: between the files of evidence in a list */
  text = g_strjoinv (_("; "), all);

  return g_strdup_printf (_("Evidence: %s"), text);
}

/* What the value rests on: the rule it is computed by; for the name of an indicator its evidence */
char *
jx_table_cell_dup_basis (JxSession *session,
                         JxTable   *table,
                         guint      position,
                         guint      column)
{
  JxAssessment *assessment = jx_session_get_assessment (session);

  return jx_table_get_block (table)->columns[column].role == JX_ROLE_NAME
         ? dup_papers (assessment, jx_table_get_row (table, position))
         : jx_explain_cell (assessment, table, position, column);
}

/* What was understood of a text where that is not plain to see: "3.5万元 = 35,000.00 元" */
char *
jx_table_cell_dup_understood (JxSession      *session,
                              const JxColumn *column,
                              const char     *text)
{
  JxMoneyUnit unit = jx_assessment_get_money_unit (jx_session_get_assessment (session));
  JxQuantity quantity;

  if (column->input == JX_INPUT_TEXT || column->input == JX_INPUT_CHOICE
      || !jx_quantity_parse (text, column->input, unit, &quantity) || quantity.kind != JX_QUANTITY_NUMBER)
    return NULL;

  return jx_quantity_explain (text, column->input, unit);
}
