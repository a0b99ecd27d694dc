/* jx-freezer.c: copies of what is submitted, made and read beside what the user does
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-freezer.h"

#include <glib/gi18n.h>

#include "jx-batch-source.h"
#include "jx-submission.h"

typedef struct
{
  JxStore       *store;     /* NULL: nothing is kept */
  JxBatchSource *source;    /* freezing: what is submitted */
  guint          n;
  JxRecord      *passage;   /* loading: which copy */
  JxForms       *forms;
} Work;

static void
work_free (Work *work)
{
  g_clear_object (&work->store);
  g_clear_pointer (&work->source, jx_batch_source_free);
  g_clear_pointer (&work->passage, jx_record_free);
  g_clear_object (&work->forms);
  g_free (work);
}

static Work *
work_new (JxWorkspace *workspace)
{
  JxJournal *journal = jx_workspace_get_journal (workspace);
  Work *work = g_new0 (Work, 1);

  work->store = JX_IS_STORE (journal) ? g_object_ref (JX_STORE (journal)) : NULL;

  return work;
}

static gboolean
has_store (Work  *work,
           GTask *task)
{
  if (work->store != NULL)
    return TRUE;

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s", _("Nothing is kept here"));

  return FALSE;
}

static GPtrArray *
freeze_all (Work    *work,
            GError **error)
{
  g_autoptr(GPtrArray) passages = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);

  for (guint i = 0; i < work->n; i++)
    {
      g_autoptr(JxAssessment) assessment = jx_batch_source_read (i, work->source, error);
      JxRecord *passage = assessment != NULL ? jx_submission_freeze (work->store, assessment, error) : NULL;

      if (passage == NULL)
        return NULL;

      g_ptr_array_add (passages, passage);
    }

  return g_steal_pointer (&passages);
}

static void
freeze_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  GPtrArray *passages;
  GError *error = NULL;

  if (!has_store (data, task))
    return;

  if ((passages = freeze_all (data, &error)))
    g_task_return_pointer (task, passages, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Work *work = data;
  JxAssessment *assessment;
  GError *error = NULL;

  if (!has_store (work, task))
    return;

  if ((assessment = jx_submission_load (work->store, work->passage, work->forms, &error)))
    g_task_return_pointer (task, assessment, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* Assessments of the list as they are now; @ids and nothing else is changed until a command takes the passages in. */
void
jx_freezer_freeze_async (JxWorkspace         *workspace,
                         GPtrArray           *ids,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (workspace, NULL, callback, data);
  Work *work = work_new (workspace);

  work->source = jx_batch_source_new (workspace, ids);
  work->n = ids->len;
  g_task_set_source_tag (task, jx_freezer_freeze_async);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, freeze_thread);
}

/* Returns: passages, in the order of the ids */
GPtrArray *
jx_freezer_freeze_finish (JxWorkspace   *workspace,
                          GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
jx_freezer_load_async (JxWorkspace         *workspace,
                       const JxRecord      *passage,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (workspace, cancellable, callback, data);
  Work *work = work_new (workspace);

  work->passage = jx_record_copy (passage);
  work->forms = jx_forms_copy (jx_workspace_get_forms (workspace));
  g_task_set_source_tag (task, jx_freezer_load_async);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, load_thread);
}

/* Returns: (transfer full): the assessment as it was submitted */
JxAssessment *
jx_freezer_load_finish (JxWorkspace   *workspace,
                        GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
