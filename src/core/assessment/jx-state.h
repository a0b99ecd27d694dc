/* jx-state.h: how far an assessment has come: draft, submitted, returned, final
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-record.h"

G_BEGIN_DECLS

typedef enum
{
  JX_STATE_DRAFT,
  JX_STATE_SUBMITTED,
  JX_STATE_RETURNED,
  JX_STATE_FINAL,
} JxState;

#define JX_N_STATES (JX_STATE_FINAL + 1)

JxState     jx_state_of       (const JxRecord *assessment);
gboolean    jx_state_from_key (const char     *key,
                               JxState        *state);
const char *jx_state_to_key   (JxState         state);
const char *jx_state_get_name (JxState         state);
gboolean    jx_state_allows   (JxState         from,
                               JxState         to);

G_END_DECLS
