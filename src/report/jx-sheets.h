/* jx-sheets.h: the pages that are being filled, and what of those before stands as it did
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-doc-changes.h"
#include "jx-page-foot.h"

G_BEGIN_DECLS

/* Where the pages were when a node of the document began. */
typedef struct
{
  guint         page;       /* the last one; before the first, what wraps to it */
  JxPageFill    fill;       /* of that page */
  double        y;
  const JxPage *settings;   /* in force, or NULL */
  const JxText *text;       /* of a paragraph that begins here; or NULL */
} JxStand;

/* All lengths in points. */
typedef struct
{
  JxTypesetter *typesetter;
  JxPageFoot    foot;
  GPtrArray    *pages;      /* JxReportPage; NULL: taken */
  guint         n_ready;    /* pages to which nothing is added any more */
  GArray       *stands;     /* JxStand: of the nodes that are begun, and of the end */
  JxReportPage *current;
  const JxPage *page;       /* settings in force */
  double        left, top, width, bottom;   /* the type area */
  double        y;          /* what is above is taken */
} JxSheets;

void     jx_sheets_init         (JxSheets           *self,
                                 const JxDocument   *document,
                                 JxTypesetter       *typesetter,
                                 const JxNumbering  *numbering,
                                 const char         *digest);
void     jx_sheets_clear        (JxSheets           *self);
void     jx_sheets_begin_page   (JxSheets           *self,
                                 const JxPage       *page);
void     jx_sheets_end_page     (JxSheets           *self);
void     jx_sheets_note         (JxSheets           *self);
JxStand *jx_sheets_get_stand    (JxSheets           *self,
                                 guint               node);
guint    jx_sheets_take         (JxSheets           *self,
                                 JxSheets           *before,
                                 const JxDocChanges *changes,
                                 guint               n_nodes);
void     jx_sheets_forget_texts (JxSheets           *self);

G_END_DECLS
