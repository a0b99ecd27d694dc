/* jx-docx-body.h: the text of a Word file, section by section
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-docx-foot.h"
#include "jx-report.h"

G_BEGIN_DECLS

typedef struct
{
  GString      *xml;        /* the part with the text */
  const JxPage *base;       /* settings that the file's styles are made for */
  GArray       *sections;   /* JxDocxSection */
} JxDocxBody;

void jx_docx_body_init  (JxDocxBody *body,
                         JxReport   *report);
void jx_docx_body_clear (JxDocxBody *body);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxDocxBody, jx_docx_body_clear)

G_END_DECLS
