/* jx-summarizer.c: scores and findings of assessments that nobody has opened yet
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-summarizer.h"

#include "jx-store.h"
#include "jx-summary.h"
#include "jx-workspace-open.h"

typedef struct
{
  JxWorkspace *workspace;
  GPtrArray   *ids;         /* char *, those that are left */
  GPtrArray   *summaries;   /* JxSummary, to be kept */
} Work;

static void
work_free (Work *work)
{
  g_object_unref (work->workspace);
  g_ptr_array_unref (work->ids);
  g_ptr_array_unref (work->summaries);
  g_free (work);
}

static void open_next (Work *work);

/* Opening is what tells the list; one that cannot be read says so when it is opened to be seen. */
static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Work *work = data;
  g_autoptr(JxSession) session = jx_workspace_open_finish (JX_WORKSPACE (source), result, NULL);

  if (session != NULL)
    {
      JxSummary summary = *jx_session_get_summary (session);

      summary.assessment = (char *) jx_assessment_get_id (jx_session_get_assessment (session));
      g_ptr_array_add (work->summaries, jx_summary_copy (&summary));
    }

  open_next (work);
}

static void
open_next (Work *work)
{
  JxJournal *journal = jx_workspace_get_journal (work->workspace);
  g_autofree char *id = NULL;

  if (work->ids->len == 0)
    {
      if (JX_IS_STORE (journal) && work->summaries->len > 0)
        jx_store_write_summaries (JX_STORE (journal), NULL, g_steal_pointer (&work->summaries));

      if (work->summaries == NULL)
        work->summaries = g_ptr_array_new ();

      work_free (work);
      return;
    }

  id = g_ptr_array_steal_index (work->ids, work->ids->len - 1);
  jx_workspace_open_async (work->workspace, id, NULL, opened_cb, work);
}

/* One after the other, beside what the user does: the store's thread reads them in between. */
void
jx_summarizer_run (JxWorkspace *workspace,
                   GPtrArray   *ids)
{
  Work *work = g_new0 (Work, 1);

  work->workspace = g_object_ref (workspace);
  work->ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (work->ids, g_strdup (g_ptr_array_index (ids, i)));

  work->summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_summary_free);
  open_next (work);
}
