/* jx-folder.h: a folder that takes files of assessments, and goes on with them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-export.h"

G_BEGIN_DECLS

typedef struct _JxFolder JxFolder;

gboolean  jx_folder_make    (GFile         *file,
                             GError       **error);
JxFolder *jx_folder_open    (GFile         *file,
                             GError       **error);
void      jx_folder_free    (JxFolder      *self);
char     *jx_folder_dup_key (JxExport      *export,
                             JxFormat       format,
                             gboolean       publish);
GFile    *jx_folder_find    (JxFolder      *self,
                             const char    *key,
                             JxExport      *export,
                             JxFormat       format);
GFile    *jx_folder_put     (JxFolder      *self,
                             const char    *key,
                             const char    *stem,
                             JxExport      *export,
                             JxFormat       format,
                             GCancellable  *cancellable,
                             GError       **error);
gboolean  jx_folder_save    (JxFolder      *self,
                             GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxFolder, jx_folder_free)

G_END_DECLS
