/* test-assessment.c: assessments: faces, places, labels, a change of form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "memory-journal.h"
#include "table-fixture.h"

#include "jx-checks.h"
#include "jx-edits.h"
#include "jx-error.h"
#include "jx-history.h"
#include "jx-label.h"
#include "jx-list-edits.h"
#include "jx-workspace-open.h"

static JxAssessment *
new_assessment (JxForms    *forms,
                const char *form)
{
  return jx_assessment_new_empty (forms, jx_forms_find_latest (forms, form), NULL);
}

static void
assert_shown (JxAssessment *assessment,
              const char   *place,
              const char   *expected)
{
  JxCellRef cell;
  g_autofree char *shown = NULL;

  g_assert_true (jx_assessment_find_place (assessment, place, &cell));
  shown = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);
  g_assert_cmpstr (shown, ==, expected);
}

/* 金凤区 2023, 聘用人员: the figures as printed, and what the form makes of them */
static void
test_typed_wins_over_computed (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = new_assessment (forms, "mof-project");
  JxTable *funds = jx_assessment_find_table (assessment, "funds");

  table_set (assessment, "funds", 0, "adjusted", "180.97212万元");
  table_set (assessment, "funds", 0, "executed", "180.97212万元");
  assert_shown (assessment, "funds/0/执行率", "100.00%");
  assert_shown (assessment, "funds/0/得分", "10");
  table_set (assessment, "funds", 0, "rate", "87.00%");
  assert_shown (assessment, "funds/0/执行率", "87.00%");
  g_assert_true (jx_value_disagrees (jx_row_get_value (jx_table_get_row (funds, 0), 5),
                                     &jx_table_get_block (funds)->columns[5], jx_assessment_get_profile (assessment),
                                     JX_MONEY_WAN));
  table_set (assessment, "funds", 0, "rate", "100%");   /* agrees at the precision that was typed */
  g_assert_false (jx_value_disagrees (jx_row_get_value (jx_table_get_row (funds, 0), 5),
                                      &jx_table_get_block (funds)->columns[5], jx_assessment_get_profile (assessment),
                                      JX_MONEY_WAN));
}

static void
test_every_place_is_found_again (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();

  for (guint f = 0; f < g_list_model_get_n_items (G_LIST_MODEL (forms)); f++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (G_LIST_MODEL (forms), f);
      g_autoptr(JxAssessment) assessment = jx_assessment_new_empty (forms, form, NULL);

      for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
        {
          JxTable *table = jx_assessment_get_table (assessment, i);

          for (guint j = 0; j < jx_table_get_n_rows (table); j++)
            for (guint k = 0; k < jx_table_get_block (table)->n_columns; k++)
              {
                g_autofree char *place = jx_assessment_dup_place (assessment, table, j, k), *again = NULL;
                JxCellRef cell;

                g_assert_true (jx_assessment_find_place (assessment, place, &cell));
                again = jx_assessment_dup_place (assessment, cell.table, cell.position, cell.column);
                g_assert_cmpstr (place, ==, again);
              }
        }
    }
}

static void
test_labels_embed_figures (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = new_assessment (forms, "mof-project");
  g_autofree char *label = NULL, *unknown = NULL;

  table_set (assessment, "indicators", 0, "weight", "22.5");
  table_set (assessment, "indicators", 1, "weight", "27.5");
  label = jx_assessment_dup_label (assessment, "产出指标（{class:产出}分）{unit}{base}");
  g_assert_cmpstr (label, ==, "产出指标（50分）万元100");
  unknown = jx_assessment_dup_label (assessment, "{county}{");
  g_assert_cmpstr (unknown, ==, "{county}{");
}

/* 得分 stands in more than one table of a form; where there is one table only, its title would say nothing. */
static void
test_a_place_says_which_table (void)
{
  static const struct { const char *form, *table; int position; const char *column, *name; } cases[] = {
    { "mof-project", "funds",      0, "score", "项目资金（万元）: 得分, row 1" },
    { "mof-project", "indicators", 0, "score", "绩效指标: 得分, row 1" },
    { "mof-project", "indicators", -1, "score", "绩效指标: 得分" },
    { "mof-project", "indicators", 0, NULL,    "绩效指标, row 1" },
    { "mof-project", "goals",      0, "achieved", "实际完成情况" },
    { "narrative",   "funds",      0, "executed", "全年执行数, row 1" },
  };
  g_autoptr(JxForms) forms = load_shipped_forms ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(JxAssessment) assessment = new_assessment (forms, cases[i].form);
      JxTable *table = jx_assessment_find_table (assessment, cases[i].table);
      int column = cases[i].column != NULL ? jx_block_find_column (jx_table_get_block (table), cases[i].column) : -1;
      g_autofree char *name = jx_assessment_dup_cell_name (assessment, table, cases[i].position, column);

      g_assert_true (cases[i].column == NULL || column >= 0);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_a_change_of_form_loses_nothing (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = new_assessment (forms, "mof-project");
  JxTable *indicators = jx_assessment_find_table (assessment, "indicators");
  g_autoptr(JxCommand) there = jx_edits_set_form (assessment, jx_forms_find_latest (forms, "transfer"));
  g_autoptr(JxCommand) back = NULL;
  g_autofree char *id = g_strdup (jx_row_get_id (jx_table_get_row (indicators, 0)));
  JxTable *table;
  guint position;

  table_set (assessment, "indicators", 0, "target", "28人");
  table_set (assessment, "indicators", 0, "weight", "15");
  table_set (assessment, "indicators", 0, "score", "12");
  g_assert_true (jx_command_apply (there, JX_HOLDER (assessment), NULL));
  g_assert_cmpstr (jx_form_get_id (jx_assessment_get_form (assessment)), ==, "transfer");
  g_assert_nonnull (jx_assessment_find_row (assessment, id, &table, &position));
  g_assert_cmpint (jx_block_find_role (jx_table_get_block (table), JX_ROLE_SCORE), <, 0);   /* G has no scores */
  g_assert_cmpstr (g_hash_table_lookup (jx_row_get_extra (jx_table_get_row (table, position)), "score"), ==, "12");

  back = jx_edits_set_form (assessment, jx_forms_find_latest (forms, "mof-project"));
  g_assert_true (jx_command_apply (back, JX_HOLDER (assessment), NULL));
  assert_shown (assessment, "indicators/0/score", "12");
  assert_shown (assessment, "indicators/0/target", "28人");
}

static void
test_an_unknown_form_is_refused (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = new_assessment (forms, "mof-project");
  g_autoptr(JxCommand) command = jx_command_new_set (jx_assessment_get_id (assessment), "form_hash",
                                                     jx_assessment_get_field (assessment, "form_hash"), "0123");
  g_autofree char *hash = g_strdup (jx_assessment_get_field (assessment, "form_hash"));
  g_autoptr(GError) error = NULL;

  g_assert_false (jx_command_apply (command, JX_HOLDER (assessment), &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_UNKNOWN_FORM);
  g_assert_cmpstr (jx_assessment_get_field (assessment, "form_hash"), ==, hash);
}

static void
test_agency_and_project_fill_the_head (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = new_assessment (forms, "mof-project");
  g_autoptr(JxRecord) agency = jx_record_new (JX_RECORD_AGENCY, "a", NULL);
  g_autoptr(JxRecord) project = jx_record_new (JX_RECORD_PROJECT, "p", "a");
  g_autofree char *name = NULL;

  jx_record_set (agency, "name", "渠县大数据中心");
  jx_record_set (agency, "supervisor", "渠县人民政府办公室");
  jx_record_set (project, "name", "单位运转运行费");
  jx_assessment_set_facts (assessment, agency, project);
  assert_shown (assessment, "header/项目名称", "单位运转运行费");
  assert_shown (assessment, "header/主管部门", "渠县人民政府办公室");
  assert_shown (assessment, "header/实施单位", "渠县大数据中心");
  name = jx_assessment_dup_name (assessment);
  g_assert_cmpstr (name, ==, "单位运转运行费");
}

static void
session_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr(GError) error = NULL;

  *(JxSession **) data = jx_workspace_open_finish (JX_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
}

static JxSession *
open_session (JxWorkspace *workspace,
              const char  *id)
{
  JxSession *session = NULL;

  jx_workspace_open_async (workspace, id, NULL, session_opened_cb, &session);

  while (session == NULL)
    g_main_context_iteration (NULL, TRUE);

  return session;
}

/* Return, then at once Delete: what the list says meanwhile is so. */
static void
test_what_goes_while_it_is_opened_is_gone (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(MemoryJournal) journal = memory_journal_new ();
  g_autoptr(JxWorkspace) workspace = jx_workspace_new (forms, JX_JOURNAL (journal));
  g_autoptr(JxRecord) agency = jx_record_new (JX_RECORD_AGENCY, "a", NULL);
  g_autoptr(JxRecord) project = jx_record_new (JX_RECORD_PROJECT, "p", "a");
  g_autofree char *id = NULL;
  g_autoptr(JxCommand) create = NULL, bin = NULL;
  g_autoptr(JxSession) session = NULL;
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  jx_record_set (agency, "name", "某局");
  jx_record_set (project, "name", "甲");
  create = jx_list_edits_create (workspace, jx_forms_find_latest (forms, "mof-project"), agency, project, 2023, &id);
  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), create, NULL));
  g_assert_true (jx_workspace_may_open (workspace, id));

  jx_workspace_open_async (workspace, id, NULL, session_opened_cb, &session);
  g_ptr_array_add (ids, id);
  bin = jx_list_edits_bin (workspace, ids, TRUE);
  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), bin, NULL));
  while (session == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (jx_workspace_may_open (workspace, id));
  g_assert_nonnull (jx_record_get (jx_assessment_get_record (jx_session_get_assessment (session)), "binned"));
}

static void
test_the_list_follows_the_open_assessment (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(MemoryJournal) journal = memory_journal_new ();
  g_autoptr(JxWorkspace) workspace = jx_workspace_new (forms, JX_JOURNAL (journal));
  g_autoptr(JxRecord) agency = jx_record_new (JX_RECORD_AGENCY, "a", NULL);
  g_autoptr(JxRecord) project = jx_record_new (JX_RECORD_PROJECT, "p", "a");
  g_autofree char *id = NULL;
  g_autoptr(JxCommand) create = NULL, rename = NULL;
  g_autoptr(JxSession) session = NULL, again = NULL;
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autoptr(JxCommand) bin = NULL;

  jx_record_set (agency, "name", "某局");
  jx_record_set (project, "name", "甲");
  create = jx_list_edits_create (workspace, jx_forms_find_latest (forms, "mof-project"), agency, project, 2023, &id);
  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), create, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (jx_workspace_get_entries (workspace)), ==, 1);

  session = open_session (workspace, id);
  again = open_session (workspace, id);
  g_assert_true (session == again);   /* one assessment is open once */
  g_assert_cmpstr (jx_entry_get_name (jx_workspace_find_entry (workspace, id)), ==, "甲");
  g_assert_cmpint (jx_entry_get_year (jx_workspace_find_entry (workspace, id)), ==, 2023);

  rename = jx_command_new_set ("p", "name", "甲", "乙");
  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), rename, NULL));
  g_assert_cmpstr (jx_entry_get_name (jx_workspace_find_entry (workspace, id)), ==, "乙");

  g_ptr_array_add (ids, id);
  bin = jx_list_edits_bin (workspace, ids, TRUE);
  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), bin, NULL));
  g_assert_true (jx_entry_is_binned (jx_workspace_find_entry (workspace, id)));
  g_assert_true (jx_history_undo (jx_workspace_get_history (workspace), NULL));
  g_assert_false (jx_entry_is_binned (jx_workspace_find_entry (workspace, id)));

  g_assert_true (jx_history_undo (jx_workspace_get_history (workspace), NULL));
  g_assert_true (jx_history_undo (jx_workspace_get_history (workspace), NULL));
  g_assert_null (jx_workspace_find_entry (workspace, id));
}

/* What the list changed of an assessment that is open stays changed when something is typed there. */
static void
test_a_change_of_the_list_reaches_the_open_assessment (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(MemoryJournal) journal = memory_journal_new ();
  JxWorkspace *workspace = jx_workspace_new (forms, JX_JOURNAL (journal));
  g_autofree char *id = NULL;
  g_autoptr(JxCommand) create = jx_list_edits_create (workspace, jx_forms_find_latest (forms, "mof-project"), NULL, NULL,
                                                      2023, &id);
  g_autoptr(JxCommand) bin = NULL;
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  JxSession *session;
  JxTable *table;

  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), create, NULL));
  session = open_session (workspace, id);
  g_ptr_array_add (ids, id);
  bin = jx_list_edits_bin (workspace, ids, TRUE);
  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), bin, NULL));

  table = jx_assessment_find_table (jx_session_get_assessment (session), "indicators");
  g_assert_true (jx_history_type (jx_session_get_history (session), jx_row_get_id (jx_table_get_row (table, 0)), "target",
                                  "28人", NULL));
  g_assert_true (jx_entry_is_binned (jx_workspace_find_entry (workspace, id)));
  g_assert_true (jx_history_undo (jx_workspace_get_history (workspace), NULL));
  g_assert_null (jx_assessment_get_field (jx_session_get_assessment (session), "binned"));

  g_assert_finalize_object (session);
  g_assert_finalize_object (workspace);
}

/* A finding may say the same of other figures: an answer given to it must hold for those. */
static void
test_the_findings_are_those_of_a_fresh_look (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = jx_assessment_new_empty (forms, jx_forms_find_latest (forms, "mof-project"), NULL);
  g_autoptr(JxSession) session = jx_session_new (assessment, NULL, NULL);
  JxTable *table = jx_assessment_find_table (assessment, "indicators");
  static const char * const texts[] = { "28人", "26人", "≥95%", "无", "150%", "2022年", "3", "12", "" };
  static const char * const fields[] = { "target", "actual", "weight", "score", "reason" };
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint n = 0; n < 400; n++)
    {
      GListModel *shown = jx_session_get_findings (session);
      g_autoptr(GPtrArray) fresh = NULL;

      jx_history_type (jx_session_get_history (session),
                       jx_row_get_id (jx_table_get_row (table, g_rand_int_range (random, 0, 3))),
                       fields[g_rand_int_range (random, 0, G_N_ELEMENTS (fields))],
                       texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))], NULL);
      fresh = jx_checks_run (assessment);
      g_assert_cmpuint (fresh->len, ==, g_list_model_get_n_items (shown));

      for (guint i = 0; i < fresh->len; i++)
        {
          g_autoptr(JxFinding) finding = g_list_model_get_item (shown, i);
          g_autofree char *figures = jx_finding_dup_figures (finding);
          g_autofree char *expected = jx_finding_dup_figures (g_ptr_array_index (fresh, i));

          g_assert_cmpstr (jx_finding_get_message (finding), ==, jx_finding_get_message (g_ptr_array_index (fresh, i)));
          g_assert_cmpstr (figures, ==, expected);
        }
    }
}

/* The finding stays as it was while one writes on behind it; its fix is of the text that is there now. */
static void
test_a_fix_is_of_the_text_that_is_there (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = jx_assessment_new_empty (forms, jx_forms_find_latest (forms, "narrative"), NULL);
  g_autoptr(JxSession) session = jx_session_new (assessment, NULL, NULL);
  JxTable *table = jx_assessment_find_type (assessment, JX_BLOCK_SECTIONS);
  const char *row = jx_row_get_id (jx_table_get_row (table, 0)), *field = jx_table_get_block (table)->columns[0].key;
  JxHistory *history = jx_session_get_history (session);
  g_autoptr(GError) error = NULL;
  JxCommand *fix = NULL;

  g_assert_true (jx_history_type (history, row, field, "帐目清楚。", NULL));
  jx_history_close_edit (history);
  g_assert_true (jx_history_type (history, row, field, "帐目清楚。现场完好。", NULL));
  jx_history_close_edit (history);

  for (guint i = 0; i < g_list_model_get_n_items (jx_session_get_findings (session)) && fix == NULL; i++)
    {
      g_autoptr(JxFinding) finding = g_list_model_get_item (jx_session_get_findings (session), i);

      fix = jx_finding_get_fix (finding);
    }
  g_assert_true (jx_history_do (history, fix, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (jx_row_get_typed (jx_table_get_row (table, 0), 0), ==, "账目清楚。现场完好。");
}

/* What was typed since is not in the step that made it: undoing that would lose it for good. */
static void
test_work_is_not_undone_with_its_assessment (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(MemoryJournal) journal = memory_journal_new ();
  g_autoptr(JxWorkspace) workspace = jx_workspace_new (forms, JX_JOURNAL (journal));
  g_autofree char *id = NULL;
  g_autoptr(JxCommand) create = jx_list_edits_create (workspace, jx_forms_find_latest (forms, "mof-project"), NULL, NULL,
                                                      2023, &id);
  g_autoptr(JxSession) session = NULL;
  g_autoptr(JxCommand) set = NULL;
  JxTable *table;

  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), create, NULL));
  session = open_session (workspace, id);
  g_assert_true (jx_workspace_may_undo (workspace));
  table = jx_assessment_find_table (jx_session_get_assessment (session), "indicators");
  set = jx_edits_set (jx_session_get_assessment (session), table, 0, 3, "28人");
  g_assert_true (jx_history_do (jx_session_get_history (session), set, NULL));
  g_assert_false (jx_workspace_may_undo (workspace));
}

static void
test_a_duplicate_is_equal_and_apart (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(MemoryJournal) journal = memory_journal_new ();
  g_autoptr(JxWorkspace) workspace = jx_workspace_new (forms, JX_JOURNAL (journal));
  g_autofree char *id = NULL, *copy_id = NULL;
  g_autoptr(JxCommand) create = jx_list_edits_create (workspace, jx_forms_find_latest (forms, "mof-project"), NULL, NULL,
                                                      2023, &id);
  g_autoptr(JxCommand) duplicate = NULL;
  g_autoptr(JxRecord) passage = NULL;
  g_autoptr(JxSession) session = NULL, copy = NULL;
  JxTable *table;

  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), create, NULL));
  session = open_session (workspace, id);
  table = jx_assessment_find_table (jx_session_get_assessment (session), "indicators");
  g_assert_true (jx_history_type (jx_session_get_history (session), jx_row_get_id (jx_table_get_row (table, 0)), "target",
                                  "28人", NULL));
  passage = jx_record_new (JX_RECORD_PASSAGE, "40000000-0000-4000-8000-000000000003", id);
  g_assert_true (jx_belongings_take (jx_assessment_get_belongings (jx_session_get_assessment (session)), passage));
  duplicate = jx_list_edits_duplicate (workspace, session, 2024, &copy_id);
  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), duplicate, NULL));
  copy = open_session (workspace, copy_id);
  assert_shown (jx_session_get_assessment (copy), "indicators/0/target", "28人");
  g_assert_cmpint (jx_assessment_get_year (jx_session_get_assessment (copy)), ==, 2024);
  g_assert_cmpuint (jx_belongings_get (jx_assessment_get_belongings (jx_session_get_assessment (copy)),
                                       JX_RECORD_PASSAGE)->len, ==, 0);
  table = jx_assessment_find_table (jx_session_get_assessment (copy), "indicators");
  g_assert_true (jx_history_type (jx_session_get_history (copy), jx_row_get_id (jx_table_get_row (table, 0)), "target", "1",
                                  NULL));
  assert_shown (jx_session_get_assessment (session), "indicators/0/target", "28人");
}

static void
test_quotes_in_quotes_are_single_ones (void)
{
  static const char *const messages[][2] = {
    { "“控制“三公”经费”超过“上年”。", "“控制‘三公’经费”超过“上年”。" },
    { "“控制”和“三公”", "“控制”和“三公”" },
    { "“控制“三公…”", "“控制“三公…”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr(JxFinding) finding = jx_finding_new ("T03", JX_SEVERITY_ERROR, "header", NULL, NULL, messages[i][0]);

      g_assert_cmpstr (jx_finding_get_message (finding), ==, messages[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/assessment/typed-wins-over-computed", test_typed_wins_over_computed);
  g_test_add_func ("/assessment/every-place-is-found-again", test_every_place_is_found_again);
  g_test_add_func ("/assessment/labels-embed-figures", test_labels_embed_figures);
  g_test_add_func ("/assessment/a-place-says-which-table", test_a_place_says_which_table);
  g_test_add_func ("/assessment/change-of-form-loses-nothing", test_a_change_of_form_loses_nothing);
  g_test_add_func ("/assessment/unknown-form-refused", test_an_unknown_form_is_refused);
  g_test_add_func ("/assessment/agency-and-project-fill-the-head", test_agency_and_project_fill_the_head);
  g_test_add_func ("/workspace/list-follows", test_the_list_follows_the_open_assessment);
  g_test_add_func ("/workspace/what-goes-while-it-is-opened-is-gone", test_what_goes_while_it_is_opened_is_gone);
  g_test_add_func ("/workspace/change-of-the-list-reaches-what-is-open", test_a_change_of_the_list_reaches_the_open_assessment);
  g_test_add_func ("/session/findings-are-those-of-a-fresh-look", test_the_findings_are_those_of_a_fresh_look);
  g_test_add_func ("/assessment/a-fix-is-of-the-text-that-is-there", test_a_fix_is_of_the_text_that_is_there);
  g_test_add_func ("/workspace/work-is-not-undone", test_work_is_not_undone_with_its_assessment);
  g_test_add_func ("/workspace/duplicate-is-equal-and-apart", test_a_duplicate_is_equal_and_apart);
  g_test_add_func ("/finding/quotes-in-quotes-are-single-ones", test_quotes_in_quotes_are_single_ones);

  return g_test_run ();
}
