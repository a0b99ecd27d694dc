/* jx-dialog-height.h: a dialog is as high as what is in it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void jx_dialog_height_update (AdwDialog *dialog);   /* after its content changed */

G_END_DECLS
