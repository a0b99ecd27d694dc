/* jx-grid-menus.h: the menu and the list that open over the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-grid-choices.h"

G_BEGIN_DECLS

/* Children of @grid, to be unparented and presented by it; the focus goes back to it when they close */
GtkWidget *jx_grid_menus_create_menu    (GtkWidget *grid);
GtkWidget *jx_grid_menus_create_choices (GtkWidget *grid);
void       jx_grid_menus_popup          (GtkWidget *menu, double x, double y);

G_END_DECLS
