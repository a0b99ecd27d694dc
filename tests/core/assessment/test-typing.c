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
  TableFixture   table;
  MemoryJournal *journal;
  JxHistory     *history;
  const char    *ids[3];   /* of two rows whose first level is merged */
  char          *before;   /* what the assessment held then */
  GError        *error;    /* of what was asked for in between */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  form)
{
  table_set_up (&fixture->table, form);
  fixture->journal = memory_journal_new ();
  fixture->history = jx_history_new (JX_HOLDER (fixture->table.assessment), JX_JOURNAL (fixture->journal),
                                     jx_assessment_get_id (fixture->table.assessment));
  for (guint i = 0; i < 2; i++)
    fixture->ids[i] = jx_row_get_id (jx_table_get_row (fixture->table.indicators, i));
  fixture->before = table_dup_records (fixture->table.assessment);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  form)
{
  g_free (fixture->before);
  g_object_unref (fixture->history);
  g_object_unref (fixture->journal);
  table_tear_down (&fixture->table, form);
}

static gboolean
type (Fixture    *fixture,
      const char *text)
{
  return jx_history_type_merged (fixture->history, fixture->ids, "level1", text, NULL);
}

static const char *
get (Fixture    *fixture,
     guint       row,
     const char *key)
{
  return table_get (fixture->table.assessment, "indicators", row, key);
}

typedef void (*Listener) (Fixture *fixture);

/* Somebody is told of each cell that changes, from now on. */
static gulong
listen (Fixture  *fixture,
        Listener  listener)
{
  return g_signal_connect_swapped (fixture->table.assessment, "cell-changed", G_CALLBACK (listener), fixture);
}

static void
type_heard (Fixture    *fixture,
            const char *text,
            Listener    listener)
{
  gulong id = listen (fixture, listener);

  g_assert_true (type (fixture, text));
  g_signal_handler_disconnect (fixture->table.assessment, id);
}

static void
assert_as_before (Fixture *fixture)
{
  g_autofree char *now = table_dup_records (fixture->table.assessment);

  g_assert_cmpstr (fixture->before, ==, now);
  g_assert_false (jx_history_can_undo (fixture->history));
}

/* As a grid does whose merged cell parts or joins another one by its new text. */
static void
commit_cb (Fixture *fixture)
{
  g_assert_true (type (fixture, "乙"));
  jx_history_close_edit (fixture->history);
}

/* Whoever is told of the first row of a merged cell ends the edit there and then: all rows have the text, and one undo takes it
 * from all of them. */
static void
test_an_edit_is_ended_by_its_own_key (Fixture       *fixture,
                                      gconstpointer  form)
{
  for (guint begun = 0; begun < 2; begun++)
    {
      if (begun)
        g_assert_true (type (fixture, "甲"));

      type_heard (fixture, "乙", commit_cb);

      g_assert_cmpstr (get (fixture, 0, "level1"), ==, "乙");
      g_assert_cmpstr (get (fixture, 1, "level1"), ==, "乙");
      g_assert_false (jx_history_has_edit (fixture->history, fixture->ids[0], "level1"));

      g_assert_true (jx_history_undo (fixture->history, NULL));
      assert_as_before (fixture);
    }
}

/* The same of Escape: nothing of the key stays in any row, nor in the log, also where it is asked for while what a pause had put
 * there already is taken back. */
static void
withdraw_cb (Fixture *fixture)
{
  jx_history_withdraw_edit (fixture->history);
}

static void
test_an_edit_is_withdrawn_by_its_own_key (Fixture       *fixture,
                                          gconstpointer  form)
{
  for (guint begun = 0; begun < 2; begun++)
    {
      if (begun)
        g_assert_true (type (fixture, "甲"));

      type_heard (fixture, "乙", withdraw_cb);

      g_assert_false (jx_history_has_edit (fixture->history, fixture->ids[0], "level1"));
      assert_as_before (fixture);
    }
}

/* A view that is told that its text is taken back, and commits it there and then, is late. */
static void
test_what_is_withdrawn_does_not_come_again (Fixture       *fixture,
                                            gconstpointer  form)
{
  gulong id;

  g_assert_true (type (fixture, "甲"));
  id = listen (fixture, commit_cb);
  jx_history_withdraw_edit (fixture->history);
  g_signal_handler_disconnect (fixture->table.assessment, id);

  assert_as_before (fixture);
}

static void
assert_conflict (Fixture  *fixture,
                 gboolean  done)
{
  g_assert_false (done);
  g_assert_error (fixture->error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
  g_clear_error (&fixture->error);
}

static void
type_elsewhere_cb (Fixture *fixture)
{
  assert_conflict (fixture, jx_history_type (fixture->history, fixture->ids[1], "name", "丙", &fixture->error));
}

/* One key at a time: another cell's, asked for in between, is refused and takes nothing with it. */
static void
test_a_key_in_a_key_is_refused (Fixture       *fixture,
                                gconstpointer  form)
{
  g_autofree char *name = g_strdup (get (fixture, 1, "name"));

  type_heard (fixture, "乙", type_elsewhere_cb);

  g_assert_true (jx_history_has_edit (fixture->history, fixture->ids[0], "level1") || jx_history_can_undo (fixture->history));
  g_assert_cmpstr (get (fixture, 0, "level1"), ==, "乙");
  g_assert_cmpstr (get (fixture, 1, "name"), ==, name);
}

static void
act_cb (Fixture *fixture)
{
  JxHistory *history = fixture->history;
  g_autoptr(JxCommand) command = jx_edits_set (fixture->table.assessment, fixture->table.indicators, 1, 2, "丙");

  assert_conflict (fixture, jx_history_do (history, command, &fixture->error));
  if (jx_history_can_undo (history))
    assert_conflict (fixture, jx_history_undo (history, &fixture->error));
  if (jx_history_can_redo (history))
    assert_conflict (fixture, jx_history_redo (history, &fixture->error));
}

/* One step at a time: what those who are told of a step ask for in between would stand before it in the log. */
static void
test_a_step_in_a_step_is_refused (Fixture       *fixture,
                                  gconstpointer  form)
{
  JxAssessment *assessment = fixture->table.assessment;
  g_autoptr(JxCommand) first = jx_edits_set (assessment, fixture->table.indicators, 0, 2, "甲");
  g_autoptr(JxCommand) second = jx_edits_set (assessment, fixture->table.indicators, 0, 3, "乙");
  g_autofree char *done = NULL, *redone = NULL;
  gulong id = listen (fixture, act_cb);

  g_assert_true (jx_history_do (fixture->history, first, NULL));
  g_assert_true (jx_history_do (fixture->history, second, NULL));
  done = table_dup_records (assessment);
  g_assert_true (jx_history_undo (fixture->history, NULL));
  g_assert_true (jx_history_undo (fixture->history, NULL));
  assert_as_before (fixture);
  g_assert_true (jx_history_redo (fixture->history, NULL));
  g_assert_true (jx_history_redo (fixture->history, NULL));
  redone = table_dup_records (assessment);
  g_signal_handler_disconnect (assessment, id);

  g_assert_cmpstr (done, ==, redone);
  g_assert_cmpstr (get (fixture, 1, "name"), !=, "丙");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/typing/an-edit-is-ended-by-its-own-key", Fixture, "mof-project", set_up,
              test_an_edit_is_ended_by_its_own_key, tear_down);
  g_test_add ("/typing/an-edit-is-withdrawn-by-its-own-key", Fixture, "mof-project", set_up,
              test_an_edit_is_withdrawn_by_its_own_key, tear_down);
  g_test_add ("/typing/what-is-withdrawn-does-not-come-again", Fixture, "mof-project", set_up,
              test_what_is_withdrawn_does_not_come_again, tear_down);
  g_test_add ("/typing/a-key-in-a-key-is-refused", Fixture, "mof-project", set_up,
              test_a_key_in_a_key_is_refused, tear_down);
  g_test_add ("/typing/a-step-in-a-step-is-refused", Fixture, "mof-project", set_up,
              test_a_step_in_a_step_is_refused, tear_down);

  return g_test_run ();
}
