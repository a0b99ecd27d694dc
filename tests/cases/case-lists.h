/* case-lists.h: the lists of a published table: goals, tasks, subtotals, figures of the report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "case-sheet.h"

G_BEGIN_DECLS

char *case_new_list_id   (CaseSheet  *sheet);
void  case_set_list      (CaseSheet  *sheet,
                          const char *id,
                          const char *title,
                          const char *place,
                          JsonArray  *items);
void  case_set_narrative (CaseSheet  *sheet,
                          JsonObject *figures);

G_END_DECLS
