/* jx-grid-cells.c: the cells in sight, and those waiting to be used again
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-cells.h"

/* Widgets wait by column, so that one is used again for the same kind of value. */
struct _JxGridCells
{
  GtkWidget     *parent;    /* which owns this */
  JxGridModel   *model;
  JxGridColumns *columns;
  GHashTable    *places;    /* row * columns + column → cell */
  GHashTable    *before;    /* during a pass: those in sight until now */
  GPtrArray     *shown;
  GPtrArray     *waiting;   /* of GPtrArray of cells */
};

static gpointer
key_of (JxGridCells *self,
        guint        row,
        guint        column)
{
  return GSIZE_TO_POINTER ((gsize) row * jx_grid_columns_get_n (self->columns) + column);
}

static void
retire (JxGridCells *self,
        JxGridCell  *cell)
{
  gtk_widget_set_child_visible (GTK_WIDGET (cell), FALSE);
  g_ptr_array_add (g_ptr_array_index (self->waiting, jx_grid_cell_get_column (cell)), cell);
}

static JxGridCell *
take (JxGridCells *self,
      guint        column)
{
  GPtrArray *waiting = g_ptr_array_index (self->waiting, column);
  GtkWidget *cell;

  if (waiting->len > 0)
    return g_ptr_array_steal_index_fast (waiting, waiting->len - 1);

  cell = jx_grid_cell_new (FALSE);
  gtk_widget_set_parent (cell, self->parent);
  return JX_GRID_CELL (cell);
}

static void
unparent_all (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    gtk_widget_unparent (g_ptr_array_index (cells, i));
  g_ptr_array_set_size (cells, 0);
}

JxGridCells *
jx_grid_cells_new (GtkWidget     *parent,
                   JxGridColumns *columns)
{
  JxGridCells *self = g_new0 (JxGridCells, 1);

  self->parent = parent;
  self->columns = columns;
  self->places = g_hash_table_new (NULL, NULL);
  self->shown = g_ptr_array_new ();
  self->before = g_hash_table_new (NULL, NULL);
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  return self;
}

void
jx_grid_cells_free (JxGridCells *self)
{
  jx_grid_cells_reset (self, NULL);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->shown);
  g_hash_table_unref (self->before);
  g_ptr_array_unref (self->waiting);
  g_free (self);
}

/* Another model, or other columns: no widget is kept. @model is borrowed. */
void
jx_grid_cells_reset (JxGridCells *self,
                     JxGridModel *model)
{
  unparent_all (self->shown);
  for (guint i = 0; i < self->waiting->len; i++)
    unparent_all (g_ptr_array_index (self->waiting, i));
  g_ptr_array_set_size (self->waiting, 0);
  g_hash_table_remove_all (self->places);

  self->model = model;
  for (guint i = 0; model != NULL && i < jx_grid_columns_get_n (self->columns); i++)
    g_ptr_array_add (self->waiting, g_ptr_array_new ());
}

/* Rows moved: each place is to be bound again */
void
jx_grid_cells_retire (JxGridCells *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    retire (self, g_ptr_array_index (self->shown, i));
  g_ptr_array_set_size (self->shown, 0);
  g_hash_table_remove_all (self->places);
}

/* Values changed; returns whether anything in sight did */
gboolean
jx_grid_cells_refresh (JxGridCells *self,
                       guint        row,
                       guint        column,
                       guint        n_rows,
                       guint        n_columns)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < self->shown->len; i++)
    {
      JxGridCell *cell = g_ptr_array_index (self->shown, i);
      guint r = jx_grid_cell_get_row (cell);
      guint c = jx_grid_cell_get_column (cell);

      if (r < row + n_rows && r + jx_grid_cell_get_n_rows (cell) > row && c - column < n_columns)
        changed |= jx_grid_cell_bind (cell, self->model, jx_grid_columns_get (self->columns, c), r, c);
    }

  return changed;
}

void
jx_grid_cells_begin (JxGridCells *self)
{
  GHashTable *places = self->places;

  g_assert (g_hash_table_size (self->before) == 0);

  self->places = self->before;
  self->before = places;
  g_ptr_array_set_size (self->shown, 0);
}

/* The cell whose first row is @row */
JxGridCell *
jx_grid_cells_get (JxGridCells *self,
                   guint        row,
                   guint        column)
{
  gpointer key = key_of (self, row, column);
  gpointer cell;

  if (!g_hash_table_steal_extended (self->before, key, NULL, &cell))
    {
      cell = take (self, column);
      jx_grid_cell_bind (cell, self->model, jx_grid_columns_get (self->columns, column), row, column);
    }

  g_hash_table_insert (self->places, key, cell);
  gtk_widget_set_child_visible (GTK_WIDGET (cell), TRUE);
  g_ptr_array_add (self->shown, cell);
  return cell;
}

void
jx_grid_cells_end (JxGridCells *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->before);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    retire (self, cell);
  g_hash_table_remove_all (self->before);
}

JxGridCell *
jx_grid_cells_find (JxGridCells *self,
                    guint        row,
                    guint        column)
{
  return g_hash_table_lookup (self->places, key_of (self, row, column));
}

GPtrArray *
jx_grid_cells_list (JxGridCells *self)
{
  return self->shown;
}
