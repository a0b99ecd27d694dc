/* jx-store-papers.c: evidence into the store and out of it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-store-papers.h"

#include <glib/gi18n-lib.h>

#include "jx-paper-file.h"
#include "jx-papers.h"
#include "jx-store-error.h"

/* Files on their way in: copied in a thread of their own, so that what is typed meanwhile does not wait for them. */
typedef struct
{
  GPtrArray *files;    /* GFile */
  char      *folder;   /* NULL until the store told it */
} Taking;

static void
taking_free (Taking *taking)
{
  g_ptr_array_unref (taking->files);
  g_free (taking->folder);
  g_free (taking);
}

static Taking *
taking_new (GListModel *files)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (taking->files, g_list_model_get_item (files, i));

  return taking;
}

/* A store that cannot be written names no evidence. */
static gpointer
folder_func (JxKeeper  *keeper,
             gpointer   data,
             GError   **error)
{
  JxDb *db = jx_keeper_get_db (keeper, error);

  if (db == NULL)
    return NULL;

  if (!jx_db_is_read_only (db))
    return jx_paper_file_dup_folder (jx_keeper_get_path (keeper));

  jx_store_error_set (error, JX_STORE_ERROR_READ_ONLY);

  return NULL;
}

static GPtrArray *
take_all (const Taking  *taking,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);

  for (guint i = 0; i < taking->files->len; i++)
    {
      JxRecord *paper = jx_paper_file_take (taking->folder, g_ptr_array_index (taking->files, i), cancellable, error);

      if (paper == NULL)
        return NULL;

      g_ptr_array_add (papers, paper);
    }

  return g_steal_pointer (&papers);
}

static void
take_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *papers = take_all (data, cancellable, &error);

  if (papers != NULL)
    g_task_return_pointer (task, papers, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
folder_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  Taking *taking = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  if ((taking->folder = g_task_propagate_pointer (G_TASK (result), &error)) != NULL)
    g_task_run_in_thread (task, take_thread);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* data: the SHA-256 */
static gpointer
load_func (JxKeeper  *keeper,
           gpointer   data,
           GError   **error)
{
  JxDb *db = jx_keeper_get_db (keeper, error);
  g_autofree char *folder = jx_paper_file_dup_folder (jx_keeper_get_path (keeper));

  return db != NULL ? jx_papers_load (db, folder, data, error) : NULL;
}

/**
 * jx_store_take_papers_async:
 * @self: an open store
 * @files: (element-type GFile): what somebody chose
 * @cancellable: (nullable): to give up
 * @callback: called on the thread that asked
 * @data: for @callback
 *
 * Copies files into the store. They are attached to nothing then: that is a command's work, and what no command names goes
 * after a day.
 */
void
jx_store_take_papers_async (JxStore             *self,
                            GListModel          *files,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);
  g_autoptr(GTask) folder = NULL;

  g_return_if_fail (G_IS_LIST_MODEL (files));

  g_task_set_source_tag (task, jx_store_take_papers_async);
  g_task_set_task_data (task, taking_new (files), (GDestroyNotify) taking_free);
  folder = g_task_new (self, cancellable, folder_cb, g_steal_pointer (&task));
  jx_store_run_task (self, folder, folder_func, g_free);
}

/**
 * jx_store_take_papers_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Gives the evidence. Errors: those of jx_paper_file_take(); then none of the files counts as taken.
 *
 * Returns: (transfer full) (element-type JxRecord): the evidence, in the order of the files
 */
GPtrArray *
jx_store_take_papers_finish (JxStore       *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * jx_store_take_papers:
 * @self: an open store
 * @files: (element-type GFile): what somebody chose
 * @error: return location for an error
 *
 * Does what jx_store_take_papers_async() does, and waits for it.
 *
 * Returns: (transfer full) (element-type JxRecord): the evidence, in the order of the files
 */
GPtrArray *
jx_store_take_papers (JxStore     *self,
                      GListModel  *files,
                      GError     **error)
{
  Taking *taking;
  GPtrArray *papers;

  g_return_val_if_fail (G_IS_LIST_MODEL (files), NULL);

  taking = taking_new (files);
  taking->folder = jx_store_run (self, folder_func, NULL, error);
  papers = taking->folder != NULL ? take_all (taking, NULL, error) : NULL;
  taking_free (taking);

  return papers;
}

/**
 * jx_store_put_paper:
 * @self: an open store
 * @sha256: of a piece of evidence that comes in a file
 * @content: what came along as its content
 * @error: return location for an error
 *
 * Puts content into the store. Errors: those of jx_paper_file_put().
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_store_put_paper (JxStore     *self,
                    const char  *sha256,
                    GBytes      *content,
                    GError     **error)
{
  g_autofree char *folder = jx_store_run (self, folder_func, NULL, error);

  return folder != NULL && jx_paper_file_put (folder, sha256, content, error);
}

/**
 * jx_store_load_paper_async:
 * @self: an open store
 * @sha256: of a content
 * @cancellable: (nullable): to give up
 * @callback: called on the thread that asked
 * @data: for @callback
 *
 * Reads the content of a piece of evidence.
 */
void
jx_store_load_paper_async (JxStore             *self,
                           const char          *sha256,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);

  g_return_if_fail (sha256 != NULL);

  g_task_set_source_tag (task, jx_store_load_paper_async);
  g_task_set_task_data (task, g_strdup (sha256), g_free);
  jx_store_run_task (self, task, load_func, (GDestroyNotify) g_bytes_unref);
}

/**
 * jx_store_load_paper_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Gives the content. Errors: those of jx_papers_load().
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
jx_store_load_paper_finish (JxStore       *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * jx_store_load_paper:
 * @self: an open store
 * @sha256: of a content
 * @error: return location for an error
 *
 * Does what jx_store_load_paper_async() does, and waits for it.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
jx_store_load_paper (JxStore     *self,
                     const char  *sha256,
                     GError     **error)
{
  g_return_val_if_fail (sha256 != NULL, NULL);

  return jx_store_run (self, load_func, (gpointer) sha256, error);
}

typedef struct
{
  GPtrArray  *records;
  GHashTable *hashes;
} Sent;

/* A store that cannot be read has nothing. */
static gpointer
list_missing_func (JxKeeper  *keeper,
                   gpointer   data,
                   GError   **error)
{
  const Sent *sent = data;
  JxDb *db = jx_keeper_get_db (keeper, NULL);
  g_autofree char *folder = jx_paper_file_dup_folder (jx_keeper_get_path (keeper));
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sent->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (sent->records, i);
      const char *sha256 = record->kind == JX_RECORD_EVIDENCE ? jx_record_get (record, "sha256") : NULL;

      if (sha256 != NULL && g_hash_table_contains (sent->hashes, sha256) && (db == NULL || !jx_papers_exist (db, folder, sha256)))
        g_ptr_array_add (missing, g_strdup_printf (_("“%s” is listed as evidence and did not come along."),
                                                   jx_record_get (record, "name")));
    }

  return missing;
}

/**
 * jx_store_list_missing:
 * @self: an open store
 * @records: (element-type JxRecord): what came in
 * @hashes: (element-type utf8): the SHA-256 of evidence whose content did not come along
 *
 * Looks which of it is not here either.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each piece of evidence
 */
GPtrArray *
jx_store_list_missing (JxStore    *self,
                       GPtrArray  *records,
                       GHashTable *hashes)
{
  Sent sent = { records, hashes };

  g_return_val_if_fail (JX_IS_STORE (self) && records != NULL && hashes != NULL, g_ptr_array_new ());

  return jx_store_run (self, list_missing_func, &sent, NULL);
}
