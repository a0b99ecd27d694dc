/* jx-list-edits.c: the commands that changes of the list make
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-list-edits.h"

#include <glib/gi18n-lib.h>

#include "jx-assessment-load.h"

static void
add_insert (JxCommand      *group,
            const JxRecord *record)
{
  jx_command_add (group, jx_command_new_insert (record, 0));
}

/* Inserts @record, or where one of that id is at hand sets the fields in which it differs. */
static void
add_or_set (JxCommand      *group,
            JxWorkspace    *workspace,
            const JxRecord *record)
{
  const JxRecord *present = jx_workspace_find_record (workspace, record->id);

  if (present == NULL)
    {
      add_insert (group, record);
      return;
    }

  for (guint i = 0; i < record->fields->len; i += 2)
    {
      const char *key = g_ptr_array_index (record->fields, i), *text = g_ptr_array_index (record->fields, i + 1);

      if (g_strcmp0 (jx_record_get (present, key), text) != 0)
        jx_command_add (group, jx_command_new_set (record->id, key, jx_record_get (present, key), text));
    }

  for (guint i = 0; i < present->fields->len; i += 2)
    {
      const char *key = g_ptr_array_index (present->fields, i);

      if (jx_record_get (record, key) == NULL)
        jx_command_add (group, jx_command_new_set (record->id, key, g_ptr_array_index (present->fields, i + 1), NULL));
    }
}

/**
 * jx_list_edits_create:
 * @workspace: the workspace
 * @form: the form of the new assessment
 * @agency: (nullable): its agency; added if it is new
 * @project: (nullable): its project; added if it is new; `NULL` for an agency as a whole
 * @year: which year it is about
 * @id: (out) (transfer full): its UUID
 *
 * Makes a new assessment as the form starts it.
 *
 * Returns: (transfer full): one command for the list's history, not applied yet
 */
JxCommand *
jx_list_edits_create (JxWorkspace    *workspace,
                      JxForm         *form,
                      const JxRecord *agency,
                      const JxRecord *project,
                      int             year,
                      char          **id)
{
  g_autoptr(JxAssessment) assessment = jx_assessment_new_empty (jx_workspace_get_forms (workspace), form, NULL);
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  g_autofree char *year_text = g_strdup_printf ("%d", year);
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, _("new self-evaluation"));
  JxRecord *record;

  if (agency != NULL)
    add_or_set (group, workspace, agency);
  if (project != NULL)
    add_or_set (group, workspace, project);

  jx_assessment_add_to_bundle (assessment, bundle);
  record = g_ptr_array_index (bundle->records, 0);
  record->parent = agency != NULL ? g_strdup (agency->id) : NULL;
  jx_record_set (record, "project", project != NULL ? project->id : NULL);
  jx_record_set (record, "year", year_text);
  *id = g_strdup (record->id);

  for (guint i = 0; i < bundle->records->len; i++)
    add_insert (group, g_ptr_array_index (bundle->records, i));

  return group;
}

/**
 * jx_list_edits_duplicate:
 * @workspace: the workspace
 * @session: an open assessment
 * @year: which year the copy is about
 * @id: (out) (transfer full): the copy's UUID
 *
 * Copies an assessment, every cell as typed, under new UUIDs, as a draft. Answers, evidence and passages stay behind: they
 * were given to the other.
 *
 * Returns: (transfer full): one command for the list's history, not applied yet
 */
JxCommand *
jx_list_edits_duplicate (JxWorkspace  *workspace,
                         JxSession    *session,
                         int           year,
                         char        **id)
{
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, _("duplicate"));
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  g_autofree char *year_text = g_strdup_printf ("%d", year);

  jx_assessment_add_to_bundle (jx_session_get_assessment (session), bundle);
  *id = g_uuid_string_random ();

  for (guint i = 0; i < bundle->records->len; i++)
    {
      JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind != JX_RECORD_ASSESSMENT && record->kind != JX_RECORD_ROW)
        continue;

      g_free (record->id);
      record->id = record->kind == JX_RECORD_ASSESSMENT ? g_strdup (*id) : g_uuid_string_random ();

      if (record->kind == JX_RECORD_ASSESSMENT)
        {
          jx_record_set (record, "year", year_text);
          jx_record_set (record, "state", "draft");
        }
      else
        {
          g_free (record->parent);
          record->parent = g_strdup (*id);
        }

      add_insert (group, record);
    }

  return group;
}

/**
 * jx_list_edits_bin:
 * @workspace: the workspace
 * @ids: (element-type utf8): UUIDs of assessments
 * @binned: `TRUE` into the bin, `FALSE` out of it
 *
 * Moves assessments into the bin or back. Nothing is lost either way.
 *
 * Returns: (transfer full): one command for the list's history, not applied yet
 */
JxCommand *
jx_list_edits_bin (JxWorkspace *workspace,
                   GPtrArray   *ids,
                   gboolean     binned)
{
  g_autofree char *label = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format_iso8601 (now);
  JxCommand *group;

  label = binned ? g_strdup_printf (ngettext ("delete %u project", "delete %u projects", ids->len), ids->len)
                 : g_strdup_printf (ngettext ("restore %u project", "restore %u projects", ids->len), ids->len);
  group = jx_command_new_group (JX_COMMAND_GROUP, label);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      const JxRecord *record = jx_workspace_find_record (workspace, id);

      if (record != NULL)
        jx_command_add (group, jx_command_new_set (id, "binned", jx_record_get (record, "binned"), binned ? time : NULL));
    }

  return group;
}

/**
 * jx_list_edits_set:
 * @workspace: the workspace
 * @record: an agency or a project as it shall be
 *
 * Changes an agency or a project, or adds it.
 *
 * Returns: (transfer full): one command for the list's history, not applied yet
 */
JxCommand *
jx_list_edits_set (JxWorkspace    *workspace,
                   const JxRecord *record)
{
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, record->kind == JX_RECORD_AGENCY ? _("change an agency")
                                                                                             : _("change a project"));

  add_or_set (group, workspace, record);

  return group;
}
