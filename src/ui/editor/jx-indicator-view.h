/* jx-indicator-view.h: the view 指标: every table of indicators of an assessment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-view.h"

G_BEGIN_DECLS

#define JX_TYPE_INDICATOR_VIEW (jx_indicator_view_get_type ())
G_DECLARE_FINAL_TYPE (JxIndicatorView, jx_indicator_view, JX, INDICATOR_VIEW, JxView)

G_END_DECLS
