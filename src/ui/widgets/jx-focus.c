/* jx-focus.c: the focus is where it can be seen
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-focus.h"

/* What is covered cannot be worked with: neither what the window moves the focus to when a widget with the focus went, nor
 * what was below when the sheet was put in another place keeps it. */
static void
focus_moved_cb (AdwDialog  *dialog,
                GParamSpec *pspec,
                GtkRoot    *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (dialog)) && ADW_IS_APPLICATION_WINDOW (root)
      && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) == dialog)
    gtk_widget_grab_focus (GTK_WIDGET (dialog));
}

static void
mapped_cb (GtkWidget *content,
           AdwDialog *dialog)
{
  GtkRoot *root = gtk_widget_get_root (content);

  g_signal_handlers_disconnect_by_func (root, focus_moved_cb, dialog);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), dialog, G_CONNECT_SWAPPED);

  if (!(gtk_widget_get_state_flags (GTK_WIDGET (dialog)) & GTK_STATE_FLAG_FOCUS_WITHIN))
    gtk_widget_grab_focus (GTK_WIDGET (dialog));
}

/* A dialog asks for its focus once; here it is kept until the dialog is closed. */
void
jx_focus_keep_in (AdwDialog *dialog)
{
  g_signal_connect_object (adw_dialog_get_child (dialog), "map", G_CALLBACK (mapped_cb), dialog, G_CONNECT_AFTER);
}

/* A page without anything to be focused would leave the focus with what is hidden now, and no key would arrive. */
void
jx_focus_show_page (GtkStack   *stack,
                    const char *name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (stack));
  GtkWidget *child;

  gtk_stack_set_visible_child_name (stack, name);
  child = gtk_stack_get_visible_child (stack);

  if (root != NULL && (gtk_widget_get_state_flags (GTK_WIDGET (stack)) & GTK_STATE_FLAG_FOCUS_WITHIN)
      && !(gtk_widget_get_state_flags (child) & GTK_STATE_FLAG_FOCUS_WITHIN)
      && !gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD))
    gtk_root_set_focus (root, NULL);
}
