/* jx-docx-rows.h: where the rows of a table stand on our pages, for Word to do the same
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-report.h"

G_BEGIN_DECLS

typedef struct
{
  double        *heights;   /* of the rows, in points; 0 where one stands on several pages, or on none */
  guint         *pages;     /* on which each row begins, from 0 on */
  const JxText **texts;     /* of the cells as they are broken into lines, or NULL */
  guint          n_pages;   /* that the table stands on */
  double         padding;   /* above and below the texts of a framed table's cells */
} JxDocxRows;

void     jx_docx_rows_init      (JxDocxRows       *self,
                                 JxReport         *report,
                                 guint             node,
                                 const JxDocTable *table);
void     jx_docx_rows_clear     (JxDocxRows       *self);
gboolean jx_docx_rows_is_top    (const JxDocxRows *self,
                                 guint             row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxDocxRows, jx_docx_rows_clear)

G_END_DECLS
