/* test-printer.c: pages on their way to paper, from the painter of preview and PDF
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-printer.h"

#include <glib/gstdio.h>

#include "pdf-words.h"
#include "sample-document.h"

static JxReport *
create_report (void)
{
  JxDocument *document = sample_document_new (9);

  sample_document_add_report (document);

  return jx_report_new_for_document (document);
}

static guint
count_sheets (const char *path)
{
  g_autofree char *info = pdf_run ("pdfinfo", path, NULL);
  const char *pages = strstr (info, "Pages:");

  g_assert_nonnull (pages);

  return (guint) g_ascii_strtoull (pages + strlen ("Pages:"), NULL, 10);
}

/* What stands on a page is on the paper, as letters. */
static guint
count_found (JxReport  *report,
             guint      number,
             GPtrArray *words)
{
  const JxReportPage *page = jx_report_get_page (report, number);
  g_autofree char *printed = pdf_words_join (words, number, 0, 0, 10000, 10000);
  guint n_found = 0;

  for (guint n = 0; n < page->boxes->len; n++)
    {
      const JxBox *box = &g_array_index (page->boxes, JxBox, n);
      g_autofree char *text = box->text != NULL && box->text->n_lines == 1 ? pdf_words_squash (box->text->string) : NULL;

      if (text == NULL || *text == '\0' || box->turned)
        continue;
      if (strstr (printed, text) == NULL)
        g_error ("“%s” is not on the paper", text);
      n_found++;
    }

  return n_found;
}

/* The toolkit chooses no file as a printer unless a person does: it exports what it would print. */
static void
test_pages (void)
{
  g_autoptr(JxReport) report = create_report ();
  g_autoptr(GtkPrintOperation) operation = jx_printer_new (report, "自评");
  g_autofree char *folder = g_dir_make_tmp ("jixiao-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr(GPtrArray) words = NULL;
  g_autoptr(GError) error = NULL;
  GtkPrintOperationResult result;

  gtk_print_operation_set_export_filename (operation, path);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpuint (jx_report_get_n_pages (report), >, 3);
  g_assert_cmpuint (count_sheets (path), ==, jx_report_get_n_pages (report));

  words = pdf_words_read (path);
  for (guint n = 0; n < jx_report_get_n_pages (report); n++)
    g_assert_cmpuint (count_found (report, n, words), >, 0);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();

  g_test_add_func ("/printer/what is painted is what is printed", test_pages);

  return g_test_run ();
}
