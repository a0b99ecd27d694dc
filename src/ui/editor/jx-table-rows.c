/* jx-table-rows.c: rows of a table as the grid inserts, removes and moves them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table-rows.h"

#include "jx-edits.h"

/* The rows of the table among the lines that an edit names: the first, and how many. */
static gboolean
rows_of (JxTableModel     *model,
         const JxGridEdit *edit,
         guint            *position,
         guint            *n)
{
  *n = 0;

  for (guint i = edit->row; i < edit->row + edit->n_rows && i < jx_table_model_get_n_lines (model); i++)
    if (!jx_table_model_get_line (model, i)->is_new)
      {
        if (*n == 0)
          *position = jx_table_model_get_line (model, i)->position;
        (*n)++;
      }

  return *n > 0;
}

static JxCommand *
insert_rows (JxAssessment     *assessment,
             JxTableModel     *model,
             const JxGridEdit *edit)
{
  JxTable *table = jx_table_model_get_table (model);
  guint n_rows = jx_table_get_n_rows (table);
  guint position = edit->row < jx_table_model_get_n_lines (model) ? jx_table_model_get_line (model, edit->row)->position
                                                                   : n_rows;
  gboolean at_end = position >= n_rows || jx_table_model_get_line (model, edit->row)->is_new;
  gboolean begins = edit->row < jx_table_model_get_n_lines (model) && jx_table_model_get_line (model, edit->row)->is_class;
  int like = n_rows == 0 || begins ? -1 : (int) (at_end ? position - 1 : position);

  return jx_edits_insert_rows (assessment, table, position, edit->n_rows, like);
}

/* Before the empty line of a class is its end, behind that line the next one begins. */
static JxCommand *
move_rows (JxAssessment     *assessment,
           JxTableModel     *model,
           const JxGridEdit *edit)
{
  JxTable *table = jx_table_model_get_table (model);
  guint n_lines = jx_table_model_get_n_lines (model);
  const JxTableLine *below = edit->to_row < n_lines ? jx_table_model_get_line (model, edit->to_row) : NULL;
  const JxTableLine *above = edit->to_row > 0 ? jx_table_model_get_line (model, edit->to_row - 1) : NULL;
  JxJoin join = JX_JOIN_EITHER;
  guint position, n, to;

  if (!rows_of (model, edit, &position, &n))
    return NULL;

  to = below != NULL ? below->position : jx_table_get_n_rows (table);
  if (below == NULL || below->is_new)
    join = JX_JOIN_ABOVE;
  else if (above != NULL && above->is_new)
    join = JX_JOIN_BELOW;

  if (to > position)
    to = to >= position + n ? to - n : position;

  return jx_edits_move_rows (assessment, table, position, n, to, join);
}

JxCommand *
jx_table_rows_change (JxAssessment     *assessment,
                      JxTableModel     *model,
                      const JxGridEdit *edit)
{
  guint position, n;

  if (edit->kind == JX_GRID_EDIT_INSERT_ROWS)
    return insert_rows (assessment, model, edit);
  if (edit->kind == JX_GRID_EDIT_MOVE_ROWS)
    return move_rows (assessment, model, edit);

  return rows_of (model, edit, &position, &n)
         ? jx_edits_remove_rows (assessment, jx_table_model_get_table (model), position, n) : NULL;
}
