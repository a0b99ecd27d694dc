/* jx-table-measure.h: how high the rows of a table are
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-doc-table.h"
#include "jx-typesetter.h"

G_BEGIN_DECLS

#define JX_TABLE_PADDING_ACROSS 4.0   /* points, left and right of a cell's text */
#define JX_TABLE_N_PADDINGS     4
#define JX_TABLE_ROUNDING       0.001 /* sums of heights are not exact */

/* All lengths in points. */
typedef struct
{
  const JxDocTable  *table;
  JxTypesetter      *typesetter;
  const JxTextStyle *plain;         /* of texts in cells; a row without text has the height of a line, but for its padding */
  const JxTextStyle *titled;        /* of those in heads and beside them */
  double             padding;       /* above and below a cell's text */
  double             leading;       /* of the size: texts are given at least as much, without padding; 0 where lines are drawn here */
  double            *edges;         /* left ends of the columns; one more than there are columns */
  const JxText     **texts;         /* of the cells; NULL: not set yet */
  guint             *done;          /* lines of each cell that stand on earlier pages */
  guint             *row_cells;     /* first cell of each row, and the number of cells */
  GArray            *merged;        /* guint: cells over several rows, those over fewer first */
  double            *base;          /* heights that the rows ask for themselves, of those that are measured */
  double            *heights;       /* of the rows on the page that is being filled */
  const JxDocBand   *head;          /* whose head is repeated on that page, or NULL */
  double            *head_heights;  /* of the repeated head's rows */
} JxTableMeasure;

double          jx_table_get_padding             (guint                 n);
JxTableMeasure *jx_table_measure_new             (const JxDocTable     *table,
                                                  JxTypesetter         *typesetter,
                                                  const JxPage         *page,
                                                  double                width);
void            jx_table_measure_free            (JxTableMeasure       *self);
void            jx_table_measure_set_padding     (JxTableMeasure       *self,
                                                  double                padding);
void            jx_table_measure_set_row         (JxTableMeasure       *self,
                                                  guint                 row);
void            jx_table_measure_choose_head     (JxTableMeasure       *self,
                                                  guint                 row,
                                                  double                full);
double          jx_table_measure_get_row         (JxTableMeasure       *self,
                                                  guint                 row);
const JxText   *jx_table_measure_get_text        (JxTableMeasure       *self,
                                                  guint                 n);
double          jx_table_measure_get_head_height (const JxTableMeasure *self);
double          jx_table_measure_try_rows        (JxTableMeasure       *self,
                                                  guint                 from,
                                                  guint                 to);
void            jx_table_measure_get_place       (const JxTableMeasure *self,
                                                  const JxDocCell      *cell,
                                                  guint                 from,
                                                  guint                 to,
                                                  double               *top,
                                                  double               *height);
void            jx_table_measure_get_head_place  (const JxTableMeasure *self,
                                                  const JxDocCell      *cell,
                                                  double               *top,
                                                  double               *height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTableMeasure, jx_table_measure_free)

G_END_DECLS
