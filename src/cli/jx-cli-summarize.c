/* jx-cli-summarize.c: score and findings of assessments that nobody has opened yet
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cli-summarize.h"

#include "jx-checks.h"
#include "jx-exchange-assessments.h"
#include "jx-journal-entry.h"
#include "jx-place.h"
#include "jx-store-read.h"
#include "jx-summary.h"

/* What the list shows of an assessment, without anybody having opened it. */
static gboolean
summarize (JxAssessment  *assessment,
           gpointer       data,
           GError       **error)
{
  g_autoptr(GPtrArray) findings = jx_checks_run (assessment);
  JxSummary *summary = g_new0 (JxSummary, 1);
  JxCellRef cell;

  summary->assessment = g_strdup (jx_assessment_get_id (assessment));
  summary->name = jx_assessment_dup_name (assessment);

  if (jx_assessment_find_role (assessment, JX_ROLE_TOTAL_SCORE, &cell))
    summary->total = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);
  if (jx_assessment_find_role (assessment, JX_ROLE_GRADE, &cell))
    summary->grade = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);

  for (guint i = 0; i < findings->len; i++)
    {
      summary->n_errors += jx_finding_get_severity (g_ptr_array_index (findings, i)) == JX_SEVERITY_ERROR;
      summary->n_warnings += jx_finding_get_severity (g_ptr_array_index (findings, i)) == JX_SEVERITY_WARNING;
    }

  g_ptr_array_add (data, summary);

  return TRUE;
}

/**
 * jx_cli_summarize:
 * @self: what commands share, with the store open
 * @ids: (element-type utf8): UUIDs of assessments that are in the store
 * @error: return location for an error
 *
 * Keeps what the list shows of assessments that came without anybody looking at them.
 *
 * Returns: `FALSE` if one cannot be read
 */
gboolean
jx_cli_summarize (JxCli      *self,
                  GPtrArray  *ids,
                  GError    **error)
{
  g_autoptr(GPtrArray) summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_summary_free);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(JxBundle) bundle = jx_store_read (self->store, g_ptr_array_index (ids, i), NULL, error);

      if (bundle == NULL || !jx_exchange_each_assessment (bundle, self->forms, summarize, summaries, error))
        return FALSE;
    }

  jx_store_write_summaries (self->store, NULL, g_steal_pointer (&summaries));

  return TRUE;
}
