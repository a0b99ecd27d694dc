/* jx-xlsx-grid.h: pages of a report as the grid of a sheet: which columns and rows a part covers, where pages end
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-report.h"
#include "jx-table-measure.h"

G_BEGIN_DECLS

/* A part of the document on the sheet. */
typedef struct
{
  guint           node;
  const JxText   *text;       /* of a paragraph, or NULL */
  JxTableMeasure *measure;    /* of a table, or NULL */
  guint          *starts;     /* the sheet's row where each row begins; one more than there are rows */
} JxXlsxPart;

/* Rows of a head that are written again where a page begins. */
typedef struct
{
  guint            part;     /* of the grid */
  const JxDocBand *band;     /* whose head it is */
  guint            row;      /* of the sheet */
  guint            n_rows;
} JxXlsxHead;

/* All lengths in points. */
typedef struct
{
  const JxPage *page;
  guint         first_page;   /* of the report, from 0 on */
  guint         last_page;
  GArray       *edges;        /* double: ends of the columns, from 0 on */
  GArray       *heights;      /* double: of the rows */
  GArray       *parts;        /* JxXlsxPart */
  GArray       *breaks;       /* guint: rows that begin a page */
  GArray       *heads;        /* JxXlsxHead */
  guint         head, n_head; /* rows that the spreadsheet prints again on the pages after them; 0: none */
  guint         scale;        /* percent at which each page has room for its rows */
} JxXlsxGrid;

JxXlsxGrid       *jx_xlsx_grid_new         (JxReport         *report,
                                            guint             first_node,
                                            guint             end_node);
void              jx_xlsx_grid_free        (JxXlsxGrid       *self);
guint             jx_xlsx_grid_find_column (const JxXlsxGrid *self,
                                            double            x);
guint             jx_xlsx_grid_find_break  (const JxXlsxGrid *self,
                                            guint             row);
const JxXlsxHead *jx_xlsx_grid_find_head   (const JxXlsxGrid *self,
                                            guint             row);
guint             jx_xlsx_grid_find_end    (const JxXlsxGrid *self,
                                            guint             row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxXlsxGrid, jx_xlsx_grid_free)

G_END_DECLS
