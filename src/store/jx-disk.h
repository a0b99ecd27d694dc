/* jx-disk.h: files that appear under their name whole, and stay there
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean  jx_disk_sync        (const char  *path,
                               GError     **error);
gboolean  jx_disk_rename      (const char  *from,
                               const char  *to,
                               GError     **error);
gboolean  jx_disk_place       (const char  *from,
                               const char  *to,
                               gboolean    *placed,
                               GError     **error);
char     *jx_disk_keep        (const char  *path,
                               const char  *prefix,
                               GError     **error);
gboolean  jx_disk_remove      (const char  *path,
                               GError     **error);
char     *jx_disk_new_private (GFile       *file,
                               const char  *folder,
                               GError     **error);
gboolean  jx_disk_copy_out    (const char  *path,
                               GFile       *file,
                               GError     **error);

G_END_DECLS
