/* jx-form-words.c: what a form begins its cells with: labels, classes, 10, —
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-words.h"

#include "jx-place.h"

/* One assessment that follows its new form. */
typedef struct
{
  JxAssessment *assessment;
  JxForm       *old;
  JxCommand    *group;
} Following;

static const JxBlock *
find_old_block (const Following *self,
                const JxBlock   *block)
{
  int position = jx_form_find_block (self->old, block->id);

  return position >= 0 ? jx_form_get_block (self->old, (guint) position) : NULL;
}

static const char *
get_old_start (const Following *self,
               const JxBlock   *block,
               const char      *row_key,
               const JxColumn  *column)
{
  const JxBlock *old = find_old_block (self, block);
  int match = old != NULL ? jx_block_find_column (old, column->key) : -1;

  return match >= 0 ? jx_form_words_get_start (old, row_key, (guint) match) : NULL;
}

/* The class that a row of the user stands in bears the new form's name, where it bore the old one's. */
static const char *
rename_class (const Following *self,
              const JxBlock   *block,
              guint            column,
              const char      *typed)
{
  const JxBlock *old = find_old_block (self, block);
  int before = old != NULL ? jx_block_find_column (old, block->columns[column].key) : -1;

  for (guint i = 0; before >= 0 && typed != NULL && i < old->n_rows; i++)
    {
      const char *renamed = jx_form_words_get_start (block, old->rows[i].key, column);

      if (g_strcmp0 (jx_form_words_get_start (old, old->rows[i].key, (guint) before), typed) == 0 && renamed != NULL)
        return renamed;
    }

  return typed;
}

static void
follow_row (const Following *self,
            const JxBlock   *block,
            JxRow           *row)
{
  const char *key = jx_row_get_key (row);
  gboolean own = key != NULL && jx_block_find_row_def (block, key) >= 0;

  for (guint i = 0; i < block->n_columns; i++)
    {
      const JxColumn *column = &block->columns[i];
      const char *typed = jx_row_get_typed (row, i), *text = typed;
      JxCommand *set;

      if (own && g_strcmp0 (typed, get_old_start (self, block, key, column)) == 0)
        text = jx_form_words_get_start (block, key, i);
      else if (!own && column->merge)
        text = rename_class (self, block, i, typed);

      if (g_strcmp0 (typed, text) == 0)
        continue;

      set = jx_command_new_set (jx_row_get_id (row), column->key, typed, text);
      jx_command_apply (set, JX_HOLDER (self->assessment), NULL);
      jx_command_add (self->group, set);
    }
}

/**
 * jx_form_words_get_start:
 * @block: a block of a form
 * @row_key: (nullable): the key of a row, `NULL` for one of the user
 * @column: a column of the block
 *
 * Gives what the form itself begins a cell with.
 *
 * Returns: (nullable): the text, the form's
 */
const char *
jx_form_words_get_start (const JxBlock *block,
                         const char    *row_key,
                         guint          column)
{
  int row = row_key != NULL ? jx_block_find_row_def (block, row_key) : -1;

  for (guint i = 0; row >= 0 && i < block->rows[row].n_cells; i++)
    if (block->rows[row].cells[i].column == column)
      return block->rows[row].cells[i].typed;

  return NULL;
}

/**
 * jx_form_words_follow:
 * @assessment: an assessment that has its new form
 * @old: the form that it had
 * @group: where the steps go
 *
 * Makes each cell that says what the old form began it with say what the new one does, and the classes in which rows of the user
 * stand. What people typed does not change.
 */
void
jx_form_words_follow (JxAssessment *assessment,
                      JxForm       *old,
                      JxCommand    *group)
{
  const Following self = { assessment, old, group };

  g_return_if_fail (JX_IS_ASSESSMENT (assessment) && JX_IS_FORM (old) && JX_IS_COMMAND (group));

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);

      for (guint j = 0; j < jx_table_get_n_rows (table); j++)
        follow_row (&self, jx_table_get_block (table), jx_table_get_row (table, j));
    }
}
