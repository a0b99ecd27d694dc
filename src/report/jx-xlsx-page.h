/* jx-xlsx-page.h: the pages of a sheet: paper, margins, where they end, what stands again on each
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <xlsxwriter.h>

#include "jx-xlsx-grid.h"

G_BEGIN_DECLS

lxw_error  jx_xlsx_page_set      (lxw_worksheet    *sheet,
                                  JxReport         *report,
                                  const JxXlsxGrid *grid);
char      *jx_xlsx_page_dup_feet (JxReport         *report,
                                  const JxXlsxGrid *grid,
                                  const char       *digest);

G_END_DECLS
