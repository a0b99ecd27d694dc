/* contrast.h: whether one colour can be told from another
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define CONTRAST_TEXT 4.5   /* WCAG 2.1, 1.4.3 */
#define CONTRAST_SIGN 3.0   /* 1.4.11: what is no text */

GdkRGBA contrast_over   (const GdkRGBA *color, float alpha, const GdkRGBA *ground);
void    contrast_assert (const char *what, const GdkRGBA *color, float alpha, const GdkRGBA *ground, double least);

G_END_DECLS
