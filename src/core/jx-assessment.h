/* jx-assessment.h: one year of one project, or of an agency as a whole: the content of its form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-bundle.h"
#include "jx-forms.h"
#include "jx-table.h"

G_BEGIN_DECLS

#define JX_TYPE_ASSESSMENT (jx_assessment_get_type ())
G_DECLARE_FINAL_TYPE (JxAssessment, jx_assessment, JX, ASSESSMENT, GObject)

typedef enum { JX_STATE_DRAFT, JX_STATE_SUBMITTED, JX_STATE_RETURNED, JX_STATE_FINAL } JxState;

/* One cell of an assessment; what findings, the grid and the page point at. */
typedef struct
{
  JxTable *table;       /* borrowed */
  guint    position;    /* of the row */
  guint    column;
} JxCellRef;

JxAssessment    *jx_assessment_new_empty       (JxForms        *forms,
                                                JxForm         *form,
                                                const char     *id);
JxAssessment    *jx_assessment_new_from_bundle (JxForms        *forms,
                                                const JxBundle *bundle,
                                                const char     *id,
                                                GError        **error);
void             jx_assessment_add_to_bundle   (JxAssessment   *self,
                                                JxBundle       *bundle);
const char      *jx_assessment_get_id          (JxAssessment   *self);
JxForm          *jx_assessment_get_form        (JxAssessment   *self);
const JxProfile *jx_assessment_get_profile     (JxAssessment   *self);
JxMoneyUnit      jx_assessment_get_money_unit  (JxAssessment   *self);
JxKind           jx_assessment_get_kind        (JxAssessment   *self);
JxState          jx_assessment_get_state       (JxAssessment   *self);
int              jx_assessment_get_year        (JxAssessment   *self);
const char      *jx_assessment_get_field       (JxAssessment   *self,
                                                const char     *field);
char            *jx_assessment_dup_name        (JxAssessment   *self);
void             jx_assessment_set_facts       (JxAssessment   *self,
                                                const JxRecord *agency,
                                                const JxRecord *project);
guint            jx_assessment_get_n_tables    (JxAssessment   *self);
JxTable         *jx_assessment_get_table       (JxAssessment   *self,
                                                guint           position);
JxTable         *jx_assessment_find_table      (JxAssessment   *self,
                                                const char     *block_id);
JxTable         *jx_assessment_find_type       (JxAssessment   *self,
                                                JxBlockType     type);
JxRow           *jx_assessment_find_row        (JxAssessment   *self,
                                                const char     *row_id,
                                                JxTable       **table,
                                                guint          *position);
gboolean         jx_assessment_find_role       (JxAssessment   *self,
                                                JxRole          role,
                                                JxCellRef      *cell);
JxRow           *jx_assessment_find_total_row  (JxAssessment   *self,
                                                JxTable       **table,
                                                guint          *position);
char            *jx_assessment_dup_shown       (JxAssessment   *self,
                                                JxTable        *table,
                                                guint           position,
                                                guint           column);
char            *jx_assessment_dup_label       (JxAssessment   *self,
                                                const char     *label);
char            *jx_assessment_dup_place       (JxAssessment   *self,
                                                JxTable        *table,
                                                int             position,
                                                int             column);
gboolean         jx_assessment_find_place      (JxAssessment   *self,
                                                const char     *place,
                                                JxCellRef      *cell);
GListModel      *jx_assessment_get_answers     (JxAssessment   *self);
void             jx_assessment_recompute       (JxAssessment   *self);

G_END_DECLS
