/* jx-backup.h: verified copies of the store, and the way back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-audit.h"

G_BEGIN_DECLS

/* The name holds number and day, so that neither a wrong clock nor a copied file changes what comes first. */
typedef struct
{
  char  *path;
  guint  number;   /* counts up */
  guint  day;      /* 20260131 */
} JxBackup;

void        jx_backup_free              (JxBackup     *backup);
GPtrArray  *jx_backup_list              (const char   *folder);
GPtrArray  *jx_backup_find_superfluous  (GPtrArray    *backups);
char       *jx_backup_make              (JxDb         *db,
                                         const char   *folder,
                                         GDateTime    *now,
                                         GError      **error);
gboolean    jx_backup_copy_to           (JxDb         *db,
                                         const char   *folder,
                                         const char   *papers,
                                         GFile        *file,
                                         GError      **error);
gboolean    jx_backup_verify            (GFile        *file,
                                         JxAudit      *audit,
                                         GError      **error);
gboolean    jx_backup_restore           (JxDb         *db,
                                         GFile        *file,
                                         const char   *folder,
                                         GDateTime    *now,
                                         GError      **error);
char       *jx_backup_replace           (const char   *path,
                                         GFile        *file,
                                         GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxBackup, jx_backup_free)

G_END_DECLS
