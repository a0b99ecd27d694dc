/* jx-sheet-notes.h: what a published table says of itself: year and unit of money
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int         jx_sheet_notes_find_year (const char *text,
                                      const char *beside);
const char *jx_sheet_notes_find_unit (const char *text);

G_END_DECLS
