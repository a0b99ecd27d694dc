/* jx-grid-frames.c: what lies over the cells: outlines, the fill handle, a line where rows are dropped, a tip
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-frames.h"

#include <adwaita.h>

#define HANDLE 8

static const char *frame_names[JX_GRID_N_FRAMES] = { "range", "copied", "fill", "active", "handle", "drop" };

struct _JxGridFrames
{
  GtkWidget       *widget;           /* which owns this */
  JxGridGeometry  *geometry;
  JxGridSelection *selection;
  JxGridModel     *model;
  GtkWidget       *frames[JX_GRID_N_FRAMES];
  GdkRectangle     areas[JX_GRID_N_FRAMES];
  GtkWidget       *tip;
  JxGridRange      tip_range;        /* no rows: none; so the others */
  JxGridRange      copied;
  JxGridRange      fill;
  int              drop_row;         /* before which dragged rows would come, -1 while none are */
};

/* No range: the frame is not there */
static void
allocate_frame (JxGridFrames      *self,
                JxGridFrame        frame,
                const JxGridRange *range)
{
  GdkRectangle *area = &self->areas[frame];

  gtk_widget_set_child_visible (self->frames[frame], range != NULL);
  if (range == NULL)
    return;

  jx_grid_geometry_get_range_area (self->geometry, range, area);
  if (frame == JX_GRID_FRAME_HANDLE)
    *area = (GdkRectangle) { area->x + area->width - HANDLE / 2 - 1, area->y + area->height - HANDLE / 2 - 1,
                             HANDLE, HANDLE };
  jx_grid_frames_place (self->frames[frame], area);
}

static void
allocate_drop (JxGridFrames *self)
{
  GdkRectangle body;

  gtk_widget_set_child_visible (self->frames[JX_GRID_FRAME_DROP], self->drop_row >= 0);
  if (self->drop_row < 0)
    return;

  jx_grid_geometry_get_body (self->geometry, &body);
  jx_grid_frames_place (self->frames[JX_GRID_FRAME_DROP],
                        &(GdkRectangle) { 0, jx_grid_geometry_get_row_y (self->geometry, (guint) self->drop_row) - 2,
                                          body.x + body.width, 3 });
}

/* Below the range, or above it at the bottom of the window; never beyond its sides */
static void
allocate_tip (JxGridFrames *self)
{
  GdkRectangle area, body;
  GtkRequisition size;
  gboolean shown = self->tip_range.n_rows > 0;

  gtk_widget_set_child_visible (self->tip, shown);
  if (!shown)
    return;

  jx_grid_geometry_get_range_area (self->geometry, &self->tip_range, &area);
  jx_grid_geometry_get_body (self->geometry, &body);
  gtk_widget_get_preferred_size (self->tip, NULL, &size);
  size.width = MIN (size.width, body.width);
  gtk_widget_measure (self->tip, GTK_ORIENTATION_VERTICAL, size.width, NULL, &size.height, NULL, NULL);
  area.x = CLAMP (area.x, body.x, MAX (body.x + body.width - size.width, body.x));
  area.y = area.y + area.height + 3;
  if (area.y + size.height > body.y + body.height)
    area.y = MAX (area.y - area.height - size.height - 6, body.y);
  gtk_widget_size_allocate (self->tip, &(GtkAllocation) { area.x, area.y, size.width, size.height }, -1);
}

void
jx_grid_frames_place (GtkWidget          *child,
                      const GdkRectangle *area)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, area, -1);
}

JxGridFrames *
jx_grid_frames_new (GtkWidget       *widget,
                    JxGridGeometry  *geometry,
                    JxGridSelection *selection)
{
  JxGridFrames *self = g_new0 (JxGridFrames, 1);

  self->widget = widget;
  self->geometry = geometry;
  self->selection = selection;
  self->drop_row = -1;
  for (int i = 0; i < JX_GRID_N_FRAMES; i++)
    {
      self->frames[i] = g_object_new (ADW_TYPE_BIN,
                                      "css-name", "gridframe",
                                      "can-target", FALSE,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      NULL);
      gtk_widget_add_css_class (self->frames[i], frame_names[i]);
      gtk_widget_set_parent (self->frames[i], widget);
    }

  self->tip = g_object_new (GTK_TYPE_LABEL,
                            "css-name", "gridtip",
                            "can-target", FALSE,
                            "wrap", TRUE,
                            "max-width-chars", 40,
                            "xalign", 0.0,
                            NULL);
  gtk_widget_set_parent (self->tip, widget);

  return self;
}

void
jx_grid_frames_free (JxGridFrames *self)
{
  for (int i = 0; i < JX_GRID_N_FRAMES; i++)
    gtk_widget_unparent (self->frames[i]);
  gtk_widget_unparent (self->tip);
  g_free (self);
}

/* @model is borrowed */
void
jx_grid_frames_set_model (JxGridFrames *self,
                          JxGridModel  *model)
{
  self->model = model;
  self->copied = self->fill = self->tip_range = (JxGridRange) { 0 };
  self->drop_row = -1;
}

void
jx_grid_frames_set_copied (JxGridFrames      *self,
                           const JxGridRange *range)
{
  self->copied = range != NULL ? *range : (JxGridRange) { 0 };
  gtk_widget_queue_allocate (self->widget);
}

gboolean
jx_grid_frames_get_copied (JxGridFrames *self,
                           JxGridRange  *range)
{
  *range = self->copied;
  return self->copied.n_rows > 0;
}

void
jx_grid_frames_set_fill (JxGridFrames      *self,
                         const JxGridRange *range)
{
  self->fill = range != NULL ? *range : (JxGridRange) { 0 };
  gtk_widget_queue_allocate (self->widget);
}

void
jx_grid_frames_set_drop_row (JxGridFrames *self,
                             int           row)
{
  self->drop_row = row;
  gtk_widget_queue_allocate (self->widget);
}

void
jx_grid_frames_set_tip (JxGridFrames      *self,
                        const JxGridRange *range,
                        const char        *text)
{
  if (text == NULL && self->tip_range.n_rows == 0)
    return;

  self->tip_range = text != NULL ? *range : (JxGridRange) { 0 };
  gtk_label_set_text (GTK_LABEL (self->tip), text != NULL ? text : "");
  gtk_widget_queue_allocate (self->widget);
}

/* While a text is edited there is no handle */
void
jx_grid_frames_allocate (JxGridFrames *self,
                         gboolean      editing)
{
  JxGridRange range;
  JxGridRange active = { .n_columns = 1 };
  gboolean any = jx_grid_selection_get_range (self->selection, &range) &&
                 jx_grid_selection_get_active (self->selection, &active.row, &active.column);

  if (any)
    active.n_rows = jx_grid_model_get_span (self->model, active.row, active.column, NULL);

  allocate_frame (self, JX_GRID_FRAME_RANGE, any && !jx_grid_selection_is_single (self->selection) ? &range : NULL);
  allocate_frame (self, JX_GRID_FRAME_ACTIVE, any ? &active : NULL);
  allocate_frame (self, JX_GRID_FRAME_HANDLE,
                  any && !editing && !jx_grid_selection_has_rows (self->selection) ? &range : NULL);
  allocate_frame (self, JX_GRID_FRAME_COPIED, self->copied.n_rows > 0 ? &self->copied : NULL);
  allocate_frame (self, JX_GRID_FRAME_FILL, self->fill.n_rows > 0 ? &self->fill : NULL);
  allocate_drop (self);
  allocate_tip (self);
}

void
jx_grid_frames_snapshot (JxGridFrames *self,
                         GtkSnapshot  *snapshot,
                         JxGridFrame   frame)
{
  if (gtk_widget_get_child_visible (self->frames[frame]))
    gtk_widget_snapshot_child (self->widget, self->frames[frame], snapshot);
}

void
jx_grid_frames_snapshot_tip (JxGridFrames *self,
                             GtkSnapshot  *snapshot)
{
  if (gtk_widget_get_child_visible (self->tip))
    gtk_widget_snapshot_child (self->widget, self->tip, snapshot);
}

gboolean
jx_grid_frames_is_on_handle (JxGridFrames *self,
                             double        x,
                             double        y)
{
  const GdkRectangle *area = &self->areas[JX_GRID_FRAME_HANDLE];

  return gtk_widget_get_child_visible (self->frames[JX_GRID_FRAME_HANDLE]) &&
         x >= area->x && x < area->x + area->width && y >= area->y && y < area->y + area->height;
}
