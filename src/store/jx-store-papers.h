/* jx-store-papers.h: evidence into the store and out of it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-store.h"

G_BEGIN_DECLS

void       jx_store_take_papers_async  (JxStore              *self,
                                        GListModel           *files,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
GPtrArray *jx_store_take_papers_finish (JxStore              *self,
                                        GAsyncResult         *result,
                                        GError              **error);
GPtrArray *jx_store_take_papers        (JxStore              *self,
                                        GListModel           *files,
                                        GError              **error);
gboolean   jx_store_put_paper          (JxStore              *self,
                                        const char           *sha256,
                                        GBytes               *content,
                                        GError              **error);
GPtrArray *jx_store_list_missing       (JxStore              *self,
                                        GPtrArray            *records,
                                        GHashTable           *hashes);
void       jx_store_load_paper_async   (JxStore              *self,
                                        const char           *sha256,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
GBytes    *jx_store_load_paper_finish  (JxStore              *self,
                                        GAsyncResult         *result,
                                        GError              **error);
GBytes    *jx_store_load_paper         (JxStore              *self,
                                        const char           *sha256,
                                        GError              **error);

G_END_DECLS
