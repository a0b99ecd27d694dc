/* jx-shell.c: a window or a dialog that goes takes with it what was in it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-shell.h"

#include "jx-focus.h"

#define CHILD "jx-child"   /* of a dialog that was closed: what was in it */

/* What was in a dialog lives as long as the dialog, which may still be told something, and no longer. */
static void
root_changed_cb (AdwDialog *dialog)
{
  GtkWidget *child = adw_dialog_get_child (dialog);

  if (child == NULL || gtk_widget_get_root (GTK_WIDGET (dialog)) != NULL)
    return;

  g_object_set_data_full (G_OBJECT (dialog), CHILD, g_object_ref (child), g_object_unref);
  adw_dialog_set_child (dialog, NULL);
}

static gboolean
close_cb (GtkWidget *dialog,
          GVariant  *arguments,
          gpointer   data)
{
  adw_dialog_close (ADW_DIALOG (dialog));

  return TRUE;
}

/* No key gets from a dialog to the window below it: what closes that closes the dialog. */
static void
bind_close (AdwDialog *dialog)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_w, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (dialog), keys);
}

static void
dialog_changed_cb (AdwApplicationWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window);

  if (dialog == NULL)
    return;

  if (g_signal_handlers_disconnect_by_func (dialog, root_changed_cb, NULL) == 0)
    bind_close (dialog);
  g_signal_connect (dialog, "notify::root", G_CALLBACK (root_changed_cb), NULL);
}

/* What leaves a window with the focus in it may be kept by GTK (see jx-focus.c), as all is that is in a window which goes. So what
 * may stay is empty. Here that is done for each dialog. */
void
jx_shell_watch (AdwApplicationWindow *window)
{
  jx_focus_keep (GTK_WINDOW (window));
  g_signal_connect (window, "notify::visible-dialog", G_CALLBACK (dialog_changed_cb), NULL);
}

/* For a window that goes: it has no focus, its pages are empty, its editor shows nothing. Without a split there is nothing left
 * to do: the window was disposed of before. */
void
jx_shell_empty (AdwNavigationSplitView *split,
                JxEditor               *editor)
{
  if (split == NULL)
    return;

  if (gtk_widget_get_root (GTK_WIDGET (split)) != NULL)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (split)), NULL);

  jx_editor_set_session (editor, NULL);
  adw_navigation_page_set_child (adw_navigation_split_view_get_sidebar (split), NULL);
  adw_navigation_page_set_child (adw_navigation_split_view_get_content (split), NULL);
}
