/* jx-page-rows.h: where the rows of a table stand on our pages, for Word and Excel to do the same
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-report.h"

G_BEGIN_DECLS

/* A row as it stands on a page. */
typedef struct
{
  guint   row;
  guint   page;       /* from 0 on */
  double  height;     /* in points */
} JxRowPart;

typedef struct
{
  GArray        *parts;     /* JxRowPart, in reading order; a row that one page does not hold has several */
  double        *heights;   /* of the rows, in points; 0 where one stands on several pages, or on none */
  guint         *pages;     /* on which each row begins, from 0 on */
  const JxText **texts;     /* of the cells as they are broken into lines, or NULL */
  guint          n_pages;   /* that the table stands on */
  double         padding;   /* above and below the texts of a framed table's cells */
} JxPageRows;

void     jx_page_rows_init      (JxPageRows       *self,
                                 JxReport         *report,
                                 guint             node,
                                 const JxDocTable *table);
void     jx_page_rows_clear     (JxPageRows       *self);
gboolean jx_page_rows_is_top    (const JxPageRows *self,
                                 guint             row);
gboolean jx_page_rows_has_head  (JxReport         *report,
                                 guint             page,
                                 guint             node,
                                 const JxDocBand  *band);
gboolean jx_page_rows_go_on     (JxReport         *report,
                                 guint             first_page,
                                 guint             last_page);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxPageRows, jx_page_rows_clear)

G_END_DECLS
