/* jx-db.c: one connection to an SQLite file, with our settings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-db.h"

#include "jx-schema.h"
#include "jx-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

#define HEADER_SIZE     100
#define QUERY_TIME      (2 * G_TIME_SPAN_SECOND)
#define PROGRESS_STEPS  20000   /* of SQLite's machine, between two looks at the clock */
#define COPY_PAGES      4096

struct _JxDb
{
  sqlite3    *handle;
  GHashTable *statements;   /* address of the SQL → JxStmt */
  gint64      deadline;     /* monotonic */
  gboolean    unhurried;
  gboolean    read_only;
};

static const struct
{
  int which;
  int most;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 32 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 100000 },
  { SQLITE_LIMIT_COLUMN, 100 },
  { SQLITE_LIMIT_EXPR_DEPTH, 100 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 10 },
  { SQLITE_LIMIT_VDBE_OP, 25000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 16 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 256 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
};

static const struct
{
  int what;
  int value;
} switches[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },   /* the schema has none; a foreign one stays dead */
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
};

static void
set_error (JxDb    *db,
           GError **error)
{
  jx_store_error_set_sqlite (error, sqlite3_extended_errcode (db->handle), sqlite3_system_errno (db->handle),
                             sqlite3_errmsg (db->handle));
}

static guint32
read_be32 (const guint8 *at)
{
  return ((guint32) at[0] << 24) | ((guint32) at[1] << 16) | ((guint32) at[2] << 8) | at[3];
}

static gboolean
judge_header (const guint8  *header,
              JxDbFlags      flags,
              GError       **error)
{
  guint32 version = read_be32 (header + 60);

  if (memcmp (header, "SQLite format 3", 16) != 0 || read_be32 (header + 68) != JX_DB_APPLICATION_ID)
    jx_store_error_set (error, JX_STORE_ERROR_NOT_OURS);
  else if (version > JX_SCHEMA_VERSION && !(flags & JX_DB_ANY_VERSION))
    jx_store_error_set (error, JX_STORE_ERROR_NEWER);
  else if (version == 0 || header[18] != 1 || header[19] != 1)   /* 1: rollback journal, which is all we write */
    jx_store_error_set (error, JX_STORE_ERROR_DAMAGED);
  else
    return TRUE;

  return FALSE;
}

/* Reads the head of the file through the layer that SQLite uses, because closing a descriptor of our own would drop the
 * locks that another connection of this process holds on the file. */
static gboolean
check_header (const char  *path,
              JxDbFlags    flags,
              GError     **error)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree sqlite3_file *file = g_malloc0 ((gsize) vfs->szOsFile);
  guint8 header[HEADER_SIZE] = { 0 };
  sqlite3_filename name = sqlite3_create_filename (path, "", "", 0, NULL);
  int code = vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL);
  int system_error = vfs->xGetLastError (vfs, 0, NULL);

  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
  if (file->pMethods != NULL)
    file->pMethods->xClose (file);
  sqlite3_free_filename (name);

  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
    {
      jx_store_error_set_sqlite (error, code, system_error, path);
      return FALSE;
    }

  return judge_header (header, flags, error);
}

static int
progress_cb (gpointer data)
{
  const JxDb *db = data;

  return !db->unhurried && g_get_monotonic_time () > db->deadline;
}

static gboolean
lock (JxDb    *db,
      GError **error)
{
  return jx_db_exec (db, "BEGIN EXCLUSIVE", error) && jx_db_exec (db, "COMMIT", error);
}

/* The order matters: the lock is taken before anything that trusts the content. */
static gboolean
configure (JxDb       *db,
           JxDbFlags   flags,
           GError    **error)
{
  if (flags & JX_DB_CREATE)
    {
      g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d", JX_DB_APPLICATION_ID);

      if (!jx_db_exec (db, stamp, error))
        return FALSE;
    }

  if (!jx_db_exec (db, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA locking_mode = EXCLUSIVE; "
                       "PRAGMA foreign_keys = ON", error) ||
      !lock (db, error) ||
      !jx_db_exec (db, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON; "
                       "PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY", error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if (sqlite3_db_config (db->handle, switches[i].what, switches[i].value, NULL) != SQLITE_OK)
      {
        set_error (db, error);
        return FALSE;
      }

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db->handle, limits[i].which, limits[i].most);

  sqlite3_progress_handler (db->handle, PROGRESS_STEPS, progress_cb, db);

  return TRUE;
}

/* SQLite would take what is there. Nobody else reads what people write of their money. */
static gboolean
create_file (const char  *path,
             GError     **error)
{
  int descriptor;

  if (g_str_equal (path, ":memory:"))
    return TRUE;

  if ((descriptor = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) >= 0)
    return g_close (descriptor, error);

  jx_store_error_set_system (error, errno, path);

  return FALSE;
}

static int
open_flags (JxDbFlags flags)
{
  int access = (flags & JX_DB_READ_ONLY) ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;

  return access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE;
}

static void
free_cached (gpointer data)
{
  JxStmt *stmt = data;

  g_assert (!stmt->busy);

  sqlite3_finalize (stmt->handle);
  g_free (stmt);
}

/**
 * jx_db_open:
 * @path: the file
 * @flags: how
 * @error: return location for an error
 *
 * Opens one connection with the settings and limits of the store, and locks the file against everybody else. What the
 * file is, is looked at before SQLite reads it. A file that cannot be written is opened for reading, unlocked.
 *
 * To be used by one thread at a time.
 *
 * Errors: `JX_STORE_ERROR_BUSY`, `_NOT_OURS`, `_NEWER`, `_DAMAGED`, `_NOT_FOUND`, `_READ_ONLY`, `_IO`
 *
 * Returns: (transfer full) (nullable): the connection
 */
JxDb *
jx_db_open (const char  *path,
            JxDbFlags    flags,
            GError     **error)
{
  g_autoptr(JxDb) db = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (!(flags & JX_DB_CREATE) || !(flags & JX_DB_READ_ONLY), NULL);

  if ((flags & JX_DB_CREATE) ? !create_file (path, error) : !check_header (path, flags, error))
    return NULL;

  db = g_new0 (JxDb, 1);
  db->statements = g_hash_table_new_full (NULL, NULL, NULL, free_cached);
  db->deadline = g_get_monotonic_time () + QUERY_TIME;

  if (sqlite3_open_v2 (path, &db->handle, open_flags (flags), NULL) != SQLITE_OK)
    {
      jx_store_error_set_sqlite (error, sqlite3_extended_errcode (db->handle), sqlite3_system_errno (db->handle), path);
      return NULL;
    }

  if (!configure (db, flags, error))
    return NULL;

  db->read_only = sqlite3_db_readonly (db->handle, "main") == 1;

  return g_steal_pointer (&db);
}

/**
 * jx_db_free:
 * @db: (nullable) (transfer full): a connection without statements in use
 *
 * Closes a connection and gives the lock back. An open transaction is taken back.
 */
void
jx_db_free (JxDb *db)
{
  if (db == NULL)
    return;

  g_hash_table_unref (db->statements);

  if (sqlite3_close (db->handle) != SQLITE_OK)
    g_assert_not_reached ();   /* a statement outlived its connection */

  g_free (db);
}

/**
 * jx_db_exec:
 * @db: a connection
 * @sql: one or more statements without values
 * @error: return location for an error
 *
 * Runs statements whose rows do not matter.
 *
 * Returns: `FALSE` at the first error
 */
gboolean
jx_db_exec (JxDb        *db,
            const char  *sql,
            GError     **error)
{
  g_return_val_if_fail (db != NULL && sql != NULL, FALSE);

  db->deadline = g_get_monotonic_time () + QUERY_TIME;

  if (sqlite3_exec (db->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  set_error (db, error);

  return FALSE;
}

/**
 * jx_db_prepare:
 * @db: a connection
 * @sql: one statement: a constant, whose address is the key of the cache
 * @error: return location for an error
 *
 * Prepares a statement, or takes it from the cache. Its time runs from here.
 *
 * Returns: (transfer full) (nullable): the statement, to be freed before @db
 */
JxStmt *
jx_db_prepare (JxDb        *db,
               const char  *sql,
               GError     **error)
{
  JxStmt *stmt;
  sqlite3_stmt *handle;

  g_return_val_if_fail (db != NULL && sql != NULL, NULL);

  db->deadline = g_get_monotonic_time () + QUERY_TIME;

  stmt = g_hash_table_lookup (db->statements, sql);
  if (stmt != NULL && !stmt->busy)
    {
      stmt->busy = TRUE;
      return stmt;
    }

  if (sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL) != SQLITE_OK)
    {
      set_error (db, error);
      return NULL;
    }

  if (stmt == NULL)
    {
      stmt = g_new0 (JxStmt, 1);
      stmt->cached = TRUE;
      g_hash_table_insert (db->statements, (gpointer) sql, stmt);
    }
  else
    {
      stmt = g_new0 (JxStmt, 1);   /* the same one is running: one for this time */
    }

  stmt->handle = handle;
  stmt->busy = TRUE;

  return stmt;
}

/**
 * jx_db_query_int64:
 * @db: a connection
 * @sql: a constant, one statement that gives one integer
 * @value: (out): the integer; 0 for null or no row
 * @error: return location for an error
 *
 * Asks for one number.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_db_query_int64 (JxDb        *db,
                   const char  *sql,
                   gint64      *value,
                   GError     **error)
{
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, sql, error);
  JxStep step;

  if (stmt == NULL || (step = jx_stmt_step (stmt, error)) == JX_STEP_ERROR)
    return FALSE;

  *value = step == JX_STEP_ROW ? jx_stmt_get_int64 (stmt, 0) : 0;

  return TRUE;
}

/**
 * jx_db_rollback:
 * @db: a connection
 *
 * Takes back an open transaction, if SQLite has not done so itself.
 */
void
jx_db_rollback (JxDb *db)
{
  g_return_if_fail (db != NULL);

  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * jx_db_copy:
 * @from: a connection
 * @to: a connection to another file; what it held is replaced in one transaction
 * @error: return location for an error
 *
 * Copies the whole content. This is the only way in which a store is copied.
 *
 * Returns: `FALSE` at an error, @to being as it was
 */
gboolean
jx_db_copy (JxDb    *from,
            JxDb    *to,
            GError **error)
{
  sqlite3_backup *backup;
  int code;

  g_return_val_if_fail (from != NULL && to != NULL && from != to, FALSE);

  if (!(backup = sqlite3_backup_init (to->handle, "main", from->handle, "main")))
    {
      set_error (to, error);
      return FALSE;
    }

  while ((code = sqlite3_backup_step (backup, COPY_PAGES)) == SQLITE_OK)
    ;

  if (sqlite3_backup_finish (backup) == SQLITE_OK && code == SQLITE_DONE)
    return TRUE;

  jx_store_error_set_sqlite (error, code, sqlite3_system_errno (to->handle), sqlite3_errstr (code));

  return FALSE;
}

/**
 * jx_db_set_unhurried:
 * @db: a connection
 * @unhurried: whether statements may take as long as they take
 *
 * Lifts the limit of two seconds for checks, backups, migrations and imports, or sets it again.
 */
void
jx_db_set_unhurried (JxDb     *db,
                     gboolean  unhurried)
{
  g_return_if_fail (db != NULL);

  db->unhurried = unhurried;
}

/**
 * jx_db_is_read_only:
 * @db: a connection
 *
 * Tells whether the file cannot be written.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_db_is_read_only (JxDb *db)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->read_only;
}

/**
 * jx_db_get_version:
 * @db: a connection
 *
 * Tells the schema's version; 0 of a file just created, or that cannot be read.
 *
 * Returns: the number
 */
gint64
jx_db_get_version (JxDb *db)
{
  gint64 version;

  g_return_val_if_fail (db != NULL, 0);

  return jx_db_query_int64 (db, "PRAGMA user_version", &version, NULL) ? version : 0;
}

/**
 * jx_db_get_n_changes:
 * @db: a connection
 *
 * Tells how many rows the last statement changed itself.
 *
 * Returns: the number
 */
gint64
jx_db_get_n_changes (JxDb *db)
{
  g_return_val_if_fail (db != NULL, 0);

  return sqlite3_changes64 (db->handle);
}
