/* jx-indicator.h: the cells of an indicator by what they mean, whatever the form's columns are
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-block.h"
#include "jx-row.h"
#include "jx-scoring.h"

G_BEGIN_DECLS

/* The places of a block's columns; -1 where it has none. */
typedef struct
{
  int level1, level2, name;
  int relation, target, measure, actual;
  int weight, score, raw_score, reason;
} JxIndicatorColumns;

/**
 * jx_indicator_get_value:
 * @cells: of a row, as jx_row_get_values() gives them
 * @column: a column's place, or -1
 *
 * Gives a cell. Inline, as the rules ask for a hundred cells of each row.
 *
 * Returns: (transfer none): the cell; a blank one where the form has no such column
 */
static inline const JxValue *
jx_indicator_get_value (const JxValue *cells,
                        int            column)
{
  static const JxValue blank = { .typed = NULL };

  return column >= 0 ? &cells[column] : &blank;
}

void           jx_indicator_columns_init (JxIndicatorColumns       *columns,
                                          const JxBlock            *block);
JxRelation     jx_indicator_get_relation (const JxValue            *cells,
                                          const JxIndicatorColumns *columns,
                                          gboolean                 *stated);
const char    *jx_indicator_get_measure  (const JxValue            *cells,
                                          const JxIndicatorColumns *columns);
gboolean       jx_indicator_has_fraction (const JxValue            *cells,
                                          const JxIndicatorColumns *columns);
gboolean       jx_indicator_score        (const JxValue            *cells,
                                          const JxIndicatorColumns *columns,
                                          const JxProfile          *profile,
                                          int                       year,
                                          JxScore                  *score);
gboolean       jx_indicator_score_as     (const JxValue            *cells,
                                          const JxIndicatorColumns *columns,
                                          JxRelation                relation,
                                          const JxProfile          *profile,
                                          int                       year,
                                          JxScore                  *score);

G_END_DECLS
