/* jx-meta.h: what the store remembers of itself
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-db.h"

G_BEGIN_DECLS

typedef enum
{
  JX_META_CHANGES,     /* transactions so far */
  JX_META_BACKED_UP,   /* the changes that the last verified backup holds; -1 none */
  JX_META_RUNNING,     /* 1 from the first write until the store is closed */
  JX_META_CHECKED,     /* seconds since 1970 at the last full check */
} JxMetaKey;

gboolean  jx_meta_get         (JxDb       *db,
                               JxMetaKey   key,
                               gint64     *value,
                               GError    **error);
gboolean  jx_meta_set         (JxDb       *db,
                               JxMetaKey   key,
                               gint64      value,
                               GError    **error);
gboolean  jx_meta_add_change  (JxDb       *db,
                               GError    **error);

G_END_DECLS
