/* jx-cell-map.h: where the fields of an assessment stand in a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-figure.h"
#include "jx-report-types.h"

G_BEGIN_DECLS

/* Where a field stands in the workbook. */
typedef struct
{
  char     *sheet;        /* name */
  guint     row, column;  /* of its first cell */
  guint     last_row;
  gboolean  has_figure;   /* it holds a number; else it counts as nothing in a sum */
  JxFigure  figure;
} JxCellPlace;

JxCellMap         *jx_cell_map_new      (void);
void               jx_cell_map_free     (JxCellMap         *self);
JxCellPlace       *jx_cell_map_add      (JxCellMap         *self,
                                         const char        *row_id,
                                         const char        *field);
const JxCellPlace *jx_cell_map_find     (const JxCellMap   *self,
                                         const char        *row_id,
                                         const char        *field);
void               jx_cell_place_append (const JxCellPlace *from,
                                         const JxCellPlace *to,
                                         GString           *text,
                                         const char        *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxCellMap, jx_cell_map_free)

G_END_DECLS
