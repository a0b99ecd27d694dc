/* jx-report-view.h: the view 报告: chapters to write, and their outline
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_REPORT_VIEW (jx_report_view_get_type ())
G_DECLARE_FINAL_TYPE (JxReportView, jx_report_view, JX, REPORT_VIEW, AdwBin)

/* Signal "active-changed": another chapter has the focus. */
void     jx_report_view_set_session (JxReportView  *self,
                                     JxSession     *session);
gboolean jx_report_view_show_cell   (JxReportView  *self,
                                     const char    *row_id,
                                     const char    *field);
gboolean jx_report_view_get_active  (JxReportView  *self,
                                     const char   **row_id,
                                     const char   **field);

G_END_DECLS
