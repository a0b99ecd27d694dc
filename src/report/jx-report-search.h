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

GArray *jx_report_search (JxReport   *report,
                          const char *words);

G_END_DECLS
