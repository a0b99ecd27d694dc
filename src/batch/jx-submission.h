/* jx-submission.h: an assessment as it was submitted: an exchange file that the store keeps
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-store.h"

G_BEGIN_DECLS

JxRecord     *jx_submission_freeze (JxStore         *store,
                                    JxAssessment    *assessment,
                                    GError         **error);
JxAssessment *jx_submission_load   (JxStore         *store,
                                    const JxRecord  *passage,
                                    JxForms         *forms,
                                    GError         **error);
gboolean      jx_submission_is_same (JxAssessment    *before,
                                     JxAssessment    *after);

G_END_DECLS
