/* jx-form-load-block.c: the blocks of a form and the rows that they bring along
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-load.h"

#include <glib/gi18n-lib.h>

#define MAX_NOTES   64
#define DATE_TITLE  "成文日期"   /* of the page: Chinese in every locale */
#define DATE_PROMPT "2025年3月12日"

static const char *const block_keys[] = {
  "type", "id", "place", "title", "side", "head", "repeat_head", "frame", "print", "section", "caption", "columns",
  "layout", "rows", "lines", NULL,
};
static const char *const row_keys[] = { "key", "label", "total", "part", "group", "subtotal", "sum", "cells", NULL };
static const char *const cell_keys[] = { "text", "compute", "plain", NULL };
static const char *const type_words[] = {
  [JX_BLOCK_FIELDS] = "fields",
  [JX_BLOCK_CHOICES] = "choices",
  [JX_BLOCK_MATRIX] = "matrix",
  [JX_BLOCK_LIST] = "list",
  [JX_BLOCK_INDICATORS] = "indicators",
  [JX_BLOCK_TEXT] = "text",
  [JX_BLOCK_TOTALS] = "totals",
  [JX_BLOCK_GRADE] = "grade",
  [JX_BLOCK_NOTES] = "notes",
  [JX_BLOCK_SIGN] = "sign",
  NULL   /* the sections' block is made of the sections */
};

/* The cells of one row while it is read: at most one a column. */
typedef struct
{
  JxCellDef cells[JX_FORM_MAX_COLUMNS];
  guint     n_cells;
} RowCells;

static const char *
implied_place (const JxBlock *block)
{
  switch (block->type)
    {
    case JX_BLOCK_FIELDS:
    case JX_BLOCK_CHOICES:
    case JX_BLOCK_TEXT:
    case JX_BLOCK_NOTES:
    case JX_BLOCK_SIGN:
      return "header";

    case JX_BLOCK_INDICATORS:
      return "indicators";

    case JX_BLOCK_MATRIX:
    case JX_BLOCK_LIST:
    case JX_BLOCK_TOTALS:
    case JX_BLOCK_GRADE:
      return block->id;

    case JX_BLOCK_SECTIONS:
      return "section";
    }

  g_assert_not_reached ();
}

static JxCellDef *
row_cell (RowCells *row,
          guint     column)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i].column == column)
      return &row->cells[i];

  row->cells[row->n_cells].column = column;

  return &row->cells[row->n_cells++];
}

static void
read_cell (JxFormLoad *load,
           JsonNode   *node,
           JxCellDef  *cell)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      cell->typed = jx_arena_intern (jx_form_reader_get_arena (load->reader), json_node_get_string (node));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      jx_form_reader_check_keys (load->reader, json_node_get_object (node), cell_keys);
      cell->typed = jx_form_reader_get_text (load->reader, json_node_get_object (node), "text", FALSE);
      cell->plain = jx_form_reader_get_boolean (load->reader, json_node_get_object (node), "plain", FALSE);
    }
  else
    {
      jx_form_reader_fault (load->reader, NULL, _("A cell is a text or an object."));
    }

  if (cell->typed != NULL && *cell->typed == '\0')
    cell->typed = NULL;
}

static void
read_cells (JxFormLoad    *load,
            const JxBlock *block,
            JsonObject    *object,
            RowCells      *row)
{
  JsonObject *cells = jx_form_reader_get_object (load->reader, object, "cells");
  gsize mark = jx_form_reader_enter (load->reader, "cells");
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (cells != NULL)
    {
      json_object_iter_init_ordered (&iter, cells);
      while (json_object_iter_next_ordered (&iter, &key, &node))
        {
          int column = jx_block_find_column (block, key);
          gsize inner = jx_form_reader_enter (load->reader, key);

          if (column < 0)
            jx_form_reader_fault (load->reader, NULL, _("The block has no column “%s”."), key);
          else
            read_cell (load, node, row_cell (row, (guint) column));
          jx_form_reader_leave (load->reader, inner);
        }
    }

  jx_form_reader_leave (load->reader, mark);
}

static void
read_label (JxFormLoad    *load,
            const JxBlock *block,
            JsonObject    *object,
            RowCells      *row)
{
  const char *label = jx_form_reader_get_text (load->reader, object, "label", FALSE);
  int column = jx_block_find_role (block, JX_ROLE_LABEL);

  if (label == NULL)
    return;

  if (column < 0)
    jx_form_reader_fault (load->reader, "label", _("The block has no column of the role “label”."));
  else
    row_cell (row, (guint) column)->typed = label;
}

/* what a subtotal adds up */
static gboolean
is_figure (JxInput input)
{
  return input == JX_INPUT_MONEY || input == JX_INPUT_POINTS || input == JX_INPUT_COUNT;
}

/* what the sum of rows adds up */
static gboolean
is_summed (const JxFormLoad *load,
           const JxBlock    *block,
           guint             column)
{
  JxInput input = block->columns[column].input;

  return (input == JX_INPUT_MONEY || input == JX_INPUT_COUNT) && !load->computes[column];
}

/* what the kind of a row says of its cells */
static void
imply_cells (const JxFormLoad *load,
             const JxBlock    *block,
             const JxRowDef   *def,
             JsonArray        *sum,
             RowCells         *row)
{
  for (guint i = 0; i < block->n_columns; i++)
    {
      const JxColumn *column = &block->columns[i];

      if (def->group || (def->part && (column->role == JX_ROLE_WEIGHT || column->role == JX_ROLE_SCORE)))
        row_cell (row, i)->plain = TRUE;
      else if ((def->subtotal && is_figure (column->input)) || (sum != NULL && is_summed (load, block, i)))
        row_cell (row, i);
    }
}

static const JxCompute *
sum_above (JxFormLoad *load)
{
  JxCompute *compute = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxCompute, 1);

  compute->kind = JX_COMPUTE_SUM_ABOVE;
  compute->decimals = -1;

  return compute;
}

/* the cells are where they will stay: what computes them can be noted */
static void
read_computes (JxFormLoad     *load,
               const JxBlock  *block,
               JsonObject     *object,
               const JxRowDef *def,
               JsonArray      *sum,
               JxCellDef      *cells)
{
  JsonNode *node = json_object_get_member (object, "cells");
  JsonObject *members = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  guint block_position = (guint) (block - load->form->blocks);

  for (guint i = 0; i < def->n_cells; i++)
    {
      const JxColumn *column = &block->columns[cells[i].column];
      JsonNode *cell = members == NULL ? NULL : json_object_get_member (members, column->key);
      JsonNode *compute = NULL;
      gsize mark;

      if (cell != NULL && JSON_NODE_HOLDS_OBJECT (cell))
        compute = json_object_get_member (json_node_get_object (cell), "compute");

      mark = jx_form_reader_enter (load->reader, compute != NULL ? "cells" : "sum");
      if (compute != NULL)
        {
          jx_form_reader_enter (load->reader, column->key);
          jx_form_reader_enter (load->reader, "compute");
          jx_form_load_later (load, compute, NULL, &cells[i].compute, block_position, cells[i].column);
        }
      else if (def->subtotal && is_figure (column->input) && !cells[i].plain)
        cells[i].compute = sum_above (load);
      else if (sum != NULL && is_summed (load, block, cells[i].column) && !cells[i].plain)
        jx_form_load_later (load, NULL, sum, &cells[i].compute, block_position, cells[i].column);
      jx_form_reader_leave (load->reader, mark);
    }
}

static void
read_row (JxFormLoad    *load,
          const JxBlock *block,
          JsonObject    *object,
          JxRowDef      *def)
{
  RowCells row = { .n_cells = 0 };
  JsonArray *sum;

  jx_form_reader_check_keys (load->reader, object, row_keys);
  def->key = jx_form_reader_get_text (load->reader, object, "key", TRUE);
  if (def->key == NULL)
    def->key = "";
  else if (!jx_form_load_is_key (def->key))
    jx_form_reader_fault (load->reader, "key", _("A key is made of a–z, 0–9 and -, and begins with a letter."));

  def->total = jx_form_reader_get_boolean (load->reader, object, "total", FALSE);
  def->part = jx_form_reader_get_boolean (load->reader, object, "part", FALSE);
  def->group = jx_form_reader_get_boolean (load->reader, object, "group", FALSE);
  def->subtotal = jx_form_reader_get_boolean (load->reader, object, "subtotal", FALSE);
  if (def->total + def->part + def->group + def->subtotal > 1)
    jx_form_reader_fault (load->reader, NULL, _("A row is one of total, part, group and subtotal, not several."));

  sum = jx_form_reader_get_array (load->reader, object, "sum", JX_FORM_MAX_ROWS);
  read_cells (load, block, object, &row);
  read_label (load, block, object, &row);
  imply_cells (load, block, def, sum, &row);

  def->n_cells = row.n_cells;
  def->cells = jx_arena_copy (jx_form_reader_get_arena (load->reader), row.cells, row.n_cells, sizeof (JxCellDef));
  read_computes (load, block, object, def, sum, (JxCellDef *) def->cells);
}

/**
 * jx_form_load_rows:
 * @load: the form so far
 * @object: the block's JSON
 * @block_position: of the block, with its columns
 *
 * Reads the rows that a block brings along.
 */
void
jx_form_load_rows (JxFormLoad *load,
                   JsonObject *object,
                   guint       block_position)
{
  JxBlock *block = &load->form->blocks[block_position];
  JsonArray *array = jx_form_reader_get_array (load->reader, object, "rows", JX_FORM_MAX_ROWS);
  guint length = array == NULL ? 0 : json_array_get_length (array);
  JxRowDef *rows = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxRowDef, length);

  if (length > 1 && jx_block_is_single (block))
    {
      jx_form_reader_fault (load->reader, "rows", _("A block of one row brings one row along, not several."));
      return;
    }

  block->rows = rows;
  for (guint i = 0; i < length; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "rows", i);
      JsonObject *item = jx_form_reader_item_object (load->reader, array, i);

      rows[i].key = "";
      if (item != NULL)
        read_row (load, block, item, &rows[i]);
      if (jx_block_find_row_def (block, rows[i].key) >= 0)
        jx_form_reader_fault (load->reader, "key", _("The key “%s” stands already in a row above."), rows[i].key);
      jx_form_reader_leave (load->reader, mark);
      block->n_rows = i + 1;
    }

  if (block->type == JX_BLOCK_MATRIX && length == 0)
    jx_form_reader_fault (load->reader, "rows", _("A matrix needs rows."));
}

static void
read_notes (JxFormLoad *load,
            JsonObject *object,
            JxBlock    *block)
{
  JsonArray *array = jx_form_reader_get_array (load->reader, object, "lines", MAX_NOTES);
  guint length = array == NULL ? 0 : json_array_get_length (array);
  const char **notes;

  if (array == NULL)
    return;

  if (block->type != JX_BLOCK_NOTES)
    jx_form_reader_fault (load->reader, "lines", _("Only notes have lines."));

  notes = jx_arena_new0 (jx_form_reader_get_arena (load->reader), const char *, length + 1);
  for (guint i = 0; i < length; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "lines", i);

      notes[i] = jx_form_reader_item_text (load->reader, array, i);
      jx_form_reader_leave (load->reader, mark);
    }
  block->notes = notes;
}

static void
read_looks (JxFormLoad *load,
            JsonObject *object,
            JxBlock    *block)
{
  JxFormReader *reader = load->reader;
  gboolean free_lines = block->type == JX_BLOCK_NOTES || block->type == JX_BLOCK_SIGN;

  block->place = jx_form_reader_get_text (reader, object, "place", FALSE);
  if (block->place == NULL)
    block->place = implied_place (block);
  block->title = jx_form_reader_get_text (reader, object, "title", FALSE);
  if (block->title == NULL)
    block->title = "";

  block->side_span = (guint) jx_form_reader_get_integer (reader, object, "side", 0, load->form->n_grid - 1, 0);
  block->head = jx_form_reader_get_boolean (reader, object, "head", !jx_block_is_single (block));
  block->repeat_head = jx_form_reader_get_boolean (reader, object, "repeat_head", block->type == JX_BLOCK_INDICATORS);
  block->frame = jx_form_reader_get_boolean (reader, object, "frame", !free_lines);
  block->print = jx_form_reader_get_boolean (reader, object, "print", TRUE);
  block->caption = jx_form_reader_get_text (reader, object, "caption", FALSE);
  block->section = jx_form_reader_get_text (reader, object, "section", FALSE);
}

static gboolean
has_section (JxFormLoad *load,
             const char *key)
{
  for (guint i = 0; i < load->form->n_sections; i++)
    if (g_strcmp0 (load->form->sections[i].key, key) == 0)
      return TRUE;

  return FALSE;
}

static void
read_block (JxFormLoad *load,
            JsonObject *object,
            guint       position)
{
  JxBlock *block = &load->form->blocks[position];

  jx_form_reader_check_keys (load->reader, object, block_keys);
  block->type = (JxBlockType) MAX (jx_form_reader_get_word (load->reader, object, "type", type_words, -1), 0);
  block->id = jx_form_reader_get_text (load->reader, object, "id", TRUE);
  if (block->id == NULL)
    block->id = "";
  else if (!jx_form_load_is_key (block->id) || g_str_equal (block->id, "sections"))
    jx_form_reader_fault (load->reader, "id", _("An id is made of a–z, 0–9 and -, begins with a letter and is not “sections”."));

  for (guint i = 0; i < position; i++)
    if (g_str_equal (load->form->blocks[i].id, block->id))
      jx_form_reader_fault (load->reader, "id", _("The id “%1$s” stands already in block %2$u."), block->id, i);

  read_looks (load, object, block);
  if (block->section != NULL && !has_section (load, block->section))
    jx_form_reader_fault (load->reader, "section", _("The form has no section “%s”."), block->section);
  read_notes (load, object, block);
  jx_form_load_columns (load, object, position);
  jx_form_load_layout (load, object, block);
  jx_form_load_rows (load, object, position);
}

/* the report's texts are fields like any other, in a block that the sections make; its date is the last of them */
static void
make_sections_block (JxFormLoad *load,
                     JxBlock    *block)
{
  JxFormData *form = load->form;
  guint n_columns = form->n_sections + 1;
  JxColumn *columns = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxColumn, n_columns);

  for (guint i = 0; i < form->n_sections; i++)
    {
      columns[i].key = form->sections[i].key;
      columns[i].title = form->sections[i].title;
      columns[i].place = form->sections[i].key;
      columns[i].prompt = form->sections[i].prompt;
      columns[i].limit = form->sections[i].limit;
      columns[i].role = form->sections[i].role;
      columns[i].input = JX_INPUT_TEXT;
      columns[i].decimals = -1;
    }
  columns[form->n_sections] = (JxColumn) { .key = JX_SECTION_DATE, .title = DATE_TITLE, .place = JX_SECTION_DATE,
                                           .input = JX_INPUT_TEXT, .decimals = -1, .prompt = DATE_PROMPT };

  *block = (JxBlock) { .type = JX_BLOCK_SECTIONS, .id = "sections", .place = "section", .title = "" };
  block->columns = columns;
  block->n_columns = n_columns;
}

/**
 * jx_form_load_blocks:
 * @load: the form so far, with grid and sections
 * @object: the form's JSON
 *
 * Reads the blocks, and makes one of the sections.
 */
void
jx_form_load_blocks (JxFormLoad *load,
                     JsonObject *object)
{
  JsonArray *array = jx_form_reader_get_array (load->reader, object, "blocks", JX_FORM_MAX_BLOCKS);
  guint length = array == NULL ? 0 : json_array_get_length (array);
  JxFormData *form = load->form;

  if (!json_object_has_member (object, "blocks") || (array != NULL && length == 0))
    jx_form_reader_fault (load->reader, "blocks", _("A form needs blocks."));

  form->n_blocks = length + (form->n_sections > 0 ? 1 : 0);
  form->blocks = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxBlock, form->n_blocks);
  for (guint i = 0; i < length; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "blocks", i);
      JsonObject *item = jx_form_reader_item_object (load->reader, array, i);

      form->blocks[i].id = form->blocks[i].place = form->blocks[i].title = "";
      if (item != NULL)
        read_block (load, item, i);
      jx_form_reader_leave (load->reader, mark);
    }

  if (form->n_sections > 0)
    make_sections_block (load, &form->blocks[length]);
}
