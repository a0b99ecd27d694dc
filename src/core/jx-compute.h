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
} JxComputeKind;

typedef struct
{
  int       block;    /* -1: the block itself */
  int       row;      /* place in the block's row definitions; -1: the row itself */
  int       column;
  gboolean  minus;
} JxOperand;

struct _JxCompute
{
  JxComputeKind    kind;
  guint            decimals;
  const JxOperand *operands;
  guint            n_operands;
};

gboolean jx_compute_kind_from_key (const char    *key,
                                   JxComputeKind *kind);

G_END_DECLS
