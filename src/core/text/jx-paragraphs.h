/* jx-paragraphs.h: what the lines of a chapter are: headings, clauses, lists, text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-heading.h"

G_BEGIN_DECLS

typedef enum
{
  JX_PARAGRAPH_TEXT,
  JX_PARAGRAPH_SECTION = JX_HEADING_SECTION,    /* headings: （一）资金安排 */
  JX_PARAGRAPH_POINT = JX_HEADING_POINT,        /* 1.资金到位 */
  JX_PARAGRAPH_BRACKET = JX_HEADING_BRACKET,    /* （1）县级配套 */
  JX_PARAGRAPH_CLAUSE,                          /* a sentence with a number, of the rank below its heading's: 1.完善制度； */
  JX_PARAGRAPH_LIST,                            /* ① */
} JxParagraphKind;

JxParagraphKind jx_paragraphs_get_kind (const char      *text,
                                        guint            line);
char           *jx_paragraphs_set_kind (const char      *text,
                                        guint            first,
                                        guint            last,
                                        JxParagraphKind  kind);

G_END_DECLS
