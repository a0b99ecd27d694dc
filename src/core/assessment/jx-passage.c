/* jx-passage.c: 流转: that an assessment came from one state to another, and as what it was submitted
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-passage.h"

/**
 * jx_passage_new:
 * @assessment: the UUID of an assessment
 * @state: what it becomes
 * @remark: (nullable): why, as the bureau said it
 *
 * Makes the record that an assessment becomes something now. Which one it is among others is for jx_state_edits_pass() to say:
 * the time is for people.
 *
 * Returns: (transfer full): the record
 */
JxRecord *
jx_passage_new (const char *assessment,
                JxState     state,
                const char *remark)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format_iso8601 (now);
  JxRecord *passage;

  g_return_val_if_fail (assessment != NULL, NULL);

  passage = jx_record_new (JX_RECORD_PASSAGE, id, assessment);
  jx_record_set (passage, "state", jx_state_to_key (state));
  jx_record_set (passage, "time", time);
  jx_record_set (passage, "remark", remark);

  return passage;
}

/**
 * jx_passage_set_copy:
 * @passage: a record of jx_passage_new()
 * @digest: of @copy, as an exchange file
 * @copy: the assessment as it was submitted: an exchange file
 *
 * Notes what was frozen. The record names the copy by the SHA-256 of its bytes; where these are kept is the store's matter.
 * They stay for good: the log of the list names them from then on, and undo and redo may ask for them.
 */
void
jx_passage_set_copy (JxRecord   *passage,
                     const char *digest,
                     GBytes     *copy)
{
  g_autofree char *sha256 = NULL;
  g_autofree char *size = NULL;

  g_return_if_fail (passage != NULL && passage->kind == JX_RECORD_PASSAGE);
  g_return_if_fail (digest != NULL && copy != NULL);

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, copy);
  size = g_strdup_printf ("%" G_GSIZE_FORMAT, g_bytes_get_size (copy));
  jx_record_set (passage, "digest", digest);
  jx_record_set (passage, "sha256", sha256);
  jx_record_set (passage, "size", size);
}

/**
 * jx_passage_get_state:
 * @passage: a passage
 *
 * Tells what the assessment became.
 *
 * Returns: the state
 */
JxState
jx_passage_get_state (const JxRecord *passage)
{
  g_return_val_if_fail (passage != NULL && passage->kind == JX_RECORD_PASSAGE, JX_STATE_DRAFT);

  return jx_state_of (passage);
}

static char *
dup_when (const JxRecord *passage,
          const char     *format)
{
  const char *text = jx_record_get (passage, "time");
  g_autoptr(GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
  g_autoptr(GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  return local != NULL ? g_date_time_format (local, format) : g_strdup ("");
}

/**
 * jx_passage_dup_date:
 * @passage: a passage
 *
 * Tells on which day it was.
 *
 * Returns: (transfer full): as 2026-11-23; "" if the record does not say
 */
char *
jx_passage_dup_date (const JxRecord *passage)
{
  g_return_val_if_fail (passage != NULL, NULL);

  return dup_when (passage, "%Y-%m-%d");
}

/**
 * jx_passage_dup_time:
 * @passage: a passage
 *
 * Tells when it was.
 *
 * Returns: (transfer full): as 2026-11-23 09:30; "" if the record does not say
 */
char *
jx_passage_dup_time (const JxRecord *passage)
{
  g_return_val_if_fail (passage != NULL, NULL);

  return dup_when (passage, "%Y-%m-%d %H:%M");
}

/**
 * jx_passage_get_all:
 * @assessment: an assessment
 *
 * Gives its passages, the first one first, by their rank.
 *
 * Returns: (transfer none) (element-type JxRecord): the records
 */
GPtrArray *
jx_passage_get_all (JxAssessment *assessment)
{
  return jx_belongings_get (jx_assessment_get_belongings (assessment), JX_RECORD_PASSAGE);
}

/**
 * jx_passage_find_last:
 * @assessment: an assessment
 *
 * Finds how it came to be what it is. One that came in a file in its state has no passage that tells.
 *
 * Returns: (transfer none) (nullable): the last passage, if it led to the present state
 */
const JxRecord *
jx_passage_find_last (JxAssessment *assessment)
{
  GPtrArray *passages = jx_passage_get_all (assessment);
  const JxRecord *last = passages->len > 0 ? g_ptr_array_index (passages, passages->len - 1) : NULL;

  return last != NULL && jx_passage_get_state (last) == jx_state_of (jx_assessment_get_record (assessment)) ? last : NULL;
}

/**
 * jx_passage_find_copy:
 * @assessment: an assessment
 *
 * Finds the passage with the copy that was frozen last.
 *
 * Returns: (transfer none) (nullable): the passage; `NULL` if nothing was submitted from here
 */
const JxRecord *
jx_passage_find_copy (JxAssessment *assessment)
{
  GPtrArray *passages = jx_passage_get_all (assessment);

  for (guint i = passages->len; i > 0; i--)
    if (jx_record_get (g_ptr_array_index (passages, i - 1), "sha256") != NULL)
      return g_ptr_array_index (passages, i - 1);

  return NULL;
}
