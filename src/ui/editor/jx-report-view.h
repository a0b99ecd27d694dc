/* jx-report-view.h: the view 报告: chapters to write, and their outline
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-view.h"

G_BEGIN_DECLS

#define JX_TYPE_REPORT_VIEW (jx_report_view_get_type ())
G_DECLARE_FINAL_TYPE (JxReportView, jx_report_view, JX, REPORT_VIEW, JxView)

/* Signal "active-changed": another chapter has the focus. */
G_END_DECLS
