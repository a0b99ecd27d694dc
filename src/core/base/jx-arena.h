/* jx-arena.h: memory that is filled once, read by many and freed as a whole
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JxArena JxArena;

JxArena    *jx_arena_new    (void);
void        jx_arena_free   (JxArena    *arena);
gpointer    jx_arena_alloc0 (JxArena    *arena,
                             gsize       n_items,
                             gsize       item_size);
gpointer    jx_arena_copy   (JxArena      *arena,
                             gconstpointer items,
                             gsize         n_items,
                             gsize         item_size);
const char *jx_arena_intern (JxArena    *arena,
                             const char *text);

#define jx_arena_new0(arena, type, n_items) ((type *) jx_arena_alloc0 (arena, n_items, sizeof (type)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxArena, jx_arena_free)

G_END_DECLS
