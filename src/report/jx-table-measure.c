/* jx-table-measure.c: how high the rows of a table are
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table-measure.h"

#define NOT_MEASURED 0.0    /* no row is that low */

static guint
get_last_row (const JxDocCell *cell)
{
  return cell->row + cell->row_span - 1;
}

static double
get_rest_height (JxTableMeasure *self,
                 guint           n)
{
  const JxDocCell *cell = jx_doc_table_get_cell (self->table, n);
  const JxText *text = jx_table_measure_get_text (self, n);
  guint n_lines = text->n_lines - (cell->repeat ? 0 : self->done[n]);

  return MAX (n_lines * text->style->pitch + 2 * self->padding, n_lines * text->style->size * self->leading);
}

static void
set_edges (JxTableMeasure *self,
           double         width)
{
  guint n_columns;
  const double *grid = jx_doc_table_get_grid (self->table, &n_columns);
  double sum = 0, left = 0;

  for (guint n = 0; n < n_columns; n++)
    sum += grid[n];

  self->edges = g_new (double, n_columns + 1);
  for (guint n = 0; n < n_columns; n++)
    {
      self->edges[n] = left * width / sum;
      left += grid[n];
    }
  self->edges[n_columns] = width;
}

static const JxTextStyle *
choose_style (JxTableMeasure  *self,
              const JxDocCell *cell,
              double           width)
{
  return jx_typesetter_get_fitting_style (self->typesetter, cell->kind == JX_DOC_CELL_BODY ? self->plain : self->titled,
                                          cell->text, width);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const JxDocCell *cell = jx_doc_table_get_cell (data, *(const guint *) a);
  const JxDocCell *other = jx_doc_table_get_cell (data, *(const guint *) b);

  if (cell->row_span != other->row_span)
    return cell->row_span < other->row_span ? -1 : 1;

  return cell->row < other->row ? -1 : cell->row > other->row;
}

static void
index_cells (JxTableMeasure *self)
{
  guint n_rows = jx_doc_table_get_n_rows (self->table);
  guint n_cells = jx_doc_table_get_n_cells (self->table);
  guint n = 0;

  self->row_cells = g_new (guint, n_rows + 1);
  for (guint row = 0; row <= n_rows; row++)
    {
      while (n < n_cells && jx_doc_table_get_cell (self->table, n)->row < row)
        n++;
      self->row_cells[row] = n;
    }

  self->merged = g_array_new (FALSE, FALSE, sizeof (guint));
  for (n = 0; n < n_cells; n++)
    if (jx_doc_table_get_cell (self->table, n)->row_span > 1)
      g_array_append_val (self->merged, n);
  g_array_sort_with_data (self->merged, compare_spans, (gpointer) self->table);
}

static double
sum_heights (const double *heights,
             guint         from,
             guint         to)
{
  double sum = 0;

  for (guint row = from; row <= to; row++)
    sum += heights[row];

  return sum;
}

static void
spread (double *heights,
        guint   from,
        guint   to,
        double  lacking)
{
  if (lacking <= 0)
    return;

  for (guint row = from; row <= to; row++)
    heights[row] += lacking / (to - from + 1);
}

/* A cell that begins in the head of a band covers the repeated head too. */
static double
get_covered_head (const JxTableMeasure *self,
                  const JxDocCell      *cell)
{
  if (self->head == NULL ||
      cell->row < self->head->first_row || cell->row >= self->head->first_row + self->head->n_head)
    return 0;

  return sum_heights (self->head_heights, cell->row - self->head->first_row, self->head->n_head - 1);
}

/* What a merged cell's part on the page must hold; a text that flows on asks for nothing before its end. */
static double
get_part_need (JxTableMeasure  *self,
               guint            n,
               const JxDocCell *cell,
               guint            to)
{
  if (!cell->repeat && get_last_row (cell) > to)
    return 0;

  return get_rest_height (self, n);
}

/* The head's own rows, without the cells that go on below it. */
static void
measure_head (JxTableMeasure  *self,
              const JxDocBand *band)
{
  self->head_heights = g_new (double, band->n_head);
  for (guint row = 0; row < band->n_head; row++)
    self->head_heights[row] = jx_table_measure_get_row (self, band->first_row + row);

  for (guint n = 0; n < self->merged->len; n++)
    {
      guint position = g_array_index (self->merged, guint, n);
      const JxDocCell *cell = jx_doc_table_get_cell (self->table, position);
      guint first = cell->row - band->first_row, last = get_last_row (cell) - band->first_row;
      const JxText *text;

      if (cell->row < band->first_row || last >= band->n_head)
        continue;

      text = jx_table_measure_get_text (self, position);
      spread (self->head_heights, first, last,
              text->n_lines * text->style->pitch + 2 * self->padding - sum_heights (self->head_heights, first, last));
    }
}

/**
 * jx_table_get_padding:
 * @n: 0 for the usual one, below `JX_TABLE_N_PADDINGS`
 *
 * Gets what is free above and below the texts of a framed table's cells: the usual, or less where all of it then fits a page.
 *
 * Returns: the padding, in points
 */
double
jx_table_get_padding (guint n)
{
  static const double paddings[JX_TABLE_N_PADDINGS] = { 3.2, 2.4, 1.6, 1.0 };

  g_return_val_if_fail (n < JX_TABLE_N_PADDINGS, 0);

  return paddings[n];
}

/**
 * jx_table_measure_new:
 * @table: the table
 * @typesetter: breaks the texts of the cells
 * @page: settings of the pages
 * @width: of the table, in points
 *
 * Begins to measure a table. Each row is measured, and its texts are set in their columns, when it is first asked for. Table
 * and typesetter must live longer.
 *
 * Returns: (transfer full): the measure; the padding is still to be set
 */
JxTableMeasure *
jx_table_measure_new (const JxDocTable *table,
                      JxTypesetter     *typesetter,
                      const JxPage     *page,
                      double            width)
{
  JxTableMeasure *self = g_new0 (JxTableMeasure, 1);
  guint n_rows = jx_doc_table_get_n_rows (table);

  self->table = table;
  self->typesetter = typesetter;
  self->plain = jx_typesetter_get_style (typesetter, JX_TEXT_CELL, page);
  self->titled = jx_typesetter_get_style (typesetter, JX_TEXT_HEAD, page);
  self->texts = g_new0 (const JxText *, jx_doc_table_get_n_cells (table));
  self->done = g_new0 (guint, jx_doc_table_get_n_cells (table));
  self->base = g_new0 (double, n_rows + 1);
  self->heights = g_new0 (double, n_rows + 1);
  set_edges (self, width);
  index_cells (self);

  return self;
}

/**
 * jx_table_measure_free:
 * @self: (transfer full): a measure
 *
 * Frees it.
 */
void
jx_table_measure_free (JxTableMeasure *self)
{
  g_free (self->edges);
  g_free (self->texts);
  g_free (self->done);
  g_free (self->row_cells);
  g_free (self->base);
  g_free (self->heights);
  g_free (self->head_heights);
  g_array_unref (self->merged);
  g_free (self);
}

/**
 * jx_table_measure_set_padding:
 * @self: a measure
 * @padding: above and below each cell's text
 *
 * Takes the padding; no row is measured with it yet.
 */
void
jx_table_measure_set_padding (JxTableMeasure *self,
                              double          padding)
{
  self->padding = padding;
  for (guint row = 0; row < jx_doc_table_get_n_rows (self->table); row++)
    self->base[row] = NOT_MEASURED;
}

/**
 * jx_table_measure_set_row:
 * @self: a measure
 * @row: a row, some lines of which stand on an earlier page by now
 *
 * Measures the row anew.
 */
void
jx_table_measure_set_row (JxTableMeasure *self,
                          guint           row)
{
  self->base[row] = self->plain->pitch + 2 * self->padding;
  for (guint n = self->row_cells[row]; n < self->row_cells[row + 1]; n++)
    if (jx_doc_table_get_cell (self->table, n)->row_span == 1)
      self->base[row] = MAX (self->base[row], get_rest_height (self, n));
}

/**
 * jx_table_measure_get_row:
 * @self: a measure
 * @row: a row
 *
 * Gets what the row asks for itself, without the cells that it shares with others.
 *
 * Returns: the height, in points
 */
double
jx_table_measure_get_row (JxTableMeasure *self,
                          guint           row)
{
  if (self->base[row] == NOT_MEASURED)
    jx_table_measure_set_row (self, row);

  return self->base[row];
}

/**
 * jx_table_measure_get_text:
 * @self: a measure
 * @n: place of a cell in the table
 *
 * Gets the text of a cell as it is broken into lines in its column.
 *
 * Returns: (transfer none): the text
 */
const JxText *
jx_table_measure_get_text (JxTableMeasure *self,
                           guint           n)
{
  const JxDocCell *cell = jx_doc_table_get_cell (self->table, n);
  double width;

  if (self->texts[n] == NULL)
    {
      width = self->edges[cell->column + cell->column_span] - self->edges[cell->column] - 2 * JX_TABLE_PADDING_ACROSS;
      self->texts[n] = jx_typesetter_set (self->typesetter, choose_style (self, cell, width), cell->text, width, cell->align);
    }

  return self->texts[n];
}

/**
 * jx_table_measure_choose_head:
 * @self: a measure
 * @row: the first row of a page
 * @full: height of an empty page
 *
 * Finds out which head stands again above the row. One that takes half of the page is not worth it.
 */
void
jx_table_measure_choose_head (JxTableMeasure *self,
                              guint           row,
                              double          full)
{
  const JxDocBand *band = jx_doc_table_find_band (self->table, row);

  self->head = NULL;
  g_clear_pointer (&self->head_heights, g_free);
  if (!band->repeat_head || band->n_head == 0 || row < band->first_row + band->n_head)
    return;

  measure_head (self, band);
  if (sum_heights (self->head_heights, 0, band->n_head - 1) < full / 2)
    self->head = band;
}

/**
 * jx_table_measure_get_head_height:
 * @self: a measure
 *
 * Gets the height of the repeated head.
 *
 * Returns: the height, 0 if there is none
 */
double
jx_table_measure_get_head_height (const JxTableMeasure *self)
{
  return self->head == NULL ? 0 : sum_heights (self->head_heights, 0, self->head->n_head - 1);
}

/**
 * jx_table_measure_try_rows:
 * @self: a measure
 * @from: the first row
 * @to: the last row
 *
 * Gives the rows the heights they need if exactly they stand on a page.
 *
 * Returns: their sum, without the repeated head
 */
double
jx_table_measure_try_rows (JxTableMeasure *self,
                           guint           from,
                           guint           to)
{
  for (guint row = from; row <= to; row++)
    self->heights[row] = jx_table_measure_get_row (self, row);

  for (guint n = 0; n < self->merged->len; n++)
    {
      guint position = g_array_index (self->merged, guint, n);
      const JxDocCell *cell = jx_doc_table_get_cell (self->table, position);
      double top, height;

      if (cell->row > to || get_last_row (cell) < from)
        continue;

      jx_table_measure_get_place (self, cell, from, to, &top, &height);
      spread (self->heights, MAX (cell->row, from), MIN (get_last_row (cell), to),
              get_part_need (self, position, cell, to) - height);
    }

  return sum_heights (self->heights, from, to);
}

/**
 * jx_table_measure_get_place:
 * @self: a measure
 * @cell: a cell that has a part in the rows
 * @from: the first row on the page
 * @to: the last row on the page
 * @top: (out): from the top of the first row
 * @height: (out): of the cell's part
 *
 * Gets where the part of a cell is that stands on a page; it may reach up beside the repeated head.
 */
void
jx_table_measure_get_place (const JxTableMeasure *self,
                            const JxDocCell      *cell,
                            guint                 from,
                            guint                 to,
                            double               *top,
                            double               *height)
{
  guint first = MAX (cell->row, from), last = MIN (get_last_row (cell), to);

  *top = first > from ? sum_heights (self->heights, from, first - 1) : 0;
  *height = sum_heights (self->heights, first, last);
  if (cell->row < from)
    {
      *top -= get_covered_head (self, cell);
      *height += get_covered_head (self, cell);
    }
}

/**
 * jx_table_measure_get_head_place:
 * @self: a measure with a repeated head
 * @cell: a cell of the head
 * @top: (out): from the top of the head
 * @height: (out): of the cell, 0 if it goes on below the head
 *
 * Gets where a cell of the repeated head is.
 */
void
jx_table_measure_get_head_place (const JxTableMeasure *self,
                                 const JxDocCell      *cell,
                                 double               *top,
                                 double               *height)
{
  guint first = cell->row - self->head->first_row, last = get_last_row (cell) - self->head->first_row;

  *top = first > 0 ? sum_heights (self->head_heights, 0, first - 1) : 0;
  *height = last < self->head->n_head ? sum_heights (self->head_heights, first, last) : 0;
}
