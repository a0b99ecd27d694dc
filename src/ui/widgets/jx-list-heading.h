/* jx-list-heading.h: the heading above the first line of a list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jx_list_heading_show_first (GtkListView *view);
void jx_list_heading_return     (GtkListView *view);

G_END_DECLS
