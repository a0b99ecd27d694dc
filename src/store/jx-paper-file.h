/* jx-paper-file.h: one file of evidence in the folder beside the store, named by the SHA-256 of its content
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-record.h"

G_BEGIN_DECLS

char     *jx_paper_file_dup_folder (const char    *store_path);
JxRecord *jx_paper_file_take       (const char    *folder,
                                    GFile         *file,
                                    GCancellable  *cancellable,
                                    GError       **error);
gboolean  jx_paper_file_put        (const char    *folder,
                                    const char    *sha256,
                                    GBytes        *content,
                                    GError       **error);
gboolean  jx_paper_file_exists     (const char    *folder,
                                    const char    *sha256);
gboolean  jx_paper_file_check      (GBytes        *content,
                                    const char    *sha256,
                                    GError       **error);
GBytes   *jx_paper_file_load       (const char    *folder,
                                    const char    *sha256,
                                    GError       **error);
void      jx_paper_file_sweep      (const char    *folder,
                                    GHashTable    *used,
                                    gint64         now);

G_END_DECLS
