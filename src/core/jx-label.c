/* jx-label.c: labels and drafts with the figures that they embed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-label.h"

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

/**
 * jx_assessment_dup_label:
 * @self: an assessment
 * @label: (nullable): a label of the form
 *
 * Fills in the figures that a label embeds: {year} {unit} {name} {base} {weight:execution} {weight:indicators}
 * {class:<stem>} {value:<role>}. What is not known stays as it is.
 *
 * Returns: (transfer full): the text to print
 */
char *
jx_assessment_dup_label (JxAssessment *self,
                         const char   *label)
{
  GString *text = g_string_new (NULL);
  const char *open, *close;

  while (label != NULL && (open = strchr (label, '{')) && (close = strchr (open, '}')))
    {
      g_autofree char *name = g_strndup (open + 1, close - open - 1);
      g_autofree char *figure = expand_one (self, name);

      g_string_append_len (text, label, open - label);

      if (figure != NULL)
        g_string_append (text, figure);
      else
        g_string_append_len (text, open, close + 1 - open);

      label = close + 1;
    }

  g_string_append (text, label != NULL ? label : "");

  return g_string_free (text, FALSE);
}
