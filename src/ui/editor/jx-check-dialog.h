/* jx-check-dialog.h: all self-evaluations checked at once, and beside each other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-workspace.h"

G_BEGIN_DECLS

#define JX_TYPE_CHECK_DIALOG (jx_check_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxCheckDialog, jx_check_dialog, JX, CHECK_DIALOG, AdwDialog)

/* Signal "jump" (const char *id, JxFinding *finding): a finding of an assessment was chosen. */
AdwDialog *jx_check_dialog_new (JxWorkspace *workspace);

G_END_DECLS
