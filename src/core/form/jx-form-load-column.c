/* jx-form-load-column.c: the columns of a form's block, with what their role implies
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-load.h"

#include <glib/gi18n-lib.h>

#include "jx-carried.h"

#define MAX_CHOICES 64
#define MAX_LIMIT   100000

static const char *const column_keys[] = {
  "key", "title", "group", "place", "role", "input", "align", "span", "limit", "decimals", "required", "merge", "whole", "carry",
  "private", "prompt", "choices", "boxes", "several", "compute", NULL,
};
static const char *const input_words[] = {
  [JX_INPUT_TEXT] = "text",
  [JX_INPUT_QUANTITY] = "quantity",
  [JX_INPUT_MONEY] = "money",
  [JX_INPUT_RATE] = "rate",
  [JX_INPUT_POINTS] = "points",
  [JX_INPUT_COUNT] = "count",
  [JX_INPUT_YEAR] = "year",
  [JX_INPUT_CODE] = "code",
  [JX_INPUT_DATE] = "date",
  [JX_INPUT_RELATION] = "relation",
  [JX_INPUT_CHOICE] = "choice",
  NULL
};
static const char *const align_words[] = {
  [JX_ALIGN_START] = "start",
  [JX_ALIGN_CENTER] = "center",
  [JX_ALIGN_END] = "end",
  NULL
};

static const char *const boxes_words[] = {
  [JX_BOXES_NONE] = "none",
  [JX_BOXES_BEFORE] = "before",
  [JX_BOXES_AFTER] = "after",
  [JX_BOXES_NUMBERED] = "numbered",
  NULL
};

static JxInput
input_of_role (JxRole role)
{
  static const guint8 inputs[JX_ROLE_LAST] = {
    [JX_ROLE_YEAR] = JX_INPUT_YEAR,
    [JX_ROLE_PROJECT_CODE] = JX_INPUT_CODE,
    [JX_ROLE_INITIAL] = JX_INPUT_MONEY,
    [JX_ROLE_ADJUSTED] = JX_INPUT_MONEY,
    [JX_ROLE_ARRIVED] = JX_INPUT_MONEY,
    [JX_ROLE_EXECUTED] = JX_INPUT_MONEY,
    [JX_ROLE_AMOUNT] = JX_INPUT_MONEY,
    [JX_ROLE_CONTRACT] = JX_INPUT_MONEY,
    [JX_ROLE_PAID] = JX_INPUT_MONEY,
    [JX_ROLE_RATE] = JX_INPUT_RATE,
    [JX_ROLE_WEIGHT] = JX_INPUT_POINTS,
    [JX_ROLE_SCORE] = JX_INPUT_POINTS,
    [JX_ROLE_RAW_SCORE] = JX_INPUT_POINTS,
    [JX_ROLE_TOTAL_WEIGHT] = JX_INPUT_POINTS,
    [JX_ROLE_TOTAL_SCORE] = JX_INPUT_POINTS,
    [JX_ROLE_RELATION] = JX_INPUT_RELATION,
    [JX_ROLE_TARGET] = JX_INPUT_QUANTITY,
    [JX_ROLE_INITIAL_TARGET] = JX_INPUT_QUANTITY,
    [JX_ROLE_ACTUAL] = JX_INPUT_QUANTITY,
    [JX_ROLE_COEFFICIENT] = JX_INPUT_RATE,
    [JX_ROLE_SCORE_RATE] = JX_INPUT_RATE,
  };

  return (JxInput) inputs[role];
}

/* The words that findings use for the cells of rows, whatever a county prints above them. */
static const char *
place_of_role (JxRole role)
{
  static const char *const places[JX_ROLE_LAST] = {
    [JX_ROLE_LABEL] = "row",
    [JX_ROLE_INITIAL] = "年初预算数",
    [JX_ROLE_ADJUSTED] = "全年预算数",
    [JX_ROLE_ARRIVED] = "到位数",
    [JX_ROLE_EXECUTED] = "全年执行数",
    [JX_ROLE_AMOUNT] = "金额",
    [JX_ROLE_CONTRACT] = "合同金额",
    [JX_ROLE_PAID] = "累计支付",
    [JX_ROLE_RATE] = "执行率",
    [JX_ROLE_WEIGHT] = "分值",
    [JX_ROLE_SCORE] = "得分",
    [JX_ROLE_SCORE_RATE] = "得分率",
    [JX_ROLE_REASON] = "原因",
    [JX_ROLE_EXPECTED] = "expected",
    [JX_ROLE_ACHIEVED] = "actual",
  };

  return places[role];
}

static const char *
place_of_indicator (JxRole role)
{
  static const char *const places[JX_ROLE_LAST] = {
    [JX_ROLE_LEVEL1] = "level1",
    [JX_ROLE_LEVEL2] = "level2",
    [JX_ROLE_NAME] = "level3",
    [JX_ROLE_RELATION] = "relation",
    [JX_ROLE_TARGET] = "target",
    [JX_ROLE_MEASURE] = "unit",
    [JX_ROLE_ACTUAL] = "actual",
    [JX_ROLE_WEIGHT] = "weight",
    [JX_ROLE_SCORE] = "score",
    [JX_ROLE_REASON] = "reason",
  };

  return places[role] != NULL ? places[role] : place_of_role (role);
}

static const char *
place_of_field (JxRole role)
{
  static const char *const places[JX_ROLE_LAST] = {
    [JX_ROLE_EXPECTED] = "/goals/expected",
    [JX_ROLE_ACHIEVED] = "/goals/actual",
    [JX_ROLE_TOTAL_WEIGHT] = "/total_weight",
    [JX_ROLE_TOTAL_SCORE] = "/total_score",
    [JX_ROLE_GRADE] = "/grade",
  };

  return places[role];
}

/* a printed label as a word of a path: without spaces, colons and the mark where the seal goes */
static const char *
place_of_title (JxFormLoad *load,
                const char *title)
{
  static const char *const dropped[] = { "（盖章）", "(盖章)", "（公章）", "(公章)", "：", ":", " ", "\n", "　", "/" };
  g_autoptr(GString) place = g_string_new (title);

  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    g_string_replace (place, dropped[i], "", 0);

  return jx_arena_intern (jx_form_reader_get_arena (load->reader), place->str);
}

static const char *
implied_place (JxFormLoad     *load,
               const JxBlock  *block,
               const JxColumn *column)
{
  const char *place;

  if (block->type == JX_BLOCK_INDICATORS)
    place = place_of_indicator (column->role);
  else if (jx_block_is_single (block))
    place = place_of_field (column->role);
  else
    place = place_of_role (column->role);

  if (place == NULL)
    place = place_of_title (load, column->title);

  return *place != '\0' ? place : column->key;
}

static JxAlign
implied_align (const JxBlock  *block,
               const JxColumn *column)
{
  static const gboolean centered[JX_ROLE_LAST] = {
    [JX_ROLE_LEVEL1] = TRUE,
    [JX_ROLE_LEVEL2] = TRUE,
    [JX_ROLE_RELATION] = TRUE,
    [JX_ROLE_TARGET] = TRUE,
    [JX_ROLE_INITIAL_TARGET] = TRUE,
    [JX_ROLE_MEASURE] = TRUE,
    [JX_ROLE_ACTUAL] = TRUE,
    [JX_ROLE_CORE] = TRUE,
  };

  if (column->input == JX_INPUT_MONEY && !jx_block_is_single (block))
    return JX_ALIGN_END;

  if (centered[column->role] || (column->input != JX_INPUT_TEXT && !jx_block_is_single (block)))
    return JX_ALIGN_CENTER;

  return JX_ALIGN_START;
}

/* what the agency, the project and the year already say */
static gboolean
is_fact (JxRole role)
{
  static const gboolean facts[JX_ROLE_LAST] = {
    [JX_ROLE_PROJECT_NAME] = TRUE,
    [JX_ROLE_PROJECT_CODE] = TRUE,
    [JX_ROLE_PROJECT] = TRUE,
    [JX_ROLE_YEAR] = TRUE,
    [JX_ROLE_AGENCY] = TRUE,
    [JX_ROLE_SUPERVISOR] = TRUE,
    [JX_ROLE_REGION] = TRUE,
    [JX_ROLE_HEAD] = TRUE,
    [JX_ROLE_CONTACT] = TRUE,
    [JX_ROLE_PHONE] = TRUE,
  };

  return facts[role];
}

/* what a county does not put on its web site, whatever the form says of it */
static gboolean
is_private (const JxBlock *block,
            JxRole         role)
{
  return block->type == JX_BLOCK_SIGN || role == JX_ROLE_HEAD || role == JX_ROLE_CONTACT || role == JX_ROLE_PHONE;
}

static void
read_role (JxFormLoad *load,
           JsonObject *object,
           JxColumn   *column)
{
  const char *role = jx_form_reader_get_text (load->reader, object, "role", FALSE);

  column->role = JX_ROLE_NONE;
  if (role != NULL && !jx_role_from_key (role, &column->role))
    jx_form_reader_fault (load->reader, "role", _("The form language has no role “%s”."), role);
}

static void
read_key (JxFormLoad *load,
          JsonObject *object,
          JxColumn   *column)
{
  column->key = jx_form_reader_get_text (load->reader, object, "key", column->role == JX_ROLE_NONE);

  if (column->key == NULL)
    column->key = jx_role_to_key (column->role);
  if (!jx_form_load_is_key (column->key))
    jx_form_reader_fault (load->reader, "key", _("A key is made of a–z, 0–9 and -, and begins with a letter."));
}

static void
read_choices (JxFormLoad *load,
              JsonObject *object,
              JxColumn   *column)
{
  JsonArray *array = jx_form_reader_get_array (load->reader, object, "choices", MAX_CHOICES);
  guint length = array == NULL ? 0 : json_array_get_length (array);
  const char **choices;

  if (length == 0)
    {
      if (column->input == JX_INPUT_CHOICE)
        jx_form_reader_fault (load->reader, "choices", _("A field of choices needs the list of them."));
      return;
    }

  choices = jx_arena_new0 (jx_form_reader_get_arena (load->reader), const char *, length + 1);
  for (guint i = 0; i < length; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "choices", i);

      choices[i] = jx_form_reader_item_text (load->reader, array, i);
      if (*choices[i] == '\0')
        jx_form_reader_fault (load->reader, NULL, _("This text must not be empty."));
      jx_form_reader_leave (load->reader, mark);
    }
  column->choices = choices;
}

/* In a block of choices they are boxes. */
static void
read_boxes (JxFormLoad    *load,
            JsonObject    *object,
            const JxBlock *block,
            JxColumn      *column)
{
  gboolean of_choices = column->input == JX_INPUT_CHOICE && column->choices != NULL;
  JxBoxes implied = of_choices && block->type == JX_BLOCK_CHOICES ? JX_BOXES_BEFORE : JX_BOXES_NONE;

  column->boxes = (JxBoxes) jx_form_reader_get_word (load->reader, object, "boxes", boxes_words, (int) implied);
  if (column->boxes != JX_BOXES_NONE && (!of_choices || !jx_block_is_single (block)))
    {
      jx_form_reader_fault (load->reader, "boxes", _("Only a field of choices in a block of one row has boxes."));
      column->boxes = JX_BOXES_NONE;
    }

  column->several = jx_form_reader_get_boolean (load->reader, object, "several", FALSE);
  if (column->several && column->boxes == JX_BOXES_NONE)
    jx_form_reader_fault (load->reader, "several", _("Several choices can be ticked only where there are boxes."));
}

static void
read_compute (JxFormLoad *load,
              JsonObject *object,
              guint       block_position,
              guint       position,
              JxColumn   *column)
{
  const JxBlock *block = &load->form->blocks[block_position];
  JsonNode *node = json_object_get_member (object, "compute");

  load->computes[position] = node != NULL;
  if (node != NULL)
    {
      gsize mark = jx_form_reader_enter (load->reader, "compute");

      jx_form_load_later (load, node, NULL, &column->compute, block_position, position);
      jx_form_reader_leave (load->reader, mark);
    }
  else if (jx_block_is_single (block) && is_fact (column->role))
    {
      JxCompute *compute = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxCompute, 1);

      compute->kind = JX_COMPUTE_FACT;
      compute->decimals = -1;
      column->compute = compute;
    }
}

static void
read_looks (JxFormLoad *load,
            JsonObject *object,
            const JxBlock *block,
            JxColumn   *column)
{
  JxFormReader *reader = load->reader;
  gboolean level = column->role == JX_ROLE_LEVEL1 || column->role == JX_ROLE_LEVEL2;

  column->group = jx_form_reader_get_text (reader, object, "group", FALSE);
  column->prompt = jx_form_reader_get_text (reader, object, "prompt", FALSE);
  column->align = (JxAlign) jx_form_reader_get_word (reader, object, "align", align_words,
                                                     (int) implied_align (block, column));
  column->span = (guint) jx_form_reader_get_integer (reader, object, "span", 0, JX_FORM_MAX_GRID, 1);
  column->limit = (guint) jx_form_reader_get_integer (reader, object, "limit", 0, MAX_LIMIT, 0);
  column->decimals = (int) jx_form_reader_get_integer (reader, object, "decimals", -1, JX_DECIMAL_MAX_SCALE, -1);
  column->required = jx_form_reader_get_boolean (reader, object, "required", FALSE);
  column->merge = jx_form_reader_get_boolean (reader, object, "merge", level && block->type == JX_BLOCK_INDICATORS);

  column->whole = jx_form_reader_get_boolean (reader, object, "whole", FALSE);
  if (column->whole && block->type != JX_BLOCK_MATRIX)
    jx_form_reader_fault (reader, "whole", _("Only a matrix has a cell over all its rows."));

  column->private = jx_form_reader_get_boolean (reader, object, "private", is_private (block, column->role));

  column->place = jx_form_reader_get_text (reader, object, "place", FALSE);
  if (column->place == NULL)
    column->place = implied_place (load, block, column);
  else if (*column->place == '\0' || g_str_has_suffix (column->place, "/"))
    jx_form_reader_fault (reader, "place", _("A place is one or more words with “/” between them."));
}

static void
check_unique (JxFormLoad     *load,
              const JxColumn *columns,
              guint           position)
{
  for (guint i = 0; i < position; i++)
    if (g_strcmp0 (columns[i].key, columns[position].key) == 0)
      {
        jx_form_reader_fault (load->reader, "key", _("The key “%1$s” stands already in column %2$u."), columns[i].key, i);
        return;
      }
}

/* what one column is to another year rests on those beside it */
static void
read_carried (JxFormLoad    *load,
              JsonArray     *array,
              const JxBlock *block,
              JxColumn      *columns)
{
  for (guint i = 0; i < block->n_columns; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "columns", i);
      JsonNode *item = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (item))
        columns[i].carried = jx_form_reader_get_boolean (load->reader, json_node_get_object (item), "carry",
                                                         jx_carried_implied (block, &columns[i]));
      jx_form_reader_leave (load->reader, mark);
    }
}

/**
 * jx_form_load_columns:
 * @load: the form so far
 * @object: the block's JSON
 * @block_position: of the block, whose type is read
 *
 * Reads a block's columns.
 *
 * Returns: (transfer none) (nullable): the columns, in the arena, for what the layout still has to add; the block has them
 */
JxColumn *
jx_form_load_columns (JxFormLoad *load,
                      JsonObject *object,
                      guint       block_position)
{
  JxBlock *block = &load->form->blocks[block_position];
  JsonArray *array = jx_form_reader_get_array (load->reader, object, "columns", JX_FORM_MAX_COLUMNS);
  guint length = array == NULL ? 0 : json_array_get_length (array);
  JxColumn *columns = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxColumn, length);

  for (guint i = 0; i < length; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "columns", i);
      JsonObject *item = jx_form_reader_item_object (load->reader, array, i);
      JxColumn *column = &columns[i];

      column->key = column->title = column->place = "";
      if (item != NULL)
        {
          jx_form_reader_check_keys (load->reader, item, column_keys);
          read_role (load, item, column);
          read_key (load, item, column);
          column->title = jx_form_reader_get_text (load->reader, item, "title", FALSE);
          if (column->title == NULL)
            column->title = jx_form_load_find_label (load, object, column->key);
          column->input = (JxInput) jx_form_reader_get_word (load->reader, item, "input", input_words,
                                                             (int) input_of_role (column->role));
          read_choices (load, item, column);
          read_boxes (load, item, block, column);
          read_looks (load, item, block, column);
          read_compute (load, item, block_position, i, column);
          check_unique (load, columns, i);
        }
      jx_form_reader_leave (load->reader, mark);
    }

  block->columns = columns;
  block->n_columns = length;
  read_carried (load, array, block, columns);

  return columns;
}
