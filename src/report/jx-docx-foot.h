/* jx-docx-foot.h: what stands above and below the text of a Word file's pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-document.h"

G_BEGIN_DECLS

#define JX_DOCX_HEAD_ROOM 6.0   /* points from a head to the type area: one with nothing in it does not reach that */

/* Pages of one kind that follow each other. */
typedef struct
{
  const JxPage *page;
  gboolean      turned;     /* lies among upright pages */
  gboolean      continued;  /* one table: from its second page on it says so */
  gboolean      odd;        /* the number of the first page here */
} JxDocxSection;

GString *jx_docx_new_footer (const JxDocxSection *section,
                             const JxPage        *base,
                             const JxPageSetup   *setup,
                             const char          *digest,
                             gboolean             odd);
GString *jx_docx_new_header (const JxPage        *base,
                             gboolean             continued);

G_END_DECLS
