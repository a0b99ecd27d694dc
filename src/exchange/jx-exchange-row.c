/* jx-exchange-row.c: one row of a table as JSON: its cells with their faces side by side
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-exchange-row.h"

#include <string.h>

#include "jx-exchange-derived.h"
#include "jx-exchange-keys.h"

/**
 * jx_exchange_add_extra:
 * @writer: in an object
 * @name: of the member
 * @json: its value, as a newer program wrote it
 *
 * Writes a member again that this program does not know.
 */
void
jx_exchange_add_extra (JxJsonWriter *writer,
                       const char   *name,
                       const char   *json)
{
  g_autoptr(JsonNode) node = json_from_string (json, NULL);

  g_return_if_fail (writer != NULL && name != NULL);

  if (node == NULL)
    return;

  jx_json_writer_key (writer, name);
  jx_json_writer_node (writer, node);
}

/* what belongs to the cell @key in the fields of a newer program: key+name */
static void
add_cell_extras (JxJsonWriter   *writer,
                 const JxRecord *record,
                 const char     *key)
{
  gsize length = strlen (key);

  for (guint i = 0; i < record->fields->len; i += 2)
    {
      const char *name = g_ptr_array_index (record->fields, i);

      if (strncmp (name, key, length) == 0 && name[length] == JX_EXCHANGE_EXTRA)
        jx_exchange_add_extra (writer, name + length + 1, g_ptr_array_index (record->fields, i + 1));
    }
}

static void
add_faces (JxJsonWriter    *writer,
           const JxValue   *value,
           const JxColumn  *column,
           const JxProfile *profile)
{
  gboolean parsed = value->typed != NULL && column->input != JX_INPUT_TEXT
                    && value->parsed.kind != JX_QUANTITY_NONE && value->parsed.kind != JX_QUANTITY_TEXT;

  if (!parsed && value->computed.kind == JX_AMOUNT_NONE)
    return;

  jx_json_writer_key (writer, "derived");
  jx_json_writer_begin_object (writer);
  if (parsed)
    jx_exchange_add_parsed (writer, &value->parsed);
  jx_exchange_add_amount (writer, "computed", &value->computed, profile);
  jx_json_writer_end_object (writer);
}

static void
add_column_cell (JxJsonWriter    *writer,
                 const JxRecord  *record,
                 gboolean         extras,
                 const JxValue   *value,
                 const JxColumn  *column,
                 const JxProfile *profile)
{
  jx_json_writer_key (writer, column->key);
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "typed", value->typed);
  if (extras)
    add_cell_extras (writer, record, column->key);
  add_faces (writer, value, column, profile);
  jx_json_writer_end_object (writer);
}

/* A text, or a text's extra, of a column that the form has not: kept from another form, or from a newer program. */
static void
add_other_cells (JxJsonWriter   *writer,
                 const JxRecord *record,
                 const JxBlock  *block)
{
  g_autoptr(GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < record->fields->len; i += 2)
    {
      const char *name = g_ptr_array_index (record->fields, i);
      g_autofree char *key = g_strndup (name, strcspn (name, "+"));

      if (*key == '\0' || (block != NULL && jx_block_find_column (block, key) >= 0) || g_hash_table_contains (done, key))
        continue;

      jx_json_writer_key (writer, key);
      jx_json_writer_begin_object (writer);
      jx_json_writer_add_string (writer, "typed", jx_record_get (record, key));
      add_cell_extras (writer, record, key);
      jx_json_writer_end_object (writer);
      g_hash_table_add (done, g_steal_pointer (&key));
    }
}

static gboolean
has_extras (const JxRecord *record)
{
  for (guint i = 0; i < record->fields->len; i += 2)
    if (strchr (g_ptr_array_index (record->fields, i), JX_EXCHANGE_EXTRA) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_cell_extras (const JxRecord *record,
                 const char     *key)
{
  gsize length = strlen (key);

  for (guint i = 0; i < record->fields->len; i += 2)
    {
      const char *name = g_ptr_array_index (record->fields, i);

      if (strncmp (name, key, length) == 0 && name[length] == JX_EXCHANGE_EXTRA)
        return TRUE;
    }

  return FALSE;
}

/**
 * jx_exchange_add_row:
 * @writer: in an array of rows
 * @record: (nullable): the row as plain data; `NULL` where it has no texts but those of its columns
 * @row: (nullable): the row with its computed faces; `NULL` where the form has no block for it
 * @block: (nullable): its block
 * @profile: (nullable): the rules
 *
 * Adds a row: its UUID, the form's key that it came from, and its cells by column key. A cell holds `typed`, what was typed,
 * and under `derived` what was read of it and what the form computes.
 */
void
jx_exchange_add_row (JxJsonWriter    *writer,
                     const JxRecord  *record,
                     JxRow           *row,
                     const JxBlock   *block,
                     const JxProfile *profile)
{
  gboolean extras;

  g_return_if_fail (writer != NULL && (record != NULL || row != NULL));
  g_return_if_fail ((row == NULL) == (block == NULL));

  extras = record != NULL && has_extras (record);
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "id", record != NULL ? record->id : jx_row_get_id (row));
  jx_json_writer_add_string (writer, "key", record != NULL ? record->key : jx_row_get_key (row));
  jx_json_writer_key (writer, "cells");
  jx_json_writer_begin_object (writer);

  for (guint i = 0; block != NULL && i < block->n_columns; i++)
    {
      const JxValue *value = jx_row_get_value (row, i);

      if (value->typed != NULL || value->computed.kind != JX_AMOUNT_NONE
          || (extras && has_cell_extras (record, block->columns[i].key)))
        add_column_cell (writer, record, extras, value, &block->columns[i], profile);
    }

  if (record != NULL)
    add_other_cells (writer, record, block);

  jx_json_writer_end_object (writer);
  if (extras)
    add_cell_extras (writer, record, "");
  jx_json_writer_end_object (writer);
}
