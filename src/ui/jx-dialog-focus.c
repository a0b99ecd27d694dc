/* jx-dialog-focus.c: the focus of a dialog, whatever becomes of its sheet
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-dialog-focus.h"

static void
mapped_cb (GtkWidget *content,
           AdwDialog *dialog)
{
  if (!(gtk_widget_get_state_flags (GTK_WIDGET (dialog)) & GTK_STATE_FLAG_FOCUS_WITHIN))
    gtk_widget_grab_focus (GTK_WIDGET (dialog));
}

/* A dialog asks for its focus once. Where it turns from a floating sheet into one at the bottom after that, or the other
 * way, its content is taken out and put in again, and the focus would stay with what is covered. */
void
jx_dialog_focus_keep (AdwDialog *dialog)
{
  g_signal_connect_object (adw_dialog_get_child (dialog), "map", G_CALLBACK (mapped_cb), dialog, G_CONNECT_AFTER);
}
