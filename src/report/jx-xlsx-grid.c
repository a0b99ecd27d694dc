/* jx-xlsx-grid.c: pages of a report as the grid of a sheet: which columns and rows a part covers, where pages end
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-xlsx-grid.h"

#include <math.h>

#include "jx-page-rows.h"

#define POINTS_PER_MM (72 / 25.4)
#define SAME_EDGE     0.75    /* points: edges as near as that are one */
#define MAX_HEIGHT    400.0   /* of a row: Excel has 409.5 */
#define PADDING_FREE  1.0     /* the same where no border is printed */
#define LEADING       1.45    /* of the size: lines of a spreadsheet are as high as the font asks for, no font of ours for more */
#define BELOW_TABLE   3.0     /* free below a framed table */
#define MIN_SCALE     10      /* Excel has no smaller one */

/* Where a part of the document stands on our pages; an empty table nowhere. */
typedef struct
{
  gboolean is_there;
  guint    first_page, last_page;
  double   top;     /* on its first page */
} Place;

typedef struct
{
  JxXlsxGrid      *grid;
  JxReport        *report;
  JxTypesetter    *typesetter;
  const Place     *places;      /* of all parts */
  guint            first_node, end_node;
  gboolean         flows;       /* a paragraph goes on to another page */
  const JxDocBand *titles;      /* whose head stands on the last page again, or NULL */
} Builder;

static double
get_width (const JxPage *page)
{
  return (page->width - page->left - page->right) * POINTS_PER_MM;
}

static void
clear_part (gpointer data)
{
  JxXlsxPart *part = data;

  g_clear_pointer (&part->measure, jx_table_measure_free);
  g_free (part->starts);
}

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
merge_edges (GArray *edges)
{
  g_array_sort (edges, compare_edges);
  for (guint n = 1; n < edges->len;)
    if (g_array_index (edges, double, n) - g_array_index (edges, double, n - 1) < SAME_EDGE)
      g_array_remove_index (edges, n);
    else
      n++;
}

/* Adds rows of the sheet for one of the document; one that is too high for Excel becomes several. */
static void
add_row (JxXlsxGrid *self,
         double      height)
{
  guint n_rows = MAX (1, (guint) ceil (height / MAX_HEIGHT));
  double each = height / n_rows;

  for (guint n = 0; n < n_rows; n++)
    g_array_append_val (self->heights, each);
}

/* What follows stands on this page of ours. Returns whether the sheet's page begins with it. */
static gboolean
turn_to (Builder *self,
         guint    page)
{
  gboolean begins = page > self->grid->last_page && self->grid->heights->len > 0 && !self->flows;

  if (begins)
    g_array_append_val (self->grid->breaks, self->grid->heights->len);
  self->grid->last_page = page;

  return begins;
}

/* Down to what stands below it on the page. */
static double
get_height (Builder      *self,
            const Place  *place,
            guint         node,
            const JxText *text)
{
  const Place *below;

  for (guint n = node + 1; n < self->end_node; n++)
    if ((below = &self->places[n])->is_there)
      {
        if (below->first_page == place->first_page && below->top > place->top)
          return below->top - place->top;
        break;
      }

  return MAX (text->n_lines, 1) * text->style->pitch + text->style->after;
}

static void
add_paragraph (Builder              *self,
               guint                 node,
               const JxDocParagraph *paragraph)
{
  JxXlsxGrid *grid = self->grid;
  JxXlsxPart part = { .node = node, .starts = g_new (guint, 2) };
  const Place *place = &self->places[node];
  const JxTextStyle *style = jx_typesetter_get_style (self->typesetter, paragraph->role, grid->page);
  g_autofree char *printed = jx_doc_paragraph_dup_printed (paragraph);

  part.text = jx_typesetter_set (self->typesetter, style, printed, get_width (grid->page), style->align);
  turn_to (self, place->first_page);
  part.starts[0] = grid->heights->len;
  add_row (grid, get_height (self, place, node, part.text));
  part.starts[1] = grid->heights->len;
  g_array_append_val (grid->parts, part);

  grid->last_page = place->last_page;
}

/* Gives the rows that begin on each page of ours their heights there: merged names stand on each, so each has room for them. */
static void
measure_rows (JxTableMeasure   *measure,
              const JxPageRows *rows)
{
  guint n_rows = jx_doc_table_get_n_rows (measure->table);

  for (guint n = 0; n < measure->merged->len; n++)
    {
      guint position = g_array_index (measure->merged, guint, n);
      const JxDocCell *cell = jx_doc_table_get_cell (measure->table, position);

      if (!cell->repeat && rows->pages[cell->row] != rows->pages[cell->row + cell->row_span - 1])
        measure->done[position] = jx_table_measure_get_text (measure, position)->n_lines;    /* it flows on: our rows have room for it */
    }

  for (guint from = 0, to; from < n_rows; from = to + 1)
    {
      for (to = from; to + 1 < n_rows && rows->pages[to + 1] == rows->pages[from];)
        to++;
      jx_table_measure_try_rows (measure, from, to);
    }
}

/* The band whose head stands on this page of ours above a row, where it is to be written: the spreadsheet prints but one
 * again, and the place is not free beside a text that flows on. */
static const JxDocBand *
find_again (Builder          *self,
            const JxXlsxPart *part,
            guint             row,
            guint             page)
{
  const JxTableMeasure *measure = part->measure;
  const JxDocBand *band = jx_doc_table_find_band (measure->table, row);

  if (band == self->titles || !jx_page_rows_has_head (self->report, page, part->node, band))
    return NULL;

  for (guint n = 0; n < measure->merged->len; n++)
    {
      const JxDocCell *cell = jx_doc_table_get_cell (measure->table, g_array_index (measure->merged, guint, n));

      if (!cell->repeat && cell->row < row && row < cell->row + cell->row_span)
        return NULL;
    }

  return band;
}

static void
add_head (JxXlsxGrid       *self,
          const JxXlsxPart *part,
          const JxDocBand  *band)
{
  guint first = part->starts[band->first_row], end = part->starts[band->first_row + band->n_head];
  JxXlsxHead head = { self->parts->len, band, self->heights->len, end - first };

  for (guint row = first; row < end; row++)
    add_row (self, g_array_index (self->heights, double, row));
  g_array_append_val (self->heads, head);
}

static void
add_rows (Builder          *self,
          JxXlsxPart       *part,
          const JxPageRows *rows)
{
  JxXlsxGrid *grid = self->grid;
  guint n_rows = jx_doc_table_get_n_rows (part->measure->table), next = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      guint first = next;
      double height = 0;

      part->starts[row] = grid->heights->len;
      for (; next < rows->parts->len && g_array_index (rows->parts, JxRowPart, next).row == row; next++)
        height += g_array_index (rows->parts, JxRowPart, next).height;
      if (first == next)
        add_row (grid, part->measure->heights[row]);
      for (guint n = first; n < next; n++)
        {
          const JxRowPart *piece = &g_array_index (rows->parts, JxRowPart, n);
          gboolean begins = turn_to (self, piece->page);
          const JxDocBand *again = begins && n == first ? find_again (self, part, row, piece->page) : NULL;

          if (again != NULL)
            {
              add_head (grid, part, again);
              part->starts[row] = grid->heights->len;
            }
          add_row (grid, piece->height * MAX (1, part->measure->heights[row] / height));
        }
    }
  part->starts[n_rows] = grid->heights->len;
}

static void
add_table (Builder          *self,
           guint             node,
           const JxDocTable *table)
{
  JxXlsxGrid *grid = self->grid;
  JxXlsxPart part = { .node = node };
  guint n_rows = jx_doc_table_get_n_rows (table), n_columns;
  g_auto(JxPageRows) rows = { NULL };

  if (n_rows == 0)
    return;

  jx_page_rows_init (&rows, self->report, node, table);
  jx_doc_table_get_grid (table, &n_columns);
  part.measure = jx_table_measure_new (table, self->typesetter, grid->page, get_width (grid->page));
  part.measure->leading = LEADING;
  jx_table_measure_set_padding (part.measure, jx_doc_table_get_frame (table) ? rows.padding : PADDING_FREE);
  measure_rows (part.measure, &rows);
  g_array_append_vals (grid->edges, part.measure->edges, n_columns + 1);

  part.starts = g_new (guint, n_rows + 1);
  add_rows (self, &part, &rows);
  if (jx_doc_table_get_frame (table))
    add_row (grid, BELOW_TABLE);
  g_array_append_val (grid->parts, part);
}

static Place *
find_places (JxReport *report)
{
  Place *places = g_new0 (Place, jx_document_get_n_nodes (jx_report_get_document (report)));

  for (guint page = 0; page < jx_report_get_n_pages (report); page++)
    {
      GArray *boxes = jx_report_get_page (report, page)->boxes;

      for (guint n = 0; n < boxes->len; n++)
        {
          const JxBox *box = &g_array_index (boxes, JxBox, n);
          Place *place = &places[box->node];

          if (box->kind == JX_BOX_FURNITURE)
            continue;
          if (!place->is_there)
            *place = (Place) { TRUE, page, page, box->y };
          place->last_page = page;
        }
    }

  return places;
}

/* Of the part of the document between two nodes, as it stands on our pages. */
static void
look_at_pages (Builder *self)
{
  const JxDocument *document = jx_report_get_document (self->report);
  guint last = 0;

  for (guint n = self->first_node; n < self->end_node; n++)
    {
      const Place *place = &self->places[n];

      self->flows |= jx_document_get_node (document, n)->kind == JX_DOC_PARAGRAPH && place->last_page > place->first_page;
      last = MAX (last, place->last_page);
    }

  for (guint n = self->first_node; n < self->end_node; n++)
    {
      const JxDocNode *node = jx_document_get_node (document, n);

      for (guint i = 0; node->kind == JX_DOC_TABLE && i < jx_doc_table_get_n_bands (node->table); i++)
        if (jx_page_rows_has_head (self->report, last, n, jx_doc_table_get_band (node->table, i)))
          self->titles = jx_doc_table_get_band (node->table, i);
    }
}

/* Excel repeats the rows of one head, on all pages after it: that of the last page. Where no page ends here, that of the longest
 * band, for rows that are still to come, unless something else stands on the pages after it. */
static void
choose_titles (Builder *self)
{
  JxXlsxGrid *grid = self->grid;
  guint longest = 0;

  for (guint n = 0; n < grid->parts->len; n++)
    {
      const JxXlsxPart *part = &g_array_index (grid->parts, JxXlsxPart, n);

      for (guint i = 0; part->measure != NULL && i < jx_doc_table_get_n_bands (part->measure->table); i++)
        {
          const JxDocBand *band = jx_doc_table_get_band (part->measure->table, i);
          gboolean is_it = grid->breaks->len > 0
                             ? band == self->titles
                             : band->repeat_head && band->n_head > 0 && band->n_rows > longest
                               && self->places[part->node].last_page == grid->last_page;

          if (!is_it)
            continue;

          longest = band->n_rows;
          grid->head = part->starts[band->first_row];
          grid->n_head = part->starts[band->first_row + band->n_head] - grid->head;
        }
    }
}

static double
sum_heights (const JxXlsxGrid *self,
             guint             from,
             guint             to)
{
  double sum = 0;

  for (guint n = from; n < to; n++)
    sum += g_array_index (self->heights, double, n);

  return sum;
}

/* "As wide as the page" would do without a scale, but then a spreadsheet passes over the ends of pages that are set here. */
static guint
find_scale (const JxXlsxGrid *self)
{
  double full = (self->page->height - self->page->top - self->page->bottom) * POINTS_PER_MM;
  double head = sum_heights (self, self->head, self->head + self->n_head), highest = full;

  for (guint from = 0, to; from < self->heights->len; from = to)
    {
      to = MIN (jx_xlsx_grid_find_break (self, from), self->heights->len);
      highest = MAX (highest, sum_heights (self, from, to) + (from > self->head ? head : 0));
    }

  return MAX (MIN_SCALE, (guint) (100 * full / highest + JX_TABLE_ROUNDING));
}

/**
 * jx_xlsx_grid_new:
 * @report: the pages
 * @first_node: a part of the document that begins pages
 * @end_node: the next one that does, or the number of parts
 *
 * Lays parts of a document on one sheet: the columns are those of all its tables together, the rows are as high as on our
 * pages, or as a spreadsheet's lines need it, and its pages end where ours do, under the heads that ours have. A paragraph
 * that goes on to another page stays one cell, and no cell has its lines on two pages: a sheet with such paragraphs is left
 * to break its own. The pages must live longer.
 *
 * Returns: (transfer full): the grid
 */
JxXlsxGrid *
jx_xlsx_grid_new (JxReport *report,
                  guint     first_node,
                  guint     end_node)
{
  const JxDocument *document = jx_report_get_document (report);
  JxXlsxGrid *self = g_new0 (JxXlsxGrid, 1);
  g_autofree Place *places = find_places (report);
  Builder builder = { self, report, jx_report_get_typesetter (report), places, first_node, end_node, FALSE, NULL };
  double ends[2] = { 0 };

  self->page = &jx_document_get_node (document, first_node)->page;
  self->edges = g_array_new (FALSE, FALSE, sizeof (double));
  self->heights = g_array_new (FALSE, FALSE, sizeof (double));
  self->parts = g_array_new (FALSE, FALSE, sizeof (JxXlsxPart));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (guint));
  self->heads = g_array_new (FALSE, FALSE, sizeof (JxXlsxHead));
  g_array_set_clear_func (self->parts, clear_part);
  ends[1] = get_width (self->page);
  g_array_append_vals (self->edges, ends, G_N_ELEMENTS (ends));
  for (guint n = end_node; n > first_node; n--)
    if (places[n - 1].is_there)
      self->first_page = places[n - 1].first_page;
  self->last_page = self->first_page;
  look_at_pages (&builder);

  for (guint n = first_node + 1; n < end_node; n++)
    {
      const JxDocNode *node = jx_document_get_node (document, n);

      if (node->kind == JX_DOC_PARAGRAPH)
        add_paragraph (&builder, n, &node->paragraph);
      else if (node->kind == JX_DOC_TABLE)
        add_table (&builder, n, node->table);
    }
  merge_edges (self->edges);
  choose_titles (&builder);
  self->scale = builder.flows ? 100 : find_scale (self);

  return self;
}

/**
 * jx_xlsx_grid_free:
 * @self: (transfer full): a grid
 *
 * Frees it.
 */
void
jx_xlsx_grid_free (JxXlsxGrid *self)
{
  g_array_unref (self->edges);
  g_array_unref (self->heights);
  g_array_unref (self->parts);
  g_array_unref (self->breaks);
  g_array_unref (self->heads);
  g_free (self);
}

/**
 * jx_xlsx_grid_find_column:
 * @self: a grid
 * @x: one of the edges that it was made of
 *
 * Finds the column that begins there.
 *
 * Returns: its place
 */
guint
jx_xlsx_grid_find_column (const JxXlsxGrid *self,
                          double            x)
{
  guint best = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint n = 1; n < self->edges->len; n++)
    if (fabs (g_array_index (self->edges, double, n) - x) < fabs (g_array_index (self->edges, double, best) - x))
      best = n;

  return best;
}

/**
 * jx_xlsx_grid_find_break:
 * @self: a grid
 * @row: a row of the sheet
 *
 * Finds where the page after it begins.
 *
 * Returns: the row, or `G_MAXUINT` if none does
 */
guint
jx_xlsx_grid_find_break (const JxXlsxGrid *self,
                         guint             row)
{
  g_return_val_if_fail (self != NULL, G_MAXUINT);

  for (guint n = 0; n < self->breaks->len; n++)
    if (g_array_index (self->breaks, guint, n) > row)
      return g_array_index (self->breaks, guint, n);

  return G_MAXUINT;
}

/**
 * jx_xlsx_grid_find_head:
 * @self: a grid
 * @row: a row of the sheet
 *
 * Finds the head that is written again from that row on.
 *
 * Returns: (transfer none) (nullable): the head, or `NULL`
 */
const JxXlsxHead *
jx_xlsx_grid_find_head (const JxXlsxGrid *self,
                        guint             row)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint n = 0; n < self->heads->len; n++)
    if (g_array_index (self->heads, JxXlsxHead, n).row == row)
      return &g_array_index (self->heads, JxXlsxHead, n);

  return NULL;
}

/**
 * jx_xlsx_grid_find_end:
 * @self: a grid
 * @row: a row of the sheet with which a row of a table begins
 *
 * Finds where what is above it ends: before the head that is written again between them, if one is.
 *
 * Returns: the row
 */
guint
jx_xlsx_grid_find_end (const JxXlsxGrid *self,
                       guint             row)
{
  g_return_val_if_fail (self != NULL, row);

  for (guint n = 0; n < self->heads->len; n++)
    {
      const JxXlsxHead *head = &g_array_index (self->heads, JxXlsxHead, n);

      if (head->row + head->n_rows == row)
        return head->row;
    }

  return row;
}
