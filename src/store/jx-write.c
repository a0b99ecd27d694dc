/* jx-write.c: something on its way to the disk
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-write.h"

#include "jx-entries.h"
#include "jx-meta.h"
#include "jx-record-writer.h"
#include "jx-transaction.h"

#include <string.h>

/**
 * jx_write_new:
 * @entry: (nullable) (transfer full): what was done
 * @summaries: (nullable) (transfer full): of `JxSummary`: what the list shows since then
 *
 * Packs what goes to disk together.
 *
 * Returns: (transfer full): the pack
 */
JxWrite *
jx_write_new (JxJournalEntry *entry,
              GPtrArray      *summaries)
{
  JxWrite *write = g_new0 (JxWrite, 1);

  write->entry = entry;
  write->summaries = summaries;

  return write;
}

/**
 * jx_write_free:
 * @write: (nullable) (transfer full): a pack
 *
 * Frees a pack.
 */
void
jx_write_free (JxWrite *write)
{
  if (write == NULL)
    return;

  jx_journal_entry_free (write->entry);
  g_clear_pointer (&write->summaries, g_ptr_array_unref);
  g_free (write);
}

static int
compare_by_key (gconstpointer a,
                gconstpointer b)
{
  const JxRecord *first = *(const JxRecord *const *) a;
  const JxRecord *second = *(const JxRecord *const *) b;
  int order = g_strcmp0 (first->parent, second->parent);

  return order != 0 ? order : strcmp (first->id, second->id);
}

/* First what others hang on, then rows in the order of their key: page after page instead of all over the file. */
static GPtrArray *
sort_for_disk (GPtrArray *records)
{
  GPtrArray *sorted = g_ptr_array_sized_new (records->len);
  g_autoptr(GPtrArray) rows = g_ptr_array_sized_new (records->len);

  for (guint i = 0; i < records->len; i++)
    {
      JxRecord *record = g_ptr_array_index (records, i);

      g_ptr_array_add (record->kind == JX_RECORD_ROW ? rows : sorted, record);
    }

  g_ptr_array_sort (rows, compare_by_key);
  g_ptr_array_extend (sorted, rows, NULL, NULL);

  return sorted;
}

static gboolean
put_entry (JxDb                  *db,
           const JxJournalEntry  *entry,
           GError               **error)
{
  g_autoptr(GString) scratch = g_string_new (NULL);
  g_autoptr(GPtrArray) sorted = sort_for_disk (entry->changed);

  if (!jx_record_writer_remove (db, entry->stack, entry->removed, error))
    return FALSE;

  for (guint i = 0; i < sorted->len; i++)
    if (!jx_record_writer_put (db, g_ptr_array_index (sorted, i), scratch, error))
      return FALSE;

  return (entry->summary.assessment == NULL || jx_record_writer_put_summary (db, &entry->summary, error))
         && jx_entries_append (db, entry, error);
}

static gboolean
put_summaries (JxDb       *db,
               GPtrArray  *summaries,
               GError    **error)
{
  for (guint i = 0; i < summaries->len; i++)
    if (!jx_record_writer_put_summary (db, g_ptr_array_index (summaries, i), error))
      return FALSE;

  return TRUE;
}

/**
 * jx_write_run:
 * @write: a pack
 * @db: a connection
 * @error: return location for an error
 *
 * Puts all of it on disk, or nothing. What an earlier attempt brought there after all is not written twice.
 *
 * Returns: `TRUE` once it is on disk
 */
gboolean
jx_write_run (JxWrite  *write,
              JxDb     *db,
              GError  **error)
{
  g_autoptr(JxTransaction) transaction = NULL;
  gboolean found = FALSE;

  g_return_val_if_fail (write != NULL && db != NULL, FALSE);

  if (write->tried && write->entry != NULL &&
      !jx_entries_find (db, write->entry->stack, write->entry->serial, &found, error))
    return FALSE;

  if (found)
    return TRUE;

  write->tried = TRUE;
  transaction = jx_transaction_begin (db, error);

  return transaction != NULL
         && jx_meta_add_change (db, error)
         && (write->entry == NULL || put_entry (db, write->entry, error))
         && (write->summaries == NULL || put_summaries (db, write->summaries, error))
         && jx_transaction_commit (&transaction, error);
}

static gboolean
find_record (JxBundle   *bundle,
             const char *id,
             guint      *position)
{
  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (g_str_equal (record->id, id))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void
overlay_record (JxBundle       *bundle,
                const char     *assessment,
                const JxRecord *record)
{
  guint position;

  if (find_record (bundle, record->id, &position))
    {
      jx_record_free (g_ptr_array_index (bundle->records, position));
      g_ptr_array_index (bundle->records, position) = jx_record_copy (record);
    }
  else if (g_str_equal (record->id, assessment) || g_strcmp0 (record->parent, assessment) == 0)
    {
      jx_bundle_add (bundle, jx_record_copy (record));
    }
}

static JxJournalEntry *
copy_without_records (const JxJournalEntry *entry)
{
  JxJournalEntry *copy = jx_journal_entry_copy (entry);

  g_ptr_array_set_size (copy->changed, 0);
  g_ptr_array_set_size (copy->removed, 0);

  return copy;
}

/**
 * jx_write_overlay:
 * @write: a pack that is not on disk
 * @assessment: what was read
 * @bundle: the assessment as it is on disk
 * @entries: its entries on disk
 *
 * Adds to what was read what is still waiting, so that nobody sees an older state than the one that was left.
 */
void
jx_write_overlay (const JxWrite *write,
                  const char    *assessment,
                  JxBundle      *bundle,
                  GPtrArray     *entries)
{
  const JxJournalEntry *entry;
  guint position;

  g_return_if_fail (write != NULL && assessment != NULL && bundle != NULL && entries != NULL);

  if (!(entry = write->entry))
    return;

  for (guint i = 0; i < entry->removed->len; i++)
    if (find_record (bundle, g_ptr_array_index (entry->removed, i), &position))
      g_ptr_array_remove_index (bundle->records, position);

  for (guint i = 0; i < entry->changed->len; i++)
    overlay_record (bundle, assessment, g_ptr_array_index (entry->changed, i));

  if (g_str_equal (entry->stack, assessment))
    g_ptr_array_add (entries, copy_without_records (entry));
}
