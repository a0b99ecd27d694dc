/* jx-journal-entry.h: one step as the journal keeps it: plain data
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-command.h"

G_BEGIN_DECLS

typedef enum { JX_ENTRY_DO, JX_ENTRY_UNDO, JX_ENTRY_REDO } JxEntryKind;

/* What the list shows of an assessment without opening it. */
typedef struct
{
  char   *assessment;     /* UUID; NULL: no summary with this entry */
  char   *name;
  char   *total;          /* as shown, or NULL */
  char   *grade;          /* or NULL */
  guint   n_errors;
  guint   n_warnings;
} JxSummary;

/* One step, whole or not at all; plain data. */
typedef struct
{
  gint64       serial;      /* of the stack, 1, 2, 3 … */
  char        *stack;       /* assessment UUID; "" the list's */
  JxEntryKind  kind;
  gint64       target;      /* serial of the entry undone or redone; 0 for DO */
  char        *command;     /* JSON; NULL for UNDO and REDO */
  char        *label;       /* for people, as shown then */
  gint64       time;        /* µs since 1970, UTC */
  GPtrArray   *changed;     /* JxRecord: state after the step */
  GPtrArray   *removed;     /* char *: ids gone with the step */
  JxSummary    summary;
} JxJournalEntry;

JxJournalEntry *jx_journal_entry_new  (void);
JxJournalEntry *jx_journal_entry_copy (const JxJournalEntry *entry);
JxJournalEntry *jx_journal_entry_new_for_command (JxCommand *command,
                                                  JxEntryKind kind,
                                                  JxHolder   *holder);
void            jx_journal_entry_free (JxJournalEntry       *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxJournalEntry, jx_journal_entry_free)

G_END_DECLS
