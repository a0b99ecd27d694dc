/* jx-copies-group.c: where the data lies, its copies, and the way back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-copies-group.h"

#include <glib/gi18n.h>

#include "jx-second-copy.h"
#include "jx-store-care.h"

struct _JxCopiesGroup
{
  AdwPreferencesGroup  parent_instance;

  AdwActionRow        *now;
  AdwActionRow        *elsewhere;
  AdwActionRow        *second;      /* each copy once more, in a folder */
  GtkWidget           *stop;        /* copying there */

  GSettings           *settings;
  JxStore             *store;
  gboolean             busy;        /* a copy is being written */
};

G_DEFINE_FINAL_TYPE (JxCopiesGroup, jx_copies_group, ADW_TYPE_PREFERENCES_GROUP)

/* ---- what is told ---- */

static gboolean
begin (JxCopiesGroup *self,
       AdwActionRow  *row)
{
  if (self->busy)
    return FALSE;

  self->busy = TRUE;
  adw_action_row_set_subtitle (row, _("Being written and verified…"));

  return TRUE;
}

static void
end (JxCopiesGroup *self,
     AdwActionRow  *row,
     const char    *told)
{
  self->busy = FALSE;
  adw_action_row_set_subtitle (row, told);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), told, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ---- each once more ---- */

static void
show_second (JxCopiesGroup *self)
{
  g_autoptr(GFile) folder = jx_second_copy_get_folder (self->settings);
  g_autofree char *name = folder != NULL ? g_file_get_parse_name (folder) : NULL;

  adw_action_row_set_subtitle (self->second, name != NULL ? name : _("A stick or a share: this computer may be lost"));
  gtk_widget_set_visible (self->stop, folder != NULL);
}

static void
second_made_cb (const GError *error,
                gpointer      data)
{
  JxCopiesGroup *self = data;

  if (error != NULL)
    adw_action_row_set_subtitle (self->second, error->message);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(JxCopiesGroup) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);

  if (folder != NULL)
    {
      jx_second_copy_set_folder (self->settings, folder);
      show_second (self);
      jx_second_copy_make (self->settings, self->store, second_made_cb, g_object_ref (self), g_object_unref);
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      adw_action_row_set_subtitle (self->second, error->message);
    }
}

static void
choose_folder_cb (JxCopiesGroup *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("A Folder for Second Copies"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, folder_chosen_cb,
                                 g_object_ref (self));
}

static void
stop_cb (JxCopiesGroup *self)
{
  jx_second_copy_set_folder (self->settings, NULL);
  show_second (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->second));
}

/* ---- one copy ---- */

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(JxCopiesGroup) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL, *name = NULL, *text = NULL;

  if (!jx_store_backup_finish (JX_STORE (source), result, &path, &error))
    {
      end (self, self->now, error->message);
      return;
    }

  name = path != NULL ? g_path_get_basename (path) : NULL;
  text = name != NULL ? g_strdup_printf (_("Written and verified: %s"), name)
                      : g_strdup (_("The last copy is current; nothing changed since"));
  end (self, self->now, text);
  jx_second_copy_make (self->settings, self->store, second_made_cb, g_object_ref (self), g_object_unref);
}

static void
back_up_cb (JxCopiesGroup *self)
{
  if (begin (self, self->now))
    jx_store_backup_async (self->store, NULL, backed_up_cb, g_object_ref (self));
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(JxCopiesGroup) self = data;
  g_autoptr(GError) error = NULL;

  jx_store_backup_to_finish (JX_STORE (source), result, &error);
  end (self, self->elsewhere, error != NULL ? error->message : _("Written and verified"));
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(JxCopiesGroup) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL && begin (self, self->elsewhere))
    jx_store_backup_to_async (self->store, file, NULL, copied_cb, g_object_ref (self));
  else if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    adw_action_row_set_subtitle (self->elsewhere, error->message);
}

static void
copy_elsewhere_cb (JxCopiesGroup *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = jx_second_copy_dup_name ();

  gtk_file_dialog_set_title (dialog, _("Save a Copy"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, place_chosen_cb, g_object_ref (self));
}

/* ---- the rows ---- */

static void
add_path (JxCopiesGroup *self,
          const char    *title,
          const char    *path)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), path);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static AdwActionRow *
add_action (JxCopiesGroup *self,
            const char    *title,
            const char    *icon)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return ADW_ACTION_ROW (row);
}

static void
jx_copies_group_dispose (GObject *object)
{
  JxCopiesGroup *self = JX_COPIES_GROUP (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (jx_copies_group_parent_class)->dispose (object);
}

static void
jx_copies_group_class_init (JxCopiesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_copies_group_dispose;
}

static void
jx_copies_group_init (JxCopiesGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Data"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("Everything is kept in one file on this computer. Copies are made and verified by "
                                           "themselves whenever something changed."));
}

static void
add_second (JxCopiesGroup *self)
{
  self->second = add_action (self, _("Each Copy Once More, In…"), "folder-symbolic");
  self->stop = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_valign (self->stop, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->stop, _("No second copies any more"));
  gtk_widget_add_css_class (self->stop, "flat");
  adw_action_row_add_suffix (self->second, self->stop);
  g_signal_connect_object (self->second, "activated", G_CALLBACK (choose_folder_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stop, "clicked", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
  show_second (self);
}

GtkWidget *
jx_copies_group_new (GSettings *settings,
                     JxStore   *store)
{
  JxCopiesGroup *self = g_object_new (JX_TYPE_COPIES_GROUP, NULL);
  g_autofree char *path = g_file_get_path (jx_store_get_file (store)), *folder = jx_store_dup_backup_folder (store);

  self->settings = g_object_ref (settings);
  self->store = g_object_ref (store);
  add_path (self, _("File"), path);
  add_path (self, _("Copies"), folder);
  self->now = add_action (self, _("Make a Copy Now"), "document-save-symbolic");
  add_second (self);
  self->elsewhere = add_action (self, _("Save a Copy Elsewhere…"), "document-save-as-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add_action (self, _("Restore a Copy…"), "document-revert-symbolic")),
                                  "app.restore");
  g_signal_connect_object (self->now, "activated", G_CALLBACK (back_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->elsewhere, "activated", G_CALLBACK (copy_elsewhere_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
