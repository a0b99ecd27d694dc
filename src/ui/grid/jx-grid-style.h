/* jx-grid-style.h: the style sheet of the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

void jx_grid_style_load (GdkDisplay *display);

G_END_DECLS
