/* jx-held.c: what stays back while the rest goes to disk
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-held.h"

#include <glib/gi18n-lib.h>

struct _JxHeld
{
  GHashTable *stacks;    /* char *: whose steps are numbered on from one that stays back */
  GHashTable *records;   /* char *: ids that one of them made, changed or took away */
  GError     *error;     /* why the first one stays back */
};

/**
 * jx_held_new:
 *
 * Makes it, with nothing in it.
 *
 * Returns: (transfer full): it
 */
JxHeld *
jx_held_new (void)
{
  JxHeld *self = g_new0 (JxHeld, 1);

  self->stacks = g_hash_table_new (g_str_hash, g_str_equal);
  self->records = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * jx_held_free:
 * @self: (nullable) (transfer full): what stays back
 *
 * Frees it; the packs are their owner's.
 */
void
jx_held_free (JxHeld *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->stacks);
  g_hash_table_unref (self->records);
  g_clear_error (&self->error);
  g_free (self);
}

static void
add (JxHeld               *self,
     const JxJournalEntry *entry)
{
  g_hash_table_add (self->stacks, entry->stack);

  for (guint i = 0; i < entry->changed->len; i++)
    g_hash_table_add (self->records, ((JxRecord *) g_ptr_array_index (entry->changed, i))->id);

  for (guint i = 0; i < entry->removed->len; i++)
    g_hash_table_add (self->records, g_ptr_array_index (entry->removed, i));
}

static gboolean
builds_on (JxHeld               *self,
           const JxJournalEntry *entry)
{
  if (g_hash_table_contains (self->stacks, entry->stack) || g_hash_table_contains (self->records, entry->stack))
    return TRUE;

  for (guint i = 0; i < entry->changed->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (entry->changed, i);

      if (g_hash_table_contains (self->records, record->id)
          || (record->parent != NULL && g_hash_table_contains (self->records, record->parent)))
        return TRUE;
    }

  for (guint i = 0; i < entry->removed->len; i++)
    if (g_hash_table_contains (self->records, g_ptr_array_index (entry->removed, i)))
      return TRUE;

  return FALSE;
}

/**
 * jx_held_refuse:
 * @self: what stays back
 * @write: a pack, which stays where it is as long as @self is used
 * @error: why the tables do not take it
 *
 * Keeps a pack back.
 */
void
jx_held_refuse (JxHeld        *self,
                const JxWrite *write,
                const GError  *error)
{
  const char *label;

  g_return_if_fail (self != NULL && write != NULL && error != NULL);

  label = write->entry != NULL ? write->entry->label : NULL;

  if (self->error == NULL && label != NULL)
    self->error = g_error_new (error->domain, error->code, _("“%s” cannot be saved, nor what was done on top of it. %s"),
                               label, error->message);
  else if (self->error == NULL)
    self->error = g_error_copy (error);

  if (write->entry != NULL)
    add (self, write->entry);
}

/**
 * jx_held_follow:
 * @self: what stays back
 * @write: the next pack, which stays where it is as long as @self is used
 *
 * Keeps a pack back if it builds on another one that was: on its step, or on a record that it made or changed.
 *
 * Returns: `FALSE` if it may go to disk
 */
gboolean
jx_held_follow (JxHeld        *self,
                const JxWrite *write)
{
  g_return_val_if_fail (self != NULL && write != NULL, FALSE);

  if (write->entry == NULL || !builds_on (self, write->entry))
    return FALSE;

  add (self, write->entry);

  return TRUE;
}

/**
 * jx_held_get_error:
 * @self: what stays back
 *
 * Tells which pack stays back, and why, in words.
 *
 * Returns: (nullable): the error; `NULL` if none does
 */
const GError *
jx_held_get_error (JxHeld *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->error;
}
