/* jx-cell-figures.h: the figures of a table, as texts state figures
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-fact.h"
#include "jx-sheet.h"

G_BEGIN_DECLS

typedef struct
{
  const char *row_id;       /* of the list */
  const char *field;        /* interned */
  JxFactKind  kind;         /* AMOUNT, PERCENT or COUNT */
  gint64      value, step;  /* as those of #JxFact */
  const char *measure;      /* of a count, interned; NULL where the table says none */
} JxCellFigure;

typedef struct
{
  GArray       *cells;      /* JxCellFigure, in the order of the form */
  GStringChunk *ids;
} JxCellFigures;

void                jx_cell_figures_init    (JxCellFigures       *self,
                                             JxAssessment        *assessment);
void                jx_cell_figures_clear   (JxCellFigures       *self);
const JxCellFigure *jx_cell_figures_find    (const JxCellFigures *self,
                                             const char          *row_id,
                                             const char          *field);
gboolean            jx_cell_figures_show    (const JxCellFigures *self,
                                             const JxFact        *fact);
gboolean            jx_cell_figure_is       (const JxCellFigure  *self,
                                             const JxFact        *fact);
gboolean            jx_cell_figure_equal    (const JxCellFigure  *self,
                                             const JxCellFigure  *other);
char               *jx_cell_figure_dup_name (const JxCellFigure  *self,
                                             JxAssessment        *assessment);

G_END_DECLS
