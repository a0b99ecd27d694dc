/* test-carry.c: what of an assessment stands in the one of another year
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-fixture.h"

#include <string.h>

#include "jx-carry.h"
#include "jx-edits.h"
#include "jx-place.h"
#include "jx-survey.h"

#define AGENCY   "10000000-0000-4000-8000-000000000001"
#define PROJECT  "20000000-0000-4000-8000-000000000001"
#define EVIDENCE "40000000-0000-4000-8000-000000000001"
#define ANSWER   "40000000-0000-4000-8000-000000000002"
#define PASSAGE  "40000000-0000-4000-8000-000000000003"

/* An assessment of 2025 of a project, in a state that no draft has. */
static void
set_up (TableFixture  *fixture,
        gconstpointer  form)
{
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  g_autoptr(JxAssessment) empty = NULL;
  g_autoptr(GError) error = NULL;
  JxRecord *record;

  fixture->forms = load_shipped_forms ();
  empty = jx_assessment_new_empty (fixture->forms, jx_forms_find_latest (fixture->forms, form), NULL);
  jx_assessment_add_to_bundle (empty, bundle);
  record = g_ptr_array_index (bundle->records, 0);
  g_set_str (&record->parent, AGENCY);
  jx_record_set (record, "project", PROJECT);
  jx_record_set (record, "year", "2025");
  jx_record_set (record, "state", "final");
  jx_record_set (record, "+later", "of that year");
  jx_bundle_add (bundle, jx_record_new (JX_RECORD_EVIDENCE, EVIDENCE, record->id));
  jx_bundle_add (bundle, jx_record_new (JX_RECORD_ANSWER, ANSWER, record->id));
  jx_bundle_add (bundle, jx_record_new (JX_RECORD_PASSAGE, PASSAGE, record->id));
  fixture->assessment = jx_assessment_new_from_bundle (fixture->forms, bundle, record->id, &error);
  g_assert_no_error (error);
}

static JxAssessment *
carry (TableFixture  *fixture,
       JxCarryFlags   flags,
       GPtrArray    **moves)
{
  g_autoptr(JxRecord) project = jx_record_new (JX_RECORD_PROJECT, PROJECT, AGENCY);
  g_autoptr(GError) error = NULL;
  JxAssessment *carried = jx_carry_new (fixture->assessment, project, 2026, flags, moves, &error);

  g_assert_no_error (error);

  return carried;
}

/* ---- every cell of every form ---- */

static const char *
start_of (const JxBlock *block,
          JxRow         *row,
          guint          column)
{
  int def = jx_row_get_key (row) != NULL ? jx_block_find_row_def (block, jx_row_get_key (row)) : -1;

  for (guint i = 0; def >= 0 && i < block->rows[def].n_cells; i++)
    if (block->rows[def].cells[i].column == column)
      return block->rows[def].cells[i].typed;

  return NULL;
}

static void
fill (JxAssessment *assessment)
{
  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);
      const JxBlock *block = jx_table_get_block (table);

      for (guint j = 0; j < jx_table_get_n_rows (table); j++)
        for (guint k = 0; k < block->n_columns; k++)
          table_set (assessment, block->id, j, block->columns[k].key, "所填");
    }
}

static void
check_row (const JxBlock *block,
           JxRow         *row)
{
  for (guint i = 0; i < block->n_columns; i++)
    {
      g_test_message ("%s/%s", block->id, block->columns[i].key);
      g_assert_cmpstr (jx_row_get_typed (row, i), ==, block->columns[i].carried ? "所填" : start_of (block, row, i));
    }
}

static void
test_every_cell (TableFixture  *fixture,
                 gconstpointer  form)
{
  g_autoptr(JxAssessment) carried = NULL;

  fill (fixture->assessment);
  carried = carry (fixture, JX_CARRY_TARGETS, NULL);
  g_assert_cmpuint (jx_assessment_get_n_tables (carried), ==, jx_assessment_get_n_tables (fixture->assessment));

  for (guint i = 0; i < jx_assessment_get_n_tables (carried); i++)
    {
      JxTable *table = jx_assessment_get_table (carried, i), *before = jx_assessment_get_table (fixture->assessment, i);

      g_assert_cmpuint (jx_table_get_n_rows (table), ==, jx_table_get_n_rows (before));
      for (guint j = 0; j < jx_table_get_n_rows (table); j++)
        {
          g_assert_cmpstr (jx_row_get_id (jx_table_get_row (table, j)), !=, jx_row_get_id (jx_table_get_row (before, j)));
          check_row (jx_table_get_block (table), jx_table_get_row (table, j));
        }
    }
}

/* ---- the rest ---- */

static void
test_the_record (TableFixture  *fixture,
                 gconstpointer  form)
{
  g_autoptr(JxAssessment) carried = carry (fixture, JX_CARRY_TARGETS, NULL);
  const JxRecord *record = jx_assessment_get_record (carried), *before = jx_assessment_get_record (fixture->assessment);

  g_assert_cmpstr (record->id, !=, before->id);
  g_assert_cmpstr (record->parent, ==, AGENCY);
  g_assert_cmpstr (jx_record_get (record, "project"), ==, PROJECT);
  g_assert_cmpstr (jx_record_get (record, "year"), ==, "2026");
  g_assert_cmpstr (jx_record_get (record, "state"), ==, "draft");
  g_assert_cmpstr (jx_record_get (record, "form_hash"), ==, jx_record_get (before, "form_hash"));
  g_assert_cmpstr (jx_record_get (record, "money_unit"), ==, jx_record_get (before, "money_unit"));
  g_assert_null (jx_record_get (record, "+later"));
}

static void
test_what_belongs_to_the_year (TableFixture  *fixture,
                               gconstpointer  form)
{
  static const JxRecordKind kinds[] = { JX_RECORD_ANSWER, JX_RECORD_EVIDENCE, JX_RECORD_PASSAGE };
  g_autoptr(JxAssessment) carried = carry (fixture, JX_CARRY_TARGETS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_assert_cmpuint (jx_belongings_get (jx_assessment_get_belongings (fixture->assessment), kinds[i])->len, ==, 1);
      g_assert_cmpuint (jx_belongings_get (jx_assessment_get_belongings (carried), kinds[i])->len, ==, 0);
    }
}

static void
test_survey (TableFixture  *fixture,
             gconstpointer  form)
{
  JxTable *table = jx_assessment_find_table (fixture->assessment, "indicators"), *carried_table;
  GHashTable *extra = jx_row_get_extra (jx_table_get_row (table, 0));
  g_autoptr(JxAssessment) carried = NULL;

  g_hash_table_insert (extra, g_strdup (JX_SURVEY_SOURCE), g_strdup ("工程台账"));
  g_hash_table_insert (extra, g_strdup (JX_SURVEY_DATE), g_strdup ("2025年12月"));
  g_hash_table_insert (extra, g_strdup (jx_survey_get_key (JX_SURVEY_ASKED)), g_strdup ("200"));
  g_hash_table_insert (extra, g_strdup ("+later"), g_strdup ("not known"));
  carried = carry (fixture, JX_CARRY_TARGETS, NULL);

  carried_table = jx_assessment_find_table (carried, "indicators");
  extra = jx_row_get_extra (jx_table_get_row (carried_table, 0));
  g_assert_cmpuint (g_hash_table_size (extra), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (extra, JX_SURVEY_SOURCE), ==, "工程台账");
}

static void
test_targets (TableFixture  *fixture,
              gconstpointer  form)
{
  g_autoptr(JxAssessment) with = NULL;
  g_autoptr(JxAssessment) without = NULL;

  table_set (fixture->assessment, "indicators", 0, "name", "养护里程");
  table_set (fixture->assessment, "indicators", 0, "target", "≥12公里");
  table_set (fixture->assessment, "indicators", 0, "weight", "15");

  with = carry (fixture, JX_CARRY_TARGETS, NULL);
  g_assert_cmpstr (table_get (with, "indicators", 0, "target"), ==, "≥12公里");
  without = carry (fixture, 0, NULL);
  g_assert_null (table_get (without, "indicators", 0, "target"));
  g_assert_cmpstr (table_get (without, "indicators", 0, "name"), ==, "养护里程");
  g_assert_cmpstr (table_get (without, "indicators", 0, "weight"), ==, "15");
}

/* 年初指标值 of a year is what stood at the end of the one before, 调整指标值 begins empty. */
static const struct { const char *initial, *adjusted, *begun; } adjusted[] = {
  { "≥10公里", "≥12公里", "≥12公里" },
  { "≥10公里", NULL, "≥10公里" },
  { "≥10公里", "/", "≥10公里" },
  { NULL, "2025年底完成", "2026年底完成" },
};

static void
test_adjusted_targets (TableFixture  *fixture,
                       gconstpointer  form)
{
  JxTable *table = jx_assessment_find_table (fixture->assessment, "indicators");
  g_autoptr(JxCommand) command = jx_edits_insert_rows (fixture->assessment, table, 0, G_N_ELEMENTS (adjusted), -1);
  g_autoptr(JxAssessment) with = NULL;
  g_autoptr(JxAssessment) without = NULL;

  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (adjusted); i++)
    {
      table_set (fixture->assessment, "indicators", i, "name", "养护里程");
      table_set (fixture->assessment, "indicators", i, "initial-target", adjusted[i].initial);
      table_set (fixture->assessment, "indicators", i, "target", adjusted[i].adjusted);
    }
  table_set (fixture->assessment, "goals", 0, "initial-goal", "2025年养护村道10公里");
  table_set (fixture->assessment, "goals", 0, "expected", "2025年养护村道12公里");

  with = carry (fixture, JX_CARRY_TARGETS, NULL);
  without = carry (fixture, 0, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (adjusted); i++)
    {
      g_assert_cmpstr (table_get (with, "indicators", i, "initial-target"), ==, adjusted[i].begun);
      g_assert_null (table_get (with, "indicators", i, "target"));
      g_assert_null (table_get (without, "indicators", i, "initial-target"));
      g_assert_null (table_get (without, "indicators", i, "target"));
    }
  g_assert_cmpstr (table_get (with, "goals", 0, "initial-goal"), ==, "2026年养护村道10公里");
  g_assert_null (table_get (with, "goals", 0, "expected"));
}

static void
test_years_go_along (TableFixture  *fixture,
                     gconstpointer  form)
{
  g_autoptr(GPtrArray) moves = NULL;
  g_autoptr(JxAssessment) carried = NULL;
  const JxCarryMove *move;

  table_set (fixture->assessment, "header", 0, "supervisor", "2025年专班");
  table_set (fixture->assessment, "goals", 0, "expected", "2025年养护村道12公里");
  table_set (fixture->assessment, "indicators", 0, "target", "2023—2025年");
  table_set (fixture->assessment, "indicators", 1, "name", "2025年完好率");
  carried = carry (fixture, JX_CARRY_TARGETS, &moves);

  g_assert_cmpstr (table_get (carried, "header", 0, "supervisor"), ==, "2025年专班");
  g_assert_cmpstr (table_get (carried, "goals", 0, "expected"), ==, "2026年养护村道12公里");
  g_assert_cmpstr (table_get (carried, "indicators", 0, "target"), ==, "2023—2025年");
  g_assert_cmpstr (table_get (carried, "indicators", 1, "name"), ==, "2026年完好率");

  g_assert_cmpuint (moves->len, ==, 2);
  move = g_ptr_array_index (moves, 0);
  g_assert_cmpstr (move->place, ==, "goals/expected");
  g_assert_cmpstr (move->before, ==, "2025年养护村道12公里");
  g_assert_cmpstr (move->after, ==, "2026年养护村道12公里");
  g_assert_cmpstr (((const JxCarryMove *) g_ptr_array_index (moves, 1))->place, ==, "indicators/1/level3");
}

/* What a field without a role says of its year goes along too; what is chosen there does not. */
static void
test_years_without_a_role (TableFixture  *fixture,
                           gconstpointer  form)
{
  g_autoptr(GPtrArray) moves = NULL;
  g_autoptr(JxAssessment) carried = NULL;

  table_set (fixture->assessment, "overview", 0, "term", "2025年度");
  table_set (fixture->assessment, "overview", 0, "basis", "《2025年工作要点》");
  table_set (fixture->assessment, "overview", 0, "allocation", "2025年度");
  carried = carry (fixture, JX_CARRY_TARGETS, &moves);

  g_assert_cmpstr (table_get (carried, "overview", 0, "term"), ==, "2026年度");
  g_assert_cmpstr (table_get (carried, "overview", 0, "basis"), ==, "《2025年工作要点》");
  g_assert_cmpstr (table_get (carried, "overview", 0, "allocation"), ==, "2025年度");
  g_assert_cmpuint (moves->len, ==, 1);
  g_assert_cmpstr (((const JxCarryMove *) g_ptr_array_index (moves, 0))->after, ==, "2026年度");
}

/* A row of figures alone says nothing about another year; one of the form stays with it. */
static void
test_rows_without_anything_left (TableFixture  *fixture,
                                 gconstpointer  form)
{
  JxTable *table = jx_assessment_find_table (fixture->assessment, "indicators");
  guint n = jx_table_get_n_rows (table);
  g_autoptr(JxCommand) command = jx_edits_insert_rows (fixture->assessment, table, n, 1, -1);
  g_autoptr(JxAssessment) carried = NULL;

  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  for (guint i = 0; i < jx_table_get_block (table)->n_columns; i++)
    table_set (fixture->assessment, "indicators", n, jx_table_get_block (table)->columns[i].key, NULL);
  table_set (fixture->assessment, "indicators", n, "actual", "96%");
  carried = carry (fixture, JX_CARRY_TARGETS, NULL);
  g_assert_cmpuint (jx_table_get_n_rows (jx_assessment_find_table (carried, "indicators")), ==, n);
}

/* ---- another version of the form ---- */

static void
add_version (JxForms    *forms,
             const char *id,
             const char *find,
             const char *replace)
{
  JxForm *form = jx_forms_find_latest (forms, id);
  GBytes *bytes = jx_form_get_bytes (form);
  g_autoptr(GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_autoptr(GBytes) changed = NULL;
  g_autoptr(JxForm) newer = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (g_string_replace (text, "\"version\": 1,", "\"version\": 2,", 1), ==, 1);
  g_assert_cmpuint (g_string_replace (text, find, replace, 0), >, 0);
  changed = g_bytes_new (text->str, text->len);
  newer = jx_form_new_from_bytes (changed, &error);
  g_assert_no_error (error);
  g_assert_true (jx_forms_add (forms, newer, TRUE, &error));
}

static void
test_newer_version (TableFixture  *fixture,
                    gconstpointer  form)
{
  g_autoptr(JxAssessment) carried = NULL;

  table_set (fixture->assessment, "goals", 0, "expected", "养护村道12公里");
  add_version (fixture->forms, form, "预期目标", "年度预期目标");
  carried = carry (fixture, JX_CARRY_TARGETS, NULL);

  g_assert_cmpuint (jx_form_get_version (jx_assessment_get_form (carried)), ==, 2);
  g_assert_cmpstr (jx_record_get (jx_assessment_get_record (carried), "form_version"), ==, "2");
  g_assert_cmpstr (table_get (carried, "goals", 0, "expected"), ==, "养护村道12公里");
  g_assert_cmpuint (jx_form_get_version (jx_assessment_get_form (fixture->assessment)), ==, 1);
}

static void
test_newer_version_without_a_place (TableFixture  *fixture,
                                    gconstpointer  form)
{
  g_autoptr(JxAssessment) carried = NULL;

  table_set (fixture->assessment, "header", 0, "supervisor", "某县交通运输局");
  add_version (fixture->forms, form, "\"supervisor\"", "\"region\"");
  carried = carry (fixture, JX_CARRY_TARGETS, NULL);

  g_assert_cmpuint (jx_form_get_version (jx_assessment_get_form (carried)), ==, 1);
  g_assert_cmpstr (table_get (carried, "header", 0, "supervisor"), ==, "某县交通运输局");
}

#define ADD(path, form, func) g_test_add ("/carry/" path, TableFixture, form, set_up, func, table_tear_down)

int
main (int    argc,
      char **argv)
{
  g_autoptr(JxForms) forms = NULL;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  forms = load_shipped_forms ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (forms)); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (G_LIST_MODEL (forms), i);
      g_autofree char *path = g_strdup_printf ("/carry/every cell of %s", jx_form_get_id (form));

      g_test_add (path, TableFixture, jx_form_get_id (form), set_up, test_every_cell, table_tear_down);
    }
  ADD ("a draft of the same project and form", "mof-project", test_the_record);
  ADD ("answers, evidence and passages stay behind", "mof-project", test_what_belongs_to_the_year);
  ADD ("of a survey only the source stays", "mof-project", test_survey);
  ADD ("targets stay if they are to", "mof-project", test_targets);
  ADD ("a year begins with the target that was adjusted", "chongqing-department", test_adjusted_targets);
  ADD ("years in names and goals go along", "mof-project", test_years_go_along);
  ADD ("years go along in fields without a role", "sichuan-special-goal", test_years_without_a_role);
  ADD ("a row of which nothing is left is not begun", "mof-project", test_rows_without_anything_left);
  ADD ("the newest version of the form", "mof-project", test_newer_version);
  ADD ("not where it has no place for something", "mof-project", test_newer_version_without_a_place);

  return g_test_run ();
}
