/* jx-bin-dialog.c: the bin: what was deleted, and the way back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-bin-dialog.h"

#include <glib/gi18n.h>

#include "jx-dialog-height.h"
#include "jx-edit.h"
#include "jx-list-edits.h"
#include "jx-toast-room.h"

struct _JxBinDialog
{
  AdwDialog    parent_instance;

  JxWorkspace *workspace;
  AdwBin      *content;
};

G_DEFINE_FINAL_TYPE (JxBinDialog, jx_bin_dialog, ADW_TYPE_DIALOG)

/* of a row or its button, whose name is the one of the entry */
static void
restore_cb (GtkWidget   *widget,
            JxBinDialog *self)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autoptr(JxCommand) command = NULL;

  g_ptr_array_add (ids, (gpointer) gtk_widget_get_name (widget));
  command = jx_list_edits_bin (self->workspace, ids, FALSE);
  jx_edit_do (widget, jx_workspace_get_history (self->workspace), command);
}

static GtkWidget *
new_row (JxBinDialog *self,
         JxEntry     *entry)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new_with_mnemonic (_("_Restore"));
  g_autofree char *year = g_strdup_printf ("%d", jx_entry_get_year (entry));
  g_autofree char *subtitle = g_strjoin (" ", jx_entry_get_year (entry) > 0 ? year : "", jx_entry_get_agency (entry), NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *jx_entry_get_name (entry) != '\0' ? jx_entry_get_name (entry) : _("Without a name"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), g_strstrip (subtitle));
  gtk_widget_set_name (row, jx_entry_get_id (entry));
  gtk_widget_set_name (button, jx_entry_get_id (entry));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (restore_cb), self);
  /* the button as the row's activatable widget would be named by the title alone */
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (restore_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static GtkWidget *
new_empty_page (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "user-trash-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("The Bin Is Empty"));

  return page;
}

static void
rebuild (JxBinDialog *self)
{
  GListModel *entries = jx_workspace_get_entries (self->workspace);
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new ();
  gboolean had_focus = gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      if (jx_entry_is_binned (entry))
        {
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (self, entry));
          n++;
        }
    }

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  if (n == 0)
    {
      g_object_ref_sink (page);
      g_object_unref (page);
      page = new_empty_page ();
    }

  adw_bin_set_child (self->content, page);
  jx_dialog_height_update (ADW_DIALOG (self));

  /* the button that was pressed is gone; without a focus here Escape would go elsewhere */
  if (had_focus && n > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
  else if (had_focus)
    adw_dialog_close (ADW_DIALOG (self));
}

static void
jx_bin_dialog_dispose (GObject *object)
{
  g_clear_object (&JX_BIN_DIALOG (object)->workspace);

  G_OBJECT_CLASS (jx_bin_dialog_parent_class)->dispose (object);
}

static void
jx_bin_dialog_class_init (JxBinDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_bin_dialog_dispose;
}

static void
jx_bin_dialog_init (JxBinDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new (), *toasts = adw_toast_overlay_new ();

  self->content = ADW_BIN (adw_bin_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), jx_toast_room_new (GTK_WIDGET (self->content)));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), toasts);
  adw_dialog_set_title (ADW_DIALOG (self), _("Bin"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 480);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

AdwDialog *
jx_bin_dialog_new (JxWorkspace *workspace)
{
  JxBinDialog *self = g_object_new (JX_TYPE_BIN_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (jx_workspace_get_entries (workspace), "items-changed", G_CALLBACK (rebuild), self,
                           G_CONNECT_SWAPPED);
  rebuild (self);

  return ADW_DIALOG (self);
}
