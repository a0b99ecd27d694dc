/* jx-cli-suppose.c: what scores would be with other actual values
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cli-suppose.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jx-cli-error.h"

/* the one indicator of a name */
static gboolean
find_name (JxAssessment *assessment,
           const char   *name,
           JxCellRef    *cell)
{
  guint n_found = 0;

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);
      int column = jx_block_find_role (jx_table_get_block (table), JX_ROLE_NAME);

      for (guint j = 0; column >= 0 && j < jx_table_get_n_rows (table); j++)
        if (g_strcmp0 (jx_row_get_typed (jx_table_get_row (table, j), (guint) column), name) == 0)
          {
            *cell = (JxCellRef) { table, j, (guint) column };
            n_found++;
          }
    }

  return n_found == 1;
}

static gboolean
suppose_one (JxWhatIf      *trial,
             JxAssessment  *assessment,
             const char    *wish,
             GError       **error)
{
  const char *value = strchr (wish, '=');
  g_autofree char *row = g_strndup (wish, (gsize) (value - wish));
  g_autoptr(GError) problem = NULL;
  JxCellRef cell;

  if (!jx_assessment_find_place (assessment, row, &cell) && !find_name (assessment, row, &cell))
    {
      g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("--if %1$s: there is no row “%2$s”, or more than one of that name."),
                   wish, row);
      return FALSE;
    }

  if (jx_what_if_set (trial, jx_row_get_id (jx_table_get_row (cell.table, cell.position)), value + 1, &problem))
    return TRUE;

  g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("--if %1$s: %2$s"), wish, problem->message);
  return FALSE;
}

/**
 * jx_cli_suppose:
 * @assessment: an assessment
 * @suppose: ROW=VALUE, each a place or the name of an indicator and an actual value
 * @error: return location for an error
 *
 * Tries all values at once. Errors: `JX_CLI_ERROR_INPUT` if a row is not there or has no value that is scored.
 *
 * Returns: (transfer full): the trial
 */
JxWhatIf *
jx_cli_suppose (JxAssessment       *assessment,
                const char *const  *suppose,
                GError            **error)
{
  g_autoptr(JxWhatIf) trial = jx_what_if_new (assessment, error);

  for (guint i = 0; trial != NULL && suppose[i] != NULL; i++)
    if (!suppose_one (trial, assessment, suppose[i], error))
      return NULL;

  return g_steal_pointer (&trial);
}

/**
 * jx_cli_suppose_print:
 * @trial: a trial
 *
 * Says what comes of it, a line for each row and one for the total.
 */
void
jx_cli_suppose_print (JxWhatIf *trial)
{
  g_autofree char *total = jx_what_if_dup_total (trial);

  for (guint i = 0; i < jx_what_if_get_n_rows (trial); i++)
    {
      const JxWhatIfRow *row = jx_what_if_get_row (trial, i);
      g_autofree char *sentence = jx_what_if_dup_sentence (trial, i);

      g_print ("  %s  %s  %s\n", row->place, sentence, row->rule);
    }

  g_print ("  %s\n", total);
}

static void
add_points (JxJsonWriter *writer,
            const char   *key,
            gboolean      known,
            gint64        points)
{
  g_autofree char *text = known ? jx_points_to_string (points, -1) : NULL;

  jx_json_writer_key (writer, key);
  jx_json_writer_string (writer, text);
}

static void
add_row (JxJsonWriter *writer,
         JxWhatIf     *trial,
         guint         position)
{
  const JxWhatIfRow *row = jx_what_if_get_row (trial, position);
  g_autofree char *sentence = jx_what_if_dup_sentence (trial, position);

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "place", row->place);
  jx_json_writer_add_string (writer, "name", row->name);
  jx_json_writer_add_string (writer, "value", row->value);
  add_points (writer, "before", row->had_points, row->before);
  add_points (writer, "low", row->has_points, row->low);
  add_points (writer, "high", row->has_points, row->high);
  jx_json_writer_add_string (writer, "rule", row->rule);
  jx_json_writer_add_string (writer, "sentence", sentence);
  jx_json_writer_end_object (writer);
}

/**
 * jx_cli_suppose_write:
 * @trial: a trial
 * @writer: where to
 *
 * Writes it as one object: each row, then total and grade before and after. Low and high differ where words leave a band.
 */
void
jx_cli_suppose_write (JxWhatIf     *trial,
                      JxJsonWriter *writer)
{
  const JxStanding *now = jx_what_if_get_now (trial), *low = jx_what_if_get_low (trial), *high = jx_what_if_get_high (trial);
  g_autofree char *sentence = jx_what_if_dup_total (trial);

  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "rows");
  jx_json_writer_begin_array (writer);
  for (guint i = 0; i < jx_what_if_get_n_rows (trial); i++)
    add_row (writer, trial, i);
  jx_json_writer_end_array (writer);
  jx_json_writer_key (writer, "total");
  jx_json_writer_begin_object (writer);
  add_points (writer, "before", now->has_points, now->points);
  add_points (writer, "low", low->has_points, low->points);
  add_points (writer, "high", high->has_points, high->points);
  jx_json_writer_end_object (writer);
  jx_json_writer_key (writer, "grade");
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "before", now->grade);
  jx_json_writer_add_string (writer, "low", low->grade);
  jx_json_writer_add_string (writer, "high", high->grade);
  jx_json_writer_end_object (writer);
  jx_json_writer_add_string (writer, "sentence", sentence);
  jx_json_writer_end_object (writer);
}
