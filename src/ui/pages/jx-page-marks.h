/* jx-page-marks.h: findings in the margin of the pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-finding.h"
#include "jx-report.h"

G_BEGIN_DECLS

/* A mark beside what it is about; the findings of one line share it. */
typedef struct
{
  double      y;          /* of its middle, in points from the top of the page */
  JxSeverity  severity;   /* the gravest */
  JxFinding  *finding;    /* that one */
  GString    *text;       /* of all of them, a line each */
} JxPageMark;

GPtrArray *jx_page_marks_new    (JxReport              *report,
                                 guint                  page,
                                 GListModel            *findings);
void       jx_page_marks_draw   (GPtrArray             *marks,
                                 GtkWidget             *widget,
                                 GtkSnapshot           *snapshot,
                                 const graphene_rect_t *place,
                                 double                 scale);
JxPageMark *jx_page_marks_find  (GPtrArray             *marks,
                                 double                 page_width,
                                 double                 x,
                                 double                 y,
                                 double                 scale);

G_END_DECLS
