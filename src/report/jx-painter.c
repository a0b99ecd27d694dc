/* jx-painter.c: draws a page
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-painter.h"

#include <math.h>

#include "jx-tags.h"

#define HAIRLINE 0.5    /* points */
#define OUTLINE  1.0

/* The upper and left edge of each cell: its neighbours draw the others, or the frame does. */
static void
draw_frame (const JxReportPage *page,
            const JxFrame      *frame,
            cairo_t            *cr)
{
  for (guint n = frame->first_box; n < frame->first_box + frame->n_boxes; n++)
    {
      const JxBox *box = &g_array_index (page->boxes, JxBox, n);

      cairo_move_to (cr, box->x, box->y + box->height);
      cairo_line_to (cr, box->x, box->y);
      cairo_line_to (cr, box->x + box->width, box->y);
    }
  cairo_set_line_width (cr, HAIRLINE);
  cairo_stroke (cr);

  cairo_rectangle (cr, frame->x, frame->y, frame->width, frame->height);
  cairo_set_line_width (cr, OUTLINE);
  cairo_stroke (cr);
}

static void
draw_turned (const JxBox  *box,
             JxTypesetter *typesetter,
             cairo_t      *cr)
{
  cairo_save (cr);
  cairo_translate (cr, box->x + box->width, box->y);
  cairo_rotate (cr, G_PI_2);
  jx_typesetter_draw (typesetter, box->text, cr, 0, 0, box->first_line, box->n_lines);
  cairo_restore (cr);
}

static void
draw_box (const JxBox  *box,
          JxTypesetter *typesetter,
          cairo_t      *cr)
{
  if (box->turned)
    draw_turned (box, typesetter, cr);
  else
    jx_typesetter_draw (typesetter, box->text, cr, box->x + box->padding, jx_box_get_text_top (box), box->first_line,
                        box->n_lines);
}

/**
 * jx_painter_draw:
 * @page: a page
 * @typesetter: the one that set its texts
 * @cr: where to, in points
 * @tags: (nullable): the structure of the file that the page goes to
 *
 * Draws a page, black on whatever is there.
 */
void
jx_painter_draw (const JxReportPage *page,
                 JxTypesetter       *typesetter,
                 cairo_t            *cr,
                 JxTags             *tags)
{
  g_return_if_fail (page != NULL && typesetter != NULL && cr != NULL);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);

  if (tags != NULL)
    jx_tags_enter_artifact (tags, cr);
  for (guint n = 0; n < page->frames->len; n++)
    draw_frame (page, &g_array_index (page->frames, JxFrame, n), cr);

  for (guint n = 0; n < page->boxes->len; n++)
    {
      const JxBox *box = &g_array_index (page->boxes, JxBox, n);

      if (tags != NULL)
        jx_tags_enter (tags, cr, box);
      if (box->text != NULL && box->n_lines > 0)
        draw_box (box, typesetter, cr);
    }

  cairo_restore (cr);
}
