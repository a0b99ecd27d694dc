/* jx-form-edits.h: forms of one's own: adding, taking away, adjusting
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-workspace.h"

G_BEGIN_DECLS

JxCommand    *jx_form_edits_add     (JxWorkspace    *workspace,
                                     JxForm         *form);
JxCommand    *jx_form_edits_remove  (JxWorkspace    *workspace,
                                     JxForm         *form);
JxAssessment *jx_form_sample        (JxForm         *form,
                                     JxForms        *forms);

G_END_DECLS
