/* jx-sheet-choice.h: the form that a foreign table goes into
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-forms.h"
#include "jx-sheet-rows.h"

G_BEGIN_DECLS

typedef struct _JxSheetChoice JxSheetChoice;

JxSheetChoice *jx_sheet_choice_new       (JxForms            *forms);
void           jx_sheet_choice_free      (JxSheetChoice      *self);
JxForm        *jx_sheet_choice_find_form (JxSheetChoice      *self,
                                          const JxSheetTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSheetChoice, jx_sheet_choice_free)

G_END_DECLS
