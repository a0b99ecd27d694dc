/* jx-grid-menus.c: the menu and the list that open over the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-menus.h"

#include <glib/gi18n-lib.h>

static GMenuModel *
create_menu (void)
{
  static const struct { const char *label; const char *action; } items[] = {
    { N_("Cu_t"), "grid.cut" }, { N_("_Copy"), "grid.copy" }, { N_("_Paste"), "grid.paste" },
    { N_("Paste as _Text"), "grid.paste-text" }, { N_("C_lear"), "grid.clear" }, { NULL, NULL },
    { N_("Fill _Down"), "grid.fill-down" }, { N_("Fill _Right"), "grid.fill-right" }, { NULL, NULL },
    { N_("_Insert Rows"), "grid.insert-rows" }, { N_("D_elete Rows"), "grid.remove-rows" },
    { N_("Move Rows _Up"), "grid.move-rows-up" }, { N_("Move Rows Dow_n"), "grid.move-rows-down" },
  };
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      if (items[i].label != NULL)
        {
          g_menu_append (section, _(items[i].label), items[i].action);
          continue;
        }
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
      g_object_unref (section);
      section = g_menu_new ();
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  return G_MENU_MODEL (menu);
}

static void
closed_cb (GtkWidget *grid)
{
  gtk_widget_grab_focus (grid);
}

static GtkWidget *
adopt (GtkWidget *grid,
       GtkWidget *popover)
{
  gtk_widget_set_parent (popover, grid);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), grid, G_CONNECT_SWAPPED);
  return popover;
}

GtkWidget *
jx_grid_menus_create_menu (GtkWidget *grid)
{
  g_autoptr(GMenuModel) model = create_menu ();
  GtkWidget *menu = gtk_popover_menu_new_from_model (model);

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  return adopt (grid, menu);
}

GtkWidget *
jx_grid_menus_create_choices (GtkWidget *grid)
{
  return adopt (grid, jx_grid_choices_new ());
}

void
jx_grid_menus_popup (GtkWidget *menu,
                     double     x,
                     double     y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (menu));
}
