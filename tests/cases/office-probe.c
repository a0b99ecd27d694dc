/* office-probe.c: writes assessments as Word, Excel and PDF files, and what must stand in them as JSON
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include "case-convert.h"
#include "case-files.h"
#include "every-form.h"
#include "jx-assessment-document.h"
#include "jx-assessment-load.h"
#include "jx-page-rows.h"
#include "jx-docx-styles.h"
#include "jx-holder.h"
#include "jx-json-writer.h"
#include "jx-output.h"
#include "jx-place.h"
#include "jx-report-places.h"
#include "sample-assessment.h"

#define CODE "0123-4567-89AB"

static void
add_text (JxJsonWriter *writer,
          const char   *key,
          const char   *text)
{
  jx_json_writer_add_string (writer, key, text != NULL ? text : "");
}

static void
write_page (JxJsonWriter *writer,
            const JxPage *page)
{
  const double lengths[] = { page->width, page->height, page->top, page->left, page->bottom, page->right };

  jx_json_writer_key (writer, "page");
  jx_json_writer_begin_array (writer);
  for (guint n = 0; n < G_N_ELEMENTS (lengths); n++)
    jx_json_writer_int64 (writer, (gint64) (lengths[n] * 100 + 0.5));
  jx_json_writer_end_array (writer);
}

static void
write_cell (JxJsonWriter    *writer,
            const JxDocCell *cell)
{
  jx_json_writer_begin_object (writer);
  add_text (writer, "text", cell->text);
  jx_json_writer_add_int64 (writer, "row", cell->row);
  jx_json_writer_add_int64 (writer, "column", cell->column);
  jx_json_writer_add_int64 (writer, "row_span", cell->row_span);
  jx_json_writer_add_int64 (writer, "column_span", cell->column_span);
  jx_json_writer_add_int64 (writer, "figures", cell->figures);
  jx_json_writer_add_int64 (writer, "sources", cell->n_sources);
  jx_json_writer_add_int64 (writer, "kind", cell->kind);
  jx_json_writer_add_int64 (writer, "repeat", cell->repeat);
  jx_json_writer_end_object (writer);
}

/* The pages on which a part begins and ends; an empty one stands nowhere. */
static void
write_pages (JxJsonWriter *writer,
             JxReport     *report,
             guint         node)
{
  g_autoptr(GArray) places = jx_report_get_node_rects (report, node);

  if (places->len == 0)
    return;

  jx_json_writer_add_int64 (writer, "first", g_array_index (places, JxReportRect, 0).page);
  jx_json_writer_add_int64 (writer, "last", g_array_index (places, JxReportRect, places->len - 1).page);
}

/* The rows that begin a page, and how high rows are in 1/100 point. */
static void
write_places (JxJsonWriter     *writer,
              JxReport         *report,
              guint             node,
              const JxDocTable *table)
{
  g_auto(JxPageRows) rows = { NULL };
  guint n_rows = jx_doc_table_get_n_rows (table);

  if (n_rows > 0)
    jx_page_rows_init (&rows, report, node, table);
  jx_json_writer_key (writer, "tops");
  jx_json_writer_begin_array (writer);
  for (guint row = 0; row < n_rows; row++)
    if (jx_page_rows_is_top (&rows, row))
      jx_json_writer_int64 (writer, row);
  jx_json_writer_end_array (writer);
  jx_json_writer_key (writer, "heights");
  jx_json_writer_begin_array (writer);
  for (guint row = 0; row < n_rows; row++)
    jx_json_writer_int64 (writer, (gint64) (rows.heights[row] * 100 + 0.5));
  jx_json_writer_end_array (writer);
}

/* The heads that stand again, and the rows that begin a page below one: [row, place of the head in "bands"]. */
static void
write_heads (JxJsonWriter     *writer,
             JxReport         *report,
             guint             node,
             const JxDocTable *table)
{
  g_auto(JxPageRows) rows = { NULL };
  g_autoptr(GArray) bands = g_array_new (FALSE, FALSE, sizeof (JxDocBand));

  jx_json_writer_key (writer, "bands");
  jx_json_writer_begin_array (writer);
  for (guint n = 0; n < jx_doc_table_get_n_bands (table); n++)
    {
      const JxDocBand *band = jx_doc_table_get_band (table, n);

      if (!band->repeat_head || band->n_head == 0)
        continue;

      g_array_append_val (bands, *band);
      jx_json_writer_begin_array (writer);
      jx_json_writer_int64 (writer, band->first_row);
      jx_json_writer_int64 (writer, band->first_row + band->n_head);
      jx_json_writer_end_array (writer);
    }
  jx_json_writer_end_array (writer);

  if (jx_doc_table_get_n_rows (table) > 0)
    jx_page_rows_init (&rows, report, node, table);
  jx_json_writer_key (writer, "under");
  jx_json_writer_begin_array (writer);
  for (guint row = 1; row < jx_doc_table_get_n_rows (table); row++)
    for (guint n = 0; rows.pages[row] != rows.pages[row - 1] && n < bands->len; n++)
      if (jx_page_rows_has_head (report, rows.pages[row], node, &g_array_index (bands, JxDocBand, n)))
        {
          jx_json_writer_begin_array (writer);
          jx_json_writer_int64 (writer, row);
          jx_json_writer_int64 (writer, n);
          jx_json_writer_end_array (writer);
        }
  jx_json_writer_end_array (writer);
}

static void
write_table (JxJsonWriter     *writer,
             JxReport         *report,
             guint             node,
             const JxDocTable *table)
{
  guint n_columns;

  jx_doc_table_get_grid (table, &n_columns);
  jx_json_writer_key (writer, "table");
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_int64 (writer, "columns", n_columns);
  jx_json_writer_add_int64 (writer, "rows", jx_doc_table_get_n_rows (table));
  jx_json_writer_add_int64 (writer, "frame", jx_doc_table_get_frame (table));
  write_places (writer, report, node, table);
  write_heads (writer, report, node, table);
  jx_json_writer_key (writer, "heads");
  jx_json_writer_begin_array (writer);
  for (guint n = 0; n < jx_doc_table_get_n_bands (table); n++)
    {
      const JxDocBand *band = jx_doc_table_get_band (table, n);

      for (guint row = 0; band->repeat_head && row < band->n_head; row++)
        jx_json_writer_int64 (writer, band->first_row + row);
    }
  jx_json_writer_end_array (writer);
  jx_json_writer_key (writer, "cells");
  jx_json_writer_begin_array (writer);
  for (guint n = 0; n < jx_doc_table_get_n_cells (table); n++)
    write_cell (writer, jx_doc_table_get_cell ((JxDocTable *) table, n));
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);
}

static void
write_node (JxJsonWriter *writer,
            JxReport     *report,
            guint         n)
{
  const JxDocNode *node = jx_document_get_node (jx_report_get_document (report), n);

  jx_json_writer_begin_object (writer);
  write_pages (writer, report, n);
  switch (node->kind)
    {
    case JX_DOC_PAGE:
      write_page (writer, &node->page);
      break;

    case JX_DOC_PARAGRAPH:
      add_text (writer, "style", jx_docx_get_style_id (node->paragraph.role));
      add_text (writer, "number", node->paragraph.number);
      add_text (writer, "text", node->paragraph.text);
      break;

    case JX_DOC_TABLE:
      write_table (writer, report, n, node->table);
      break;
    }
  jx_json_writer_end_object (writer);
}

static void
save (const char *folder,
      const char *name,
      const char *ending,
      GBytes     *bytes)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
write_expected (JxReport           *report,
                const JxReportInfo *info,
                const char         *folder,
                const char         *name)
{
  const JxDocument *document = jx_report_get_document (report);
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  g_autofree char *time = jx_report_info_dup_time (info);
  g_autoptr(GBytes) bytes = NULL;

  jx_json_writer_begin_object (writer);
  add_text (writer, "title", jx_document_get_title (document));
  add_text (writer, "code", CODE);
  add_text (writer, "time", time);
  jx_json_writer_key (writer, "nodes");
  jx_json_writer_begin_array (writer);
  for (guint n = 0; n < jx_document_get_n_nodes (document); n++)
    write_node (writer, report, n);
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);
  bytes = jx_json_writer_end (writer);
  save (folder, name, ".json", bytes);
}

static void
probe_report (JxReport     *report,
              JxReportInfo *info,
              const char   *folder,
              const char   *name)
{
  static const char * const endings[JX_OUTPUT_LAST] = {
    [JX_OUTPUT_PDF] = ".pdf", [JX_OUTPUT_DOCX] = ".docx", [JX_OUTPUT_XLSX] = ".xlsx",
  };

  info->digest = CODE;
  jx_report_set_digest (report, CODE);
  for (JxOutput output = 0; output < JX_OUTPUT_LAST; output++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = jx_output_to_bytes (report, info, output, NULL, &error);

      g_assert_no_error (error);
      save (folder, name, endings[output], bytes);
    }
  write_expected (report, info, folder, name);
}

static void
probe (JxAssessment *assessment,
       const char   *folder,
       const char   *name)
{
  g_autoptr(JxReport) report = jx_report_new (assessment);
  JxReportInfo info;

  jx_report_info_init (&info, assessment, jx_report_get_document (report));
  probe_report (report, &info, folder, name);
}

/* Thirty pages, upright and lying ones among each other. */
static void
probe_every_form (JxForms    *forms,
                  const char *folder)
{
  g_autoptr(JxReport) report = jx_report_new_for_document (every_form_new (forms));
  JxReportInfo info;

  jx_report_info_init_for_year (&info, jx_report_get_document (report), 2023);
  probe_report (report, &info, folder, "every-form");
}

static void
probe_case (JxForms    *forms,
            const char *folder,
            const char *path)
{
  g_autoptr(JsonObject) table = case_files_load (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = case_convert (table, forms, &error);
  g_autoptr(JxAssessment) assessment = NULL;
  g_autofree char *name = g_strdelimit (case_files_dup_name (path), "/.", '-');
  const JxRecord *record = NULL;

  g_assert_no_error (error);
  for (guint i = 0; record == NULL || record->kind != JX_RECORD_ASSESSMENT; i++)
    record = g_ptr_array_index (bundle->records, i);

  assessment = jx_assessment_new_from_bundle (forms, bundle, record->id, &error);
  g_assert_no_error (error);
  jx_holder_settle (JX_HOLDER (assessment));
  probe (assessment, folder, name);
}

/* Figures over rows that go on to other pages. */
static void
probe_merged (const char *folder)
{
  static const char * const figures[] = { "12.50", "1,234.50", "95.00%", "20分", "3" };
  const double grid[] = { 1, 1, 2 };
  const JxPage page = { .width = 210, .height = 297, .top = 37, .left = 28, .bottom = 35, .right = 26 };
  JxDocument *document = jx_document_new (&page);
  JxDocTable *table = jx_document_add_table (document, grid, G_N_ELEMENTS (grid), TRUE);
  g_autoptr(JxReport) report = jx_report_new_for_document (document);
  JxReportInfo info;

  jx_document_set_title (document, "合并单元格");
  jx_doc_table_begin_band (table, FALSE);
  for (guint row = 0; row < 40 * G_N_ELEMENTS (figures); row++)
    {
      g_autofree char *text = g_strdup_printf ("第%u行", row);

      jx_doc_table_begin_row (table, JX_DOC_ROW_PLAIN);
      for (guint column = 0; row % 40 == 0 && column < 2; column++)
        {
          JxDocCell *cell = jx_doc_table_add_cell (table, column, 1, column == 0 ? figures[row / 40] : text);

          cell->figures = column == 0;
          cell->row_span = 40;
          cell->repeat = TRUE;
        }
      jx_doc_table_add_cell (table, 2, 1, text);
    }
  jx_report_info_init_for_year (&info, document, 2023);
  probe_report (report, &info, folder, "merged");
}

/* Texts that a spreadsheet or XML would like to take for something else, among figures that the form computes. */
static void
probe_traps (JxForms    *forms,
             const char *folder)
{
  static const char * const texts[] = {
    "=1+1", "-2+3", "+8613800000000", "@SUM(A1)", "007", "<b>&amp;\"'", "☑是 ☐否\n第二行", "_x0041_", "1e5", "2023-01-02", " 两端 ", "\t制表",
  };
  static const struct { const char *weight, *score, *target; } figures[] = {
    { "22.5", "22.50", "1,234.50" }, { "10.3", "10.3", "95.00%" }, { "9.3", "9", "1234567890123456" }, { "7.9", "1.005", "-0.5" },
  };
  g_autoptr(JxAssessment) assessment = sample_assessment_new (forms, "mof-project");
  guint row = 0;

  sample_assessment_set (assessment, "header", 0, "project-name", "=cmd|' /C calc'!A0");
  sample_assessment_set (assessment, "funds", 1, "initial", "100.005");
  sample_assessment_set (assessment, "funds", 1, "adjusted", "3");
  sample_assessment_set (assessment, "funds", 1, "executed", "2");
  sample_assessment_set (assessment, "funds", 2, "adjusted", "0.000001");
  sample_assessment_set (assessment, "funds", 3, "adjusted", "1,000.50");
  for (guint n = 0; n < G_N_ELEMENTS (texts); n++)
    {
      sample_assessment_add_row (assessment, "indicators");
      row = jx_table_get_n_rows (jx_assessment_find_table (assessment, "indicators")) - 1;
      sample_assessment_set (assessment, "indicators", row, "name", texts[n]);
      sample_assessment_set (assessment, "indicators", row, "reason", texts[n]);
    }

  for (guint n = 0; n < G_N_ELEMENTS (figures); n++)
    {
      sample_assessment_set (assessment, "indicators", row - n, "weight", figures[n].weight);
      sample_assessment_set (assessment, "indicators", row - n, "score", figures[n].score);
      sample_assessment_set (assessment, "indicators", row - n, "target", figures[n].target);
    }
  probe (assessment, folder, "traps");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(JxForms) forms = NULL;
  g_autoptr(GPtrArray) paths = NULL;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);

  forms = load_shipped_forms ();
  paths = case_files_list ();

  for (guint i = 0; i < paths->len; i++)
    probe_case (forms, argv[1], g_ptr_array_index (paths, i));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (forms)); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (G_LIST_MODEL (forms), i);
      g_autofree char *filled = g_strconcat ("filled-", jx_form_get_id (form), NULL);
      g_autofree char *blank = g_strconcat ("blank-", jx_form_get_id (form), NULL);
      g_autoptr(JxAssessment) assessment = sample_assessment_new (forms, jx_form_get_id (form));

      probe (assessment, argv[1], blank);
      sample_assessment_fill (assessment);
      probe (assessment, argv[1], filled);
    }
  probe_traps (forms, argv[1]);
  probe_merged (argv[1]);
  probe_every_form (forms, argv[1]);

  return 0;
}
