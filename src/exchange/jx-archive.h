/* jx-archive.h: one file that holds an exchange file and the content of its evidence
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-bundle.h"

G_BEGIN_DECLS

#define JX_ARCHIVE_JSON      "assessments.json"     /* comes first, so that the kind of file is seen in its first bytes */
#define JX_ARCHIVE_EVIDENCE  "evidence/"            /* before the SHA-256 of each content */
#define JX_ARCHIVE_MAX_FILES 2000                   /* of evidence */

/* Of all that is in it: the archive goes onto any stick, and its parts can be told apart with four bytes. */
#define JX_ARCHIVE_MAX_BYTES (G_GINT64_CONSTANT (4080) * 1024 * 1024)
#define JX_ARCHIVE_MAX_PIPED (512 * 1024 * 1024)    /* of one that is read from a pipe, and so kept in memory */

typedef struct _JxArchivePapers JxArchivePapers;

/* Takes one content; FALSE with an error stops. */
typedef gboolean (*JxArchiveFunc) (const char *sha256,
                                   GBytes     *content,
                                   gpointer    data,
                                   GError    **error);

gboolean      jx_archive_is_one    (const guint8   *data,
                                    gsize           length);
GInputStream *jx_archive_open      (GFile          *file,
                                    GError        **error);
JxBundle     *jx_archive_read      (GInputStream   *stream,
                                    GError        **error);
gboolean      jx_archive_take      (GInputStream   *stream,
                                    GHashTable     *wanted,
                                    JxArchiveFunc   func,
                                    gpointer        data,
                                    GError        **error);
JxArchivePapers *jx_archive_papers_new (GInputStream *stream,
                                    GError        **error);
void          jx_archive_papers_free (JxArchivePapers *self);
GBytes       *jx_archive_papers_load (JxArchivePapers *self,
                                    const char     *sha256,
                                    GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxArchivePapers, jx_archive_papers_free)

G_END_DECLS
