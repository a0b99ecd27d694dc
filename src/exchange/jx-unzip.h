/* jx-unzip.h: the parts of an archive, one after the other, within limits
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _JxUnzip JxUnzip;

typedef enum
{
  JX_UNZIP_PART,
  JX_UNZIP_END,
  JX_UNZIP_ERROR
} JxUnzipStep;

JxUnzip     *jx_unzip_new  (GInputStream  *stream,
                            GError       **error);
void         jx_unzip_free (JxUnzip       *self);
JxUnzipStep  jx_unzip_next (JxUnzip       *self,
                            const char   **name,
                            GError       **error);
GBytes      *jx_unzip_read (JxUnzip       *self,
                            gsize          most,
                            GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxUnzip, jx_unzip_free)

G_END_DECLS
