/* jx-page-cache.h: pictures of the pages that were seen
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-report.h"

G_BEGIN_DECLS

typedef struct _JxPageCache JxPageCache;

JxPageCache *jx_page_cache_new        (void);
void         jx_page_cache_free       (JxPageCache *self);
void         jx_page_cache_set_report (JxPageCache *self,
                                       JxReport    *report);
void         jx_page_cache_draw       (JxPageCache *self,
                                       guint        page,
                                       GtkSnapshot *snapshot,
                                       const graphene_rect_t *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxPageCache, jx_page_cache_free)

G_END_DECLS
