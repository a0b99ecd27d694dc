/* jx-papers.h: the content of evidence and of what was submitted: in the folder beside the store, and inside a store that travels
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-db.h"

G_BEGIN_DECLS

GBytes     *jx_papers_load     (JxDb        *db,
                                const char  *folder,
                                const char  *sha256,
                                GError     **error);
gboolean    jx_papers_exist    (JxDb        *db,
                                const char  *folder,
                                const char  *sha256);
gboolean    jx_papers_pack_file (const char *path,
                                 const char *folder,
                                 GError    **error);
gboolean    jx_papers_unpack   (JxDb        *db,
                                const char  *folder,
                                GError     **error);
gboolean    jx_papers_check    (JxDb        *db,
                                GError     **error);
gboolean    jx_papers_count_copies (JxDb        *db,
                                    const char  *folder,
                                    gint64      *n_copies,
                                    gint64      *n_lost,
                                    GError     **error);
gboolean    jx_papers_sweep    (JxDb        *db,
                                const char  *folder,
                                const char  *backups,
                                gint64       now,
                                GError     **error);

G_END_DECLS
