/* jx-cells.c: the texts of a sheet, as a spreadsheet shows them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cells.h"

#include <glib/gi18n-lib.h>

#include "jx-exchange-error.h"

struct _JxCells
{
  char      *title;
  GPtrArray *rows;        /* GPtrArray of char *, NULL where a row is empty */
  guint      n_columns;
  GArray    *merges;      /* JxCellRange */
  guint16   *owners;      /* of each cell the merge that covers it, from 1 on; 0 none; NULL while it is filled */
};

static void
free_row (gpointer row)
{
  if (row != NULL)
    g_ptr_array_unref (row);
}

/**
 * jx_cells_new:
 * @title: (nullable): its name in the workbook
 *
 * Makes an empty sheet.
 *
 * Returns: (transfer full): the sheet
 */
JxCells *
jx_cells_new (const char *title)
{
  JxCells *self = g_new0 (JxCells, 1);

  self->title = g_strdup (title != NULL ? title : "");
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->merges = g_array_new (FALSE, FALSE, sizeof (JxCellRange));

  return self;
}

/**
 * jx_cells_copy:
 * @self: a finished sheet
 *
 * Copies a sheet.
 *
 * Returns: (transfer full): the copy, finished
 */
JxCells *
jx_cells_copy (const JxCells *self)
{
  JxCells *copy;

  g_return_val_if_fail (self != NULL && self->owners != NULL, NULL);

  copy = jx_cells_new (self->title);
  jx_cells_extend (copy, self->rows->len, self->n_columns);
  for (guint row = 0; row < self->rows->len; row++)
    for (guint column = 0; column < self->n_columns; column++)
      if (jx_cells_is_origin (self, row, column))
        jx_cells_set (copy, row, column, jx_cells_get (self, row, column));
  g_array_append_vals (copy->merges, self->merges->data, self->merges->len);
  jx_cells_finish (copy);

  return copy;
}

/**
 * jx_cells_free:
 * @self: (nullable): a sheet
 *
 * Frees a sheet.
 */
void
jx_cells_free (JxCells *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->merges);
  g_free (self->owners);
  g_free (self);
}

/**
 * jx_cells_set:
 * @self: a sheet
 * @row: from 0 on
 * @column: from 0 on
 * @text: what the cell shows; of an empty one nothing is kept, wherever it stands
 *
 * Fills in a cell.
 *
 * Returns: `FALSE` if it stands outside `JX_CELLS_MAX_ROWS` × `JX_CELLS_MAX_COLUMNS`
 */
gboolean
jx_cells_set (JxCells    *self,
              guint       row,
              guint       column,
              const char *text)
{
  GPtrArray *cells;

  g_return_val_if_fail (self != NULL && self->owners == NULL && text != NULL, FALSE);

  if (*text == '\0')
    return TRUE;
  if (row >= JX_CELLS_MAX_ROWS || column >= JX_CELLS_MAX_COLUMNS)
    return FALSE;

  if (self->rows->len <= row)
    g_ptr_array_set_size (self->rows, (int) row + 1);
  if ((cells = g_ptr_array_index (self->rows, row)) == NULL)
    cells = g_ptr_array_index (self->rows, row) = g_ptr_array_new_with_free_func (g_free);
  if (cells->len <= column)
    g_ptr_array_set_size (cells, (int) column + 1);

  g_free (g_ptr_array_index (cells, column));
  g_ptr_array_index (cells, column) = g_strdup (text);
  self->n_columns = MAX (self->n_columns, column + 1);

  return TRUE;
}

/**
 * jx_cells_extend:
 * @self: a sheet
 * @n_rows: rows that it has at least
 * @n_columns: columns that it has at least
 *
 * Gives a sheet its size where empty cells at its ends count: of what was copied they empty those that they are pasted on.
 *
 * Returns: `FALSE` if it is larger than `JX_CELLS_MAX_ROWS` × `JX_CELLS_MAX_COLUMNS`
 */
gboolean
jx_cells_extend (JxCells *self,
                 guint    n_rows,
                 guint    n_columns)
{
  g_return_val_if_fail (self != NULL && self->owners == NULL, FALSE);

  if (n_rows > JX_CELLS_MAX_ROWS || n_columns > JX_CELLS_MAX_COLUMNS)
    return FALSE;

  if (self->rows->len < n_rows)
    g_ptr_array_set_size (self->rows, (int) n_rows);
  self->n_columns = MAX (self->n_columns, n_columns);

  return TRUE;
}

/**
 * jx_cells_merge:
 * @self: a sheet
 * @range: what is one cell
 *
 * Notes a merged cell; its text is that of its first cell.
 *
 * Returns: `FALSE` if there are more than `JX_CELLS_MAX_MERGES`
 */
gboolean
jx_cells_merge (JxCells           *self,
                const JxCellRange *range)
{
  g_return_val_if_fail (self != NULL && self->owners == NULL && range != NULL, FALSE);

  if (self->merges->len >= JX_CELLS_MAX_MERGES)
    return FALSE;

  g_array_append_val (self->merges, *range);

  return TRUE;
}

static gboolean
cover (JxCells           *self,
       const JxCellRange *range,
       guint16            owner)
{
  guint end_row = MIN ((guint64) range->row + range->n_rows, self->rows->len);
  guint end_column = MIN ((guint64) range->column + range->n_columns, self->n_columns);

  for (guint row = range->row; row < end_row; row++)
    for (guint column = range->column; column < end_column; column++)
      {
        guint16 *place = &self->owners[(gsize) row * self->n_columns + column];

        if (*place != 0)
          return FALSE;
        *place = owner;
      }

  return TRUE;
}

/**
 * jx_cells_finish:
 * @self: a sheet
 *
 * Ends the filling in; from then on the sheet can be read.
 *
 * Returns: `FALSE` if merged cells overlap
 */
gboolean
jx_cells_finish (JxCells *self)
{
  g_return_val_if_fail (self != NULL && self->owners == NULL, FALSE);

  self->owners = g_new0 (guint16, (gsize) self->rows->len * self->n_columns + 1);
  for (guint n = 0; n < self->merges->len; n++)
    if (!cover (self, &g_array_index (self->merges, JxCellRange, n), (guint16) (n + 1)))
      return FALSE;

  return TRUE;
}

/**
 * jx_cells_refuse_size:
 * @error: where to
 *
 * Says that a table is larger than a sheet may be.
 *
 * Returns: `FALSE`
 */
gboolean
jx_cells_refuse_size (GError **error)
{
  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE,
               _("The table has more than %u rows or %u columns. Nothing was imported; leave only the rows of the table in it."),
               JX_CELLS_MAX_ROWS, JX_CELLS_MAX_COLUMNS);
  return FALSE;
}

/**
 * jx_cells_get_title:
 * @self: a sheet
 *
 * Gets the name of the sheet.
 *
 * Returns: (transfer none): the name, "" if it has none
 */
const char *
jx_cells_get_title (const JxCells *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->title;
}

/**
 * jx_cells_get_n_rows:
 * @self: a sheet
 *
 * Counts the rows up to the last one that has text, or as far as it was extended.
 *
 * Returns: their number
 */
guint
jx_cells_get_n_rows (const JxCells *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * jx_cells_get_n_columns:
 * @self: a sheet
 *
 * Counts the columns up to the last one that has text, or as far as it was extended.
 *
 * Returns: their number
 */
guint
jx_cells_get_n_columns (const JxCells *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

/**
 * jx_cells_get_range:
 * @self: a finished sheet
 * @row: of the sheet
 * @column: of the sheet
 * @range: (out caller-allocates): the merged cell that covers the place, or the single cell there
 *
 * Tells what is one cell with a place.
 */
void
jx_cells_get_range (const JxCells *self,
                    guint          row,
                    guint          column,
                    JxCellRange   *range)
{
  guint16 owner;

  g_return_if_fail (self != NULL && self->owners != NULL && row < self->rows->len && column < self->n_columns);

  owner = self->owners[(gsize) row * self->n_columns + column];
  *range = owner > 0 ? g_array_index (self->merges, JxCellRange, owner - 1) : (JxCellRange) { row, column, 1, 1 };
}

/**
 * jx_cells_is_origin:
 * @self: a finished sheet
 * @row: of the sheet
 * @column: of the sheet
 *
 * Tells whether a cell begins at a place, merged or not.
 *
 * Returns: `FALSE` if a merged cell covers it that begins elsewhere
 */
gboolean
jx_cells_is_origin (const JxCells *self,
                    guint          row,
                    guint          column)
{
  JxCellRange range;

  jx_cells_get_range (self, row, column, &range);

  return range.row == row && range.column == column;
}

/**
 * jx_cells_get:
 * @self: a finished sheet
 * @row: from 0 on
 * @column: from 0 on
 *
 * Gets what a place shows; every place under a merged cell shows its text.
 *
 * Returns: (transfer none): the text, "" where there is none
 */
const char *
jx_cells_get (const JxCells *self,
              guint          row,
              guint          column)
{
  JxCellRange range;
  const GPtrArray *cells;
  const char *text;

  g_return_val_if_fail (self != NULL && self->owners != NULL, "");

  if (row >= self->rows->len || column >= self->n_columns)
    return "";

  jx_cells_get_range (self, row, column, &range);
  cells = range.row < self->rows->len ? g_ptr_array_index (self->rows, range.row) : NULL;
  text = cells != NULL && range.column < cells->len ? g_ptr_array_index (cells, range.column) : NULL;

  return text != NULL ? text : "";
}
