/* looks.c: how much is reckoned between two looks whether it is given up
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "looks.h"

#include <gio/gio.h>
#include <time.h>

/* The linker puts these in the place of GIO's. */
gboolean __real_g_cancellable_is_cancelled            (GCancellable  *cancellable);
gboolean __wrap_g_cancellable_is_cancelled            (GCancellable  *cancellable);
gboolean __real_g_cancellable_set_error_if_cancelled  (GCancellable  *cancellable,
                                                       GError       **error);
gboolean __wrap_g_cancellable_set_error_if_cancelled  (GCancellable  *cancellable,
                                                       GError       **error);

static GThread *watched;
static double last, longest;   /* milliseconds of the watched thread */

static double
get_thread_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
note_look (void)
{
  double now;

  if (watched != g_thread_self ())
    return;

  now = get_thread_time ();
  longest = MAX (longest, now - last);
  last = now;
}

gboolean
__wrap_g_cancellable_is_cancelled (GCancellable *cancellable)
{
  note_look ();

  return __real_g_cancellable_is_cancelled (cancellable);
}

gboolean
__wrap_g_cancellable_set_error_if_cancelled (GCancellable  *cancellable,
                                             GError       **error)
{
  note_look ();

  return __real_g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * looks_begin:
 *
 * Watches this thread from now on. What it waits for does not count: that a machine has much to do is no fault of the work.
 */
void
looks_begin (void)
{
  watched = g_thread_self ();
  longest = 0;
  last = get_thread_time ();
}

/**
 * looks_end:
 *
 * Ends it.
 *
 * Returns: the longest that the thread reckoned between two looks, in milliseconds
 */
double
looks_end (void)
{
  note_look ();
  watched = NULL;

  return longest;
}
