/* jx-assessment.h: one year of one project, or of an agency as a whole: the content of its form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-belongings.h"
#include "jx-content.h"
#include "jx-forms.h"
#include "jx-record.h"
#include "jx-table.h"

G_BEGIN_DECLS

#define JX_TYPE_ASSESSMENT (jx_assessment_get_type ())
G_DECLARE_FINAL_TYPE (JxAssessment, jx_assessment, JX, ASSESSMENT, GObject)

/* Signals: "cell-changed" (JxTable, guint position, guint column): its typed or computed face; "rebuilt": other tables stand
 * there after a change of form; "recomputed": after each step, when all figures are current. Rows tell through their tables. */
JxAssessment    *jx_assessment_new             (JxForms         *forms,
                                                const JxRecord  *record,
                                                GError         **error);
const char      *jx_assessment_get_id          (JxAssessment    *self);
JxForm          *jx_assessment_get_form        (JxAssessment    *self);
JxForms         *jx_assessment_get_forms       (JxAssessment    *self);
const JxProfile *jx_assessment_get_profile     (JxAssessment    *self);
JxMoneyUnit      jx_assessment_get_money_unit  (JxAssessment    *self);
const JxRecord  *jx_assessment_get_record      (JxAssessment    *self);
const char      *jx_assessment_get_field       (JxAssessment    *self,
                                                const char      *field);
void             jx_assessment_set_facts       (JxAssessment    *self,
                                                const JxRecord  *agency,
                                                const JxRecord  *project);
const JxRecord  *jx_assessment_get_agency      (JxAssessment    *self);
const JxRecord  *jx_assessment_get_project     (JxAssessment    *self);
GPtrArray       *jx_assessment_get_answers     (JxAssessment    *self);
JxBelongings    *jx_assessment_get_belongings  (JxAssessment    *self);
JxContent       *jx_assessment_get_content     (JxAssessment    *self);
void             jx_assessment_set_computed    (JxAssessment    *self,
                                                JxTable         *table,
                                                guint            position,
                                                guint            column,
                                                const JxAmount  *amount);
void             jx_assessment_recompute       (JxAssessment    *self);

G_END_DECLS
