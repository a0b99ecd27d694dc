/* jx-sheet-titles.h: what the titles of columns of indicators mean
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-column.h"

G_BEGIN_DECLS

JxRole jx_sheet_titles_find       (const char *title);
JxRole jx_sheet_titles_find_short (const char *title);
JxRole jx_sheet_titles_guess      (const char *title);

G_END_DECLS
