/* jx-report-search.h: where words stand on the pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-report-places.h"

G_BEGIN_DECLS

/* A piece of a hit; one that goes on in the next line has several, which follow each other. */
typedef struct
{
  guint        hit;       /* from 0 on, in reading order */
  JxReportRect place;
} JxReportHit;

typedef struct _JxReportSearch JxReportSearch;

JxReportSearch *jx_report_search_new      (JxReport       *report,
                                           const char     *words);
void            jx_report_search_free     (JxReportSearch *self);
guint           jx_report_search_go_on    (JxReportSearch *self);
GArray         *jx_report_search_get_hits (JxReportSearch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxReportSearch, jx_report_search_free)

G_END_DECLS
