/* memory-journal.c: a journal that keeps its entries in memory, for tests
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "memory-journal.h"

struct _MemoryJournal
{
  GObject    parent_instance;

  GPtrArray *entries;     /* JxJournalEntry */
  JxBundle  *records;     /* what a store would hold after them */
};

static void journal_iface_init (JxJournalInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MemoryJournal, memory_journal, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (JX_TYPE_JOURNAL, journal_iface_init))

static void
remove_record (MemoryJournal *self,
               const char    *id)
{
  for (guint i = 0; i < self->records->records->len; i++)
    {
      JxRecord *record = g_ptr_array_index (self->records->records, i);

      if (g_str_equal (record->id, id) || g_strcmp0 (record->parent, id) == 0)
        g_ptr_array_remove_index (self->records->records, i--);
    }
}

static void
put_record (MemoryJournal  *self,
            const JxRecord *record)
{
  for (guint i = 0; i < self->records->records->len; i++)
    {
      JxRecord *present = g_ptr_array_index (self->records->records, i);

      if (g_str_equal (present->id, record->id))
        {
          jx_record_free (present);
          g_ptr_array_index (self->records->records, i) = jx_record_copy (record);
          return;
        }
    }

  jx_bundle_add (self->records, jx_record_copy (record));
}

static void
memory_journal_write (JxJournal      *journal,
                      JxJournalEntry *entry)
{
  MemoryJournal *self = MEMORY_JOURNAL (journal);

  for (guint i = 0; i < entry->removed->len; i++)
    remove_record (self, g_ptr_array_index (entry->removed, i));
  for (guint i = 0; i < entry->changed->len; i++)
    put_record (self, g_ptr_array_index (entry->changed, i));

  g_ptr_array_add (self->entries, entry);
}

static void
memory_journal_load_async (JxJournal           *journal,
                           const char          *assessment,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (journal, cancellable, callback, data);

  /* as it is now: what comes while it is on its way is not in it */
  g_task_set_task_data (task, g_strdup (assessment), g_free);
  g_task_return_pointer (task, memory_journal_dup_bundle (MEMORY_JOURNAL (journal)), (GDestroyNotify) jx_bundle_free);
}

static JxBundle *
memory_journal_load_finish (JxJournal     *journal,
                            GAsyncResult  *result,
                            GPtrArray    **entries,
                            GError       **error)
{
  MemoryJournal *self = MEMORY_JOURNAL (journal);
  const char *assessment = g_task_get_task_data (G_TASK (result));
  JxBundle *bundle = g_task_propagate_pointer (G_TASK (result), error);

  if (bundle == NULL)
    return NULL;

  *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_journal_entry_free);

  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (((JxJournalEntry *) g_ptr_array_index (self->entries, i))->stack, assessment))
      g_ptr_array_add (*entries, jx_journal_entry_copy (g_ptr_array_index (self->entries, i)));

  return bundle;
}

static void
journal_iface_init (JxJournalInterface *iface)
{
  iface->write = memory_journal_write;
  iface->load_async = memory_journal_load_async;
  iface->load_finish = memory_journal_load_finish;
}

static void
memory_journal_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_reset (value);   /* nothing pending, no problem */
}

static void
memory_journal_finalize (GObject *object)
{
  MemoryJournal *self = MEMORY_JOURNAL (object);

  g_ptr_array_unref (self->entries);
  jx_bundle_free (self->records);

  G_OBJECT_CLASS (memory_journal_parent_class)->finalize (object);
}

static void
memory_journal_class_init (MemoryJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = memory_journal_finalize;
  G_OBJECT_CLASS (klass)->get_property = memory_journal_get_property;
  g_object_class_override_property (G_OBJECT_CLASS (klass), 1, "pending");
  g_object_class_override_property (G_OBJECT_CLASS (klass), 2, "problem");
}

static void
memory_journal_init (MemoryJournal *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_journal_entry_free);
  self->records = jx_bundle_new ();
}

MemoryJournal *
memory_journal_new (void)
{
  return g_object_new (MEMORY_TYPE_JOURNAL, NULL);
}

GPtrArray *
memory_journal_get_entries (MemoryJournal *self)
{
  return self->entries;
}

/* What a store would read back. */
JxBundle *
memory_journal_dup_bundle (MemoryJournal *self)
{
  JxBundle *bundle = jx_bundle_new ();

  for (guint i = 0; i < self->records->records->len; i++)
    jx_bundle_add (bundle, jx_record_copy (g_ptr_array_index (self->records->records, i)));

  return bundle;
}

