/* jx-pages.c: pages of a report on a neutral ground, as a scrollable widget
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-pages.h"

#include <math.h>

#include "jx-page-cache.h"
#include "jx-page-overlay.h"
#include "jx-page-strip.h"
#include "jx-page-turn.h"

#define MIN_ZOOM 20
#define MAX_ZOOM 400
#define SLICE    4000   /* us, for pages that are not in view */

struct _JxPages
{
  GtkWidget      parent_instance;

  JxPageStrip    strip;
  JxPageCache   *cache;
  JxPageOverlay *overlay;
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  guint          rest;          /* idle source that makes the pages not in view; 0: none are to be made, or nobody looks */
  gboolean       to_end;        /* the last page is to be shown, when it is made */
  gboolean       placing;       /* what is in view is moved by this, not by the reader */
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
  FINDING,
  PAGE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean make_rest_cb (gpointer data);

static double
scale (JxPages *self)
{
  return jx_page_strip_get_scale (&self->strip);
}

static double
value_of (GtkAdjustment *adjustment)
{
  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* Pages are made down to @y, on the ground; those below it while nothing else is to be done. */
static void
configure_down_to (JxPages *self,
                   double   y)
{
  double width = self->strip.width, height = self->strip.height, ground_width, ground_height;

  if (jx_page_strip_measure (&self->strip, y, SLICE) && self->rest == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->rest = g_idle_add (make_rest_cb, self);

  jx_page_strip_get_size (&self->strip, &ground_width, &ground_height);

  self->placing = TRUE;
  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment, value_of (self->hadjustment), 0, ground_width, width * 0.1, width * 0.9, width);
  if (self->vadjustment != NULL)
    gtk_adjustment_configure (self->vadjustment, value_of (self->vadjustment), 0, ground_height, height * 0.1, height * 0.9, height);
  self->placing = FALSE;
}

static void
scroll_to (JxPages *self,
           double   y)
{
  if (self->vadjustment == NULL)
    return;

  self->placing = TRUE;
  gtk_adjustment_set_value (self->vadjustment, y);
  self->placing = FALSE;
}

static void
configure (JxPages *self)
{
  configure_down_to (self, value_of (self->vadjustment) + self->strip.height);
}

/* Where a page is; there are as many below it as can be in view with it. FALSE: it is not on the ground. */
static gboolean
place_page (JxPages         *self,
            guint            page,
            graphene_rect_t *place)
{
  if (page >= self->strip.n_tops)
    configure (self);
  if (!jx_page_strip_place (&self->strip, page, place))
    return FALSE;

  configure_down_to (self, place->origin.y + place->size.height + self->strip.height);

  return TRUE;
}

static gboolean
turn_to (JxPages *self,
         guint    page)
{
  graphene_rect_t place;

  if (self->strip.report == NULL || !jx_report_has_page (self->strip.report, page))
    return FALSE;

  if (self->strip.single && self->strip.page != page)
    {
      self->strip.page = page;
      jx_pages_update (self);
    }

  if (!place_page (self, page, &place))
    return FALSE;

  scroll_to (self, self->strip.single ? 0 : place.origin.y - JX_PAGE_GAP);

  return TRUE;
}

static void
show (JxPages            *self,
      const JxReportRect *rect)
{
  double s = scale (self), x, y;
  graphene_rect_t place;

  if (self->vadjustment == NULL || (self->strip.single && !turn_to (self, rect->page)) || !place_page (self, rect->page, &place))
    return;

  x = place.origin.x + rect->x * s;
  y = place.origin.y + rect->y * s;
  gtk_adjustment_clamp_page (self->vadjustment, y - JX_PAGE_GAP, y + rect->height * s + JX_PAGE_GAP);
  gtk_adjustment_clamp_page (self->hadjustment, x - JX_PAGE_GAP, x + rect->width * s + JX_PAGE_GAP);
}

/* The reader goes elsewhere. */
static void
leave (JxPages *self)
{
  jx_page_overlay_leave_source (self->overlay);
  self->to_end = FALSE;
}

static void
show_source (JxPages *self)
{
  JxReportRect place;

  if (jx_page_overlay_find_source (self->overlay, &place))
    show (self, &place);
}

static void
show_end (JxPages *self)
{
  if (self->to_end && jx_report_is_done (self->strip.report))
    self->to_end = !turn_to (self, jx_page_strip_get_n_pages (&self->strip) - 1);
}

static gboolean
make_rest_cb (gpointer data)
{
  JxPages *self = data;

  self->rest = 0;
  configure (self);
  show_source (self);
  show_end (self);
  g_signal_emit (self, signals[PAGE_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
jx_pages_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  JxPages *self = JX_PAGES (widget);
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  gtk_snapshot_push_clip (snapshot, &view);

  for (guint i = jx_page_strip_find_page (&self->strip, value_of (self->vadjustment)); i < jx_page_strip_get_n_pages (&self->strip); i++)
    {
      graphene_rect_t place;

      if (!jx_page_strip_place (&self->strip, i, &place))
        break;

      graphene_rect_offset (&place, -value_of (self->hadjustment), -value_of (self->vadjustment));
      if (place.origin.y >= view.size.height)
        break;
      if (!graphene_rect_intersection (&place, &view, NULL))
        continue;

      jx_page_cache_draw (self->cache, i, snapshot, &place);
      jx_page_overlay_draw (self->overlay, i, widget, snapshot, &place, scale (self));
    }

  gtk_snapshot_pop (snapshot);
}

static void
jx_pages_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jx_pages_parent_class)->map (widget);
  configure (JX_PAGES (widget));
}

static void
jx_pages_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&JX_PAGES (widget)->rest, g_source_remove);
  GTK_WIDGET_CLASS (jx_pages_parent_class)->unmap (widget);
}

static void
jx_pages_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  JxPages *self = JX_PAGES (widget);

  self->strip.width = width;
  self->strip.height = height;
  configure (self);
}

static void
value_changed_cb (JxPages *self)
{
  if (!self->placing)
    leave (self);

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
  return jx_page_strip_find (&self->strip, x + value_of (self->hadjustment), y + value_of (self->vadjustment), page, page_x, page_y);
}

static void
released_cb (JxPages *self,
             int      n_press,
             double   x,
             double   y)
{
  JxSource source = { 0 };
  double page_x, page_y;
  JxPageMark *mark;
  guint page;

  gtk_widget_grab_focus (GTK_WIDGET (self));

  if (!page_at (self, x, y, &page, &page_x, &page_y))
    return;

  if ((mark = jx_page_overlay_find_mark (self->overlay, page, page_x, page_y, scale (self))) != NULL)
    g_signal_emit (self, signals[FINDING], 0, mark->finding);
  else if (jx_report_find_source (self->strip.report, page, page_x, page_y, &source) && source.row_id != NULL)
    g_signal_emit (self, signals[JUMP], 0, source.row_id, source.field);
}

static gboolean
query_tooltip_cb (JxPages    *self,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  double page_x, page_y;
  JxPageMark *mark;
  guint page;

  if (keyboard || !page_at (self, x, y, &page, &page_x, &page_y)
      || !(mark = jx_page_overlay_find_mark (self->overlay, page, page_x, page_y, scale (self))))
    return FALSE;

  gtk_tooltip_set_text (tooltip, mark->text->str);

  return TRUE;
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

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_pointer (&self->cache, jx_page_cache_free);
  g_clear_pointer (&self->overlay, jx_page_overlay_free);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  jx_page_strip_clear (&self->strip);

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
  widget_class->map = jx_pages_map;
  widget_class->unmap = jx_pages_unmap;
  widget_class->snapshot = jx_pages_snapshot;
  widget_class->size_allocate = jx_pages_size_allocate;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[JUMP] = g_signal_new ("jump", JX_TYPE_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_STRING);
  signals[FINDING] = g_signal_new ("finding", JX_TYPE_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   JX_TYPE_FINDING);
  signals[PAGE_CHANGED] = g_signal_new ("page-changed", JX_TYPE_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  jx_page_turn_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "jxpages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
jx_pages_init (JxPages *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->cache = jx_page_cache_new ();
  self->overlay = jx_page_overlay_new ();
  jx_page_strip_measure (&self->strip, 0, 0);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  jx_page_turn_add_wheel (self);
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
  jx_page_cache_set_report (self->cache, report);
  g_set_object (&self->strip.report, report);
  jx_page_overlay_set_report (self->overlay, report);
  self->strip.page = 0;
  self->to_end = FALSE;
  scroll_to (self, 0);
  jx_pages_update (self);
}

/* The report, or what was found in it, says something else now: what is in view is painted again where it changed. */
void
jx_pages_update (JxPages *self)
{
  jx_page_overlay_update (self->overlay);
  configure (self);
  self->strip.page = MIN (self->strip.page, MAX (jx_page_strip_get_n_pages (&self->strip), 1) - 1);
  show_source (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[PAGE_CHANGED], 0);
}

/* Shown in the margin; NULL: no margin marks */
void
jx_pages_set_findings (JxPages    *self,
                       GListModel *findings)
{
  if (jx_page_overlay_set_findings (self->overlay, findings))
    jx_pages_update (self);
}

/* Takes the hits; NULL: nothing is searched */
void
jx_pages_set_hits (JxPages *self,
                   GArray  *hits)
{
  jx_page_overlay_set_hits (self->overlay, hits);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
jx_pages_get_zoom (JxPages *self)
{
  return self->strip.zoom;
}

/* In percent, or JX_ZOOM_WIDTH, JX_ZOOM_PAGE; what was in the middle stays there. */
void
jx_pages_set_zoom (JxPages *self,
                   int      zoom)
{
  double middle = value_of (self->vadjustment) + self->strip.height / 2.0, before = scale (self);

  if (zoom > 0)
    zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);
  if (self->strip.zoom == zoom)
    return;

  self->strip.zoom = zoom;
  jx_pages_update (self);

  scroll_to (self, middle * scale (self) / before - self->strip.height / 2.0);
}

gboolean
jx_pages_get_single (JxPages *self)
{
  return self->strip.single;
}

/* One page at a time, or all of them on one strip; the page in view stays there. */
void
jx_pages_set_single (JxPages  *self,
                     gboolean  single)
{
  guint page = jx_pages_get_current (self);

  if (self->strip.single == single)
    return;

  self->strip.single = single;
  jx_pages_update (self);
  turn_to (self, page);
}

/* Of the paper's size, 1 is as large as on paper. */
double
jx_pages_get_scale (JxPages *self)
{
  return scale (self) / JX_PAGE_SCREEN;
}

guint
jx_pages_get_current (JxPages *self)
{
  return jx_page_strip_find_current (&self->strip, value_of (self->vadjustment));
}

/* The reader chose a page. G_MAXUINT: the last one, as soon as it is made; FALSE: there are not so many */
gboolean
jx_pages_go_to (JxPages *self,
                guint    page)
{
  if (self->strip.report == NULL)
    return FALSE;

  leave (self);
  self->to_end = page == G_MAXUINT;
  if (!self->to_end)
    return turn_to (self, page);

  configure (self);
  show_end (self);

  return TRUE;
}

/* Brings a hit into view. */
void
jx_pages_show_hit (JxPages *self,
                   guint    hit)
{
  const JxReportRect *place = jx_page_overlay_choose_hit (self->overlay, hit);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  leave (self);
  if (place != NULL)
    show (self, place);
}

/* Outlines the cell in edit and brings it into view, as soon as its page is made; without a row takes the outline away. */
void
jx_pages_show_source (JxPages    *self,
                      const char *row_id,
                      const char *field)
{
  if (!jx_page_overlay_set_source (self->overlay, row_id, field))
    return;

  self->to_end = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  show_source (self);
}
