/* jx-table.c: the rows of one block of an assessment, as a list model
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table.h"

#define RANK_STEP (G_GINT64_CONSTANT (1) << 20)

struct _JxTable
{
  GObject        parent_instance;

  const JxBlock *block;
  GPtrArray     *rows;
  GHashTable    *by_id;   /* const char * → JxRow *, both of rows */
};

static GType
jx_table_get_item_type (GListModel *model)
{
  return JX_TYPE_ROW;
}

static guint
jx_table_get_n_items (GListModel *model)
{
  return JX_TABLE (model)->rows->len;
}

static gpointer
jx_table_get_item (GListModel *model,
                   guint       position)
{
  JxTable *self = JX_TABLE (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = jx_table_get_item_type;
  iface->get_n_items = jx_table_get_n_items;
  iface->get_item = jx_table_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (JxTable, jx_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gint64
rank_at (JxTable *self,
         guint    position)
{
  return jx_row_get_rank (g_ptr_array_index (self->rows, position));
}

static void
renumber (JxTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    jx_row_set_rank (g_ptr_array_index (self->rows, i), (i + 1) * RANK_STEP);
}

/* Gives the row at @position a rank between its neighbours'. Returns TRUE if that took new ranks for all. */
static gboolean
settle_rank (JxTable *self,
             guint    position)
{
  JxRow *row = g_ptr_array_index (self->rows, position);
  gint64 before = position > 0 ? rank_at (self, position - 1) : 0;
  gint64 rank = jx_row_get_rank (row);

  if (position + 1 == self->rows->len)
    {
      if (rank <= before)
        jx_row_set_rank (row, before + RANK_STEP);
      return FALSE;
    }

  gint64 after = rank_at (self, position + 1);

  if (rank > before && rank < after)
    return FALSE;

  if (after - before >= 2)
    {
      jx_row_set_rank (row, before + (after - before) / 2);
      return FALSE;
    }

  renumber (self);
  return TRUE;
}

static void
jx_table_finalize (GObject *object)
{
  JxTable *self = JX_TABLE (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (jx_table_parent_class)->finalize (object);
}

static void
jx_table_class_init (JxTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_table_finalize;
}

static void
jx_table_init (JxTable *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * jx_table_new:
 * @block: the block of a form; it outlives the table
 *
 * Makes a table without rows.
 *
 * Returns: (transfer full): the table
 */
JxTable *
jx_table_new (const JxBlock *block)
{
  JxTable *self;

  g_return_val_if_fail (block != NULL, NULL);

  self = g_object_new (JX_TYPE_TABLE, NULL);
  self->block = block;

  return self;
}

/**
 * jx_table_get_block:
 * @self: a table
 *
 * Tells what the columns are.
 *
 * Returns: the block of the form
 */
const JxBlock *
jx_table_get_block (JxTable *self)
{
  g_return_val_if_fail (JX_IS_TABLE (self), NULL);

  return self->block;
}

/**
 * jx_table_get_n_rows:
 * @self: a table
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
jx_table_get_n_rows (JxTable *self)
{
  g_return_val_if_fail (JX_IS_TABLE (self), 0);

  return self->rows->len;
}

/**
 * jx_table_get_row:
 * @self: a table
 * @position: less than the number of rows
 *
 * Gives a row.
 *
 * Returns: (transfer none): the row
 */
JxRow *
jx_table_get_row (JxTable *self,
                  guint    position)
{
  g_return_val_if_fail (JX_IS_TABLE (self), NULL);
  g_return_val_if_fail (position < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, position);
}

/**
 * jx_table_find:
 * @self: a table
 * @row_id: the UUID of a row
 * @position: (out) (optional): where it stands
 *
 * Looks a row up.
 *
 * Returns: `TRUE` if it is in this table
 */
gboolean
jx_table_find (JxTable    *self,
               const char *row_id,
               guint      *position)
{
  JxRow *row;

  g_return_val_if_fail (JX_IS_TABLE (self), FALSE);
  g_return_val_if_fail (row_id != NULL, FALSE);

  if (!(row = g_hash_table_lookup (self->by_id, row_id)))
    return FALSE;

  return position == NULL || g_ptr_array_find (self->rows, row, position);
}

/**
 * jx_table_insert:
 * @self: a table
 * @position: 0 to the number of rows
 * @row: a row of as many cells as the block has columns, not in the table yet
 *
 * Takes a row in. Only the assessment calls this, for a command or a load.
 *
 * Returns: `TRUE` if the ranks of all rows changed
 */
gboolean
jx_table_insert (JxTable *self,
                 guint    position,
                 JxRow   *row)
{
  gboolean renumbered;

  g_return_val_if_fail (JX_IS_TABLE (self), FALSE);
  g_return_val_if_fail (JX_IS_ROW (row), FALSE);
  g_return_val_if_fail (position <= self->rows->len, FALSE);
  g_return_val_if_fail (jx_row_get_n_values (row) == self->block->n_columns, FALSE);
  g_return_val_if_fail (!g_hash_table_contains (self->by_id, jx_row_get_id (row)), FALSE);

  g_ptr_array_insert (self->rows, position, g_object_ref (row));
  g_hash_table_insert (self->by_id, (gpointer) jx_row_get_id (row), row);
  renumbered = settle_rank (self, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);

  return renumbered;
}

/**
 * jx_table_remove:
 * @self: a table
 * @position: less than the number of rows
 *
 * Takes a row out. Only the assessment calls this.
 */
void
jx_table_remove (JxTable *self,
                 guint    position)
{
  g_return_if_fail (JX_IS_TABLE (self));
  g_return_if_fail (position < self->rows->len);

  g_hash_table_remove (self->by_id, jx_row_get_id (g_ptr_array_index (self->rows, position)));
  g_ptr_array_remove_index (self->rows, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * jx_table_move:
 * @self: a table
 * @from: where the row stands
 * @to: where it will stand, counted without it
 *
 * Moves a row. Only the assessment calls this.
 *
 * Returns: `TRUE` if the ranks of all rows changed
 */
gboolean
jx_table_move (JxTable *self,
               guint    from,
               guint    to)
{
  gboolean renumbered;
  guint first, n;

  g_return_val_if_fail (JX_IS_TABLE (self), FALSE);
  g_return_val_if_fail (from < self->rows->len && to < self->rows->len, FALSE);

  if (from == to)
    return FALSE;

  g_ptr_array_insert (self->rows, to, g_ptr_array_steal_index (self->rows, from));
  jx_row_set_rank (g_ptr_array_index (self->rows, to), 0);   /* its old rank may lie between the new neighbours by chance */
  renumbered = settle_rank (self, to);
  first = MIN (from, to);
  n = MAX (from, to) - first + 1;
  g_list_model_items_changed (G_LIST_MODEL (self), first, n, n);

  return renumbered;
}
