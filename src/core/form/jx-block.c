/* jx-block.c: one block of a form: its fields, its rows, its place on the page
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-block.h"

/**
 * jx_block_is_single:
 * @block: a block
 *
 * Says whether the content is one row in a fixed layout, and not rows one below the other.
 *
 * Returns: `TRUE` if it is one row
 */
gboolean
jx_block_is_single (const JxBlock *block)
{
  g_return_val_if_fail (block != NULL, FALSE);

  switch (block->type)
    {
    case JX_BLOCK_MATRIX:
    case JX_BLOCK_LIST:
    case JX_BLOCK_INDICATORS:
      return FALSE;

    case JX_BLOCK_FIELDS:
    case JX_BLOCK_CHOICES:
    case JX_BLOCK_TEXT:
    case JX_BLOCK_TOTALS:
    case JX_BLOCK_GRADE:
    case JX_BLOCK_NOTES:
    case JX_BLOCK_SIGN:
    case JX_BLOCK_SECTIONS:
      return TRUE;
    }

  g_assert_not_reached ();
}

/**
 * jx_block_find_column:
 * @block: a block
 * @key: (nullable): a column's key
 *
 * Finds a column by its key.
 *
 * Returns: its place, or -1
 */
int
jx_block_find_column (const JxBlock *block,
                      const char    *key)
{
  g_return_val_if_fail (block != NULL, -1);

  for (guint i = 0; i < block->n_columns; i++)
    if (g_strcmp0 (block->columns[i].key, key) == 0)
      return (int) i;

  return -1;
}

/**
 * jx_block_find_role:
 * @block: a block
 * @role: a meaning
 *
 * Finds the first column of a role.
 *
 * Returns: its place, or -1
 */
int
jx_block_find_role (const JxBlock *block,
                    JxRole         role)
{
  g_return_val_if_fail (block != NULL, -1);

  for (guint i = 0; i < block->n_columns; i++)
    if (block->columns[i].role == role)
      return (int) i;

  return -1;
}

/**
 * jx_block_find_row_def:
 * @block: a block
 * @key: (nullable): a row definition's key
 *
 * Finds a row definition by its key.
 *
 * Returns: its place, or -1
 */
int
jx_block_find_row_def (const JxBlock *block,
                       const char    *key)
{
  g_return_val_if_fail (block != NULL, -1);

  if (key == NULL)
    return -1;

  for (guint i = 0; i < block->n_rows; i++)
    if (g_str_equal (block->rows[i].key, key))
      return (int) i;

  return -1;
}

/**
 * jx_block_get_compute_of:
 * @block: a block
 * @def: (nullable): the row definition that a row came from
 * @column: a column's place
 *
 * Gives what computes a cell: what its row definition says, else what its column says.
 *
 * Returns: (transfer none) (nullable): the computation, or `NULL` where the cell is only typed
 */
const JxCompute *
jx_block_get_compute_of (const JxBlock  *block,
                         const JxRowDef *def,
                         guint           column)
{
  g_return_val_if_fail (column < block->n_columns, NULL);

  for (guint i = 0; def != NULL && i < def->n_cells; i++)
    {
      const JxCellDef *cell = &def->cells[i];

      if (cell->column == column && (cell->plain || cell->compute != NULL))
        return cell->compute;
    }

  return block->columns[column].compute;
}

/**
 * jx_block_get_compute:
 * @block: a block
 * @row_key: (nullable): the key of the row definition that the row came from
 * @column: a column's place
 *
 * Does the same for a row that is known by its key.
 *
 * Returns: (transfer none) (nullable): the computation, or `NULL` where the cell is only typed
 */
const JxCompute *
jx_block_get_compute (const JxBlock *block,
                      const char    *row_key,
                      guint          column)
{
  int row = jx_block_find_row_def (block, row_key);

  return jx_block_get_compute_of (block, row >= 0 ? &block->rows[row] : NULL, column);
}
