/* jx-grid-menus.h: the menu and the list that open over the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _JxGridMenus JxGridMenus;

/* Made when they are first needed; the focus goes back to @grid when they close */
JxGridMenus *jx_grid_menus_new     (GtkWidget *grid);
void         jx_grid_menus_free    (JxGridMenus *self);
void         jx_grid_menus_present (JxGridMenus *self);   /* after each allocation of the grid */
void         jx_grid_menus_popup   (JxGridMenus *self, double x, double y);
void         jx_grid_menus_choose  (JxGridMenus *self);   /* for the active cell, if it has any choices */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGridMenus, jx_grid_menus_free)

G_END_DECLS
