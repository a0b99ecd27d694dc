/* jx-edits.c: the commands that edits of tables make
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-edits.h"

#include <glib/gi18n-lib.h>

#include "jx-evidence.h"
#include "jx-row-record.h"

/**
 * jx_edits_set:
 * @assessment: an assessment
 * @table: one of its tables
 * @position: a row
 * @column: a column
 * @text: (nullable): what the cell shall hold
 *
 * Sets what is typed in one cell.
 *
 * Returns: (transfer full): the command, not applied yet
 */
JxCommand *
jx_edits_set (JxAssessment *assessment,
              JxTable      *table,
              guint         position,
              guint         column,
              const char   *text)
{
  JxRow *row = jx_table_get_row (table, position);

  return jx_command_new_set (jx_row_get_id (row), jx_table_get_block (table)->columns[column].key,
                             jx_row_get_typed (row, column), text);
}

/**
 * jx_edits_set_block:
 * @assessment: an assessment
 * @table: one of its tables
 * @position: the first row
 * @column: the first column
 * @n_rows: rows of @texts; what lies beyond the table is left out
 * @n_columns: columns of @texts; likewise
 * @texts: (array): row by row; `NULL` leaves a cell alone, "" clears it
 * @label: (nullable): what undo will call it
 *
 * Sets a rectangle of cells: paste, fill, clear.
 *
 * Returns: (transfer full): one command, not applied yet
 */
JxCommand *
jx_edits_set_block (JxAssessment      *assessment,
                    JxTable           *table,
                    guint              position,
                    guint              column,
                    guint              n_rows,
                    guint              n_columns,
                    const char *const *texts,
                    const char        *label)
{
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, label);
  guint last_row = MIN (position + n_rows, jx_table_get_n_rows (table));
  guint last_column = MIN (column + n_columns, jx_table_get_block (table)->n_columns);

  for (guint i = position; i < last_row; i++)
    for (guint j = column; j < last_column; j++)
      {
        const char *text = texts[(gsize) (i - position) * n_columns + (j - column)];
        g_autoptr(JxCommand) set = NULL;

        if (text == NULL)
          continue;

        set = jx_edits_set (assessment, table, i, j, text);
        if (!jx_command_is_empty (set))
          jx_command_add (group, g_steal_pointer (&set));
      }

  return group;
}

/* A new row stands in the class of the row that it comes from: its merged texts are the same. */
static void
copy_class (JxTable *table,
            JxRow   *like,
            JxRow   *row,
            JxMoneyUnit unit)
{
  const JxBlock *block = jx_table_get_block (table);

  for (guint i = 0; i < block->n_columns; i++)
    if (block->columns[i].merge)
      jx_value_set_typed (jx_row_get_value (row, i), jx_row_get_typed (like, i), block->columns[i].input, unit);
}

/**
 * jx_edits_insert_rows:
 * @assessment: an assessment
 * @table: one of its tables, of many rows
 * @position: where the first new row will stand
 * @n_rows: how many
 * @like: the row whose class the new ones join, -1 for none
 *
 * Inserts blank rows.
 *
 * Returns: (transfer full): one command, not applied yet
 */
JxCommand *
jx_edits_insert_rows (JxAssessment *assessment,
                      JxTable      *table,
                      guint         position,
                      guint         n_rows,
                      int           like)
{
  g_autofree char *label = g_strdup_printf (ngettext ("insert %u row", "insert %u rows", n_rows), n_rows);
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, label);
  const JxBlock *block = jx_table_get_block (table);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr(JxRow) row = jx_row_new_from_def (NULL, NULL, block, jx_assessment_get_money_unit (assessment));
      g_autoptr(JxRecord) record = NULL;

      if (like >= 0)
        copy_class (table, jx_table_get_row (table, like), row, jx_assessment_get_money_unit (assessment));

      record = jx_row_to_record (row, block, jx_assessment_get_id (assessment));
      jx_command_add (group, jx_command_new_insert (record, position + i));
    }

  return group;
}

static gboolean
says_anything (const char *const *texts,
               guint              n)
{
  for (guint i = 0; i < n; i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      return TRUE;

  return FALSE;
}

/**
 * jx_edits_insert_block:
 * @assessment: an assessment
 * @table: one of its tables, of many rows
 * @position: where the first new row will stand
 * @like: the row whose class the new ones join where @texts name none, -1 for none
 * @column: the first column
 * @n_rows: rows of @texts; of one that has no text no row is made
 * @n_columns: columns of @texts; what lies beyond the table is left out
 * @texts: (array): row by row; `NULL` says nothing
 *
 * Inserts rows with what is pasted into them, in its order.
 *
 * Returns: (transfer full): one command, not applied yet
 */
JxCommand *
jx_edits_insert_block (JxAssessment      *assessment,
                       JxTable           *table,
                       guint              position,
                       int                like,
                       guint              column,
                       guint              n_rows,
                       guint              n_columns,
                       const char *const *texts)
{
  const JxBlock *block = jx_table_get_block (table);
  guint last_column = MIN (column + n_columns, block->n_columns), n = 0;
  JxCommand *group;

  for (guint i = 0; i < n_rows; i++)
    n += says_anything (texts + (gsize) i * n_columns, n_columns);

  group = jx_edits_insert_rows (assessment, table, position, n, like);
  n = 0;
  for (guint i = 0; i < n_rows; i++)
    {
      const char *const *given = texts + (gsize) i * n_columns;
      const JxRecord *record;

      if (!says_anything (given, n_columns))
        continue;

      record = jx_command_get_record (jx_command_get_child (group, n++));
      for (guint j = column; j < last_column; j++)
        if (given[j - column] != NULL)
          jx_command_add (group, jx_command_new_set (record->id, block->columns[j].key, jx_record_get (record, block->columns[j].key),
                                                     given[j - column]));
    }

  return group;
}

static void
remove_evidence (JxCommand    *group,
                 JxAssessment *assessment,
                 const char   *row_id)
{
  g_autoptr(GPtrArray) evidence = jx_evidence_dup_of_row (assessment, row_id);

  for (guint i = 0; i < evidence->len; i++)
    jx_command_add (group, jx_command_new_remove (g_ptr_array_index (evidence, i), 0));
}

/**
 * jx_edits_remove_rows:
 * @assessment: an assessment
 * @table: one of its tables, of many rows
 * @position: the first row
 * @n_rows: how many
 *
 * Removes rows, and the evidence behind them.
 *
 * Returns: (transfer full): one command, not applied yet
 */
JxCommand *
jx_edits_remove_rows (JxAssessment *assessment,
                      JxTable      *table,
                      guint         position,
                      guint         n_rows)
{
  g_autofree char *label = g_strdup_printf (ngettext ("delete %u row", "delete %u rows", n_rows), n_rows);
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, label);

  for (guint i = 0; i < n_rows && position + i < jx_table_get_n_rows (table); i++)
    {
      g_autoptr(JxRecord) record = jx_row_to_record (jx_table_get_row (table, position + i), jx_table_get_block (table),
                                                     jx_assessment_get_id (assessment));

      remove_evidence (group, assessment, record->id);
      jx_command_add (group, jx_command_new_remove (record, position));   /* the rows behind move up */
    }

  return group;
}

/* The row at a place counted without those that move, or NULL. */
static JxRow *
row_beside (JxTable *table,
            guint    place,
            guint    position,
            guint    n_rows)
{
  guint at = place < position ? place : place + n_rows;

  return at < jx_table_get_n_rows (table) ? jx_table_get_row (table, at) : NULL;
}

/* Between two rows of one class a row joins it; else it keeps its own if that is theirs, or may be anything. */
static const char *
class_between (JxRow    *row,
               JxRow    *above,
               JxRow    *below,
               guint     column,
               gboolean  may_keep)
{
  const char *own = jx_row_get_typed (row, column);
  const char *upper = above != NULL ? jx_row_get_typed (above, column) : NULL;
  const char *lower = below != NULL ? jx_row_get_typed (below, column) : NULL;

  if (upper != NULL && g_strcmp0 (upper, lower) == 0)
    return upper;

  if (may_keep || (own != NULL && (g_strcmp0 (own, upper) == 0 || g_strcmp0 (own, lower) == 0)))
    return own;

  return lower != NULL ? lower : upper;
}

static void
add_classes (JxCommand     *group,
             const JxBlock *block,
             JxRow         *row,
             JxRow         *above,
             JxRow         *below)
{
  gboolean may_keep = FALSE;

  for (guint i = 0; i < block->n_columns; i++)
    if (block->columns[i].merge)
      {
        const char *own = jx_row_get_typed (row, i), *text = class_between (row, above, below, i, may_keep);

        jx_command_add (group, jx_command_new_set (jx_row_get_id (row), block->columns[i].key, own, text));
        may_keep = g_strcmp0 (own, text) == 0;   /* within its class the next column is its own affair */
      }
}

/**
 * jx_edits_move_rows:
 * @assessment: an assessment
 * @table: one of its tables, of many rows
 * @position: the first row
 * @n_rows: how many
 * @to: where the first of them will stand, counted without them
 * @join: whose class they join there
 *
 * Moves rows. They join the class that they come into, and keep theirs where they do not leave it. Where they stand already
 * they may still change from one class to its neighbour.
 *
 * Returns: (transfer full): one command, not applied yet
 */
JxCommand *
jx_edits_move_rows (JxAssessment *assessment,
                    JxTable      *table,
                    guint         position,
                    guint         n_rows,
                    guint         to,
                    JxJoin        join)
{
  g_autofree char *label = g_strdup_printf (ngettext ("move %u row", "move %u rows", n_rows), n_rows);
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, label);
  JxRow *above = to > 0 && join != JX_JOIN_BELOW ? row_beside (table, to - 1, position, n_rows) : NULL;
  JxRow *below = join != JX_JOIN_ABOVE ? row_beside (table, to, position, n_rows) : NULL;

  for (guint i = 0; i < n_rows && (to != position || join != JX_JOIN_EITHER); i++)
    {
      JxRow *row = jx_table_get_row (table, position + i);
      guint from = to > position ? position : position + i;

      if (to != position)
        jx_command_add (group, jx_command_new_move (jx_row_get_id (row), from, to > position ? to + n_rows - 1 : to + i));
      add_classes (group, jx_table_get_block (table), row, above, below);
    }

  return group;
}

/* The name always; of the others what is still blank. A target is the user's own affair: last year's is not this year's. */
static void
take_cells (JxCommand           *group,
            const JxBlock       *block,
            const JxRecord      *record,
            const JxLibraryItem *item)
{
  for (guint i = 0; i < JX_LIBRARY_N_CELLS; i++)
    {
      int column = jx_block_find_role (block, jx_library_cell_get_role (i));
      const char *key = column >= 0 ? block->columns[column].key : NULL;
      const char *old = key != NULL ? jx_record_get (record, key) : NULL;

      if (key == NULL || item->cells[i] == NULL || i == JX_LIBRARY_TARGET)
        continue;

      if (i == JX_LIBRARY_NAME || old == NULL || *old == '\0')
        jx_command_add (group, jx_command_new_set (record->id, key, old, item->cells[i]));
    }
}

/**
 * jx_edits_take_indicator:
 * @assessment: an assessment
 * @table: one of its tables of indicators
 * @position: a row, or where a new one will stand
 * @fresh: `TRUE`: a row is made for it, in the class of the one above
 * @item: an indicator of the library
 *
 * Takes a proposal into a row: its name, and relation, unit and class where the row has none. The target is left to the user.
 *
 * Returns: (transfer full): one command, not applied yet
 */
JxCommand *
jx_edits_take_indicator (JxAssessment        *assessment,
                         JxTable             *table,
                         guint                position,
                         gboolean             fresh,
                         const JxLibraryItem *item)
{
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, _("take an indicator"));
  const JxBlock *block = jx_table_get_block (table);

  if (fresh)
    {
      g_autoptr(JxCommand) insert = jx_edits_insert_rows (assessment, table, position, 1, (int) position - 1);

      jx_command_add (group, g_object_ref (insert));
      take_cells (group, block, jx_command_get_record (jx_command_get_child (insert, 0)), item);
    }
  else
    {
      g_autoptr(JxRecord) record = jx_row_to_record (jx_table_get_row (table, position), block,
                                                     jx_assessment_get_id (assessment));

      take_cells (group, block, record, item);
    }

  return group;
}

/**
 * jx_edits_answer:
 * @assessment: an assessment
 * @finding: one of its findings
 * @reason: why it is known; "" takes the answer back
 *
 * Answers a finding. The answer holds its figures and lapses when they change.
 *
 * Returns: (transfer full): one command, not applied yet
 */
JxCommand *
jx_edits_answer (JxAssessment *assessment,
                 JxFinding    *finding,
                 const char   *reason)
{
  JxCommand *group = jx_command_new_group (JX_COMMAND_ANSWER, NULL);
  g_autoptr(JxRecord) record = NULL;
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *figures = jx_finding_dup_figures (finding);
  const char *row = jx_finding_get_row_id (finding), *field = jx_finding_get_field (finding);
  GPtrArray *answers = jx_assessment_get_answers (assessment);

  for (guint i = 0; i < answers->len; i++)
    {
      const JxRecord *answer = g_ptr_array_index (answers, i);

      if (g_strcmp0 (jx_record_get (answer, "rule"), jx_finding_get_rule (finding)) == 0
          && g_strcmp0 (jx_record_get (answer, "row"), row) == 0
          && g_strcmp0 (jx_record_get (answer, "field"), field) == 0)
        jx_command_add (group, jx_command_new_remove (answer, 0));
    }

  if (*reason == '\0')
    return group;

  record = jx_record_new (JX_RECORD_ANSWER, id, jx_assessment_get_id (assessment));
  jx_record_set (record, "rule", jx_finding_get_rule (finding));
  jx_record_set (record, "row", row);
  jx_record_set (record, "field", field);
  jx_record_set (record, "figures", figures);
  jx_record_set (record, "reason", reason);
  jx_command_add (group, jx_command_new_insert (record, 0));

  return group;
}

static void
add_own (JxCommand    *group,
         JxAssessment *assessment,
         const char   *field,
         const char   *text)
{
  jx_command_add (group, jx_command_new_set (jx_assessment_get_id (assessment), field,
                                             jx_assessment_get_field (assessment, field), text));
}

/**
 * jx_edits_set_form:
 * @assessment: an assessment
 * @form: the form that it shall have
 *
 * Changes the form. What @form has a place for takes it; the rest is kept and comes back with a form that has one.
 *
 * Returns: (transfer full): one command, not applied yet
 */
JxCommand *
jx_edits_set_form (JxAssessment *assessment,
                   JxForm       *form)
{
  JxCommand *group = jx_command_new_group (JX_COMMAND_SET_FORM, NULL);
  g_autofree char *version = g_strdup_printf ("%u", jx_form_get_version (form));

  /* rules of the old form are not rules of the new one; the hash comes last: it is what changes the tables */
  add_own (group, assessment, "profile", NULL);
  add_own (group, assessment, "form", jx_form_get_id (form));
  add_own (group, assessment, "form_version", version);
  add_own (group, assessment, "form_hash", jx_form_get_hash (form));

  return group;
}

/**
 * jx_edits_set_profile:
 * @assessment: an assessment
 * @profile_json: (nullable): rules of its own; `NULL` for the form's
 *
 * Changes the rules that it is scored by.
 *
 * Returns: (transfer full): one command, not applied yet
 */
JxCommand *
jx_edits_set_profile (JxAssessment *assessment,
                      const char   *profile_json)
{
  JxCommand *group = jx_command_new_group (JX_COMMAND_SET_PROFILE, NULL);

  add_own (group, assessment, "profile", profile_json);

  return group;
}
