/* jx-text.h: what all text cells share: white space, widths, length
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    jx_text_is_space      (gunichar       c);
gboolean    jx_text_is_bidi       (gunichar       c);
gunichar    jx_text_fold_char     (gunichar       c);
gunichar    jx_text_decode        (const char    *text,
                                   const char    *end,
                                   const char   **next);

gboolean    jx_text_is_blank      (const char    *text);
const char *jx_text_trim          (const char    *text,
                                   gsize         *length);
char       *jx_text_strip         (const char    *text);
char       *jx_text_squash        (const char    *text);
char       *jx_text_flatten       (const char    *text);
char       *jx_text_clean         (const char    *text);
gsize       jx_text_count         (const char    *text);

gboolean    jx_text_equal_loose   (const char    *a,
                                   const char    *b);
int         jx_text_compare_loose (const char    *a,
                                   const char    *b);
guint       jx_text_hash_loose    (gconstpointer  text);

gboolean    jx_text_begins        (const char    *text,
                                   const char    *beginning);
const char *jx_text_find          (const char    *text,
                                   const char    *word);
gboolean    jx_text_has           (const char    *text,
                                   const char    *word);
gboolean    jx_text_has_any       (const char        *text,
                                   const char *const *words);
void        jx_text_nest_quotes   (char          *text);
gboolean    jx_text_is_code       (const char    *text);

G_END_DECLS
