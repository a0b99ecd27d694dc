/* jx-pdf.c: a report as a PDF file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "jx-file.h"
#include "jx-report-error.h"
#include "jx-tags.h"

typedef struct
{
  GOutputStream *stream;
  GError        *error;     /* the first one */
} Sink;

typedef struct
{
  JxReport           *report;
  const JxReportInfo *info;
} Job;

static cairo_status_t
write_sink (void                *data,
            const unsigned char *bytes,
            unsigned int         n_bytes)
{
  Sink *sink = data;

  /* After an error the rest goes nowhere: told of it, cairo's PDF surface would leak a stream. */
  if (sink->error == NULL)
    g_output_stream_write_all (sink->stream, bytes, n_bytes, NULL, NULL, &sink->error);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t      *surface,
              cairo_pdf_metadata_t  key,
              const char           *text)
{
  if (text != NULL && *text != '\0')
    cairo_pdf_surface_set_metadata (surface, key, text);
}

static void
describe (cairo_surface_t    *surface,
          JxReport           *report,
          const JxReportInfo *info)
{
  g_autofree char *iso = jx_report_info_dup_time (info);

  set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                info->title != NULL ? info->title : jx_document_get_title (jx_report_get_document (report)));
  set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, info->subject);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, JX_REPORT_PROGRAM " " PACKAGE_VERSION);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, iso);
  set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, iso);
}

/* Returns the level in the outline, -1 for what does not stand there. */
static int
get_outline_level (JxTextRole role)
{
  switch (role)
    {
    case JX_TEXT_TITLE:
      return 0;

    case JX_TEXT_HEADING1:
      return 1;

    case JX_TEXT_HEADING2:
      return 2;

    case JX_TEXT_HEADING3:
      return 3;

    case JX_TEXT_HEADING4:
      return 4;

    case JX_TEXT_SUBTITLE:
    case JX_TEXT_BODY:
    case JX_TEXT_SIGNATURE:
    case JX_TEXT_ATTACHMENT:
    case JX_TEXT_CAPTION:
    case JX_TEXT_HEAD:
    case JX_TEXT_CELL:
    case JX_TEXT_NOTE:
    case JX_TEXT_CONTINUED:
    case JX_TEXT_PAGE_NUMBER:
    case JX_TEXT_DIGEST:
    case JX_TEXT_LAST:
      break;
    }

  return -1;
}

static int
add_outline_entry (cairo_surface_t      *surface,
                   JxReport             *report,
                   guint                 node,
                   const JxDocParagraph *heading,
                   int                   parent)
{
  g_autoptr(GArray) rects = jx_report_get_node_rects (report, node);
  g_autofree char *text = jx_doc_paragraph_dup_printed (heading);
  g_autofree char *link = NULL;
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  const JxReportRect *rect;

  if (rects->len == 0)
    return parent;

  rect = &g_array_index (rects, JxReportRect, 0);
  link = g_strdup_printf ("page=%u pos=[%s %s]", rect->page + 1, g_ascii_dtostr (x, sizeof x, rect->x),
                          g_ascii_dtostr (y, sizeof y, rect->y));

  return cairo_pdf_surface_add_outline (surface, parent, text, link, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static void
add_outline (cairo_surface_t *surface,
             JxReport        *report)
{
  const JxDocument *document = jx_report_get_document (report);
  int last[5] = { CAIRO_PDF_OUTLINE_ROOT };   /* the last entry of each level */

  for (guint n = 0; n < jx_document_get_n_nodes (document); n++)
    {
      const JxDocNode *node = jx_document_get_node (document, n);
      int level = node->kind == JX_DOC_PARAGRAPH ? get_outline_level (node->paragraph.role) : -1;

      if (level < 0)
        continue;

      last[level] = add_outline_entry (surface, report, n, &node->paragraph,
                                       level == 0 ? CAIRO_PDF_OUTLINE_ROOT : last[level - 1]);
      for (guint deeper = level + 1; deeper < G_N_ELEMENTS (last); deeper++)
        last[deeper] = last[level];
    }
}

static void
draw_pages (cairo_surface_t *surface,
            JxReport        *report)
{
  g_autoptr(JxTags) tags = jx_tags_new (jx_report_get_document (report));
  cairo_t *cr = cairo_create (surface);

  for (guint n = 0; n < jx_report_get_n_pages (report); n++)
    {
      g_autofree char *label = g_strdup_printf ("%u", n + 1);
      double width, height;

      jx_report_get_page_size (report, n, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      cairo_pdf_surface_set_page_label (surface, label);
      jx_report_draw_tagged_page (report, n, cr, tags);
      if (n + 1 == jx_report_get_n_pages (report))
        jx_tags_finish (tags, cr);
      cairo_show_page (cr);
    }

  cairo_destroy (cr);
}

static gboolean
write_job (GOutputStream  *stream,
           gpointer        data,
           GError        **error)
{
  const Job *job = data;

  return jx_pdf_to_stream (job->report, job->info, stream, error);
}

/**
 * jx_pdf_write:
 * @report: a report
 * @info: what the file says of itself
 * @file: (nullable): where; `NULL` for standard output
 * @error: of the system, or `JX_REPORT_ERROR`
 *
 * Writes a PDF that is there whole, or not at all. The same content gives the same bytes.
 *
 * Returns: `TRUE` if it is there
 */
gboolean
jx_pdf_write (JxReport            *report,
              const JxReportInfo  *info,
              GFile               *file,
              GError             **error)
{
  Job job = { report, info };

  g_return_val_if_fail (JX_IS_REPORT (report) && info != NULL, FALSE);

  return jx_file_replace (file, write_job, &job, error);
}

/**
 * jx_pdf_to_stream:
 * @report: a report
 * @info: what the file says of itself
 * @stream: where to; not closed
 * @error: of the stream, or `JX_REPORT_ERROR`
 *
 * Writes a PDF with embedded fonts, an outline, page labels and the structure of its tables.
 *
 * Returns: `TRUE` if all of it is written
 */
gboolean
jx_pdf_to_stream (JxReport            *report,
                  const JxReportInfo  *info,
                  GOutputStream       *stream,
                  GError             **error)
{
  Sink sink = { stream };
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (JX_IS_REPORT (report) && info != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  surface = cairo_pdf_surface_create_for_stream (write_sink, &sink, 1, 1);
  describe (surface, report, info);
  draw_pages (surface, report);
  add_outline (surface, report);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (sink.error != NULL)
    {
      g_propagate_error (error, sink.error);
      return FALSE;
    }

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, JX_REPORT_ERROR, JX_REPORT_ERROR_PDF,
                   _("The PDF could not be made: %s. Nothing was written."), cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
}
