/* jx-state-filter.h: of which assessments a list shows only some, by what was found in them or became of them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-entry.h"

G_BEGIN_DECLS

/* In the order in which the drop-downs of the templates name them. */
typedef enum
{
  JX_STATE_FILTER_ANY,
  JX_STATE_FILTER_ERRORS,
  JX_STATE_FILTER_WARNINGS,
  JX_STATE_FILTER_FINE,
  JX_STATE_FILTER_DRAFT,
  JX_STATE_FILTER_SUBMITTED,
  JX_STATE_FILTER_RETURNED,
  JX_STATE_FILTER_FINAL,
} JxStateFilter;

gboolean jx_state_filter_matches (JxStateFilter  self,
                                  JxEntry       *entry);

G_END_DECLS
