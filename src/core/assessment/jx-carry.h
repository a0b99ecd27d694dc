/* jx-carry.h: an assessment begun for another year from the one that stands (沿用到新年度)
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"

G_BEGIN_DECLS

typedef enum
{
  JX_CARRY_TARGETS = 1 << 0,   /* 指标值 stay */
} JxCarryFlags;

/* A text whose year went along. */
typedef struct
{
  char *place;    /* in the new assessment, as findings name it */
  char *before;
  char *after;
} JxCarryMove;

JxAssessment *jx_carry_new       (JxAssessment    *assessment,
                                  const JxRecord  *project,
                                  int              year,
                                  JxCarryFlags     flags,
                                  GPtrArray      **moves,
                                  GError         **error);
void          jx_carry_move_free (JxCarryMove     *move);

G_END_DECLS
