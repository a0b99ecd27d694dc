/* jx-overview.h: the view 概况: basics, funds, goals, all that is not the indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-view.h"

G_BEGIN_DECLS

#define JX_TYPE_OVERVIEW (jx_overview_get_type ())
G_DECLARE_FINAL_TYPE (JxOverview, jx_overview, JX, OVERVIEW, JxView)

/* Signals as of JxTableView. */
G_END_DECLS
