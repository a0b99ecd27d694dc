/* test-pdf.c: a report as a PDF file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-pdf.h"

#include "jx-report-error.h"
#include "pdf-report.h"
#include "pdf-words.h"
#include "sample-document.h"

typedef struct
{
  JxReport  *report;
  JxReportInfo  info;
  PdfReport *pdf;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  JxDocument *document = sample_document_new (GPOINTER_TO_UINT (data));

  sample_document_add_report (document);
  fixture->report = jx_report_new_for_document (document);
  jx_report_set_digest (fixture->report, "3F2A-90BC-11D7");
  fixture->info.author = "金凤区智慧城市运营中心";
  fixture->info.subject = "项目支出绩效自评表";
  fixture->info.time = 1703980800;   /* 2023-12-31 */
  fixture->pdf = pdf_report_new (fixture->report, &fixture->info);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  pdf_report_free (fixture->pdf);
  g_assert_finalize_object (fixture->report);
}

static void
test_cells (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpuint (pdf_report_assert_cells (fixture->pdf), >, 50);
  pdf_report_assert_on_pages (fixture->pdf);
}

static void
test_paragraphs (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_cmpuint (pdf_report_assert_paragraphs (fixture->pdf), >, 5);
}

static void
test_foot (Fixture       *fixture,
           gconstpointer  data)
{
  guint n_pages = jx_report_get_n_pages (fixture->report);
  double width, height;
  g_autofree char *foot = NULL;

  jx_report_get_page_size (fixture->report, n_pages - 1, &width, &height);
  foot = pdf_words_join (fixture->pdf->words, n_pages - 1, 0, height - 35 * 72 / 25.4, width, 35 * 72 / 25.4);
  if (n_pages % 2 == 1)
    g_assert_true (g_str_has_prefix (foot, "校验码3F2A-90BC-11D7—"));
  else
    g_assert_true (g_str_has_suffix (foot, "—校验码3F2A-90BC-11D7"));
}

static void
test_clean (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *check = pdf_run ("qpdf", "--check", fixture->pdf->path, NULL);
  g_autofree char *fonts = pdf_run ("pdffonts", fixture->pdf->path, NULL);
  g_auto(GStrv) lines = g_strsplit (g_strchomp (fonts), "\n", -1);

  g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
  g_assert_cmpuint (g_strv_length (lines), >, 4);
  for (guint n = 2; lines[n] != NULL; n++)
    {
      const char *wanted = strstr (lines[n], "Type 3") ? " yes no +yes " : " yes yes yes ";

      g_test_message ("%s", lines[n]);
      g_assert_true (g_regex_match_simple (wanted, lines[n], 0, 0));
    }
}

static void
test_metadata (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *info = pdf_run ("pdfinfo", "-enc", "UTF-8", "-isodates", fixture->pdf->path, NULL);

  g_test_message ("%s", info);
  g_assert_nonnull (strstr (info, "政府批准聘用人员支出 项目支出绩效自评表\n"));
  g_assert_nonnull (strstr (info, "金凤区智慧城市运营中心\n"));
  g_assert_nonnull (strstr (info, "Jixiao "));
  g_assert_nonnull (strstr (info, "CreationDate:    2023-12-31T00:00:00Z\n"));
  g_assert_nonnull (strstr (info, "ModDate:         2023-12-31T00:00:00Z\n"));
  g_assert_true (g_regex_match_simple ("Tagged: +yes\n", info, 0, 0));
}

static void
test_structure (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *structure = pdf_run ("pdfinfo", "-enc", "UTF-8", "-struct-text", fixture->pdf->path, NULL);
  guint n_rows = jx_doc_table_get_n_rows (sample_document_get_table (jx_report_get_document (fixture->report)));
  g_auto(GStrv) rows = g_strsplit (structure, "\n    TR", -1);
  g_auto(GStrv) tables = g_strsplit (structure, "\n  Table", -1);

  g_assert_cmpuint (g_strv_length (tables), ==, 2);
  g_assert_cmpuint (g_strv_length (rows), ==, n_rows + 1);
  g_assert_nonnull (strstr (structure, "  H1 (block)\n    \"项目支出绩效自评表\"\n"));
  g_assert_nonnull (strstr (structure, "  H2 (block)\n    \"一、项目基本情况\"\n"));
  g_assert_nonnull (strstr (structure, "      TH\n        \"项目名称\"\n"));
  g_assert_nonnull (strstr (structure, "      TD\n        \"政府批准聘用人员支出\"\n"));
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PdfReport) again = pdf_report_new (fixture->report, &fixture->info);
  g_autofree char *first = NULL, *second = NULL;
  gsize first_size, second_size;

  g_assert_true (g_file_get_contents (fixture->pdf->path, &first, &first_size, NULL));
  g_assert_true (g_file_get_contents (again->path, &second, &second_size, NULL));
  g_assert_cmpmem (first, first_size, second, second_size);
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (pdf_report_write (fixture->report, &fixture->info, "/dev/full", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_spoilt_text (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->pdf->folder, "other.pdf", NULL);
  g_autoptr(GError) error = NULL;

  fixture->info.subject = "\xff is not UTF-8";
  g_assert_false (pdf_report_write (fixture->report, &fixture->info, path, &error));
  g_assert_error (error, JX_REPORT_ERROR, JX_REPORT_ERROR_PDF);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

#define ADD(name, n_times, function) \
  g_test_add ("/pdf/" name, Fixture, GUINT_TO_POINTER (n_times), set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("each-cell-says-what-it-said", 1, test_cells);
  ADD ("each-cell-says-what-it-said-over-many-pages", 7, test_cells);
  ADD ("each-paragraph-says-what-it-said", 1, test_paragraphs);
  ADD ("digest-and-page-number-at-the-foot", 1, test_foot);
  ADD ("file-is-clean-and-fonts-are-embedded", 1, test_clean);
  ADD ("metadata-is-of-the-data", 1, test_metadata);
  ADD ("structure-has-each-row-once", 7, test_structure);
  ADD ("same-content-gives-same-bytes", 2, test_same_bytes);
  ADD ("full-disk-is-an-error", 1, test_full_disk);
  ADD ("spoilt-text-is-an-error", 1, test_spoilt_text);

  return g_test_run ();
}
