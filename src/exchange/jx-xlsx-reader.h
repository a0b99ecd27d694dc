/* jx-xlsx-reader.h: a workbook as sheets
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cells.h"

G_BEGIN_DECLS

GPtrArray *jx_xlsx_read (GBytes  *bytes,
                         GError **error);

G_END_DECLS
