/* jx-place.h: finding one's way in an assessment: cells by role, by path, and what they say
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-label.h"

G_BEGIN_DECLS

/* One cell of an assessment; what findings, the grid and the page point at. */
typedef struct
{
  JxTable *table;       /* borrowed */
  guint    position;    /* of the row */
  guint    column;
} JxCellRef;

int        jx_assessment_get_year        (JxAssessment  *self);
JxKind     jx_assessment_get_kind        (JxAssessment  *self);
const char *jx_assessment_get_fact       (JxAssessment  *self,
                                          JxRole         role);
char      *jx_assessment_dup_name        (JxAssessment  *self);
guint      jx_assessment_get_n_tables    (JxAssessment  *self);
JxTable   *jx_assessment_get_table       (JxAssessment  *self,
                                          guint          position);
JxTable   *jx_assessment_find_table      (JxAssessment  *self,
                                          const char    *block_id);
JxTable   *jx_assessment_find_type       (JxAssessment  *self,
                                          JxBlockType    type);
JxRow     *jx_assessment_find_row        (JxAssessment  *self,
                                          const char    *row_id,
                                          JxTable      **table,
                                          guint         *position);
gboolean   jx_assessment_find_role       (JxAssessment  *self,
                                          JxRole         role,
                                          JxCellRef     *cell);
gboolean   jx_assessment_find_value      (JxAssessment  *self,
                                          JxRole         role,
                                          JxCellRef     *cell);
JxRow     *jx_assessment_find_total_row  (JxAssessment  *self,
                                          JxTable      **table,
                                          guint         *position);
char      *jx_assessment_dup_shown       (JxAssessment  *self,
                                          JxTable       *table,
                                          guint          position,
                                          guint          column);
char      *jx_assessment_dup_place       (JxAssessment  *self,
                                          JxTable       *table,
                                          int            position,
                                          int            column);
gboolean   jx_assessment_find_place      (JxAssessment  *self,
                                          const char    *place,
                                          JxCellRef     *cell);

G_END_DECLS
