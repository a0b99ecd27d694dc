/* jx-cell-details.h: a cell told in full: its rule, its finding, what it held before
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cell-actions.h"

G_BEGIN_DECLS

#define JX_TYPE_CELL_DETAILS (jx_cell_details_get_type ())
G_DECLARE_FINAL_TYPE (JxCellDetails, jx_cell_details, JX, CELL_DETAILS, GtkPopover)

/* Opens at the cell; goes when it is closed */
void jx_cell_details_open (const JxCellPlace *place);

G_END_DECLS
