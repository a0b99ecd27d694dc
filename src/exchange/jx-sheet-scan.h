/* jx-sheet-scan.h: a sheet that is read by what its columns are called
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cells.h"
#include "jx-sheet-words.h"

G_BEGIN_DECLS

/* A row of the sheet: what it says by role; NULL where it says nothing. */
typedef struct
{
  guint       row;                        /* of the sheet */
  JxFundsLine line;                       /* of funds only */
  guint       column;                     /* … where its label stands */
  const char *texts[JX_ROLE_LAST];        /* of the sheet */
} JxSheetRow;

typedef struct
{
  const JxCells *cells;
  guint          n_rows, n_columns;
  JxRole         roles[JX_CELLS_MAX_COLUMNS];   /* of the columns below the last head */
} JxSheetScan;

typedef JxRole (*JxSheetFindRole) (const char *title);

const char  *jx_sheet_scan_get         (const JxSheetScan *sheet,
                                        guint              row,
                                        guint              column);
gboolean     jx_sheet_scan_is_origin   (const JxSheetScan *sheet,
                                        guint              row,
                                        guint              column);
const char  *jx_sheet_scan_get_beside  (const JxSheetScan *sheet,
                                        guint              row,
                                        guint              column);
guint        jx_sheet_scan_read_titles (JxSheetScan     *sheet,
                                        guint            row,
                                        JxSheetFindRole  find);
gboolean     jx_sheet_scan_has_role    (const JxSheetScan *sheet,
                                        JxRole             role);
void         jx_sheet_scan_read_row    (const JxSheetScan *sheet,
                                        guint              row,
                                        JxSheetRow        *into);
const char  *jx_sheet_scan_get_first   (const JxSheetScan *sheet,
                                        guint              row);

G_END_DECLS
