/* jx-table-choices.c: what may be chosen for a cell of a table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table-choices.h"

static const char *
get (JxTable *table,
     JxRow   *row,
     JxRole   role)
{
  int column = jx_block_find_role (jx_table_get_block (table), role);

  return row != NULL && column >= 0 ? jx_row_get_typed (row, (guint) column) : NULL;
}

static void
add (GPtrArray  *texts,
     const char *text)
{
  if (text != NULL && *text != '\0' && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
    g_ptr_array_add (texts, g_strdup (text));
}

static char **
end (GPtrArray *texts)
{
  g_ptr_array_add (texts, NULL);

  return (char **) g_ptr_array_free (texts, FALSE);
}

/* Those of the table first. */
static char **
dup_measures (JxTable *table)
{
  static const char *const common[] = { "个", "次", "人", "人次", "户", "台", "套", "公里", "㎡", "亩", "天", "%", "元", "万元" };
  GPtrArray *texts = g_ptr_array_new ();

  for (guint row = 0; row < jx_table_get_n_rows (table); row++)
    add (texts, get (table, jx_table_get_row (table, row), JX_ROLE_MEASURE));
  for (gsize i = 0; i < G_N_ELEMENTS (common); i++)
    add (texts, common[i]);

  return end (texts);
}

/* By its relation, or by a target in words, of a scale or not. */
static gboolean
is_qualitative (JxTable *table,
                JxRow   *row)
{
  int target = jx_block_find_role (jx_table_get_block (table), JX_ROLE_TARGET);
  JxQuantityKind kind = row != NULL && target >= 0 ? jx_row_get_value (row, (guint) target)->parsed.kind : JX_QUANTITY_NONE;

  return jx_relation_from_text (get (table, row, JX_ROLE_RELATION)) == JX_RELATION_QUALITATIVE
         || kind == JX_QUANTITY_QUALITATIVE || kind == JX_QUANTITY_TEXT;
}

/* What is aimed at is the best word of a scale. */
static char **
dup_targets (void)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (JxScale scale = JX_SCALE_NONE; scale <= JX_SCALE_YES; scale++)
    add (texts, jx_scale_list_words (scale)[0]);

  return end (texts);
}

/* On the scale of the target. */
static char **
dup_actuals (JxTable *table,
             JxRow   *row)
{
  int target = jx_block_find_role (jx_table_get_block (table), JX_ROLE_TARGET);
  const JxQuantity *parsed = target >= 0 ? &jx_row_get_value (row, (guint) target)->parsed : NULL;
  JxScale scale = parsed != NULL && parsed->kind == JX_QUANTITY_QUALITATIVE ? parsed->word.scale : JX_SCALE_NONE;

  return g_strdupv ((char **) jx_scale_list_words (scale));
}

static char **
dup_relations (void)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (JxRelation relation = JX_RELATION_GE; relation <= JX_RELATION_QUALITATIVE; relation++)
    add (texts, jx_relation_to_symbol (relation));

  return end (texts);
}

char **
jx_table_choices_dup (JxTable *table,
                      JxRow   *row,
                      guint    column)
{
  const JxColumn *def = &jx_table_get_block (table)->columns[column];

  if (def->choices != NULL)
    return g_strdupv ((char **) def->choices);
  if (def->input == JX_INPUT_RELATION)
    return dup_relations ();
  if (def->role == JX_ROLE_MEASURE)
    return dup_measures (table);
  if (!is_qualitative (table, row))
    return NULL;

  return def->role == JX_ROLE_TARGET ? dup_targets () : def->role == JX_ROLE_ACTUAL ? dup_actuals (table, row) : NULL;
}
