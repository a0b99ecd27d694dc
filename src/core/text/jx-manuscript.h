/* jx-manuscript.h: the lines of a text that was written elsewhere
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a line is, as far as the file says so. */
typedef enum
{
  JX_LINE_TEXT,
  JX_LINE_TITLE,
  JX_LINE_CONTENTS,   /* of the table of contents */
  JX_LINE_CAPTION,    /* above the table that follows */
  JX_LINE_TABLE,      /* a whole table: its rows as lines, tabs between the cells */
} JxLineKind;

typedef struct
{
  JxLineKind  kind;
  guint       level;    /* of a heading that the file marks as one, from 1; 0 none */
  char       *text;
} JxManuscriptLine;

typedef struct
{
  GPtrArray *lines;     /* JxManuscriptLine */
  GPtrArray *left_out;  /* char *: sentences on what of the file is not among them */
} JxManuscript;

JxManuscript *jx_manuscript_new           (void);
JxManuscript *jx_manuscript_new_from_text (const char   *text);
void          jx_manuscript_free          (JxManuscript *self);
void          jx_manuscript_add           (JxManuscript *self,
                                           JxLineKind    kind,
                                           guint         level,
                                           const char   *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxManuscript, jx_manuscript_free)

G_END_DECLS
