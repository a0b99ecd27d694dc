/* jx-aside.c: work that cannot be interrupted, done aside so that giving up need not wait for it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-aside.h"

/* Shared by the thread that works and the one that waits. */
typedef struct
{
  JxAsideFunc     func;
  gpointer        data;
  GDestroyNotify  destroy;

  GMutex          mutex;    /* of what follows */
  GCond           changed;
  gboolean        done;
  gboolean        given_up;
  GBytes         *bytes;
  GError         *error;
} Job;

static void
clear_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_error (&job->error);
  g_cond_clear (&job->changed);
  g_mutex_clear (&job->mutex);
}

static void
release_job (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_job);
}

static gpointer
work (gpointer data)
{
  Job *job = data;
  GError *error = NULL;
  GBytes *bytes = job->func != NULL ? job->func (job->data, &error) : NULL;

  job->destroy (job->data);
  g_mutex_lock (&job->mutex);
  job->bytes = bytes;
  job->error = error;
  job->done = TRUE;
  g_cond_signal (&job->changed);
  g_mutex_unlock (&job->mutex);
  release_job (job);

  return NULL;
}

static Job *
begin (JxAsideFunc     func,
       gpointer        data,
       GDestroyNotify  destroy)
{
  Job *job = g_atomic_rc_box_new0 (Job);

  job->func = func;
  job->data = data;
  job->destroy = destroy;
  g_mutex_init (&job->mutex);
  g_cond_init (&job->changed);
  g_thread_unref (g_thread_new ("aside", work, g_atomic_rc_box_acquire (job)));

  return job;
}

static void
cancelled_cb (GCancellable *cancellable,
              Job          *job)
{
  g_mutex_lock (&job->mutex);
  job->given_up = TRUE;
  g_cond_signal (&job->changed);
  g_mutex_unlock (&job->mutex);
}

/**
 * jx_aside_run:
 * @func: the work
 * @data: (transfer full): for @func
 * @destroy: frees @data, in the thread of @func
 * @cancellable: (nullable): to give up
 * @error: of @func, or `G_IO_ERROR_CANCELLED`
 *
 * Does a piece of work that knows no way to be interrupted, and waits for it, or until it is given up: then it comes to
 * its end on its own and nobody gets what it made. It must not touch anything that others see. What cannot be given up is
 * done at once, in the thread that asks.
 *
 * Returns: (transfer full) (nullable): what @func made
 */
GBytes *
jx_aside_run (JxAsideFunc     func,
              gpointer        data,
              GDestroyNotify  destroy,
              GCancellable   *cancellable,
              GError        **error)
{
  GBytes *bytes = NULL;
  gulong handler = 0;
  Job *job;

  g_return_val_if_fail (func != NULL && destroy != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      jx_aside_free (data, destroy);
      return NULL;
    }
  if (cancellable == NULL)
    {
      bytes = func (data, error);
      destroy (data);
      return bytes;
    }

  job = begin (func, data, destroy);
  handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), g_atomic_rc_box_acquire (job), release_job);
  g_mutex_lock (&job->mutex);
  while (!job->done && !job->given_up)
    g_cond_wait (&job->changed, &job->mutex);
  if (job->given_up)
    g_cancellable_set_error_if_cancelled (cancellable, error);
  else if (job->error != NULL)
    g_propagate_error (error, g_steal_pointer (&job->error));
  else
    bytes = g_steal_pointer (&job->bytes);
  g_mutex_unlock (&job->mutex);

  g_cancellable_disconnect (cancellable, handler);
  release_job (job);

  return bytes;
}

/**
 * jx_aside_free:
 * @data: (transfer full): what is not needed any longer
 * @destroy: frees it, in a thread of its own
 *
 * Frees something that takes long to be freed, without waiting for it.
 */
void
jx_aside_free (gpointer        data,
               GDestroyNotify  destroy)
{
  g_return_if_fail (destroy != NULL);

  release_job (begin (NULL, data, destroy));
}
