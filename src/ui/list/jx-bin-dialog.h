/* jx-bin-dialog.h: the bin: what was deleted, and the way back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-workspace.h"

G_BEGIN_DECLS

#define JX_TYPE_BIN_DIALOG (jx_bin_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxBinDialog, jx_bin_dialog, JX, BIN_DIALOG, AdwDialog)

AdwDialog *jx_bin_dialog_new (JxWorkspace *workspace);

G_END_DECLS
