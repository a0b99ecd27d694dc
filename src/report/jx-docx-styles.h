/* jx-docx-styles.h: the looks of a Word file, by the names that Word has for them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-text-style.h"

G_BEGIN_DECLS

#define JX_DOCX_TWIPS_PER_POINT 20
#define JX_DOCX_NAMESPACES \
  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" " \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

const char *jx_docx_get_style_id  (JxTextRole         role);
guint       jx_docx_get_level     (JxTextRole         role);
void        jx_docx_add_spacing   (GString           *xml,
                                   const JxTextStyle *style,
                                   double             before,
                                   double             after);
GString    *jx_docx_new_styles    (const JxPage      *page);
GString    *jx_docx_new_numbering (const JxPage      *page);
GString    *jx_docx_new_font_table (void);

G_END_DECLS
