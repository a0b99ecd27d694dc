/* test-passages.c: what was submitted stays, as long as the log tells of it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "jx-paper-file.h"
#include "jx-passage.h"
#include "jx-state-edits.h"
#include "jx-store-care.h"
#include "jx-store-papers.h"

#include <string.h>
#include <utime.h>

#define CONTENT "{\"format\": \"jixiao\"}"

/* A step of the list that touches no row. */
static JxJournalEntry *
make_step (guint serial)
{
  JxJournalEntry *entry = make_edit ("", serial, 1, "5");

  g_ptr_array_set_size (entry->changed, 0);
  g_clear_pointer (&entry->summary.assessment, g_free);
  g_free (entry->command);
  entry->command = g_strdup ("{}");

  return entry;
}

static JxRecord *
new_passage (const char *sha256)
{
  JxRecord *passage = jx_record_new (JX_RECORD_PASSAGE, "a-passage", "a");

  jx_record_set (passage, "rank", "2");
  jx_record_set (passage, "state", "submitted");
  jx_record_set (passage, "time", "2026-11-23T01:02:03Z");
  jx_record_set (passage, "digest", "0123456789abcdef");
  jx_record_set (passage, "sha256", sha256);
  jx_record_set (passage, "size", "20");
  jx_record_set (passage, "remark", "数量请核实");
  jx_record_set (passage, "of_a_later_version", "kept");

  return passage;
}

/* Puts a copy into the store that no step of today explains. */
static char *
freeze (Fixture *fixture)
{
  g_autoptr(GBytes) content = g_bytes_new_static (CONTENT, strlen (CONTENT));
  char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  g_autofree char *path = g_build_filename (fixture->folder, "evidence", sha256, NULL);
  struct utimbuf long_ago = { 1600000000, 1600000000 };
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_store_put_paper (fixture->store, sha256, content, &error));
  g_assert_no_error (error);
  g_assert_cmpint (utime (path, &long_ago), ==, 0);

  return sha256;
}

static void
back_up (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  g_assert_true (jx_store_backup (fixture->store, &path, &error));
  g_assert_no_error (error);
}

static gboolean
is_there (Fixture    *fixture,
          const char *sha256)
{
  g_autofree char *folder = jx_paper_file_dup_folder (fixture->path);

  return jx_paper_file_exists (folder, sha256);
}

static char *
submit (Fixture *fixture)
{
  JxJournalEntry *step = make_step (2);
  char *sha256;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
  sha256 = freeze (fixture);
  g_ptr_array_add (step->changed, new_passage (sha256));
  jx_journal_write (JX_JOURNAL (fixture->store), step);
  g_assert_true (jx_store_flush (fixture->store, NULL));

  return sha256;
}

static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *sha256 = submit (fixture);
  g_autoptr(JxRecord) expected = new_passage (sha256);
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GBytes) content = NULL;

  back_up (fixture);   /* which sweeps what nobody names */
  fixture_close (fixture);
  assert_sound (fixture->path);

  fixture_open (fixture);
  bundle = jx_store_read (fixture->store, "a", NULL, NULL);
  g_assert_nonnull (jx_bundle_find (bundle, "a-passage"));
  g_assert_true (jx_record_equal (jx_bundle_find (bundle, "a-passage"), expected));
  content = jx_store_load_paper (fixture->store, sha256, NULL);
  g_assert_nonnull (content);
}

/* The list is read without them: there may be ten thousand. */
static void
test_not_with_the_list (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *sha256 = submit (fixture);
  g_autoptr(JxBundle) list = jx_store_read_list (fixture->store, NULL, NULL);

  g_assert_nonnull (list);
  g_assert_null (jx_bundle_find (list, "a-passage"));
}

/* What was to be submitted and was not: no step names it. */
static void
test_thought_better_of (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *sha256 = NULL;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
  sha256 = freeze (fixture);
  back_up (fixture);
  g_assert_false (is_there (fixture, sha256));
}

/* ---- as the window and the command line do it ---- */

static JxWorkspace *
open_workspace (Fixture *fixture)
{
  g_autoptr(JxForms) forms = jx_forms_new ();
  g_autoptr(GPtrArray) summaries = NULL, entries = NULL;
  g_autoptr(JxBundle) list = jx_store_read_list (fixture->store, &summaries, NULL);
  g_autoptr(JxBundle) stack = jx_store_read (fixture->store, "", &entries, NULL);
  JxWorkspace *workspace = jx_workspace_new (forms, JX_JOURNAL (fixture->store));
  g_autoptr(GError) error = NULL;

  jx_workspace_load (workspace, g_steal_pointer (&list), summaries);
  g_assert_true (jx_history_load (jx_workspace_get_history (workspace), entries, &error));
  g_assert_no_error (error);

  return workspace;
}

static JxWorkspace *
submit_truly (Fixture  *fixture,
              char    **sha256)
{
  g_autoptr(GPtrArray) passages = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  g_autoptr(GBytes) content = g_bytes_new_static (CONTENT, strlen (CONTENT));
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(GError) error = NULL;
  JxWorkspace *workspace;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
  *sha256 = freeze (fixture);
  workspace = open_workspace (fixture);
  g_ptr_array_add (passages, jx_passage_new ("a", JX_STATE_SUBMITTED, NULL));
  jx_passage_set_copy (g_ptr_array_index (passages, 0), "0123456789abcdef", content);
  command = jx_state_edits_pass (workspace, passages, &error);
  g_assert_no_error (error);
  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), command, &error));
  g_assert_no_error (error);

  return workspace;
}

static guint
count_passages (Fixture *fixture)
{
  g_autoptr(JxBundle) bundle = NULL;
  guint n = 0;

  g_assert_true (jx_store_flush (fixture->store, NULL));
  bundle = jx_store_read (fixture->store, "a", NULL, NULL);
  for (guint i = 0; i < bundle->records->len; i++)
    n += ((JxRecord *) g_ptr_array_index (bundle->records, i))->kind == JX_RECORD_PASSAGE;

  return n;
}

/* Undone, the passage is gone; its copy stays for who does it again, also after a restart. */
static void
test_taken_back (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *sha256 = NULL;
  JxWorkspace *workspace = submit_truly (fixture, &sha256);
  g_autoptr(GBytes) content = NULL;

  g_assert_cmpuint (count_passages (fixture), ==, 1);
  g_assert_true (jx_history_undo (jx_workspace_get_history (workspace), NULL));
  g_assert_cmpuint (count_passages (fixture), ==, 0);
  g_assert_finalize_object (workspace);
  back_up (fixture);
  fixture_close (fixture);

  fixture_open (fixture);
  workspace = open_workspace (fixture);
  g_assert_true (jx_history_redo (jx_workspace_get_history (workspace), NULL));
  g_assert_cmpuint (count_passages (fixture), ==, 1);
  content = jx_store_load_paper (fixture->store, sha256, NULL);
  g_assert_nonnull (content);
  g_assert_finalize_object (workspace);
}

/* With the assessment goes its passage; what it was submitted as stays, because the list's log tells of it for good. */
static void
test_gone_for_good (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *sha256 = NULL;
  JxJournalEntry *removal = make_step (3);

  g_assert_finalize_object (submit_truly (fixture, &sha256));
  g_ptr_array_add (removal->removed, g_strdup ("a"));
  jx_journal_write (JX_JOURNAL (fixture->store), removal);
  back_up (fixture);
  g_assert_true (is_there (fixture, sha256));
  fixture_close (fixture);
  assert_sound (fixture->path);
}

/* What is taken back is looked for among the passages, and not among all the rows there are. */
static void
test_rows_are_left_alone (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *sha256 = submit (fixture);
  JxJournalEntry *edit = make_edit ("a", 1, 1, "5"), *undo = make_step (3);
  JxRecord *row = g_ptr_array_index (edit->changed, 0);
  g_autoptr(JxBundle) bundle = NULL;

  g_set_str (&row->id, "a-passage");
  jx_journal_write (JX_JOURNAL (fixture->store), edit);
  g_ptr_array_add (undo->removed, g_strdup ("a-passage"));
  jx_journal_write (JX_JOURNAL (fixture->store), undo);
  g_assert_cmpuint (count_passages (fixture), ==, 0);
  bundle = jx_store_read (fixture->store, "a", NULL, NULL);
  g_assert_nonnull (jx_bundle_find (bundle, "a-passage"));
}

#define ADD(path, func) g_test_add ("/passages/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("kept-with-the-copy", test_kept);
  ADD ("not-read-with-the-list", test_not_with_the_list);
  ADD ("of-no-step", test_thought_better_of);
  ADD ("taken-back-and-done-again", test_taken_back);
  ADD ("told-by-the-log-when-the-assessment-is-gone", test_gone_for_good);
  ADD ("taken-back-by-their-own-table", test_rows_are_left_alone);

  return g_test_run ();
}
