/* jx-batch-each.c: a file for each assessment and format, in a folder
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-batch-each.h"

#include "jx-folder.h"

#define SAVE_EVERY 50   /* assessments: after a crash so many may be made once more */

typedef struct
{
  JxBatchJob   *job;
  JxFolder     *folder;
  GCancellable *cancellable;
  guint         position;
} Each;

static void
export_as (Each       *each,
           JxExport   *export,
           JxFormat    format)
{
  JxBatchJob *job = each->job;
  g_autofree char *stem = jx_export_dup_stem (jx_export_get_assessment (export), job->options.publish);
  g_autofree char *wished = g_strconcat (stem, jx_format_get_ending (format), NULL);
  g_autofree char *key = jx_folder_dup_key (export, format, job->options.publish);
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  jx_progress_set (job->progress, each->position, wished);
  if (job->options.changed && (file = jx_folder_find (each->folder, key, export, format)))
    jx_batch_job_add_result (job, each->position, JX_BATCH_UNCHANGED, NULL, NULL);
  else if (jx_export_look_at_fonts (export, format, job->notes, job->options.strict, &error)
           && (file = jx_folder_put (each->folder, key, stem, export, format, each->cancellable, &error)))
    jx_batch_job_add_result (job, each->position, JX_BATCH_WRITTEN, file, NULL);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    jx_batch_job_add_result (job, each->position, JX_BATCH_FAILED, NULL, g_steal_pointer (&error));

  if (file == NULL)
    g_ptr_array_set_size (job->papers.left_out, 0);   /* nothing stands that could lack them */
  jx_batch_job_tell_left_out (job, each->position);
}

static void
export_one (Each *each)
{
  JxBatchJob *job = each->job;
  g_autoptr(GError) error = NULL;
  g_autoptr(JxAssessment) assessment = job->read (each->position, job->data, &error);
  g_autoptr(JxExport) export = assessment != NULL ? jx_batch_job_new_export (job, assessment, &error) : NULL;

  if (export == NULL)
    {
      jx_batch_job_add_result (job, each->position, JX_BATCH_FAILED, NULL, g_steal_pointer (&error));
      return;
    }

  for (JxFormat format = 0; format < JX_FORMAT_LAST; format++)
    if (jx_formats_have (job->options.formats, format) && !g_cancellable_is_cancelled (each->cancellable))
      export_as (each, export, format);
}

/**
 * jx_batch_each_run:
 * @job: what is to be made
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Makes a file for each assessment and format. What went wrong with one does not stop the others; the list of what is there is
 * written in any case.
 *
 * Returns: `FALSE` if it was given up, or the list could not be written
 */
gboolean
jx_batch_each_run (JxBatchJob    *job,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr(JxFolder) folder = jx_folder_open (job->options.target, error);
  Each each = { job, folder, cancellable };
  gboolean listed;

  if (folder == NULL)
    return FALSE;

  for (; each.position < job->n_items && !g_cancellable_is_cancelled (cancellable); each.position++)
    {
      export_one (&each);
      if (each.position % SAVE_EVERY == SAVE_EVERY - 1)
        jx_folder_save (folder, NULL);   /* tried again at the end */
    }

  jx_progress_set (job->progress, each.position, NULL);
  listed = jx_folder_save (folder, error);

  return listed && !g_cancellable_set_error_if_cancelled (cancellable, error);
}
