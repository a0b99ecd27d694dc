/* jx-report-page.h: a page: what stands where, ready to be drawn
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-document.h"
#include "jx-typesetter.h"

G_BEGIN_DECLS

typedef enum
{
  JX_BOX_PARAGRAPH,
  JX_BOX_CELL,
  JX_BOX_REPEATED,      /* a head cell, or the text of a merged cell, that stood on an earlier page already */
  JX_BOX_FURNITURE,     /* page number, 续表: not of the document */
} JxBoxKind;

/* All lengths in points, from the upper left corner of the page. */
typedef struct
{
  JxBoxKind         kind;
  double            x, y, width, height;
  double            padding;        /* left and right of the text */
  const JxText     *text;           /* NULL: nothing to be written here */
  guint             first_line;     /* of those of the text */
  guint             n_lines;
  gboolean          centered;       /* between top and bottom */
  gboolean          turned;         /* by a quarter, clockwise */
  guint             node;           /* of the document */
  const JxDocCell  *cell;           /* or NULL */
} JxBox;

/* The part of a framed table that stands on a page. */
typedef struct
{
  double x, y, width, height;
  double padding;       /* above and below the texts of its cells */
  guint  first_box, n_boxes;
} JxFrame;

struct _JxReportPage
{
  const JxPage *settings;     /* of the document */
  double        width, height;
  GArray       *boxes;        /* JxBox, in reading order */
  GArray       *frames;       /* JxFrame */
};

/* How much of a page is there at some time. */
typedef struct
{
  guint n_boxes, n_frames;
} JxPageFill;

JxReportPage *jx_report_page_new       (const JxPage       *settings);
void          jx_report_page_free      (JxReportPage       *self);
JxBox        *jx_report_page_add_box   (JxReportPage       *self,
                                        JxBoxKind           kind,
                                        guint               node);
void          jx_report_page_get_fill  (const JxReportPage *self,
                                        JxPageFill         *fill);
void          jx_report_page_append    (JxReportPage       *self,
                                        const JxReportPage *other,
                                        const JxPageFill   *from,
                                        const JxPageFill   *to);
void          jx_report_page_renumber  (JxReportPage       *self,
                                        guint               first_box,
                                        guint               shift);
const JxBox  *jx_report_page_find_box  (const JxReportPage *self,
                                        double              x,
                                        double              y);
gboolean      jx_report_page_goes_on   (const JxReportPage *self);
guint         jx_report_page_get_stamp (const JxReportPage *self);
double        jx_box_get_text_top      (const JxBox        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxReportPage, jx_report_page_free)

G_END_DECLS
