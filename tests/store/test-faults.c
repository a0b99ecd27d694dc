/* test-faults.c: a disk that fails at every possible moment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fault-vfs.h"
#include "fixture.h"

#include "jx-store-care.h"

#include <glib/gstdio.h>

#define MOST_POINTS 500   /* a step that needs more operations than this is not what it was */

static const char *const fault_names[N_FAULTS] = { "io", "full", "short", "read-only", "late" };

typedef JxJournalEntry *(*MakeStep) (void);

static JxJournalEntry *
make_an_edit (void)
{
  return make_edit ("a", 1, 1, "5");
}

static JxJournalEntry *
make_an_import (void)
{
  return make_creation (2, "b", 120);   /* several pages */
}

static JxJournalEntry *
make_a_removal (void)
{
  JxJournalEntry *entry = jx_journal_entry_new ();

  entry->serial = 2;
  entry->stack = g_strdup ("");
  entry->time = 1;
  g_ptr_array_add (entry->removed, g_strdup ("a"));

  return entry;
}

static const struct
{
  const char *name;
  MakeStep    make;
} steps[] = {
  { "edit", make_an_edit },
  { "import", make_an_import },
  { "removal", make_a_removal },
};

static JxJournalEntry *
make_follower (void)
{
  return make_creation (3, "c", 1);
}

/* The store as every run finds it. */
static void
make_base (Fixture    *fixture,
           const char *path)
{
  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 40));
  fixture_close (fixture);
  copy_bytes (fixture->path, path);
}

static gboolean
is_in_stack (JxStore              *store,
             const JxJournalEntry *entry)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  gboolean found = FALSE;

  bundle = jx_store_read (store, entry->stack, &entries, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < entries->len; i++)
    found |= ((JxJournalEntry *) g_ptr_array_index (entries, i))->serial == entry->serial;

  return found;
}

/* Whether what the step changed is there, all of it, or nothing of it. */
static gboolean
is_applied (JxStore              *store,
            const JxJournalEntry *entry)
{
  const char *assessment = entry->summary.assessment != NULL ? entry->summary.assessment : "a";
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = jx_store_read (store, assessment, NULL, &error);
  guint n_there = 0;

  if (bundle == NULL)
    {
      g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND);
      return entry->removed->len > 0;
    }

  if (entry->removed->len > 0)
    return FALSE;

  for (guint i = 0; i < entry->changed->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (entry->changed, i);
      const JxRecord *found = jx_bundle_find (bundle, record->id);

      n_there += found != NULL && jx_record_equal (found, record);
    }

  g_assert_true (n_there == 0 || n_there == entry->changed->len);

  return n_there > 0;
}

/* What somebody finds who starts the program after the machine stopped right now. */
static void
assert_crash_is_harmless (Fixture              *fixture,
                          const JxJournalEntry *entry,
                          JxStoreFlags          flags)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "crash", NULL);
  g_autofree char *path = g_build_filename (folder, "store.sqlite", NULL);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *crash_journal = g_strconcat (path, "-journal", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxStore) store = NULL;

  g_mkdir (folder, 0700);
  g_unlink (crash_journal);
  copy_bytes (fixture->path, path);
  if (g_file_test (journal, G_FILE_TEST_EXISTS))
    copy_bytes (journal, crash_journal);

  store = jx_store_open (file, flags, &error);
  g_assert_no_error (error);
  g_assert_cmpint (is_in_stack (store, entry), ==, is_applied (store, entry));
  g_clear_object (&store);
  assert_sound (path);
}

static const JxStoreFlags ways[] = { JX_STORE_READ_ONLY, JX_STORE_PICKED | JX_STORE_READ_ONLY, JX_STORE_NONE };

/* One run; FALSE once the step passed before the fault came. */
static gboolean
run_point (Fixture  *fixture,
           MakeStep  make,
           Fault     fault,
           guint     first,
           gboolean  lasting)
{
  g_autoptr(JxJournalEntry) entry = make ();
  g_autoptr(JxJournalEntry) follower = make_follower ();
  g_autoptr(GError) error = NULL;
  gboolean written;
  guint n_failed;

  fixture_open (fixture);

  fault_vfs_arm (fault, first, lasting);
  jx_journal_write (JX_JOURNAL (fixture->store), jx_journal_entry_copy (entry));
  written = jx_store_flush (fixture->store, &error);

  if (!written && lasting)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == JX_STORE_ERROR);
      g_clear_error (&error);

      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_nonnull (jx_store_get_problem (fixture->store));
      g_assert_cmpuint (jx_store_get_pending (fixture->store), ==, 1);

      jx_journal_write (JX_JOURNAL (fixture->store), jx_journal_entry_copy (follower));
      g_assert_false (jx_store_flush (fixture->store, NULL));
      n_failed = fault_vfs_disarm ();
      assert_crash_is_harmless (fixture, entry, ways[first % G_N_ELEMENTS (ways)]);
    }
  else
    {
      n_failed = fault_vfs_disarm ();
      g_clear_error (&error);
      jx_journal_write (JX_JOURNAL (fixture->store), jx_journal_entry_copy (follower));
    }

  /* the disk is well: all is written, in order, without another step */
  g_assert_true (jx_store_flush (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_true (is_applied (fixture->store, entry));
  g_assert_true (is_applied (fixture->store, follower));

  fixture_close (fixture);
  fixture_open (fixture);
  g_assert_true (is_applied (fixture->store, entry) && is_in_stack (fixture->store, entry));
  g_assert_true (is_applied (fixture->store, follower) && is_in_stack (fixture->store, follower));
  fixture_close (fixture);
  assert_sound (fixture->path);

  return n_failed > 0;
}

static void
test_a_step (Fixture       *fixture,
             gconstpointer  data)
{
  MakeStep make = *(const MakeStep *) data;
  g_autofree char *base = g_build_filename (fixture->folder, "base.sqlite", NULL);
  guint n_points = 0;

  make_base (fixture, base);

  for (Fault fault = 0; fault < N_FAULTS; fault++)
    for (int lasting = 0; lasting <= 1; lasting++)
      {
        guint first = 1;

        do
          {
            copy_bytes (base, fixture->path);
            n_points++;
          }
        while (run_point (fixture, make, fault, first, lasting) && first++ < MOST_POINTS);

        g_test_message ("%s, %s: %u points", fault_names[fault], lasting ? "lasting" : "once", first - 1);
        g_assert_cmpuint (first, >, 5);
        g_assert_cmpuint (first, <, MOST_POINTS);
      }

  g_test_message ("%u runs", n_points);
}

/* A backup that fails leaves nothing under a backup's name, and the store as it was. */
static void
test_a_backup (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  guint first = 1;
  gboolean made = FALSE;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 40));
  g_assert_true (jx_store_flush (fixture->store, NULL));

  while (!made && first < MOST_POINTS)
    {
      g_autoptr(GPtrArray) backups = NULL;
      g_autoptr(GError) error = NULL;

      fault_vfs_arm (first % 2 == 0 ? FAULT_IO : FAULT_FULL, first, TRUE);
      made = jx_store_backup (fixture->store, NULL, &error);
      fault_vfs_disarm ();
      backups = jx_backup_list (folder);
      g_assert_cmpuint (backups->len, ==, made ? 1 : 0);
      g_assert_true (made || error != NULL);
      first++;
    }

  g_test_message ("%u points", first - 2);
  g_assert_true (made);
  fixture_close (fixture);
  assert_sound (fixture->path);
}

/* Opening, up to making a new store, fails with an error and leaves nothing half made. */
static void
test_a_new_store (Fixture       *fixture,
                  gconstpointer  data)
{
  guint first = 1;

  for (gboolean opened = FALSE; !opened && first < MOST_POINTS; first++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JxStore) store = NULL;

      fault_vfs_arm (FAULT_IO, first, TRUE);
      store = jx_store_open (fixture->file, JX_STORE_NONE, &error);
      fault_vfs_disarm ();
      opened = store != NULL;
      g_assert_true (opened || error->domain == JX_STORE_ERROR);

      if (!opened && g_file_test (fixture->path, G_FILE_TEST_EXISTS))
        assert_sound (fixture->path);
    }

  g_test_message ("%u points", first - 2);
  g_assert_cmpuint (first, <, MOST_POINTS);
  assert_sound (fixture->path);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    data)
{
  (*(guint *) data)++;
}

/* As the window sees it: told once, not at every attempt, and taken back when the disk is well. */
static void
test_a_problem_is_told_and_taken_back (Fixture       *fixture,
                                       gconstpointer  data)
{
  guint n_told = 0;

  fixture_open (fixture);
  g_signal_connect (fixture->store, "notify::problem", G_CALLBACK (count_cb), &n_told);

  fault_vfs_arm (FAULT_FULL, 1, TRUE);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 1));
  while (jx_store_get_problem (fixture->store) == NULL)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < 3; i++)
    {
      jx_store_retry (fixture->store);
      g_assert_false (jx_store_flush (fixture->store, NULL));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }

  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpuint (jx_store_get_pending (fixture->store), ==, 1);

  fault_vfs_disarm ();
  jx_store_retry (fixture->store);
  while (jx_store_get_problem (fixture->store) != NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (n_told, ==, 2);
  g_assert_cmpuint (jx_store_get_pending (fixture->store), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fault_vfs_register ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *path = g_strconcat ("/faults/", steps[i].name, NULL);

      g_test_add (path, Fixture, &steps[i].make, fixture_set_up_fast, test_a_step, fixture_tear_down);
    }

  g_test_add ("/faults/a-problem-is-told-and-taken-back", Fixture, NULL, fixture_set_up_fast,
              test_a_problem_is_told_and_taken_back, fixture_tear_down);
  g_test_add ("/faults/backup", Fixture, NULL, fixture_set_up_fast, test_a_backup, fixture_tear_down);
  g_test_add ("/faults/new-store", Fixture, NULL, fixture_set_up_fast, test_a_new_store, fixture_tear_down);

  return g_test_run ();
}
