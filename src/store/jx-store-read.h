/* jx-store-read.h: what is read of the store
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-store.h"

G_BEGIN_DECLS

/* Takes one assessment with all that belongs to it. */
typedef gboolean (*JxStoreBundleFunc) (JxBundle  *bundle,
                                       gpointer   data,
                                       GError   **error);

void       jx_store_read_list_async   (JxStore              *self,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              data);
JxBundle  *jx_store_read_list_finish  (JxStore              *self,
                                       GAsyncResult         *result,
                                       GPtrArray           **summaries,
                                       GError              **error);
JxBundle  *jx_store_read_list         (JxStore              *self,
                                       GPtrArray           **summaries,
                                       GError              **error);
void       jx_store_read_async        (JxStore              *self,
                                       const char           *assessment,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              data);
JxBundle  *jx_store_read_finish       (JxStore              *self,
                                       GAsyncResult         *result,
                                       GPtrArray           **entries,
                                       GError              **error);
JxBundle  *jx_store_read              (JxStore              *self,
                                       const char           *assessment,
                                       GPtrArray           **entries,
                                       GError              **error);
gboolean   jx_store_read_all          (JxStore              *self,
                                       JxStoreBundleFunc     func,
                                       gpointer              data,
                                       GError              **error);

G_END_DECLS
