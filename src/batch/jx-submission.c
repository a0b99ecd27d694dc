/* jx-submission.c: an assessment as it was submitted: an exchange file that the store keeps
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-submission.h"

#include <glib/gi18n-lib.h>

#include "jx-exchange-assessments.h"
#include "jx-exchange-reader.h"
#include "jx-exchange-writer.h"
#include "jx-passage.h"
#include "jx-store-error.h"
#include "jx-store-papers.h"

/* As its file is written once it is submitted: the state is among what the digest is over. */
static GBytes *
write_submitted (JxAssessment  *assessment,
                 char         **digest,
                 GError       **error)
{
  g_autoptr(JxBundle) bundle = jx_exchange_bundle_for (assessment);

  for (guint i = 0; i < bundle->records->len; i++)
    {
      JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == JX_RECORD_ASSESSMENT)
        jx_record_set (record, "state", jx_state_to_key (JX_STATE_SUBMITTED));
    }

  return jx_exchange_to_bytes (bundle, jx_assessment_get_forms (assessment), digest, error);
}

/**
 * jx_submission_freeze:
 * @store: an open store
 * @assessment: an assessment, not submitted yet
 * @error: return location for an error
 *
 * Puts a copy of an assessment into the store, as the exchange file that is written of it after it is submitted: the two have
 * one digest. Until a command takes the passage in, nothing else is changed. It may be called in any thread.
 *
 * Errors: those of writing an exchange file and of the store.
 *
 * Returns: (transfer full) (nullable): the passage that submits it
 */
JxRecord *
jx_submission_freeze (JxStore       *store,
                      JxAssessment  *assessment,
                      GError       **error)
{
  g_autoptr(JxRecord) passage = NULL;
  g_autoptr(GBytes) copy = NULL;
  g_autofree char *digest = NULL;

  g_return_val_if_fail (JX_IS_STORE (store) && JX_IS_ASSESSMENT (assessment), NULL);

  if (!(copy = write_submitted (assessment, &digest, error)))
    return NULL;

  passage = jx_passage_new (jx_assessment_get_id (assessment), JX_STATE_SUBMITTED, NULL);
  jx_passage_set_copy (passage, digest, copy);

  return jx_store_put_paper (store, jx_record_get (passage, "sha256"), copy, error) ? g_steal_pointer (&passage) : NULL;
}

/* What the store says of evidence helps nobody here: a copy cannot be attached again. */
static GBytes *
load_copy (JxStore     *store,
           const char  *sha256,
           GError     **error)
{
  g_autoptr(GError) cause = NULL;
  GBytes *copy = jx_store_load_paper (store, sha256, &cause);

  if (copy != NULL)
    return copy;

  if (g_error_matches (cause, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND))
    g_set_error_literal (error, cause->domain, cause->code, _("The copy that was kept when it was submitted is not here any longer."));
  else if (g_error_matches (cause, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED))
    g_set_error_literal (error, cause->domain, cause->code, _("The copy that was kept when it was submitted is damaged."));
  else
    g_propagate_prefixed_error (error, g_steal_pointer (&cause), "%s", _("The copy that was kept when it was submitted cannot be read: "));

  return NULL;
}

/**
 * jx_submission_load:
 * @store: an open store
 * @passage: that submitted an assessment
 * @forms: the forms at hand; one that comes with the copy is added
 * @error: return location for an error
 *
 * Reads what was submitted. It may be called in any thread that has @forms to itself.
 *
 * Errors: those of jx_papers_load() and of reading an exchange file.
 *
 * Returns: (transfer full) (nullable): the assessment as it was then
 */
JxAssessment *
jx_submission_load (JxStore         *store,
                    const JxRecord  *passage,
                    JxForms         *forms,
                    GError         **error)
{
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GBytes) copy = NULL;
  JxAssessment *assessment;

  g_return_val_if_fail (JX_IS_STORE (store) && JX_IS_FORMS (forms), NULL);
  g_return_val_if_fail (passage != NULL && jx_record_get (passage, "sha256") != NULL, NULL);

  if (!(copy = load_copy (store, jx_record_get (passage, "sha256"), error)))
    return NULL;

  if (!(bundle = jx_exchange_read_bytes (copy, NULL, error)) || !(assessment = jx_exchange_only_assessment (bundle, forms, error)))
    {
      g_prefix_error_literal (error, _("The copy that was kept when it was submitted cannot be read: "));
      return NULL;
    }

  return assessment;
}

/**
 * jx_submission_is_same:
 * @before: an assessment
 * @after: another one, or the same at another time
 *
 * Tells whether their files would be the same but for the state, byte for byte: also what reads the same may have been typed in
 * one and computed in the other.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_submission_is_same (JxAssessment *before,
                       JxAssessment *after)
{
  g_autoptr(GBytes) first = NULL, second = NULL;
  g_autofree char *digest = NULL, *other = NULL;

  g_return_val_if_fail (JX_IS_ASSESSMENT (before) && JX_IS_ASSESSMENT (after), FALSE);

  return (first = write_submitted (before, &digest, NULL)) != NULL
         && (second = write_submitted (after, &other, NULL)) != NULL
         && g_str_equal (digest, other);
}
