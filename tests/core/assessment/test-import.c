/* test-import.c: what comes in a file against what is there
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-error.h"
#include "jx-import.h"
#include "jx-journal-entry.h"
#include "jx-workspace.h"

#define AGENCY     "10000000-0000-4000-8000-000000000001"
#define PROJECT    "20000000-0000-4000-8000-000000000001"
#define ASSESSMENT "30000000-0000-4000-8000-000000000001"
#define OTHER      "30000000-0000-4000-8000-000000000002"
#define ROW        "40000000-0000-4000-8000-000000000001"
#define OLD_ROW    "40000000-0000-4000-8000-000000000002"
#define ANSWER     "50000000-0000-4000-8000-000000000001"

typedef struct
{
  JxForms     *forms;
  JxWorkspace *workspace;
  JxBundle    *there;       /* content of what is there */
} Fixture;

static JxRecord *
add (JxBundle     *bundle,
     JxRecordKind  kind,
     const char   *id,
     const char   *parent,
     const char   *key,
     const char   *text)
{
  JxRecord *record = jx_record_new (kind, id, parent);

  jx_record_set (record, key, text);
  if (kind == JX_RECORD_ROW)
    record->block = g_strdup ("indicators");
  jx_bundle_add (bundle, record);

  return record;
}

static JxBundle *
new_bundle (const char *assessment,
            const char *row,
            const char *text)
{
  JxBundle *bundle = jx_bundle_new ();
  JxRecord *record;

  add (bundle, JX_RECORD_AGENCY, AGENCY, NULL, "name", "某县农业农村局");
  add (bundle, JX_RECORD_PROJECT, PROJECT, AGENCY, "name", "灌渠整修");
  record = add (bundle, JX_RECORD_ASSESSMENT, assessment, AGENCY, "project", PROJECT);
  jx_record_set (record, "year", "2024");
  jx_record_set (record, "form", "mof-project");
  add (bundle, JX_RECORD_ROW, row, assessment, "name", text);
  add (bundle, JX_RECORD_ANSWER, ANSWER, assessment, "row", row);

  return bundle;
}

static GPtrArray *
list_present (Fixture *fixture)
{
  GPtrArray *present = g_ptr_array_new ();

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (present, g_ptr_array_index (fixture->there->records, i));

  return present;
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  fixture->forms = jx_forms_new ();
  fixture->workspace = jx_workspace_new (fixture->forms, NULL);
  fixture->there = new_bundle (ASSESSMENT, OLD_ROW, "旧");
  jx_workspace_load (fixture->workspace, new_bundle (ASSESSMENT, OLD_ROW, "旧"), NULL);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->forms);
  jx_bundle_free (fixture->there);
}

/* What the journal is told of a command that was just applied. */
static JxJournalEntry *
run (Fixture   *fixture,
     JxCommand *command)
{
  g_autoptr(GError) error = NULL;

  jx_command_apply (command, JX_HOLDER (fixture->workspace), &error);
  g_assert_no_error (error);

  return jx_journal_entry_new_for_command (command, JX_ENTRY_DO, JX_HOLDER (fixture->workspace));
}

static JxJournalEntry *
take_back (Fixture   *fixture,
           JxCommand *command)
{
  g_autoptr(GError) error = NULL;

  jx_command_revert (command, JX_HOLDER (fixture->workspace), &error);
  g_assert_no_error (error);

  return jx_journal_entry_new_for_command (command, JX_ENTRY_UNDO, JX_HOLDER (fixture->workspace));
}

static const JxRecord *
find (GPtrArray  *records,
      const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (((JxRecord *) g_ptr_array_index (records, i))->id, id))
      return g_ptr_array_index (records, i);

  return NULL;
}

static gboolean
is_removed (JxJournalEntry *entry,
            const char     *id)
{
  return g_ptr_array_find_with_equal_func (entry->removed, id, g_str_equal, NULL);
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GPtrArray) present = g_ptr_array_new ();
  g_autoptr(JxImport) import = jx_import_new (new_bundle (OTHER, ROW, "新"), present);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(JxCommand) command = NULL;
  JxImportItem *item = jx_import_get_item (import, 0);

  g_assert_cmpuint (jx_import_get_n_items (import), ==, 1);
  g_assert_cmpint (item->match, ==, JX_IMPORT_NEW);
  g_assert_cmpint (item->choice, ==, JX_IMPORT_ADD);
  g_assert_cmpstr (item->name, ==, "灌渠整修");
  g_assert_cmpstr (item->agency, ==, "某县农业农村局");
  g_assert_cmpstr (item->year, ==, "2024");

  command = jx_import_make_command (import, fixture->forms, NULL, ids);
  g_assert_cmpuint (jx_command_get_n_children (command), ==, 5);
  g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, OTHER);
}

/* Two files of one agency, each made on a computer of its own: the agency and its project come once. */
static void
test_files_of_one_agency (Fixture       *fixture,
                          gconstpointer  data)
{
  static const char agency[] = "10000000-0000-4000-8000-000000000002", project[] = "20000000-0000-4000-8000-000000000002";
  g_autoptr(GPtrArray) present = g_ptr_array_new ();
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  JxBundle *bundle = new_bundle (ASSESSMENT, ROW, "新");
  JxRecord *record;
  const JxRecord *second;
  g_autoptr(JxImport) import = NULL;
  g_autoptr(JxCommand) command = NULL;

  add (bundle, JX_RECORD_AGENCY, agency, NULL, "name", "某县农业农村局");
  add (bundle, JX_RECORD_PROJECT, project, agency, "name", "灌渠整修");
  record = add (bundle, JX_RECORD_ASSESSMENT, OTHER, agency, "project", project);
  jx_record_set (record, "year", "2025");
  import = jx_import_new (bundle, present);
  g_assert_cmpstr (jx_import_get_item (import, 1)->name, ==, "灌渠整修");

  command = jx_import_make_command (import, fixture->forms, NULL, ids);
  g_assert_cmpuint (jx_command_get_n_children (command), ==, 6);
  second = jx_command_get_record (jx_command_get_child (command, 5));
  g_assert_cmpstr (second->parent, ==, AGENCY);
  g_assert_cmpstr (jx_record_get (second, "project"), ==, PROJECT);
}

static void
test_skip (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) present = list_present (fixture);
  g_autoptr(JxImport) import = jx_import_new (new_bundle (ASSESSMENT, ROW, "新"), present);

  g_assert_cmpint (jx_import_get_item (import, 0)->match, ==, JX_IMPORT_SAME);
  g_assert_cmpint (jx_import_get_item (import, 0)->choice, ==, JX_IMPORT_SKIP);
  g_assert_null (jx_import_make_command (import, fixture->forms, NULL, NULL));
}

static void
test_replace_same (Fixture       *fixture,
                   gconstpointer  row)
{
  g_autoptr(GPtrArray) present = list_present (fixture);
  g_autoptr(JxImport) import = jx_import_new (new_bundle (ASSESSMENT, row, "新"), present);
  g_autoptr(GPtrArray) bundles = g_ptr_array_new ();
  g_autoptr(GPtrArray) needed = NULL;
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(JxJournalEntry) done = NULL;
  g_autoptr(JxJournalEntry) undone = NULL;

  jx_import_choose (import, JX_IMPORT_REPLACE);
  needed = jx_import_dup_needed (import);
  g_assert_cmpuint (needed->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (needed, 0), ==, ASSESSMENT);

  g_ptr_array_add (bundles, fixture->there);
  command = jx_import_make_command (import, fixture->forms, bundles, NULL);
  done = run (fixture, command);
  g_assert_cmpstr (jx_record_get (find (done->changed, row), "name"), ==, "新");
  g_assert_false (is_removed (done, row));
  g_assert_cmpint (is_removed (done, OLD_ROW), ==, !g_str_equal (row, OLD_ROW));
  g_assert_nonnull (jx_workspace_find_record (fixture->workspace, ASSESSMENT));

  undone = take_back (fixture, command);
  g_assert_cmpstr (jx_record_get (find (undone->changed, OLD_ROW), "name"), ==, "旧");
  g_assert_cmpint (is_removed (undone, row), ==, !g_str_equal (row, OLD_ROW));
  g_assert_nonnull (jx_workspace_find_record (fixture->workspace, ASSESSMENT));
}

static void
test_replace_alike (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GPtrArray) present = list_present (fixture);
  g_autoptr(JxImport) import = jx_import_new (new_bundle (OTHER, ROW, "新"), present);
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(JxJournalEntry) done = NULL;
  g_autoptr(JxJournalEntry) undone = NULL;

  g_assert_cmpint (jx_import_get_item (import, 0)->match, ==, JX_IMPORT_ALIKE);
  g_assert_cmpstr (jx_import_get_item (import, 0)->present, ==, ASSESSMENT);
  jx_import_choose (import, JX_IMPORT_REPLACE);

  command = jx_import_make_command (import, fixture->forms, NULL, NULL);
  done = run (fixture, command);
  g_assert_nonnull (jx_record_get (jx_workspace_find_record (fixture->workspace, ASSESSMENT), "binned"));
  g_assert_nonnull (jx_workspace_find_record (fixture->workspace, OTHER));

  undone = take_back (fixture, command);
  g_assert_null (jx_record_get (jx_workspace_find_record (fixture->workspace, ASSESSMENT), "binned"));
  g_assert_null (jx_workspace_find_record (fixture->workspace, OTHER));
  g_assert_true (is_removed (undone, ROW));
}

static void
test_keep_both (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GPtrArray) present = list_present (fixture);
  g_autoptr(JxImport) import = jx_import_new (new_bundle (ASSESSMENT, OLD_ROW, "新"), present);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(JxJournalEntry) done = NULL;
  const JxRecord *row, *answer;

  jx_import_choose (import, JX_IMPORT_KEEP_BOTH);
  command = jx_import_make_command (import, fixture->forms, NULL, ids);
  done = run (fixture, command);

  g_assert_cmpuint (done->changed->len, ==, 3);
  g_assert_cmpuint (done->removed->len, ==, 0);
  g_assert_cmpstr (g_ptr_array_index (ids, 0), !=, ASSESSMENT);
  row = g_ptr_array_index (done->changed, 1);
  answer = g_ptr_array_index (done->changed, 2);
  g_assert_cmpstr (row->id, !=, OLD_ROW);
  g_assert_cmpstr (row->parent, ==, g_ptr_array_index (ids, 0));
  g_assert_cmpstr (jx_record_get (answer, "row"), ==, row->id);
}

/* The same agency and project under other UUIDs, as two offices made them: they are not doubled. */
static void
test_parties (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(JxBundle) there = jx_bundle_new ();
  g_autoptr(JxImport) import = NULL;
  g_autoptr(GPtrArray) present = NULL;
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(JxJournalEntry) done = NULL;
  const JxRecord *record;

  add (there, JX_RECORD_AGENCY, "10000000-0000-4000-8000-00000000000a", NULL, "name", "某县农业农村局");
  add (there, JX_RECORD_PROJECT, "20000000-0000-4000-8000-00000000000a", "10000000-0000-4000-8000-00000000000a", "name",
       "灌渠整修");
  present = g_ptr_array_copy (there->records, NULL, NULL);
  g_ptr_array_set_free_func (present, NULL);
  import = jx_import_new (new_bundle (OTHER, ROW, "新"), present);
  command = jx_import_make_command (import, fixture->forms, NULL, NULL);
  done = run (fixture, command);

  g_assert_null (find (done->changed, AGENCY));
  g_assert_null (find (done->changed, PROJECT));
  record = find (done->changed, OTHER);
  g_assert_cmpstr (record->parent, ==, "10000000-0000-4000-8000-00000000000a");
  g_assert_cmpstr (jx_record_get (record, "project"), ==, "20000000-0000-4000-8000-00000000000a");
}

static void
test_unknown_form (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GPtrArray) present = g_ptr_array_new ();
  JxBundle *bundle = new_bundle (OTHER, ROW, "新");
  g_autoptr(JxImport) import = NULL;
  g_autoptr(GError) error = NULL;

  jx_record_set ((JxRecord *) jx_bundle_find (bundle, OTHER), "form_hash", "00");
  import = jx_import_new (bundle, present);
  g_assert_false (jx_import_add_forms (import, fixture->forms, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_UNKNOWN_FORM);
}

#define add_test(path, data, run) g_test_add (path, Fixture, data, fixture_set_up, run, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add_test ("/import/new-is-added-with-all-that-belongs-to-it", NULL, test_new);
  add_test ("/import/what-is-there-is-skipped-until-somebody-chooses", NULL, test_skip);
  add_test ("/import/replace/other-rows", ROW, test_replace_same);
  add_test ("/import/replace/rows-of-the-same-id", OLD_ROW, test_replace_same);
  add_test ("/import/replace/alike-goes-to-the-bin", NULL, test_replace_alike);
  add_test ("/import/keep-both-under-new-ids", NULL, test_keep_both);
  add_test ("/import/agencies-and-projects-are-not-doubled", NULL, test_parties);
  add_test ("/import/files-of-one-agency-bring-it-once", NULL, test_files_of_one_agency);
  add_test ("/import/a-form-that-is-nowhere-is-refused", NULL, test_unknown_form);

  return g_test_run ();
}
