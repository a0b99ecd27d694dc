/* jx-report-error.h: what can go wrong on the way to paper
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_REPORT_ERROR (jx_report_error_quark ())

typedef enum
{
  JX_REPORT_ERROR_PDF,      /* cairo gave up */
  JX_REPORT_ERROR_OFFICE,   /* the library that writes the file gave up */
  JX_REPORT_ERROR_TOO_LONG, /* a text is longer than the format can hold */
  JX_REPORT_ERROR_LACKING,  /* no font here has some of its characters */
} JxReportError;

GQuark jx_report_error_quark (void);

G_END_DECLS
