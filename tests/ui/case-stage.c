/* case-stage.c: a published table in the window, and in the store behind it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-stage.h"

#include "case-files.h"

#include "jx-assessment-load.h"
#include "jx-form-edits.h"
#include "jx-store-read.h"

void
case_stage_add_form (Stage  *stage,
                     JxForm *form)
{
  JxWorkspace *workspace = jx_desk_get_workspace (JX_DESK (stage->window));
  g_autoptr(JxCommand) command = NULL;
  g_autoptr(GError) error = NULL;

  if (jx_forms_find_latest (jx_workspace_get_forms (workspace), jx_form_get_id (form)) != NULL)
    return;

  command = jx_form_edits_add (workspace, form);
  jx_history_do (jx_workspace_get_history (workspace), command, &error);
  g_assert_no_error (error);
}

JxAssessment *
case_stage_read_stored (const char *id,
                        JxForm     *form)
{
  g_autoptr(GFile) file = jx_store_new_default_file ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxStore) store = jx_store_open (file, JX_STORE_NONE, &error);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  JxAssessment *assessment;

  g_assert_no_error (error);
  bundle = jx_store_read (store, id, &entries, &error);
  g_assert_no_error (error);
  jx_store_close (store, FALSE, &error);
  g_assert_no_error (error);

  if (jx_forms_find_latest (forms, jx_form_get_id (form)) == NULL)
    jx_forms_add (forms, form, FALSE, &error);
  g_assert_no_error (error);
  assessment = jx_assessment_new_from_bundle (forms, bundle, id, &error);
  g_assert_no_error (error);

  return assessment;
}
