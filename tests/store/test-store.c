/* test-store.c: the journal on disk
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "jx-audit.h"
#include "jx-summary.h"

#include <glib/gstdio.h>

static void
assert_records_equal (JxBundle       *bundle,
                      const JxRecord *record)
{
  const JxRecord *found = jx_bundle_find (bundle, record->id);

  g_assert_nonnull (found);
  g_assert_true (jx_record_equal (found, record));
  g_assert_cmpint (found->rank, ==, record->rank);
}

static void
test_what_is_written_is_read (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(JxJournalEntry) entry = make_creation (1, "a", 3);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;
  JxRecord *answer = jx_record_new (JX_RECORD_ANSWER, "a-answer", "a"), *link = jx_record_new (JX_RECORD_LINK, "a-link", "a");

  jx_record_set (answer, "rule", "V05");
  jx_record_set (answer, "reason", "引号\"与反斜杠\\，换行\n，制表\t，控制\001");
  jx_record_set (answer, "later", "a field of a newer program");
  g_ptr_array_add (entry->changed, answer);
  jx_record_set (link, "text", "a-row-1");
  jx_record_set (link, "figure", "1286人次");
  jx_record_set (link, "later", "a field of a newer program");
  g_ptr_array_add (entry->changed, link);
  jx_record_set (g_ptr_array_index (entry->changed, 1), "note\"", "引号\"与反斜杠\\，换行\n，控制\001");

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), jx_journal_entry_copy (entry));
  fixture_close (fixture);
  fixture_open (fixture);

  bundle = jx_store_read (fixture->store, "a", &entries, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bundle->records->len, ==, entry->changed->len);
  for (guint i = 0; i < entry->changed->len; i++)
    assert_records_equal (bundle, g_ptr_array_index (entry->changed, i));

  g_assert_cmpuint (entries->len, ==, 0);   /* its creation is a step of the list */
}

static void
test_records_come_in_the_order_of_a_bundle (Fixture       *fixture,
                                            gconstpointer  data)
{
  static const JxRecordKind expected[] = { JX_RECORD_AGENCY, JX_RECORD_PROJECT, JX_RECORD_ASSESSMENT, JX_RECORD_ROW,
                                           JX_RECORD_ROW, JX_RECORD_ROW };
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));

  bundle = jx_store_read (fixture->store, "a", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bundle->records->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      g_assert_cmpint (record->kind, ==, expected[i]);
      if (record->kind == JX_RECORD_ROW)
        g_assert_cmpint (record->rank, ==, i - 2);
    }
}

static void
test_a_stack_is_read_in_order (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr(JxJournalEntry) undo = jx_journal_entry_new ();
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;
  const JxJournalEntry *entry;

  undo->serial = 3;
  undo->stack = g_strdup ("a");
  undo->kind = JX_ENTRY_UNDO;
  undo->target = 2;
  undo->time = 5;
  g_ptr_array_add (undo->changed, make_row ("a", 1, "1"));

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 1, 1, "1"));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 2, 1, "2"));
  jx_journal_write (JX_JOURNAL (fixture->store), g_steal_pointer (&undo));

  bundle = jx_store_read (fixture->store, "a", &entries, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);

  entry = g_ptr_array_index (entries, 1);
  g_assert_cmpint (entry->serial, ==, 2);
  g_assert_cmpint (entry->kind, ==, JX_ENTRY_DO);
  g_assert_cmpstr (entry->command, ==, "{\"kind\":\"set\",\"id\":\"a-row-1\",\"field\":\"actual\",\"new\":\"2\"}");
  g_assert_cmpstr (entry->label, ==, "实际完成值");
  g_assert_cmpint (entry->time, ==, 1700000000000002);

  entry = g_ptr_array_index (entries, 2);
  g_assert_cmpint (entry->kind, ==, JX_ENTRY_UNDO);
  g_assert_cmpint (entry->target, ==, 2);
  g_assert_null (entry->command);
  g_assert_null (entry->label);
}

static void
test_a_command_longer_than_a_value_survives (Fixture       *fixture,
                                             gconstpointer  data)
{
  JxJournalEntry *entry = make_creation (1, "a", 1);
  g_autoptr(GString) command = g_string_new ("\"");
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;

  while (command->len < 40 * 1024 * 1024)   /* the limit of a value is 32 MiB */
    g_string_append (command, "绩效自评");
  g_set_str (&entry->command, command->str);

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), entry);

  bundle = jx_store_read (fixture->store, "", &entries, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((JxJournalEntry *) g_ptr_array_index (entries, 0))->command, ==, command->str);
}

static void
test_old_imports_come_without_their_commands (Fixture       *fixture,
                                              gconstpointer  data)
{
  static const char *const ids[] = { "a", "b", "c" };
  g_autofree char *large = g_strnfill (1500000, ' ');
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;

  fixture_open (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      JxJournalEntry *entry = make_creation (i + 1, ids[i], 1);

      if (i < 2)
        g_set_str (&entry->command, large);
      jx_journal_write (JX_JOURNAL (fixture->store), entry);
    }

  bundle = jx_store_read (fixture->store, "", &entries, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_null (((JxJournalEntry *) g_ptr_array_index (entries, 0))->command);
  g_assert_cmpstr (((JxJournalEntry *) g_ptr_array_index (entries, 1))->command, ==, large);
  g_assert_nonnull (((JxJournalEntry *) g_ptr_array_index (entries, 2))->command);
}

static void
test_the_list_shows_summaries (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr(GPtrArray) summaries = NULL;
  g_autoptr(GPtrArray) more = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_summary_free);
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;
  JxSummary late = { (char *) "b", (char *) "另一个", (char *) "88.50", (char *) "良", 0, 4 };
  const JxSummary *summary;

  g_ptr_array_add (more, jx_summary_copy (&late));

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (2, "b", 3));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 1, 1, "96.12"));
  jx_store_write_summaries (fixture->store, NULL, g_steal_pointer (&more));

  bundle = jx_store_read_list (fixture->store, &summaries, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bundle->records->len, ==, 6);   /* no rows */
  g_assert_cmpuint (summaries->len, ==, 2);

  summary = g_ptr_array_index (summaries, 0);
  g_assert_cmpstr (summary->assessment, ==, "a");
  g_assert_cmpstr (summary->total, ==, "96.12");
  g_assert_null (summary->grade);
  g_assert_cmpuint (summary->n_errors, ==, 1);

  summary = g_ptr_array_index (summaries, 1);
  g_assert_cmpstr (summary->assessment, ==, "b");
  g_assert_cmpstr (summary->name, ==, "另一个");
  g_assert_cmpstr (summary->grade, ==, "良");
  g_assert_cmpuint (summary->n_warnings, ==, 4);
}

static void
remove_in (Fixture    *fixture,
           const char *stack,
           gint64      serial,
           const char *id)
{
  JxJournalEntry *entry = jx_journal_entry_new ();

  entry->serial = serial;
  entry->stack = g_strdup (stack);
  entry->time = 1;
  g_ptr_array_add (entry->removed, g_strdup (id));
  jx_journal_write (JX_JOURNAL (fixture->store), entry);
}

static void
test_rows_go_with_their_assessment_and_entries_stay (Fixture       *fixture,
                                                     gconstpointer  data)
{
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(JxBundle) other = NULL;
  g_autoptr(GError) error = NULL;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (2, "b", 3));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 1, 1, "5"));
  remove_in (fixture, "", 3, "a");
  remove_in (fixture, "b", 1, "b-row-2");   /* by its stack */
  remove_in (fixture, "", 4, "b-row-3");    /* wherever it is */

  g_assert_null (jx_store_read (fixture->store, "a", NULL, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  bundle = jx_store_read (fixture->store, "b", NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (jx_bundle_find (bundle, "b-row-1"));
  g_assert_null (jx_bundle_find (bundle, "b-row-2"));
  g_assert_null (jx_bundle_find (bundle, "b-row-3"));

  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (5, "a", 0));   /* as an undo brings it back */
  other = jx_store_read (fixture->store, "a", &entries, &error);
  g_assert_no_error (error);
  g_assert_null (jx_bundle_find (other, "a-row-1"));
  g_assert_cmpuint (entries->len, ==, 1);
}

typedef struct
{
  GString   *log;
  GMainLoop *loop;
  guint      wanted;
} Acknowledged;

static void
written_cb (JxStore    *store,
            gint64      serial,
            const char *stack,
            gpointer    data)
{
  Acknowledged *acknowledged = data;

  g_string_append_printf (acknowledged->log, "%s%" G_GINT64_FORMAT " ", stack, serial);
  if (jx_store_get_pending (store) == 0)
    g_main_loop_quit (acknowledged->loop);
}

static void
test_each_entry_is_acknowledged_in_order (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr(GString) log = g_string_new (NULL);
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Acknowledged acknowledged = { log, loop, 0 };

  fixture_open (fixture);
  g_signal_connect (fixture->store, "written", G_CALLBACK (written_cb), &acknowledged);

  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 1, 1, "5"));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 2, 2, "6"));
  g_assert_cmpuint (jx_store_get_pending (fixture->store), ==, 3);
  g_main_loop_run (loop);

  g_assert_cmpstr (log->str, ==, "1 a1 a2 ");
  g_assert_cmpuint (jx_store_get_pending (fixture->store), ==, 0);
  g_assert_null (jx_store_get_problem (fixture->store));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = jx_journal_load_finish (JX_JOURNAL (source), result, &entries, &error);
  g_autofree char *actual = NULL;

  g_assert_no_error (error);
  actual = dup_actual (bundle, "a", 1);
  g_assert_cmpstr (actual, ==, "5");
  g_assert_cmpuint (entries->len, ==, 1);
  g_main_loop_quit (data);
}

static void
test_a_load_comes_after_the_writes_before_it (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 1, 1, "5"));
  jx_journal_load_async (JX_JOURNAL (fixture->store), "a", NULL, loaded_cb, loop);
  g_main_loop_run (loop);
}

static void
cancelled_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_journal_load_finish (JX_JOURNAL (source), result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_main_loop_quit (data);
}

static void
test_a_load_can_be_cancelled (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  fixture_open (fixture);
  g_cancellable_cancel (cancellable);
  jx_journal_load_async (JX_JOURNAL (fixture->store), "a", cancellable, cancelled_cb, loop);
  g_main_loop_run (loop);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
assert_actual (Fixture    *fixture,
               const char *assessment,
               const char *expected,
               guint       n_entries)
{
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = jx_store_read (fixture->store, assessment, &entries, &error);
  g_autofree char *actual = NULL;

  g_assert_no_error (error);
  actual = dup_actual (bundle, assessment, 1);
  g_assert_cmpstr (actual, ==, expected);
  g_assert_cmpuint (entries->len, ==, n_entries);
}

/* A row without its assessment: the tables refuse it. */
static void
test_what_is_refused_waits_and_is_not_lost (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 1));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("nowhere", 1, 1, "5"));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 1, 1, "7"));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("nowhere", 2, 1, "6"));

  g_assert_false (jx_store_flush (fixture->store, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_REFUSED);
  g_clear_error (&error);

  settle ();
  g_assert_cmpuint (jx_store_get_pending (fixture->store), ==, 2);
  g_assert_nonnull (jx_store_get_problem (fixture->store));
  assert_actual (fixture, "a", "7", 1);

  g_assert_false (jx_store_close (fixture->store, FALSE, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_PENDING);
  g_clear_error (&error);

  g_assert_true (jx_store_close (fixture->store, TRUE, &error));
  g_assert_no_error (error);

  /* what came after it for another table was on disk already */
  g_clear_object (&fixture->store);
  fixture_open (fixture);
  assert_actual (fixture, "a", "7", 1);
}

/* The status never says that all is saved, and the sentence names the step. */
static void
test_what_is_refused_is_told_until_it_is_taken (Fixture       *fixture,
                                                gconstpointer  data)
{
  JxJournalEntry *orphan = make_edit ("b", 1, 1, "5");
  g_autoptr(GError) error = NULL;

  g_set_str (&orphan->label, "改动实际完成值");
  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 1));
  jx_journal_write (JX_JOURNAL (fixture->store), orphan);
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 1, 1, "7"));
  g_assert_false (jx_store_flush (fixture->store, NULL));
  settle ();
  g_assert_nonnull (strstr (jx_store_get_problem (fixture->store), "改动实际完成值"));
  g_assert_cmpuint (jx_store_get_pending (fixture->store), ==, 1);

  /* it would have been taken in another order */
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 2, 1, "8"));
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (2, "c", 1));
  g_assert_false (jx_store_flush (fixture->store, NULL));
  settle ();
  g_assert_cmpuint (jx_store_get_pending (fixture->store), ==, 1);
  g_assert_nonnull (jx_store_get_problem (fixture->store));
  assert_actual (fixture, "a", "8", 2);
  assert_actual (fixture, "c", NULL, 0);

  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (3, "b", 0));
  jx_store_flush (fixture->store, NULL);
  g_assert_true (jx_store_flush (fixture->store, &error));
  g_assert_no_error (error);
  settle ();
  g_assert_cmpuint (jx_store_get_pending (fixture->store), ==, 0);
  g_assert_null (jx_store_get_problem (fixture->store));
}

/* An import that the tables refuse: work in what it brought waits with it, work elsewhere does not. */
static void
test_what_builds_on_what_is_refused_waits_too (Fixture       *fixture,
                                               gconstpointer  data)
{
  JxJournalEntry *import = make_creation (2, "b", 1);

  g_ptr_array_add (import->changed, make_row ("nowhere", 1, "5"));
  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 1));
  jx_journal_write (JX_JOURNAL (fixture->store), import);
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("b", 1, 1, "6"));
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (3, "c", 1));
  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 1, 1, "7"));
  g_assert_false (jx_store_flush (fixture->store, NULL));
  settle ();
  g_assert_cmpuint (jx_store_get_pending (fixture->store), ==, 3);
  assert_actual (fixture, "b", "6", 1);   /* seen all the same */

  g_assert_true (jx_store_close (fixture->store, TRUE, NULL));
  g_clear_object (&fixture->store);
  fixture_open (fixture);
  assert_actual (fixture, "a", "7", 1);
  g_assert_null (jx_store_read (fixture->store, "b", NULL, NULL));
}

static gboolean
count_bundle (JxBundle  *bundle,
              gpointer   data,
              GError   **error)
{
  guint *count = data;

  g_assert_cmpuint (bundle->records->len, ==, 3 + *count);
  (*count)++;

  return TRUE;
}

static void
test_all_are_read_one_by_one (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  guint count = 0;

  fixture_open (fixture);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      jx_journal_write (JX_JOURNAL (fixture->store), make_creation (i + 1, id, i));
    }

  g_assert_true (jx_store_read_all (fixture->store, count_bundle, &count, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count, ==, 5);
}

static void
test_a_picked_file_is_worked_on_as_a_copy (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr(JxStore) store = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *during = NULL;
  gsize before_length, during_length;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 1));
  fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &before, &before_length, NULL));

  store = jx_store_open (fixture->file, JX_STORE_PICKED, &error);
  g_assert_no_error (error);
  jx_journal_write (JX_JOURNAL (store), make_edit ("a", 1, 1, "5"));
  g_assert_true (jx_store_flush (store, &error));
  g_assert_true (g_file_get_contents (fixture->path, &during, &during_length, NULL));
  g_assert_cmpmem (before, before_length, during, during_length);

  g_assert_true (jx_store_close (store, FALSE, &error));
  g_assert_no_error (error);

  fixture_open (fixture);
  bundle = jx_store_read (fixture->store, "a", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jx_record_get (jx_bundle_find (bundle, "a-row-1"), "actual"), ==, "5");
}

static void
test_a_picked_file_that_changed_is_not_overwritten (Fixture       *fixture,
                                                    gconstpointer  data)
{
  g_autoptr(JxStore) store = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *content = NULL;

  store = jx_store_open (fixture->file, JX_STORE_PICKED, &error);
  g_assert_no_error (error);
  jx_journal_write (JX_JOURNAL (store), make_creation (1, "a", 1));
  g_assert_true (g_file_set_contents (fixture->path, "somebody else's", -1, NULL));

  g_assert_false (jx_store_close (store, FALSE, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_BUSY);

  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "somebody else's");
}

#define add(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/store/what-is-written-is-read", test_what_is_written_is_read);
  add ("/store/records-come-in-the-order-of-a-bundle", test_records_come_in_the_order_of_a_bundle);
  add ("/store/a-stack-is-read-in-order", test_a_stack_is_read_in_order);
  add ("/store/a-command-longer-than-a-value-survives", test_a_command_longer_than_a_value_survives);
  add ("/store/old-imports-come-without-their-commands", test_old_imports_come_without_their_commands);
  add ("/store/the-list-shows-summaries", test_the_list_shows_summaries);
  add ("/store/rows-go-with-their-assessment-and-entries-stay", test_rows_go_with_their_assessment_and_entries_stay);
  add ("/store/each-entry-is-acknowledged-in-order", test_each_entry_is_acknowledged_in_order);
  add ("/store/a-load-comes-after-the-writes-before-it", test_a_load_comes_after_the_writes_before_it);
  add ("/store/a-load-can-be-cancelled", test_a_load_can_be_cancelled);
  add ("/store/what-is-refused-waits-and-is-not-lost", test_what_is_refused_waits_and_is_not_lost);
  add ("/store/what-is-refused-is-told-until-it-is-taken", test_what_is_refused_is_told_until_it_is_taken);
  add ("/store/what-builds-on-what-is-refused-waits-too", test_what_builds_on_what_is_refused_waits_too);
  add ("/store/all-are-read-one-by-one", test_all_are_read_one_by_one);
  add ("/store/a-picked-file-is-worked-on-as-a-copy", test_a_picked_file_is_worked_on_as_a_copy);
  add ("/store/a-picked-file-that-changed-is-not-overwritten", test_a_picked_file_that_changed_is_not_overwritten);

  return g_test_run ();
}
