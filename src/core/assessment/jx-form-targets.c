/* jx-form-targets.c: sign and measure of a target under a form that prints them otherwise
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-targets.h"

#include <string.h>

#include "jx-place.h"
#include "jx-quantity.h"

#define FIGURES "0123456789."
#define NOT_PARTED (JX_QUANTITY_RELATION_WORD | JX_QUANTITY_CAPITAL | JX_QUANTITY_APPROXIMATE | JX_QUANTITY_LABELLED)

typedef struct
{
  JxAssessment *assessment;
  JxForm       *old;
  JxCommand    *group;
} Following;

/* 定性 is no sign: a form without a column for it prints the words alone. */
static gboolean
is_sign (const char *relation)
{
  JxRelation found = relation != NULL ? jx_relation_from_text (relation) : JX_RELATION_NONE;

  return found != JX_RELATION_NONE && found != JX_RELATION_QUALITATIVE;
}

static gboolean
has_role (JxForm *form,
          JxRole  role)
{
  for (int i = jx_form_find_block_type (form, JX_BLOCK_INDICATORS, -1); i >= 0; i = jx_form_find_block_type (form, JX_BLOCK_INDICATORS, i))
    if (jx_block_find_role (jx_form_get_block (form, (guint) i), role) >= 0)
      return TRUE;

  return FALSE;
}

/* What the row had under the old form in a column that the new one has not. */
static const char *
get_left (const Following *self,
          JxRow           *row,
          JxRole           role)
{
  for (int i = jx_form_find_block_type (self->old, JX_BLOCK_INDICATORS, -1); i >= 0;
       i = jx_form_find_block_type (self->old, JX_BLOCK_INDICATORS, i))
    {
      const JxBlock *block = jx_form_get_block (self->old, (guint) i);
      int column = jx_block_find_role (block, role);
      const char *text = column >= 0 ? g_hash_table_lookup (jx_row_get_extra (row), block->columns[column].key) : NULL;

      if (text != NULL)
        return text;
    }

  return NULL;
}

static void
set (const Following *self,
     const JxBlock   *block,
     JxRow           *row,
     int              column,
     const char      *text)
{
  JxCommand *command;

  if (column < 0 || g_strcmp0 (jx_row_get_typed (row, (guint) column), text) == 0)
    return;

  command = jx_command_new_set (jx_row_get_id (row), block->columns[column].key, jx_row_get_typed (row, (guint) column), text);
  jx_command_apply (command, JX_HOLDER (self->assessment), NULL);
  jx_command_add (self->group, command);
}

/* ≥, 28 and 个 as ≥28个 */
static void
join (const Following *self,
      const JxBlock   *block,
      JxRow           *row)
{
  int target = jx_block_find_role (block, JX_ROLE_TARGET), actual = jx_block_find_role (block, JX_ROLE_ACTUAL);
  const char *text = target >= 0 ? jx_row_get_typed (row, (guint) target) : NULL;
  const char *done = actual >= 0 ? jx_row_get_typed (row, (guint) actual) : NULL;
  const char *relation = jx_block_find_role (block, JX_ROLE_RELATION) < 0 ? get_left (self, row, JX_ROLE_RELATION) : NULL;
  const char *measure = jx_block_find_role (block, JX_ROLE_MEASURE) < 0 ? get_left (self, row, JX_ROLE_MEASURE) : NULL;
  gboolean signs = is_sign (relation);

  if (text != NULL && (signs || measure != NULL))
    {
      g_autofree char *joined = g_strconcat (signs && !g_str_has_prefix (text, relation) ? relation : "", text,
                                             measure != NULL && !g_str_has_suffix (text, measure) ? measure : "", NULL);

      set (self, block, row, target, joined);
    }

  if (done != NULL && measure != NULL && strspn (done, FIGURES) == strlen (done))
    {
      g_autofree char *joined = g_strconcat (done, measure, NULL);

      set (self, block, row, actual, joined);
    }
}

/* A sign and a measure that came back with their columns stand in the target too; `NULL` where it says others by now. */
static char *
dup_bare (const char *text,
          const char *relation,
          const char *measure)
{
  gsize before = relation != NULL ? strlen (relation) : 0, behind = measure != NULL ? strlen (measure) : 0;

  if (strlen (text) <= before + behind || (before > 0 && !g_str_has_prefix (text, relation))
      || (behind > 0 && !g_str_has_suffix (text, measure)))
    return NULL;

  return g_strndup (text + before, strlen (text) - before - behind);
}

/* ≥28个 as ≥, 28 and 个; words, days and ranges stay whole. */
static gboolean
part (const char  *text,
      char       **relation,
      char       **number,
      char       **measure)
{
  JxQuantity quantity;
  JxScan scan;
  gboolean word = FALSE;
  gsize length;
  JxRelation sign;

  jx_quantity_parse (text, JX_INPUT_QUANTITY, JX_MONEY_YUAN, &quantity);
  if (quantity.kind != JX_QUANTITY_NUMBER || (quantity.flags & NOT_PARTED) != 0)
    return FALSE;

  jx_scan_init (&scan, text);
  sign = jx_relation_take (&scan, &word);
  jx_scan_spaces (&scan);
  length = strspn (scan.at, FIGURES ",");
  if (word || length == 0)
    return FALSE;

  *relation = sign != JX_RELATION_NONE ? g_strdup (jx_relation_to_symbol (sign)) : NULL;
  *number = g_strndup (scan.at, length);
  *measure = g_strstrip (g_strdup (scan.at + length));

  return TRUE;
}

static void
split (const Following *self,
       const JxBlock   *block,
       JxRow           *row)
{
  int target = jx_block_find_role (block, JX_ROLE_TARGET);
  int relation = has_role (self->old, JX_ROLE_RELATION) ? -1 : jx_block_find_role (block, JX_ROLE_RELATION);
  int measure = has_role (self->old, JX_ROLE_MEASURE) ? -1 : jx_block_find_role (block, JX_ROLE_MEASURE);
  const char *text = target >= 0 ? jx_row_get_typed (row, (guint) target) : NULL;
  const char *own_relation = relation >= 0 ? jx_row_get_typed (row, (guint) relation) : NULL;
  const char *own_measure = measure >= 0 ? jx_row_get_typed (row, (guint) measure) : NULL;
  g_autofree char *bare = NULL, *sign = NULL, *number = NULL, *unit = NULL;

  if (text == NULL || (relation < 0 && measure < 0))
    return;

  bare = own_relation != NULL || own_measure != NULL ? dup_bare (text, is_sign (own_relation) ? own_relation : NULL, own_measure) : NULL;
  if (bare != NULL)
    {
      set (self, block, row, target, bare);
      return;
    }
  if (!part (text, &sign, &number, &unit) || (relation < 0 && sign != NULL) || (measure < 0 && *unit != '\0'))
    {
      set (self, block, row, relation, NULL);
      set (self, block, row, measure, NULL);
      return;
    }

  set (self, block, row, target, number);
  set (self, block, row, relation, sign);
  set (self, block, row, measure, *unit != '\0' ? unit : NULL);
}

/**
 * jx_form_targets_take:
 * @from: the indicators' block under one form
 * @to: … under another one
 * @row: of @from
 * @column: of @from
 *
 * Tells whether a sign or a measure goes into the target, because the other form has no column for it.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_form_targets_take (const JxBlock *from,
                      const JxBlock *to,
                      JxRow         *row,
                      guint          column)
{
  JxRole role;
  int target;

  g_return_val_if_fail (from != NULL && to != NULL && JX_IS_ROW (row) && column < from->n_columns, FALSE);

  role = from->columns[column].role;
  target = jx_block_find_role (from, JX_ROLE_TARGET);
  if (target < 0 || jx_row_get_typed (row, (guint) target) == NULL || jx_block_find_role (to, JX_ROLE_TARGET) < 0
      || jx_block_find_role (to, role) >= 0)
    return FALSE;

  return role == JX_ROLE_MEASURE || (role == JX_ROLE_RELATION && is_sign (jx_row_get_typed (row, column)));
}

/**
 * jx_form_targets_follow:
 * @assessment: an assessment that has its new form
 * @old: the form that it had
 * @group: where the steps go
 *
 * Joins sign and measure to the target where the new form prints the three in one cell, and an actual that is a bare figure
 * with its measure; parts them where it has columns of their own. What came back with its columns is parted as it was; words,
 * days and ranges stay whole.
 */
void
jx_form_targets_follow (JxAssessment *assessment,
                        JxForm       *old,
                        JxCommand    *group)
{
  const Following self = { assessment, old, group };

  g_return_if_fail (JX_IS_ASSESSMENT (assessment) && JX_IS_FORM (old) && JX_IS_COMMAND (group));

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);
      const JxBlock *block = jx_table_get_block (table);

      for (guint j = 0; block->type == JX_BLOCK_INDICATORS && j < jx_table_get_n_rows (table); j++)
        {
          join (&self, block, jx_table_get_row (table, j));
          split (&self, block, jx_table_get_row (table, j));
        }
    }
}
