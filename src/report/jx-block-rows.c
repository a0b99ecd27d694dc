/* jx-block-rows.c: the printed rows of one block of an assessment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-block-rows.h"

#include "jx-boxes.h"
#include "jx-place.h"

/* What is at hand while the rows of a block are written. */
typedef struct
{
  JxDocTable    *target;
  JxAssessment  *assessment;
  JxTable       *table;
  const JxBlock *block;
  guint          n_columns;   /* of the page's grid */
  guint         *alike;       /* by row: up to this column, merging cells show what those above do; 0 none does */
} Writer;

static JxDocCell *
get_last_cell (Writer *self)
{
  return jx_doc_table_get_cell (self->target, jx_doc_table_get_n_cells (self->target) - 1);
}

static gboolean
is_number (JxInput input)
{
  switch (input)
    {
    case JX_INPUT_QUANTITY:
    case JX_INPUT_MONEY:
    case JX_INPUT_RATE:
    case JX_INPUT_POINTS:
    case JX_INPUT_COUNT:
      return TRUE;

    case JX_INPUT_TEXT:
    case JX_INPUT_YEAR:
    case JX_INPUT_CODE:
    case JX_INPUT_DATE:
    case JX_INPUT_RELATION:
    case JX_INPUT_CHOICE:
      break;
    }

  return FALSE;
}

static void
add_source (Writer *self,
            guint   position,
            guint   column)
{
  jx_doc_table_add_source (self->target, jx_doc_table_get_n_cells (self->target) - 1,
                           jx_row_get_id (jx_table_get_row (self->table, position)), self->block->columns[column].key);
}

static void
add_label (Writer        *self,
           guint          at,
           guint          span,
           guint          row_span,
           const char    *label,
           JxDocCellKind  kind)
{
  g_autofree char *text = label != NULL ? jx_assessment_dup_label (self->assessment, label) : NULL;
  JxDocCell *cell = jx_doc_table_add_cell (self->target, at, span, text);

  cell->row_span = row_span;
  cell->kind = kind;
}

static char *
dup_shown (Writer *self,
           guint   position,
           guint   column)
{
  const JxColumn *def = &self->block->columns[column];
  g_autofree char *text = position < jx_table_get_n_rows (self->table)
                          ? jx_assessment_dup_shown (self->assessment, self->table, position, column) : g_strdup ("");

  return def->boxes != JX_BOXES_NONE ? jx_boxes_dup_line (def, text) : g_steal_pointer (&text);
}

static void
add_field (Writer     *self,
           guint       at,
           guint       span,
           guint       position,
           guint       column,
           const char *label)
{
  g_autofree char *shown = dup_shown (self, position, column);
  g_autofree char *before = label != NULL ? jx_assessment_dup_label (self->assessment, label) : NULL;
  g_autofree char *text = before != NULL ? g_strconcat (before, shown, NULL) : g_steal_pointer (&shown);
  JxDocCell *cell = jx_doc_table_add_cell (self->target, at, span, text);

  cell->align = self->block->columns[column].align;
  cell->figures = label == NULL && is_number (self->block->columns[column].input);
  if (position < jx_table_get_n_rows (self->table))
    add_source (self, position, column);
}

/* The merged cell at the left is written in the first row and grows with the block. */
static void
add_side (Writer *self,
          guint   n_rows)
{
  if (self->block->side_span == 0)
    return;

  add_label (self, 0, self->block->side_span, n_rows, self->block->title, JX_DOC_CELL_SIDE);
  get_last_cell (self)->repeat = TRUE;
}

static void
add_layout_cell (Writer             *self,
                 guint               at,
                 const JxLayoutCell *cell)
{
  guint span = MIN (cell->span, self->n_columns - at);
  JxDocCell *added;

  if (cell->column >= 0)
    add_field (self, at, span, 0, cell->column, cell->label);
  else
    add_label (self, at, span, 1, cell->label, cell->head ? JX_DOC_CELL_HEAD : JX_DOC_CELL_BODY);

  added = get_last_cell (self);
  added->row_span = MAX (cell->row_span, 1);
  added->align = cell->align;
  if (cell->head)
    added->kind = JX_DOC_CELL_HEAD;
}

/* Cells take the free columns from left to right; those of earlier rows may reach down into this one. */
static void
add_layout_row (Writer            *self,
                guint              row,
                const JxLayoutRow *layout,
                guint             *taken_until)
{
  guint at = self->block->side_span;

  for (guint n = 0; n < layout->n_cells; n++)
    {
      const JxLayoutCell *cell = &layout->cells[n];

      while (at < self->n_columns && taken_until[at] > row)
        at++;
      if (at >= self->n_columns)
        return;

      add_layout_cell (self, at, cell);
      for (guint column = at; column < MIN (at + cell->span, self->n_columns); column++)
        taken_until[column] = row + MAX (cell->row_span, 1);
      at += cell->span;
    }
}

static void
add_layout (Writer *self)
{
  g_autofree guint *taken_until = g_new0 (guint, self->n_columns);

  for (guint row = 0; row < self->block->n_layout; row++)
    {
      jx_doc_table_begin_row (self->target, JX_DOC_ROW_PLAIN);
      if (row == 0)
        add_side (self, self->block->n_layout);
      add_layout_row (self, row, &self->block->layout[row], taken_until);
    }
}

/* A form that says nothing of the places of its fields: a line each. */
static void
add_plain_layout (Writer *self)
{
  guint left = self->block->side_span;
  guint half = MAX (1, (self->n_columns - left) / 4);

  for (guint column = 0; column < self->block->n_columns; column++)
    {
      jx_doc_table_begin_row (self->target, JX_DOC_ROW_PLAIN);
      if (column == 0)
        add_side (self, self->block->n_columns);
      add_label (self, left, half, 1, self->block->columns[column].title, JX_DOC_CELL_HEAD);
      add_field (self, left + half, self->n_columns - left - half, 0, column, NULL);
    }
}

static gboolean
has_groups (const JxBlock *block)
{
  for (guint n = 0; n < block->n_columns; n++)
    if (block->columns[n].span > 0 && block->columns[n].group != NULL)
      return TRUE;

  return FALSE;
}

static guint
count_head_rows (const JxBlock *block)
{
  if (!block->head)
    return 0;

  return has_groups (block) ? 2 : 1;
}

static void
add_title (Writer *self,
           guint   at,
           guint   column,
           guint   row_span)
{
  const JxColumn *def = &self->block->columns[column];

  add_label (self, at, def->span, row_span, def->title, JX_DOC_CELL_HEAD);
}

/* Returns the column after those that share the group of the first one. */
static guint
find_group_end (const JxBlock *block,
                guint          first,
                guint         *span)
{
  const char *group = block->columns[first].group;
  guint column = first;

  for (*span = 0; column < block->n_columns && g_strcmp0 (block->columns[column].group, group) == 0; column++)
    *span += block->columns[column].span;

  return column;
}

static void
add_upper_head (Writer *self)
{
  guint at = self->block->side_span;

  for (guint column = 0, end; column < self->block->n_columns; column = end)
    {
      guint span = self->block->columns[column].span;

      end = column + 1;
      if (span == 0)
        continue;

      if (self->block->columns[column].group == NULL)
        add_title (self, at, column, 2);
      else
        {
          end = find_group_end (self->block, column, &span);
          add_label (self, at, span, 1, self->block->columns[column].group, JX_DOC_CELL_HEAD);
        }
      at += span;
    }
}

static void
add_lower_head (Writer   *self,
                gboolean  grouped_only)
{
  guint at = self->block->side_span;

  for (guint column = 0; column < self->block->n_columns; column++)
    {
      const JxColumn *def = &self->block->columns[column];

      if (def->span > 0 && (!grouped_only || def->group != NULL))
        add_title (self, at, column, 1);
      at += def->span;
    }
}

static void
add_head (Writer *self,
          guint   n_rows)
{
  gboolean grouped = has_groups (self->block);

  jx_doc_table_begin_row (self->target, JX_DOC_ROW_HEAD);
  add_side (self, n_rows);
  if (!grouped)
    {
      add_lower_head (self, FALSE);
      return;
    }

  add_upper_head (self);
  jx_doc_table_begin_row (self->target, JX_DOC_ROW_HEAD);
  add_lower_head (self, TRUE);
}

static const JxRowDef *
get_row_def (Writer *self,
             guint   position)
{
  const char *key = jx_row_get_key (jx_table_get_row (self->table, position));
  int def = key != NULL ? jx_block_find_row_def (self->block, key) : -1;

  return def >= 0 ? &self->block->rows[def] : NULL;
}

static gboolean
is_special (Writer *self,
            guint   position)
{
  const JxRowDef *def = get_row_def (self, position);

  return def != NULL && (def->group || def->subtotal);
}

/* @above: what the merging columns show in the row before, which becomes what they show in this one */
static guint
compare_with_above (Writer  *self,
                    guint    position,
                    char   **above)
{
  guint alike = 0;
  gboolean same = position > 0 && !is_special (self, position) && !is_special (self, position - 1);

  for (guint column = 0; column < self->block->n_columns; column++)
    {
      char *text;

      if (!self->block->columns[column].merge)
        continue;

      text = dup_shown (self, position, column);
      same = same && g_str_equal (text, above[column]);
      alike = same ? column + 1 : alike;
      g_free (above[column]);
      above[column] = text;
    }

  return alike;
}

/* Once for the block: each cell asks for itself and for all below that may merge with it. */
static void
find_alike (Writer *self)
{
  g_autofree char **above = g_new0 (char *, self->block->n_columns);
  guint n_rows = jx_table_get_n_rows (self->table);

  self->alike = g_new (guint, n_rows);
  for (guint position = 0; position < n_rows; position++)
    self->alike[position] = compare_with_above (self, position, above);

  for (guint column = 0; column < self->block->n_columns; column++)
    g_free (above[column]);
}

/* A cell merges with the one above if the text is the same there, and so it is in all merging columns before. */
static gboolean
merges_with_above (Writer *self,
                   guint   position,
                   guint   column)
{
  return self->block->columns[column].merge && column < self->alike[position];
}

/* Whether a cell of an earlier row covers this place. */
static gboolean
is_covered (Writer *self,
            guint   position,
            guint   column)
{
  return self->block->columns[column].whole ? position > 0 : merges_with_above (self, position, column);
}

static guint
count_merged (Writer *self,
              guint   position,
              guint   column)
{
  guint end = position + 1;

  while (end < jx_table_get_n_rows (self->table) && merges_with_above (self, end, column))
    end++;

  return end - position;
}

static void
add_row_field (Writer *self,
               guint   at,
               guint   position,
               guint   column)
{
  const JxColumn *def = &self->block->columns[column];
  guint n_merged = def->merge ? count_merged (self, position, column) : 1;
  JxDocCell *cell;

  add_field (self, at, def->span, position, column, NULL);
  for (guint n = 1; n < n_merged; n++)
    add_source (self, position + n, column);

  cell = get_last_cell (self);
  cell->row_span = def->whole ? jx_table_get_n_rows (self->table) : n_merged;
  cell->repeat = n_merged > 1;
  if (def->role == JX_ROLE_LABEL)
    cell->kind = JX_DOC_CELL_SIDE;
}

/* The text of a heading among the rows stands in whichever column it was typed. */
static void
add_group_row (Writer *self,
               guint   position)
{
  guint left = self->block->side_span, chosen = 0;

  for (guint column = self->block->n_columns; column > 0; column--)
    {
      g_autofree char *text = dup_shown (self, position, column - 1);

      if (*text != '\0')
        chosen = column - 1;
    }

  add_field (self, left, self->n_columns - left, position, chosen, NULL);
  get_last_cell (self)->kind = JX_DOC_CELL_SIDE;
  jx_doc_table_keep_next (self->target);
}

static void
add_row (Writer *self,
         guint   position)
{
  const JxRowDef *def = get_row_def (self, position);
  guint at = self->block->side_span;

  if (def != NULL && def->group)
    {
      add_group_row (self, position);
      return;
    }

  for (guint column = 0; column < self->block->n_columns; column++)
    {
      if (self->block->columns[column].span > 0 && !is_covered (self, position, column))
        add_row_field (self, at, position, column);
      at += self->block->columns[column].span;
    }
}

static void
add_rows (Writer *self)
{
  guint n_head = count_head_rows (self->block);
  guint n_rows = jx_table_get_n_rows (self->table);

  find_alike (self);
  if (n_head > 0)
    add_head (self, n_head + n_rows);
  for (guint position = 0; position < n_rows; position++)
    {
      jx_doc_table_begin_row (self->target, JX_DOC_ROW_PLAIN);
      if (position == 0 && n_head == 0)
        add_side (self, n_rows);
      add_row (self, position);
    }

  g_clear_pointer (&self->alike, g_free);
}

/**
 * jx_block_rows_add:
 * @target: the printed table
 * @assessment: whose content it is
 * @table: one of its blocks
 *
 * Adds the rows of a block as its form prints them. Every text stands in a cell of its own, or in one merged with equal
 * ones.
 */
void
jx_block_rows_add (JxDocTable   *target,
                   JxAssessment *assessment,
                   JxTable      *table)
{
  Writer self = { target, assessment, table, jx_table_get_block (table) };

  g_return_if_fail (target != NULL && JX_IS_ASSESSMENT (assessment) && JX_IS_TABLE (table));

  jx_doc_table_get_grid (target, &self.n_columns);
  jx_doc_table_begin_band (target, self.block->repeat_head);
  if (!jx_block_is_single (self.block))
    add_rows (&self);
  else if (self.block->n_layout > 0)
    add_layout (&self);
  else
    add_plain_layout (&self);
}
