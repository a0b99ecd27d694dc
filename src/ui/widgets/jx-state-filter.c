/* jx-state-filter.c: of which assessments a list shows only some, by what was found in them or became of them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-state-filter.h"

#include "jx-state.h"

/* What was not checked yet is not fine. */
gboolean
jx_state_filter_matches (JxStateFilter  self,
                         JxEntry       *entry)
{
  const JxSummary *summary = jx_entry_get_summary (entry);

  switch (self)
    {
    case JX_STATE_FILTER_ANY:
      return TRUE;
    case JX_STATE_FILTER_ERRORS:
      return summary->n_errors > 0;
    case JX_STATE_FILTER_WARNINGS:
      return summary->n_warnings > 0;
    case JX_STATE_FILTER_FINE:
      return summary->name != NULL && summary->n_errors + summary->n_warnings == 0;
    case JX_STATE_FILTER_DRAFT:
    case JX_STATE_FILTER_SUBMITTED:
    case JX_STATE_FILTER_RETURNED:
    case JX_STATE_FILTER_FINAL:
      return jx_state_of (jx_entry_get_record (entry)) == (JxState) (self - JX_STATE_FILTER_DRAFT);
    }

  g_assert_not_reached ();
}
