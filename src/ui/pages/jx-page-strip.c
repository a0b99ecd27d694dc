/* jx-page-strip.c: where the pages of a report stand on their ground
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-page-strip.h"

#include <math.h>

#define MIN_SCALE 0.1

static void
get_largest (const JxPageStrip *self,
             double            *width,
             double            *height)
{
  *width = *height = 1;

  for (guint n = 0; n < jx_page_strip_get_n_pages (self); n++)
    {
      double page_width, page_height;

      jx_report_get_page_size (self->report, n, &page_width, &page_height);
      *width = MAX (*width, page_width);
      *height = MAX (*height, page_height);
    }
}

guint
jx_page_strip_get_n_pages (const JxPageStrip *self)
{
  return self->report != NULL ? jx_report_get_n_pages (self->report) : 0;
}

/* Logical pixels a point. */
double
jx_page_strip_get_scale (const JxPageStrip *self)
{
  double width, height, fitting;

  if (self->zoom > 0)
    return self->zoom / 100.0 * JX_PAGE_SCREEN;

  get_largest (self, &width, &height);
  fitting = (self->width - 2 * JX_PAGE_GAP) / width;
  if (self->zoom == JX_ZOOM_PAGE)
    fitting = MIN (fitting, (self->height - 2 * JX_PAGE_GAP) / height);

  return MAX (MIN_SCALE, fitting);
}

/* What can be scrolled over; at least the window. */
void
jx_page_strip_get_size (const JxPageStrip *self,
                        double            *width,
                        double            *height)
{
  guint n = jx_page_strip_get_n_pages (self);
  double widest, highest;
  graphene_rect_t last = GRAPHENE_RECT_INIT_ZERO;

  get_largest (self, &widest, &highest);
  if (n > 0)
    jx_page_strip_place (self, self->single ? self->page : n - 1, &last);

  *width = MAX (self->width, floor (widest * jx_page_strip_get_scale (self) + 2 * JX_PAGE_GAP));
  *height = MAX (self->height, last.origin.y + last.size.height + JX_PAGE_GAP);
}

/* FALSE: the page is not on the ground, as another one is seen alone. */
gboolean
jx_page_strip_place (const JxPageStrip *self,
                     guint              page,
                     graphene_rect_t   *place)
{
  double scale = jx_page_strip_get_scale (self), y = JX_PAGE_GAP, width = 0, height = 0, widest, highest, ground;

  if (self->single && page != self->page)
    return FALSE;

  get_largest (self, &widest, &highest);
  ground = MAX (self->width, widest * scale + 2 * JX_PAGE_GAP);

  for (guint n = self->single ? page : 0; n <= page; n++)
    {
      if (height > 0)
        y += round (height * scale) + JX_PAGE_GAP;
      jx_report_get_page_size (self->report, n, &width, &height);
    }

  if (self->single)
    y = MAX (y, round ((self->height - height * scale) / 2));

  graphene_rect_init (place, round ((ground - width * scale) / 2), y, round (width * scale), round (height * scale));

  return TRUE;
}

/* Which page lies at a place, and where on it that is, in points. */
gboolean
jx_page_strip_find (const JxPageStrip *self,
                    double             x,
                    double             y,
                    guint             *page,
                    double            *page_x,
                    double            *page_y)
{
  double scale = jx_page_strip_get_scale (self);

  for (guint n = 0; n < jx_page_strip_get_n_pages (self); n++)
    {
      graphene_rect_t place;

      if (!jx_page_strip_place (self, n, &place) || !graphene_rect_contains_point (&place, &GRAPHENE_POINT_INIT (x, y)))
        continue;

      *page = n;
      *page_x = (x - place.origin.x) / scale;
      *page_y = (y - place.origin.y) / scale;
      return TRUE;
    }

  return FALSE;
}
