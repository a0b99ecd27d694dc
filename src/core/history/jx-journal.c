/* jx-journal.c: where history hands what was done, to be kept
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-journal.h"

G_DEFINE_INTERFACE (JxJournal, jx_journal, G_TYPE_OBJECT)

static void
jx_journal_default_init (JxJournalInterface *iface)
{
  g_object_interface_install_property (iface,
                                       g_param_spec_uint ("pending", NULL, NULL, 0, G_MAXUINT, 0,
                                                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                            | G_PARAM_STATIC_STRINGS));
  g_object_interface_install_property (iface,
                                       g_param_spec_string ("problem", NULL, NULL, NULL,
                                                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                              | G_PARAM_STATIC_STRINGS));
  g_signal_new ("written", JX_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_INT64, G_TYPE_STRING);
}

/**
 * jx_journal_write:
 * @self: a journal
 * @entry: (transfer full): what was done
 *
 * Hands an entry over. It never waits for the disk; what the disk refuses stays queued, in order, and is tried again.
 */
void
jx_journal_write (JxJournal      *self,
                  JxJournalEntry *entry)
{
  g_return_if_fail (JX_IS_JOURNAL (self));
  g_return_if_fail (entry != NULL);

  JX_JOURNAL_GET_IFACE (self)->write (self, entry);
}

/**
 * jx_journal_load_async:
 * @self: a journal
 * @assessment: its UUID
 * @cancellable: (nullable): to give up
 * @callback: called on the main thread
 * @data: for @callback
 *
 * Reads an assessment with all that belongs to it, and the entries of its stack, behind all that was handed over before.
 */
void
jx_journal_load_async (JxJournal           *self,
                       const char          *assessment,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_return_if_fail (JX_IS_JOURNAL (self));
  g_return_if_fail (assessment != NULL);

  JX_JOURNAL_GET_IFACE (self)->load_async (self, assessment, cancellable, callback, data);
}

/**
 * jx_journal_load_finish:
 * @self: a journal
 * @result: what the callback got
 * @entries: (out) (optional) (transfer full): the stack's entries in order, of `JxJournalEntry`, without records
 * @error: return location for an error
 *
 * Tells what was read. Errors: those of the store.
 *
 * Returns: (transfer full) (nullable): forms, agency, project, assessment, rows and answers
 */
JxBundle *
jx_journal_load_finish (JxJournal     *self,
                        GAsyncResult  *result,
                        GPtrArray    **entries,
                        GError       **error)
{
  g_return_val_if_fail (JX_IS_JOURNAL (self), NULL);

  return JX_JOURNAL_GET_IFACE (self)->load_finish (self, result, entries, error);
}
