/* jx-closing.h: the only question that closing asks
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void jx_closing_watch (AdwApplicationWindow *window);

G_END_DECLS
