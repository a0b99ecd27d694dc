/* jx-store-care.c: looking after the store: checks, backups, restoring
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-store-care.h"

#include "jx-backup.h"
#include "jx-meta.h"
#include "jx-paper-file.h"
#include "jx-papers.h"
#include "jx-store-error.h"

#define FULL_CHECK_SECONDS (7 * 24 * 60 * 60)

static char *
dup_backup_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

/* Also when the clock went back, for then nobody knows how long ago it was. */
static gboolean
is_full_check_due (JxDb     *db,
                   gint64    now)
{
  gint64 checked;

  return !jx_meta_get (db, JX_META_CHECKED, &checked, NULL)
         || checked > now
         || checked + FULL_CHECK_SECONDS < now;
}

/* data: whether all is to be looked at in any case */
static gpointer
check_func (JxKeeper  *keeper,
            gpointer   data,
            GError   **error)
{
  JxDb *db = jx_keeper_get_db (keeper, error);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *papers = jx_paper_file_dup_folder (jx_keeper_get_path (keeper));
  g_autoptr(GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);
  JxAudit audit;

  if (db == NULL)
    return NULL;

  if (!jx_db_is_read_only (db))
    jx_papers_unpack (db, papers, NULL);   /* of a backup that was put in the store's place */

  if (!GPOINTER_TO_INT (data) && !jx_keeper_was_unclean (keeper) && !is_full_check_due (db, now))
    return jx_audit_integrity (db, TRUE, error) ? g_steal_pointer (&damaged) : NULL;

  if (!jx_audit_integrity (db, FALSE, error) || !jx_audit_run (db, &audit, damaged, error))
    return NULL;

  if (damaged->len == 0 && !jx_db_is_read_only (db))
    jx_meta_set (db, JX_META_CHECKED, now, NULL);   /* without it the next start checks again, that is all */

  return g_steal_pointer (&damaged);
}

static gboolean
is_backup_due (JxDb        *db,
               const char  *folder,
               gboolean    *due,
               gint64      *changes,
               GError     **error)
{
  g_autoptr(GPtrArray) backups = jx_backup_list (folder);
  gint64 backed_up;

  if (!jx_meta_get (db, JX_META_CHANGES, changes, error) || !jx_meta_get (db, JX_META_BACKED_UP, &backed_up, error))
    return FALSE;

  *due = *changes > 0 && (*changes != backed_up || backups->len == 0);

  return TRUE;
}

/* The path of the backup; "" if none was due. */
static gpointer
backup_func (JxKeeper  *keeper,
             gpointer   data,
             GError   **error)
{
  JxDb *db = jx_keeper_get_db (keeper, error);
  g_autofree char *folder = dup_backup_folder (jx_keeper_get_path (keeper));
  g_autofree char *papers = jx_paper_file_dup_folder (jx_keeper_get_path (keeper));
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  char *path;
  gint64 changes;
  gboolean due;

  if (db == NULL || !is_backup_due (db, folder, &due, &changes, error))
    return NULL;

  if (!due)
    return g_strdup ("");

  if ((path = jx_backup_make (db, folder, now, error)) != NULL && !jx_db_is_read_only (db))
    jx_meta_set (db, JX_META_BACKED_UP, changes, NULL);   /* without it the next start makes one more, that is all */
  if (path != NULL)
    jx_papers_sweep (db, papers, folder, g_date_time_to_unix (now), NULL);   /* without it something is kept for nothing */

  return path;
}

static gpointer
backup_to_func (JxKeeper  *keeper,
                gpointer   data,
                GError   **error)
{
  JxDb *db = jx_keeper_get_db (keeper, error);
  g_autofree char *folder = dup_backup_folder (jx_keeper_get_path (keeper));

  g_autofree char *papers = jx_paper_file_dup_folder (jx_keeper_get_path (keeper));

  return db != NULL && jx_backup_copy_to (db, folder, papers, data, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

/* Copying our own file byte by byte would drop the locks that SQLite holds on it. */
static gboolean
is_same_file (const char *path,
              GFile      *file)
{
  g_autoptr(GFile) ours = g_file_new_for_path (path);
  g_autoptr(GFileInfo) our_info = g_file_query_info (ours, G_FILE_ATTRIBUTE_ID_FILE, 0, NULL, NULL);
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, 0, NULL, NULL);

  return our_info != NULL && info != NULL
         && g_strcmp0 (g_file_info_get_attribute_string (our_info, G_FILE_ATTRIBUTE_ID_FILE),
                       g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) == 0;
}

static gpointer
restore_func (JxKeeper  *keeper,
              gpointer   data,
              GError   **error)
{
  const char *path = jx_keeper_get_path (keeper);
  g_autofree char *folder = dup_backup_folder (path), *papers = jx_paper_file_dup_folder (path);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  JxDb *db;

  if (is_same_file (path, data))
    {
      jx_store_error_set (error, JX_STORE_ERROR_BUSY);
      return NULL;
    }

  if (!(db = jx_keeper_get_db (keeper, error)) ||
      !jx_keeper_drain (keeper, error) ||
      !jx_backup_restore (db, data, folder, now, error))
    return NULL;

  jx_papers_unpack (db, papers, NULL);   /* what stays inside can be read there, and comes out at the next start */
  jx_keeper_forget (keeper);

  return GINT_TO_POINTER (TRUE);
}

/**
 * jx_store_dup_backup_folder:
 * @self: a store
 *
 * Where its backups lie: beside it.
 *
 * Returns: (transfer full) (nullable): the path
 */
char *
jx_store_dup_backup_folder (JxStore *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (JX_IS_STORE (self), NULL);

  path = g_file_get_path (jx_store_get_file (self));

  return path != NULL ? dup_backup_folder (path) : NULL;
}

/**
 * jx_store_check_async:
 * @self: an open store
 * @full: whether to look at everything in any case
 * @cancellable: (nullable): to give up
 * @callback: called when all was looked at
 * @data: for @callback
 *
 * Looks whether the file is whole: quickly; at every page, key and record once a week, and when the program did not close
 * the file the last time. Meant for the time after the first frame.
 */
void
jx_store_check_async (JxStore             *self,
                      gboolean             full,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, jx_store_check_async);
  g_task_set_task_data (task, GINT_TO_POINTER (full), NULL);
  jx_store_run_task (self, task, check_func, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * jx_store_check_finish:
 * @self: the store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Tells what was found.
 *
 * Errors: `JX_STORE_ERROR_DAMAGED` if the file itself is broken
 *
 * Returns: (transfer full) (nullable): of `char *`: ids of records, or of the assessments that they belong to, which are
 *   not as they were written; none if all is well
 */
GPtrArray *
jx_store_check_finish (JxStore       *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * jx_store_check:
 * @self: an open store
 * @full: whether to look at everything in any case
 * @error: return location for an error
 *
 * Checks as jx_store_check_async() does, and waits for it.
 *
 * Returns: (transfer full) (nullable): as of jx_store_check_finish()
 */
GPtrArray *
jx_store_check (JxStore   *self,
                gboolean   full,
                GError   **error)
{
  return jx_store_run (self, check_func, GINT_TO_POINTER (full), error);
}

/**
 * jx_store_backup_async:
 * @self: an open store
 * @cancellable: (nullable): to give up
 * @callback: called when it is made and verified, or none was due
 * @data: for @callback
 *
 * Makes a verified backup if anything was changed since the last one.
 */
void
jx_store_backup_async (JxStore             *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, jx_store_backup_async);
  jx_store_run_task (self, task, backup_func, g_free);
}

static gboolean
unpack_path (char  *made,
             char **path)
{
  gboolean done = made != NULL;

  if (done && *made == '\0')
    g_clear_pointer (&made, g_free);

  if (path != NULL)
    *path = made;
  else
    g_free (made);

  return done;
}

/**
 * jx_store_backup_finish:
 * @self: the store
 * @result: what the callback got
 * @path: (out) (optional) (nullable) (transfer full): the backup; `NULL` if none was due
 * @error: return location for an error
 *
 * Tells what was made.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_store_backup_finish (JxStore       *self,
                        GAsyncResult  *result,
                        char         **path,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return unpack_path (g_task_propagate_pointer (G_TASK (result), error), path);
}

/**
 * jx_store_backup:
 * @self: an open store
 * @path: (out) (optional) (nullable) (transfer full): the backup; `NULL` if none was due
 * @error: return location for an error
 *
 * Makes a backup as jx_store_backup_async() does, and waits for it.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_store_backup (JxStore  *self,
                 char    **path,
                 GError  **error)
{
  return unpack_path (jx_store_run (self, backup_func, NULL, error), path);
}

static void
run_with_file (JxStore             *self,
               GFile               *file,
               JxWorkerFunc         func,
               gpointer             tag,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  jx_store_run_task (self, task, func, NULL);
}

/**
 * jx_store_backup_to_async:
 * @self: an open store
 * @file: where somebody wants a copy
 * @cancellable: (nullable): to give up
 * @callback: called when it is there
 * @data: for @callback
 *
 * Writes a verified copy to a place of somebody's choice.
 */
void
jx_store_backup_to_async (JxStore             *self,
                          GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  run_with_file (self, file, backup_to_func, jx_store_backup_to_async, cancellable, callback, data);
}

/**
 * jx_store_backup_to_finish:
 * @self: the store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Tells whether the copy is there.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_store_backup_to_finish (JxStore       *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/**
 * jx_store_backup_to:
 * @self: an open store
 * @file: where somebody wants a copy
 * @error: return location for an error
 *
 * Copies as jx_store_backup_to_async() does, and waits for it.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_store_backup_to (JxStore  *self,
                    GFile    *file,
                    GError  **error)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return jx_store_run (self, backup_to_func, file, error) != NULL;
}

/**
 * jx_store_restore:
 * @self: an open store
 * @file: a backup that somebody picked
 * @error: return location for an error
 *
 * Brings the store back to what a backup holds, after a backup of what it holds now. Who shows records must read them anew.
 *
 * Returns: `FALSE` at an error, the store being as it was
 */
gboolean
jx_store_restore (JxStore  *self,
                  GFile    *file,
                  GError  **error)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return jx_store_run (self, restore_func, file, error) != NULL;
}

/**
 * jx_store_go_back:
 * @file: a store that nobody has open
 * @flags: how to open it
 * @copy: a backup that somebody picked
 * @error: those of jx_store_open(), jx_store_restore() and jx_backup_replace()
 *
 * Brings a store back as jx_store_restore() does. One that is damaged cannot be backed up before: it stays beside the new one,
 * under another name. Takes its time.
 *
 * Returns: (transfer full) (nullable): the name under which the damaged one is kept; "" if it was not damaged
 */
char *
jx_store_go_back (GFile         *file,
                  JxStoreFlags   flags,
                  GFile         *copy,
                  GError       **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(JxStore) store = NULL;
  gboolean restored;

  g_return_val_if_fail (G_IS_FILE (file) && G_IS_FILE (copy), NULL);

  store = jx_store_open (file, flags, &problem);
  restored = store != NULL && jx_store_restore (store, copy, &problem);
  if (store != NULL)
    jx_store_close (store, TRUE, NULL);
  if (restored)
    return g_strdup ("");
  if (g_error_matches (problem, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED))
    return jx_backup_replace (g_file_peek_path (file), copy, error);

  g_propagate_error (error, g_steal_pointer (&problem));

  return NULL;
}
