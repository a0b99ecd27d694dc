/* jx-grid-geometry.c: what is where, and what of it is in sight
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-geometry.h"

#include <adwaita.h>

#include "jx-grid-cell.h"

/* The vertical place is held as a row and how far it is scrolled into, so that measuring rows above moves nothing. */
struct _JxGridGeometry
{
  GtkWidget     *widget;
  JxGridModel   *model;
  JxGridColumns *columns;
  JxGridHeights *heights;
  JxGridMeasure *measure;
  double         zoom;
  int            width, height;   /* of the widget */
  int            head_height;
  int            gutter;          /* at the left, for the numbers of the rows */
  int            kept;            /* column that stays, or -1 */
  int            scroll_x;
  guint          top_row;
  int            top_offset;
  gboolean       pending;         /* a cell to scroll to once there is a size */
  guint          pending_row, pending_column;
};

static int
body_height (JxGridGeometry *self)
{
  return MAX (self->height - self->head_height, 0);
}

/* What the columns have */
static int
body_width (JxGridGeometry *self)
{
  return MAX (self->width - self->gutter, 0);
}

static void
set_top (JxGridGeometry *self,
         int             value)
{
  value = CLAMP (value, 0, MAX (jx_grid_heights_get_total (self->heights) - body_height (self), 0));
  self->top_row = jx_grid_heights_get_row_at (self->heights, value);
  self->top_offset = value - jx_grid_heights_get_offset (self->heights, self->top_row);
}

static int
get_top (JxGridGeometry *self)
{
  guint n = jx_grid_heights_get_n_rows (self->heights);

  if (self->top_row >= n)
    return 0;

  return jx_grid_heights_get_offset (self->heights, self->top_row) +
         MIN (self->top_offset, jx_grid_heights_get (self->heights, self->top_row));
}

/* Measures from the top row down to the bottom of the window; returns where the last one ends */
static int
measure_down (JxGridGeometry *self)
{
  guint n = jx_grid_heights_get_n_rows (self->heights);
  int limit = body_height (self);
  int y = -self->top_offset;

  for (guint row = self->top_row; row < n && y < limit; row++)
    {
      jx_grid_measure_row (self->measure, row);
      y += jx_grid_heights_get (self->heights, row);
    }

  return y;
}

static gboolean
is_settled (JxGridGeometry *self)
{
  guint first, last;

  if (!jx_grid_geometry_get_visible (self, &first, &last))
    return TRUE;

  for (guint row = first; row <= last; row++)
    if (!jx_grid_heights_is_measured (self->heights, row))
      return FALSE;

  return TRUE;
}

/* The top that shows @row as the last one, measuring on the way */
static void
put_at_bottom (JxGridGeometry *self,
               guint           row)
{
  int room = body_height (self);

  jx_grid_measure_row (self->measure, row);
  room -= jx_grid_heights_get (self->heights, row);
  while (row > 0 && room > 0)
    {
      row--;
      jx_grid_measure_row (self->measure, row);
      room -= jx_grid_heights_get (self->heights, row);
    }

  self->top_row = row;
  self->top_offset = MAX (-room, 0);
}

static void
scroll_to_column (JxGridGeometry *self,
                  guint           column)
{
  int x = jx_grid_columns_get_x (self->columns, column);
  int width = jx_grid_columns_get_width (self->columns, column);
  int left = self->scroll_x;

  if ((int) column == self->kept)
    return;
  if (self->kept >= 0 && (guint) self->kept < column)
    left += jx_grid_columns_get_width (self->columns, (guint) self->kept);

  if (x + width > self->scroll_x + body_width (self))
    jx_grid_geometry_set_scroll (self, GTK_ORIENTATION_HORIZONTAL, x + width - body_width (self));
  else if (x < left)
    jx_grid_geometry_set_scroll (self, GTK_ORIENTATION_HORIZONTAL, x - (left - self->scroll_x));
}

JxGridGeometry *
jx_grid_geometry_new (GtkWidget *widget)
{
  JxGridGeometry *self = g_new0 (JxGridGeometry, 1);

  self->widget = widget;
  self->columns = jx_grid_columns_new ();
  self->heights = jx_grid_heights_new (1);
  self->measure = jx_grid_measure_new (widget, self->columns, self->heights);
  self->zoom = 1;
  self->kept = -1;

  return self;
}

void
jx_grid_geometry_free (JxGridGeometry *self)
{
  jx_grid_measure_free (self->measure);
  jx_grid_heights_free (self->heights);
  jx_grid_columns_free (self->columns);
  g_free (self);
}

JxGridColumns *
jx_grid_geometry_get_columns (JxGridGeometry *self)
{
  return self->columns;
}

JxGridMeasure *
jx_grid_geometry_get_measure (JxGridGeometry *self)
{
  return self->measure;
}

/* @model is borrowed. Also called when its columns changed. */
void
jx_grid_geometry_set_model (JxGridGeometry *self,
                            JxGridModel    *model)
{
  self->model = model;
  self->pending = FALSE;
  self->top_row = 0;
  self->top_offset = 0;
  self->scroll_x = 0;
  jx_grid_columns_load (self->columns, model);
  jx_grid_measure_set_model (self->measure, model);
}

void
jx_grid_geometry_set_zoom (JxGridGeometry *self,
                           double          zoom)
{
  self->zoom = zoom;
  jx_grid_measure_set_zoom (self->measure, zoom);
}

void
jx_grid_geometry_set_kept (JxGridGeometry *self,
                           int             column)
{
  self->kept = column;
}

int
jx_grid_geometry_get_kept (JxGridGeometry *self)
{
  return self->kept < (int) jx_grid_columns_get_n (self->columns) ? self->kept : -1;
}

void
jx_grid_geometry_set_head_height (JxGridGeometry *self,
                                  int             height)
{
  self->head_height = height;
}

int
jx_grid_geometry_get_head_height (JxGridGeometry *self)
{
  return self->head_height;
}

void
jx_grid_geometry_set_gutter (JxGridGeometry *self,
                             int             width)
{
  self->gutter = width;
}

int
jx_grid_geometry_get_padding (JxGridGeometry *self)
{
  return jx_grid_scale (JX_GRID_PADDING, self->zoom);
}

int
jx_grid_geometry_get_gutter (JxGridGeometry *self)
{
  return self->gutter;
}

/* What is in sight stays in sight */
void
jx_grid_geometry_rows_changed (JxGridGeometry *self,
                               guint           position,
                               guint           removed,
                               guint           added)
{
  jx_grid_measure_rows_changed (self->measure, position, removed, added);

  if (self->top_row >= position + removed && position < self->top_row)
    {
      self->top_row = self->top_row - removed + added;
    }
  else if (self->top_row > position)
    {
      self->top_row = position;
      self->top_offset = 0;
    }
}

void
jx_grid_geometry_layout_columns (JxGridGeometry *self,
                                 int             width)
{
  GtkSettings *settings = gtk_widget_get_settings (self->widget);
  double scale = adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, 1, settings) * self->zoom;

  self->width = width;
  if (jx_grid_columns_layout (self->columns, body_width (self), scale))
    jx_grid_measure_forget_widths (self->measure);
  self->scroll_x = CLAMP (self->scroll_x, 0, MAX (jx_grid_columns_get_total (self->columns) - body_width (self), 0));
}

/* Before a layout of another size: the cell, if it is in sight, stays there */
void
jx_grid_geometry_hold (JxGridGeometry *self,
                       int             width,
                       int             height,
                       guint           row,
                       guint           column)
{
  GdkRectangle body, area;

  if ((width == self->width && height == self->height) || row >= jx_grid_heights_get_n_rows (self->heights))
    return;

  jx_grid_geometry_get_body (self, &body);
  jx_grid_geometry_get_range_area (self, &(JxGridRange) { row, column, 1, 1 }, &area);
  if (!gdk_rectangle_intersect (&body, &area, NULL))
    return;

  self->pending = TRUE;
  self->pending_row = row;
  self->pending_column = column;
}

/* Merged cells let a row change a later one that was measured already: a few rounds */
void
jx_grid_geometry_settle_rows (JxGridGeometry *self,
                              int             height)
{
  self->height = height;
  if (self->top_row >= jx_grid_heights_get_n_rows (self->heights))
    set_top (self, G_MAXINT);
  if (self->pending && body_height (self) > 0)
    {
      self->pending = FALSE;
      measure_down (self);
      if (self->pending_row < jx_grid_heights_get_n_rows (self->heights))
        jx_grid_geometry_scroll_to (self, self->pending_row, self->pending_column);
    }

  for (int round = 0; round < 5; round++)
    {
      if (measure_down (self) < body_height (self))
        set_top (self, get_top (self));
      if (is_settled (self))
        break;
    }
}

/* Rows out of sight are still guessed */
gboolean
jx_grid_geometry_is_unmeasured (JxGridGeometry *self)
{
  guint row = 0;

  return jx_grid_heights_find_unmeasured (self->heights, &row);
}

int
jx_grid_geometry_get_total (JxGridGeometry *self,
                            GtkOrientation  orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? jx_grid_columns_get_total (self->columns)
                                                   : jx_grid_heights_get_total (self->heights);
}

int
jx_grid_geometry_get_page (JxGridGeometry *self,
                           GtkOrientation  orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? body_width (self) : body_height (self);
}

int
jx_grid_geometry_get_scroll (JxGridGeometry *self,
                             GtkOrientation  orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? self->scroll_x : get_top (self);
}

void
jx_grid_geometry_set_scroll (JxGridGeometry *self,
                             GtkOrientation  orientation,
                             int             value)
{
  int most = jx_grid_columns_get_total (self->columns) - body_width (self);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    set_top (self, value);
  else
    self->scroll_x = CLAMP (value, 0, MAX (most, 0));
}

/* As little as needed. Of a merged cell larger than the window the row is shown. */
void
jx_grid_geometry_scroll_to (JxGridGeometry *self,
                            guint           row,
                            guint           column)
{
  guint first;
  guint n_rows = jx_grid_model_get_span (self->model, row, column, &first);
  int top, bottom;

  if (body_height (self) == 0)
    {
      self->pending = TRUE;
      self->pending_row = row;
      self->pending_column = column;
      return;
    }

  for (guint i = first; i < first + n_rows; i++)
    jx_grid_measure_row (self->measure, i);
  if (jx_grid_heights_get_offset (self->heights, first + n_rows) -
      jx_grid_heights_get_offset (self->heights, first) > body_height (self))
    {
      first = row;
      n_rows = 1;
    }

  top = jx_grid_heights_get_offset (self->heights, first);
  bottom = jx_grid_heights_get_offset (self->heights, first + n_rows);
  if (top < get_top (self) || bottom - top > body_height (self))
    set_top (self, top);
  else if (bottom > get_top (self) + body_height (self))
    put_at_bottom (self, first + n_rows - 1);

  scroll_to_column (self, column);
}

/* How far Page Up or Down goes from @row: a window less one row */
int
jx_grid_geometry_get_page_rows (JxGridGeometry *self,
                                guint           row,
                                gboolean        down)
{
  guint n = jx_grid_heights_get_n_rows (self->heights);
  int room = body_height (self);
  int count = 0;

  while (room > 0 && (down ? row + 1 < n : row > 0))
    {
      row = down ? row + 1 : row - 1;
      jx_grid_measure_row (self->measure, row);
      room -= jx_grid_heights_get (self->heights, row);
      if (room > 0)
        count++;
    }

  return MAX (count, 1);
}

/* FALSE if there is no row */
gboolean
jx_grid_geometry_get_visible (JxGridGeometry *self,
                              guint          *first,
                              guint          *last)
{
  int top = get_top (self);

  if (jx_grid_heights_get_n_rows (self->heights) == 0 || body_height (self) == 0)
    return FALSE;

  *first = jx_grid_heights_get_row_at (self->heights, top);
  *last = jx_grid_heights_get_row_at (self->heights, top + body_height (self) - 1);
  return TRUE;
}

int
jx_grid_geometry_get_column_x (JxGridGeometry *self,
                               guint           column)
{
  int x = jx_grid_columns_get_x (self->columns, column) - self->scroll_x;

  return self->gutter + ((int) column == self->kept ? MAX (x, 0) : x);
}

int
jx_grid_geometry_get_row_y (JxGridGeometry *self,
                            guint           row)
{
  return self->head_height + jx_grid_heights_get_offset (self->heights, row) - get_top (self);
}

void
jx_grid_geometry_get_range_area (JxGridGeometry    *self,
                                 const JxGridRange *range,
                                 GdkRectangle      *area)
{
  guint last = range->column + range->n_columns - 1;

  area->x = jx_grid_geometry_get_column_x (self, range->column);
  area->y = jx_grid_geometry_get_row_y (self, range->row);
  area->width = jx_grid_geometry_get_column_x (self, last) + jx_grid_columns_get_width (self->columns, last) - area->x;
  area->height = jx_grid_geometry_get_row_y (self, range->row + range->n_rows) - area->y;
}

void
jx_grid_geometry_get_body (JxGridGeometry *self,
                           GdkRectangle   *area)
{
  *area = (GdkRectangle) { self->gutter, self->head_height, body_width (self), body_height (self) };
}

/* Where the columns that scroll may begin to show: right of the kept column once it has reached the left edge */
int
jx_grid_geometry_get_kept_edge (JxGridGeometry *self)
{
  int kept = jx_grid_geometry_get_kept (self);

  if (kept < 0 || jx_grid_columns_get_x (self->columns, (guint) kept) >= self->scroll_x)
    return self->gutter;

  return self->gutter + jx_grid_columns_get_width (self->columns, (guint) kept);
}

gboolean
jx_grid_geometry_find_column (JxGridGeometry *self,
                              double          x,
                              guint          *column)
{
  if (x < self->gutter || x >= self->width)
    return FALSE;

  if (x < jx_grid_geometry_get_kept_edge (self))
    {
      *column = (guint) self->kept;
      return TRUE;
    }

  return jx_grid_columns_find (self->columns, (int) x - self->gutter + self->scroll_x, column);
}

gboolean
jx_grid_geometry_find_row (JxGridGeometry *self,
                           double          y,
                           guint          *row)
{
  int offset = (int) y - self->head_height + get_top (self);

  if (y < self->head_height || offset >= jx_grid_heights_get_total (self->heights))
    return FALSE;

  *row = jx_grid_heights_get_row_at (self->heights, offset);
  return TRUE;
}
