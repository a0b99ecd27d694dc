/* jx-batch.c: many assessments on their way out: into a folder, or into one file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-batch.h"

#include "jx-book.h"
#include "jx-evidence.h"
#include "jx-file.h"
#include "jx-folder.h"
#include "jx-gather.h"
#include "jx-place.h"
#include "jx-sum-up.h"
#include "jx-turn.h"

#define SAVE_EVERY 50   /* assessments: after a crash so many may be made once more */
#define N_WEIGHED  3    /* assessments that tell how large the files will be */

struct _JxBatch
{
  GObject          parent_instance;

  JxBatchOptions   options;
  guint            n_items;
  JxBatchReadFunc  read;
  gpointer         data;
  GDestroyNotify   destroy;
  GPtrArray       *results;     /* JxBatchResult */
  JxFontNotes     *notes;       /* of the pages */
  JxPapers         papers;      /* for files with evidence */
  guint64          weight;      /* bytes, of those that were made on trial */
  guint            n_weighed;
  JxProgress      *progress;
  guint            n_papers;    /* that were read for one file */
};

G_DEFINE_FINAL_TYPE (JxBatch, jx_batch, G_TYPE_OBJECT)

static void
add_result (JxBatch        *self,
            guint           position,
            JxBatchOutcome  outcome,
            GFile          *file,
            GError         *error)
{
  g_ptr_array_add (self->results, jx_batch_result_new (position, outcome, file, error));
  if (outcome == JX_BATCH_FAILED)
    jx_progress_add_problem (self->progress);
}

/* The file stands; each content that it lacks is told as a failure of its own. */
static void
tell_left_out (JxBatch *self,
               guint    position)
{
  GPtrArray *left_out = self->papers.left_out;

  while (left_out->len > 0)
    add_result (self, position, JX_BATCH_FAILED, NULL, g_ptr_array_steal_index (left_out, 0));
}

static JxExport *
new_export (JxBatch       *self,
            JxAssessment  *assessment,
            GError       **error)
{
  JxExport *export = jx_export_new (assessment, self->options.publish, error);

  if (export != NULL)
    jx_export_set_papers (export, &self->papers);

  return export;
}

static GFile *
get_target (const JxBatch *self,
            const char    *name)
{
  if (self->options.folder)
    return g_file_get_child (self->options.target, name);

  return self->options.target != NULL ? g_object_ref (self->options.target) : NULL;
}

/* ---- a file each ---- */

typedef struct
{
  JxBatch      *batch;
  JxFolder     *folder;
  GCancellable *cancellable;
  guint         position;
} Each;

static void
export_as (Each       *each,
           JxExport   *export,
           JxFormat    format)
{
  JxBatch *self = each->batch;
  g_autofree char *stem = jx_export_dup_stem (jx_export_get_assessment (export), self->options.publish);
  g_autofree char *wished = g_strconcat (stem, jx_format_get_ending (format), NULL);
  g_autofree char *key = jx_folder_dup_key (export, format, self->options.publish);
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  jx_progress_set (self->progress, each->position, wished);
  if (self->options.changed && (file = jx_folder_find (each->folder, key, export, format)))
    add_result (self, each->position, JX_BATCH_UNCHANGED, NULL, NULL);
  else if (jx_export_look_at_fonts (export, format, self->notes, self->options.strict, &error)
           && (file = jx_folder_put (each->folder, key, stem, export, format, each->cancellable, &error)))
    add_result (self, each->position, JX_BATCH_WRITTEN, file, NULL);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    add_result (self, each->position, JX_BATCH_FAILED, NULL, g_steal_pointer (&error));

  if (file == NULL)
    g_ptr_array_set_size (self->papers.left_out, 0);   /* nothing stands that could lack them */
  tell_left_out (self, each->position);
}

static void
export_one (Each *each)
{
  JxBatch *self = each->batch;
  g_autoptr(GError) error = NULL;
  g_autoptr(JxAssessment) assessment = self->read (each->position, self->data, &error);
  g_autoptr(JxExport) export = assessment != NULL ? new_export (self, assessment, &error) : NULL;

  if (export == NULL)
    {
      add_result (self, each->position, JX_BATCH_FAILED, NULL, g_steal_pointer (&error));
      return;
    }

  for (JxFormat format = 0; format < JX_FORMAT_LAST; format++)
    if (jx_formats_have (self->options.formats, format) && !g_cancellable_is_cancelled (each->cancellable))
      export_as (each, export, format);
}

/* What went wrong with one does not stop the others; the list of what is there is written in any case. */
static gboolean
run_each (JxBatch       *self,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(JxFolder) folder = jx_folder_open (self->options.target, error);
  Each each = { self, folder, cancellable };
  gboolean listed;

  if (folder == NULL)
    return FALSE;

  for (; each.position < self->n_items && !g_cancellable_is_cancelled (cancellable); each.position++)
    {
      export_one (&each);
      if (each.position % SAVE_EVERY == SAVE_EVERY - 1)
        jx_folder_save (folder, NULL);   /* tried again at the end */
    }

  jx_progress_set (self->progress, each.position, NULL);
  listed = jx_folder_save (folder, error);

  return listed && !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* ---- one file ---- */

/* Large evidence is what makes one file take its time: its steps are the pieces. */
static GBytes *
load_paper (const JxRecord  *evidence,
            gpointer         data,
            GError         **error)
{
  JxBatch *self = data;

  if (self->options.kind == JX_BATCH_ONE)
    jx_progress_set (self->progress, self->n_papers++, NULL);

  return self->options.load_paper (evidence, self->data, error);
}

static gboolean
run_one (JxBatch       *self,
         GCancellable  *cancellable,
         GError       **error)
{
  JxFormat format = jx_formats_get_first (self->options.formats);
  g_autoptr(JxAssessment) assessment = self->read (0, self->data, error);
  g_autoptr(JxExport) export = assessment != NULL ? new_export (self, assessment, error) : NULL;

  if (export == NULL)
    return FALSE;

  if (format == JX_FORMAT_ZIP)
    jx_progress_set_total (self->progress, jx_evidence_get_all (jx_export_get_assessment (export))->len);
  if (!jx_export_look_at_fonts (export, format, self->notes, self->options.strict, error)
      || !jx_export_save (export, format, NULL, self->options.target, cancellable, NULL, error))
    return FALSE;

  jx_progress_finish (self->progress);
  add_result (self, 0, JX_BATCH_WRITTEN, self->options.target, NULL);
  tell_left_out (self, 0);

  return TRUE;
}

/* ---- one file for all ---- */

typedef struct
{
  JxBatch *batch;
  guint    n_read;   /* twice each for a PDF: counted, then drawn */
} Together;

static JxExport *
read_part (guint     position,
           gpointer  data,
           GError  **error)
{
  Together *together = data;
  JxBatch *self = together->batch;
  g_autoptr(JxAssessment) assessment = NULL;
  g_autofree char *stem = NULL;

  if (!(assessment = self->read (position, self->data, error)))
    return NULL;

  stem = jx_export_dup_stem (assessment, self->options.publish);
  jx_progress_set (self->progress, together->n_read++, stem);

  return new_export (self, assessment, error);
}

static gboolean
gather_all (Together      *together,
            JxFormat       format,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(JxGather) gather = jx_gather_new (format, &together->batch->papers, error);

  for (guint n = 0; gather != NULL && n < together->batch->n_items; n++)
    {
      g_autoptr(JxExport) part = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !(part = read_part (n, together, error))
          || !jx_gather_add (gather, part, error))
        return FALSE;

      jx_export_look_at_fonts (part, format, together->batch->notes, FALSE, NULL);
    }

  return gather != NULL && jx_gather_save (g_steal_pointer (&gather), together->batch->options.target, cancellable, error);
}

static gboolean
run_together (JxBatch       *self,
              GCancellable  *cancellable,
              GError       **error)
{
  Together together = { self };
  JxFormat format = jx_formats_get_first (self->options.formats);
  g_autoptr(GBytes) book = NULL;

  if (format != JX_FORMAT_PDF ? !gather_all (&together, format, cancellable, error)
      : !(book = jx_book_to_bytes (self->n_items, read_part, &together, self->notes, self->options.strict, cancellable, error))
        || !jx_file_replace_bytes_checked (self->options.target, book, cancellable, NULL, error))
    return FALSE;

  jx_progress_finish (self->progress);
  add_result (self, G_MAXUINT, JX_BATCH_WRITTEN, self->options.target, NULL);
  tell_left_out (self, G_MAXUINT);

  return TRUE;
}

/* ---- what all come to ---- */

static gboolean
write_summary (JxBatch       *self,
               JxSumUp       *sum,
               JxFormat       format,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autofree char *name = jx_sum_up_dup_name (sum, format);
  g_autoptr(GFile) file = get_target (self, name);
  g_autoptr(GBytes) bytes = NULL;

  jx_progress_set (self->progress, self->n_items, name);
  if (!jx_sum_up_look_at_fonts (sum, format, self->notes, self->options.strict, error)
      || !(bytes = jx_sum_up_to_bytes (sum, format, cancellable, error))
      || !jx_file_replace_bytes_checked (file, bytes, cancellable, NULL, error))
    return FALSE;

  add_result (self, G_MAXUINT, JX_BATCH_WRITTEN, file, NULL);

  return TRUE;
}

/* An assessment that cannot be read would be missing in every sum: there is no summary without it. */
static gboolean
run_summary (JxBatch       *self,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(JxTally) tally = jx_tally_new ();
  g_autoptr(JxForms) forms = NULL;
  g_autoptr(JxSumUp) sum = NULL;

  for (guint n = 0; n < self->n_items; n++)
    {
      g_autoptr(JxAssessment) assessment = NULL;
      g_autofree char *name = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !(assessment = self->read (n, self->data, error)))
        return FALSE;

      name = jx_assessment_dup_name (assessment);
      jx_progress_set (self->progress, n, name);
      jx_tally_add (tally, assessment);
      g_set_object (&forms, jx_assessment_get_forms (assessment));
    }

  if (self->options.folder && !jx_folder_make (self->options.target, error))
    return FALSE;

  sum = jx_sum_up_new (tally, forms);
  for (JxFormat format = 0; format < JX_FORMAT_LAST; format++)
    if (jx_formats_have (self->options.formats, format) && !write_summary (self, sum, format, cancellable, error))
      return FALSE;

  jx_progress_finish (self->progress);

  return TRUE;
}

/* ---- before anything is made ---- */

/* The first few are made to be weighed; all are laid out to see what the fonts lack, if that matters. */
static gboolean
run_trial (JxBatch       *self,
           GCancellable  *cancellable,
           GError       **error)
{
  JxFormat format = jx_formats_get_first (self->options.formats);
  gboolean fonts = format < JX_FORMAT_LAST && jx_format_get_output (format) != JX_OUTPUT_LAST;

  for (guint n = 0; n < self->n_items && (fonts || n < N_WEIGHED) && !g_cancellable_is_cancelled (cancellable); n++)
    {
      g_autoptr(JxAssessment) assessment = NULL;
      g_autoptr(JxExport) export = NULL;
      g_autofree char *stem = NULL;

      if (!(assessment = self->read (n, self->data, NULL))
          || !(export = new_export (self, assessment, NULL)))
        continue;

      stem = jx_export_dup_stem (assessment, self->options.publish);
      jx_progress_set (self->progress, n, stem);
      if (self->n_weighed < N_WEIGHED && jx_export_weigh (export, self->options.formats, cancellable, &self->weight))
        self->n_weighed++;
      if (fonts)
        jx_export_look_at_fonts (export, format, self->notes, FALSE, NULL);
    }

  jx_progress_finish (self->progress);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* ---- the type ---- */

static void
jx_batch_finalize (GObject *object)
{
  JxBatch *self = JX_BATCH (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_clear_object (&self->options.target);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_pointer (&self->notes, jx_font_notes_free);
  g_clear_pointer (&self->papers.left_out, g_ptr_array_unref);
  g_clear_pointer (&self->progress, jx_progress_free);

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
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_batch_result_free);
  self->notes = jx_font_notes_new ();
  self->papers.left_out = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
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
  self->options = *options;
  self->options.target = options->target != NULL ? g_object_ref (options->target) : NULL;
  self->n_items = n_items;
  self->read = read;
  self->data = data;
  self->papers.load = load_paper;
  self->papers.data = self;
  self->destroy = destroy;
  self->progress = jx_progress_new (options->kind == JX_BATCH_TOGETHER && jx_formats_have (options->formats, JX_FORMAT_PDF)
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

  switch (self->options.kind)
    {
    case JX_BATCH_ONE:
      return run_one (self, cancellable, error);
    case JX_BATCH_EACH:
      return run_each (self, cancellable, error);
    case JX_BATCH_TOGETHER:
      return run_together (self, cancellable, error);
    case JX_BATCH_SUMMARY:
      return run_summary (self, cancellable, error);
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

  jx_progress_get (self->progress, progress);
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

  return self->results;
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

  return self->n_weighed > 0 ? self->weight / self->n_weighed * self->n_items : 0;
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

  return self->notes;
}
