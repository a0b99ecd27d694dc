/* jx-compute.c: from what a form computes a figure
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-compute.h"

static const char *const kind_keys[] = {
  [JX_COMPUTE_RATIO] = "ratio",
  [JX_COMPUTE_SUM] = "sum",
  [JX_COMPUTE_EXECUTION_SCORE] = "execution-score",
  [JX_COMPUTE_ROW_SCORE] = "row-score",
  [JX_COMPUTE_WEIGHTED_SCORE] = "weighted-score",
  [JX_COMPUTE_SCORE_RATE] = "score-rate",
  [JX_COMPUTE_TOTAL_WEIGHT] = "total-weight",
  [JX_COMPUTE_TOTAL_SCORE] = "total-score",
  [JX_COMPUTE_GRADE] = "grade",
  [JX_COMPUTE_FACT] = "fact",
  [JX_COMPUTE_SUM_ABOVE] = "sum-above",
};

/**
 * jx_compute_kind_from_key:
 * @key: (nullable): a word of the form language
 * @kind: (out): the kind
 *
 * Reads a kind of computation.
 *
 * Returns: `TRUE` if the language has the word
 */
gboolean
jx_compute_kind_from_key (const char    *key,
                          JxComputeKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_keys); i++)
    if (g_strcmp0 (kind_keys[i], key) == 0)
      {
        *kind = (JxComputeKind) i;
        return TRUE;
      }

  return FALSE;
}
