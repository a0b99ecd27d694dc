/* jx-cell-figures.c: the figures of a table, as texts state figures
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cell-figures.h"

#include <glib/gi18n-lib.h>

#include "jx-fact-unit.h"
#include "jx-measure.h"
#include "jx-place.h"
#include "jx-text.h"

static gboolean
set_amount (JxCellFigure *figure,
            JxDecimal     amount,
            JxMoneyUnit   unit)
{
  figure->kind = JX_FACT_AMOUNT;
  if (!jx_money_from_decimal ((JxDecimal) { 1, amount.scale }, unit, &figure->step, NULL))
    return FALSE;
  figure->step = MAX (figure->step, 1);

  return jx_money_from_decimal (amount, unit, &figure->value, NULL);
}

static gboolean
set_number (JxCellFigure *figure,
            JxFactKind    kind,
            JxDecimal     number,
            gint64        units)
{
  figure->kind = kind;
  figure->step = JX_POINT * units;
  for (guint i = 0; i < number.scale; i++)
    figure->step /= 10;
  figure->step = MAX (figure->step, 1);

  return jx_decimal_rescale (number, 4, &figure->value) && !__builtin_mul_overflow (figure->value, units, &figure->value);
}

/* A number with what it is measured in: what is typed with it, else what the row says. */
static gboolean
read_number (const JxQuantity *parsed,
             const char       *measure,
             JxCellFigure     *figure)
{
  JxMoneyUnit unit = parsed->money_unit;
  gint64 units = 1;

  if (parsed->kind != JX_QUANTITY_NUMBER || (parsed->flags & JX_QUANTITY_APPROXIMATE) != 0)
    return FALSE;
  if (parsed->measure != NULL)
    measure = parsed->measure;

  if ((parsed->flags & JX_QUANTITY_MONEY) != 0 || (measure != NULL && jx_measure_money_unit (measure, &unit)))
    return set_amount (figure, parsed->low, unit);
  if ((parsed->flags & JX_QUANTITY_PERCENT) != 0
      || (measure != NULL && jx_measure_dimension (measure) == JX_DIMENSION_RATIO && !g_str_equal (measure, "‰")))
    return set_number (figure, JX_FACT_PERCENT, parsed->low, 1);

  if (measure != NULL)
    figure->measure = g_intern_string (jx_fact_find_measure (measure, &units));

  return set_number (figure, JX_FACT_COUNT, parsed->low, units);
}

static gboolean
read_computed (const JxAmount *computed,
               JxCellFigure   *figure)
{
  if (computed->kind == JX_AMOUNT_RATE)
    return set_number (figure, JX_FACT_PERCENT, (JxDecimal) { computed->number, computed->decimals }, 1);

  figure->kind = JX_FACT_AMOUNT;
  figure->value = computed->number;
  figure->step = 1;

  return computed->kind == JX_AMOUNT_MONEY;
}

/* Points say how something was judged, not what it is; texts about texts are no table. */
static gboolean
holds_figures (const JxSheetPart *part,
               guint              column)
{
  const JxInput input = part->block->columns[column].input;

  if (part->block->type == JX_BLOCK_INDICATORS)
    return (int) column == part->columns.target || (int) column == part->columns.actual;

  return part->block->type != JX_BLOCK_SECTIONS && (input == JX_INPUT_MONEY || input == JX_INPUT_RATE);
}

static gboolean
read_cell (const JxSheetPart *part,
           guint              position,
           guint              column,
           JxCellFigure      *figure)
{
  const JxValue *value = jx_sheet_part_get_value (part, position, (int) column);
  gboolean listed = part->block->type == JX_BLOCK_INDICATORS;

  if (value->typed == NULL)
    return read_computed (&value->computed, figure);

  return read_number (&value->parsed, listed ? jx_indicator_get_measure (part->cells[position], &part->columns) : NULL, figure);
}

static void
add_row (JxCellFigures     *self,
         const JxSheetPart *part,
         guint              position)
{
  const char *id = NULL;

  for (guint i = 0; i < part->block->n_columns; i++)
    {
      JxCellFigure figure = { .field = part->block->columns[i].key };

      if (!holds_figures (part, i) || !read_cell (part, position, i, &figure))
        continue;
      if (id == NULL)
        id = g_string_chunk_insert (self->ids, jx_row_get_id (jx_sheet_part_get_row (part, position)));
      figure.row_id = id;
      figure.field = g_intern_string (figure.field);
      g_array_append_val (self->cells, figure);
    }
}

/**
 * jx_cell_figures_init:
 * @self: (out caller-allocates): the figures
 * @assessment: an assessment, its computed cells up to date
 *
 * Reads what the table shows of money, rates and indicators, typed or computed. It stays as it was read when the table changes.
 */
void
jx_cell_figures_init (JxCellFigures *self,
                      JxAssessment  *assessment)
{
  g_auto(JxSheet) sheet = { NULL };

  g_return_if_fail (self != NULL && JX_IS_ASSESSMENT (assessment));

  self->cells = g_array_new (FALSE, FALSE, sizeof (JxCellFigure));
  self->ids = g_string_chunk_new (1024);

  jx_sheet_init (&sheet, assessment);
  for (guint i = 0; i < sheet.n_parts; i++)
    for (guint j = 0; j < sheet.parts[i].n_rows; j++)
      add_row (self, &sheet.parts[i], j);
}

/**
 * jx_cell_figures_clear:
 * @self: the figures
 *
 * Frees them.
 */
void
jx_cell_figures_clear (JxCellFigures *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->ids, g_string_chunk_free);
}

/**
 * jx_cell_figures_find:
 * @self: the figures
 * @row_id: a row
 * @field: a column's key
 *
 * Looks the figure of a cell up.
 *
 * Returns: (nullable): the figure; `NULL` if there is no such cell, or no figure in it
 */
const JxCellFigure *
jx_cell_figures_find (const JxCellFigures *self,
                      const char          *row_id,
                      const char          *field)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const JxCellFigure *figure = &g_array_index (self->cells, JxCellFigure, i);

      if (g_str_equal (figure->row_id, row_id) && g_str_equal (figure->field, field))
        return figure;
    }

  return NULL;
}

/**
 * jx_cell_figures_show:
 * @self: the figures
 * @fact: a figure of a text
 *
 * Asks whether any cell shows it.
 *
 * Returns: `TRUE` if one does
 */
gboolean
jx_cell_figures_show (const JxCellFigures *self,
                      const JxFact        *fact)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (jx_cell_figure_is (&g_array_index (self->cells, JxCellFigure, i), fact))
      return TRUE;

  return FALSE;
}

/**
 * jx_cell_figure_is:
 * @self: the figure of a cell
 * @fact: a figure of a text
 *
 * Compares them: 178.35万元 of a text is 1783500元 of a table, and 178.3512万元 with the digits that stand there. A number without a
 * measure may be counted in any.
 *
 * Returns: `TRUE` if they are the same
 */
gboolean
jx_cell_figure_is (const JxCellFigure *self,
                   const JxFact       *fact)
{
  gint64 difference;

  if (self->kind == JX_FACT_COUNT && fact->kind == JX_FACT_COUNT)
    {
      if (self->measure != NULL && fact->measure != NULL && !g_str_equal (self->measure, fact->measure))
        return FALSE;
    }
  else if (self->kind != fact->kind && (self->kind != JX_FACT_COUNT || fact->kind != JX_FACT_PLAIN))
    {
      return FALSE;
    }

  return self->value == fact->value
         || (fact->step > self->step && !__builtin_sub_overflow (self->value, fact->value, &difference)
             && ABS (difference) <= fact->step / 2);
}

/**
 * jx_cell_figure_equal:
 * @self: the figure of a cell
 * @other: that of another, or of the same at another time
 *
 * Compares what two cells show.
 *
 * Returns: `TRUE` if it is the same
 */
gboolean
jx_cell_figure_equal (const JxCellFigure *self,
                      const JxCellFigure *other)
{
  return self->kind == other->kind && self->value == other->value && g_strcmp0 (self->measure, other->measure) == 0;
}

/* 全年执行数\n（B） without what the page needs it for */
static char *
dup_title (JxAssessment   *assessment,
           const JxColumn *column)
{
  g_autofree char *label = jx_assessment_dup_label (assessment, column->title);
  const char *bracket = jx_text_find (label, "（");

  if (bracket != NULL && bracket > label)
    label[bracket - label] = '\0';

  return g_strstrip (jx_text_flatten (label));
}

/**
 * jx_cell_figure_dup_name:
 * @self: the figure of a cell
 * @assessment: whose table it is
 *
 * Names the cell for people: by what its row is called, and its column.
 *
 * Returns: (transfer full): the name, "" if there is no such cell any longer
 */
char *
jx_cell_figure_dup_name (const JxCellFigure *self,
                         JxAssessment       *assessment)
{
  JxTable *table;
  guint position;
  JxRow *row = jx_assessment_find_row (assessment, self->row_id, &table, &position);
  const JxBlock *block = row != NULL ? jx_table_get_block (table) : NULL;
  int column = block != NULL ? jx_block_find_column (block, self->field) : -1;
  int named = block != NULL ? jx_block_find_role (block, block->type == JX_BLOCK_INDICATORS ? JX_ROLE_NAME : JX_ROLE_LABEL) : -1;
  g_autofree char *label = NULL, *name = NULL;

  if (column < 0)
    return g_strdup ("");
  if (named < 0 || jx_row_get_typed (row, (guint) named) == NULL)
    return jx_assessment_dup_cell_name (assessment, table, (int) position, column);

  label = dup_title (assessment, &block->columns[column]);
  name = jx_text_flatten (jx_row_get_typed (row, (guint) named));

  /* Translators: the title of a column, of what its row is called */
  return g_strdup_printf (_("%2$s of %1$s"), name, label);
}
