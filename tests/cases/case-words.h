/* case-words.h: what the keys of a case mean; its printed words are in the dictionary of sheets
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-column.h"

G_BEGIN_DECLS

const char *case_words_find_form  (const char  *form_kind);
char       *case_words_list_kinds (void);
JxRole      case_words_row_role   (const char  *field);
JxRole      case_words_total_role (const char  *key);

G_END_DECLS
