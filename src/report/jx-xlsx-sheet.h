/* jx-xlsx-sheet.h: a document on sheets of a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-report.h"
#include "jx-report-info.h"
#include "jx-xlsx-book.h"

G_BEGIN_DECLS

lxw_error jx_xlsx_book_add (JxXlsxBook         *book,
                            JxReport           *report,
                            const JxReportInfo *info,
                            const char         *name);

G_END_DECLS
