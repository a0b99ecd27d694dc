/* jx-meta.c: what the store remembers of itself
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-meta.h"

static const char *const names[] = {
  [JX_META_CHANGES] = "changes",
  [JX_META_BACKED_UP] = "backed_up",
  [JX_META_RUNNING] = "running",
  [JX_META_CHECKED] = "checked",
};

/**
 * jx_meta_get:
 * @db: a connection
 * @key: what
 * @value: (out): the number
 * @error: return location for an error
 *
 * Reads a number.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_meta_get (JxDb       *db,
             JxMetaKey   key,
             gint64     *value,
             GError    **error)
{
  g_autoptr(JxStmt) stmt = NULL;
  JxStep step;

  g_return_val_if_fail (db != NULL && value != NULL, FALSE);

  if (!(stmt = jx_db_prepare (db, "SELECT value FROM meta WHERE key = ?1", error)))
    return FALSE;

  jx_stmt_bind_text (stmt, 1, names[key]);
  step = jx_stmt_step (stmt, error);
  *value = step == JX_STEP_ROW ? jx_stmt_get_int64 (stmt, 0) : 0;

  return step != JX_STEP_ERROR;
}

/**
 * jx_meta_set:
 * @db: a connection
 * @key: what
 * @value: the number
 * @error: return location for an error
 *
 * Writes a number. This is not a change of the data.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_meta_set (JxDb       *db,
             JxMetaKey   key,
             gint64      value,
             GError    **error)
{
  g_autoptr(JxStmt) stmt = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!(stmt = jx_db_prepare (db, "UPDATE meta SET value = ?2 WHERE key = ?1", error)))
    return FALSE;

  jx_stmt_bind_text (stmt, 1, names[key]);
  jx_stmt_bind_int64 (stmt, 2, value);

  return jx_stmt_run (stmt, error);
}

/**
 * jx_meta_add_change:
 * @db: a connection in a transaction
 * @error: return location for an error
 *
 * Counts a change of the data, and marks the file as being worked on.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_meta_add_change (JxDb    *db,
                    GError **error)
{
  g_autoptr(JxStmt) stmt = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  stmt = jx_db_prepare (db, "UPDATE meta SET value = CASE key WHEN 'changes' THEN value + 1 ELSE 1 END "
                            "WHERE key IN ('changes', 'running')", error);

  return stmt != NULL && jx_stmt_run (stmt, error);
}
