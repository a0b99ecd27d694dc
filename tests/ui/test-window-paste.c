/* test-window-paste.c: what other programs copied, pasted into the window by Ctrl+V
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-convert.h"
#include "case-files.h"
#include "case-stage.h"
#include "elsewhere.h"
#include "table-stage.h"

#include "jx-assessment-document.h"
#include "jx-assessment-load.h"
#include "jx-doc-table.h"
#include "jx-paste-dialog.h"
#include "jx-table-model.h"

/* ---- the window ---- */

static JxGrid *
get_grid (Stage *stage)
{
  JxTable *table = jx_assessment_find_type (stage_get_assessment (stage), JX_BLOCK_INDICATORS);

  return JX_GRID (stage_get_grid (stage, jx_table_get_block (table)->id));
}

/* ---- whole tables ---- */

typedef struct
{
  JxAssessment *wanted;     /* the case, as the converter has it */
  char         *id;         /* of what it is pasted into */
} Pasting;

static JxAssessment *
load_case (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "cases", file, NULL);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = case_convert_file (path, NULL, forms, &error);
  JxAssessment *wanted = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < bundle->records->len && wanted == NULL; i++)
    if (((const JxRecord *) g_ptr_array_index (bundle->records, i))->kind == JX_RECORD_ASSESSMENT)
      wanted = jx_assessment_new_from_bundle (forms, bundle, ((const JxRecord *) g_ptr_array_index (bundle->records, i))->id, &error);
  g_assert_no_error (error);

  return wanted;
}

static void
append_cell (GString         *page,
             const JxDocCell *cell)
{
  g_autofree char *escaped = g_markup_escape_text (cell->text, -1);
  g_auto(GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *broken = g_strjoinv ("<br>\r\n    ", lines);

  g_string_append_printf (page, "  <td rowspan=%u colspan=%u class=xl24 style='height:14.25pt'>%s</td>\r\n", cell->row_span,
                          cell->column_span, broken);
}

/* The printed table, as Excel copies it. */
static char *
dup_page (JxAssessment *assessment)
{
  g_autoptr(JxDocument) document = jx_document_new_for_assessment (assessment);
  GString *page = g_string_new ("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\r\n<head>\r\n"
                                "<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\r\n"
                                "<style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:\"\\.\";}\r\n-->\r\n</style>\r\n"
                                "</head>\r\n<body>\r\n<table border=0>\r\n<!--StartFragment-->\r\n");

  for (guint i = 0; i < jx_document_get_n_nodes (document); i++)
    {
      const JxDocNode *node = jx_document_get_node (document, i);
      guint at = 0;

      if (node->kind != JX_DOC_TABLE || !jx_doc_table_get_frame (node->table))
        continue;
      for (guint row = 0; row < jx_doc_table_get_n_rows (node->table); row++)
        {
          g_string_append (page, " <tr height=19>\r\n");
          for (; at < jx_doc_table_get_n_cells (node->table) && jx_doc_table_get_cell (node->table, at)->row == row; at++)
            append_cell (page, jx_doc_table_get_cell (node->table, at));
        }
    }
  g_string_append (page, "<!--EndFragment-->\r\n</table></body></html>");

  return g_string_free (page, FALSE);
}

/* A line of its class that says nothing is none that is pasted. */
static gboolean
says_anything (JxTable *table,
               guint    row)
{
  const JxBlock *block = jx_table_get_block (table);

  return jx_row_get_typed (jx_table_get_row (table, row), (guint) jx_block_find_role (block, JX_ROLE_NAME)) != NULL
         || jx_row_get_typed (jx_table_get_row (table, row), (guint) jx_block_find_role (block, JX_ROLE_TARGET)) != NULL;
}

/* What a case leaves to be computed is printed, and pasted as it is printed. */
static void
expect_row (JxTable      *table,
            guint         row,
            JxAssessment *wanted,
            JxTable      *other,
            guint         other_row)
{
  const JxBlock *block = jx_table_get_block (table);

  for (guint column = 0; column < block->n_columns; column++)
    {
      const char *text = jx_row_get_typed (jx_table_get_row (table, row), column);
      g_autofree char *shown = jx_assessment_dup_shown (wanted, other, other_row, column);

      g_strstrip (shown);
      if (g_strcmp0 (text != NULL ? text : "", shown) != 0)
        g_error ("row %u, %s: \"%s\" instead of \"%s\"", row, block->columns[column].key, text, shown);
    }
}

static void
expect_indicators (JxAssessment *found,
                   JxAssessment *wanted)
{
  JxTable *table = jx_assessment_find_type (found, JX_BLOCK_INDICATORS), *other = jx_assessment_find_type (wanted, JX_BLOCK_INDICATORS);
  guint n = 0;

  for (guint row = 0; row < jx_table_get_n_rows (other); row++)
    if (says_anything (other, row))
      expect_row (table, n++, wanted, other, row);

  g_assert_cmpuint (jx_table_get_n_rows (table), ==, n);
}

/* All that was pasted, from its first cell on, wherever the paste was asked for */
static void
expect_selected (JxGrid *grid)
{
  guint row, column, n_rows = jx_grid_model_get_n_rows (jx_grid_get_model (grid));
  JxGridRange range;

  g_assert_true (jx_grid_get_active (grid, &row, &column));
  g_assert_true (jx_grid_selection_get_range (jx_grid_get_selection (grid), &range));
  g_assert_cmpuint (row, ==, 0);
  g_assert_cmpuint (column, ==, 0);
  g_assert_cmpuint (range.row, ==, 0);
  g_assert_cmpuint (range.n_rows, >=, n_rows - 2);   /* but the empty lines of the last class and below all of them */
  g_assert_cmpuint (range.n_columns, ==, jx_grid_model_get_n_columns (jx_grid_get_model (grid)));
}

static void
play_table (Stage    *stage,
            gpointer  data)
{
  Pasting *pasting = data;
  g_autofree char *page = dup_page (pasting->wanted), *before = NULL, *after = NULL, *undone = NULL, *redone = NULL;
  JxHistory *history;

  case_stage_add_form (stage, jx_assessment_get_form (pasting->wanted));
  stage_create_from (stage, jx_form_get_id (jx_assessment_get_form (pasting->wanted)), "a", "2023", "b", "");
  stage_show_view (stage, "indicators");
  stage_go_to (stage, GTK_WIDGET (get_grid (stage)), "Tab");
  g_set_str (&pasting->id, jx_assessment_get_id (stage_get_assessment (stage)));
  history = jx_session_get_history (jx_window_get_session (stage->window));
  before = stage_dup_content (stage);
  elsewhere_copy (page, "not this");
  robot_keys (stage->robot, "ctrl+End");   /* below all of it */

  robot_keys (stage->robot, "ctrl+v");
  g_assert_true (JX_IS_PASTE_DIALOG (stage_await_dialog (stage)));
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  expect_indicators (stage_get_assessment (stage), pasting->wanted);
  expect_selected (JX_GRID (get_grid (stage)));
  after = stage_dup_content (stage);

  /* one step, and the keys are the table's again */
  robot_keys (stage->robot, "ctrl+z");
  undone = stage_dup_content (stage);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (jx_history_can_undo (history));
  robot_keys (stage->robot, "ctrl+y");
  redone = stage_dup_content (stage);
  g_assert_cmpstr (redone, ==, after);
  stage_await_saved (stage);
}

static void
expect_stored (Pasting *pasting)
{
  g_autoptr(JxAssessment) assessment = case_stage_read_stored (pasting->id, jx_assessment_get_form (pasting->wanted));

  expect_indicators (assessment, pasting->wanted);
}

static void
test_table (gconstpointer data)
{
  Pasting pasting = { .wanted = load_case (data) };

  stage_forget ();
  stage_run (play_table, &pasting);
  expect_stored (&pasting);
  g_object_unref (pasting.wanted);
  g_free (pasting.id);
}

/* ---- blocks ---- */

/* A block without a head goes straight in; what has no column is left out, and said to be. */
static void
play_block (Stage    *stage,
            gpointer  data)
{
  g_autofree char *before = NULL, *undone = NULL;

  table_stage_begin (stage, "a");
  table_stage_go_to (stage, 0, 6);
  before = stage_dup_content (stage);
  elsewhere_paste (stage, NULL, "8\t甲\tx\n9\t乙\t\n", "ctrl+v");
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window)));
  g_assert_cmpstr (table_stage_get (stage, 0, "score"), ==, "8");
  g_assert_cmpstr (table_stage_get (stage, 1, "reason"), ==, "乙");
  g_assert_nonnull (stage_find_label (GTK_WIDGET (stage->window),
                                      "1 cell was left out: it cannot be written to or lies outside the table."));
  robot_keys (stage->robot, "ctrl+z");
  undone = stage_dup_content (stage);
  g_assert_cmpstr (undone, ==, before);
}

/* One text into all that is selected; over a merged cell each of its rows takes its own. */
static void
play_selection (Stage    *stage,
                gpointer  data)
{
  table_stage_begin (stage, "a");
  table_stage_go_to (stage, 0, 4);
  robot_keys (stage->robot, "shift+Down shift+Down");
  elsewhere_paste (stage, NULL, "完成", "ctrl+v");
  for (guint row = 0; row < 3; row++)
    g_assert_cmpstr (table_stage_get (stage, row, "actual"), ==, "完成");
  g_assert_null (table_stage_get (stage, 3, "actual"));

  table_stage_go_to (stage, 0, 0);
  elsewhere_paste (stage, NULL, "一类\n一类\n二类\n", "ctrl+v");
  g_assert_cmpstr (table_stage_get (stage, 1, "level1"), ==, "一类");
  g_assert_cmpstr (table_stage_get (stage, 2, "level1"), ==, "二类");
  g_assert_cmpstr (table_stage_get (stage, 3, "level1"), ==, "产出指标");
}

/* What of the lines that were copied has no place is told before they are pasted; of a table that has one for all nothing is. */
static void
play_without_a_place (Stage    *stage,
                      gpointer  data)
{
  static const char all[] = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t人数\t5人\n";
  static const char title[] = "Without a Place in This Form, Not Pasted";
  g_autofree char *more = g_strconcat ("项目负责人\t张三\t\t\n", all, NULL);
  GtkWidget *dialog;

  table_stage_begin (stage, "a");
  table_stage_go_to (stage, 0, 0);
  elsewhere_copy (NULL, all);
  robot_keys (stage->robot, "ctrl+v");
  dialog = GTK_WIDGET (stage_await_dialog (stage));
  g_assert_null (stage_find_label (dialog, title));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);

  elsewhere_copy (NULL, more);
  robot_keys (stage->robot, "ctrl+v");
  dialog = GTK_WIDGET (stage_await_dialog (stage));
  g_assert_nonnull (stage_find_label (dialog, title));
  g_assert_nonnull (stage_find_label (dialog, "In 1 row of what was copied"));
  g_assert_nonnull (stage_find_label (dialog, "Row 1: 项目负责人, 张三"));
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  g_assert_cmpstr (table_stage_get (stage, 0, "name"), ==, "人数");
}

/* As text a whole table is only text. */
static void
play_as_text (Stage    *stage,
              gpointer  data)
{
  table_stage_begin (stage, "a");
  table_stage_go_to (stage, 0, 0);
  elsewhere_paste (stage, NULL, "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t人数\t5人\n", "ctrl+shift+v");
  g_assert_cmpstr (table_stage_get (stage, 0, "name"), ==, "三级指标");
  g_assert_cmpstr (table_stage_get (stage, 1, "target"), ==, "5人");
}

static gboolean
is_html_offered (gpointer data)
{
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (gdk_display_get_clipboard (elsewhere_get_display ())), "text/html");
}

typedef struct
{
  char     *text;
  gboolean  done;
} Reading;

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Reading *reading = data;

  reading->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  reading->done = TRUE;
}

static gboolean
is_read (gpointer data)
{
  return ((Reading *) data)->done;
}

/* What is copied here is a table with its merged cells, and text parted by tabs, for any other program. */
static void
play_copy (Stage    *stage,
           gpointer  data)
{
  Reading reading = { NULL };

  table_stage_begin (stage, "a");
  table_stage_go_to (stage, 0, 0);
  robot_keys (stage->robot, "shift+Right ctrl+c");
  robot_wait (is_html_offered, NULL);
  gdk_clipboard_read_text_async (gdk_display_get_clipboard (elsewhere_get_display ()), NULL, read_cb, &reading);
  robot_wait (is_read, &reading);
  g_assert_true (g_str_has_prefix (reading.text, "产出指标\t数量指标\n\t质量指标\n"));
  g_free (reading.text);
}

static const StageTest plays[] = {
  { "/window/paste/block-without-a-head-goes-straight-in", play_block },
  { "/window/paste/one-text-into-a-selection-and-over-merged-cells", play_selection },
  { "/window/paste/what-has-no-place-is-told", play_without_a_place },
  { "/window/paste/as-text", play_as_text },
  { "/window/paste/what-is-copied-is-a-table-elsewhere", play_copy },
};

int
main (int    argc,
      char **argv)
{
  static const char *const cases[] = { "jinfeng-contract-staff", "jinfeng-platform-operation", "made-mof-twenty-five",
                                       "made-mof-signs", "quxian-unit-operation", "quxian-department",
                                       "sichuan-0013zp-qingshen", "made-gk14-grade", "made-rural-in-order",
                                       "yunnan-20-80-changning", "transfer-langzhong-road", "made-hebei-weighed" };

  stage_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/window/paste/table/", cases[i], NULL);

      g_test_add_data_func (path, cases[i], test_table);
    }

  stage_add_tests (plays, G_N_ELEMENTS (plays));

  return g_test_run ();
}
