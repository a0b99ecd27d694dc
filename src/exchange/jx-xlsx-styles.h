/* jx-xlsx-styles.h: the number formats of a workbook's cells, and its shared texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "jx-xlsx-format.h"

G_BEGIN_DECLS

/* (element-type JxXlsxFormat): by the number of a cell's style */
GArray    *jx_xlsx_read_formats (GBytes  *part,
                                 GError **error);
/* (element-type utf8): by number */
GPtrArray *jx_xlsx_read_strings (GBytes  *part,
                                 GError **error);

G_END_DECLS
