/* jx-grid-style.h: the style sheet of the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jx_grid_style_load        (GdkDisplay *display);
void jx_grid_style_change_zoom (GtkWidget *widget, int from, int to);

G_END_DECLS
