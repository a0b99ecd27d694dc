/* jx-late-menu.h: menus that are made when they open, and go when they close
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jx_late_menu_set   (GtkMenuButton *button, GMenuModel *model);
void jx_late_menu_adopt (GtkWidget *below);        /* the menus of all buttons there */
void jx_late_menu_leave (GtkMenuButton *button);   /* the menu that opens now goes when it closes */

G_END_DECLS
