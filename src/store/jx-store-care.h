/* jx-store-care.h: looking after the store: checks, backups, restoring
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-backup.h"
#include "jx-store.h"

G_BEGIN_DECLS

char       *jx_store_dup_backup_folder  (JxStore              *self);
void        jx_store_check_async        (JxStore              *self,
                                         gboolean              full,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);
GPtrArray  *jx_store_check_finish       (JxStore              *self,
                                         GAsyncResult         *result,
                                         GError              **error);
GPtrArray  *jx_store_check              (JxStore              *self,
                                         gboolean              full,
                                         GError              **error);
void        jx_store_backup_async       (JxStore              *self,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);
gboolean    jx_store_backup_finish      (JxStore              *self,
                                         GAsyncResult         *result,
                                         char                **path,
                                         GError              **error);
gboolean    jx_store_backup             (JxStore              *self,
                                         char                **path,
                                         GError              **error);
void        jx_store_backup_to_async    (JxStore              *self,
                                         GFile                *file,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);
gboolean    jx_store_backup_to_finish   (JxStore              *self,
                                         GAsyncResult         *result,
                                         GError              **error);
gboolean    jx_store_backup_to          (JxStore              *self,
                                         GFile                *file,
                                         GError              **error);
gboolean    jx_store_restore            (JxStore              *self,
                                         GFile                *file,
                                         GError              **error);
char       *jx_store_go_back            (GFile                *file,
                                         JxStoreFlags          flags,
                                         GFile                *copy,
                                         GError              **error);

G_END_DECLS
