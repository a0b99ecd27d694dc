/* jx-summary.c: what the list shows of an assessment, kept
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-summary.h"

/**
 * jx_summary_copy:
 * @summary: a summary
 *
 * Copies a summary.
 *
 * Returns: (transfer full): the copy
 */
JxSummary *
jx_summary_copy (const JxSummary *summary)
{
  JxSummary *copy = g_new0 (JxSummary, 1);

  *copy = *summary;
  copy->assessment = g_strdup (summary->assessment);
  copy->name = g_strdup (summary->name);
  copy->total = g_strdup (summary->total);
  copy->grade = g_strdup (summary->grade);

  return copy;
}

/**
 * jx_summary_free:
 * @summary: (nullable) (transfer full): a summary that was copied
 *
 * Frees a summary.
 */
void
jx_summary_free (JxSummary *summary)
{
  if (summary == NULL)
    return;

  g_free (summary->assessment);
  g_free (summary->name);
  g_free (summary->total);
  g_free (summary->grade);
  g_free (summary);
}
