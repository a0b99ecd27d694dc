/* jx-grid-operations.c: what a command would change, as one edit
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-operations.h"

#include "jx-grid-series.h"

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

static gboolean
is_new (JxGridModel *model,
        guint        row)
{
  return row < jx_grid_model_get_n_rows (model) && jx_grid_model_get_row_kind (model, row) == JX_GRID_ROW_NEW;
}

static gboolean
is_made (const JxGridEdit *edit,
         guint             row)
{
  return row >= edit->n_rows - edit->n_missing;
}

/* The row of the table that a row of the edit is about; of one that is to be made, the empty line that it is made at, or the end of
 * a table without one. */
static guint
row_of (const JxGridEdit *edit,
        guint             row)
{
  return is_made (edit, row) ? edit->to_row : edit->row + row;
}

/* @row and @column count from the edit's corner. Takes @text. */
static void
put (JxGridModel *model,
     JxGridEdit  *edit,
     guint        row,
     guint        column,
     char        *text)
{
  guint r = row_of (edit, row);
  guint c = edit->column + column;
  guint anchor = r;

  if (r < jx_grid_model_get_n_rows (model) && !is_made (edit, row))
    jx_grid_model_get_span (model, r, c, &anchor);
  if (r < jx_grid_model_get_n_rows (model) && !may_set (model, anchor, c))
    {
      edit->n_skipped += anchor == r;
      g_free (text);
      return;
    }

  jx_grid_edit_take_text (edit, row, column, text);
}

/* One text in every cell of a range. A merged cell is one: all of its rows take it, or, where the range has only a part of
 * it, none. The empty line of a class takes it only where it is meant alone. */
JxGridEdit *
jx_grid_operation_set (JxGridModel       *model,
                       const JxGridRange *range,
                       const char        *text)
{
  JxGridEdit *edit = jx_grid_edit_new (JX_GRID_EDIT_SET_BLOCK, range->row, range->column,
                                       range->n_rows, range->n_columns);

  for (guint row = 0; row < range->n_rows; row++)
    for (guint column = 0; column < range->n_columns; column++)
      {
        guint anchor;
        guint span = jx_grid_model_get_span (model, range->row + row, range->column + column, &anchor);

        if (anchor < range->row || anchor + span > range->row + range->n_rows ||
            (range->n_rows > 1 && is_new (model, range->row + row)))
          continue;

        put (model, edit, row, column, g_strdup (text));
      }

  return edit;
}

/* What was typed over computed values goes */
JxGridEdit *
jx_grid_operation_reset (JxGridModel       *model,
                         const JxGridRange *range)
{
  JxGridEdit *edit = jx_grid_edit_new (JX_GRID_EDIT_SET_BLOCK, range->row, range->column,
                                       range->n_rows, range->n_columns);

  for (guint row = 0; row < range->n_rows; row++)
    for (guint column = 0; column < range->n_columns; column++)
      {
        g_auto(JxGridValue) value = { 0 };

        jx_grid_model_get_value (model, range->row + row, range->column + column, &value);
        if (value.computable && !value.computed)
          put (model, edit, row, column, g_strdup (""));
      }

  return edit;
}

/* What stands in a line of @from, along a column or a row; a merged cell stands in each of its rows */
static GPtrArray *
read_line (JxGridModel       *model,
           const JxGridRange *from,
           gboolean           down,
           guint              at)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < (down ? from->n_rows : from->n_columns); i++)
    {
      guint row = from->row + (down ? i : at);
      guint column = from->column + (down ? at : i);
      guint anchor;

      if (is_new (model, row))
        continue;
      jx_grid_model_get_span (model, row, column, &anchor);
      g_ptr_array_add (texts, jx_grid_model_get_edit_text (model, anchor, column));
    }

  return texts;
}

/* Drags @from on over @to, which holds it and is longer one way; @counting: figures go on as a series. The empty lines of
 * the classes stay empty. */
JxGridEdit *
jx_grid_operation_fill (JxGridModel       *model,
                        const JxGridRange *from,
                        const JxGridRange *to,
                        gboolean           counting)
{
  JxGridEdit *edit = jx_grid_edit_new (JX_GRID_EDIT_SET_BLOCK, to->row, to->column, to->n_rows, to->n_columns);
  gboolean down = to->n_rows > from->n_rows;
  guint n_before = down ? from->row - to->row : from->column - to->column;

  for (guint at = 0; at < (down ? to->n_columns : to->n_rows); at++)
    {
      g_autoptr(GPtrArray) texts = read_line (model, from, down, at);
      int place = 0;

      for (guint i = 0; i < n_before; i++)
        place -= !is_new (model, to->row + (down ? i : at));

      for (guint i = 0; texts->len > 0 && i < (down ? to->n_rows : to->n_columns); i++)
        {
          guint row = down ? i : at;
          gboolean own = down ? to->row + i - from->row < from->n_rows : to->column + i - from->column < from->n_columns;

          if (is_new (model, to->row + row))
            continue;
          if (!own)
            put (model, edit, row, down ? at : i,
                 jx_grid_series_get ((const char *const *) texts->pdata, texts->len, place, counting));
          place++;
        }
    }

  return edit;
}

/* What the far end of such a fill would say */
char *
jx_grid_operation_preview (JxGridModel       *model,
                           const JxGridRange *from,
                           const JxGridRange *to,
                           gboolean           counting)
{
  g_autoptr(JxGridEdit) edit = jx_grid_operation_fill (model, from, to, counting);
  gboolean backwards = to->row < from->row || to->column < from->column;

  for (guint i = 0; i < edit->n_rows * edit->n_columns; i++)
    {
      const char *text = edit->texts[backwards ? i : edit->n_rows * edit->n_columns - 1 - i];

      if (text != NULL && *text != '\0')
        return g_strdup (text);
    }

  return NULL;
}

/* How many times a block repeats over a selection: only if it fits a whole number of times */
static guint
repeats (guint selected,
         guint given)
{
  return selected > given && selected % given == 0 ? selected / given : 1;
}

/* What finds no place in the table, where it says anything. */
static void
leave_out (JxGridEdit *edit,
           const char *text)
{
  edit->n_skipped += *text != '\0';
}

/* The empty line at the end of the class that @row stands in, or of the last one; the end of a table that has none. The line
 * where another class begins is none of them, unless it is @row itself. */
static guint
find_end (JxGridModel *model,
          guint        row,
          gboolean     of_last)
{
  guint n_rows = jx_grid_model_get_n_rows (model), end = n_rows;

  for (guint i = row; i < n_rows && (of_last || end == n_rows); i++)
    if (is_new (model, i) && (i == row || !is_new (model, i - 1)))
      end = i;

  return end;
}

/* An empty edit for a block of @n_rows: what goes into rows that are there, and what makes rows. */
static JxGridEdit *
create_paste (JxGridModel       *model,
              const JxGridRange *range,
              guint              n_rows,
              guint              n_columns,
              JxGridPasteWay     way)
{
  gboolean on_new = range->n_rows == 1 && is_new (model, range->row);
  guint end = find_end (model, range->row, way != JX_GRID_PASTE_INSERT && !on_new);
  guint n_made = n_rows > end - range->row ? n_rows - (end - range->row) : 0;
  JxGridEdit *edit;

  if (way == JX_GRID_PASTE_FIT && !on_new)
    n_made = MIN (n_made, is_new (model, end) ? 1 : 0);
  n_rows = MIN (n_rows, end - range->row) + n_made;

  edit = jx_grid_edit_new (n_made > 0 ? JX_GRID_EDIT_PASTE_GROW : JX_GRID_EDIT_SET_BLOCK, range->row, range->column, n_rows,
                           MIN (n_columns, jx_grid_model_get_n_columns (model) - range->column));
  edit->n_missing = n_made;
  edit->to_row = end;

  return edit;
}

/* At the corner of @range; a block that fits @range a whole number of times is repeated over it, but one of many columns
 * is not because a merged cell is of many rows. Each row takes its own: so a block may part merged cells. What is too wide is cut
 * off; @way says what becomes of what is too long. On an empty line alone all of it makes rows. */
JxGridEdit *
jx_grid_operation_paste (JxGridModel       *model,
                         const JxGridRange *range,
                         const JxCells     *block,
                         gboolean           as_text,
                         JxGridPasteWay     way)
{
  guint n_block_rows = jx_cells_get_n_rows (block), n_block_columns = jx_cells_get_n_columns (block), anchor;
  gboolean merged = range->n_columns == 1 && n_block_columns > 1 &&
                    jx_grid_model_get_span (model, range->row, range->column, &anchor) == range->n_rows;
  guint n_rows = n_block_rows * (merged ? 1 : repeats (range->n_rows, n_block_rows));
  guint n_columns = n_block_columns * repeats (range->n_columns, n_block_columns);
  JxGridEdit *edit = create_paste (model, range, n_rows, n_columns, way);

  edit->as_text = as_text;

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        const char *text = jx_cells_get (block, row % n_block_rows, column % n_block_columns);

        if (row >= edit->n_rows || column >= edit->n_columns)
          leave_out (edit, text);
        else if (!(n_rows > n_block_rows && is_new (model, range->row + row)))
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
JxCells *
jx_grid_operation_copy (JxGridModel       *model,
                        const JxGridRange *range)
{
  JxCells *block = jx_cells_new (NULL);

  jx_cells_extend (block, range->n_rows, range->n_columns);
  for (guint row = 0; row < range->n_rows; row++)
    for (guint column = 0; column < range->n_columns; column++)
      {
        g_auto(JxGridValue) value = { 0 };
        guint anchor;
        guint span = jx_grid_model_get_span (model, range->row + row, range->column + column, &anchor);

        if (anchor != range->row + row && !(row == 0 && anchor < range->row))
          continue;

        span = MIN (anchor + span, range->row + range->n_rows) - (range->row + row);

        jx_grid_model_get_value (model, anchor, range->column + column, &value);
        jx_cells_set (block, row, column, value.text != NULL ? value.text : "");
        if (span > 1)
          jx_cells_merge (block, &(JxCellRange) { row, column, span, 1 });
      }

  jx_cells_finish (block);

  return block;
}
