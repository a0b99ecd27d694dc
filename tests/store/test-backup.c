/* test-backup.c: verified copies, which of them go, and the way back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "jx-store-care.h"

#include <glib/gstdio.h>
#include <string.h>

static void
make_store (Fixture *fixture)
{
  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 1, 1, "5"));
}

static void
assert_actual (JxStore    *store,
               const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = jx_store_read (store, "a", NULL, &error);
  g_autofree char *actual = NULL;

  g_assert_no_error (error);
  actual = dup_actual (bundle, "a", 1);
  g_assert_cmpstr (actual, ==, expected);
}

static guint
count_backups (Fixture *fixture)
{
  g_autofree char *folder = jx_store_dup_backup_folder (fixture->store);
  g_autoptr(GPtrArray) backups = jx_backup_list (folder);

  return backups->len;
}

static void
test_a_backup_is_made_when_something_changed (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autofree char *none = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr(GError) error = NULL;

  fixture_open (fixture);
  g_assert_true (jx_store_backup (fixture->store, &none, &error));
  g_assert_null (none);   /* an empty store */
  fixture_close (fixture);

  make_store (fixture);
  g_assert_true (jx_store_backup (fixture->store, &first, &error));
  g_assert_no_error (error);
  g_assert_nonnull (first);
  assert_sound (first);
  fixture_close (fixture);

  fixture_open (fixture);
  g_assert_true (jx_store_backup (fixture->store, &none, &error));
  g_assert_null (none);
  g_assert_cmpuint (count_backups (fixture), ==, 1);

  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 2, 1, "6"));
  g_assert_true (jx_store_backup (fixture->store, &second, &error));
  g_assert_nonnull (second);
  g_assert_cmpstr (first, <, second);

  /* somebody removed them all */
  g_assert_cmpint (g_unlink (first) + g_unlink (second), ==, 0);
  g_assert_true (jx_store_backup (fixture->store, NULL, &error));
  g_assert_cmpuint (count_backups (fixture), ==, 1);
}

static void
test_a_backup_brings_everything_back (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  g_assert_true (jx_store_backup (fixture->store, &path, &error));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 2, 1, "6"));
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (2, "b", 3));

  file = g_file_new_for_path (path);
  g_assert_true (jx_store_restore (fixture->store, file, &error));
  g_assert_no_error (error);
  assert_actual (fixture->store, "5");
  g_assert_cmpuint (count_backups (fixture), ==, 2);   /* what was there before */

  bundle = jx_store_read_list (fixture->store, NULL, &error);
  g_assert_null (jx_bundle_find (bundle, "b"));

  /* and it goes on from there */
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 2, 1, "7"));
  fixture_close (fixture);
  assert_sound (fixture->path);
  fixture_open (fixture);
  assert_actual (fixture->store, "7");
}

/* Changes a figure wherever it stands, also in what a page no longer uses. */
static void
flip_in_row (const char *path)
{
  const char *cell = "\"actual\":\"5\"";
  g_autofree char *content = NULL;
  gsize length;
  guint n_found = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));

  for (gsize i = 0; i + strlen (cell) <= length; i++)
    if (memcmp (content + i, cell, strlen (cell)) == 0)
      {
        content[i + strlen ("\"actual\":\"")] = '6';
        n_found++;
      }

  g_assert_cmpuint (n_found, >, 0);
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

/* What must not be restored; each leaves the store as it was. */
static void
test_what_is_not_a_whole_backup_is_refused (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autofree char *picked = g_build_filename (fixture->folder, "picked", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (picked);
  g_autoptr(GError) error = NULL;
  JxAudit audit;

  make_store (fixture);
  g_assert_true (jx_store_backup (fixture->store, &path, &error));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 2, 1, "8"));

  g_assert_false (jx_store_restore (fixture->store, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (picked, "no database", -1, NULL));
  g_assert_false (jx_store_restore (fixture->store, file, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_OURS);
  g_clear_error (&error);

  copy_bytes (path, picked);
  g_assert_true (jx_backup_verify (file, &audit, &error));
  g_assert_no_error (error);
  g_assert_cmpint (audit.n_assessments, ==, 1);
  g_assert_cmpint (audit.n_rows, ==, 3);
  g_assert_cmpint (audit.n_entries, ==, 2);
  g_assert_cmpuint (audit.figures, ==, (3 + 6 + 9 + 5) * G_GUINT64_CONSTANT (1000000000));   /* targets, one actual */

  flip_in_row (picked);   /* SQLite cannot see that */
  g_assert_false (jx_backup_verify (file, &audit, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  g_assert_false (jx_store_restore (fixture->store, file, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  g_assert_false (jx_store_restore (fixture->store, fixture->file, &error));   /* itself */
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_BUSY);

  assert_actual (fixture->store, "8");
  g_assert_cmpuint (count_backups (fixture), ==, 1);
}

static void
test_a_picked_store_is_examined_before_it_is_read (Fixture       *fixture,
                                                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  fixture_close (fixture);
  flip_in_row (fixture->path);

  g_assert_null (jx_store_open (fixture->file, JX_STORE_PICKED, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED);
}

static void
test_a_damaged_store_makes_no_backup (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr(GPtrArray) damaged = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  fixture_close (fixture);
  flip_in_row (fixture->path);
  fixture_open (fixture);

  g_assert_false (jx_store_backup (fixture->store, NULL, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_cmpuint (count_backups (fixture), ==, 0);

  damaged = jx_store_check (fixture->store, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damaged->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (damaged, 0), ==, "a");
}

static void
test_a_sound_store_passes_its_check (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GPtrArray) quick = NULL;
  g_autoptr(GPtrArray) full = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  full = jx_store_check (fixture->store, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (full->len, ==, 0);
  quick = jx_store_check (fixture->store, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (quick->len, ==, 0);
}

/* After a crash the records are read one by one, without being asked. */
static void
test_a_crash_is_looked_into (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr(GPtrArray) damaged = NULL;
  g_autoptr(GPtrArray) checked = NULL;
  g_autofree char *crashed = g_build_filename (fixture->folder, "crashed.sqlite", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (crashed);
  g_autoptr(JxStore) store = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  checked = jx_store_check (fixture->store, TRUE, &error);   /* so that none is due for a week */
  g_assert_no_error (error);
  g_assert_true (jx_store_backup_to (fixture->store, file, &error));
  g_assert_no_error (error);
  flip_in_row (crashed);

  store = jx_store_open (file, JX_STORE_NONE, &error);
  g_assert_no_error (error);
  damaged = jx_store_check (store, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damaged->len, ==, 0);   /* closed in order: only a quick look */
  g_clear_pointer (&damaged, g_ptr_array_unref);
  g_assert_true (jx_store_close (store, FALSE, &error));
  g_clear_object (&store);

  {
    g_autoptr(JxDb) db = jx_db_open (crashed, JX_DB_NONE, &error);

    g_assert_true (jx_db_exec (db, "UPDATE meta SET value = 1 WHERE key = 'running'", &error));
  }

  store = jx_store_open (file, JX_STORE_NONE, &error);
  damaged = jx_store_check (store, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damaged->len, ==, 1);
}

static void
test_a_copy_goes_where_it_is_wanted (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autofree char *wanted = g_build_filename (fixture->folder, "wanted.sqlite", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "wanted.sqlite", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (wanted);
  g_autoptr(GFile) bad = g_file_new_for_path (nowhere);
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  g_assert_true (jx_store_backup_to (fixture->store, file, &error));
  g_assert_no_error (error);
  assert_sound (wanted);

  g_assert_false (jx_store_backup_to (fixture->store, bad, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_backups (fixture), ==, 0);
}

static void
test_a_store_that_cannot_be_opened_is_replaced_and_kept (Fixture       *fixture,
                                                         gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *content = NULL;
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *kept_journal = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  g_assert_true (jx_store_backup (fixture->store, &path, &error));
  file = g_file_new_for_path (path);

  fixture_close (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "rubble", -1, NULL));
  g_assert_true (g_file_set_contents (journal, "journal", -1, NULL));

  kept = jx_backup_replace (fixture->path, file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (kept, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "rubble");
  kept_journal = g_strconcat (kept, "-journal", NULL);
  g_assert_true (g_file_test (kept_journal, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));

  fixture_open (fixture);
  assert_actual (fixture->store, "5");
}

/* day, and whether it stays; the newest first */
typedef struct
{
  guint    day;
  gboolean stays;
} Aged;

static const Aged aged[] = {
  { 20260310, TRUE }, { 20260310, TRUE }, { 20260310, TRUE }, { 20260310, TRUE }, { 20260310, TRUE },
  { 20260310, TRUE }, { 20260310, TRUE }, { 20260310, TRUE }, { 20260310, TRUE }, { 20260310, TRUE },
  { 20260310, FALSE },
  { 20260309, TRUE }, { 20260309, FALSE },
  { 20260308, TRUE }, { 20260307, TRUE }, { 20260306, TRUE }, { 20260305, TRUE }, { 20260304, TRUE },
  { 20260303, FALSE },                       /* the eighth day */
  { 20260228, TRUE }, { 20260227, FALSE },   /* months */
  { 20260131, TRUE }, { 20251231, TRUE }, { 20251130, TRUE }, { 20251031, TRUE }, { 20250930, TRUE },
  { 20250831, TRUE }, { 20250731, TRUE }, { 20250630, TRUE }, { 20250531, TRUE }, { 20250430, TRUE },
  { 20250331, FALSE },                       /* the thirteenth */
};

static void
test_rotation (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_backup_free);
  g_autoptr(GPtrArray) superfluous = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (aged); i++)
    {
      JxBackup *backup = g_new0 (JxBackup, 1);

      backup->number = G_N_ELEMENTS (aged) - i;
      backup->day = aged[i].day;
      g_ptr_array_add (backups, backup);
    }

  superfluous = jx_backup_find_superfluous (backups);

  for (guint i = 0; i < G_N_ELEMENTS (aged); i++)
    g_assert_cmpint (g_ptr_array_find (superfluous, g_ptr_array_index (backups, i), NULL), ==, !aged[i].stays);
}

/* The order is that of the numbers: a clock that goes back deletes nothing that is new. */
static void
test_a_clock_that_goes_back (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "kept", NULL);
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(JxDb) db = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  fixture_close (fixture);
  db = jx_db_open (fixture->path, JX_DB_NONE, &error);

  for (int i = 0; i < 14; i++)
    {
      g_autoptr(GDateTime) now = g_date_time_new_local (2026 - i, 1, 1, 0, 0, 0);
      g_autofree char *path = jx_backup_make (db, folder, now, &error);

      g_assert_no_error (error);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }

  backups = jx_backup_list (folder);
  g_assert_cmpuint (backups->len, ==, 12);   /* as many months */
  g_assert_cmpuint (((JxBackup *) g_ptr_array_index (backups, 0))->number, ==, 14);
  g_assert_cmpuint (((JxBackup *) g_ptr_array_index (backups, 0))->day, ==, 20130101);
}

static void
test_other_files_are_left_alone (Fixture       *fixture,
                                 gconstpointer  data)
{
  static const char *const names[] = { "jixiao-000001-20260101.sqlite.old", "jixiao-1-20260101.sqlite", "notes.txt",
                                       "jixiao--00001-20260101.sqlite", "jixiao-000001-2026010.sqlite" };
  g_autoptr(GPtrArray) backups = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
    }

  backups = jx_backup_list (fixture->folder);
  g_assert_cmpuint (backups->len, ==, 0);
}

#define add(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/backup/a-backup-is-made-when-something-changed", test_a_backup_is_made_when_something_changed);
  add ("/backup/a-backup-brings-everything-back", test_a_backup_brings_everything_back);
  add ("/backup/what-is-not-a-whole-backup-is-refused", test_what_is_not_a_whole_backup_is_refused);
  add ("/backup/a-picked-store-is-examined-before-it-is-read", test_a_picked_store_is_examined_before_it_is_read);
  add ("/backup/a-damaged-store-makes-no-backup", test_a_damaged_store_makes_no_backup);
  add ("/backup/a-sound-store-passes-its-check", test_a_sound_store_passes_its_check);
  add ("/backup/a-crash-is-looked-into", test_a_crash_is_looked_into);
  add ("/backup/a-copy-goes-where-it-is-wanted", test_a_copy_goes_where_it_is_wanted);
  add ("/backup/a-store-that-cannot-be-opened-is-replaced-and-kept",
       test_a_store_that_cannot_be_opened_is_replaced_and_kept);
  add ("/backup/rotation", test_rotation);
  add ("/backup/a-clock-that-goes-back", test_a_clock_that_goes_back);
  add ("/backup/other-files-are-left-alone", test_other_files_are_left_alone);

  return g_test_run ();
}
