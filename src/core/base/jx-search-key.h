/* jx-search-key.h: a text made ready to be searched
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JxSearchKey JxSearchKey;

JxSearchKey *jx_search_key_new     (const char        *text);
void         jx_search_key_free    (JxSearchKey       *self);
gboolean     jx_search_key_matches (const JxSearchKey *self,
                                    const char        *folded_query);

char        *jx_search_fold        (const char        *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSearchKey, jx_search_key_free)

G_END_DECLS
