/* jx-report.h: a report: an assessment as pages, for screen, paper and file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "jx-assessment.h"
#include "jx-document.h"
#include "jx-numbering.h"
#include "jx-report-page.h"

G_BEGIN_DECLS

#define JX_TYPE_REPORT (jx_report_get_type ())
G_DECLARE_FINAL_TYPE (JxReport, jx_report, JX, REPORT, GObject)

/* Where a field stands; in points from the upper left corner of its page. */
typedef struct
{
  guint  page;
  double x, y, width, height;
} JxReportRect;

/* A text on the pages with characters that no font here has. */
typedef struct
{
  guint  page;          /* from 0 on */
  char  *characters;    /* each once */
  char  *place;         /* the cell, in words */
} JxMissing;

JxReport         *jx_report_new               (JxAssessment *assessment);
JxReport         *jx_report_new_for_document  (JxDocument   *document);
void              jx_report_set_fonts         (JxReport     *self,
                                               JxForms      *forms);
void              jx_report_update            (JxReport     *self);
JxAssessment     *jx_report_get_assessment    (JxReport     *self);
const JxDocument *jx_report_get_document      (JxReport     *self);
JxTypesetter     *jx_report_get_typesetter    (JxReport     *self);
void              jx_report_set_digest        (JxReport     *self,
                                               const char   *digest);
void              jx_report_set_numbering     (JxReport     *self,
                                               const JxNumbering *numbering);
const JxNumbering *jx_report_get_numbering    (JxReport     *self);
guint             jx_report_get_n_pages       (JxReport     *self);
const JxReportPage *jx_report_get_page        (JxReport     *self,
                                               guint         page);
void              jx_report_get_page_size     (JxReport     *self,
                                               guint         page,
                                               double       *width,
                                               double       *height);
guint             jx_report_get_page_stamp    (JxReport     *self,
                                               guint         page);
void              jx_report_draw_page         (JxReport     *self,
                                               guint         page,
                                               cairo_t      *cr);
void              jx_report_draw_tagged_page  (JxReport     *self,
                                               guint         page,
                                               cairo_t      *cr,
                                               JxTags       *tags);
gboolean          jx_report_find_source       (JxReport     *self,
                                               guint         page,
                                               double        x,
                                               double        y,
                                               JxSource     *source);
GArray           *jx_report_get_source_rects  (JxReport     *self,
                                               const char   *row_id,
                                               const char   *field);
GArray           *jx_report_get_node_rects    (JxReport     *self,
                                               guint         node);
GPtrArray        *jx_report_get_substitutions (JxReport     *self);
GPtrArray        *jx_report_list_missing      (JxReport     *self);

G_END_DECLS
