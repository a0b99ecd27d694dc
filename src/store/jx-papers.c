/* jx-papers.c: the content of evidence and of what was submitted: in the folder beside the store, and inside a store that travels
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-papers.h"

#include "jx-backup.h"
#include "jx-disk.h"
#include "jx-evidence.h"
#include "jx-paper-file.h"
#include "jx-store-error.h"
#include "jx-transaction.h"

#define HASH_LENGTH 64

/* Every SHA-256 within a text, which may be the part of a longer one: what could be the beginning of one is carried over. */
static void
add_hashes (GHashTable *used,
            GString    *carried,
            const char *text)
{
  const char *at;
  gsize run = 0;

  g_string_append (carried, text);

  for (at = carried->str; *at != '\0'; at++)
    {
      run = (g_ascii_isdigit (*at) || (*at >= 'a' && *at <= 'f')) ? run + 1 : 0;
      if (run >= HASH_LENGTH)
        g_hash_table_add (used, g_strndup (at - HASH_LENGTH + 1, HASH_LENGTH));
    }

  g_string_erase (carried, 0, (gssize) (carried->len - MIN (carried->len, HASH_LENGTH - 1)));
}

/* All texts of a statement's first column; those of its second column that follow each other belong together. */
static gboolean
add_used_by (JxDb        *db,
             const char  *sql,
             GHashTable  *used,
             GError     **error)
{
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, sql, error);
  g_autoptr(GString) carried = g_string_new (NULL);
  gint64 whole = -1;
  JxStep step = JX_STEP_ERROR;

  while (stmt != NULL && (step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    {
      const char *text = jx_stmt_get_text (stmt, 0);

      if (jx_stmt_get_int64 (stmt, 1) != whole)
        g_string_truncate (carried, 0);
      whole = jx_stmt_get_int64 (stmt, 1);
      add_hashes (used, carried, text != NULL ? text : "");
    }

  return step == JX_STEP_DONE;
}

/* The content that somebody may still ask for: evidence of every assessment and what it was submitted as, those in the bin too;
 * and what steps of the list or of an assessment that is there name, as undo and redo may bring it back. Submitting is a step of
 * the list, whose log is never cut: what was once submitted stays for good. */
static gboolean
add_used (JxDb        *db,
          GHashTable  *used,
          GError     **error)
{
  static const char *const by_table[] = {
    "SELECT sha256, position FROM (SELECT sha256, row_number () OVER () AS position FROM evidence)",
    "SELECT sha256, position FROM (SELECT sha256, row_number () OVER () AS position FROM passage)",
  };
  gboolean read = TRUE;

  g_assert (db != NULL && used != NULL);

  jx_db_set_unhurried (db, TRUE);
  for (gint64 i = 0; i < MIN (jx_db_get_version (db) - 1, (gint64) G_N_ELEMENTS (by_table)) && read; i++)   /* a backup is of its time */
    read = add_used_by (db, by_table[i], used, error);
  read = read
         && add_used_by (db, "SELECT command, position FROM ("
                             " SELECT command, position, 0 AS part FROM entry"
                             "  WHERE command IS NOT NULL AND (stack = '' OR stack IN (SELECT id FROM assessment))"
                             " UNION ALL SELECT entry_part.command, entry, part FROM entry_part)"
                             " ORDER BY position, part", used, error);
  jx_db_set_unhurried (db, FALSE);

  return read;
}

/* Gives NULL, and no error, if it is not inside. */
static GBytes *
load_inside (JxDb        *db,
             const char  *sha256,
             GError     **error)
{
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, "SELECT bytes FROM content WHERE sha256 = ?1", error);
  g_autoptr(GBytes) content = NULL;

  if (stmt == NULL)
    return NULL;

  jx_stmt_bind_text (stmt, 1, sha256);
  if (jx_stmt_step (stmt, error) != JX_STEP_ROW)
    return NULL;

  content = jx_stmt_dup_blob (stmt, 0);

  return jx_paper_file_check (content, sha256, error) ? g_steal_pointer (&content) : NULL;
}

/**
 * jx_papers_load:
 * @db: a store
 * @folder: where its evidence lies
 * @sha256: of a content
 * @error: return location for an error
 *
 * Reads a content from the folder, or from inside the store where it did not come out of it yet.
 *
 * Errors: those of jx_paper_file_load()
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
jx_papers_load (JxDb        *db,
                const char  *folder,
                const char  *sha256,
                GError     **error)
{
  g_autoptr(GError) cause = NULL;
  GBytes *inside;

  g_return_val_if_fail (db != NULL && folder != NULL && sha256 != NULL, NULL);

  if (jx_paper_file_exists (folder, sha256))
    return jx_paper_file_load (folder, sha256, error);

  if ((inside = load_inside (db, sha256, &cause)) != NULL)
    return inside;

  if (cause == NULL)
    return jx_paper_file_load (folder, sha256, error);   /* which says that it is nowhere */

  g_propagate_error (error, g_steal_pointer (&cause));

  return NULL;
}

/**
 * jx_papers_exist:
 * @db: a store
 * @folder: where its evidence lies
 * @sha256: of a content
 *
 * Tells whether a content is here, without reading it.
 *
 * Returns: `TRUE` if it is
 */
gboolean
jx_papers_exist (JxDb       *db,
                 const char *folder,
                 const char *sha256)
{
  g_autoptr(JxStmt) stmt = NULL;

  g_return_val_if_fail (db != NULL && folder != NULL && sha256 != NULL, FALSE);

  if (jx_paper_file_exists (folder, sha256))
    return TRUE;
  if (!(stmt = jx_db_prepare (db, "SELECT 1 FROM content WHERE sha256 = ?1", NULL)))
    return FALSE;

  jx_stmt_bind_text (stmt, 1, sha256);

  return jx_stmt_step (stmt, NULL) == JX_STEP_ROW;
}

static gboolean
pack_one (JxDb        *db,
          const char  *folder,
          const char  *sha256,
          GError     **error)
{
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, "INSERT INTO content (sha256, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING", error);
  g_autoptr(GBytes) content = NULL;

  if (stmt == NULL)
    return FALSE;

  if (!(content = jx_paper_file_load (folder, sha256, NULL)))
    return TRUE;   /* what is lost here cannot be taken along; the rest is */

  jx_stmt_bind_text (stmt, 1, sha256);
  jx_stmt_bind_blob (stmt, 2, content);

  return jx_stmt_run (stmt, error);
}

/* @db is as it was at an error. */
static gboolean
pack (JxDb        *db,
      const char  *folder,
      GError     **error)
{
  g_autoptr(GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(JxTransaction) transaction = NULL;
  GHashTableIter iter;
  gpointer sha256;

  g_assert (db != NULL && folder != NULL);

  if (!add_used (db, used, error) || !(transaction = jx_transaction_begin (db, error)))
    return FALSE;

  g_hash_table_iter_init (&iter, used);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    if (!pack_one (db, folder, sha256, error))
      return FALSE;

  return jx_transaction_commit (&transaction, error);
}

/**
 * jx_papers_pack_file:
 * @path: a store that nobody has open
 * @folder: where its evidence lies, if it has any
 * @error: return location for an error
 *
 * Puts the content of all evidence into a store that is to travel, so that one file holds everything, and makes sure that it is
 * on disk.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_papers_pack_file (const char  *path,
                     const char  *folder,
                     GError     **error)
{
  g_autoptr(JxDb) db = NULL;
  gboolean packed;

  g_return_val_if_fail (path != NULL && folder != NULL, FALSE);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;

  if (!(db = jx_db_open (path, JX_DB_NONE, error)))
    return FALSE;

  jx_db_set_unhurried (db, TRUE);
  packed = pack (db, folder, error);
  g_clear_pointer (&db, jx_db_free);

  return packed && jx_disk_sync (path, error);
}

static gboolean
put_each (JxDb        *db,
          const char  *folder,
          GError     **error)
{
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, "SELECT sha256, bytes FROM content", error);
  JxStep step = JX_STEP_ERROR;

  while (stmt != NULL && (step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    {
      g_autoptr(GBytes) content = jx_stmt_dup_blob (stmt, 1);

      if (!jx_evidence_is_hash (jx_stmt_get_text (stmt, 0))
          || !jx_paper_file_put (folder, jx_stmt_get_text (stmt, 0), content, error))
        return FALSE;
    }

  return step == JX_STEP_DONE;
}

/**
 * jx_papers_unpack:
 * @db: a store that may hold content inside
 * @folder: where its evidence lies
 * @error: return location for an error
 *
 * Puts the content into the folder. What is not there yet can be read all the while.
 *
 * Returns: `FALSE` at an error, all content being still inside
 */
gboolean
jx_papers_unpack (JxDb        *db,
                  const char  *folder,
                  GError     **error)
{
  gint64 n;
  gboolean put;

  g_return_val_if_fail (db != NULL && folder != NULL, FALSE);

  if (!jx_db_query_int64 (db, "SELECT count(*) FROM content", &n, error))
    return FALSE;

  if (n == 0)
    return TRUE;

  jx_db_set_unhurried (db, TRUE);
  put = put_each (db, folder, error) && jx_db_exec (db, "DELETE FROM content", error);
  jx_db_set_unhurried (db, FALSE);

  return put;
}

/**
 * jx_papers_check:
 * @db: a store
 * @error: return location for an error
 *
 * Makes sure that every content inside has the SHA-256 under which it is kept.
 *
 * Errors: `JX_STORE_ERROR_DAMAGED`
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_papers_check (JxDb    *db,
                 GError **error)
{
  g_autoptr(JxStmt) stmt = NULL;
  JxStep step;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!(stmt = jx_db_prepare (db, "SELECT sha256, bytes FROM content", error)))
    return FALSE;

  while ((step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    {
      g_autoptr(GBytes) content = jx_stmt_dup_blob (stmt, 1);
      g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

      if (!g_str_equal (sha256, jx_stmt_get_text (stmt, 0)))
        {
          jx_store_error_set (error, JX_STORE_ERROR_DAMAGED);
          return FALSE;
        }
    }

  return step == JX_STEP_DONE;
}

/**
 * jx_papers_count_copies:
 * @db: a store
 * @folder: where its evidence lies
 * @n_copies: (out): how many there are
 * @n_lost: (out): how many more are named, and are nowhere
 * @error: return location for an error
 *
 * Reads every copy that was frozen when something was submitted. What was submitted twice without a change has one.
 *
 * Errors: `JX_STORE_ERROR_DAMAGED` if one is not what was kept, and those of reading
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_papers_count_copies (JxDb        *db,
                        const char  *folder,
                        gint64      *n_copies,
                        gint64      *n_lost,
                        GError     **error)
{
  g_autoptr(JxStmt) stmt = NULL;
  JxStep step;

  g_return_val_if_fail (db != NULL && folder != NULL && n_copies != NULL && n_lost != NULL, FALSE);

  *n_copies = *n_lost = 0;

  if (!(stmt = jx_db_prepare (db, "SELECT DISTINCT sha256 FROM passage WHERE sha256 IS NOT NULL", error)))
    return FALSE;

  while ((step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    {
      g_autoptr(GError) cause = NULL;
      g_autoptr(GBytes) content = jx_papers_load (db, folder, jx_stmt_get_text (stmt, 0), &cause);

      if (content != NULL)
        (*n_copies)++;
      else if (g_error_matches (cause, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND))
        (*n_lost)++;
      else
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
    }

  return step == JX_STEP_DONE;
}

/* A backup of before evidence was kept names none. */
static gboolean
add_used_by_backup (const char  *path,
                    GHashTable  *used,
                    GError     **error)
{
  g_autoptr(JxDb) db = jx_db_open (path, JX_DB_READ_ONLY, error);

  return db != NULL && (jx_db_get_version (db) < 2 || add_used (db, used, error));
}

/**
 * jx_papers_sweep:
 * @db: a store
 * @folder: where its evidence lies
 * @backups: where its backups lie
 * @now: seconds since 1970
 * @error: return location for an error
 *
 * Removes content that neither the store nor any backup of it names. What cannot be read leaves everything in its place.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_papers_sweep (JxDb        *db,
                 const char  *folder,
                 const char  *backups,
                 gint64       now,
                 GError     **error)
{
  g_autoptr(GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) list = NULL;

  g_return_val_if_fail (db != NULL && folder != NULL && backups != NULL, FALSE);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;

  if (!add_used (db, used, error))
    return FALSE;

  list = jx_backup_list (backups);
  for (guint i = 0; i < list->len; i++)
    if (!add_used_by_backup (((JxBackup *) g_ptr_array_index (list, i))->path, used, error))
      return FALSE;

  jx_paper_file_sweep (folder, used, now);

  return TRUE;
}
