/* test-restart.c: an assessment, its steps and the way back through all of them, after the program was started again
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "jx-assessment-load.h"
#include "jx-edits.h"
#include "jx-history.h"
#include "shipped-forms.h"

#define SEED    20260131
#define N_STEPS 120
#define EACH    15         /* steps between two starts */

typedef struct
{
  Fixture       base;
  JxForms      *forms;
  JxAssessment *assessment;
  JxHistory    *history;
} Session;

static void
set_up (Session       *session,
        gconstpointer  data)
{
  fixture_set_up_fast (&session->base, NULL);
  session->forms = load_shipped_forms ();
}

static void
stop (Session *session)
{
  g_clear_object (&session->history);
  g_clear_object (&session->assessment);
  fixture_close (&session->base);
}

static void
tear_down (Session       *session,
           gconstpointer  data)
{
  stop (session);
  assert_sound (session->base.path);
  g_assert_finalize_object (session->forms);
  fixture_tear_down (&session->base, NULL);
}

/* All that an assessment says, in one text. */
static char *
dup_content (JxAssessment *assessment)
{
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  g_autoptr(GString) text = g_string_new (NULL);

  jx_assessment_add_to_bundle (assessment, bundle);

  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);
      g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);

      for (guint j = 0; j < record->fields->len; j += 2)
        g_ptr_array_add (fields, g_strdup_printf ("|%s=%s", (char *) g_ptr_array_index (record->fields, j),
                                                  (char *) g_ptr_array_index (record->fields, j + 1)));
      g_ptr_array_sort_values (fields, (GCompareFunc) g_strcmp0);   /* their order says nothing */
      g_ptr_array_add (fields, NULL);

      g_string_append_printf (text, "%s %s %s", record->id, record->block, record->key);
      for (guint j = 0; j + 1 < fields->len; j++)
        g_string_append (text, g_ptr_array_index (fields, j));
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* A new assessment, handed over as one step of the list. */
static void
begin (Session *session)
{
  JxForm *form = jx_forms_find_latest (session->forms, "mof-project");
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  JxJournalEntry *entry = jx_journal_entry_new ();

  fixture_open (&session->base);
  session->assessment = jx_assessment_new_empty (session->forms, form, "a");
  jx_assessment_add_to_bundle (session->assessment, bundle);

  entry->serial = 1;
  entry->stack = g_strdup ("");
  entry->time = 1;
  for (guint i = 0; i < bundle->records->len; i++)
    g_ptr_array_add (entry->changed, jx_record_copy (g_ptr_array_index (bundle->records, i)));
  jx_journal_write (JX_JOURNAL (session->base.store), entry);

  session->history = jx_history_new (JX_HOLDER (session->assessment), JX_JOURNAL (session->base.store), "a");
}

/* The program stops and starts again: what is read is what was left, and so is what can be undone. */
static void
start_again (Session *session)
{
  g_autofree char *before = dup_content (session->assessment);
  g_autofree char *undo_before = jx_history_dup_undo_label (session->history);
  g_autofree char *redo_before = jx_history_dup_redo_label (session->history);
  g_autofree char *after = NULL;
  g_autofree char *undo_after = NULL;
  g_autofree char *redo_after = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;

  stop (session);
  fixture_open (&session->base);

  bundle = jx_store_read (session->base.store, "a", &entries, &error);
  g_assert_no_error (error);
  session->assessment = jx_assessment_new_from_bundle (session->forms, bundle, "a", &error);
  g_assert_no_error (error);
  session->history = jx_history_new (JX_HOLDER (session->assessment), JX_JOURNAL (session->base.store), "a");
  g_assert_true (jx_history_load (session->history, entries, &error));
  g_assert_no_error (error);

  after = dup_content (session->assessment);
  undo_after = jx_history_dup_undo_label (session->history);
  redo_after = jx_history_dup_redo_label (session->history);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (undo_after, ==, undo_before);
  g_assert_cmpstr (redo_after, ==, redo_before);
}

/* Any step on the indicators; NULL if this one changes nothing now. */
static JxCommand *
make_step (Session *session,
           GRand   *random)
{
  JxTable *table = jx_assessment_find_table (session->assessment, "indicators");
  guint n_rows = jx_table_get_n_rows (table);
  guint position = n_rows > 0 ? (guint) g_rand_int_range (random, 0, (gint32) n_rows) : 0;
  g_autofree char *text = g_strdup_printf ("%d人", g_rand_int_range (random, 1, 100));

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      return jx_edits_insert_rows (session->assessment, table, position, (guint) g_rand_int_range (random, 1, 4), -1);

    case 1:
      return n_rows > 4 ? jx_edits_remove_rows (session->assessment, table, position, 1) : NULL;

    case 2:
      return n_rows > 2 ? jx_edits_move_rows (session->assessment, table, 0, 1, n_rows - 1, JX_JOIN_EITHER) : NULL;

    default:
      return n_rows > 0 ? jx_edits_set (session->assessment, table, position, 3 + position % 2, text) : NULL;
    }
}

static void
do_any (Session *session,
        GRand   *random)
{
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(GError) error = NULL;

  if (g_rand_int_range (random, 0, 5) == 0 && jx_history_can_undo (session->history))
    jx_history_undo (session->history, &error);
  else if (g_rand_int_range (random, 0, 5) == 0 && jx_history_can_redo (session->history))
    jx_history_redo (session->history, &error);
  else if ((command = make_step (session, random)) != NULL && !jx_command_is_empty (command))
    jx_history_do (session->history, command, &error);

  g_assert_no_error (error);
}

static void
test_the_way_back_leads_over_every_start (Session       *session,
                                          gconstpointer  data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *back = NULL;
  g_autofree char *again = NULL;
  g_autoptr(GError) error = NULL;
  guint n_undone = 0;

  begin (session);
  first = dup_content (session->assessment);

  for (guint i = 1; i <= N_STEPS; i++)
    {
      do_any (session, random);
      if (i % EACH == 0)
        start_again (session);
    }

  last = dup_content (session->assessment);
  while (jx_history_can_undo (session->history))
    {
      g_assert_true (jx_history_undo (session->history, &error));
      if (++n_undone % EACH == 0)
        start_again (session);
    }

  g_assert_cmpuint (n_undone, >, N_STEPS / 4);
  start_again (session);
  back = dup_content (session->assessment);
  g_assert_cmpstr (back, ==, first);

  for (guint i = 0; i < n_undone; i++)
    g_assert_true (jx_history_redo (session->history, &error));
  start_again (session);
  again = dup_content (session->assessment);
  g_assert_cmpstr (again, ==, last);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/restart/the-way-back-leads-over-every-start", Session, NULL, set_up,
              test_the_way_back_leads_over_every_start, tear_down);

  return g_test_run ();
}
