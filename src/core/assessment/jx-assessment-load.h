/* jx-assessment-load.h: assessments from plain data and back, and new ones
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-bundle.h"

G_BEGIN_DECLS

JxAssessment *jx_assessment_new_empty       (JxForms         *forms,
                                             JxForm          *form,
                                             const char      *id);
JxAssessment *jx_assessment_new_from_bundle (JxForms         *forms,
                                             const JxBundle  *bundle,
                                             const char      *id,
                                             GError         **error);
void          jx_assessment_add_to_bundle   (JxAssessment    *self,
                                             JxBundle        *bundle);
JxAssessment *jx_assessment_copy            (JxAssessment    *self,
                                             GError         **error);

G_END_DECLS
