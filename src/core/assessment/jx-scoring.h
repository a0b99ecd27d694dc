/* jx-scoring.h: scores: the figures of a row and the form's rules in, a suggestion and its reason out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-place.h"

G_BEGIN_DECLS

typedef enum
{
  JX_SCORE_NONE,            /* no suggestion: nothing to score */
  JX_SCORE_REACHED,         /* ≥ or = reached: full weight */
  JX_SCORE_SHORT,           /* weight × B ÷ A */
  JX_SCORE_KEPT,            /* ≤ kept: full weight */
  JX_SCORE_EXCEEDED,        /* ≤ exceeded, by the profile's variant */
  JX_SCORE_ZERO_TARGET,     /* A = 0 */
  JX_SCORE_OVER,            /* far above target, deducted */
  JX_SCORE_RANGE_INSIDE,
  JX_SCORE_RANGE_OUTSIDE,   /* by the nearer bound */
  JX_SCORE_ON_TIME,
  JX_SCORE_LATE,            /* no suggestion */
  JX_SCORE_BAND,            /* qualitative: low and high are the band's bounds; only the top band suggests, its full weight */
  JX_SCORE_UNREADABLE,      /* no suggestion: target or actual cannot be read */
  JX_SCORE_UNLIKE,          /* no suggestion: target and actual are of different kinds */
  JX_SCORE_BLANK,           /* no suggestion: actual not filled in */
  JX_SCORE_EXECUTION,       /* rate × weight */
} JxScoreRule;

typedef struct
{
  JxScoreRule  rule;
  gboolean     has_points;
  gint64       points;      /* 1/10 000 point, 0 to weight */
  gint64       low, high;   /* the band allowed where there is one; else both points */
  JxRelation   relation;    /* as used */
  JxDecimal    target;      /* as used, in the target's measure */
  JxDecimal    actual;      /* as used, in the target's measure */
} JxScore;

gboolean    jx_score_indicator    (const JxQuantity *target,
                                   const JxQuantity *actual,
                                   JxRelation        relation,
                                   gint64            weight,
                                   const JxProfile  *profile,
                                   JxScore          *score);
gboolean    jx_score_execution    (gint64            executed,
                                   gint64            adjusted,
                                   gint64            weight,
                                   const JxProfile  *profile,
                                   gint64           *points);
gboolean    jx_score_from_rate    (JxDecimal         rate,
                                   gint64            weight,
                                   const JxProfile  *profile,
                                   gint64           *points);
gboolean    jx_score_row          (JxAssessment     *assessment,
                                   JxTable          *table,
                                   guint             position,
                                   JxScore          *score);
char       *jx_score_dup_sentence (JxAssessment     *assessment,
                                   JxTable          *table,
                                   guint             position);
void        jx_scoring_compute    (JxAssessment     *assessment);
gboolean    jx_scoring_get_total  (JxAssessment     *assessment,
                                   JxAmount         *computed,
                                   gint64           *typed);

G_END_DECLS
