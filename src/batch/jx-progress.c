/* jx-progress.c: how far a piece of work is, for those who look on from another thread
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-progress.h"

struct _JxProgress
{
  GMutex           mutex;
  JxBatchProgress  now;
};

/**
 * jx_progress_new:
 * @total: how many steps there are
 *
 * Begins at nothing.
 *
 * Returns: (transfer full): the progress
 */
JxProgress *
jx_progress_new (guint total)
{
  JxProgress *self = g_new0 (JxProgress, 1);

  g_mutex_init (&self->mutex);
  self->now.total = total;

  return self;
}

/**
 * jx_progress_free:
 * @self: (transfer full): progress that nobody looks at any longer
 *
 * Frees it.
 */
void
jx_progress_free (JxProgress *self)
{
  g_mutex_clear (&self->mutex);
  g_free (self->now.name);
  g_free (self);
}

/**
 * jx_progress_set_total:
 * @self: progress
 * @total: how many steps there are, as is known now
 *
 * Takes another number of steps.
 */
void
jx_progress_set_total (JxProgress *self,
                       guint       total)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->now.total = total;
  g_mutex_unlock (&self->mutex);
}

/**
 * jx_progress_set:
 * @self: progress
 * @done: how many steps are done
 * @name: (nullable): what is made now; `NULL` for what was made before
 *
 * Tells how far it is.
 */
void
jx_progress_set (JxProgress *self,
                 guint       done,
                 const char *name)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->now.done = done;
  if (name != NULL)
    g_set_str (&self->now.name, name);
  g_mutex_unlock (&self->mutex);
}

/**
 * jx_progress_finish:
 * @self: progress
 *
 * Tells that all steps are done.
 */
void
jx_progress_finish (JxProgress *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->now.done = self->now.total;
  g_mutex_unlock (&self->mutex);
}

/**
 * jx_progress_add_problem:
 * @self: progress
 *
 * Counts something that went wrong.
 */
void
jx_progress_add_problem (JxProgress *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->now.n_problems++;
  g_mutex_unlock (&self->mutex);
}

/**
 * jx_progress_get:
 * @self: progress, in any thread
 * @progress: (out caller-allocates): how far it is; its name is the caller's
 *
 * Looks how far it is.
 */
void
jx_progress_get (JxProgress      *self,
                 JxBatchProgress *progress)
{
  g_return_if_fail (self != NULL && progress != NULL);

  g_mutex_lock (&self->mutex);
  *progress = self->now;
  progress->name = g_strdup (self->now.name);
  g_mutex_unlock (&self->mutex);
}
