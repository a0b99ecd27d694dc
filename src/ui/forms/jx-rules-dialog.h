/* jx-rules-dialog.h: the rules of one assessment, and what they do to its scores
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_RULES_DIALOG (jx_rules_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxRulesDialog, jx_rules_dialog, JX, RULES_DIALOG, AdwDialog)

AdwDialog *jx_rules_dialog_new (JxSession *session);

G_END_DECLS
