/* jx-new-dialog.h: asks what a new self-evaluation is about
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-workspace.h"

G_BEGIN_DECLS

#define JX_TYPE_NEW_DIALOG (jx_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxNewDialog, jx_new_dialog, JX, NEW_DIALOG, AdwDialog)

/* Signal "created" (JxCommand, const char *id): to be done in the list's history. */
AdwDialog *jx_new_dialog_new (JxWorkspace *workspace,
                              GSettings   *settings);

G_END_DECLS
