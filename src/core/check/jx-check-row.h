/* jx-check-row.h: what the rules ask about a row of indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check-words.h"
#include "jx-measure.h"
#include "jx-sheet.h"

G_BEGIN_DECLS

typedef struct _JxCheck JxCheck;

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

void     jx_check_row_init                (JxCheck          *check,
                                           JxCheckRow       *row,
                                           const JxCheckRow *above);
gboolean jx_check_row_is_inverted         (const JxCheckRow *row);
gboolean jx_check_row_is_class            (const JxCheckRow *row);
gboolean jx_check_row_names_price         (const JxCheckRow *row);
gboolean jx_check_row_is_amount_for_price (const JxCheckRow *row);

G_END_DECLS
