/* test-lock.c: never two that write
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "jx-store-care.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

typedef enum { SECOND_OPENED, SECOND_REFUSED, SECOND_OTHER } Second;

/* Has a second process open the store, and tells what came of it. */
static Second
open_elsewhere (Fixture      *fixture,
                JxStoreFlags  flags)
{
  pid_t pid = fork ();
  int status;

  g_assert_cmpint (pid, >=, 0);

  if (pid == 0)
    {
      g_autoptr(GError) error = NULL;
      JxKeeper *keeper = jx_keeper_new (fixture->file, flags, NULL, NULL);   /* no thread: the parent's are not here */

      if (jx_keeper_open (keeper, &error))
        _exit (SECOND_OPENED);

      _exit (g_error_matches (error, JX_STORE_ERROR, JX_STORE_ERROR_BUSY) ? SECOND_REFUSED : SECOND_OTHER);
    }

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
test_a_second_program_is_refused (Fixture       *fixture,
                                  gconstpointer  data)
{
  fixture_open (fixture);
  g_assert_cmpint (open_elsewhere (fixture, JX_STORE_NONE), ==, SECOND_REFUSED);
  g_assert_cmpint (open_elsewhere (fixture, JX_STORE_READ_ONLY), ==, SECOND_REFUSED);

  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 1));
  g_assert_true (jx_store_flush (fixture->store, NULL));
  g_assert_cmpint (open_elsewhere (fixture, JX_STORE_NONE), ==, SECOND_REFUSED);

  fixture_close (fixture);
  g_assert_cmpint (open_elsewhere (fixture, JX_STORE_NONE), ==, SECOND_OPENED);   /* and its lock went with it */
  fixture_open (fixture);
}

static void
test_a_second_store_of_the_same_program_is_refused (Fixture       *fixture,
                                                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture_open (fixture);
  g_assert_null (jx_store_open (fixture->file, JX_STORE_NONE, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_BUSY);

  /* POSIX locks go when any descriptor of the file is closed: ours must still be there */
  g_assert_cmpint (open_elsewhere (fixture, JX_STORE_NONE), ==, SECOND_REFUSED);
}

static void
test_backups_and_checks_keep_the_lock (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GFile) backup = NULL;
  g_autoptr(GPtrArray) damaged = NULL;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 1));
  g_assert_true (jx_store_backup (fixture->store, &path, &error));
  g_assert_cmpint (open_elsewhere (fixture, JX_STORE_NONE), ==, SECOND_REFUSED);

  damaged = jx_store_check (fixture->store, TRUE, &error);
  g_assert_cmpint (open_elsewhere (fixture, JX_STORE_NONE), ==, SECOND_REFUSED);

  backup = g_file_new_for_path (path);
  g_assert_true (jx_store_restore (fixture->store, backup, &error));
  g_assert_cmpint (open_elsewhere (fixture, JX_STORE_NONE), ==, SECOND_REFUSED);

  g_assert_false (jx_store_restore (fixture->store, fixture->file, NULL));
  g_assert_cmpint (open_elsewhere (fixture, JX_STORE_NONE), ==, SECOND_REFUSED);

  g_assert_null (jx_backup_replace (fixture->path, backup, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_BUSY);
  g_assert_cmpint (open_elsewhere (fixture, JX_STORE_NONE), ==, SECOND_REFUSED);
}

/* Another program that holds the store, stopped or killed. */
static pid_t
hold_elsewhere (Fixture *fixture)
{
  int ends[2];
  pid_t pid;
  char byte;

  g_assert_cmpint (pipe (ends), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);

  if (pid == 0)
    {
      JxKeeper *keeper = jx_keeper_new (fixture->file, JX_STORE_NONE, NULL, NULL);

      if (!jx_keeper_open (keeper, NULL) || write (ends[1], "x", 1) != 1)
        _exit (1);

      for (;;)
        pause ();
    }

  close (ends[1]);
  g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
  close (ends[0]);

  return pid;
}

static void
test_a_stopped_program_keeps_its_lock_and_a_killed_one_leaves_none (Fixture       *fixture,
                                                                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  pid_t holder;
  int status;

  fixture_open (fixture);
  fixture_close (fixture);
  holder = hold_elsewhere (fixture);

  g_assert_cmpint (kill (holder, SIGSTOP), ==, 0);
  g_assert_cmpint (waitpid (holder, &status, WUNTRACED), ==, holder);
  g_assert_null (jx_store_open (fixture->file, JX_STORE_NONE, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_BUSY);

  g_assert_cmpint (kill (holder, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (holder, &status, 0), ==, holder);
  fixture_open (fixture);
}

/* Both start where there is nothing yet: one file, one winner. */
static void
test_two_that_make_the_store (Fixture       *fixture,
                              gconstpointer  data)
{
  for (guint i = 0; i < 20; i++)
    {
      pid_t pid = fork ();
      g_autoptr(GError) error = NULL;
      int status;

      g_assert_cmpint (pid, >=, 0);

      if (pid == 0)
        {
          JxKeeper *keeper = jx_keeper_new (fixture->file, JX_STORE_NONE, NULL, NULL);
          gboolean opened = jx_keeper_open (keeper, &error);

          _exit (opened || g_error_matches (error, JX_STORE_ERROR, JX_STORE_ERROR_BUSY) ? 0 : 1);
        }

      fixture->store = jx_store_open (fixture->file, JX_STORE_NONE, &error);
      if (fixture->store == NULL)
        g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_BUSY);
      else
        fixture_close (fixture);

      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, 0);
      assert_sound (fixture->path);
      g_assert_cmpint (unlink (fixture->path), ==, 0);
    }
}

#define add(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/lock/a-second-program-is-refused", test_a_second_program_is_refused);
  add ("/lock/a-second-store-of-the-same-program-is-refused", test_a_second_store_of_the_same_program_is_refused);
  add ("/lock/backups-and-checks-keep-the-lock", test_backups_and_checks_keep_the_lock);
  add ("/lock/a-stopped-program-keeps-its-lock-and-a-killed-one-leaves-none",
       test_a_stopped_program_keeps_its_lock_and_a_killed_one_leaves_none);
  add ("/lock/two-that-make-the-store", test_two_that_make_the_store);

  return g_test_run ();
}
