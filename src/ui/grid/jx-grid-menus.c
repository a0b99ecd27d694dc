/* jx-grid-menus.c: the menu and the list that open over the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-menus.h"

#include <glib/gi18n-lib.h>

#include "jx-grid-choices.h"
#include "jx-grid.h"
#include "jx-popup.h"

struct _JxGridMenus
{
  GtkWidget *grid;      /* which owns this */
  GtkWidget *menu;      /* while it is open, weak */
  GtkWidget *choices;
};

static GMenuModel *
create_menu (void)
{
  static const struct { const char *label; const char *action; } items[] = {
    { N_("Cu_t"), "grid.cut" }, { N_("_Copy"), "grid.copy" }, { N_("_Paste"), "grid.paste" },
    { N_("Paste as _Text"), "grid.paste-text" }, { N_("C_lear"), "grid.clear" }, { NULL, NULL },
    { N_("Fill _Down"), "grid.fill-down" }, { N_("Fill _Right"), "grid.fill-right" },
    { N_("Use the C_omputed Value"), "grid.reset" }, { NULL, NULL },
    { N_("_Insert Rows"), "grid.insert-rows" }, { N_("D_elete Rows"), "grid.remove-rows" },
    { N_("Move Rows _Up"), "grid.move-rows-up" }, { N_("Move Rows Dow_n"), "grid.move-rows-down" }, { NULL, NULL },
    { N_("_How It Came About"), "cell.details" }, { N_("Correct the Findin_g"), "cell.fix" },
    { N_("E_vidence…"), "cell.evidence" },
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

/* The keys come back to the table. */
static void
await_closed (JxGridMenus *self,
              GtkWidget   *popover)
{
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self->grid, G_CONNECT_SWAPPED);
}

JxGridMenus *
jx_grid_menus_new (GtkWidget *grid)
{
  JxGridMenus *self = g_new0 (JxGridMenus, 1);

  self->grid = grid;

  return self;
}

void
jx_grid_menus_free (JxGridMenus *self)
{
  if (self->menu != NULL)
    gtk_widget_unparent (self->menu);
  g_clear_weak_pointer (&self->menu);
  g_clear_pointer (&self->choices, gtk_widget_unparent);
  g_free (self);
}

void
jx_grid_menus_present (JxGridMenus *self)
{
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->choices != NULL)
    gtk_popover_present (GTK_POPOVER (self->choices));
}

void
jx_grid_menus_popup (JxGridMenus *self,
                     double       x,
                     double       y)
{
  g_autoptr(GMenuModel) model = create_menu ();

  if (self->menu != NULL)
    gtk_widget_unparent (self->menu);

  g_set_weak_pointer (&self->menu, GTK_WIDGET (jx_popup_menu (self->grid, model, x, y)));
  await_closed (self, self->menu);
}

static JxGridChoices *
get_choices (JxGridMenus *self)
{
  if (self->choices == NULL)
    {
      self->choices = jx_grid_choices_new ();
      gtk_widget_set_parent (self->choices, self->grid);
      await_closed (self, self->choices);
      g_signal_connect_object (self->choices, "chosen", G_CALLBACK (jx_grid_set_text), self->grid, G_CONNECT_SWAPPED);
    }

  return JX_GRID_CHOICES (self->choices);
}

void
jx_grid_menus_choose (JxGridMenus *self)
{
  JxGridView *view = JX_GRID_VIEW (self->grid);
  JxGridModel *model = jx_grid_view_get_model (view);
  g_auto(GStrv) choices = NULL;
  g_autofree char *text = NULL;
  GdkRectangle area;
  guint row, column;

  if (model == NULL || !jx_grid_get_active (JX_GRID (self->grid), &row, &column))
    return;

  choices = jx_grid_model_get_choices (model, row, column);
  if (choices == NULL || choices[0] == NULL || !jx_grid_view_get_cell_area (view, row, column, &area))
    return;

  text = jx_grid_model_get_edit_text (model, row, column);
  jx_grid_choices_open (get_choices (self), &area, g_steal_pointer (&choices), text);
}
