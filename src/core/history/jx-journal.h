/* jx-journal.h: where history hands what was done, to be kept
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-bundle.h"
#include "jx-journal-entry.h"

G_BEGIN_DECLS

#define JX_TYPE_JOURNAL (jx_journal_get_type ())
G_DECLARE_INTERFACE (JxJournal, jx_journal, JX, JOURNAL, GObject)

/* write never blocks and never fails: entries are kept in order and tried until they are on disk.
 * Property "pending" (guint): entries not on disk yet. Property "problem" (string or NULL): why.
 * Signal "written" (gint64 serial, const char *stack), on the main thread. */
struct _JxJournalInterface
{
  GTypeInterface parent_iface;

  void       (*write)       (JxJournal *self, JxJournalEntry *entry);
  void       (*load_async)  (JxJournal *self, const char *assessment, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data);
  JxBundle  *(*load_finish) (JxJournal *self, GAsyncResult *result, GPtrArray **entries, GError **error);
};

void       jx_journal_write       (JxJournal            *self,
                                   JxJournalEntry       *entry);
void       jx_journal_load_async  (JxJournal            *self,
                                   const char           *assessment,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              data);
JxBundle  *jx_journal_load_finish (JxJournal            *self,
                                   GAsyncResult         *result,
                                   GPtrArray           **entries,
                                   GError              **error);

G_END_DECLS
