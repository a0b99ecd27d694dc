/* test-kill.c: a program killed at any instant loses nothing that it was told is on disk
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS  500
#define N_ROWS   8       /* as in kill-writer.c */
#define SEED     20260131

/* What was heard of the writer before it died. */
typedef struct
{
  gint64 posted;
  gint64 written;
} Heard;

typedef struct
{
  pid_t pid;
  int   lines;
} Child;

static Child
start (const char *path,
       gint64      first)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "store", "kill-writer", NULL);
  g_autofree char *serial = g_strdup_printf ("%" G_GINT64_FORMAT, first);
  int ends[2];
  Child child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child.pid = fork ();
  g_assert_cmpint (child.pid, >=, 0);

  if (child.pid == 0)
    {
      dup2 (ends[1], STDOUT_FILENO);
      close (ends[0]);
      close (ends[1]);
      execl (program, program, path, serial, NULL);
      _exit (127);
    }

  close (ends[1]);
  child.lines = ends[0];

  return child;
}

static void
hear (Heard      *heard,
      const char *line)
{
  gint64 serial = g_ascii_strtoll (line + 2, NULL, 10);

  if (*line == 'p')
    heard->posted = serial;
  else
    heard->written = serial;
}

/* Reads lines until so many edits are said to be on disk, or to the end. */
static void
listen_to (FILE   *lines,
           gint64  until,
           Heard  *heard)
{
  char line[64];

  while (heard->written < until && fgets (line, sizeof line, lines) != NULL)
    hear (heard, line);
}

/* A moment measured in turns, not on the clock: anything from none to about three transactions. */
static void
wait_a_moment (guint turns)
{
  volatile guint spent = 0;

  while (spent < turns)
    spent++;
}

static void
kill_and_bury (Child  child,
               FILE  *lines,
               Heard *heard)
{
  int status;

  kill (child.pid, SIGKILL);
  listen_to (lines, G_MAXINT64, heard);   /* what it had said already */
  g_assert_cmpint (waitpid (child.pid, &status, 0), ==, child.pid);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
}

/* Whether a transaction was under way: while the lock is held SQLite keeps the journal and blanks its head. */
static gboolean
has_hot_journal (const char *path)
{
  static const guint8 magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *content = NULL;
  gsize length;

  return g_file_get_contents (journal, &content, &length, NULL)
         && length > sizeof magic
         && memcmp (content, magic, sizeof magic) == 0;
}

/* The last edit of a row among the first so many. */
static gint64
last_edit_of (guint  row,
              gint64 last)
{
  for (gint64 serial = last; serial > 0; serial--)
    if (serial % N_ROWS + 1 == row)
      return serial;

  return 0;
}

/* Everything up to the last entry on disk, nothing after it, and rows and log tell the same. */
static gint64
assert_state (Fixture     *fixture,
              const Heard *heard)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(JxKeeper) keeper = NULL;   /* never closed in order: the next one finds what a crash left */
  gint64 last;

  keeper = jx_keeper_new (fixture->file, JX_STORE_NONE, NULL, NULL);
  g_assert_true (jx_keeper_open (keeper, &error));
  g_assert_no_error (error);
  bundle = jx_keeper_load (keeper, "a", &entries, &error);
  g_assert_no_error (error);

  last = entries->len;
  g_assert_cmpint (last, >=, heard->written);
  g_assert_cmpint (last, <=, heard->posted);

  for (guint i = 0; i < entries->len; i++)
    g_assert_cmpint (((JxJournalEntry *) g_ptr_array_index (entries, i))->serial, ==, i + 1);

  for (guint row = 1; row <= N_ROWS; row++)
    {
      gint64 serial = last_edit_of (row, last);
      g_autofree char *expected = serial > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, serial) : NULL;
      g_autofree char *actual = dup_actual (bundle, "a", row);

      g_assert_cmpstr (actual, ==, expected);
    }

  return last;
}

static void
test_every_acknowledged_edit_survives (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  guint n_ahead = 0, n_recovered = 0;
  gint64 last = 0;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", N_ROWS));
  fixture_close (fixture);

  for (guint i = 0; i < N_KILLS; i++)
    {
      Heard heard = { last, last };
      Child child = start (fixture->path, last + 1);
      FILE *lines = fdopen (child.lines, "r");

      listen_to (lines, last + g_rand_int_range (random, 1, 4), &heard);
      wait_a_moment ((guint) g_rand_int_range (random, 0, 12) * (guint) g_rand_int_range (random, 0, 1000000));
      kill_and_bury (child, lines, &heard);
      fclose (lines);

      n_recovered += has_hot_journal (fixture->path);
      last = assert_state (fixture, &heard);
      n_ahead += last > heard.written;

      if (i % 25 == 0)
        assert_sound (fixture->path);
    }

  assert_sound (fixture->path);

  /* else the instants were not those that matter */
  g_test_message ("%d kills, %" G_GINT64_FORMAT " edits; %u with a journal to play back, %u with an edit on disk that was "
                  "not yet acknowledged", N_KILLS, last, n_recovered, n_ahead);
  g_assert_cmpuint (n_recovered, >, N_KILLS / 50);
}

/* Killed before the first acknowledgement: while it opens, and between nothing and something. */
static void
test_killed_while_it_starts (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 40; i++)
    {
      Heard heard = { 0, 0 };
      Child child = start (fixture->path, 1);
      FILE *lines = fdopen (child.lines, "r");
      g_autoptr(GError) error = NULL;

      wait_a_moment ((guint) g_rand_int_range (random, 0, 20) * 1000000);
      kill_and_bury (child, lines, &heard);
      fclose (lines);

      fixture->store = jx_store_open (fixture->file, JX_STORE_NONE, &error);
      g_assert_no_error (error);
      g_clear_object (&fixture->store);
      assert_sound (fixture->path);
      g_assert_cmpint (unlink (fixture->path), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/kill/every-acknowledged-edit-survives", Fixture, NULL, fixture_set_up,
              test_every_acknowledged_edit_survives, fixture_tear_down);
  g_test_add ("/kill/killed-while-it-starts", Fixture, NULL, fixture_set_up, test_killed_while_it_starts,
              fixture_tear_down);

  return g_test_run ();
}
