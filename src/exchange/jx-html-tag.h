/* jx-html-tag.h: a tag and a text of a page
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stretches of the page. */
typedef struct
{
  const char *name;         /* NULL: a comment or an instruction */
  gsize       name_length;
  const char *attributes;
  const char *end;          /* behind the attributes */
  gboolean    closing;
} JxHtmlTag;

gboolean    jx_html_tag_begins        (const char      *page);
const char *jx_html_tag_read          (JxHtmlTag       *tag,
                                       const char      *page);
gboolean    jx_html_tag_is            (const JxHtmlTag *tag,
                                       const char      *name);
char       *jx_html_tag_dup_attribute (const JxHtmlTag *tag,
                                       const char      *name);
void        jx_html_append_text       (GString         *text,
                                       const char      *page,
                                       const char      *end);
void        jx_html_append_break      (GString         *text);

G_END_DECLS
