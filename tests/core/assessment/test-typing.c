/* test-typing.c: what happens while a key or a step is being taken
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "memory-journal.h"
#include "table-fixture.h"

#include "jx-edits.h"
#include "jx-error.h"
#include "jx-history.h"

typedef struct
{
  JxHistory  *history;
  const char *ids[3];
} Merged;

static gboolean
type (Merged     *merged,
      const char *text)
{
  return jx_history_type_merged (merged->history, merged->ids, "level1", text, NULL);
}

/* As a grid does whose merged cell parts or joins another one by its new text. */
static void
commit_cb (Merged *merged)
{
  g_assert_true (type (merged, "乙"));
  jx_history_close_edit (merged->history);
}

/* Whoever is told of the first row of a merged cell ends the edit there and then: all rows have the text, and one undo takes it
 * from all of them. */
static void
test_an_edit_is_ended_by_its_own_key (TableFixture  *fixture,
                                      gconstpointer  form)
{
  g_autoptr(MemoryJournal) journal = memory_journal_new ();
  g_autoptr(JxHistory) history = jx_history_new (JX_HOLDER (fixture->assessment), JX_JOURNAL (journal),
                                                 jx_assessment_get_id (fixture->assessment));
  Merged merged = { history, { jx_row_get_id (jx_table_get_row (fixture->indicators, 0)),
                               jx_row_get_id (jx_table_get_row (fixture->indicators, 1)), NULL } };
  g_autofree char *before = table_dup_records (fixture->assessment), *after = NULL;

  for (guint begun = 0; begun < 2; begun++)
    {
      gulong id;

      if (begun)
        g_assert_true (type (&merged, "甲"));

      id = g_signal_connect_swapped (fixture->assessment, "cell-changed", G_CALLBACK (commit_cb), &merged);
      g_assert_true (type (&merged, "乙"));
      g_signal_handler_disconnect (fixture->assessment, id);

      g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "level1"), ==, "乙");
      g_assert_cmpstr (table_get (fixture->assessment, "indicators", 1, "level1"), ==, "乙");
      g_assert_false (jx_history_has_edit (history, merged.ids[0], "level1"));

      g_assert_true (jx_history_undo (history, NULL));
      g_clear_pointer (&after, g_free);
      after = table_dup_records (fixture->assessment);
      g_assert_cmpstr (before, ==, after);
      g_assert_false (jx_history_can_undo (history));
    }
}

/* The same of Escape: nothing of the key stays in any row, nor in the log, also where it is asked for while what a pause had put
 * there already is taken back. */
static void
withdraw_cb (Merged *merged)
{
  jx_history_withdraw_edit (merged->history);
}

static void
test_an_edit_is_withdrawn_by_its_own_key (TableFixture  *fixture,
                                          gconstpointer  form)
{
  g_autoptr(MemoryJournal) journal = memory_journal_new ();
  g_autoptr(JxHistory) history = jx_history_new (JX_HOLDER (fixture->assessment), JX_JOURNAL (journal),
                                                 jx_assessment_get_id (fixture->assessment));
  Merged merged = { history, { jx_row_get_id (jx_table_get_row (fixture->indicators, 0)),
                               jx_row_get_id (jx_table_get_row (fixture->indicators, 1)), NULL } };
  g_autofree char *before = table_dup_records (fixture->assessment), *after = NULL;

  for (guint begun = 0; begun < 2; begun++)
    {
      gulong id;

      if (begun)
        g_assert_true (type (&merged, "甲"));

      id = g_signal_connect_swapped (fixture->assessment, "cell-changed", G_CALLBACK (withdraw_cb), &merged);
      g_assert_true (type (&merged, "乙"));
      g_signal_handler_disconnect (fixture->assessment, id);

      g_clear_pointer (&after, g_free);
      after = table_dup_records (fixture->assessment);
      g_assert_cmpstr (before, ==, after);
      g_assert_false (jx_history_has_edit (history, merged.ids[0], "level1"));
      g_assert_false (jx_history_can_undo (history));
    }
}

/* A view that is told that its text is taken back, and commits it there and then, is late. */
static void
test_what_is_withdrawn_does_not_come_again (TableFixture  *fixture,
                                            gconstpointer  form)
{
  g_autoptr(MemoryJournal) journal = memory_journal_new ();
  g_autoptr(JxHistory) history = jx_history_new (JX_HOLDER (fixture->assessment), JX_JOURNAL (journal),
                                                 jx_assessment_get_id (fixture->assessment));
  Merged merged = { history, { jx_row_get_id (jx_table_get_row (fixture->indicators, 0)),
                               jx_row_get_id (jx_table_get_row (fixture->indicators, 1)), NULL } };
  g_autofree char *before = table_dup_records (fixture->assessment), *after = NULL;
  gulong id;

  g_assert_true (type (&merged, "甲"));
  id = g_signal_connect_swapped (fixture->assessment, "cell-changed", G_CALLBACK (commit_cb), &merged);
  jx_history_withdraw_edit (history);
  g_signal_handler_disconnect (fixture->assessment, id);

  after = table_dup_records (fixture->assessment);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (jx_history_can_undo (history));
}

static void
type_elsewhere_cb (Merged *merged)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (jx_history_type (merged->history, merged->ids[1], "name", "丙", &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
}

/* One key at a time: another cell's, asked for in between, is refused and takes nothing with it. */
static void
test_a_key_in_a_key_is_refused (TableFixture  *fixture,
                                gconstpointer  form)
{
  g_autoptr(MemoryJournal) journal = memory_journal_new ();
  g_autoptr(JxHistory) history = jx_history_new (JX_HOLDER (fixture->assessment), JX_JOURNAL (journal),
                                                 jx_assessment_get_id (fixture->assessment));
  Merged merged = { history, { jx_row_get_id (jx_table_get_row (fixture->indicators, 0)),
                               jx_row_get_id (jx_table_get_row (fixture->indicators, 1)), NULL } };
  g_autofree char *name = g_strdup (table_get (fixture->assessment, "indicators", 1, "name"));
  gulong id = g_signal_connect_swapped (fixture->assessment, "cell-changed", G_CALLBACK (type_elsewhere_cb), &merged);

  g_assert_true (type (&merged, "乙"));
  g_signal_handler_disconnect (fixture->assessment, id);

  g_assert_true (jx_history_has_edit (history, merged.ids[0], "level1") || jx_history_can_undo (history));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "level1"), ==, "乙");
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 1, "name"), ==, name);
}

typedef struct
{
  TableFixture *fixture;
  JxHistory    *history;
} Nested;

static void
act_cb (Nested *nested)
{
  JxTable *table = nested->fixture->indicators;
  g_autoptr(JxCommand) command = jx_edits_set (nested->fixture->assessment, table, 1, 2, "丙");
  g_autoptr(GError) done = NULL, undone = NULL, redone = NULL;

  g_assert_false (jx_history_do (nested->history, command, &done));
  g_assert_error (done, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
  if (jx_history_can_undo (nested->history))
    {
      g_assert_false (jx_history_undo (nested->history, &undone));
      g_assert_error (undone, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
    }
  if (jx_history_can_redo (nested->history))
    {
      g_assert_false (jx_history_redo (nested->history, &redone));
      g_assert_error (redone, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
    }
}

/* One step at a time: what those who are told of a step ask for in between would stand before it in the log. */
static void
test_a_step_in_a_step_is_refused (TableFixture  *fixture,
                                  gconstpointer  form)
{
  g_autoptr(MemoryJournal) journal = memory_journal_new ();
  g_autoptr(JxHistory) history = jx_history_new (JX_HOLDER (fixture->assessment), JX_JOURNAL (journal),
                                                 jx_assessment_get_id (fixture->assessment));
  g_autoptr(JxCommand) first = jx_edits_set (fixture->assessment, fixture->indicators, 0, 2, "甲");
  g_autoptr(JxCommand) second = jx_edits_set (fixture->assessment, fixture->indicators, 0, 3, "乙");
  g_autofree char *before = table_dup_records (fixture->assessment), *done = NULL, *undone = NULL, *redone = NULL;
  Nested nested = { fixture, history };
  gulong id = g_signal_connect_swapped (fixture->assessment, "cell-changed", G_CALLBACK (act_cb), &nested);

  g_assert_true (jx_history_do (history, first, NULL));
  g_assert_true (jx_history_do (history, second, NULL));
  done = table_dup_records (fixture->assessment);
  g_assert_true (jx_history_undo (history, NULL));
  g_assert_true (jx_history_undo (history, NULL));
  undone = table_dup_records (fixture->assessment);
  g_assert_true (jx_history_redo (history, NULL));
  g_assert_true (jx_history_redo (history, NULL));
  redone = table_dup_records (fixture->assessment);
  g_signal_handler_disconnect (fixture->assessment, id);

  g_assert_cmpstr (before, ==, undone);
  g_assert_cmpstr (done, ==, redone);
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 1, "name"), !=, "丙");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/typing/an-edit-is-ended-by-its-own-key", TableFixture, "mof-project", table_set_up,
              test_an_edit_is_ended_by_its_own_key, table_tear_down);
  g_test_add ("/typing/an-edit-is-withdrawn-by-its-own-key", TableFixture, "mof-project", table_set_up,
              test_an_edit_is_withdrawn_by_its_own_key, table_tear_down);
  g_test_add ("/typing/what-is-withdrawn-does-not-come-again", TableFixture, "mof-project", table_set_up,
              test_what_is_withdrawn_does_not_come_again, table_tear_down);
  g_test_add ("/typing/a-key-in-a-key-is-refused", TableFixture, "mof-project", table_set_up,
              test_a_key_in_a_key_is_refused, table_tear_down);
  g_test_add ("/typing/a-step-in-a-step-is-refused", TableFixture, "mof-project", table_set_up,
              test_a_step_in_a_step_is_refused, table_tear_down);

  return g_test_run ();
}
