/* jx-title-words.h: where the words of a title end
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GArray *jx_title_words_find_ends (const char *title);

G_END_DECLS
