/* jx-worker.c: the thread in which a keeper works, one job after the other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-worker.h"

struct _JxWorker
{
  JxKeeper    *keeper;
  GThread     *thread;
  GAsyncQueue *jobs;
};

typedef struct
{
  JxWorkerFunc    func;          /* NULL: ends the thread */
  gpointer        data;
  GTask          *task;          /* answered with the result, or NULL */
  GDestroyNotify  free_result;   /* of a task */
} Job;

/* What a caller waits on. */
typedef struct
{
  GMutex         mutex;
  GCond          cond;
  gboolean       done;
  JxWorkerFunc   func;
  gpointer       data;
  gpointer       result;
  GError       **error;
} Call;

static gboolean
drop_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* A task holds its source object, whose last reference must not be dropped in the thread that its end waits for. */
static void
drop_at_home (GTask *task)
{
  g_autoptr(GMainContext) context = g_main_context_ref (g_task_get_context (task));
  g_autoptr(GSource) source = g_idle_source_new ();

  g_source_set_callback (source, drop_cb, task, g_object_unref);
  g_source_attach (source, context);
}

static void
answer_task (JxKeeper *keeper,
             Job      *job)
{
  GError *error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (job->task))
    return;

  result = job->func (keeper, job->data, &error);

  if (result != NULL)
    g_task_return_pointer (job->task, result, job->free_result);
  else
    g_task_return_error (job->task, error);
}

static gpointer
work (gpointer data)
{
  JxWorker *worker = data;
  gboolean going = TRUE;

  while (going)
    {
      g_autofree Job *job = g_async_queue_pop (worker->jobs);

      if (job->task != NULL)
        {
          answer_task (worker->keeper, job);
          drop_at_home (job->task);
        }
      else if (job->func != NULL)
        {
          job->func (worker->keeper, job->data, NULL);
        }
      else
        {
          going = FALSE;
        }
    }

  return NULL;
}

static void
push (JxWorker       *worker,
      JxWorkerFunc    func,
      gpointer        data,
      GTask          *task,
      GDestroyNotify  free_result)
{
  Job *job = g_new (Job, 1);

  *job = (Job) { func, data, task, free_result };
  g_async_queue_push (worker->jobs, job);
}

static gpointer
run_call (JxKeeper  *keeper,
          gpointer   data,
          GError   **error)
{
  Call *call = data;

  call->result = call->func (keeper, call->data, call->error);

  g_mutex_lock (&call->mutex);
  call->done = TRUE;
  g_cond_signal (&call->cond);
  g_mutex_unlock (&call->mutex);

  return NULL;
}

/**
 * jx_worker_new:
 * @keeper: a keeper, which is the thread's alone until the worker is freed
 *
 * Starts a thread.
 *
 * Returns: (transfer full): the worker
 */
JxWorker *
jx_worker_new (JxKeeper *keeper)
{
  JxWorker *worker;

  g_return_val_if_fail (keeper != NULL, NULL);

  worker = g_new0 (JxWorker, 1);
  worker->keeper = keeper;
  worker->jobs = g_async_queue_new ();
  worker->thread = g_thread_new ("jixiao-store", work, worker);

  return worker;
}

/**
 * jx_worker_free:
 * @worker: (nullable) (transfer full): a worker
 *
 * Waits until all jobs are done and ends the thread. Not to be called by a job.
 */
void
jx_worker_free (JxWorker *worker)
{
  if (worker == NULL)
    return;

  push (worker, NULL, NULL, NULL, NULL);
  g_thread_join (worker->thread);
  g_async_queue_unref (worker->jobs);
  g_free (worker);
}

/**
 * jx_worker_post:
 * @worker: a worker
 * @func: what to do, in the thread; what it returns does not matter
 * @data: for @func
 *
 * Adds a job behind those that wait, and returns at once.
 */
void
jx_worker_post (JxWorker     *worker,
                JxWorkerFunc  func,
                gpointer      data)
{
  g_return_if_fail (worker != NULL && func != NULL);

  push (worker, func, data, NULL, NULL);
}

/**
 * jx_worker_call:
 * @worker: a worker
 * @func: what to do, in the thread
 * @data: for @func
 * @error: return location for an error
 *
 * Adds a job behind those that wait, and waits until it is done.
 *
 * Returns: (transfer full) (nullable): what @func returned
 */
gpointer
jx_worker_call (JxWorker      *worker,
                JxWorkerFunc   func,
                gpointer       data,
                GError       **error)
{
  Call call = { .func = func, .data = data, .error = error };

  g_return_val_if_fail (worker != NULL && func != NULL, NULL);

  g_mutex_init (&call.mutex);
  g_cond_init (&call.cond);
  push (worker, run_call, &call, NULL, NULL);

  g_mutex_lock (&call.mutex);
  while (!call.done)
    g_cond_wait (&call.cond, &call.mutex);
  g_mutex_unlock (&call.mutex);

  g_cond_clear (&call.cond);
  g_mutex_clear (&call.mutex);

  return call.result;
}

/**
 * jx_worker_run_task:
 * @worker: a worker
 * @func: what to do, in the thread; its data are those of @task
 * @task: a task that returns what @func returned
 * @free_result: (nullable): frees a result that nobody asks for
 *
 * Adds a job behind those that wait, and returns at once.
 */
void
jx_worker_run_task (JxWorker       *worker,
                    JxWorkerFunc    func,
                    GTask          *task,
                    GDestroyNotify  free_result)
{
  g_return_if_fail (worker != NULL && func != NULL && G_IS_TASK (task));

  push (worker, func, g_task_get_task_data (task), g_object_ref (task), free_result);
}
