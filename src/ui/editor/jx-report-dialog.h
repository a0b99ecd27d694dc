/* jx-report-dialog.h: the text of a whole report, before it is brought in
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-report-import.h"
#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_REPORT_DIALOG (jx_report_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxReportDialog, jx_report_dialog, JX, REPORT_DIALOG, AdwDialog)

/* Signals: "imported" (const char *): a sentence that says what was done; "here": the text is wanted where the cursor is. */
AdwDialog *jx_report_dialog_new (JxSession          *session,
                                 const JxManuscript *manuscript,
                                 gboolean            at_cursor,
                                 GError            **error);

G_END_DECLS
