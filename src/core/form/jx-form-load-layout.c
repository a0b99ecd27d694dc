/* jx-form-load-layout.c: the fixed layout of a block, and whether it fills the grid
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-load.h"

#include <glib/gi18n-lib.h>

static const char *const cell_keys[] = { "label", "field", "span", "rows", "align", "head", NULL };
static const char *const align_words[] = {
  [JX_ALIGN_START] = "start",
  [JX_ALIGN_CENTER] = "center",
  [JX_ALIGN_END] = "end",
  NULL
};

/* Cells go to the next free place; what hangs down from the rows above is taken. */
typedef struct
{
  guint free_from[JX_FORM_MAX_GRID];   /* the first row in which each column is free again */
  guint n_columns;
  guint row;
  guint at;
} Floor;

static void
next_free (Floor *ground)
{
  while (ground->at < ground->n_columns && ground->free_from[ground->at] > ground->row)
    ground->at++;
}

static guint
room (const Floor *ground)
{
  guint end = ground->at;

  while (end < ground->n_columns && ground->free_from[end] <= ground->row)
    end++;

  return end - ground->at;
}

static void
place_cell (JxFormLoad   *load,
            Floor        *ground,
            JxLayoutCell *cell)
{
  guint free_columns = room (ground);

  if (cell->span == 0)   /* not said: all that is left */
    cell->span = MAX (free_columns, 1);

  if (cell->span > ground->n_columns - ground->at)
    {
      jx_form_reader_fault (load->reader, "span", _("The cell is %1$u columns wide; %2$u of the grid are left in this row."),
                            cell->span, ground->n_columns - ground->at);
      cell->span = MAX (free_columns, 1);
    }
  else if (cell->span > free_columns)
    {
      jx_form_reader_fault (load->reader, "span", _("The cell overlaps one that hangs down from a row above."));
    }

  for (guint i = 0; i < cell->span && ground->at + i < ground->n_columns; i++)
    ground->free_from[ground->at + i] = ground->row + cell->row_span;
  ground->at = MIN (ground->at + cell->span, ground->n_columns);
  next_free (ground);
}

static void
read_cell (JxFormLoad    *load,
           const JxBlock *block,
           JsonNode      *node,
           gboolean       last,
           JxLayoutCell  *cell)
{
  JsonObject *object;
  const char *field;
  JxAlign align;

  *cell = (JxLayoutCell) { .column = -1, .span = last ? 0 : 1, .row_span = 1, .align = JX_ALIGN_CENTER, .head = TRUE };

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      cell->label = jx_arena_intern (jx_form_reader_get_arena (load->reader), json_node_get_string (node));
      return;
    }

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      jx_form_reader_fault (load->reader, NULL, _("A cell is a text or an object."));
      return;
    }

  object = json_node_get_object (node);
  jx_form_reader_check_keys (load->reader, object, cell_keys);
  cell->label = jx_form_reader_get_text (load->reader, object, "label", FALSE);
  field = jx_form_reader_get_text (load->reader, object, "field", FALSE);
  cell->column = field == NULL ? -1 : jx_block_find_column (block, field);
  if (field != NULL && cell->column < 0)
    jx_form_reader_fault (load->reader, "field", _("The block has no column “%s”."), field);

  align = cell->column >= 0 ? block->columns[cell->column].align : JX_ALIGN_CENTER;
  cell->align = (JxAlign) jx_form_reader_get_word (load->reader, object, "align", align_words, (int) align);
  cell->head = jx_form_reader_get_boolean (load->reader, object, "head", cell->label != NULL && field == NULL);
  cell->span = (guint) jx_form_reader_get_integer (load->reader, object, "span", 1, JX_FORM_MAX_GRID, cell->span);
  cell->row_span = (guint) jx_form_reader_get_integer (load->reader, object, "rows", 1, JX_FORM_MAX_ROWS, 1);
}

static void
read_row (JxFormLoad    *load,
          const JxBlock *block,
          JsonArray     *array,
          Floor         *ground,
          JxLayoutRow   *row)
{
  guint length = json_array_get_length (array);
  JxLayoutCell *cells = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxLayoutCell, length);
  gsize place = strlen (jx_form_reader_get_place (load->reader));

  ground->at = 0;
  next_free (ground);

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *cell_place = g_strdup_printf ("%s[%u]", jx_form_reader_get_place (load->reader), i);

      jx_form_reader_go_to (load->reader, cell_place);
      read_cell (load, block, json_array_get_element (array, i), i + 1 == length, &cells[i]);
      place_cell (load, ground, &cells[i]);
      jx_form_reader_leave (load->reader, place);
    }

  if (ground->at < ground->n_columns)
    jx_form_reader_fault (load->reader, NULL, _("The cells leave %u columns of the grid empty."), room (ground));

  row->cells = cells;
  row->n_cells = length;
}

static void
check_hanging (JxFormLoad  *load,
               const Floor *ground,
               guint        n_rows)
{
  for (guint i = 0; i < ground->n_columns; i++)
    if (ground->free_from[i] > n_rows)
      {
        jx_form_reader_fault (load->reader, "layout", _("A cell hangs down below the last row."));
        return;
      }
}

static void
check_fields (JxFormLoad    *load,
              const JxBlock *block)
{
  g_autofree guint *counts = g_new0 (guint, block->n_columns + 1);

  for (guint i = 0; i < block->n_layout; i++)
    for (guint j = 0; j < block->layout[i].n_cells; j++)
      if (block->layout[i].cells[j].column >= 0)
        counts[block->layout[i].cells[j].column]++;

  for (guint i = 0; i < block->n_columns; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "columns", i);

      if (counts[i] > 1)
        jx_form_reader_fault (load->reader, NULL, _("The layout shows “%s” more than once."), block->columns[i].key);
      else if (counts[i] == 0 && block->columns[i].span > 0 && block->print)
        jx_form_reader_fault (load->reader, NULL, _("The layout does not show “%s”; span 0 says that it is not printed."),
                              block->columns[i].key);
      jx_form_reader_leave (load->reader, mark);
    }
}

static void
check_spans (JxFormLoad    *load,
             const JxBlock *block)
{
  guint width = load->form->n_grid - block->side_span, sum = 0;

  for (guint i = 0; i < block->n_columns; i++)
    sum += block->columns[i].span;

  if (sum != width)
    jx_form_reader_fault (load->reader, "columns", _("The columns' spans add up to %1$u; the grid has %2$u columns here."), sum,
                          width);
}

/**
 * jx_form_load_layout:
 * @load: the form so far, with its grid
 * @object: the block's JSON
 * @block: the block, with its columns
 *
 * Reads the layout of a block of one row; of other blocks, compares the columns' spans with the grid.
 */
void
jx_form_load_layout (JxFormLoad *load,
                     JsonObject *object,
                     JxBlock    *block)
{
  JsonArray *array = jx_form_reader_get_array (load->reader, object, "layout", JX_FORM_MAX_ROWS);
  guint length = array == NULL ? 0 : json_array_get_length (array);
  Floor ground = { .n_columns = load->form->n_grid - block->side_span };
  JxLayoutRow *rows;

  if (!jx_block_is_single (block))
    {
      if (array != NULL)
        jx_form_reader_fault (load->reader, "layout", _("Only a block of one row has a layout."));
      if (block->print)
        check_spans (load, block);
      return;
    }

  rows = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxLayoutRow, length);
  for (guint i = 0; i < length; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "layout", i);
      JsonNode *node = json_array_get_element (array, i);

      ground.row = i;
      if (!JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) > JX_FORM_MAX_GRID)
        jx_form_reader_fault (load->reader, NULL, _("A row is a list of at most %u cells."), JX_FORM_MAX_GRID);
      else
        read_row (load, block, json_node_get_array (node), &ground, &rows[i]);
      jx_form_reader_leave (load->reader, mark);
    }

  block->layout = rows;
  block->n_layout = length;
  check_hanging (load, &ground, length);
  check_fields (load, block);
}

static const char *
cell_text (JsonNode   *node,
           const char *key)
{
  JsonNode *member = node;

  if (JSON_NODE_HOLDS_OBJECT (node))
    member = json_object_get_member (json_node_get_object (node), key);
  else if (!g_str_equal (key, "label"))
    return NULL;

  return member != NULL && JSON_NODE_HOLDS_VALUE (member) ? json_node_get_string (member) : NULL;
}

static const char *
find_label_in_row (JsonArray  *row,
                   const char *key)
{
  const char *label = "";

  for (guint i = 0; i < json_array_get_length (row); i++)
    {
      JsonNode *node = json_array_get_element (row, i);
      const char *text = cell_text (node, "label");

      if (text != NULL)
        label = text;
      if (g_strcmp0 (cell_text (node, "field"), key) == 0)
        return label;
    }

  return NULL;
}

/**
 * jx_form_load_find_label:
 * @load: the form so far
 * @object: a block's JSON
 * @key: a column's key
 *
 * Finds the label that the layout prints before a field, which is the field's title unless it has one of its own.
 *
 * Returns: (transfer none): the label, kept by the arena; empty where there is none
 */
const char *
jx_form_load_find_label (JxFormLoad *load,
                         JsonObject *object,
                         const char *key)
{
  JsonNode *layout = json_object_get_member (object, "layout");
  JsonArray *rows = layout != NULL && JSON_NODE_HOLDS_ARRAY (layout) ? json_node_get_array (layout) : NULL;
  const char *label = NULL;

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows) && label == NULL; i++)
    {
      JsonNode *row = json_array_get_element (rows, i);

      if (JSON_NODE_HOLDS_ARRAY (row))
        label = find_label_in_row (json_node_get_array (row), key);
    }

  return label == NULL ? "" : jx_arena_intern (jx_form_reader_get_arena (load->reader), label);
}
