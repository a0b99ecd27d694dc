/* jx-sheet-rows.h: a sheet taken apart: facts, funds, goals, indicators
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
  JxFundsLine line;                       /* of funds only */
  const char *texts[JX_ROLE_LAST];        /* of the sheet */
} JxSheetRow;

/* One table of a sheet; its texts belong to the sheet. */
typedef struct
{
  char       *title;                      /* of the sheet and of its first row */
  int         year;                       /* 0: nowhere said */
  const char *unit;                       /* 万元, 元; NULL: nowhere said */
  const char *facts[JX_ROLE_LAST];        /* above the indicators */
  GArray     *funds;                      /* JxSheetRow */
  GArray     *rows;                       /* JxSheetRow: indicators */
  gboolean    columns[JX_ROLE_LAST];      /* which the indicators have */
} JxSheetTable;

void          jx_sheet_table_free  (JxSheetTable  *table);
GPtrArray    *jx_sheet_rows_read   (const JxCells *cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSheetTable, jx_sheet_table_free)

G_END_DECLS
