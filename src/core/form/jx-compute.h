/* jx-compute.h: from what a form computes a figure
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-types.h"

G_BEGIN_DECLS

typedef enum
{
  JX_COMPUTE_RATIO,            /* operand 0 ÷ operand 1, in percent */
  JX_COMPUTE_SUM,              /* sum of operands, those marked are taken off */
  JX_COMPUTE_EXECUTION_SCORE,  /* rate of the row × its weight */
  JX_COMPUTE_ROW_SCORE,        /* by the profile */
  JX_COMPUTE_WEIGHTED_SCORE,   /* row score on a hundred × weight */
  JX_COMPUTE_SCORE_RATE,       /* score ÷ weight */
  JX_COMPUTE_TOTAL_WEIGHT,
  JX_COMPUTE_TOTAL_SCORE,
  JX_COMPUTE_GRADE,
  JX_COMPUTE_FACT,             /* of agency, project or year, by the column's role */
  JX_COMPUTE_SUM_ABOVE,        /* of a subtotal row: its column from the block's beginning or the last subtotal row on */
} JxComputeKind;

#define JX_OPERAND_SAME_ROW (-1)
#define JX_OPERAND_ALL_ROWS (-2)   /* every row but the total, group and subtotal rows */

typedef struct
{
  int       block;    /* -1: the block itself */
  int       row;      /* place in the row definitions, 0 in another block of one row, or one of the above */
  int       column;
  gboolean  minus;
} JxOperand;

struct _JxCompute
{
  JxComputeKind    kind;
  int              decimals;   /* -1: as many as needed, scores rounded at the profile's */
  const JxOperand *operands;
  guint            n_operands;
};

gboolean jx_compute_kind_from_key (const char    *key,
                                   JxComputeKind *kind);

G_END_DECLS
