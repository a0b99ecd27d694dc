/* jx-cell-history.c: what a cell held, when, and since which step
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-cell-history.h"

#include "jx-command-json.h"
#include "jx-entries.h"

#include <string.h>

/* The cell, and what a command makes of it. */
typedef struct
{
  const char *id;
  const char *field;
  gboolean    found;
  const char *old_text;   /* before the first change of the command, owned by it */
  const char *text;       /* after the last one */
} Cell;

/**
 * jx_cell_change_free:
 * @change: (nullable) (transfer full): a change
 *
 * Frees a change.
 */
void
jx_cell_change_free (JxCellChange *change)
{
  if (change == NULL)
    return;

  g_free (change->label);
  g_free (change->old_text);
  g_free (change->text);
  g_free (change);
}

static void
note_change (Cell       *cell,
             const char *old_text,
             const char *text)
{
  if (!cell->found)
    cell->old_text = old_text;

  cell->found = TRUE;
  cell->text = text;
}

static void
follow (Cell      *cell,
        JxCommand *command)
{
  const JxRecord *record = jx_command_get_record (command);

  switch (jx_command_get_kind (command))
    {
    case JX_COMMAND_SET:
      if (g_str_equal (jx_command_get_id (command), cell->id) &&
          g_str_equal (jx_command_get_field (command), cell->field))
        note_change (cell, jx_command_get_old_text (command), jx_command_get_new_text (command));
      break;

    case JX_COMMAND_INSERT:
      if (g_str_equal (record->id, cell->id))
        note_change (cell, NULL, jx_record_get (record, cell->field));
      break;

    case JX_COMMAND_REMOVE:
      if (g_str_equal (record->id, cell->id))
        note_change (cell, jx_record_get (record, cell->field), NULL);
      break;

    case JX_COMMAND_MOVE:
      break;

    case JX_COMMAND_SET_FORM:
    case JX_COMMAND_SET_PROFILE:
    case JX_COMMAND_ANSWER:
    case JX_COMMAND_GROUP:
      for (guint i = 0; i < jx_command_get_n_children (command); i++)
        follow (cell, jx_command_get_child (command, i));
      break;
    }
}

/* A step that is undone turns the cell back; done again, it goes the same way as before. */
static void
add_change (GPtrArray            *changes,
            const JxJournalEntry *entry,
            const JxJournalEntry *done,
            const char           *id,
            const char           *field)
{
  g_autoptr(JxCommand) command = NULL;
  Cell cell = { id, field, FALSE, NULL, NULL };
  gboolean back = entry->kind == JX_ENTRY_UNDO;
  JxCellChange *change;

  if (done == NULL || done->command == NULL || strstr (done->command, id) == NULL ||
      !(command = jx_command_new_from_json (done->command, NULL)))
    return;   /* a step of a newer program: the others are told all the same */

  follow (&cell, command);

  if (!cell.found || g_strcmp0 (cell.old_text, cell.text) == 0)
    return;

  change = g_new0 (JxCellChange, 1);
  change->serial = entry->serial;
  change->time = entry->time;
  change->kind = entry->kind;
  change->label = g_strdup (entry->label != NULL ? entry->label : done->label);
  change->old_text = g_strdup (back ? cell.text : cell.old_text);
  change->text = g_strdup (back ? cell.old_text : cell.text);
  g_ptr_array_add (changes, change);
}

static gboolean
add_stack (JxDb        *db,
           const char  *stack,
           const char  *id,
           const char  *field,
           GPtrArray   *changes,
           GError     **error)
{
  g_autoptr(GPtrArray) entries = jx_entries_load (db, stack, G_MAXINT64, error);
  g_autoptr(GHashTable) by_serial = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const JxJournalEntry *entry = g_ptr_array_index (entries, i);
      gint64 done = entry->kind == JX_ENTRY_DO ? entry->serial : entry->target;

      g_hash_table_insert (by_serial, (gpointer) &entry->serial, (gpointer) entry);
      add_change (changes, entry, g_hash_table_lookup (by_serial, &done), id, field);
    }

  return TRUE;
}

/**
 * jx_cell_history_load:
 * @db: a connection
 * @assessment: where the cell is
 * @id: its row
 * @field: its field
 * @error: return location for an error
 *
 * Reads all that a cell ever held, from the steps of the list (an import) and of the assessment.
 *
 * Returns: (transfer full) (nullable): of `JxCellChange`, the oldest first
 */
GPtrArray *
jx_cell_history_load (JxDb        *db,
                      const char  *assessment,
                      const char  *id,
                      const char  *field,
                      GError     **error)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_cell_change_free);

  g_return_val_if_fail (db != NULL && assessment != NULL && id != NULL && field != NULL, NULL);

  return add_stack (db, "", id, field, changes, error) && add_stack (db, assessment, id, field, changes, error)
         ? g_steal_pointer (&changes) : NULL;
}
