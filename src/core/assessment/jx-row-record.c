/* jx-row-record.c: rows as records and back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-row-record.h"

/**
 * jx_row_new_from_record:
 * @record: of a row
 * @block: the block that it belongs to
 * @unit: the assessment's unit of money
 *
 * Makes a row. Fields that @block has no column for are kept as extra texts.
 *
 * Returns: (transfer full): the row
 */
JxRow *
jx_row_new_from_record (const JxRecord *record,
                        const JxBlock  *block,
                        JxMoneyUnit     unit)
{
  JxRow *row;

  g_return_val_if_fail (record != NULL && record->kind == JX_RECORD_ROW, NULL);
  g_return_val_if_fail (block != NULL, NULL);

  row = jx_row_new (record->id, record->key, block->n_columns);
  jx_row_set_rank (row, record->rank);

  for (guint i = 0; i < record->fields->len; i += 2)
    {
      const char *key = g_ptr_array_index (record->fields, i);
      const char *text = g_ptr_array_index (record->fields, i + 1);
      int column = jx_block_find_column (block, key);

      if (column >= 0)
        jx_value_set_typed (jx_row_get_value (row, column), text, block->columns[column].input, unit);
      else
        g_hash_table_insert (jx_row_get_extra (row), g_strdup (key), g_strdup (text));
    }

  return row;
}

/**
 * jx_row_new_from_def:
 * @def: (nullable): a row definition of @block; `NULL` for a blank row
 * @id: (nullable): its UUID; `NULL` for a new one
 * @block: a block
 * @unit: the assessment's unit of money
 *
 * Makes a new row with the texts that the form starts from.
 *
 * Returns: (transfer full): the row
 */
JxRow *
jx_row_new_from_def (const JxRowDef *def,
                     const char     *id,
                     const JxBlock  *block,
                     JxMoneyUnit     unit)
{
  JxRow *row;

  g_return_val_if_fail (block != NULL, NULL);

  row = jx_row_new (id, def != NULL ? def->key : NULL, block->n_columns);

  for (guint i = 0; def != NULL && i < def->n_cells; i++)
    {
      const JxCellDef *cell = &def->cells[i];

      if (cell->typed != NULL)
        jx_value_set_typed (jx_row_get_value (row, cell->column), cell->typed, block->columns[cell->column].input, unit);
    }

  return row;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (a, b);
}

/**
 * jx_row_to_record:
 * @row: a row
 * @block: its block
 * @parent: the assessment's UUID
 *
 * Tells a row as plain data: typed texts in the order of the columns, then the extra ones in the order of their keys.
 *
 * Returns: (transfer full): the record
 */
JxRecord *
jx_row_to_record (JxRow         *row,
                  const JxBlock *block,
                  const char    *parent)
{
  g_autoptr(GList) extra = NULL;
  JxRecord *record;

  g_return_val_if_fail (JX_IS_ROW (row), NULL);
  g_return_val_if_fail (block != NULL, NULL);

  record = jx_record_new (JX_RECORD_ROW, jx_row_get_id (row), parent);
  record->block = g_strdup (block->id);
  record->key = g_strdup (jx_row_get_key (row));
  record->rank = jx_row_get_rank (row);

  for (guint i = 0; i < block->n_columns; i++)
    if (jx_row_get_typed (row, i) != NULL)
      {
        g_ptr_array_add (record->fields, g_strdup (block->columns[i].key));
        g_ptr_array_add (record->fields, g_strdup (jx_row_get_typed (row, i)));
      }

  extra = g_list_sort (g_hash_table_get_keys (jx_row_get_extra (row)), compare_keys);

  for (GList *l = extra; l != NULL; l = l->next)
    {
      g_ptr_array_add (record->fields, g_strdup (l->data));
      g_ptr_array_add (record->fields, g_strdup (g_hash_table_lookup (jx_row_get_extra (row), l->data)));
    }

  return record;
}
