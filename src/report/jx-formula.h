/* jx-formula.h: what a form computes, as a formula over the cells of a spreadsheet
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cell-map.h"
#include "jx-sheet.h"

G_BEGIN_DECLS

typedef struct
{
  char      *text;        /* beginning with "=" */
  gboolean   is_text;     /* the result is the name of a grade */
  JxDecimal  value;       /* else this number, exactly */
  char      *words;       /* the name */
} JxFormula;

gboolean jx_formula_init  (JxFormula       *formula,
                           const JxCellMap *map,
                           const JxSheet   *sheet,
                           const char      *row_id,
                           const char      *field);
void     jx_formula_clear (JxFormula       *formula);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxFormula, jx_formula_clear)

G_END_DECLS
