/* jx-entries.h: the log of what was done, in its tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-db.h"
#include "jx-journal.h"

G_BEGIN_DECLS

gboolean    jx_entries_append           (JxDb                  *db,
                                         const JxJournalEntry  *entry,
                                         GError               **error);
gboolean    jx_entries_find             (JxDb                  *db,
                                         const char            *stack,
                                         gint64                 serial,
                                         gboolean              *found,
                                         GError               **error);
GPtrArray  *jx_entries_load             (JxDb                  *db,
                                         const char            *stack,
                                         gint64                 command_bytes,
                                         GError               **error);
const char *jx_entries_get_select_all   (void);
const char *jx_entries_get_select_parts (void);

G_END_DECLS
