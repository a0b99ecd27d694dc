/* jx-pdf.h: a report as a PDF file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-report-info.h"
#include "jx-report.h"

G_BEGIN_DECLS

GBytes  *jx_pdf_to_bytes (JxReport            *report,
                          const JxReportInfo  *info,
                          GCancellable        *cancellable,
                          GError             **error);
JxPdf   *jx_pdf_new      (const JxReportInfo  *info,
                          GOutputStream       *stream);
void     jx_pdf_free     (JxPdf               *self);
gboolean jx_pdf_add      (JxPdf               *self,
                          JxReport            *report,
                          const char          *bookmark,
                          GCancellable        *cancellable,
                          GError             **error);
gboolean jx_pdf_finish   (JxPdf               *self,
                          GError             **error);
GBytes  *jx_pdf_close    (JxPdf               *self,
                          GCancellable        *cancellable,
                          GError             **error);
void     jx_pdf_give_up  (JxPdf               *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxPdf, jx_pdf_free)

G_END_DECLS
