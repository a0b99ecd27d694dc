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

static char *
dup_label (const JxGridEdit *edit)
{
  guint n = jx_grid_edit_count (edit), n_made = jx_grid_edit_count_made (edit);
  gboolean clears = TRUE;

  if (n_made > 0 && edit->n_missing == edit->n_rows)
    return g_strdup_printf (ngettext ("insert %u row", "insert %u rows", n_made), n_made);

  for (guint i = 0; i < edit->n_rows * edit->n_columns; i++)
    clears = clears && (edit->texts[i] == NULL || *edit->texts[i] == '\0');

  return clears ? g_strdup_printf (ngettext ("clear %u cell", "clear %u cells", n), n)
                : g_strdup_printf (ngettext ("fill %u cell", "fill %u cells", n), n);
}

/* Rows of @edit, from @row on, where a line of the grid stands that is none of the table, or none at all any more */
static JxCommand *
insert_rows (JxAssessment      *assessment,
             JxTable           *table,
             const JxGridEdit  *edit,
             guint              row,
             guint              n_rows,
             const JxTableLine *line,
             guint              added)
{
  guint position = line != NULL ? line->position : jx_table_get_n_rows (table);
  gboolean begins = position == 0 || (line != NULL && line->is_class);

  return jx_edits_insert_block (assessment, table, position + added, begins ? -1 : (int) position - 1, edit->column, n_rows,
                                edit->n_columns, (const char *const *) edit->texts + (gsize) row * edit->n_columns);
}

JxCommand *
jx_table_block_make_command (JxAssessment     *assessment,
                             JxTableModel     *model,
                             const JxGridEdit *edit)
{
  JxTable *table = jx_table_model_get_table (model);
  g_autofree char *label = dup_label (edit);
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, label);
  guint n_lines = jx_table_model_get_n_lines (model), n_there = edit->n_rows - edit->n_missing, added = 0;
  gboolean grows = jx_table_block_has_own_rows (table);

  for (guint i = 0; i < n_there && edit->row + i < n_lines; i++)
    {
      const JxTableLine *line = jx_table_model_get_line (model, edit->row + i);

      if (!line->is_new)
        {
          jx_command_add (group, jx_edits_set_block (assessment, table, line->position, edit->column, 1, edit->n_columns,
                                                     (const char *const *) edit->texts + (gsize) i * edit->n_columns, NULL));
        }
      else if (grows && jx_grid_edit_says (edit, i))
        {
          jx_command_add (group, insert_rows (assessment, table, edit, i, 1, line, added));
          added++;
        }
    }

  if (grows && edit->n_missing > 0)
    jx_command_add (group, insert_rows (assessment, table, edit, n_there, edit->n_missing,
                                        edit->to_row < n_lines ? jx_table_model_get_line (model, edit->to_row) : NULL, added));

  return group;
}
