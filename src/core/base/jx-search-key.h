/* jx-search-key.h: a text made ready to be searched
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_SEARCH_SILENT G_MAXUINT16

typedef struct
{
  guint64 signature;     /* of all its characters, and of the letters they are read with */
  guint32 n_characters;
  guint32 n_bytes;       /* of the text */
  guint16 sounds[];      /* one a character; the folded text lies behind them */
} JxSearchKey;

JxSearchKey *jx_search_key_new       (const char        *text);
void         jx_search_key_free      (JxSearchKey       *self);
const char  *jx_search_key_get_text  (const JxSearchKey *self);

guint16      jx_search_get_sound     (gunichar           character);
guint64      jx_search_get_signature (gunichar           character);
char        *jx_search_fold          (const char        *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSearchKey, jx_search_key_free)

G_END_DECLS
