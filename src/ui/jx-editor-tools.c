/* jx-editor-tools.c: what is rarely done to an assessment: form, rules
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-editor-tools.h"

#include "jx-editor.h"
#include "jx-form-dialog.h"

static void
change_form_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  JxSession *session = jx_editor_get_session (JX_EDITOR (widget));

  if (session != NULL)
    adw_dialog_present (jx_form_dialog_new (session), widget);
}

/* The actions of the editor's menu. */
void
jx_editor_tools_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "assessment.change-form", NULL, change_form_action);
}

/* One menu of two, where there is no room for both. */
GMenuModel *
jx_editor_tools_join (GMenuModel *first,
                      GMenuModel *second)
{
  GMenu *menu = g_menu_new ();

  g_menu_append_section (menu, NULL, first);
  g_menu_append_section (menu, NULL, second);

  return G_MENU_MODEL (menu);
}
