/* jx-table-block.c: a block of texts over the cells of a table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table-block.h"

#include <glib/gi18n.h>

#include "jx-edits.h"

gboolean
jx_table_block_has_own_rows (JxTable *table)
{
  JxBlockType type = jx_table_get_block (table)->type;

  return type == JX_BLOCK_INDICATORS || type == JX_BLOCK_LIST;
}

static gboolean
has_text (const JxGridEdit *edit,
          guint             row)
{
  for (guint i = 0; i < edit->n_columns; i++)
    if (jx_grid_edit_get_text (edit, row, i) != NULL && *jx_grid_edit_get_text (edit, row, i) != '\0')
      return TRUE;

  return FALSE;
}

/* A new row as an insertion and settings of its cells, so that it is one step with the rest of the block. */
static void
add_new_row (JxAssessment     *assessment,
             JxTable          *table,
             JxCommand        *group,
             const JxGridEdit *edit,
             guint             row,
             guint             position,
             int               like)
{
  const JxBlock *block = jx_table_get_block (table);
  g_autoptr(JxCommand) insert = jx_edits_insert_rows (assessment, table, position, 1, like);
  const JxRecord *record = jx_command_get_record (jx_command_get_child (insert, 0));

  jx_command_add (group, g_object_ref (insert));

  for (guint i = 0; i < edit->n_columns && edit->column + i < block->n_columns; i++)
    {
      const char *key = block->columns[edit->column + i].key, *text = jx_grid_edit_get_text (edit, row, i);

      if (text != NULL)
        jx_command_add (group, jx_command_new_set (record->id, key, jx_record_get (record, key), text));
    }
}

static char *
dup_label (const JxGridEdit *edit)
{
  guint n = jx_grid_edit_count (edit);
  gboolean clears = TRUE;

  for (guint i = 0; i < edit->n_rows * edit->n_columns; i++)
    clears = clears && (edit->texts[i] == NULL || *edit->texts[i] == '\0');

  return clears ? g_strdup_printf (ngettext ("clear %u cell", "clear %u cells", n), n)
                : g_strdup_printf (ngettext ("fill %u cell", "fill %u cells", n), n);
}

JxCommand *
jx_table_block_make_command (JxAssessment     *assessment,
                             JxTableModel     *model,
                             const JxGridEdit *edit)
{
  JxTable *table = jx_table_model_get_table (model);
  g_autofree char *label = dup_label (edit);
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, label);
  guint n_lines = jx_table_model_get_n_lines (model), n_rows = jx_table_get_n_rows (table), added = 0;
  gboolean grows = jx_table_block_has_own_rows (table);

  for (guint i = 0; i < edit->n_rows; i++)
    {
      const JxTableLine *line = edit->row + i < n_lines ? jx_table_model_get_line (model, edit->row + i) : NULL;

      if (line != NULL && !line->is_new)
        {
          jx_command_add (group, jx_edits_set_block (assessment, table, line->position, edit->column, 1, edit->n_columns,
                                                     (const char *const *) edit->texts + (gsize) i * edit->n_columns, NULL));
        }
      else if (grows && has_text (edit, i))
        {
          guint position = line != NULL ? line->position : n_rows;

          add_new_row (assessment, table, group, edit, i, position + added,
                       position > 0 && (line == NULL || !line->is_class) ? (int) position - 1 : -1);
          added++;
        }
    }

  return group;
}
