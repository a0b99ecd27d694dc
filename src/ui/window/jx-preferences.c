/* jx-preferences.c: preferences: the view, fonts, where the data lies, backups
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-preferences.h"

#include <glib/gi18n.h>

#include "jx-font-group.h"
#include "jx-store-care.h"

#define STORE "jx-store"   /* of a row: what it copies */

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GtkWidget) row = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL, *name = NULL, *text = NULL;

  if (!jx_store_backup_finish (JX_STORE (source), result, &path, &error))
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), error->message);
      return;
    }

  name = path != NULL ? g_path_get_basename (path) : NULL;
  text = name != NULL ? g_strdup_printf (_("Written and verified: %s"), name)
                      : g_strdup (_("The last copy is current; nothing changed since"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
}

static void
back_up_cb (GtkWidget *row,
            JxStore   *store)
{
  jx_store_backup_async (store, NULL, backed_up_cb, g_object_ref (row));
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GtkWidget) row = data;
  g_autoptr(GError) error = NULL;

  jx_store_backup_to_finish (JX_STORE (source), result, &error);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), error != NULL ? error->message : _("Written and verified"));
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(GtkWidget) row = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    jx_store_backup_to_async (g_object_get_data (G_OBJECT (row), STORE), file, NULL, copied_cb, g_object_ref (row));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), error->message);
}

/* Onto a stick, into the share of the office: the computer may be lost with its own copies. */
static void
copy_elsewhere_cb (GtkWidget *row,
                   JxStore   *store)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d"), *name = g_strdup_printf (_("Self-Evaluations %s.db"), day);

  g_object_set_data_full (G_OBJECT (row), STORE, g_object_ref (store), g_object_unref);
  gtk_file_dialog_set_title (dialog, _("Save a Copy"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (row)), NULL, place_chosen_cb, g_object_ref (row));
}

static GtkWidget *
new_action_row (const char *title,
                const char *icon)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));

  return row;
}

static GtkWidget *
new_path_row (const char *title,
              const char *path)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), path);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");

  return row;
}

static GtkWidget *
new_data_group (JxStore *store)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *now = new_action_row (_("Make a Copy Now"), "document-save-symbolic");
  GtkWidget *elsewhere = new_action_row (_("Save a Copy Elsewhere…"), "document-save-as-symbolic");
  GtkWidget *restore = new_action_row (_("Restore a Copy…"), "document-revert-symbolic");
  g_autofree char *path = g_file_get_path (jx_store_get_file (store)), *folder = jx_store_dup_backup_folder (store);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Data"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Everything is kept in one file on this computer. Copies are made and verified by "
                                           "themselves whenever something changed."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_path_row (_("File"), path));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_path_row (_("Copies"), folder));
  g_signal_connect_object (now, "activated", G_CALLBACK (back_up_cb), store, G_CONNECT_DEFAULT);
  g_signal_connect_object (elsewhere, "activated", G_CALLBACK (copy_elsewhere_cb), store, G_CONNECT_DEFAULT);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (restore), "app.restore");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), now);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), elsewhere);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), restore);

  return group;
}

static GtkWidget *
new_view_group (GSettings *settings)
{
  GtkWidget *group = adw_preferences_group_new (), *row = adw_switch_row_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("View"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Preview and Findings Beside the Table"));
  g_settings_bind (settings, "side-pane-visible", row, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

AdwDialog *
jx_preferences_new (GSettings *settings,
                    JxForms   *forms,
                    JxStore   *store)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (new_view_group (settings)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (jx_font_group_new (forms)));

  if (store != NULL)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (new_data_group (store)));

  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));

  return dialog;
}
