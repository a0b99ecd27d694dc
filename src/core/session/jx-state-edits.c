/* jx-state-edits.c: the command that submits, returns, finishes or takes back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-state-edits.h"

#include <glib/gi18n-lib.h>

#include "jx-error.h"
#include "jx-passage.h"

static char *
dup_step_label (JxState state,
                guint   n)
{
  switch (state)
    {
    case JX_STATE_DRAFT:
      return g_strdup_printf (ngettext ("take back %u project", "take back %u projects", n), n);
    case JX_STATE_SUBMITTED:
      return g_strdup_printf (ngettext ("submit %u project", "submit %u projects", n), n);
    case JX_STATE_RETURNED:
      return g_strdup_printf (ngettext ("return %u project", "return %u projects", n), n);
    case JX_STATE_FINAL:
      return g_strdup_printf (ngettext ("finish %u project", "finish %u projects", n), n);
    }

  g_assert_not_reached ();
}

/**
 * jx_state_edits_may_pass:
 * @workspace: the workspace
 * @id: the UUID of an assessment
 * @state: what it shall become
 * @error: return location for an error
 *
 * Tells whether an assessment may become that. Errors: `JX_CORE_ERROR_CONFLICT` if it is not in the list, lies in the bin, or
 * there is no way from what it is.
 *
 * Returns: `TRUE` if it may
 */
gboolean
jx_state_edits_may_pass (JxWorkspace  *workspace,
                         const char   *id,
                         JxState       state,
                         GError      **error)
{
  JxEntry *entry;
  JxState present;

  g_return_val_if_fail (JX_IS_WORKSPACE (workspace) && id != NULL, FALSE);

  if (!(entry = jx_workspace_find_entry (workspace, id)))
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT, _("There is no self-evaluation %s in the list."), id);
      return FALSE;
    }

  if (jx_entry_is_binned (entry))
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT, _("“%s” is in the bin; it is restored first."),
                   jx_entry_get_name (entry));
      return FALSE;
    }

  present = jx_state_of (jx_entry_get_record (entry));
  if (jx_state_allows (present, state))
    return TRUE;

  g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT,
               present == state ? _("“%1$s” is in the state “%2$s” already.")
                                : _("“%1$s” is in the state “%2$s”; it cannot become “%3$s”."),
               jx_entry_get_name (entry), jx_state_get_name (present), jx_state_get_name (state));

  return FALSE;
}

/* Later ones come after earlier ones, whatever the clock says. */
static JxCommand *
new_insert (JxWorkspace    *workspace,
            const JxRecord *passage)
{
  g_autofree char *rank = g_strdup_printf ("%" G_GINT64_FORMAT, jx_history_get_serial (jx_workspace_get_history (workspace)) + 1);
  g_autoptr(JxRecord) ranked = jx_record_copy (passage);

  jx_record_set (ranked, "rank", rank);

  return jx_command_new_insert (ranked, 0);
}

/**
 * jx_state_edits_pass:
 * @workspace: the workspace
 * @passages: (element-type JxRecord): one for each assessment, all to the same state; those that submit with what was frozen
 * @error: return location for an error
 *
 * Lets assessments become what their passages say, each passage ranked after all that were before in the log.
 *
 * Errors: those of jx_state_edits_may_pass(), for any of them
 *
 * Returns: (transfer full) (nullable): one command for the list's history, not applied yet
 */
JxCommand *
jx_state_edits_pass (JxWorkspace  *workspace,
                     GPtrArray    *passages,
                     GError      **error)
{
  g_autoptr(JxCommand) group = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (JX_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (passages != NULL && passages->len > 0, NULL);

  label = dup_step_label (jx_passage_get_state (g_ptr_array_index (passages, 0)), passages->len);
  group = jx_command_new_group (JX_COMMAND_GROUP, label);

  for (guint i = 0; i < passages->len; i++)
    {
      const JxRecord *passage = g_ptr_array_index (passages, i);
      JxState state = jx_passage_get_state (passage);
      const JxRecord *record = jx_workspace_find_record (workspace, passage->parent);

      if (!jx_state_edits_may_pass (workspace, passage->parent, state, error))
        return NULL;

      jx_command_add (group, new_insert (workspace, passage));
      jx_command_add (group, jx_command_new_set (passage->parent, "state", jx_record_get (record, "state"),
                                                 jx_state_to_key (state)));
    }

  return g_steal_pointer (&group);
}
