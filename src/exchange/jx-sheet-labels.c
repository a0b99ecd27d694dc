/* jx-sheet-labels.c: what a published table says beside the labels that a form has too
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-labels.h"

#include <string.h>

#include "jx-edits.h"
#include "jx-text.h"

#define GAP "(?:\\s{2,}|　+|\\t|\\n)"     /* 填报人：甲　审核人：乙 are two in one cell */

typedef struct
{
  JxAssessment       *assessment;
  const JxSheetTable *table;
  GHashTable         *labels;     /* bare texts of the form's own */
  GHashTable         *set;        /* cells that are filled: "block/column" */
  JxSheetRest        *rest;
  JxCommand          *group;
} Labels;

/* 2.项目实施内容及过程概述 as 项目实施内容及过程概述 */
static const char *
skip_number (const char *label)
{
  gsize digits = strspn (label, "0123456789");
  const char *rest = label + digits;

  if (digits == 0 || digits > 2)
    return label;
  if (*rest == '.')
    return rest + 1;

  return jx_text_begins (rest, "、") || jx_text_begins (rest, "．") ? g_utf8_next_char (rest) : label;
}

static gboolean
has_own_labels (const JxBlock *block)
{
  return jx_block_is_single (block) && block->type != JX_BLOCK_SECTIONS && block->type != JX_BLOCK_NOTES;
}

/* What the table's name, its totals and its goals are known by is read elsewhere. */
static gboolean
is_read_elsewhere (JxRole role)
{
  static const JxRole roles[] = { JX_ROLE_PROJECT, JX_ROLE_PROJECT_NAME, JX_ROLE_PROJECT_CODE, JX_ROLE_AGENCY, JX_ROLE_SUPERVISOR,
                                  JX_ROLE_EXPECTED, JX_ROLE_ACHIEVED, JX_ROLE_TOTAL_WEIGHT, JX_ROLE_TOTAL_SCORE };

  for (guint n = 0; n < G_N_ELEMENTS (roles); n++)
    if (roles[n] == role)
      return TRUE;

  return FALSE;
}

static void
note_labels (Labels *self)
{
  for (guint n = 0; n < jx_assessment_get_n_tables (self->assessment); n++)
    {
      const JxBlock *block = jx_table_get_block (jx_assessment_get_table (self->assessment, n));

      for (guint column = 0; has_own_labels (block) && column < block->n_columns; column++)
        if (block->columns[column].title != NULL)
          g_hash_table_add (self->labels, jx_sheet_words_open (block->columns[column].title));
      for (guint row = 0; row < block->n_layout; row++)
        for (guint cell = 0; cell < block->layout[row].n_cells; cell++)
          if (block->layout[row].cells[cell].label != NULL)
            g_hash_table_add (self->labels, jx_sheet_words_open (block->layout[row].cells[cell].label));
    }
}

/* A label is no answer to the one before it, which was left blank. */
static gboolean
is_label (Labels     *self,
          const char *text)
{
  g_autofree char *plain = jx_sheet_words_open (skip_number (text));

  return g_hash_table_contains (self->labels, plain) || jx_sheet_words_find_fact (text) != JX_ROLE_NONE
         || jx_sheet_words_find_goal (text) != JX_ROLE_NONE;
}

static gboolean
is_called (const JxColumn *column,
           const char     *label)
{
  g_autofree char *plain = jx_sheet_words_open (label);

  if (column->title == NULL || *column->title == '\0' || *plain == '\0' || is_read_elsewhere (column->role))
    return FALSE;

  return jx_sheet_words_alike (column->title, label)
         || (column->role == JX_ROLE_GRADE && (g_str_has_suffix (plain, "等级") || g_str_has_suffix (plain, "等次")))
         || (column->role == JX_ROLE_CONTACT && g_str_equal (plain, "填报人"));
}

static gboolean
is_free (JxTable *table,
         guint    column)
{
  return jx_table_get_n_rows (table) > 0 && jx_row_get_typed (jx_table_get_row (table, 0), column) == NULL;
}

static gboolean
set_labelled (Labels     *self,
              const char *label,
              const char *text)
{
  for (guint n = 0; n < jx_assessment_get_n_tables (self->assessment); n++)
    {
      JxTable *table = jx_assessment_get_table (self->assessment, n);
      const JxBlock *block = jx_table_get_block (table);

      for (guint column = 0; has_own_labels (block) && column < block->n_columns; column++)
        {
          g_autofree char *cell = g_strdup_printf ("%s/%u", block->id, column);

          if (!is_called (&block->columns[column], label) || !is_free (table, column) || g_hash_table_contains (self->set, cell))
            continue;

          jx_command_add (self->group, jx_edits_set (self->assessment, table, 0, column, text));
          g_hash_table_add (self->set, g_steal_pointer (&cell));
          return TRUE;
        }
    }

  return FALSE;
}

/* Label and text in one cell, or several such. */
static void
read_within (Labels     *self,
             const char *cell)
{
  g_auto(GStrv) parts = g_regex_split_simple (GAP, cell, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
  gboolean whole = TRUE;

  for (guint n = 0; parts[n] != NULL; n++)
    {
      char *colon = strstr (parts[n], "：");
      const char *text;
      gsize length;

      if (colon == NULL && (colon = strchr (parts[n], ':')) == NULL)
        {
          whole &= *parts[n] == '\0';
          continue;
        }

      text = jx_text_trim (g_utf8_next_char (colon), &length);
      *colon = '\0';
      whole &= length > 0 && set_labelled (self, skip_number (parts[n]), text);
    }

  if (whole)
    jx_sheet_rest_add_name (self->rest, cell);
}

static void
read_cell (Labels *self,
           guint   row,
           guint   column)
{
  const JxCells *cells = self->table->cells;
  const char *label = jx_cells_get (cells, row, column);
  JxCellRange range;

  if (*label == '\0' || !jx_cells_is_origin (cells, row, column))
    return;

  jx_cells_get_range (cells, row, column, &range);
  for (guint beside = column + range.n_columns; beside < jx_cells_get_n_columns (cells); beside++)
    {
      const char *text = jx_cells_get (cells, row, beside);

      if (*text == '\0')
        continue;
      if (!is_label (self, text) && set_labelled (self, skip_number (label), text))
        {
          jx_sheet_rest_add_name (self->rest, label);
          return;
        }
      break;
    }

  read_within (self, label);
}

static void
read_rows (Labels *self,
           guint   first,
           guint   end)
{
  for (guint row = first; row < end; row++)
    {
      gboolean of_funds = FALSE;

      for (guint n = 0; n < self->table->funds->len; n++)
        of_funds |= g_array_index (self->table->funds, JxSheetRow, n).row == row;
      for (guint column = 0; !of_funds && column < jx_cells_get_n_columns (self->table->cells); column++)
        read_cell (self, row, column);
    }
}

static gboolean
is_total (const JxCells *cells,
          guint          row)
{
  for (guint column = 0; column < jx_cells_get_n_columns (cells); column++)
    if (*jx_cells_get (cells, row, column) != '\0')
      return jx_sheet_words_is_end (jx_cells_get (cells, row, column));

  return FALSE;
}

/* 优 in the row of the total, without a label of its own */
static void
read_grade (Labels *self)
{
  const JxProfile *profile = jx_assessment_get_profile (self->assessment);
  guint row = self->table->below;
  JxCellRef cell;

  while (row < self->table->end && !is_total (self->table->cells, row))
    row++;
  if (row >= self->table->end || !jx_assessment_find_role (self->assessment, JX_ROLE_GRADE, &cell))
    return;

  for (guint column = 0; column < jx_cells_get_n_columns (self->table->cells); column++)
    for (guint n = 0; n < profile->n_grades; n++)
      if (g_str_equal (jx_cells_get (self->table->cells, row, column), profile->grades[n].name)
          && set_labelled (self, jx_table_get_block (cell.table)->columns[cell.column].title, profile->grades[n].name))
        return;
}

/**
 * jx_sheet_labels_fill:
 * @assessment: an assessment
 * @table: a published table
 * @rest: told of labels in other words, and of cells that are read in parts
 *
 * Sets the fields, boxes and texts that the form has beside a label, where the published table has the same label above or below
 * its indicators, with a text beside it or in the same cell. The first text counts; what stands in the form already stays.
 *
 * Returns: (transfer full): one command, not applied yet; empty if there is nothing to set
 */
JxCommand *
jx_sheet_labels_fill (JxAssessment       *assessment,
                      const JxSheetTable *table,
                      JxSheetRest        *rest)
{
  g_autoptr(GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Labels self = { assessment, table, labels, set, rest, jx_command_new_group (JX_COMMAND_GROUP, NULL) };

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment) && table != NULL && rest != NULL, self.group);

  note_labels (&self);
  read_rows (&self, table->first, table->head);
  read_rows (&self, table->below, table->end);
  read_grade (&self);

  return self.group;
}
