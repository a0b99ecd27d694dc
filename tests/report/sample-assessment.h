/* sample-assessment.h: assessments of every form, filled in, to try things on
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "shipped-forms.h"

G_BEGIN_DECLS

JxAssessment *sample_assessment_new         (JxForms      *forms,
                                             const char   *form_id);
JxAssessment *sample_assessment_new_numbered (JxForms     *forms,
                                             const char   *form_id,
                                             guint         number);
void          sample_assessment_set         (JxAssessment *assessment,
                                             const char   *block,
                                             guint         position,
                                             const char   *field,
                                             const char   *text);
void          sample_assessment_add_row     (JxAssessment *assessment,
                                             const char   *block);
void          sample_assessment_fill        (JxAssessment *assessment);
void          sample_assessment_fill_jinfeng (JxAssessment *assessment);

G_END_DECLS
