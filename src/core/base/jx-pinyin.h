/* jx-pinyin.h: how the common hanzi are read, without tones
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_PINYIN_MAX_READINGS 4

guint16 jx_pinyin_lookup        (gunichar     character);
guint   jx_pinyin_get_n_numbers (void);
guint   jx_pinyin_get_readings  (guint16      number,
                                 const char  *readings[]);

G_END_DECLS
