/* case-words.h: what the printed words of a published table mean: the one table of the converter
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-column.h"

G_BEGIN_DECLS

char       *case_words_normalize   (const char  *words);
gboolean    case_words_alike       (const char  *words,
                                    const char  *other);
const char *case_words_find_form   (const char  *form_kind);
char       *case_words_list_kinds  (void);
JxRole      case_words_header_role (const char  *label);
JxRole      case_words_funds_role  (const char  *column);
JxRole      case_words_row_role    (const char  *field);
guint       case_words_funds_group (const char  *label);

G_END_DECLS
