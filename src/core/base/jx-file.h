/* jx-file.h: files that appear under their name whole, or not at all
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes all of a file's content to @stream; does not close it. */
typedef gboolean (*JxFileWriteFunc) (GOutputStream  *stream,
                                     gpointer        data,
                                     GError        **error);

GFile   *jx_file_new_for_arg (const char       *arg);
char    *jx_file_dup_data_path (const char     *folder,
                              const char       *name);
gboolean jx_file_replace     (GFile            *file,
                              JxFileWriteFunc   func,
                              gpointer          data,
                              GError          **error);
gboolean jx_file_replace_bytes (GFile          *file,
                              GBytes           *bytes,
                              GError          **error);
char    *jx_file_sum         (GFile            *file,
                              GCancellable     *cancellable,
                              GError          **error);
gboolean jx_file_replace_checked (GFile        *file,
                              JxFileWriteFunc   func,
                              gpointer          data,
                              GCancellable     *cancellable,
                              char            **sum,
                              GError          **error);
gboolean jx_file_replace_bytes_checked (GFile  *file,
                              GBytes           *bytes,
                              GCancellable     *cancellable,
                              char            **sum,
                              GError          **error);

G_END_DECLS
