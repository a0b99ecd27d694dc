/* jx-sheet.c: an assessment laid open for reckoning: its tables, columns and figures found once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet.h"

#include "jx-place.h"

static void
part_init (JxSheetPart *part,
           JxTable     *table)
{
  const JxBlock *block = jx_table_get_block (table);

  part->table = table;
  part->block = block;
  part->n_rows = jx_table_get_n_rows (table);
  part->cells = g_new (const JxValue *, part->n_rows);
  part->defs = block->n_rows > 0 ? g_new (const JxRowDef *, part->n_rows) : NULL;
  jx_indicator_columns_init (&part->columns, block);

  for (guint i = 0; i < part->n_rows; i++)
    {
      JxRow *row = jx_table_get_row (table, i);
      int def = part->defs != NULL ? jx_block_find_row_def (block, jx_row_get_key (row)) : -1;

      part->cells[i] = jx_row_get_values (row);
      if (part->defs != NULL)
        part->defs[i] = def >= 0 ? &block->rows[def] : NULL;
    }

  for (guint i = 0; i < block->n_columns; i++)
    if (block->columns[i].compute != NULL)
      part->kinds |= 1u << block->columns[i].compute->kind;

  for (guint i = 0; i < block->n_rows; i++)
    {
      part->between |= block->rows[i].group || block->rows[i].subtotal;

      for (guint j = 0; j < block->rows[i].n_cells; j++)
        {
          const JxCellDef *cell = &block->rows[i].cells[j];

          part->overrides |= cell->plain || cell->compute != NULL;
          if (cell->compute != NULL)
            part->kinds |= 1u << cell->compute->kind;
        }
    }
}

/**
 * jx_sheet_init:
 * @sheet: (out caller-allocates): a sheet
 * @assessment: an assessment
 *
 * Lays an assessment open. It is read only, and not kept.
 */
void
jx_sheet_init (JxSheet      *sheet,
               JxAssessment *assessment)
{
  *sheet = (JxSheet) {
    .assessment = assessment,
    .profile = jx_assessment_get_profile (assessment),
    .year = jx_assessment_get_year (assessment),
    .n_parts = jx_assessment_get_n_tables (assessment),
  };

  sheet->parts = g_new0 (JxSheetPart, sheet->n_parts);
  for (guint i = 0; i < sheet->n_parts; i++)
    part_init (&sheet->parts[i], jx_assessment_get_table (assessment, i));
}

/**
 * jx_sheet_clear:
 * @sheet: a sheet
 *
 * Frees what was found.
 */
void
jx_sheet_clear (JxSheet *sheet)
{
  for (guint i = 0; i < sheet->n_parts; i++)
    {
      g_clear_pointer (&sheet->parts[i].cells, g_free);
      g_clear_pointer (&sheet->parts[i].defs, g_free);
    }

  g_clear_pointer (&sheet->parts, g_free);
  sheet->n_parts = 0;
}

/**
 * jx_sheet_part_get_row:
 * @part: a table
 * @position: less than its rows
 *
 * Gives a row.
 *
 * Returns: (transfer none): the row
 */
JxRow *
jx_sheet_part_get_row (const JxSheetPart *part,
                       guint              position)
{
  return jx_table_get_row (part->table, position);
}

/**
 * jx_sheet_part_get_value:
 * @part: a table
 * @position: less than its rows
 * @column: a column's place, or -1
 *
 * Gives a cell.
 *
 * Returns: (transfer none): the cell; a blank one where the form has no such column
 */
const JxValue *
jx_sheet_part_get_value (const JxSheetPart *part,
                         guint              position,
                         int                column)
{
  return jx_indicator_get_value (part->cells[position], column);
}

/**
 * jx_sheet_part_get_def:
 * @part: a table
 * @position: less than its rows
 *
 * Finds the row definition that a row came from.
 *
 * Returns: (nullable): the definition, `NULL` for a row of the user
 */
const JxRowDef *
jx_sheet_part_get_def (const JxSheetPart *part,
                       guint              position)
{
  return part->defs != NULL ? part->defs[position] : NULL;
}

/**
 * jx_sheet_part_is_between:
 * @part: a table
 * @position: less than its rows
 *
 * Tells whether a row is a heading or a subtotal among the others: it counts in no sum.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_sheet_part_is_between (const JxSheetPart *part,
                          guint              position)
{
  const JxRowDef *def = part->between ? jx_sheet_part_get_def (part, position) : NULL;

  return def != NULL && (def->group || def->subtotal);
}

/**
 * jx_sheet_part_is_total:
 * @part: a table of funds
 * @position: less than its rows
 *
 * Tells whether a row is the line that counts: the one that the form marks; of rows that no form knows, the first.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_sheet_part_is_total (const JxSheetPart *part,
                        guint              position)
{
  const JxRowDef *def = jx_sheet_part_get_def (part, position);

  return def == NULL ? position == 0 : def->total;
}

/**
 * jx_sheet_part_is_funds:
 * @part: a table
 *
 * Tells whether it says what was spent.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_sheet_part_is_funds (const JxSheetPart *part)
{
  return part->block->type == JX_BLOCK_MATRIX && jx_block_find_role (part->block, JX_ROLE_EXECUTED) >= 0;
}

/**
 * jx_sheet_part_get_compute:
 * @part: a table
 * @position: less than its rows
 * @column: a column's place
 *
 * Tells what computes a cell.
 *
 * Returns: (nullable): the computation
 */
const JxCompute *
jx_sheet_part_get_compute (const JxSheetPart *part,
                           guint              position,
                           guint              column)
{
  if (!part->overrides)
    return part->block->columns[column].compute;

  return jx_block_get_compute_of (part->block, jx_sheet_part_get_def (part, position), column);
}

/**
 * jx_sheet_part_find_row:
 * @part: a table
 * @def: place among the row definitions of its block; not looked at where the content is one row
 *
 * Finds the row that a row definition became.
 *
 * Returns: its position, -1 if there is none
 */
int
jx_sheet_part_find_row (const JxSheetPart *part,
                        int                def)
{
  g_return_val_if_fail (part != NULL, -1);

  if (jx_block_is_single (part->block))
    return part->n_rows > 0 ? 0 : -1;

  for (guint i = 0; i < part->n_rows; i++)
    if (g_strcmp0 (jx_row_get_key (jx_sheet_part_get_row (part, i)), part->block->rows[def].key) == 0)
      return (int) i;

  return -1;
}

/* a cell's figure in the unit of its column: 分, 1/10 000 point, or the number */
static gboolean
get_figure (const JxValue  *value,
            const JxColumn *column,
            gint64         *figure)
{
  switch (column->input)
    {
    case JX_INPUT_MONEY:
      return jx_value_get_money (value, figure);

    case JX_INPUT_POINTS:
      return jx_value_get_points (value, figure);

    case JX_INPUT_COUNT:
      if (value->typed != NULL)
        return value->parsed.kind == JX_QUANTITY_NUMBER && jx_decimal_rescale (value->parsed.low, 0, figure);
      *figure = value->computed.number;
      return value->computed.kind == JX_AMOUNT_COUNT;

    case JX_INPUT_TEXT:
    case JX_INPUT_QUANTITY:
    case JX_INPUT_RATE:
    case JX_INPUT_YEAR:
    case JX_INPUT_CODE:
    case JX_INPUT_DATE:
    case JX_INPUT_RELATION:
    case JX_INPUT_CHOICE:
      return FALSE;
    }

  g_assert_not_reached ();
}

/**
 * jx_sheet_part_add_cell:
 * @part: a table
 * @position: less than its rows
 * @column: a column's place
 * @minus: whether to take it off
 * @sum: (inout): a sum in the unit of the column: 分, 1/10 000 point, or the number
 *
 * Adds a cell's figure to a sum.
 *
 * Returns: `FALSE` if the cell has no figure, or the sum does not fit
 */
gboolean
jx_sheet_part_add_cell (const JxSheetPart *part,
                        guint              position,
                        int                column,
                        gboolean           minus,
                        gint64            *sum)
{
  gint64 figure;

  return get_figure (jx_sheet_part_get_value (part, position, column), &part->block->columns[column], &figure)
         && !(minus ? __builtin_sub_overflow (*sum, figure, sum) : __builtin_add_overflow (*sum, figure, sum));
}

/**
 * jx_sheet_add_operand:
 * @sheet: a sheet
 * @part: the table whose cell is computed
 * @position: its row
 * @operand: what a computation names
 * @sum: (inout): a sum
 *
 * Adds what an operand names: a cell, or a column of all rows.
 *
 * Returns: `FALSE` if there is no figure at all
 */
gboolean
jx_sheet_add_operand (const JxSheet     *sheet,
                      const JxSheetPart *part,
                      guint              position,
                      const JxOperand   *operand,
                      gint64            *sum)
{
  const JxSheetPart *from = operand->block >= 0 ? &sheet->parts[operand->block] : part;
  gboolean any = FALSE;
  int row;

  if (operand->row == JX_OPERAND_ALL_ROWS)
    {
      for (guint i = 0; i < from->n_rows; i++)
        if (!jx_sheet_part_is_between (from, i))
          any |= jx_sheet_part_add_cell (from, i, operand->column, operand->minus, sum);
      return any;
    }

  row = operand->row == JX_OPERAND_SAME_ROW ? (int) position : jx_sheet_part_find_row (from, operand->row);

  return row >= 0 && (guint) row < from->n_rows
         && jx_sheet_part_add_cell (from, (guint) row, operand->column, operand->minus, sum);
}

static gboolean
is_added (const JxSheetPart *part,
          guint              position)
{
  const char *label = jx_sheet_part_get_value (part, position, jx_block_find_role (part->block, JX_ROLE_LABEL))->typed;

  return jx_sheet_part_get_def (part, position) == NULL && (label == NULL || !g_str_has_prefix (label, "其中"));
}

/* 财政拨款 100, and behind it 市级 60 and 县级 40: two lines or more that tell of what the line above them is made */
static gboolean
is_split_of_above (const JxSheetPart *part,
                   guint              column,
                   guint              position)
{
  guint first = position, end = position;
  gint64 whole = 0, sum = 0;

  while (first > 0 && jx_sheet_part_get_def (part, first - 1) == NULL)
    first--;
  while (end < part->n_rows && jx_sheet_part_get_def (part, end) == NULL)
    jx_sheet_part_add_cell (part, end++, (int) column, FALSE, &sum);

  for (guint i = first; i < position; i++)
    jx_sheet_part_add_cell (part, i, (int) column, FALSE, &sum);

  return first > 0 && end - first > 1 && !jx_sheet_part_is_total (part, first - 1)
         && jx_sheet_part_add_cell (part, first - 1, (int) column, FALSE, &whole) && whole == sum;
}

/**
 * jx_sheet_part_find_added:
 * @part: a table
 * @total: a row that sums up others
 * @column: a column's place
 * @first: where to look from
 *
 * Finds a line that the form does not have, people added it: a part of the total as the form's own parts are, unless it begins
 * with 其中 or tells of what the line above is made.
 *
 * Returns: its position, -1 if there is none, or @total is not the total
 */
int
jx_sheet_part_find_added (const JxSheetPart *part,
                          guint              total,
                          guint              column,
                          guint              first)
{
  const JxRowDef *def = part->block->type == JX_BLOCK_MATRIX && part->n_rows > part->block->n_rows
                          ? jx_sheet_part_get_def (part, total) : NULL;

  if (def == NULL || !def->total)
    return -1;

  for (guint i = first; i < part->n_rows; i++)
    if (is_added (part, i) && !is_split_of_above (part, column, i))
      return (int) i;

  return -1;
}

/* Weights or scores of a table that count in the total. FALSE if one that should be there is missing. */
static gboolean
add_points (const JxSheetPart *part,
            int                column,
            gint64            *sum,
            gboolean          *any)
{
  gboolean indicators = part->block->type == JX_BLOCK_INDICATORS;
  gboolean complete = TRUE;

  for (guint i = 0; i < part->n_rows; i++)
    {
      gint64 points;

      if (indicators ? jx_sheet_part_is_between (part, i) : !jx_sheet_part_is_total (part, i))
        continue;

      if (jx_value_get_points (jx_sheet_part_get_value (part, i, column), &points))
        {
          *sum += points;
          *any = TRUE;
        }
      else if (!indicators || jx_value_get_points (jx_sheet_part_get_value (part, i, part->columns.weight), &points))
        {
          complete &= column == part->columns.weight;
        }
    }

  return complete;
}

/**
 * jx_sheet_get_unprinted_weight:
 * @sheet: a sheet
 *
 * Tells what the line of the funds weighs where the form prints its score but no weight.
 *
 * Returns: the weight in 1/10 000 point, 0 where it is printed or there is no score
 */
gint64
jx_sheet_get_unprinted_weight (const JxSheet *sheet)
{
  for (guint i = 0; i < sheet->n_parts; i++)
    if (jx_sheet_part_is_funds (&sheet->parts[i]))
      {
        const JxIndicatorColumns *columns = &sheet->parts[i].columns;

        return columns->weight < 0 && columns->score >= 0 ? sheet->profile->execution_weight : 0;
      }

  return 0;
}

/**
 * jx_sheet_sum_points:
 * @sheet: a sheet
 * @scores: whether to add the scores, not the weights
 * @sum: (out): the sum in 1/10 000 point
 *
 * Adds all indicators and the line of the funds that counts, its weight even where only its score is printed. Rows of which neither weight nor score is a number (无) are
 * skipped.
 *
 * Returns: `FALSE` if there are none, or a row with a weight has no score
 */
gboolean
jx_sheet_sum_points (const JxSheet *sheet,
                     gboolean       scores,
                     gint64        *sum)
{
  gboolean complete = TRUE, any = FALSE;

  *sum = 0;
  for (guint i = 0; i < sheet->n_parts; i++)
    {
      const JxSheetPart *part = &sheet->parts[i];
      int column = scores ? part->columns.score : part->columns.weight;

      if (column >= 0 && (part->block->type == JX_BLOCK_INDICATORS || jx_sheet_part_is_funds (part)))
        complete &= add_points (part, column, sum, &any);
    }

  if (any && !scores)
    *sum += jx_sheet_get_unprinted_weight (sheet);

  return any && complete;
}
