/* jx-csv-reader.h: separated values as a sheet
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cells.h"

G_BEGIN_DECLS

JxCells *jx_csv_read        (GBytes      *bytes,
                             GError     **error);
JxCells *jx_csv_read_copied (const char  *text,
                             GError     **error);

G_END_DECLS
