/* typist.c: types a whole table into the window, cell by cell, with keys alone
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "typist.h"

#include <string.h>

#include "jx-field-row.h"
#include "jx-grid.h"
#include "jx-section-text.h"

typedef struct
{
  Stage   *stage;
  JxTable *table;     /* that stands open */
  JxTable *wanted;
  JxGrid  *grid;      /* of a table of rows */
} Typist;

static const JxBlock *
block_of (JxTable *table)
{
  return jx_table_get_block (table);
}

static G_GNUC_NORETURN void
complain (JxTable    *table,
          guint       row,
          guint       column,
          const char *what)
{
  g_error ("%s, row %u, %s: %s", block_of (table)->id, row, block_of (table)->columns[column].key, what);
}

/* Printed with boxes, a choice is the text behind the number and before the tick, or behind the tick. */
static const char *
find_ticked (const JxColumn *column,
             const char     *line)
{
  const char *found = NULL;
  gsize length = 0;

  for (guint i = 0; column->choices[i] != NULL; i++)
    {
      const char *at = strstr (line, column->choices[i]);
      const char *end = at != NULL ? at + strlen (column->choices[i]) : NULL;
      gboolean ticked = at != NULL && (g_str_has_prefix (end, " ☑") || (at >= line + 3 && g_str_has_prefix (at - 3, "☑"))
                                       || (at >= line + 2 && g_str_has_prefix (at - 2, "£")));

      if (ticked && strlen (column->choices[i]) > length)
        {
          found = column->choices[i];
          length = strlen (found);
        }
    }

  return found;
}

const char *
typist_get_wanted (JxTable *table,
                   guint    row,
                   guint    column)
{
  const JxColumn *def = &block_of (table)->columns[column];
  const char *typed = jx_row_get_typed (jx_table_get_row (table, row), (int) column);

  if (typed == NULL || def->choices == NULL || !jx_block_is_single (block_of (table))
      || g_strv_contains (def->choices, typed))
    return typed;

  return find_ticked (def, typed);
}

/* ---- fields ---- */

static gboolean
edits_cell (GtkWidget *widget,
            gpointer   data)
{
  JxCellRef *cell = data;
  JxField *field = JX_IS_SECTION_TEXT (widget) ? jx_section_text_get_field (JX_SECTION_TEXT (widget))
                                               : jx_field_row_get_field (widget);

  return field != NULL && g_str_equal (jx_field_get_row_id (field), jx_row_get_id (jx_table_get_row (cell->table, 0)))
         && jx_field_get_column (field) == &block_of (cell->table)->columns[cell->column];
}

static gboolean
has_list (gpointer data)
{
  return stage_find_type (data, GTK_TYPE_POPOVER) != NULL;
}

/* The focus is the row's again: what is hidden keeps it until the window has looked. */
static gboolean
has_only_itself (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (data));

  return !has_list (data) && focus != NULL && gtk_widget_get_mapped (focus)
         && (focus == data || gtk_widget_is_ancestor (focus, data));
}

static void
choose (Typist     *self,
        GtkWidget  *row,
        const char *text)
{
  const char *const *choices = jx_field_get_column (jx_field_row_get_field (row))->choices;

  robot_keys (self->stage->robot, "space");
  robot_wait (has_list, row);
  stage_await_focus (stage_find_type (row, GTK_TYPE_POPOVER));
  robot_frame (self->stage->robot);
  robot_keys (self->stage->robot, "Home");

  for (guint i = 0; text != NULL && choices[i] != NULL; i++)
    {
      robot_keys (self->stage->robot, "Down");
      if (g_str_equal (choices[i], text))
        break;
    }

  robot_keys (self->stage->robot, "Return");
  robot_wait (has_only_itself, row);
}

/* From the first of the boxes on; the one to be ticked has none ticked beside it. */
static void
tick (Typist     *self,
      GtkWidget  *row,
      const char *text)
{
  const char *const *choices = jx_field_get_column (jx_field_row_get_field (row))->choices;

  for (guint i = 0; text != NULL && choices[i] != NULL; i++)
    {
      if (i > 0)
        robot_keys (self->stage->robot, "Tab");
      if (g_str_equal (choices[i], text))
        {
          robot_keys (self->stage->robot, "space");
          break;
        }
    }
}

static void
type_field (Typist *self,
            guint   column)
{
  const char *text = typist_get_wanted (self->wanted, 0, column);
  JxCellRef cell = { self->table, 0, (int) column };
  GtkWidget *row;

  if (g_strcmp0 (text, jx_row_get_typed (jx_table_get_row (self->table, 0), (int) column)) == 0)
    return;

  row = stage_search (GTK_WIDGET (self->stage->window), edits_cell, &cell);
  if (row == NULL)
    complain (self->table, 0, column, "is nowhere to be typed into");

  stage_go_to (self->stage, row, "Tab");

  if (ADW_IS_COMBO_ROW (row))
    {
      choose (self, row, text);
      return;
    }
  if (block_of (self->table)->columns[column].boxes != JX_BOXES_NONE)
    {
      tick (self, row, text);
      return;
    }

  robot_keys (self->stage->robot, "ctrl+a");
  if (text != NULL)
    robot_type (self->stage->robot, text);
  else
    robot_keys (self->stage->robot, "Delete");
}

/* ---- grids ---- */

static void
get_cursor (Typist *self,
            guint  *line,
            guint  *column)
{
  jx_grid_selection_get_cursor (jx_grid_view_get_selection (JX_GRID_VIEW (self->grid)), line, column);
}

static gboolean
is_at (Typist *self,
       guint   line,
       guint   column)
{
  guint at_line, at_column;

  get_cursor (self, &at_line, &at_column);

  return at_line == line && at_column == column;
}

static void
press (Typist     *self,
       const char *key,
       guint       times)
{
  for (guint i = 0; i < times; i++)
    robot_keys (self->stage->robot, key);
}

static void
go_across (Typist *self,
           guint   column)
{
  guint line, at;

  get_cursor (self, &line, &at);
  press (self, column < at ? "Left" : "Right", column < at ? at - column : column - at);
}

/* A column in which every line is a cell of its own */
static guint
plain_column (Typist *self)
{
  guint column = 0;

  while (block_of (self->table)->columns[column].merge)
    column++;

  return column;
}

/* By Tab where that leads there; else along a column without merged cells, and across. */
static void
go_to (Typist *self,
       guint   line,
       guint   column)
{
  guint at_line, at_column;

  if (is_at (self, line, column))
    return;

  get_cursor (self, &at_line, &at_column);
  if ((at_line == line && at_column + 1 == column)
      || (at_line + 1 == line && at_column + 1 == block_of (self->table)->n_columns))
    press (self, "Tab", 1);
  else if (jx_grid_is_editing (self->grid))
    press (self, "Return", 1);   /* in an open text the arrows move the caret */

  get_cursor (self, &at_line, &at_column);
  if (at_line != line)
    {
      go_across (self, plain_column (self));
      press (self, line < at_line ? "Up" : "Down", line < at_line ? at_line - line : line - at_line);
    }

  go_across (self, column);
  get_cursor (self, &at_line, &at_column);
  if (at_line != line || at_column != column)
    g_error ("%s: the keys that lead to line %u, column %u end in line %u, column %u", block_of (self->table)->id, line, column,
             at_line, at_column);
}

static void
type_cell (Typist     *self,
           guint       line,
           guint       column,
           const char *text)
{
  go_to (self, line, column);

  if (text != NULL)
    robot_type (self->stage->robot, text);
  else
    robot_keys (self->stage->robot, "Delete");
}

/* A matrix has the rows of its form; a published table may have left some out, or have them in another order. */
static int
find_row (JxTable    *table,
          const char *key)
{
  for (guint i = 0; i < jx_table_get_n_rows (table); i++)
    if (g_strcmp0 (jx_row_get_key (jx_table_get_row (table, i)), key) == 0)
      return (int) i;

  return -1;
}

static void
type_matrix (Typist *self)
{
  for (guint line = 0; line < jx_table_get_n_rows (self->table); line++)
    {
      int row = find_row (self->wanted, jx_row_get_key (jx_table_get_row (self->table, line)));

      for (guint column = 0; row >= 0 && column < block_of (self->table)->n_columns; column++)
        {
          const char *text = typist_get_wanted (self->wanted, (guint) row, column);

          if (g_strcmp0 (text, jx_row_get_typed (jx_table_get_row (self->table, line), (int) column)) != 0)
            type_cell (self, line, column, text);
        }
    }
}

/* Where the next row goes: below the last one in its class, or below the empty line of that where another class begins. */
static guint
find_line (Typist *self,
           guint   row)
{
  int column = jx_block_find_role (block_of (self->table), JX_ROLE_LEVEL1);
  guint line = jx_grid_model_get_n_rows (jx_grid_view_get_model (JX_GRID_VIEW (self->grid))) - 1;
  gboolean begins = row == 0 || block_of (self->table)->type != JX_BLOCK_INDICATORS || column < 0
                    || g_strcmp0 (typist_get_wanted (self->wanted, row, (guint) column),
                                  typist_get_wanted (self->wanted, row - 1, (guint) column)) != 0;

  return begins ? line : line - 1;
}

/* A new row has the merged texts of the row above: another one is typed before the row is there, and what shall be none is
 * typed before it can be taken away. */
static void
type_row (Typist *self,
          guint   row)
{
  guint line = find_line (self, row);

  for (guint column = 0; column < block_of (self->table)->n_columns; column++)
    {
      const char *text = typist_get_wanted (self->wanted, row, column), *present = NULL;
      gboolean there = row < jx_table_get_n_rows (self->table);

      if (there)
        present = jx_row_get_typed (jx_table_get_row (self->table, row), (int) column);
      else if (row > 0 && block_of (self->table)->columns[column].merge)
        present = jx_row_get_typed (jx_table_get_row (self->table, row - 1), (int) column);

      if (g_strcmp0 (text, present) == 0)
        continue;

      if (!there && text == NULL && (int) column != jx_block_find_role (block_of (self->table), JX_ROLE_LEVEL1))
        {
          type_cell (self, line, column, "x");
          go_to (self, line, plain_column (self));
        }

      if (there || text != NULL || jx_table_get_n_rows (self->table) > row)
        type_cell (self, line, column, text);
    }
}

static void
type_rows (Typist *self)
{
  if (jx_table_get_n_rows (self->table) > 0)
    robot_keys (self->stage->robot, "ctrl+a ctrl+minus");
  g_assert_cmpuint (jx_table_get_n_rows (self->table), ==, 0);

  for (guint row = 0; row < jx_table_get_n_rows (self->wanted); row++)
    type_row (self, row);

  robot_keys (self->stage->robot, "Return");
  g_assert_cmpuint (jx_table_get_n_rows (self->table), ==, jx_table_get_n_rows (self->wanted));
}

static void
type_grid (Typist *self)
{
  self->grid = JX_GRID (stage_get_grid (self->stage, block_of (self->table)->id));
  stage_go_to (self->stage, GTK_WIDGET (self->grid), "Tab");

  if (block_of (self->table)->type == JX_BLOCK_MATRIX)
    type_matrix (self);
  else
    type_rows (self);

  if (jx_grid_is_editing (self->grid))
    robot_keys (self->stage->robot, "Return");
  robot_keys (self->stage->robot, "ctrl+End");
}

/* ---- all of it ---- */

static const char *
view_of (const JxBlock *block)
{
  return block->type == JX_BLOCK_INDICATORS ? "indicators" : block->type == JX_BLOCK_SECTIONS ? "report" : "overview";
}

static void
type_table (Typist *self)
{
  if (!jx_block_is_single (block_of (self->table)))
    {
      type_grid (self);
      return;
    }

  for (guint column = 0; column < block_of (self->table)->n_columns; column++)
    type_field (self, column);
}

void
typist_type (Stage        *stage,
             JxAssessment *wanted)
{
  static const char *const views[] = { "overview", "indicators", "report" };
  JxAssessment *assessment = stage_get_assessment (stage);

  for (guint view = 0; view < G_N_ELEMENTS (views); view++)
    {
      gboolean shown = FALSE;

      for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
        {
          Typist self = { stage, jx_assessment_get_table (assessment, i), jx_assessment_get_table (wanted, i), NULL };

          if (block_of (self.table)->n_columns == 0 || !g_str_equal (view_of (block_of (self.table)), views[view]))
            continue;

          if (!shown)
            stage_show_view (stage, views[view]);
          shown = TRUE;
          type_table (&self);
        }
    }
}

/* ---- comparing ---- */

static void
expect_text (JxTable    *table,
             guint       row,
             guint       column,
             const char *found,
             const char *wanted)
{
  g_autofree char *what = g_strdup_printf ("“%s” instead of “%s”", found, wanted);

  if (g_strcmp0 (found, wanted) != 0)
    complain (table, row, column, what);
}

/* What follows from agency and project is not typed again. */
static void
expect_cell (JxAssessment *found,
             JxTable      *table,
             guint         row,
             guint         column,
             const char   *wanted)
{
  const char *typed = jx_row_get_typed (jx_table_get_row (table, row), (int) column);
  g_autofree char *shown = jx_assessment_dup_shown (found, table, row, column);

  expect_text (table, row, column, typed != NULL || wanted == NULL || !jx_block_is_single (block_of (table)) ? typed : shown,
               wanted);
}

static void
expect_table (JxAssessment *found,
              JxAssessment *wanted,
              guint         i)
{
  JxTable *table = jx_assessment_get_table (found, i), *model = jx_assessment_get_table (wanted, i);
  gboolean matrix = block_of (table)->type == JX_BLOCK_MATRIX;

  if (!matrix)
    g_assert_cmpuint (jx_table_get_n_rows (table), ==, jx_table_get_n_rows (model));

  for (guint row = 0; row < jx_table_get_n_rows (model); row++)
    for (guint column = 0; column < block_of (table)->n_columns; column++)
      {
        int at = matrix ? find_row (table, jx_row_get_key (jx_table_get_row (model, row))) : (int) row;
        g_autofree char *shown = NULL, *shown_model = jx_assessment_dup_shown (wanted, model, row, column);
        const char *text = typist_get_wanted (model, row, column);

        g_assert_cmpint (at, >=, 0);
        expect_cell (found, table, (guint) at, column, text);
        shown = jx_assessment_dup_shown (found, table, (guint) at, column);
        if (text == jx_row_get_typed (jx_table_get_row (model, row), (int) column))
          expect_text (table, row, column, shown, shown_model);
      }
}

void
typist_expect (JxAssessment *found,
               JxAssessment *wanted)
{
  g_assert_cmpuint (jx_assessment_get_n_tables (found), ==, jx_assessment_get_n_tables (wanted));

  for (guint i = 0; i < jx_assessment_get_n_tables (found); i++)
    expect_table (found, wanted, i);
}
