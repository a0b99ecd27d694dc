/* jx-form-load-check.c: what only the whole form can contradict: circles, figures in labels, weights
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-load.h"

#include <glib/gi18n-lib.h>

/* A cell of a row definition, of any row (SAME_ROW), or all cells of a column (ALL_ROWS). */
typedef struct
{
  int block;
  int row;
  int column;
} Node;

typedef struct
{
  const JxFormData *form;
  GHashTable       *states;   /* Node packed → OPEN or DONE */
  gboolean          found;
  Node              circle;   /* a cell on it */
} Walk;

enum { UNSEEN, OPEN, DONE };

static gboolean visit (Walk *walk, Node node);

static gpointer
pack (Node node)
{
  return GSIZE_TO_POINTER (((gsize) node.block << 24) | ((gsize) (node.row + 3) << 8) | (gsize) node.column);
}

static const JxCompute *
compute_of (const Walk *walk,
            Node        node)
{
  const JxBlock *block = &walk->form->blocks[node.block];

  if (node.row >= 0 && (guint) node.row < block->n_rows)
    {
      const JxRowDef *def = &block->rows[node.row];

      for (guint i = 0; i < def->n_cells; i++)
        if (def->cells[i].column == (guint) node.column && (def->cells[i].plain || def->cells[i].compute != NULL))
          return def->cells[i].compute;
    }

  return block->columns[node.column].compute;
}

static gboolean
visit_all_rows (Walk *walk,
                Node  node)
{
  const JxBlock *block = &walk->form->blocks[node.block];
  gboolean circle = visit (walk, (Node) { node.block, JX_OPERAND_SAME_ROW, node.column });

  for (guint i = 0; i < block->n_rows && !circle; i++)
    if (!block->rows[i].total && !block->rows[i].group && !block->rows[i].subtotal)
      circle = visit (walk, (Node) { node.block, (int) i, node.column });

  return circle;
}

/* every column of a role, in all its rows */
static gboolean
visit_role (Walk   *walk,
            JxRole  role)
{
  gboolean circle = FALSE;

  for (guint i = 0; i < walk->form->n_blocks && !circle; i++)
    for (guint j = 0; j < walk->form->blocks[i].n_columns && !circle; j++)
      if (walk->form->blocks[i].columns[j].role == role)
        circle = visit (walk, (Node) { (int) i, JX_OPERAND_ALL_ROWS, (int) j });

  return circle;
}

static gboolean
visit_own_weight (Walk *walk,
                  Node  node)
{
  int weight = jx_block_find_role (&walk->form->blocks[node.block], JX_ROLE_WEIGHT);

  return weight >= 0 && visit (walk, (Node) { node.block, node.row, weight });
}

static gboolean
visit_operands (Walk            *walk,
                Node             node,
                const JxCompute *compute)
{
  for (guint i = 0; i < compute->n_operands; i++)
    {
      const JxOperand *operand = &compute->operands[i];
      int row = operand->row == JX_OPERAND_SAME_ROW ? node.row : operand->row;

      if (jx_block_is_single (&walk->form->blocks[operand->block]))
        row = JX_OPERAND_SAME_ROW;
      if (visit (walk, (Node) { operand->block, row, operand->column }))
        return TRUE;
    }

  return FALSE;
}

static gboolean
visit_compute (Walk            *walk,
               Node             node,
               const JxCompute *compute)
{
  switch (compute->kind)
    {
    case JX_COMPUTE_RATIO:
    case JX_COMPUTE_SUM:
    case JX_COMPUTE_WEIGHTED_SCORE:
    case JX_COMPUTE_SCORE_RATE:
      return visit_operands (walk, node, compute);

    case JX_COMPUTE_EXECUTION_SCORE:
      return visit_operands (walk, node, compute) || visit_own_weight (walk, node);

    case JX_COMPUTE_ROW_SCORE:
      return visit_own_weight (walk, node);

    case JX_COMPUTE_TOTAL_WEIGHT:
      return visit_role (walk, JX_ROLE_WEIGHT);

    case JX_COMPUTE_TOTAL_SCORE:
      return visit_role (walk, JX_ROLE_SCORE);

    case JX_COMPUTE_GRADE:
      return visit_role (walk, JX_ROLE_TOTAL_SCORE);

    case JX_COMPUTE_SUM_ABOVE:
      return visit (walk, (Node) { node.block, JX_OPERAND_ALL_ROWS, node.column });

    case JX_COMPUTE_FACT:
      return FALSE;
    }

  g_assert_not_reached ();
}

static void
note_circle (Walk *walk,
             Node  node)
{
  if (walk->found || node.row == JX_OPERAND_ALL_ROWS)
    return;

  walk->found = TRUE;
  walk->circle = node;
}

static gboolean
visit (Walk *walk,
       Node  node)
{
  gpointer key = pack (node);
  gsize state = GPOINTER_TO_SIZE (g_hash_table_lookup (walk->states, key));
  const JxCompute *compute;
  gboolean circle;

  if (state == OPEN)
    note_circle (walk, node);
  if (state != UNSEEN)
    return state == OPEN;

  g_hash_table_insert (walk->states, key, GSIZE_TO_POINTER (OPEN));
  if (node.row == JX_OPERAND_ALL_ROWS)
    {
      circle = visit_all_rows (walk, node);
    }
  else
    {
      compute = compute_of (walk, node);
      circle = compute != NULL && visit_compute (walk, node, compute);
    }

  if (circle)
    note_circle (walk, node);
  g_hash_table_insert (walk->states, key, GSIZE_TO_POINTER (DONE));

  return circle;
}

/* where the file says what computes a cell */
static const char *
place_of (const JxFormLoad *load,
          Node              node)
{
  const JxBlock *block = &load->form->blocks[node.block];
  const JxCompute *const *slot = &block->columns[node.column].compute;

  if (node.row >= 0)
    for (guint i = 0; i < block->rows[node.row].n_cells; i++)
      if (block->rows[node.row].cells[i].column == (guint) node.column && block->rows[node.row].cells[i].compute != NULL)
        slot = &block->rows[node.row].cells[i].compute;

  for (guint i = 0; i < load->pending->len; i++)
    if (g_array_index (load->pending, JxFormPending, i).slot == slot)
      return g_array_index (load->pending, JxFormPending, i).place;

  return "blocks";
}

/* one circle is told: the others may be the same */
static void
check_circles (JxFormLoad *load)
{
  g_autoptr(GHashTable) states = g_hash_table_new (NULL, NULL);
  Walk walk = { .form = load->form, .states = states };

  for (guint i = 0; i < load->pending->len && !walk.found; i++)
    {
      const JxFormPending *pending = &g_array_index (load->pending, JxFormPending, i);
      guint n_rows = load->form->blocks[pending->block].n_rows;
      gboolean circle = visit (&walk, (Node) { (int) pending->block, JX_OPERAND_SAME_ROW, (int) pending->column });

      for (guint row = 0; row < n_rows && !circle; row++)
        circle = visit (&walk, (Node) { (int) pending->block, (int) row, (int) pending->column });
    }

  if (walk.found)
    {
      jx_form_reader_go_to (load->reader, place_of (load, walk.circle));
      jx_form_reader_fault (load->reader, NULL, _("This figure is computed from itself."));
      jx_form_reader_go_to (load->reader, "");
    }
}

static gboolean
has_class (const JxProfile *profile,
           const char      *name)
{
  for (guint i = 0; i < profile->n_classes; i++)
    if (g_strcmp0 (profile->classes[i].name, name) == 0)
      return TRUE;

  for (guint i = 0; i < profile->n_alternatives; i++)
    if (g_strcmp0 (profile->alternatives[i].name, name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_insert (const JxFormData *form,
           const char       *word)
{
  static const char *const words[] = { "year", "unit", "name", "base", "digest", "weight:execution", "weight:indicators",
                                        NULL };
  JxRole role;

  if (g_str_has_prefix (word, "class:"))
    return has_class (&form->profile, word + strlen ("class:"));

  if (g_str_has_prefix (word, "value:"))
    return jx_role_from_key (word + strlen ("value:"), &role);

  return g_strv_contains (words, word);
}

static void
check_text (JxFormLoad *load,
            const char *key,
            const char *text)
{
  while (text != NULL && (text = strchr (text, '{')) != NULL)
    {
      const char *end = strchr (text, '}');
      g_autofree char *word = g_strndup (text + 1, end == NULL ? strlen (text + 1) : (gsize) (end - text - 1));

      if (end == NULL || !is_insert (load->form, word))
        jx_form_reader_fault (load->reader, key, _("The form language has no “{%s}”."), word);
      text = end == NULL ? NULL : end + 1;
    }
}

static void
check_block_texts (JxFormLoad    *load,
                   const JxBlock *block)
{
  check_text (load, "title", block->title);
  check_text (load, "caption", block->caption);

  for (guint i = 0; i < block->n_columns; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "columns", i);

      check_text (load, "title", block->columns[i].title);
      check_text (load, "group", block->columns[i].group);
      jx_form_reader_leave (load->reader, mark);
    }

  for (guint i = 0; i < block->n_layout; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "layout", i);

      for (guint j = 0; j < block->layout[i].n_cells; j++)
        check_text (load, NULL, block->layout[i].cells[j].label);
      jx_form_reader_leave (load->reader, mark);
    }

  for (guint i = 0; block->notes != NULL && block->notes[i] != NULL; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "lines", i);

      check_text (load, NULL, block->notes[i]);
      jx_form_reader_leave (load->reader, mark);
    }
}

static void
check_texts (JxFormLoad *load)
{
  const JxFormData *form = load->form;

  check_text (load, "title", form->title);
  check_text (load, "subtitle", form->subtitle);
  check_text (load, "report_title", form->report_title);

  for (guint i = 0; i < form->n_blocks; i++)
    if (form->blocks[i].type != JX_BLOCK_SECTIONS)
      {
        gsize mark = jx_form_reader_enter_item (load->reader, "blocks", i);

        check_block_texts (load, &form->blocks[i]);
        jx_form_reader_leave (load->reader, mark);
      }

  for (guint i = 0; i < form->n_sections; i++)
    {
      gsize mark = jx_form_reader_enter_item (load->reader, "sections", i);

      check_text (load, "title", form->sections[i].title);
      check_text (load, "draft", form->sections[i].draft);
      jx_form_reader_leave (load->reader, mark);
    }
}

static gint64
starting_weight (const JxBlock  *block,
                 const JxRowDef *row)
{
  int column = jx_block_find_role (block, JX_ROLE_WEIGHT);
  JxDecimal decimal;
  gint64 points;

  for (guint i = 0; i < row->n_cells && !row->part && !row->group && !row->subtotal; i++)
    if ((int) row->cells[i].column == column && row->cells[i].typed != NULL &&
        jx_decimal_from_string (row->cells[i].typed, &decimal) && jx_points_from_decimal (decimal, &points, NULL))
      return points;

  return 0;
}

/* the weights that the form brings along may be filled up by the user, but not be too many from the start */
static void
check_weights (JxFormLoad *load)
{
  const JxFormData *form = load->form;
  g_autofree char *sum_text = NULL, *base_text = NULL;
  __int128 sum = 0;

  for (guint i = 0; i < form->n_blocks; i++)
    for (guint j = 0; j < form->blocks[i].n_rows; j++)
      sum += starting_weight (&form->blocks[i], &form->blocks[i].rows[j]);

  if (sum <= form->profile.base)
    return;

  sum_text = jx_points_to_string ((gint64) MIN (sum, (__int128) G_MAXINT64), -1);
  base_text = jx_points_to_string (form->profile.base, -1);
  jx_form_reader_fault (load->reader, "blocks", _("The rows' weights add up to %1$s, more than the base of %2$s."), sum_text,
                        base_text);
}

/**
 * jx_form_load_check:
 * @load: the form, read without a fault
 *
 * Looks for what only the whole form can contradict.
 */
void
jx_form_load_check (JxFormLoad *load)
{
  check_circles (load);
  check_texts (load);
  check_weights (load);
}
