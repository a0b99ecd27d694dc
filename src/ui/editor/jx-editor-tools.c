/* jx-editor-tools.c: what is done to an assessment as a whole: its steps, form, rules, pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-editor-tools.h"

#include "jx-editor.h"
#include "jx-form-dialog.h"
#include "jx-page-dialog.h"
#include "jx-rules-dialog.h"

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  JxSession *session = jx_editor_get_session (JX_EDITOR (widget));
  JxHistory *history = session != NULL ? jx_session_get_history (session) : NULL;
  g_autoptr(GError) error = NULL;

  if (history != NULL && !(g_str_equal (name, "assessment.undo") ? jx_history_undo (history, &error)
                                                                 : jx_history_redo (history, &error)))
    gtk_widget_activate_action (widget, "win.toast", "s", error->message);
}

/* Another form, other rules: the views were made anew, and what had the focus is gone. */
static void
closed_cb (GtkWidget *widget)
{
  if ((gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
present (GtkWidget *widget,
         AdwDialog *dialog)
{
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
change_form_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  JxSession *session = jx_editor_get_session (JX_EDITOR (widget));

  if (session != NULL)
    present (widget, jx_form_dialog_new (session));
}

static void
rules_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  JxSession *session = jx_editor_get_session (JX_EDITOR (widget));

  if (session != NULL)
    present (widget, jx_rules_dialog_new (session));
}

static void
page_setup_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  JxSession *session = jx_editor_get_session (JX_EDITOR (widget));

  if (session != NULL)
    present (widget, jx_page_dialog_new (jx_session_get_assessment (session)));
}

/* The actions of the editor's menu, undoing and redoing. */
void
jx_editor_tools_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "assessment.undo", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "assessment.redo", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "assessment.change-form", NULL, change_form_action);
  gtk_widget_class_install_action (widget_class, "assessment.rules", NULL, rules_action);
  gtk_widget_class_install_action (widget_class, "assessment.page-setup", NULL, page_setup_action);
}

/* One menu of three, where there is no room for buttons. */
GMenuModel *
jx_editor_tools_join (GMenuModel *first,
                      GMenuModel *second,
                      GMenuModel *third)
{
  GMenu *menu = g_menu_new ();

  g_menu_append_section (menu, NULL, first);
  g_menu_append_section (menu, NULL, second);
  g_menu_append_section (menu, NULL, third);

  return G_MENU_MODEL (menu);
}
