/* jx-text-context.c: how letters stand on a page
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-text-context.h"

#include <pango/pangocairo.h>

#include "jx-tick-font.h"

static void
draw_tick_cb (cairo_t        *cr,
              PangoAttrShape *shape,
              gboolean        do_path,
              gpointer        ticks)
{
  double size = pango_units_to_double (shape->logical_rect.width);

  if (!do_path)
    jx_tick_font_show (ticks, cr, size, GPOINTER_TO_UINT (shape->data));
}

static void
free_ticks (gpointer ticks)
{
  cairo_font_face_destroy (ticks);
}

/**
 * jx_text_context_new:
 *
 * Makes the context in which text of a page is set. The page is the same on every screen and on paper: nothing of the place
 * where it is drawn may move a letter. Tick boxes are drawn by jx_tick_font_show().
 *
 * Returns: (transfer full): the context, with the fonts of the thread
 */
PangoContext *
jx_text_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 72);
  pango_cairo_context_set_shape_renderer (context, draw_tick_cb, jx_tick_font_new (), free_ticks);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);

  return context;
}
