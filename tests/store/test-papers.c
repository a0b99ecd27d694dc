/* test-papers.c: evidence beside the store: whole or not at all, once, and as long as somebody may ask for it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "jx-evidence.h"
#include "jx-paper-file.h"
#include "jx-papers.h"
#include "jx-store-care.h"
#include "jx-store-papers.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#define DAY      (24 * 60 * 60)
#define N_KILLS  60
#define SEED     20260214
#define CONTENT  "签到表"

static char *
dup_path (Fixture    *fixture,
          const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static char *
dup_folder (Fixture *fixture)
{
  return jx_paper_file_dup_folder (fixture->path);
}

static GListModel *
new_files (const char *path)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);

  return G_LIST_MODEL (files);
}

/* What somebody would choose: a file of this name and content. */
static GListModel *
make_files (Fixture    *fixture,
            const char *name,
            const char *content)
{
  g_autofree char *path = dup_path (fixture, name);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));

  return new_files (path);
}

static JxRecord *
take (Fixture    *fixture,
      const char *name,
      const char *content)
{
  g_autoptr(GListModel) files = make_files (fixture, name, content);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) papers = jx_store_take_papers (fixture->store, files, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (papers->len, ==, 1);

  return g_ptr_array_steal_index (papers, 0);
}

static guint
count_files (Fixture *fixture)
{
  g_autofree char *folder = dup_folder (fixture);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static gboolean
is_there (Fixture        *fixture,
          const JxRecord *paper)
{
  g_autofree char *folder = dup_folder (fixture);

  return jx_paper_file_exists (folder, jx_record_get (paper, "sha256"));
}

static void
make_old (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, "evidence", name, NULL);
  struct utimbuf long_ago = { 1600000000, 1600000000 };

  g_assert_cmpint (g_utime (path, &long_ago), ==, 0);
}

/* As a step of the assessment does it; @there tells whether the evidence is attached after it. */
static void
write_step (Fixture        *fixture,
            guint           serial,
            const JxRecord *paper,
            gboolean        there)
{
  g_autoptr(JxRecord) evidence = jx_record_copy (paper);
  JxJournalEntry *entry = make_edit ("a", serial, 1, "5");

  g_set_str (&evidence->parent, "a");
  jx_record_set (evidence, "row", "a-row-1");
  jx_record_set (evidence, "pages", "3–5");
  g_free (entry->command);
  entry->command = there ? g_strdup_printf ("{\"do\":\"insert\",\"sha256\":\"%s\"}", jx_record_get (paper, "sha256")) : NULL;
  if (there)
    g_ptr_array_add (entry->changed, g_steal_pointer (&evidence));
  else
    g_ptr_array_add (entry->removed, g_strdup (evidence->id));
  jx_journal_write (JX_JOURNAL (fixture->store), entry);
}

static void
make_store (Fixture *fixture)
{
  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
}

static void
back_up (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  g_assert_true (jx_store_backup (fixture->store, &path, &error));
  g_assert_no_error (error);
  g_assert_nonnull (path);
}

static void
assert_content (JxStore        *store,
                const JxRecord *paper,
                const char     *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) content = jx_store_load_paper (store, jx_record_get (paper, "sha256"), &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), expected, strlen (expected));
}

static void
test_a_file_is_kept_once_and_is_nobody_elses_to_read (Fixture       *fixture,
                                                      gconstpointer  data)
{
  g_autoptr(JxRecord) first = NULL, again = NULL;
  g_autofree char *path = NULL;
  GStatBuf info;

  make_store (fixture);
  first = take (fixture, "签到表.txt", CONTENT);
  again = take (fixture, "copy of it.txt", CONTENT);

  g_assert_cmpstr (jx_record_get (first, "name"), ==, "签到表.txt");
  g_assert_cmpuint (jx_evidence_get_size (first), ==, strlen (CONTENT));
  g_assert_cmpstr (jx_record_get (first, "sha256"), ==, jx_record_get (again, "sha256"));
  g_assert_cmpstr (first->id, !=, again->id);
  g_assert_cmpuint (count_files (fixture), ==, 1);

  path = g_build_filename (fixture->folder, "evidence", jx_record_get (first, "sha256"), NULL);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 07777, ==, 0600);
  assert_content (fixture->store, first, CONTENT);
}

static void
assert_refused (Fixture    *fixture,
                const char *name,
                GQuark      domain,
                int         code)
{
  g_autofree char *path = dup_path (fixture, name);
  g_autoptr(GListModel) files = new_files (path);
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_store_take_papers (fixture->store, files, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
make_sparse (Fixture    *fixture,
             const char *name,
             off_t       size)
{
  g_autoptr(GListModel) files = make_files (fixture, name, "a");
  g_autofree char *path = dup_path (fixture, name);

  g_assert_cmpint (truncate (path, size), ==, 0);
}

static void
test_what_is_no_file_or_too_large_is_refused (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autoptr(GListModel) plain = make_files (fixture, "plain", "a"), empty = make_files (fixture, "empty", "");
  g_autofree char *plain_path = dup_path (fixture, "plain"), *link_path = dup_path (fixture, "link");
  g_autofree char *folder = dup_path (fixture, "folder"), *pipe_path = dup_path (fixture, "pipe");

  make_store (fixture);
  g_assert_cmpint (symlink (plain_path, link_path), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  make_sparse (fixture, "large", JX_EVIDENCE_MAX_BYTES + 1);

  assert_refused (fixture, "link", JX_STORE_ERROR, JX_STORE_ERROR_NOT_A_FILE);
  assert_refused (fixture, "folder", JX_STORE_ERROR, JX_STORE_ERROR_NOT_A_FILE);
  assert_refused (fixture, "pipe", JX_STORE_ERROR, JX_STORE_ERROR_NOT_A_FILE);
  assert_refused (fixture, "empty", JX_STORE_ERROR, JX_STORE_ERROR_NOT_A_FILE);
  assert_refused (fixture, "large", JX_STORE_ERROR, JX_STORE_ERROR_TOO_LARGE);
  assert_refused (fixture, "nothing", G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_the_largest_file_is_taken (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *path = dup_path (fixture, "large");
  g_autoptr(GListModel) files = new_files (path);
  g_autoptr(GPtrArray) papers = NULL;
  g_autoptr(GBytes) content = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  make_sparse (fixture, "large", JX_EVIDENCE_MAX_BYTES);
  papers = jx_store_take_papers (fixture->store, files, &error);
  g_assert_no_error (error);
  content = jx_store_load_paper (fixture->store, jx_record_get (g_ptr_array_index (papers, 0), "sha256"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (content), ==, JX_EVIDENCE_MAX_BYTES);
}

/* The disk gives no room past 64 KiB of a file, at each place of the copy in turn. */
static void
test_a_full_disk_leaves_nothing_behind (Fixture       *fixture,
                                        gconstpointer  data)
{
  struct rlimit before, small;

  make_store (fixture);
  g_assert_true (jx_store_flush (fixture->store, NULL));
  make_sparse (fixture, "scan.pdf", 256 * 1024);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_IGN);

  for (rlim_t room = 0; room < 256 * 1024; room += 60 * 1024)
    {
      small = (struct rlimit) { room, before.rlim_max };
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
      assert_refused (fixture, "scan.pdf", JX_STORE_ERROR, JX_STORE_ERROR_FULL);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
    }
}

static void
assert_missing (JxStore        *store,
                const JxRecord *paper,
                gboolean        missing)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new ();
  g_autoptr(GHashTable) hashes = NULL;
  g_autoptr(GPtrArray) found = NULL;

  g_ptr_array_add (records, (gpointer) paper);
  hashes = jx_evidence_dup_hashes (records);
  found = jx_store_list_missing (store, records, hashes);
  g_assert_cmpuint (found->len, ==, missing);
}

static void
test_spoilt_or_missing_content_is_told_and_heals (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr(JxRecord) paper = NULL, again = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  paper = take (fixture, "a.txt", CONTENT);
  path = g_build_filename (fixture->folder, "evidence", jx_record_get (paper, "sha256"), NULL);

  g_assert_true (g_file_set_contents (path, "spoilt", -1, NULL));
  assert_missing (fixture->store, paper, FALSE);   /* hundreds of large ones may come: that is seen without reading them */
  g_assert_null (jx_store_load_paper (fixture->store, jx_record_get (paper, "sha256"), &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  again = take (fixture, "a.txt", CONTENT);
  assert_content (fixture->store, paper, CONTENT);

  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_missing (fixture->store, paper, TRUE);
  g_assert_null (jx_store_load_paper (fixture->store, jx_record_get (paper, "sha256"), &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (jx_store_load_paper (fixture->store, "../store.sqlite", &error));   /* from somebody's file */
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND);
}

static void
test_a_step_keeps_it_and_a_step_takes_it_away (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autoptr(JxRecord) paper = NULL;
  g_autoptr(JxBundle) bundle = NULL, after = NULL;
  const JxRecord *read;

  make_store (fixture);
  paper = take (fixture, "a.txt", CONTENT);
  write_step (fixture, 1, paper, TRUE);
  fixture_close (fixture);
  assert_sound (fixture->path);

  fixture_open (fixture);
  bundle = jx_store_read (fixture->store, "a", NULL, NULL);
  g_assert_nonnull ((read = jx_bundle_find (bundle, paper->id)));
  g_assert_cmpint (read->kind, ==, JX_RECORD_EVIDENCE);
  g_assert_cmpstr (read->parent, ==, "a");
  g_assert_cmpstr (jx_record_get (read, "row"), ==, "a-row-1");
  g_assert_cmpstr (jx_record_get (read, "pages"), ==, "3–5");
  g_assert_cmpuint (jx_evidence_get_size (read), ==, strlen (CONTENT));

  write_step (fixture, 2, paper, FALSE);
  g_assert_true (jx_store_flush (fixture->store, NULL));
  after = jx_store_read (fixture->store, "a", NULL, NULL);
  g_assert_null (jx_bundle_find (after, paper->id));
}

static void
test_what_undo_could_bring_back_stays (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr(JxRecord) detached = NULL, unused = NULL, fresh = NULL;

  make_store (fixture);
  detached = take (fixture, "a.txt", CONTENT);
  unused = take (fixture, "b.txt", "nobody named this");
  write_step (fixture, 1, detached, TRUE);
  write_step (fixture, 2, detached, FALSE);
  fresh = take (fixture, "c.txt", "its step is on the way");
  make_old (fixture, jx_record_get (detached, "sha256"));
  make_old (fixture, jx_record_get (unused, "sha256"));

  back_up (fixture);

  g_assert_true (is_there (fixture, detached));
  g_assert_false (is_there (fixture, unused));
  g_assert_true (is_there (fixture, fresh));
}

/* Emptying the bin takes the assessment itself away. */
static void
remove_assessment (Fixture *fixture,
                   guint    serial)
{
  JxJournalEntry *entry = make_edit ("", serial, 1, "0");

  g_free (entry->command);
  entry->command = g_strdup ("{}");
  g_ptr_array_set_size (entry->changed, 0);
  g_clear_pointer (&entry->summary.assessment, g_free);
  g_ptr_array_add (entry->removed, g_strdup ("a"));
  jx_journal_write (JX_JOURNAL (fixture->store), entry);
}

static void
remove_backups (Fixture *fixture)
{
  g_autofree char *folder = jx_store_dup_backup_folder (fixture->store);
  g_autoptr(GPtrArray) backups = jx_backup_list (folder);

  for (guint i = 0; i < backups->len; i++)
    g_assert_cmpint (g_unlink (((JxBackup *) g_ptr_array_index (backups, i))->path), ==, 0);
}

static void
test_what_a_backup_could_bring_back_stays (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr(JxRecord) paper = NULL;

  make_store (fixture);
  paper = take (fixture, "a.txt", CONTENT);
  write_step (fixture, 1, paper, TRUE);
  back_up (fixture);
  make_old (fixture, jx_record_get (paper, "sha256"));

  remove_assessment (fixture, 2);
  back_up (fixture);
  g_assert_true (is_there (fixture, paper));

  remove_backups (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (3, "b", 1));
  back_up (fixture);
  g_assert_false (is_there (fixture, paper));
}

static void
test_halves_of_broken_copies_go (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr(JxRecord) paper = NULL;
  g_autofree char *half = g_build_filename (fixture->folder, "evidence", "incoming-ABCDEF", NULL);
  g_autofree char *foreign = g_build_filename (fixture->folder, "evidence", "readme.txt", NULL);

  make_store (fixture);
  paper = take (fixture, "a.txt", CONTENT);
  g_assert_true (g_file_set_contents (half, "half", -1, NULL));
  g_assert_true (g_file_set_contents (foreign, "not ours", -1, NULL));
  make_old (fixture, "incoming-ABCDEF");
  make_old (fixture, "readme.txt");

  back_up (fixture);

  g_assert_false (g_file_test (half, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (foreign, G_FILE_TEST_EXISTS));
}

/* Copies files until it is killed; each is as long as its number says. */
G_GNUC_NORETURN static void
take_for_ever (Fixture *fixture)
{
  g_autofree char *folder = dup_folder (fixture), *path = dup_path (fixture, "source");
  g_autoptr(GFile) file = g_file_new_for_path (path);

  for (int size = 1;; size++)
    {
      g_autoptr(JxRecord) paper = NULL;

      if (truncate (path, (size % 64) * 4096 + 1) != 0)
        _exit (1);
      paper = jx_paper_file_take (folder, file, NULL, NULL);
    }
}

static void
assert_all_whole (Fixture *fixture)
{
  g_autofree char *folder = dup_folder (fixture);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (jx_evidence_is_hash (name))
      {
        g_autoptr(GError) error = NULL;
        g_autoptr(GBytes) content = jx_paper_file_load (folder, name, &error);

        g_assert_no_error (error);
      }
}

static void
test_a_kill_leaves_whole_files_only (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr(GListModel) source = make_files (fixture, "source", "a");

  for (guint i = 0; i < N_KILLS; i++)
    {
      pid_t child = fork ();
      int status;

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        take_for_ever (fixture);

      for (guint turns = g_rand_int_range (rand, 0, 400); turns > 0; turns--)
        g_assert_cmpint (waitpid (child, &status, WNOHANG), ==, 0);
      for (guint n = count_files (fixture); i % 2 == 0 && count_files (fixture) == n && n < 40;)
        ;   /* every other one dies where something has just come */
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      assert_all_whole (fixture);
    }
}

static void
test_a_copy_that_leaves_has_it_inside (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autofree char *copy_path = dup_path (fixture, "copy.sqlite"), *other_path = g_build_filename (fixture->folder, "other", "store.sqlite", NULL);
  g_autoptr(GFile) copy = g_file_new_for_path (copy_path), other_file = g_file_new_for_path (other_path);
  g_autofree char *other_folder = jx_paper_file_dup_folder (other_path);
  g_autoptr(JxRecord) paper = NULL;
  g_autoptr(JxStore) other = NULL;
  g_autoptr(GError) error = NULL;
  JxAudit audit;

  make_store (fixture);
  paper = take (fixture, "a.txt", CONTENT);
  write_step (fixture, 1, paper, TRUE);
  g_assert_true (jx_store_backup_to (fixture->store, copy, &error));
  g_assert_no_error (error);
  g_assert_true (jx_backup_verify (copy, &audit, &error));
  g_assert_cmpint (audit.n_evidence, ==, 1);

  other = jx_store_open (other_file, JX_STORE_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (jx_store_restore (other, copy, &error));
  g_assert_no_error (error);
  assert_content (other, paper, CONTENT);
  g_assert_true (jx_paper_file_exists (other_folder, jx_record_get (paper, "sha256")));
  g_assert_true (jx_store_close (other, FALSE, &error));
}

static void
test_a_copy_with_spoilt_evidence_is_found_out (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autofree char *copy_path = dup_path (fixture, "copy.sqlite");
  g_autoptr(GFile) copy = g_file_new_for_path (copy_path);
  g_autoptr(JxRecord) paper = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(JxDb) db = NULL;
  JxAudit audit;

  make_store (fixture);
  paper = take (fixture, "a.txt", CONTENT);
  write_step (fixture, 1, paper, TRUE);
  g_assert_true (jx_store_backup_to (fixture->store, copy, &error));

  db = jx_db_open (copy_path, JX_DB_NONE, &error);
  g_assert_true (jx_db_exec (db, "UPDATE content SET bytes = x'00'", &error));
  g_clear_pointer (&db, jx_db_free);

  g_assert_false (jx_backup_verify (copy, &audit, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED);
}

static void
test_a_picked_store_carries_it (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxRecord) paper = NULL;

  fixture->store = jx_store_open (fixture->file, JX_STORE_PICKED, &error);
  g_assert_no_error (error);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
  paper = take (fixture, "a.txt", CONTENT);
  write_step (fixture, 1, paper, TRUE);
  assert_content (fixture->store, paper, CONTENT);
  fixture_close (fixture);
  g_assert_cmpuint (count_files (fixture), ==, 0);

  fixture->store = jx_store_open (fixture->file, JX_STORE_PICKED, &error);
  g_assert_no_error (error);
  assert_content (fixture->store, paper, CONTENT);
}

#define ADD(path, func) g_test_add ("/papers/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("kill", test_a_kill_leaves_whole_files_only);   /* first: it forks, and nothing else may run then */
  ADD ("once", test_a_file_is_kept_once_and_is_nobody_elses_to_read);
  ADD ("refused", test_what_is_no_file_or_too_large_is_refused);
  ADD ("largest", test_the_largest_file_is_taken);
  ADD ("full", test_a_full_disk_leaves_nothing_behind);
  ADD ("heals", test_spoilt_or_missing_content_is_told_and_heals);
  ADD ("steps", test_a_step_keeps_it_and_a_step_takes_it_away);
  ADD ("undo", test_what_undo_could_bring_back_stays);
  ADD ("backup", test_what_a_backup_could_bring_back_stays);
  ADD ("halves", test_halves_of_broken_copies_go);
  ADD ("leaves", test_a_copy_that_leaves_has_it_inside);
  ADD ("spoilt-copy", test_a_copy_with_spoilt_evidence_is_found_out);
  ADD ("picked", test_a_picked_store_carries_it);

  return g_test_run ();
}
