/* bench-batch.c: a thousand assessments on their way out: how long, how much memory, how soon it stops
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-batch.h"

#include <glib/gstdio.h>
#include <sys/resource.h>

#include "bare-pages.h"
#include "jx-file.h"
#include "looks.h"
#include "sample-assessment.h"

#define N_ITEMS  1000
#define N_FEW    100     /* after so many the memory is what it stays */
#define N_STOPS  12
#define N_EACH   12      /* of them each with its files: the last one stops as the first one does */
#define N_MANY   300     /* in one file */
#define N_BARE   100
#define WRITTEN  (64 * 1024)
#define ALL      ((1u << JX_FORMAT_LAST) - 1)

typedef struct
{
  JxForms      *forms;
  GCancellable *cancellable;
  gulong        delay;        /* microseconds */
  gint64        stopped;      /* when it was told to */
  GThread      *stopper;
} Run;

typedef struct
{
  const char *figure;
  JxBatchKind kind;
  guint       formats;
  guint       n_items;
} Stop;

static const Stop stops[] = {
  { "one PDF of one", JX_BATCH_ONE, 1u << JX_FORMAT_PDF, 1 },
  { "files for each", JX_BATCH_EACH, ALL, N_EACH },
  { "one PDF for all", JX_BATCH_TOGETHER, 1u << JX_FORMAT_PDF, N_FEW },
  { "one workbook for all", JX_BATCH_TOGETHER, 1u << JX_FORMAT_XLSX, N_FEW },
  { "one exchange file for all", JX_BATCH_TOGETHER, 1u << JX_FORMAT_JSON, N_MANY },
  { "the summary as PDF", JX_BATCH_SUMMARY, 1u << JX_FORMAT_PDF, N_MANY },
  { "the summary as workbook", JX_BATCH_SUMMARY, 1u << JX_FORMAT_XLSX, N_MANY },
  { "the rehearsal", JX_BATCH_REHEARSAL, ALL, N_EACH },
};

static gpointer
stop_in_thread (gpointer data)
{
  Run *run = data;

  g_usleep (run->delay);
  run->stopped = g_get_monotonic_time ();
  g_cancellable_cancel (run->cancellable);

  return NULL;
}

static JxAssessment *
read_sample (guint      position,
             gpointer   data,
             GError   **error)
{
  Run *run = data;
  JxAssessment *assessment = sample_assessment_new_numbered (run->forms, "mof-project", position);
  g_autofree char *name = g_strdup_printf ("第%u项：按标准发放中心聘用人员工资", position);

  sample_assessment_fill_jinfeng (assessment);
  sample_assessment_set (assessment, "header", 0, "project-name", name);

  return assessment;
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_remove (child);
    }
  g_remove (path);
}

static gboolean
run_batch (Run         *run,
           JxBatchKind  kind,
           guint        formats,
           guint        n_items)
{
  g_autofree char *path = g_dir_make_tmp ("jixiao-bench-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (path, "all", NULL);
  g_autoptr(GFile) target = g_file_new_for_path (kind == JX_BATCH_EACH ? path : name);
  JxBatchOptions options = { .kind = kind, .formats = formats, .folder = kind == JX_BATCH_EACH, .target = target };
  g_autoptr(JxBatch) batch = jx_batch_new (&options, n_items, read_sample, run, NULL);
  gboolean whole = jx_batch_run (batch, run->cancellable, NULL);

  remove_folder (path);

  return whole;
}

static double
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss / 1024.0;
}

static double
time_batch (Run   *run,
            guint  formats,
            guint  n_items)
{
  double begin = bare_pages_get_cpu_time ();

  g_assert_true (run_batch (run, JX_BATCH_EACH, formats, n_items));

  return bare_pages_get_cpu_time () - begin;
}

/* The pages of so many, painted by a bare loop. */
static double
time_bare (Run *run)
{
  double sum = 0;

  for (guint n = 0; n < N_BARE; n++)
    {
      g_autoptr(JxAssessment) assessment = read_sample (n, run, NULL);
      g_autoptr(JxReport) report = jx_report_new (assessment);

      sum += bare_pages_paint (report);
    }

  return sum;
}

static void
bench_files (Run *run)
{
  char value[G_ASCII_DTOSTR_BUF_SIZE], reference[G_ASCII_DTOSTR_BUF_SIZE], ratio[G_ASCII_DTOSTR_BUF_SIZE];
  double few, many, pdf, bare, time;

  time_batch (run, ALL, N_FEW);
  few = get_peak ();
  time = time_batch (run, ALL, N_ITEMS);
  many = get_peak ();
  pdf = time_batch (run, 1u << JX_FORMAT_PDF, N_BARE);
  bare = time_bare (run);

  g_print ("{\"bench\": \"batch\", \"figure\": \"1 000 in four formats\", \"unit\": \"s\", \"value\": %s, \"reference\": %s, "
           "\"reference_name\": \"bare pangocairo loop over the cells of the 1 000 PDFs alone\", \"ratio\": %s}\n",
           g_ascii_formatd (value, sizeof value, "%.1f", time),
           g_ascii_formatd (reference, sizeof reference, "%.1f", bare * N_ITEMS / N_BARE),
           g_ascii_formatd (ratio, sizeof ratio, "%.2f", time * N_BARE / N_ITEMS / bare));
  g_print ("{\"bench\": \"batch\", \"figure\": \"pdf\", \"unit\": \"files/s\", \"value\": %s, \"reference\": %s, "
           "\"reference_name\": \"bare pangocairo loop over the same cells\", \"ratio\": %s}\n",
           g_ascii_formatd (value, sizeof value, "%.1f", N_BARE / pdf),
           g_ascii_formatd (reference, sizeof reference, "%.1f", N_BARE / bare),
           g_ascii_formatd (ratio, sizeof ratio, "%.2f", bare / pdf));
  g_print ("{\"bench\": \"batch\", \"figure\": \"memory at 1 000\", \"unit\": \"MiB\", \"value\": %s, \"reference\": %s, "
           "\"reference_name\": \"at 100\", \"ratio\": %s}\n",
           g_ascii_formatd (value, sizeof value, "%.1f", many), g_ascii_formatd (reference, sizeof reference, "%.1f", few),
           g_ascii_formatd (ratio, sizeof ratio, "%.2f", many / few));
}

/* What no stop can break: a file that goes to the disk, is named and read again. The longest of as many. */
static double
time_write (void)
{
  g_autofree char *path = g_dir_make_tmp ("jixiao-bench-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (path, "file", NULL), *content = g_strnfill (WRITTEN, 'x');
  g_autoptr(GBytes) bytes = g_bytes_new_static (content, WRITTEN);
  g_autoptr(GFile) file = g_file_new_for_path (name);
  gint64 longest = 0;

  for (guint n = 0; n < N_STOPS; n++)
    {
      gint64 begin = g_get_monotonic_time ();

      g_assert_true (jx_file_replace_bytes_checked (file, bytes, NULL, NULL, NULL));
      longest = MAX (longest, g_get_monotonic_time () - begin);
    }
  remove_folder (path);

  return longest / 1000.0;
}

/* Told to stop at any instant of the whole run: the longest that it takes until nothing is waited for any more. */
static void
bench_stop (Run        *run,
            const Stop *stop)
{
  char value[G_ASCII_DTOSTR_BUF_SIZE], reference[G_ASCII_DTOSTR_BUF_SIZE], ratio[G_ASCII_DTOSTR_BUF_SIZE];
  gint64 begin = g_get_monotonic_time (), longest = 0, whole;
  double written = time_write ();
  guint n_stopped = 0;

  g_assert_true (run_batch (run, stop->kind, stop->formats, stop->n_items));
  whole = g_get_monotonic_time () - begin;
  for (guint n = 0; n < N_STOPS; n++)
    {
      run->cancellable = g_cancellable_new ();
      run->delay = (gulong) (whole * n / N_STOPS);
      run->stopper = g_thread_new ("stopper", stop_in_thread, run);
      if (!run_batch (run, stop->kind, stop->formats, stop->n_items))
        {
          longest = MAX (longest, g_get_monotonic_time () - run->stopped);
          n_stopped++;
        }
      g_clear_pointer (&run->stopper, g_thread_join);
      g_clear_object (&run->cancellable);
    }

  g_print ("{\"bench\": \"batch\", \"figure\": \"stop of %s\", \"unit\": \"ms\", \"value\": %s, \"budget\": \"< 200\", "
           "\"reference\": %s, \"reference_name\": \"one file of 64 KiB to the disk and back\", \"ratio\": %s, "
           "\"stopped\": %u, \"whole_ms\": %d}\n", stop->figure, g_ascii_formatd (value, sizeof value, "%.1f", longest / 1000.0),
           g_ascii_formatd (reference, sizeof reference, "%.1f", written),
           g_ascii_formatd (ratio, sizeof ratio, "%.1f", longest / 1000.0 / written), n_stopped, (int) (whole / 1000));
}

/* What it may take whatever else the machine does: the longest piece between two looks whether it is given up. */
static void
bench_looks (Run        *run,
             const Stop *stop)
{
  char value[G_ASCII_DTOSTR_BUF_SIZE], reference[G_ASCII_DTOSTR_BUF_SIZE], ratio[G_ASCII_DTOSTR_BUF_SIZE];
  double begin = bare_pages_get_cpu_time (), longest, whole;

  run->cancellable = g_cancellable_new ();
  looks_begin ();
  g_assert_true (run_batch (run, stop->kind, stop->formats, stop->n_items));
  longest = looks_end ();
  whole = 1000 * (bare_pages_get_cpu_time () - begin);
  g_clear_object (&run->cancellable);

  g_print ("{\"bench\": \"batch\", \"figure\": \"CPU between two looks in %s\", \"unit\": \"ms\", \"value\": %s, "
           "\"reference\": %s, \"reference_name\": \"CPU of all of it\", \"ratio\": %s}\n", stop->figure,
           g_ascii_formatd (value, sizeof value, "%.1f", longest), g_ascii_formatd (reference, sizeof reference, "%.1f", whole),
           g_ascii_formatd (ratio, sizeof ratio, "%.3f", longest / whole));
}

/* ---- a window beside it ---- */

#define LOOK_EVERY 2      /* milliseconds: as often a window would like to do a little */
#define LINGERS    1000   /* milliseconds: what was given up comes to its end */

typedef struct
{
  GMainLoop    *loop;
  JxBatch      *batch;        /* NULL: something that takes no turns runs */
  GCancellable *cancellable;  /* NULL: it runs to its end */
  gint64        last;
  gint64        longest;
} Beside;

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);

  return G_SOURCE_REMOVE;
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_timeout_add (LINGERS, quit_cb, ((Beside *) data)->loop);
}

/* It is stopped when the last part is drawn: what comes then knows no way to be interrupted. */
static gboolean
look_cb (gpointer data)
{
  Beside *beside = data;
  gint64 now = g_get_monotonic_time ();

  beside->longest = MAX (beside->longest, now - beside->last);
  beside->last = now;
  if (beside->cancellable != NULL)
    {
      JxBatchProgress progress;

      jx_batch_get_progress (beside->batch, &progress);
      g_free (progress.name);
      if (progress.done + 1 >= progress.total)
        g_cancellable_cancel (beside->cancellable);
    }

  return G_SOURCE_CONTINUE;
}

static void
calculate (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  double begin = bare_pages_get_cpu_time ();

  while (bare_pages_get_cpu_time () - begin < 1)
    ;
  g_task_return_boolean (task, TRUE);
}

static double
watch (JxBatch      *batch,
       GCancellable *cancellable)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Beside beside = { loop, batch, cancellable, g_get_monotonic_time () };
  guint look = g_timeout_add (LOOK_EVERY, look_cb, &beside);

  if (batch != NULL)
    {
      jx_batch_run_async (batch, cancellable, ended_cb, &beside);
    }
  else
    {
      g_autoptr(GTask) task = g_task_new (NULL, NULL, ended_cb, &beside);

      g_task_run_in_thread (task, calculate);
    }
  g_main_loop_run (loop);
  g_source_remove (look);

  return beside.longest / 1000.0;
}

static void
bench_beside (Run        *run,
              const char *figure,
              gboolean    stopped)
{
  char value[G_ASCII_DTOSTR_BUF_SIZE], reference[G_ASCII_DTOSTR_BUF_SIZE], ratio[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *path = g_dir_make_tmp ("jixiao-bench-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (path, "all", NULL);
  g_autoptr(GFile) target = g_file_new_for_path (name);
  JxBatchOptions options = { .kind = JX_BATCH_TOGETHER, .formats = 1u << JX_FORMAT_PDF, .target = target };
  g_autoptr(JxBatch) batch = jx_batch_new (&options, N_MANY, read_sample, run, NULL);
  g_autoptr(GCancellable) cancellable = stopped ? g_cancellable_new () : NULL;
  double bare = watch (NULL, NULL), waited = watch (batch, cancellable);

  remove_folder (path);
  g_print ("{\"bench\": \"batch\", \"figure\": \"longest wait of a loop beside %s\", \"unit\": \"ms\", \"value\": %s, "
           "\"reference\": %s, \"reference_name\": \"beside a thread that calculates\", \"ratio\": %s}\n", figure,
           g_ascii_formatd (value, sizeof value, "%.1f", waited), g_ascii_formatd (reference, sizeof reference, "%.1f", bare),
           g_ascii_formatd (ratio, sizeof ratio, "%.1f", waited / bare));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  Run run = { .forms = forms };

  if (argc < 2)
    bench_files (&run);   /* first: the memory is counted from there */
  if (argc < 2 || g_str_equal (argv[1], "beside"))
    {
      bench_beside (&run, "one PDF of 300", FALSE);
      bench_beside (&run, "one PDF of 300 that is stopped", TRUE);
    }
  for (guint n = 0; n < G_N_ELEMENTS (stops) && (argc < 2 || g_str_equal (argv[1], "looks")); n++)
    bench_looks (&run, &stops[n]);
  for (guint n = 0; n < G_N_ELEMENTS (stops) && (argc < 2 || g_str_equal (argv[1], "stop")); n++)
    bench_stop (&run, &stops[n]);

  return 0;
}
