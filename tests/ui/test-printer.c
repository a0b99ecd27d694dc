/* test-printer.c: pages on their way to paper, from the painter of preview and PDF
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-printer.h"

#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>

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

/* ---- what a person chooses in the dialog ---- */

typedef struct
{
  const char  *name;
  guint        from, to;      /* of a range of pages, from 1; 0: all */
  GtkPageSet   set;
  int          n_up, n_copies;
  gboolean     collate, reverse;
  const char  *sheets;        /* the pages on each, in their order */
} Choice;

static const Choice choices[] = {
  { "a range of pages", 2, 3, GTK_PAGE_SET_ALL, 1, 1, FALSE, FALSE, "| 2| 3" },
  { "even sheets", 0, 0, GTK_PAGE_SET_EVEN, 1, 1, FALSE, FALSE, "| 2| 4| 6| 8" },
  { "odd sheets of a range", 2, 5, GTK_PAGE_SET_ODD, 1, 1, FALSE, FALSE, "| 2| 4" },
  { "two pages a sheet", 1, 3, GTK_PAGE_SET_ALL, 2, 1, FALSE, FALSE, "| 1 2| 3" },
  { "four pages a sheet", 1, 6, GTK_PAGE_SET_ALL, 4, 1, FALSE, FALSE, "| 1 2 3 4| 5 6" },
  { "two copies, each in order", 1, 2, GTK_PAGE_SET_ALL, 1, 2, TRUE, FALSE, "| 1| 2| 1| 2" },
  { "backwards", 1, 3, GTK_PAGE_SET_ALL, 1, 1, FALSE, TRUE, "| 3| 2| 1" },
};

typedef struct
{
  const Choice *choice;
  const char   *path;
} Chooser;

static GtkPrintUnixDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint n = 0; n < g_list_model_get_n_items (windows); n++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, n);

      if (GTK_IS_PRINT_UNIX_DIALOG (window))
        return GTK_PRINT_UNIX_DIALOG (window);
    }

  return NULL;
}

static GtkPrintSettings *
new_settings (const Chooser *chooser)
{
  const Choice *choice = chooser->choice;
  GtkPrintSettings *settings = gtk_print_settings_new ();
  g_autofree char *uri = g_filename_to_uri (chooser->path, NULL, NULL);
  GtkPageRange range = { (int) choice->from - 1, (int) choice->to - 1 };

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set_page_set (settings, choice->set);
  gtk_print_settings_set_number_up (settings, choice->n_up);
  gtk_print_settings_set_n_copies (settings, choice->n_copies);
  gtk_print_settings_set_collate (settings, choice->collate);
  gtk_print_settings_set_reverse (settings, choice->reverse);
  if (choice->from > 0)
    {
      gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_RANGES);
      gtk_print_settings_set_page_ranges (settings, &range, 1);
    }

  return settings;
}

G_GNUC_BEGIN_IGNORE_DEPRECATIONS   /* the dialog of the toolkit is one */

static gboolean
choose_cb (gpointer data)
{
  GtkPrintUnixDialog *dialog = find_dialog ();
  g_autoptr(GtkPrintSettings) settings = new_settings (data);
  GtkPrinter *printer = dialog != NULL ? gtk_print_unix_dialog_get_selected_printer (dialog) : NULL;

  if (dialog == NULL)
    return G_SOURCE_CONTINUE;
  gtk_print_unix_dialog_set_settings (dialog, settings);
  if (printer == NULL || !gtk_printer_is_virtual (printer))
    return G_SOURCE_CONTINUE;

  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_OK);

  return G_SOURCE_REMOVE;
}

G_GNUC_END_IGNORE_DEPRECATIONS

/* The pages on each sheet, as a choice has them: told by the numbers at their feet, which may stand upright. */
static char *
dup_sheets (JxReport   *report,
            const char *path)
{
  GString *sheets = g_string_new (NULL);

  for (guint sheet = 1; sheet <= count_sheets (path); sheet++)
    {
      g_autofree char *number = g_strdup_printf ("%u", sheet);
      g_autofree char *text = pdf_run ("pdftotext", "-f", number, "-l", number, path, "-", NULL), *printed = pdf_words_squash (text);

      g_string_append_c (sheets, '|');
      for (guint n = 1; n <= jx_report_get_n_pages (report); n++)
        {
          g_autofree char *foot = g_strdup_printf ("—%u—", n);

          if (strstr (printed, foot) != NULL)
            g_string_append_printf (sheets, " %u", n);
        }
    }

  return g_string_free (sheets, FALSE);
}

static void
print_chosen (const Choice *choice,
              const char   *path)
{
  g_autoptr(JxReport) report = create_report ();
  g_autoptr(GtkPrintOperation) operation = jx_printer_new (report, "自评");
  g_autofree char *sheets = NULL;
  Chooser chooser = { choice, path };
  g_autoptr(GError) error = NULL;
  GtkPrintOperationResult result;

  g_timeout_add (20, choose_cb, &chooser);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  sheets = dup_sheets (report, path);
  g_test_message ("%s: %s", choice->name, sheets);
  g_assert_cmpstr (sheets, ==, choice->sheets);
}

/* In one go: what the toolkit notes of files used lately is written when it likes. */
static void
test_choices (void)
{
  g_autofree char *folder = g_dir_make_tmp ("jixiao-print-XXXXXX", NULL);

  for (gsize n = 0; n < G_N_ELEMENTS (choices); n++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%zu.pdf", folder, n);

      print_chosen (&choices[n], path);
      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();

  g_test_add_func ("/printer/what is painted is what is printed", test_pages);

  g_test_add_func ("/printer/ranges, copies and several pages a sheet", test_choices);

  return g_test_run ();
}
