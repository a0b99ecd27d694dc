/* jx-profile.h: the rules by which a form scores and is checked
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-number.h"
#include "jx-types.h"

G_BEGIN_DECLS

typedef enum { JX_SHORT_PROPORTIONAL, JX_SHORT_NOTHING } JxShortRule;               /* ≥ and = not reached */
typedef enum { JX_EXCEEDED_DEVIATION, JX_EXCEEDED_INVERSE, JX_EXCEEDED_NOTHING } JxExceededRule;  /* ≤ not kept */
typedef enum { JX_OVER_EXPLAIN, JX_OVER_REQUIRE, JX_OVER_DEDUCT, JX_OVER_IGNORE } JxOverRule;     /* far above target */

typedef struct
{
  const char *name;       /* 优; 达成预期指标 */
  gint64      from;       /* points × 10 000 of the total; percent × 100 of the weight for a band; inclusive */
  gint64      to;         /* bands: upper bound, inclusive in the top band alone; grades: 0 */
} JxBand;

typedef struct
{
  const char *name;       /* the stem that a level-1 text begins with: 产出 */
  gint64      weight;     /* points × 10 000; -1 where the profile does not say */
  gboolean    required;   /* W05 */
} JxClassRule;

typedef struct
{
  gint64 below;           /* execution rate in percent × 100, exclusive */
  gint64 total;           /* the total may not be above this, points × 10 000 */
} JxCap;

/* Belongs to a form, or to an assessment that changed it; never changed. */
struct _JxProfile
{
  gint64             base;               /* all weights together: 100 points; 0: the form has no weights */
  gint64             execution_weight;   /* of base: 10, 20; 0: none */
  guint              score_decimals;
  guint              rate_decimals;      /* of the percent */
  gboolean           rate_rounded_first; /* score from the rounded rate */
  gboolean           has_scores;
  JxShortRule        short_rule;
  JxExceededRule     exceeded_rule;
  JxOverRule         over_rule;
  gint64             over_from;          /* percent × 100 of the target: 13000 */
  gint64             over_deduction;     /* points × 10 000 */
  const JxBand      *bands;              /* of qualitative indicators, best first */
  guint              n_bands;
  const JxBand      *grades;             /* best first */
  guint              n_grades;
  const JxClassRule *classes;
  guint              n_classes;
  const JxClassRule *alternatives;       /* a second allowed split, or none: with 成本 as a class */
  guint              n_alternatives;
  const JxCap       *caps;               /* lowest rate first */
  guint              n_caps;
  gint64             reason_below;       /* execution rate in percent × 100 that must be explained below; 0 never */
  gboolean           change_explained;   /* initial → adjusted needs a reason */
  gint64             single_limit;       /* W07, points × 10 000 */
  gint64             tolerance;          /* S04, points × 10 000 */
  gint64             warn_gap;           /* red light: percent × 100; 0 none */
  gint64             warn_unexecuted;    /* yellow light: percent × 100; 0 none */
};

const JxBand *jx_profile_find_grade (const JxProfile *profile,
                                     gint64           total);
const JxBand *jx_profile_find_band  (const JxProfile *profile,
                                     const char      *word);

G_END_DECLS
