/* jx-xlsx.h: assessments as a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-report.h"
#include "jx-report-info.h"

G_BEGIN_DECLS

JxXlsx   *jx_xlsx_new    (gboolean             many,
                          GError             **error);
void      jx_xlsx_free   (JxXlsx              *self);
gboolean  jx_xlsx_add    (JxXlsx              *self,
                          JxReport            *report,
                          const JxReportInfo  *info,
                          GError             **error);
GBytes   *jx_xlsx_finish (JxXlsx              *self,
                          GCancellable        *cancellable,
                          GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxXlsx, jx_xlsx_free)

G_END_DECLS
