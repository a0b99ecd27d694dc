/* jx-list-work.c: what is done to several assessments of the list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-list-work.h"

#include <glib/gi18n.h>

#include "jx-list-edits.h"
#include "jx-workspace-open.h"

typedef struct
{
  JxWorkspace    *workspace;
  GPtrArray      *ids;        /* char * */
  guint           next;
  gboolean        pass_over;  /* those that cannot be read */
  JxListWorkFunc  each;
  JxListWorkDone  done;
  gpointer        data;
} Work;

static void
finish (Work         *work,
        const GError *error)
{
  work->done (error, work->data);
  g_object_unref (work->workspace);
  g_ptr_array_unref (work->ids);
  g_free (work);
}

static void open_next (Work *work);

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Work *work = data;
  JxEntry *entry = jx_workspace_find_entry (work->workspace, g_ptr_array_index (work->ids, work->next));
  g_autoptr(GError) error = NULL;
  g_autoptr(JxSession) session = jx_workspace_open_finish (JX_WORKSPACE (source), result, &error);

  if (session == NULL && entry != NULL)
    g_prefix_error (&error, _("%s: "), jx_entry_get_name (entry));

  if (session == NULL ? !work->pass_over : !work->each (session, work->data, &error))
    {
      finish (work, error);
      return;
    }

  work->next++;
  open_next (work);
}

static void
open_next (Work *work)
{
  if (work->next == work->ids->len)
    finish (work, NULL);
  else
    jx_workspace_open_async (work->workspace, g_ptr_array_index (work->ids, work->next), NULL, opened_cb, work);
}

/* Works on one after the other, in the order of @ids. */
void
jx_list_work_run (JxWorkspace    *workspace,
                  GPtrArray      *ids,
                  gboolean        pass_over,
                  JxListWorkFunc  each,
                  JxListWorkDone  done,
                  gpointer        data)
{
  Work *work = g_new0 (Work, 1);

  work->workspace = g_object_ref (workspace);
  work->ids = g_ptr_array_ref (ids);
  work->pass_over = pass_over;
  work->each = each;
  work->done = done;
  work->data = data;
  open_next (work);
}

/* Adds to the one command that makes all copies, so that one undo takes them back; the UUID of the copy. */
char *
jx_list_work_duplicate (JxWorkspace *workspace,
                        JxSession   *session,
                        JxCommand   *group)
{
  char *id = NULL;
  g_autoptr(JxCommand) one = jx_list_edits_duplicate (workspace, session,
                                                      jx_assessment_get_year (jx_session_get_assessment (session)), &id);

  for (guint i = 0; i < jx_command_get_n_children (one); i++)
    jx_command_add (group, g_object_ref (jx_command_get_child (one, i)));

  return id;
}
