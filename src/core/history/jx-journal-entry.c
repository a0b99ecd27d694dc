/* jx-journal-entry.c: one step as the journal keeps it: plain data
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-journal-entry.h"

#include "jx-command-json.h"

/* What went and came back in the same step, as a row that is replaced under its id, is there after it. */
static void
come_back (JxJournalEntry *entry,
           JxCommand      *command)
{
  guint position;

  if (g_ptr_array_find_with_equal_func (entry->removed, jx_command_get_id (command), g_str_equal, &position))
    {
      g_ptr_array_remove_index (entry->removed, position);
      g_ptr_array_add (entry->changed, jx_record_copy (jx_command_get_record (command)));
    }
}

/* The records that the step touched, as they are after it. What the holder does not keep in memory (rows of an assessment
 * that is imported, not opened) is in the command itself. A form stays: others may have come to use it. */
static void
collect_records (JxHolder       *holder,
                 JxCommand      *command,
                 gboolean        forward,
                 JxJournalEntry *entry,
                 GHashTable     *seen)
{
  JxCommandKind kind = jx_command_get_kind (command);
  gboolean comes = kind == (forward ? JX_COMMAND_INSERT : JX_COMMAND_REMOVE);
  const char *id = jx_command_get_id (command);
  const JxRecord *own = jx_command_get_record (command);
  JxRecord *record;
  guint n = jx_command_get_n_children (command);

  for (guint i = 0; i < n; i++)
    collect_records (holder, jx_command_get_child (command, forward ? i : n - 1 - i), forward, entry, seen);

  if (id == NULL)
    return;

  if (!g_hash_table_add (seen, g_strdup (id)))
    {
      if (comes)
        come_back (entry, command);
    }
  else if ((record = jx_holder_dup_record (holder, id, NULL)))
    g_ptr_array_add (entry->changed, record);
  else if (comes)
    g_ptr_array_add (entry->changed, jx_record_copy (own));
  else if (own == NULL || own->kind != JX_RECORD_FORM)
    g_ptr_array_add (entry->removed, g_strdup (id));
}

/* Rows whose rank moved along with the step: the holder tells them once. */
static void
collect_touched (JxHolder       *holder,
                 JxJournalEntry *entry,
                 GHashTable     *seen)
{
  g_auto(GStrv) touched = jx_holder_dup_touched (holder);

  for (guint i = 0; touched != NULL && touched[i] != NULL; i++)
    {
      JxRecord *record;

      if (g_hash_table_add (seen, g_strdup (touched[i]))
          && (record = jx_holder_dup_record (holder, touched[i], NULL)))
        g_ptr_array_add (entry->changed, record);
    }
}

/**
 * jx_journal_entry_new:
 *
 * Makes an empty entry.
 *
 * Returns: (transfer full): the entry
 */
JxJournalEntry *
jx_journal_entry_new (void)
{
  JxJournalEntry *entry = g_new0 (JxJournalEntry, 1);

  entry->changed = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  entry->removed = g_ptr_array_new_with_free_func (g_free);

  return entry;
}

/**
 * jx_journal_entry_copy:
 * @entry: an entry
 *
 * Copies an entry with its records.
 *
 * Returns: (transfer full): the copy
 */
JxJournalEntry *
jx_journal_entry_copy (const JxJournalEntry *entry)
{
  JxJournalEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = jx_journal_entry_new ();
  copy->serial = entry->serial;
  copy->stack = g_strdup (entry->stack);
  copy->kind = entry->kind;
  copy->target = entry->target;
  copy->command = g_strdup (entry->command);
  copy->label = g_strdup (entry->label);
  copy->time = entry->time;
  copy->summary = entry->summary;
  copy->summary.assessment = g_strdup (entry->summary.assessment);
  copy->summary.name = g_strdup (entry->summary.name);
  copy->summary.total = g_strdup (entry->summary.total);
  copy->summary.grade = g_strdup (entry->summary.grade);

  for (guint i = 0; i < entry->changed->len; i++)
    g_ptr_array_add (copy->changed, jx_record_copy (g_ptr_array_index (entry->changed, i)));

  for (guint i = 0; i < entry->removed->len; i++)
    g_ptr_array_add (copy->removed, g_strdup (g_ptr_array_index (entry->removed, i)));

  return copy;
}

/**
 * jx_journal_entry_new_for_command:
 * @command: a command that was just applied or reverted
 * @kind: which of both
 * @holder: what it acted on
 *
 * Describes a step: the command, and every record that it touched as it is now.
 *
 * Returns: (transfer full): the entry, without serial, stack and target
 */
JxJournalEntry *
jx_journal_entry_new_for_command (JxCommand   *command,
                                  JxEntryKind  kind,
                                  JxHolder    *holder)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JxJournalEntry *entry;

  g_return_val_if_fail (JX_IS_COMMAND (command), NULL);
  g_return_val_if_fail (JX_IS_HOLDER (holder), NULL);

  entry = jx_journal_entry_new ();
  entry->kind = kind;
  entry->command = kind == JX_ENTRY_DO ? jx_command_to_json (command) : NULL;
  entry->label = jx_command_dup_label (command);
  entry->time = g_get_real_time ();
  collect_records (holder, command, kind != JX_ENTRY_UNDO, entry, seen);
  collect_touched (holder, entry, seen);

  return entry;
}

/**
 * jx_journal_entry_free:
 * @entry: (nullable) (transfer full): an entry
 *
 * Frees an entry with its records.
 */
void
jx_journal_entry_free (JxJournalEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->stack);
  g_free (entry->command);
  g_free (entry->label);
  g_ptr_array_unref (entry->changed);
  g_ptr_array_unref (entry->removed);
  g_free (entry->summary.assessment);
  g_free (entry->summary.name);
  g_free (entry->summary.total);
  g_free (entry->summary.grade);
  g_free (entry);
}
