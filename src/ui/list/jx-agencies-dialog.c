/* jx-agencies-dialog.c: the agencies: their names, supervisors, people
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-agencies-dialog.h"

#include <glib/gi18n.h>

#include "jx-edit.h"
#include "jx-list-edits.h"
#include "jx-toast-room.h"

#define PAGE_HEIGHT 440   /* of one agency with its fields; the list is as high as it is long */

struct _JxAgenciesDialog
{
  AdwDialog             parent_instance;

  JxWorkspace          *workspace;
  AdwNavigationView    *navigation;
  AdwPreferencesGroup  *group;
  GPtrArray            *rows;         /* GtkWidget, of group */
  char                 *added;        /* UUID of a new one, while its page is shown */
};

G_DEFINE_FINAL_TYPE (JxAgenciesDialog, jx_agencies_dialog, ADW_TYPE_DIALOG)

static const struct { const char *field, *title; } fields[] =
{
  { "name", N_("Name") },
  { "supervisor", N_("Supervisor") },
  { "region", N_("Region") },
  { "head", N_("Head") },
  { "contact", N_("Contact") },
  { "phone", N_("Phone") },
};

/* Agency records are changed field by field in the list's history; an edit is closed when the row is left. */
typedef struct
{
  JxWorkspace *workspace;
  char        *id;
  const char  *field;
} Binding;

static void
binding_free (gpointer data,
              GClosure *closure)
{
  Binding *binding = data;

  g_object_unref (binding->workspace);
  g_free (binding->id);
  g_free (binding);
}

static void
changed_cb (GtkEditable *editable,
            Binding     *binding)
{
  jx_edit_type (GTK_WIDGET (editable), jx_workspace_get_history (binding->workspace), binding->id, binding->field,
                gtk_editable_get_text (editable));
}

static GtkWidget *
new_field_row (JxAgenciesDialog *self,
               const JxRecord   *record,
               guint             field)
{
  GtkWidget *row = adw_entry_row_new ();
  const char *text = jx_record_get (record, fields[field].field);
  Binding *binding = g_new0 (Binding, 1);

  binding->workspace = g_object_ref (self->workspace);
  binding->id = g_strdup (record->id);
  binding->field = fields[field].field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(fields[field].title));
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  g_signal_connect_data (row, "changed", G_CALLBACK (changed_cb), binding, binding_free, G_CONNECT_DEFAULT);

  return row;
}

static GtkWidget *
new_bar_page (GtkWidget *content)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), content);

  return view;
}

static void
show_agency (JxAgenciesDialog *self,
             const char       *id)
{
  const JxRecord *record = jx_workspace_find_record (self->workspace, id);
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new ();
  const char *name = jx_record_get (record, "name");

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("They fill the fields of every form of this agency that nobody typed into."));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_field_row (self, record, i));

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_navigation_view_push (self->navigation,
                            adw_navigation_page_new (new_bar_page (page), name != NULL ? name : _("New Agency")));
  adw_dialog_set_content_height (ADW_DIALOG (self), PAGE_HEIGHT);
}

/* One into which nothing was typed is none. */
static void
left_cb (JxAgenciesDialog *self)
{
  const JxRecord *record = self->added != NULL ? jx_workspace_find_record (self->workspace, self->added) : NULL;
  gboolean blank = record != NULL;
  g_autoptr(JxCommand) command = NULL;

  jx_history_close_edit (jx_workspace_get_history (self->workspace));

  for (guint i = 0; blank && i < G_N_ELEMENTS (fields); i++)
    blank = jx_record_get (record, fields[i].field) == NULL || *jx_record_get (record, fields[i].field) == '\0';

  adw_dialog_set_content_height (ADW_DIALOG (self), -1);
  g_clear_pointer (&self->added, g_free);
  if (blank && (command = jx_command_new_remove (record, 0)))
    jx_edit_do (GTK_WIDGET (self->navigation), jx_workspace_get_history (self->workspace), command);
}

static void
row_activated_cb (GtkWidget        *row,
                  JxAgenciesDialog *self)
{
  show_agency (self, gtk_widget_get_name (row));
}

static void
add_cb (JxAgenciesDialog *self)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr(JxRecord) record = jx_record_new (JX_RECORD_AGENCY, id, NULL);
  g_autoptr(JxCommand) command = jx_list_edits_set (self->workspace, record);

  if (!jx_edit_do (GTK_WIDGET (self->navigation), jx_workspace_get_history (self->workspace), command))
    return;

  show_agency (self, id);
  g_set_str (&self->added, id);
}

static GtkWidget *
new_row (JxAgenciesDialog *self,
         const char       *id)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_name (row, id);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);

  return row;
}

static void
remove_rows (JxAgenciesDialog *self,
             guint             from)
{
  for (guint i = from; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, from);
}

/* A row stays while its agency does: one comes back to it from the agency's page. */
static void
rebuild (JxAgenciesDialog *self)
{
  g_autoptr(GPtrArray) agencies = jx_workspace_dup_records (self->workspace, JX_RECORD_AGENCY);

  for (guint i = 0; i < agencies->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (agencies, i);
      const char *name = jx_record_get (record, "name"), *supervisor = jx_record_get (record, "supervisor");
      GtkWidget *row = i < self->rows->len ? g_ptr_array_index (self->rows, i) : NULL;

      if (row == NULL || !g_str_equal (gtk_widget_get_name (row), record->id))
        {
          remove_rows (self, i);
          row = new_row (self, record->id);
          g_ptr_array_add (self->rows, row);
          adw_preferences_group_add (self->group, row);
        }

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name != NULL ? name : _("Without a name"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), supervisor != NULL ? supervisor : "");
    }

  remove_rows (self, agencies->len);
  gtk_widget_set_visible (GTK_WIDGET (self->group), agencies->len > 0);
}

static void
jx_agencies_dialog_dispose (GObject *object)
{
  JxAgenciesDialog *self = JX_AGENCIES_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->added, g_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (jx_agencies_dialog_parent_class)->dispose (object);
}

static void
jx_agencies_dialog_class_init (JxAgenciesDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_agencies_dialog_dispose;
}

static void
jx_agencies_dialog_init (JxAgenciesDialog *self)
{
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new (), *button = adw_button_row_new (), *toasts = adw_toast_overlay_new ();

  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->navigation = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), _("New Agency"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (button), "list-add-symbolic");
  g_signal_connect_swapped (button, "activated", G_CALLBACK (add_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_navigation_view_push (self->navigation, adw_navigation_page_new (new_bar_page (page), _("Agencies")));
  adw_dialog_set_title (ADW_DIALOG (self), _("Agencies"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 480);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), jx_toast_room_new (GTK_WIDGET (self->navigation)));
  adw_dialog_set_child (ADW_DIALOG (self), toasts);
  g_signal_connect_swapped (self->navigation, "popped", G_CALLBACK (left_cb), self);
  g_signal_connect (self, "closed", G_CALLBACK (left_cb), NULL);
}

AdwDialog *
jx_agencies_dialog_new (JxWorkspace *workspace)
{
  JxAgenciesDialog *self = g_object_new (JX_TYPE_AGENCIES_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "record-changed", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);

  return ADW_DIALOG (self);
}
