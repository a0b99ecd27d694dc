/* pdf-report.h: a report written as a PDF and read again
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-pdf.h"

G_BEGIN_DECLS

typedef struct
{
  JxReport  *report;
  char      *folder;
  char      *path;      /* of the file */
  GPtrArray *words;     /* PdfWord */
} PdfReport;

gboolean   pdf_report_write             (JxReport            *report,
                                         const JxReportInfo  *info,
                                         const char          *path,
                                         GError             **error);
PdfReport *pdf_report_new               (JxReport            *report,
                                         const JxReportInfo  *info);
void       pdf_report_free              (PdfReport           *self);
char      *pdf_report_read_cell         (PdfReport           *self,
                                         const JxDocCell     *cell);
guint      pdf_report_assert_cells      (PdfReport           *self);
guint      pdf_report_assert_paragraphs (PdfReport           *self);
void       pdf_report_assert_on_pages   (PdfReport           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfReport, pdf_report_free)

G_END_DECLS
