/* jx-page-overlay.c: what is shown over the pages: cell in edit, hits of a search, findings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-page-overlay.h"

#include <adwaita.h>

struct _JxPageOverlay
{
  JxReport   *report;     /* or NULL */
  char       *row_id;     /* of the cell in edit; NULL none */
  char       *field;
  gboolean    sought;     /* it is to be found on a page that is made later */
  guint       n_passed;   /* pages where it is not */
  GListModel *findings;   /* shown in the margin, or NULL */
  GPtrArray  *marks;      /* of them, by page: GPtrArray of JxPageMark, or NULL: not looked for yet */
  GArray     *hits;       /* JxReportHit: what is searched; or NULL */
  guint       hit;        /* the one that was gone to */
};

static void
clear_marks (gpointer data)
{
  if (data != NULL)
    g_ptr_array_unref (data);
}

static GPtrArray *
get_marks (JxPageOverlay *self,
           guint          page)
{
  g_ptr_array_set_size (self->marks, (int) MAX (self->marks->len, page + 1));

  if (g_ptr_array_index (self->marks, page) == NULL)
    g_ptr_array_index (self->marks, page) = jx_page_marks_new (self->report, page, self->findings);

  return g_ptr_array_index (self->marks, page);
}

static graphene_rect_t
get_rect (const JxReportRect    *rect,
          const graphene_rect_t *place,
          double                 scale)
{
  return GRAPHENE_RECT_INIT (place->origin.x + rect->x * scale, place->origin.y + rect->y * scale, rect->width * scale,
                             rect->height * scale);
}

static void
draw_border (GtkSnapshot           *snapshot,
             const graphene_rect_t *rect,
             float                  radius,
             float                  width,
             const GdkRGBA         *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, radius);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
draw_source (JxPageOverlay         *self,
             guint                  page,
             GtkWidget             *widget,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *place,
             double                 scale)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr(GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  g_autoptr(GArray) cells = jx_report_get_page_rects (self->report, page, self->row_id, self->field);

  for (guint n = 0; n < cells->len; n++)
    {
      graphene_rect_t rect = get_rect (&g_array_index (cells, JxReportRect, n), place, scale);

      graphene_rect_inset (&rect, -1, -1);
      draw_border (snapshot, &rect, 3, 2, accent);
    }
}

/* As with a marker on paper; the hit that was gone to is darker, and framed. */
static void
draw_hits (JxPageOverlay         *self,
           guint                  page,
           GtkSnapshot           *snapshot,
           const graphene_rect_t *place,
           double                 scale)
{
  const GdkRGBA marker = { 0.96f, 0.83f, 0.18f, 0.45f }, current = { 0.90f, 0.38f, 0, 0.45f }, frame = { 0.78f, 0.27f, 0, 1 };

  for (guint n = 0; n < self->hits->len; n++)
    {
      const JxReportHit *hit = &g_array_index (self->hits, JxReportHit, n);
      graphene_rect_t rect = get_rect (&hit->place, place, scale);

      if (hit->place.page != page)
        continue;

      gtk_snapshot_append_color (snapshot, hit->hit == self->hit ? &current : &marker, &rect);
      if (hit->hit == self->hit)
        draw_border (snapshot, &rect, 0, 1, &frame);
    }
}

JxPageOverlay *
jx_page_overlay_new (void)
{
  JxPageOverlay *self = g_new0 (JxPageOverlay, 1);

  self->marks = g_ptr_array_new_with_free_func (clear_marks);

  return self;
}

void
jx_page_overlay_free (JxPageOverlay *self)
{
  g_clear_pointer (&self->hits, g_array_unref);
  g_ptr_array_unref (self->marks);
  g_clear_object (&self->findings);
  g_clear_object (&self->report);
  g_free (self->row_id);
  g_free (self->field);
  g_free (self);
}

void
jx_page_overlay_set_report (JxPageOverlay *self,
                            JxReport      *report)
{
  g_set_object (&self->report, report);
  g_clear_pointer (&self->row_id, g_free);
  g_clear_pointer (&self->field, g_free);
  g_clear_pointer (&self->hits, g_array_unref);
  jx_page_overlay_update (self);
}

/* What stands on the pages, or the findings, changed. */
void
jx_page_overlay_update (JxPageOverlay *self)
{
  g_ptr_array_set_size (self->marks, 0);
  self->n_passed = 0;
}

/* FALSE: it was that already */
gboolean
jx_page_overlay_set_source (JxPageOverlay *self,
                            const char    *row_id,
                            const char    *field)
{
  gboolean changed = g_set_str (&self->row_id, row_id) | g_set_str (&self->field, field);

  self->sought |= changed;
  self->n_passed = 0;

  return changed;
}

/* The reader looks elsewhere: the cell in edit is outlined as before, but no longer brought into view. */
void
jx_page_overlay_leave_source (JxPageOverlay *self)
{
  self->sought = FALSE;
}

/* Where the cell in edit begins, told once; FALSE: it was told, or stands on no page that is made so far. */
gboolean
jx_page_overlay_find_source (JxPageOverlay *self,
                             JxReportRect  *place)
{
  if (!self->sought || self->row_id == NULL || self->report == NULL)
    return FALSE;

  for (; self->sought && self->n_passed < jx_report_get_n_ready (self->report); self->n_passed++)
    {
      g_autoptr(GArray) cells = jx_report_get_page_rects (self->report, self->n_passed, self->row_id, self->field);

      if (cells->len == 0)
        continue;

      *place = g_array_index (cells, JxReportRect, 0);
      self->sought = FALSE;
    }

  return !self->sought;
}

gboolean
jx_page_overlay_set_findings (JxPageOverlay *self,
                              GListModel    *findings)
{
  return g_set_object (&self->findings, findings);
}

/* Takes the hits; NULL: nothing is searched */
void
jx_page_overlay_set_hits (JxPageOverlay *self,
                          GArray        *hits)
{
  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = hits;
}

/* Returns where it begins, NULL if there are not so many. */
const JxReportRect *
jx_page_overlay_choose_hit (JxPageOverlay *self,
                            guint          hit)
{
  self->hit = hit;

  for (guint n = 0; self->hits != NULL && n < self->hits->len; n++)
    if (g_array_index (self->hits, JxReportHit, n).hit == hit)
      return &g_array_index (self->hits, JxReportHit, n).place;

  return NULL;
}

void
jx_page_overlay_draw (JxPageOverlay         *self,
                      guint                  page,
                      GtkWidget             *widget,
                      GtkSnapshot           *snapshot,
                      const graphene_rect_t *place,
                      double                 scale)
{
  if (self->hits != NULL)
    draw_hits (self, page, snapshot, place, scale);
  if (self->row_id != NULL)
    draw_source (self, page, widget, snapshot, place, scale);
  if (self->findings != NULL)
    jx_page_marks_draw (get_marks (self, page), widget, snapshot, place, scale);
}

/* @x, @y: in points on the page */
JxPageMark *
jx_page_overlay_find_mark (JxPageOverlay *self,
                           guint          page,
                           double         x,
                           double         y,
                           double         scale)
{
  double width;

  if (self->findings == NULL)
    return NULL;

  jx_report_get_page_size (self->report, page, &width, NULL);

  return jx_page_marks_find (get_marks (self, page), width, x, y, scale);
}
