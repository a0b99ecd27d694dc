/* jx-menu-names.c: what a screen reader calls the items of menus
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-menu-names.h"

static gboolean
is_item (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return role == GTK_ACCESSIBLE_ROLE_MENU_ITEM || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX
         || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO;
}

static void
name_item (GtkWidget *item)
{
  for (GtkWidget *part = gtk_widget_get_first_child (item); part != NULL; part = gtk_widget_get_next_sibling (part))
    if (GTK_IS_LABEL (part))
      {
        gtk_accessible_reset_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
        gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                        GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (part)), -1);
      }
}

static void
name_items (GtkWidget *below)
{
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_item (child))
      name_item (child);
    else
      name_items (child);
}

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_POPOVER_MENU (widget))
    name_items (widget);

  return G_SOURCE_CONTINUE;
}

static guint
map_signal (void)
{
  return g_signal_lookup ("map", GTK_TYPE_WIDGET);
}

/* GTK names an item by its label, which it hides from the reader, and so by nothing: here each is named by the words of
 * its label when its menu opens, also in the menus that GTK makes for its own texts. */
gulong
jx_menu_names_watch (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));   /* signals come with the class */

  return g_signal_add_emission_hook (map_signal (), 0, mapped_cb, NULL, NULL);
}

void
jx_menu_names_unwatch (gulong watch)
{
  g_signal_remove_emission_hook (map_signal (), watch);
}
