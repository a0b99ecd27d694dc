/* jx-grid-tell.h: a change of many cells, and what is said of it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid.h"

G_BEGIN_DECLS

typedef enum
{
  JX_GRID_FILLED,
  JX_GRID_CLEARED,
  JX_GRID_PASTED,
} JxGridDoing;

/* Takes @message */
void     jx_grid_announce     (JxGrid *self, char *message);

/* Emits a block of texts, which it takes, and tells the reader how much it was; FALSE if it holds nothing */
gboolean jx_grid_change_block (JxGrid *self, JxGridEdit *edit, JxGridDoing doing);

G_END_DECLS
