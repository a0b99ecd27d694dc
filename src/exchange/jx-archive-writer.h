/* jx-archive-writer.h: an archive, written part by part
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _JxArchiveWriter JxArchiveWriter;

JxArchiveWriter *jx_archive_writer_new    (GOutputStream    *stream);
void             jx_archive_writer_free   (JxArchiveWriter  *self);
gboolean         jx_archive_writer_add    (JxArchiveWriter  *self,
                                           const char       *name,
                                           GBytes           *content,
                                           GError          **error);
gboolean         jx_archive_writer_finish (JxArchiveWriter  *self,
                                           GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxArchiveWriter, jx_archive_writer_free)

G_END_DECLS
