/* jx-output.h: a report in any of the formats that people read
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-report-info.h"
#include "jx-report.h"

G_BEGIN_DECLS

typedef enum
{
  JX_OUTPUT_PDF,
  JX_OUTPUT_DOCX,
  JX_OUTPUT_XLSX,
  JX_OUTPUT_LAST
} JxOutput;

GBytes *jx_output_to_bytes (JxReport            *report,
                            const JxReportInfo  *info,
                            JxOutput             output,
                            GCancellable        *cancellable,
                            GError             **error);

G_END_DECLS
