/* jx-pages.c: pages of a report on a neutral ground, as a scrollable widget
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-pages.h"

#include <adwaita.h>
#include <math.h>

#define GAP       12      /* between pages, and around them */
#define SCREEN    (96.0 / 72.0)   /* logical pixels a point at 100 % */
#define MIN_SCALE 0.1

struct _JxPages
{
  GtkWidget      parent_instance;

  JxReport      *report;
  int            zoom;            /* percent; 0 fits the width */
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  char          *row_id;          /* of the cell in edit; NULL none */
  char          *field;
  GPtrArray     *textures;        /* GskRenderNode or NULL, by page: painted once, kept while its stamp stays */
  GArray        *stamps;          /* guint, by page */
  double         painted_scale;
};

static void jx_pages_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JxPages, jx_pages, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, jx_pages_scrollable_init))

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} JxPagesProp;

enum
{
  JUMP,
  PAGE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
n_pages (JxPages *self)
{
  return self->report != NULL ? jx_report_get_n_pages (self->report) : 0;
}

static double
widest (JxPages *self)
{
  double widest_page = 1;

  for (guint i = 0; i < n_pages (self); i++)
    {
      double width, height;

      jx_report_get_page_size (self->report, i, &width, &height);
      widest_page = MAX (widest_page, width);
    }

  return widest_page;
}

static double
scale (JxPages *self)
{
  if (self->zoom > 0)
    return self->zoom / 100.0 * SCREEN;

  return MAX (MIN_SCALE, (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * GAP) / widest (self));
}

/* Where a page stands on the whole strip, in logical pixels. */
static void
place_page (JxPages         *self,
            guint            page,
            graphene_rect_t *rect)
{
  double s = scale (self), y = GAP, width = 0, height = 0;
  double strip = MAX (gtk_widget_get_width (GTK_WIDGET (self)), widest (self) * s + 2 * GAP);

  for (guint i = 0; i <= page; i++)
    {
      if (i > 0)
        y += round (height * s) + GAP;
      jx_report_get_page_size (self->report, i, &width, &height);
    }

  graphene_rect_init (rect, round ((strip - width * s) / 2), y, round (width * s), round (height * s));
}

static double
value_of (GtkAdjustment *adjustment)
{
  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static void
configure (JxPages *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double strip_width = widest (self) * scale (self) + 2 * GAP, strip_height = 0;

  if (n_pages (self) > 0)
    {
      graphene_rect_t last;

      place_page (self, n_pages (self) - 1, &last);
      strip_height = last.origin.y + last.size.height + GAP;
    }

  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment, value_of (self->hadjustment), 0, MAX (width, floor (strip_width)),
                              width * 0.1, width * 0.9, width);
  if (self->vadjustment != NULL)
    gtk_adjustment_configure (self->vadjustment, value_of (self->vadjustment), 0, MAX (height, strip_height),
                              height * 0.1, height * 0.9, height);
}

static void
forget_page (JxPages *self,
             guint    page)
{
  GskRenderNode *node = g_ptr_array_index (self->textures, page);

  g_clear_pointer (&node, gsk_render_node_unref);
  g_ptr_array_index (self->textures, page) = NULL;
}

/* A page is painted when it is first seen, and again only when what stands on it, or its size, changed. */
static GskRenderNode *
node_of (JxPages               *self,
         guint                  page,
         const graphene_rect_t *rect)
{
  guint stamp = jx_report_get_page_stamp (self->report, page);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, rect->size.width, rect->size.height);
  cairo_t *cr;

  if (g_ptr_array_index (self->textures, page) != NULL && g_array_index (self->stamps, guint, page) == stamp)
    return g_ptr_array_index (self->textures, page);

  forget_page (self, page);
  g_ptr_array_index (self->textures, page) = gsk_cairo_node_new (&bounds);
  g_array_index (self->stamps, guint, page) = stamp;
  cr = gsk_cairo_node_get_draw_context (g_ptr_array_index (self->textures, page));
  cairo_scale (cr, scale (self), scale (self));
  jx_report_draw_page (self->report, page, cr);
  cairo_destroy (cr);

  return g_ptr_array_index (self->textures, page);
}

static void
resize_cache (JxPages *self)
{
  guint n = n_pages (self);

  if (fabs (self->painted_scale - scale (self)) > 1e-9)
    {
      for (guint i = 0; i < self->textures->len; i++)
        forget_page (self, i);
      self->painted_scale = scale (self);
    }

  for (guint i = n; i < self->textures->len; i++)
    forget_page (self, i);

  g_ptr_array_set_size (self->textures, n);
  g_array_set_size (self->stamps, n);
}

static void
snapshot_outline (JxPages               *self,
                  GtkSnapshot           *snapshot,
                  guint                  page,
                  const graphene_rect_t *rect)
{
  g_autoptr(GArray) cells = NULL;
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr(GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  double s = scale (self);

  if (self->row_id == NULL)
    return;

  cells = jx_report_get_source_rects (self->report, self->row_id, self->field);

  for (guint i = 0; i < cells->len; i++)
    {
      const JxReportRect *cell = &g_array_index (cells, JxReportRect, i);
      GskRoundedRect outline;

      if (cell->page != page)
        continue;

      gsk_rounded_rect_init_from_rect (&outline,
                                       &GRAPHENE_RECT_INIT (rect->origin.x + cell->x * s - 1, rect->origin.y + cell->y * s - 1,
                                                            cell->width * s + 2, cell->height * s + 2), 3);
      gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 },
                                  (GdkRGBA[4]) { *accent, *accent, *accent, *accent });
    }
}

static void
jx_pages_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  JxPages *self = JX_PAGES (widget);
  double x = value_of (self->hadjustment), y = value_of (self->vadjustment);
  const GdkRGBA shadow = { 0, 0, 0, 0.2 }, paper = { 1, 1, 1, 1 };

  if (n_pages (self) == 0)
    return;

  resize_cache (self);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));

  for (guint i = 0; i < n_pages (self); i++)
    {
      graphene_rect_t rect;
      GskRoundedRect outline;

      place_page (self, i, &rect);
      graphene_rect_offset (&rect, -x, -y);

      if (rect.origin.y + rect.size.height < 0 || rect.origin.y > gtk_widget_get_height (widget))
        continue;

      gsk_rounded_rect_init_from_rect (&outline, &rect, 0);
      gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 0, 3);
      gtk_snapshot_append_color (snapshot, &paper, &rect);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &rect.origin);
      gtk_snapshot_append_node (snapshot, node_of (self, i, &rect));
      gtk_snapshot_restore (snapshot);
      snapshot_outline (self, snapshot, i, &rect);
    }

  gtk_snapshot_pop (snapshot);
}

static void
jx_pages_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  configure (JX_PAGES (widget));
}

static void
value_changed_cb (JxPages *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[PAGE_CHANGED], 0);
}

static gboolean
page_at (JxPages *self,
         double   x,
         double   y,
         guint   *page,
         double  *page_x,
         double  *page_y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (x + value_of (self->hadjustment), y + value_of (self->vadjustment));

  for (guint i = 0; i < n_pages (self); i++)
    {
      graphene_rect_t rect;

      place_page (self, i, &rect);

      if (graphene_rect_contains_point (&rect, &point))
        {
          *page = i;
          *page_x = (point.x - rect.origin.x) / scale (self);
          *page_y = (point.y - rect.origin.y) / scale (self);
          return TRUE;
        }
    }

  return FALSE;
}

static void
released_cb (JxPages *self,
             int      n_press,
             double   x,
             double   y)
{
  JxSource source = { 0 };
  double page_x, page_y;
  guint page;

  if (page_at (self, x, y, &page, &page_x, &page_y)
      && jx_report_find_source (self->report, page, page_x, page_y, &source) && source.row_id != NULL)
    g_signal_emit (self, signals[JUMP], 0, source.row_id, source.field);
}

static gboolean
scroll_cb (JxPages                  *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  jx_pages_set_zoom (self, CLAMP ((int) round (scale (self) / SCREEN * 100 * (dy > 0 ? 0.9 : 1.1)), 20, 400));

  return GDK_EVENT_STOP;
}

static void
set_adjustment (JxPages        *self,
                GtkAdjustment **place,
                GtkAdjustment  *adjustment)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, value_changed_cb, self);

  if (g_set_object (place, adjustment) && adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);

  configure (self);
}

static void
jx_pages_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  JxPages *self = JX_PAGES (object);

  switch ((JxPagesProp) prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    }
}

static void
jx_pages_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  JxPages *self = JX_PAGES (object);

  switch ((JxPagesProp) prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    }
}

static void
jx_pages_dispose (GObject *object)
{
  JxPages *self = JX_PAGES (object);

  for (guint i = 0; self->textures != NULL && i < self->textures->len; i++)
    forget_page (self, i);

  g_clear_pointer (&self->textures, g_ptr_array_unref);
  g_clear_pointer (&self->stamps, g_array_unref);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  g_clear_object (&self->report);
  g_clear_pointer (&self->row_id, g_free);
  g_clear_pointer (&self->field, g_free);

  G_OBJECT_CLASS (jx_pages_parent_class)->dispose (object);
}

static void
jx_pages_scrollable_init (GtkScrollableInterface *iface)
{
}

static void
jx_pages_class_init (JxPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jx_pages_get_property;
  object_class->set_property = jx_pages_set_property;
  object_class->dispose = jx_pages_dispose;
  widget_class->snapshot = jx_pages_snapshot;
  widget_class->size_allocate = jx_pages_size_allocate;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[JUMP] = g_signal_new ("jump", JX_TYPE_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_STRING);
  signals[PAGE_CHANGED] = g_signal_new ("page-changed", JX_TYPE_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "jxpages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
jx_pages_init (JxPages *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->textures = g_ptr_array_new ();
  self->stamps = g_array_new (FALSE, TRUE, sizeof (guint));
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

GtkWidget *
jx_pages_new (void)
{
  return g_object_new (JX_TYPE_PAGES, NULL);
}

void
jx_pages_set_report (JxPages  *self,
                     JxReport *report)
{
  for (guint i = 0; i < self->textures->len; i++)
    forget_page (self, i);

  g_set_object (&self->report, report);
  g_clear_pointer (&self->row_id, g_free);
  jx_pages_update (self);
}

/* The report says something else now: what is in view is painted again where it changed. */
void
jx_pages_update (JxPages *self)
{
  resize_cache (self);
  configure (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[PAGE_CHANGED], 0);
}

int
jx_pages_get_zoom (JxPages *self)
{
  return self->zoom;
}

void
jx_pages_set_zoom (JxPages *self,
                   int      zoom)
{
  double middle = value_of (self->vadjustment) + gtk_widget_get_height (GTK_WIDGET (self)) / 2.0, before = scale (self);

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  jx_pages_update (self);

  /* what was in the middle stays there */
  if (self->vadjustment != NULL)
    gtk_adjustment_set_value (self->vadjustment,
                              middle * scale (self) / before - gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/* Of the paper's size, 1 is as large as on paper. */
double
jx_pages_get_scale (JxPages *self)
{
  return scale (self) / SCREEN;
}

/* The first page of which half is in view, or that fills its middle. */
guint
jx_pages_get_current (JxPages *self)
{
  double top = value_of (self->vadjustment), height = gtk_widget_get_height (GTK_WIDGET (self));

  for (guint i = 0; i < n_pages (self); i++)
    {
      graphene_rect_t rect;

      place_page (self, i, &rect);

      if (rect.origin.y + rect.size.height / 2 >= top || rect.origin.y + rect.size.height > top + height / 2)
        return i;
    }

  return n_pages (self) > 0 ? n_pages (self) - 1 : 0;
}

void
jx_pages_go_to (JxPages *self,
                guint    page)
{
  graphene_rect_t rect;

  if (page >= n_pages (self) || self->vadjustment == NULL)
    return;

  place_page (self, page, &rect);
  gtk_adjustment_set_value (self->vadjustment, rect.origin.y - GAP);
}

/* Outlines the cell in edit and brings it into view; without a row takes the outline away. */
void
jx_pages_show_source (JxPages    *self,
                      const char *row_id,
                      const char *field)
{
  g_autoptr(GArray) cells = NULL;

  if (!g_set_str (&self->row_id, row_id) & !g_set_str (&self->field, field))
    return;

  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (row_id == NULL || self->report == NULL || self->vadjustment == NULL)
    return;

  cells = jx_report_get_source_rects (self->report, row_id, field);

  if (cells->len > 0)
    {
      const JxReportRect *cell = &g_array_index (cells, JxReportRect, 0);
      graphene_rect_t rect;

      place_page (self, cell->page, &rect);
      gtk_adjustment_clamp_page (self->vadjustment, rect.origin.y + cell->y * scale (self) - GAP,
                                 rect.origin.y + (cell->y + cell->height) * scale (self) + GAP);
      gtk_adjustment_clamp_page (self->hadjustment, rect.origin.x + cell->x * scale (self) - GAP,
                                 rect.origin.x + (cell->x + cell->width) * scale (self) + GAP);
    }
}
