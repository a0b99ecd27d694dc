/* jx-tick-font.c: tick boxes, drawn as paths and still text to whoever copies them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-tick-font.h"

#define BALLOT_BOX        0x2610    /* ☐ */
#define BALLOT_BOX_CHECK  0x2611    /* ☑ */
#define BALLOT_BOX_X      0x2612    /* ☒ */
#define WHITE_SQUARE      0x25a1    /* □, typed for ☐: beside a ☑ it must look the same */

/* In parts of the size; the box stands in the middle of a hanzi. */
#define BOX_LEFT    0.13
#define BOX_BOTTOM  0.01
#define BOX_SIDE    0.74
#define BOX_LINE    0.055
#define MARK_LINE   0.085

static cairo_status_t
start_font (cairo_scaled_font_t  *scaled_font,
            cairo_t              *cr,
            cairo_font_extents_t *extents)
{
  extents->ascent = 0.88;
  extents->descent = 0.12;
  extents->height = 1;
  extents->max_x_advance = 1;
  extents->max_y_advance = 0;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
find_glyph (cairo_scaled_font_t *scaled_font,
            unsigned long        unicode,
            unsigned long       *glyph_index)
{
  *glyph_index = unicode;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_glyph (cairo_scaled_font_t  *scaled_font,
            unsigned long         glyph,
            cairo_t              *cr,
            cairo_text_extents_t *extents)
{
  extents->x_advance = 1;

  cairo_set_line_width (cr, BOX_LINE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_rectangle (cr, BOX_LEFT, -BOX_BOTTOM - BOX_SIDE, BOX_SIDE, BOX_SIDE);
  cairo_stroke (cr);

  cairo_set_line_width (cr, MARK_LINE);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (glyph == BALLOT_BOX_CHECK)
    {
      cairo_move_to (cr, BOX_LEFT + 0.15, -BOX_BOTTOM - 0.36);
      cairo_line_to (cr, BOX_LEFT + 0.31, -BOX_BOTTOM - 0.17);
      cairo_line_to (cr, BOX_LEFT + 0.60, -BOX_BOTTOM - 0.58);
    }
  else if (glyph == BALLOT_BOX_X)
    {
      cairo_move_to (cr, BOX_LEFT + 0.17, -BOX_BOTTOM - 0.17);
      cairo_line_to (cr, BOX_LEFT + 0.57, -BOX_BOTTOM - 0.57);
      cairo_move_to (cr, BOX_LEFT + 0.57, -BOX_BOTTOM - 0.17);
      cairo_line_to (cr, BOX_LEFT + 0.17, -BOX_BOTTOM - 0.57);
    }
  cairo_stroke (cr);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * jx_tick_font_new:
 *
 * Makes a font of the characters ☐ □ ☑ ☒: no font for Chinese has all of them.
 *
 * Returns: (transfer full): the face
 */
cairo_font_face_t *
jx_tick_font_new (void)
{
  cairo_font_face_t *face = cairo_user_font_face_create ();

  cairo_user_font_face_set_init_func (face, start_font);
  cairo_user_font_face_set_unicode_to_glyph_func (face, find_glyph);
  cairo_user_font_face_set_render_glyph_func (face, draw_glyph);

  return face;
}

/**
 * jx_tick_font_has:
 * @character: a character
 *
 * Asks whether the character is one of the tick boxes.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_tick_font_has (gunichar character)
{
  return character == WHITE_SQUARE || (character >= BALLOT_BOX && character <= BALLOT_BOX_X);
}

/**
 * jx_tick_font_show:
 * @face: the font
 * @cr: where; the current point is the character's left end on the baseline
 * @size: of a hanzi, in the units of @cr
 * @character: a tick box
 *
 * Draws a tick box that a PDF knows as a character.
 */
void
jx_tick_font_show (cairo_font_face_t *face,
                   cairo_t           *cr,
                   double             size,
                   gunichar           character)
{
  cairo_text_cluster_t cluster = { .num_glyphs = 1 };
  cairo_glyph_t glyph = { .index = character };
  char utf8[6];

  g_return_if_fail (jx_tick_font_has (character));

  cluster.num_bytes = g_unichar_to_utf8 (character, utf8);
  cairo_get_current_point (cr, &glyph.x, &glyph.y);

  cairo_save (cr);
  cairo_set_font_face (cr, face);
  cairo_set_font_size (cr, size);
  cairo_show_text_glyphs (cr, utf8, cluster.num_bytes, &glyph, 1, &cluster, 1, 0);
  cairo_restore (cr);
}
