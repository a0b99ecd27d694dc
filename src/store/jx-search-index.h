/* jx-search-index.h: the names of all indicators, ready to be searched
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-db.h"

G_BEGIN_DECLS

typedef struct _JxSearchIndex JxSearchIndex;

JxSearchIndex *jx_search_index_new        (void);
void           jx_search_index_free       (JxSearchIndex  *self);
void           jx_search_index_invalidate (JxSearchIndex  *self,
                                           const char     *assessment);
GPtrArray     *jx_search_index_find       (JxSearchIndex  *self,
                                           JxDb           *db,
                                           const char     *folded_query,
                                           GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSearchIndex, jx_search_index_free)

G_END_DECLS
