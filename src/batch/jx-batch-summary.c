/* jx-batch-summary.c: what many assessments come to
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-batch-summary.h"

#include "jx-file.h"
#include "jx-folder.h"
#include "jx-place.h"
#include "jx-sum-up.h"

static GFile *
get_target (const JxBatchJob *job,
            const char       *name)
{
  if (job->options.folder)
    return g_file_get_child (job->options.target, name);

  return job->options.target != NULL ? g_object_ref (job->options.target) : NULL;
}

static gboolean
write_summary (JxBatchJob    *job,
               JxSumUp       *sum,
               JxFormat       format,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autofree char *name = jx_sum_up_dup_name (sum, format);
  g_autoptr(GFile) file = get_target (job, name);
  g_autoptr(GBytes) bytes = NULL;

  jx_progress_set (job->progress, job->n_items, name);
  if (!jx_sum_up_look_at_fonts (sum, format, job->notes, job->options.strict, error)
      || !(bytes = jx_sum_up_to_bytes (sum, format, cancellable, error))
      || !jx_file_replace_bytes_checked (file, bytes, cancellable, NULL, error))
    return FALSE;

  jx_batch_job_add_result (job, G_MAXUINT, JX_BATCH_WRITTEN, file, NULL);

  return TRUE;
}

/**
 * jx_batch_summary_run:
 * @job: what is to be made
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Makes the summary in each format. An assessment that cannot be read would be missing in every sum: there is no summary without
 * it.
 *
 * Returns: `FALSE` if there is no summary, or not in each format
 */
gboolean
jx_batch_summary_run (JxBatchJob    *job,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr(JxTally) tally = jx_tally_new ();
  g_autoptr(JxForms) forms = NULL;
  g_autoptr(JxSumUp) sum = NULL;

  for (guint n = 0; n < job->n_items; n++)
    {
      g_autoptr(JxAssessment) assessment = NULL;
      g_autofree char *name = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !(assessment = job->read (n, job->data, error)))
        return FALSE;

      name = jx_assessment_dup_name (assessment);
      jx_progress_set (job->progress, n, name);
      jx_tally_add (tally, assessment);
      g_set_object (&forms, jx_assessment_get_forms (assessment));
    }

  if (job->options.folder && !jx_folder_make (job->options.target, error))
    return FALSE;

  sum = jx_sum_up_new (tally, forms);
  for (JxFormat format = 0; format < JX_FORMAT_LAST; format++)
    if (jx_formats_have (job->options.formats, format) && !write_summary (job, sum, format, cancellable, error))
      return FALSE;

  jx_progress_finish (job->progress);

  return TRUE;
}
