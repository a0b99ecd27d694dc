/* jx-word-styles.h: what the styles of a Word file say of its paragraphs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-manuscript.h"

G_BEGIN_DECLS

#define JX_WORD_NONE G_MAXUINT   /* nothing is said of it */

/* What is said of a paragraph; its own word counts before its style's. */
typedef struct
{
  JxLineKind kind;
  guint      outline;   /* level of a heading, from 0; 9 is none */
  guint      list;      /* the list that numbers it; 0 is none */
  guint      depth;     /* … and the level there, from 0 */
} JxWordStyle;

typedef struct _JxWordStyles JxWordStyles;

JxWordStyles *jx_word_styles_read (GBytes              *part,
                                   GError             **error);
void          jx_word_styles_free (JxWordStyles        *self);
void          jx_word_styles_get  (const JxWordStyles  *self,
                                   const char          *id,
                                   JxWordStyle         *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxWordStyles, jx_word_styles_free)

G_END_DECLS
