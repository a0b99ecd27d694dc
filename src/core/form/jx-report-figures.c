/* jx-report-figures.c: the list of what a report says that is not at hand itself
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-figures.h"

/**
 * jx_report_figures_is:
 * @block: a block
 *
 * Says whether the rows are figures of a report that is not at hand itself: what each is of, and the figure.
 *
 * Returns: `TRUE` if they are
 */
gboolean
jx_report_figures_is (const JxBlock *block)
{
  g_return_val_if_fail (block != NULL, FALSE);

  return block->type == JX_BLOCK_LIST && g_str_equal (block->place, JX_REPORT_FIGURES_PLACE) && block->n_columns >= 2;
}
