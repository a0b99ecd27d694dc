/* jx-session.h: an open assessment: its content, its history, its findings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-finding.h"
#include "jx-history.h"
#include "jx-place.h"
#include "jx-standing.h"

G_BEGIN_DECLS

#define JX_TYPE_SESSION (jx_session_get_type ())
G_DECLARE_FINAL_TYPE (JxSession, jx_session, JX, SESSION, GObject)

/* Signal "checked": the findings are current; it comes once for each step, after the assessment's "recomputed". */
JxSession    *jx_session_new            (JxAssessment    *assessment,
                                         JxJournal       *journal,
                                         GPtrArray       *entries);
JxAssessment *jx_session_get_assessment (JxSession       *self);
JxHistory    *jx_session_get_history    (JxSession       *self);
GListModel   *jx_session_get_findings   (JxSession       *self);
JxFinding    *jx_session_find_finding   (JxSession       *self,
                                         const char      *row_id,
                                         const char      *field);
const JxSummary *jx_session_get_summary (JxSession       *self);
const JxStanding *jx_session_get_standing (JxSession     *self);

G_END_DECLS
