/* jx-form-change.c: what becomes of an assessment under another form, before it is done
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-assessment-load.h"
#include "jx-edits.h"
#include "jx-form-targets.h"
#include "jx-form-words.h"
#include "jx-row-record.h"

/* The change is made on a copy, command by command, so that the rows that the new form brings are seen as they will be. */
struct _JxFormChange
{
  JxAssessment *from;       /* as it is */
  JxForm       *form;       /* that it shall have */
  JxAssessment *result;     /* the copy, changed */
  JxCommand    *command;
  GPtrArray    *items;      /* JxFormChangeItem */
  GPtrArray    *late;       /* JxCommand: sets that wait until the new form is there; their ids are blocks */
};

static void
item_free (gpointer data)
{
  JxFormChangeItem *item = data;

  g_free (item->place);
  g_free (item->new_place);
  g_free (item->text);
  g_free (item);
}

static void
run (JxFormChange *self,
     JxCommand    *command)
{
  jx_command_apply (command, JX_HOLDER (self->result), NULL);
  jx_command_add (self->command, command);
}

static const JxBlock *
find_block (JxForm     *form,
            const char *id)
{
  int position = jx_form_find_block (form, id);

  return position >= 0 ? jx_form_get_block (form, position) : NULL;
}

static gboolean
is_open (const JxBlock *block)
{
  return block->type == JX_BLOCK_INDICATORS || block->type == JX_BLOCK_LIST;
}

/* ---- words ---- */

static char *
dup_row_name (JxTable *table,
              guint    position)
{
  const JxBlock *block = jx_table_get_block (table);
  int column = jx_block_find_role (block, block->type == JX_BLOCK_INDICATORS ? JX_ROLE_NAME : JX_ROLE_LABEL);
  const char *text = column >= 0 ? jx_row_get_typed (jx_table_get_row (table, position), column) : NULL;

  if (jx_block_is_single (block))
    return NULL;

  return text != NULL ? g_strdup (text) : g_strdup_printf (_("row %u"), position + 1);
}

static char *
dup_place (JxAssessment  *assessment,
           const JxBlock *block,
           const char    *row_name,
           guint          column)
{
  g_autofree char *title = jx_assessment_dup_label (assessment, block->title != NULL ? block->title : "");
  g_autofree char *name = jx_assessment_dup_label (assessment, block->columns[column].title);
  GString *place = g_string_new (NULL);
  const char *parts[] = { title, row_name, name };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (place, "%s%s", place->len > 0 ? " · " : "", parts[i]);

  return g_string_free (place, FALSE);
}

static void
tell (JxFormChange  *self,
      JxTable       *table,
      guint          position,
      guint          column,
      JxFate         fate,
      const JxBlock *target,
      int            target_column)
{
  JxRow *row = jx_table_get_row (table, position);
  const JxBlock *block = jx_table_get_block (table);
  g_autofree char *name = dup_row_name (table, position);
  JxFormChangeItem *item;

  if (g_strcmp0 (jx_row_get_typed (row, column), jx_form_words_get_start (block, jx_row_get_key (row), column)) == 0)
    return;   /* nobody typed it */

  item = g_new0 (JxFormChangeItem, 1);
  item->fate = fate;
  item->place = dup_place (self->from, block, name, column);
  item->new_place = fate == JX_FATE_MOVES ? dup_place (self->from, target, name, target_column) : NULL;
  item->text = g_strdup (jx_row_get_typed (row, column));
  g_ptr_array_add (self->items, item);
}

/* ---- blocks of one row: by key, else by meaning ---- */

static gboolean
is_taken (JxFormChange  *self,
          const JxBlock *block,
          guint          column)
{
  const char *key = block->columns[column].key;
  JxTable *table = jx_assessment_find_table (self->from, block->id);
  int own = table != NULL ? jx_block_find_column (jx_table_get_block (table), key) : -1;

  if (own >= 0 && jx_table_get_n_rows (table) > 0 && jx_row_get_typed (jx_table_get_row (table, 0), own) != NULL)
    return TRUE;

  for (guint i = 0; i < self->late->len; i++)
    {
      JxCommand *set = g_ptr_array_index (self->late, i);

      if (g_str_equal (jx_command_get_id (set), block->id) && g_str_equal (jx_command_get_field (set), key))
        return TRUE;
    }

  return FALSE;
}

static const JxBlock *
find_meaning (JxFormChange *self,
              JxRole        role,
              int          *column)
{
  for (guint i = 0; role != JX_ROLE_NONE && i < jx_form_get_n_blocks (self->form); i++)
    {
      const JxBlock *block = jx_form_get_block (self->form, i);

      *column = jx_block_is_single (block) ? jx_block_find_role (block, role) : -1;

      if (*column >= 0 && !is_taken (self, block, *column))
        return block;
    }

  return NULL;
}

static void
plan_single (JxFormChange *self,
             JxTable      *table)
{
  const JxBlock *block = jx_table_get_block (table), *own = find_block (self->form, block->id);
  JxRow *row = jx_table_get_row (table, 0);

  for (guint i = 0; i < block->n_columns; i++)
    {
      const char *text = jx_row_get_typed (row, i);
      gboolean stays = own != NULL && jx_block_is_single (own) && jx_block_find_column (own, block->columns[i].key) >= 0;
      const JxBlock *target = NULL;
      int column = -1;

      if (text == NULL)
        continue;

      if (!stays && (target = find_meaning (self, block->columns[i].role, &column)))
        {
          run (self, jx_command_new_set (jx_row_get_id (row), block->columns[i].key, text, NULL));
          g_ptr_array_add (self->late, jx_command_new_set (target->id, target->columns[column].key, NULL, text));
        }

      tell (self, table, 0, i, stays ? JX_FATE_STAYS : target != NULL ? JX_FATE_MOVES : JX_FATE_LEFT_OUT, target, column);
    }
}

static void
run_late (JxFormChange *self)
{
  for (guint i = 0; i < self->late->len; i++)
    {
      JxCommand *set = g_ptr_array_index (self->late, i);
      JxTable *table = jx_assessment_find_table (self->result, jx_command_get_id (set));
      JxRow *row = jx_table_get_row (table, 0);
      int column = jx_block_find_column (jx_table_get_block (table), jx_command_get_field (set));

      run (self, jx_command_new_set (jx_row_get_id (row), jx_command_get_field (set), jx_row_get_typed (row, column),
                                     jx_command_get_new_text (set)));
    }
}

/* ---- blocks of many rows ---- */

static gboolean
is_same_class (const char *text,
               const char *other)
{
  return text != NULL && other != NULL && strlen (text) >= 6 && strncmp (text, other, 6) == 0;   /* two characters: 产出 */
}

/* The indicators of a block that the new form has not go to the one that has their class, else to the first. */
static const JxBlock *
find_home (JxFormChange *self,
           const char   *level1)
{
  const JxBlock *first = NULL;

  for (guint i = 0; i < jx_form_get_n_blocks (self->form); i++)
    {
      const JxBlock *block = jx_form_get_block (self->form, i);
      int column = jx_block_find_role (block, JX_ROLE_LEVEL1);

      if (block->type != JX_BLOCK_INDICATORS)
        continue;
      if (first == NULL)
        first = block;

      for (guint j = 0; column >= 0 && j < block->n_rows; j++)
        if (is_same_class (jx_form_words_get_start (block, block->rows[j].key, column), level1))
          return block;
    }

  return first;
}

/* Where the text of a cell goes that has no column of its own in the new form: a sign, a measure with the target. */
static int
find_joined (const JxBlock *block,
             const JxBlock *home,
             JxRow         *row,
             guint          column)
{
  return home != NULL && jx_form_targets_take (block, home, row, column) ? jx_block_find_role (home, JX_ROLE_TARGET) : -1;
}

/* The column of the same key, else of the same meaning. */
static int
match_column (const JxBlock  *target,
              const JxColumn *column)
{
  int match = jx_block_find_column (target, column->key);

  return match >= 0 || column->role == JX_ROLE_NONE ? match : jx_block_find_role (target, column->role);
}

static void
move_row (JxFormChange  *self,
          JxTable       *table,
          guint          position,
          const JxBlock *home,
          GPtrArray     *moved)
{
  const JxBlock *block = jx_table_get_block (table);
  JxRow *row = jx_table_get_row (table, position);
  g_autoptr(JxRecord) record = jx_row_to_record (row, block, jx_assessment_get_id (self->from));
  JxRecord *copy = jx_record_new (JX_RECORD_ROW, record->id, record->parent);

  copy->block = g_strdup (home->id);
  copy->key = record->key != NULL && jx_block_find_row_def (home, record->key) >= 0 ? g_strdup (record->key) : NULL;

  for (guint i = 0; i < record->fields->len; i += 2)
    {
      const char *key = g_ptr_array_index (record->fields, i);
      int from = jx_block_find_column (block, key), to = from >= 0 ? match_column (home, &block->columns[from]) : -1;

      jx_record_set (copy, to >= 0 ? home->columns[to].key : key, g_ptr_array_index (record->fields, i + 1));
      if (from >= 0 && to < 0)
        to = find_joined (block, home, row, from);
      if (from >= 0)
        tell (self, table, position, from, to >= 0 ? JX_FATE_MOVES : JX_FATE_LEFT_OUT, home, to);
    }

  run (self, jx_command_new_remove (record, 0));
  g_ptr_array_add (moved, copy);
}

/* A cell of a row that keeps its place: @own has the row, or is `NULL` where there is no such row any more. */
static void
tell_kept (JxFormChange  *self,
           JxTable       *table,
           guint          position,
           guint          column,
           const JxBlock *own)
{
  const JxBlock *block = jx_table_get_block (table);
  gboolean stays = own != NULL && jx_block_find_column (own, block->columns[column].key) >= 0;
  int joined = stays ? -1 : find_joined (block, own, jx_table_get_row (table, position), column);

  tell (self, table, position, column, stays ? JX_FATE_STAYS : joined >= 0 ? JX_FATE_MOVES : JX_FATE_LEFT_OUT, own, joined);
}

static void
plan_rows (JxFormChange *self,
           JxTable      *table,
           GPtrArray    *moved)
{
  const JxBlock *block = jx_table_get_block (table), *own = find_block (self->form, block->id);
  int level1 = jx_block_find_role (block, JX_ROLE_LEVEL1);

  if (own != NULL && (jx_block_is_single (own) || is_open (own) != is_open (block)))
    own = NULL;

  for (guint i = 0; i < jx_table_get_n_rows (table); i++)
    {
      JxRow *row = jx_table_get_row (table, i);
      const char *key = jx_row_get_key (row);
      const JxBlock *home = own == NULL && block->type == JX_BLOCK_INDICATORS
                              ? find_home (self, level1 >= 0 ? jx_row_get_typed (row, level1) : NULL) : NULL;
      gboolean there = own != NULL && (is_open (own) || key == NULL || jx_block_find_row_def (own, key) >= 0);

      if (home != NULL)
        move_row (self, table, i, home, moved);

      for (guint j = 0; home == NULL && j < block->n_columns; j++)
        if (jx_row_get_typed (row, j) != NULL)
          tell_kept (self, table, i, j, there ? own : NULL);
    }
}

static void
insert_def (JxFormChange *self,
            JxTable      *table,
            guint         def,
            guint         position)
{
  const JxBlock *block = jx_table_get_block (table);
  g_autoptr(JxRow) row = jx_row_new_from_def (&block->rows[def], NULL, block, jx_assessment_get_money_unit (self->result));
  g_autoptr(JxRecord) record = jx_row_to_record (row, block, jx_assessment_get_id (self->result));

  run (self, jx_command_new_insert (record, position));
}

static gboolean
has_row (JxTable    *table,
         const char *key)
{
  for (guint i = 0; i < jx_table_get_n_rows (table); i++)
    if (g_strcmp0 (jx_row_get_key (jx_table_get_row (table, i)), key) == 0)
      return TRUE;

  return FALSE;
}

/* Rows of the form itself stand in the form's order; an open block gets its rows only where nothing came into it. */
static void
bring_rows (JxFormChange *self,
            GPtrArray    *moved)
{
  for (guint i = 0; i < moved->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (moved, i);

      run (self, jx_command_new_insert (record, jx_table_get_n_rows (jx_assessment_find_table (self->result, record->block))));
    }

  for (guint i = 0; i < jx_assessment_get_n_tables (self->result); i++)
    {
      JxTable *table = jx_assessment_get_table (self->result, i);
      const JxBlock *block = jx_table_get_block (table);
      gboolean empty = jx_table_get_n_rows (table) == 0;

      for (guint j = 0; !jx_block_is_single (block) && (!is_open (block) || empty) && j < block->n_rows; j++)
        if (!has_row (table, block->rows[j].key))
          insert_def (self, table, j, MIN (j, jx_table_get_n_rows (table)));
    }
}

static gboolean
plan (JxFormChange  *self,
      GError       **error)
{
  g_autoptr(GPtrArray) moved = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  g_autoptr(JxCommand) set_form = jx_edits_set_form (self->result, self->form);

  for (guint i = 0; i < jx_assessment_get_n_tables (self->from); i++)
    {
      JxTable *table = jx_assessment_get_table (self->from, i);

      if (!jx_block_is_single (jx_table_get_block (table)))
        plan_rows (self, table, moved);
      else if (jx_table_get_n_rows (table) > 0)
        plan_single (self, table);
    }

  if (!jx_command_apply (set_form, JX_HOLDER (self->result), error))
    return FALSE;

  for (guint i = 0; i < jx_command_get_n_children (set_form); i++)
    jx_command_add (self->command, g_object_ref (jx_command_get_child (set_form, i)));

  bring_rows (self, moved);
  run_late (self);
  jx_form_words_follow (self->result, jx_assessment_get_form (self->from), self->command);
  jx_form_targets_follow (self->result, jx_assessment_get_form (self->from), self->command);

  return TRUE;
}

/**
 * jx_form_change_new:
 * @forms: the forms at hand
 * @assessment: an assessment
 * @form: the form that it shall have, one of @forms
 * @error: return location for an error
 *
 * Looks what a change of form does, without doing it. What @form has a place for takes it, by key or else by meaning; the rest
 * is kept and comes back with a form that has one. Rows and words of the form itself follow the form; what people typed does
 * not change. Errors: `JX_CORE_ERROR_UNKNOWN_FORM` if @form is not among @forms.
 *
 * Returns: (transfer full): the change; it holds until @assessment changes
 */
JxFormChange *
jx_form_change_new (JxForms       *forms,
                    JxAssessment  *assessment,
                    JxForm        *form,
                    GError       **error)
{
  g_autoptr(JxFormChange) self = g_new0 (JxFormChange, 1);
  g_autoptr(JxBundle) bundle = jx_bundle_new ();

  g_return_val_if_fail (JX_IS_FORMS (forms) && JX_IS_ASSESSMENT (assessment) && JX_IS_FORM (form), NULL);

  self->from = g_object_ref (assessment);
  self->form = g_object_ref (form);
  self->command = jx_command_new_group (JX_COMMAND_SET_FORM, NULL);
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->late = g_ptr_array_new_with_free_func (g_object_unref);

  jx_assessment_add_to_bundle (assessment, bundle);
  if (!(self->result = jx_assessment_new_from_bundle (forms, bundle, jx_assessment_get_id (assessment), error)))
    return NULL;

  jx_assessment_set_facts (self->result, jx_assessment_get_agency (assessment), jx_assessment_get_project (assessment));
  if (!plan (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * jx_form_change_free:
 * @self: (nullable) (transfer full): a change
 *
 * Frees it.
 */
void
jx_form_change_free (JxFormChange *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->late, g_ptr_array_unref);
  g_clear_object (&self->command);
  g_clear_object (&self->result);
  g_clear_object (&self->from);
  g_clear_object (&self->form);
  g_free (self);
}

/**
 * jx_form_change_get_n_items:
 * @self: a change
 *
 * Counts what people typed.
 *
 * Returns: how many cells
 */
guint
jx_form_change_get_n_items (JxFormChange *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

/**
 * jx_form_change_get_item:
 * @self: a change
 * @position: less than the number of items
 *
 * Tells what becomes of one cell, in the order of the form that is left.
 *
 * Returns: (transfer none): the cell
 */
const JxFormChangeItem *
jx_form_change_get_item (JxFormChange *self,
                         guint         position)
{
  g_return_val_if_fail (self != NULL && position < self->items->len, NULL);

  return g_ptr_array_index (self->items, position);
}

/**
 * jx_form_change_get_command:
 * @self: a change
 *
 * Gives the one command that does it all.
 *
 * Returns: (transfer none): the command, not applied yet
 */
JxCommand *
jx_form_change_get_command (JxFormChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->command;
}

/**
 * jx_form_change_get_result:
 * @self: a change
 *
 * Gives a copy of the assessment as it will be, for totals and for looking at.
 *
 * Returns: (transfer none): the copy
 */
JxAssessment *
jx_form_change_get_result (JxFormChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result;
}
