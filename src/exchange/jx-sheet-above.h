/* jx-sheet-above.h: what stands above the indicators of a sheet: facts, funds, goals
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-sheet-rows.h"

G_BEGIN_DECLS

void jx_sheet_above_read (JxSheetScan  *sheet,
                          guint         first,
                          guint         end,
                          JxSheetTable *table);

G_END_DECLS
