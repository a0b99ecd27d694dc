/* test-db.c: one connection, its settings, and what it refuses
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "jx-schema.h"
#include "jx-transaction.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  const char *pragma;
  gint64      value;
} Setting;

static const Setting settings[] = {
  { "PRAGMA application_id", JX_DB_APPLICATION_ID },
  { "PRAGMA user_version", JX_SCHEMA_VERSION },
  { "PRAGMA synchronous", 3 },   /* EXTRA */
  { "PRAGMA foreign_keys", 1 },
  { "PRAGMA trusted_schema", 0 },
  { "PRAGMA cell_size_check", 1 },
  { "PRAGMA secure_delete", 1 },
  { "PRAGMA mmap_size", 0 },
  { "PRAGMA temp_store", 2 },    /* MEMORY */
  { "PRAGMA busy_timeout", 0 },
  { "PRAGMA page_size", 4096 },
};

static void
assert_text (JxDb       *db,
             const char *sql,
             const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, sql, &error);

  g_assert_no_error (error);
  g_assert_cmpint (jx_stmt_step (stmt, &error), ==, JX_STEP_ROW);
  g_assert_cmpstr (jx_stmt_get_text (stmt, 0), ==, expected);
}

static void
make_store (Fixture *fixture)
{
  fixture_open (fixture);
  jx_journal_write (JX_JOURNAL (fixture->store), make_creation (1, "a", 3));
  fixture_close (fixture);
}

static void
test_settings (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(JxDb) db = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  db = jx_db_open (fixture->path, JX_DB_NONE, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      gint64 value = -1;

      g_assert_true (jx_db_query_int64 (db, settings[i].pragma, &value, &error));
      if (value != settings[i].value)
        g_test_message ("%s", settings[i].pragma);
      g_assert_cmpint (value, ==, settings[i].value);
    }

  assert_text (db, "PRAGMA journal_mode", "delete");
  assert_text (db, "PRAGMA locking_mode", "exclusive");
}

/* What the limits and switches forbid, as SQL. */
static const char *const forbidden[] = {
  "ATTACH ':memory:' AS other",
  "CREATE VIEW v AS SELECT 1; SELECT * FROM v",
  "UPDATE sqlite_schema SET sql = ''",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''",
  "SELECT load_extension ('x')",
  "SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 "
  "UNION SELECT 9 UNION SELECT 10 UNION SELECT 11",
};

static void
test_what_is_forbidden (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(JxDb) db = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  db = jx_db_open (fixture->path, JX_DB_NONE, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    {
      if (jx_db_exec (db, forbidden[i], NULL))
        g_test_message ("%s", forbidden[i]);
      g_assert_false (jx_db_exec (db, forbidden[i], NULL));
    }
}

static void
test_a_trigger_stays_dead (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr(JxDb) db = NULL;
  g_autoptr(GError) error = NULL;
  gint64 left;

  make_store (fixture);
  db = jx_db_open (fixture->path, JX_DB_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (jx_db_exec (db, "CREATE TRIGGER t AFTER DELETE ON answer BEGIN DELETE FROM row; END;"
                                 "INSERT INTO answer (assessment, id, checksum) VALUES ('a', 'x', 0);"
                                 "DELETE FROM answer", &error));
  g_assert_no_error (error);
  g_assert_true (jx_db_query_int64 (db, "SELECT count(*) FROM row", &left, &error));
  g_assert_cmpint (left, ==, 3);
}

static void
test_a_long_query_is_given_up (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr(JxDb) db = NULL;
  g_autoptr(GError) error = NULL;
  gint64 value;

  db = jx_db_open (":memory:", JX_DB_CREATE, &error);
  g_assert_no_error (error);
  g_assert_false (jx_db_query_int64 (db, "WITH RECURSIVE c (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c) "
                                         "SELECT count(*) FROM c", &value, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_TOO_SLOW);
}

static void
test_a_text_past_the_limit_is_refused (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr(JxDb) db = NULL;
  g_autoptr(JxStmt) stmt = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = g_strnfill (32 * 1024 * 1024 + 1, 'x');

  db = jx_db_open (":memory:", JX_DB_CREATE, &error);
  g_assert_no_error (error);
  stmt = jx_db_prepare (db, "SELECT ?1", &error);
  jx_stmt_bind_text (stmt, 1, text);
  g_assert_cmpint (jx_stmt_step (stmt, &error), ==, JX_STEP_ERROR);
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_REFUSED);
}

static void
test_a_transaction_undoes_itself (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr(JxDb) db = NULL;
  g_autoptr(GError) error = NULL;
  gint64 left;

  make_store (fixture);
  db = jx_db_open (fixture->path, JX_DB_NONE, &error);
  g_assert_no_error (error);

  {
    g_autoptr(JxTransaction) transaction = jx_transaction_begin (db, &error);

    g_assert_no_error (error);
    g_assert_true (jx_db_exec (db, "DELETE FROM row", &error));
  }

  g_assert_true (jx_db_query_int64 (db, "SELECT count(*) FROM row", &left, &error));
  g_assert_cmpint (left, ==, 3);
}

static void
test_the_same_statement_runs_in_itself (Fixture       *fixture,
                                        gconstpointer  data)
{
  static const char sql[] = "SELECT ?1";
  g_autoptr(JxDb) db = NULL;
  g_autoptr(JxStmt) outer = NULL;
  g_autoptr(GError) error = NULL;

  db = jx_db_open (":memory:", JX_DB_CREATE, &error);
  outer = jx_db_prepare (db, sql, &error);
  jx_stmt_bind_int64 (outer, 1, 1);
  g_assert_cmpint (jx_stmt_step (outer, &error), ==, JX_STEP_ROW);

  {
    g_autoptr(JxStmt) inner = jx_db_prepare (db, sql, &error);

    g_assert_true (inner != outer);
    jx_stmt_bind_int64 (inner, 1, 2);
    g_assert_cmpint (jx_stmt_step (inner, &error), ==, JX_STEP_ROW);
    g_assert_cmpint (jx_stmt_get_int64 (inner, 0), ==, 2);
  }

  g_assert_cmpint (jx_stmt_get_int64 (outer, 0), ==, 1);
  g_assert_cmpint (jx_stmt_step (outer, &error), ==, JX_STEP_DONE);
}

static void
test_what_is_there_is_not_made_anew (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr(JxDb) db = NULL;
  g_autoptr(GError) error = NULL;
  GStatBuf status;

  make_store (fixture);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  g_assert_null (jx_db_open (fixture->path, JX_DB_CREATE, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_IO);
  assert_sound (fixture->path);
}

/* Files that must be refused, by what is wrong in their first 100 bytes or in their tables. */
typedef struct
{
  const char   *path;
  gsize         offset;
  const char   *bytes;
  gsize         length;
  const char   *sql;
  JxStoreError  code;
} Refused;

static const char newer[] = { 0, 0, 0, JX_SCHEMA_VERSION + 1 };

static const Refused refused[] = {
  { "/db/refused/magic", 0, "x", 1, NULL, JX_STORE_ERROR_NOT_OURS },
  { "/db/refused/application-id", 68, "\0\0\0\1", 4, NULL, JX_STORE_ERROR_NOT_OURS },
  { "/db/refused/newer", 60, newer, sizeof newer, NULL, JX_STORE_ERROR_NEWER },
  { "/db/refused/no-version", 60, "\0\0\0\0", 4, NULL, JX_STORE_ERROR_DAMAGED },
  { "/db/refused/wal", 18, "\2\2", 2, NULL, JX_STORE_ERROR_DAMAGED },
  { "/db/refused/page-size", 16, "\1\1", 2, NULL, JX_STORE_ERROR_NOT_OURS },
  { "/db/refused/trigger", 0, NULL, 0, "CREATE TRIGGER t AFTER INSERT ON row BEGIN DELETE FROM entry; END",
    JX_STORE_ERROR_DAMAGED },
  { "/db/refused/view", 0, NULL, 0, "CREATE VIEW v AS SELECT * FROM row", JX_STORE_ERROR_DAMAGED },
  { "/db/refused/table", 0, NULL, 0, "CREATE TABLE more (x)", JX_STORE_ERROR_DAMAGED },
  { "/db/refused/index", 0, NULL, 0, "DROP INDEX project_agency", JX_STORE_ERROR_DAMAGED },
  { "/db/refused/column", 0, NULL, 0, "ALTER TABLE agency ADD COLUMN more TEXT", JX_STORE_ERROR_DAMAGED },
};

static void
patch_file (const char *path,
            gsize       offset,
            const char *bytes,
            gsize       length)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  memcpy (content + offset, bytes, length);
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  const Refused *c = data;
  g_autoptr(JxStore) store = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;

  make_store (fixture);

  if (c->sql != NULL)
    {
      g_autoptr(JxDb) db = jx_db_open (fixture->path, JX_DB_NONE, &error);

      g_assert_no_error (error);
      g_assert_true (jx_db_exec (db, c->sql, &error));
    }
  else
    {
      patch_file (fixture->path, c->offset, c->bytes, c->length);
    }

  g_assert_true (g_file_get_contents (fixture->path, &before, &before_length, NULL));
  store = jx_store_open (fixture->file, JX_STORE_NONE, &error);
  g_assert_null (store);
  g_assert_error (error, JX_STORE_ERROR, (int) c->code);

  g_assert_true (g_file_get_contents (fixture->path, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
}

static void
test_a_newer_file_can_be_read (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr(JxStore) store = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;

  make_store (fixture);
  patch_file (fixture->path, 60, newer, sizeof newer);

  store = jx_store_open (fixture->file, JX_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  bundle = jx_store_read (store, "a", NULL, &error);
  g_assert_no_error (error);

  jx_journal_write (JX_JOURNAL (store), make_edit ("a", 1, 1, "5"));
  g_assert_false (jx_store_flush (store, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_READ_ONLY);
}

static void
test_no_file_is_made_for_reading (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr(JxStore) store = NULL;
  g_autoptr(GError) error = NULL;

  store = jx_store_open (fixture->file, JX_STORE_READ_ONLY, &error);
  g_assert_null (store);
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_an_empty_file_and_a_text_are_not_ours (Fixture       *fixture,
                                            gconstpointer  data)
{
  static const char *const contents[] = { "", "{\"format\": \"jixiao\"}", "SQLite format 3" };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture->path, contents[i], -1, NULL));
      g_assert_null (jx_store_open (fixture->file, JX_STORE_NONE, &error));
      g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_OURS);
    }
}

static void
test_a_folder_that_cannot_be_made (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *link_path = g_build_filename (fixture->folder, "dangling", NULL);
  g_autoptr(GFile) file = g_file_new_build_filename (link_path, "store.sqlite", NULL);

  g_assert_cmpint (symlink ("/nowhere/at/all", link_path), ==, 0);
  g_assert_null (jx_store_open (file, JX_STORE_NONE, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == JX_STORE_ERROR);
}

static void
test_a_read_only_file_is_read_and_keeps_what_is_typed (Fixture       *fixture,
                                                       gconstpointer  data)
{
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("permission bits do not bind root");
      return;
    }

  make_store (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  fixture_open (fixture);
  bundle = jx_store_read (fixture->store, "a", NULL, &error);
  g_assert_no_error (error);

  jx_journal_write (JX_JOURNAL (fixture->store), make_edit ("a", 1, 1, "5"));
  g_assert_false (jx_store_flush (fixture->store, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);

  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  g_assert_true (jx_store_flush (fixture->store, &error));
  g_assert_no_error (error);
}

#define add(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/db/settings", test_settings);
  add ("/db/what-is-forbidden", test_what_is_forbidden);
  add ("/db/a-trigger-stays-dead", test_a_trigger_stays_dead);
  add ("/db/a-long-query-is-given-up", test_a_long_query_is_given_up);
  add ("/db/a-text-past-the-limit-is-refused", test_a_text_past_the_limit_is_refused);
  add ("/db/a-transaction-undoes-itself", test_a_transaction_undoes_itself);
  add ("/db/the-same-statement-runs-in-itself", test_the_same_statement_runs_in_itself);
  add ("/db/what-is-there-is-not-made-anew", test_what_is_there_is_not_made_anew);
  add ("/db/a-newer-file-can-be-read", test_a_newer_file_can_be_read);
  add ("/db/no-file-is-made-for-reading", test_no_file_is_made_for_reading);
  add ("/db/an-empty-file-and-a-text-are-not-ours", test_an_empty_file_and_a_text_are_not_ours);
  add ("/db/a-folder-that-cannot-be-made", test_a_folder_that_cannot_be_made);
  add ("/db/a-read-only-file-is-read-and-keeps-what-is-typed", test_a_read_only_file_is_read_and_keeps_what_is_typed);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_test_add (refused[i].path, Fixture, &refused[i], fixture_set_up, test_refused, fixture_tear_down);

  return g_test_run ();
}
