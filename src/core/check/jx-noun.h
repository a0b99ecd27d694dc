/* jx-noun.h: whether two figures are told of the same thing, by what stands before them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize    jx_noun_setting_length (const char *text);
void     jx_noun_cut_counting   (char       *noun);
gboolean jx_noun_is_same        (const char *a,
                                 const char *b);
gboolean jx_noun_is_wider       (const char *a,
                                 const char *b);

G_END_DECLS
