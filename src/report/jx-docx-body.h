/* jx-docx-body.h: the text of a Word file, section by section
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-document.h"

G_BEGIN_DECLS

typedef struct
{
  GString      *xml;        /* the part with the text */
  const JxPage *base;       /* settings that the file's styles are made for */
  GArray       *sections;   /* const JxPage *, of each section */
} JxDocxBody;

void     jx_docx_body_init  (JxDocxBody       *body,
                             const JxDocument *document);
void     jx_docx_body_clear (JxDocxBody       *body);
GString *jx_docx_new_footer (const JxPage      *page,
                             const JxPage      *base,
                             const JxPageSetup *setup,
                             const char        *digest,
                             gboolean           odd);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxDocxBody, jx_docx_body_clear)

G_END_DECLS
