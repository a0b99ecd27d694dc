/* bench-report.c: pages into a PDF against a bare pangocairo loop, and what an edit costs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-pdf.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <time.h>

#include "sample-assessment.h"
#include "sample-document.h"

#define N_TIMES  100    /* nine indicators each */
#define N_ROUNDS 5
#define N_EDITS  200

static double
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return time.tv_sec + time.tv_nsec / 1e9;
}

static cairo_status_t
swallow (void                *data,
         const unsigned char *bytes,
         unsigned int         n_bytes)
{
  return CAIRO_STATUS_SUCCESS;
}

static void
write_pdf (JxReport *report)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  JxReportInfo info = { .time = 1703980800 };
  g_autoptr(GError) error = NULL;

  jx_pdf_to_stream (report, &info, stream, &error);
  g_assert_no_error (error);
}

/* No two cells alike: what was set once must not help. */
static JxDocument *
create_document (GStringChunk *texts)
{
  JxDocument *document = sample_document_new (N_TIMES);
  JxDocTable *table = sample_document_get_table (document);

  for (guint n = 0; n < jx_doc_table_get_n_cells (table); n++)
    {
      JxDocCell *cell = jx_doc_table_get_cell (table, n);
      g_autofree char *text = g_strdup_printf ("%s%u", cell->text, n);

      if (*cell->text != '\0' && cell->kind == JX_DOC_CELL_BODY)
        cell->text = g_string_chunk_insert (texts, text);
    }

  return document;
}

static double
time_report (GStringChunk *texts,
             guint        *n_pages)
{
  JxDocument *document = create_document (texts);
  double begin = get_cpu_time ();
  g_autoptr(JxReport) report = jx_report_new_for_document (document);

  write_pdf (report);
  *n_pages = jx_report_get_n_pages (report);

  return get_cpu_time () - begin;
}

static void
paint_bare_page (const JxReportPage *page,
                 cairo_t            *cr)
{
  for (guint n = 0; n < page->boxes->len; n++)
    {
      const JxBox *box = &g_array_index (page->boxes, JxBox, n);
      g_autoptr(PangoLayout) layout = NULL;
      PangoFontDescription *font;

      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      cairo_set_line_width (cr, 0.5);
      cairo_stroke (cr);
      if (box->text == NULL)
        continue;

      layout = pango_cairo_create_layout (cr);
      font = pango_font_description_from_string (box->cell == NULL || box->cell->kind == JX_DOC_CELL_BODY
                                                   ? "Noto Serif CJK SC" : "Noto Sans CJK SC");
      pango_font_description_set_absolute_size (font, box->text->style->size * PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
      pango_layout_set_width (layout, pango_units_from_double (box->text->width));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_text (layout, box->text->string, -1);
      cairo_move_to (cr, box->x + box->padding, box->y);
      pango_cairo_show_layout (cr, layout);
      pango_font_description_free (font);
    }
}

/* The same texts in the same places, line breaks and heights for nothing. */
static double
time_bare (JxReport *report)
{
  double begin = get_cpu_time ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (swallow, NULL, 842, 595);
  cairo_t *cr = cairo_create (surface);

  for (guint n = 0; n < jx_report_get_n_pages (report); n++)
    {
      paint_bare_page (jx_report_get_page (report, n), cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return get_cpu_time () - begin;
}

static void
bench_pdf (void)
{
  g_autoptr(GStringChunk) texts = g_string_chunk_new (1 << 16);
  g_autoptr(JxReport) report = jx_report_new_for_document (create_document (texts));
  double own = G_MAXDOUBLE, bare = G_MAXDOUBLE;
  char value[G_ASCII_DTOSTR_BUF_SIZE], reference[G_ASCII_DTOSTR_BUF_SIZE], ratio[G_ASCII_DTOSTR_BUF_SIZE];
  guint n_pages = 0;

  for (guint n = 0; n < N_ROUNDS; n++)
    {
      bare = MIN (bare, time_bare (report));
      own = MIN (own, time_report (texts, &n_pages));
    }

  g_print ("{\"bench\": \"report\", \"figure\": \"pdf\", \"unit\": \"pages/s\", \"value\": %s, \"reference\": %s, "
           "\"reference_name\": \"bare pangocairo loop over the same cells\", \"ratio\": %s, \"budget\": \">= 0.8\"}\n",
           g_ascii_formatd (value, sizeof value, "%.1f", n_pages / own),
           g_ascii_formatd (reference, sizeof reference, "%.1f", n_pages / bare),
           g_ascii_formatd (ratio, sizeof ratio, "%.2f", bare / own));
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* An edit of one cell, with the pages made anew and the first one painted as on a screen. */
static void
bench_edit (JxForms *forms,
            guint    n_indicators)
{
  g_autoptr(JxAssessment) assessment = sample_assessment_new (forms, "mof-project");
  g_autoptr(JxReport) report = NULL;
  double update[N_EDITS], paint[N_EDITS];
  char middle[G_ASCII_DTOSTR_BUF_SIZE], slow[G_ASCII_DTOSTR_BUF_SIZE], painted[G_ASCII_DTOSTR_BUF_SIZE];
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 842, 595);

  sample_assessment_fill_jinfeng (assessment);
  for (guint n = 9; n < n_indicators; n++)
    {
      g_autofree char *name = g_strdup_printf ("第%u项：按标准发放中心聘用人员工资", n);

      sample_assessment_add_row (assessment, "indicators");
      sample_assessment_set (assessment, "indicators", n, "name", name);
      sample_assessment_set (assessment, "indicators", n, "target", "100%");
    }
  report = jx_report_new (assessment);

  for (guint n = 0; n < N_EDITS; n++)
    {
      g_autofree char *text = g_strdup_printf ("%u人", n);
      cairo_t *cr = cairo_create (surface);
      double begin;

      sample_assessment_set (assessment, "indicators", 0, "actual", text);
      begin = get_cpu_time ();
      jx_report_update (report);
      update[n] = (get_cpu_time () - begin) * 1000;
      begin = get_cpu_time ();
      jx_report_draw_page (report, 0, cr);
      paint[n] = (get_cpu_time () - begin) * 1000;
      cairo_destroy (cr);
    }
  cairo_surface_destroy (surface);

  qsort (update, N_EDITS, sizeof *update, compare_times);
  qsort (paint, N_EDITS, sizeof *paint, compare_times);
  g_print ("{\"bench\": \"report\", \"figure\": \"edit at %u indicators\", \"unit\": \"ms\", \"median\": %s, \"p99\": %s, "
           "\"page_painted\": %s}\n", n_indicators,
           g_ascii_formatd (middle, sizeof middle, "%.2f", update[N_EDITS / 2]),
           g_ascii_formatd (slow, sizeof slow, "%.2f", update[N_EDITS * 99 / 100]),
           g_ascii_formatd (painted, sizeof painted, "%.2f", paint[N_EDITS / 2]));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(JxForms) forms = sample_forms_load ();

  bench_pdf ();
  bench_edit (forms, 60);
  bench_edit (forms, 1000);

  return 0;
}
