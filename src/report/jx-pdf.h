/* jx-pdf.h: a report as a PDF file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-report.h"

G_BEGIN_DECLS

/* What the file says of itself. */
typedef struct
{
  const char *title;      /* NULL: the document's */
  const char *author;     /* the agency; NULL: none */
  const char *subject;    /* NULL: none */
  gint64      time;       /* of making and change, seconds since 1970 in UTC: from the data, never from the clock */
} JxPdfInfo;

void     jx_pdf_info_init  (JxPdfInfo        *info,
                            JxReport         *report);
gboolean jx_pdf_write      (JxReport         *report,
                            const JxPdfInfo  *info,
                            GFile            *file,
                            GError          **error);
gboolean jx_pdf_to_stream  (JxReport         *report,
                            const JxPdfInfo  *info,
                            GOutputStream    *stream,
                            GError          **error);

G_END_DECLS
