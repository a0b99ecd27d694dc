/* jx-edit.c: an edit from a widget, where it is told if it is refused
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-edit.h"

#include "jx-desk.h"
#include "jx-toast.h"

/* Over the dialog that @from stands in, if there is one with room for it: one of the window would be covered. */
void
jx_edit_tell (GtkWidget  *from,
              const char *message)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);

  if (toasts != NULL && gtk_widget_get_ancestor (from, ADW_TYPE_DIALOG) != NULL)
    jx_toast_show (ADW_TOAST_OVERLAY (toasts), jx_toast_new (message, NULL, NULL, FALSE));
  else
    gtk_widget_activate_action (from, "win.toast", "s", message);
}

static gboolean
tell_refusal (GtkWidget    *from,
              const GError *error)
{
  if (from != NULL)
    jx_edit_tell (from, error->message);

  return FALSE;
}

/* Returns: TRUE if it is done; else it was told why not */
gboolean
jx_edit_do (GtkWidget *from,
            JxHistory *history,
            JxCommand *command)
{
  g_autoptr(GError) error = NULL;

  return jx_history_do (history, command, &error) || tell_refusal (from, error);
}

/* One key. Returns: TRUE if the field holds @text; else it was told why not */
gboolean
jx_edit_type (GtkWidget  *from,
              JxHistory  *history,
              const char *id,
              const char *field,
              const char *text)
{
  g_autoptr(GError) error = NULL;

  return jx_history_type (history, id, field, text, &error) || tell_refusal (from, error);
}
