/* jx-grid-view.c: the table as it is seen: layout, scrolling, recycled cells
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-view.h"

#include "jx-grid-adjustments.h"
#include "jx-grid-style.h"

#define SLICE_MICROSECONDS 3000

typedef struct
{
  JxGridModel          *model;
  JxGridSelection      *selection;
  JxGridGeometry       *geometry;
  JxGridSurface        *surface;
  JxGridAdjustments    *adjustments;
  guint                 slice_id;
  int                   zoom;
  PangoFontDescription *font;
} JxGridViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (JxGridView, jx_grid_view, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (JxGridView)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} JxGridViewProp;

#define PRIVATE(self) ((JxGridViewPrivate *) jx_grid_view_get_instance_private (self))

static gboolean
slice_cb (gpointer data)
{
  JxGridView *self = data;
  JxGridViewPrivate *priv = PRIVATE (self);
  int before = jx_grid_geometry_get_total (priv->geometry, GTK_ORIENTATION_VERTICAL);
  gboolean more = jx_grid_measure_slice (jx_grid_geometry_get_measure (priv->geometry), SLICE_MICROSECONDS);

  if (!more)
    priv->slice_id = 0;

  if (before != jx_grid_geometry_get_total (priv->geometry, GTK_ORIENTATION_VERTICAL))
    {
      jx_grid_adjustments_configure (priv->adjustments);
      if (!jx_grid_adjustments_are_given (priv->adjustments))
        gtk_widget_queue_resize (GTK_WIDGET (self));
      else if (!more)
        gtk_widget_queue_allocate (GTK_WIDGET (self));
    }

  return more ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* What is out of sight waits until the next frame is laid out */
static void
need_layout (JxGridView *self)
{
  g_clear_handle_id (&PRIVATE (self)->slice_id, g_source_remove);
  if (jx_grid_adjustments_are_given (PRIVATE (self)->adjustments))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
rows_changed_cb (JxGridModel *model,
                 guint        position,
                 guint        removed,
                 guint        added,
                 JxGridView  *self)
{
  JxGridViewPrivate *priv = PRIVATE (self);

  jx_grid_surface_retire (priv->surface);
  jx_grid_geometry_rows_changed (priv->geometry, position, removed, added);
  jx_grid_frames_set_copied (jx_grid_surface_get_frames (priv->surface), NULL);
  JX_GRID_VIEW_GET_CLASS (self)->keep_selection (self, position, removed, added);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  (int) jx_grid_model_get_n_rows (model), -1);
  need_layout (self);
}

static void
cells_changed_cb (JxGridModel *model,
                  guint        row,
                  guint        column,
                  guint        n_rows,
                  guint        n_columns,
                  JxGridView  *self)
{
  JxGridViewPrivate *priv = PRIVATE (self);

  jx_grid_surface_refresh (priv->surface, row, column, n_rows, n_columns);
  jx_grid_measure_cells_changed (jx_grid_geometry_get_measure (priv->geometry), row, column, n_rows, n_columns);
  need_layout (self);
  JX_GRID_VIEW_GET_CLASS (self)->cells_changed (self, row, column, n_rows, n_columns);
}

static void
load_model (JxGridView *self)
{
  JxGridViewPrivate *priv = PRIVATE (self);

  jx_grid_geometry_set_model (priv->geometry, priv->model);
  jx_grid_surface_set_model (priv->surface, priv->model);
  jx_grid_selection_set_model (priv->selection, NULL);
  jx_grid_selection_set_model (priv->selection, priv->model);
  if (priv->model != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_RELATION_ROW_COUNT, (int) jx_grid_model_get_n_rows (priv->model),
                                    GTK_ACCESSIBLE_RELATION_COL_COUNT, (int) jx_grid_model_get_n_columns (priv->model),
                                    -1);
  need_layout (self);
}

static void
jx_grid_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  JxGridViewPrivate *priv = PRIVATE (JX_GRID_VIEW (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = MAX (*minimum, jx_grid_geometry_get_total (priv->geometry, orientation));
      return;
    }

  if (for_size > 0 && !jx_grid_adjustments_are_given (priv->adjustments))
    {
      jx_grid_surface_layout_gutter (priv->surface, for_size);
      jx_grid_geometry_layout_columns (priv->geometry, for_size);
      jx_grid_surface_layout_head (priv->surface);
      jx_grid_measure_slice (jx_grid_geometry_get_measure (priv->geometry), SLICE_MICROSECONDS);
    }
  *natural = jx_grid_geometry_get_head_height (priv->geometry) +
             jx_grid_geometry_get_total (priv->geometry, orientation);
  *minimum = jx_grid_adjustments_are_given (priv->adjustments) ? MIN (*natural, 96) : *natural;
}

/* Before the first layout there is no width to measure for */
static void
measure_floating (JxGridView *self)
{
  JxGridViewPrivate *priv = PRIVATE (self);
  JxGridViewClass *klass = JX_GRID_VIEW_GET_CLASS (self);
  guint row, column;
  int width, height;

  if (!jx_grid_selection_get_active (priv->selection, &row, &column) ||
      !(width = jx_grid_view_get_column_width (self, column)))
    return;

  height = klass->get_floating_height (self, width);
  jx_grid_measure_set_edited (jx_grid_geometry_get_measure (priv->geometry), row, column, height);
  jx_grid_surface_show_floating (priv->surface, height >= 0);
}

static void
jx_grid_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  JxGridView *self = JX_GRID_VIEW (widget);
  JxGridViewPrivate *priv = PRIVATE (self);
  guint row, column;

  if (jx_grid_selection_get_active (priv->selection, &row, &column))
    jx_grid_geometry_hold (priv->geometry, width, height, row, column);
  jx_grid_surface_layout_gutter (priv->surface, width);
  jx_grid_geometry_layout_columns (priv->geometry, width);
  jx_grid_surface_layout_head (priv->surface);
  measure_floating (self);
  jx_grid_geometry_settle_rows (priv->geometry, height);
  jx_grid_adjustments_configure (priv->adjustments);
  jx_grid_surface_allocate (priv->surface);

  if (priv->slice_id == 0 && jx_grid_geometry_is_unmeasured (priv->geometry))
    priv->slice_id = g_idle_add_full (G_PRIORITY_LOW, slice_cb, self, NULL);
}

static void
jx_grid_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  jx_grid_surface_snapshot (PRIVATE (JX_GRID_VIEW (widget))->surface, snapshot);
}

static void
jx_grid_view_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  JxGridViewPrivate *priv = PRIVATE (JX_GRID_VIEW (widget));
  const PangoFontDescription *font;

  GTK_WIDGET_CLASS (jx_grid_view_parent_class)->css_changed (widget, change);

  font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  if (priv->font != NULL && pango_font_description_equal (font, priv->font))
    return;

  g_clear_pointer (&priv->font, pango_font_description_free);
  priv->font = pango_font_description_copy (font);
  jx_grid_measure_forget_fonts (jx_grid_geometry_get_measure (priv->geometry));
  need_layout (JX_GRID_VIEW (widget));
}

static void
jx_grid_view_keep_selection (JxGridView *self,
                             guint       position,
                             guint       removed,
                             guint       added)
{
  jx_grid_selection_rows_changed (PRIVATE (self)->selection, position, removed, added);
}

static GtkOrientation
orientation_of (guint prop_id)
{
  return prop_id == PROP_VADJUSTMENT || prop_id == PROP_VSCROLL_POLICY ? GTK_ORIENTATION_VERTICAL
                                                                       : GTK_ORIENTATION_HORIZONTAL;
}

static void
jx_grid_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  JxGridAdjustments *adjustments = PRIVATE (JX_GRID_VIEW (object))->adjustments;

  switch ((JxGridViewProp) prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, jx_grid_adjustments_get (adjustments, orientation_of (prop_id)));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, jx_grid_adjustments_get_policy (adjustments, orientation_of (prop_id)));
      break;
    }
}

static void
jx_grid_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  JxGridAdjustments *adjustments = PRIVATE (JX_GRID_VIEW (object))->adjustments;

  switch ((JxGridViewProp) prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      jx_grid_adjustments_set (adjustments, orientation_of (prop_id), g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      jx_grid_adjustments_set_policy (adjustments, orientation_of (prop_id), g_value_get_enum (value));
      break;
    }
}

static void
forget_model (JxGridView *self)
{
  JxGridViewPrivate *priv = PRIVATE (self);

  if (priv->model == NULL)
    return;

  g_signal_handlers_disconnect_by_data (priv->model, self);
  g_clear_object (&priv->model);
}

static void
jx_grid_view_dispose (GObject *object)
{
  JxGridView *self = JX_GRID_VIEW (object);
  JxGridViewPrivate *priv = PRIVATE (self);

  g_clear_handle_id (&priv->slice_id, g_source_remove);
  if (priv->surface != NULL)
    g_signal_handlers_disconnect_by_data (self, priv->surface);
  g_clear_pointer (&priv->surface, jx_grid_surface_free);
  forget_model (self);
  if (priv->selection != NULL)
    g_signal_handlers_disconnect_by_data (priv->selection, self);
  g_clear_object (&priv->selection);

  G_OBJECT_CLASS (jx_grid_view_parent_class)->dispose (object);
}

static void
jx_grid_view_finalize (GObject *object)
{
  JxGridViewPrivate *priv = PRIVATE (JX_GRID_VIEW (object));

  g_clear_pointer (&priv->adjustments, jx_grid_adjustments_free);
  g_clear_pointer (&priv->geometry, jx_grid_geometry_free);
  g_clear_pointer (&priv->font, pango_font_description_free);

  G_OBJECT_CLASS (jx_grid_view_parent_class)->finalize (object);
}

static void
jx_grid_view_class_init (JxGridViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jx_grid_view_dispose;
  object_class->finalize = jx_grid_view_finalize;
  object_class->get_property = jx_grid_view_get_property;
  object_class->set_property = jx_grid_view_set_property;

  widget_class->measure = jx_grid_view_measure;
  widget_class->size_allocate = jx_grid_view_size_allocate;
  widget_class->snapshot = jx_grid_view_snapshot;
  widget_class->css_changed = jx_grid_view_css_changed;

  klass->keep_selection = jx_grid_view_keep_selection;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "indicatorgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
jx_grid_view_init (JxGridView *self)
{
  JxGridViewPrivate *priv = PRIVATE (self);

  jx_grid_style_load (gtk_widget_get_display (GTK_WIDGET (self)));
  priv->zoom = 100;
  priv->selection = jx_grid_selection_new ();
  priv->geometry = jx_grid_geometry_new (GTK_WIDGET (self));
  priv->surface = jx_grid_surface_new (GTK_WIDGET (self), priv->geometry, priv->selection);
  priv->adjustments = jx_grid_adjustments_new (GTK_WIDGET (self), priv->geometry);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (self, "query-tooltip", G_CALLBACK (jx_grid_surface_query_tooltip), priv->surface);
  g_signal_connect_swapped (priv->selection, "changed", G_CALLBACK (gtk_widget_queue_allocate), self);
}

void
jx_grid_view_set_model (JxGridView  *self,
                        JxGridModel *model)
{
  JxGridViewPrivate *priv = PRIVATE (self);

  g_return_if_fail (JX_IS_GRID_VIEW (self));

  if (priv->model == model)
    return;

  forget_model (self);
  if (model != NULL)
    {
      priv->model = g_object_ref (model);
      g_signal_connect (model, "rows-changed", G_CALLBACK (rows_changed_cb), self);
      g_signal_connect (model, "cells-changed", G_CALLBACK (cells_changed_cb), self);
    }
  load_model (self);
}

JxGridModel *
jx_grid_view_get_model (JxGridView *self)
{
  g_return_val_if_fail (JX_IS_GRID_VIEW (self), NULL);

  return PRIVATE (self)->model;
}

JxGridSelection *
jx_grid_view_get_selection (JxGridView *self)
{
  g_return_val_if_fail (JX_IS_GRID_VIEW (self), NULL);

  return PRIVATE (self)->selection;
}

void
jx_grid_view_set_zoom (JxGridView *self,
                       int         percent)
{
  JxGridViewPrivate *priv = PRIVATE (self);

  g_return_if_fail (JX_IS_GRID_VIEW (self));

  percent = CLAMP ((percent + 5) / 10 * 10, 80, 200);   /* the steps that the style sheet has */
  if (priv->zoom == percent)
    return;

  jx_grid_style_change_zoom (GTK_WIDGET (self), priv->zoom, percent);
  priv->zoom = percent;
  jx_grid_geometry_set_zoom (priv->geometry, percent / 100.0);
  jx_grid_surface_set_zoom (priv->surface, percent / 100.0);
  need_layout (self);
}

int
jx_grid_view_get_zoom (JxGridView *self)
{
  g_return_val_if_fail (JX_IS_GRID_VIEW (self), 100);

  return PRIVATE (self)->zoom;
}

void
jx_grid_view_set_kept_column (JxGridView *self,
                              int         column)
{
  g_return_if_fail (JX_IS_GRID_VIEW (self));

  jx_grid_geometry_set_kept (PRIVATE (self)->geometry, column);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
jx_grid_view_set_column_width (JxGridView *self,
                               guint       column,
                               int         width)
{
  JxGridColumns *columns;

  g_return_if_fail (JX_IS_GRID_VIEW (self));

  columns = jx_grid_geometry_get_columns (PRIVATE (self)->geometry);
  jx_grid_columns_set_width (columns, column,
                             width < 0 ? -1 : MAX (width, jx_grid_columns_get_minimum (columns, column)));
  need_layout (self);
}

/* To set widths as they are remembered, before text scale and zoom: an allocation is to be queued after it */
JxGridColumns *
jx_grid_view_get_columns (JxGridView *self)
{
  g_return_val_if_fail (JX_IS_GRID_VIEW (self), NULL);

  return jx_grid_geometry_get_columns (PRIVATE (self)->geometry);
}

int
jx_grid_view_get_column_width (JxGridView *self,
                               guint       column)
{
  g_return_val_if_fail (JX_IS_GRID_VIEW (self), 0);

  return jx_grid_columns_get_width (jx_grid_geometry_get_columns (PRIVATE (self)->geometry), column);
}

/* As wide as the widest value in sight and its head, within reason */
void
jx_grid_view_fit_column (JxGridView *self,
                         guint       column)
{
  int most = 6 * gtk_widget_get_width (GTK_WIDGET (self)) / 10;

  g_return_if_fail (JX_IS_GRID_VIEW (self));

  jx_grid_view_set_column_width (self, column, MIN (jx_grid_surface_get_fit (PRIVATE (self)->surface, column), most));
}

/* What lies over the cells */
JxGridFrames *
jx_grid_view_get_frames (JxGridView *self)
{
  g_return_val_if_fail (JX_IS_GRID_VIEW (self), NULL);

  return jx_grid_surface_get_frames (PRIVATE (self)->surface);
}

void
jx_grid_view_set_numbered (JxGridView *self,
                           gboolean    numbered)
{
  g_return_if_fail (JX_IS_GRID_VIEW (self));

  jx_grid_surface_set_numbered (PRIVATE (self)->surface, numbered);
  need_layout (self);
}

JxGridPart
jx_grid_view_pick (JxGridView *self,
                   double      x,
                   double      y,
                   guint      *row,
                   guint      *column)
{
  g_return_val_if_fail (JX_IS_GRID_VIEW (self), JX_GRID_PART_NONE);

  return jx_grid_surface_pick (PRIVATE (self)->surface, x, y, row, column);
}

/* The whole cell, also what of it is out of sight; FALSE before the first layout */
gboolean
jx_grid_view_get_cell_area (JxGridView   *self,
                            guint         row,
                            guint         column,
                            GdkRectangle *area)
{
  JxGridViewPrivate *priv = PRIVATE (self);
  JxGridRange range = { row, column, 1, 1 };

  g_return_val_if_fail (JX_IS_GRID_VIEW (self), FALSE);

  if (priv->model == NULL || gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return FALSE;

  range.n_rows = jx_grid_model_get_span (priv->model, row, column, &range.row);
  jx_grid_geometry_get_range_area (priv->geometry, &range, area);
  return TRUE;
}

void
jx_grid_view_get_body_area (JxGridView   *self,
                            GdkRectangle *area)
{
  g_return_if_fail (JX_IS_GRID_VIEW (self));

  jx_grid_geometry_get_body (PRIVATE (self)->geometry, area);
}

int
jx_grid_view_get_page_rows (JxGridView *self,
                            gboolean    down)
{
  guint row, column;

  g_return_val_if_fail (JX_IS_GRID_VIEW (self), 1);

  jx_grid_selection_get_cursor (PRIVATE (self)->selection, &row, &column);
  return jx_grid_geometry_get_page_rows (PRIVATE (self)->geometry, row, down);
}

void
jx_grid_view_scroll_to (JxGridView *self,
                        guint       row,
                        guint       column)
{
  JxGridViewPrivate *priv = PRIVATE (self);

  g_return_if_fail (JX_IS_GRID_VIEW (self));

  if (priv->model == NULL || row >= jx_grid_model_get_n_rows (priv->model))
    return;

  jx_grid_geometry_scroll_to (priv->geometry, row, column);
  jx_grid_adjustments_configure (priv->adjustments);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
jx_grid_view_scroll_by (JxGridView *self,
                        double      dx,
                        double      dy)
{
  g_return_if_fail (JX_IS_GRID_VIEW (self));

  jx_grid_adjustments_scroll_by (PRIVATE (self)->adjustments, dx, dy);
}

void
jx_grid_view_set_floating (JxGridView *self,
                           GtkWidget  *floating)
{
  g_return_if_fail (JX_IS_GRID_VIEW (self));

  jx_grid_surface_set_floating (PRIVATE (self)->surface, floating);
}

void
jx_grid_view_update_floating (JxGridView *self)
{
  g_return_if_fail (JX_IS_GRID_VIEW (self));

  measure_floating (self);
  need_layout (self);
}
