/* bench-editor.c: a key in the window with a short and a long report, against the same key in a bare text view
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdio.h>
#include <time.h>

#include "stage.h"

#include "jx-edits.h"
#include "jx-section-text.h"
#include "long-report.h"

#define N_KEYS 300

typedef struct
{
  gint64 median, p99;   /* us of processor time, from before the key to the painted frame */
} Figures;

static gint64
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

static void
painted_cb (GdkFrameClock *clock,
            guint         *n_frames)
{
  (*n_frames)++;
}

static gboolean
is_painted (gpointer data)
{
  return *(guint *) data > 0;
}

/* The frame is the key's own: one more that is asked for would be counted beside it. */
static Figures
type (GtkWidget *window,
      Robot     *robot)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  guint n_frames;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &n_frames);
  gint64 taken[N_KEYS];

  for (int i = 0; i < N_KEYS; i++)
    {
      gint64 begin = processor_time ();

      n_frames = 0;
      robot_keys (robot, i % 7 == 6 ? "space" : "n");
      robot_wait (is_painted, &n_frames);
      taken[i] = processor_time () - begin;
    }

  g_signal_handler_disconnect (clock, id);
  qsort (taken, N_KEYS, sizeof (gint64), compare);

  return (Figures) { taken[N_KEYS / 2], taken[N_KEYS * 99 / 100] };
}

static Figures
type_in_text_view (void)
{
  GtkWidget *window = adw_window_new (), *scroller = gtk_scrolled_window_new (), *text = gtk_text_view_new ();
  Robot *robot;
  Figures figures;

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), text);
  adw_window_set_content (ADW_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  robot = robot_new (GTK_WINDOW (window));
  gtk_widget_grab_focus (text);
  figures = type (window, robot);
  robot_free (robot);
  gtk_window_destroy (GTK_WINDOW (window));

  return figures;
}

static void
write_report (Stage *stage,
              guint  n_pages)
{
  JxTable *texts = stage_get_table (stage, "sections");
  g_auto(GStrv) report = long_report_new (texts, n_pages);

  for (guint i = 0; report[i] != NULL; i++)
    {
      g_autoptr(JxCommand) command = jx_edits_set (stage_get_assessment (stage), texts, 0, (int) i, report[i]);

      g_assert_true (jx_history_do (jx_session_get_history (jx_window_get_session (stage->window)), command, NULL));
    }

  stage_await_saved (stage);
}

static void
print (const char *figure,
       guint       n_pages,
       Figures     figures,
       Figures     reference)
{
  printf ("{\"bench\": \"editor\", \"figure\": \"%s of %u pages\", \"unit\": \"us\", \"median\": %" G_GINT64_FORMAT ", \"p99\": %"
           G_GINT64_FORMAT ", \"reference\": \"GtkTextView\", \"reference_median\": %" G_GINT64_FORMAT
           ", \"reference_p99\": %" G_GINT64_FORMAT "}\n", figure, n_pages, figures.median, figures.p99, reference.median, reference.p99);
}

static void
play (Stage    *stage,
      gpointer  data)
{
  static const guint lengths[] = { 20, 204 };   /* pages */
  const Figures *reference = data;

  stage_create (stage, "a", "2024", "b");
  for (guint n = 0; n < G_N_ELEMENTS (lengths); n++)
    {
      write_report (stage, lengths[n]);
      stage_show_view (stage, "indicators");
      print ("a key in a cell beside a report", lengths[n], type (GTK_WIDGET (stage->window), stage->robot), *reference);
      stage_show_view (stage, "report");
      print ("a key in a chapter of a report", lengths[n], type (GTK_WIDGET (stage->window), stage->robot), *reference);
    }
}

static void
bench (void)
{
  Figures reference = type_in_text_view ();

  stage_run (play, &reference);
}

/* The stage stands in a test, which keeps settings and data in folders of its own. */
int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/bench/editor", bench);

  return g_test_run ();
}
