/* jx-doc-table.c: a table of the document: a grid of columns, rows, cells that span
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-doc-table.h"

#include <string.h>

#define CHUNK_SIZE 4096
#define MOST_KEYS  64     /* that are looked for one after the other */

struct _JxDocTable
{
  double       *grid;       /* widths in any unit; only their ratio counts */
  guint         n_columns;
  gboolean      frame;
  GArray       *rows;       /* JxDocRowFlags */
  GArray       *cells;      /* JxDocCell, by row, then column */
  GArray       *bands;      /* JxDocBand */
  GArray       *sources;    /* JxSource */
  GArray       *keys;       /* Key: of the fields, which are few */
  GStringChunk *texts;
};

typedef struct
{
  const char *given;    /* may be gone by now: only the same place is looked for */
  const char *kept;
} Key;

/* The same few strings come again and again, mostly from the same place. */
static const char *
keep_key (JxDocTable *self,
          const char *given)
{
  Key key = { given, NULL };

  for (guint n = 0; n < self->keys->len; n++)
    {
      const Key *known = &g_array_index (self->keys, Key, n);

      if (known->given == given && g_str_equal (known->kept, given))
        return known->kept;
    }

  key.kept = g_string_chunk_insert_const (self->texts, given);
  if (self->keys->len < MOST_KEYS)
    g_array_append_val (self->keys, key);

  return key.kept;
}

/* Of one row come many fields, one after the other. */
static const char *
keep_row_id (JxDocTable *self,
             const char *row_id)
{
  const JxSource *last = self->sources->len > 0 ? &g_array_index (self->sources, JxSource, self->sources->len - 1) : NULL;

  return last != NULL && g_str_equal (last->row_id, row_id) ? last->row_id : g_string_chunk_insert_const (self->texts, row_id);
}

/**
 * jx_doc_table_new:
 * @grid: (array length=n_columns): widths of the columns, in any unit
 * @n_columns: their number, at least 1
 * @frame: whether borders are printed
 *
 * Makes a table without rows.
 *
 * Returns: (transfer full): the table
 */
JxDocTable *
jx_doc_table_new (const double *grid,
                  guint         n_columns,
                  gboolean      frame)
{
  JxDocTable *self;

  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_new0 (JxDocTable, 1);
  self->grid = g_memdup2 (grid, n_columns * sizeof *grid);
  self->n_columns = n_columns;
  self->frame = frame;
  self->rows = g_array_new (FALSE, FALSE, sizeof (JxDocRowFlags));
  self->cells = g_array_new (FALSE, FALSE, sizeof (JxDocCell));
  self->bands = g_array_new (FALSE, FALSE, sizeof (JxDocBand));
  self->sources = g_array_new (FALSE, FALSE, sizeof (JxSource));
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->texts = g_string_chunk_new (CHUNK_SIZE);

  return self;
}

/**
 * jx_doc_table_free:
 * @self: (transfer full): a table
 *
 * Frees it with all its texts.
 */
void
jx_doc_table_free (JxDocTable *self)
{
  g_free (self->grid);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_array_unref (self->bands);
  g_array_unref (self->sources);
  g_array_unref (self->keys);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static gboolean
is_same_cell (const JxDocCell *cell,
              const JxDocCell *other)
{
  return cell->row == other->row && cell->column == other->column
         && cell->row_span == other->row_span && cell->column_span == other->column_span
         && cell->first_source == other->first_source && cell->n_sources == other->n_sources
         && cell->align == other->align && cell->kind == other->kind && cell->figures == other->figures
         && cell->repeat == other->repeat && cell->link == other->link
         && g_str_equal (cell->text, other->text) && g_strcmp0 (cell->formula, other->formula) == 0;
}

static gboolean
is_same_array (GArray *array,
               GArray *other)
{
  return array->len == other->len
         && (array->len == 0 || memcmp (array->data, other->data, array->len * g_array_get_element_size (array)) == 0);
}

/**
 * jx_doc_table_equals:
 * @self: a table
 * @other: another one
 *
 * Asks whether two tables are printed alike and show the same fields.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_doc_table_equals (const JxDocTable *self,
                     const JxDocTable *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->frame != other->frame || self->n_columns != other->n_columns || self->cells->len != other->cells->len
      || self->sources->len != other->sources->len || !is_same_array (self->rows, other->rows)
      || !is_same_array (self->bands, other->bands)
      || memcmp (self->grid, other->grid, self->n_columns * sizeof *self->grid) != 0)
    return FALSE;

  for (guint n = 0; n < self->cells->len; n++)
    if (!is_same_cell (jx_doc_table_get_cell (self, n), jx_doc_table_get_cell (other, n)))
      return FALSE;

  for (guint n = 0; n < self->sources->len; n++)
    {
      const JxSource *source = &g_array_index (self->sources, JxSource, n);
      const JxSource *there = &g_array_index (other->sources, JxSource, n);

      if (!g_str_equal (source->field, there->field) || !g_str_equal (source->row_id, there->row_id))
        return FALSE;
    }

  return TRUE;
}

/**
 * jx_doc_table_begin_band:
 * @self: a table
 * @repeat_head: whether its head rows stand again on each new page
 *
 * Begins a group of rows; the rows that follow belong to it.
 */
void
jx_doc_table_begin_band (JxDocTable *self,
                         gboolean    repeat_head)
{
  JxDocBand band = { .first_row = self->rows->len, .repeat_head = repeat_head };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->bands, band);
}

/**
 * jx_doc_table_begin_row:
 * @self: a table with a band
 * @flags: what the row is; head rows only at a band's beginning
 *
 * Begins a row; the cells that follow begin in it.
 *
 * Returns: its place in the table
 */
guint
jx_doc_table_begin_row (JxDocTable    *self,
                        JxDocRowFlags  flags)
{
  JxDocBand *band;

  g_return_val_if_fail (self != NULL && self->bands->len > 0, 0);

  band = &g_array_index (self->bands, JxDocBand, self->bands->len - 1);
  if (flags & JX_DOC_ROW_HEAD)
    {
      g_return_val_if_fail (band->n_head == band->n_rows, 0);
      flags |= JX_DOC_ROW_KEEP_NEXT;
      band->n_head++;
    }
  band->n_rows++;
  g_array_append_val (self->rows, flags);

  return self->rows->len - 1;
}

/**
 * jx_doc_table_keep_next:
 * @self: a table with a row
 *
 * Says that no page may end after the row begun last.
 */
void
jx_doc_table_keep_next (JxDocTable *self)
{
  g_return_if_fail (self != NULL && self->rows->len > 0);

  g_array_index (self->rows, JxDocRowFlags, self->rows->len - 1) |= JX_DOC_ROW_KEEP_NEXT;
}

/**
 * jx_doc_table_add_cell:
 * @self: a table with a row
 * @column: where it begins in the grid
 * @column_span: columns that it covers, at least 1
 * @text: (nullable): as printed
 *
 * Adds a cell to the row begun last, one row high, centred, of kind body.
 *
 * Returns: (transfer none): the cell, to be changed until the next one is added
 */
JxDocCell *
jx_doc_table_add_cell (JxDocTable *self,
                       guint       column,
                       guint       column_span,
                       const char *text)
{
  JxDocCell cell = { .text = "", .column_span = column_span, .row_span = 1, .align = JX_ALIGN_CENTER };

  g_return_val_if_fail (self != NULL && self->rows->len > 0, NULL);
  g_return_val_if_fail (column_span > 0 && column + column_span <= self->n_columns, NULL);

  if (text != NULL && *text != '\0')
    cell.text = g_string_chunk_insert (self->texts, text);
  cell.row = self->rows->len - 1;
  cell.column = column;
  cell.first_source = self->sources->len;
  g_array_append_val (self->cells, cell);

  return &g_array_index (self->cells, JxDocCell, self->cells->len - 1);
}

/**
 * jx_doc_table_set_formula:
 * @self: a table
 * @cell: one of its cells
 * @formula: with the cells that it takes as {row,column} of this table, “SUM({1,3}:{4,3})”
 *
 * Says how the figure of a cell comes from those of others.
 */
void
jx_doc_table_set_formula (JxDocTable *self,
                          JxDocCell  *cell,
                          const char *formula)
{
  g_return_if_fail (self != NULL && cell != NULL && formula != NULL);

  cell->formula = g_string_chunk_insert (self->texts, formula);
}

/**
 * jx_doc_table_add_source:
 * @self: a table
 * @cell: a cell that has no source yet, or has the source added last
 * @row_id: UUID of the row of the assessment
 * @field: key of its field
 *
 * Says what the cell shows; a merged cell shows a field of each of several rows.
 */
void
jx_doc_table_add_source (JxDocTable *self,
                         guint       cell,
                         const char *row_id,
                         const char *field)
{
  JxSource source;
  JxDocCell *target;

  g_return_if_fail (self != NULL && cell < self->cells->len);

  target = &g_array_index (self->cells, JxDocCell, cell);
  if (target->n_sources == 0)
    target->first_source = self->sources->len;
  g_return_if_fail (target->first_source + target->n_sources == self->sources->len);

  source.row_id = keep_row_id (self, row_id);
  source.field = keep_key (self, field);
  g_array_append_val (self->sources, source);
  target->n_sources++;
}

/**
 * jx_doc_table_get_grid:
 * @self: a table
 * @n_columns: (out) (optional): their number
 *
 * Gets the widths of the columns, in the unit they were given in.
 *
 * Returns: (transfer none) (array length=n_columns): the widths
 */
const double *
jx_doc_table_get_grid (const JxDocTable *self,
                       guint            *n_columns)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n_columns != NULL)
    *n_columns = self->n_columns;

  return self->grid;
}

/**
 * jx_doc_table_get_frame:
 * @self: a table
 *
 * Asks whether borders are printed.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_doc_table_get_frame (const JxDocTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->frame;
}

/**
 * jx_doc_table_get_n_rows:
 * @self: a table
 *
 * Counts the rows.
 *
 * Returns: their number
 */
guint
jx_doc_table_get_n_rows (const JxDocTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * jx_doc_table_get_row_flags:
 * @self: a table
 * @row: a row's place
 *
 * Gets what the row is.
 *
 * Returns: its flags
 */
JxDocRowFlags
jx_doc_table_get_row_flags (const JxDocTable *self,
                            guint             row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, JX_DOC_ROW_PLAIN);

  return g_array_index (self->rows, JxDocRowFlags, row);
}

/**
 * jx_doc_table_get_n_cells:
 * @self: a table
 *
 * Counts the cells.
 *
 * Returns: their number
 */
guint
jx_doc_table_get_n_cells (const JxDocTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cells->len;
}

/**
 * jx_doc_table_get_cell:
 * @self: a table
 * @position: place among the cells, which are in the order of their rows
 *
 * Gets a cell.
 *
 * Returns: (transfer none): the cell
 */
JxDocCell *
jx_doc_table_get_cell (const JxDocTable *self,
                       guint             position)
{
  g_return_val_if_fail (self != NULL && position < self->cells->len, NULL);

  return &g_array_index (self->cells, JxDocCell, position);
}

/**
 * jx_doc_table_get_n_bands:
 * @self: a table
 *
 * Counts the groups of rows.
 *
 * Returns: their number
 */
guint
jx_doc_table_get_n_bands (const JxDocTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->bands->len;
}

/**
 * jx_doc_table_get_band:
 * @self: a table
 * @position: place among the groups of rows
 *
 * Gets a group of rows.
 *
 * Returns: (transfer none): the band
 */
const JxDocBand *
jx_doc_table_get_band (const JxDocTable *self,
                       guint             position)
{
  g_return_val_if_fail (self != NULL && position < self->bands->len, NULL);

  return &g_array_index (self->bands, JxDocBand, position);
}

/**
 * jx_doc_table_find_band:
 * @self: a table
 * @row: a row's place
 *
 * Finds the group that the row belongs to.
 *
 * Returns: (transfer none): the band
 */
const JxDocBand *
jx_doc_table_find_band (const JxDocTable *self,
                        guint             row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  for (guint n = self->bands->len; n > 0; n--)
    if (g_array_index (self->bands, JxDocBand, n - 1).first_row <= row)
      return &g_array_index (self->bands, JxDocBand, n - 1);

  return NULL;
}

/**
 * jx_doc_table_get_source:
 * @self: a table
 * @cell: a cell of it
 * @position: 0 to the cell's number of sources
 *
 * Gets what the cell shows.
 *
 * Returns: (transfer none) (nullable): the source, `NULL` if there are not so many
 */
const JxSource *
jx_doc_table_get_source (const JxDocTable *self,
                         const JxDocCell  *cell,
                         guint             position)
{
  g_return_val_if_fail (self != NULL && cell != NULL, NULL);

  if (position >= cell->n_sources)
    return NULL;

  return &g_array_index (self->sources, JxSource, cell->first_source + position);
}

/**
 * jx_doc_cell_is_name:
 * @self: a cell of a table
 *
 * Asks whether it names columns or rows. What people fill in does not.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_doc_cell_is_name (const JxDocCell *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_sources == 0 && self->kind != JX_DOC_CELL_BODY;
}

/**
 * jx_doc_table_has_source:
 * @self: a table
 * @cell: a cell of it
 * @row_id: UUID of a row of the assessment
 * @field: key of a field
 *
 * Asks whether the cell shows that field.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_doc_table_has_source (const JxDocTable *self,
                         const JxDocCell  *cell,
                         const char       *row_id,
                         const char       *field)
{
  for (guint n = 0; n < cell->n_sources; n++)
    {
      const JxSource *source = jx_doc_table_get_source (self, cell, n);

      if (g_str_equal (source->field, field) && g_str_equal (source->row_id, row_id))
        return TRUE;
    }

  return FALSE;
}
