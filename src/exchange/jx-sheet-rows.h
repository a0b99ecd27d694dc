/* jx-sheet-rows.h: a sheet taken apart: facts, funds, goals, indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-sheet-scan.h"

G_BEGIN_DECLS

/* A column of the indicators, by the title that says most of it. */
typedef struct
{
  const char *title;                      /* of the sheet */
  guint       column;                     /* of the sheet */
  JxRole      role;
} JxSheetHead;

/* One table of a sheet; its texts belong to the sheet. */
typedef struct
{
  const JxCells *cells;
  guint       first, head, below, end;    /* rows of the sheet: it begins, its indicators' head, what follows them, the next table */
  char       *title;                      /* of the sheet and of what stands above its first label */
  int         year;                       /* 0: nowhere said */
  const char *unit;                       /* 万元, 元; NULL: nowhere said */
  const char *facts[JX_ROLE_LAST];        /* above the indicators */
  gboolean    filler;                     /* the agency among them only filled the table in */
  GArray     *funds;                      /* JxSheetRow */
  GArray     *rows;                       /* JxSheetRow: indicators */
  gboolean    columns[JX_ROLE_LAST];      /* which the indicators have */
  GArray     *heads;                      /* JxSheetHead: all columns that have a title */
  GPtrArray  *labels;                     /* const char *: what was understood as a label in a county's own words */
} JxSheetTable;

void       jx_sheet_table_free       (JxSheetTable     *table);
GPtrArray *jx_sheet_rows_read        (const JxCells    *cells);
gboolean   jx_sheet_row_same_project (const JxSheetRow *row,
                                      const JxSheetRow *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSheetTable, jx_sheet_table_free)

G_END_DECLS
