/* every-form.c: a report of thirty pages with a table of every form in it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "every-form.h"

#include "case-convert.h"
#include "case-files.h"
#include "jx-assessment-document.h"
#include "jx-assessment-load.h"
#include "jx-chapters.h"
#include "jx-holder.h"

#define N_CHAPTERS 4

static const JxPage upright = { FALSE, 210, 297, 37, 28, 35, 26, 10.5, 22 };

/* ours: what reports are full of, with signs that must not stand at the wrong end of a line */
static const char * const sentences[] = {
  "项目由青禾县应急服务中心实施，2023年全年预算数120万元，全年执行数114.6万元，预算执行率95.5%。",
  "其中：水带采购90万元，占78.53%；配套接口16.6万元，占14.49%；运输安装8万元，占6.98%，合计114.6万元。",
  "计划更新水带300条，实际更新300条（含备用60条），完成率100%；抽检60条，合格60条，合格率100%。",
  "按照《青禾县预算绩效管理办法》（青政办〔2022〕18号）的要求，“谁支出、谁自评”，资金到位及时，管理制度健全。",
  "出警到场后平均铺设时间由6分钟缩短到4分钟，发放问卷150份，收回144份，有效问卷141份，群众满意度96.45%。",
  "一是摸底登记，建立台账；二是集中采购，严格验收；三是分片配发，责任到人，确保设备“管得住、用得上、见实效”。",
  "个别乡镇登记不及时，备件管理还不够规范。下一步将统一接口型号，分批替换，按季度核对，做到账物相符！",
};

static void
add_body (JxDocument *document,
          guint      *next,
          guint       n_paragraphs,
          guint       n_sentences)
{
  for (guint n = 0; n < n_paragraphs; n++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint i = 0; i < n_sentences + n; i++)
        g_string_append (text, sentences[(*next)++ % G_N_ELEMENTS (sentences)]);
      jx_document_add_paragraph (document, JX_TEXT_BODY, NULL, text->str, NULL);
    }
}

static void
add_heading (JxDocument *document,
             JxChapters *chapters,
             guint       level,
             const char *title)
{
  g_autofree char *number = jx_chapters_take_number (chapters, level);

  jx_document_add_paragraph (document, JX_TEXT_HEADING1 + level - 1, number, title, NULL);
}

static void
add_report (JxDocument *document)
{
  JxChapters chapters = { 0 };
  guint next = 0;

  jx_document_add_paragraph (document, JX_TEXT_TITLE, NULL, "青禾县应急服务中心2023年度部门整体支出绩效自评报告", NULL);
  for (guint n = 0; n < N_CHAPTERS; n++)
    {
      add_heading (document, &chapters, 1, "项目基本情况");
      add_body (document, &next, 1, 3);
      add_heading (document, &chapters, 2, "资金投入和使用情况");
      add_body (document, &next, 2, 2);
      add_heading (document, &chapters, 3, "专项资金");
      add_heading (document, &chapters, 4, "县级配套");
      add_body (document, &next, 2, 3);
      add_heading (document, &chapters, 2, "存在的问题及原因分析");
      add_body (document, &next, 3, 2);
    }
  jx_document_add_paragraph (document, JX_TEXT_SIGNATURE, NULL, "青禾县应急服务中心", NULL);
  jx_document_add_paragraph (document, JX_TEXT_SIGNATURE, NULL, "2024年3月12日", NULL);
}

static void
copy_cell (JxDocTable       *target,
           const JxDocTable *table,
           const JxDocCell  *cell)
{
  JxDocCell *copy = jx_doc_table_add_cell (target, cell->column, cell->column_span, cell->text);

  copy->figures = cell->figures;
  copy->row_span = cell->row_span;
  copy->align = cell->align;
  copy->kind = cell->kind;
  copy->repeat = cell->repeat;
  for (guint n = 0; n < cell->n_sources; n++)
    {
      const JxSource *source = jx_doc_table_get_source (table, cell, n);

      jx_doc_table_add_source (target, jx_doc_table_get_n_cells (target) - 1, source->row_id, source->field);
    }
}

static void
copy_table (JxDocument       *document,
            const JxDocTable *table)
{
  guint n_columns, cell = 0;
  const double *grid = jx_doc_table_get_grid (table, &n_columns);
  JxDocTable *target = jx_document_add_table (document, grid, n_columns, jx_doc_table_get_frame (table));

  for (guint n = 0; n < jx_doc_table_get_n_bands (table); n++)
    {
      const JxDocBand *band = jx_doc_table_get_band (table, n);

      jx_doc_table_begin_band (target, band->repeat_head);
      for (guint row = band->first_row; row < band->first_row + band->n_rows; row++)
        {
          jx_doc_table_begin_row (target, jx_doc_table_get_row_flags (table, row));
          for (; cell < jx_doc_table_get_n_cells (table); cell++)
            {
              const JxDocCell *next = jx_doc_table_get_cell ((JxDocTable *) table, cell);

              if (next->row != row)
                break;
              copy_cell (target, table, next);
            }
        }
    }
}

/* Its own pages, as an attachment with a number of its own. */
static void
add_attachment (JxDocument       *document,
                const JxDocument *part,
                guint             number)
{
  g_autofree char *mark = g_strdup_printf ("附件%u", number);
  gboolean marked = FALSE;

  for (guint n = 0; n < jx_document_get_n_nodes (part); n++)
    {
      const JxDocNode *node = jx_document_get_node (part, n);

      switch (node->kind)
        {
        case JX_DOC_PAGE:
          jx_document_begin_page (document, &node->page);
          if (!marked)
            jx_document_add_paragraph (document, JX_TEXT_ATTACHMENT, NULL, mark, NULL);
          marked = TRUE;
          break;

        case JX_DOC_PARAGRAPH:
          jx_document_add_paragraph (document, node->paragraph.role, node->paragraph.number, node->paragraph.text,
                                     &node->paragraph.source);
          break;

        case JX_DOC_TABLE:
          copy_table (document, node->table);
          break;
        }
    }
}

static JxAssessment *
convert (JxForms    *forms,
         JsonObject *table)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = case_convert (table, forms, &error);
  JxAssessment *assessment;
  const JxRecord *record = NULL;

  g_assert_no_error (error);
  for (guint n = 0; record == NULL || record->kind != JX_RECORD_ASSESSMENT; n++)
    record = g_ptr_array_index (bundle->records, n);
  assessment = jx_assessment_new_from_bundle (forms, bundle, record->id, &error);
  g_assert_no_error (error);
  jx_holder_settle (JX_HOLDER (assessment));

  return assessment;
}

/* After the report the first published table of each kind of form. */
JxDocument *
every_form_new (JxForms *forms)
{
  g_autoptr(GPtrArray) paths = case_files_list ();
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JxDocument *document = jx_document_new (&upright);

  jx_document_set_title (document, "每个表式各一份");
  add_report (document);
  for (guint n = 0; n < paths->len; n++)
    {
      g_autoptr(JsonObject) table = case_files_load (g_ptr_array_index (paths, n));
      g_autoptr(JxAssessment) assessment = NULL;
      g_autoptr(JxDocument) part = NULL;

      if (!g_hash_table_add (seen, g_strdup (json_object_get_string_member (table, "form_kind"))))
        continue;

      assessment = convert (forms, table);
      part = jx_document_new_for_assessment (assessment);
      add_attachment (document, part, g_hash_table_size (seen));
    }

  return document;
}
