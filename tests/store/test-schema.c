/* test-schema.c: every released schema opens, and becomes the present one
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "jx-backup.h"
#include "jx-schema.h"

#include <glib/gstdio.h>

#define N_STEPS (JX_SCHEMA_VERSION + 2)

/* All versions as shipped, and a version that may come. */
static JxSchemaSteps
make_later_steps (const char **steps,
                  const char  *next)
{
  for (guint i = 0; i < JX_SCHEMA_VERSION; i++)
    steps[i] = jx_schema_get_steps ()[i];
  steps[JX_SCHEMA_VERSION] = next;
  steps[JX_SCHEMA_VERSION + 1] = NULL;

  return (JxSchemaSteps) steps;
}

static void
make_store (Fixture *fixture)
{
  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 1, 2, "5"));
  fixture_close (fixture);
}

static void
assert_content (JxStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = jx_store_read (store, "a", &entries, &error);
  g_autoptr(JxJournalEntry) creation = make_creation (1, "a", 3);
  g_autofree char *actual = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (bundle->records->len, ==, creation->changed->len);
  g_assert_true (jx_record_equal (jx_bundle_find (bundle, "a-agency"), g_ptr_array_index (creation->changed, 5)));
  g_assert_true (jx_record_equal (jx_bundle_find (bundle, "a-project"), g_ptr_array_index (creation->changed, 4)));
  actual = dup_actual (bundle, "a", 2);
  g_assert_cmpstr (actual, ==, "5");
  g_assert_cmpuint (entries->len, ==, 1);
}

/* Each was written by its version and never again. JIXIAO_MAKE_SAMPLE=1 makes the sample of a new version, once. */
static void
test_a_sample_opens (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *name = g_strdup_printf ("store-%d.sqlite", GPOINTER_TO_INT (data));
  g_autofree char *sample = g_test_build_filename (G_TEST_DIST, "data", name, NULL);

  if (g_getenv ("JIXIAO_MAKE_SAMPLE") != NULL && GPOINTER_TO_INT (data) == JX_SCHEMA_VERSION)
    {
      make_store (fixture);
      copy_bytes (fixture->path, sample);
    }

  copy_bytes (sample, fixture->path);
  fixture_open (fixture);
  assert_content (fixture->store);
  fixture_close (fixture);
  assert_sound (fixture->path);
}

static void
test_a_file_is_brought_up_and_the_old_one_kept (Fixture       *fixture,
                                                gconstpointer  data)
{
  const char *storage[N_STEPS];
  JxSchemaSteps steps = make_later_steps (storage, "ALTER TABLE agency ADD COLUMN fax TEXT; CREATE TABLE more (x INTEGER) STRICT;");
  g_autofree char *kept = NULL;
  g_autofree char *again = NULL;
  g_autoptr(GFile) old = NULL;
  g_autoptr(GError) error = NULL;
  gint64 value;

  make_store (fixture);
  g_assert_true (jx_schema_migrate (fixture->path, steps, &kept, &error));
  g_assert_no_error (error);
  g_assert_nonnull (kept);

  /* the new one has the new tables and the old content */
  {
    g_autoptr(JxDb) db = jx_db_open (fixture->path, JX_DB_ANY_VERSION, &error);

    g_assert_no_error (error);
    g_assert_cmpint (jx_db_get_version (db), ==, JX_SCHEMA_VERSION + 1);
    g_assert_true (jx_schema_check (db, steps, &error));
    g_assert_true (jx_db_query_int64 (db, "SELECT count(*) + count(fax) FROM agency", &value, &error));
    g_assert_cmpint (value, ==, 1);
    g_assert_true (jx_db_query_int64 (db, "SELECT count(*) FROM row", &value, &error));
    g_assert_cmpint (value, ==, 3);
  }

  /* the old one is what it was */
  old = g_file_new_for_path (kept);
  fixture->store = jx_store_open (old, JX_STORE_NONE, &error);
  g_assert_no_error (error);
  assert_content (fixture->store);
}

static void
test_nothing_is_done_twice (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  g_assert_true (jx_schema_migrate (fixture->path, jx_schema_get_steps (), &kept, &error));
  g_assert_no_error (error);
  g_assert_null (kept);
}

static void
assert_only_the_store (Fixture *fixture)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  g_assert_cmpstr (g_dir_read_name (dir), ==, "store.sqlite");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_a_step_that_fails_changes_nothing (Fixture       *fixture,
                                        gconstpointer  data)
{
  const char *storage[N_STEPS];
  JxSchemaSteps steps = make_later_steps (storage, "DROP TABLE answer; CREATE TABLE agency (x)");
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  g_assert_false (jx_schema_migrate (fixture->path, steps, &kept, &error));
  g_assert_nonnull (error);
  g_assert_null (kept);
  assert_only_the_store (fixture);

  fixture_open (fixture);
  assert_content (fixture->store);
}

static void
test_a_step_that_loses_assessments_changes_nothing (Fixture       *fixture,
                                                    gconstpointer  data)
{
  const char *storage[N_STEPS];
  JxSchemaSteps steps = make_later_steps (storage, "DELETE FROM assessment");
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  g_assert_false (jx_schema_migrate (fixture->path, steps, &kept, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED);
  assert_only_the_store (fixture);

  fixture_open (fixture);
  assert_content (fixture->store);
}

#define add(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/schema/the-sample-of-version-1-opens", Fixture, GINT_TO_POINTER (1), fixture_set_up, test_a_sample_opens,
              fixture_tear_down);
  g_test_add ("/schema/the-sample-of-version-2-opens", Fixture, GINT_TO_POINTER (2), fixture_set_up, test_a_sample_opens,
              fixture_tear_down);
  g_test_add ("/schema/the-sample-of-version-3-opens", Fixture, GINT_TO_POINTER (3), fixture_set_up, test_a_sample_opens,
              fixture_tear_down);
  g_test_add ("/schema/the-sample-of-version-4-opens", Fixture, GINT_TO_POINTER (4), fixture_set_up, test_a_sample_opens,
              fixture_tear_down);
  add ("/schema/a-file-is-brought-up-and-the-old-one-kept", test_a_file_is_brought_up_and_the_old_one_kept);
  add ("/schema/nothing-is-done-twice", test_nothing_is_done_twice);
  add ("/schema/a-step-that-fails-changes-nothing", test_a_step_that_fails_changes_nothing);
  add ("/schema/a-step-that-loses-assessments-changes-nothing", test_a_step_that_loses_assessments_changes_nothing);

  return g_test_run ();
}
