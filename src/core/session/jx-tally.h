/* jx-tally.h: what many assessments come to: amounts, execution, scores, grades, findings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"

G_BEGIN_DECLS

typedef struct _JxTally JxTally;

typedef enum { JX_TALLY_INITIAL, JX_TALLY_ADJUSTED, JX_TALLY_EXECUTED, JX_TALLY_N_MONEY } JxTallyMoney;

/* An assessment; texts are "" where nothing is said. */
typedef struct
{
  char     *id, *agency, *supervisor, *code, *name, *total, *grade;
  int       year;
  gboolean  department;
  gboolean  known[JX_TALLY_N_MONEY];
  gint64    fen[JX_TALLY_N_MONEY];
  gboolean  scored;
  gint64    score;                    /* 1/10 000 point */
  guint     n_errors, n_warnings;     /* findings without an answer */
} JxTallyLine;

typedef enum { JX_TALLY_EXCELLENT, JX_TALLY_GOOD, JX_TALLY_FAIR, JX_TALLY_POOR, JX_TALLY_UNGRADED, JX_TALLY_N_GRADES } JxTallyGrade;

typedef struct
{
  guint   n;
  guint   n_known[JX_TALLY_N_MONEY];
  gint64  fen[JX_TALLY_N_MONEY];      /* of those that are known */
  guint   n_rated;                    /* with budget and expenditure both known … */
  gint64  budget, spent;              /* … and theirs, for the rate */
  guint   n_scored;
  gint64  mean;                       /* of their scores, 1/10 000 point */
  guint   n_grades[JX_TALLY_N_GRADES];
  guint   n_errors, n_warnings, n_clean;
} JxTallySum;

/* Which lines are summed up. */
typedef enum { JX_TALLY_ALL, JX_TALLY_PROJECTS, JX_TALLY_DEPARTMENTS } JxTallyWhich;

JxTallyLine       *jx_tally_line_new    (JxAssessment  *assessment);
void               jx_tally_line_free   (JxTallyLine   *self);
JxTally           *jx_tally_new         (void);
void               jx_tally_free        (JxTally       *self);
void               jx_tally_add         (JxTally       *self,
                                         JxAssessment  *assessment);
void               jx_tally_sort        (JxTally       *self);
guint              jx_tally_get_n_lines (const JxTally *self);
const JxTallyLine *jx_tally_get_line    (const JxTally *self,
                                         guint          position);
int                jx_tally_get_year    (const JxTally *self);
GPtrArray         *jx_tally_list_agencies (const JxTally *self);
gboolean           jx_tally_sum         (const JxTally *self,
                                         const char    *agency,
                                         JxTallyWhich   which,
                                         JxTallySum    *sum);
const char        *jx_tally_get_grade_name (JxTallyGrade grade);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTally, jx_tally_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTallyLine, jx_tally_line_free)

G_END_DECLS
