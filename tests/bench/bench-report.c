/* bench-report.c: pages into a PDF against a bare pangocairo loop, and what an edit costs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-pdf.h"
#include "jx-place.h"

#include "bare-pages.h"
#include "long-report.h"
#include "sample-assessment.h"
#include "sample-document.h"

#define N_TIMES  100    /* nine indicators each */
#define N_ROUNDS 5
#define N_EDITS  200

static void
write_pdf (JxReport *report)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = jx_pdf_to_bytes (report, &(JxReportInfo) { .time = 1703980800 }, NULL, &error);

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
  double begin = bare_pages_get_cpu_time ();
  g_autoptr(JxReport) report = jx_report_new_for_document (document);

  write_pdf (report);
  *n_pages = jx_report_get_n_pages (report);

  return bare_pages_get_cpu_time () - begin;
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
      double painted = bare_pages_paint (report), reported = time_report (texts, &n_pages);

      bare = MIN (bare, painted);
      own = MIN (own, reported);
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
      begin = bare_pages_get_cpu_time ();
      jx_report_update (report);
      update[n] = (bare_pages_get_cpu_time () - begin) * 1000;
      begin = bare_pages_get_cpu_time ();
      jx_report_draw_page (report, 0, cr);
      paint[n] = (bare_pages_get_cpu_time () - begin) * 1000;
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

static double
time_all_pages (JxReport *report)
{
  double begin = bare_pages_get_cpu_time ();

  jx_report_update (report);
  jx_report_get_n_pages (report);

  return (bare_pages_get_cpu_time () - begin) * 1000;
}

/* A key in one place of a report, with all its pages made again, against all of them made from nothing. */
static void
bench_long (JxForms    *forms,
            guint       n_pages,
            const char *block,
            const char *field)
{
  g_autoptr(JxAssessment) assessment = sample_assessment_new (forms, "mof-project");
  JxTable *texts = jx_assessment_find_type (assessment, JX_BLOCK_SECTIONS);
  g_auto(GStrv) chapters = long_report_new (texts, n_pages);
  g_autoptr(JxReport) report = NULL;
  double update[N_EDITS], first;
  char middle[G_ASCII_DTOSTR_BUF_SIZE], slow[G_ASCII_DTOSTR_BUF_SIZE], reference[G_ASCII_DTOSTR_BUF_SIZE];
  sample_assessment_fill_jinfeng (assessment);
  for (guint n = 0; chapters[n] != NULL; n++)
    sample_assessment_set (assessment, "sections", 0, jx_table_get_block (texts)->columns[n].key, chapters[n]);
  report = jx_report_new (assessment);
  first = time_all_pages (report);

  for (guint n = 0; n < N_EDITS; n++)
    {
      g_autofree char *text = g_str_equal (block, "sections") ? g_strdup_printf ("第%u稿：%s", n, chapters[0]) : g_strdup_printf ("%u人", n);

      sample_assessment_set (assessment, block, 0, field, text);
      update[n] = time_all_pages (report);
    }

  qsort (update, N_EDITS, sizeof *update, compare_times);
  g_print ("{\"bench\": \"report\", \"figure\": \"a key in the %s of %u pages\", \"unit\": \"ms\", \"median\": %s, \"p99\": %s, "
           "\"reference\": \"all pages from nothing\", \"reference_value\": %s}\n", block, jx_report_get_n_pages (report),
           g_ascii_formatd (middle, sizeof middle, "%.2f", update[N_EDITS / 2]),
           g_ascii_formatd (slow, sizeof slow, "%.2f", update[N_EDITS * 99 / 100]),
           g_ascii_formatd (reference, sizeof reference, "%.2f", first));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(JxForms) forms = load_shipped_forms ();

  bench_pdf ();
  bench_edit (forms, 60);
  bench_edit (forms, 1000);
  bench_long (forms, 20, "indicators", "actual");
  bench_long (forms, 20, "sections", "overview");
  bench_long (forms, 204, "indicators", "actual");
  bench_long (forms, 204, "sections", "overview");

  return 0;
}
