/* jx-table-layout.c: rows of a table: which of them a page can take
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table-layout.h"

#include "jx-table-measure.h"

#define PADDING_FREE 1.0   /* points, above and below a cell's text where no border is printed */

struct _JxTableLayout
{
  const JxDocTable *table;
  JxTableMeasure   *measure;
  guint             node;
  double            x;
  double            below;      /* height of what belongs under the last row */
  guint             next_row;
  gboolean          begun;      /* something of it stands on a page */
};

/* Rows that are to stand on a page. */
typedef struct
{
  guint    from, to;    /* both stand there */
  gboolean cut;         /* the one row does not fit: it goes on */
} Rows;

static guint
get_last_row (const JxDocCell *cell)
{
  return cell->row + cell->row_span - 1;
}

/* Most tables that do not fit show it with their first rows: of the others nothing is to be measured before their page. */
static gboolean
fits (JxTableLayout *self,
      double         padding,
      double         height)
{
  guint n_rows = jx_doc_table_get_n_rows (self->table);
  double sum = 0;

  jx_table_measure_set_padding (self->measure, padding);
  for (guint row = 0; row < n_rows; row++)
    if ((sum += jx_table_measure_get_row (self->measure, row)) > height + JX_TABLE_ROUNDING)
      return FALSE;

  return jx_table_measure_try_rows (self->measure, 0, n_rows - 1) <= height + JX_TABLE_ROUNDING;
}

/* A table that misses its page by a little is set tighter: nobody likes a total, or a note, alone on a second sheet. */
static void
tighten (JxTableLayout *self,
         double         available)
{
  if (self->next_row > 0 || !jx_doc_table_get_frame (self->table))
    return;

  for (guint n = 0; n < JX_TABLE_N_PADDINGS; n++)
    if (fits (self, jx_table_get_padding (n), available - self->below))
      return;

  jx_table_measure_set_padding (self->measure, jx_table_get_padding (0));
}

/* Returns how many rows stand on the page: 0 if they had better begin on the next one. */
static guint
count_rows (JxTableLayout *self,
            double         room,
            gboolean       fresh)
{
  guint n_rows = jx_doc_table_get_n_rows (self->table);
  guint from = self->next_row, end = from, kept;
  double sum = 0;

  while (end < n_rows && sum + jx_table_measure_get_row (self->measure, end) <= room + JX_TABLE_ROUNDING)
    sum += jx_table_measure_get_row (self->measure, end++);
  while (end > from && jx_table_measure_try_rows (self->measure, from, end - 1) > room + JX_TABLE_ROUNDING)
    end--;

  kept = end;
  while (kept > from && kept < n_rows && (jx_doc_table_get_row_flags (self->table, kept - 1) & JX_DOC_ROW_KEEP_NEXT))
    kept--;
  if (kept > from || !fresh)
    end = kept;

  return end - from;
}

static guint
count_fitting_lines (JxTableLayout *self,
                     const JxText  *text,
                     double         height)
{
  double lines = (height - 2 * self->measure->padding + JX_TABLE_ROUNDING) / text->style->pitch;

  return lines > 0 ? (guint) lines : 0;
}

static void
add_text (JxTableLayout *self,
          JxBox         *box,
          guint          n,
          const Rows    *rows)
{
  const JxText *text = jx_table_measure_get_text (self->measure, n);
  gboolean ends = get_last_row (box->cell) <= rows->to && !rows->cut;
  guint first = box->cell->repeat ? 0 : self->measure->done[n];
  guint rest = text->n_lines - first;

  if (!ends)
    rest = MIN (rest, MAX (1, count_fitting_lines (self, text, box->height)));
  if (rest == 0)
    return;

  box->text = text;
  box->first_line = first;
  box->n_lines = rest;
  box->centered = rest == text->n_lines;
  self->measure->done[n] = first + rest;
}

static JxBox *
add_box (JxTableLayout *self,
         JxReportPage  *page,
         guint          n,
         JxBoxKind      kind,
         double         top,
         double         height)
{
  const double *edges = self->measure->edges;
  const JxDocCell *cell = jx_doc_table_get_cell (self->table, n);
  JxBox *box = jx_report_page_add_box (page, kind, self->node);

  box->cell = cell;
  box->x = self->x + edges[cell->column];
  box->width = edges[cell->column + cell->column_span] - edges[cell->column];
  box->y = top;
  box->height = height;
  box->padding = JX_TABLE_PADDING_ACROSS;

  return box;
}

/* The head again: its cells, but for those that go on below it. */
static void
emit_head (JxTableLayout *self,
           JxReportPage  *page,
           double         y)
{
  const JxDocBand *head = self->measure->head;
  const guint *row_cells = self->measure->row_cells;

  for (guint n = row_cells[head->first_row]; n < row_cells[head->first_row + head->n_head]; n++)
    {
      const JxText *text = jx_table_measure_get_text (self->measure, n);
      double top, height;
      JxBox *box;

      jx_table_measure_get_head_place (self->measure, jx_doc_table_get_cell (self->table, n), &top, &height);
      if (height == 0)
        continue;

      box = add_box (self, page, n, JX_BOX_REPEATED, y + top, height);
      box->text = text->n_lines > 0 ? text : NULL;
      box->n_lines = text->n_lines;
      box->centered = TRUE;
    }
}

static void
emit_cell (JxTableLayout *self,
           JxReportPage  *page,
           const Rows    *rows,
           guint          n,
           double         y)
{
  const JxDocCell *cell = jx_doc_table_get_cell (self->table, n);
  gboolean again = cell->repeat && self->measure->done[n] > 0;
  double top, height;

  jx_table_measure_get_place (self->measure, cell, rows->from, rows->to, &top, &height);
  add_text (self, add_box (self, page, n, again ? JX_BOX_REPEATED : JX_BOX_CELL, y + top, height), n, rows);
}

/* Cells that began on an earlier page come first, then those of the rows. */
static void
emit_rows (JxTableLayout *self,
           JxReportPage  *page,
           const Rows    *rows,
           double         y)
{
  for (guint n = 0; n < self->measure->merged->len; n++)
    {
      guint position = g_array_index (self->measure->merged, guint, n);
      const JxDocCell *cell = jx_doc_table_get_cell (self->table, position);

      if (cell->row < rows->from && get_last_row (cell) >= rows->from)
        emit_cell (self, page, rows, position, y);
    }

  for (guint n = self->measure->row_cells[rows->from]; n < self->measure->row_cells[rows->to + 1]; n++)
    emit_cell (self, page, rows, n, y);
}

static gboolean
has_rest (JxTableLayout *self,
          guint          row)
{
  for (guint n = 0; n < self->measure->row_cells[row + 1]; n++)
    {
      const JxDocCell *cell = jx_doc_table_get_cell (self->table, n);

      if (get_last_row (cell) == row && !cell->repeat && self->measure->done[n] < jx_table_measure_get_text (self->measure, n)->n_lines)
        return TRUE;
    }

  return FALSE;
}

static void
emit (JxTableLayout *self,
      JxReportPage  *page,
      const Rows    *rows,
      double         y,
      double        *taken)
{
  guint n_columns, first_box = page->boxes->len;
  JxFrame frame = { self->x, y };
  double head = jx_table_measure_get_head_height (self->measure);

  jx_doc_table_get_grid (self->table, &n_columns);
  if (self->measure->head != NULL)
    emit_head (self, page, y);
  emit_rows (self, page, rows, y + head);

  *taken = head;
  for (guint row = rows->from; row <= rows->to; row++)
    *taken += self->measure->heights[row];
  if (jx_doc_table_get_frame (self->table))
    {
      frame.width = self->measure->edges[n_columns];
      frame.height = *taken;
      frame.padding = self->measure->padding;
      frame.first_box = first_box;
      frame.n_boxes = page->boxes->len - first_box;
      g_array_append_val (page->frames, frame);
    }

  self->begun = TRUE;
  self->next_row = rows->to + 1;
  if (rows->cut && has_rest (self, rows->to))
    {
      self->next_row = rows->to;
      jx_table_measure_set_row (self->measure, rows->to);
    }
}

/**
 * jx_table_layout_new:
 * @table: the table
 * @node: its place in the document
 * @typesetter: breaks the texts of the cells
 * @page: settings of the pages
 * @x: left end of the table, in points
 * @width: of the table, in points
 * @below: height of the notes that belong under it, in points
 *
 * Begins to lay out a table; its rows are measured when they are placed. Table and typesetter must live longer.
 *
 * Returns: (transfer full): the layout, nothing placed yet
 */
JxTableLayout *
jx_table_layout_new (const JxDocTable *table,
                     guint             node,
                     JxTypesetter     *typesetter,
                     const JxPage     *page,
                     double            x,
                     double            width,
                     double            below)
{
  JxTableLayout *self = g_new0 (JxTableLayout, 1);

  self->table = table;
  self->node = node;
  self->x = x;
  self->below = below;
  self->measure = jx_table_measure_new (table, typesetter, page, width);
  jx_table_measure_set_padding (self->measure, jx_doc_table_get_frame (table) ? jx_table_get_padding (0) : PADDING_FREE);

  return self;
}

/**
 * jx_table_layout_get_height:
 * @table: a table with rows
 * @typesetter: breaks the texts of the cells
 * @page: settings of the pages
 * @width: of the table, in points
 *
 * Measures a table as if it stood on one page.
 *
 * Returns: its height, in points
 */
double
jx_table_layout_get_height (const JxDocTable *table,
                            JxTypesetter     *typesetter,
                            const JxPage     *page,
                            double            width)
{
  g_autoptr(JxTableLayout) self = jx_table_layout_new (table, 0, typesetter, page, 0, width, 0);

  return jx_table_measure_try_rows (self->measure, 0, jx_doc_table_get_n_rows (table) - 1);
}

/**
 * jx_table_layout_free:
 * @self: (transfer full): a layout
 *
 * Frees it; what stands on pages stays there.
 */
void
jx_table_layout_free (JxTableLayout *self)
{
  jx_table_measure_free (self->measure);
  g_free (self);
}

/**
 * jx_table_layout_is_begun:
 * @self: a layout
 *
 * Asks whether anything stands on a page.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_table_layout_is_begun (JxTableLayout *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->begun;
}

/**
 * jx_table_layout_is_done:
 * @self: a layout
 *
 * Asks whether every row stands on a page.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_table_layout_is_done (JxTableLayout *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->next_row >= jx_doc_table_get_n_rows (self->table);
}

/**
 * jx_table_layout_place:
 * @self: a layout that is not done
 * @page: where to
 * @y: top of what is free, in points
 * @available: height of what is free
 * @full: height of what is free on an empty page
 * @taken: (out): height that was taken
 *
 * Places the next rows, as many as the page can take.
 *
 * A row goes over to the next page as a whole unless it is taller than a page. An empty page always takes something.
 *
 * Returns: `FALSE` if the rows had better begin on the next page
 */
gboolean
jx_table_layout_place (JxTableLayout *self,
                       JxReportPage  *page,
                       double         y,
                       double         available,
                       double         full,
                       double        *taken)
{
  gboolean fresh = available >= full - JX_TABLE_ROUNDING;
  Rows rows = { self->next_row, self->next_row, FALSE };
  double room;
  guint n_rows;

  g_return_val_if_fail (!jx_table_layout_is_done (self), FALSE);

  tighten (self, available);
  jx_table_measure_choose_head (self->measure, self->next_row, full);
  room = available - jx_table_measure_get_head_height (self->measure);

  if ((n_rows = count_rows (self, room, fresh)) > 0)
    {
      rows.to += n_rows - 1;
      jx_table_measure_try_rows (self->measure, rows.from, rows.to);
    }
  else if (fresh || (jx_table_measure_try_rows (self->measure, rows.from, rows.from) > full && room > full / 3))
    {
      rows.cut = TRUE;
      self->measure->heights[rows.from] = room;
    }
  else
    return FALSE;

  emit (self, page, &rows, y, taken);
  return TRUE;
}
