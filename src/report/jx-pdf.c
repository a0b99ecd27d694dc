/* jx-pdf.c: a report as a PDF file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "jx-aside.h"
#include "jx-report-error.h"
#include "jx-report-places.h"
#include "jx-tags.h"
#include "jx-turn.h"

#define COVER "封面"    /* label of a page without a number; Chinese in every locale */

typedef struct
{
  GOutputStream *stream;
  GError        *error;     /* the first one */
  gboolean       closed;    /* the rest goes nowhere */
  gboolean       passes;    /* who writes has the turn, and others may have it in between */
} Sink;

struct _JxPdf
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  JxTags          *tags;
  Sink             sink;
  guint            n_pages;     /* the last of them still open: the structure ends on it */
};

static cairo_status_t
write_sink (void                *data,
            const unsigned char *bytes,
            unsigned int         n_bytes)
{
  Sink *sink = data;

  /* After an error the rest goes nowhere: told of it, cairo's PDF surface would leak a stream. */
  if (sink->error == NULL && !sink->closed)
    g_output_stream_write_all (sink->stream, bytes, n_bytes, NULL, NULL, &sink->error);
  if (sink->passes)
    jx_turn_pass ();

  return CAIRO_STATUS_SUCCESS;
}

/* All fonts of a large file are much to write. Cairo makes each of them whole before it writes it, and holds no font while
 * it writes: between two pieces others have their turn. */
static void
end_surface (JxPdf *self)
{
  self->sink.passes = TRUE;
  cairo_surface_finish (self->surface);
  self->sink.passes = FALSE;
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
          const JxReportInfo *info)
{
  g_autofree char *iso = jx_report_info_dup_time (info);

  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
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
    case JX_TEXT_ATTACHED:
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
add_outline_entry (JxPdf                *self,
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
  link = g_strdup_printf ("page=%u pos=[%s %s]", self->n_pages + rect->page + 1, g_ascii_dtostr (x, sizeof x, rect->x),
                          g_ascii_dtostr (y, sizeof y, rect->y));

  return cairo_pdf_surface_add_outline (self->surface, parent, text, link, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static int
add_bookmark (JxPdf      *self,
              const char *bookmark)
{
  g_autofree char *link = g_strdup_printf ("page=%u", self->n_pages + 1);

  return cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT, bookmark, link, 0);
}

static void
add_outline (JxPdf    *self,
             JxReport *report,
             int       root)
{
  const JxDocument *document = jx_report_get_document (report);
  int last[5] = { root };   /* the last entry of each level */

  for (guint n = 0; n < jx_document_get_n_nodes (document); n++)
    {
      const JxDocNode *node = jx_document_get_node (document, n);
      int level = node->kind == JX_DOC_PARAGRAPH ? get_outline_level (node->paragraph.role) : -1;

      if (level < 0)
        continue;

      last[level] = add_outline_entry (self, report, n, &node->paragraph, level == 0 ? root : last[level - 1]);
      for (guint deeper = level + 1; deeper < G_N_ELEMENTS (last); deeper++)
        last[deeper] = last[level];
    }
}

/* Page by page, so that others have their turn. */
static void
draw_page (JxPdf    *self,
           JxReport *report,
           guint     page)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();
  g_autofree char *label = jx_numbering_dup_number (jx_report_get_numbering (report), page);
  double width, height;

  if (self->n_pages > 0)
    cairo_show_page (self->cr);
  jx_report_get_page_size (report, page, &width, &height);
  cairo_pdf_surface_set_size (self->surface, width, height);
  cairo_pdf_surface_set_page_label (self->surface, label != NULL ? label : COVER);
  jx_report_draw_tagged_page (report, page, self->cr, self->tags);
  self->n_pages++;
}

static gboolean
draw_pages (JxPdf         *self,
            JxReport      *report,
            GCancellable  *cancellable,
            GError       **error)
{
  jx_tags_begin (self->tags, self->cr, jx_report_get_document (report));
  for (guint n = 0; n < jx_report_get_n_pages (report); n++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      draw_page (self, report, n);
    }

  return TRUE;
}

/**
 * jx_pdf_new:
 * @info: what the file says of itself
 * @stream: where to; not closed
 *
 * Begins a PDF that takes any number of reports.
 *
 * Returns: (transfer full): the file, without pages
 */
JxPdf *
jx_pdf_new (const JxReportInfo *info,
            GOutputStream      *stream)
{
  JxPdf *self;

  g_return_val_if_fail (info != NULL && G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (JxPdf, 1);
  self->sink.stream = g_object_ref (stream);
  self->surface = cairo_pdf_surface_create_for_stream (write_sink, &self->sink, 1, 1);
  describe (self->surface, info);
  self->cr = cairo_create (self->surface);
  self->tags = jx_tags_new ();

  return self;
}

/**
 * jx_pdf_free:
 * @self: (transfer full): a file
 *
 * Frees it; what is not finished is no file.
 */
void
jx_pdf_free (JxPdf *self)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();

  self->sink.closed = TRUE;
  cairo_destroy (self->cr);
  end_surface (self);
  cairo_surface_destroy (self->surface);
  jx_tags_free (self->tags);
  g_clear_error (&self->sink.error);
  g_object_unref (self->sink.stream);
  g_free (self);
}

/* Page by page: a table may be long. */
static gboolean
lay_out (JxReport      *report,
         GCancellable  *cancellable,
         GError       **error)
{
  gboolean given_up;

  for (guint n = 0; !(given_up = g_cancellable_set_error_if_cancelled (cancellable, error)) && jx_report_has_page (report, n); n++)
    ;

  return !given_up;
}

/**
 * jx_pdf_add:
 * @self: a file
 * @report: what follows; it is not needed any longer afterwards
 * @bookmark: (nullable): its name in the outline, above its headings
 * @cancellable: (nullable): to give up between two pages
 * @error: that it was given up; the file cannot be finished then
 *
 * Adds the pages of a report, with the numbers that they bear. Links count the pages of the whole file.
 *
 * Returns: `TRUE` if they are added
 */
gboolean
jx_pdf_add (JxPdf         *self,
            JxReport      *report,
            const char    *bookmark,
            GCancellable  *cancellable,
            GError       **error)
{
  g_return_val_if_fail (self != NULL && JX_IS_REPORT (report), FALSE);

  if (!lay_out (report, cancellable, error))
    return FALSE;

  add_outline (self, report, bookmark != NULL ? add_bookmark (self, bookmark) : CAIRO_PDF_OUTLINE_ROOT);

  return draw_pages (self, report, cancellable, error);
}

/**
 * jx_pdf_finish:
 * @self: a file; nothing can be added afterwards
 * @error: of the stream, or `JX_REPORT_ERROR`
 *
 * Writes what belongs to all pages: fonts, outline, structure.
 *
 * Returns: `TRUE` if all of it is written
 */
gboolean
jx_pdf_finish (JxPdf   *self,
               GError **error)
{
  g_autoptr(JxTurn) turn = jx_turn_take ();
  cairo_status_t status;

  g_return_val_if_fail (self != NULL, FALSE);

  jx_tags_finish (self->tags, self->cr);
  if (self->n_pages > 0)
    cairo_show_page (self->cr);
  end_surface (self);
  status = cairo_surface_status (self->surface);

  if (self->sink.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->sink.error));
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

static void
free_aside (gpointer data)
{
  jx_pdf_free (data);
}

/**
 * jx_pdf_give_up:
 * @self: (transfer full): a file that is not finished
 *
 * Frees it without waiting: what belongs to all pages is made also of what is given up, and that takes its time.
 */
void
jx_pdf_give_up (JxPdf *self)
{
  g_return_if_fail (self != NULL);

  jx_aside_free (self, free_aside);
}

static GBytes *
close_aside (gpointer   data,
             GError   **error)
{
  JxPdf *self = data;

  if (!jx_pdf_finish (self, error) || !g_output_stream_close (self->sink.stream, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (self->sink.stream));
}

/**
 * jx_pdf_close:
 * @self: (transfer full): a file that goes to memory
 * @cancellable: (nullable): to give up; nobody waits then for what is still to be made
 * @error: as of jx_pdf_finish()
 *
 * Finishes it. Who asks has no turn.
 *
 * Returns: (transfer full) (nullable): all of it
 */
GBytes *
jx_pdf_close (JxPdf         *self,
              GCancellable  *cancellable,
              GError       **error)
{
  g_return_val_if_fail (self != NULL && G_IS_MEMORY_OUTPUT_STREAM (self->sink.stream), NULL);

  return jx_aside_run (close_aside, self, free_aside, cancellable, error);
}

/**
 * jx_pdf_to_bytes:
 * @report: a report
 * @info: what the file says of itself
 * @cancellable: (nullable): to give up
 * @error: `JX_REPORT_ERROR`
 *
 * Makes a PDF with embedded fonts, an outline, page labels and the structure of its tables. The same content gives the same
 * bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
jx_pdf_to_bytes (JxReport            *report,
                 const JxReportInfo  *info,
                 GCancellable        *cancellable,
                 GError             **error)
{
  g_autoptr(GOutputStream) stream = NULL;
  JxReportInfo named;
  JxPdf *self;

  g_return_val_if_fail (JX_IS_REPORT (report) && info != NULL, NULL);

  named = *info;
  if (named.title == NULL)
    named.title = jx_document_get_title (jx_report_get_document (report));
  stream = g_memory_output_stream_new_resizable ();
  self = jx_pdf_new (&named, stream);
  if (jx_pdf_add (self, report, NULL, cancellable, error))
    return jx_pdf_close (self, cancellable, error);

  jx_pdf_give_up (self);

  return NULL;
}
