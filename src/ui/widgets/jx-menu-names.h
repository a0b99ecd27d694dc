/* jx-menu-names.h: what a screen reader calls the items of menus
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gulong jx_menu_names_watch   (void);
void   jx_menu_names_unwatch (gulong watch);

G_END_DECLS
