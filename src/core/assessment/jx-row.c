/* jx-row.c: a row of an assessment: a UUID and its cells
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-row.h"

struct _JxRow
{
  GObject     parent_instance;

  char       *id;
  const char *key;        /* interned */
  gint64      rank;
  GHashTable *extra;      /* char * → char *; NULL until asked for */
  guint       n_values;
  JxValue    *values;
};

G_DEFINE_FINAL_TYPE (JxRow, jx_row, G_TYPE_OBJECT)

static void
jx_row_finalize (GObject *object)
{
  JxRow *self = JX_ROW (object);

  for (guint i = 0; i < self->n_values; i++)
    jx_value_clear (&self->values[i]);

  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->extra, g_hash_table_unref);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (jx_row_parent_class)->finalize (object);
}

static void
jx_row_class_init (JxRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_row_finalize;
}

static void
jx_row_init (JxRow *self)
{
}

/**
 * jx_row_new:
 * @id: (nullable): its UUID; `NULL` for a new one
 * @key: (nullable): the key of the form's row definition it comes from
 * @n_values: as many as its block has columns
 *
 * Makes a row of blank cells.
 *
 * Returns: (transfer full): the row
 */
JxRow *
jx_row_new (const char *id,
            const char *key,
            guint       n_values)
{
  JxRow *self = g_object_new (JX_TYPE_ROW, NULL);

  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  self->key = g_intern_string (key);
  self->n_values = n_values;
  self->values = g_new0 (JxValue, n_values);

  return self;
}

/**
 * jx_row_get_id:
 * @self: a row
 *
 * Names the row for commands, findings and files.
 *
 * Returns: its UUID
 */
const char *
jx_row_get_id (JxRow *self)
{
  g_return_val_if_fail (JX_IS_ROW (self), NULL);

  return self->id;
}

/**
 * jx_row_get_key:
 * @self: a row
 *
 * Tells which of the form's rows it is.
 *
 * Returns: (nullable): the key of the row definition, interned; `NULL` for a row of the user
 */
const char *
jx_row_get_key (JxRow *self)
{
  g_return_val_if_fail (JX_IS_ROW (self), NULL);

  return self->key;
}

/**
 * jx_row_get_rank:
 * @self: a row
 *
 * Tells its order among the rows of its block, with room between neighbours, so that an insertion touches one row.
 *
 * Returns: the rank
 */
gint64
jx_row_get_rank (JxRow *self)
{
  g_return_val_if_fail (JX_IS_ROW (self), 0);

  return self->rank;
}

/**
 * jx_row_set_rank:
 * @self: a row
 * @rank: its order; the table keeps ranks rising
 *
 * Sets the order.
 */
void
jx_row_set_rank (JxRow  *self,
                 gint64  rank)
{
  g_return_if_fail (JX_IS_ROW (self));

  self->rank = rank;
}

/**
 * jx_row_get_n_values:
 * @self: a row
 *
 * Counts the cells.
 *
 * Returns: as many as the block has columns
 */
guint
jx_row_get_n_values (JxRow *self)
{
  g_return_val_if_fail (JX_IS_ROW (self), 0);

  return self->n_values;
}

/**
 * jx_row_get_value:
 * @self: a row
 * @column: a column of its block
 *
 * Gives the cell. Whoever is not the assessment only looks at it.
 *
 * Returns: (transfer none): the cell
 */
JxValue *
jx_row_get_value (JxRow *self,
                  guint  column)
{
  g_return_val_if_fail (JX_IS_ROW (self), NULL);
  g_return_val_if_fail (column < self->n_values, NULL);

  return &self->values[column];
}

/**
 * jx_row_get_values:
 * @self: a row
 *
 * Gives all its cells at once, for who looks at many rows.
 *
 * Returns: (transfer none) (array): as many as the block has columns
 */
const JxValue *
jx_row_get_values (JxRow *self)
{
  g_return_val_if_fail (JX_IS_ROW (self), NULL);

  return self->values;
}

/**
 * jx_row_get_typed:
 * @self: a row
 * @column: a column of its block
 *
 * Tells what was typed into a cell.
 *
 * Returns: (nullable): the text; `NULL` when nothing was
 */
const char *
jx_row_get_typed (JxRow *self,
                  guint  column)
{
  g_return_val_if_fail (JX_IS_ROW (self), NULL);
  g_return_val_if_fail (column < self->n_values, NULL);

  return self->values[column].typed;
}

/**
 * jx_row_get_extra:
 * @self: a row
 *
 * Texts under keys that the form has no column for: from another form, or from a newer file. They are kept and written
 * back, never shown as data.
 *
 * Returns: (transfer none) (element-type utf8 utf8): the texts by key
 */
GHashTable *
jx_row_get_extra (JxRow *self)
{
  g_return_val_if_fail (JX_IS_ROW (self), NULL);

  if (self->extra == NULL)
    self->extra = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self->extra;
}
