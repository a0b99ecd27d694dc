/* jx-log.c: the numbered steps of one stack, on their way to the journal
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-log.h"

struct _JxLog
{
  JxJournal      *journal;        /* NULL: nothing is kept */
  char           *stack;
  gint64          serial;         /* of the last entry */

  JxSummaryFunc   summary_func;
  gpointer        summary_data;
  GDestroyNotify  summary_destroy;
};

/**
 * jx_log_new:
 * @journal: (nullable): where the entries are kept
 * @stack: the name of the stack
 *
 * Makes a log without entries.
 *
 * Returns: (transfer full): the log
 */
JxLog *
jx_log_new (JxJournal  *journal,
            const char *stack)
{
  JxLog *self;

  g_return_val_if_fail (stack != NULL, NULL);

  self = g_new0 (JxLog, 1);
  g_set_object (&self->journal, journal);
  self->stack = g_strdup (stack);

  return self;
}

/**
 * jx_log_free:
 * @self: (nullable) (transfer full): a log
 *
 * Frees it; what went to the journal stays there.
 */
void
jx_log_free (JxLog *self)
{
  if (self == NULL)
    return;

  jx_log_set_summary_func (self, NULL, NULL, NULL);
  g_clear_object (&self->journal);
  g_free (self->stack);
  g_free (self);
}

/**
 * jx_log_set_summary_func:
 * @self: a log
 * @func: (nullable): fills the summary that goes with each entry
 * @data: for @func
 * @destroy: (nullable): frees @data
 *
 * Says who sums up the holder for the list.
 */
void
jx_log_set_summary_func (JxLog          *self,
                         JxSummaryFunc   func,
                         gpointer        data,
                         GDestroyNotify  destroy)
{
  g_return_if_fail (self != NULL);

  if (self->summary_destroy != NULL)
    self->summary_destroy (self->summary_data);

  self->summary_func = func;
  self->summary_data = data;
  self->summary_destroy = destroy;
}

/**
 * jx_log_take_up:
 * @self: a log
 * @serial: of the last entry that was read
 *
 * Numbers on from there.
 */
void
jx_log_take_up (JxLog  *self,
                gint64  serial)
{
  g_return_if_fail (self != NULL);

  self->serial = serial;
}

/**
 * jx_log_get_serial:
 * @self: a log
 *
 * Tells the number of the last entry. It grows with every step, every undo and redo, and over every start of the program.
 *
 * Returns: the number; 0 if there is none
 */
gint64
jx_log_get_serial (JxLog *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->serial;
}

/**
 * jx_log_append:
 * @self: a log
 * @holder: what @command was done on
 * @command: a command that is applied or reverted
 * @kind: which of it
 * @target: of an undo or redo, the number of the entry that it points to
 *
 * Numbers a step and hands it to the journal.
 */
void
jx_log_append (JxLog       *self,
               JxHolder    *holder,
               JxCommand   *command,
               JxEntryKind  kind,
               gint64       target)
{
  JxJournalEntry *entry;

  g_return_if_fail (self != NULL);

  self->serial++;

  if (self->journal == NULL)
    return;

  entry = jx_journal_entry_new_for_command (command, kind, holder);
  entry->serial = self->serial;
  entry->stack = g_strdup (self->stack);
  entry->target = target;

  if (self->summary_func != NULL)
    self->summary_func (holder, &entry->summary, self->summary_data);

  jx_journal_write (self->journal, entry);
}
