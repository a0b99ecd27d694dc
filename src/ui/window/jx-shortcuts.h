/* jx-shortcuts.h: the keys of the program
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *jx_shortcuts_dialog_new (void);

G_END_DECLS
