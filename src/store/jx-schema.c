/* jx-schema.c: the tables, their versions, and the way from one version to the next
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-schema.h"

#include "jx-audit.h"
#include "jx-disk.h"
#include "jx-store-error.h"
#include "jx-transaction.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Version 1. A released step is never edited: what changes is a further step.
 *
 * Ids are UUIDs; a form's is its content hash. "extra" holds, as a JSON object of texts, fields without a column of their
 * own and texts that their column cannot hold. "checksum" is over the columns before it, see jx-checksum.c. Foreign keys
 * are looked at when the transaction ends, so that records come in any order. Entries outlive what they tell of. */
static const char version_1[] =
  "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;"

  "CREATE TABLE agency ("
  " position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (id <> ''),"
  " name TEXT, supervisor TEXT, region TEXT, head TEXT, contact TEXT, phone TEXT,"
  " extra TEXT, checksum INTEGER NOT NULL) STRICT;"

  "CREATE TABLE project ("
  " position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (id <> ''),"
  " agency TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,"
  " code TEXT, name TEXT, first_year INTEGER CHECK (first_year BETWEEN 0 AND 9999),"
  " last_year INTEGER CHECK (last_year BETWEEN 0 AND 9999),"
  " extra TEXT, checksum INTEGER NOT NULL) STRICT;"
  "CREATE INDEX project_agency ON project (agency);"

  "CREATE TABLE form ("
  " position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (id <> ''),"
  " form TEXT, version INTEGER CHECK (version >= 0), text TEXT,"
  " extra TEXT, checksum INTEGER NOT NULL) STRICT;"

  "CREATE TABLE assessment ("
  " position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (id <> ''),"
  " agency TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,"
  " project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,"
  " year INTEGER CHECK (year BETWEEN 0 AND 9999), kind TEXT, form TEXT,"
  " form_version INTEGER CHECK (form_version >= 0), form_hash TEXT, money_unit TEXT, state TEXT, profile TEXT,"
  " binned INTEGER CHECK (binned >= 0), extra TEXT, checksum INTEGER NOT NULL,"
  " name TEXT, total TEXT, grade TEXT,"   /* what the list shows, written with each entry */
  " n_errors INTEGER NOT NULL DEFAULT 0, n_warnings INTEGER NOT NULL DEFAULT 0) STRICT;"
  "CREATE INDEX assessment_agency ON assessment (agency);"
  "CREATE INDEX assessment_project ON assessment (project);"

  "CREATE TABLE row ("
  " assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
  " id TEXT NOT NULL CHECK (id <> ''), block TEXT, key TEXT, rank INTEGER NOT NULL, fields TEXT NOT NULL,"
  " checksum INTEGER NOT NULL, PRIMARY KEY (assessment, id)) STRICT, WITHOUT ROWID;"

  "CREATE TABLE answer ("
  " assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
  " id TEXT NOT NULL CHECK (id <> ''), rule TEXT, row TEXT, field TEXT, figures TEXT, reason TEXT,"
  " extra TEXT, checksum INTEGER NOT NULL, PRIMARY KEY (assessment, id)) STRICT, WITHOUT ROWID;"

  "CREATE TABLE entry ("
  " position INTEGER PRIMARY KEY, stack TEXT NOT NULL, serial INTEGER NOT NULL CHECK (serial > 0),"
  " kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2), target INTEGER NOT NULL, command TEXT, label TEXT,"
  " time INTEGER NOT NULL, checksum INTEGER NOT NULL, UNIQUE (stack, serial)) STRICT;"

  /* the rest of a command longer than one value should be */
  "CREATE TABLE entry_part ("
  " entry INTEGER NOT NULL REFERENCES entry (position) ON DELETE CASCADE, part INTEGER NOT NULL, command TEXT NOT NULL,"
  " checksum INTEGER NOT NULL, PRIMARY KEY (entry, part)) STRICT, WITHOUT ROWID;"

  "INSERT INTO meta VALUES ('changes', 0), ('backed_up', -1), ('running', 0), ('checked', 0);";

/* Version 2: evidence. "content" is empty where the files lie beside the store; in a copy that travels it holds them. */
static const char version_2[] =
  "CREATE TABLE evidence ("
  " assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
  " id TEXT NOT NULL CHECK (id <> ''), row TEXT, name TEXT, size INTEGER CHECK (size >= 0), sha256 TEXT, pages TEXT,"
  " extra TEXT, checksum INTEGER NOT NULL, PRIMARY KEY (assessment, id)) STRICT, WITHOUT ROWID;"

  "CREATE TABLE content (sha256 TEXT NOT NULL PRIMARY KEY CHECK (length (sha256) = 64), bytes BLOB NOT NULL) STRICT;";

/* Version 3: what became of an assessment, by "rank": the clock may be set back. What was submitted is content, as evidence is,
 * named by its "sha256"; it stays as long as an entry names it, which for the list's is for good. */
static const char version_3[] =
  "CREATE TABLE passage ("
  " assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
  " id TEXT NOT NULL CHECK (id <> ''), rank INTEGER CHECK (rank >= 0), state TEXT, time TEXT, digest TEXT, sha256 TEXT,"
  " size INTEGER CHECK (size >= 0), remark TEXT, extra TEXT, checksum INTEGER NOT NULL, PRIMARY KEY (assessment, id)) STRICT, WITHOUT ROWID;";

/* Version 4: the figures of texts that were those of a cell before it changed: "figure" stands in "text_field" of the row "text",
 * and was that of "field" in "row". */
static const char version_4[] =
  "CREATE TABLE link ("
  " assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
  " id TEXT NOT NULL CHECK (id <> ''), text TEXT, text_field TEXT, figure TEXT, row TEXT, field TEXT,"
  " extra TEXT, checksum INTEGER NOT NULL, PRIMARY KEY (assessment, id)) STRICT, WITHOUT ROWID;";

static const char *const shipped_steps[] = { version_1, version_2, version_3, version_4, NULL };

static gint64
count_steps (JxSchemaSteps steps)
{
  return (gint64) g_strv_length ((char **) steps);
}

/* One transaction for all that is missing. */
static gboolean
run_steps (JxDb           *db,
           JxSchemaSteps   steps,
           gint64          from,
           gint64          to,
           GError        **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, to);
  g_autoptr(JxTransaction) transaction = jx_transaction_begin (db, error);

  if (transaction == NULL)
    return FALSE;

  for (gint64 i = from; i < to; i++)
    if (!jx_db_exec (db, steps[i], error))
      return FALSE;

  return jx_db_exec (db, stamp, error) && jx_transaction_commit (&transaction, error);
}

/* All definitions of a file, in an order of their own, so that equal schemas give equal texts. */
static char *
dup_definitions (JxDb    *db,
                 GError **error)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, "SELECT type, name, tbl_name, sql FROM sqlite_schema "
                                              "WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name", error);
  JxStep step = JX_STEP_ERROR;

  while (stmt != NULL && (step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    for (int i = 0; i < jx_stmt_get_n_columns (stmt); i++)
      {
        const char *part = jx_stmt_get_text (stmt, i);

        g_string_append_printf (text, "%s\n", part != NULL ? part : "");
      }

  return step == JX_STEP_DONE ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/**
 * jx_schema_get_steps:
 *
 * The steps of this program, `JX_SCHEMA_VERSION` of them.
 *
 * Returns: the steps
 */
JxSchemaSteps
jx_schema_get_steps (void)
{
  return shipped_steps;
}

/* @db, an empty file, is as it was at an error. */
static gboolean
create (JxDb           *db,
        JxSchemaSteps   steps,
        GError        **error)
{
  g_assert (db != NULL && steps != NULL);

  return run_steps (db, steps, 0, count_steps (steps), error);
}

/**
 * jx_schema_check:
 * @db: a file of any version that @steps lead to
 * @steps: how the tables came to be
 * @error: return location for an error
 *
 * Compares every definition in the file with what the steps make: a table, trigger, view or index more, less or
 * different is refused.
 *
 * Errors: `JX_STORE_ERROR_DAMAGED`
 *
 * Returns: `TRUE` if they are the same
 */
gboolean
jx_schema_check (JxDb           *db,
                 JxSchemaSteps   steps,
                 GError        **error)
{
  g_autoptr(JxDb) model = NULL;
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  g_return_val_if_fail (db != NULL && steps != NULL, FALSE);
  g_return_val_if_fail (jx_db_get_version (db) <= count_steps (steps), FALSE);

  if (!(model = jx_db_open (":memory:", JX_DB_CREATE, error)) ||
      !run_steps (model, steps, 0, jx_db_get_version (db), error) ||
      !(expected = dup_definitions (model, error)) ||
      !(found = dup_definitions (db, error)))
    return FALSE;

  if (g_str_equal (found, expected))
    return TRUE;

  jx_store_error_set (error, JX_STORE_ERROR_DAMAGED);

  return FALSE;
}

/* The copy, brought up and looked at. */
static gboolean
migrate_copy (JxDb           *db,
              const char     *copy_path,
              JxSchemaSteps   steps,
              GError        **error)
{
  g_autoptr(JxDb) copy = jx_db_open (copy_path, JX_DB_CREATE, error);
  gint64 before, after;

  if (copy == NULL)
    return FALSE;

  jx_db_set_unhurried (copy, TRUE);

  if (!jx_schema_check (db, steps, error) ||
      !jx_db_copy (db, copy, error) ||
      !run_steps (copy, steps, jx_db_get_version (copy), count_steps (steps), error) ||
      !jx_schema_check (copy, steps, error) ||
      !jx_audit_integrity (copy, FALSE, error) ||
      !jx_db_query_int64 (db, "SELECT count(*) FROM assessment", &before, error) ||
      !jx_db_query_int64 (copy, "SELECT count(*) FROM assessment", &after, error))
    return FALSE;

  if (before == after)
    return TRUE;

  jx_store_error_set (error, JX_STORE_ERROR_DAMAGED);

  return FALSE;
}

/**
 * jx_schema_migrate:
 * @path: a store, not open in this process
 * @steps: where to go
 * @kept: (out) (nullable): the file that holds the store as it was; `NULL` if nothing was to be done
 * @error: return location for an error
 *
 * Brings an older file to the present version: a copy is migrated in one transaction, looked at, and takes the place of
 * the old file, which stays beside it under another name.
 *
 * Returns: `FALSE` at an error, the file being as it was
 */
gboolean
jx_schema_migrate (const char     *path,
                   JxSchemaSteps   steps,
                   char          **kept,
                   GError        **error)
{
  g_autoptr(JxDb) db = NULL;
  g_autofree char *copy_path = NULL;
  g_autofree char *prefix = NULL;

  g_return_val_if_fail (path != NULL && steps != NULL && kept != NULL, FALSE);

  *kept = NULL;

  if (!(db = jx_db_open (path, JX_DB_NONE, error)))
    return FALSE;

  if (jx_db_get_version (db) == count_steps (steps))
    return TRUE;

  jx_db_set_unhurried (db, TRUE);
  copy_path = g_strconcat (path, ".migrating", NULL);
  prefix = g_strdup_printf ("%s-version-%" G_GINT64_FORMAT, path, jx_db_get_version (db));

  if (!jx_disk_remove (copy_path, error))
    return FALSE;

  if (!migrate_copy (db, copy_path, steps, error) ||
      !jx_disk_sync (copy_path, error) ||
      !(*kept = jx_disk_keep (path, prefix, error)) ||
      !jx_disk_rename (copy_path, path, error))
    {
      jx_disk_remove (copy_path, NULL);
      g_clear_pointer (kept, g_free);
      return FALSE;
    }

  return TRUE;
}

static gboolean
fill_new (const char  *path,
          GError     **error)
{
  g_autoptr(JxDb) db = jx_db_open (path, JX_DB_CREATE, error);

  return db != NULL && create (db, jx_schema_get_steps (), error);
}

/**
 * jx_schema_make_file:
 * @path: where there is no store yet; its folder is made too
 * @error: return location for an error
 *
 * Makes an empty store.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_schema_make_file (const char  *path,
                     GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_strdup_printf ("%s.new-%d-%08x", path, (int) getpid (), g_random_int ());
  gboolean placed = FALSE;
  gboolean done;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      jx_store_error_set_system (error, errno, folder);
      return FALSE;
    }

  /* it appears under its name whole: made beside it, then given the name if nobody was faster */
  done = fill_new (beside, error) && jx_disk_sync (beside, error) && jx_disk_place (beside, path, &placed, error);
  if (!placed)
    jx_disk_remove (beside, NULL);

  return done;
}
