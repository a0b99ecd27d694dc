/* jx-xlsx-sheet.h: a document on sheets of a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <xlsxwriter.h>

#include "jx-report-info.h"
#include "jx-typesetter.h"
#include "jx-xlsx-formats.h"

G_BEGIN_DECLS

/* What sheets of one workbook share. */
typedef struct
{
  lxw_workbook  *workbook;
  JxXlsxFormats *formats;
  JxTypesetter  *typesetter;
  GHashTable    *names;       /* char *: of the sheets there are, in lower case */
} JxXlsxBook;

char      *jx_xlsx_book_take_name  (JxXlsxBook          *book,
                                    const char          *wish,
                                    const char          *ending);
lxw_error  jx_xlsx_book_add        (JxXlsxBook          *book,
                                    const JxDocument    *document,
                                    JxAssessment        *assessment,
                                    const JxReportInfo  *info,
                                    const char          *name);
lxw_error  jx_xlsx_write_text      (lxw_worksheet       *sheet,
                                    guint                row,
                                    guint                column,
                                    const char          *text,
                                    lxw_format          *format);

G_END_DECLS
