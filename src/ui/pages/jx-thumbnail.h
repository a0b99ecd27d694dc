/* jx-thumbnail.h: one page, small
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-page-cache.h"

G_BEGIN_DECLS

#define JX_TYPE_THUMBNAIL (jx_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (JxThumbnail, jx_thumbnail, JX, THUMBNAIL, GtkWidget)

/* The cache must live longer. */
GtkWidget *jx_thumbnail_new      (JxPageCache *cache);
void       jx_thumbnail_set_page (JxThumbnail *self,
                                  JxReport    *report,
                                  guint        page);

G_END_DECLS
