/* jx-standing.h: where an assessment stands: what its classes, its execution and all of it have earned of what they can
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-place.h"

G_BEGIN_DECLS

/* The indicators below one level-1 text. */
typedef struct
{
  char       *name;         /* without the points that it prints; NULL where the form has no first level */
  char       *row_id;       /* its first indicator */
  gint64      possible;     /* 1/10 000 point */
  gint64      earned;
  guint       n_rows;       /* with a weight, or of a class that names its own */
  guint       n_scored;     /* of them, with a score */
} JxStandingClass;

typedef struct
{
  gint64           weights;         /* of everything that counts, in 1/10 000 point */
  gint64           indicators;      /* scores */
  gboolean         has_execution;   /* the form scores it */
  gboolean         executed;        /* the score is known */
  char            *execution_row;   /* or NULL */
  gint64           execution_weight;
  gint64           execution;
  char            *rate;            /* as shown, or NULL */
  JxStandingClass *classes;         /* in the order of the table */
  guint            n_classes;
  gboolean         has_points;      /* the total is a number */
  gint64           points;
  char            *total;           /* as shown, or NULL */
  char            *grade;           /* or NULL */
} JxStanding;

void jx_standing_init  (JxStanding   *standing,
                        JxAssessment *assessment);
void jx_standing_clear (JxStanding   *standing);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxStanding, jx_standing_clear)

G_END_DECLS
