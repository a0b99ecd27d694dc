/* jx-sheet-fill.h: what a published table says besides its indicators, as changes of an assessment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-command.h"
#include "jx-sheet-rows.h"

G_BEGIN_DECLS

JxCommand *jx_sheet_fill_add_lines  (JxAssessment       *assessment,
                                     const JxSheetTable *table);
JxCommand *jx_sheet_fill_funds      (JxAssessment       *assessment,
                                     const JxSheetTable *table);
GArray    *jx_sheet_fill_list_lost  (JxAssessment       *assessment,
                                     const JxSheetTable *table);
guint      jx_sheet_fill_count_lost (JxAssessment       *assessment,
                                     const JxSheetTable *table);
JxCommand *jx_sheet_fill_fact       (JxAssessment       *assessment,
                                     const JxSheetTable *table,
                                     JxRole              role);

G_END_DECLS
