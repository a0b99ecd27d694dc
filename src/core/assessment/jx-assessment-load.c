/* jx-assessment-load.c: assessments from plain data and back, and new ones
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-assessment-load.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-error.h"

static JxRecord *
new_record (JxForm     *form,
            const char *id)
{
  g_autofree char *uuid = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  g_autofree char *version = g_strdup_printf ("%u", jx_form_get_version (form));
  JxRecord *record = jx_record_new (JX_RECORD_ASSESSMENT, uuid, NULL);

  jx_record_set (record, "kind", jx_form_get_kind (form) == JX_KIND_DEPARTMENT ? "department" : "project");
  jx_record_set (record, "form", jx_form_get_id (form));
  jx_record_set (record, "form_version", version);
  jx_record_set (record, "form_hash", jx_form_get_hash (form));
  jx_record_set (record, "money_unit", jx_money_unit_to_string (jx_form_get_money_unit (form)));
  jx_record_set (record, "state", "draft");

  return record;
}

/**
 * jx_assessment_new_empty:
 * @forms: the forms at hand
 * @form: one of them
 * @id: (nullable): its UUID; `NULL` for a new one
 *
 * Makes an assessment as the form starts it: its rows with their starting texts, nothing else.
 *
 * Returns: (transfer full): the assessment
 */
JxAssessment *
jx_assessment_new_empty (JxForms    *forms,
                         JxForm     *form,
                         const char *id)
{
  g_autoptr(JxRecord) record = NULL;
  JxAssessment *self;

  g_return_val_if_fail (JX_IS_FORMS (forms) && JX_IS_FORM (form), NULL);

  record = new_record (form, id);
  self = jx_assessment_new (forms, record, NULL);
  g_assert (self != NULL);   /* the form is at hand */
  jx_content_start (jx_assessment_get_content (self));
  jx_assessment_recompute (self);

  return self;
}

static gboolean
add_form_of_bundle (JxForms         *forms,
                    const JxBundle  *bundle,
                    const char      *hash,
                    GError         **error)
{
  const JxRecord *record = hash != NULL ? jx_bundle_find (bundle, hash) : NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JxForm) form = NULL;
  const char *text;

  if (record == NULL || record->kind != JX_RECORD_FORM || jx_forms_find (forms, NULL, 0, hash) != NULL)
    return TRUE;

  text = jx_record_get (record, "text");
  bytes = g_bytes_new (text != NULL ? text : "", text != NULL ? strlen (text) : 0);

  return (form = jx_form_new_from_bytes (bytes, error)) && jx_forms_add (forms, form, FALSE, error);
}

/* The records of one assessment stand together behind its own; what belongs to another is passed over. */
static void
take_records (JxAssessment   *self,
              const JxBundle *bundle)
{
  const char *id = jx_assessment_get_id (self);

  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (g_strcmp0 (record->parent, id) != 0)
        continue;
      if (record->kind == JX_RECORD_ROW)
        jx_content_take (jx_assessment_get_content (self), record);
      else
        jx_belongings_take (jx_assessment_get_belongings (self), record);
    }

  jx_content_complete (jx_assessment_get_content (self));
}

/**
 * jx_assessment_new_from_bundle:
 * @forms: the forms at hand; a form that comes with @bundle is added
 * @bundle: records
 * @id: the UUID of an assessment in @bundle
 * @error: return location for an error
 *
 * Builds an assessment from plain data. Errors: `JX_CORE_ERROR_UNKNOWN_FORM` if its form is not at hand,
 * `JX_CORE_ERROR_CONFLICT` if @bundle does not hold it, and those of the form's loader.
 *
 * Returns: (transfer full): the assessment
 */
JxAssessment *
jx_assessment_new_from_bundle (JxForms         *forms,
                               const JxBundle  *bundle,
                               const char      *id,
                               GError         **error)
{
  g_autoptr(JxAssessment) self = NULL;
  const JxRecord *record;
  const char *project;

  g_return_val_if_fail (JX_IS_FORMS (forms), NULL);
  g_return_val_if_fail (bundle != NULL && id != NULL, NULL);

  if (!(record = jx_bundle_find (bundle, id)) || record->kind != JX_RECORD_ASSESSMENT)
    {
      g_set_error_literal (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT, _("The assessment is not among the data."));
      return NULL;
    }

  if (!add_form_of_bundle (forms, bundle, jx_record_get (record, "form_hash"), error)
      || !(self = jx_assessment_new (forms, record, error)))
    return NULL;

  take_records (self, bundle);
  project = jx_record_get (record, "project");
  jx_assessment_set_facts (self, record->parent != NULL ? jx_bundle_find (bundle, record->parent) : NULL,
                           project != NULL ? jx_bundle_find (bundle, project) : NULL);

  return g_steal_pointer (&self);
}

static void
add_copies (JxBundle  *bundle,
            GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    jx_bundle_add (bundle, jx_record_copy (g_ptr_array_index (records, i)));
}

/**
 * jx_assessment_add_to_bundle:
 * @self: an assessment
 * @bundle: where its records go
 *
 * Tells the assessment as plain data: its record, its rows, its answers, its evidence, its links. Its form, agency and project
 * are the caller's; its passages are the store's and go nowhere.
 */
void
jx_assessment_add_to_bundle (JxAssessment *self,
                             JxBundle     *bundle)
{
  g_autoptr(GPtrArray) rows = NULL;

  g_return_if_fail (JX_IS_ASSESSMENT (self));
  g_return_if_fail (bundle != NULL);

  jx_bundle_add (bundle, jx_record_copy (jx_assessment_get_record (self)));
  rows = jx_content_dup_records (jx_assessment_get_content (self));

  for (guint i = 0; i < rows->len; i++)
    jx_bundle_add (bundle, g_steal_pointer (&g_ptr_array_index (rows, i)));

  add_copies (bundle, jx_assessment_get_answers (self));
  add_copies (bundle, jx_belongings_get (jx_assessment_get_belongings (self), JX_RECORD_EVIDENCE));
  add_copies (bundle, jx_belongings_get (jx_assessment_get_belongings (self), JX_RECORD_LINK));
}

/**
 * jx_assessment_copy:
 * @self: an assessment
 * @error: return location for an error
 *
 * Makes another of the same content under the same UUIDs, for trying what must not touch @self. Errors: those of loading.
 *
 * Returns: (transfer full): the copy, computed
 */
JxAssessment *
jx_assessment_copy (JxAssessment  *self,
                    GError       **error)
{
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  JxAssessment *copy;

  g_return_val_if_fail (JX_IS_ASSESSMENT (self), NULL);

  jx_assessment_add_to_bundle (self, bundle);
  copy = jx_assessment_new_from_bundle (jx_assessment_get_forms (self), bundle, jx_assessment_get_id (self), error);

  if (copy != NULL)
    jx_assessment_set_facts (copy, jx_assessment_get_agency (self), jx_assessment_get_project (self));

  return copy;
}
