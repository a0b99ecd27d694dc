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
  GPtrArray      *sessions;   /* JxSession */
  JxListWorkFunc  done;
  gpointer        data;
} Work;

static void
finish (Work         *work,
        const GError *error)
{
  work->done (work->sessions, error, work->data);
  g_object_unref (work->workspace);
  g_ptr_array_unref (work->ids);
  g_ptr_array_unref (work->sessions);
  g_free (work);
}

static void open_next (Work *work);

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Work *work = data;
  g_autoptr(GError) error = NULL;
  JxSession *session = jx_workspace_open_finish (JX_WORKSPACE (source), result, &error);

  if (session == NULL)
    {
      finish (work, error);
      return;
    }

  g_ptr_array_add (work->sessions, session);
  open_next (work);
}

static void
open_next (Work *work)
{
  if (work->sessions->len == work->ids->len)
    finish (work, NULL);
  else
    jx_workspace_open_async (work->workspace, g_ptr_array_index (work->ids, work->sessions->len), NULL, opened_cb, work);
}

/* Reads them one after the other, in the order of @ids. */
void
jx_list_work_open (JxWorkspace    *workspace,
                   GPtrArray      *ids,
                   JxListWorkFunc  done,
                   gpointer        data)
{
  Work *work = g_new0 (Work, 1);

  work->workspace = g_object_ref (workspace);
  work->ids = g_ptr_array_ref (ids);
  work->sessions = g_ptr_array_new_with_free_func (g_object_unref);
  work->done = done;
  work->data = data;
  open_next (work);
}

/* One command for all, so that one undo takes them back; the UUIDs of the copies are added to @ids. */
JxCommand *
jx_list_work_duplicate (JxWorkspace *workspace,
                        GPtrArray   *sessions,
                        GPtrArray   *ids)
{
  g_autofree char *label = g_strdup_printf (ngettext ("duplicate %u project", "duplicate %u projects", sessions->len),
                                            sessions->len);
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, label);

  for (guint i = 0; i < sessions->len; i++)
    {
      JxSession *session = g_ptr_array_index (sessions, i);
      char *id = NULL;
      g_autoptr(JxCommand) one = jx_list_edits_duplicate (workspace, session,
                                                          jx_assessment_get_year (jx_session_get_assessment (session)), &id);

      for (guint j = 0; j < jx_command_get_n_children (one); j++)
        jx_command_add (group, g_object_ref (jx_command_get_child (one, j)));

      g_ptr_array_add (ids, id);
    }

  return group;
}
