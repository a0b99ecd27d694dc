/* jx-forms-dialog.c: the forms at hand: looking at them, taking in, giving out, adjusting
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-forms-dialog.h"

#include <glib/gi18n.h>

#include "jx-edit.h"
#include "jx-file.h"
#include "jx-form-choice.h"
#include "jx-form-draft-page.h"
#include "jx-form-edits.h"
#include "jx-form-page.h"
#include "jx-lines-dialog.h"

#define LIST_WIDTH  640
#define DRAFT_WIDTH 1180  /* the printed page stands beside it */

struct _JxFormsDialog
{
  AdwDialog           parent_instance;

  JxWorkspace        *workspace;
  AdwNavigationView  *navigation;
  AdwPreferencesPage *page;
  GPtrArray          *groups;     /* GtkWidget, of page */
  JxForm             *shown;      /* the one that is looked at */
};

G_DEFINE_FINAL_TYPE (JxFormsDialog, jx_forms_dialog, ADW_TYPE_DIALOG)

static JxForms *
forms (JxFormsDialog *self)
{
  return jx_workspace_get_forms (self->workspace);
}

/* ---- taking in ---- */

static void
show_faults (JxFormsDialog *self,
             const char    *name,
             GPtrArray     *faults)
{
  g_autofree char *title = g_strdup_printf (ngettext ("“%s” Has a Fault", "“%s” Has Faults", faults->len), name);
  AdwAlertDialog *dialog = jx_lines_dialog_new (title, _("It was not taken in. Each line names the place in the file and what "
                                                         "is wrong there."), faults);

  adw_alert_dialog_add_response (dialog, "close", _("_Close"));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static gboolean
add_form (JxFormsDialog *self,
          JxForm        *form)
{
  g_autoptr(JxCommand) command = jx_form_edits_add (self->workspace, form);
  g_autofree char *message = NULL;

  if (command != NULL && !jx_edit_do (GTK_WIDGET (self), jx_workspace_get_history (self->workspace), command))
    return FALSE;

  message = g_strdup_printf (command != NULL ? _("“%s” is among the forms now") : _("“%s” is among the forms already"),
                             jx_form_get_name (form));
  jx_edit_tell (GTK_WIDGET (self), message);

  return TRUE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(JxFormsDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autoptr(GPtrArray) faults = bytes != NULL ? jx_form_verify (bytes) : NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));

  if (faults == NULL)
    jx_edit_tell (GTK_WIDGET (self), error->message);
  else if (faults->len > 0)
    show_faults (self, name, faults);
  else
    {
      g_autoptr(JxForm) form = jx_form_new_from_bytes (bytes, NULL);

      add_form (self, form);
    }
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(JxFormsDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    jx_forms_dialog_import_file (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    jx_edit_tell (GTK_WIDGET (self), error->message);
}

static void
import_cb (JxFormsDialog *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Import a Form"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb, g_object_ref (self));
}

/* ---- giving out, taking away ---- */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(JxFormsDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL && jx_file_replace_bytes (file, jx_form_get_bytes (self->shown), &error))
    jx_edit_tell (GTK_WIDGET (self), _("Written"));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    jx_edit_tell (GTK_WIDGET (self), error->message);
}

static void
export_cb (JxFormsDialog *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = g_strconcat (jx_form_get_id (self->shown), ".json", NULL);

  gtk_file_dialog_set_title (dialog, _("Export the Form"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, saved_cb, g_object_ref (self));
}

static void
remove_cb (JxFormsDialog *self)
{
  g_autoptr(JxCommand) command = jx_form_edits_remove (self->workspace, self->shown);

  if (jx_edit_do (GTK_WIDGET (self), jx_workspace_get_history (self->workspace), command))
    adw_navigation_view_pop (self->navigation);
}

/* ---- adjusting ---- */

static void
save_draft_cb (JxFormsDialog *self,
               JxForm        *form)
{
  if (add_form (self, form))
    adw_navigation_view_pop_to_tag (self->navigation, "list");
}

static void
answered_cb (AdwAlertDialog *question,
             const char     *response,
             JxFormsDialog  *self)
{
  if (g_str_equal (response, "discard"))
    adw_navigation_view_pop_to_tag (self->navigation, "list");
}

static void
ask_to_discard (JxFormsDialog *self)
{
  AdwDialog *question = adw_alert_dialog_new (_("Discard the Adjustments?"), _("What was changed in the form is not saved yet."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "stay", _("_Keep Adjusting"), "discard", _("_Discard Adjustments"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "stay");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "stay");
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (question, GTK_WIDGET (self));
}

static void
preview_draft_cb (JxFormsDialog *self,
                  JxForm        *form)
{
  adw_navigation_view_push (self->navigation, jx_form_page_new (form, forms (self), NULL));
}

static void
popped_cb (JxFormsDialog     *self,
           AdwNavigationPage *page)
{
  if (!JX_IS_FORM_DRAFT_PAGE (page))
    return;

  adw_dialog_set_content_width (ADW_DIALOG (self), LIST_WIDTH);
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
}

static void
adjust_cb (JxFormsDialog *self)
{
  AdwNavigationPage *page = jx_form_draft_page_new (forms (self), self->shown);

  g_signal_connect_object (page, "save", G_CALLBACK (save_draft_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "preview", G_CALLBACK (preview_draft_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "leave", G_CALLBACK (ask_to_discard), self, G_CONNECT_SWAPPED);
  g_object_bind_property (page, "can-pop", self, "can-close", G_BINDING_DEFAULT);
  adw_dialog_set_content_width (ADW_DIALOG (self), DRAFT_WIDTH);
  adw_navigation_view_push (self->navigation, page);
}

/* ---- the list ---- */

static void
add_button (GtkWidget     *box,
            const char    *label,
            GCallback      callback,
            JxFormsDialog *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

static void
show_form (JxFormsDialog *self,
           JxForm        *form)
{
  gboolean shipped = jx_forms_is_shipped (forms (self), form);
  GtkWidget *box = adw_wrap_box_new ();

  g_set_object (&self->shown, form);
  g_object_set (box, "child-spacing", 6, "line-spacing", 6, "margin-start", 12, "margin-end", 12, "margin-top", 6,
                "margin-bottom", 6, NULL);
  add_button (box, shipped ? _("_Duplicate and Adjust") : _("_Adjust"), G_CALLBACK (adjust_cb), self);
  add_button (box, _("_Export…"), G_CALLBACK (export_cb), self);
  if (!shipped)
    add_button (box, _("_Remove"), G_CALLBACK (remove_cb), self);

  adw_navigation_view_push (self->navigation, jx_form_page_new (form, forms (self), box));
}

static void
row_activated_cb (GtkWidget     *row,
                  JxFormsDialog *self)
{
  show_form (self, g_object_get_data (G_OBJECT (row), "jx-form"));
}

static GtkWidget *
new_row (JxFormsDialog *self,
         JxForm        *form)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = jx_form_choice_dup_subtitle (forms (self), form);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), jx_form_get_name (form));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "jx-form", g_object_ref (form), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_DEFAULT);

  return row;
}

static void
rebuild (JxFormsDialog *self)
{
  g_autoptr(GListModel) list = jx_form_choice_list (forms (self), -1);
  AdwPreferencesGroup *group = NULL;
  const char *region = NULL;

  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (list, i);

      if (group == NULL || g_strcmp0 (region, jx_form_get_region (form)) != 0)
        {
          g_autofree char *title = NULL;

          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          region = jx_form_get_region (form);
          title = g_markup_escape_text (region != NULL ? region : "", -1);
          adw_preferences_group_set_title (group, title);
          adw_preferences_page_add (self->page, group);
          g_ptr_array_add (self->groups, group);
        }

      adw_preferences_group_add (group, new_row (self, form));
    }
}

static void
jx_forms_dialog_dispose (GObject *object)
{
  JxFormsDialog *self = JX_FORMS_DIALOG (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_object (&self->shown);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (jx_forms_dialog_parent_class)->dispose (object);
}

static void
jx_forms_dialog_class_init (JxFormsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_forms_dialog_dispose;
}

static void
jx_forms_dialog_init (JxFormsDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new (), *header = adw_header_bar_new (), *button = gtk_button_new_with_mnemonic (_("_Import…"));
  AdwNavigationPage *page;

  self->groups = g_ptr_array_new ();
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  self->navigation = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  g_signal_connect_object (button, "clicked", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigation, "popped", G_CALLBACK (popped_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), button);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->page));
  page = adw_navigation_page_new_with_tag (view, _("Forms"), "list");
  adw_navigation_view_push (self->navigation, page);
  adw_dialog_set_title (ADW_DIALOG (self), _("Forms"));
  adw_dialog_set_content_width (ADW_DIALOG (self), LIST_WIDTH);
  adw_dialog_set_content_height (ADW_DIALOG (self), 680);
  adw_dialog_set_child (ADW_DIALOG (self), GTK_WIDGET (self->navigation));
  g_signal_connect (self, "close-attempt", G_CALLBACK (ask_to_discard), NULL);
}

AdwDialog *
jx_forms_dialog_new (JxWorkspace *workspace)
{
  JxFormsDialog *self = g_object_new (JX_TYPE_FORMS_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "record-changed", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);

  return ADW_DIALOG (self);
}

/* Takes a form in, or says what is wrong with it. */
void
jx_forms_dialog_import_file (JxFormsDialog *self,
                             GFile         *file)
{
  g_file_load_bytes_async (file, NULL, loaded_cb, g_object_ref (self));
}
