/* jx-link.h: a figure of a text that is that of a cell, though it was typed by hand
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"

G_BEGIN_DECLS

#define JX_LINK_MOST       500            /* of an assessment; a report of two hundred pages has fewer */

#define JX_LINK_TEXT       "text"         /* the row that the text is in */
#define JX_LINK_TEXT_FIELD "text_field"
#define JX_LINK_FIGURE     "figure"       /* as it stands there */
#define JX_LINK_ROW        "row"          /* of the cell */
#define JX_LINK_FIELD      "field"

JxRecord  *jx_link_new    (const char     *assessment,
                           const char     *text,
                           const char     *text_field,
                           const char     *figure,
                           const char     *row,
                           const char     *field);
gboolean   jx_link_equal  (const JxRecord *link,
                           const JxRecord *other);
gboolean   jx_link_stands (const JxRecord *link,
                           JxAssessment   *assessment);
GPtrArray *jx_links_get   (JxAssessment   *assessment);

G_END_DECLS
