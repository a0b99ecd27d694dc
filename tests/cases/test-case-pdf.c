/* test-case-pdf.c: every printed text of a published table stands on the page, in the cell of its own field
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "case-convert.h"
#include "case-files.h"
#include "jx-assessment-load.h"
#include "jx-holder.h"
#include "jx-place.h"
#include "jx-sheet-words.h"
#include "pdf-report.h"
#include "pdf-words.h"
#include "sample-assessment.h"

typedef struct
{
  JxForms      *forms;
  JxBundle     *bundle;
  JxAssessment *assessment;
  JxReport     *report;
  PdfReport    *pdf;
} Fixture;

static void
open_report (Fixture *fixture)
{
  JxReportInfo info;

  fixture->report = jx_report_new (fixture->assessment);
  jx_report_info_init (&info, fixture->assessment, jx_report_get_document (fixture->report));
  fixture->pdf = pdf_report_new (fixture->report, &info);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  path)
{
  g_autoptr(JsonObject) table = case_files_load (path);
  g_autoptr(GError) error = NULL;
  const JxRecord *record = NULL;

  fixture->forms = load_shipped_forms ();
  fixture->bundle = case_convert (table, fixture->forms, &error);
  g_assert_no_error (error);

  for (guint i = 0; record == NULL || record->kind != JX_RECORD_ASSESSMENT; i++)
    record = g_ptr_array_index (fixture->bundle->records, i);

  fixture->assessment = jx_assessment_new_from_bundle (fixture->forms, fixture->bundle, record->id, &error);
  g_assert_no_error (error);
  jx_holder_settle (JX_HOLDER (fixture->assessment));
  open_report (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  path)
{
  g_clear_pointer (&fixture->pdf, pdf_report_free);
  g_assert_finalize_object (fixture->report);
  g_assert_finalize_object (fixture->assessment);
  jx_bundle_free (fixture->bundle);
  g_object_unref (fixture->forms);
}

static void
test_cells (Fixture       *fixture,
            gconstpointer  path)
{
  g_assert_cmpuint (pdf_report_assert_cells (fixture->pdf) + pdf_report_assert_paragraphs (fixture->pdf), >, 20);
  pdf_report_assert_on_pages (fixture->pdf);
}

static gboolean
is_source (const JxSource *source,
           const char     *row_id,
           const char     *field)
{
  return g_strcmp0 (source->row_id, row_id) == 0 && g_strcmp0 (source->field, field) == 0;
}

static const char *
find_in_table (const JxDocTable *table,
               const char       *row_id,
               const char       *field)
{
  for (guint n = 0; n < jx_doc_table_get_n_cells (table); n++)
    {
      const JxDocCell *cell = jx_doc_table_get_cell ((JxDocTable *) table, n);

      if (jx_doc_table_has_source (table, cell, row_id, field))
        return cell->text;
    }

  return NULL;
}

/* What the document says of a field; NULL where it has no part that comes from it. */
static const char *
find_text (const JxDocument *document,
           const char       *row_id,
           const char       *field)
{
  const char *text = NULL;

  for (guint n = 0; text == NULL && n < jx_document_get_n_nodes (document); n++)
    {
      const JxDocNode *node = jx_document_get_node (document, n);

      switch (node->kind)
        {
        case JX_DOC_PAGE:
          break;

        case JX_DOC_PARAGRAPH:
          if (is_source (&node->paragraph.source, row_id, field))
            text = node->paragraph.text;
          break;

        case JX_DOC_TABLE:
          text = find_in_table (node->table, row_id, field);
          break;
        }
    }

  return text;
}

static gboolean
says (const char *printed,
      const char *text)
{
  g_autofree char *plain = jx_sheet_words_open (text);
  g_autofree char *printed_plain = jx_sheet_words_open (printed);

  return strstr (printed_plain, plain) != NULL;
}

static gboolean
table_says (const JxDocTable *table,
            const char       *text)
{
  for (guint n = 0; n < jx_doc_table_get_n_cells (table); n++)
    {
      const JxDocCell *cell = jx_doc_table_get_cell ((JxDocTable *) table, n);

      if (cell->n_sources == 0 && says (cell->text, text))
        return TRUE;
    }

  return FALSE;
}

/* Titles, the names of rows and weights within them stand in the form's own words. */
static gboolean
is_in_labels (const JxDocument *document,
              const char       *text)
{
  g_autoptr(GString) labels = g_string_new (NULL);

  for (guint n = 0; n < jx_document_get_n_nodes (document); n++)
    {
      const JxDocNode *node = jx_document_get_node (document, n);

      if (node->kind == JX_DOC_PARAGRAPH && node->paragraph.source.row_id == NULL)
        g_string_append (labels, node->paragraph.text);
      if (node->kind == JX_DOC_TABLE && table_says (node->table, text))
        return TRUE;
    }

  return says (labels->str, text);
}

/* A choice that the case names stands among its boxes. */
static gboolean
is_ticked (const char *printed,
           const char *text)
{
  const char *at = strstr (printed, text);

  return at != NULL && strstr (printed, "☑") != NULL && strstr (printed, "☐") != NULL;
}

/* The text itself, after the label that the form puts into the same cell. */
static void
assert_printed (Fixture        *fixture,
                gconstpointer   path,
                const JxRecord *row,
                const char     *field,
                const char     *text)
{
  const JxDocument *document = jx_report_get_document (fixture->report);
  const char *printed = find_text (document, row->id, field);

  if (g_str_has_prefix (field, "survey"))   /* known of the indicator, not printed */
    return;

  if (printed == NULL && *text != ' ' && !is_in_labels (document, text))
    g_error ("%s: %s of %s is not printed: “%s”", (const char *) path, field, row->block, text);
  if (printed != NULL && !g_str_has_suffix (printed, text) && !is_ticked (printed, text))
    g_error ("%s: %s of %s is “%s”, printed “%s”", (const char *) path, field, row->block, text, printed);
}

static gboolean
is_shown (Fixture        *fixture,
          const JxRecord *record)
{
  return record->kind == JX_RECORD_ROW
         && jx_assessment_find_table (fixture->assessment, record->block) != NULL;
}

/* What the case prints is what is typed (test-case-convert.c); all that is typed is on the page. */
static void
test_fields (Fixture       *fixture,
             gconstpointer  path)
{
  guint n_printed = 0;

  for (guint i = 0; i < fixture->bundle->records->len; i++)
    {
      const JxRecord *row = g_ptr_array_index (fixture->bundle->records, i);

      for (guint j = 0; is_shown (fixture, row) && j < row->fields->len; j += 2)
        {
          assert_printed (fixture, path, row, g_ptr_array_index (row->fields, j), g_ptr_array_index (row->fields, j + 1));
          n_printed++;
        }
    }

  g_assert_cmpuint (n_printed, >, 5);
}

static void
test_clean (Fixture       *fixture,
            gconstpointer  path)
{
  g_autofree char *check = pdf_run ("qpdf", "--check", fixture->pdf->path, NULL);

  g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
}

static void
set_up_form (Fixture       *fixture,
             gconstpointer  form_id)
{
  fixture->forms = load_shipped_forms ();
  fixture->bundle = jx_bundle_new ();
  fixture->assessment = sample_assessment_new (fixture->forms, form_id);
}

static char *
write_long (guint n_chars)
{
  static const char * const words[] = { "渠道", "修复", "完成", "（二期）", "2023年", "180.97212万元，", "按月发放；", "≥95%" };
  GString *text = g_string_new (NULL);

  for (guint n = 0; g_utf8_strlen (text->str, -1) < n_chars; n++)
    g_string_append (text, words[(n * 5 + n / 8) % G_N_ELEMENTS (words)]);

  return g_string_free (text, FALSE);
}

/* 25 quantity indicators of one class, among them cells of some hundred characters: domain's extremes, and beyond. */
static void
fill_indicators (Fixture *fixture,
                 JxTable *table)
{
  const JxBlock *block = jx_table_get_block (table);
  guint first = jx_table_get_n_rows (table);

  for (guint row = 0; row < 25; row++)
    {
      sample_assessment_add_row (fixture->assessment, block->id);

      for (guint column = 0; column < block->n_columns; column++)
        {
          g_autofree char *text = block->columns[column].merge ? g_strdup ("产出指标中的数量指标")
                                                               : write_long (row % 6 == 5 ? 60 + 40 * row : 4 + row % 9);

          sample_assessment_set (fixture->assessment, block->id, first + row, block->columns[column].key, text);
        }
    }
}

static void
test_crowded (Fixture       *fixture,
              gconstpointer  form_id)
{
  for (guint n = 0; n < jx_assessment_get_n_tables (fixture->assessment); n++)
    {
      JxTable *table = jx_assessment_get_table (fixture->assessment, n);
      const JxBlock *block = jx_table_get_block (table);
      g_autofree char *text = write_long (700);

      if (block->type == JX_BLOCK_INDICATORS)
        fill_indicators (fixture, table);
      else if (block->type == JX_BLOCK_FIELDS || block->type == JX_BLOCK_TEXT || block->type == JX_BLOCK_LIST)
        for (guint row = 0; row < jx_table_get_n_rows (table); row++)
          for (guint column = 0; column < block->n_columns; column++)
            sample_assessment_set (fixture->assessment, block->id, row, block->columns[column].key, text);
    }

  open_report (fixture);
  g_assert_cmpuint (jx_report_get_n_pages (fixture->report), >, 1);
  pdf_report_assert_cells (fixture->pdf);
  pdf_report_assert_paragraphs (fixture->pdf);
  pdf_report_assert_on_pages (fixture->pdf);
  test_clean (fixture, form_id);
}

static void
add_tests (const char *path)
{
  static const struct
  {
    const char *name;
    void      (*run) (Fixture *fixture, gconstpointer path);
  } tests[] = {
    { "cells", test_cells },
    { "fields", test_fields },
    { "clean", test_clean },
  };
  g_autofree char *name = case_files_dup_name (path);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *test_path = g_strdup_printf ("/case-pdf/%s/%s", name, tests[i].name);

      g_test_add (test_path, Fixture, path, set_up, tests[i].run, tear_down);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) paths = NULL;
  g_autoptr(JxForms) forms = NULL;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  paths = case_files_list ();
  forms = load_shipped_forms ();

  for (guint i = 0; i < paths->len; i++)
    add_tests (g_ptr_array_index (paths, i));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (forms)); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (G_LIST_MODEL (forms), i);
      g_autofree char *test_path = g_strdup_printf ("/case-pdf/crowded/%s", jx_form_get_id (form));

      g_test_add (test_path, Fixture, jx_form_get_id (form), set_up_form, test_crowded, tear_down);
    }

  return g_test_run ();
}
