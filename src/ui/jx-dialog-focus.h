/* jx-dialog-focus.h: the focus of a dialog, whatever becomes of its sheet
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void jx_dialog_focus_keep (AdwDialog *dialog);

G_END_DECLS
