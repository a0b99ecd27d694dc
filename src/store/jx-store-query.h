/* jx-store-query.h: what the store is asked while people work
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cell-history.h"
#include "jx-store.h"

G_BEGIN_DECLS

void       jx_store_search_async         (JxStore              *self,
                                          const char           *folded_query,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
GPtrArray *jx_store_search_finish        (JxStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);
GPtrArray *jx_store_search               (JxStore              *self,
                                          const char           *folded_query,
                                          GError              **error);
void       jx_store_cell_history_async   (JxStore              *self,
                                          const char           *assessment,
                                          const char           *id,
                                          const char           *field,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
GPtrArray *jx_store_cell_history_finish  (JxStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);
void       jx_store_used_indicators_async (JxStore             *self,
                                          const char           *except,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
GPtrArray *jx_store_used_indicators_finish (JxStore            *self,
                                          GAsyncResult         *result,
                                          GError              **error);
GPtrArray *jx_store_used_indicators      (JxStore              *self,
                                          const char           *except,
                                          GError              **error);

G_END_DECLS
