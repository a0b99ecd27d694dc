/* test-assessment-document.c: an assessment as its form prints it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-assessment-document.h"

#include "jx-evidence.h"
#include "jx-place.h"
#include "jx-publication.h"
#include "sample-assessment.h"

typedef struct
{
  JxForms      *forms;
  JxAssessment *assessment;
  JxDocument   *document;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  form_id)
{
  fixture->forms = load_shipped_forms ();
  fixture->assessment = sample_assessment_new (fixture->forms, form_id);
}

static void
set_up_empty (Fixture       *fixture,
              gconstpointer  form_id)
{
  set_up (fixture, form_id);
  fixture->document = jx_document_new_for_assessment (fixture->assessment);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  form_id)
{
  g_clear_pointer (&fixture->document, jx_document_unref);
  g_assert_finalize_object (fixture->assessment);
  g_clear_object (&fixture->forms);
}

static void
set_up_full (Fixture       *fixture,
             gconstpointer  form_id)
{
  set_up (fixture, form_id);
  sample_assessment_fill (fixture->assessment);
  fixture->document = jx_document_new_for_assessment (fixture->assessment);
}

static void
set_up_jinfeng (Fixture       *fixture,
                gconstpointer  form_id)
{
  set_up (fixture, form_id);
  sample_assessment_fill_jinfeng (fixture->assessment);
  fixture->document = jx_document_new_for_assessment (fixture->assessment);
}

/* Returns the text that shows a field, NULL if none does. */
static const char *
find_printed (Fixture    *fixture,
              const char *row_id,
              const char *field)
{
  for (guint n = 0; n < jx_document_get_n_nodes (fixture->document); n++)
    {
      const JxDocNode *node = jx_document_get_node (fixture->document, n);

      if (node->kind == JX_DOC_PARAGRAPH && g_strcmp0 (node->paragraph.source.row_id, row_id) == 0 &&
          g_strcmp0 (node->paragraph.source.field, field) == 0)
        return node->paragraph.text;

      for (guint i = 0; node->kind == JX_DOC_TABLE && i < jx_doc_table_get_n_cells (node->table); i++)
        if (jx_doc_table_has_source (node->table, jx_doc_table_get_cell (node->table, i), row_id, field))
          return jx_doc_table_get_cell (node->table, i)->text;
    }

  return NULL;
}

static gboolean
stands_in_layout (const JxBlock *block,
                  guint          column)
{
  for (guint row = 0; row < block->n_layout; row++)
    for (guint n = 0; n < block->layout[row].n_cells; n++)
      if (block->layout[row].cells[n].column == (int) column)
        return TRUE;

  return FALSE;
}

static gboolean
is_printed (Fixture       *fixture,
            const JxBlock *block,
            guint          position,
            guint          column)
{
  if (!block->print)
    return FALSE;
  if (jx_block_is_single (block))
    return block->n_layout == 0 || stands_in_layout (block, column);

  return block->columns[column].span > 0 && (position == 0 || !block->columns[column].whole);
}

static void
assert_row_printed (Fixture *fixture,
                    JxTable *table,
                    guint    position)
{
  const JxBlock *block = jx_table_get_block (table);
  const char *row_id = jx_row_get_id (jx_table_get_row (table, position));
  const char *key = jx_row_get_key (jx_table_get_row (table, position));
  int def = key != NULL ? jx_block_find_row_def (block, key) : -1;

  for (guint column = 0; column < block->n_columns; column++)
    {
      g_autofree char *shown = jx_assessment_dup_shown (fixture->assessment, table, position, column);
      const char *printed = find_printed (fixture, row_id, block->columns[column].key);

      if (!is_printed (fixture, block, position, column) || (def >= 0 && block->rows[def].group))
        continue;

      g_test_message ("%s/%u/%s: %s", block->id, position, block->columns[column].key, shown);
      g_assert_cmpstr (shown, !=, "");
      g_assert_nonnull (printed);
      g_assert_true (g_str_has_suffix (printed, shown));
      if (!jx_block_is_single (block))
        g_assert_cmpstr (printed, ==, shown);
    }
}

static void
test_every_text (Fixture       *fixture,
                 gconstpointer  form_id)
{
  for (guint n = 0; n < jx_assessment_get_n_tables (fixture->assessment); n++)
    {
      JxTable *table = jx_assessment_get_table (fixture->assessment, n);

      for (guint position = 0; position < jx_table_get_n_rows (table); position++)
        assert_row_printed (fixture, table, position);
    }
}

/* Each place of the grid belongs to exactly one cell. */
static void
assert_tiled (const JxDocTable *table)
{
  guint n_columns, n_rows = jx_doc_table_get_n_rows (table);
  g_autofree guint *taken = NULL;

  jx_doc_table_get_grid (table, &n_columns);
  taken = g_new0 (guint, n_rows * n_columns);
  for (guint n = 0; n < jx_doc_table_get_n_cells (table); n++)
    {
      const JxDocCell *cell = jx_doc_table_get_cell (table, n);

      g_assert_cmpuint (cell->row + cell->row_span, <=, n_rows);
      for (guint row = cell->row; row < cell->row + cell->row_span; row++)
        for (guint column = cell->column; column < cell->column + cell->column_span; column++)
          g_assert_cmpuint (taken[row * n_columns + column]++, ==, 0);
    }

  for (guint n = 0; n < n_rows * n_columns; n++)
    if (taken[n] != 1)
      g_error ("row %u, column %u of %u is empty", n / n_columns, n % n_columns, n_columns);
}

static void
test_tiled (Fixture       *fixture,
            gconstpointer  form_id)
{
  for (guint n = 0; n < jx_document_get_n_nodes (fixture->document); n++)
    if (jx_document_get_node (fixture->document, n)->kind == JX_DOC_TABLE)
      assert_tiled (jx_document_get_node (fixture->document, n)->table);
}

static const JxDocTable *
get_table (Fixture *fixture)
{
  for (guint n = 0; n < jx_document_get_n_nodes (fixture->document); n++)
    if (jx_document_get_node (fixture->document, n)->kind == JX_DOC_TABLE)
      return jx_document_get_node (fixture->document, n)->table;

  g_assert_not_reached ();
}

static const JxDocCell *
find_cell (Fixture    *fixture,
           const char *text)
{
  const JxDocTable *table = get_table (fixture);

  for (guint n = 0; n < jx_doc_table_get_n_cells (table); n++)
    if (g_str_equal (jx_doc_table_get_cell (table, n)->text, text))
      return jx_doc_table_get_cell (table, n);

  g_error ("nothing says “%s”", text);
}

/* The layout of family A: what is merged over what. */
static void
test_form_a (Fixture       *fixture,
             gconstpointer  form_id)
{
  const JxDocCell *side = find_cell (fixture, "绩效指标"), *level1 = find_cell (fixture, "产出指标");
  const JxDocCell *head = find_cell (fixture, "一级指标"), *total = find_cell (fixture, "总分");

  g_assert_cmpuint (side->row_span, ==, 10);
  g_assert_cmpuint (side->column_span, ==, 1);
  g_assert_true (side->repeat);
  g_assert_cmpuint (head->row, ==, side->row);
  g_assert_cmpuint (level1->row, ==, side->row + 1);
  g_assert_cmpuint (level1->row_span, ==, 4);
  g_assert_cmpuint (level1->n_sources, ==, 4);
  g_assert_cmpuint (find_cell (fixture, "效益指标")->row_span, ==, 4);
  g_assert_cmpuint (find_cell (fixture, "满意度")->row_span, ==, 1);
  g_assert_cmpuint (find_cell (fixture, "项目资金（万元）")->row_span, ==, 5);
  g_assert_cmpuint (find_cell (fixture, "年度总体目标")->row_span, ==, 2);
  g_assert_cmpuint (find_cell (fixture, "预期目标")->column_span, ==, 4);
  g_assert_cmpuint (total->column_span, ==, 6);
  g_assert_cmpuint (total->row, ==, jx_doc_table_get_n_rows (get_table (fixture)) - 1);
  g_assert_cmpint (head->kind, ==, JX_DOC_CELL_HEAD);
  g_assert_true (jx_doc_table_find_band (get_table (fixture), side->row)->repeat_head);
  g_assert_true (jx_doc_table_get_row_flags (get_table (fixture), total->row - 1) & JX_DOC_ROW_KEEP_NEXT);
}

static void
test_numbers (Fixture       *fixture,
              gconstpointer  form_id)
{
  g_assert_true (find_cell (fixture, "93")->figures);
  g_assert_true (find_cell (fixture, "180.97212万元")->figures);
  g_assert_false (find_cell (fixture, "政府批准聘用人员支出")->figures);
}

static void
test_typed_line_break (Fixture       *fixture,
                       gconstpointer  form_id)
{
  g_assert_nonnull (find_cell (fixture, "工资不拖到下月，补贴不拖到下季。\n中心运转正常。"));
}

static void
test_title (Fixture       *fixture,
            gconstpointer  form_id)
{
  const JxDocNode *title = jx_document_get_node (fixture->document, 1);
  const JxDocNode *year = jx_document_get_node (fixture->document, 2);

  g_assert_cmpstr (jx_document_get_title (fixture->document), ==, "政府批准聘用人员支出 项目支出绩效自评表");
  g_assert_cmpint (title->paragraph.role, ==, JX_TEXT_TITLE);
  g_assert_cmpstr (title->paragraph.text, ==, "项目支出绩效自评表");
  g_assert_cmpstr (year->paragraph.text, ==, "（2023年度）");
}

static void
write_text (Fixture    *fixture,
            const char *field,
            const char *text)
{
  sample_assessment_set (fixture->assessment, "sections", 0, field, text);
  g_clear_pointer (&fixture->document, jx_document_unref);
  fixture->document = jx_document_new_for_assessment (fixture->assessment);
}

static const JxDocParagraph *
find_paragraph (Fixture    *fixture,
                JxTextRole  role,
                guint       nth)
{
  for (guint n = 0; n < jx_document_get_n_nodes (fixture->document); n++)
    {
      const JxDocNode *node = jx_document_get_node (fixture->document, n);

      if (node->kind == JX_DOC_PARAGRAPH && node->paragraph.role == role && nth-- == 0)
        return &node->paragraph;
    }

  return NULL;
}

static guint
count_shared (const JxDocument *document,
              const JxDocument *before)
{
  guint n_shared = 0;

  for (guint n = 0; n < jx_document_get_n_nodes (before); n++)
    {
      const JxDocNode *node = jx_document_get_node (before, n);
      guint place = jx_document_find_node (document, node);

      n_shared += place != JX_DOC_NOWHERE;
      g_assert_true (place == JX_DOC_NOWHERE || jx_document_get_node (document, place) == node);
    }

  return n_shared;
}

/* One line of a chapter, and then a cell of the table, are all that is written anew. */
static void
test_shared (Fixture       *fixture,
             gconstpointer  form_id)
{
  g_autoptr(JxDocument) later = NULL, last = NULL;
  guint n_nodes;

  write_text (fixture, "overview", "第一段。\n第二段。\n第三段。");
  n_nodes = jx_document_get_n_nodes (fixture->document);
  sample_assessment_set (fixture->assessment, "sections", 0, "overview", "第一段。\n第二段改了。\n又一段。\n第三段。");
  later = jx_document_follow_assessment (fixture->document, fixture->assessment);
  g_assert_cmpuint (jx_document_get_n_nodes (later), ==, n_nodes + 1);
  g_assert_cmpuint (count_shared (later, fixture->document), ==, n_nodes - 1);

  sample_assessment_set (fixture->assessment, "indicators", 0, "actual", "16人");
  last = jx_document_follow_assessment (later, fixture->assessment);
  g_assert_cmpuint (jx_document_get_n_nodes (last), ==, n_nodes + 1);
  g_assert_cmpuint (count_shared (last, later), ==, n_nodes);
}

/* Without text there is no report; with one text there are all chapters, numbered. */
static void
test_chapters (Fixture       *fixture,
               gconstpointer  form_id)
{
  g_autoptr(GString) numbers = g_string_new (NULL);

  for (guint n = 0; n < jx_document_get_n_nodes (fixture->document); n++)
    if (jx_document_get_node (fixture->document, n)->kind == JX_DOC_PARAGRAPH)
      g_assert_null (jx_document_get_node (fixture->document, n)->paragraph.number);

  write_text (fixture, "overview", "聘用28人。\n\n　　按月发放。\n");
  for (guint n = 0; n < jx_document_get_n_nodes (fixture->document); n++)
    {
      const JxDocNode *node = jx_document_get_node (fixture->document, n);

      if (node->kind == JX_DOC_PARAGRAPH && node->paragraph.number != NULL)
        g_string_append (numbers, node->paragraph.number);
    }
  g_assert_cmpstr (numbers->str, ==, "一、（一）（二）二、三、四、五、六、");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_BODY, 0)->text, ==, "聘用28人。");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_BODY, 1)->text, ==, "按月发放。");
  g_assert_null (find_paragraph (fixture, JX_TEXT_BODY, 2));
}

/* The report comes first, under a title of its own; the table is what is attached to it. */
static void
test_attachment (Fixture       *fixture,
                 gconstpointer  form_id)
{
  g_assert_null (find_paragraph (fixture, JX_TEXT_ATTACHMENT, 0));
  write_text (fixture, "overview", "聘用28人。");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_TITLE, 0)->text, ==, "政府批准聘用人员支出绩效自评报告");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_ATTACHED, 0)->text, ==, "附件：项目支出绩效自评表");
  g_assert_null (find_paragraph (fixture, JX_TEXT_ATTACHED, 1));
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_ATTACHMENT, 0)->text, ==, "附件");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_TITLE, 1)->text, ==, "项目支出绩效自评表");
}

static void
test_signature (Fixture       *fixture,
                gconstpointer  form_id)
{
  write_text (fixture, "overview", "聘用28人。");
  g_assert_null (find_paragraph (fixture, JX_TEXT_SIGNATURE, 0));
  write_text (fixture, JX_SECTION_DATE, "2024年3月12日");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_SIGNATURE, 0)->source.field, ==, "agency");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_SIGNATURE, 1)->text, ==, "2024年3月12日");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_SIGNATURE, 1)->source.field, ==, JX_SECTION_DATE);
}

/* Figures that the text quotes are those of the table, whatever that says. */
static void
test_quoted_figures (Fixture       *fixture,
                     gconstpointer  form_id)
{
  write_text (fixture, "conclusion", "自评得分{value:total-score}分，{value:conclusion}{x}。");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_BODY, 0)->text, ==, "自评得分93分，{value:conclusion}{x}。");
}

/* The score tables belong into the report; while nothing of it is written they are printed all the same. */
static void
test_tables_without_report (Fixture       *fixture,
                            gconstpointer  form_id)
{
  g_autoptr(GString) captions = g_string_new (NULL);
  guint n_tables = 0;

  for (guint n = 0; n < jx_document_get_n_nodes (fixture->document); n++)
    {
      const JxDocNode *node = jx_document_get_node (fixture->document, n);

      if (node->kind == JX_DOC_PARAGRAPH && node->paragraph.role == JX_TEXT_CAPTION)
        g_string_append_printf (captions, "%s ", node->paragraph.text);
      if (node->kind == JX_DOC_TABLE)
        n_tables++;
    }

  g_assert_cmpstr (captions->str, ==, "表1.产出指标得分情况 表2.效益指标得分情况 表3.满意度指标得分情况 ");
  g_assert_cmpuint (n_tables, ==, 4);   /* the form's own, and each with its subtotal */
}

static const char * const form_ids[] = {
  "chongqing-department", "evaluation-4part", "hebei", "hubei-20-80", "hunan-department", "mof-department",
  "mof-project", "narrative", "rural", "score-rate-tables", "sichuan-0013zp", "sichuan-department", "sichuan-special-goal", "transfer",
  "yunnan-gk14",
};

#define ADD(path, form_id, set_up, function) \
  g_test_add (path, Fixture, form_id, set_up, function, tear_down)

/* The nodes that the list of evidence takes; the last one is its table. */
static const JxDocTable *
find_evidence (JxDocument *document)
{
  guint n = jx_document_get_n_nodes (document);

  for (guint i = 0; i + 1 < n; i++)
    {
      const JxDocNode *node = jx_document_get_node (document, i);

      if (node->kind == JX_DOC_PARAGRAPH && g_strcmp0 (node->paragraph.text, "佐证材料清单") == 0)
        return jx_document_get_node (document, i + 1)->table;
    }

  return NULL;
}

static void
test_the_list_of_evidence_comes_last (Fixture       *fixture,
                                      gconstpointer  form_id)
{
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(JxAssessment) public = NULL;
  g_autoptr(JxDocument) before = jx_document_new_for_assessment (fixture->assessment), without = NULL;
  JxTable *indicators = jx_assessment_find_type (fixture->assessment, JX_BLOCK_INDICATORS);
  const JxDocTable *list;

  g_assert_null (find_evidence (before));

  g_ptr_array_add (papers, jx_evidence_new ("签到表.pdf", 10, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"));
  jx_record_set (g_ptr_array_index (papers, 0), "pages", "3–5");
  command = jx_evidence_attach (fixture->assessment, jx_row_get_id (jx_table_get_row (indicators, 0)), papers, NULL);
  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));

  fixture->document = jx_document_new_for_assessment (fixture->assessment);
  g_assert_nonnull ((list = find_evidence (fixture->document)));
  g_assert_cmpuint (jx_doc_table_get_n_rows (list), ==, 2);
  g_assert_cmpstr (jx_doc_table_get_cell (list, 7)->text, ==, "签到表.pdf");
  g_assert_cmpstr (jx_doc_table_get_cell (list, 8)->text, ==, "3–5");
  g_assert_cmpstr (jx_doc_table_get_cell (list, 9)->text, ==, "0123456789ab");
  g_assert_null (find_paragraph (fixture, JX_TEXT_ATTACHMENT, 0));

  write_text (fixture, "overview", "聘用28人。");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_ATTACHED, 0)->text, ==, "附件：1.项目支出绩效自评表");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_ATTACHED, 1)->text, ==, "　　　2.佐证材料清单");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_ATTACHMENT, 0)->text, ==, "附件1");
  g_assert_cmpstr (find_paragraph (fixture, JX_TEXT_ATTACHMENT, 1)->text, ==, "附件2");

  public = jx_publication_new (fixture->assessment, NULL);
  without = jx_document_new_for_assessment (public);
  g_assert_null (find_evidence (without));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (form_ids); n++)
    {
      g_autofree char *text = g_strconcat ("/assessment-document/every-text-is-printed/", form_ids[n], NULL);
      g_autofree char *tiled = g_strconcat ("/assessment-document/cells-fill-the-grid/", form_ids[n], NULL);

      ADD (text, form_ids[n], set_up_full, test_every_text);
      ADD (tiled, form_ids[n], set_up_full, test_tiled);
    }
  ADD ("/assessment-document/the-list-of-evidence-comes-last", "mof-project", set_up, test_the_list_of_evidence_comes_last);
  ADD ("/assessment-document/form-a-is-merged-as-printed", "mof-project", set_up_jinfeng, test_form_a);
  ADD ("/assessment-document/numbers-are-told-from-texts", "mof-project", set_up_jinfeng, test_numbers);
  ADD ("/assessment-document/line-breaks-are-kept", "mof-project", set_up_jinfeng, test_typed_line_break);
  ADD ("/assessment-document/title-and-year", "mof-project", set_up_jinfeng, test_title);
  ADD ("/assessment-document/tables-of-an-unwritten-report", "score-rate-tables", set_up_empty, test_tables_without_report);
  ADD ("/assessment-document/what-did-not-change-is-shared", "mof-project", set_up_jinfeng, test_shared);
  ADD ("/assessment-document/chapters-are-numbered", "mof-project", set_up_jinfeng, test_chapters);
  ADD ("/assessment-document/table-is-attached", "mof-project", set_up_jinfeng, test_attachment);
  ADD ("/assessment-document/who-signs-and-when", "mof-project", set_up_jinfeng, test_signature);
  ADD ("/assessment-document/figures-are-quoted", "mof-project", set_up_jinfeng, test_quoted_figures);

  return g_test_run ();
}
