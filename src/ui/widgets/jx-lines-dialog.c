/* jx-lines-dialog.c: a message with a list of what it is about
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-lines-dialog.h"

#include "jx-wrapped-label.h"

#define MOST_LINES 100   /* shown at once */

/* The lines can be copied; who opens it is asked for an answer and does not begin with them. */
static void
mapped_cb (AdwDialog *dialog)
{
  adw_dialog_set_focus (dialog, adw_dialog_get_default_widget (dialog));
}

/* The caller adds the answers, of which one is the default; of many lines the first ones are shown. */
AdwAlertDialog *
jx_lines_dialog_new (const char      *title,
                     const char      *body,
                     const GPtrArray *lines)
{
  AdwDialog *dialog = adw_alert_dialog_new (title, body);
  GtkWidget *label, *scrolled = gtk_scrolled_window_new ();
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (lines->len, MOST_LINES); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (lines, i));
  if (lines->len > MOST_LINES)
    g_string_append (text, "\n…");

  label = jx_wrapped_label_new (text->str, NULL);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), label);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), scrolled);
  g_signal_connect_after (dialog, "map", G_CALLBACK (mapped_cb), NULL);

  return ADW_ALERT_DIALOG (dialog);
}
