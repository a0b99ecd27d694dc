/* test-query.c: searching, and what a cell held
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "jx-command-json.h"
#include "jx-library-item.h"
#include "jx-search-key.h"
#include "jx-store-query.h"

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static char *
search (JxStore    *store,
        const char *query)
{
  g_autofree char *folded = jx_search_fold (query);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GError) error = NULL;

  jx_store_search_async (store, folded, NULL, keep_result_cb, &result);
  found = jx_store_search_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);
  g_ptr_array_sort_values (found, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (found, NULL);

  return g_strjoinv (" ", (char **) found->pdata);
}

static void
assert_found (JxStore    *store,
              const char *query,
              const char *expected)
{
  g_autofree char *found = search (store, query);

  g_assert_cmpstr (found, ==, expected);
}

static JxJournalEntry *
make_naming (const char *assessment,
             guint       serial,
             guint       row,
             const char *name,
             const char *level2)
{
  JxJournalEntry *entry = make_edit (assessment, serial, row, "1");
  JxRecord *record = g_ptr_array_index (entry->changed, 0);

  jx_record_set (record, "name", name);
  jx_record_set (record, "level2", level2);

  return entry;
}

static void
test_indicators_are_found_by_name (Fixture       *fixture,
                                   gconstpointer  data)
{
  JxJournal *journal;

  fixture_open (fixture);
  journal = JX_JOURNAL (fixture->store);
  jx_journal_write (journal, make_creation (1, "a", 2));
  jx_journal_write (journal, make_creation (2, "b", 2));
  jx_journal_write (journal, make_creation (3, "c", 0));
  jx_journal_write (journal, make_naming ("b", 1, 1, "平台ＰＶ访问量", "数量指标"));

  assert_found (fixture->store, "聘用人员", "a b");
  assert_found (fixture->store, "平台", "b");
  assert_found (fixture->store, "pv 平台", "b");     /* each word, in any order, case and width */
  assert_found (fixture->store, "数量指标", "");      /* of a row that has a name */
  assert_found (fixture->store, "indicators", "");   /* what is not text of people */
  assert_found (fixture->store, "", "");

  /* and what is written later */
  jx_journal_write (journal, make_naming ("a", 1, 1, NULL, "时效指标"));
  assert_found (fixture->store, "时效", "a");
  jx_journal_write (journal, make_creation (4, "d", 1));
  assert_found (fixture->store, "聘用人员", "a b d");
  jx_journal_write (journal, make_naming ("a", 2, 2, "别的", NULL));
  assert_found (fixture->store, "聘用人员", "b d");
}

static char *
dup_used (JxStore    *store,
          const char *except)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) used = NULL;
  g_autoptr(GError) error = NULL;

  jx_store_used_indicators_async (store, except, NULL, keep_result_cb, &result);
  used = jx_store_used_indicators_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);

  for (guint i = 0; i < used->len; i++)
    {
      const JxLibraryItem *item = g_ptr_array_index (used, i);
      const char *level2 = item->cells[JX_LIBRARY_LEVEL2];

      g_assert_cmpstr (item->cells[JX_LIBRARY_MEASURE], ==, "人");
      g_string_append_printf (text, "%s%s/%s %u", i > 0 ? ", " : "", level2 != NULL ? level2 : "", item->cells[JX_LIBRARY_NAME],
                              item->uses);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_used_indicators_are_each_told_once (Fixture       *fixture,
                                         gconstpointer  data)
{
  JxJournal *journal;
  g_autofree char *all = NULL, *others = NULL;

  fixture_open (fixture);
  journal = JX_JOURNAL (fixture->store);
  jx_journal_write (journal, make_creation (1, "a", 2));
  jx_journal_write (journal, make_creation (2, "b", 3));
  jx_journal_write (journal, make_naming ("b", 1, 1, "访问量", "数量指标"));
  jx_journal_write (journal, make_naming ("b", 2, 2, "", "数量指标"));   /* nothing to propose */

  all = dup_used (fixture->store, NULL);
  g_assert_cmpstr (all, ==, "/聘用人员数量 3, 数量指标/访问量 1");
  others = dup_used (fixture->store, "b");
  g_assert_cmpstr (others, ==, "/聘用人员数量 2");
}

static void
do_command (Fixture    *fixture,
            const char *stack,
            gint64      serial,
            JxCommand  *command)
{
  JxJournalEntry *entry = jx_journal_entry_new ();

  entry->serial = serial;
  entry->stack = g_strdup (stack);
  entry->time = serial * 1000;
  entry->label = g_strdup ("一步");
  entry->command = jx_command_to_json (command);
  jx_journal_write (JX_JOURNAL (fixture->store), entry);
  g_object_unref (command);
}

static void
turn (Fixture     *fixture,
      gint64       serial,
      JxEntryKind  kind,
      gint64       target)
{
  JxJournalEntry *entry = jx_journal_entry_new ();

  entry->serial = serial;
  entry->stack = g_strdup ("a");
  entry->time = serial * 1000;
  entry->kind = kind;
  entry->target = target;
  jx_journal_write (JX_JOURNAL (fixture->store), entry);
}

static char *
dup_history (JxStore    *store,
             const char *field)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GError) error = NULL;

  jx_store_cell_history_async (store, "a", "a-row-1", field, NULL, keep_result_cb, &result);
  changes = jx_store_cell_history_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);

  for (guint i = 0; i < changes->len; i++)
    {
      const JxCellChange *change = g_ptr_array_index (changes, i);

      g_assert_cmpstr (change->label, ==, "一步");
      g_string_append_printf (text, "%s%d:%s→%s", i > 0 ? " " : "", (int) change->serial,
                              change->old_text != NULL ? change->old_text : "",
                              change->text != NULL ? change->text : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_a_cell_tells_what_it_held (Fixture       *fixture,
                                gconstpointer  data)
{
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, "粘贴");
  g_autoptr(JxRecord) row = make_row ("a", 1, "3");
  g_autofree char *actual = NULL;
  g_autofree char *target = NULL;
  g_autofree char *reason = NULL;

  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 2));
  do_command (fixture, "", 2, jx_command_new_insert (row, 0));   /* an import */
  do_command (fixture, "a", 1, jx_command_new_set ("a-row-1", "actual", "3", "4"));
  do_command (fixture, "a", 2, jx_command_new_set ("a-row-2", "actual", NULL, "9"));
  turn (fixture, 3, JX_ENTRY_UNDO, 1);
  turn (fixture, 4, JX_ENTRY_REDO, 1);
  jx_command_add (group, jx_command_new_set ("a-row-1", "actual", "4", "5"));
  jx_command_add (group, jx_command_new_set ("a-row-1", "target", "3", "6"));
  jx_command_add (group, jx_command_new_set ("a-row-1", "actual", "5", "6"));
  do_command (fixture, "a", 5, group);
  do_command (fixture, "a", 6, jx_command_new_remove (row, 0));

  actual = dup_history (fixture->store, "actual");
  g_assert_cmpstr (actual, ==, "2:→3 1:3→4 3:4→3 4:3→4 5:4→6 6:3→");
  target = dup_history (fixture->store, "target");
  g_assert_cmpstr (target, ==, "2:→3 5:3→6 6:3→");
  reason = dup_history (fixture->store, "reason");
  g_assert_cmpstr (reason, ==, "");
}

#define add(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/query/indicators-are-found-by-name", test_indicators_are_found_by_name);
  add ("/query/used-indicators-are-each-told-once", test_used_indicators_are_each_told_once);
  add ("/query/a-cell-tells-what-it-held", test_a_cell_tells_what_it_held);

  return g_test_run ();
}
