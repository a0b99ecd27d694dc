/* jx-tick-font.h: tick boxes, drawn as paths and still text to whoever copies them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_font_face_t *jx_tick_font_new      (void);
gboolean           jx_tick_font_has      (gunichar   character);
void               jx_tick_font_show     (cairo_font_face_t *face,
                                          cairo_t    *cr,
                                          double      size,
                                          gunichar    character);

G_END_DECLS
