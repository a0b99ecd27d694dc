/* jx-entries.c: the log of what was done, in its tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-entries.h"

#include "jx-checksum.h"
#include "jx-store-error.h"

#include <string.h>

#define PART_SIZE (8 * 1024 * 1024)   /* of a command, bytes; an import's may be longer than one value may be */

static const char select_all[] = "SELECT stack, serial, kind, target, command, label, time, checksum FROM entry";
static const char select_parts[] = "SELECT stack, part, entry_part.command, entry_part.checksum FROM entry_part "
                                   "JOIN entry ON position = entry";

/* how much of a text goes into one part: whole characters */
static gsize
measure_part (const char *text,
              gsize       length)
{
  const char *end;

  if (length <= PART_SIZE)
    return length;

  end = g_utf8_find_prev_char (text, text + PART_SIZE + 1);

  return (gsize) (end - text);
}

static gboolean
append_head (JxDb                  *db,
             const JxJournalEntry  *entry,
             gsize                  length,
             GError               **error)
{
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, "INSERT INTO entry (stack, serial, kind, target, command, label, time, "
                                              "checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", error);
  guint64 sum;

  if (stmt == NULL)
    return FALSE;

  sum = jx_checksum_add_text (0, entry->stack, strlen (entry->stack));
  sum = jx_checksum_add_int64 (sum, entry->serial);
  sum = jx_checksum_add_int64 (sum, entry->kind);
  sum = jx_checksum_add_int64 (sum, entry->target);
  sum = jx_checksum_add_text (sum, entry->command, length);
  sum = jx_checksum_add_text (sum, entry->label, entry->label != NULL ? strlen (entry->label) : 0);
  sum = jx_checksum_add_int64 (sum, entry->time);

  jx_stmt_bind_text (stmt, 1, entry->stack);
  jx_stmt_bind_int64 (stmt, 2, entry->serial);
  jx_stmt_bind_int64 (stmt, 3, entry->kind);
  jx_stmt_bind_int64 (stmt, 4, entry->target);
  if (entry->command != NULL)
    jx_stmt_bind_bytes (stmt, 5, entry->command, length);
  jx_stmt_bind_text (stmt, 6, entry->label);
  jx_stmt_bind_int64 (stmt, 7, entry->time);
  jx_stmt_bind_int64 (stmt, 8, jx_checksum_finish (sum));

  return jx_stmt_run (stmt, error);
}

static gboolean
append_part (JxDb                  *db,
             const JxJournalEntry  *entry,
             gint64                 part,
             const char            *text,
             gsize                  length,
             GError               **error)
{
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, "INSERT INTO entry_part (entry, part, command, checksum) "
                                              "SELECT position, ?3, ?4, ?5 FROM entry WHERE stack = ?1 AND serial = ?2",
                                          error);
  guint64 sum;

  if (stmt == NULL)
    return FALSE;

  sum = jx_checksum_add_text (0, entry->stack, strlen (entry->stack));
  sum = jx_checksum_add_int64 (sum, part);
  sum = jx_checksum_add_text (sum, text, length);

  jx_stmt_bind_text (stmt, 1, entry->stack);
  jx_stmt_bind_int64 (stmt, 2, entry->serial);
  jx_stmt_bind_int64 (stmt, 3, part);
  jx_stmt_bind_bytes (stmt, 4, text, length);
  jx_stmt_bind_int64 (stmt, 5, jx_checksum_finish (sum));

  return jx_stmt_run (stmt, error);
}

/**
 * jx_entries_append:
 * @db: a connection in a transaction
 * @entry: what was done
 * @error: return location for an error
 *
 * Adds an entry to its stack. A serial that the stack has already is refused: the log only grows.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_entries_append (JxDb                  *db,
                   const JxJournalEntry  *entry,
                   GError               **error)
{
  gsize rest, length;
  const char *at;

  g_return_val_if_fail (db != NULL && entry != NULL && entry->stack != NULL, FALSE);

  at = entry->command;
  rest = at != NULL ? strlen (at) : 0;
  length = measure_part (at, rest);

  if (!append_head (db, entry, length, error))
    return FALSE;

  for (gint64 part = 1; rest > length; part++)
    {
      at += length;
      rest -= length;
      length = measure_part (at, rest);

      if (!append_part (db, entry, part, at, length, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * jx_entries_find:
 * @db: a connection
 * @stack: a stack
 * @serial: a serial
 * @found: (out): whether the stack has it
 * @error: return location for an error
 *
 * Tells whether an entry is on disk.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_entries_find (JxDb        *db,
                 const char  *stack,
                 gint64       serial,
                 gboolean    *found,
                 GError     **error)
{
  g_autoptr(JxStmt) stmt = NULL;
  JxStep step;

  g_return_val_if_fail (db != NULL && stack != NULL && found != NULL, FALSE);

  if (!(stmt = jx_db_prepare (db, "SELECT 1 FROM entry WHERE stack = ?1 AND serial = ?2", error)))
    return FALSE;

  jx_stmt_bind_text (stmt, 1, stack);
  jx_stmt_bind_int64 (stmt, 2, serial);

  step = jx_stmt_step (stmt, error);
  *found = step == JX_STEP_ROW;

  return step != JX_STEP_ERROR;
}

static char *
join_parts (JxDb        *db,
            gint64       position,
            const char  *head,
            GError     **error)
{
  g_autoptr(GString) command = NULL;
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, "SELECT command FROM entry_part WHERE entry = ?1 ORDER BY part", error);
  JxStep step;

  if (stmt == NULL)
    return NULL;

  command = g_string_new (head);
  jx_stmt_bind_int64 (stmt, 1, position);

  while ((step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    g_string_append (command, jx_stmt_get_text (stmt, 0));

  return step == JX_STEP_DONE ? g_string_free_and_steal (g_steal_pointer (&command)) : NULL;
}

static JxJournalEntry *
read_entry (JxDb    *db,
            JxStmt  *stmt,
            GError **error)
{
  g_autoptr(JxJournalEntry) entry = jx_journal_entry_new ();

  entry->stack = g_strdup (jx_stmt_get_text (stmt, 0));
  entry->serial = jx_stmt_get_int64 (stmt, 1);
  entry->kind = (JxEntryKind) jx_stmt_get_int64 (stmt, 2);
  entry->target = jx_stmt_get_int64 (stmt, 3);
  entry->label = g_strdup (jx_stmt_get_text (stmt, 5));
  entry->time = jx_stmt_get_int64 (stmt, 6);

  if (!jx_stmt_is_null (stmt, 4) &&
      !(entry->command = join_parts (db, jx_stmt_get_int64 (stmt, 7), jx_stmt_get_text (stmt, 4), error)))
    return NULL;

  return g_steal_pointer (&entry);
}

/* The serial from which on the commands of a stack are together no longer than @bytes; the last one is read at any length. */
static gboolean
find_first_command (JxDb        *db,
                    const char  *stack,
                    gint64       bytes,
                    gint64      *first,
                    GError     **error)
{
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, "SELECT serial, octet_length(command) + coalesce((SELECT "
                                              "sum(octet_length(entry_part.command)) FROM entry_part WHERE entry = position), 0) "
                                              "FROM entry WHERE stack = ?1 AND command IS NOT NULL ORDER BY serial DESC", error);
  JxStep step = JX_STEP_ERROR;

  *first = G_MAXINT64;

  if (stmt != NULL)
    jx_stmt_bind_text (stmt, 1, stack);

  while (stmt != NULL && (step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    {
      gint64 length = jx_stmt_get_int64 (stmt, 1);

      if (length > bytes && *first != G_MAXINT64)
        return TRUE;

      bytes -= MIN (bytes, length);
      *first = jx_stmt_get_int64 (stmt, 0);
    }

  return step == JX_STEP_DONE;
}

/**
 * jx_entries_load:
 * @db: a connection
 * @stack: an assessment's id; "" for the list's
 * @command_bytes: how much of commands to read
 * @error: return location for an error
 *
 * Reads the entries of a stack. Those before the newest commands of @command_bytes together come without their command:
 * each import is a command of all that it brought.
 *
 * Returns: (transfer full) (nullable): of `JxJournalEntry`, in order, without records
 */
GPtrArray *
jx_entries_load (JxDb        *db,
                 const char  *stack,
                 gint64       command_bytes,
                 GError     **error)
{
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxStmt) stmt = NULL;
  gint64 first;
  JxStep step;

  g_return_val_if_fail (db != NULL && stack != NULL, NULL);

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_journal_entry_free);

  if (!find_first_command (db, stack, command_bytes, &first, error) ||
      !(stmt = jx_db_prepare (db, "SELECT stack, serial, kind, target, iif(serial >= ?2, command, NULL), label, time, position "
                                  "FROM entry WHERE stack = ?1 ORDER BY serial", error)))
    return NULL;

  jx_stmt_bind_text (stmt, 1, stack);
  jx_stmt_bind_int64 (stmt, 2, first);

  while ((step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    {
      JxJournalEntry *entry = read_entry (db, stmt, error);

      if (entry == NULL)
        return NULL;

      g_ptr_array_add (entries, entry);
    }

  return step == JX_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

/**
 * jx_entries_get_select_all:
 *
 * The SQL that reads all entries: the stack first, the checksum last.
 *
 * Returns: a constant
 */
const char *
jx_entries_get_select_all (void)
{
  return select_all;
}

/**
 * jx_entries_get_select_parts:
 *
 * The SQL that reads what is left of long commands: the stack first, the checksum last.
 *
 * Returns: a constant
 */
const char *
jx_entries_get_select_parts (void)
{
  return select_parts;
}
