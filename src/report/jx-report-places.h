/* jx-report-places.h: where fields and parts of the document stand on the pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-report.h"

G_BEGIN_DECLS

/* Where a field stands; in points from the upper left corner of its page. */
typedef struct
{
  guint  page;
  double x, y, width, height;
} JxReportRect;

gboolean  jx_report_find_source      (JxReport   *self,
                                      guint       page,
                                      double      x,
                                      double      y,
                                      JxSource   *source);
GArray   *jx_report_get_page_rects   (JxReport   *self,
                                      guint       page,
                                      const char *row_id,
                                      const char *field);
GArray   *jx_report_get_node_rects   (JxReport   *self,
                                      guint       node);

G_END_DECLS
