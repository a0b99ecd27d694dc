/* jx-page-rows.c: where the rows of a table stand on our pages, for Word and Excel to do the same
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-page-rows.h"

#include "jx-table-measure.h"

#define NO_PAGE G_MAXUINT

/* A row that one page does not hold has boxes of its cells on several. */
static void
take_box (JxPageRows  *self,
          const JxBox *box,
          guint        page,
          guint        n)
{
  const JxRowPart *last = self->parts->len > 0 ? &g_array_index (self->parts, JxRowPart, self->parts->len - 1) : NULL;
  JxRowPart part = { box->cell->row, page, box->height };

  if (self->pages[part.row] == NO_PAGE)
    self->pages[part.row] = page;
  if (box->cell->row_span == 1)
    self->heights[part.row] = self->pages[part.row] == page ? part.height : 0;
  if (box->cell->row_span == 1 && (last == NULL || last->row != part.row || last->page != page))
    g_array_append_val (self->parts, part);
  if (box->text != NULL)
    self->texts[n] = box->text;
}

static void
take_page (JxPageRows       *self,
           JxReport         *report,
           guint             node,
           const JxDocTable *table,
           guint             n)
{
  const JxReportPage *page = jx_report_get_page (report, n);
  const JxDocCell *first = jx_doc_table_get_cell ((JxDocTable *) table, 0);
  gboolean any = FALSE;

  for (guint i = 0; i < page->boxes->len; i++)
    {
      const JxBox *box = &g_array_index (page->boxes, JxBox, i);

      if (box->kind == JX_BOX_CELL && box->node == node && box->cell != NULL)
        {
          take_box (self, box, n, (guint) (box->cell - first));
          any = TRUE;
        }
    }
  self->n_pages += any;

  for (guint i = 0; self->padding == 0 && i < page->frames->len; i++)
    {
      const JxFrame *frame = &g_array_index (page->frames, JxFrame, i);

      if (g_array_index (page->boxes, JxBox, frame->first_box).node == node)
        self->padding = frame->padding;
    }
}

/**
 * jx_page_rows_init:
 * @self: (out caller-allocates): the rows
 * @report: the pages
 * @node: the table's place in the document
 * @table: the table, with rows
 *
 * Looks on the pages for the rows of a table. The pages must live longer.
 */
void
jx_page_rows_init (JxPageRows       *self,
                   JxReport         *report,
                   guint             node,
                   const JxDocTable *table)
{
  guint n_rows = jx_doc_table_get_n_rows (table);

  g_return_if_fail (self != NULL && JX_IS_REPORT (report) && n_rows > 0);

  self->parts = g_array_new (FALSE, FALSE, sizeof (JxRowPart));
  self->heights = g_new0 (double, n_rows);
  self->pages = g_new (guint, n_rows);
  self->texts = g_new0 (const JxText *, jx_doc_table_get_n_cells (table));
  self->padding = 0;
  self->n_pages = 0;
  for (guint row = 0; row < n_rows; row++)
    self->pages[row] = NO_PAGE;
  for (guint n = 0; n < jx_report_get_n_pages (report); n++)
    take_page (self, report, node, table, n);
  for (guint row = 1; row < n_rows; row++)
    if (self->pages[row] == NO_PAGE)    /* all its cells began above */
      self->pages[row] = self->pages[row - 1];
  if (self->padding == 0)
    self->padding = jx_table_get_padding (0);
}

/**
 * jx_page_rows_clear:
 * @self: the rows
 *
 * Frees what is in them.
 */
void
jx_page_rows_clear (JxPageRows *self)
{
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->heights, g_free);
  g_clear_pointer (&self->pages, g_free);
  g_clear_pointer (&self->texts, g_free);
}

/**
 * jx_page_rows_is_top:
 * @self: the rows
 * @row: one of them
 *
 * Asks whether a page ends right before a row. Rows that go on from page to page tell nothing.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_page_rows_is_top (const JxPageRows *self,
                     guint             row)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return row > 0 && self->heights[row] > 0 && self->heights[row - 1] > 0 && self->pages[row] != self->pages[row - 1];
}

/**
 * jx_page_rows_has_head:
 * @report: the pages
 * @page: one of them, from 0 on
 * @node: a table's place in the document
 * @band: rows of the table
 *
 * Asks whether the head of a band stands again on a page.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_page_rows_has_head (JxReport        *report,
                       guint            page,
                       guint            node,
                       const JxDocBand *band)
{
  const JxReportPage *found;

  g_return_val_if_fail (JX_IS_REPORT (report) && band != NULL, FALSE);

  found = jx_report_get_page (report, page);
  for (guint n = 0; n < found->boxes->len; n++)
    {
      const JxBox *box = &g_array_index (found->boxes, JxBox, n);

      if (box->kind == JX_BOX_REPEATED && box->node == node && box->cell->row >= band->first_row
          && box->cell->row + box->cell->row_span <= band->first_row + band->n_head)
        return TRUE;
    }

  return FALSE;
}

/**
 * jx_page_rows_go_on:
 * @report: the pages
 * @first_page: from 0 on
 * @last_page: from 0 on
 *
 * Asks whether all these pages but the first begin with more rows of a framed table. Word and Excel cannot say where a table
 * goes on, but what stands above each page but the first. A field that asks for the page, { IF { PAGE } … }, is computed by Word,
 * but not by all who open its files: they show what was there last, above each page.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_page_rows_go_on (JxReport *report,
                    guint     first_page,
                    guint     last_page)
{
  g_return_val_if_fail (JX_IS_REPORT (report), FALSE);

  for (guint page = first_page + 1; page <= last_page; page++)
    if (!jx_report_page_goes_on (jx_report_get_page (report, page)))
      return FALSE;

  return first_page < last_page;
}
