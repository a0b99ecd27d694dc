/* jx-store-read.c: what is read of the store
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-store-read.h"

#include "jx-record-reader.h"

typedef struct
{
  JxBundle  *bundle;
  GPtrArray *extra;   /* entries, or summaries */
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_pointer (&loaded->bundle, jx_bundle_free);
  g_clear_pointer (&loaded->extra, g_ptr_array_unref);
  g_free (loaded);
}

static JxBundle *
unpack (Loaded     *loaded,
        GPtrArray **extra)
{
  JxBundle *bundle;

  if (loaded == NULL)
    return NULL;

  bundle = g_steal_pointer (&loaded->bundle);
  if (extra != NULL)
    *extra = g_steal_pointer (&loaded->extra);
  loaded_free (loaded);

  return bundle;
}

static gpointer
load_func (JxKeeper  *keeper,
           gpointer   data,
           GError   **error)
{
  Loaded *loaded = g_new0 (Loaded, 1);

  if ((loaded->bundle = jx_keeper_load (keeper, data, &loaded->extra, error)) != NULL)
    return loaded;

  loaded_free (loaded);

  return NULL;
}

static gpointer
load_list_func (JxKeeper  *keeper,
                gpointer   data,
                GError   **error)
{
  JxDb *db = jx_keeper_get_db (keeper, error);
  Loaded *loaded;

  if (db == NULL)
    return NULL;

  loaded = g_new0 (Loaded, 1);
  if ((loaded->bundle = jx_record_reader_load_list (db, &loaded->extra, error)) != NULL)
    return loaded;

  loaded_free (loaded);

  return NULL;
}

static gpointer
list_ids_func (JxKeeper  *keeper,
               gpointer   data,
               GError   **error)
{
  JxDb *db = jx_keeper_get_db (keeper, error);

  return db != NULL ? jx_record_reader_list_ids (db, error) : NULL;
}

/**
 * jx_store_read_async:
 * @self: an open store
 * @assessment: its id; "" for the list's stack
 * @cancellable: (nullable): to give up
 * @callback: called when it is read
 * @data: for @callback
 *
 * Reads an assessment with all that belongs to it, and the entries of its stack.
 */
void
jx_store_read_async (JxStore             *self,
                     const char          *assessment,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, jx_store_read_async);
  g_task_set_task_data (task, g_strdup (assessment), g_free);
  jx_store_run_task (self, task, load_func, loaded_free);
}

/**
 * jx_store_read_finish:
 * @self: the store
 * @result: what the callback got
 * @entries: (out) (optional) (transfer full): of `JxJournalEntry`, in order, without records
 * @error: return location for an error
 *
 * Tells what was read.
 *
 * Errors: `JX_STORE_ERROR_NOT_FOUND`, `_DAMAGED` and those of reading
 *
 * Returns: (transfer full) (nullable): forms, agency, project, assessment, rows and answers
 */
JxBundle *
jx_store_read_finish (JxStore       *self,
                      GAsyncResult  *result,
                      GPtrArray    **entries,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return unpack (g_task_propagate_pointer (G_TASK (result), error), entries);
}

/**
 * jx_store_read_list_async:
 * @self: an open store
 * @cancellable: (nullable): to give up
 * @callback: called when it is read
 * @data: for @callback
 *
 * Reads what the list needs.
 */
void
jx_store_read_list_async (JxStore             *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, jx_store_read_list_async);
  jx_store_run_task (self, task, load_list_func, loaded_free);
}

/**
 * jx_store_read_list_finish:
 * @self: the store
 * @result: what the callback got
 * @summaries: (out) (optional) (transfer full): of `JxSummary`, one for each assessment, in the same order
 * @error: return location for an error
 *
 * Tells what was read.
 *
 * Returns: (transfer full) (nullable): forms, agencies, projects, and assessments without rows
 */
JxBundle *
jx_store_read_list_finish (JxStore       *self,
                           GAsyncResult  *result,
                           GPtrArray    **summaries,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return unpack (g_task_propagate_pointer (G_TASK (result), error), summaries);
}

/**
 * jx_store_read_list:
 * @self: an open store
 * @summaries: (out) (optional) (transfer full): as of jx_store_read_list_finish()
 * @error: return location for an error
 *
 * Reads what the list needs, and waits for it.
 *
 * Returns: (transfer full) (nullable): forms, agencies, projects, and assessments without rows
 */
JxBundle *
jx_store_read_list (JxStore    *self,
                    GPtrArray **summaries,
                    GError    **error)
{
  return unpack (jx_store_run (self, load_list_func, NULL, error), summaries);
}

/**
 * jx_store_read:
 * @self: an open store
 * @assessment: its id; "" for the list's stack
 * @entries: (out) (optional) (transfer full): of `JxJournalEntry`, in order, without records
 * @error: return location for an error
 *
 * Reads as jx_store_read_async() does, and waits for it.
 *
 * Returns: (transfer full) (nullable): the records
 */
JxBundle *
jx_store_read (JxStore     *self,
               const char  *assessment,
               GPtrArray  **entries,
               GError     **error)
{
  g_return_val_if_fail (assessment != NULL, NULL);

  return unpack (jx_store_run (self, load_func, (gpointer) assessment, error), entries);
}

/**
 * jx_store_read_all:
 * @self: an open store
 * @func: called in the caller's thread with each assessment, which it borrows
 * @data: for @func
 * @error: return location for an error
 *
 * Reads all assessments, binned ones too, one after the other, never more than one at a time.
 *
 * Returns: `FALSE` at the first error, also of @func
 */
gboolean
jx_store_read_all (JxStore            *self,
                   JxStoreBundleFunc   func,
                   gpointer            data,
                   GError            **error)
{
  g_autoptr(GPtrArray) ids = jx_store_run (self, list_ids_func, NULL, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(JxBundle) bundle = jx_store_read (self, g_ptr_array_index (ids, i), NULL, error);

      if (bundle == NULL || !func (bundle, data, error))
        return FALSE;
    }

  return ids != NULL;
}
