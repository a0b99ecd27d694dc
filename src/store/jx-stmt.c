/* jx-stmt.c: one prepared SQL statement
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-stmt.h"

#include "jx-store-error.h"

static void
check_bound (JxStmt *stmt,
             int     code)
{
  g_assert (code == SQLITE_OK || code == SQLITE_TOOBIG);

  if (code == SQLITE_TOOBIG)
    stmt->too_big = TRUE;
}

/**
 * jx_stmt_free:
 * @stmt: (nullable) (transfer full): a statement
 *
 * Ends the use of a statement: it is reset and given back to its connection, or finalized.
 */
void
jx_stmt_free (JxStmt *stmt)
{
  if (stmt == NULL)
    return;

  if (stmt->cached)
    {
      sqlite3_reset (stmt->handle);
      sqlite3_clear_bindings (stmt->handle);
      stmt->too_big = FALSE;
      stmt->busy = FALSE;
      return;
    }

  sqlite3_finalize (stmt->handle);
  g_free (stmt);
}

/**
 * jx_stmt_bind_int64:
 * @stmt: a statement that is not running
 * @position: the number after the question mark
 * @value: the value
 *
 * Binds an integer.
 */
void
jx_stmt_bind_int64 (JxStmt *stmt,
                    int     position,
                    gint64  value)
{
  check_bound (stmt, sqlite3_bind_int64 (stmt->handle, position, value));
}

/**
 * jx_stmt_bind_text:
 * @stmt: a statement that is not running
 * @position: the number after the question mark
 * @text: (nullable): UTF-8, not copied: it must live until the statement has run; `NULL` binds null
 *
 * Binds a text. One past the limit of the connection makes the next step fail.
 */
void
jx_stmt_bind_text (JxStmt     *stmt,
                   int         position,
                   const char *text)
{
  check_bound (stmt, sqlite3_bind_text (stmt->handle, position, text, -1, SQLITE_STATIC));
}

/**
 * jx_stmt_bind_bytes:
 * @stmt: a statement that is not running
 * @position: the number after the question mark
 * @text: UTF-8, not copied: it must live until the statement has run
 * @length: its length in bytes
 *
 * Binds a part of a text, as jx_stmt_bind_text() does.
 */
void
jx_stmt_bind_bytes (JxStmt     *stmt,
                    int         position,
                    const char *text,
                    gsize       length)
{
  check_bound (stmt, sqlite3_bind_text64 (stmt->handle, position, text, length, SQLITE_STATIC, SQLITE_UTF8));
}

/**
 * jx_stmt_bind_blob:
 * @stmt: a statement that is not running
 * @position: the number after the question mark
 * @bytes: any bytes, not copied: they must live until the statement has run
 *
 * Binds bytes. More than the limit of the connection make the next step fail.
 */
void
jx_stmt_bind_blob (JxStmt *stmt,
                   int     position,
                   GBytes *bytes)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  check_bound (stmt, sqlite3_bind_blob64 (stmt->handle, position, data, length, SQLITE_STATIC));
}

/**
 * jx_stmt_step:
 * @stmt: a statement
 * @error: return location for an error
 *
 * Runs to the next row.
 *
 * Returns: whether there is a row, none any more, or an error
 */
JxStep
jx_stmt_step (JxStmt  *stmt,
              GError **error)
{
  sqlite3 *db = sqlite3_db_handle (stmt->handle);
  int code = stmt->too_big ? SQLITE_TOOBIG : sqlite3_step (stmt->handle);

  if (code == SQLITE_TOOBIG)
    {
      jx_store_error_set_sqlite (error, code, 0, sqlite3_errstr (code));
      return JX_STEP_ERROR;
    }

  if (code == SQLITE_ROW)
    return JX_STEP_ROW;

  if (code == SQLITE_DONE)
    return JX_STEP_DONE;

  jx_store_error_set_sqlite (error, sqlite3_extended_errcode (db), sqlite3_system_errno (db), sqlite3_errmsg (db));

  return JX_STEP_ERROR;
}

/**
 * jx_stmt_run:
 * @stmt: a statement whose rows, if any, do not matter
 * @error: return location for an error
 *
 * Runs to the end and resets, so that other values can be bound.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_stmt_run (JxStmt  *stmt,
             GError **error)
{
  JxStep step;

  while ((step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    ;

  sqlite3_reset (stmt->handle);

  return step == JX_STEP_DONE;
}

/**
 * jx_stmt_get_n_columns:
 * @stmt: a statement
 *
 * Tells how many columns its rows have.
 *
 * Returns: the number
 */
int
jx_stmt_get_n_columns (JxStmt *stmt)
{
  return sqlite3_column_count (stmt->handle);
}

/**
 * jx_stmt_is_null:
 * @stmt: a statement on a row
 * @column: from 0
 *
 * Tells whether there is nothing.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_stmt_is_null (JxStmt *stmt,
                 int     column)
{
  return sqlite3_column_type (stmt->handle, column) == SQLITE_NULL;
}

/**
 * jx_stmt_is_int64:
 * @stmt: a statement on a row
 * @column: from 0
 *
 * Tells whether the value is an integer.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_stmt_is_int64 (JxStmt *stmt,
                  int     column)
{
  return sqlite3_column_type (stmt->handle, column) == SQLITE_INTEGER;
}

/**
 * jx_stmt_get_int64:
 * @stmt: a statement on a row
 * @column: from 0
 *
 * Reads an integer.
 *
 * Returns: the value; 0 for null
 */
gint64
jx_stmt_get_int64 (JxStmt *stmt,
                   int     column)
{
  return sqlite3_column_int64 (stmt->handle, column);
}

/**
 * jx_stmt_get_text:
 * @stmt: a statement on a row
 * @column: from 0
 *
 * Reads a text.
 *
 * Returns: (nullable): the text, good until the next step; `NULL` for null
 */
const char *
jx_stmt_get_text (JxStmt *stmt,
                  int     column)
{
  return (const char *) sqlite3_column_text (stmt->handle, column);
}

/**
 * jx_stmt_dup_blob:
 * @stmt: a statement on a row
 * @column: a column, from 0
 *
 * Reads bytes.
 *
 * Returns: (transfer full): a copy
 */
GBytes *
jx_stmt_dup_blob (JxStmt *stmt,
                  int     column)
{
  return g_bytes_new (sqlite3_column_blob (stmt->handle, column), (gsize) sqlite3_column_bytes (stmt->handle, column));
}

/**
 * jx_stmt_get_length:
 * @stmt: a statement on a row
 * @column: from 0, its text already read
 *
 * Tells how long a text is.
 *
 * Returns: bytes
 */
gsize
jx_stmt_get_length (JxStmt *stmt,
                    int     column)
{
  return (gsize) sqlite3_column_bytes (stmt->handle, column);
}
