/* jx-check.h: one run of the checks: what is known of the table, and where findings go
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check-words.h"
#include "jx-finding.h"
#include "jx-measure.h"
#include "jx-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  JX_CLASS_NONE,
  JX_CLASS_OUTPUT,
  JX_CLASS_BENEFIT,
  JX_CLASS_SATISFACTION,
  JX_CLASS_COST,
  JX_CLASS_OTHER,
} JxClass;

/* An indicator with all that several rules ask about it. */
typedef struct
{
  const JxSheetPart *part;
  guint              position;
  JxRow             *row;
  const JxValue     *cells, *target, *actual;   /* of the row */
  JxTextFacts        level1, level2, name, planned, done, reason;
  JxClass            class;
  gboolean           listed;        /* says something: neither blank, nor 无, nor a heading or subtotal */
  gboolean           placeholder, spare;   /* 无, ……, 指标2：: holds a place only; the name is a number only */
  gboolean           satisfaction, inside;   /* inside: 其中, a part of the row above that earns no points of its own */
  gboolean           has_weight, has_score;
  gboolean           stated, as_points;   /* the relation stands in the table; its values are points, not values: V02 */
  gboolean           unlike, several, other_unit;   /* V02, V14; unlike in the unit of money only */
  gint64             weight, score; /* 1/10 000 point */
  gint64             rated, full;   /* what the form's rule scores (the score, or points of a hundred), and of how many */
  int                rated_column;  /* -1: there is nothing to hold against the rule */
  JxRelation         relation;
  const char        *measure, *counted;   /* of the target, or NULL; where there are texts, as those count it: 场 of 场次 */
  gint64             counted_units; /* how many of those one of its measure is: 10 000 人 of 万人 */
  JxDimension        dimension, done_in;   /* of the target; of the actual, by what was typed with it */
  JxScore            suggestion;
} JxCheckRow;

typedef struct
{
  JxSheet            sheet;
  JxWordIndex        words;
  GPtrArray         *findings;
  struct _JxToldReasons *reasons;   /* borrowed: what texts say of why rows lost points */
  JxCheckRow        *rows;
  const JxSheetPart *funds;         /* or NULL */
  guint              n_rows, n_listed, n_scored, total;   /* total: the line of the funds that counts */
  gboolean           has_execution; /* the form has a line for the execution score */
  gboolean           narrative, told;   /* the form is a report, with tables in it if there are any; only its figures are at hand */
  gboolean           other_unit, surveyed;   /* F05: budget and expenditure are in different units; V15: a text says how many were asked */
} JxCheck;

void       jx_check_init        (JxCheck           *check,
                                 JxAssessment      *assessment);
void       jx_check_clear       (JxCheck           *check);
JxFinding *jx_check_report      (JxCheck           *check,
                                 const char        *rule,
                                 JxSeverity         severity,
                                 const JxSheetPart *part,
                                 int                position,
                                 int                column,
                                 const char        *format,
                                 ...) G_GNUC_PRINTF (7, 8);
void       jx_check_fix (JxFinding *finding, const JxSheetPart *part, guint position, int column, const char *text);
gboolean   jx_check_is_blank    (const JxValue     *value);
gboolean   jx_check_row_is_inverted (const JxCheckRow *row);
gboolean   jx_check_is_other_unit (gint64 small, gint64 large);
gboolean   jx_check_row_is_class (const JxCheckRow *row);
gboolean   jx_check_rounds_to   (const JxValue *typed, gint64 points);
gboolean   jx_check_has_reason  (JxCheck           *check);
void       jx_check_weights     (JxCheck           *check);
void       jx_check_scores      (JxCheck           *check);
void       jx_check_totals      (JxCheck           *check);
void       jx_check_funds       (JxCheck           *check);
void       jx_check_costs       (JxCheck           *check);
void       jx_check_rates       (JxCheck           *check);
void       jx_check_sums        (JxCheck           *check);
void       jx_check_groups      (JxCheck           *check);
void       jx_check_values      (JxCheck           *check);
void       jx_check_measures    (JxCheck           *check);
void       jx_check_levels      (JxCheck           *check);
void       jx_check_cells       (JxCheck           *check);
void       jx_check_text        (JxCheck           *check);
void       jx_check_sector      (JxCheck           *check);

G_END_DECLS
