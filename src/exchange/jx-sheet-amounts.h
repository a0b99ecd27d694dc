/* jx-sheet-amounts.h: funds of a sheet that no line of theirs names
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-sheet-rows.h"

G_BEGIN_DECLS

gboolean jx_sheet_amounts_read_pairs (const JxSheetScan *sheet,
                                      guint              row,
                                      JxSheetTable      *table);
gboolean jx_sheet_amounts_are_below  (const JxSheetScan *sheet,
                                      guint              row);

G_END_DECLS
