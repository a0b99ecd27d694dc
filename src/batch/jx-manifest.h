/* jx-manifest.h: the list of what was written into a folder, with checksums
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define JX_MANIFEST_NAME "SHA256SUMS"

typedef struct _JxManifest JxManifest;

JxManifest *jx_manifest_read       (GFile             *folder,
                                    GError           **error);
void        jx_manifest_free       (JxManifest        *self);
guint       jx_manifest_get_n_files (const JxManifest *self);
const char *jx_manifest_find_current (const JxManifest *self,
                                    const char        *key,
                                    const char        *digest);
char       *jx_manifest_take_name  (const JxManifest  *self,
                                    const char        *key,
                                    const char        *stem,
                                    const char        *ending,
                                    GBytes            *content);
void        jx_manifest_set        (JxManifest        *self,
                                    const char        *key,
                                    const char        *digest,
                                    const char        *name,
                                    const char        *sum);
gboolean    jx_manifest_write      (JxManifest        *self,
                                    GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxManifest, jx_manifest_free)

G_END_DECLS
