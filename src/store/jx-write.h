/* jx-write.h: something on its way to the disk
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-db.h"
#include "jx-journal.h"

G_BEGIN_DECLS

/* One transaction: an entry with what it touched, or summaries alone, or both. */
typedef struct
{
  JxJournalEntry *entry;       /* or NULL */
  GPtrArray      *summaries;   /* of JxSummary, or NULL */
  gboolean        tried;       /* an earlier attempt failed, perhaps only after it was on disk */
} JxWrite;

JxWrite  *jx_write_new      (JxJournalEntry  *entry,
                             GPtrArray       *summaries);
void      jx_write_free     (JxWrite         *write);
gboolean  jx_write_run      (JxWrite         *write,
                             JxDb            *db,
                             GError         **error);
void      jx_write_overlay  (const JxWrite   *write,
                             const char      *assessment,
                             JxBundle        *bundle,
                             GPtrArray       *entries);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxWrite, jx_write_free)

G_END_DECLS
