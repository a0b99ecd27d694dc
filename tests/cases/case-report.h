/* case-report.h: the report that belongs to a published table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "case-sheet.h"

G_BEGIN_DECLS

char    *case_dup_report  (const char *key,
                           JsonNode   *value);
gboolean case_set_report  (CaseSheet  *sheet,
                           const char *text);
gboolean case_set_section (CaseSheet  *sheet,
                           const char *title,
                           const char *text);

G_END_DECLS
