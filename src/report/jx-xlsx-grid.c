/* jx-xlsx-grid.c: pages of a document as the grid of a sheet: which columns and rows a part covers
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-xlsx-grid.h"

#include <math.h>

#define POINTS_PER_MM (72 / 25.4)
#define SAME_EDGE     0.75    /* points: edges as near as that are one */
#define MAX_HEIGHT    400.0   /* of a row: Excel has 409.5 */
#define PADDING_FREE  1.0     /* the same where no border is printed */
#define LEADING       1.45    /* of the size: lines of a spreadsheet are as high as the font asks for, no font of ours for more */
#define BELOW_TABLE   3.0     /* free below a framed table */

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

static void
add_paragraph (JxXlsxGrid           *self,
               JxTypesetter         *typesetter,
               guint                 node,
               const JxDocParagraph *paragraph)
{
  JxXlsxPart part = { .node = node, .starts = g_new (guint, 2) };
  const JxTextStyle *style = jx_typesetter_get_style (typesetter, paragraph->role, self->page);
  g_autofree char *printed = jx_doc_paragraph_dup_printed (paragraph);

  part.text = jx_typesetter_set (typesetter, style, printed, get_width (self->page), style->align);
  part.starts[0] = self->heights->len;
  add_row (self, MAX (part.text->n_lines, 1) * style->pitch + style->after);
  part.starts[1] = self->heights->len;
  g_array_append_val (self->parts, part);
}

static void
add_table (JxXlsxGrid       *self,
           JxTypesetter     *typesetter,
           guint             node,
           const JxDocTable *table,
           double            padding)
{
  JxXlsxPart part = { .node = node };
  guint n_rows = jx_doc_table_get_n_rows (table), n_columns;

  if (n_rows == 0)
    return;

  jx_doc_table_get_grid (table, &n_columns);
  part.measure = jx_table_measure_new (table, typesetter, self->page, get_width (self->page));
  part.measure->leading = LEADING;
  jx_table_measure_set_padding (part.measure, jx_doc_table_get_frame (table) ? padding : PADDING_FREE);
  jx_table_measure_try_rows (part.measure, 0, n_rows - 1);
  g_array_append_vals (self->edges, part.measure->edges, n_columns + 1);

  part.starts = g_new (guint, n_rows + 1);
  for (guint row = 0; row < n_rows; row++)
    {
      part.starts[row] = self->heights->len;
      add_row (self, part.measure->heights[row]);
    }
  part.starts[n_rows] = self->heights->len;
  if (jx_doc_table_get_frame (table))
    add_row (self, BELOW_TABLE);
  g_array_append_val (self->parts, part);
}

static JxXlsxGrid *
lay_out (const JxDocument *document,
         JxTypesetter     *typesetter,
         guint             first_node,
         guint             end_node,
         double            padding)
{
  JxXlsxGrid *self = g_new0 (JxXlsxGrid, 1);
  double ends[2] = { 0 };

  self->page = &jx_document_get_node (document, first_node)->page;
  self->edges = g_array_new (FALSE, FALSE, sizeof (double));
  self->heights = g_array_new (FALSE, FALSE, sizeof (double));
  self->parts = g_array_new (FALSE, FALSE, sizeof (JxXlsxPart));
  g_array_set_clear_func (self->parts, clear_part);
  ends[1] = get_width (self->page);
  g_array_append_vals (self->edges, ends, G_N_ELEMENTS (ends));

  for (guint n = first_node + 1; n < end_node; n++)
    {
      const JxDocNode *node = jx_document_get_node (document, n);

      if (node->kind == JX_DOC_PARAGRAPH)
        add_paragraph (self, typesetter, n, &node->paragraph);
      else if (node->kind == JX_DOC_TABLE)
        add_table (self, typesetter, n, node->table, padding);
    }
  merge_edges (self->edges);

  return self;
}

static gboolean
fits_page (const JxXlsxGrid *self)
{
  double sum = 0;

  for (guint n = 0; n < self->heights->len; n++)
    sum += g_array_index (self->heights, double, n);

  return sum <= (self->page->height - self->page->top - self->page->bottom) * POINTS_PER_MM;
}

/**
 * jx_xlsx_grid_new:
 * @document: what is printed
 * @typesetter: breaks the texts into lines, so that rows are as high as they must be
 * @first_node: a part that begins pages
 * @end_node: the next one that does, or the number of parts
 *
 * Lays parts of a document on one sheet: the columns are those of all its tables together. What misses a page by a little is
 * set tighter, as on our pages. Document and typesetter must live longer.
 *
 * Returns: (transfer full): the grid
 */
JxXlsxGrid *
jx_xlsx_grid_new (const JxDocument *document,
                  JxTypesetter     *typesetter,
                  guint             first_node,
                  guint             end_node)
{
  for (guint n = 0; n < JX_TABLE_N_PADDINGS; n++)
    {
      g_autoptr(JxXlsxGrid) self = lay_out (document, typesetter, first_node, end_node, jx_table_get_padding (n));

      if (fits_page (self))
        return g_steal_pointer (&self);
    }

  return lay_out (document, typesetter, first_node, end_node, jx_table_get_padding (0));
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
