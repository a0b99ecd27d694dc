/* jx-content.c: the rows of an assessment under its form, and those that the form has no place for
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-content.h"

#include "jx-row-record.h"

struct _JxContent
{
  char        *parent;      /* the assessment's UUID */
  JxMoneyUnit  unit;
  GPtrArray   *tables;      /* JxTable, in the order of the form's blocks */
  GHashTable  *by_block;    /* const char * → JxTable */
  GPtrArray   *homeless;    /* JxRecord: rows of blocks that the form has not */
  GHashTable  *touched;     /* ids of rows whose rank made room, or that came by themselves */
};

static void
touch (JxContent *self,
       JxTable   *table,
       guint      position)
{
  g_hash_table_add (self->touched, g_strdup (jx_row_get_id (jx_table_get_row (table, position))));
}

static void
touch_all (JxContent *self,
           JxTable   *table)
{
  for (guint i = 0; i < jx_table_get_n_rows (table); i++)
    touch (self, table, i);
}

/* The row of a block that has one comes by itself: its UUID follows from assessment and block, so that it is the same row
 * whenever it comes, and a blank one need not be kept. */
static char *
dup_single_id (const char *parent,
               const char *block_id)
{
  g_autofree char *seed = g_strconcat (parent, " ", block_id, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);

  return g_strdup_printf ("%.8s-%.4s-5%.3s-8%.3s-%.12s", sum, sum + 8, sum + 12, sum + 15, sum + 18);
}

static gboolean
comes_by_itself (JxContent      *self,
                 const JxRecord *record)
{
  g_autofree char *id = NULL;

  if (record->fields->len > 0 || self->parent == NULL)
    return FALSE;

  id = dup_single_id (self->parent, record->block);

  return g_str_equal (id, record->id);
}

/* A row of the form itself, of a form that is not this one. */
static gboolean
is_foreign (const JxBlock  *block,
            const JxRecord *record)
{
  return block->type == JX_BLOCK_MATRIX && record->key != NULL && jx_block_find_row_def (block, record->key) < 0;
}

static guint
place_by_rank (JxTable *table,
               gint64   rank)
{
  guint position = jx_table_get_n_rows (table);

  while (position > 0 && jx_row_get_rank (jx_table_get_row (table, position - 1)) > rank)
    position--;

  return position;
}

/**
 * jx_content_new:
 *
 * Makes a content without form and rows.
 *
 * Returns: (transfer full): the content
 */
JxContent *
jx_content_new (void)
{
  JxContent *self = g_new0 (JxContent, 1);

  self->tables = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_block = g_hash_table_new (g_str_hash, g_str_equal);
  self->homeless = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  self->touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * jx_content_free:
 * @self: (nullable) (transfer full): a content
 *
 * Frees it with its rows.
 */
void
jx_content_free (JxContent *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_block);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->homeless);
  g_hash_table_unref (self->touched);
  g_free (self->parent);
  g_free (self);
}

static void
complete (JxContent *self,
          gboolean   start)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      JxTable *table = g_ptr_array_index (self->tables, i);
      const JxBlock *block = jx_table_get_block (table);
      const JxRowDef *def = block->n_rows > 0 ? &block->rows[0] : NULL;

      if (jx_block_is_single (block) && jx_table_get_n_rows (table) == 0)
        {
          g_autofree char *id = dup_single_id (self->parent, block->id);
          g_autoptr(JxRow) row = start ? jx_row_new_from_def (def, id, block, self->unit)
                                       : jx_row_new (id, def != NULL ? def->key : NULL, block->n_columns);

          jx_table_insert (table, 0, row);
          if (start && def != NULL)
            touch (self, table, 0);
        }
    }
}

/**
 * jx_content_set_form:
 * @self: a content
 * @form: its form from now on; it outlives the tables
 * @unit: the unit of its money cells
 * @parent: the assessment's UUID
 *
 * Makes the tables of @form and puts all rows into them: what has a place there takes it, the rest is kept. Rows that come by
 * themselves are blank; what the form starts them with is for a command to set.
 */
void
jx_content_set_form (JxContent   *self,
                     JxForm      *form,
                     JxMoneyUnit  unit,
                     const char  *parent)
{
  g_autoptr(GPtrArray) records = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (JX_IS_FORM (form));

  g_set_str (&self->parent, parent);
  records = jx_content_dup_records (self);
  self->unit = unit;
  g_hash_table_remove_all (self->by_block);
  g_ptr_array_set_size (self->tables, 0);
  g_ptr_array_set_size (self->homeless, 0);

  for (guint i = 0; i < jx_form_get_n_blocks (form); i++)
    {
      const JxBlock *block = jx_form_get_block (form, i);
      JxTable *table = jx_table_new (block);

      g_ptr_array_add (self->tables, table);
      g_hash_table_insert (self->by_block, (gpointer) block->id, table);
    }

  for (guint i = 0; i < records->len; i++)
    jx_content_take (self, g_ptr_array_index (records, i));

  if (records->len > 0)
    complete (self, FALSE);
}

/**
 * jx_content_take:
 * @self: a content with a form
 * @record: a row that is loaded
 *
 * Takes a row in by its rank. A block of one row takes no second one, which nobody would see: it is kept aside, as are rows
 * of blocks that the form has not, and rows of a matrix that come from another form.
 */
void
jx_content_take (JxContent      *self,
                 const JxRecord *record)
{
  JxTable *table;
  g_autoptr(JxRow) row = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (record != NULL && record->kind == JX_RECORD_ROW);

  table = record->block != NULL ? jx_content_find_table (self, record->block) : NULL;

  if (table == NULL || jx_table_find (table, record->id, NULL) || is_foreign (jx_table_get_block (table), record)
      || (jx_block_is_single (jx_table_get_block (table)) && jx_table_get_n_rows (table) > 0))
    {
      if (!comes_by_itself (self, record))
        g_ptr_array_add (self->homeless, jx_record_copy (record));
      return;
    }

  row = jx_row_new_from_record (record, jx_table_get_block (table), self->unit);
  jx_table_insert (table, place_by_rank (table, record->rank), row);
}

/**
 * jx_content_complete:
 * @self: a content with a form
 *
 * Gives each block of one row its row, so that its cells can be named before anything was typed.
 */
void
jx_content_complete (JxContent *self)
{
  g_return_if_fail (self != NULL);

  complete (self, TRUE);
}

/**
 * jx_content_start:
 * @self: a content with a form and without rows
 *
 * Gives every block the rows that the form starts from.
 */
void
jx_content_start (JxContent *self)
{
  g_return_if_fail (self != NULL);

  jx_content_complete (self);

  for (guint i = 0; i < self->tables->len; i++)
    {
      JxTable *table = g_ptr_array_index (self->tables, i);
      const JxBlock *block = jx_table_get_block (table);

      for (guint j = 0; !jx_block_is_single (block) && j < block->n_rows; j++)
        {
          g_autoptr(JxRow) row = jx_row_new_from_def (&block->rows[j], NULL, block, self->unit);

          jx_table_insert (table, j, row);
        }
    }
}

/**
 * jx_content_get_tables:
 * @self: a content
 *
 * Gives the tables, in the order of the form's blocks.
 *
 * Returns: (transfer none) (element-type JxTable): the tables
 */
GPtrArray *
jx_content_get_tables (JxContent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->tables;
}

/**
 * jx_content_get_homeless:
 * @self: a content
 *
 * Gives the rows that the form has no place for.
 *
 * Returns: (transfer none) (element-type JxRecord): the records
 */
GPtrArray *
jx_content_get_homeless (JxContent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->homeless;
}

/**
 * jx_content_find_table:
 * @self: a content
 * @block_id: the id of a block
 *
 * Looks a table up.
 *
 * Returns: (transfer none) (nullable): the table
 */
JxTable *
jx_content_find_table (JxContent  *self,
                       const char *block_id)
{
  g_return_val_if_fail (self != NULL && block_id != NULL, NULL);

  return g_hash_table_lookup (self->by_block, block_id);
}

/**
 * jx_content_find_row:
 * @self: a content
 * @row_id: the UUID of a row
 * @position: (out) (optional): where it stands in its table
 *
 * Looks a row up.
 *
 * Returns: (transfer none) (nullable): the table that it is in
 */
JxTable *
jx_content_find_row (JxContent  *self,
                     const char *row_id,
                     guint      *position)
{
  g_return_val_if_fail (self != NULL && row_id != NULL, NULL);

  for (guint i = 0; i < self->tables->len; i++)
    if (jx_table_find (g_ptr_array_index (self->tables, i), row_id, position))
      return g_ptr_array_index (self->tables, i);

  return NULL;
}

/**
 * jx_content_dup_records:
 * @self: a content
 *
 * Tells all rows as plain data, also those without a place; not the blank ones that come by themselves.
 *
 * Returns: (transfer full) (element-type JxRecord): the records
 */
GPtrArray *
jx_content_dup_records (JxContent *self)
{
  GPtrArray *records;

  g_return_val_if_fail (self != NULL, NULL);

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);

  for (guint i = 0; i < self->tables->len; i++)
    {
      JxTable *table = g_ptr_array_index (self->tables, i);

      for (guint j = 0; j < jx_table_get_n_rows (table); j++)
        {
          JxRecord *record = jx_row_to_record (jx_table_get_row (table, j), jx_table_get_block (table), self->parent);

          if (comes_by_itself (self, record))
            jx_record_free (record);
          else
            g_ptr_array_add (records, record);
        }
    }

  for (guint i = 0; i < self->homeless->len; i++)
    g_ptr_array_add (records, jx_record_copy (g_ptr_array_index (self->homeless, i)));

  return records;
}

/**
 * jx_content_dup_record:
 * @self: a content
 * @row_id: the UUID of a row
 * @position: (out) (optional): where it stands in its table
 *
 * Tells one row as plain data.
 *
 * Returns: (transfer full) (nullable): the record; `NULL` if there is no such row
 */
JxRecord *
jx_content_dup_record (JxContent  *self,
                       const char *row_id,
                       guint      *position)
{
  JxTable *table;
  guint place;

  g_return_val_if_fail (self != NULL && row_id != NULL, NULL);

  if ((table = jx_content_find_row (self, row_id, &place)))
    {
      if (position != NULL)
        *position = place;

      return jx_row_to_record (jx_table_get_row (table, place), jx_table_get_block (table), self->parent);
    }

  for (guint i = 0; i < self->homeless->len; i++)
    if (g_str_equal (((JxRecord *) g_ptr_array_index (self->homeless, i))->id, row_id))
      return jx_record_copy (g_ptr_array_index (self->homeless, i));

  return NULL;
}

/**
 * jx_content_set_field:
 * @self: a content
 * @table: one of its tables
 * @position: a row
 * @field: the key of a column, or another key
 * @text: (nullable): what was typed
 *
 * Sets what was typed into a cell; under a key that is no column the text is kept aside.
 *
 * Returns: the column, -1 if it is none
 */
int
jx_content_set_field (JxContent  *self,
                      JxTable    *table,
                      guint       position,
                      const char *field,
                      const char *text)
{
  const JxBlock *block;
  JxRow *row;
  int column;

  g_return_val_if_fail (self != NULL && field != NULL, -1);

  block = jx_table_get_block (table);
  row = jx_table_get_row (table, position);
  column = jx_block_find_column (block, field);

  if (column >= 0)
    jx_value_set_typed (jx_row_get_value (row, column), text, block->columns[column].input, self->unit);
  else if (text != NULL && *text != '\0')
    g_hash_table_insert (jx_row_get_extra (row), g_strdup (field), g_strdup (text));
  else
    g_hash_table_remove (jx_row_get_extra (row), field);

  return column;
}

/**
 * jx_content_insert:
 * @self: a content
 * @record: a row that is not there
 * @position: its place in its block
 *
 * Takes a row in for a command.
 *
 * Returns: `FALSE` if there is no such place
 */
gboolean
jx_content_insert (JxContent      *self,
                   const JxRecord *record,
                   guint           position)
{
  JxTable *table;
  g_autoptr(JxRow) row = NULL;

  g_return_val_if_fail (self != NULL && record != NULL, FALSE);

  table = record->block != NULL ? jx_content_find_table (self, record->block) : NULL;

  if (table == NULL || position > jx_table_get_n_rows (table))
    return FALSE;

  row = jx_row_new_from_record (record, jx_table_get_block (table), self->unit);

  if (jx_table_insert (table, position, row))
    touch_all (self, table);

  return TRUE;
}

/**
 * jx_content_remove:
 * @self: a content
 * @row_id: the UUID of a row
 *
 * Takes a row out for a command.
 *
 * Returns: `FALSE` if there is no such row
 */
gboolean
jx_content_remove (JxContent  *self,
                   const char *row_id)
{
  JxTable *table;
  guint position;

  g_return_val_if_fail (self != NULL && row_id != NULL, FALSE);

  if (!(table = jx_content_find_row (self, row_id, &position)))
    return FALSE;

  jx_table_remove (table, position);

  return TRUE;
}

/**
 * jx_content_move:
 * @self: a content
 * @row_id: the UUID of a row
 * @position: its new place in its block, counted without it
 *
 * Moves a row for a command.
 *
 * Returns: `FALSE` if there is no such row or place
 */
gboolean
jx_content_move (JxContent  *self,
                 const char *row_id,
                 guint       position)
{
  JxTable *table;
  guint from;

  g_return_val_if_fail (self != NULL && row_id != NULL, FALSE);

  if (!(table = jx_content_find_row (self, row_id, &from)) || position >= jx_table_get_n_rows (table))
    return FALSE;

  if (jx_table_move (table, from, position))
    touch_all (self, table);

  return TRUE;
}

/**
 * jx_content_take_touched:
 * @self: a content
 *
 * Tells, once, which rows changed along without being named: those whose rank made room, those that came by themselves.
 *
 * Returns: (transfer full): their UUIDs
 */
GStrv
jx_content_take_touched (JxContent *self)
{
  g_autofree gpointer *keys = NULL;
  GStrv touched;

  g_return_val_if_fail (self != NULL, NULL);

  keys = g_hash_table_get_keys_as_array (self->touched, NULL);
  touched = g_strdupv ((GStrv) keys);
  g_hash_table_remove_all (self->touched);

  return touched;
}
