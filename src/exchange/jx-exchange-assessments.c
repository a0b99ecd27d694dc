/* jx-exchange-assessments.c: a bundle of many assessments, one at a time
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-exchange-assessments.h"

#include <glib/gi18n-lib.h>

#include "jx-assessment-load.h"
#include "jx-exchange-error.h"

static GHashTable *
index_records (const JxBundle *bundle)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < bundle->records->len; i++)
    {
      JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == JX_RECORD_AGENCY || record->kind == JX_RECORD_PROJECT || record->kind == JX_RECORD_FORM)
        g_hash_table_insert (by_id, record->id, record);
    }

  return by_id;
}

/* The records of one assessment alone: what stands behind its own up to the next one's, and what they refer to. */
static guint
take_part (const JxBundle *bundle,
           GHashTable     *by_id,
           guint           position,
           JxBundle       *part)
{
  const JxRecord *record = g_ptr_array_index (bundle->records, position);
  const char *refers[] = { record->parent, jx_record_get (record, "project"), jx_record_get (record, "form_hash") };
  guint next = position;

  for (guint i = 0; i < G_N_ELEMENTS (refers); i++)
    {
      JxRecord *other = refers[i] != NULL ? g_hash_table_lookup (by_id, refers[i]) : NULL;

      if (other != NULL)
        g_ptr_array_add (part->records, other);
    }

  do
    g_ptr_array_add (part->records, g_ptr_array_index (bundle->records, next++));
  while (next < bundle->records->len
         && ((const JxRecord *) g_ptr_array_index (bundle->records, next))->kind != JX_RECORD_ASSESSMENT);

  return next;
}

/**
 * jx_exchange_each_assessment:
 * @bundle: any number of assessments
 * @forms: the forms at hand; those that come with @bundle are added
 * @func: (scope call): takes each of them; it is freed afterwards unless @func takes a reference
 * @data: for @func
 * @error: return location for an error
 *
 * Builds the assessments of a bundle one after the other, in linear time and never more than one at once.
 *
 * Errors: those of jx_assessment_new_from_bundle() and of @func.
 *
 * Returns: `FALSE` at the first error
 */
gboolean
jx_exchange_each_assessment (const JxBundle      *bundle,
                             JxForms             *forms,
                             JxExchangeEachFunc   func,
                             gpointer             data,
                             GError             **error)
{
  g_autoptr(GHashTable) by_id = NULL;
  guint next;

  g_return_val_if_fail (bundle != NULL, FALSE);
  g_return_val_if_fail (JX_IS_FORMS (forms), FALSE);

  by_id = index_records (bundle);

  for (guint i = 0; i < bundle->records->len; i = next)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);
      g_autoptr(JxAssessment) assessment = NULL;
      g_autoptr(JxBundle) part = NULL;

      next = i + 1;
      if (record->kind != JX_RECORD_ASSESSMENT)
        continue;

      part = jx_bundle_new ();
      g_ptr_array_set_free_func (part->records, NULL);   /* they belong to the whole */
      next = take_part (bundle, by_id, i, part);

      if (!(assessment = jx_assessment_new_from_bundle (forms, part, record->id, error))
          || !func (assessment, data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
keep (JxAssessment  *assessment,
      gpointer       data,
      GError       **error)
{
  g_set_object ((JxAssessment **) data, assessment);

  return TRUE;
}

/**
 * jx_exchange_only_assessment:
 * @bundle: one assessment with what belongs to it, as a store reads it
 * @forms: the forms at hand; those that come with @bundle are added
 * @error: return location for an error
 *
 * Builds the assessment of a bundle that holds one. Errors: those of jx_assessment_new_from_bundle().
 *
 * Returns: (transfer full): the assessment
 */
JxAssessment *
jx_exchange_only_assessment (const JxBundle  *bundle,
                             JxForms         *forms,
                             GError         **error)
{
  g_autoptr(JxAssessment) assessment = NULL;

  if (!jx_exchange_each_assessment (bundle, forms, keep, &assessment, error))
    return NULL;

  return g_steal_pointer (&assessment);
}

static gboolean
keep_each (JxAssessment  *assessment,
           gpointer       data,
           GError       **error)
{
  g_ptr_array_add (data, g_object_ref (assessment));

  return TRUE;
}

/**
 * jx_exchange_add_assessments:
 * @bundle: what a file or a store holds
 * @forms: the forms at hand; those that come with @bundle are added
 * @assessments: (element-type JxAssessment): where they are added; it holds references
 * @error: return location for an error
 *
 * Builds every assessment of a bundle. Errors: those of jx_assessment_new_from_bundle().
 *
 * Returns: `TRUE` if all were added
 */
gboolean
jx_exchange_add_assessments (const JxBundle  *bundle,
                             JxForms         *forms,
                             GPtrArray       *assessments,
                             GError         **error)
{
  return jx_exchange_each_assessment (bundle, forms, keep_each, assessments, error);
}

/**
 * jx_exchange_pick_assessment:
 * @bundle: what a file holds
 * @forms: the forms at hand; those that come with @bundle are added
 * @id: (nullable): the UUID of what it is to be compared with
 * @error: return location for an error
 *
 * Builds the assessment of a bundle that holds one, and of several the one with that UUID.
 *
 * Errors: `JX_EXCHANGE_ERROR_CONTENT` if there is not one such, and those of jx_assessment_new_from_bundle().
 *
 * Returns: (transfer full): the assessment
 */
JxAssessment *
jx_exchange_pick_assessment (const JxBundle  *bundle,
                             JxForms         *forms,
                             const char      *id,
                             GError         **error)
{
  g_autoptr(GPtrArray) assessments = g_ptr_array_new_with_free_func (g_object_unref);

  if (!jx_exchange_add_assessments (bundle, forms, assessments, error))
    return NULL;

  if (assessments->len == 1)
    return g_object_ref (g_ptr_array_index (assessments, 0));

  for (guint i = 0; id != NULL && i < assessments->len; i++)
    if (g_str_equal (jx_assessment_get_id (g_ptr_array_index (assessments, i)), id))
      return g_object_ref (g_ptr_array_index (assessments, i));

  jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_CONTENT, _("There is not one self-evaluation in it to compare with."));

  return NULL;
}

/**
 * jx_exchange_bundle_for:
 * @assessment: an assessment that is open
 *
 * Tells an assessment as plain data, with its agency and its project: what goes into a file of its own.
 *
 * Returns: (transfer full): the records
 */
JxBundle *
jx_exchange_bundle_for (JxAssessment *assessment)
{
  JxBundle *bundle;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  bundle = jx_bundle_new ();
  if (jx_assessment_get_agency (assessment) != NULL)
    jx_bundle_add (bundle, jx_record_copy (jx_assessment_get_agency (assessment)));
  if (jx_assessment_get_project (assessment) != NULL)
    jx_bundle_add (bundle, jx_record_copy (jx_assessment_get_project (assessment)));
  jx_assessment_add_to_bundle (assessment, bundle);

  return bundle;
}
