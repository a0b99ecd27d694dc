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
guint             jx_report_get_n_ready       (JxReport     *self);
gboolean          jx_report_go_on             (JxReport     *self);
gboolean          jx_report_is_done           (JxReport     *self);
gboolean          jx_report_has_page          (JxReport     *self,
                                               guint         page);
void              jx_report_get_largest       (JxReport     *self,
                                               double       *width,
                                               double       *height);
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
GPtrArray        *jx_report_get_substitutions (JxReport     *self);

G_END_DECLS
