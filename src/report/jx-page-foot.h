/* jx-page-foot.h: the line at the foot of a page: its number, and the code of the file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-numbering.h"
#include "jx-report-page.h"

G_BEGIN_DECLS

/* What stands at the foot of all pages of a document. */
typedef struct
{
  JxNumbering  numbering;
  char        *digest;      /* short code of the file that says the same; NULL: none is printed */
  JxFoot       place;       /* of the numbers */
  gboolean     turns;       /* sheets that lie are bound with upright ones */
} JxPageFoot;

void     jx_page_foot_init      (JxPageFoot        *self,
                                 const JxDocument  *document,
                                 const JxNumbering *numbering,
                                 const char        *digest);
void     jx_page_foot_clear     (JxPageFoot        *self);
gboolean jx_page_foot_equals    (const JxPageFoot  *self,
                                 const JxPageFoot  *other);
void     jx_page_foot_add       (JxReportPage      *page,
                                 const JxPageFoot  *self,
                                 guint              n,
                                 JxTypesetter      *typesetter);
void     jx_page_foot_remove    (JxReportPage      *page);
double   jx_page_foot_get_place (double             margin);
gboolean jx_page_foot_is_turned (const JxDocument  *document,
                                 const JxPage      *page);

G_END_DECLS
