/* jx-side-width.h: the width of the side pane, from one start to the next
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jx_side_width_bind (GtkPaned  *paned,
                         GSettings *settings);

G_END_DECLS
