/* jx-what-if.c: what other actual values would make of the scores, without changing them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-what-if.h"

#include <glib/gi18n-lib.h>

#include "jx-assessment-load.h"
#include "jx-edits.h"
#include "jx-error.h"
#include "jx-scoring.h"

struct _JxWhatIf
{
  JxAssessment *assessment;
  JxAssessment *copy;         /* where it is tried; its total follows its scores */
  JxCommand    *supposed;     /* applied to the copy, or NULL */
  GPtrArray    *rows;         /* JxWhatIfRow */
  JxStanding    now;
  JxStanding    low, high;
};

static void
row_free (gpointer data)
{
  JxWhatIfRow *row = data;

  g_free (row->row_id);
  g_free (row->place);
  g_free (row->name);
  g_free (row->value);
  g_free (row->rule);
  g_free (row);
}

static void
add_set (JxCommand       *group,
         JxAssessment    *assessment,
         const JxCellRef *cell,
         const char      *text)
{
  g_autoptr(JxCommand) set = jx_edits_set (assessment, cell->table, cell->position, cell->column, text);

  if (!jx_command_is_empty (set))
    jx_command_add (group, g_steal_pointer (&set));
}

/* A score or rate that was typed by hand would stay as it is, whatever the value. */
static void
add_releases (JxCommand       *group,
              JxAssessment    *assessment,
              const JxCellRef *cell)
{
  static const JxRole roles[] = { JX_ROLE_RATE, JX_ROLE_COEFFICIENT, JX_ROLE_SCORE_RATE, JX_ROLE_RAW_SCORE, JX_ROLE_SCORE };
  const JxBlock *block = jx_table_get_block (cell->table);
  JxRow *row = jx_table_get_row (cell->table, cell->position);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      int column = jx_block_find_role (block, roles[i]);

      if (column >= 0 && jx_block_get_compute (block, jx_row_get_key (row), (guint) column) != NULL)
        add_set (group, assessment, &(JxCellRef) { cell->table, cell->position, (guint) column }, NULL);
    }
}

static gboolean
is_settled (const JxWhatIfRow *row)
{
  return row->has_points && row->low == row->high;
}

/* all that is supposed; where no rule says the score for certain, the one typed by hand is @kept */
static JxCommand *
new_supposed (JxWhatIf     *self,
              JxAssessment *assessment,
              gboolean      kept)
{
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, _("fill in the tried values"));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const JxWhatIfRow *row = g_ptr_array_index (self->rows, i);
      JxCellRef cell;

      if (!jx_what_if_find_cell (assessment, row->row_id, &cell))
        continue;

      add_set (group, assessment, &cell, row->value);
      if (!kept || is_settled (row))
        add_releases (group, assessment, &cell);
    }

  return group;
}

/* Words leave a band: one of its ends stands for the score. */
static JxCommand *
new_ends (JxWhatIf *self,
          gboolean  high)
{
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const JxWhatIfRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *end = NULL;
      JxScore score;
      JxCellRef cell;
      int column;

      jx_what_if_find_cell (self->copy, row->row_id, &cell);
      if (row->execution || jx_score_row (self->copy, cell.table, cell.position, &score) || score.rule != JX_SCORE_BAND)
        continue;

      column = jx_block_find_role (jx_table_get_block (cell.table), JX_ROLE_RAW_SCORE);
      if (column < 0)
        column = jx_block_find_role (jx_table_get_block (cell.table), JX_ROLE_SCORE);
      end = jx_points_to_string (high ? score.high : score.low, -1);
      if (column >= 0)
        add_set (group, self->copy, &(JxCellRef) { cell.table, cell.position, (guint) column }, end);
    }

  return group;
}

static gboolean
get_points (JxAssessment    *assessment,
            const JxCellRef *cell,
            gboolean         high,
            gint64          *points)
{
  int column = jx_block_find_role (jx_table_get_block (cell->table), JX_ROLE_SCORE);
  gboolean suggested;
  JxScore score;

  if (column >= 0)
    return jx_value_get_points (jx_row_get_value (jx_table_get_row (cell->table, cell->position), (guint) column), points);

  if (jx_table_get_block (cell->table)->type != JX_BLOCK_INDICATORS)
    return FALSE;

  suggested = jx_score_row (assessment, cell->table, cell->position, &score) || score.rule == JX_SCORE_BAND;
  *points = high ? score.high : score.low;

  return suggested;
}

static gboolean
reckon_end (JxWhatIf    *self,
            gboolean     high,
            JxStanding  *standing,
            GError     **error)
{
  g_autoptr(JxCommand) ends = new_ends (self, high);

  if (!jx_command_apply (ends, JX_HOLDER (self->copy), error))
    return FALSE;

  jx_standing_clear (standing);
  jx_standing_init (standing, self->copy);

  for (guint i = 0; i < self->rows->len; i++)
    {
      JxWhatIfRow *row = g_ptr_array_index (self->rows, i);
      JxCellRef cell;

      jx_what_if_find_cell (self->copy, row->row_id, &cell);
      row->has_points = get_points (self->copy, &cell, high, high ? &row->high : &row->low);
    }

  return jx_command_revert (ends, JX_HOLDER (self->copy), error);
}

static gboolean
reckon (JxWhatIf  *self,
        GError   **error)
{
  if (self->supposed != NULL && !jx_command_revert (self->supposed, JX_HOLDER (self->copy), error))
    return FALSE;

  g_clear_object (&self->supposed);
  self->supposed = new_supposed (self, self->copy, FALSE);
  if (!jx_command_apply (self->supposed, JX_HOLDER (self->copy), error))
    {
      g_clear_object (&self->supposed);
      return FALSE;
    }

  for (guint i = 0; i < self->rows->len; i++)
    {
      JxWhatIfRow *row = g_ptr_array_index (self->rows, i);
      JxCellRef cell;

      jx_what_if_find_cell (self->copy, row->row_id, &cell);
      g_free (row->rule);
      row->rule = jx_score_dup_sentence (self->copy, cell.table, cell.position);
    }

  return reckon_end (self, FALSE, &self->low, error) && reckon_end (self, TRUE, &self->high, error);
}

/* A total that was typed would stay as it is, whatever the scores. */
static gboolean
release_total (JxWhatIf  *self,
               GError   **error)
{
  g_autoptr(JxCommand) group = jx_command_new_group (JX_COMMAND_GROUP, NULL);
  JxCellRef cell;

  if (jx_assessment_find_role (self->copy, JX_ROLE_TOTAL_SCORE, &cell))
    add_set (group, self->copy, &cell, NULL);
  if (jx_assessment_find_role (self->copy, JX_ROLE_GRADE, &cell))
    add_set (group, self->copy, &cell, NULL);

  return jx_command_apply (group, JX_HOLDER (self->copy), error);
}

static JxWhatIfRow *
find_row (JxWhatIf   *self,
          const char *row_id,
          guint      *position)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      JxWhatIfRow *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (row->row_id, row_id))
        {
          *position = i;
          return row;
        }
    }

  return NULL;
}

static JxWhatIfRow *
new_row (JxWhatIf        *self,
         const char      *row_id,
         const JxCellRef *cell)
{
  const JxBlock *block = jx_table_get_block (cell->table);
  gboolean execution = block->type != JX_BLOCK_INDICATORS;
  int name = jx_block_find_role (block, execution ? JX_ROLE_LABEL : JX_ROLE_NAME);
  JxWhatIfRow *row = g_new0 (JxWhatIfRow, 1);

  row->row_id = g_strdup (row_id);
  row->execution = execution;
  row->place = jx_assessment_dup_place (self->assessment, cell->table, (int) cell->position, -1);
  if (name >= 0)
    row->name = g_strdup (jx_row_get_typed (jx_table_get_row (cell->table, cell->position), (guint) name));
  row->had_points = get_points (self->assessment, cell, FALSE, &row->before);

  return row;
}

/**
 * jx_what_if_new:
 * @assessment: an assessment
 * @error: return location for an error
 *
 * Makes ready to try values. The trial holds what @assessment says now; typed scores of other rows stand in it as in the table,
 * a typed total does not. Errors: those of loading.
 *
 * Returns: (transfer full): the trial, with nothing supposed
 */
JxWhatIf *
jx_what_if_new (JxAssessment  *assessment,
                GError       **error)
{
  g_autoptr(JxWhatIf) self = g_new0 (JxWhatIf, 1);

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  self->assessment = g_object_ref (assessment);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  if (!(self->copy = jx_assessment_copy (assessment, error)) || !release_total (self, error))
    return NULL;

  jx_standing_init (&self->now, self->copy);
  jx_standing_init (&self->low, self->copy);
  jx_standing_init (&self->high, self->copy);

  return g_steal_pointer (&self);
}

/**
 * jx_what_if_free:
 * @self: (nullable) (transfer full): a trial
 *
 * Frees it.
 */
void
jx_what_if_free (JxWhatIf *self)
{
  if (self == NULL)
    return;

  jx_standing_clear (&self->now);
  jx_standing_clear (&self->low);
  jx_standing_clear (&self->high);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->supposed);
  g_clear_object (&self->copy);
  g_clear_object (&self->assessment);
  g_free (self);
}

/**
 * jx_what_if_find_cell:
 * @assessment: an assessment
 * @row_id: the UUID of a row
 * @cell: (out caller-allocates): the actual value of an indicator; what was spent of the line of the funds that is scored
 *
 * Finds the value of a row that another can be supposed for.
 *
 * Returns: `FALSE` if the row has none
 */
gboolean
jx_what_if_find_cell (JxAssessment *assessment,
                      const char   *row_id,
                      JxCellRef    *cell)
{
  JxTable *table, *funds;
  const JxBlock *block;
  guint position, total;
  int def, column;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment) && row_id != NULL && cell != NULL, FALSE);

  if (!jx_assessment_find_row (assessment, row_id, &table, &position))
    return FALSE;

  block = jx_table_get_block (table);
  if (block->type == JX_BLOCK_INDICATORS)
    {
      def = jx_block_find_row_def (block, jx_row_get_key (jx_table_get_row (table, position)));
      column = def >= 0 && (block->rows[def].group || block->rows[def].subtotal) ? -1 : jx_block_find_role (block, JX_ROLE_ACTUAL);
    }
  else
    {
      if (!jx_assessment_find_total_row (assessment, &funds, &total) || funds != table || total != position)
        return FALSE;
      column = jx_block_find_role (block, JX_ROLE_SCORE) >= 0 ? jx_block_find_role (block, JX_ROLE_EXECUTED) : -1;
    }

  *cell = (JxCellRef) { table, position, (guint) MAX (column, 0) };

  return column >= 0;
}

/**
 * jx_what_if_set:
 * @self: a trial
 * @row_id: the UUID of a row
 * @value: (nullable): the actual value that is supposed, as it would be typed; `NULL` supposes nothing of the row any more
 * @error: return location for an error
 *
 * Supposes a value, besides those of other rows. A score of the row that was typed by hand gives way to the one that the rule
 * computes. Errors: `JX_CORE_ERROR_VALUE` if the row has no value to suppose, or @value is blank; what was supposed before stays.
 *
 * Returns: `TRUE` if it is supposed
 */
gboolean
jx_what_if_set (JxWhatIf    *self,
                const char  *row_id,
                const char  *value,
                GError     **error)
{
  g_autofree char *text = value != NULL ? g_strstrip (g_strdup (value)) : NULL;
  guint position = 0;
  JxWhatIfRow *row;
  JxCellRef cell;

  g_return_val_if_fail (self != NULL && row_id != NULL, FALSE);

  if (!jx_what_if_find_cell (self->assessment, row_id, &cell))
    {
      g_set_error_literal (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE, _("This row has no actual value from which a score follows."));
      return FALSE;
    }

  if (text != NULL && *text == '\0')
    {
      g_set_error_literal (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE, _("The value to try is missing."));
      return FALSE;
    }

  row = find_row (self, row_id, &position);
  if (text == NULL && row != NULL)
    g_ptr_array_remove_index (self->rows, position);
  else if (text != NULL && row == NULL)
    g_ptr_array_add (self->rows, row = new_row (self, row_id, &cell));

  if (text != NULL)
    g_set_str (&row->value, text);

  return reckon (self, error);
}

/**
 * jx_what_if_get_n_rows:
 * @self: a trial
 *
 * Counts the rows of which a value is supposed.
 *
 * Returns: how many
 */
guint
jx_what_if_get_n_rows (JxWhatIf *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * jx_what_if_get_row:
 * @self: a trial
 * @position: less than the number of rows
 *
 * Gives a row of which a value is supposed, in the order of supposing.
 *
 * Returns: (transfer none): the row, until the next change
 */
const JxWhatIfRow *
jx_what_if_get_row (JxWhatIf *self,
                    guint     position)
{
  g_return_val_if_fail (self != NULL && position < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, position);
}

/**
 * jx_what_if_get_now:
 * @self: a trial
 *
 * Gives where the assessment stands with nothing supposed, its total as the sum of its scores.
 *
 * Returns: (transfer none): the standing
 */
const JxStanding *
jx_what_if_get_now (JxWhatIf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->now;
}

/**
 * jx_what_if_get_low:
 * @self: a trial
 *
 * Gives where it stands with what is supposed; where words leave a band, with the lowest score of the band.
 *
 * Returns: (transfer none): the standing, until the next change
 */
const JxStanding *
jx_what_if_get_low (JxWhatIf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->low;
}

/**
 * jx_what_if_get_high:
 * @self: a trial
 *
 * Gives where it stands with what is supposed; where words leave a band, with the highest score of the band.
 *
 * Returns: (transfer none): the standing, until the next change
 */
const JxStanding *
jx_what_if_get_high (JxWhatIf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->high;
}

/**
 * jx_what_if_take_over:
 * @self: a trial
 *
 * Makes of what is supposed what is so: the values, and the scores typed by hand in whose place a rule now gives one.
 *
 * Returns: (transfer full): one command for the assessment, not applied yet
 */
JxCommand *
jx_what_if_take_over (JxWhatIf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return new_supposed (self, self->assessment, TRUE);
}
