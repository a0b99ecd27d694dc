/* jx-page-strip.c: where the pages of a report stand on their ground
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-page-strip.h"

#include <math.h>

#define MIN_SCALE 0.1

/* Of those that are made so far. */
guint
jx_page_strip_get_n_pages (const JxPageStrip *self)
{
  return self->report != NULL ? jx_report_get_n_ready (self->report) : 0;
}

static double
find_scale (JxPageStrip *self)
{
  double highest, fitting;

  self->widest = highest = 1;
  if (self->report != NULL)
    jx_report_get_largest (self->report, &self->widest, &highest);
  if (self->zoom > 0)
    return self->zoom / 100.0 * JX_PAGE_SCREEN;

  fitting = (self->width - 2 * JX_PAGE_GAP) / self->widest;
  if (self->zoom == JX_ZOOM_PAGE)
    fitting = MIN (fitting, (self->height - 2 * JX_PAGE_GAP) / highest);

  return MAX (MIN_SCALE, fitting);
}

static double
get_room (const JxPageStrip *self,
          guint              page)
{
  double height;

  jx_report_get_page_size (self->report, page, NULL, &height);

  return round (height * self->scale) + JX_PAGE_GAP;
}

/* Makes the pages down to a place on the ground, or the one that is seen alone. */
static void
reach (JxPageStrip *self,
       double       y)
{
  double end = JX_PAGE_GAP;

  if (self->single)
    jx_report_has_page (self->report, self->page);
  else
    for (guint n = 0; end < y && jx_report_has_page (self->report, n); n++)
      end += get_room (self, n);
}

/* To be done whenever the pages, the window on them or the zoom are others than before; then each page is found without a look
 * at the rest. All pages down to @y are made, and as many more as there is time for, in us. FALSE: all are made. */
gboolean
jx_page_strip_measure (JxPageStrip *self,
                       double       y,
                       gint64       time)
{
  gint64 end = g_get_monotonic_time () + time;
  gboolean more = self->report != NULL;
  guint n_pages;

  self->scale = find_scale (self);
  if (more)
    reach (self, y);
  while (more && (more = jx_report_go_on (self->report)) && g_get_monotonic_time () < end)
    ;

  n_pages = jx_page_strip_get_n_pages (self);
  y = JX_PAGE_GAP;
  self->tops = g_renew (double, self->tops, n_pages + 1);
  self->n_tops = n_pages;
  for (guint n = 0; n < n_pages; n++)
    {
      self->tops[n] = y;
      y += get_room (self, n);
    }
  self->tops[n_pages] = y;

  return more;
}

void
jx_page_strip_clear (JxPageStrip *self)
{
  g_clear_object (&self->report);
  g_clear_pointer (&self->tops, g_free);
  self->n_tops = 0;
}

/* Logical pixels a point. */
double
jx_page_strip_get_scale (const JxPageStrip *self)
{
  return self->scale;
}

/* What can be scrolled over; at least the window. */
void
jx_page_strip_get_size (const JxPageStrip *self,
                        double            *width,
                        double            *height)
{
  graphene_rect_t page = GRAPHENE_RECT_INIT_ZERO;

  *width = MAX (self->width, floor (self->widest * self->scale + 2 * JX_PAGE_GAP));
  *height = self->n_tops > 0 ? self->tops[self->n_tops] : JX_PAGE_GAP;
  if (self->single && jx_page_strip_place (self, self->page, &page))
    *height = page.origin.y + page.size.height + JX_PAGE_GAP;
  *height = MAX (self->height, *height);
}

/* FALSE: the page is not on the ground, as another one is seen alone. */
gboolean
jx_page_strip_place (const JxPageStrip *self,
                     guint              page,
                     graphene_rect_t   *place)
{
  double scale = self->scale, ground = MAX (self->width, self->widest * scale + 2 * JX_PAGE_GAP), width, height, y;

  if (page >= MIN (self->n_tops, jx_page_strip_get_n_pages (self)) || (self->single && page != self->page))
    return FALSE;

  jx_report_get_page_size (self->report, page, &width, &height);
  y = self->single ? MAX (JX_PAGE_GAP, round ((self->height - height * scale) / 2)) : self->tops[page];
  graphene_rect_init (place, round ((ground - width * scale) / 2), y, round (width * scale), round (height * scale));

  return TRUE;
}

/* The page that lies there on the ground, or the last one above; with one page at a time that one. */
guint
jx_page_strip_find_page (const JxPageStrip *self,
                         double             y)
{
  guint first = 0, end = self->n_tops;

  if (self->single || end == 0)
    return self->single ? self->page : 0;

  while (first + 1 < end)
    {
      guint middle = (first + end) / 2;

      if (self->tops[middle] <= y)
        first = middle;
      else
        end = middle;
    }

  return first;
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
  graphene_rect_t place;

  *page = jx_page_strip_find_page (self, y);
  if (!jx_page_strip_place (self, *page, &place) || !graphene_rect_contains_point (&place, &GRAPHENE_POINT_INIT (x, y)))
    return FALSE;

  *page_x = (x - place.origin.x) / self->scale;
  *page_y = (y - place.origin.y) / self->scale;

  return TRUE;
}

/* The first page of which half is in view, or that fills its middle. @top: of what is in view, on the ground */
guint
jx_page_strip_find_current (const JxPageStrip *self,
                            double             top)
{
  guint n_pages = jx_page_strip_get_n_pages (self);

  for (guint i = jx_page_strip_find_page (self, top); i < n_pages; i++)
    {
      graphene_rect_t place;

      if (jx_page_strip_place (self, i, &place)
          && (self->single || place.origin.y + place.size.height / 2 >= top
              || place.origin.y + place.size.height > top + self->height / 2))
        return i;
    }

  return n_pages > 0 ? n_pages - 1 : 0;
}
