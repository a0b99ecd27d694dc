/* jx-indicator-view.h: the view 指标: every table of indicators of an assessment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_INDICATOR_VIEW (jx_indicator_view_get_type ())
G_DECLARE_FINAL_TYPE (JxIndicatorView, jx_indicator_view, JX, INDICATOR_VIEW, AdwBin)

/* Signals: "problem" (const char *message), "find" (int direction), "active-changed" */
void     jx_indicator_view_set_session (JxIndicatorView  *self,
                                        JxSession        *session);
gboolean jx_indicator_view_is_empty    (JxIndicatorView  *self);
gboolean jx_indicator_view_has_row     (JxIndicatorView  *self,
                                        const char       *row_id);
gboolean jx_indicator_view_show_cell   (JxIndicatorView  *self,
                                        const char       *row_id,
                                        const char       *field);
gboolean jx_indicator_view_get_active  (JxIndicatorView  *self,
                                        const char      **row_id,
                                        const char      **field);
void     jx_indicator_view_commit      (JxIndicatorView  *self);

G_END_DECLS
