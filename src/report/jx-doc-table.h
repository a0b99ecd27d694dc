/* jx-doc-table.h: a table of the document: a grid of columns, rows, cells that span
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-block.h"
#include "jx-report-types.h"

G_BEGIN_DECLS

typedef enum
{
  JX_DOC_CELL_BODY,
  JX_DOC_CELL_HEAD,
  JX_DOC_CELL_SIDE,       /* names the rows beside it */
} JxDocCellKind;

typedef enum
{
  JX_DOC_ROW_PLAIN     = 0,
  JX_DOC_ROW_HEAD      = 1 << 0,
  JX_DOC_ROW_KEEP_NEXT = 1 << 1,    /* no page ends after it */
} JxDocRowFlags;

struct _JxDocCell
{
  const char    *text;              /* as printed; never NULL */
  gboolean       figures;           /* its field holds figures: the text may be a number, with its unit */
  guint          row, column;
  guint          row_span, column_span;
  guint          first_source, n_sources;
  JxAlign        align;
  JxDocCellKind  kind;
  gboolean       repeat;            /* its text stands again on each page that it reaches */
  guint          link;              /* page of the whole file that it leads to, from 1 on; 0: none */
  const char    *formula;           /* by which a spreadsheet comes to its figure, or NULL */
};

/* Rows of one origin; on a new page its head rows stand again. */
typedef struct
{
  guint    first_row;
  guint    n_rows;
  guint    n_head;
  gboolean repeat_head;
} JxDocBand;

JxDocTable      *jx_doc_table_new         (const double     *grid,
                                           guint             n_columns,
                                           gboolean          frame);
void             jx_doc_table_free        (JxDocTable       *self);
gboolean         jx_doc_table_equals      (const JxDocTable *self,
                                           const JxDocTable *other);
void             jx_doc_table_begin_band  (JxDocTable       *self,
                                           gboolean          repeat_head);
guint            jx_doc_table_begin_row   (JxDocTable       *self,
                                           JxDocRowFlags     flags);
void             jx_doc_table_keep_next   (JxDocTable       *self);
JxDocCell       *jx_doc_table_add_cell    (JxDocTable       *self,
                                           guint             column,
                                           guint             column_span,
                                           const char       *text);
void             jx_doc_table_set_formula (JxDocTable       *self,
                                           JxDocCell        *cell,
                                           const char       *formula);
void             jx_doc_table_add_source  (JxDocTable       *self,
                                           guint             cell,
                                           const char       *row_id,
                                           const char       *field);
const double    *jx_doc_table_get_grid    (const JxDocTable *self,
                                           guint            *n_columns);
gboolean         jx_doc_table_get_frame   (const JxDocTable *self);
guint            jx_doc_table_get_n_rows  (const JxDocTable *self);
JxDocRowFlags    jx_doc_table_get_row_flags (const JxDocTable *self,
                                           guint             row);
guint            jx_doc_table_get_n_cells (const JxDocTable *self);
JxDocCell       *jx_doc_table_get_cell    (const JxDocTable *self,
                                           guint             position);
guint            jx_doc_table_get_n_bands (const JxDocTable *self);
const JxDocBand *jx_doc_table_get_band    (const JxDocTable *self,
                                           guint             position);
const JxDocBand *jx_doc_table_find_band   (const JxDocTable *self,
                                           guint             row);
const JxSource  *jx_doc_table_get_source  (const JxDocTable *self,
                                           const JxDocCell  *cell,
                                           guint             position);
gboolean         jx_doc_cell_is_name      (const JxDocCell  *self);
gboolean         jx_doc_table_has_source  (const JxDocTable *self,
                                           const JxDocCell  *cell,
                                           const char       *row_id,
                                           const char       *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxDocTable, jx_doc_table_free)

G_END_DECLS
