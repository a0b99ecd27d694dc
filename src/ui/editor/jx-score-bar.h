/* jx-score-bar.h: the arithmetic at the bottom: weights, execution, indicators, total, grade
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_SCORE_BAR (jx_score_bar_get_type ())
G_DECLARE_FINAL_TYPE (JxScoreBar, jx_score_bar, JX, SCORE_BAR, AdwBin)

/* Signal "jump" (JxFinding): the fault behind a figure is asked for. */
void jx_score_bar_set_session (JxScoreBar *self,
                               JxSession  *session);
void jx_score_bar_set_row     (JxScoreBar *self,
                               const char *row_id);
void jx_score_bar_try         (JxScoreBar *self);

G_END_DECLS
