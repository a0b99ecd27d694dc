/* jx-shell.h: a window that goes takes with it what was in it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void jx_shell_empty (AdwNavigationSplitView *split);

G_END_DECLS
