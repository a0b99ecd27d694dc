/* jx-agencies-dialog.h: the agencies: their names, supervisors, people
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-workspace.h"

G_BEGIN_DECLS

#define JX_TYPE_AGENCIES_DIALOG (jx_agencies_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxAgenciesDialog, jx_agencies_dialog, JX, AGENCIES_DIALOG, AdwDialog)

AdwDialog *jx_agencies_dialog_new (JxWorkspace *workspace);

G_END_DECLS
