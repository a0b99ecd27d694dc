/* jx-batch.c: many assessments on their way out: into a folder, or into one file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-batch.h"

#include "jx-batch-each.h"
#include "jx-batch-summary.h"
#include "jx-batch-together.h"
#include "jx-evidence.h"
#include "jx-turn.h"

#define N_WEIGHED 3    /* assessments that tell how large the files will be */

struct _JxBatch
{
  GObject         parent_instance;

  JxBatchJob      job;
  GDestroyNotify  destroy;
  guint64         weight;     /* bytes, of those that were made on trial */
  guint           n_weighed;
  guint           n_papers;   /* that were read for one file */
};

G_DEFINE_FINAL_TYPE (JxBatch, jx_batch, G_TYPE_OBJECT)

/* ---- one file ---- */

/* Large evidence is what makes one file take its time: its steps are the pieces. */
static GBytes *
load_paper (const JxRecord  *evidence,
            gpointer         data,
            GError         **error)
{
  JxBatch *self = data;

  if (self->job.options.kind == JX_BATCH_ONE)
    jx_progress_set (self->job.progress, self->n_papers++, NULL);

  return self->job.options.load_paper (evidence, self->job.data, error);
}

static gboolean
run_one (JxBatchJob    *job,
         GCancellable  *cancellable,
         GError       **error)
{
  JxFormat format = jx_formats_get_first (job->options.formats);
  g_autoptr(JxAssessment) assessment = job->read (0, job->data, error);
  g_autoptr(JxExport) export = assessment != NULL ? jx_batch_job_new_export (job, assessment, error) : NULL;

  if (export == NULL)
    return FALSE;

  if (format == JX_FORMAT_ZIP)
    jx_progress_set_total (job->progress, jx_evidence_get_all (jx_export_get_assessment (export))->len);
  if (!jx_export_look_at_fonts (export, format, job->notes, job->options.strict, error)
      || !jx_export_save (export, format, NULL, job->options.target, cancellable, NULL, error))
    return FALSE;

  jx_progress_finish (job->progress);
  jx_batch_job_add_result (job, 0, JX_BATCH_WRITTEN, job->options.target, NULL);
  jx_batch_job_tell_left_out (job, 0);

  return TRUE;
}

/* ---- before anything is made ---- */

/* The first few are made to be weighed; all are laid out to see what the fonts lack, if that matters. */
static gboolean
run_trial (JxBatch       *self,
           GCancellable  *cancellable,
           GError       **error)
{
  JxBatchJob *job = &self->job;
  JxFormat format = jx_formats_get_first (job->options.formats);
  gboolean fonts = format < JX_FORMAT_LAST && jx_format_get_output (format) != JX_OUTPUT_LAST;

  for (guint n = 0; n < job->n_items && (fonts || n < N_WEIGHED) && !g_cancellable_is_cancelled (cancellable); n++)
    {
      g_autoptr(JxAssessment) assessment = NULL;
      g_autoptr(JxExport) export = NULL;
      g_autofree char *stem = NULL;

      if (!(assessment = job->read (n, job->data, NULL))
          || !(export = jx_batch_job_new_export (job, assessment, NULL)))
        continue;

      stem = jx_export_dup_stem (assessment, job->options.publish);
      jx_progress_set (job->progress, n, stem);
      if (self->n_weighed < N_WEIGHED && jx_export_weigh (export, job->options.formats, cancellable, &self->weight))
        self->n_weighed++;
      if (fonts)
        jx_export_look_at_fonts (export, format, job->notes, FALSE, NULL);
    }

  jx_progress_finish (job->progress);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* ---- the type ---- */

static void
jx_batch_finalize (GObject *object)
{
  JxBatch *self = JX_BATCH (object);

  if (self->destroy != NULL)
    self->destroy (self->job.data);
  g_clear_object (&self->job.options.target);
  g_clear_pointer (&self->job.results, g_ptr_array_unref);
  g_clear_pointer (&self->job.notes, jx_font_notes_free);
  g_clear_pointer (&self->job.papers.left_out, g_ptr_array_unref);
  g_clear_pointer (&self->job.progress, jx_progress_free);

  G_OBJECT_CLASS (jx_batch_parent_class)->finalize (object);
}

static void
jx_batch_class_init (JxBatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_batch_finalize;
}

static void
jx_batch_init (JxBatch *self)
{
  self->job.results = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_batch_result_free);
  self->job.notes = jx_font_notes_new ();
  self->job.papers.left_out = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
}

/**
 * jx_batch_new:
 * @options: what is to be made; copied
 * @n_items: how many assessments
 * @read: reads each of them, in the thread that runs the batch
 * @data: (transfer full): for @read
 * @destroy: (nullable): frees @data
 *
 * Makes a batch that has not run.
 *
 * Returns: (transfer full): the batch
 */
JxBatch *
jx_batch_new (const JxBatchOptions *options,
              guint                 n_items,
              JxBatchReadFunc       read,
              gpointer              data,
              GDestroyNotify        destroy)
{
  JxBatch *self;

  g_return_val_if_fail (options != NULL && read != NULL, NULL);

  self = g_object_new (JX_TYPE_BATCH, NULL);
  self->job.options = *options;
  self->job.options.target = options->target != NULL ? g_object_ref (options->target) : NULL;
  self->job.n_items = n_items;
  self->job.read = read;
  self->job.data = data;
  self->job.papers.load = load_paper;
  self->job.papers.data = self;
  self->destroy = destroy;
  self->job.progress = jx_progress_new (options->kind == JX_BATCH_TOGETHER && jx_formats_have (options->formats, JX_FORMAT_PDF)
                                    ? 2 * n_items : n_items);

  return self;
}

/**
 * jx_batch_run:
 * @self: a batch that has not run
 * @cancellable: (nullable): to give up; whole files stay
 * @error: return location for an error
 *
 * Makes the files, in the thread of the caller. Each is there whole or not at all, and is read again before it counts as
 * written. Into a folder, an error of one assessment stands among the results and the others go on; the folder gets a list
 * of its files with checksums, also when the batch is given up, from which a later one goes on.
 *
 * Returns: `FALSE` if it was given up, or nothing could be made
 */
gboolean
jx_batch_run (JxBatch       *self,
              GCancellable  *cancellable,
              GError       **error)
{
  g_return_val_if_fail (JX_IS_BATCH (self), FALSE);

  switch (self->job.options.kind)
    {
    case JX_BATCH_ONE:
      return run_one (&self->job, cancellable, error);
    case JX_BATCH_EACH:
      return jx_batch_each_run (&self->job, cancellable, error);
    case JX_BATCH_TOGETHER:
      return jx_batch_together_run (&self->job, cancellable, error);
    case JX_BATCH_SUMMARY:
      return jx_batch_summary_run (&self->job, cancellable, error);
    case JX_BATCH_REHEARSAL:
      return run_trial (self, cancellable, error);
    }

  g_return_val_if_reached (FALSE);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  GError *error = NULL;

  if (jx_batch_run (JX_BATCH (source), cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  jx_turn_leave ();
}

/**
 * jx_batch_run_async:
 * @self: a batch that has not run
 * @cancellable: (nullable): to give up
 * @callback: called when it is over
 * @data: for @callback
 *
 * Runs in a thread of its own, taking turns with the one that runs the main loop and calls this.
 */
void
jx_batch_run_async (JxBatch             *self,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, jx_batch_run_async);
  g_task_set_check_cancellable (task, FALSE);   /* what came of it is told, though it was stopped */
  jx_turn_share ();
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * jx_batch_run_finish:
 * @self: the batch
 * @result: what the callback got
 * @error: as of jx_batch_run()
 *
 * Tells how it ended.
 *
 * Returns: as jx_batch_run()
 */
gboolean
jx_batch_run_finish (JxBatch       *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * jx_batch_get_progress:
 * @self: a batch, in any thread
 * @progress: (out caller-allocates): how far it is; its name is the caller's
 *
 * Looks how far it is.
 */
void
jx_batch_get_progress (JxBatch         *self,
                       JxBatchProgress *progress)
{
  g_return_if_fail (JX_IS_BATCH (self));

  jx_progress_get (self->job.progress, progress);
}

/**
 * jx_batch_get_results:
 * @self: a batch that is over
 *
 * Lists what became of each file, in order.
 *
 * Returns: (transfer none) (element-type JxBatchResult): the results
 */
GPtrArray *
jx_batch_get_results (JxBatch *self)
{
  g_return_val_if_fail (JX_IS_BATCH (self), NULL);

  return self->job.results;
}

/**
 * jx_batch_get_estimate:
 * @self: a trial that is over
 *
 * Reckons how large the files will be together, by the first few.
 *
 * Returns: bytes; 0 if that is not known
 */
guint64
jx_batch_get_estimate (JxBatch *self)
{
  g_return_val_if_fail (JX_IS_BATCH (self), 0);

  return self->n_weighed > 0 ? self->weight / self->n_weighed * self->job.n_items : 0;
}

/**
 * jx_batch_get_notes:
 * @self: a batch that is over
 *
 * Gets what is to be known of the fonts of its pages.
 *
 * Returns: (transfer none): the notes
 */
const JxFontNotes *
jx_batch_get_notes (JxBatch *self)
{
  g_return_val_if_fail (JX_IS_BATCH (self), NULL);

  return self->job.notes;
}
