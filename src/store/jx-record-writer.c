/* jx-record-writer.c: records into their tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-record-writer.h"

#include "jx-checksum.h"
#include "jx-fields.h"
#include "jx-record-tables.h"

#include <string.h>

/* Binds one column after the other and adds it to the checksum. */
typedef struct
{
  JxStmt  *stmt;
  int      position;
  guint64  sum;
} Binder;

static void
bind_text (Binder     *binder,
           const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  binder->sum = jx_checksum_add_text (binder->sum, text, length);
  binder->position++;
  if (text != NULL)
    jx_stmt_bind_bytes (binder->stmt, binder->position, text, length);
}

static void
bind_int64 (Binder *binder,
            gint64  value)
{
  binder->sum = jx_checksum_add_int64 (binder->sum, value);
  jx_stmt_bind_int64 (binder->stmt, ++binder->position, value);
}

static void
bind_checksum (Binder *binder)
{
  jx_stmt_bind_int64 (binder->stmt, ++binder->position, jx_checksum_finish (binder->sum));
}

static void
bind_columns (Binder         *binder,
              const JxRecordTable    *table,
              const JxRecord *record)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      const JxRecordColumn *column = &table->columns[i];
      const char *text = jx_record_get (record, column->field);
      gint64 value = 0;

      if (text == NULL || !jx_record_column_fits (column, text, &value))
        bind_text (binder, NULL);
      else if (column->most > 0)
        bind_int64 (binder, value);
      else
        bind_text (binder, text);
    }
}

/* Fields without a column, and texts that their column cannot hold: nothing that came in is lost. */
static const char *
write_extra (GString        *json,
             const JxRecordTable    *table,
             const JxRecord *record)
{
  gint64 value;

  jx_fields_begin (json);

  for (guint i = 0; i < record->fields->len; i += 2)
    {
      const char *field = g_ptr_array_index (record->fields, i);
      const char *text = g_ptr_array_index (record->fields, i + 1);
      const JxRecordColumn *column = jx_record_table_find_column (table, field);

      if (column == NULL || !jx_record_column_fits (column, text, &value))
        jx_fields_add (json, field, text);
    }

  if (json->len == 1)
    return NULL;

  jx_fields_end (json);

  return json->str;
}

static const char *
write_fields (GString        *json,
              const JxRecord *record)
{
  jx_fields_begin (json);

  for (guint i = 0; i < record->fields->len; i += 2)
    jx_fields_add (json, g_ptr_array_index (record->fields, i), g_ptr_array_index (record->fields, i + 1));

  jx_fields_end (json);

  return json->str;
}

/**
 * jx_record_writer_put:
 * @db: a connection in a transaction
 * @record: a record
 * @scratch: room to write in
 * @error: return location for an error
 *
 * Puts a record into its table, in the place of the one with its id. Fields that the table does not know are kept too.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_record_writer_put (JxDb            *db,
                const JxRecord  *record,
                GString         *scratch,
                GError         **error)
{
  const JxRecordTable *table;
  g_autoptr(JxStmt) stmt = NULL;
  Binder binder = { NULL, 0, 0 };

  g_return_val_if_fail (db != NULL && record != NULL && scratch != NULL, FALSE);

  table = jx_record_table_get (record->kind);

  if (!(stmt = jx_db_prepare (db, table->put, error)))
    return FALSE;

  binder.stmt = stmt;

  if (table->parent == JX_PARENT_BEFORE_ID)
    bind_text (&binder, record->parent);
  bind_text (&binder, record->id);
  if (table->parent == JX_PARENT_AFTER_ID)
    bind_text (&binder, record->parent);

  if (record->kind == JX_RECORD_ROW)
    {
      bind_text (&binder, record->block);
      bind_text (&binder, record->key);
      bind_int64 (&binder, record->rank);
      bind_text (&binder, write_fields (scratch, record));
    }
  else
    {
      bind_columns (&binder, table, record);
      bind_text (&binder, write_extra (scratch, table, record));
    }

  bind_checksum (&binder);

  return jx_stmt_run (stmt, error);
}

/**
 * jx_record_writer_put_summary:
 * @db: a connection in a transaction
 * @summary: what the list shows of an assessment
 * @error: return location for an error
 *
 * Writes a summary beside its assessment; without that, nothing.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_record_writer_put_summary (JxDb             *db,
                        const JxSummary  *summary,
                        GError          **error)
{
  g_autoptr(JxStmt) stmt = NULL;

  g_return_val_if_fail (db != NULL && summary != NULL && summary->assessment != NULL, FALSE);

  if (!(stmt = jx_db_prepare (db, "UPDATE assessment SET name = ?2, total = ?3, grade = ?4, n_errors = ?5, "
                                  "n_warnings = ?6 WHERE id = ?1", error)))
    return FALSE;

  jx_stmt_bind_text (stmt, 1, summary->assessment);
  jx_stmt_bind_text (stmt, 2, summary->name);
  jx_stmt_bind_text (stmt, 3, summary->total);
  jx_stmt_bind_text (stmt, 4, summary->grade);
  jx_stmt_bind_int64 (stmt, 5, summary->n_errors);
  jx_stmt_bind_int64 (stmt, 6, summary->n_warnings);

  return jx_stmt_run (stmt, error);
}

static gboolean
remove_one (JxDb          *db,
            JxRecordKind   kind,
            const char    *assessment,
            const char    *id,
            gboolean      *removed,
            GError       **error)
{
  const JxRecordTable *table = jx_record_table_get (kind);
  gboolean nested = table->parent == JX_PARENT_BEFORE_ID;
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, table->remove, error);

  if (stmt == NULL)
    return FALSE;

  jx_stmt_bind_text (stmt, 1, nested ? assessment : id);
  if (nested)
    jx_stmt_bind_text (stmt, 2, id);

  if (!jx_stmt_run (stmt, error))
    return FALSE;

  *removed = jx_db_get_n_changes (db) > 0;

  return TRUE;
}

/* What the list takes back is named without its assessment. The smaller tables first: only what none of them has is looked for
 * among all rows there are. */
static gboolean
remove_anywhere (JxDb        *db,
                 const char  *ids,
                 guint        n_ids,
                 GError     **error)
{
  static const char *const sql[] = {
    "DELETE FROM passage WHERE id IN (SELECT value FROM json_each (?1))",
    "DELETE FROM answer WHERE id IN (SELECT value FROM json_each (?1))",
    "DELETE FROM evidence WHERE id IN (SELECT value FROM json_each (?1))",
    "DELETE FROM link WHERE id IN (SELECT value FROM json_each (?1))",
    "DELETE FROM row WHERE id IN (SELECT value FROM json_each (?1))",
  };
  gint64 n_removed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sql) && n_removed < n_ids; i++)
    {
      g_autoptr(JxStmt) stmt = jx_db_prepare (db, sql[i], error);

      if (stmt == NULL)
        return FALSE;

      jx_stmt_bind_text (stmt, 1, ids);
      if (!jx_stmt_run (stmt, error))
        return FALSE;

      n_removed += jx_db_get_n_changes (db);
    }

  return TRUE;
}

/**
 * jx_record_writer_remove:
 * @db: a connection in a transaction
 * @assessment: where what belongs to one is looked for first; "" for none
 * @ids: of `char *`: ids of records of any kind; one that is not there is no error
 * @error: return location for an error
 *
 * Removes records. With an assessment goes what belongs to it: rows, answers, evidence, passages, links; its entries stay.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_record_writer_remove (JxDb        *db,
                   const char  *assessment,
                   GPtrArray   *ids,
                   GError     **error)
{
  static const JxRecordKind kinds[] = { JX_RECORD_ROW, JX_RECORD_ANSWER, JX_RECORD_EVIDENCE, JX_RECORD_PASSAGE,
                                        JX_RECORD_LINK, JX_RECORD_ASSESSMENT, JX_RECORD_PROJECT, JX_RECORD_AGENCY, JX_RECORD_FORM };
  g_autoptr(GString) rest = NULL;
  guint n_rest = 0;

  g_return_val_if_fail (db != NULL && assessment != NULL && ids != NULL, FALSE);

  rest = g_string_new ("[");

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      gboolean removed = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (kinds) && !removed; k++)
        if (!remove_one (db, kinds[k], assessment, id, &removed, error))
          return FALSE;

      if (removed)
        continue;

      jx_fields_add_text (rest, id);
      n_rest++;
    }

  if (n_rest == 0)
    return TRUE;

  g_string_append_c (rest, ']');

  return remove_anywhere (db, rest->str, n_rest, error);
}
