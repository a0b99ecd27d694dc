/* start-watch.c: what a starting program tells of its frames
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "start-watch.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* What follows the first frames has come to rest by then: checks of the store, icons, caches. */
#define REST_SECONDS 3

typedef struct
{
  GtkWindow  *window;
  StartStage  stage;
  gint64      begun;      /* µs, by the starter's monotonic clock */
  guint       n_stages;
  guint       n_seen;
} Watch;

/* Of this thread: what the store's thread does meanwhile keeps no frame waiting. */
static gint64
cpu_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* kB of this process's memory, by the kernel's name for it */
static gint64
read_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, name);
  g_assert_nonnull (line);

  return g_ascii_strtoll (line + strlen (name), NULL, 10);
}

static gboolean
rest_cb (gpointer data)
{
  Watch *watch = data;

  printf ("memory %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", read_memory ("VmRSS:"), read_memory ("RssAnon:"));
  fflush (stdout);
  gtk_window_destroy (watch->window);

  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (GdkFrameClock *clock,
                Watch         *watch)
{
  gint64 elapsed = g_get_monotonic_time () - watch->begun, used = cpu_now ();

  if (!gtk_widget_get_mapped (GTK_WIDGET (watch->window)) || watch->n_seen == watch->n_stages)
    return;

  for (guint reached = watch->stage (watch->window); watch->n_seen <= reached; watch->n_seen++)
    printf ("%u %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", watch->n_seen, elapsed, used);

  if (watch->n_seen == watch->n_stages)
    g_timeout_add_seconds (REST_SECONDS, rest_cb, watch);
}

static void
realize_cb (GtkWidget *window,
            Watch     *watch)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), watch);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 Watch          *watch)
{
  watch->window = window;
  g_signal_connect_after (window, "realize", G_CALLBACK (realize_cb), watch);
}

/* Prints for each stage its number, µs since @begun and µs of processor time; then kB of memory at rest, whole and without
 * what comes from files, such as fonts, and is the kernel's to keep or to drop. */
void
start_watch (GtkApplication *application,
             const char     *begun,
             guint           n_stages,
             StartStage      stage)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->begun = g_ascii_strtoll (begun, NULL, 10);
  watch->n_stages = n_stages;
  watch->stage = stage;
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), watch);
  g_object_set_data_full (G_OBJECT (application), "start-watch", watch, g_free);
}
