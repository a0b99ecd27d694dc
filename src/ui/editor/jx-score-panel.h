/* jx-score-panel.h: the score in full: execution and classes, and what other values would make of it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_SCORE_PANEL (jx_score_panel_get_type ())
G_DECLARE_FINAL_TYPE (JxScorePanel, jx_score_panel, JX, SCORE_PANEL, GtkPopover)

void  jx_score_panel_set_session   (JxScorePanel     *self,
                                    JxSession        *session);

/* The row that the focus is in: of it another value is asked when the panel opens; NULL of none. */
void  jx_score_panel_set_row       (JxScorePanel     *self,
                                    const char       *row_id);

void  jx_score_panel_keep_focus    (JxScorePanel     *self);

/* 45.00 / 50 */
char *jx_score_panel_dup_points    (gint64            earned,
                                    gint64            possible,
                                    gboolean          known);

G_END_DECLS
