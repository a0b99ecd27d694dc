/* jx-lexicon.c: a list of words and where one of them begins in a text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-lexicon.h"

#include <string.h>

/* of the first character, as far as its bytes are there */
static guint
bucket_of (const char *text)
{
  const guint8 *s = (const guint8 *) text;
  guint sum = s[0];

  if (s[0] >= 0xc0)
    sum = sum * 67u + s[1] * 5u;
  if (s[0] >= 0xe0)
    sum = sum * 3u + s[2];

  return sum % JX_LEXICON_BUCKETS;
}

/**
 * jx_lexicon_init:
 * @lexicon: (out caller-allocates): an index
 * @terms: words in UTF-8, none empty, of two that begin alike the longer one first; they must outlive @lexicon
 * @n_terms: how many, `JX_LEXICON_MAX` at most
 *
 * Orders words by their first character. It takes a microsecond: an index lives as long as one reading.
 */
void
jx_lexicon_init (JxLexicon    *lexicon,
                 const JxTerm *terms,
                 gsize         n_terms)
{
  g_return_if_fail (n_terms <= JX_LEXICON_MAX);

  memset (lexicon->head, 0, sizeof lexicon->head);
  lexicon->terms = terms;

  for (gsize i = n_terms; i > 0; i--)
    {
      guint16 *head = &lexicon->head[bucket_of (terms[i - 1].word)];

      lexicon->next[i - 1] = *head;
      *head = (guint16) i;
    }
}

/**
 * jx_lexicon_find:
 * @lexicon: an index
 * @text: valid UTF-8, not at its end
 * @length: (out): bytes of the word
 *
 * Finds the longest word that @text begins with.
 *
 * Returns: (transfer none) (nullable): the word
 */
const JxTerm *
jx_lexicon_find (const JxLexicon *lexicon,
                 const char      *text,
                 gsize           *length)
{
  for (guint n = lexicon->head[bucket_of (text)]; n > 0; n = lexicon->next[n - 1])
    {
      const char *word = lexicon->terms[n - 1].word;
      gsize i = 0;

      while (word[i] != '\0' && word[i] == text[i])
        i++;

      if (word[i] == '\0')
        {
          *length = i;
          return &lexicon->terms[n - 1];
        }
    }

  return NULL;
}
