/* jx-publication.c: 公开版: what a county may put on its web site
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-publication.h"

#include "jx-assessment-load.h"

/* Of an agency; the roles of the same names are private in every form. */
static const char * const people[] = { "head", "contact", "phone" };

static void
strip_agency (JxRecord *agency)
{
  for (guint n = 0; n < G_N_ELEMENTS (people); n++)
    jx_record_set (agency, people[n], NULL);
}

/* Only what the form knows and does not keep back is left. */
static void
strip_row (JxRecord      *row,
           const JxBlock *block)
{
  for (guint n = row->fields->len; n > 0; n -= 2)
    {
      const char *key = g_ptr_array_index (row->fields, n - 2);
      int column = jx_block_find_column (block, key);

      if (column < 0 || block->columns[column].private)
        g_ptr_array_remove_range (row->fields, n - 2, 2);
    }
}

static const JxBlock *
find_block (JxForm         *form,
            const JxRecord *row)
{
  int position = row->block != NULL ? jx_form_find_block (form, row->block) : -1;

  return position >= 0 ? jx_form_get_block (form, (guint) position) : NULL;
}

/* Answers to findings are remarks for the bureau, evidence is for who audits; rows that the form has no place for may be anything. */
static gboolean
strip (JxRecord *record,
       JxForm   *form)
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
      strip_row (record, block);
      return TRUE;

    case JX_RECORD_ANSWER:
    case JX_RECORD_EVIDENCE:
      return FALSE;

    case JX_RECORD_PROJECT:
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
 * Running text is the author's: a name within it stays.
 *
 * Returns: (transfer full) (nullable): the copy
 */
JxAssessment *
jx_publication_new (JxAssessment  *assessment,
                    GError       **error)
{
  g_autoptr(JxBundle) whole = jx_bundle_new ();
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  JxAssessment *copy;
  JxForm *form;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  form = jx_assessment_get_form (assessment);
  add_copy (whole, jx_assessment_get_agency (assessment));
  add_copy (whole, jx_assessment_get_project (assessment));
  jx_assessment_add_to_bundle (assessment, whole);
  for (guint n = 0; n < whole->records->len; n++)
    {
      g_autoptr(JxRecord) record = jx_record_copy (g_ptr_array_index (whole->records, n));

      if (strip (record, form))
        jx_bundle_add (bundle, g_steal_pointer (&record));
    }

  if ((copy = jx_assessment_new_from_bundle (jx_assessment_get_forms (assessment), bundle, jx_assessment_get_id (assessment),
                                             error)))
    jx_assessment_recompute (copy);

  return copy;
}
