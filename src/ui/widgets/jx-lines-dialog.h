/* jx-lines-dialog.h: a message with a list of what it is about
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwAlertDialog *jx_lines_dialog_new (const char      *title,
                                     const char      *body,
                                     const GPtrArray *lines);

G_END_DECLS
