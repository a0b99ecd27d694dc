/* jx-grid-selection.c: an active cell and a rectangle
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-selection.h"

/* The cursor is a place, the active cell is the (perhaps merged) cell that covers it: leaving a merged cell sideways
 * comes back to the row it was entered from. */
struct _JxGridSelection
{
  GObject      parent_instance;

  JxGridModel *model;
  guint        row, column;            /* cursor: where the rectangle began */
  guint        to_row, to_column;      /* its other corner */
  gboolean     rows;                   /* whole rows, whatever merged cells they share with others */
  gboolean     tabbing;
  guint        tab_column;             /* where the run of Tabs began */
};

G_DEFINE_FINAL_TYPE (JxGridSelection, jx_grid_selection, G_TYPE_OBJECT)

typedef enum { CHANGED } JxGridSelectionSignal;

static guint signals[CHANGED + 1];

static guint
n_rows (JxGridSelection *self)
{
  return self->model != NULL ? jx_grid_model_get_n_rows (self->model) : 0;
}

static guint
n_columns (JxGridSelection *self)
{
  return self->model != NULL ? jx_grid_model_get_n_columns (self->model) : 0;
}

static gboolean
is_empty (JxGridSelection *self)
{
  return n_rows (self) == 0 || n_columns (self) == 0;
}

static void
place (JxGridSelection *self,
       guint            row,
       guint            column,
       guint            to_row,
       guint            to_column)
{
  guint last_row = MAX (n_rows (self), 1) - 1;
  guint last_column = MAX (n_columns (self), 1) - 1;

  self->row = MIN (row, last_row);
  self->column = MIN (column, last_column);
  self->to_row = MIN (to_row, last_row);
  self->to_column = MIN (to_column, last_column);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Moves the cursor, or the far corner only */
static void
go (JxGridSelection *self,
    guint            row,
    guint            column,
    gboolean         extend)
{
  self->tabbing = FALSE;
  self->rows = self->rows && extend;
  if (extend)
    place (self, self->row, self->column, row, column);
  else
    place (self, row, column, row, column);
}

static void
jx_grid_selection_dispose (GObject *object)
{
  JxGridSelection *self = JX_GRID_SELECTION (object);

  g_clear_object (&self->model);

  G_OBJECT_CLASS (jx_grid_selection_parent_class)->dispose (object);
}

static void
jx_grid_selection_class_init (JxGridSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_grid_selection_dispose;

  signals[CHANGED] = g_signal_new ("changed", JX_TYPE_GRID_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
jx_grid_selection_init (JxGridSelection *self)
{
}

JxGridSelection *
jx_grid_selection_new (void)
{
  return g_object_new (JX_TYPE_GRID_SELECTION, NULL);
}

void
jx_grid_selection_set_model (JxGridSelection *self,
                             JxGridModel     *model)
{
  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  if (g_set_object (&self->model, model))
    go (self, 0, 0, FALSE);
}

/* The first row of the cell that covers the cursor; FALSE in an empty table */
gboolean
jx_grid_selection_get_active (JxGridSelection *self,
                              guint           *row,
                              guint           *column)
{
  g_return_val_if_fail (JX_IS_GRID_SELECTION (self), FALSE);

  *row = self->row;
  *column = self->column;
  if (is_empty (self))
    return FALSE;

  *row = jx_grid_step_get_start (self->model, self->row, self->column);
  return TRUE;
}

void
jx_grid_selection_get_cursor (JxGridSelection *self,
                              guint           *row,
                              guint           *column)
{
  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  *row = self->row;
  *column = self->column;
}

/* Where the last step of extending led */
void
jx_grid_selection_get_corner (JxGridSelection *self,
                              guint           *row,
                              guint           *column)
{
  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  *row = self->to_row;
  *column = self->to_column;
}

/* The rectangle, grown until it cuts no merged cell; whole rows cut those that they share */
gboolean
jx_grid_selection_get_range (JxGridSelection *self,
                             JxGridRange     *range)
{
  guint top, bottom, left, right;
  gboolean grown;

  g_return_val_if_fail (JX_IS_GRID_SELECTION (self), FALSE);

  if (is_empty (self))
    return FALSE;

  top = MIN (self->row, self->to_row);
  bottom = MAX (self->row, self->to_row) + 1;
  if (self->rows)
    {
      *range = (JxGridRange) { top, 0, bottom - top, n_columns (self) };
      return TRUE;
    }

  left = MIN (self->column, self->to_column);
  right = MAX (self->column, self->to_column) + 1;

  do
    {
      grown = FALSE;
      for (guint column = left; column < right; column++)
        {
          guint start = jx_grid_step_get_start (self->model, top, column);
          guint end = jx_grid_step_get_end (self->model, bottom - 1, column);

          grown |= start < top || end > bottom;
          top = MIN (top, start);
          bottom = MAX (bottom, end);
        }
    }
  while (grown);

  *range = (JxGridRange) { top, left, bottom - top, right - left };
  return TRUE;
}

/* Nothing but the active cell is selected */
gboolean
jx_grid_selection_is_single (JxGridSelection *self)
{
  guint row, column;
  JxGridRange range;

  g_return_val_if_fail (JX_IS_GRID_SELECTION (self), TRUE);

  if (self->rows)
    return FALSE;

  return !jx_grid_selection_get_active (self, &row, &column) ||
         !jx_grid_selection_get_range (self, &range) ||
         (range.n_columns == 1 && jx_grid_model_get_span (self->model, row, column, NULL) == range.n_rows);
}

gboolean
jx_grid_selection_has_rows (JxGridSelection *self)
{
  g_return_val_if_fail (JX_IS_GRID_SELECTION (self), FALSE);

  return self->rows;
}

gboolean
jx_grid_selection_contains (JxGridSelection *self,
                            guint            row,
                            guint            column)
{
  JxGridRange range;

  g_return_val_if_fail (JX_IS_GRID_SELECTION (self), FALSE);

  return jx_grid_selection_get_range (self, &range) &&
         row - range.row < range.n_rows && column - range.column < range.n_columns;
}

void
jx_grid_selection_set (JxGridSelection *self,
                       guint            row,
                       guint            column)
{
  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  go (self, row, column, FALSE);
}

void
jx_grid_selection_extend_to (JxGridSelection *self,
                             guint            row,
                             guint            column)
{
  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  go (self, row, column, TRUE);
}

void
jx_grid_selection_set_range (JxGridSelection   *self,
                             const JxGridRange *range)
{
  g_return_if_fail (JX_IS_GRID_SELECTION (self));
  g_return_if_fail (range->n_rows > 0 && range->n_columns > 0);

  self->tabbing = FALSE;
  self->rows = FALSE;
  place (self, range->row, range->column, range->row + range->n_rows - 1, range->column + range->n_columns - 1);
}

void
jx_grid_selection_collapse (JxGridSelection *self)
{
  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  go (self, self->row, self->column, FALSE);
}

void
jx_grid_selection_select_all (JxGridSelection *self)
{
  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  self->tabbing = FALSE;
  self->rows = FALSE;
  place (self, 0, 0, n_rows (self), n_columns (self));
}

/* Whole rows, also a few of those that share a merged cell. The active cell keeps its column. */
void
jx_grid_selection_set_rows (JxGridSelection *self,
                            guint            row,
                            guint            to_row)
{
  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  self->tabbing = FALSE;
  self->rows = TRUE;
  place (self, row, self->column, to_row, self->column);
}

void
jx_grid_selection_select_rows (JxGridSelection *self)
{
  JxGridRange range;

  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  if (jx_grid_selection_get_range (self, &range))
    jx_grid_selection_set_rows (self, self->row <= self->to_row ? range.row : range.row + range.n_rows - 1,
                                self->row <= self->to_row ? range.row + range.n_rows - 1 : range.row);
}

/* Of whole rows only the far end moves, a row at a time: what they share with others does not hold them */
static guint
extend_rows (JxGridSelection *self,
             JxGridMove       move)
{
  if (move == JX_GRID_MOVE_UP)
    return self->to_row > 0 ? self->to_row - 1 : 0;
  if (move == JX_GRID_MOVE_EDGE_UP || move == JX_GRID_MOVE_FIRST)
    return 0;
  if (move == JX_GRID_MOVE_DOWN)
    return self->to_row + 1;
  if (move == JX_GRID_MOVE_EDGE_DOWN || move == JX_GRID_MOVE_LAST)
    return n_rows (self) - 1;
  return self->to_row;
}

void
jx_grid_selection_move (JxGridSelection *self,
                        JxGridMove       move,
                        gboolean         extend)
{
  guint row, column;

  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  if (is_empty (self))
    return;

  if (self->rows && extend)
    {
      jx_grid_selection_set_rows (self, self->row, extend_rows (self, move));
      return;
    }

  row = extend ? self->to_row : self->row;
  column = extend ? self->to_column : self->column;

  jx_grid_step_move (self->model, move, &row, &column);
  go (self, row, column, extend);
}

/* Page Up and Down: the view knows how many rows a page has */
void
jx_grid_selection_move_rows (JxGridSelection *self,
                             int              rows,
                             gboolean         extend)
{
  gint64 row;

  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  if (is_empty (self))
    return;

  row = (gint64) (extend ? self->to_row : self->row) + rows;
  go (self, (guint) CLAMP (row, 0, (gint64) n_rows (self) - 1), extend ? self->to_column : self->column, extend);
}

/* Right, and on to the next row; FALSE beyond the last cell (or before the first) */
gboolean
jx_grid_selection_tab (JxGridSelection *self,
                       gboolean         back)
{
  guint row = self->row;
  guint column = self->column;
  guint start;

  g_return_val_if_fail (JX_IS_GRID_SELECTION (self), FALSE);

  if (is_empty (self))
    return FALSE;

  start = self->tabbing ? self->tab_column : column;
  do
    {
      if (back ? column == 0 && row == 0 : column + 1 == n_columns (self) && row + 1 == n_rows (self))
        return FALSE;
      if (back && column == 0)
        row--;
      if (!back && column + 1 == n_columns (self))
        row++;
      column = (column + (back ? n_columns (self) - 1 : 1)) % n_columns (self);
    }
  while (row != self->row && jx_grid_step_get_start (self->model, row, column) != row);   /* a merged cell is met once, in its first row */

  if (row != self->row && !back)
    start = MIN (start, column);
  go (self, row, column, FALSE);
  self->tabbing = TRUE;
  self->tab_column = start;
  return TRUE;
}

/* Down (or up); after a run of Tabs to where the run began, or the first cell from there that the next row has of its own */
void
jx_grid_selection_enter (JxGridSelection *self,
                         gboolean         back)
{
  guint row = self->row + 1;
  guint column = self->tab_column;

  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  if (!self->tabbing || back || row >= n_rows (self))
    {
      jx_grid_selection_move (self, back ? JX_GRID_MOVE_UP : JX_GRID_MOVE_DOWN, FALSE);
      return;
    }

  while (column + 1 < n_columns (self) && jx_grid_step_get_start (self->model, row, column) != row)
    column++;
  go (self, row, column, FALSE);
}

static guint
shifted (guint row,
         guint position,
         guint removed,
         guint added)
{
  if (row < position)
    return row;
  if (row >= position + removed)
    return row - removed + added;
  return MIN (row, position + MAX (added, 1) - 1);
}

/* Keeps to the same rows; to where they were, if they are gone */
void
jx_grid_selection_rows_changed (JxGridSelection *self,
                                guint            position,
                                guint            removed,
                                guint            added)
{
  g_return_if_fail (JX_IS_GRID_SELECTION (self));

  place (self, shifted (self->row, position, removed, added), self->column,
         shifted (self->to_row, position, removed, added), self->to_column);
}
