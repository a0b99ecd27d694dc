/* jx-grid-step.c: where a move leads from a cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-step.h"

static gboolean
is_filled (JxGridModel *model,
           guint        row,
           guint        column)
{
  g_auto(JxGridValue) value = { 0 };

  jx_grid_model_get_value (model, jx_grid_step_get_start (model, row, column), column, &value);

  return value.text != NULL && value.text[0] != '\0';
}

/* One cell on; FALSE at the edge of the table */
static gboolean
step (JxGridModel *model,
      int          down,
      int          right,
      guint       *row,
      guint       *column)
{
  gint64 next_row = *row, next_column = (gint64) *column + right;

  if (down < 0)
    next_row = (gint64) jx_grid_step_get_start (model, *row, *column) - 1;
  else if (down > 0)
    next_row = jx_grid_step_get_end (model, *row, *column);

  if (next_row < 0 || next_row >= jx_grid_model_get_n_rows (model)
      || next_column < 0 || next_column >= jx_grid_model_get_n_columns (model))
    return FALSE;

  *row = (guint) next_row;
  *column = (guint) next_column;

  return TRUE;
}

/* As the spreadsheets do: along a filled block to its end, over a gap to the next filled cell */
static void
run_to_edge (JxGridModel *model,
             int          down,
             int          right,
             guint       *row,
             guint       *column)
{
  guint next_row = *row, next_column = *column;
  gboolean along;

  if (!step (model, down, right, &next_row, &next_column))
    return;

  along = is_filled (model, *row, *column) && is_filled (model, next_row, next_column);
  do
    {
      if (along && !is_filled (model, next_row, next_column))
        return;
      *row = next_row;
      *column = next_column;
      if (!along && is_filled (model, *row, *column))
        return;
    }
  while (step (model, down, right, &next_row, &next_column));
}

void
jx_grid_step_move (JxGridModel *model,
                   JxGridMove   move,
                   guint       *row,
                   guint       *column)
{
  static const struct { int down, right; } directions[] = {
    [JX_GRID_MOVE_UP] = { -1, 0 },    [JX_GRID_MOVE_EDGE_UP] = { -1, 0 },
    [JX_GRID_MOVE_DOWN] = { 1, 0 },   [JX_GRID_MOVE_EDGE_DOWN] = { 1, 0 },
    [JX_GRID_MOVE_LEFT] = { 0, -1 },  [JX_GRID_MOVE_EDGE_LEFT] = { 0, -1 },
    [JX_GRID_MOVE_RIGHT] = { 0, 1 },  [JX_GRID_MOVE_EDGE_RIGHT] = { 0, 1 },
  };

  if (move <= JX_GRID_MOVE_RIGHT)
    step (model, directions[move].down, directions[move].right, row, column);
  else if (move <= JX_GRID_MOVE_EDGE_RIGHT)
    run_to_edge (model, directions[move].down, directions[move].right, row, column);

  if (move == JX_GRID_MOVE_FIRST)
    *row = 0;
  if (move == JX_GRID_MOVE_FIRST || move == JX_GRID_MOVE_ROW_START)
    *column = 0;
  if (move == JX_GRID_MOVE_LAST)
    *row = jx_grid_model_get_n_rows (model) - 1;
  if (move == JX_GRID_MOVE_LAST || move == JX_GRID_MOVE_ROW_END)
    *column = jx_grid_model_get_n_columns (model) - 1;
}

guint
jx_grid_step_get_start (JxGridModel *model,
                        guint        row,
                        guint        column)
{
  guint anchor;

  jx_grid_model_get_span (model, row, column, &anchor);

  return anchor;
}

guint
jx_grid_step_get_end (JxGridModel *model,
                      guint        row,
                      guint        column)
{
  guint anchor, n = jx_grid_model_get_span (model, row, column, &anchor);

  return anchor + n;
}
