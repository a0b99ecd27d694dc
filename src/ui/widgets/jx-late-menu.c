/* jx-late-menu.c: menus that are made when they open, and go when they close
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-late-menu.h"

/* GTK keeps the items of closed menus up to date: whenever a part of the window finds another place, as it does where the
 * layout changes with the width, each item says anew by what it is labelled, and each time its label remembers one more that
 * it is the label of (GtkModelButton's update_accessible_properties, 4.18). What is remembered is copied, in quadratic time:
 * a window that was folded a hundred times took seconds to fold. So there are items only in a menu that is open. */

static void
drop (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover != NULL && !gtk_widget_get_visible (GTK_WIDGET (popover)))
    gtk_menu_button_set_popover (button, NULL);

  g_object_unref (button);
}

/* The item that was chosen acts after its menu closed. */
static void
closed_cb (GtkMenuButton *button)
{
  g_idle_add_once ((GSourceOnceFunc) drop, g_object_ref (button));
}

void
jx_late_menu_leave (GtkMenuButton *button)
{
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (closed_cb), button, G_CONNECT_SWAPPED);
}

static void
create_cb (GtkMenuButton *button,
           gpointer       model)
{
  gtk_menu_button_set_menu_model (button, model);
  jx_late_menu_leave (button);
}

void
jx_late_menu_set (GtkMenuButton *button,
                  GMenuModel    *model)
{
  gtk_menu_button_set_create_popup_func (button, create_cb, g_object_ref (model), g_object_unref);
  gtk_menu_button_set_popover (button, NULL);
}

void
jx_late_menu_adopt (GtkWidget *below)
{
  GMenuModel *model = GTK_IS_MENU_BUTTON (below) ? gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (below)) : NULL;

  if (model != NULL)
    jx_late_menu_set (GTK_MENU_BUTTON (below), model);

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    jx_late_menu_adopt (child);
}
