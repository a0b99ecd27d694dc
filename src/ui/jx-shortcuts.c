/* jx-shortcuts.c: the keys of the program
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-shortcuts.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *keys;     /* as gtk_accelerator_parse() reads them, several by a space */
  const char *title;
} Shortcut;

typedef struct
{
  const char     *title;
  const Shortcut *shortcuts;
} Section;

static const Shortcut general[] =
{
  { "<Control>n", N_("New self-evaluation") },
  { "<Control>o", N_("Import") },
  { "<Control>f", N_("Search") },
  { "<Control>e", N_("Export PDF") },
  { "<Control>p", N_("Print") },
  { "<Control>comma", N_("Preferences") },
  { "<Control>question", N_("Keyboard shortcuts") },
  { "<Control>q", N_("Quit") },
  { NULL }
};

static const Shortcut editing[] =
{
  { "<Control>z", N_("Undo") },
  { "<Control>y <Control><Shift>z", N_("Redo") },
  { "F7 <Shift>F7", N_("Next, previous finding") },
  { "<Alt>1 <Alt>2 <Alt>3", N_("Overview, indicators, report") },
  { "F9", N_("Show or hide preview and findings") },
  { NULL }
};

static const Shortcut table[] =
{
  { "F2", N_("Edit the cell") },
  { "Return <Shift>Return", N_("Down, up") },
  { "Tab <Shift>Tab", N_("Right, left") },
  { "<Alt>Return", N_("Line break") },
  { "<Control>Return", N_("Fill all selected cells") },
  { "Delete", N_("Clear") },
  { "<Control>d <Control>r", N_("Fill down, right") },
  { "<Control>c <Control>x <Control>v", N_("Copy, cut, paste") },
  { "<Control><Shift>v", N_("Paste as text") },
  { "<Control>a <Shift>space", N_("Select all, row") },
  { "<Alt>Down", N_("List of choices") },
  { "<Control>plus <Control>minus", N_("Insert, delete row") },
  { NULL }
};

static const Section sections[] =
{
  { N_("General"), general },
  { N_("Editing"), editing },
  { N_("Table"), table },
};

static char *
dup_label (const char *keys)
{
  g_auto(GStrv) parts = g_strsplit (keys, " ", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) labels = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;

      if (gtk_accelerator_parse (parts[i], &key, &modifiers))
        g_strv_builder_take (builder, gtk_accelerator_get_label (key, modifiers));
    }

  labels = g_strv_builder_end (builder);

  return g_strjoinv ("   ", labels);
}

static GtkWidget *
new_row (const Shortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = dup_label (shortcut->keys);
  GtkWidget *label = gtk_label_new (keys);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  gtk_widget_add_css_class (label, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

AdwDialog *
jx_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new (), *page = adw_preferences_page_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      GtkWidget *group = adw_preferences_group_new ();

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _(sections[i].title));

      for (const Shortcut *shortcut = sections[i].shortcuts; shortcut->keys != NULL; shortcut++)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (shortcut));

      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
    }

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 560);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
