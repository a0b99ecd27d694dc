/* jx-publication.c: 公开版: what a county may put on its web site
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-publication.h"

#include <string.h>

#include "jx-assessment-load.h"

#define PHONE_MASK 4    /* digits that go; one less where an area has only seven */
#define PHONE_TAIL 4    /* and those after them */

/* Of an agency; the roles of the same names are private in every form. */
static const char * const people[] = { "head", "contact", "phone" };

static void
strip_agency (JxRecord *agency)
{
  for (guint n = 0; n < G_N_ELEMENTS (people); n++)
    jx_record_set (agency, people[n], NULL);
}

/* A number that somebody can be called at stands in any text: of its digits the middle ones go, as is usual, 138****0000. */
static void
mask_phones (char *text)
{
  g_autoptr(GRegex) phone = g_regex_new ("(?<![0-9.])(?:1[3-9][0-9]{9}|0[0-9]{2,3}[-－—][0-9]{7,8})(?![0-9.元万])", G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;

  for (g_regex_match (phone, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start, end, n_digits;

      g_match_info_fetch_pos (match, 0, &start, &end);
      n_digits = text[start] == '1' ? PHONE_MASK : PHONE_MASK - 1;
      memset (text + end - PHONE_TAIL - n_digits, '*', (gsize) n_digits);
    }
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
      else
        mask_phones (g_ptr_array_index (row->fields, n - 1));
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
 * Running text is the author's: a name within it stays, the numbers of phones lose their middle.
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
