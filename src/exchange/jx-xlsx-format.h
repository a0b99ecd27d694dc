/* jx-xlsx-format.h: what a number of a workbook looks like in its cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What of a number format a table shows. */
typedef struct
{
  gboolean date;
  gboolean percent;
  gboolean plain;       /* no format of its own: as many decimals as the number has */
  guint    decimals;
} JxXlsxFormat;

void  jx_xlsx_format_init_builtin (JxXlsxFormat       *format,
                                   guint               id);
void  jx_xlsx_format_init_code    (JxXlsxFormat       *format,
                                   const char         *code);
char *jx_xlsx_format_dup_shown    (const JxXlsxFormat *format,
                                   const char         *number,
                                   gboolean            from_1904);

G_END_DECLS
