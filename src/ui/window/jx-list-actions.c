/* jx-list-actions.c: what is done from the list and told, with the way back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-list-actions.h"

#include <glib/gi18n.h>

#include "jx-carry-dialog.h"
#include "jx-list-work.h"
#include "jx-outbox.h"
#include "jx-summarizer.h"

typedef struct
{
  JxDesk        *desk;
  JxProjectList *list;
  JxCommand     *copies;  /* of duplicating; else NULL */
  GPtrArray     *ids;     /* char *: the copies */
  JxCarryPlan   *plan;    /* of carrying; else NULL */
  JxCarryFlags   flags;
  int            year;
} Work;

static Work *
work_new (JxDesk        *desk,
          JxProjectList *list)
{
  Work *work = g_new0 (Work, 1);

  work->desk = g_object_ref (desk);
  work->list = g_object_ref (list);

  return work;
}

static void
work_free (Work *work)
{
  g_clear_object (&work->copies);
  g_clear_pointer (&work->ids, g_ptr_array_unref);
  g_clear_pointer (&work->plan, jx_carry_plan_free);
  g_object_unref (work->list);
  g_object_unref (work->desk);
  g_free (work);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

void
jx_list_actions_show_error (JxDesk       *desk,
                            const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    jx_outbox_toast (desk, error->message, NULL, NULL);
}

/* What was done is said, with the way back; NULL says nothing. */
gboolean
jx_list_actions_do (JxDesk     *desk,
                    JxCommand  *command,
                    const char *done)
{
  g_autoptr(GError) error = NULL;

  if (!jx_history_do (jx_workspace_get_history (jx_desk_get_workspace (desk)), command, &error))
    {
      jx_list_actions_show_error (desk, error);
      return FALSE;
    }

  if (done != NULL)
    jx_outbox_toast (desk, done, _("Undo"), "win.undo-list");

  return TRUE;
}

static void
open_in_list (Work       *work,
              const char *id)
{
  g_signal_emit_by_name (work->list, "opened", id);
}

/* ---- duplicate ---- */

static gboolean
duplicate_one (JxSession  *session,
               gpointer    data,
               GError    **error)
{
  Work *work = data;

  g_ptr_array_add (work->ids, jx_list_work_duplicate (jx_desk_get_workspace (work->desk), session, work->copies));

  return TRUE;
}

static void
duplicated_cb (const GError *error,
               gpointer      data)
{
  g_autoptr(Work) work = data;
  g_autofree char *done = NULL;

  if (error != NULL)
    {
      jx_list_actions_show_error (work->desk, error);
      return;
    }

  done = g_strdup_printf (ngettext ("%u copy was made", "%u copies were made", work->ids->len), work->ids->len);
  if (!jx_list_actions_do (work->desk, work->copies, done))
    return;

  jx_summarizer_run (jx_desk_get_workspace (work->desk), work->ids);
  if (work->ids->len == 1)
    open_in_list (work, g_ptr_array_index (work->ids, 0));
}

void
jx_list_actions_duplicate (JxDesk        *desk,
                           JxProjectList *list,
                           GPtrArray     *ids)
{
  g_autofree char *label = g_strdup_printf (ngettext ("duplicate %u project", "duplicate %u projects", ids->len), ids->len);
  Work *work = work_new (desk, list);

  work->copies = jx_command_new_group (JX_COMMAND_GROUP, label);
  work->ids = g_ptr_array_new_with_free_func (g_free);
  jx_list_work_run (jx_desk_get_workspace (desk), ids, FALSE, duplicate_one, duplicated_cb, work);
}

/* ---- carry over ---- */

/* What was made, in the order of the list, and how many texts had their year moved. */
static GPtrArray *
list_made (JxCarryPlan *plan,
           guint       *n_moves)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  *n_moves = 0;
  for (guint i = 0; i < jx_carry_plan_get_n_items (plan); i++)
    {
      const JxCarryItem *item = jx_carry_plan_get_item (plan, i);

      if (item->made == NULL)
        continue;

      g_ptr_array_add (ids, g_strdup (item->made));
      *n_moves += item->moves->len;
    }

  return ids;
}

static char *
dup_done (guint n,
          int   year,
          guint n_moves)
{
  g_autofree char *done = g_strdup_printf (ngettext ("%1$u self-evaluation carried over to %2$d",
                                                     "%1$u self-evaluations carried over to %2$d", n), n, year);
  g_autofree char *moved = g_strdup_printf (ngettext ("%u text names the new year", "%u texts name the new year", n_moves), n_moves);

  return n_moves > 0 ? g_strjoin (_("; "), done, moved, NULL) : g_steal_pointer (&done);
}

static gboolean
carry_one (JxSession  *session,
           gpointer    data,
           GError    **error)
{
  Work *work = data;

  return jx_carry_plan_take (work->plan, jx_session_get_assessment (session), work->flags, error);
}

static void
carried_cb (const GError *error,
            gpointer      data)
{
  g_autoptr(Work) work = data;
  g_autoptr(GPtrArray) ids = NULL;
  g_autofree char *done = NULL;
  guint n_moves;

  if (error != NULL)
    {
      jx_list_actions_show_error (work->desk, error);
      return;
    }

  ids = list_made (work->plan, &n_moves);
  done = dup_done (ids->len, work->year, n_moves);
  if (ids->len == 0 || !jx_list_actions_do (work->desk, jx_carry_plan_get_command (work->plan), done))
    return;

  jx_summarizer_run (jx_desk_get_workspace (work->desk), ids);
  jx_project_list_show_year (work->list, work->year);
  open_in_list (work, g_ptr_array_index (ids, 0));
}

static void
chosen_cb (AdwDialog     *dialog,
           GPtrArray     *chosen,
           int            year,
           JxCarryFlags   flags,
           JxProjectList *list)
{
  JxDesk *desk = jx_desk_of (GTK_WIDGET (list));
  Work *work = work_new (desk, list);
  g_autoptr(GPtrArray) ids = NULL;

  work->year = year;
  work->flags = flags;
  work->plan = jx_carry_plan_new (jx_desk_get_workspace (desk), chosen, year);
  ids = jx_carry_plan_dup_ids (work->plan);
  jx_list_work_run (jx_desk_get_workspace (desk), ids, FALSE, carry_one, carried_cb, work);
}

/* Asks for the year first. */
void
jx_list_actions_carry (JxDesk        *desk,
                       JxProjectList *list,
                       GPtrArray     *ids)
{
  AdwDialog *dialog = jx_carry_dialog_new (jx_desk_get_workspace (desk), ids);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), list, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (desk));
}
