/* jx-score-meter.c: points earned of points possible, drawn
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-score-meter.h"

#define THICKNESS 8
#define GAP       2
#define WIDTH     96

typedef struct
{
  gint64 earned;
  gint64 possible;   /* more than 0 */
} Part;

struct _JxScoreMeter
{
  GtkWidget  parent_instance;

  GArray    *parts;   /* Part */
};

G_DEFINE_FINAL_TYPE (JxScoreMeter, jx_score_meter, GTK_TYPE_WIDGET)

static gint64
sum (JxScoreMeter *self,
     gboolean      possible)
{
  gint64 points = 0;

  for (guint i = 0; i < self->parts->len; i++)
    points += possible ? g_array_index (self->parts, Part, i).possible : g_array_index (self->parts, Part, i).earned;

  return points;
}

static void
draw_part (GtkSnapshot   *snapshot,
           const Part    *part,
           const GdkRGBA *color,
           float          x,
           float          y,
           float          width)
{
  float share = CLAMP ((float) part->earned / (float) part->possible, 0, 1);
  GdkRGBA ground = *color;
  GskRoundedRect frame;

  ground.alpha *= 0.25f;
  gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT (x, y, width, THICKNESS), THICKNESS / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &frame);
  gtk_snapshot_append_color (snapshot, &ground, &frame.bounds);
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width * share, THICKNESS));
  gtk_snapshot_pop (snapshot);
}

static void
jx_score_meter_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  JxScoreMeter *self = JX_SCORE_METER (widget);
  gint64 possible = sum (self, TRUE);
  float left = 0, room, y = (gtk_widget_get_height (widget) - THICKNESS) / 2;
  GdkRGBA color;

  if (possible <= 0)
    return;

  room = MAX (gtk_widget_get_width (widget) - (float) (GAP * (self->parts->len - 1)), 0);
  gtk_widget_get_color (widget, &color);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      float width = room * (float) part->possible / (float) possible;

      draw_part (snapshot, part, &color, left, y, width);
      left += width + GAP;
    }
}

static void
jx_score_meter_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : THICKNESS;
}

static void
jx_score_meter_finalize (GObject *object)
{
  g_clear_pointer (&JX_SCORE_METER (object)->parts, g_array_unref);

  G_OBJECT_CLASS (jx_score_meter_parent_class)->finalize (object);
}

static void
jx_score_meter_class_init (JxScoreMeterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jx_score_meter_finalize;
  widget_class->snapshot = jx_score_meter_snapshot;
  widget_class->measure = jx_score_meter_measure;

  gtk_widget_class_set_css_name (widget_class, "jxscoremeter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
jx_score_meter_init (JxScoreMeter *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
}

GtkWidget *
jx_score_meter_new (void)
{
  return g_object_new (JX_TYPE_SCORE_METER, NULL);
}

void
jx_score_meter_clear (JxScoreMeter *self)
{
  g_array_set_size (self->parts, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
jx_score_meter_add (JxScoreMeter *self,
                    gint64        earned,
                    gint64        possible)
{
  if (possible <= 0)
    return;

  g_array_append_vals (self->parts, &(Part) { earned, possible }, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What is read aloud in place of the picture: what it is of, and its figures. */
void
jx_score_meter_set_words (JxScoreMeter *self,
                          const char   *name,
                          const char   *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, sum (self, TRUE) / 10000.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, sum (self, FALSE) / 10000.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}
