/* jx-table-column.h: how a column of a form looks in the grid
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-column.h"
#include "jx-grid-model.h"

G_BEGIN_DECLS

void jx_table_column_describe (const JxColumn *column,
                               const char     *title,
                               JxGridColumn   *info);

G_END_DECLS
