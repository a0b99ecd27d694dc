/* test-office.c: what can go wrong on the way into Word and Excel, and lists of many assessments
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "jx-assessment-document.h"
#include "jx-docx.h"
#include "jx-publication.h"
#include "jx-report-error.h"
#include "jx-xlsx.h"
#include "jx-zip.h"
#include "sample-assessment.h"

#define CELL_LIMIT 32767    /* characters in a cell of Excel */

static JxAssessment *
create_assessment (JxForms **forms)
{
  JxAssessment *assessment;

  *forms = load_shipped_forms ();
  assessment = sample_assessment_new (*forms, "mof-project");
  sample_assessment_fill_jinfeng (assessment);

  return assessment;
}

/* A report of one assessment, on its way into a file. */
typedef struct
{
  JxForms      *forms;
  JxAssessment *assessment;
  JxDocument   *document;   /* of the report */
  JxReportInfo  info;
  JxReport     *report;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->assessment = create_assessment (&self->forms);
  self->document = jx_document_new_for_assessment (self->assessment);
  jx_report_info_init (&self->info, self->assessment, self->document);
  self->report = jx_report_new_for_document (self->document);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->report);
  g_object_unref (self->assessment);
  g_object_unref (self->forms);
}

static void
test_full_stream (Fixture       *self,
                  gconstpointer  data)
{
  char room[1024];
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (jx_docx_to_stream (self->report, &self->info, stream, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_refused_part (void)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(JxZip) zip = jx_zip_new (stream);
  g_autoptr(GError) error = NULL;

  jx_zip_add (zip, "", g_string_new ("a part without a name"));
  jx_zip_add (zip, "a", g_string_new ("what comes after it"));
  g_assert_false (jx_zip_finish (zip, &error));
  g_assert_error (error, JX_REPORT_ERROR, JX_REPORT_ERROR_OFFICE);
}

static guint
count_temporary (void)
{
  g_autoptr(GDir) dir = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)))
    n += g_str_has_suffix (name, ".xlsx");

  return n;
}

/* At no moment: the program may be killed, and a thread that was given up ends when nobody waits for it any longer. */
static void
test_nothing_stays (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr(JxXlsx) xlsx = jx_xlsx_new (FALSE, NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_xlsx_add (xlsx, self->report, &self->info, &error));
  g_assert_cmpuint (count_temporary (), ==, 0);
  bytes = jx_xlsx_finish (xlsx, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_temporary (), ==, 0);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 4, "PK\3\4", 4);
}

static void
test_long_text (Fixture       *self,
                gconstpointer  data)
{
  for (guint n_more = 0; n_more < 2; n_more++)
    {
      g_autoptr(JxXlsx) xlsx = jx_xlsx_new (FALSE, NULL);
      g_autofree char *text = g_strnfill (CELL_LIMIT + n_more, 'a');
      g_autoptr(GError) error = NULL;

      jx_document_add_paragraph (self->document, JX_TEXT_BODY, NULL, text, NULL);
      g_assert_cmpint (jx_xlsx_add (xlsx, self->report, &self->info, &error), ==, n_more == 0);
      if (n_more == 1)
        g_assert_error (error, JX_REPORT_ERROR, JX_REPORT_ERROR_TOO_LONG);
    }
}

/* Many under one name, and one whose name Excel would refuse. */
static void
test_names (void)
{
  g_autoptr(JxForms) forms = NULL;
  g_autoptr(JxAssessment) assessment = create_assessment (&forms);
  g_autoptr(JxReport) report = jx_report_new (assessment);
  g_autoptr(JxXlsx) xlsx = jx_xlsx_new (TRUE, NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  JxReportInfo info;

  jx_report_info_init (&info, assessment, jx_report_get_document (report));

  for (guint n = 0; n < 12; n++)
    {
      g_assert_true (jx_xlsx_add (xlsx, report, &info, &error));
      g_assert_no_error (error);
    }
  sample_assessment_set (assessment, "header", 0, "project-name", "'[2023]:*?/\\' 一个比工作表名称允许的三十一个字符还要长得多的项目名称，后面还有字'");
  g_assert_true (jx_xlsx_add (xlsx, report, &info, &error));
  g_assert_no_error (error);
  bytes = jx_xlsx_finish (xlsx, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 10000);
}

static gboolean
says (const JxDocument *document,
      const char       *text)
{
  for (guint n = 0; n < jx_document_get_n_nodes (document); n++)
    {
      const JxDocNode *node = jx_document_get_node (document, n);

      if (node->kind == JX_DOC_PARAGRAPH && strstr (node->paragraph.text, text) != NULL)
        return TRUE;
      for (guint i = 0; node->kind == JX_DOC_TABLE && i < jx_doc_table_get_n_cells (node->table); i++)
        if (strstr (jx_doc_table_get_cell (node->table, i)->text, text) != NULL)
          return TRUE;
    }

  return FALSE;
}

/* Of every form: who signs, people and phones are kept back, everything else is there. */
static void
test_publication (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  guint n_private = 0;

  for (guint n = 0; n < g_list_model_get_n_items (G_LIST_MODEL (forms)); n++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (G_LIST_MODEL (forms), n);
      g_autoptr(JxAssessment) assessment = sample_assessment_new (forms, jx_form_get_id (form));
      g_autoptr(JxAssessment) copy = NULL;
      g_autoptr(JxDocument) document = NULL, published = NULL;
      g_autoptr(GError) error = NULL;

      sample_assessment_fill (assessment);
      copy = jx_publication_new (assessment, &error);
      g_assert_no_error (error);
      document = jx_document_new_for_assessment (assessment);
      published = jx_document_new_for_assessment (copy);

      for (guint i = 0; i < jx_form_get_n_blocks (form); i++)
        for (guint column = 0; column < jx_form_get_block (form, i)->n_columns; column++)
          {
            const JxBlock *block = jx_form_get_block (form, i);
            g_autofree char *text = g_strdup_printf ("%s第0行%u栏", block->id, column);

            if (!says (document, text))
              continue;

            g_assert_cmpint (says (published, text), ==, !block->columns[column].private);
            n_private += block->columns[column].private;
          }
    }

  g_assert_cmpuint (n_private, >, 3);
}

/* What no field for people names stays: of a figure the digits of a phone, too. */
static void
test_masked (void)
{
  static const struct { const char *field, *typed, *published; } texts[] = {
    { "reason", "联系电话13800000000。", "联系电话138****0000。" },
    { "reason", "由李四光负责", "由李四光负责" },
    { "target", "13800000000", "13800000000" },
    { "target", "拨13800000000", "拨138****0000" },
  };
  g_autoptr(JxForms) forms = NULL;
  g_autoptr(JxAssessment) assessment = create_assessment (&forms);

  for (guint n = 0; n < G_N_ELEMENTS (texts); n++)
    {
      g_autoptr(JxAssessment) copy = NULL;
      g_autoptr(JxDocument) document = NULL;

      sample_assessment_set (assessment, "indicators", 0, texts[n].field, texts[n].typed);
      g_assert_nonnull (copy = jx_publication_new (assessment, NULL));
      document = jx_document_new_for_assessment (copy);
      g_assert_true (says (document, texts[n].published));
    }
}

/* Of a form that has the fields: who is typed there is known in the texts. */
static void
test_signed (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = sample_assessment_new (forms, "sichuan-0013zp");
  g_autoptr(JxAssessment) copy = NULL;
  g_autoptr(JxDocument) document = NULL;

  sample_assessment_set (assessment, "sign", 0, "head", "张三丰");
  sample_assessment_set (assessment, "sign", 0, "finance-head", "王　五");
  sample_assessment_set (assessment, "goals", 0, "expected", "张三丰和王五领办的项目");
  g_assert_nonnull (copy = jx_publication_new (assessment, NULL));
  document = jx_document_new_for_assessment (copy);
  g_assert_true (says (document, "×××和×××领办的项目"));
  g_assert_false (says (document, "张三丰"));
}

int
main (int   argc,
      char *argv[])
{
  char folder[] = "/tmp/jixiao-office-XXXXXX";   /* what others have in theirs is not looked at */
  int result;

  g_assert_nonnull (g_mkdtemp (folder));
  g_setenv ("TMPDIR", folder, TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/office/a full disk is an error", Fixture, NULL, set_up, test_full_stream, tear_down);
  g_test_add_func ("/office/a part that the zip refuses is an error", test_refused_part);
  g_test_add ("/office/a text that no cell can hold is an error", Fixture, NULL, set_up, test_long_text, tear_down);
  g_test_add_func ("/office/a copy for the public keeps people back", test_publication);
  g_test_add_func ("/office/a copy for the public masks phones, not figures", test_masked);
  g_test_add_func ("/office/a copy for the public masks who signs", test_signed);
  g_test_add_func ("/office/sheets have names that Excel takes", test_names);
  g_test_add ("/office/a workbook has no file under any name", Fixture, NULL, set_up, test_nothing_stays, tear_down);

  result = g_test_run ();
  g_rmdir (folder);

  return result;
}
