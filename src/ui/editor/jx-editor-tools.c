/* jx-editor-tools.c: what is done to an assessment as a whole: its steps, form, rules, pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-editor-tools.h"

#include <glib/gi18n.h>

#include "jx-editor.h"
#include "jx-form-dialog.h"
#include "jx-page-dialog.h"
#include "jx-report-ways.h"
#include "jx-rules-dialog.h"
#include "jx-view.h"

/* A row that the step took away cannot be shown; what it did besides can. A whole row is shown at @field, if it has that. */
static gboolean
show_first (JxEditor   *self,
            JxCommand  *step,
            const char *field)
{
  const char *own = jx_command_get_field (step);

  for (guint i = 0; i < jx_command_get_n_children (step); i++)
    if (show_first (self, jx_command_get_child (step, i), field))
      return TRUE;

  return jx_editor_show_cell (self, jx_command_get_id (step), own != NULL ? own : field)
         || jx_editor_show_cell (self, jx_command_get_id (step), NULL);
}

/* What a step changed is looked at. */
static void
show_step (JxEditor  *self,
           JxCommand *step)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *view = focus != NULL ? gtk_widget_get_ancestor (focus, JX_TYPE_VIEW) : NULL;
  const char *row_id, *field = NULL;

  if (view != NULL)
    jx_view_get_active (JX_VIEW (view), &row_id, &field);

  show_first (self, step, field);
}

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  JxSession *session = jx_editor_get_session (JX_EDITOR (widget));
  JxHistory *history = session != NULL ? jx_session_get_history (session) : NULL;
  gboolean again = g_str_equal (name, "assessment.redo");
  g_autoptr(JxCommand) step = NULL;
  g_autoptr(GError) error = NULL;

  if (history == NULL)
    return;

  jx_editor_commit (JX_EDITOR (widget));   /* a text that stayed open would come back once it closes */
  if (!again)
    g_set_object (&step, jx_history_peek_undo (history));

  if (!(again ? jx_history_redo (history, &error) : jx_history_undo (history, &error)))
    {
      gtk_widget_activate_action (widget, "win.toast", "s", error->message);
      return;
    }

  if (again)
    g_set_object (&step, jx_history_peek_undo (history));
  if (step != NULL && jx_command_get_kind (step) != JX_COMMAND_SET_FORM)   /* the views are made anew, where they were */
    show_step (JX_EDITOR (widget), step);
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

static void
import_report_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  JxSession *session = jx_editor_get_session (JX_EDITOR (widget));

  if (session != NULL && g_str_equal (name, "assessment.paste-report"))
    jx_report_ways_paste (widget, session);
  else if (session != NULL)
    jx_report_ways_open (widget, session);
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
  gtk_widget_class_install_action (widget_class, "assessment.import-report", NULL, import_report_action);
  gtk_widget_class_install_action (widget_class, "assessment.paste-report", NULL, import_report_action);
}

/* One menu of three, where there is no room for buttons; with letters twice as large it is no higher than a small screen. */
GMenuModel *
jx_editor_tools_join (GMenuModel *first,
                      GMenuModel *second,
                      GMenuModel *ways_out)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) last = g_menu_new ();

  g_menu_append_submenu (last, _("E_xport and Print"), ways_out);
  g_menu_append_section (menu, NULL, first);
  g_menu_append_section (menu, NULL, second);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}
