/* jx-batch-job.c: what the kinds of a batch have in common
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-batch-job.h"

/**
 * jx_batch_job_add_result:
 * @self: a job
 * @position: of the assessment, or `G_MAXUINT` for all
 * @outcome: what became of a file
 * @file: (nullable): the file
 * @error: (transfer full) (nullable): why it failed
 *
 * Notes what became of a file.
 */
void
jx_batch_job_add_result (JxBatchJob      *self,
                         guint            position,
                         JxBatchOutcome   outcome,
                         GFile           *file,
                         GError          *error)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_add (self->results, jx_batch_result_new (position, outcome, file, error));
  if (outcome == JX_BATCH_FAILED)
    jx_progress_add_problem (self->progress);
}

/**
 * jx_batch_job_tell_left_out:
 * @self: a job
 * @position: of the assessment, or `G_MAXUINT` for all
 *
 * Notes, for a file that stands, each content that it lacks as a failure of its own.
 */
void
jx_batch_job_tell_left_out (JxBatchJob *self,
                            guint       position)
{
  g_return_if_fail (self != NULL);

  while (self->papers.left_out->len > 0)
    jx_batch_job_add_result (self, position, JX_BATCH_FAILED, NULL, g_ptr_array_steal_index (self->papers.left_out, 0));
}

/**
 * jx_batch_job_new_export:
 * @self: a job
 * @assessment: what goes out
 * @error: as of jx_export_new()
 *
 * Gets an assessment ready, as the options want it.
 *
 * Returns: (transfer full) (nullable): the export
 */
JxExport *
jx_batch_job_new_export (JxBatchJob    *self,
                         JxAssessment  *assessment,
                         GError       **error)
{
  JxExport *export;

  g_return_val_if_fail (self != NULL, NULL);

  if ((export = jx_export_new (assessment, self->options.publish, error)))
    jx_export_set_papers (export, &self->papers);

  return export;
}
