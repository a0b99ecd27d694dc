/* jx-headline.h: a line that may be the heading of a part of a report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-heading.h"

G_BEGIN_DECLS

#define JX_HEADLINE_LONGEST 40   /* characters; a longer line is no heading */

typedef struct
{
  JxHeadingStyle style;
  guint          number;      /* 0 none, or one of several levels */
  gboolean       numbered;
  char          *line;        /* with its number, without the text behind it */
  const char    *said;        /* … behind its number */
  char          *words;       /* as jx_heading_dup_words() has them */
  const char    *rest;        /* text behind it on the same line, or NULL */
} JxHeadline;

void        jx_headline_read           (const char *line,
                                        guint       level,
                                        JxHeadline *headline);
void        jx_headline_clear          (JxHeadline *headline);
const char *jx_headline_skip_leftovers (const char *line);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxHeadline, jx_headline_clear)

G_END_DECLS
