/* jx-closing.c: the only question that closing asks
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-closing.h"

#include <glib/gi18n.h>

#include "jx-desk.h"

static void
answered_cb (AdwAlertDialog *dialog,
             const char     *response,
             GtkWindow      *window)
{
  if (g_str_equal (response, "discard"))
    gtk_window_destroy (window);
}

/* What the disk refused would be lost. A dialog that stands is closed first. */
static gboolean
close_request_cb (AdwApplicationWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window);
  JxStore *store = jx_desk_get_store (JX_DESK (window));

  if (dialog != NULL || store == NULL || jx_store_get_problem (store) == NULL || jx_store_get_pending (store) == 0)
    return GDK_EVENT_PROPAGATE;

  dialog = adw_alert_dialog_new (_("Close Without Saving?"), jx_store_get_problem (store));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Stay"), "discard", _("_Close Without Saving"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), window, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (window));

  return GDK_EVENT_STOP;
}

void
jx_closing_watch (AdwApplicationWindow *window)
{
  g_signal_connect (window, "close-request", G_CALLBACK (close_request_cb), NULL);
}
