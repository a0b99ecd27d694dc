/* jx-lexicon.h: a list of words and where one of them begins in a text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *word;
  guint64     meaning;   /* bits, or a number: whose list it is knows */
  const char *right;     /* what should stand there; NULL where nothing else should */
} JxTerm;

#define JX_LEXICON_BUCKETS 1024
#define JX_LEXICON_MAX     512

/* An index over words; on the stack of whoever reads, or longer: it points into the list that it was made of. */
typedef struct
{
  const JxTerm *terms;
  guint16       head[JX_LEXICON_BUCKETS];   /* 1 + place in the list; 0 none */
  guint16       next[JX_LEXICON_MAX];
} JxLexicon;

void          jx_lexicon_init (JxLexicon       *lexicon,
                               const JxTerm    *terms,
                               gsize            n_terms);
const JxTerm *jx_lexicon_find (const JxLexicon *lexicon,
                               const char      *text,
                               gsize           *length);

G_END_DECLS
