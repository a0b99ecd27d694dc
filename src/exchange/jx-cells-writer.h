/* jx-cells-writer.h: texts of a sheet for other programs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cells.h"

G_BEGIN_DECLS

char *jx_cells_to_tsv  (const JxCells *cells);
char *jx_cells_to_html (const JxCells *cells);

G_END_DECLS
