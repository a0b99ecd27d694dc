/* jx-place.c: finding one's way in an assessment: cells by role, by path, and what they say
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-place.h"

#include <string.h>

#include "jx-label.h"

/**
 * jx_assessment_get_year:
 * @self: an assessment
 *
 * Tells which year it is about.
 *
 * Returns: the year; 0 if it was not said
 */
int
jx_assessment_get_year (JxAssessment *self)
{
  const char *year = jx_assessment_get_field (self, "year");
  gint64 number = year != NULL ? g_ascii_strtoll (year, NULL, 10) : 0;

  return CLAMP (number, 0, 9999);
}

/**
 * jx_assessment_get_kind:
 * @self: an assessment
 *
 * Tells whether it is about a project or about the agency as a whole.
 *
 * Returns: the kind
 */
JxKind
jx_assessment_get_kind (JxAssessment *self)
{
  return g_strcmp0 (jx_assessment_get_field (self, "kind"), "department") == 0 ? JX_KIND_DEPARTMENT : JX_KIND_PROJECT;
}

static const struct { JxRole role; gboolean of_project; const char *field; } facts[] =
{
  { JX_ROLE_PROJECT_NAME, TRUE, "name" },
  { JX_ROLE_PROJECT_CODE, TRUE, "code" },
  { JX_ROLE_AGENCY, FALSE, "name" },
  { JX_ROLE_SUPERVISOR, FALSE, "supervisor" },
  { JX_ROLE_REGION, FALSE, "region" },
  { JX_ROLE_HEAD, FALSE, "head" },
  { JX_ROLE_CONTACT, FALSE, "contact" },
  { JX_ROLE_PHONE, FALSE, "phone" },
};

static const char *
code_and_name (const JxRecord *project)
{
  const char *code = project != NULL ? jx_record_get (project, "code") : NULL;
  const char *name = project != NULL ? jx_record_get (project, "name") : NULL;
  g_autofree char *joined = NULL;

  if (code == NULL || name == NULL)
    return g_intern_string (name != NULL ? name : code);

  joined = g_strconcat (code, "-", name, NULL);

  return g_intern_string (joined);
}

/**
 * jx_assessment_get_fact:
 * @self: an assessment
 * @role: the role of a head field
 *
 * Tells what agency, project and year say for a field of the form's head.
 *
 * Returns: (nullable): the text, interned; `NULL` if they say nothing
 */
const char *
jx_assessment_get_fact (JxAssessment *self,
                        JxRole        role)
{
  const JxRecord *project = jx_assessment_get_project (self);
  const JxRecord *agency = jx_assessment_get_agency (self);

  if (role == JX_ROLE_YEAR)
    return g_intern_string (jx_assessment_get_field (self, "year"));
  if (role == JX_ROLE_PROJECT)
    return code_and_name (project);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const JxRecord *record = facts[i].of_project ? project : agency;

      if (facts[i].role == role && record != NULL)
        return g_intern_string (jx_record_get (record, facts[i].field));
    }

  return NULL;
}

static char *
dup_role (JxAssessment *self,
          JxRole        role)
{
  JxCellRef cell;
  g_autofree char *text = NULL;

  if (!jx_assessment_find_role (self, role, &cell))
    return NULL;

  text = jx_assessment_dup_shown (self, cell.table, cell.position, cell.column);

  return *g_strstrip (text) != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * jx_assessment_dup_name:
 * @self: an assessment
 *
 * Gives the name that lists and titles show: the project's, for a department the agency's; a budget code before it is left
 * out.
 *
 * Returns: (transfer full): the name, "" if there is none yet
 */
char *
jx_assessment_dup_name (JxAssessment *self)
{
  char *name = NULL;

  if (jx_assessment_get_kind (self) == JX_KIND_DEPARTMENT)
    name = dup_role (self, JX_ROLE_AGENCY);
  if (name == NULL)
    name = dup_role (self, JX_ROLE_PROJECT_NAME);

  if (name == NULL && (name = dup_role (self, JX_ROLE_PROJECT)))
    {
      gsize code = strspn (name, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

      if (code >= 8 && name[code] == '-' && name[code + 1] != '\0')
        memmove (name, name + code + 1, strlen (name + code + 1) + 1);
    }

  if (name == NULL)
    name = g_strdup (jx_assessment_get_fact (self, jx_assessment_get_kind (self) == JX_KIND_DEPARTMENT
                                                     ? JX_ROLE_AGENCY : JX_ROLE_PROJECT_NAME));

  return name != NULL ? name : g_strdup ("");
}

/**
 * jx_assessment_get_n_tables:
 * @self: an assessment
 *
 * Counts its tables: one a block of the form, in the form's order.
 *
 * Returns: how many
 */
guint
jx_assessment_get_n_tables (JxAssessment *self)
{
  return jx_content_get_tables (jx_assessment_get_content (self))->len;
}

/**
 * jx_assessment_get_table:
 * @self: an assessment
 * @position: less than the number of tables
 *
 * Gives a table.
 *
 * Returns: (transfer none): the table, until the form changes
 */
JxTable *
jx_assessment_get_table (JxAssessment *self,
                         guint         position)
{
  g_return_val_if_fail (position < jx_assessment_get_n_tables (self), NULL);

  return g_ptr_array_index (jx_content_get_tables (jx_assessment_get_content (self)), position);
}

/**
 * jx_assessment_find_table:
 * @self: an assessment
 * @block_id: the id of a block
 *
 * Looks a table up.
 *
 * Returns: (transfer none) (nullable): the table, until the form changes
 */
JxTable *
jx_assessment_find_table (JxAssessment *self,
                          const char   *block_id)
{
  return jx_content_find_table (jx_assessment_get_content (self), block_id);
}

/**
 * jx_assessment_find_type:
 * @self: an assessment
 * @type: a type of block
 *
 * Finds the first table of a type.
 *
 * Returns: (transfer none) (nullable): the table
 */
JxTable *
jx_assessment_find_type (JxAssessment *self,
                         JxBlockType   type)
{
  for (guint i = 0; i < jx_assessment_get_n_tables (self); i++)
    if (jx_table_get_block (jx_assessment_get_table (self, i))->type == type)
      return jx_assessment_get_table (self, i);

  return NULL;
}

/**
 * jx_assessment_find_row:
 * @self: an assessment
 * @row_id: the UUID of a row
 * @table: (out) (optional) (transfer none): the table that it is in
 * @position: (out) (optional): where it stands there
 *
 * Looks a row up.
 *
 * Returns: (transfer none) (nullable): the row
 */
JxRow *
jx_assessment_find_row (JxAssessment  *self,
                        const char    *row_id,
                        JxTable      **table,
                        guint         *position)
{
  guint place;
  JxTable *found = jx_content_find_row (jx_assessment_get_content (self), row_id, &place);

  if (found == NULL)
    return NULL;
  if (table != NULL)
    *table = found;
  if (position != NULL)
    *position = place;

  return jx_table_get_row (found, place);
}

/**
 * jx_assessment_find_role:
 * @self: an assessment
 * @role: what a field means
 * @cell: (out): the first cell of that role in a block of one row
 *
 * Finds a field by what it means: the project's name, the total score …
 *
 * Returns: `FALSE` if the form has none
 */
gboolean
jx_assessment_find_role (JxAssessment *self,
                         JxRole        role,
                         JxCellRef    *cell)
{
  for (guint i = 0; i < jx_assessment_get_n_tables (self); i++)
    {
      JxTable *table = jx_assessment_get_table (self, i);
      int column;

      if (!jx_block_is_single (jx_table_get_block (table)) || jx_table_get_n_rows (table) == 0)
        continue;

      if ((column = jx_block_find_role (jx_table_get_block (table), role)) >= 0)
        {
          *cell = (JxCellRef) { table, 0, column };
          return TRUE;
        }
    }

  return FALSE;
}

/* The line that the form marks; where a table was brought along without it, the first. */
static guint
total_position (JxTable *table)
{
  const JxBlock *block = jx_table_get_block (table);

  for (guint i = 0; i < jx_table_get_n_rows (table); i++)
    {
      int def = jx_block_find_row_def (block, jx_row_get_key (jx_table_get_row (table, i)));

      if (def >= 0 && block->rows[def].total)
        return i;
    }

  return 0;
}

/**
 * jx_assessment_find_total_row:
 * @self: an assessment
 * @table: (out) (transfer none): the table of funds
 * @position: (out): the line that counts
 *
 * Finds the line of the funds that rate and execution score are reckoned on: the one that the form marks; where a table was
 * brought along without it, the first.
 *
 * Returns: (transfer none) (nullable): the row
 */
JxRow *
jx_assessment_find_total_row (JxAssessment  *self,
                              JxTable      **table,
                              guint         *position)
{
  for (guint i = 0; i < jx_assessment_get_n_tables (self); i++)
    {
      JxTable *funds = jx_assessment_get_table (self, i);
      const JxBlock *block = jx_table_get_block (funds);

      if (block->type != JX_BLOCK_MATRIX || jx_block_find_role (block, JX_ROLE_EXECUTED) < 0
          || jx_table_get_n_rows (funds) == 0)
        continue;

      *table = funds;
      *position = total_position (funds);

      return jx_table_get_row (funds, *position);
    }

  return NULL;
}

/**
 * jx_assessment_find_value:
 * @self: an assessment
 * @role: what a field means
 * @cell: (out): the cell that speaks for the whole table
 *
 * Finds a field by what it means: in a block of one row, else in the line of a matrix that counts.
 *
 * Returns: `FALSE` if the form has none
 */
gboolean
jx_assessment_find_value (JxAssessment *self,
                          JxRole        role,
                          JxCellRef    *cell)
{
  if (jx_assessment_find_role (self, role, cell))
    return TRUE;

  for (guint i = 0; i < jx_assessment_get_n_tables (self); i++)
    {
      JxTable *table = jx_assessment_get_table (self, i);
      int column = jx_block_find_role (jx_table_get_block (table), role);

      if (jx_table_get_block (table)->type == JX_BLOCK_MATRIX && column >= 0 && jx_table_get_n_rows (table) > 0)
        {
          *cell = (JxCellRef) { table, total_position (table), (guint) column };
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * jx_assessment_dup_shown:
 * @self: an assessment
 * @table: one of its tables
 * @position: a row
 * @column: a column
 *
 * Gives the text of a cell as page and grid show it: typed, else computed; in the report's texts with the figures of the
 * table that they quote.
 *
 * Returns: (transfer full): the text, "" for a blank cell
 */
char *
jx_assessment_dup_shown (JxAssessment *self,
                         JxTable      *table,
                         guint         position,
                         guint         column)
{
  const JxBlock *block = jx_table_get_block (table);

  if (block->type == JX_BLOCK_SECTIONS)
    return jx_assessment_dup_label (self, jx_row_get_typed (jx_table_get_row (table, position), column));

  return jx_value_dup_shown (jx_row_get_value (jx_table_get_row (table, position), column), &block->columns[column],
                             jx_assessment_get_profile (self), jx_assessment_get_money_unit (self));
}

/* Blocks that share a word in paths are numbered on: the second table of indicators begins where the first one ends. */
static guint
rows_before (JxAssessment *self,
             JxTable      *table)
{
  const char *word = jx_table_get_block (table)->place;
  guint n = 0;

  for (guint i = 0; i < jx_assessment_get_n_tables (self); i++)
    {
      JxTable *other = jx_assessment_get_table (self, i);

      if (other == table)
        break;
      if (g_str_equal (jx_table_get_block (other)->place, word))
        n += jx_table_get_n_rows (other);
    }

  return n;
}

/**
 * jx_assessment_dup_place:
 * @self: an assessment
 * @table: one of its tables
 * @position: a row, or -1 for the whole table
 * @column: a column, or -1 for the whole row
 *
 * Names a place as findings do: `header/<word>`, `funds/<row>/<word>`, `indicators/<row>/<word>`, `total_score`. Rows are
 * counted from 0.
 *
 * Returns: (transfer full): the path
 */
char *
jx_assessment_dup_place (JxAssessment *self,
                         JxTable      *table,
                         int           position,
                         int           column)
{
  const JxBlock *block = jx_table_get_block (table);
  const char *word = column >= 0 ? block->columns[column].place : NULL;

  if (word != NULL && word[0] == '/')
    return g_strdup (word + 1);
  if (position < 0 || (jx_block_is_single (block) && word == NULL))
    return g_strdup (block->place);
  if (jx_block_is_single (block))
    return g_strdup_printf ("%s/%s", block->place, word);

  position += rows_before (self, table);

  return word != NULL ? g_strdup_printf ("%s/%d/%s", block->place, position, word)
                      : g_strdup_printf ("%s/%d", block->place, position);
}

/**
 * jx_assessment_find_place:
 * @self: an assessment
 * @place: a path of jx_assessment_dup_place()
 * @cell: (out): the cell; for a whole row its first
 *
 * Finds the cell that a path names.
 *
 * Returns: `FALSE` if there is none
 */
gboolean
jx_assessment_find_place (JxAssessment *self,
                          const char   *place,
                          JxCellRef    *cell)
{
  for (guint i = 0; i < jx_assessment_get_n_tables (self); i++)
    {
      JxTable *table = jx_assessment_get_table (self, i);
      const JxBlock *block = jx_table_get_block (table);

      for (guint j = 0; j < jx_table_get_n_rows (table); j++)
        {
          g_autofree char *row_place = jx_assessment_dup_place (self, table, j, -1);

          if (g_str_equal (row_place, place))
            {
              *cell = (JxCellRef) { table, j, 0 };
              return TRUE;
            }

          for (guint k = 0; k < block->n_columns; k++)
            {
              g_autofree char *cell_place = jx_assessment_dup_place (self, table, j, k);

              if (g_str_equal (cell_place, place))
                {
                  *cell = (JxCellRef) { table, j, k };
                  return TRUE;
                }
            }
        }
    }

  return FALSE;
}
