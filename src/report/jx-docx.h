/* jx-docx.h: a document as a Word file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-report-info.h"
#include "jx-report.h"

G_BEGIN_DECLS

gboolean jx_docx_to_stream (JxReport            *report,
                            const JxReportInfo  *info,
                            GOutputStream       *stream,
                            GError             **error);

G_END_DECLS
