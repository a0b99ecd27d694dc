/* jx-indicator-search.h: assessments found by what their indicators are called
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-store.h"

G_BEGIN_DECLS

typedef struct _JxIndicatorSearch JxIndicatorSearch;

JxIndicatorSearch *jx_indicator_search_new  (JxStore           *store,
                                             GSourceOnceFunc    found,
                                             gpointer           data);
void               jx_indicator_search_free (JxIndicatorSearch *self);
void               jx_indicator_search_ask  (JxIndicatorSearch *self,
                                             const char        *text);
gboolean           jx_indicator_search_has  (JxIndicatorSearch *self,
                                             const char        *assessment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxIndicatorSearch, jx_indicator_search_free)

G_END_DECLS
