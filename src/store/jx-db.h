/* jx-db.h: one connection to an SQLite file, with our settings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-stmt.h"

G_BEGIN_DECLS

#define JX_DB_APPLICATION_ID 0x4a585a50   /* "JXZP" */

typedef struct _JxDb JxDb;

typedef enum
{
  JX_DB_NONE      = 0,
  JX_DB_CREATE    = 1 << 0,   /* a new, empty file; one that exists is an error */
  JX_DB_READ_ONLY = 1 << 1,
  JX_DB_ANY_VERSION = 1 << 2,   /* also one that is newer than this program */
} JxDbFlags;

JxDb     *jx_db_open           (const char  *path,
                                JxDbFlags    flags,
                                GError     **error);
void      jx_db_free           (JxDb        *db);
gboolean  jx_db_exec           (JxDb        *db,
                                const char  *sql,
                                GError     **error);
JxStmt   *jx_db_prepare        (JxDb        *db,
                                const char  *sql,
                                GError     **error);
gboolean  jx_db_query_int64    (JxDb        *db,
                                const char  *sql,
                                gint64      *value,
                                GError     **error);
void      jx_db_rollback       (JxDb        *db);
gboolean  jx_db_copy           (JxDb        *from,
                                JxDb        *to,
                                GError     **error);
void      jx_db_set_unhurried  (JxDb        *db,
                                gboolean     unhurried);
gboolean  jx_db_is_read_only   (JxDb        *db);
gint64    jx_db_get_version    (JxDb        *db);
gint64    jx_db_get_n_changes  (JxDb        *db);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxDb, jx_db_free)

G_END_DECLS
