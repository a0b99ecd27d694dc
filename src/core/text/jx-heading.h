/* jx-heading.h: the number that a heading begins with
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* By level, from the chapter down. */
typedef enum
{
  JX_HEADING_NONE,
  JX_HEADING_CHAPTER,    /* 一、 */
  JX_HEADING_SECTION,    /* （一） */
  JX_HEADING_POINT,      /* 1. */
  JX_HEADING_BRACKET,    /* （1） */
  JX_HEADING_CIRCLE,     /* ① */
  JX_HEADING_LAST
} JxHeadingStyle;

guint          jx_heading_take_numeral (const char     *text,
                                        gsize          *length);
JxHeadingStyle jx_heading_take         (const char     *line,
                                        guint          *number,
                                        gsize          *length);
gboolean       jx_heading_is_end       (const char     *at);
JxHeadingStyle jx_heading_get_title    (const char     *line);
char          *jx_heading_dup_words    (const char     *line);
gboolean       jx_heading_is_alike     (const char     *words,
                                        const char     *title);
gboolean       jx_heading_is_same_part (const char     *words,
                                        const char     *title);
char          *jx_heading_dup_number   (JxHeadingStyle  style,
                                        guint           number);
char          *jx_heading_dup_next     (const char     *line,
                                        JxHeadingStyle  style,
                                        guint           number);
char          *jx_heading_dup_like     (const char     *line,
                                        guint           number);

G_END_DECLS
