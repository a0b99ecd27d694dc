/* jx-label.h: labels and drafts with the figures that they embed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"

G_BEGIN_DECLS

typedef struct
{
  char *code;     /* of a figure, without its braces; NULL: text as it stands */
  char *text;
} JxLabelPiece;

GPtrArray *jx_assessment_split_label (JxAssessment *self,
                                      const char   *label);
char      *jx_assessment_dup_label   (JxAssessment *self,
                                      const char   *label);
char      *jx_assessment_dup_figure  (JxAssessment *self,
                                      const char   *code);
char      *jx_assessment_dup_cell_name (JxAssessment *self,
                                      JxTable      *table,
                                      int           position,
                                      int           column);

G_END_DECLS
