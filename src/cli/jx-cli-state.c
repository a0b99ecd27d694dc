/* jx-cli-state.c: jixiao-cli state: submit, return, finish, take back, and when that was
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-checks.h"
#include "jx-cli-error.h"
#include "jx-cli.h"
#include "jx-exchange-assessments.h"
#include "jx-exchange-digest.h"
#include "jx-passage.h"
#include "jx-place.h"
#include "jx-state-edits.h"
#include "jx-submission.h"

/* The IDs that were given, each one once; NULL if one is none. */
static GStrv
dup_ids (JxCli   *self,
         GError **error)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; self->options->args[i] != NULL; i++)
    {
      char *id = g_ascii_strdown (self->options->args[i], -1);

      if (g_hash_table_add (seen, id))
        g_strv_builder_add (ids, id);

      if (!g_uuid_string_is_valid (id))
        {
          g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("“%s” is no ID; “list” tells them."), self->options->args[i]);
          return NULL;
        }
    }

  return g_strv_builder_end (ids);
}

static JxAssessment *
read_assessment (JxCli       *self,
                 const char  *id,
                 GError     **error)
{
  g_autoptr(JxBundle) bundle = jx_cli_read (self, id, error);

  return bundle != NULL ? jx_exchange_only_assessment (bundle, self->forms, error) : NULL;
}

/* ---- telling ---- */

static void
add_passage (JxJsonWriter   *writer,
             const JxRecord *passage)
{
  static const char *const keys[] = { "state", "time", "digest", "remark" };

  jx_json_writer_begin_object (writer);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    jx_json_writer_add_string (writer, keys[i], jx_record_get (passage, keys[i]));
  jx_json_writer_end_object (writer);
}

static void
print_passage (const JxRecord *passage)
{
  const char *digest = jx_record_get (passage, "digest"), *remark = jx_record_get (passage, "remark");
  g_autofree char *code = digest != NULL ? jx_exchange_digest_to_short (digest) : NULL;
  g_autofree char *time = jx_passage_dup_time (passage);

  g_print ("  %s  %s%s%s%s%s\n", time, jx_state_get_name (jx_passage_get_state (passage)), code != NULL ? "  " : "",
           code != NULL ? code : "", remark != NULL ? "  " : "", remark != NULL ? remark : "");
}

static void
tell_one (JxCli         *self,
          JxAssessment  *assessment,
          JxJsonWriter  *writer)
{
  g_autofree char *name = jx_assessment_dup_name (assessment);
  GPtrArray *passages = jx_passage_get_all (assessment);
  JxState state = jx_state_of (jx_assessment_get_record (assessment));

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "id", jx_assessment_get_id (assessment));
  jx_json_writer_add_string (writer, "name", name);
  jx_json_writer_add_string (writer, "state", jx_state_to_key (state));
  jx_json_writer_key (writer, "passages");
  jx_json_writer_begin_array (writer);
  for (guint i = 0; i < passages->len; i++)
    add_passage (writer, g_ptr_array_index (passages, i));
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  if (self->options->json)
    return;

  g_print ("%s  %s  %s\n", jx_assessment_get_id (assessment), name, jx_state_get_name (state));
  for (guint i = 0; i < passages->len; i++)
    print_passage (g_ptr_array_index (passages, i));
}

static gboolean
tell (JxCli   *self,
      GStrv    ids,
      GError **error)
{
  g_autoptr(GPtrArray) assessments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      JxAssessment *assessment = read_assessment (self, ids[i], error);

      if (assessment == NULL)
        return FALSE;

      g_ptr_array_add (assessments, assessment);
    }

  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "assessments");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < assessments->len; i++)
    tell_one (self, g_ptr_array_index (assessments, i), writer);

  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  return !self->options->json || jx_cli_print_json (writer, error);
}

/* ---- doing ---- */

static gboolean
is_asked (const JxCliOptions *options,
          JxState            *state)
{
  const struct { gboolean asked; JxState state; } ways[] = {
    { options->submit, JX_STATE_SUBMITTED },
    { options->give_back, JX_STATE_RETURNED },
    { options->finish, JX_STATE_FINAL },
    { options->take_back, JX_STATE_DRAFT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i].asked)
      {
        *state = ways[i].state;
        return TRUE;
      }

  return FALSE;
}

/* What is known and answered hinders nobody. */
static gboolean
check_errors (JxCli         *self,
              JxAssessment  *assessment,
              GError       **error)
{
  g_autoptr(GPtrArray) findings = jx_checks_run (assessment);
  g_autofree char *name = jx_assessment_dup_name (assessment);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (findings, i);

      if (jx_finding_get_severity (finding) != JX_SEVERITY_ERROR || jx_finding_get_answer (finding) != NULL)
        continue;

      n++;
      g_printerr ("%s\n", jx_finding_get_message (finding));
    }

  if (n == 0 || self->options->anyway)
    return TRUE;

  g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT,
               ngettext ("“%2$s” has %1$u error; it was not submitted. --anyway submits it all the same.",
                         "“%2$s” has %1$u errors; it was not submitted. --anyway submits it all the same.", n), n, name);
  return FALSE;
}

static JxRecord *
make_passage (JxCli        *self,
              JxWorkspace  *workspace,
              const char   *id,
              JxState       state,
              GError      **error)
{
  g_autoptr(JxAssessment) assessment = NULL;

  if (!jx_state_edits_may_pass (workspace, id, state, error))
    return NULL;

  if (state != JX_STATE_SUBMITTED)
    return jx_passage_new (id, state, self->options->remark);

  if (!(assessment = read_assessment (self, id, error)) || !check_errors (self, assessment, error))
    return NULL;

  return jx_submission_freeze (self->store, assessment, error);
}

/* All of them in one step, or none. */
static gboolean
pass (JxCli    *self,
      GStrv     ids,
      JxState   state,
      GError  **error)
{
  g_autoptr(GPtrArray) passages = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  g_autoptr(JxWorkspace) workspace = jx_cli_open_workspace (self, error);
  g_autoptr(JxCommand) command = NULL;

  for (guint i = 0; workspace != NULL && ids[i] != NULL; i++)
    {
      JxRecord *passage = make_passage (self, workspace, ids[i], state, error);

      if (passage == NULL)
        return FALSE;

      g_ptr_array_add (passages, passage);
    }

  return workspace != NULL
         && (command = jx_state_edits_pass (workspace, passages, error)) != NULL
         && jx_history_do (jx_workspace_get_history (workspace), command, error)
         && jx_store_flush (self->store, error);
}

/**
 * jx_cli_run_state:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Tells how far assessments have come, or lets them become something: all that are named in one step, which the window can undo,
 * or none. Then tells what they are.
 *
 * Returns: `FALSE` if one of them may not, or the store refuses
 */
gboolean
jx_cli_run_state (JxCli     *self,
                  gboolean  *found,
                  GError   **error)
{
  g_auto(GStrv) ids = dup_ids (self, error);
  gboolean passes;
  JxState state;

  if (ids == NULL)
    return FALSE;

  passes = is_asked (self->options, &state);
  if (passes ? !pass (self, ids, state, error) : jx_cli_open_store (self, FALSE, error) == NULL)
    return FALSE;

  return tell (self, ids, error) && (!passes || jx_cli_close_store (self, error));
}
