/* jx-sheet.h: an assessment laid open for reckoning: its tables, columns and figures found once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-indicator.h"

G_BEGIN_DECLS

typedef struct
{
  JxTable            *table;        /* borrowed */
  const JxBlock      *block;
  const JxValue     **cells;        /* of each row */
  const JxRowDef    **defs;         /* of each row: what it came from, or NULL; NULL: the form defines no rows */
  guint               n_rows;
  guint               kinds;        /* bits of JxComputeKind that are computed in it */
  gboolean            overrides;    /* rows compute otherwise than their columns */
  gboolean            between;      /* some rows are headings or subtotals */
  JxIndicatorColumns  columns;
} JxSheetPart;

/* For the length of one step; a change of rows or form makes it stale. */
typedef struct
{
  JxAssessment    *assessment;      /* borrowed */
  const JxProfile *profile;
  int              year;
  JxSheetPart     *parts;           /* in the order of the form's blocks */
  guint            n_parts;
} JxSheet;

void             jx_sheet_init             (JxSheet           *sheet,
                                            JxAssessment      *assessment);
void             jx_sheet_clear            (JxSheet           *sheet);
gboolean         jx_sheet_add_operand      (const JxSheet     *sheet,
                                            const JxSheetPart *part,
                                            guint              position,
                                            const JxOperand   *operand,
                                            gint64            *sum);
gint64           jx_sheet_get_unprinted_weight
                                           (const JxSheet     *sheet);
gboolean         jx_sheet_sum_points       (const JxSheet     *sheet,
                                            gboolean           scores,
                                            gint64            *sum);

JxRow           *jx_sheet_part_get_row     (const JxSheetPart *part,
                                            guint              position);
const JxValue   *jx_sheet_part_get_value   (const JxSheetPart *part,
                                            guint              position,
                                            int                column);
const JxRowDef  *jx_sheet_part_get_def     (const JxSheetPart *part,
                                            guint              position);
gboolean         jx_sheet_part_is_between  (const JxSheetPart *part,
                                            guint              position);
gboolean         jx_sheet_part_is_total    (const JxSheetPart *part,
                                            guint              position);
gboolean         jx_sheet_part_is_funds    (const JxSheetPart *part);
const JxCompute *jx_sheet_part_get_compute (const JxSheetPart *part,
                                            guint              position,
                                            guint              column);
int              jx_sheet_part_find_row    (const JxSheetPart *part,
                                            int                def);
int              jx_sheet_part_find_added  (const JxSheetPart *part,
                                            guint              total,
                                            guint              column,
                                            guint              first);
gboolean         jx_sheet_part_add_cell    (const JxSheetPart *part,
                                            guint              position,
                                            int                column,
                                            gboolean           minus,
                                            gint64            *sum);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxSheet, jx_sheet_clear)

G_END_DECLS
