/* jx-state-bar.h: what became of an assessment, above its views
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_STATE_BAR (jx_state_bar_get_type ())
G_DECLARE_FINAL_TYPE (JxStateBar, jx_state_bar, JX, STATE_BAR, AdwBin)

void jx_state_bar_set_session (JxStateBar     *self,
                               JxSession      *session);
void jx_state_bar_fill_title  (AdwWindowTitle *title,
                               JxSession      *session);

G_END_DECLS
