/* jx-window.c: the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-window.h"

#include <glib/gi18n.h>

#include "jx-agencies-dialog.h"
#include "jx-batch-dialog.h"
#include "jx-bin-dialog.h"
#include "jx-carry-plan.h"
#include "jx-check-dialog.h"
#include "jx-comparing.h"
#include "jx-editor.h"
#include "jx-focus.h"
#include "jx-forms-dialog.h"
#include "jx-import-dialog.h"
#include "jx-keys.h"
#include "jx-list-actions.h"
#include "jx-list-edits.h"
#include "jx-new-dialog.h"
#include "jx-outbox.h"
#include "jx-panes.h"
#include "jx-passing.h"
#include "jx-project-list.h"
#include "jx-shell.h"
#include "jx-shortcuts.h"
#include "jx-title-buttons.h"
#include "jx-toast-room.h"
#include "jx-welcome.h"
#include "jx-workspace-open.h"

struct _JxWindow
{
  AdwApplicationWindow    parent_instance;

  AdwToastOverlay        *toasts;
  AdwNavigationSplitView *split;
  AdwNavigationPage      *page;
  JxProjectList          *list;
  GtkStack               *stack;
  AdwStatusPage          *problem;
  GtkWidget              *restore;
  JxEditor               *editor;

  GSettings              *settings;
  JxWorkspace            *workspace;
  char                   *opening;      /* UUID that was asked for last */
  JxFinding              *jump;         /* to be shown in it; NULL none */
  gboolean                take_focus;   /* it was made or imported: the next key belongs to it, not to the list */
};

static JxWorkspace *
get_workspace (JxDesk *desk)
{
  return JX_WINDOW (desk)->workspace;
}

static GSettings *
get_settings (JxDesk *desk)
{
  return JX_WINDOW (desk)->settings;
}

static AdwToastOverlay *
get_toasts (JxDesk *desk)
{
  JxWindow *self = JX_WINDOW (desk);
  AdwToastOverlay *toasts = jx_editor_get_toasts (self->editor);

  return toasts != NULL ? toasts : self->toasts;
}

static void
desk_init (JxDeskInterface *iface)
{
  iface->get_workspace = get_workspace;
  iface->get_settings = get_settings;
  iface->get_toasts = get_toasts;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (JxWindow, jx_window, ADW_TYPE_APPLICATION_WINDOW, G_IMPLEMENT_INTERFACE (JX_TYPE_DESK, desk_init))

/* ---- what is shown ---- */

static guint
count_shown (JxWindow *self)
{
  GListModel *entries = jx_workspace_get_entries (self->workspace);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      n += !jx_entry_is_binned (entry);
    }

  return n;
}

static void
show_page (JxWindow  *self,
           JxSession *session)
{
  jx_editor_set_session (self->editor, session);
  jx_focus_show_page (self->stack, session != NULL ? "editor" : count_shown (self) > 0 ? "choose" : "welcome");
}

/* Not over the head of a dialog: when that has gone. */
static gboolean
enter_editor (JxWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL && jx_editor_enter (self->editor);
}

static void
dialog_changed_cb (JxWindow *self)
{
  JxSession *session = jx_editor_get_session (self->editor);

  if (self->take_focus && session != NULL
      && g_strcmp0 (jx_assessment_get_id (jx_session_get_assessment (session)), self->opening) == 0)
    self->take_focus = !enter_editor (self);
}

static void
opened_session_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr(JxWindow) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JxSession) session = jx_workspace_open_finish (JX_WORKSPACE (source), result, &error);
  const char *id;

  if (session == NULL)
    {
      jx_list_actions_show_error (JX_DESK (self), error);
      return;
    }

  id = jx_assessment_get_id (jx_session_get_assessment (session));
  if (g_strcmp0 (id, self->opening) != 0 || !jx_workspace_may_open (self->workspace, id))
    return;   /* another one was asked for meanwhile, or it went to the bin */

  show_page (self, session);
  jx_project_list_select (self->list, id);
  if (self->jump != NULL)
    jx_editor_show_finding (self->editor, self->jump);
  g_clear_object (&self->jump);

  self->take_focus = self->take_focus && !enter_editor (self);
  g_settings_set_string (self->settings, "last-assessment", id);
}

static void
opened_cb (JxWindow   *self,
           const char *id)
{
  jx_window_open (self, id);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/* A step of the list: what went to the bin is not shown any longer; what came back, or has another content now, is read. */
static void
list_changed_cb (JxWindow *self)
{
  JxSession *session = jx_editor_get_session (self->editor);

  if (self->opening == NULL || !jx_workspace_may_open (self->workspace, self->opening))
    show_page (self, NULL);
  else if (session == NULL || session != jx_sessions_find (jx_workspace_get_sessions (self->workspace), self->opening))
    {
      jx_editor_set_session (self->editor, NULL);   /* nothing is typed into what is no longer there */
      jx_window_open (self, self->opening);
    }
}

static void
journal_changed_cb (JxWindow *self)
{
  JxJournal *journal = jx_workspace_get_journal (self->workspace);
  g_autofree char *problem = NULL, *text = NULL;
  guint pending;

  g_object_get (journal, "problem", &problem, "pending", &pending, NULL);

  text = problem != NULL ? g_strdup_printf (_("Not saved: %s"), problem)
                         : g_strdup (pending > 0 ? _("Saving…") : _("All changes saved"));
  jx_project_list_set_status (self->list, text, problem != NULL);
}

/* ---- actions ---- */

static void
toast_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  jx_outbox_toast (JX_DESK (widget), g_variant_get_string (parameter, NULL), NULL, NULL);
}

static void
undo_list_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  JxWindow *self = JX_WINDOW (widget);
  JxHistory *history = self->workspace != NULL ? jx_workspace_get_history (self->workspace) : NULL;
  g_autoptr(GError) error = NULL;

  if (history == NULL)
    return;
  if (g_str_equal (name, "win.undo-list") && !jx_workspace_may_undo (self->workspace))
    {
      jx_outbox_toast (JX_DESK (self), _("It was worked on since and is kept; what is not wanted goes to the bin"), NULL, NULL);
      return;
    }

  if (!(g_str_equal (name, "win.undo-list") ? jx_history_undo (history, &error) : jx_history_redo (history, &error)))
    jx_list_actions_show_error (JX_DESK (self), error);
}

static void
created_cb (JxNewDialog *dialog,
            JxCommand   *command,
            const char  *id,
            JxWindow    *self)
{
  jx_list_actions_do (JX_DESK (self), command, NULL);
  self->take_focus = TRUE;
  opened_cb (self, id);
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  JxWindow *self = JX_WINDOW (widget);
  AdwDialog *dialog;

  if (self->workspace == NULL)
    return;

  dialog = jx_new_dialog_new (self->workspace, self->settings);
  g_signal_connect_object (dialog, "created", G_CALLBACK (created_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, widget);
}

static GPtrArray *
dup_selection (JxWindow *self)
{
  g_autoptr(GPtrArray) ids = self->workspace != NULL ? jx_project_list_dup_selection (self->list) : NULL;

  return ids != NULL && ids->len > 0 ? g_steal_pointer (&ids) : NULL;
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  JxWindow *self = JX_WINDOW (widget);
  g_autoptr(GPtrArray) ids = dup_selection (self);
  g_autoptr(JxCommand) command = NULL;
  g_autofree char *done = NULL;

  if (ids == NULL)
    return;

  command = jx_list_edits_bin (self->workspace, ids, TRUE);
  done = g_strdup_printf (ngettext ("%u self-evaluation is in the bin now", "%u self-evaluations are in the bin now", ids->len),
                          ids->len);
  jx_list_actions_do (JX_DESK (self), command, done);
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  JxWindow *self = JX_WINDOW (widget);
  g_autoptr(GPtrArray) ids = dup_selection (self);

  if (ids != NULL)
    jx_list_actions_duplicate (JX_DESK (self), self->list, ids);
}

/* From the list what is selected, from the menu the newest year. */
static void
carry_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  JxWindow *self = JX_WINDOW (widget);
  g_autoptr(GPtrArray) ids = NULL;

  if (self->workspace == NULL)
    return;

  ids = g_str_equal (name, "win.carry") ? dup_selection (self) : jx_carry_list_newest (self->workspace);
  if (ids != NULL)
    jx_list_actions_carry (JX_DESK (self), self->list, ids);
}

/* From the list what is selected, from the menu everything. */
static void
export_list_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  g_autoptr(GPtrArray) ids = g_str_equal (name, "win.export-list") ? dup_selection (JX_WINDOW (widget)) : NULL;

  if (JX_WINDOW (widget)->workspace != NULL)
    adw_dialog_present (jx_batch_dialog_new (JX_WINDOW (widget)->workspace, ids), widget);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  JxWindow *self = JX_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  jx_project_list_start_search (self->list);
}

static void
files_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(JxWindow) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (files != NULL)
    jx_window_import (self, files);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    jx_list_actions_show_error (JX_DESK (self), error);
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_autoptr(GtkFileDialog) dialog = jx_import_dialog_new_chooser ();

  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, files_chosen_cb, g_object_ref (widget));
}

static void
samples_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_autoptr(GListModel) files = jx_import_dialog_list_samples ();

  jx_window_import (JX_WINDOW (widget), files);
}

static void
jump_cb (JxWindow   *self,
         const char *id,
         JxFinding  *finding)
{
  g_set_object (&self->jump, finding);
  opened_cb (self, id);
}

/* What is kept beside the assessments, and what is found in all of them. */
static void
dialog_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  JxWorkspace *workspace = JX_WINDOW (widget)->workspace;
  AdwDialog *dialog;

  if (workspace == NULL && !g_str_equal (name, "win.shortcuts"))
    return;
  dialog = g_str_equal (name, "win.shortcuts") ? jx_shortcuts_dialog_new ()
           : g_str_equal (name, "win.agencies") ? jx_agencies_dialog_new (workspace)
           : g_str_equal (name, "win.forms") ? jx_forms_dialog_new (workspace)
           : g_str_equal (name, "win.check") ? jx_check_dialog_new (workspace)
                                             : jx_bin_dialog_new (workspace);
  if (JX_IS_CHECK_DIALOG (dialog))
    g_signal_connect_object (dialog, "jump", G_CALLBACK (jump_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* The way out while the disk refuses: what is open goes to another place. */
static void
export_copy_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (JX_WINDOW (widget)->editor), "assessment.export", "s", "json");
}

/* ---- the type ---- */

static void
jx_window_dispose (GObject *object)
{
  JxWindow *self = JX_WINDOW (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->opening, g_free);
  g_clear_object (&self->jump);
  jx_shell_empty (self->split, self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_WINDOW);

  G_OBJECT_CLASS (jx_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.undo-list", NULL, undo_list_action);
  gtk_widget_class_install_action (widget_class, "win.redo-list", NULL, undo_list_action);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "win.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "win.carry", NULL, carry_action);
  gtk_widget_class_install_action (widget_class, "win.carry-all", NULL, carry_action);
  gtk_widget_class_install_action (widget_class, "win.export-list", NULL, export_list_action);
  gtk_widget_class_install_action (widget_class, "win.export-all", NULL, export_list_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.samples", NULL, samples_action);
  gtk_widget_class_install_action (widget_class, "win.check", NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "win.agencies", NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "win.forms", NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "win.bin", NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "win.export-copy", NULL, export_copy_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, dialog_action);
  jx_panes_install (widget_class);
  jx_passing_install (widget_class);
  jx_comparing_install (widget_class);
  jx_keys_bind (JX_KEYS_WINDOW, widget_class);
}

static void
jx_window_class_init (JxWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_window_dispose;

  g_type_ensure (JX_TYPE_PROJECT_LIST);
  g_type_ensure (JX_TYPE_EDITOR);
  g_type_ensure (JX_TYPE_TOAST_ROOM);
  g_type_ensure (JX_TYPE_WELCOME);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JxWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, split);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, page);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, list);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, restore);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, editor);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
jx_window_init (JxWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_title_buttons_watch (self->split, ADW_BIN (self->editor));
  jx_shell_watch (ADW_APPLICATION_WINDOW (self));
  jx_keys_reach (JX_KEYS_ASSESSMENT, GTK_WIDGET (self->list), GTK_WIDGET (self->editor));
  jx_keys_reach (JX_KEYS_FINDING, GTK_WIDGET (self->list), GTK_WIDGET (self->editor));
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (dialog_changed_cb), NULL);
}

GtkWidget *
jx_window_new (AdwApplication *application,
               GSettings      *settings)
{
  JxWindow *self = g_object_new (JX_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  jx_editor_bind (self->editor, settings);

  return GTK_WIDGET (self);
}

/* The store was read: shows its list. */
void
jx_window_set_workspace (JxWindow    *self,
                         JxWorkspace *workspace)
{
  g_set_object (&self->workspace, workspace);
  jx_project_list_set_workspace (self->list, workspace);
  g_signal_connect_object (jx_workspace_get_history (workspace), "changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_page (self, NULL);

  if (jx_workspace_get_journal (workspace) != NULL)
    {
      g_signal_connect_object (jx_workspace_get_journal (workspace), "notify", G_CALLBACK (journal_changed_cb), self,
                               G_CONNECT_SWAPPED);
      journal_changed_cb (self);
    }
}

/* The store cannot be opened: says why, and what is kept; without a message, what is being done about it. */
void
jx_window_set_problem (JxWindow   *self,
                       const char *title,
                       const char *message,
                       gboolean    may_restore)
{
  g_autofree char *escaped = message != NULL ? g_markup_escape_text (message, -1) : NULL;

  adw_status_page_set_title (self->problem, title);
  adw_status_page_set_description (self->problem, escaped);
  adw_status_page_set_icon_name (self->problem, message != NULL ? "dialog-error-symbolic" : "document-revert-symbolic");
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  gtk_widget_set_visible (self->restore, may_restore);
  jx_focus_show_page (self->stack, "problem");
}

void
jx_window_open (JxWindow   *self,
                const char *id)
{
  g_set_str (&self->opening, id);
  jx_workspace_open_async (self->workspace, id, NULL, opened_session_cb, g_object_ref (self));
}

void
jx_window_enter_list (JxWindow *self)
{
  jx_project_list_enter (self->list);
}

JxSession *
jx_window_get_session (JxWindow *self)
{
  return jx_editor_get_session (self->editor);
}

GtkWidget *
jx_window_get_editor (JxWindow *self)
{
  return GTK_WIDGET (self->editor);
}

static void
imported_cb (JxWindow   *self,
             const char *id,
             const char *replaced)
{
  self->take_focus = TRUE;
  if (replaced != NULL)
    jx_outbox_toast (JX_DESK (self), replaced, _("Undo"), "win.undo-list");
  if (id != NULL && *id != '\0')
    opened_cb (self, id);
}

/* Shows what is in the files and asks about what is there already, before anything changes. */
void
jx_window_import (JxWindow   *self,
                  GListModel *files)
{
  AdwDialog *dialog;

  if (self->workspace == NULL || g_list_model_get_n_items (files) == 0)
    return;
  dialog = jx_import_dialog_new (self->workspace, files);
  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}
