/* test-full.c: a real disk that is full, or cannot be written to
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In a mount namespace of its own, with file systems of 1 and 2 MiB in memory; where the system gives none, it is skipped.
 */

#define _GNU_SOURCE   /* unshare () */

#include "fixture.h"

#include "jx-store-care.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define KIB     1024
#define N_EDITS 24
#define N_ROWS  40

/* ---- the place ---- */

static gboolean
write_file (const char *path,
            const char *text)
{
  int file = open (path, O_WRONLY | O_CLOEXEC);
  gboolean done = file >= 0 && write (file, text, strlen (text)) == (gssize) strlen (text);

  if (file >= 0)
    close (file);

  return done;
}

/* Before there are threads. */
static gboolean
get_namespace (void)
{
  g_autofree char *users = g_strdup_printf ("%d %d 1", (int) getuid (), (int) getuid ());
  g_autofree char *groups = g_strdup_printf ("%d %d 1", (int) getgid (), (int) getgid ());

  if (unshare (CLONE_NEWNS) != 0
      && (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0
          || !write_file ("/proc/self/setgroups", "deny")
          || !write_file ("/proc/self/uid_map", users)
          || !write_file ("/proc/self/gid_map", groups)))
    return FALSE;

  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static gboolean
can_mount (void)
{
  g_autofree char *folder = g_dir_make_tmp ("jixiao-test-XXXXXX", NULL);
  gboolean done = folder != NULL && get_namespace () && mount ("tmpfs", folder, "tmpfs", 0, "size=1m") == 0;

  if (done)
    umount (folder);
  if (folder != NULL)
    g_rmdir (folder);

  return done;
}

static void
mount_small (Fixture *fixture,
             guint    mebibytes)
{
  g_autofree char *size = g_strdup_printf ("size=%um", mebibytes);

  g_assert_cmpint (mount ("tmpfs", fixture->folder, "tmpfs", 0, size), ==, 0);
}

static void
mount_again (Fixture  *fixture,
             gboolean  read_only)
{
  g_assert_cmpint (mount (NULL, fixture->folder, NULL, MS_REMOUNT | (read_only ? MS_RDONLY : 0), NULL), ==, 0);
}

/* Takes all room but so much, to the page. */
static void
fill (Fixture *fixture,
      gsize    room)
{
  g_autofree char *path = g_build_filename (fixture->folder, "filler", NULL);
  g_autofree char *page = g_malloc0 (4 * KIB);
  int file = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  struct statvfs disk;

  while (fstatvfs (file, &disk) == 0 && disk.f_bfree * disk.f_bsize > room
         && write (file, page, 4 * KIB) == 4 * KIB)
    ;

  close (file);
}

static void
free_room (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "filler", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* ---- what is typed ---- */

static void
make_store (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", N_ROWS));
  g_assert_true (jx_store_flush (fixture->store, &error));
  g_assert_no_error (error);
}

static char *
make_text (guint serial)
{
  g_autofree char *filler = g_strnfill (3 * KIB, 'x');

  return g_strdup_printf ("%u %s", serial, filler);
}

static void
type (Fixture *fixture,
      guint    first,
      guint    n)
{
  for (guint serial = first; serial < first + n; serial++)
    {
      g_autofree char *text = make_text (serial);

      jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", serial, serial, text));
    }
}

static void
assert_typed (Fixture *fixture,
              guint    n)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = jx_store_read (fixture->store, "a", &entries, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, n);

  for (guint serial = 1; serial <= n; serial++)
    {
      g_autofree char *expected = make_text (serial);
      g_autofree char *actual = dup_actual (bundle, "a", serial);

      g_assert_cmpstr (actual, ==, expected);
    }
}

static void
await_problem (Fixture *fixture)
{
  while (jx_store_get_problem (fixture->store) == NULL && jx_store_get_pending (fixture->store) > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
await_saved (Fixture *fixture)
{
  while (jx_store_get_pending (fixture->store) > 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (jx_store_get_problem (fixture->store));
}

/* Under a backup's name there are backups, and where somebody wanted one there is one or nothing. */
static void
assert_no_partial_backup (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr(GFile) wanted = g_file_new_build_filename (fixture->folder, "wanted.sqlite", NULL);
  g_autoptr(GError) error = NULL, other_error = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  gboolean made = jx_store_backup (fixture->store, NULL, &error);
  gboolean copied = jx_store_backup_to (fixture->store, wanted, &other_error);

  g_assert_true (made || error->domain == JX_STORE_ERROR);
  g_assert_true (copied || other_error != NULL);
  g_assert_cmpint (g_file_query_exists (wanted, NULL), ==, copied);
  if (copied)
    assert_sound (g_file_peek_path (wanted));
  g_file_delete (wanted, NULL, NULL);

  backups = jx_backup_list (folder);
  g_assert_cmpuint (backups->len, ==, made);
  for (guint i = 0; i < backups->len; i++)
    {
      assert_sound (((JxBackup *) g_ptr_array_index (backups, i))->path);
      g_assert_cmpint (g_unlink (((JxBackup *) g_ptr_array_index (backups, i))->path), ==, 0);
    }
}

/* ---- the tests ---- */

static guint
fill_up (Fixture *fixture,
         guint    mebibytes,
         gsize    room)
{
  guint n_refused;

  mount_small (fixture, mebibytes);
  make_store (fixture);
  fill (fixture, room);
  type (fixture, 1, N_EDITS);
  jx_store_flush (fixture->store, NULL);
  await_problem (fixture);
  n_refused = jx_store_get_pending (fixture->store);
  if (n_refused > 0)
    assert_no_partial_backup (fixture);
  assert_typed (fixture, N_EDITS);   /* nothing typed is taken back */

  free_room (fixture);
  jx_store_retry (fixture->store);   /* as every five seconds by itself */
  await_saved (fixture);
  fixture_close (fixture);
  fixture_open (fixture);
  assert_typed (fixture, N_EDITS);
  fixture_close (fixture);
  assert_sound (fixture->path);
  g_assert_cmpint (umount (fixture->folder), ==, 0);

  return n_refused;
}

static void
test_a_full_disk_loses_nothing (Fixture       *fixture,
                                gconstpointer  data)
{
  guint n_full = 0, n_runs = 0;

  for (guint mebibytes = 1; mebibytes <= 2; mebibytes++)
    for (gsize room = 0; room <= 64 * KIB; room += 4 * KIB, n_runs++)
      n_full += fill_up (fixture, mebibytes, room) > 0;

  g_test_message ("%u runs, in %u the disk was full", n_runs, n_full);
  g_assert_cmpuint (n_full, >, n_runs / 2);
}

static void
test_it_is_saved_without_another_key (Fixture       *fixture,
                                      gconstpointer  data)
{
  mount_small (fixture, 1);
  make_store (fixture);
  fill (fixture, 0);
  type (fixture, 1, N_EDITS);
  g_assert_false (jx_store_flush (fixture->store, NULL));   /* nothing is under way any more */
  await_problem (fixture);
  free_room (fixture);
  await_saved (fixture);
  assert_typed (fixture, N_EDITS);
  fixture_close (fixture);
  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

static void
test_what_is_read_only_is_read_and_written_later (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  mount_small (fixture, 1);
  make_store (fixture);
  type (fixture, 1, 3);
  fixture_close (fixture);
  mount_again (fixture, TRUE);
  fixture_open (fixture);
  assert_typed (fixture, 3);
  type (fixture, 4, 2);
  g_assert_false (jx_store_flush (fixture->store, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_READ_ONLY);
  await_problem (fixture);
  assert_no_partial_backup (fixture);
  assert_typed (fixture, 5);

  mount_again (fixture, FALSE);
  jx_store_retry (fixture->store);
  await_saved (fixture);
  fixture_close (fixture);
  fixture_open (fixture);
  assert_typed (fixture, 5);
  fixture_close (fixture);
  assert_sound (fixture->path);
  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

static void
test_no_store_is_made_where_nothing_can_be_written (Fixture       *fixture,
                                                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  mount_small (fixture, 1);
  mount_again (fixture, TRUE);
  g_assert_null (jx_store_open (fixture->file, JX_STORE_NONE, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void      (*run) (Fixture       *fixture,
                      gconstpointer  data);
  } tests[] = {
    { "/full/a-full-disk-loses-nothing", test_a_full_disk_loses_nothing },
    { "/full/it-is-saved-without-another-key", test_it_is_saved_without_another_key },
    { "/full/no-store-is-made-where-nothing-can-be-written", test_no_store_is_made_where_nothing_can_be_written },
    { "/full/what-is-read-only-is-read-and-written-later", test_what_is_read_only_is_read_and_written_later },
  };

  if (!can_mount ())
    {
      g_print ("1..0 # SKIP this system lets nobody mount a file system of his own\n");
      return 0;
    }

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, fixture_set_up, tests[i].run, fixture_tear_down);

  return g_test_run ();
}
