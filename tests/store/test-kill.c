/* test-kill.c: a program killed at any instant loses nothing that it was told is on disk
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "kill-steps.h"

#include "jx-store-care.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS  40      /* of each kind of step but typing; JIXIAO_KILLS says otherwise */
#define N_TYPING 500
#define MOST     24      /* steps of the large kinds before the store is made anew */
#define MEANINGFUL 200   /* kills of which some must have hit the instants that matter */
#define SEED     20260131

/* What was heard of the writer before it died. */
typedef struct
{
  gint64 posted;
  gint64 written;
  gint64 backed_up;
} Heard;

typedef struct
{
  pid_t pid;
  int   lines;
} Child;

static Child
start (const KillSteps *steps,
       const char      *path,
       gint64           first)
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
      execl (program, program, steps->name, path, serial, NULL);
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
  else if (*line == 'w')
    heard->written = serial;
  else
    heard->backed_up = serial;
}

/* Reads lines until so many steps are said to be on disk, or to the end. */
static void
listen_to (FILE   *lines,
           gint64  until,
           Heard  *heard)
{
  char line[64];

  while (heard->written < until && fgets (line, sizeof line, lines) != NULL)
    hear (heard, line);
}

static void
await_begin (FILE *lines)
{
  char line[64];

  g_assert_nonnull (fgets (line, sizeof line, lines));
  g_assert_cmpint (*line, ==, 'p');
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
bury (Child  child,
      FILE  *lines,
      Heard *heard)
{
  int status;

  listen_to (lines, G_MAXINT64, heard);   /* what it had said already */
  g_assert_cmpint (waitpid (child.pid, &status, 0), ==, child.pid);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
}

static void
kill_and_bury (Child  child,
               FILE  *lines,
               Heard *heard)
{
  kill (child.pid, SIGKILL);
  bury (child, lines, heard);
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

/* Everything up to the last entry on disk, nothing after it, and rows and log tell the same. */
static gint64
assert_state (const KillSteps *steps,
              GFile           *file,
              const Heard     *heard)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(JxKeeper) keeper = NULL;   /* never closed in order: the next one finds what a crash left */
  gint64 last;

  keeper = jx_keeper_new (file, JX_STORE_NONE, NULL, NULL);
  g_assert_true (jx_keeper_open (keeper, &error));
  g_assert_no_error (error);
  bundle = jx_keeper_load (keeper, steps->stack, &entries, &error);
  g_assert_no_error (error);

  last = entries->len;
  g_assert_cmpint (last, >=, heard->written);
  g_assert_cmpint (last, <=, heard->posted);

  for (guint i = 0; i < entries->len; i++)
    {
      const JxJournalEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpint (entry->serial, ==, i + 1);
      if (entry->serial >= steps->first)
        {
          g_autoptr(JxJournalEntry) made = steps->make (i + 1);

          g_assert_cmpint (entry->kind, ==, made->kind);
          g_assert_cmpint (entry->target, ==, made->target);
          g_assert_true (g_strcmp0 (entry->command, made->command) == 0);   /* too long to be printed */
        }
    }

  steps->assert_at (keeper, last);

  return last;
}

static guint
get_n_kills (guint usual)
{
  const char *wanted = g_getenv ("JIXIAO_KILLS");

  return wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : usual;
}

/* From about none to about three steps. */
static void
wait_for_steps (const KillSteps *steps,
                GRand           *random)
{
  wait_a_moment ((guint) g_rand_int_range (random, 0, 12) * (guint) g_rand_int_range (random, 0, (gint32) steps->patience));
}

static void
remove_backups (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr(GPtrArray) backups = jx_backup_list (folder);

  for (guint i = 0; i < backups->len; i++)
    g_assert_cmpint (unlink (((JxBackup *) g_ptr_array_index (backups, i))->path), ==, 0);
}

/* The newest holds all that it was said to hold, and like any other it is whole. */
static void
assert_backups (const KillSteps *steps,
                Fixture         *fixture,
                const Heard     *heard)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  g_autofree char *opened = g_build_filename (fixture->folder, "opened.sqlite", NULL);
  g_autoptr(GPtrArray) backups = jx_backup_list (folder);
  Heard known = { heard->posted, heard->backed_up, 0 };

  g_assert_true (backups->len > 0 || heard->backed_up == 0);

  for (guint i = 0; i < MIN (backups->len, 2); i++)
    {
      g_autoptr(GFile) file = g_file_new_for_path (opened);

      copy_bytes (((JxBackup *) g_ptr_array_index (backups, i))->path, opened);
      assert_sound (opened);
      if (i == 0)
        assert_state (steps, file, &known);
    }
}

static void
test_every_acknowledged_step_survives (Fixture       *fixture,
                                       gconstpointer  data)
{
  const KillSteps *steps = kill_steps_find (data);
  gboolean typing = g_str_equal (steps->name, "edit"), backup = g_str_equal (steps->name, "backup");
  g_autofree char *base = g_build_filename (fixture->folder, "base.sqlite", NULL);
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  guint n_kills = get_n_kills (typing ? N_TYPING : N_KILLS), n_ahead = 0, n_recovered = 0;
  gint64 last = steps->first - 1, n_steps = 0;

  kill_steps_make_store (steps, fixture->file);
  copy_bytes (fixture->path, base);

  for (guint i = 0; i < n_kills; i++)
    {
      Heard heard = { last, last, 0 };
      Child child = start (steps, fixture->path, last + 1);
      FILE *lines = fdopen (child.lines, "r");

      listen_to (lines, last + g_rand_int_range (random, typing ? 1 : 0, typing ? 4 : 3), &heard);
      wait_for_steps (steps, random);
      kill_and_bury (child, lines, &heard);
      fclose (lines);

      n_recovered += has_hot_journal (fixture->path);
      n_steps -= last;
      last = assert_state (steps, fixture->file, &heard);
      n_steps += last;
      n_ahead += last > heard.written;

      if (backup)
        assert_backups (steps, fixture, &heard);

      if (!typing || i % 25 == 0)
        assert_sound (fixture->path);

      if (!typing && last >= steps->first + MOST)
        {
          copy_bytes (base, fixture->path);
          remove_backups (fixture);
          last = steps->first - 1;
        }
    }

  assert_sound (fixture->path);

  /* else the instants were not those that matter */
  g_test_message ("%u kills, %" G_GINT64_FORMAT " steps; %u with a journal to play back, %u with a step on disk that was "
                  "not yet acknowledged", n_kills, n_steps, n_recovered, n_ahead);
  if (n_kills >= MEANINGFUL)
    g_assert_cmpuint (n_recovered, >, 0);
}

/* The version of a file; all of what "a" holds is in it, whichever it is. */
static gint64
assert_migratable (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxDb) db = jx_db_open (path, JX_DB_ANY_VERSION, &error);
  const KillSteps *steps = kill_steps_find ("migration");
  gint64 n_rows, n_more;

  g_assert_no_error (error);
  g_assert_true (jx_audit_integrity (db, FALSE, &error));
  g_assert_true (jx_schema_check (db, kill_steps_get_schema (), &error));
  g_assert_no_error (error);
  g_assert_true (jx_db_query_int64 (db, "SELECT count(*) FROM row WHERE checksum <> 0", &n_rows, &error));
  g_assert_cmpint (n_rows, ==, steps->n_rows);

  if (jx_db_get_version (db) == JX_SCHEMA_VERSION + 1)
    {
      g_assert_true (jx_db_query_int64 (db, "SELECT count(*) FROM more", &n_more, &error));
      g_assert_cmpint (n_more, ==, n_rows);
    }

  return jx_db_get_version (db);
}

/* Old files that lie beside the store. */
static guint
remove_kept (Fixture *fixture)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  g_autofree char *mark = g_strdup_printf ("-version-%d-", JX_SCHEMA_VERSION);
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    if (strstr (name, mark) != NULL)
      {
        g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

        g_assert_cmpint (assert_migratable (path), ==, JX_SCHEMA_VERSION);
        g_assert_cmpint (unlink (path), ==, 0);
        n++;
      }

  return n;
}

/* It is the old file or the new one, never neither; whichever it is, the next start goes on from there. */
static gint64
assert_done_or_not (Fixture *fixture,
                    gboolean told)
{
  gint64 version = assert_migratable (fixture->path);
  guint n_kept = remove_kept (fixture);
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (version > JX_SCHEMA_VERSION || !told);
  g_assert_true (version == JX_SCHEMA_VERSION || n_kept == 1);

  if (version == JX_SCHEMA_VERSION)
    {
      jx_schema_migrate (fixture->path, kill_steps_get_schema (), &kept, &error);
      g_assert_no_error (error);
      g_assert_cmpint (assert_migratable (fixture->path), ==, JX_SCHEMA_VERSION + 1);
      g_assert_cmpuint (remove_kept (fixture), ==, 1);
    }

  return version;
}

/* Migrates to the end; how often the disk was touched on the way. */
static gint64
migrate_to_the_end (const KillSteps *steps,
                    const char      *path)
{
  Heard heard = { 0, 0, 0 };
  Child child = start (steps, path, 0);
  FILE *lines = fdopen (child.lines, "r");

  listen_to (lines, 1, &heard);
  kill_and_bury (child, lines, &heard);
  fclose (lines);

  return heard.written;
}

/* Dies as it is about to touch the disk for the at-th time. */
static void
die_at (const KillSteps *steps,
        const char      *path,
        gint64           at)
{
  Heard heard = { 0, 0, 0 };
  Child child = start (steps, path, at);
  FILE *lines = fdopen (child.lines, "r");

  bury (child, lines, &heard);
  fclose (lines);
  g_assert_cmpint (heard.written, ==, 0);
}

/* Dies at some time after the last of so many acts, among the steps that give the files their names. */
static gboolean
die_after (const KillSteps *steps,
           const char      *path,
           gint64           n_acts,
           GRand           *random)
{
  Heard heard = { 0, 0, 0 };
  Child child = start (steps, path, -n_acts);
  FILE *lines = fdopen (child.lines, "r");

  await_begin (lines);
  wait_a_moment ((guint) g_rand_int_range (random, 0, (gint32) steps->patience));
  kill_and_bury (child, lines, &heard);
  fclose (lines);

  return heard.written > 0;
}

static void
test_a_migration_is_done_or_not (Fixture       *fixture,
                                 gconstpointer  data)
{
  const KillSteps *steps = kill_steps_find (data);
  g_autofree char *base = g_build_filename (fixture->folder, "base.sqlite", NULL);
  g_autofree char *copy = g_strconcat (fixture->path, ".migrating", NULL);
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  guint n_kills = get_n_kills (N_KILLS), n_halfway = 0;
  gint64 n_acts;

  kill_steps_make_store (steps, fixture->file);
  copy_bytes (fixture->path, base);
  n_acts = migrate_to_the_end (steps, fixture->path);
  g_assert_cmpint (assert_done_or_not (fixture, TRUE), ==, JX_SCHEMA_VERSION + 1);

  for (guint i = 0; i < n_kills; i++)
    {
      copy_bytes (base, fixture->path);
      die_at (steps, fixture->path, 1 + (n_acts - 1) * i / n_kills);
      n_halfway += g_file_test (copy, G_FILE_TEST_EXISTS);
      g_assert_cmpint (assert_done_or_not (fixture, FALSE), ==, JX_SCHEMA_VERSION);

      copy_bytes (base, fixture->path);
      assert_done_or_not (fixture, die_after (steps, fixture->path, n_acts, random));
    }

  g_test_message ("%u kills at %" G_GINT64_FORMAT " acts, %u of them halfway", n_kills, n_acts, n_halfway);
  g_assert_cmpuint (n_halfway, >, n_kills / 2);
}

/* Killed before the first acknowledgement: while it opens, and between nothing and something. */
static void
test_killed_while_it_starts (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 40; i++)
    {
      Heard heard = { 0, 0, 0 };
      Child child = start (kill_steps_find ("edit"), fixture->path, 1);
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
  static const char *const steps[] = { "edit", "paste", "delete", "import", "backup" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *path = g_strconcat ("/kill/every-acknowledged-step-survives/", steps[i], NULL);

      g_test_add (path, Fixture, steps[i], fixture_set_up, test_every_acknowledged_step_survives, fixture_tear_down);
    }

  g_test_add ("/kill/a-migration-is-done-or-not", Fixture, "migration", fixture_set_up, test_a_migration_is_done_or_not,
              fixture_tear_down);
  g_test_add ("/kill/killed-while-it-starts", Fixture, NULL, fixture_set_up, test_killed_while_it_starts,
              fixture_tear_down);

  return g_test_run ();
}
