/* jx-preferences.c: preferences: the view, fonts, where the data lies, backups
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-preferences.h"

#include <glib/gi18n.h>

#include "jx-copies-group.h"
#include "jx-font-group.h"

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
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (jx_copies_group_new (settings, store)));

  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));

  return dialog;
}
