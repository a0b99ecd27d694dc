/* jx-state-edits.h: the command that submits, returns, finishes or takes back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-state.h"
#include "jx-workspace.h"

G_BEGIN_DECLS

gboolean   jx_state_edits_may_pass (JxWorkspace  *workspace,
                                    const char   *id,
                                    JxState       state,
                                    GError      **error);
JxCommand *jx_state_edits_pass     (JxWorkspace  *workspace,
                                    GPtrArray    *passages,
                                    GError      **error);

G_END_DECLS
