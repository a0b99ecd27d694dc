/* bench-preview.c: the first sight of a report's pages and a key in one of its chapters, against writing the whole report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdio.h>
#include <time.h>

#include <adwaita.h>

#include "jx-assessment-load.h"
#include "jx-preview.h"
#include "jx-report.h"
#include "jx-session.h"
#include "long-report.h"
#include "shipped-forms.h"
#include "stage.h"

#define N_SIGHTS 5
#define N_KEYS   60

typedef struct
{
  JxSession *session;
  JxPreview *preview;
  GtkWidget *window;
  guint      n_frames;
} Scene;

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
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

static void
painted_cb (GdkFrameClock *clock,
            Scene         *scene)
{
  scene->n_frames++;
}

static gboolean
is_painted (gpointer data)
{
  return ((Scene *) data)->n_frames > 0;
}

static JxSession *
open_report (JxForms *forms,
             guint    n_pages)
{
  g_autoptr(JxAssessment) assessment = jx_assessment_new_empty (forms, jx_forms_find_latest (forms, "mof-project"), NULL);
  JxTable *texts = jx_assessment_find_type (assessment, JX_BLOCK_SECTIONS);
  g_auto(GStrv) report = long_report_new (texts, n_pages);

  for (guint i = 0; report[i] != NULL; i++)
    jx_holder_set_field (JX_HOLDER (assessment), jx_row_get_id (jx_table_get_row (texts, 0)),
                         jx_table_get_block (texts)->columns[i].key, report[i], NULL);

  return jx_session_new (assessment, NULL, NULL);
}

/* Until the painted frame: what is in sight then is all that the user waits for. */
static gint64
time_frame (Scene  *scene,
            gint64  begin)
{
  scene->n_frames = 0;
  robot_wait (is_painted, scene);

  return processor_time () - begin;
}

static gint64
time_sight (Scene *scene)
{
  gint64 begin = processor_time ();

  jx_preview_set_session (scene->preview, scene->session);

  return time_frame (scene, begin);
}

/* Of the laying out, and not of the checks: those are done before. */
static gint64
time_key (Scene *scene,
          guint  chapter)
{
  JxTable *texts = jx_assessment_find_type (jx_session_get_assessment (scene->session), JX_BLOCK_SECTIONS);
  JxRow *row = jx_table_get_row (texts, 0);
  g_autofree char *text = g_strconcat (jx_row_get_typed (row, chapter), "续", NULL);
  gint64 begin;

  g_assert_true (jx_history_type (jx_session_get_history (scene->session), jx_row_get_id (row),
                                  jx_table_get_block (texts)->columns[chapter].key, text, NULL));
  begin = processor_time ();

  return time_frame (scene, begin);
}

static void
print (const char *figure,
       guint       n_pages,
       gint64      median,
       gint64      slowest,
       gint64      reference)
{
  printf ("{\"bench\": \"preview\", \"figure\": \"%s, %u pages\", \"unit\": \"us\", \"median\": %" G_GINT64_FORMAT
          ", \"slowest\": %" G_GINT64_FORMAT ", \"reference\": \"all pages laid out anew\", \"reference_value\": %"
          G_GINT64_FORMAT "}\n", figure, n_pages, median, slowest, reference);
}

static void
bench_keys (Scene      *scene,
            const char *figure,
            guint       chapter,
            guint       n_pages,
            gint64      reference)
{
  JxTable *texts = jx_assessment_find_type (jx_session_get_assessment (scene->session), JX_BLOCK_SECTIONS);
  gint64 taken[N_KEYS];

  jx_preview_show_source (scene->preview, jx_row_get_id (jx_table_get_row (texts, 0)),
                          jx_table_get_block (texts)->columns[chapter].key);
  robot_settle ();
  for (guint n = 0; n < N_KEYS; n++)
    taken[n] = time_key (scene, chapter);
  qsort (taken, N_KEYS, sizeof *taken, compare);
  print (figure, n_pages, taken[N_KEYS / 2], taken[N_KEYS - 1], reference);
}

static gint64
lay_out_all (Scene *scene)
{
  gint64 begin = processor_time ();
  g_autoptr(JxReport) report = jx_report_new (jx_session_get_assessment (scene->session));

  g_assert_cmpuint (jx_report_get_n_pages (report), >, 0);

  return processor_time () - begin;
}

/* Below the last one stands the date. */
static guint
get_last_chapter (Scene *scene)
{
  JxTable *texts = jx_assessment_find_type (jx_session_get_assessment (scene->session), JX_BLOCK_SECTIONS);

  return jx_table_get_block (texts)->n_columns - 2;
}

static void
measure (Scene   *scene,
         JxForms *forms,
         guint    n_pages)
{
  gint64 sights[N_SIGHTS], reference;

  scene->session = open_report (forms, n_pages);
  reference = lay_out_all (scene);
  for (guint n = 0; n < N_SIGHTS; n++)
    {
      jx_preview_set_session (scene->preview, NULL);
      robot_settle ();
      sights[n] = time_sight (scene);
    }
  qsort (sights, N_SIGHTS, sizeof *sights, compare);
  print ("first sight", n_pages, sights[N_SIGHTS / 2], sights[N_SIGHTS - 1], reference);
  bench_keys (scene, "a key in the first chapter", 0, n_pages, reference);
  bench_keys (scene, "a key in the last chapter", get_last_chapter (scene), n_pages, reference);
  jx_preview_set_session (scene->preview, NULL);
  g_clear_object (&scene->session);
}

static void
bench (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  Scene scene = { NULL };

  scene.preview = g_object_ref_sink (g_object_new (JX_TYPE_PREVIEW, NULL));
  scene.window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (scene.window), 560, 760);
  adw_window_set_content (ADW_WINDOW (scene.window), GTK_WIDGET (scene.preview));
  gtk_window_present (GTK_WINDOW (scene.window));
  robot_settle ();
  g_signal_connect (gtk_widget_get_frame_clock (scene.window), "after-paint", G_CALLBACK (painted_cb), &scene);

  measure (&scene, forms, 20);
  measure (&scene, forms, 204);

  gtk_window_destroy (GTK_WINDOW (scene.window));
  g_object_unref (scene.preview);
}

/* The stage stands in a test, which keeps settings and data in folders of its own. */
int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/bench/preview", bench);

  return g_test_run ();
}
