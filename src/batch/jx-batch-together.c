/* jx-batch-together.c: one file for many assessments
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-batch-together.h"

#include "jx-book.h"
#include "jx-file.h"
#include "jx-gather.h"
#include "jx-place.h"

typedef struct
{
  JxBatchJob *job;
  guint       n_read;   /* twice each for a PDF: counted, then drawn */
} Together;

static JxExport *
read_part (guint     position,
           gpointer  data,
           GError  **error)
{
  Together *together = data;
  JxBatchJob *job = together->job;
  g_autoptr(JxAssessment) assessment = NULL;
  g_autofree char *stem = NULL;

  if (!(assessment = job->read (position, job->data, error)))
    return NULL;

  stem = jx_export_dup_stem (assessment, job->options.publish);
  jx_progress_set (job->progress, together->n_read++, stem);

  return jx_batch_job_new_export (job, assessment, error);
}

static gboolean
gather_all (Together      *together,
            JxFormat       format,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(JxGather) gather = jx_gather_new (format, &together->job->papers, error);

  for (guint n = 0; gather != NULL && n < together->job->n_items; n++)
    {
      g_autoptr(JxExport) part = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !(part = read_part (n, together, error))
          || !jx_gather_add (gather, part, error))
        return FALSE;

      jx_export_look_at_fonts (part, format, together->job->notes, FALSE, NULL);
    }

  return gather != NULL && jx_gather_save (g_steal_pointer (&gather), together->job->options.target, cancellable, error);
}

/**
 * jx_batch_together_run:
 * @job: what is to be made
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Makes one file of all: a bound PDF, a workbook, an exchange file, or a zip with evidence.
 *
 * Returns: `FALSE` if there is no such file
 */
gboolean
jx_batch_together_run (JxBatchJob    *job,
                       GCancellable  *cancellable,
                       GError       **error)
{
  Together together = { job };
  JxFormat format = jx_formats_get_first (job->options.formats);
  g_autoptr(GBytes) book = NULL;

  if (format != JX_FORMAT_PDF ? !gather_all (&together, format, cancellable, error)
      : !(book = jx_book_to_bytes (job->n_items, read_part, &together, job->notes, job->options.strict, cancellable, error))
        || !jx_file_replace_bytes_checked (job->options.target, book, cancellable, NULL, error))
    return FALSE;

  jx_progress_finish (job->progress);
  jx_batch_job_add_result (job, G_MAXUINT, JX_BATCH_WRITTEN, job->options.target, NULL);
  jx_batch_job_tell_left_out (job, G_MAXUINT);

  return TRUE;
}
