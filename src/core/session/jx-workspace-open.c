/* jx-workspace-open.c: opening an assessment of the list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-workspace-open.h"

#include "jx-assessment-load.h"

/* The list follows each step of an open assessment, as long as that is what the list means. */
static void
checked_cb (JxSession   *session,
            JxWorkspace *self)
{
  const JxRecord *record = jx_assessment_get_record (jx_session_get_assessment (session));
  JxEntry *entry = jx_workspace_find_entry (self, record->id);

  if (entry == NULL || jx_sessions_find (jx_workspace_get_sessions (self), record->id) != session)
    return;

  jx_entry_set_summary (entry, jx_session_get_summary (session));

  if (!jx_record_equal (record, jx_entry_get_record (entry)))
    jx_workspace_set_entry_record (self, entry, record);
}

static void
stepped_cb (JxHistory   *history,
            JxWorkspace *self)
{
  if (jx_history_can_undo (history) || jx_history_can_redo (history))
    jx_workspace_set_worked_on (self, jx_assessment_get_id (JX_ASSESSMENT (jx_history_get_holder (history))));
}

/* What the journal cannot keep for now, the list knows: that it is in the bin, or was submitted. */
static void
follow_list (JxWorkspace  *self,
             JxAssessment *assessment)
{
  static const char *const fields[] = { "binned", "state" };
  const char *id = jx_assessment_get_id (assessment);
  JxEntry *entry = jx_workspace_find_entry (self, id);

  for (guint i = 0; entry != NULL && i < G_N_ELEMENTS (fields); i++)
    jx_holder_set_field (JX_HOLDER (assessment), id, fields[i], jx_record_get (jx_entry_get_record (entry), fields[i]), NULL);
}

/* One that is being opened: what it is, and up to where the list's log went when it was read. */
typedef struct
{
  char   *id;
  gint64  serial;
} Opening;

static void
opening_free (Opening *opening)
{
  g_free (opening->id);
  g_free (opening);
}

static void loaded_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      data);

static void
read_it (GTask *task)
{
  JxWorkspace *self = g_task_get_source_object (task);
  Opening *opening = g_task_get_task_data (task);

  opening->serial = jx_history_get_serial (jx_workspace_get_history (self));
  jx_journal_load_async (jx_workspace_get_journal (self), opening->id, g_task_get_cancellable (task), loaded_cb, g_object_ref (task));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(JxAssessment) assessment = NULL;
  g_autoptr(JxSession) session = NULL;
  JxWorkspace *self = g_task_get_source_object (task);
  Opening *opening = g_task_get_task_data (task);
  JxSession *present;

  if (!(bundle = jx_journal_load_finish (JX_JOURNAL (source), result, &entries, &error))
      || !(assessment = jx_assessment_new_from_bundle (jx_workspace_get_forms (self), bundle, opening->id, &error)))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* a step of the list while it was read may be about it: submitted, returned, replaced */
  if (opening->serial != jx_history_get_serial (jx_workspace_get_history (self)))
    {
      read_it (task);
      return;
    }

  /* asked for twice before the first answer: one assessment is open once */
  if ((present = jx_sessions_find (jx_workspace_get_sessions (self), opening->id)))
    {
      g_task_return_pointer (task, g_object_ref (present), g_object_unref);
      return;
    }

  follow_list (self, assessment);
  session = jx_session_new (assessment, jx_workspace_get_journal (self), entries);
  jx_sessions_add (jx_workspace_get_sessions (self), session);
  g_signal_connect_object (session, "checked", G_CALLBACK (checked_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (jx_session_get_history (session), "changed", G_CALLBACK (stepped_cb), self, G_CONNECT_DEFAULT);
  checked_cb (session, self);
  g_task_return_pointer (task, g_steal_pointer (&session), g_object_unref);
}

/**
 * jx_workspace_may_open:
 * @self: the workspace
 * @id: a UUID
 *
 * Tells whether an assessment is in the list and not in the bin.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_workspace_may_open (JxWorkspace *self,
                       const char  *id)
{
  JxEntry *entry;

  g_return_val_if_fail (JX_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  entry = jx_workspace_find_entry (self, id);

  return entry != NULL && !jx_entry_is_binned (entry);
}

/**
 * jx_workspace_open_async:
 * @self: a workspace with a journal
 * @id: the UUID of an assessment
 * @cancellable: (nullable): to give up
 * @callback: called on the main thread
 * @data: for @callback
 *
 * Opens an assessment. One that is open is given again.
 */
void
jx_workspace_open_async (JxWorkspace         *self,
                         const char          *id,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Opening *opening;
  JxSession *session;

  g_return_if_fail (JX_IS_WORKSPACE (self));
  g_return_if_fail (jx_workspace_get_journal (self) != NULL && id != NULL);

  opening = g_new0 (Opening, 1);
  opening->id = g_strdup (id);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, jx_workspace_open_async);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);

  if ((session = jx_sessions_find (jx_workspace_get_sessions (self), id)))
    g_task_return_pointer (task, g_object_ref (session), g_object_unref);
  else
    read_it (task);
}

/**
 * jx_workspace_open_finish:
 * @self: a workspace
 * @result: what the callback got
 * @error: return location for an error
 *
 * Gives the open assessment. Errors: those of the journal and of jx_assessment_new_from_bundle().
 *
 * Returns: (transfer full): the session; it is open as long as somebody holds it
 */
JxSession *
jx_workspace_open_finish (JxWorkspace   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
