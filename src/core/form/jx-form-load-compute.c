/* jx-form-load-compute.c: from what a form computes its figures, once all that can be named is read
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-load.h"

#include <glib/gi18n-lib.h>

static const char *const compute_keys[] = { "kind", "of", "rows", "decimals", NULL };
static const char *const operand_keys[] = { "block", "row", "column", "minus", NULL };
static const char *const equality_keys[] = { "name", "left", "right", NULL };

/**
 * jx_form_load_later:
 * @load: the form so far
 * @node: (nullable): what the form says, or `NULL` for the sum of @rows
 * @rows: (nullable): keys of rows of the same block
 * @slot: where the computation goes
 * @block: whose cell it computes
 * @column: whose cell it computes
 *
 * Notes a computation to be read by jx_form_load_computes() once all blocks are known.
 */
void
jx_form_load_later (JxFormLoad       *load,
                    JsonNode         *node,
                    JsonArray        *rows,
                    const JxCompute **slot,
                    guint             block,
                    guint             column)
{
  JxFormPending pending = { .node = node, .rows = rows, .slot = slot, .block = block, .column = column };

  if (load->pending->len > JX_FORM_MAX_COMPUTES)   /* too many: refused when they are read */
    return;

  pending.place = jx_arena_intern (jx_form_reader_get_arena (load->reader), jx_form_reader_get_place (load->reader));
  g_array_append_val (load->pending, pending);
}

static gboolean
is_figure (const JxColumn *column)
{
  return column->input == JX_INPUT_MONEY || column->input == JX_INPUT_POINTS || column->input == JX_INPUT_COUNT ||
         column->input == JX_INPUT_RATE || column->input == JX_INPUT_QUANTITY;
}

static int
find_block (const JxFormData *form,
            const char       *id)
{
  for (guint i = 0; i < form->n_blocks; i++)
    if (g_strcmp0 (form->blocks[i].id, id) == 0)
      return (int) i;

  return -1;
}

static gboolean
take_column (JxFormLoad *load,
             const char *key,
             JxOperand  *operand)
{
  const JxBlock *block = &load->form->blocks[operand->block];

  operand->column = jx_block_find_column (block, key);
  if (operand->column < 0)
    jx_form_reader_fault (load->reader, NULL, _("The block “%1$s” has no column “%2$s”."), block->id, key);
  else if (!is_figure (&block->columns[operand->column]))
    jx_form_reader_fault (load->reader, NULL, _("The column “%s” holds no figures."), key);
  else
    return TRUE;

  return FALSE;
}

static gboolean
take_row (JxFormLoad *load,
          JsonObject *object,
          int         own_block,
          JxOperand  *operand)
{
  const JxBlock *block = &load->form->blocks[operand->block];
  const char *key = jx_form_reader_get_text (load->reader, object, "row", FALSE);

  if (jx_block_is_single (block))
    operand->row = operand->block == own_block ? JX_OPERAND_SAME_ROW : 0;
  else if (g_strcmp0 (key, "*") == 0)
    operand->row = JX_OPERAND_ALL_ROWS;
  else if (key != NULL)
    operand->row = jx_block_find_row_def (block, key);
  else
    operand->row = JX_OPERAND_SAME_ROW;

  if (key != NULL && !jx_block_is_single (block) && operand->row == -1)
    jx_form_reader_fault (load->reader, "row", _("The block “%1$s” has no row “%2$s”."), block->id, key);
  else if (key == NULL && !jx_block_is_single (block) && operand->block != own_block)
    jx_form_reader_fault (load->reader, "row", _("The rows of “%s” must be named: a key, or * for all."), block->id);
  else
    return TRUE;

  return FALSE;
}

/* own_block is -1 where an operand belongs to the form as a whole */
static gboolean
read_operand_object (JxFormLoad *load,
                     JsonObject *object,
                     int         own_block,
                     int         own_column,
                     JxOperand  *operand)
{
  const char *block, *column;

  jx_form_reader_check_keys (load->reader, object, operand_keys);
  block = jx_form_reader_get_text (load->reader, object, "block", own_block < 0);
  column = jx_form_reader_get_text (load->reader, object, "column", own_column < 0);

  operand->minus = jx_form_reader_get_boolean (load->reader, object, "minus", FALSE);
  operand->block = block == NULL ? own_block : find_block (load->form, block);
  if (operand->block < 0)
    {
      if (block != NULL)
        jx_form_reader_fault (load->reader, "block", _("The form has no block “%s”."), block);
      return FALSE;
    }

  if (column == NULL && own_column < 0)
    return FALSE;

  if (column == NULL)
    column = load->form->blocks[own_block].columns[own_column].key;

  return take_column (load, column, operand) && take_row (load, object, own_block, operand);
}

static gboolean
read_operand (JxFormLoad *load,
              JsonNode   *node,
              int         own_block,
              int         own_column,
              JxOperand  *operand)
{
  const char *text;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_operand_object (load, json_node_get_object (node), own_block, own_column, operand);

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING || own_block < 0)
    {
      jx_form_reader_fault (load->reader, NULL, own_block < 0 ? _("An object with block and column is expected here.")
                                                              : _("A column's key or an object is expected here."));
      return FALSE;
    }

  text = json_node_get_string (node);
  *operand = (JxOperand) { .block = own_block, .row = JX_OPERAND_SAME_ROW, .minus = *text == '-' };

  return take_column (load, operand->minus ? text + 1 : text, operand);
}

static JxOperand *
read_operands (JxFormLoad *load,
               JsonObject *object,
               const char *key,
               int         own_block,
               int         own_column,
               guint      *n_operands)
{
  JsonArray *array = jx_form_reader_get_array (load->reader, object, key, JX_FORM_MAX_OPERANDS);
  guint length = array == NULL ? 0 : json_array_get_length (array);
  JxOperand *operands = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxOperand, length);

  *n_operands = 0;
  for (guint i = 0; i < length; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, key, i);

      if (read_operand (load, json_array_get_element (array, i), own_block, own_column, &operands[*n_operands]))
        (*n_operands)++;
      jx_form_reader_leave (load->reader, mark);
    }

  return operands;
}

/* the same column in other rows of the block */
static void
read_row_operands (JxFormLoad *load,
                   JsonArray  *rows,
                   guint       own_block,
                   guint       own_column,
                   JxCompute  *compute)
{
  const JxBlock *block = &load->form->blocks[own_block];
  guint length = json_array_get_length (rows);
  JxOperand *operands = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxOperand, length);

  for (guint i = 0; i < length; i++)
    {
      const char *text = jx_form_reader_item_text (load->reader, rows, i);
      gboolean minus = *text == '-';
      int row = jx_block_find_row_def (block, minus ? text + 1 : text);

      if (g_str_equal (text, "*"))
        row = JX_OPERAND_ALL_ROWS;
      if (row == -1)
        jx_form_reader_fault (load->reader, NULL, _("The block “%1$s” has no row “%2$s”."), block->id, text);
      else
        operands[compute->n_operands++] = (JxOperand) { (int) own_block, row, (int) own_column, minus };
    }

  compute->operands = operands;
}

static gboolean
imply_pair (JxFormLoad *load,
            guint       own_block,
            JxRole      first,
            JxRole      second,
            JxCompute  *compute)
{
  const JxBlock *block = &load->form->blocks[own_block];
  int a = jx_block_find_role (block, first), b = jx_block_find_role (block, second);
  JxOperand pair[2];

  if (a < 0 || b < 0)
    return FALSE;

  pair[0] = (JxOperand) { (int) own_block, JX_OPERAND_SAME_ROW, a, FALSE };
  pair[1] = (JxOperand) { (int) own_block, JX_OPERAND_SAME_ROW, b, FALSE };
  compute->operands = jx_arena_copy (jx_form_reader_get_arena (load->reader), pair, 2, sizeof (JxOperand));
  compute->n_operands = 2;

  return TRUE;
}

/* the execution score rests on what the rate beside it rests on */
static gboolean
imply_execution (JxFormLoad *load,
                 guint       own_block,
                 JxCompute  *compute)
{
  const JxBlock *block = &load->form->blocks[own_block];
  int rate = jx_block_find_role (block, JX_ROLE_RATE);
  const JxCompute *ratio = rate < 0 ? NULL : block->columns[rate].compute;

  if (ratio != NULL && ratio->kind == JX_COMPUTE_RATIO && ratio->n_operands == 2)
    {
      compute->operands = ratio->operands;
      compute->n_operands = 2;
      return TRUE;
    }

  return imply_pair (load, own_block, JX_ROLE_EXECUTED, JX_ROLE_ADJUSTED, compute);
}

/* What stands there is not passed over for what is meant as a rule. */
static gboolean
may_imply (JxFormLoad      *load,
           const JxCompute *compute)
{
  return compute->n_operands == 0 || !jx_form_reader_is_fresh (load->reader);
}

static void
check_operands (JxFormLoad          *load,
                const JxFormPending *pending,
                JxCompute           *compute)
{
  gboolean fits = TRUE;

  switch (compute->kind)
    {
    case JX_COMPUTE_RATIO:
      fits = compute->n_operands == 2 || (may_imply (load, compute)
                                          && imply_pair (load, pending->block, JX_ROLE_EXECUTED, JX_ROLE_ADJUSTED, compute));
      break;

    case JX_COMPUTE_SCORE_RATE:
      fits = compute->n_operands == 2 || (may_imply (load, compute)
                                          && imply_pair (load, pending->block, JX_ROLE_SCORE, JX_ROLE_WEIGHT, compute));
      break;

    case JX_COMPUTE_WEIGHTED_SCORE:
      fits = compute->n_operands == 2 || (may_imply (load, compute)
                                          && imply_pair (load, pending->block, JX_ROLE_RAW_SCORE, JX_ROLE_WEIGHT, compute));
      break;

    case JX_COMPUTE_EXECUTION_SCORE:
      fits = compute->n_operands == 2 || (may_imply (load, compute) && imply_execution (load, pending->block, compute));
      break;

    case JX_COMPUTE_SUM:
      fits = compute->n_operands > 0;
      break;

    case JX_COMPUTE_ROW_SCORE:
    case JX_COMPUTE_TOTAL_WEIGHT:
    case JX_COMPUTE_TOTAL_SCORE:
    case JX_COMPUTE_GRADE:
    case JX_COMPUTE_FACT:
    case JX_COMPUTE_SUM_ABOVE:
      fits = compute->n_operands == 0;
      break;
    }

  if (!fits)
    jx_form_reader_fault (load->reader, NULL, _("These operands do not fit the kind of computation."));
}

static gboolean
is_percent (JxComputeKind kind)
{
  return kind == JX_COMPUTE_RATIO || kind == JX_COMPUTE_SCORE_RATE;
}

static gboolean
read_kind (JxFormLoad    *load,
           const char    *text,
           JxComputeKind *kind)
{
  if (jx_compute_kind_from_key (text, kind))
    return TRUE;

  jx_form_reader_fault (load->reader, NULL, _("The form language has no computation “%s”."), text == NULL ? "" : text);

  return FALSE;
}

static void
read_object (JxFormLoad          *load,
             JsonObject          *object,
             const JxFormPending *pending,
             JxCompute           *compute)
{
  JsonArray *rows;
  int fallback;

  jx_form_reader_check_keys (load->reader, object, compute_keys);
  if (!read_kind (load, jx_form_reader_get_text (load->reader, object, "kind", FALSE), &compute->kind))
    return;

  fallback = is_percent (compute->kind) ? (int) load->form->profile.rate_decimals : -1;
  compute->decimals = (int) jx_form_reader_get_integer (load->reader, object, "decimals", -1, JX_DECIMAL_MAX_SCALE, fallback);

  rows = jx_form_reader_get_array (load->reader, object, "rows", JX_FORM_MAX_ROWS);
  if (rows != NULL)
    read_row_operands (load, rows, pending->block, pending->column, compute);
  else
    compute->operands = read_operands (load, object, "of", (int) pending->block, (int) pending->column, &compute->n_operands);
  check_operands (load, pending, compute);
}

static void
read_pending (JxFormLoad          *load,
              const JxFormPending *pending)
{
  JxCompute *compute = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxCompute, 1);

  compute->kind = JX_COMPUTE_SUM;
  compute->decimals = -1;

  if (pending->node == NULL)
    {
      read_row_operands (load, pending->rows, pending->block, pending->column, compute);
      check_operands (load, pending, compute);
    }
  else if (JSON_NODE_HOLDS_OBJECT (pending->node))
    {
      read_object (load, json_node_get_object (pending->node), pending, compute);
    }
  else if (!JSON_NODE_HOLDS_VALUE (pending->node) || json_node_get_value_type (pending->node) != G_TYPE_STRING)
    {
      jx_form_reader_fault (load->reader, NULL, _("A computation is a word or an object."));
    }
  else if (g_str_equal (json_node_get_string (pending->node), "none"))
    {
      return;
    }
  else if (read_kind (load, json_node_get_string (pending->node), &compute->kind))
    {
      if (is_percent (compute->kind))
        compute->decimals = (int) load->form->profile.rate_decimals;
      check_operands (load, pending, compute);
    }

  *pending->slot = compute;
}

static gboolean
is_execution (const JxFormPending *pending)
{
  JsonNode *node = pending->node;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    node = json_object_get_member (json_node_get_object (node), "kind");

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && g_strcmp0 (json_node_get_string (node), "execution-score") == 0;
}

/**
 * jx_form_load_computes:
 * @load: the form so far, with all blocks
 *
 * Reads what was noted by jx_form_load_later(); execution scores last, as they may follow a rate.
 */
void
jx_form_load_computes (JxFormLoad *load)
{
  gsize mark = strlen (jx_form_reader_get_place (load->reader));

  if (load->pending->len > JX_FORM_MAX_COMPUTES)
    {
      jx_form_reader_fault (load->reader, "blocks", _("The form computes more than %u cells."), JX_FORM_MAX_COMPUTES);
      return;
    }

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < load->pending->len; i++)
      {
        const JxFormPending *pending = &g_array_index (load->pending, JxFormPending, i);

        if (is_execution (pending) != (pass == 1))
          continue;

        jx_form_reader_go_to (load->reader, pending->place);
        read_pending (load, pending);
        jx_form_reader_leave (load->reader, mark);
      }
}

/**
 * jx_form_load_equalities:
 * @load: the form so far, with all blocks
 * @object: the form's JSON
 *
 * Reads which sums must be the same figure.
 */
void
jx_form_load_equalities (JxFormLoad *load,
                         JsonObject *object)
{
  JsonArray *array = jx_form_reader_get_array (load->reader, object, "equal", JX_FORM_MAX_BLOCKS);
  guint length = array == NULL ? 0 : json_array_get_length (array);
  JxEquality *equalities = jx_arena_new0 (jx_form_reader_get_arena (load->reader), JxEquality, length);

  for (guint i = 0; i < length; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "equal", i);
      JsonObject *item = jx_form_reader_item_object (load->reader, array, i);

      if (item != NULL)
        {
          jx_form_reader_check_keys (load->reader, item, equality_keys);
          equalities[i].name = jx_form_reader_get_text (load->reader, item, "name", TRUE);
          equalities[i].left = read_operands (load, item, "left", -1, -1, &equalities[i].n_left);
          equalities[i].right = read_operands (load, item, "right", -1, -1, &equalities[i].n_right);
          if (equalities[i].n_left == 0 || equalities[i].n_right == 0)
            jx_form_reader_fault (load->reader, NULL, _("Both sides need a figure."));
        }
      jx_form_reader_leave (load->reader, mark);
    }

  load->form->equalities = equalities;
  load->form->n_equalities = length;
}
