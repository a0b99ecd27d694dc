/* jx-finding-row.h: one finding: its place, its sentence, what can be done
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-finding.h"

G_BEGIN_DECLS

#define JX_TYPE_FINDING_ROW (jx_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (JxFindingRow, jx_finding_row, JX, FINDING_ROW, GtkWidget)

/* Signals: "fix" (JxFinding), "answer" (JxFinding, const char *reason; "" takes it back). */
GtkWidget *jx_finding_row_new         (void);
void       jx_finding_row_set_finding (JxFindingRow *self,
                                       JxFinding    *finding);

/* The number of the rule and the document it stands in, for who wants to look it up: of no use to who reads the sentence. */
char      *jx_finding_row_dup_source  (JxFinding    *finding);

G_END_DECLS
