/* jx-popup.c: popovers that are made for once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-popup.h"

static void
unparent (GtkWidget *popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);

  g_object_unref (popover);
}

/* Whoever closed it, or acts as its chosen item, still has it in hand; what it lies over may go before that. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_once ((GSourceOnceFunc) unparent, g_object_ref (popover));
}

void
jx_popup_let_go (GtkPopover *popover)
{
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
}

/* A menu where the pointer is; a parent that goes with the menu open would keep it (GtkListView, 4.18), so it takes it along. */
GtkPopover *
jx_popup_menu (GtkWidget  *parent,
               GMenuModel *model,
               double      x,
               double      y)
{
  GtkWidget *menu = gtk_popover_menu_new_from_model (model);

  gtk_widget_set_parent (menu, parent);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  jx_popup_let_go (GTK_POPOVER (menu));
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_widget_unparent), menu, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (menu));

  return GTK_POPOVER (menu);
}
