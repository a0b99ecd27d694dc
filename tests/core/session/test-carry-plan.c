/* test-carry-plan.c: projects of the list begun for another year, in one step
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "memory-journal.h"

#include "jx-assessment-load.h"
#include "jx-carry-plan.h"
#include "jx-list-edits.h"
#include "jx-place.h"

typedef struct
{
  JxForms       *forms;
  MemoryJournal *journal;
  JxWorkspace   *workspace;
  GPtrArray     *assessments;   /* JxAssessment, in the order in which they were begun */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->forms = load_shipped_forms ();
  fixture->journal = memory_journal_new ();
  fixture->workspace = jx_workspace_new (fixture->forms, JX_JOURNAL (fixture->journal));
  fixture->assessments = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->assessments);
  g_assert_finalize_object (fixture->workspace);
  g_assert_finalize_object (fixture->journal);
  g_assert_finalize_object (fixture->forms);
}

static void
run (Fixture   *fixture,
     JxCommand *command)
{
  g_autoptr(GError) error = NULL;

  jx_history_do (jx_workspace_get_history (fixture->workspace), command, &error);
  g_assert_no_error (error);
}

static JxRecord *
named (JxRecordKind  kind,
       const char   *id,
       const char   *parent,
       const char   *name)
{
  JxRecord *record = jx_record_new (kind, id, parent);

  jx_record_set (record, "name", name);

  return record;
}

#define AGENCY "10000000-0000-4000-8000-000000000001"

/* What the journal has of an assessment, as it is read when it is opened. */
static JxAssessment *
read_assessment (Fixture    *fixture,
                 const char *id)
{
  g_autoptr(JxBundle) bundle = memory_journal_dup_bundle (fixture->journal);
  g_autoptr(GError) error = NULL;
  JxAssessment *assessment = jx_assessment_new_from_bundle (fixture->forms, bundle, id, &error);

  g_assert_no_error (error);

  return assessment;
}

/* A project of its own for each name; NULL: the agency as a whole. */
static const char *
begin (Fixture    *fixture,
       const char *name,
       const char *code,
       int         year)
{
  g_autofree char *project_id = g_strdup_printf ("20000000-0000-4000-8000-%012u", name != NULL ? g_str_hash (name) : 0);
  g_autoptr(JxRecord) agency = named (JX_RECORD_AGENCY, AGENCY, NULL, "某县农业农村局");
  g_autoptr(JxRecord) project = name != NULL ? named (JX_RECORD_PROJECT, project_id, AGENCY, name) : NULL;
  JxForm *form = jx_forms_find_latest (fixture->forms, name != NULL ? "mof-project" : "mof-department");
  g_autofree char *id = NULL;
  g_autoptr(JxCommand) command = NULL;

  if (code != NULL)
    jx_record_set (project, "code", code);
  command = jx_list_edits_create (fixture->workspace, form, agency, project, year, &id);
  run (fixture, command);
  g_ptr_array_add (fixture->assessments, read_assessment (fixture, id));

  return jx_assessment_get_id (g_ptr_array_index (fixture->assessments, fixture->assessments->len - 1));
}

static JxCarryPlan *
plan_all (Fixture *fixture,
          int      year)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < fixture->assessments->len; i++)
    g_ptr_array_add (ids, (gpointer) jx_assessment_get_id (g_ptr_array_index (fixture->assessments, i)));

  return jx_carry_plan_new (fixture->workspace, ids, year);
}

static void
assert_fates (JxCarryPlan *plan,
              const char  *fates)
{
  g_autoptr(GString) told = g_string_new (NULL);

  for (guint i = 0; i < jx_carry_plan_get_n_items (plan); i++)
    g_string_append_c (told, "mpsotl"[jx_carry_plan_get_item (plan, i)->fate]);   /* made present same-year outdated twice later */

  g_assert_cmpstr (told->str, ==, fates);
}

/* Each is read, taken and let go before the next. */
static JxCommand *
make_command (Fixture     *fixture,
              JxCarryPlan *plan)
{
  g_autoptr(GPtrArray) ids = jx_carry_plan_dup_ids (plan);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      JxAssessment *assessment = read_assessment (fixture, g_ptr_array_index (ids, i));

      g_assert_true (jx_carry_plan_take (plan, assessment, JX_CARRY_TARGETS, &error));
      g_assert_no_error (error);
      g_assert_finalize_object (assessment);
    }

  return g_object_ref (jx_carry_plan_get_command (plan));
}

static guint
count_year (Fixture *fixture,
            int      year)
{
  g_autoptr(GPtrArray) ids = jx_carry_list_year (fixture->workspace, year);

  return ids->len;
}

static void
test_one_step (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(JxCarryPlan) plan = NULL;
  g_autoptr(JxCommand) command = NULL;
  JxHistory *history = jx_workspace_get_history (fixture->workspace);
  const JxCarryItem *item;

  begin (fixture, "村道养护", NULL, 2025);
  begin (fixture, "灌渠整修", NULL, 2025);
  begin (fixture, NULL, NULL, 2025);
  plan = plan_all (fixture, 2026);
  assert_fates (plan, "mmm");
  command = make_command (fixture, plan);

  run (fixture, command);
  g_assert_cmpuint (count_year (fixture, 2026), ==, 3);
  item = jx_carry_plan_get_item (plan, 0);
  g_assert_cmpstr (item->name, ==, "村道养护");
  g_assert_cmpint (jx_entry_get_year (jx_workspace_find_entry (fixture->workspace, item->made)), ==, 2026);
  g_assert_true (jx_workspace_may_undo (fixture->workspace));

  g_assert_true (jx_history_undo (history, NULL));
  g_assert_cmpuint (count_year (fixture, 2026), ==, 0);
  g_assert_cmpuint (count_year (fixture, 2025), ==, 3);
  g_assert_true (jx_history_redo (history, NULL));
  g_assert_cmpuint (count_year (fixture, 2026), ==, 3);
}

static void
test_the_department (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(JxCarryPlan) plan = NULL;
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(JxAssessment) carried = NULL;

  begin (fixture, NULL, NULL, 2025);
  plan = plan_all (fixture, 2026);
  command = make_command (fixture, plan);
  run (fixture, command);

  carried = read_assessment (fixture, jx_carry_plan_get_item (plan, 0)->made);
  g_assert_cmpint (jx_assessment_get_kind (carried), ==, JX_KIND_DEPARTMENT);
  g_assert_cmpstr (jx_assessment_get_record (carried)->parent, ==, AGENCY);
  g_assert_null (jx_record_get (jx_assessment_get_record (carried), "project"));
}

static void
test_what_is_there (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(JxCarryPlan) plan = NULL;
  g_autoptr(JxCarryPlan) again = NULL;
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  const char *there;

  begin (fixture, "村道养护", NULL, 2025);
  begin (fixture, "灌渠整修", NULL, 2025);
  begin (fixture, NULL, NULL, 2025);
  there = begin (fixture, "村道养护", NULL, 2026);
  plan = plan_all (fixture, 2026);
  assert_fates (plan, "pmms");
  g_assert_cmpstr (jx_carry_plan_get_item (plan, 0)->present, ==, there);
  g_assert_cmpuint (jx_carry_plan_count (plan, JX_CARRY_MADE), ==, 2);

  command = make_command (fixture, plan);
  run (fixture, command);
  g_assert_null (jx_carry_plan_get_item (plan, 0)->made);
  again = plan_all (fixture, 2026);
  assert_fates (again, "ppps");
  g_clear_pointer (&again, jx_carry_plan_free);
  g_clear_object (&command);

  /* what lies in the bin is not there */
  g_ptr_array_add (ids, (gpointer) there);
  command = jx_list_edits_bin (fixture->workspace, ids, TRUE);
  run (fixture, command);
  again = plan_all (fixture, 2026);
  assert_fates (again, "mpp");
}

static void
test_codes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(JxCarryPlan) plan = NULL;

  begin (fixture, "村道养护", "5117001", 2025);
  begin (fixture, "灌渠整修", "5117002", 2025);
  begin (fixture, "村道养护（改名）", "5117001", 2026);
  plan = plan_all (fixture, 2026);
  assert_fates (plan, "pms");
}

static void
test_several_years (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(JxCarryPlan) plan = NULL;

  begin (fixture, "村道养护", NULL, 2024);
  begin (fixture, "村道养护", NULL, 2025);
  begin (fixture, "村道养护", NULL, 2023);
  begin (fixture, "灌渠整修", NULL, 2024);
  plan = plan_all (fixture, 2026);
  assert_fates (plan, "omom");
}

/* Two tables of one project, form and year: one is taken, unless a later year is; who is named again counts once. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(JxCarryPlan) plan = NULL;
  g_autoptr(JxCarryPlan) later = NULL;
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autoptr(JxCarryPlan) again = NULL;

  g_ptr_array_add (ids, (gpointer) begin (fixture, "村道养护", NULL, 2025));
  begin (fixture, "村道养护", NULL, 2025);
  begin (fixture, "灌渠整修", NULL, 2025);
  plan = plan_all (fixture, 2027);
  assert_fates (plan, "mtm");

  begin (fixture, "村道养护", NULL, 2026);
  later = plan_all (fixture, 2027);
  assert_fates (later, "oomm");

  g_ptr_array_add (ids, g_ptr_array_index (ids, 0));
  again = jx_carry_plan_new (fixture->workspace, ids, 2027);
  assert_fates (again, "m");
}

static void
test_an_earlier_year (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(JxCarryPlan) plan = NULL;

  begin (fixture, "村道养护", NULL, 2024);
  begin (fixture, "灌渠整修", NULL, 2026);
  begin (fixture, "村道养护", NULL, 2027);
  plan = plan_all (fixture, 2025);
  assert_fates (plan, "mll");
}

static void
set_last_year (Fixture    *fixture,
               const char *assessment,
               const char *year)
{
  const JxRecord *record = jx_entry_get_record (jx_workspace_find_entry (fixture->workspace, assessment));
  const char *project = jx_record_get (record, "project");
  g_autoptr(JxCommand) command = jx_command_new_set (project, "last_year", NULL, year);

  run (fixture, command);
}

/* A project that is over is told; one that names its year is another in another year. */
static void
test_a_project_that_ended (Fixture       *fixture,
                           gconstpointer  data)
{
  static const int ended[] = { 2025, 0, 0, 0 };
  g_autoptr(JxCarryPlan) plan = NULL;

  set_last_year (fixture, begin (fixture, "村道养护", NULL, 2025), "2025");
  set_last_year (fixture, begin (fixture, "灌渠整修", NULL, 2025), "2026");
  set_last_year (fixture, begin (fixture, "2025年度运转经费", NULL, 2025), "2025");
  begin (fixture, NULL, NULL, 2025);
  plan = plan_all (fixture, 2026);
  assert_fates (plan, "mmmm");
  for (guint i = 0; i < G_N_ELEMENTS (ended); i++)
    g_assert_cmpint (jx_carry_plan_get_item (plan, i)->ended, ==, ended[i]);
}

/* 2025年度… is a project of 2025: the one of 2026 is another, found by its name or made. */
static void
test_a_project_that_names_its_year (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr(JxCarryPlan) plan = NULL;
  g_autoptr(JxCarryPlan) later = NULL;
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(JxAssessment) carried = NULL;
  const JxRecord *project;
  const char *id;

  begin (fixture, "2025年度运转经费", NULL, 2025);
  plan = plan_all (fixture, 2026);
  command = make_command (fixture, plan);
  run (fixture, command);

  carried = read_assessment (fixture, jx_carry_plan_get_item (plan, 0)->made);
  id = jx_record_get (jx_assessment_get_record (carried), "project");
  project = jx_workspace_find_record (fixture->workspace, id);
  g_assert_cmpstr (jx_record_get (project, "name"), ==, "2026年度运转经费");
  g_assert_cmpstr (project->parent, ==, AGENCY);
  g_assert_cmpstr (jx_entry_get_name (jx_workspace_find_entry (fixture->workspace, jx_assessment_get_id (carried))), ==,
                   "2026年度运转经费");

  later = plan_all (fixture, 2026);
  assert_fates (later, "p");

  g_assert_true (jx_history_undo (jx_workspace_get_history (fixture->workspace), NULL));
  g_assert_null (jx_workspace_find_record (fixture->workspace, id));
}

/* The program was started again: the step is in the journal, and goes back from there. */
static void
test_restart (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(JxCarryPlan) plan = NULL;
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(JxWorkspace) again = NULL;
  g_autoptr(GError) error = NULL;

  begin (fixture, "2025年度运转经费", NULL, 2025);
  plan = plan_all (fixture, 2026);
  command = make_command (fixture, plan);
  run (fixture, command);

  again = jx_workspace_new (fixture->forms, JX_JOURNAL (fixture->journal));
  jx_workspace_load (again, memory_journal_dup_bundle (fixture->journal), NULL);
  g_assert_true (jx_history_load (jx_workspace_get_history (again), memory_journal_get_entries (fixture->journal), &error));
  g_assert_no_error (error);
  g_assert_nonnull (jx_workspace_find_entry (again, jx_carry_plan_get_item (plan, 0)->made));

  g_assert_true (jx_history_undo (jx_workspace_get_history (again), &error));
  g_assert_null (jx_workspace_find_entry (again, jx_carry_plan_get_item (plan, 0)->made));
  g_assert_nonnull (jx_workspace_find_entry (again, jx_carry_plan_get_item (plan, 0)->id));
}

static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autoptr(GPtrArray) newest = NULL;
  g_autoptr(JxCommand) command = NULL;
  const char *later;

  g_assert_null (jx_carry_list_newest (fixture->workspace));
  g_ptr_array_add (ids, (gpointer) begin (fixture, "村道养护", NULL, 2025));
  begin (fixture, "灌渠整修", NULL, 2025);
  later = begin (fixture, "村道养护", NULL, 2026);
  newest = jx_carry_list_newest (fixture->workspace);
  g_assert_cmpuint (newest->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (newest, 0), ==, later);
  g_assert_cmpuint (count_year (fixture, 2025), ==, 2);

  command = jx_list_edits_bin (fixture->workspace, ids, TRUE);
  run (fixture, command);
  g_assert_cmpuint (count_year (fixture, 2025), ==, 1);
}

#define ADD(path, func) g_test_add ("/carry-plan/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("one step for all, undone and done again", test_one_step);
  ADD ("an agency as a whole goes too", test_the_department);
  ADD ("what is there is not made again", test_what_is_there);
  ADD ("a project is known by its code", test_codes);
  ADD ("of several years the latest", test_several_years);
  ADD ("of two of one year the first", test_twice);
  ADD ("none into an earlier year than its own", test_an_earlier_year);
  ADD ("a project that ended is told", test_a_project_that_ended);
  ADD ("a project that names its year", test_a_project_that_names_its_year);
  ADD ("undone after a restart", test_restart);
  ADD ("what stands in a year", test_years);

  return g_test_run ();
}
