/* jx-findings-pane.h: the list of findings, by severity
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_FINDINGS_PANE (jx_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (JxFindingsPane, jx_findings_pane, JX, FINDINGS_PANE, AdwBin)

/* Signal "jump" (JxFinding): its place is asked for. */
void       jx_findings_pane_set_session (JxFindingsPane *self,
                                         JxSession      *session);
JxFinding *jx_findings_pane_step        (JxFindingsPane *self,
                                         int             direction);
char      *jx_findings_pane_dup_heading (JxSeverity severity,
                                         guint      n);

G_END_DECLS
