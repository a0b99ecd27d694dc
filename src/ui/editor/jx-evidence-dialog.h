/* jx-evidence-dialog.h: what an indicator, or the project as a whole, rests on: source, survey, files
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_EVIDENCE_DIALOG (jx_evidence_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxEvidenceDialog, jx_evidence_dialog, JX, EVIDENCE_DIALOG, AdwDialog)

void jx_evidence_dialog_open (JxSession  *session,
                              const char *row_id,
                              GtkWidget  *parent);

G_END_DECLS
