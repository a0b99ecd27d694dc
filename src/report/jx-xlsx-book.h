/* jx-xlsx-book.h: what the sheets of one workbook share
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <xlsxwriter.h>

#include "jx-xlsx-formats.h"

G_BEGIN_DECLS

typedef struct
{
  lxw_workbook  *workbook;
  JxXlsxFormats *formats;
  GHashTable    *names;       /* char *: of the sheets there are, in lower case */
  GPtrArray     *feet;        /* char *: of the sheets in their order, or NULL */
} JxXlsxBook;

char      *jx_xlsx_book_take_name (JxXlsxBook    *book,
                                   const char    *wish,
                                   const char    *ending);
lxw_error  jx_xlsx_write_text     (lxw_worksheet *sheet,
                                   guint          row,
                                   guint          column,
                                   const char    *text,
                                   lxw_format    *format);

G_END_DECLS
