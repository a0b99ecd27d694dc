/* jx-summarizer.c: scores and findings of assessments that nobody has opened yet
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-summarizer.h"

#include "jx-list-work.h"
#include "jx-store.h"
#include "jx-summary.h"

typedef struct
{
  JxWorkspace *workspace;
  GPtrArray   *summaries;   /* JxSummary, to be kept */
} Work;

static gboolean
summarize_one (JxSession  *session,
               gpointer    data,
               GError    **error)
{
  Work *work = data;
  JxSummary summary = *jx_session_get_summary (session);

  summary.assessment = (char *) jx_assessment_get_id (jx_session_get_assessment (session));
  g_ptr_array_add (work->summaries, jx_summary_copy (&summary));

  return TRUE;
}

static void
summarized_cb (const GError *error,
               gpointer      data)
{
  Work *work = data;
  JxJournal *journal = jx_workspace_get_journal (work->workspace);

  if (JX_IS_STORE (journal) && work->summaries->len > 0)
    jx_store_write_summaries (JX_STORE (journal), NULL, g_steal_pointer (&work->summaries));

  g_clear_pointer (&work->summaries, g_ptr_array_unref);
  g_object_unref (work->workspace);
  g_free (work);
}

/* Beside what the user does: the store's thread reads them in between. Opening is what tells the list; one that cannot be
 * read says so when it is opened to be seen. */
void
jx_summarizer_run (JxWorkspace *workspace,
                   GPtrArray   *ids)
{
  Work *work = g_new0 (Work, 1);

  work->workspace = g_object_ref (workspace);
  work->summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_summary_free);
  jx_list_work_run (workspace, ids, TRUE, summarize_one, summarized_cb, work);
}
