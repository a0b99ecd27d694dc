/* pdf-report.c: a report written as a PDF and read again
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pdf-report.h"

#include <glib/gstdio.h>

#include "jx-file.h"
#include "jx-report-places.h"
#include "pdf-words.h"

/**
 * pdf_report_write:
 * @report: a report
 * @info: what the file says of itself
 * @path: where
 * @error: return location for an error
 *
 * Writes a report as the program does: the file is there whole, or not at all.
 *
 * Returns: `TRUE` if it is there
 */
gboolean
pdf_report_write (JxReport            *report,
                  const JxReportInfo  *info,
                  const char          *path,
                  GError             **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) bytes = jx_pdf_to_bytes (report, info, NULL, error);

  return bytes != NULL && jx_file_replace_bytes (file, bytes, error);
}

/**
 * pdf_report_new:
 * @report: a report
 * @info: what the file says of itself
 *
 * Writes a report into a folder of its own and reads the words of the file.
 *
 * Returns: (transfer full): both
 */
PdfReport *
pdf_report_new (JxReport        *report,
                const JxReportInfo *info)
{
  PdfReport *self = g_new0 (PdfReport, 1);
  g_autoptr(GError) error = NULL;

  self->report = g_object_ref (report);
  self->folder = g_dir_make_tmp ("jixiao-pdf-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "report.pdf", NULL);
  g_assert_true (pdf_report_write (report, info, self->path, &error));
  g_assert_no_error (error);
  self->words = pdf_words_read (self->path);

  return self;
}

/**
 * pdf_report_free:
 * @self: (transfer full): a written report
 *
 * Removes the file and its folder.
 */
void
pdf_report_free (PdfReport *self)
{
  g_object_unref (self->report);
  g_ptr_array_unref (self->words);
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

/**
 * pdf_report_read_cell:
 * @self: a written report
 * @cell: of the report's document
 *
 * Reads what all parts of a cell say, but for those that say it again, which say it whole.
 *
 * Returns: (transfer full): the words without spaces
 */
char *
pdf_report_read_cell (PdfReport       *self,
                      const JxDocCell *cell)
{
  GString *text = g_string_new (NULL);

  for (guint page = 0; page < jx_report_get_n_pages (self->report); page++)
    {
      GArray *boxes = jx_report_get_page (self->report, page)->boxes;

      for (guint n = 0; n < boxes->len; n++)
        {
          const JxBox *box = &g_array_index (boxes, JxBox, n);
          g_autofree char *words = NULL;

          if (box->cell != cell)
            continue;

          words = pdf_words_join (self->words, page, box->x, box->y, box->width, box->height);
          if (box->kind == JX_BOX_CELL)
            g_string_append (text, words);
          else
            {
              g_autofree char *whole = pdf_words_squash (cell->text);

              g_assert_cmpstr (words, ==, whole);
            }
        }
    }

  return g_string_free (text, FALSE);
}

static guint
assert_table (PdfReport        *self,
              const JxDocTable *table)
{
  guint n_written = 0;

  for (guint n = 0; n < jx_doc_table_get_n_cells (table); n++)
    {
      const JxDocCell *cell = jx_doc_table_get_cell ((JxDocTable *) table, n);
      g_autofree char *printed = pdf_report_read_cell (self, cell);
      g_autofree char *expected = pdf_words_squash (cell->text);

      g_assert_cmpstr (printed, ==, expected);
      n_written += *expected != '\0';
    }

  return n_written;
}

/**
 * pdf_report_assert_cells:
 * @self: a written report
 *
 * Holds the words in the rectangle of every cell of the document against the cell's text.
 *
 * Returns: how many cells have a text
 */
guint
pdf_report_assert_cells (PdfReport *self)
{
  const JxDocument *document = jx_report_get_document (self->report);
  guint n_written = 0;

  for (guint n = 0; n < jx_document_get_n_nodes (document); n++)
    if (jx_document_get_node (document, n)->kind == JX_DOC_TABLE)
      n_written += assert_table (self, jx_document_get_node (document, n)->table);

  return n_written;
}

static char *
read_node (PdfReport *self,
           guint      node)
{
  g_autoptr(GArray) rects = jx_report_get_node_rects (self->report, node);
  GString *printed = g_string_new (NULL);

  for (guint part = 0; part < rects->len; part++)
    {
      const JxReportRect *rect = &g_array_index (rects, JxReportRect, part);
      g_autofree char *words = pdf_words_join (self->words, rect->page, rect->x, rect->y, rect->width, rect->height);

      g_string_append (printed, words);
    }

  return g_string_free (printed, FALSE);
}

/**
 * pdf_report_assert_paragraphs:
 * @self: a written report
 *
 * Holds the words in the rectangles of every paragraph of the document against its text.
 *
 * Returns: how many paragraphs there are
 */
guint
pdf_report_assert_paragraphs (PdfReport *self)
{
  const JxDocument *document = jx_report_get_document (self->report);
  guint n_paragraphs = 0;

  for (guint n = 0; n < jx_document_get_n_nodes (document); n++)
    {
      const JxDocNode *node = jx_document_get_node (document, n);
      g_autofree char *printed = NULL, *whole = NULL, *expected = NULL;

      if (node->kind != JX_DOC_PARAGRAPH)
        continue;

      printed = read_node (self, n);
      whole = jx_doc_paragraph_dup_printed (&node->paragraph);
      expected = pdf_words_squash (whole);
      g_assert_cmpstr (printed, ==, expected);
      n_paragraphs++;
    }

  return n_paragraphs;
}

/**
 * pdf_report_assert_on_pages:
 * @self: a written report
 *
 * Sees that no box and no word reaches over the edge of its page.
 */
void
pdf_report_assert_on_pages (PdfReport *self)
{
  for (guint page = 0; page < jx_report_get_n_pages (self->report); page++)
    {
      const JxReportPage *made = jx_report_get_page (self->report, page);

      for (guint n = 0; n < made->boxes->len; n++)
        {
          const JxBox *box = &g_array_index (made->boxes, JxBox, n);

          g_assert_cmpfloat (box->x, >=, 0);
          g_assert_cmpfloat (box->y, >=, 0);
          g_assert_cmpfloat (box->x + box->width, <=, made->width);
          g_assert_cmpfloat (box->y + box->height, <=, made->height);
        }
    }

  for (guint n = 0; n < self->words->len; n++)
    {
      const PdfWord *word = g_ptr_array_index (self->words, n);
      const JxReportPage *made = jx_report_get_page (self->report, word->page);

      g_assert_cmpfloat (word->x0, >=, 0);
      g_assert_cmpfloat (word->y0, >=, 0);
      g_assert_cmpfloat (word->x1, <=, made->width);
      g_assert_cmpfloat (word->y1, <=, made->height);
    }
}
