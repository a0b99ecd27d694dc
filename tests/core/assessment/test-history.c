/* test-history.c: commands and history: every way there is a way back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "memory-journal.h"
#include "table-fixture.h"

#include "jx-command-json.h"
#include "jx-edits.h"
#include "jx-error.h"
#include "jx-history.h"

typedef struct
{
  JxForms       *forms;
  JxAssessment  *assessment;
  JxTable       *indicators;
  MemoryJournal *journal;
  JxHistory     *history;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->forms = load_shipped_forms ();
  fixture->assessment = jx_assessment_new_empty (fixture->forms, jx_forms_find_latest (fixture->forms, "mof-project"), NULL);
  fixture->indicators = jx_assessment_find_table (fixture->assessment, "indicators");
  fixture->journal = memory_journal_new ();
  fixture->history = jx_history_new (JX_HOLDER (fixture->assessment), JX_JOURNAL (fixture->journal),
                                     jx_assessment_get_id (fixture->assessment));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->journal);
  g_assert_finalize_object (fixture->assessment);
  g_assert_finalize_object (fixture->forms);
}

static const char *
row_id (Fixture *fixture,
        guint    position)
{
  return jx_row_get_id (jx_table_get_row (fixture->indicators, position));
}

/* Apply, revert, apply: the second time gives the bytes of the first; reverting gives those before. */
static void
check_there_and_back (Fixture   *fixture,
                      JxCommand *command)
{
  g_autofree char *before = table_dup_records (fixture->assessment), *json = jx_command_to_json (command);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxCommand) read = jx_command_new_from_json (json, &error);
  g_autofree char *again = NULL, *after = NULL, *reverted = NULL, *redone = NULL;

  g_assert_no_error (error);
  again = jx_command_to_json (read);
  g_assert_cmpstr (json, ==, again);

  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), &error));
  g_assert_no_error (error);
  after = table_dup_records (fixture->assessment);
  g_assert_cmpstr (before, !=, after);

  g_assert_true (jx_command_revert (read, JX_HOLDER (fixture->assessment), &error));
  g_assert_no_error (error);
  reverted = table_dup_records (fixture->assessment);
  g_assert_cmpstr (before, ==, reverted);

  g_assert_true (jx_command_apply (read, JX_HOLDER (fixture->assessment), &error));
  g_assert_no_error (error);
  redone = table_dup_records (fixture->assessment);
  g_assert_cmpstr (after, ==, redone);
}

static void
test_each_kind (Fixture       *fixture,
                gconstpointer  data)
{
  JxForm *other = jx_forms_find_latest (fixture->forms, "transfer");
  const char *const block[] = { "28人", "26人", NULL, "13.93" };
  g_autoptr(JxCommand) set = jx_edits_set (fixture->assessment, fixture->indicators, 0, 3, "28人");
  g_autoptr(JxCommand) fill = jx_edits_set_block (fixture->assessment, fixture->indicators, 1, 3, 2, 2, block, "paste");
  g_autoptr(JxCommand) insert = jx_edits_insert_rows (fixture->assessment, fixture->indicators, 4, 3, 3);
  g_autoptr(JxCommand) form = NULL, move = NULL, remove = NULL;

  check_there_and_back (fixture, set);
  check_there_and_back (fixture, fill);
  check_there_and_back (fixture, insert);
  /* a new row joins the class it comes from */
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 5, "level1"), ==, "产出指标");

  move = jx_edits_move_rows (fixture->assessment, fixture->indicators, 0, 2, 6, JX_JOIN_EITHER);
  check_there_and_back (fixture, move);
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 6, "target"), ==, "28人");

  remove = jx_edits_remove_rows (fixture->assessment, fixture->indicators, 2, 5);
  check_there_and_back (fixture, remove);

  g_assert_nonnull (other);
  form = jx_edits_set_form (fixture->assessment, other);
  check_there_and_back (fixture, form);
}

/* A row that changes places with its neighbour stays in its class; one that passes a row of another class joins it. */
static void
test_a_moved_row_joins_what_it_passes (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr(JxCommand) stay = NULL, down = NULL, up = NULL, across = NULL;
  guint last = 0, n = jx_table_get_n_rows (fixture->indicators);

  while (g_strcmp0 (table_get (fixture->assessment, "indicators", last + 1, "level1"), "产出指标") == 0)
    last++;
  g_assert_cmpuint (last, >, 1);

  stay = jx_edits_move_rows (fixture->assessment, fixture->indicators, n - 1, 1, n - 1, JX_JOIN_EITHER);
  g_assert_true (jx_command_is_empty (stay));

  down = jx_edits_move_rows (fixture->assessment, fixture->indicators, last - 1, 1, last, JX_JOIN_EITHER);
  g_assert_true (jx_history_do (fixture->history, down, NULL));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", last, "level1"), ==, "产出指标");
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", last - 1, "level1"), ==, "产出指标");

  up = jx_edits_move_rows (fixture->assessment, fixture->indicators, last + 2, 1, last + 1, JX_JOIN_EITHER);
  g_assert_true (jx_history_do (fixture->history, up, NULL));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", last + 1, "level1"), ==, "效益指标");

  across = jx_edits_move_rows (fixture->assessment, fixture->indicators, last, 1, last + 1, JX_JOIN_EITHER);
  g_assert_true (jx_history_do (fixture->history, across, NULL));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", last + 1, "level1"), ==, "效益指标");
}

static void
assert_classes (Fixture    *fixture,
                guint       row,
                const char *level1,
                const char *level2)
{
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", row, "level1"), ==, level1);
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", row, "level2"), ==, level2);
}

/* Rows 0 to 3 are 产出指标, 4 to 7 效益指标, 8 is 满意度指标; the second level differs from row to row. */
static void
test_moved_rows_join_classes (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(JxCommand) within = jx_edits_move_rows (fixture->assessment, fixture->indicators, 3, 1, 1, JX_JOIN_EITHER);
  g_autoptr(JxCommand) across = NULL, into = NULL, border = NULL;

  g_assert_true (jx_history_do (fixture->history, within, NULL));
  assert_classes (fixture, 1, "产出指标", "成本指标");

  across = jx_edits_move_rows (fixture->assessment, fixture->indicators, 1, 1, 5, JX_JOIN_EITHER);
  g_assert_true (jx_history_do (fixture->history, across, NULL));
  assert_classes (fixture, 5, "效益指标", "生态效益指标");

  /* 5 and the row below it are of one second level now; what comes between them is too */
  into = jx_edits_move_rows (fixture->assessment, fixture->indicators, 7, 1, 6, JX_JOIN_EITHER);
  g_assert_true (jx_history_do (fixture->history, into, NULL));
  assert_classes (fixture, 6, "效益指标", "生态效益指标");

  border = jx_edits_move_rows (fixture->assessment, fixture->indicators, 0, 1, 2, JX_JOIN_EITHER);
  g_assert_true (jx_history_do (fixture->history, border, NULL));
  assert_classes (fixture, 2, "产出指标", "数量指标");
}

/* At the border between two classes it is said which one is joined; without a change of place, too. */
static void
test_moved_rows_join_the_class_that_is_meant (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autoptr(JxCommand) below = jx_edits_move_rows (fixture->assessment, fixture->indicators, 3, 1, 3, JX_JOIN_BELOW);
  g_autoptr(JxCommand) above = NULL, stay = NULL;

  g_assert_true (jx_history_do (fixture->history, below, NULL));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 3, "level1"), ==, "效益指标");

  above = jx_edits_move_rows (fixture->assessment, fixture->indicators, 8, 1, 3, JX_JOIN_ABOVE);
  g_assert_true (jx_history_do (fixture->history, above, NULL));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 3, "level1"), ==, "产出指标");
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 4, "level1"), ==, "效益指标");

  stay = jx_edits_move_rows (fixture->assessment, fixture->indicators, 3, 1, 3, JX_JOIN_ABOVE);
  g_assert_true (jx_command_is_empty (stay));
}

static void
test_profile (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(JxCommand) profile = jx_edits_set_profile (fixture->assessment, "{ \"base\": 100, \"execution\": 20 }");

  check_there_and_back (fixture, profile);
  g_assert_cmpint (jx_assessment_get_profile (fixture->assessment)->execution_weight, ==, 20 * JX_POINT);
}

static void
test_a_group_is_whole_or_nothing (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr(JxCommand) group = jx_command_new_group (JX_COMMAND_GROUP, NULL);
  g_autofree char *before = table_dup_records (fixture->assessment), *after = NULL;
  g_autoptr(GError) error = NULL;

  jx_command_add (group, jx_edits_set (fixture->assessment, fixture->indicators, 0, 3, "1"));
  jx_command_add (group, jx_command_new_set ("no-such-row", "target", NULL, "2"));

  g_assert_false (jx_history_do (fixture->history, group, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
  after = table_dup_records (fixture->assessment);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (jx_history_can_undo (fixture->history));
  g_assert_cmpuint (memory_journal_get_entries (fixture->journal)->len, ==, 0);
}

static void
test_bad_commands_are_refused (void)
{
  static const char *const bad[] = {
    "", "[]", "{}", "{\"do\":\"erase\"}", "{\"do\":\"set\"}", "{\"do\":\"set\",\"id\":\"a\"}",
    "{\"do\":\"insert\"}", "{\"do\":\"insert\",\"record\":{\"kind\":\"row\"}}",
    "{\"do\":\"insert\",\"record\":{\"kind\":\"cat\",\"id\":\"a\",\"fields\":{}}}",
    "{\"do\":\"insert\",\"record\":{\"kind\":\"row\",\"id\":\"a\",\"fields\":{\"x\":1}}}",
    "{\"do\":\"group\"}", "{\"do\":\"group\",\"steps\":[1]}", "{\"do\":\"move\",\"id\":\"a\",\"from\":-1}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (jx_command_new_from_json (bad[i], &error));
      g_assert_nonnull (error);
    }
}

static void
test_undo_and_redo_append (Fixture       *fixture,
                           gconstpointer  data)
{
  GPtrArray *entries = memory_journal_get_entries (fixture->journal);
  g_autoptr(JxCommand) one = jx_edits_set (fixture->assessment, fixture->indicators, 0, 3, "1");
  g_autoptr(JxCommand) two = jx_edits_set (fixture->assessment, fixture->indicators, 1, 3, "2");
  g_autoptr(JxCommand) three = jx_edits_set (fixture->assessment, fixture->indicators, 2, 3, "3");
  const JxJournalEntry *entry;

  g_assert_true (jx_history_do (fixture->history, one, NULL));
  g_assert_true (jx_history_do (fixture->history, two, NULL));
  g_assert_true (jx_history_undo (fixture->history, NULL));
  g_assert_null (table_get (fixture->assessment, "indicators", 1, "target"));
  g_assert_true (jx_history_redo (fixture->history, NULL));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 1, "target"), ==, "2");
  g_assert_true (jx_history_undo (fixture->history, NULL));
  g_assert_true (jx_history_do (fixture->history, three, NULL));
  g_assert_false (jx_history_can_redo (fixture->history));

  /* what was undone and overwritten stays in the record */
  g_assert_cmpuint (entries->len, ==, 6);
  entry = g_ptr_array_index (entries, 2);
  g_assert_cmpint (entry->kind, ==, JX_ENTRY_UNDO);
  g_assert_cmpint (entry->target, ==, 2);
  g_assert_null (entry->command);
  g_assert_cmpuint (entry->changed->len, ==, 1);
  entry = g_ptr_array_index (entries, 3);
  g_assert_cmpint (entry->kind, ==, JX_ENTRY_REDO);
  g_assert_cmpint (entry->target, ==, 2);
}

static void
test_undo_survives_a_restart (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *empty = table_dup_records (fixture->assessment), *back = NULL;
  g_autoptr(JxCommand) insert = jx_edits_insert_rows (fixture->assessment, fixture->indicators, 0, 2, 0);
  g_autoptr(JxCommand) set = jx_edits_set (fixture->assessment, fixture->indicators, 0, 3, "1");
  g_autoptr(JxHistory) later = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_history_do (fixture->history, insert, NULL));
  g_assert_true (jx_history_do (fixture->history, set, NULL));
  g_assert_true (jx_history_undo (fixture->history, NULL));

  later = jx_history_new (JX_HOLDER (fixture->assessment), NULL, jx_assessment_get_id (fixture->assessment));
  g_assert_true (jx_history_load (later, memory_journal_get_entries (fixture->journal), &error));
  g_assert_no_error (error);
  g_assert_true (jx_history_can_undo (later));
  g_assert_true (jx_history_can_redo (later));
  g_assert_true (jx_history_undo (later, NULL));
  back = table_dup_records (fixture->assessment);
  g_assert_cmpstr (back, ==, empty);
  g_assert_false (jx_history_can_undo (later));
}

static void
test_a_broken_log_costs_the_undo_before_it (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_journal_entry_free);
  g_autoptr(JxHistory) later = NULL;
  g_autoptr(JxCommand) set = jx_edits_set (fixture->assessment, fixture->indicators, 0, 3, "1");
  g_autoptr(GError) error = NULL;
  JxJournalEntry *undo = jx_journal_entry_new ();

  g_assert_true (jx_history_do (fixture->history, set, NULL));
  g_ptr_array_add (entries, jx_journal_entry_copy (g_ptr_array_index (memory_journal_get_entries (fixture->journal), 0)));
  undo->serial = 2;
  undo->stack = g_strdup ("x");
  undo->kind = JX_ENTRY_UNDO;
  undo->target = 7;
  g_ptr_array_add (entries, undo);

  later = jx_history_new (JX_HOLDER (fixture->assessment), NULL, "x");
  g_assert_false (jx_history_load (later, entries, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
  g_assert_false (jx_history_can_undo (later));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "target"), ==, "1");
}

static void
test_typing_is_one_command (Fixture       *fixture,
                            gconstpointer  data)
{
  GPtrArray *entries = memory_journal_get_entries (fixture->journal);
  const char *const keys[] = { "2", "28", "28人" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_true (jx_history_type (fixture->history, row_id (fixture, 0), "target", keys[i], NULL));
      g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "target"), ==, keys[i]);   /* at each key */
      g_assert_true (jx_history_has_edit (fixture->history, row_id (fixture, 0), "target"));
    }

  g_assert_true (jx_history_type (fixture->history, row_id (fixture, 0), "target", NULL, NULL));
  g_assert_false (jx_history_has_edit (fixture->history, row_id (fixture, 0), "target"));
  g_assert_true (jx_history_type (fixture->history, row_id (fixture, 0), "target", "28人", NULL));

  g_assert_cmpuint (entries->len, ==, 0);
  jx_history_close_edit (fixture->history);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_true (jx_history_undo (fixture->history, NULL));
  g_assert_null (table_get (fixture->assessment, "indicators", 0, "target"));
}

static void
test_escape_withdraws (Fixture       *fixture,
                       gconstpointer  data)
{
  GPtrArray *entries = memory_journal_get_entries (fixture->journal);
  g_autoptr(JxCommand) set = jx_edits_set (fixture->assessment, fixture->indicators, 0, 3, "旧");

  g_assert_true (jx_history_do (fixture->history, set, NULL));
  g_assert_true (jx_history_type (fixture->history, row_id (fixture, 0), "target", "新", NULL));
  jx_history_withdraw_edit (fixture->history);
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "target"), ==, "旧");
  g_assert_cmpuint (entries->len, ==, 1);
}

/* A pause puts what was typed so far into the log; the edit goes on, and Esc takes all of it back. */
static void
test_escape_withdraws_what_a_pause_had_kept (Fixture       *fixture,
                                             gconstpointer  data)
{
  GPtrArray *entries = memory_journal_get_entries (fixture->journal);

  g_assert_true (jx_history_type (fixture->history, row_id (fixture, 0), "target", "1", NULL));

  while (entries->len == 0)
    g_main_context_iteration (NULL, TRUE);   /* the history's own timeout ends the pause */

  g_assert_true (jx_history_type (fixture->history, row_id (fixture, 0), "target", "12", NULL));
  jx_history_withdraw_edit (fixture->history);
  g_assert_null (table_get (fixture->assessment, "indicators", 0, "target"));
  g_assert_cmpuint (entries->len, ==, 2);
}

static void
test_the_pieces_of_an_edit_are_undone_together (Fixture       *fixture,
                                                gconstpointer  data)
{
  GPtrArray *entries = memory_journal_get_entries (fixture->journal);

  g_assert_true (jx_history_type (fixture->history, row_id (fixture, 0), "target", "1", NULL));

  while (entries->len == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (jx_history_type (fixture->history, row_id (fixture, 0), "target", "12", NULL));
  jx_history_close_edit (fixture->history);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_true (jx_history_undo (fixture->history, NULL));
  g_assert_null (table_get (fixture->assessment, "indicators", 0, "target"));
  g_assert_true (jx_history_redo (fixture->history, NULL));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "target"), ==, "12");
}

/* A merged cell is typed into as one: kept after a pause like any other, one step to undo, taken back whole. */
static void
test_a_merged_cell_is_typed_as_one (Fixture       *fixture,
                                    gconstpointer  data)
{
  GPtrArray *entries = memory_journal_get_entries (fixture->journal);
  g_autofree char *before = table_dup_records (fixture->assessment), *withdrawn = NULL, *undone = NULL;
  const char *const ids[] = { row_id (fixture, 0), row_id (fixture, 1), row_id (fixture, 2), NULL };
  g_autoptr(JxCommand) read = NULL;

  g_assert_true (jx_history_type_merged (fixture->history, ids, "level1", "产出", NULL));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 2, "level1"), ==, "产出");

  while (entries->len == 0)
    g_main_context_iteration (NULL, TRUE);

  read = jx_command_new_from_json (((JxJournalEntry *) g_ptr_array_index (entries, 0))->command, NULL);
  g_assert_cmpuint (jx_command_get_n_children (read), ==, 3);
  g_assert_cmpstr (jx_command_get_new_text (jx_command_get_child (read, 2)), ==, "产出");

  g_assert_true (jx_history_type_merged (fixture->history, ids, "level1", "产出（50分）", NULL));
  jx_history_withdraw_edit (fixture->history);
  withdrawn = table_dup_records (fixture->assessment);
  g_assert_cmpstr (withdrawn, ==, before);
  g_assert_false (jx_history_can_undo (fixture->history));

  g_assert_true (jx_history_type_merged (fixture->history, ids, "level1", "效", NULL));
  while (entries->len == 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (jx_history_type_merged (fixture->history, ids, "level1", "效益", NULL));
  jx_history_close_edit (fixture->history);
  g_assert_true (jx_history_undo (fixture->history, NULL));
  undone = table_dup_records (fixture->assessment);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_typing_into_what_is_gone (Fixture       *fixture,
                               gconstpointer  data)
{
  const char *const ids[] = { row_id (fixture, 0), "gone", NULL };
  g_autofree char *before = table_dup_records (fixture->assessment), *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (jx_history_type_merged (fixture->history, ids, "level1", "产", &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
  g_assert_false (jx_history_has_edit (fixture->history, ids[0], "level1"));
  jx_history_close_edit (fixture->history);
  after = table_dup_records (fixture->assessment);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (jx_history_can_undo (fixture->history));
}

/* What the journal was told is what the assessment holds: a start after a kill reads the same. */
static void
test_the_journal_holds_what_memory_holds (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (20231231);
  g_autoptr(JxBundle) start = jx_bundle_new (), records = NULL;
  g_autoptr(JxAssessment) read = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *here = NULL, *there = NULL;
  JxJournalEntry *entry = jx_journal_entry_new ();

  jx_assessment_add_to_bundle (fixture->assessment, start);
  for (guint i = 0; i < start->records->len; i++)
    g_ptr_array_add (entry->changed, jx_record_copy (g_ptr_array_index (start->records, i)));
  entry->stack = g_strdup ("");
  jx_journal_write (JX_JOURNAL (fixture->journal), entry);

  for (guint i = 0; i < 2000; i++)
    {
      guint n = jx_table_get_n_rows (fixture->indicators);
      g_autofree char *text = g_strdup_printf ("%d", g_rand_int_range (random, 0, 100));
      g_autoptr(JxCommand) command = NULL;

      switch (g_rand_int_range (random, 0, 6))
        {
        case 0:
          command = jx_edits_insert_rows (fixture->assessment, fixture->indicators, g_rand_int_range (random, 0, n + 1), 1, -1);
          break;
        case 1:
          if (n > 1)
            command = jx_edits_remove_rows (fixture->assessment, fixture->indicators, g_rand_int_range (random, 0, n), 1);
          break;
        case 2:
          if (n > 1)
            command = jx_edits_move_rows (fixture->assessment, fixture->indicators, g_rand_int_range (random, 0, n), 1,
                                          g_rand_int_range (random, 0, n), JX_JOIN_EITHER);
          break;
        case 3:
          g_assert_true (jx_history_undo (fixture->history, NULL));
          break;
        case 4:
          g_assert_true (jx_history_redo (fixture->history, NULL));
          break;
        default:
          if (n > 0)
            command = jx_edits_set (fixture->assessment, fixture->indicators, g_rand_int_range (random, 0, n), 3, text);
        }

      if (command != NULL)
        g_assert_true (jx_history_do (fixture->history, command, NULL));
    }

  records = memory_journal_dup_bundle (fixture->journal);
  read = jx_assessment_new_from_bundle (fixture->forms, records, jx_assessment_get_id (fixture->assessment), &error);
  g_assert_no_error (error);
  here = table_dup_records (fixture->assessment);
  there = table_dup_records (read);
  g_assert_cmpstr (here, ==, there);
}

/* Another content came in its place since, by import or from a backup: the step of then would take a text of now away. */
static void
test_a_step_is_undone_only_where_it_left_off (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autoptr(JxCommand) set = jx_edits_set (fixture->assessment, fixture->indicators, 0, 3, "28人");
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_history_do (fixture->history, set, &error));
  g_assert_true (jx_holder_set_field (JX_HOLDER (fixture->assessment), row_id (fixture, 0), "target", "30人", &error));
  g_assert_no_error (error);

  g_assert_false (jx_history_undo (fixture->history, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "target"), ==, "30人");
  g_clear_error (&error);

  g_assert_true (jx_holder_set_field (JX_HOLDER (fixture->assessment), row_id (fixture, 0), "target", "28人", &error));
  g_assert_true (jx_history_undo (fixture->history, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "target"), ==, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/command/there-and-back", test_each_kind);
  ADD ("/command/moved-rows-join-the-class-they-come-into", test_moved_rows_join_classes);
  ADD ("/command/moved-rows-join-the-class-that-is-meant", test_moved_rows_join_the_class_that_is_meant);
  ADD ("/command/profile", test_profile);
  ADD ("/command/group-whole-or-nothing", test_a_group_is_whole_or_nothing);
  ADD ("/edits/moved-row-joins-what-it-passes", test_a_moved_row_joins_what_it_passes);
  g_test_add_func ("/command/bad-json-refused", test_bad_commands_are_refused);
  ADD ("/history/undo-and-redo-append", test_undo_and_redo_append);
  ADD ("/history/undo-survives-restart", test_undo_survives_a_restart);
  ADD ("/history/broken-log", test_a_broken_log_costs_the_undo_before_it);
  ADD ("/history/typing-is-one-command", test_typing_is_one_command);
  ADD ("/history/escape-withdraws", test_escape_withdraws);
  ADD ("/history/escape-after-a-pause", test_escape_withdraws_what_a_pause_had_kept);
  ADD ("/history/merged-cell-is-one", test_a_merged_cell_is_typed_as_one);
  ADD ("/history/typing-into-what-is-gone", test_typing_into_what_is_gone);
  ADD ("/history/pieces-undone-together", test_the_pieces_of_an_edit_are_undone_together);
  ADD ("/history/undone-only-where-it-left-off", test_a_step_is_undone_only_where_it_left_off);
  ADD ("/history/journal-holds-what-memory-holds", test_the_journal_holds_what_memory_holds);
#undef ADD

  return g_test_run ();
}
