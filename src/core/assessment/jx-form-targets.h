/* jx-form-targets.h: sign and measure of a target under a form that prints them otherwise
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-command.h"

G_BEGIN_DECLS

gboolean jx_form_targets_take   (const JxBlock *from,
                                 const JxBlock *to,
                                 JxRow         *row,
                                 guint          column);
void     jx_form_targets_follow (JxAssessment  *assessment,
                                 JxForm        *old,
                                 JxCommand     *group);

G_END_DECLS
