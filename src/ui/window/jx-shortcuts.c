/* jx-shortcuts.c: the keys of the program, for people
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-shortcuts.h"

#include <glib/gi18n.h>

#include "jx-grid-keys.h"
#include "jx-keys.h"

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         GString             *keys)
{
  GtkWidget *row = adw_action_row_new (), *label = gtk_label_new (keys->str);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
}

static void
add_label (GString         *keys,
           guint            keyval,
           GdkModifierType  modifiers)
{
  g_autofree char *label = gtk_accelerator_get_label (keyval, modifiers);

  if (keys->len > 0)
    g_string_append (keys, " ");   /* one blank, of which nothing is left at the end of a line */

  g_string_append (keys, label);
}

/* Keys without a title of their own belong to the row before. */
static void
add_scope (AdwPreferencesGroup *group,
           JxKeyScope           scope)
{
  guint n;
  const JxKey *list = jx_keys_list (scope, &n);

  for (guint i = 0; i < n;)
    {
      g_autoptr(GString) keys = g_string_new (NULL);
      const char *title = _(list[i].title);

      do
        add_label (keys, list[i].keyval, list[i].modifiers);
      while (++i < n && list[i].title == NULL);

      add_row (group, title, keys);
    }
}

/* They do in a table what they do everywhere, and are told there. */
static gboolean
is_told_before (const JxGridKey *key)
{
  return key->command == JX_GRID_COMMAND_UNDO || key->command == JX_GRID_COMMAND_REDO || key->command == JX_GRID_COMMAND_FIND;
}

static void
add_grid (AdwPreferencesGroup *group)
{
  guint n;
  const JxGridKey *list = jx_grid_keys_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GString) keys = g_string_new (NULL);

      if (list[i].title == NULL || is_told_before (&list[i]))
        continue;

      add_label (keys, list[i].keyval, list[i].modifiers);
      add_row (group, _(list[i].title), keys);
    }
}

static AdwPreferencesGroup *
add_group (GtkWidget  *page,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  return ADW_PREFERENCES_GROUP (group);
}

AdwDialog *
jx_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new (), *page = adw_preferences_page_new ();
  AdwPreferencesGroup *general = add_group (page, _("General")), *list = add_group (page, _("List"));
  AdwPreferencesGroup *editing = add_group (page, _("Editing"));

  add_scope (general, JX_KEYS_WINDOW);
  add_scope (general, JX_KEYS_PANE);
  add_scope (general, JX_KEYS_APPLICATION);
  add_scope (list, JX_KEYS_LIST);
  add_scope (editing, JX_KEYS_EDITOR);
  add_scope (editing, JX_KEYS_ASSESSMENT);
  add_scope (editing, JX_KEYS_FINDING);
  add_scope (editing, JX_KEYS_CELL);
  add_grid (add_group (page, _("Table")));
  add_scope (add_group (page, _("Text of the Report")), JX_KEYS_PARAGRAPH);
  add_scope (add_group (page, _("Preview")), JX_KEYS_PREVIEW);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 560);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
