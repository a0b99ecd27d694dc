/* jx-cli-evidence.c: jixiao-cli evidence, attach and detach
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-cli-error.h"
#include "jx-cli-papers.h"
#include "jx-cli-session.h"
#include "jx-contract.h"
#include "jx-evidence.h"
#include "jx-file.h"
#include "jx-store-papers.h"
#include "jx-survey.h"

typedef struct
{
  JxCli        *cli;
  JxJsonWriter *writer;
  GString      *text;      /* the same for people */
  GHashTable   *names;     /* char *: of files written into the folder */
} Listing;

/* ---- list and extract ---- */

/* A second file of that name gets a number before its ending. */
static char *
dup_free_name (Listing        *self,
               const JxRecord *evidence)
{
  g_autofree char *name = jx_evidence_dup_name (jx_record_get (evidence, "name"));
  const char *ending = strrchr (name, '.') != NULL ? strrchr (name, '.') : name + strlen (name);
  char *free_name = g_strdup (name);

  for (guint n = 2; !g_hash_table_add (self->names, g_strdup (free_name)); n++)
    {
      g_free (free_name);
      free_name = g_strdup_printf ("%.*s (%u)%s", (int) (ending - name), name, n, ending);
    }

  return free_name;
}

static gboolean
extract (Listing         *self,
         const JxRecord  *evidence,
         GError         **error)
{
  g_autofree char *name = dup_free_name (self, evidence);
  g_autofree char *path = g_build_filename (self->cli->options->to, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) content = NULL;

  if ((content = jx_cli_papers_load (evidence, self->cli, error)) == NULL)
    {
      g_prefix_error (error, _("%s: "), name);
      return FALSE;
    }

  return jx_cli_make_folder (self->cli->options->to, error) && jx_file_replace_bytes (file, content, error);
}

static gboolean
list_one (Listing         *self,
          const JxRecord  *evidence,
          const char      *place,
          GError         **error)
{
  g_autofree char *name = jx_evidence_dup_name (jx_record_get (evidence, "name"));
  const char *pages = jx_record_get (evidence, "pages");
  g_autofree char *size = g_format_size (jx_evidence_get_size (evidence));

  jx_json_writer_begin_object (self->writer);
  jx_json_writer_add_string (self->writer, "id", evidence->id);
  jx_json_writer_add_string (self->writer, "name", name);
  jx_json_writer_add_string (self->writer, "size", jx_record_get (evidence, "size"));
  jx_json_writer_add_string (self->writer, "sha256", jx_record_get (evidence, "sha256"));
  jx_json_writer_add_string (self->writer, "pages", pages);
  jx_json_writer_end_object (self->writer);

  g_string_append_printf (self->text, "%s  %s  %s  %s  %s\n", evidence->id, place, name, pages != NULL ? pages : "—", size);

  return self->cli->options->to == NULL || extract (self, evidence, error);
}

static gboolean
list_files (Listing       *self,
            JxAssessment  *assessment,
            const char    *row_id,
            const char    *place,
            GError       **error)
{
  g_autoptr(GPtrArray) own = jx_evidence_dup_of_row (assessment, row_id);

  jx_json_writer_key (self->writer, "files");
  jx_json_writer_begin_array (self->writer);
  for (guint i = 0; i < own->len; i++)
    if (!list_one (self, g_ptr_array_index (own, i), place, error))
      return FALSE;
  jx_json_writer_end_array (self->writer);

  return TRUE;
}

/* @name is the key in the file; @key is the one that the command set takes, and so it is spelled for people. */
static void
add_fact (Listing    *self,
          GString    *line,
          const char *name,
          const char *key,
          const char *value)
{
  jx_json_writer_add_string (self->writer, name, value);
  if (value != NULL)
    g_string_append_printf (line, "  %s=%s", key, value);
}

static void
end_facts (Listing    *self,
           GString    *line,
           const char *place)
{
  if (line->len > 0)
    g_string_append_printf (self->text, "%s%s\n", place, line->str);
}

static gboolean
has_facts (JxRow         *row,
           const JxBlock *block)
{
  JxSurvey survey;

  return jx_survey_read (row, block, &survey) || jx_survey_get_text (row, block, JX_SURVEY_SOURCE) != NULL
         || jx_survey_get_text (row, block, JX_SURVEY_DATE) != NULL;
}

static void
list_survey (Listing       *self,
             JxRow         *row,
             const JxBlock *block,
             const char    *place)
{
  const char *date = jx_survey_get_text (row, block, JX_SURVEY_DATE);
  g_autoptr(GString) line = g_string_new (NULL);
  JxSurvey survey;

  add_fact (self, line, "source", "source", jx_survey_get_text (row, block, JX_SURVEY_SOURCE));
  if (jx_survey_read (row, block, &survey) || date != NULL)
    {
      jx_json_writer_key (self->writer, "survey");
      jx_json_writer_begin_object (self->writer);
      add_fact (self, line, "date", "date", date);
      for (guint i = 0; i < JX_SURVEY_N_COUNTS; i++)
        {
          const char *key = jx_survey_get_key (i) + strlen ("survey_");

          add_fact (self, line, key, key, survey.texts[i]);
        }
      jx_json_writer_end_object (self->writer);
    }
  end_facts (self, line, place);
}

static gboolean
list_row (Listing       *self,
          JxAssessment  *assessment,
          JxTable       *table,
          guint          position,
          GError       **error)
{
  JxRow *row = jx_table_get_row (table, position);
  const JxBlock *block = jx_table_get_block (table);
  g_autofree char *place = jx_assessment_dup_place (assessment, table, (int) position, -1);

  if (!jx_evidence_has_row (assessment, jx_row_get_id (row)) && !has_facts (row, block))
    return TRUE;

  jx_json_writer_begin_object (self->writer);
  jx_json_writer_add_string (self->writer, "place", place);
  list_survey (self, row, block, place);
  if (!list_files (self, assessment, jx_row_get_id (row), place, error))
    return FALSE;
  jx_json_writer_end_object (self->writer);

  return TRUE;
}

static gboolean
list_rows (Listing       *self,
           JxAssessment  *assessment,
           GError       **error)
{
  jx_json_writer_key (self->writer, "rows");
  jx_json_writer_begin_array (self->writer);

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);

      for (guint j = 0; j < jx_table_get_n_rows (table); j++)
        if (!list_row (self, assessment, table, j, error))
          return FALSE;
    }

  jx_json_writer_end_array (self->writer);

  return TRUE;
}

static void
list_contract (Listing        *self,
               const JxRecord *project)
{
  g_autoptr(GArray) years = project != NULL ? jx_contract_dup_years (project) : NULL;
  g_autoptr(GString) line = g_string_new (NULL);

  if (project == NULL)
    return;

  add_fact (self, line, "contract", "contract", jx_record_get (project, JX_CONTRACT_AMOUNT));
  jx_json_writer_key (self->writer, "payments");
  jx_json_writer_begin_object (self->writer);
  for (guint i = 0; i < years->len; i++)
    {
      g_autofree char *key = jx_contract_dup_key (g_array_index (years, int, i));

      add_fact (self, line, key + strlen (JX_CONTRACT_PAID), key, jx_record_get (project, key));
    }
  jx_json_writer_end_object (self->writer);
  end_facts (self, line, JX_CLI_PROJECT);
}

static gboolean
list_assessment (Listing       *self,
                 JxAssessment  *assessment,
                 GError       **error)
{
  g_autofree char *name = jx_assessment_dup_name (assessment);

  jx_json_writer_begin_object (self->writer);
  jx_json_writer_add_string (self->writer, "id", jx_assessment_get_id (assessment));
  jx_json_writer_add_string (self->writer, "name", name);
  list_contract (self, jx_assessment_get_project (assessment));
  if (!list_files (self, assessment, NULL, JX_CLI_PROJECT, error) || !list_rows (self, assessment, error))
    return FALSE;
  jx_json_writer_end_object (self->writer);

  return TRUE;
}

/**
 * jx_cli_run_evidence:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Lists what assessments rest on: their files, surveys and contracts; and writes the files into a folder if one is named.
 *
 * Returns: `FALSE` if something could not be read or written
 */
gboolean
jx_cli_run_evidence (JxCli     *self,
                     gboolean  *found,
                     GError   **error)
{
  g_autoptr(GPtrArray) assessments = jx_cli_load (self, error);
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) text = g_string_new (NULL);
  Listing listing = { self, writer, text, names };

  if (assessments == NULL)
    return FALSE;

  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "assessments");
  jx_json_writer_begin_array (writer);
  for (guint i = 0; i < assessments->len; i++)
    if (!list_assessment (&listing, g_ptr_array_index (assessments, i), error))
      return FALSE;
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  if (self->options->json)
    return jx_cli_print_json (writer, error);

  g_print ("%s", text->str);

  return TRUE;
}

/* ---- attach and detach ---- */

static gboolean
find_row (JxSession   *session,
          const char  *place,
          const char **row_id,
          GError     **error)
{
  JxCellRef row;

  *row_id = NULL;
  if (g_str_equal (place, JX_CLI_PROJECT))
    return TRUE;
  if (!jx_cli_session_find_row (session, place, &row, error))
    return FALSE;

  *row_id = jx_row_get_id (jx_table_get_row (row.table, row.position));

  return TRUE;
}

static GListModel *
list_chosen (JxCli *self)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 2; self->options->args[i] != NULL; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_commandline_arg (self->options->args[i]);

      g_list_store_append (files, file);
    }

  return G_LIST_MODEL (files);
}

/* Runs a step, sees that it is on disk, and says how many files it was about. */
static gboolean
finish (JxCli      *self,
        JxSession  *session,
        JxCommand  *command,
        GError    **error)
{
  g_autoptr(JxJsonWriter) writer = NULL;
  guint n = jx_command_get_n_children (command);

  if ((n > 0 && !jx_history_do (jx_session_get_history (session), command, error)) || !jx_cli_close_store (self, error))
    return FALSE;

  if (!self->options->json)
    {
      g_print (ngettext ("%u file.\n", "%u files.\n", n), n);
      return TRUE;
    }

  writer = jx_json_writer_new ();
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_int64 (writer, "files", n);
  jx_json_writer_end_object (writer);

  return jx_cli_print_json (writer, error);
}

/**
 * jx_cli_run_attach:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Attaches files to a row, or to the project as a whole, in one step, which the window can undo; all of them or none.
 *
 * Returns: `FALSE` if nothing was attached
 */
gboolean
jx_cli_run_attach (JxCli     *self,
                   gboolean  *found,
                   GError   **error)
{
  g_autoptr(GListModel) files = list_chosen (self);
  g_autoptr(JxSession) session = NULL;
  g_autoptr(GPtrArray) papers = NULL;
  g_autoptr(JxCommand) command = NULL;
  g_autofree char *pages = NULL;
  const char *row_id;

  if (!jx_evidence_read_pages (self->options->pages, &pages, error)
      || !(session = jx_cli_session_open (self, error))
      || !find_row (session, self->options->args[1], &row_id, error))
    return FALSE;

  if (!(papers = jx_store_take_papers (self->store, files, error)))
    {
      jx_cli_error_for_input (error);
      return FALSE;
    }

  for (guint i = 0; i < papers->len; i++)
    jx_record_set (g_ptr_array_index (papers, i), "pages", pages);

  return (command = jx_evidence_attach (jx_session_get_assessment (session), row_id, papers, error)) != NULL
         && finish (self, session, command, error);
}

/**
 * jx_cli_run_detach:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Takes evidence away, in one step, which the window can undo.
 *
 * Returns: `FALSE` if nothing was taken away
 */
gboolean
jx_cli_run_detach (JxCli     *self,
                   gboolean  *found,
                   GError   **error)
{
  g_autoptr(JxSession) session = jx_cli_session_open (self, error);
  g_autoptr(JxCommand) group = jx_command_new_group (JX_COMMAND_GROUP, _("remove a file"));

  for (guint i = 1; session != NULL && self->options->args[i] != NULL; i++)
    {
      const char *id = self->options->args[i];
      const JxRecord *evidence = jx_belongings_find (jx_assessment_get_belongings (jx_session_get_assessment (session)), id);

      if (evidence == NULL || evidence->kind != JX_RECORD_EVIDENCE)
        {
          g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("There is no evidence “%s”."), id);
          return FALSE;
        }

      jx_command_add (group, jx_evidence_detach (evidence));
    }

  return session != NULL && finish (self, session, group, error);
}
