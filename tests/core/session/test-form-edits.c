/* test-form-edits.c: forms of one's own
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "memory-journal.h"

#include "jx-assessment-load.h"
#include "jx-form-draft.h"
#include "jx-form-edits.h"
#include "jx-place.h"

typedef struct
{
  JxForms       *forms;
  MemoryJournal *journal;
  JxWorkspace   *workspace;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->forms = load_shipped_forms ();
  fixture->journal = memory_journal_new ();
  fixture->workspace = jx_workspace_new (fixture->forms, JX_JOURNAL (fixture->journal));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->workspace);
  g_object_unref (fixture->journal);
  g_object_unref (fixture->forms);
}

static JxForm *
adjust (Fixture    *fixture,
        JxForm     *form,
        const char *title)
{
  g_autoptr(JxFormDraft) draft = jx_form_draft_new (fixture->forms, form);
  g_autoptr(GError) error = NULL;

  jx_form_draft_set (draft, "title", json_node_init_string (json_node_alloc (), title), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jx_form_draft_get_faults (draft)->len, ==, 0);

  return g_object_ref (jx_form_draft_get_form (draft));
}

static void
do_in_list (Fixture   *fixture,
            JxCommand *command)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_history_do (jx_workspace_get_history (fixture->workspace), command, &error));
  g_assert_no_error (error);
  g_object_unref (command);
}

static void
test_a_shipped_form_is_duplicated (Fixture       *fixture,
                                   gconstpointer  data)
{
  JxForm *shipped = jx_forms_find_latest (fixture->forms, "mof-project");
  g_autoptr(JxForm) own = adjust (fixture, shipped, "本县项目自评表");
  const JxRecord *record;

  g_assert_true (g_str_has_prefix (jx_form_get_id (own), "own-"));
  g_assert_cmpuint (jx_form_get_version (own), ==, 1);
  g_assert_cmpuint (jx_form_get_n_blocks (own), ==, jx_form_get_n_blocks (shipped));
  do_in_list (fixture, jx_form_edits_add (fixture->workspace, own));
  g_assert_null (jx_form_edits_add (fixture->workspace, own));       /* it is there */
  g_assert_null (jx_form_edits_add (fixture->workspace, shipped));
  record = jx_workspace_find_record (fixture->workspace, jx_form_get_hash (own));
  g_assert_cmpmem (jx_record_get (record, "text"), strlen (jx_record_get (record, "text")),
                   g_bytes_get_data (jx_form_get_bytes (own), NULL), g_bytes_get_size (jx_form_get_bytes (own)));
}

static void
test_a_new_version_leaves_last_years_table (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr(JxForm) first = adjust (fixture, jx_forms_find_latest (fixture->forms, "mof-project"), "一");
  g_autoptr(JxForm) second = NULL;
  g_autoptr(JxAssessment) assessment = NULL;
  JxForm *latest;

  do_in_list (fixture, jx_form_edits_add (fixture->workspace, first));
  assessment = jx_assessment_new_empty (fixture->forms, jx_forms_find_latest (fixture->forms, jx_form_get_id (first)), NULL);
  second = adjust (fixture, jx_forms_find_latest (fixture->forms, jx_form_get_id (first)), "二");
  g_assert_cmpstr (jx_form_get_id (second), ==, jx_form_get_id (first));
  g_assert_cmpuint (jx_form_get_version (second), ==, 2);
  do_in_list (fixture, jx_form_edits_add (fixture->workspace, second));

  latest = jx_forms_find_latest (fixture->forms, jx_form_get_id (first));
  g_assert_cmpstr (jx_form_get_title (latest), ==, "二");
  g_assert_cmpstr (jx_form_get_title (jx_assessment_get_form (assessment)), ==, "一");
}

static void
test_removed_it_stays_for_its_tables (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr(JxForm) own = adjust (fixture, jx_forms_find_latest (fixture->forms, "mof-project"), "一");
  JxHistory *history = jx_workspace_get_history (fixture->workspace);
  g_autoptr(JxBundle) kept = NULL;

  do_in_list (fixture, jx_form_edits_add (fixture->workspace, own));
  do_in_list (fixture, jx_form_edits_remove (fixture->workspace, own));
  g_assert_null (jx_forms_find_latest (fixture->forms, jx_form_get_id (own)));
  g_assert_nonnull (jx_forms_find (fixture->forms, NULL, 0, jx_form_get_hash (own)));
  g_assert_true (jx_history_undo (history, NULL));
  g_assert_nonnull (jx_forms_find_latest (fixture->forms, jx_form_get_id (own)));

  /* the adding undone: hidden too, and kept so */
  g_assert_true (jx_history_undo (history, NULL));
  g_assert_null (jx_forms_find_latest (fixture->forms, jx_form_get_id (own)));
  kept = memory_journal_dup_bundle (fixture->journal);
  g_assert_cmpstr (jx_record_get (jx_bundle_find (kept, jx_form_get_hash (own)), "hidden"), ==, "1");
  g_assert_true (jx_history_redo (history, NULL));
  g_assert_nonnull (jx_forms_find_latest (fixture->forms, jx_form_get_id (own)));
}

/* As on the next start: the list brings the forms, those that are hidden too. */
static void
test_forms_come_with_the_list (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr(JxForm) own = adjust (fixture, jx_forms_find_latest (fixture->forms, "mof-project"), "一");
  g_autoptr(JxForm) gone = adjust (fixture, jx_forms_find_latest (fixture->forms, "rural"), "二");
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxWorkspace) workspace = jx_workspace_new (forms, NULL);

  do_in_list (fixture, jx_form_edits_add (fixture->workspace, own));
  do_in_list (fixture, jx_form_edits_add (fixture->workspace, gone));
  do_in_list (fixture, jx_form_edits_remove (fixture->workspace, gone));
  jx_workspace_load (workspace, memory_journal_dup_bundle (fixture->journal), NULL);
  g_assert_nonnull (jx_forms_find_latest (forms, jx_form_get_id (own)));
  g_assert_null (jx_forms_find_latest (forms, jx_form_get_id (gone)));
  g_assert_nonnull (jx_forms_find (forms, NULL, 0, jx_form_get_hash (gone)));
}

/* Every shipped form can be looked at filled, and adjusted without a change it is the same form. */
static void
test_samples_and_drafts_of_every_form (Fixture       *fixture,
                                       gconstpointer  data)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->forms)); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (G_LIST_MODEL (fixture->forms), i);
      g_autoptr(JxAssessment) sample = jx_form_sample (form, fixture->forms);
      g_autoptr(JxForm) draft = adjust (fixture, form, jx_form_get_title (form));
      JxTable *indicators = jx_assessment_find_type (sample, JX_BLOCK_INDICATORS);
      JxTable *funds = jx_assessment_find_table (sample, "funds");
      int executed = jx_block_find_role (jx_table_get_block (funds), JX_ROLE_EXECUTED);

      g_assert_cmpstr (jx_form_get_profile_json (draft), ==, jx_form_get_profile_json (form));
      g_assert_cmpuint (jx_form_get_n_blocks (draft), ==, jx_form_get_n_blocks (form));
      if (indicators != NULL && jx_block_find_role (jx_table_get_block (indicators), JX_ROLE_NAME) >= 0)
        g_assert_cmpuint (jx_table_get_n_rows (indicators), >, 0);
      g_assert_nonnull (jx_row_get_typed (jx_table_get_row (funds, 0), executed >= 0 ? executed
                                                               : jx_block_find_role (jx_table_get_block (funds), JX_ROLE_AMOUNT)));
    }
}

/* The picture of a form has the pages and fonts that the user wants of it. */
static void
test_sample_has_the_look (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr(JxForm) form = g_list_model_get_item (G_LIST_MODEL (fixture->forms), 0);
  const JxPageSetup wanted = { .foot = JX_FOOT_CENTER };
  g_autoptr(JxAssessment) sample = NULL;
  JxPageSetup setup;

  jx_forms_set_font (fixture->forms, "heiti", "Noto Serif CJK SC");
  jx_forms_set_page_setup (fixture->forms, jx_form_get_id (form), &wanted);
  sample = jx_form_sample (form, fixture->forms);
  g_assert_cmpstr (jx_forms_get_font (jx_assessment_get_forms (sample), "heiti"), ==, "Noto Serif CJK SC");
  jx_forms_get_page_setup (jx_assessment_get_forms (sample), jx_form_get_id (form), &setup);
  g_assert_cmpint (setup.foot, ==, JX_FOOT_CENTER);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*test) (Fixture *fixture, gconstpointer data); } tests[] =
  {
    { "/form-edits/a-shipped-form-is-duplicated", test_a_shipped_form_is_duplicated },
    { "/form-edits/a-new-version-leaves-last-years-table", test_a_new_version_leaves_last_years_table },
    { "/form-edits/removed-it-stays-for-its-tables", test_removed_it_stays_for_its_tables },
    { "/form-edits/forms-come-with-the-list", test_forms_come_with_the_list },
    { "/form-edits/samples-and-drafts-of-every-form", test_samples_and_drafts_of_every_form },
    { "/form-edits/a-sample-has-the-look-that-is-wanted", test_sample_has_the_look },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
