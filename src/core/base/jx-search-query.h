/* jx-search-query.h: what is searched for
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-search-key.h"

G_BEGIN_DECLS

typedef struct _JxSearchQuery JxSearchQuery;

JxSearchQuery *jx_search_query_new      (const char          *text);
void           jx_search_query_free     (JxSearchQuery       *self);
const char    *jx_search_query_get_text (const JxSearchQuery *self);
gboolean       jx_search_query_matches  (const JxSearchQuery *self,
                                         const JxSearchKey   *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSearchQuery, jx_search_query_free)

G_END_DECLS
