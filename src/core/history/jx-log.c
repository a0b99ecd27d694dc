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

  const JxFollower *follower;     /* or NULL */
  gpointer        follower_data;
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

  g_clear_object (&self->journal);
  g_free (self->stack);
  g_free (self);
}

/**
 * jx_log_set_follower:
 * @self: a log
 * @follower: (nullable): who goes along with the steps; it must outlive them
 * @data: for @follower
 *
 * Says who sums up the holder for the list, and adds to steps what they bring along.
 */
void
jx_log_set_follower (JxLog            *self,
                     const JxFollower *follower,
                     gpointer          data)
{
  g_return_if_fail (self != NULL);

  self->follower = follower;
  self->follower_data = data;
}

/**
 * jx_log_begin:
 * @self: a log
 *
 * Tells the follower that a step comes.
 */
void
jx_log_begin (JxLog *self)
{
  g_return_if_fail (self != NULL);

  if (self->follower != NULL)
    self->follower->begin (self->follower_data);
}

/**
 * jx_log_follow:
 * @self: a log
 * @command: a step that is done, and is not in the log yet
 *
 * Asks the follower what the step brings along.
 *
 * Returns: (transfer full) (nullable): a command that was not applied; `NULL` for nothing
 */
JxCommand *
jx_log_follow (JxLog     *self,
               JxCommand *command)
{
  g_return_val_if_fail (self != NULL && JX_IS_COMMAND (command), NULL);

  return self->follower != NULL ? self->follower->follow (command, self->follower_data) : NULL;
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

  if (self->follower != NULL)
    self->follower->summarize (holder, &entry->summary, self->follower_data);

  jx_journal_write (self->journal, entry);
}
