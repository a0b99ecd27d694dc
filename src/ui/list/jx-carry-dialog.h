/* jx-carry-dialog.h: asks for which year self-evaluations are to be begun from those that stand
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-carry-plan.h"

G_BEGIN_DECLS

#define JX_TYPE_CARRY_DIALOG (jx_carry_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxCarryDialog, jx_carry_dialog, JX, CARRY_DIALOG, AdwDialog)

/* Signal "chosen" (GPtrArray *ids, int year, guint flags): JxCarryFlags. */
AdwDialog *jx_carry_dialog_new (JxWorkspace *workspace,
                                GPtrArray   *ids);

G_END_DECLS
