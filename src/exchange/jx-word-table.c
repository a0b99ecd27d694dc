/* jx-word-table.c: a table of a Word file, cell by cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-word-table.h"

#include <glib/gi18n-lib.h>

#include "jx-exchange-error.h"

typedef struct
{
  guint       column, span;
  JxWordCell  kind;
  char       *text;
} Cell;

struct _JxWordTable
{
  JxCells     *cells;
  GArray      *row;         /* Cell: of the row that is being read */
  guint        n_rows;
  guint        column;      /* of the next cell */
  JxCellRange  open[JX_CELLS_MAX_COLUMNS];    /* merged cells that may go on below, by their column; no rows: none */
};

static void
clear_cell (gpointer data)
{
  g_free (((Cell *) data)->text);
}

/**
 * jx_word_table_new:
 * @title: what the table is called
 *
 * Begins a table.
 *
 * Returns: (transfer full): the table, without rows
 */
JxWordTable *
jx_word_table_new (const char *title)
{
  JxWordTable *self = g_new0 (JxWordTable, 1);

  self->cells = jx_cells_new (title);
  self->row = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->row, clear_cell);

  return self;
}

/**
 * jx_word_table_free:
 * @self: (nullable): a table
 *
 * Frees it.
 */
void
jx_word_table_free (JxWordTable *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->cells, jx_cells_free);
  g_array_unref (self->row);
  g_free (self);
}

/**
 * jx_word_table_skip:
 * @self: a table
 * @n_columns: columns in which the row has no cells
 *
 * Moves on within the row.
 */
void
jx_word_table_skip (JxWordTable *self,
                    guint        n_columns)
{
  self->column += MIN (n_columns, JX_CELLS_MAX_COLUMNS);
}

/**
 * jx_word_table_add_cell:
 * @self: a table
 * @text: what stands in the cell
 * @span: columns that it takes, at least 1
 * @kind: how it stands to the one above
 *
 * Adds the next cell of the row.
 */
void
jx_word_table_add_cell (JxWordTable *self,
                        const char  *text,
                        guint        span,
                        JxWordCell   kind)
{
  Cell cell = { self->column, CLAMP (span, 1, JX_CELLS_MAX_COLUMNS), kind, NULL };

  self->column += cell.span;
  if (self->column > JX_CELLS_MAX_COLUMNS)
    return;   /* the end of the row tells */

  cell.text = g_strdup (text);
  g_array_append_val (self->row, cell);
}

/**
 * jx_word_table_widen:
 * @self: a table
 * @text: what stands in the cell
 * @span: columns that it takes, at least 1
 *
 * Makes the next cell of the row a part of the one before it, as older programs merge cells. What stands in it is not lost.
 *
 * Returns: `FALSE` if it is the first one of the row
 */
gboolean
jx_word_table_widen (JxWordTable *self,
                     const char  *text,
                     guint        span)
{
  Cell *last = self->row->len > 0 ? &g_array_index (self->row, Cell, self->row->len - 1) : NULL;

  if (last == NULL)
    return FALSE;

  self->column += CLAMP (span, 1, JX_CELLS_MAX_COLUMNS);
  if (self->column > JX_CELLS_MAX_COLUMNS)
    return TRUE;   /* the end of the row tells */

  last->span = self->column - last->column;
  if (*text != '\0')
    {
      g_autofree char *first = g_steal_pointer (&last->text);

      last->text = g_strjoin (*first != '\0' ? "\n" : "", first, text, NULL);
    }

  return TRUE;
}

static gboolean
close_merge (JxWordTable  *self,
             JxCellRange  *range,
             GError      **error)
{
  gboolean taken = range->n_rows * range->n_columns < 2 || jx_cells_merge (self->cells, range);

  range->n_rows = 0;

  return taken || jx_cells_refuse_size (error);
}

/* A cell that goes on under nothing of its width stands for itself. */
static gboolean
put_cell (JxWordTable  *self,
          const Cell   *cell,
          GError      **error)
{
  JxCellRange *open = &self->open[cell->column];

  if (cell->kind == JX_WORD_CELL_MORE && open->n_rows > 0 && open->n_columns == cell->span && open->row + open->n_rows == self->n_rows)
    {
      open->n_rows++;
      return TRUE;
    }

  if (!close_merge (self, open, error))
    return FALSE;
  *open = (JxCellRange) { self->n_rows, cell->column, 1, cell->span };

  return jx_cells_set (self->cells, self->n_rows, cell->column, cell->text) || jx_cells_refuse_size (error);
}

/**
 * jx_word_table_end_row:
 * @self: a table
 * @keep: `FALSE` for a row that was deleted
 * @error: `JX_EXCHANGE_ERROR_TOO_LARGE`
 *
 * Ends the row.
 *
 * Returns: `FALSE` if the table is larger than one can be
 */
gboolean
jx_word_table_end_row (JxWordTable  *self,
                       gboolean      keep,
                       GError      **error)
{
  if (keep && self->column > JX_CELLS_MAX_COLUMNS)
    return jx_cells_refuse_size (error);

  for (guint i = 0; keep && i < self->row->len; i++)
    if (!put_cell (self, &g_array_index (self->row, Cell, i), error))
      return FALSE;

  self->n_rows += keep;
  self->column = 0;
  g_array_set_size (self->row, 0);

  return TRUE;
}

/**
 * jx_word_table_finish:
 * @self: a table with all its rows
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Ends the table.
 *
 * Returns: (transfer full) (nullable): its cells, finished; @self has none any more
 */
JxCells *
jx_word_table_finish (JxWordTable  *self,
                      GError      **error)
{
  for (guint i = 0; i < JX_CELLS_MAX_COLUMNS; i++)
    if (self->open[i].n_rows > 0 && !close_merge (self, &self->open[i], error))
      return NULL;

  if (!jx_cells_finish (self->cells))
    {
      jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_CONTENT,
                                _("In a table of the text merged cells overlap. Save the file again in WPS or Word and import that."));
      return NULL;
    }

  return g_steal_pointer (&self->cells);
}
