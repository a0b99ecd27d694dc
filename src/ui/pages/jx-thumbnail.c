/* jx-thumbnail.c: one page, small
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-thumbnail.h"

#include <math.h>

#define SIDE   96    /* logical pixels, of upright and lying pages */
#define MARGIN 3     /* for the shadow */

struct _JxThumbnail
{
  GtkWidget    parent_instance;

  JxPageCache *cache;
  JxReport    *report;    /* or NULL */
  guint        page;
};

G_DEFINE_FINAL_TYPE (JxThumbnail, jx_thumbnail, GTK_TYPE_WIDGET)

static void
jx_thumbnail_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  JxThumbnail *self = JX_THUMBNAIL (widget);
  double width, height, scale;

  /* a page that is gone is taken out of the list before the next frame that shows it */
  if (self->report == NULL || !jx_report_has_page (self->report, self->page))
    return;

  jx_report_get_page_size (self->report, self->page, &width, &height);
  scale = (SIDE - 2 * MARGIN) / MAX (width, height);
  width = round (width * scale);
  height = round (height * scale);
  jx_page_cache_draw (self->cache, self->page, snapshot,
                      &GRAPHENE_RECT_INIT (round ((gtk_widget_get_width (widget) - width) / 2),
                                           round ((gtk_widget_get_height (widget) - height) / 2), width, height));
}

static void
jx_thumbnail_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = SIDE;
}

static void
jx_thumbnail_dispose (GObject *object)
{
  g_clear_object (&JX_THUMBNAIL (object)->report);

  G_OBJECT_CLASS (jx_thumbnail_parent_class)->dispose (object);
}

static void
jx_thumbnail_class_init (JxThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_thumbnail_dispose;
  widget_class->snapshot = jx_thumbnail_snapshot;
  widget_class->measure = jx_thumbnail_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
jx_thumbnail_init (JxThumbnail *self)
{
}

GtkWidget *
jx_thumbnail_new (JxPageCache *cache)
{
  JxThumbnail *self = g_object_new (JX_TYPE_THUMBNAIL, NULL);

  self->cache = cache;

  return GTK_WIDGET (self);
}

void
jx_thumbnail_set_page (JxThumbnail *self,
                       JxReport    *report,
                       guint        page)
{
  g_set_object (&self->report, report);
  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
