/* test-window-random.c: anything may be pressed, at any time, at any size
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <malloc.h>

#include "chance.h"
#include "known.h"

#include "jx-assessment-load.h"
#include "jx-editor.h"
#include "jx-exchange-reader.h"
#include "jx-list-edits.h"
#include "jx-workspace-open.h"

/* `./dev soak [EVENTS [SEED]]` throws many; --seed throws the same again, as far as clocks allow. */
#define EVENTS       300         /* in the suite; JIXIAO_RANDOM_EVENTS says how many elsewhere */
#define EVENTS_A_DAY 2500        /* until all is put away and what is held then is looked at */
#define EVENTS_A_LOOK 150        /* between two looks whether disk and history have it all */
#define SETTLED_DAYS 4           /* until caches of fonts, icons and styles are full */
/* Bytes, from the middle of the settled days to their end. It is not nothing: GTK keeps each text in which something was selected
 * (update_selection_clipboards of GtkTextBuffer, 4.18), and the list its steps. */
#define MOST_GROWTH  (16 << 20)

/* One window, as the program has it, from the start to the end. */
typedef struct
{
  guint       n_events;     /* to come */
  GHashTable *begun;        /* of each assessment, what it held before the first step */
  GHashTable *thrown;       /* how often what was thrown */
  GArray     *held;         /* bytes, at the end of each day */
  char       *id;           /* of the assessment that was open at the end */
  char       *content;      /* … and what it held */
} Run;

static guint
count_events (void)
{
  const char *wanted = g_getenv ("JIXIAO_RANDOM_EVENTS");

  return wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : EVENTS;
}

/* ---- what is held in memory ---- */

#ifdef __SANITIZE_ADDRESS__
gsize __sanitizer_get_current_allocated_bytes (void);   /* the compiler brings no header for it */
#endif

/* Bytes that somebody asked for and has not given back; what the allocator keeps beside them is its own. */
static gsize
get_held (void)
{
#ifdef __SANITIZE_ADDRESS__
  return __sanitizer_get_current_allocated_bytes ();
#else
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
#endif
}

static double
get_resident (void)
{
  g_autofree char *status = NULL;
  g_auto(GStrv) fields = NULL;

  g_file_get_contents ("/proc/self/statm", &status, NULL, NULL);
  fields = g_strsplit (status != NULL ? status : "", " ", 3);

  return g_strv_length (fields) > 1 ? (double) (g_ascii_strtoull (fields[1], NULL, 10) * (guint64) sysconf (_SC_PAGESIZE)) / (1 << 20)
                                    : 0;
}

static void
say_memory (Run *run)
{
  g_test_message ("day %u, %u events to come: %.1f MiB held, %.1f MiB resident", run->held->len, run->n_events,
                  (double) get_held () / (1 << 20), get_resident ());
}

static int
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  gsize size = *(const gsize *) a, other = *(const gsize *) b;

  return (size > other) - (size < other);
}

static gsize
find_median (const gsize *sizes,
             guint        n)
{
  g_autofree gsize *sorted = g_memdup2 (sizes, n * sizeof *sizes);

  qsort (sorted, n, sizeof *sorted, compare_sizes);

  return sorted[n / 2];
}

/* Once caches are full, as many days again leave no more behind. One day that holds something by chance is no growth. */
static void
assert_flat (GArray *held)
{
  guint n = held->len > SETTLED_DAYS ? (held->len - SETTLED_DAYS) / 2 : 0;
  const gsize *sizes = (const gsize *) held->data;

  if (n < 2)
    return;

  g_assert_cmpuint (find_median (sizes + held->len - n, n), <, find_median (sizes + held->len - 2 * n, n) + MOST_GROWTH);
}

/* ---- what is stored, and what can be undone ---- */

/* Long texts, of which the first line that differs says enough */
static void
assert_same (const char *what,
             const char *text,
             const char *other)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1), others = g_strsplit (other, "\n", -1);

  for (guint i = 0; lines[i] != NULL || others[i] != NULL; i++)
    if (g_strcmp0 (lines[i], others[i]) != 0)
      g_error ("%s: “%s”, not “%s”", what, lines[i], others[i]);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
append_record (GString        *text,
               const JxRecord *record)
{
  g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i + 1 < record->fields->len; i += 2)
    g_ptr_array_add (fields, g_strdup_printf ("%s %s %s=%s\n", jx_record_kind_to_key (record->kind), record->id,
                                              (const char *) g_ptr_array_index (record->fields, i),
                                              (const char *) g_ptr_array_index (record->fields, i + 1)));

  g_ptr_array_sort (fields, compare_keys);
  g_string_append_printf (text, "%s of %s, %s in %s\n", record->id, record->parent, record->key, record->block);
  for (guint i = 0; i < fields->len; i++)
    g_string_append (text, g_ptr_array_index (fields, i));
}

static char *
dup_records (JxAssessment *assessment)
{
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  GString *text = g_string_new (NULL);

  jx_assessment_add_to_bundle (assessment, bundle);
  for (guint i = 0; i < bundle->records->len; i++)
    append_record (text, g_ptr_array_index (bundle->records, i));

  return g_string_free_and_steal (text);
}

/* What somebody else reads who opens the file: the same records, in the same order. */
static void
assert_stored (Stage *stage)
{
  JxAssessment *assessment = stage_get_assessment (stage);
  JxForms *forms = jx_workspace_get_forms (jx_desk_get_workspace (JX_DESK (stage->window)));
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "jixiao", "store.sqlite", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "jixiao-cli", "--store", path,
                                                    "export", jx_assessment_get_id (assessment), "--to", "-",
                                                    "--format", "json", NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JxBundle) read = NULL;
  g_autoptr(JxAssessment) stored = NULL;
  g_autofree char *ours = NULL, *theirs = NULL;

  g_assert_no_error (error);
  g_assert_true (jx_workspace_may_open (jx_desk_get_workspace (JX_DESK (stage->window)), jx_assessment_get_id (assessment)));
  g_subprocess_communicate (reader, NULL, NULL, &bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (reader), ==, 0);
  read = jx_exchange_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  stored = jx_assessment_new_from_bundle (forms, read, jx_assessment_get_id (assessment), &error);
  g_assert_no_error (error);

  ours = dup_records (assessment);
  theirs = dup_records (stored);
  assert_same ("stored", theirs, ours);
}

/* Back to where it began and again to where it was, and back once more: so much less is held for tomorrow. */
static void
assert_undone (Stage *stage,
               Run   *run)
{
  JxHistory *history = jx_session_get_history (jx_window_get_session (stage->window));
  const char *id = jx_assessment_get_id (stage_get_assessment (stage));
  g_autofree char *now = stage_dup_content (stage), *first = NULL, *again = NULL;
  guint n = 0;

  for (; jx_history_can_undo (history); n++)
    g_assert_true (jx_history_undo (history, NULL));

  first = stage_dup_content (stage);
  if (g_hash_table_contains (run->begun, id))
    assert_same ("undone", first, g_hash_table_lookup (run->begun, id));
  else
    g_hash_table_insert (run->begun, g_strdup (id), g_strdup (first));

  for (; n > 0; n--)
    g_assert_true (jx_history_redo (history, NULL));

  again = stage_dup_content (stage);
  assert_same ("redone", again, now);

  while (jx_history_can_undo (history))
    g_assert_true (jx_history_undo (history, NULL));
}

/* The list counts what the pane of findings shows. */
static void
assert_listed (Stage *stage)
{
  JxSession *session = jx_window_get_session (stage->window);
  JxWorkspace *workspace = jx_desk_get_workspace (JX_DESK (stage->window));
  JxEntry *entry = jx_workspace_find_entry (workspace, jx_assessment_get_id (stage_get_assessment (stage)));
  GListModel *findings = jx_session_get_findings (session);
  guint n_errors = 0;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr(JxFinding) finding = g_list_model_get_item (findings, i);

      n_errors += jx_finding_get_severity (finding) == JX_SEVERITY_ERROR && jx_finding_get_answer (finding) == NULL;
    }

  g_assert_cmpuint (jx_entry_get_summary (entry)->n_errors, ==, n_errors);
  g_assert_cmpstr (jx_entry_get_summary (entry)->total, ==, jx_session_get_summary (session)->total);
}

static void
look (Stage *stage,
      Run   *run)
{
  chance_put_in_order (stage);

  if (jx_window_get_session (stage->window) == NULL)
    return;

  jx_editor_commit (JX_EDITOR (stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_EDITOR)));
  stage_await_saved (stage);
  assert_stored (stage);
  assert_listed (stage);
  assert_undone (stage, run);
  stage_await_saved (stage);
}

/* ---- a day ---- */

static gboolean
stay_cb (void)
{
  return GDK_EVENT_STOP;
}

static void
import_samples (Stage *stage)
{
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.samples", NULL);
  stage_await_focus (stage_await_title (stage_await_dialog (stage), "_Import"));
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  stage_await_session (stage);
}

/* All of the list goes to the bin, or comes back. */
static void
move_all (Stage    *stage,
          gboolean  to_bin)
{
  JxWorkspace *workspace = jx_desk_get_workspace (JX_DESK (stage->window));
  GListModel *entries = jx_workspace_get_entries (workspace);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(JxCommand) command = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      if (jx_entry_is_binned (entry) != to_bin)
        g_ptr_array_add (ids, g_strdup (jx_entry_get_id (entry)));
    }

  command = jx_list_edits_bin (workspace, ids, to_bin);
  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), command, NULL));
  stage_await_saved (stage);
}

static void
take_down (Stage *stage,
           Run   *run)
{
  g_clear_pointer (&run->id, g_free);
  g_clear_pointer (&run->content, g_free);

  if (jx_window_get_session (stage->window) == NULL)
    return;   /* all went to the bin */

  run->id = g_strdup (jx_assessment_get_id (stage_get_assessment (stage)));
  run->content = stage_dup_content (stage);
}

/* The store holds what the window held. */
static void
assert_opened (Stage *stage,
               Run   *run)
{
  g_autofree char *content = NULL;

  if (run->id == NULL)
    return;

  jx_window_open (stage->window, run->id);
  stage_await_assessment (stage, run->id);
  content = stage_dup_content (stage);
  assert_same ("stored", content, run->content);
}

/* Also what was read aside, for a list that is checked or exported, has gone. */
static gboolean
has_no_session (gpointer data)
{
  return jx_sessions_get_n (jx_workspace_get_sessions (jx_desk_get_workspace (JX_DESK (((Stage *) data)->window)))) == 0;
}

/* Nothing is open, nothing is in the list: what is held then is the program's own. */
static void
end_day (Stage *stage,
         Run   *run)
{
  gsize held;

  take_down (stage, run);
  move_all (stage, TRUE);
  robot_frame (stage->robot);
  g_assert_null (jx_window_get_session (stage->window));
  robot_wait (has_no_session, stage);

  held = get_held ();
  g_array_append_val (run->held, held);
  say_memory (run);
  move_all (stage, FALSE);
  assert_opened (stage, run);
}

static void
live_day (Stage *stage,
          Run   *run)
{
  guint n = MIN (run->n_events, EVENTS_A_DAY);

  for (guint i = 1; i <= n; i++)
    {
      chance_throw (stage, run->thrown);

      if (i % EVENTS_A_LOOK == 0 || i == n)
        look (stage, run);
    }

  run->n_events -= n;
  end_day (stage, run);
}

static void
play_anything (Stage    *stage,
               gpointer  data)
{
  Run *run = data;
  gulong stay = g_signal_connect (stage->window, "close-request", G_CALLBACK (stay_cb), NULL);

  import_samples (stage);
  while (run->n_events > 0)
    live_day (stage, run);

  g_signal_handler_disconnect (stage->window, stay);
}

static void
play_again (Stage    *stage,
            gpointer  data)
{
  assert_opened (stage, data);
}

/* ---- all of it ---- */

static void
say_thrown (Run *run)
{
  GHashTableIter iter;
  gpointer kind, n;

  g_hash_table_iter_init (&iter, run->thrown);
  while (g_hash_table_iter_next (&iter, &kind, &n))
    g_test_message ("%s: %u times", (const char *) kind, GPOINTER_TO_UINT (n));
}

static void
test_anything (gconstpointer data)
{
  Known *known = (Known *) data;
  Run run = { .n_events = count_events () };

  run.begun = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  run.thrown = g_hash_table_new (g_str_hash, g_str_equal);
  run.held = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_test_log_set_fatal_handler (known_is_fatal, known);   /* each test begins without one */

  stage_run (play_anything, &run);
  stage_run (play_again, &run);
  say_thrown (&run);
  known_say (known);
  assert_flat (run.held);

  g_hash_table_unref (run.begun);
  g_hash_table_unref (run.thrown);
  g_array_unref (run.held);
  g_free (run.id);
  g_free (run.content);
}

/* Any warning that is not known ends a long run. The suite's short one is no search for more of them: there the toolkit may
 * warn, ours may not. */
int
main (int   argc,
      char *argv[])
{
  Known *known = known_new (g_getenv ("JIXIAO_RANDOM_EVENTS") != NULL);
  int status;

  stage_init (&argc, &argv);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  g_test_add_data_func ("/window/random/no-event-harms-and-the-store-holds-what-the-window-held", known, test_anything);
  status = g_test_run ();
  g_free (known);

  return status;
}
