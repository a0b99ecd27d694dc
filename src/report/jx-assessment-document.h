/* jx-assessment-document.h: an assessment as its form prints it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-document.h"

G_BEGIN_DECLS

JxDocument *jx_document_new_for_assessment (JxAssessment *assessment);
JxDocument *jx_document_follow_assessment  (JxDocument   *before,
                                            JxAssessment *assessment);

G_END_DECLS
