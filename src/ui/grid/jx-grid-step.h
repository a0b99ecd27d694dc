/* jx-grid-step.h: where a move leads from a cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid-model.h"

G_BEGIN_DECLS

typedef enum
{
  JX_GRID_MOVE_UP,
  JX_GRID_MOVE_DOWN,
  JX_GRID_MOVE_LEFT,
  JX_GRID_MOVE_RIGHT,
  JX_GRID_MOVE_EDGE_UP,     /* Ctrl+arrow: the end of the filled block, or the next one */
  JX_GRID_MOVE_EDGE_DOWN,
  JX_GRID_MOVE_EDGE_LEFT,
  JX_GRID_MOVE_EDGE_RIGHT,
  JX_GRID_MOVE_ROW_START,
  JX_GRID_MOVE_ROW_END,
  JX_GRID_MOVE_FIRST,
  JX_GRID_MOVE_LAST,
} JxGridMove;

/* @row and @column: of the cell it begins at; of the one it leads to. The model is not empty. */
void  jx_grid_step_move      (JxGridModel *model, JxGridMove move, guint *row, guint *column);

/* The first row of the (perhaps merged) cell that covers a place, and the one behind its last */
guint jx_grid_step_get_start (JxGridModel *model, guint row, guint column);
guint jx_grid_step_get_end   (JxGridModel *model, guint row, guint column);

G_END_DECLS
