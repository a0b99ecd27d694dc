/* jx-word-numbers.h: the numbers that a Word file gives its paragraphs by itself
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JxWordNumbers JxWordNumbers;

JxWordNumbers *jx_word_numbers_read (GBytes         *part,
                                     GError        **error);
void           jx_word_numbers_free (JxWordNumbers  *self);
guint          jx_word_numbers_find (JxWordNumbers  *self,
                                     guint           list,
                                     const char     *style);
char          *jx_word_numbers_take (JxWordNumbers  *self,
                                     guint           list,
                                     guint           depth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxWordNumbers, jx_word_numbers_free)

G_END_DECLS
