/* jx-tip.h: tooltips that follow what is typed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean jx_tip_set (GtkWidget *widget, const char *text);   /* whether it is another one now */

G_END_DECLS
