/* jx-report-info.h: what a file says of itself
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-document.h"

G_BEGIN_DECLS

#define JX_REPORT_PROGRAM "Jixiao"

typedef struct
{
  const char *title;      /* NULL: the document's */
  const char *author;     /* the agency; NULL: none */
  const char *subject;    /* NULL: none */
  const char *digest;     /* short code of the exchange file, printed at each page's foot; NULL: none */
  gint64      time;       /* of making and change, seconds since 1970 in UTC: from the data, never from the clock */
} JxReportInfo;

void  jx_report_info_init     (JxReportInfo       *info,
                               JxAssessment       *assessment,
                               const JxDocument   *document);
void  jx_report_info_init_for_year (JxReportInfo  *info,
                               const JxDocument   *document,
                               int                 year);
char *jx_report_info_dup_time (const JxReportInfo *info);

G_END_DECLS
