/* jx-growing-text.h: a text view that is as high as its text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_GROWING_TEXT (jx_growing_text_get_type ())
G_DECLARE_FINAL_TYPE (JxGrowingText, jx_growing_text, JX, GROWING_TEXT, GtkTextView)

G_END_DECLS
