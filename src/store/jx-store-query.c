/* jx-store-query.c: what the store is asked while people work
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-store-query.h"

#include "jx-used-indicators.h"

static gpointer
search_func (JxKeeper  *keeper,
             gpointer   data,
             GError   **error)
{
  return jx_keeper_search (keeper, data, error);
}

/* data: assessment, id, field */
static gpointer
cell_history_func (JxKeeper  *keeper,
                   gpointer   data,
                   GError   **error)
{
  JxDb *db = jx_keeper_get_db (keeper, error);
  const char *const *cell = data;

  return db != NULL ? jx_cell_history_load (db, cell[0], cell[1], cell[2], error) : NULL;
}

static gpointer
used_indicators_func (JxKeeper  *keeper,
                      gpointer   data,
                      GError   **error)
{
  JxDb *db = jx_keeper_get_db (keeper, error);

  return db != NULL ? jx_used_indicators_load (db, data, error) : NULL;
}

/**
 * jx_store_search_async:
 * @self: an open store
 * @folded_query: what jx_search_fold() made of what was typed
 * @cancellable: (nullable): to give up, because more was typed
 * @callback: called when it is found
 * @data: for @callback
 *
 * Finds the assessments whose indicators have every word of the query in their names.
 */
void
jx_store_search_async (JxStore             *self,
                       const char          *folded_query,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);

  g_return_if_fail (folded_query != NULL);

  g_task_set_source_tag (task, jx_store_search_async);
  g_task_set_task_data (task, g_strdup (folded_query), g_free);
  jx_store_run_task (self, task, search_func, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * jx_store_search_finish:
 * @self: the store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Tells what was found.
 *
 * Returns: (transfer full) (nullable): of `char *`: ids of assessments, in no order
 */
GPtrArray *
jx_store_search_finish (JxStore       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * jx_store_search:
 * @self: an open store
 * @folded_query: what jx_search_fold() made of what was typed
 * @error: return location for an error
 *
 * Finds as jx_store_search_async() does, and waits for it.
 *
 * Returns: (transfer full) (nullable): of `char *`: ids of assessments, in no order
 */
GPtrArray *
jx_store_search (JxStore     *self,
                 const char  *folded_query,
                 GError     **error)
{
  g_return_val_if_fail (JX_IS_STORE (self) && folded_query != NULL, NULL);

  return jx_store_run (self, search_func, (gpointer) folded_query, error);
}

/**
 * jx_store_cell_history_async:
 * @self: an open store
 * @assessment: where the cell is
 * @id: its row
 * @field: its field
 * @cancellable: (nullable): to give up
 * @callback: called when it is read
 * @data: for @callback
 *
 * Reads all that a cell ever held.
 */
void
jx_store_cell_history_async (JxStore             *self,
                             const char          *assessment,
                             const char          *id,
                             const char          *field,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);
  const char *const cell[] = { assessment, id, field, NULL };

  g_return_if_fail (assessment != NULL && id != NULL && field != NULL);

  g_task_set_source_tag (task, jx_store_cell_history_async);
  g_task_set_task_data (task, g_strdupv ((char **) cell), (GDestroyNotify) g_strfreev);
  jx_store_run_task (self, task, cell_history_func, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * jx_store_cell_history_finish:
 * @self: the store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Tells what was read.
 *
 * Returns: (transfer full) (nullable): of `JxCellChange`, the oldest first
 */
GPtrArray *
jx_store_cell_history_finish (JxStore       *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * jx_store_used_indicators_async:
 * @self: an open store
 * @except: (nullable): an assessment whose rows are not asked for
 * @cancellable: (nullable): to give up
 * @callback: called when they are read
 * @data: for @callback
 *
 * Reads the indicators that the user's newest assessments have, each once.
 */
void
jx_store_used_indicators_async (JxStore             *self,
                                const char          *except,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, jx_store_used_indicators_async);
  g_task_set_task_data (task, g_strdup (except), g_free);
  jx_store_run_task (self, task, used_indicators_func, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * jx_store_used_indicators_finish:
 * @self: the store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Tells what was read.
 *
 * Returns: (transfer full) (nullable): of `JxLibraryItem`, in no order
 */
GPtrArray *
jx_store_used_indicators_finish (JxStore       *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * jx_store_used_indicators:
 * @self: an open store
 * @except: (nullable): an assessment whose rows are not asked for
 * @error: return location for an error
 *
 * Reads as jx_store_used_indicators_async() does, and waits for it.
 *
 * Returns: (transfer full) (nullable): of `JxLibraryItem`, in no order
 */
GPtrArray *
jx_store_used_indicators (JxStore     *self,
                          const char  *except,
                          GError     **error)
{
  return jx_store_run (self, used_indicators_func, (gpointer) except, error);
}
