/* jx-label.c: labels and drafts with the figures that they embed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-place.h"

static gint64
class_weight (JxAssessment *self,
              const char   *stem)
{
  gint64 sum = 0;

  for (guint i = 0; i < jx_assessment_get_n_tables (self); i++)
    {
      JxTable *table = jx_assessment_get_table (self, i);
      const JxBlock *block = jx_table_get_block (table);
      int level1 = jx_block_find_role (block, JX_ROLE_LEVEL1);
      int weight = jx_block_find_role (block, JX_ROLE_WEIGHT);

      for (guint j = 0; level1 >= 0 && weight >= 0 && j < jx_table_get_n_rows (table); j++)
        {
          JxRow *row = jx_table_get_row (table, j);
          const char *text = jx_row_get_typed (row, level1);
          gint64 points;

          if (text != NULL && g_str_has_prefix (text, stem)
              && jx_value_get_points (jx_row_get_value (row, weight), &points))
            sum += points;
        }
    }

  return sum;
}

/* What the table says, without the unit that some type into every cell: the sentence has it. The report does not quote itself. */
static char *
dup_value (JxAssessment *self,
           const char   *key)
{
  const char *unit = jx_money_unit_to_string (jx_assessment_get_money_unit (self));
  g_autofree char *text = NULL;
  JxCellRef cell;
  JxRole role;

  if (!jx_role_from_key (key, &role) || !jx_assessment_find_value (self, role, &cell)
      || jx_table_get_block (cell.table)->type == JX_BLOCK_SECTIONS)
    return NULL;

  text = jx_assessment_dup_shown (self, cell.table, cell.position, cell.column);
  if (jx_table_get_block (cell.table)->columns[cell.column].input == JX_INPUT_MONEY && g_str_has_suffix (text, unit))
    text[strlen (text) - strlen (unit)] = '\0';

  return g_strdup (g_strstrip (text));
}

static char *
expand_one (JxAssessment *self,
            const char   *name)
{
  const JxProfile *profile = jx_assessment_get_profile (self);

  if (g_str_equal (name, "year"))
    return g_strdup (jx_assessment_get_field (self, "year") != NULL ? jx_assessment_get_field (self, "year") : "");
  if (g_str_equal (name, "unit"))
    return g_strdup (jx_money_unit_to_string (jx_assessment_get_money_unit (self)));
  if (g_str_equal (name, "name"))
    return jx_assessment_dup_name (self);
  if (g_str_equal (name, "base"))
    return jx_points_to_string (profile->base, -1);
  if (g_str_equal (name, "weight:execution"))
    return jx_points_to_string (profile->execution_weight, -1);
  if (g_str_equal (name, "weight:indicators"))
    return jx_points_to_string (profile->base - profile->execution_weight, -1);
  if (g_str_has_prefix (name, "class:"))
    return jx_points_to_string (class_weight (self, name + strlen ("class:")), -1);
  if (g_str_has_prefix (name, "value:"))
    return dup_value (self, name + strlen ("value:"));

  return NULL;
}

static void
free_piece (gpointer data)
{
  JxLabelPiece *piece = data;

  g_free (piece->code);
  g_free (piece->text);
  g_free (piece);
}

/* Takes @code and @text. */
static void
add_piece (GPtrArray *pieces,
           char      *code,
           char      *text)
{
  JxLabelPiece *piece = g_new (JxLabelPiece, 1);

  piece->code = code;
  piece->text = text;
  g_ptr_array_add (pieces, piece);
}

/**
 * jx_assessment_split_label:
 * @self: an assessment
 * @label: a label of the form, a draft, a text of the report
 *
 * Takes a text apart into what stands there as it is and the figures that it embeds: {year} {unit} {name} {base}
 * {weight:execution} {weight:indicators} {class:<stem>} {value:<role>}. What is not known stays as it is.
 *
 * Returns: (transfer full) (element-type JxLabelPiece): the pieces, none of them empty but those of blank figures
 */
GPtrArray *
jx_assessment_split_label (JxAssessment *self,
                           const char   *label)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (free_piece);
  const char *from = label, *open = label, *close;

  g_return_val_if_fail (JX_IS_ASSESSMENT (self) && label != NULL, pieces);

  while ((open = strchr (open, '{')) && (close = strchr (open, '}')))
    {
      g_autofree char *code = g_strndup (open + 1, close - open - 1);
      char *figure = expand_one (self, code);

      if (figure == NULL)
        {
          open++;
          continue;
        }

      if (open > from)
        add_piece (pieces, NULL, g_strndup (from, open - from));
      add_piece (pieces, g_steal_pointer (&code), figure);
      from = open = close + 1;
    }

  if (*from != '\0')
    add_piece (pieces, NULL, g_strdup (from));

  return pieces;
}

/**
 * jx_assessment_dup_label:
 * @self: an assessment
 * @label: (nullable): a text with figures as in jx_assessment_split_label()
 *
 * Fills in the figures that a text embeds.
 *
 * Returns: (transfer full): the text to print
 */
char *
jx_assessment_dup_label (JxAssessment *self,
                         const char   *label)
{
  g_autoptr(GPtrArray) pieces = NULL;
  GString *text;

  if (label == NULL || strchr (label, '{') == NULL)
    return g_strdup (label != NULL ? label : "");

  pieces = jx_assessment_split_label (self, label);
  text = g_string_new (NULL);
  for (guint i = 0; i < pieces->len; i++)
    g_string_append (text, ((JxLabelPiece *) g_ptr_array_index (pieces, i))->text);

  return g_string_free (text, FALSE);
}

/**
 * jx_assessment_dup_figure:
 * @self: an assessment
 * @code: what stands between { and } in a text
 *
 * Gets what a text embeds.
 *
 * Returns: (transfer full) (nullable): the figure, "" while it is blank; `NULL` if the form has no such field
 */
char *
jx_assessment_dup_figure (JxAssessment *self,
                          const char   *code)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (self) && code != NULL, NULL);

  return expand_one (self, code);
}

static gboolean
has_several_tables (JxForm *form)
{
  guint n = 0;

  for (guint i = 0; i < jx_form_get_n_blocks (form); i++)
    n += !jx_block_is_single (jx_form_get_block (form, i));

  return n > 1;
}

/**
 * jx_assessment_dup_cell_name:
 * @self: an assessment
 * @table: one of its tables
 * @position: a row, or -1 for the whole table
 * @column: a column, or -1 for the whole row
 *
 * Names a place for people: 绩效指标: 得分, row 3. The title of the table is left out where the form has no other one with rows;
 * a column without a title has the table's.
 *
 * Returns: (transfer full): the name
 */
char *
jx_assessment_dup_cell_name (JxAssessment *self,
                             JxTable      *table,
                             int           position,
                             int           column)
{
  const JxBlock *block = jx_table_get_block (table);
  g_autofree char *title = jx_assessment_dup_label (self, block->title);
  g_autofree char *label = jx_assessment_dup_label (self, column >= 0 ? block->columns[column].title : NULL);
  g_autofree char *cell = NULL;

  if (*label == '\0' || jx_block_is_single (block) || *title == '\0'
      || !has_several_tables (jx_assessment_get_form (self)))
    cell = g_strdup (*label != '\0' ? label : title);
  else   /* Translators: the title of a table, and that of a column in it */
    cell = g_strdup_printf (_("%1$s: %2$s"), title, label);

  if (position < 0 || jx_block_is_single (block))
    return g_steal_pointer (&cell);

  return g_strdup_printf (_("%1$s, row %2$d"), cell, position + 1);
}
