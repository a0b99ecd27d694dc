/* jx-stmt.h: one prepared SQL statement
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef enum { JX_STEP_ROW, JX_STEP_DONE, JX_STEP_ERROR } JxStep;

/* Made by jx_db_prepare (); must not outlive the connection. */
typedef struct
{
  sqlite3_stmt *handle;
  gboolean      cached;   /* belongs to the connection */
  gboolean      busy;     /* lent out */
  gboolean      too_big;  /* a text past the limit was bound: the next step says so */
} JxStmt;

void        jx_stmt_free        (JxStmt      *stmt);
void        jx_stmt_bind_int64  (JxStmt      *stmt,
                                 int          position,
                                 gint64       value);
void        jx_stmt_bind_text   (JxStmt      *stmt,
                                 int          position,
                                 const char  *text);
void        jx_stmt_bind_bytes  (JxStmt      *stmt,
                                 int          position,
                                 const char  *text,
                                 gsize        length);
void        jx_stmt_bind_blob   (JxStmt      *stmt,
                                 int          position,
                                 GBytes      *bytes);
JxStep      jx_stmt_step        (JxStmt      *stmt,
                                 GError     **error);
gboolean    jx_stmt_run         (JxStmt      *stmt,
                                 GError     **error);
int         jx_stmt_get_n_columns (JxStmt    *stmt);
gboolean    jx_stmt_is_null     (JxStmt      *stmt,
                                 int          column);
gboolean    jx_stmt_is_int64    (JxStmt      *stmt,
                                 int          column);
gint64      jx_stmt_get_int64   (JxStmt      *stmt,
                                 int          column);
const char *jx_stmt_get_text    (JxStmt      *stmt,
                                 int          column);
GBytes     *jx_stmt_dup_blob    (JxStmt      *stmt,
                                 int          column);
gsize       jx_stmt_get_length  (JxStmt      *stmt,
                                 int          column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxStmt, jx_stmt_free)

G_END_DECLS
