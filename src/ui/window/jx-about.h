/* jx-about.h: what the program is
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void jx_about_present (GtkWidget *window);

G_END_DECLS
