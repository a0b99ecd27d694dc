/* jx-grid-operations.c: what a command would change, as one edit
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-operations.h"

static gboolean
is_covered (JxGridModel *model,
            guint        row,
            guint        column)
{
  guint anchor;

  jx_grid_model_get_span (model, row, column, &anchor);
  return anchor != row;
}

static gboolean
may_set (JxGridModel *model,
         guint        row,
         guint        column)
{
  g_auto(JxGridValue) value = { 0 };
  JxGridColumn info;

  jx_grid_model_get_column (model, column, &info);
  if (info.kind == JX_GRID_KIND_COMPUTED)
    return FALSE;

  jx_grid_model_get_value (model, row, column, &value);
  return value.editable;
}

/* @row and @column count from the edit's corner. Takes @text. */
static void
put (JxGridModel *model,
     JxGridEdit  *edit,
     guint        row,
     guint        column,
     char        *text)
{
  guint n_rows = jx_grid_model_get_n_rows (model);

  if (edit->row + row < n_rows && is_covered (model, edit->row + row, edit->column + column))
    {
      g_free (text);
      return;
    }
  if (edit->row + row < n_rows && !may_set (model, edit->row + row, edit->column + column))
    {
      edit->n_skipped++;
      g_free (text);
      return;
    }

  jx_grid_edit_take_text (edit, row, column, text);
}

/* One text into every cell */
JxGridEdit *
jx_grid_operation_set (JxGridModel       *model,
                       const JxGridRange *range,
                       const char        *text)
{
  JxGridEdit *edit = jx_grid_edit_new (JX_GRID_EDIT_SET_BLOCK, range->row, range->column,
                                       range->n_rows, range->n_columns);

  for (guint row = 0; row < range->n_rows; row++)
    for (guint column = 0; column < range->n_columns; column++)
      put (model, edit, row, column, g_strdup (text));

  return edit;
}

/* Repeats @from over @to, which holds it, in both directions */
JxGridEdit *
jx_grid_operation_fill (JxGridModel       *model,
                        const JxGridRange *from,
                        const JxGridRange *to)
{
  JxGridEdit *edit = jx_grid_edit_new (JX_GRID_EDIT_SET_BLOCK, to->row, to->column, to->n_rows, to->n_columns);

  for (guint row = 0; row < to->n_rows; row++)
    for (guint column = 0; column < to->n_columns; column++)
      {
        guint r = to->row + row;
        guint c = to->column + column;
        guint anchor;

        if (r - from->row < from->n_rows && c - from->column < from->n_columns)
          continue;

        /* a whole number of repeats is added to keep the differences positive */
        r = from->row + (r + from->n_rows * to->n_rows - from->row) % from->n_rows;
        c = from->column + (c + from->n_columns * to->n_columns - from->column) % from->n_columns;
        jx_grid_model_get_span (model, r, c, &anchor);
        put (model, edit, row, column, jx_grid_model_get_edit_text (model, anchor, c));
      }

  return edit;
}

/* How many times a block repeats over a selection: only if it fits a whole number of times */
static guint
repeats (guint selected,
         guint given)
{
  return selected > given && selected % given == 0 ? selected / given : 1;
}

/* At the corner of @range; a block that fits @range a whole number of times is repeated over it. What is too wide is cut
 * off, what is too long is for the owner to add rows for. */
JxGridEdit *
jx_grid_operation_paste (JxGridModel       *model,
                         const JxGridRange *range,
                         const JxGridBlock *block,
                         gboolean           as_text)
{
  guint n_rows = block->n_rows * repeats (range->n_rows, block->n_rows);
  guint n_columns = block->n_columns * repeats (range->n_columns, block->n_columns);
  guint room = jx_grid_model_get_n_rows (model) - range->row;
  JxGridEdit *edit;

  n_columns = MIN (n_columns, jx_grid_model_get_n_columns (model) - range->column);
  edit = jx_grid_edit_new (n_rows > room ? JX_GRID_EDIT_PASTE_GROW : JX_GRID_EDIT_SET_BLOCK,
                           range->row, range->column, n_rows, n_columns);
  edit->as_text = as_text;
  edit->n_missing = n_rows > room ? n_rows - room : 0;

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        const char *text = jx_grid_block_get (block, row % block->n_rows, column % block->n_columns);

        if (text != NULL)
          put (model, edit, row, column, g_strdup (text));
      }

  return edit;
}

/* INSERT_ROWS, REMOVE_ROWS or MOVE_ROWS */
JxGridEdit *
jx_grid_operation_rows (JxGridModel       *model,
                        JxGridEditKind     kind,
                        const JxGridRange *range,
                        guint              to_row)
{
  JxGridEdit *edit = jx_grid_edit_new (kind, range->row, 0, range->n_rows, 0);

  edit->to_row = to_row;
  return edit;
}

/* As displayed */
JxGridBlock *
jx_grid_operation_copy (JxGridModel       *model,
                        const JxGridRange *range)
{
  JxGridBlock *block = jx_grid_block_new (range->n_rows, range->n_columns);

  for (guint row = 0; row < range->n_rows; row++)
    for (guint column = 0; column < range->n_columns; column++)
      {
        g_auto(JxGridValue) value = { 0 };
        guint anchor;
        guint span = jx_grid_model_get_span (model, range->row + row, range->column + column, &anchor);

        if (anchor != range->row + row)
          continue;

        jx_grid_model_get_value (model, anchor, range->column + column, &value);
        jx_grid_block_take (block, row, column, g_strdup (value.text != NULL ? value.text : ""), span);
      }

  return block;
}
