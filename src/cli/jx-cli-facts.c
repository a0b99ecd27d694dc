/* jx-cli-facts.c: jixiao-cli set
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jx-cli-error.h"
#include "jx-cli-session.h"
#include "jx-contract.h"
#include "jx-edits.h"
#include "jx-survey.h"
#include "jx-workspace.h"

#define SURVEY "survey_"   /* before the keys of a survey's facts */

/* KEY=VALUE, taken apart; without a value it is taken away. */
static gboolean
split (const char  *arg,
       char       **key,
       char       **value,
       GError     **error)
{
  const char *equals = strchr (arg, '=');

  if (equals == NULL || equals == arg)
    return jx_cli_error_refuse_input (error, _("“%s” is not KEY=VALUE."), arg);

  *key = g_strndup (arg, (gsize) (equals - arg));
  *value = g_strstrip (g_strdup (equals + 1));
  if (**value == '\0')
    g_clear_pointer (value, g_free);

  return TRUE;
}

static gboolean
is_whole (const char *text)
{
  return text == NULL || (strspn (text, "0123456789") == strlen (text) && strlen (text) <= 9);
}

/* ---- of a row ---- */

/* The cell of a row by the last word of its place, as findings name it: actual of indicators/0/actual. */
static gboolean
add_cell (JxSession   *session,
          JxCommand   *group,
          const char  *row,
          const char  *key,
          const char  *value)
{
  JxAssessment *assessment = jx_session_get_assessment (session);
  g_autofree char *place = g_strconcat (row, "/", key, NULL);
  g_autoptr(JxCommand) set = NULL;
  JxCellRef cell;

  if (!jx_assessment_find_place (assessment, place, &cell))
    return FALSE;

  set = jx_edits_set (assessment, cell.table, cell.position, cell.column, value != NULL ? value : "");
  if (!jx_command_is_empty (set))
    jx_command_add (group, g_steal_pointer (&set));

  return TRUE;
}

/* The field of a row by the name that “evidence --json” gives it. */
static char *
find_fact (const char *key,
           gboolean   *count)
{
  g_autofree char *survey = g_strconcat (SURVEY, key, NULL);

  *count = FALSE;
  if (g_str_equal (key, JX_SURVEY_SOURCE))
    return g_strdup (key);
  if (g_str_equal (survey, JX_SURVEY_DATE))
    return g_steal_pointer (&survey);

  *count = TRUE;
  for (guint i = 0; i < JX_SURVEY_N_COUNTS; i++)
    if (g_str_equal (survey, jx_survey_get_key (i)))
      return g_steal_pointer (&survey);

  return NULL;
}

static gboolean
add_fact (JxSession        *session,
          JxCommand        *group,
          const char       *place,
          const JxCellRef  *row,
          const char       *arg,
          GError          **error)
{
  g_autofree char *key = NULL, *value = NULL, *fact = NULL;
  JxRow *held = jx_table_get_row (row->table, row->position);
  const char *old;
  gboolean count;

  if (!split (arg, &key, &value, error))
    return FALSE;
  if (jx_table_get_block (row->table)->type != JX_BLOCK_INDICATORS || (fact = find_fact (key, &count)) == NULL)
    return add_cell (session, group, place, key, value)
           || jx_cli_error_refuse_input (error, _("A row has no “%s”; there are its cells, as findings name them, and of an indicator source, date, asked, returned, valid and satisfied."),
                                         key);
  if (count && !is_whole (value))
    return jx_cli_error_refuse_input (error, _("“%s” is no number of questionnaires."), value);

  old = jx_survey_get_text (held, jx_table_get_block (row->table), fact);
  if (g_strcmp0 (old, value) != 0)
    jx_command_add (group, jx_command_new_set (jx_row_get_id (held), fact, old, value));

  return TRUE;
}

static gboolean
set_facts (JxCli      *self,
           JxSession  *session,
           JxCommand  *group,
           GError    **error)
{
  JxCellRef row;

  if (!jx_cli_session_find_row (session, self->options->args[1], &row, error))
    return FALSE;

  for (guint i = 2; self->options->args[i] != NULL; i++)
    if (!add_fact (session, group, self->options->args[1], &row, self->options->args[i], error))
      return FALSE;

  return jx_command_get_n_children (group) == 0 || jx_history_do (jx_session_get_history (session), group, error);
}

/* ---- of the project ---- */

static gboolean
add_amount (JxCommand       *group,
            const JxRecord  *project,
            JxMoneyUnit      unit,
            const char      *arg,
            GError         **error)
{
  g_autofree char *key = NULL, *value = NULL, *stored = NULL;
  g_autoptr(JxRecord) trial = jx_record_copy (project);
  gint64 fen;

  if (!split (arg, &key, &value, error))
    return FALSE;
  if (!g_str_equal (key, JX_CONTRACT_AMOUNT) && jx_contract_get_year (key) == 0)
    return jx_cli_error_refuse_input (error, _("A project has no amount “%s”; there are contract, and paid_2024 for each year."), key);

  stored = jx_contract_dup_stored (value, unit);
  jx_record_set (trial, key, stored);
  if (stored != NULL && !jx_contract_get_money (trial, key, &fen))
    return jx_cli_error_refuse_input (error, _("“%s” is no amount of money."), value);

  if (g_strcmp0 (jx_record_get (project, key), stored) != 0)
    jx_command_add (group, jx_command_new_set (project->id, key, jx_record_get (project, key), stored));

  return TRUE;
}

static gboolean
set_amounts (JxCli      *self,
             JxSession  *session,
             JxCommand  *group,
             GError    **error)
{
  JxAssessment *assessment = jx_session_get_assessment (session);
  const JxRecord *project = jx_assessment_get_project (assessment);
  g_autoptr(JxWorkspace) workspace = NULL;

  if (project == NULL)
    return jx_cli_error_refuse_input (error, _("“%s” is of the agency as a whole: it has no project."), self->options->args[0]);

  for (guint i = 2; self->options->args[i] != NULL; i++)
    if (!add_amount (group, project, jx_assessment_get_money_unit (assessment), self->options->args[i], error))
      return FALSE;

  return jx_command_get_n_children (group) == 0
         || ((workspace = jx_cli_open_workspace (self, error)) != NULL
             && jx_history_do (jx_workspace_get_history (workspace), group, error));
}

static gboolean
report (JxCli   *self,
        guint    n,
        GError **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();

  if (!self->options->json)
    {
      g_print (ngettext ("%u value changed.\n", "%u values changed.\n", n), n);
      return TRUE;
    }

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_int64 (writer, "changed", n);
  jx_json_writer_end_object (writer);

  return jx_cli_print_json (writer, error);
}

/* Each key is set once: of two values nobody knows which one is meant. */
static gboolean
check_keys (char    **args,
            GError  **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; args[i] != NULL; i++)
    {
      g_autofree char *key = NULL, *value = NULL;

      if (!split (args[i], &key, &value, error))
        return FALSE;
      if (!g_hash_table_add (seen, g_strdup (key)))
        return jx_cli_error_refuse_input (error, _("“%s” is set twice."), key);
    }

  return TRUE;
}

/**
 * jx_cli_run_set:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Sets cells of a row, what an indicator rests on, its data source and its survey, or what a project was contracted for and what
 * was paid of it; all of it in one step, which the window can undo, or nothing.
 *
 * Returns: `FALSE` if nothing was set
 */
gboolean
jx_cli_run_set (JxCli     *self,
                gboolean  *found,
                GError   **error)
{
  gboolean of_project = g_str_equal (self->options->args[1], JX_CLI_PROJECT);
  g_autoptr(JxCommand) group = jx_command_new_group (JX_COMMAND_GROUP, of_project ? _("set amounts") : _("set facts"));
  g_autoptr(JxSession) session = check_keys (self->options->args + 2, error) ? jx_cli_session_open (self, error) : NULL;
  gboolean done = session != NULL;

  if (done && of_project)
    done = set_amounts (self, session, group, error);
  else if (done)
    done = set_facts (self, session, group, error);

  return done && jx_cli_close_store (self, error) && report (self, jx_command_get_n_children (group), error);
}
