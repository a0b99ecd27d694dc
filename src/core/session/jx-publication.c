/* jx-publication.c: 公开版: what a county may put on its web site
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-publication.h"

#include <string.h>

#include "jx-assessment-load.h"
#include "jx-mask.h"

/* Of an agency; the roles of the same names are private in every form. */
static const char * const people[] = { "head", "contact", "phone" };

/* Words that a name may be part of. */
static const char * const agencies[] = { "name", "supervisor", "region" };

static void
strip_agency (JxRecord *agency)
{
  for (guint n = 0; n < G_N_ELEMENTS (people); n++)
    jx_record_set (agency, people[n], NULL);
}

static const JxBlock *
find_block (JxForm         *form,
            const JxRecord *row)
{
  int position = row->block != NULL ? jx_form_find_block (form, row->block) : -1;

  return position >= 0 ? jx_form_get_block (form, (guint) position) : NULL;
}

/* 项目负责人, 填报人, 审核人; not the opinion of an office that signs. */
static gboolean
names_people (const JxColumn *column)
{
  if (column->role == JX_ROLE_HEAD || column->role == JX_ROLE_CONTACT || column->role == JX_ROLE_PHONE)
    return TRUE;

  return column->private && column->title != NULL &&
         (strstr (column->title, "人") != NULL || strstr (column->title, "姓名") != NULL || strstr (column->title, "签字") != NULL);
}

static gboolean
names_agency (const JxColumn *column)
{
  return column->role == JX_ROLE_AGENCY || column->role == JX_ROLE_SUPERVISOR || column->role == JX_ROLE_REGION;
}

static void
learn_row (JxMask         *mask,
           const JxRecord *row,
           const JxBlock  *block)
{
  for (guint n = 0; n < block->n_columns; n++)
    {
      const char *text = jx_record_get (row, block->columns[n].key);

      if (names_people (&block->columns[n]))
        jx_mask_add_people (mask, text);
      else if (names_agency (&block->columns[n]))
        jx_mask_add_kept (mask, text);
    }
}

static void
learn (JxMask         *mask,
       const JxRecord *record,
       JxForm         *form)
{
  const JxBlock *block;

  if (record->kind == JX_RECORD_AGENCY)
    {
      for (guint n = 0; n < G_N_ELEMENTS (people); n++)
        jx_mask_add_people (mask, jx_record_get (record, people[n]));
      for (guint n = 0; n < G_N_ELEMENTS (agencies); n++)
        jx_mask_add_kept (mask, jx_record_get (record, agencies[n]));
    }
  else if (record->kind == JX_RECORD_ROW && (block = find_block (form, record)))
    {
      learn_row (mask, record, block);
    }
}

static void
mask_field (JxMask     *mask,
            JxRecord   *record,
            const char *key)
{
  const char *text = jx_record_get (record, key);
  g_autofree char *masked = text != NULL ? jx_mask_apply (mask, text) : NULL;

  if (g_strcmp0 (text, masked) != 0)
    jx_record_set (record, key, masked);
}

/* An amount or a code may have the digits of a phone. */
static gboolean
is_figure (const JxColumn *column,
           const char     *text)
{
  return column->input != JX_INPUT_TEXT && g_str_is_ascii (text);
}

/* Only what the form knows and does not keep back is left. */
static void
strip_row (JxRecord      *row,
           const JxBlock *block,
           JxMask        *mask)
{
  for (guint n = row->fields->len; n > 0; n -= 2)
    {
      const char *key = g_ptr_array_index (row->fields, n - 2);
      int column = jx_block_find_column (block, key);

      if (column < 0 || block->columns[column].private)
        g_ptr_array_remove_range (row->fields, n - 2, 2);
      else if (!is_figure (&block->columns[column], g_ptr_array_index (row->fields, n - 1)))
        mask_field (mask, row, key);
    }
}

/* Answers to findings are remarks for the bureau, evidence is for who audits; rows that the form has no place for may be anything. */
static gboolean
strip (JxRecord *record,
       JxForm   *form,
       JxMask   *mask)
{
  const JxBlock *block;

  switch (record->kind)
    {
    case JX_RECORD_AGENCY:
      strip_agency (record);
      return TRUE;

    case JX_RECORD_ROW:
      if (!(block = find_block (form, record)))
        return FALSE;
      strip_row (record, block, mask);
      return TRUE;

    case JX_RECORD_ANSWER:
    case JX_RECORD_EVIDENCE:
    case JX_RECORD_LINK:
    case JX_RECORD_PASSAGE:
      return FALSE;

    case JX_RECORD_PROJECT:
      mask_field (mask, record, "name");
      return TRUE;

    case JX_RECORD_ASSESSMENT:
    case JX_RECORD_FORM:
      return TRUE;
    }

  g_assert_not_reached ();
}

static void
add_copy (JxBundle       *bundle,
          const JxRecord *record)
{
  if (record != NULL)
    jx_bundle_add (bundle, jx_record_copy (record));
}

/**
 * jx_publication_new:
 * @assessment: an assessment
 * @error: of core, if it cannot be read again
 *
 * Makes a copy of an assessment for the public: without the fields that its form calls private, without people and phones
 * of its agency, without answers to findings, evidence and what it rests on. Every format is written from the copy as from any assessment.
 *
 * Who stands in one of its fields for people is masked wherever the name stands in a text or in the project's name, and so are all
 * phones: see `jx_mask_apply ()`. Whom no field names is not known, and what the form itself prints is left as it is.
 *
 * Returns: (transfer full) (nullable): the copy
 */
JxAssessment *
jx_publication_new (JxAssessment  *assessment,
                    GError       **error)
{
  g_autoptr(JxBundle) whole = jx_bundle_new ();
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  g_autoptr(JxMask) mask = jx_mask_new ();
  JxAssessment *copy;
  JxForm *form;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  form = jx_assessment_get_form (assessment);
  add_copy (whole, jx_assessment_get_agency (assessment));
  add_copy (whole, jx_assessment_get_project (assessment));
  jx_assessment_add_to_bundle (assessment, whole);
  for (guint n = 0; n < whole->records->len; n++)
    learn (mask, g_ptr_array_index (whole->records, n), form);
  for (guint n = 0; n < whole->records->len; n++)
    {
      g_autoptr(JxRecord) record = jx_record_copy (g_ptr_array_index (whole->records, n));

      if (strip (record, form, mask))
        jx_bundle_add (bundle, g_steal_pointer (&record));
    }

  if ((copy = jx_assessment_new_from_bundle (jx_assessment_get_forms (assessment), bundle, jx_assessment_get_id (assessment),
                                             error)))
    jx_assessment_recompute (copy);

  return copy;
}
