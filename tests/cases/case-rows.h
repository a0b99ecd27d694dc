/* case-rows.h: the rows of a published table: funds and indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "case-sheet.h"

G_BEGIN_DECLS

void case_set_rows (CaseSheet  *sheet,
                    const char *key,
                    JsonArray  *rows);

G_END_DECLS
