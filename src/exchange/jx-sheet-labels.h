/* jx-sheet-labels.h: what a published table says beside the labels that a form has too
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-command.h"
#include "jx-sheet-rest.h"

G_BEGIN_DECLS

JxCommand *jx_sheet_labels_fill (JxAssessment       *assessment,
                                 const JxSheetTable *table,
                                 JxSheetRest        *rest);

G_END_DECLS
