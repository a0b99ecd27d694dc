/* jx-focus.h: the focus is where it can be seen
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void jx_focus_keep       (GtkWindow   *window);   /* from what goes, and through menus */
void jx_focus_keep_in    (AdwDialog   *dialog);
void jx_focus_show_page  (GtkStack    *stack,
                          const char  *name);
void jx_focus_enter_list (GtkListView *view);     /* at its first line */

G_END_DECLS
