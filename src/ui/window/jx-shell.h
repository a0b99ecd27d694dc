/* jx-shell.h: a window or a dialog that goes takes with it what was in it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-editor.h"

G_BEGIN_DECLS

void jx_shell_watch (AdwApplicationWindow   *window);
void jx_shell_empty (AdwNavigationSplitView *split,
                     JxEditor               *editor);   /* in it */

G_END_DECLS
