/* test-window-random.c: anything may be pressed, at any time, at any size
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <malloc.h>

#include "chance.h"

#include "jx-assessment-load.h"
#include "jx-exchange-reader.h"
#include "jx-workspace-open.h"

/* `./dev soak [EVENTS [SEED]]` throws many; --seed throws the same again, as far as clocks allow. */
#define EVENTS       300         /* in the suite; JIXIAO_RANDOM_EVENTS says how many elsewhere */
#define EVENTS_A_DAY 2500        /* between a start of the program with nothing stored and its end */
#define EVENTS_A_LOOK 150        /* between two looks whether disk and history have it all */
#define SETTLED_DAYS 4           /* until caches of fonts, icons and styles are full */
#define MOST_GROWTH  (4 << 20)   /* bytes, from the middle of the settled days to their end */

typedef struct
{
  guint   n_events;     /* of the day */
  char   *id;           /* of the assessment that was open at the end */
  char   *content;      /* … and what it held */
} Day;

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
say_memory (const char *when)
{
  g_test_message ("%s: %.1f MiB held, %.1f MiB resident", when, (double) get_held () / (1 << 20), get_resident ());
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
assert_undone (Stage      *stage,
               GHashTable *begun)
{
  JxHistory *history = jx_session_get_history (jx_window_get_session (stage->window));
  const char *id = jx_assessment_get_id (stage_get_assessment (stage));
  g_autofree char *now = stage_dup_content (stage), *first = NULL, *again = NULL;
  guint n = 0;

  for (; jx_history_can_undo (history); n++)
    g_assert_true (jx_history_undo (history, NULL));

  first = stage_dup_content (stage);
  if (g_hash_table_contains (begun, id))
    assert_same ("undone", first, g_hash_table_lookup (begun, id));
  else
    g_hash_table_insert (begun, g_strdup (id), g_strdup (first));

  for (; n > 0; n--)
    g_assert_true (jx_history_redo (history, NULL));

  again = stage_dup_content (stage);
  assert_same ("redone", again, now);

  while (jx_history_can_undo (history))
    g_assert_true (jx_history_undo (history, NULL));
}

static void
look (Stage      *stage,
      GHashTable *begun)
{
  chance_put_in_order (stage);

  if (jx_window_get_session (stage->window) == NULL)
    return;

  jx_history_close_edit (jx_session_get_history (jx_window_get_session (stage->window)));
  stage_await_saved (stage);
  assert_stored (stage);
  assert_undone (stage, begun);
  stage_await_saved (stage);
}

/* ---- a day ---- */

static gboolean
stay_cb (void)
{
  return GDK_EVENT_STOP;
}

static void
begin_day (Stage *stage)
{
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.samples", NULL);
  stage_await_focus (stage_await_title (stage_await_dialog (stage), "_Import"));
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  stage_await_session (stage);
}

static void
end_day (Stage *stage,
         Day   *day)
{
  if (jx_window_get_session (stage->window) == NULL)
    return;

  day->id = g_strdup (jx_assessment_get_id (stage_get_assessment (stage)));
  day->content = stage_dup_content (stage);
}

static void
play_anything (Stage    *stage,
               gpointer  data)
{
  Day *day = data;
  g_autoptr(GHashTable) begun = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gulong stay = g_signal_connect (stage->window, "close-request", G_CALLBACK (stay_cb), NULL);

  begin_day (stage);

  for (guint i = 1; i <= day->n_events; i++)
    {
      chance_throw (stage);

      if (i % EVENTS_A_LOOK == 0 || i == day->n_events)
        look (stage, begun);
    }

  g_signal_handler_disconnect (stage->window, stay);
  end_day (stage, day);
}

/* The store holds what the window held. */
static void
play_again (Stage    *stage,
            gpointer  data)
{
  Day *day = data;
  g_autofree char *content = NULL;

  if (day->id == NULL)
    return;   /* all went to the bin */

  jx_window_open (stage->window, day->id);
  stage_await_assessment (stage, day->id);
  content = stage_dup_content (stage);
  assert_same ("stored", content, day->content);
}

static void
forget_store (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "jixiao", "store.sqlite", NULL);

  g_unlink (path);
  stage_forget ();
}

static void
live_day (guint n_events)
{
  Day day = { .n_events = n_events };

  forget_store ();
  stage_run (play_anything, &day);
  stage_run (play_again, &day);
  g_free (day.id);
  g_free (day.content);
}

/* ---- what is said meanwhile ---- */

/* The toolkit's own, met where no widget of ours takes part: a sheet whose dialog changes between floating and at the bottom
 * within one frame, or that is lower than the bar of the view in it; a layout that changes while a button is held down in it; a
 * view that was put away just after a turn of the wheel beyond its end. */
static gboolean
is_known (const char *message)
{
  static const char *const known[] =
  {
    "Trying to snapshot AdwGizmo", "Trying to snapshot GtkRevealer", "Broken accounting of active state for widget",
    "gtk_widget_measure: assertion 'for_size >= -1' failed",
    "gdk_frame_clock_get_frame_time: assertion 'GDK_IS_FRAME_CLOCK (frame_clock)' failed",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_has_prefix (message, known[i]))
      return TRUE;

  return FALSE;
}

/* Any other warning ends a long run. The suite's short one is no search for more of them: there the toolkit may warn, ours
 * may not. */
static gboolean
is_harmless (GLogLevelFlags  level,
             const char     *domain,
             const char     *message)
{
  static const char *const toolkit[] = { "Gtk", "Adwaita", "Gdk", NULL };

  return is_known (message) || (g_getenv ("JIXIAO_RANDOM_EVENTS") == NULL && domain != NULL
                                && (level & G_LOG_LEVEL_MASK) == G_LOG_LEVEL_WARNING && g_strv_contains (toolkit, domain));
}

static const char *
find_field (const GLogField *fields,
            gsize            n_fields,
            const char      *key)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, key))
      return fields[i].value;

  return NULL;
}

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  const char *message = find_field (fields, n_fields, "MESSAGE");

  if (message != NULL && is_harmless (level, find_field (fields, n_fields, "GLIB_DOMAIN"), message))
    return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, data);
}

/* A failed assertion does not come by the writer first: the test would be called failed. */
static void
assertion_cb (const char     *domain,
              GLogLevelFlags  level,
              const char     *message,
              gpointer        data)
{
  if (!is_known (message))
    g_log_default_handler (domain, level, message, data);
}

static gboolean
is_fatal (const char     *domain,
          GLogLevelFlags  level,
          const char     *message,
          gpointer        data)
{
  return !is_harmless (level, domain, message);
}

/* ---- the days ---- */

static void
test_anything (void)
{
  g_autoptr(GArray) held = g_array_new (FALSE, FALSE, sizeof (gsize));

  g_test_log_set_fatal_handler (is_fatal, NULL);   /* each test begins without one */

  for (guint left = count_events (), n; left > 0; left -= n)
    {
      g_autofree char *when = NULL;
      gsize now;

      n = MIN (left, EVENTS_A_DAY);
      live_day (n);
      now = get_held ();
      g_array_append_val (held, now);
      when = g_strdup_printf ("day %u, %u events to come", held->len, left - n);
      say_memory (when);
    }

  assert_flat (held);
}

int
main (int   argc,
      char *argv[])
{
  g_log_set_writer_func (write_log, NULL, NULL);
  stage_init (&argc, &argv);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  g_log_set_handler ("Gtk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, assertion_cb, NULL);
  g_log_set_handler ("Gdk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, assertion_cb, NULL);

  g_test_add_func ("/window/random/no-event-harms-and-the-store-holds-what-the-window-held", test_anything);

  return g_test_run ();
}
