/* jx-cell-actions.c: what can be done with the cell that has the focus, wherever it is shown
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-cell-actions.h"

#include <glib/gi18n.h>

#include "jx-cell-details.h"
#include "jx-edit.h"
#include "jx-evidence-dialog.h"
#include "jx-finding.h"
#include "jx-keys.h"

void
jx_cell_actions_install (GtkWidgetClass              *widget_class,
                         GtkWidgetActionActivateFunc  activate)
{
  gtk_widget_class_install_action (widget_class, "cell.details", NULL, activate);
  gtk_widget_class_install_action (widget_class, "cell.fix", NULL, activate);
  gtk_widget_class_install_action (widget_class, "cell.evidence", NULL, activate);
  jx_keys_bind (JX_KEYS_CELL, widget_class);
}

void
jx_cell_actions_run (const char        *action,
                     const JxCellPlace *place)
{
  if (g_str_equal (action, "cell.fix"))
    jx_cell_actions_fix (place);
  else if (g_str_equal (action, "cell.evidence"))
    jx_evidence_dialog_open (place->session, place->row_id, place->widget);
  else
    jx_cell_details_open (place);
}

/* The line for a new row has no cell that anything could be said of. */
void
jx_cell_actions_tell_none (GtkWidget *widget)
{
  jx_edit_tell (widget, _("Nothing stands in this line yet. What is typed into it becomes a row."));
}

static gboolean
is_at (JxFinding         *finding,
       const JxCellPlace *place)
{
  const char *field, *beside = jx_finding_get_beside (finding, &field);

  return (g_strcmp0 (jx_finding_get_row_id (finding), place->row_id) == 0 && g_strcmp0 (jx_finding_get_field (finding), place->field) == 0)
         || (g_strcmp0 (beside, place->row_id) == 0 && g_strcmp0 (field, place->field) == 0);
}

/* One that knows what is right in the cell, or in a text that disagrees with it; or NULL. */
JxFinding *
jx_cell_actions_find_fix (const JxCellPlace *place)
{
  GListModel *findings = jx_session_get_findings (place->session);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr(JxFinding) finding = g_list_model_get_item (findings, i);

      if (is_at (finding, place) && jx_finding_get_answer (finding) == NULL && jx_finding_get_fix (finding) != NULL)
        return g_steal_pointer (&finding);
    }

  return NULL;
}

/* Does what a finding says is certainly right; FALSE if nothing is, which is told. */
gboolean
jx_cell_actions_fix (const JxCellPlace *place)
{
  g_autoptr(JxFinding) held = jx_cell_actions_find_fix (place);
  g_autofree char *message = NULL;

  if (held == NULL)
    {
      jx_edit_tell (place->widget, jx_session_find_finding (place->session, place->row_id, place->field) == NULL
                                     ? _("There is no finding in this cell.")
                                     : _("What is right here is not certain. Please correct it by hand."));
      return FALSE;
    }

  if (!jx_edit_do (place->widget, jx_session_get_history (place->session), jx_finding_get_fix (held)))
    return FALSE;

  message = g_strdup_printf (_("Corrected: %s"), jx_finding_get_message (held));
  gtk_accessible_announce (GTK_ACCESSIBLE (place->widget), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return TRUE;
}
