/* jx-docx-text.h: paragraphs of a Word file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-docx-styles.h"

G_BEGIN_DECLS

#define JX_DOCX_BREAK "\v"   /* in a text: a new line of the same paragraph */

/* What a paragraph has besides its style. */
typedef struct
{
  const JxTextStyle *style;       /* as it looks here */
  const JxTextStyle *base;        /* as the file's style of that name looks */
  double             before;      /* free space above, in points */
  double             after;       /* … below */
  double             right;       /* … at the right */
  JxAlign            align;
  gboolean           keep_next;
  gboolean           unnumbered;  /* a heading with a number of its own, or none */
} JxDocxParagraph;

void  jx_docx_add_lines     (GString               *xml,
                             const JxDocxParagraph *paragraph,
                             const char            *text,
                             gsize                 *last_end);
gsize jx_docx_add_gap       (GString               *xml,
                             double                 height,
                             gboolean               keep_next);

G_END_DECLS
