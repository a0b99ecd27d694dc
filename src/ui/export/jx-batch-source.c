/* jx-batch-source.c: reads assessments of the workspace in the thread of a batch
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-batch-source.h"

#include <glib/gi18n.h>

#include "jx-exchange-assessments.h"
#include "jx-store-papers.h"
#include "jx-store-read.h"

struct _JxBatchSource
{
  GPtrArray  *ids;      /* char * */
  JxForms    *forms;    /* of that thread alone */
  JxStore    *store;    /* NULL: nothing but what is open */
  GHashTable *open;     /* id → JxBundle: what of it is open, as it was when the batch was asked for */
};

/* What is being worked on goes out as it is on the screen; the rest is read when its turn comes. */
JxBatchSource *
jx_batch_source_new (JxWorkspace *workspace,
                     GPtrArray   *ids)
{
  JxBatchSource *self = g_new0 (JxBatchSource, 1);
  JxSessions *sessions = jx_workspace_get_sessions (workspace);
  JxJournal *journal = jx_workspace_get_journal (workspace);

  self->ids = g_ptr_array_ref (ids);
  self->forms = jx_forms_copy (jx_workspace_get_forms (workspace));
  self->store = journal != NULL && JX_IS_STORE (journal) ? g_object_ref (JX_STORE (journal)) : NULL;
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) jx_bundle_free);
  for (guint n = 0; n < jx_sessions_get_n (sessions); n++)
    {
      JxAssessment *assessment = jx_session_get_assessment (jx_sessions_get (sessions, n));
      const char *id = jx_assessment_get_id (assessment);

      if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_hash_table_insert (self->open, g_strdup (id), jx_exchange_bundle_for (assessment));
    }

  return self;
}

void
jx_batch_source_free (JxBatchSource *self)
{
  g_ptr_array_unref (self->ids);
  g_object_unref (self->forms);
  g_clear_object (&self->store);
  g_hash_table_unref (self->open);
  g_free (self);
}

JxAssessment *
jx_batch_source_read (guint      position,
                      gpointer   data,
                      GError   **error)
{
  JxBatchSource *self = data;
  const char *id = g_ptr_array_index (self->ids, position);
  const JxBundle *bundle = g_hash_table_lookup (self->open, id);
  g_autoptr(JxBundle) read = NULL;

  if (bundle == NULL && self->store != NULL)
    bundle = read = jx_store_read (self->store, id, NULL, error);
  else if (bundle == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("It is not there any longer"));

  return bundle != NULL ? jx_exchange_only_assessment (bundle, self->forms, error) : NULL;
}

GBytes *
jx_batch_source_load_paper (const JxRecord  *evidence,
                            gpointer         data,
                            GError         **error)
{
  JxBatchSource *self = data;

  if (self->store != NULL)
    return jx_store_load_paper (self->store, jx_record_get (evidence, "sha256"), error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("It is not there any longer"));

  return NULL;
}
