/* jx-texts.c: texts of many records in one place, each of those that repeat once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-texts.h"

#define CHUNK_BYTES (64 * 1024)

struct _JxTexts
{
  gatomicrefcount  ref_count;
  GStringChunk    *chunk;
};

/**
 * jx_texts_new:
 *
 * Makes a place without texts. One thread at a time adds to it; it may be held and let go from any.
 *
 * Returns: (transfer full): the place
 */
JxTexts *
jx_texts_new (void)
{
  JxTexts *self = g_new0 (JxTexts, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->chunk = g_string_chunk_new (CHUNK_BYTES);

  return self;
}

/**
 * jx_texts_ref:
 * @self: a place
 *
 * Holds it.
 *
 * Returns: (transfer full): @self
 */
JxTexts *
jx_texts_ref (JxTexts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jx_texts_unref:
 * @self: (nullable) (transfer full): a place
 *
 * Lets it go; the last one frees all texts.
 */
void
jx_texts_unref (JxTexts *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_string_chunk_free (self->chunk);
  g_free (self);
}

/**
 * jx_texts_add:
 * @self: a place
 * @text: (nullable): a text that is there once, as a UUID
 *
 * Copies a text.
 *
 * Returns: (transfer none) (nullable): the copy, as long as somebody holds @self
 */
char *
jx_texts_add (JxTexts    *self,
              const char *text)
{
  g_return_val_if_fail (self != NULL, NULL);

  return text != NULL ? g_string_chunk_insert (self->chunk, text) : NULL;
}

/**
 * jx_texts_share:
 * @self: a place
 * @text: (nullable): a text that comes again and again
 *
 * Copies a text, or gives the copy that is there.
 *
 * Returns: (transfer none) (nullable): the copy, as long as somebody holds @self; not to be written to
 */
char *
jx_texts_share (JxTexts    *self,
                const char *text)
{
  g_return_val_if_fail (self != NULL, NULL);

  return text != NULL ? g_string_chunk_insert_const (self->chunk, text) : NULL;
}
