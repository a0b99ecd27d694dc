/* jx-backup.c: verified copies of the store, and the way back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-backup.h"

#include "jx-disk.h"
#include "jx-meta.h"
#include "jx-paper-file.h"
#include "jx-papers.h"
#include "jx-schema.h"
#include "jx-store-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define KEEP_LAST     10
#define KEEP_DAILY    7
#define KEEP_MONTHLY  12

/**
 * jx_backup_free:
 * @backup: (nullable) (transfer full): a backup
 *
 * Frees what is known of a backup.
 */
void
jx_backup_free (JxBackup *backup)
{
  if (backup == NULL)
    return;

  g_free (backup->path);
  g_free (backup);
}

static char *
make_name (guint number,
           guint day)
{
  return g_strdup_printf ("jixiao-%06u-%08u.sqlite", number, day);
}

static JxBackup *
read_name (const char *folder,
           const char *name)
{
  g_autofree char *again = NULL;
  JxBackup *backup;
  guint number, day;

  if (sscanf (name, "jixiao-%u-%8u.sqlite", &number, &day) != 2)
    return NULL;

  again = make_name (number, day);
  if (!g_str_equal (again, name))
    return NULL;

  backup = g_new0 (JxBackup, 1);
  backup->path = g_build_filename (folder, name, NULL);
  backup->number = number;
  backup->day = day;

  return backup;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const JxBackup *first = *(const JxBackup *const *) a;
  const JxBackup *second = *(const JxBackup *const *) b;

  return first->number < second->number ? 1 : first->number > second->number ? -1 : 0;
}

/**
 * jx_backup_list:
 * @folder: where backups lie
 *
 * Lists the backups of a folder. Each was verified before it got its name.
 *
 * Returns: (transfer full): of `JxBackup`, the newest first
 */
GPtrArray *
jx_backup_list (const char *folder)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_backup_free);
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (folder != NULL, backups);

  dir = g_dir_open (folder, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      JxBackup *backup = read_name (folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }

  g_ptr_array_sort (backups, compare_newest_first);

  return backups;
}

/**
 * jx_backup_find_superfluous:
 * @backups: of `JxBackup`, the newest first
 *
 * Tells which backups may go: all but the last 10, the last one of each of 7 days and of each of 12 months. Days and
 * months are those in which there are backups, so that a wrong clock takes nothing away.
 *
 * Returns: (transfer container): of `JxBackup`, owned by @backups
 */
GPtrArray *
jx_backup_find_superfluous (GPtrArray *backups)
{
  GPtrArray *superfluous = g_ptr_array_new ();
  g_autoptr(GHashTable) days = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) months = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (backups != NULL, superfluous);

  for (guint i = 0; i < backups->len; i++)
    {
      JxBackup *backup = g_ptr_array_index (backups, i);
      gboolean keep = i < KEEP_LAST;

      if (g_hash_table_add (days, GUINT_TO_POINTER (backup->day)))
        keep |= g_hash_table_size (days) <= KEEP_DAILY;
      if (g_hash_table_add (months, GUINT_TO_POINTER (backup->day / 100)))
        keep |= g_hash_table_size (months) <= KEEP_MONTHLY;

      if (!keep)
        g_ptr_array_add (superfluous, backup);
    }

  return superfluous;
}

static void
rotate (const char *folder)
{
  g_autoptr(GPtrArray) backups = jx_backup_list (folder);
  g_autoptr(GPtrArray) superfluous = jx_backup_find_superfluous (backups);

  for (guint i = 0; i < superfluous->len; i++)
    g_unlink (((JxBackup *) g_ptr_array_index (superfluous, i))->path);   /* one that stays is only one more */
}

/* Everything that can be known of a file: tables, pages, keys, and every record. */
static gboolean
examine (const char  *path,
         JxAudit     *audit,
         GError     **error)
{
  g_autoptr(JxDb) db = jx_db_open (path, JX_DB_NONE, error);

  return db != NULL
         && jx_schema_check (db, jx_schema_get_steps (), error)
         && jx_audit_integrity (db, FALSE, error)
         && jx_audit_pass (db, audit, error)
         && jx_papers_check (db, error);
}

static gboolean
copy_to_path (JxDb        *db,
              const char  *path,
              GError     **error)
{
  g_autoptr(JxDb) copy = jx_db_open (path, JX_DB_CREATE, error);
  gboolean copied;

  if (copy == NULL)
    return FALSE;

  jx_db_set_unhurried (copy, TRUE);
  jx_db_set_unhurried (db, TRUE);
  copied = jx_db_copy (db, copy, error) && jx_meta_set (copy, JX_META_RUNNING, 0, error);
  jx_db_set_unhurried (db, FALSE);

  return copied;
}

/* A copy under a name that nobody takes for a backup, until it was found to be one. */
static char *
make_verified (JxDb        *db,
               const char  *folder,
               GError     **error)
{
  g_autofree char *path = g_build_filename (folder, "unfinished.sqlite", NULL);
  JxAudit ours, copied;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      jx_store_error_set_system (error, errno, folder);
      return NULL;
    }

  if (!jx_disk_remove (path, error))
    return NULL;

  if (!copy_to_path (db, path, error) ||
      !jx_disk_sync (path, error) ||
      !examine (path, &copied, error) ||
      !jx_audit_pass (db, &ours, error))
    {
      jx_disk_remove (path, NULL);
      return NULL;
    }

  if (jx_audit_equal (&ours, &copied))
    return g_steal_pointer (&path);

  jx_store_error_set (error, JX_STORE_ERROR_DAMAGED);
  jx_disk_remove (path, NULL);

  return NULL;
}

static guint
next_number (const char *folder)
{
  g_autoptr(GPtrArray) backups = jx_backup_list (folder);

  return backups->len > 0 ? ((JxBackup *) g_ptr_array_index (backups, 0))->number + 1 : 1;
}

static guint
get_day (GDateTime *now)
{
  return (guint) (g_date_time_get_year (now) * 10000 + g_date_time_get_month (now) * 100
                  + g_date_time_get_day_of_month (now));
}

/**
 * jx_backup_make:
 * @db: the store
 * @folder: where backups lie; made if need be
 * @now: whose day the name gets
 * @error: return location for an error
 *
 * Copies the store, reads the whole copy and compares it, gives it its name, and removes superfluous backups. A store that
 * is damaged makes no backup, so that none from before the damage is superseded.
 *
 * Returns: (transfer full) (nullable): the path of the backup
 */
char *
jx_backup_make (JxDb        *db,
                const char  *folder,
                GDateTime   *now,
                GError     **error)
{
  g_autofree char *unfinished = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (db != NULL && folder != NULL && now != NULL, NULL);

  if (!(unfinished = make_verified (db, folder, error)))
    return NULL;

  name = make_name (next_number (folder), get_day (now));
  path = g_build_filename (folder, name, NULL);

  if (!jx_disk_rename (unfinished, path, error))
    return NULL;

  rotate (folder);

  return g_steal_pointer (&path);
}

/**
 * jx_backup_copy_to:
 * @db: the store
 * @folder: where backups lie, for the work
 * @papers: where evidence lies
 * @file: where somebody wants a copy
 * @error: return location for an error
 *
 * Writes a verified copy to a place of somebody's choice, with the content of all evidence inside.
 *
 * Returns: `FALSE` at an error, @file being as it was
 */
gboolean
jx_backup_copy_to (JxDb        *db,
                   const char  *folder,
                   const char  *papers,
                   GFile       *file,
                   GError     **error)
{
  g_autofree char *unfinished = NULL;
  gboolean copied;

  g_return_val_if_fail (db != NULL && folder != NULL && papers != NULL && G_IS_FILE (file), FALSE);

  if (!(unfinished = make_verified (db, folder, error)))
    return FALSE;

  copied = jx_papers_pack_file (unfinished, papers, error) && jx_disk_copy_out (unfinished, file, error);
  jx_disk_remove (unfinished, NULL);

  return copied;
}

/* A private copy of what was picked, brought to the present version and examined. */
static char *
take_in (GFile       *file,
         const char  *folder,
         JxAudit     *audit,
         GError     **error)
{
  g_autofree char *path = jx_disk_new_private (file, folder, error);
  g_autofree char *kept = NULL;
  gboolean well;

  if (path == NULL)
    return NULL;

  well = jx_schema_migrate (path, jx_schema_get_steps (), &kept, error) && examine (path, audit, error);

  if (kept != NULL)
    jx_disk_remove (kept, NULL);   /* of a private copy nobody needs the older one */

  if (well)
    return g_steal_pointer (&path);

  jx_disk_remove (path, NULL);

  return NULL;
}

/* Where the evidence of a file lies that somebody picked: beside it, or, of the store's own backups, beside their folder. */
static char *
find_papers (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *beside = jx_paper_file_dup_folder (path != NULL ? path : "");
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : g_strdup ("");

  return g_file_test (beside, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&beside) : jx_paper_file_dup_folder (folder);
}

static gboolean
verify_copies (GFile       *file,
               const char  *path,
               JxAudit     *audit,
               GError     **error)
{
  g_autoptr(JxDb) db = jx_db_open (path, JX_DB_READ_ONLY, error);
  g_autofree char *papers = find_papers (file);

  if (db == NULL)
    return FALSE;

  jx_db_set_unhurried (db, TRUE);

  return jx_papers_count_copies (db, papers, &audit->n_copies, &audit->n_lost, error);
}

/**
 * jx_backup_verify:
 * @file: a file that somebody picked
 * @audit: (out): what it comes to
 * @error: return location for an error
 *
 * Reads a backup, or any store, to the last record and the last copy of what was submitted, without touching it.
 *
 * Errors: `JX_STORE_ERROR_NOT_OURS`, `_NEWER`, `_DAMAGED`, and those of GIO
 *
 * Returns: `TRUE` if it could be restored, be it without the copies that @audit says are lost
 */
gboolean
jx_backup_verify (GFile    *file,
                  JxAudit  *audit,
                  GError  **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  gboolean well;

  g_return_val_if_fail (G_IS_FILE (file) && audit != NULL, FALSE);

  if (!(folder = g_dir_make_tmp ("jixiao-XXXXXX", error)))
    return FALSE;

  path = take_in (file, folder, audit, error);
  well = path != NULL && verify_copies (file, path, audit, error);
  if (path != NULL)
    jx_disk_remove (path, NULL);
  g_rmdir (folder);

  return well;
}

static gboolean
pour_in (JxDb           *db,
         const char     *path,
         const JxAudit  *expected,
         GError        **error)
{
  g_autoptr(JxDb) from = jx_db_open (path, JX_DB_NONE, error);
  JxAudit audit;

  if (from == NULL)
    return FALSE;

  jx_db_set_unhurried (from, TRUE);

  if (!jx_db_copy (from, db, error) ||
      !jx_meta_set (db, JX_META_BACKED_UP, -1, error) ||
      !jx_meta_set (db, JX_META_RUNNING, 1, error) ||
      !jx_audit_pass (db, &audit, error))
    return FALSE;

  if (jx_audit_equal (&audit, expected))
    return TRUE;

  jx_store_error_set (error, JX_STORE_ERROR_DAMAGED);

  return FALSE;
}

/**
 * jx_backup_restore:
 * @db: the store
 * @file: a file that somebody picked
 * @folder: where backups lie
 * @now: the day of the backup that is made before
 * @error: return location for an error
 *
 * Brings the store back to what a backup holds. The backup is copied and examined first, then the store itself is backed
 * up, then its content is replaced in one transaction, without giving the lock away.
 *
 * Errors: those of jx_backup_verify() and jx_backup_make()
 *
 * Returns: `FALSE` at an error, the store being as it was
 */
gboolean
jx_backup_restore (JxDb        *db,
                   GFile       *file,
                   const char  *folder,
                   GDateTime   *now,
                   GError     **error)
{
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  gboolean restored = FALSE;
  JxAudit audit;

  g_return_val_if_fail (db != NULL && G_IS_FILE (file) && folder != NULL && now != NULL, FALSE);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      jx_store_error_set_system (error, errno, folder);
      return FALSE;
    }

  if (!(path = take_in (file, folder, &audit, error)))
    return FALSE;

  if ((before = jx_backup_make (db, folder, now, error)) != NULL)
    restored = pour_in (db, path, &audit, error);

  jx_disk_remove (path, NULL);

  return restored;
}

/* A journal belongs to its file: beside another it would destroy that. */
static char *
put_aside (const char  *path,
           GError     **error)
{
  g_autofree char *prefix = g_strconcat (path, "-damaged", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *kept = jx_disk_keep (path, prefix, error);
  g_autofree char *kept_journal = NULL;

  if (kept == NULL)
    return NULL;

  kept_journal = g_strconcat (kept, "-journal", NULL);
  if ((g_rename (journal, kept_journal) != 0 && errno != ENOENT) || (g_unlink (path) != 0 && errno != ENOENT))
    {
      jx_store_error_set_system (error, errno, path);
      return NULL;
    }

  return g_steal_pointer (&kept);
}

static gboolean
is_used_by_another (const char  *path,
                    GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(JxDb) db = jx_db_open (path, JX_DB_NONE, &local_error);

  if (db != NULL || !g_error_matches (local_error, JX_STORE_ERROR, JX_STORE_ERROR_BUSY))
    return FALSE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return TRUE;
}

/**
 * jx_backup_replace:
 * @path: a store that cannot be opened any more, or none
 * @file: a file that somebody picked
 * @error: return location for an error
 *
 * Puts a backup in the place of a damaged store, which is kept beside it under another name.
 *
 * Errors: `JX_STORE_ERROR_BUSY` and those of jx_backup_verify()
 *
 * Returns: (transfer full) (nullable): the name under which the damaged store is kept; "" if there was none
 */
char *
jx_backup_replace (const char  *path,
                   GFile       *file,
                   GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *kept = NULL;
  gboolean placed = FALSE;
  JxAudit audit;

  g_return_val_if_fail (path != NULL && G_IS_FILE (file), NULL);

  folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      jx_store_error_set_system (error, errno, folder);
      return NULL;
    }

  if (is_used_by_another (path, error) || !(taken = take_in (file, folder, &audit, error)))
    return NULL;

  kept = g_file_test (path, G_FILE_TEST_EXISTS) ? put_aside (path, error) : g_strdup ("");

  if (kept != NULL && jx_disk_sync (taken, error) && jx_disk_place (taken, path, &placed, error) && !placed)
    jx_store_error_set (error, JX_STORE_ERROR_BUSY);

  if (!placed)
    jx_disk_remove (taken, NULL);

  return placed ? g_steal_pointer (&kept) : NULL;
}
