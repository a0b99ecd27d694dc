/* jx-arena.c: memory that is filled once, read by many and freed as a whole
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-arena.h"

#define CHUNK_SIZE 4096

struct _JxArena
{
  GPtrArray    *pieces;
  GStringChunk *texts;
};

/**
 * jx_arena_new:
 *
 * Makes an empty arena.
 *
 * Returns: (transfer full): the arena
 */
JxArena *
jx_arena_new (void)
{
  JxArena *arena = g_new0 (JxArena, 1);

  arena->pieces = g_ptr_array_new_with_free_func (g_free);
  arena->texts = g_string_chunk_new (CHUNK_SIZE);

  return arena;
}

/**
 * jx_arena_free:
 * @arena: (nullable): an arena
 *
 * Frees all that was ever taken from the arena.
 */
void
jx_arena_free (JxArena *arena)
{
  if (arena == NULL)
    return;

  g_ptr_array_unref (arena->pieces);
  g_string_chunk_free (arena->texts);
  g_free (arena);
}

/**
 * jx_arena_alloc0:
 * @arena: an arena
 * @n_items: how many
 * @item_size: bytes of one
 *
 * Takes zeroed memory; see also jx_arena_new0(), which knows the type.
 *
 * Returns: (transfer none) (nullable): the memory; `NULL` for no items
 */
gpointer
jx_arena_alloc0 (JxArena *arena,
                 gsize    n_items,
                 gsize    item_size)
{
  gpointer piece;

  g_return_val_if_fail (arena != NULL, NULL);

  if (n_items == 0)
    return NULL;

  piece = g_malloc0_n (n_items, item_size);
  g_ptr_array_add (arena->pieces, piece);

  return piece;
}

/**
 * jx_arena_copy:
 * @arena: an arena
 * @items: what to copy
 * @n_items: how many
 * @item_size: bytes of one
 *
 * Keeps a copy of @items.
 *
 * Returns: (transfer none) (nullable): the copy; `NULL` for no items
 */
gpointer
jx_arena_copy (JxArena       *arena,
               gconstpointer  items,
               gsize          n_items,
               gsize          item_size)
{
  gpointer piece = jx_arena_alloc0 (arena, n_items, item_size);

  if (piece != NULL)
    memcpy (piece, items, n_items * item_size);

  return piece;
}

/**
 * jx_arena_intern:
 * @arena: an arena
 * @text: (nullable): a text
 *
 * Keeps one copy of @text, the same for equal texts.
 *
 * Returns: (transfer none) (nullable): the copy; `NULL` for `NULL`
 */
const char *
jx_arena_intern (JxArena    *arena,
                 const char *text)
{
  g_return_val_if_fail (arena != NULL, NULL);

  return text == NULL ? NULL : g_string_chunk_insert_const (arena->texts, text);
}
