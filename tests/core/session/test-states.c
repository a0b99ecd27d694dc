/* test-states.c: what an assessment may become, and that one undo takes all of it back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-assessment-load.h"
#include "jx-error.h"
#include "jx-import.h"
#include "jx-list-edits.h"
#include "jx-passage.h"
#include "jx-state-edits.h"
#include "jx-workspace-open.h"
#include "memory-journal.h"

#include <string.h>

#define COPY "{\"format\": \"jixiao\"}"
#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

typedef struct
{
  JxForms       *forms;
  MemoryJournal *journal;
  JxWorkspace   *workspace;
  char          *ids[2];
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->forms = load_shipped_forms ();
  fixture->journal = memory_journal_new ();
  fixture->workspace = jx_workspace_new (fixture->forms, JX_JOURNAL (fixture->journal));

  for (guint i = 0; i < G_N_ELEMENTS (fixture->ids); i++)
    {
      JxForm *form = jx_forms_find_latest (fixture->forms, "mof-project");
      g_autoptr(JxCommand) command = jx_list_edits_create (fixture->workspace, form, NULL, NULL, 2024, &fixture->ids[i]);

      g_assert_true (jx_history_do (jx_workspace_get_history (fixture->workspace), command, &error));
      g_assert_no_error (error);
    }
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_finalize_object (fixture->workspace);
  g_object_unref (fixture->journal);
  g_object_unref (fixture->forms);
  g_free (fixture->ids[0]);
  g_free (fixture->ids[1]);
}

static JxRecord *
new_passage (const char *id,
             JxState     state)
{
  g_autoptr(GBytes) copy = g_bytes_new_static (COPY, strlen (COPY));
  JxRecord *passage = jx_passage_new (id, state, state == JX_STATE_RETURNED ? "数量请核实" : NULL);

  if (state == JX_STATE_SUBMITTED)
    jx_passage_set_copy (passage, DIGEST, copy);

  return passage;
}

static gboolean
pass (Fixture  *fixture,
      JxState   state,
      guint     n,
      GError  **error)
{
  g_autoptr(GPtrArray) passages = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  g_autoptr(JxCommand) command = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (passages, new_passage (fixture->ids[i], state));

  return (command = jx_state_edits_pass (fixture->workspace, passages, error)) != NULL
         && jx_history_do (jx_workspace_get_history (fixture->workspace), command, error);
}

static JxState
state_of (Fixture *fixture,
          guint    which)
{
  return jx_state_of (jx_workspace_find_record (fixture->workspace, fixture->ids[which]));
}

static guint
count_kept (Fixture *fixture)
{
  g_autoptr(JxBundle) kept = memory_journal_dup_bundle (fixture->journal);
  guint n = 0;

  for (guint i = 0; i < kept->records->len; i++)
    n += ((JxRecord *) g_ptr_array_index (kept->records, i))->kind == JX_RECORD_PASSAGE;

  return n;
}

/* ---- words and ways ---- */

static void
test_words (void)
{
  g_autoptr(JxRecord) record = jx_record_new (JX_RECORD_ASSESSMENT, "a", NULL);
  JxState state;

  g_assert_cmpint (jx_state_of (record), ==, JX_STATE_DRAFT);
  g_assert_false (jx_state_from_key ("lost", &state));

  for (guint i = 0; i < JX_N_STATES; i++)
    {
      jx_record_set (record, "state", jx_state_to_key (i));
      g_assert_cmpint (jx_state_of (record), ==, (int) i);
      g_assert_cmpstr (jx_state_get_name (i), !=, jx_state_get_name ((i + 1) % JX_N_STATES));
    }
}

/* Each state, by the ways that lead there, and each way from it. */
static void
test_ways (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { JxState by[3]; guint n; JxState state; const char *open; } cases[] = {
    { { 0 }, 0, JX_STATE_DRAFT, "submitted" },
    { { JX_STATE_SUBMITTED }, 1, JX_STATE_SUBMITTED, "draft returned final" },
    { { JX_STATE_SUBMITTED, JX_STATE_RETURNED }, 2, JX_STATE_RETURNED, "submitted" },
    { { JX_STATE_SUBMITTED, JX_STATE_FINAL }, 2, JX_STATE_FINAL, "draft returned" },
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      for (guint i = 0; i < cases[c].n; i++)
        g_assert_true (pass (fixture, cases[c].by[i], 1, NULL));
      g_assert_cmpint (state_of (fixture, 0), ==, cases[c].state);

      for (guint to = 0; to < JX_N_STATES; to++)
        {
          gboolean open = strstr (cases[c].open, jx_state_to_key (to)) != NULL;
          g_autoptr(GError) error = NULL;

          g_assert_true (pass (fixture, to, 1, &error) == open);
          if (open)
            g_assert_true (jx_history_undo (jx_workspace_get_history (fixture->workspace), NULL));
          else
            g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
          g_assert_cmpint (state_of (fixture, 0), ==, cases[c].state);
        }

      for (guint i = 0; i < cases[c].n; i++)
        g_assert_true (jx_history_undo (jx_workspace_get_history (fixture->workspace), NULL));
      g_assert_cmpuint (count_kept (fixture), ==, 0);
    }
}

static void
test_all_or_none (Fixture       *fixture,
                  gconstpointer  data)
{
  JxHistory *history = jx_workspace_get_history (fixture->workspace);
  g_autoptr(GError) error = NULL;

  g_assert_true (pass (fixture, JX_STATE_SUBMITTED, 2, NULL));
  g_assert_cmpuint (count_kept (fixture), ==, 2);
  g_assert_true (jx_history_undo (history, NULL));
  g_assert_cmpint (state_of (fixture, 0), ==, JX_STATE_DRAFT);
  g_assert_cmpint (state_of (fixture, 1), ==, JX_STATE_DRAFT);
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  g_assert_true (jx_history_redo (history, NULL));
  g_assert_cmpint (state_of (fixture, 1), ==, JX_STATE_SUBMITTED);
  g_assert_cmpuint (count_kept (fixture), ==, 2);
  g_assert_true (jx_history_undo (history, NULL));

  g_assert_true (pass (fixture, JX_STATE_SUBMITTED, 1, NULL));
  g_assert_false (pass (fixture, JX_STATE_SUBMITTED, 2, &error));   /* the first one is already */
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
  g_assert_cmpint (state_of (fixture, 1), ==, JX_STATE_DRAFT);
}

static void
test_bin (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autoptr(JxCommand) bin = NULL;
  g_autoptr(GError) error = NULL, unknown = NULL;

  g_ptr_array_add (ids, fixture->ids[0]);
  bin = jx_list_edits_bin (fixture->workspace, ids, TRUE);
  g_assert_true (jx_history_do (jx_workspace_get_history (fixture->workspace), bin, NULL));
  g_assert_false (jx_state_edits_may_pass (fixture->workspace, fixture->ids[0], JX_STATE_SUBMITTED, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
  g_assert_false (jx_state_edits_may_pass (fixture->workspace, "nobody", JX_STATE_SUBMITTED, &unknown));
  g_assert_error (unknown, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT);
}

/* ---- one that is open ---- */

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;

  *(JxSession **) data = jx_workspace_open_finish (JX_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
}

static JxSession *
open_one (Fixture *fixture)
{
  JxSession *session = NULL;

  jx_workspace_open_async (fixture->workspace, fixture->ids[0], NULL, opened_cb, &session);
  while (session == NULL)
    g_main_context_iteration (NULL, TRUE);

  return session;
}

static void
count_cb (JxSession *session,
          guint     *n)
{
  (*n)++;
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(JxSession) session = open_one (fixture);
  JxAssessment *assessment = jx_session_get_assessment (session);
  JxHistory *history = jx_workspace_get_history (fixture->workspace);
  g_autofree char *date = NULL;
  guint n = 0;

  g_signal_connect (session, "checked", G_CALLBACK (count_cb), &n);
  g_assert_true (pass (fixture, JX_STATE_SUBMITTED, 2, NULL));
  g_assert_cmpuint (n, >, 0);   /* whoever shows it is told */
  g_assert_cmpint (jx_state_of (jx_assessment_get_record (assessment)), ==, JX_STATE_SUBMITTED);
  g_assert_nonnull (jx_passage_find_last (assessment));
  g_assert_cmpstr (jx_record_get (jx_passage_find_copy (assessment), "digest"), ==, DIGEST);
  date = jx_passage_dup_date (jx_passage_find_copy (assessment));
  g_assert_cmpuint (strlen (date), ==, strlen ("2026-11-23"));

  g_assert_true (pass (fixture, JX_STATE_RETURNED, 1, NULL));
  g_assert_cmpstr (jx_record_get (jx_passage_find_last (assessment), "remark"), ==, "数量请核实");
  g_assert_cmpstr (jx_record_get (jx_passage_find_copy (assessment), "digest"), ==, DIGEST);
  g_assert_cmpuint (jx_passage_get_all (assessment)->len, ==, 2);

  g_assert_true (jx_history_undo (history, NULL));
  g_assert_cmpint (jx_passage_get_state (jx_passage_find_last (assessment)), ==, JX_STATE_SUBMITTED);
  g_assert_true (jx_history_undo (history, NULL));
  g_assert_null (jx_passage_find_copy (assessment));
  g_assert_null (jx_passage_find_last (assessment));
  g_assert_cmpint (jx_state_of (jx_assessment_get_record (assessment)), ==, JX_STATE_DRAFT);
}

/* The clock was set back after it was submitted, and again before it was submitted anew: what came later is the later one, also
 * for who opens it only then. */
static void
test_clock (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { JxState state; const char *time; const char *digest; } passages[] = {
    { JX_STATE_SUBMITTED, "2026-11-23T09:00:00Z", "first" },
    { JX_STATE_RETURNED, "2026-11-22T09:00:00Z", NULL },
    { JX_STATE_SUBMITTED, "2026-11-21T09:00:00Z", "second" },
  };
  g_autoptr(JxSession) open = open_one (fixture), later = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    {
      g_autoptr(GPtrArray) step = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
      g_autoptr(JxCommand) command = NULL;
      JxRecord *passage = new_passage (fixture->ids[0], passages[i].state);

      jx_record_set (passage, "time", passages[i].time);
      jx_record_set (passage, "digest", passages[i].digest);
      g_ptr_array_add (step, passage);
      command = jx_state_edits_pass (fixture->workspace, step, NULL);
      g_assert_true (jx_history_do (jx_workspace_get_history (fixture->workspace), command, NULL));
    }

  for (guint i = 0; i < 2; i++)
    {
      JxAssessment *assessment = jx_session_get_assessment (i == 0 ? open : later);
      GPtrArray *all = jx_passage_get_all (assessment);

      g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (passages));
      for (guint k = 0; k < all->len; k++)
        g_assert_cmpstr (jx_record_get (g_ptr_array_index (all, k), "time"), ==, passages[k].time);
      g_assert_cmpstr (jx_record_get (jx_passage_find_copy (assessment), "digest"), ==, "second");
      g_assert_true (jx_passage_find_last (assessment) == jx_passage_find_copy (assessment));
      if (i == 0)
        {
          g_clear_object (&open);
          later = open_one (fixture);
        }
    }
}

/* It was read before it was submitted, and shown after. */
static void
test_while_it_is_opened (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(JxSession) session = NULL;

  jx_workspace_open_async (fixture->workspace, fixture->ids[0], NULL, opened_cb, &session);
  g_assert_true (pass (fixture, JX_STATE_SUBMITTED, 1, NULL));
  while (session == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (jx_state_of (jx_assessment_get_record (jx_session_get_assessment (session))), ==, JX_STATE_SUBMITTED);
  g_assert_nonnull (jx_passage_find_copy (jx_session_get_assessment (session)));
}

/* What is opened later has what the journal kept; and none of it goes into a copy or a file. */
static void
test_opened_later (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  g_autoptr(JxSession) session = NULL;

  g_assert_true (pass (fixture, JX_STATE_SUBMITTED, 1, NULL));
  session = open_one (fixture);
  g_assert_nonnull (jx_passage_find_copy (jx_session_get_assessment (session)));

  jx_assessment_add_to_bundle (jx_session_get_assessment (session), bundle);
  for (guint i = 0; i < bundle->records->len; i++)
    g_assert_cmpint (((JxRecord *) g_ptr_array_index (bundle->records, i))->kind, !=, JX_RECORD_PASSAGE);
}

/* The bureau's file takes the place of what was submitted; that it was submitted, and as what, stays. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) present = g_ptr_array_new (), needed = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_bundle_free);
  g_autoptr(JxImport) import = NULL;
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(JxRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  JxBundle *came = jx_bundle_new ();

  g_assert_true (pass (fixture, JX_STATE_SUBMITTED, 1, NULL));
  record = jx_record_copy (jx_workspace_find_record (fixture->workspace, fixture->ids[0]));
  g_ptr_array_add (present, record);
  jx_bundle_add (came, jx_record_copy (record));
  import = jx_import_new (came, present);
  g_ptr_array_add (needed, memory_journal_dup_bundle (fixture->journal));
  jx_import_choose (import, JX_IMPORT_REPLACE);
  command = jx_import_make_command (import, fixture->forms, needed, NULL);

  g_assert_true (jx_history_do (jx_workspace_get_history (fixture->workspace), command, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_kept (fixture), ==, 1);
  g_assert_true (jx_history_undo (jx_workspace_get_history (fixture->workspace), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_kept (fixture), ==, 1);
}

#define add(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/states/words", test_words);
  add ("/states/only-the-ways-that-there-are", test_ways);
  add ("/states/several-pass-together-or-not-at-all", test_all_or_none);
  add ("/states/not-in-the-bin-nor-unknown", test_bin);
  add ("/states/one-that-is-open-follows", test_open);
  add ("/states/whatever-the-clock-says", test_clock);
  add ("/states/one-that-is-being-opened-follows", test_while_it_is_opened);
  add ("/states/one-that-is-opened-later-knows", test_opened_later);
  add ("/states/a-file-that-replaces-it-leaves-its-passages", test_replaced);

  return g_test_run ();
}
