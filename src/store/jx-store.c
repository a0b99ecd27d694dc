/* jx-store.c: the store: a journal on disk, and what was written to it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-store.h"

#include "jx-store-read.h"

#define RETRY_SECONDS 5

struct _JxStore
{
  GObject       parent_instance;

  GFile        *file;
  JxKeeper     *keeper;    /* used by the worker's thread alone */
  JxWorker     *worker;
  GMainContext *context;   /* where reports arrive: that of the thread that made the store */
  JxStore     **self;      /* shared with reports under way; NULL inside once the store is gone */

  guint         pending;
  char         *problem;
  GSource      *retry;     /* while there is a problem */
};

static void jx_store_journal_init (JxJournalInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JxStore, jx_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (JX_TYPE_JOURNAL, jx_store_journal_init))

typedef enum
{
  PROP_PENDING = 1,
  PROP_PROBLEM,
} JxStoreProp;

/* From the store's thread to the one that made the store. */
typedef struct
{
  JxStore **store;
  char     *problem;   /* NULL: nothing waits before it */
  gboolean  written;
  gint64    serial;
  char     *stack;     /* NULL: summaries alone, or nothing was written */
} Report;

static void
free_report (gpointer data)
{
  Report *report = data;

  g_atomic_rc_box_release (report->store);
  g_free (report->problem);
  g_free (report->stack);
  g_free (report);
}

static gboolean
retry_cb (gpointer data)
{
  jx_store_retry (data);

  return G_SOURCE_CONTINUE;
}

static void
stop_retrying (JxStore *self)
{
  if (self->retry != NULL)
    g_source_destroy (self->retry);
  g_clear_pointer (&self->retry, g_source_unref);
}

static void
set_problem (JxStore    *self,
             const char *problem)
{
  if (problem == NULL)
    {
      stop_retrying (self);
    }
  else if (self->retry == NULL)
    {
      self->retry = g_timeout_source_new_seconds (RETRY_SECONDS);
      g_source_set_callback (self->retry, retry_cb, self, NULL);
      g_source_attach (self->retry, self->context);
    }

  if (g_set_str (&self->problem, problem))
    g_object_notify (G_OBJECT (self), "problem");
}

static void
set_pending (JxStore *self,
             guint    pending)
{
  self->pending = pending;
  g_object_notify (G_OBJECT (self), "pending");
}

static gboolean
report_cb (gpointer data)
{
  Report *report = data;
  g_autoptr(JxStore) self = *report->store != NULL ? g_object_ref (*report->store) : NULL;

  if (self == NULL)
    return G_SOURCE_REMOVE;

  set_problem (self, report->problem);

  if (report->written)
    {
      set_pending (self, self->pending - 1);
      if (report->stack != NULL)
        g_signal_emit_by_name (self, "written", report->serial, report->stack);
    }

  return G_SOURCE_REMOVE;
}

/* In the store's thread: an idle source, because g_main_context_invoke () might run it right here. */
static void
keeper_report_cb (const JxWrite *written,
                  const GError  *error,
                  gpointer       data)
{
  JxStore *self = data;
  Report *report = g_new0 (Report, 1);
  g_autoptr(GSource) source = g_idle_source_new ();

  report->store = g_atomic_rc_box_acquire (self->self);
  report->problem = error != NULL ? g_strdup (error->message) : NULL;
  report->written = written != NULL;
  if (written != NULL && written->entry != NULL)
    {
      report->serial = written->entry->serial;
      report->stack = g_strdup (written->entry->stack);
    }

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, report_cb, report, free_report);
  g_source_attach (source, self->context);
}

static gpointer
write_func (JxKeeper  *keeper,
            gpointer   data,
            GError   **error)
{
  jx_keeper_write (keeper, data);

  return NULL;
}

static gpointer
open_func (JxKeeper  *keeper,
           gpointer   data,
           GError   **error)
{
  return jx_keeper_open (keeper, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
flush_func (JxKeeper  *keeper,
            gpointer   data,
            GError   **error)
{
  return jx_keeper_drain (keeper, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
close_func (JxKeeper  *keeper,
            gpointer   data,
            GError   **error)
{
  return jx_keeper_close (keeper, GPOINTER_TO_INT (data), error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
jx_store_write (JxJournal      *journal,
                JxJournalEntry *entry)
{
  jx_store_write_summaries (JX_STORE (journal), entry, NULL);
}

static void
jx_store_load (JxJournal           *journal,
               const char          *assessment,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             data)
{
  jx_store_read_async (JX_STORE (journal), assessment, cancellable, callback, data);
}

static JxBundle *
jx_store_load_finish (JxJournal     *journal,
                      GAsyncResult  *result,
                      GPtrArray    **entries,
                      GError       **error)
{
  return jx_store_read_finish (JX_STORE (journal), result, entries, error);
}

static void
jx_store_journal_init (JxJournalInterface *iface)
{
  iface->write = jx_store_write;
  iface->load_async = jx_store_load;
  iface->load_finish = jx_store_load_finish;
}

static void
jx_store_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  JxStore *self = JX_STORE (object);

  switch ((JxStoreProp) prop_id)
    {
    case PROP_PENDING:
      g_value_set_uint (value, self->pending);
      break;

    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    }
}

static void
jx_store_finalize (GObject *object)
{
  JxStore *self = JX_STORE (object);

  g_clear_pointer (&self->worker, jx_worker_free);   /* all that was posted is done then */
  stop_retrying (self);
  if (self->keeper != NULL)
    jx_keeper_close (self->keeper, TRUE, NULL);
  g_clear_pointer (&self->keeper, jx_keeper_free);
  *self->self = NULL;
  g_clear_pointer (&self->self, g_atomic_rc_box_release);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->problem, g_free);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (jx_store_parent_class)->finalize (object);
}

static void
jx_store_class_init (JxStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jx_store_get_property;
  object_class->finalize = jx_store_finalize;

  g_object_class_override_property (object_class, PROP_PENDING, "pending");
  g_object_class_override_property (object_class, PROP_PROBLEM, "problem");
}

static void
jx_store_init (JxStore *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->self = g_atomic_rc_box_new (JxStore *);
  *self->self = self;
}

/**
 * jx_store_new_default_file:
 *
 * Where the store lies when nobody says otherwise: in the user's data folder.
 *
 * Returns: (transfer full): the file
 */
GFile *
jx_store_new_default_file (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "jixiao", "store.sqlite", NULL);
}

/**
 * jx_store_new:
 * @file: a local file, which need not exist
 * @flags: how to open it
 *
 * Makes a store that is not open yet. What it reports arrives on the thread-default main context of the caller.
 *
 * Returns: (transfer full): the store
 */
JxStore *
jx_store_new (GFile        *file,
              JxStoreFlags  flags)
{
  JxStore *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (JX_TYPE_STORE, NULL);
  self->file = g_object_ref (file);
  self->keeper = jx_keeper_new (file, flags, keeper_report_cb, self);
  self->worker = jx_worker_new (self->keeper);

  return self;
}

/**
 * jx_store_open:
 * @file: a local file; unless it is only read, it is made if it does not exist
 * @flags: how to open it
 * @error: return location for an error
 *
 * Makes and opens a store, and waits for it. For programs without a main loop.
 *
 * Errors: `JX_STORE_ERROR_BUSY`, `_NOT_OURS`, `_NEWER`, `_DAMAGED`, `_FULL`, `_READ_ONLY`, `_IO`, `_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the store
 */
JxStore *
jx_store_open (GFile         *file,
               JxStoreFlags   flags,
               GError       **error)
{
  g_autoptr(JxStore) self = jx_store_new (file, flags);

  return jx_store_run (self, open_func, NULL, error) != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * jx_store_open_async:
 * @self: a store that is not open
 * @cancellable: (nullable): to give up
 * @callback: called when it is open or cannot be opened
 * @data: for @callback
 *
 * Opens the store. Errors as of jx_store_open().
 */
void
jx_store_open_async (JxStore             *self,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, jx_store_open_async);
  jx_store_run_task (self, task, open_func, NULL);
}

/**
 * jx_store_open_finish:
 * @self: the store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Tells whether the store is open.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_store_open_finish (JxStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/**
 * jx_store_get_file:
 * @self: a store
 *
 * The file that it was made for.
 *
 * Returns: the file
 */
GFile *
jx_store_get_file (JxStore *self)
{
  g_return_val_if_fail (JX_IS_STORE (self), NULL);

  return self->file;
}

/**
 * jx_store_get_pending:
 * @self: a store
 *
 * Tells how many packs are not known to be on disk.
 *
 * Returns: the number
 */
guint
jx_store_get_pending (JxStore *self)
{
  g_return_val_if_fail (JX_IS_STORE (self), 0);

  return self->pending;
}

/**
 * jx_store_get_problem:
 * @self: a store
 *
 * Tells why what waits is not on disk.
 *
 * Returns: (nullable): a sentence for people; `NULL` if all is well
 */
const char *
jx_store_get_problem (JxStore *self)
{
  g_return_val_if_fail (JX_IS_STORE (self), NULL);

  return self->problem;
}

/**
 * jx_store_write_summaries:
 * @self: a store
 * @entry: (nullable) (transfer full): what was done; `NULL` if nothing was, and only the list changes
 * @summaries: (nullable) (transfer full): of `JxSummary`: what the list shows of any number of assessments
 *
 * Hands an entry over, as jx_journal_write() does, together with more than one summary: for imports, and for scores that
 * were computed again. All of it goes to disk in one transaction.
 */
void
jx_store_write_summaries (JxStore        *self,
                          JxJournalEntry *entry,
                          GPtrArray      *summaries)
{
  g_return_if_fail (JX_IS_STORE (self));
  g_return_if_fail (entry != NULL || summaries != NULL);
  g_return_if_fail (entry == NULL || entry->stack != NULL);

  jx_worker_post (self->worker, write_func, jx_write_new (entry, summaries));
  set_pending (self, self->pending + 1);
}

/**
 * jx_store_retry:
 * @self: a store
 *
 * Tries again to write what waits. This happens by itself with every write and every five seconds.
 */
void
jx_store_retry (JxStore *self)
{
  g_return_if_fail (JX_IS_STORE (self));

  jx_worker_post (self->worker, flush_func, NULL);
}

/**
 * jx_store_flush:
 * @self: an open store
 * @error: return location for an error
 *
 * Waits until all that was handed over is on disk, or cannot be written.
 *
 * Returns: `FALSE` if something cannot be written; it stays queued
 */
gboolean
jx_store_flush (JxStore  *self,
                GError  **error)
{
  return jx_store_run (self, flush_func, NULL, error) != NULL;
}

/**
 * jx_store_close:
 * @self: a store
 * @discard: whether to close even if something cannot be written, which is lost then
 * @error: return location for an error
 *
 * Writes what is still to be written and closes the database, in the store's thread, and waits for it.
 *
 * Returns: `FALSE` if it stays open
 */
gboolean
jx_store_close (JxStore   *self,
                gboolean   discard,
                GError   **error)
{
  return jx_store_run (self, close_func, GINT_TO_POINTER (discard), error) != NULL;
}

/**
 * jx_store_run:
 * @self: a store
 * @func: what to do, in the store's thread
 * @data: for @func
 * @error: return location for an error
 *
 * Has the store do something behind all that it was given before, and waits for it.
 *
 * Returns: (transfer full) (nullable): what @func returned
 */
gpointer
jx_store_run (JxStore      *self,
              JxWorkerFunc  func,
              gpointer      data,
              GError      **error)
{
  g_return_val_if_fail (JX_IS_STORE (self), NULL);

  return jx_worker_call (self->worker, func, data, error);
}

/**
 * jx_store_run_task:
 * @self: a store, the task's source object
 * @task: returns what @func returns; its task data are for @func
 * @func: what to do, in the store's thread
 * @free_result: (nullable): frees a result that nobody asks for
 *
 * Has the store do something behind all that it was given before.
 */
void
jx_store_run_task (JxStore        *self,
                   GTask          *task,
                   JxWorkerFunc    func,
                   GDestroyNotify  free_result)
{
  g_return_if_fail (JX_IS_STORE (self) && G_IS_TASK (task));

  jx_worker_run_task (self->worker, func, task, free_result);
}
