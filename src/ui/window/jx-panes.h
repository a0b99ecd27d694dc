/* jx-panes.h: from one part of the window to the next, by a key
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jx_panes_install (GtkWidgetClass *window_class);

G_END_DECLS
