/* test-workspace.c: the list follows agencies, projects and what is done to its lines
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-workspace.h"

#define AGENCY     "10000000-0000-4000-8000-000000000001"
#define PROJECT    "20000000-0000-4000-8000-000000000001"
#define OTHER      "20000000-0000-4000-8000-000000000002"
#define ASSESSMENT "30000000-0000-4000-8000-000000000001"
#define LOOKED_AT  "30000000-0000-4000-8000-000000000002"

typedef struct
{
  JxForms     *forms;
  JxWorkspace *workspace;
} Fixture;

static JxRecord *
new_record (JxRecordKind  kind,
            const char   *id,
            const char   *parent,
            const char   *key,
            const char   *text)
{
  JxRecord *record = jx_record_new (kind, id, parent);

  jx_record_set (record, key, text);

  return record;
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GPtrArray) summaries = g_ptr_array_new ();
  JxBundle *bundle = jx_bundle_new ();
  JxSummary summary = { (char *) LOOKED_AT, (char *) "渠首闸更新", (char *) "93.50", NULL, 0, 0 };

  /* in whatever order the store gives them */
  jx_bundle_add (bundle, new_record (JX_RECORD_ASSESSMENT, ASSESSMENT, AGENCY, "project", PROJECT));
  jx_bundle_add (bundle, new_record (JX_RECORD_ASSESSMENT, LOOKED_AT, AGENCY, "project", PROJECT));
  jx_bundle_add (bundle, new_record (JX_RECORD_PROJECT, PROJECT, AGENCY, "name", "灌渠整修"));
  jx_bundle_add (bundle, new_record (JX_RECORD_PROJECT, OTHER, AGENCY, "name", "村道养护"));
  jx_bundle_add (bundle, new_record (JX_RECORD_AGENCY, AGENCY, NULL, "name", "某县农业农村局"));
  g_ptr_array_add (summaries, &summary);

  fixture->forms = jx_forms_new ();
  fixture->workspace = jx_workspace_new (fixture->forms, NULL);
  jx_workspace_load (fixture->workspace, bundle, summaries);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_finalize_object (fixture->workspace);
  g_object_unref (fixture->forms);
}

static JxEntry *
entry (Fixture    *fixture,
       const char *id)
{
  JxEntry *found = jx_workspace_find_entry (fixture->workspace, id);

  g_assert_nonnull (found);

  return found;
}

static void
run (Fixture   *fixture,
     JxCommand *command)
{
  g_autoptr(JxCommand) own = command;
  g_autoptr(GError) error = NULL;

  jx_history_do (jx_workspace_get_history (fixture->workspace), own, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  jx_history_undo (jx_workspace_get_history (fixture->workspace), &error);
  g_assert_no_error (error);
}

static void
count_cb (GListModel *entries,
          guint       position,
          guint       removed,
          guint       added,
          guint      *n_orders)
{
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (removed, ==, g_list_model_get_n_items (entries));
  g_assert_cmpuint (added, ==, removed);
  (*n_orders)++;
}

/* Lists in the order of agencies are told: all of the lines have another name at once. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  guint n_orders = 0;

  g_signal_connect (jx_workspace_get_entries (fixture->workspace), "items-changed", G_CALLBACK (count_cb), &n_orders);
  run (fixture, jx_command_new_set (AGENCY, "name", "某县农业农村局", "某县水利局"));
  g_assert_cmpuint (n_orders, ==, 1);
  undo (fixture);
  g_assert_cmpuint (n_orders, ==, 2);
}

static void
test_agency (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(JxRecord) agency = jx_record_copy (jx_workspace_find_record (fixture->workspace, AGENCY));

  g_assert_cmpstr (jx_entry_get_agency (entry (fixture, ASSESSMENT)), ==, "某县农业农村局");

  run (fixture, jx_command_new_set (AGENCY, "name", "某县农业农村局", "某县水利局"));
  g_assert_cmpstr (jx_entry_get_agency (entry (fixture, ASSESSMENT)), ==, "某县水利局");
  g_assert_cmpstr (jx_entry_get_agency (entry (fixture, LOOKED_AT)), ==, "某县水利局");

  undo (fixture);
  g_assert_cmpstr (jx_entry_get_agency (entry (fixture, ASSESSMENT)), ==, "某县农业农村局");

  run (fixture, jx_command_new_remove (agency, 0));
  g_assert_cmpstr (jx_entry_get_agency (entry (fixture, ASSESSMENT)), ==, "");
  undo (fixture);
  g_assert_cmpstr (jx_entry_get_agency (entry (fixture, ASSESSMENT)), ==, "某县农业农村局");
}

/* The content says a better name than the project, once it was looked at. */
static void
test_project (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpstr (jx_entry_get_name (entry (fixture, ASSESSMENT)), ==, "灌渠整修");
  g_assert_cmpstr (jx_entry_get_name (entry (fixture, LOOKED_AT)), ==, "渠首闸更新");

  run (fixture, jx_command_new_set (PROJECT, "name", "灌渠整修", "灌渠清淤"));
  g_assert_cmpstr (jx_entry_get_name (entry (fixture, ASSESSMENT)), ==, "灌渠清淤");
  g_assert_cmpstr (jx_entry_get_name (entry (fixture, LOOKED_AT)), ==, "渠首闸更新");
}

static void
test_other_project (Fixture       *fixture,
                    gconstpointer  data)
{
  run (fixture, jx_command_new_set (ASSESSMENT, "project", PROJECT, OTHER));
  g_assert_cmpstr (jx_entry_get_name (entry (fixture, ASSESSMENT)), ==, "村道养护");

  run (fixture, jx_command_new_set (PROJECT, "name", "灌渠整修", "灌渠清淤"));
  g_assert_cmpstr (jx_entry_get_name (entry (fixture, ASSESSMENT)), ==, "村道养护");

  run (fixture, jx_command_new_set (OTHER, "name", "村道养护", "乡道养护"));
  g_assert_cmpstr (jx_entry_get_name (entry (fixture, ASSESSMENT)), ==, "乡道养护");
}

static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(JxRecord) record = jx_record_copy (jx_workspace_find_record (fixture->workspace, ASSESSMENT));
  JxEntry *removed = g_object_ref (entry (fixture, ASSESSMENT));

  run (fixture, jx_command_new_remove (record, 0));
  g_assert_null (jx_workspace_find_entry (fixture->workspace, ASSESSMENT));
  g_assert_finalize_object (removed);

  run (fixture, jx_command_new_set (AGENCY, "name", "某县农业农村局", "某县水利局"));
  undo (fixture);
  undo (fixture);
  g_assert_cmpstr (jx_entry_get_agency (entry (fixture, ASSESSMENT)), ==, "某县农业农村局");
}

static void
test_packed (void)
{
  g_autoptr(JxRecord) record = new_record (JX_RECORD_ASSESSMENT, ASSESSMENT, AGENCY, "project", PROJECT);
  g_autoptr(JxRecord) other = new_record (JX_RECORD_ASSESSMENT, LOOKED_AT, AGENCY, "project", PROJECT);
  g_autoptr(JxTexts) texts = jx_texts_new ();
  g_autoptr(JxRecord) packed = jx_record_new_packed (record, texts);
  g_autoptr(JxRecord) beside = jx_record_new_packed (other, texts);
  g_autoptr(JxRecord) copy = NULL;

  g_clear_pointer (&texts, jx_texts_unref);
  g_assert_true (jx_record_equal (packed, record));
  g_assert_true (jx_record_equal (beside, other));
  g_assert_true (jx_record_get (packed, "project") == jx_record_get (beside, "project"));

  copy = jx_record_copy (packed);
  jx_record_set (copy, "project", OTHER);
  g_assert_cmpstr (jx_record_get (packed, "project"), ==, PROJECT);

  g_clear_pointer (&packed, jx_record_free);
  g_assert_true (jx_record_equal (beside, other));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/record/packed-ones-say-the-same-and-share-their-texts", test_packed);
  g_test_add ("/workspace/lines-are-ordered-anew-with-their-agency", Fixture, NULL, fixture_set_up, test_order, fixture_tear_down);
  g_test_add ("/workspace/lines-print-their-agency", Fixture, NULL, fixture_set_up, test_agency, fixture_tear_down);
  g_test_add ("/workspace/lines-print-their-project-until-looked-at", Fixture, NULL, fixture_set_up, test_project,
              fixture_tear_down);
  g_test_add ("/workspace/a-line-may-change-its-project", Fixture, NULL, fixture_set_up, test_other_project,
              fixture_tear_down);
  g_test_add ("/workspace/a-removed-line-is-forgotten-and-comes-back", Fixture, NULL, fixture_set_up, test_removed,
              fixture_tear_down);

  return g_test_run ();
}
