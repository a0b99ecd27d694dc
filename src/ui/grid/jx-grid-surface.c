/* jx-grid-surface.c: the widgets of the table: cells, heads, frames, the floating one
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-surface.h"

#include <adwaita.h>

#include "jx-grid-cells.h"

#define EDGE   5     /* how near to a column's edge takes hold of it */
#define HANDLE 8

/* Frames lie over the cells and are drawn by the style sheet. */
typedef enum
{
  FRAME_RANGE,
  FRAME_COPIED,
  FRAME_ACTIVE,
  FRAME_HANDLE,
  FRAME_DROP,
} Frame;

#define N_FRAMES (FRAME_DROP + 1)

static const char *frame_names[N_FRAMES] = { "range", "copied", "active", "handle", "drop" };

struct _JxGridSurface
{
  GtkWidget       *widget;
  JxGridGeometry  *geometry;
  JxGridSelection *selection;
  JxGridModel     *model;
  JxGridCells     *cells;
  GPtrArray       *heads;
  GtkWidget       *frames[N_FRAMES];
  GdkRectangle     areas[N_FRAMES];
  GtkWidget       *floating;
  gboolean         floating_shown;
  JxGridRange      copied;           /* no rows: none */
  int              drop_row;         /* before which dragged rows would come, -1 while none are */
  double           zoom;
};

static JxGridColumns *
columns_of (JxGridSurface *self)
{
  return jx_grid_geometry_get_columns (self->geometry);
}

static void
place (GtkWidget          *child,
       const GdkRectangle *area)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, area, -1);
}

static void
allocate_cell (JxGridSurface *self,
               guint          row,
               guint          column,
               guint          n_rows)
{
  JxGridRange range = { row, column, n_rows, 1 };
  JxGridCell *cell = jx_grid_cells_get (self->cells, row, column);
  GdkRectangle area;

  jx_grid_geometry_get_range_area (self->geometry, &range, &area);
  jx_grid_cell_set_zoom (cell, self->zoom);
  jx_grid_cell_set_hidden_top (cell, MAX (0, jx_grid_geometry_get_head_height (self->geometry) - area.y));
  jx_grid_cell_set_selected (cell, jx_grid_selection_contains (self->selection, row, column));
  place (GTK_WIDGET (cell), &area);
}

static gboolean
is_column_in_sight (JxGridSurface *self,
                    guint          column)
{
  int x = jx_grid_geometry_get_column_x (self->geometry, column);

  return x + jx_grid_columns_get_width (columns_of (self), column) > 0 &&
         x < jx_grid_geometry_get_page (self->geometry, GTK_ORIENTATION_HORIZONTAL);
}

static void
allocate_cells (JxGridSurface *self)
{
  guint first, last;

  jx_grid_cells_begin (self->cells);
  if (self->model != NULL && jx_grid_geometry_get_visible (self->geometry, &first, &last))
    for (guint column = 0; column < jx_grid_columns_get_n (columns_of (self)); column++)
      {
        guint row = first;

        if (!is_column_in_sight (self, column))
          continue;

        while (row <= last)
          {
            guint anchor;
            guint n_rows = jx_grid_model_get_span (self->model, row, column, &anchor);

            allocate_cell (self, anchor, column, n_rows);
            row = anchor + n_rows;
          }
      }
  jx_grid_cells_end (self->cells);
}

static void
allocate_heads (JxGridSurface *self)
{
  int height = jx_grid_geometry_get_head_height (self->geometry);

  for (guint column = 0; column < self->heads->len; column++)
    place (g_ptr_array_index (self->heads, column),
           &(GdkRectangle) { jx_grid_geometry_get_column_x (self->geometry, column), 0,
                             jx_grid_columns_get_width (columns_of (self), column), height });
}

/* No range: the frame is not there */
static void
allocate_frame (JxGridSurface     *self,
                Frame              frame,
                const JxGridRange *range)
{
  GdkRectangle *area = &self->areas[frame];

  gtk_widget_set_child_visible (self->frames[frame], range != NULL);
  if (range == NULL)
    return;

  jx_grid_geometry_get_range_area (self->geometry, range, area);
  if (frame == FRAME_HANDLE)
    *area = (GdkRectangle) { area->x + area->width - HANDLE / 2 - 1, area->y + area->height - HANDLE / 2 - 1,
                             HANDLE, HANDLE };
  place (self->frames[frame], area);
}

static void
allocate_frames (JxGridSurface *self)
{
  JxGridRange range;
  JxGridRange active = { .n_columns = 1 };
  gboolean any = jx_grid_selection_get_range (self->selection, &range) &&
                 jx_grid_selection_get_active (self->selection, &active.row, &active.column);
  gboolean copied = self->copied.n_rows > 0;

  if (any)
    active.n_rows = jx_grid_model_get_span (self->model, active.row, active.column, NULL);

  allocate_frame (self, FRAME_RANGE, any && !jx_grid_selection_is_single (self->selection) ? &range : NULL);
  allocate_frame (self, FRAME_ACTIVE, any ? &active : NULL);
  allocate_frame (self, FRAME_HANDLE, any && !self->floating_shown ? &range : NULL);
  allocate_frame (self, FRAME_COPIED, copied ? &self->copied : NULL);
  gtk_widget_set_child_visible (self->frames[FRAME_DROP], self->drop_row >= 0);
  if (self->drop_row >= 0)
    place (self->frames[FRAME_DROP],
           &(GdkRectangle) { 0, jx_grid_geometry_get_row_y (self->geometry, (guint) self->drop_row) - 2,
                             jx_grid_geometry_get_page (self->geometry, GTK_ORIENTATION_HORIZONTAL), 3 });
}

/* Of a cell larger than the window the part in sight */
static void
allocate_floating (JxGridSurface *self)
{
  JxGridRange range = { .n_columns = 1 };
  GdkRectangle area = { 0, 0, 100, 100 };
  GdkRectangle body;

  if (self->floating == NULL)
    return;

  if (jx_grid_selection_get_active (self->selection, &range.row, &range.column))
    {
      range.n_rows = jx_grid_model_get_span (self->model, range.row, range.column, NULL);
      jx_grid_geometry_get_range_area (self->geometry, &range, &area);
      jx_grid_geometry_get_body (self->geometry, &body);
      if (area.height > body.height && area.y < body.y + body.height && area.y + area.height > body.y)
        {
          int bottom = MIN (area.y + area.height, body.y + body.height);

          area.y = MAX (area.y, body.y);
          area.height = bottom - area.y;
        }
    }

  area.width = MAX (area.width - 1, 1);   /* the rules stay */
  area.height = MAX (area.height - 1, 1);
  place (self->floating, &area);
}

static void
snapshot_frame (JxGridSurface *self,
                GtkSnapshot   *snapshot,
                Frame          frame)
{
  if (gtk_widget_get_child_visible (self->frames[frame]))
    gtk_widget_snapshot_child (self->widget, self->frames[frame], snapshot);
}

static gboolean
is_kept (JxGridSurface *self,
         guint          column)
{
  return (int) column == jx_grid_geometry_get_kept (self->geometry);
}

/* The columns that scroll are cut where the kept one begins; the active cell and its editor belong to their column */
static void
snapshot_body (JxGridSurface *self,
               GtkSnapshot   *snapshot,
               gboolean       kept)
{
  GPtrArray *cells = jx_grid_cells_list (self->cells);
  int edge = kept ? 0 : jx_grid_geometry_get_kept_edge (self->geometry);
  JxGridCell *edited = NULL;
  guint row, column;
  GdkRectangle body;

  if (jx_grid_selection_get_active (self->selection, &row, &column))
    edited = jx_grid_cells_find (self->cells, row, column);
  jx_grid_geometry_get_body (self->geometry, &body);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) edge, (float) body.y, (float) MAX (body.width - edge, 0),
                                                         (float) body.height));
  for (guint i = 0; i < cells->len; i++)
    if (is_kept (self, jx_grid_cell_get_column (g_ptr_array_index (cells, i))) == kept &&
        !(self->floating_shown && g_ptr_array_index (cells, i) == edited))
      gtk_widget_snapshot_child (self->widget, g_ptr_array_index (cells, i), snapshot);

  if (!kept || jx_grid_geometry_get_kept_edge (self->geometry) == 0)
    {
      snapshot_frame (self, snapshot, FRAME_RANGE);
      snapshot_frame (self, snapshot, FRAME_COPIED);
      snapshot_frame (self, snapshot, FRAME_DROP);
    }
  if (jx_grid_selection_get_active (self->selection, &row, &column) && is_kept (self, column) == kept)
    {
      if (self->floating_shown)
        gtk_widget_snapshot_child (self->widget, self->floating, snapshot);
      snapshot_frame (self, snapshot, FRAME_ACTIVE);
      snapshot_frame (self, snapshot, FRAME_HANDLE);
    }
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_heads (JxGridSurface *self,
                GtkSnapshot   *snapshot)
{
  int edge = jx_grid_geometry_get_kept_edge (self->geometry);
  int width = jx_grid_geometry_get_page (self->geometry, GTK_ORIENTATION_HORIZONTAL);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) edge, 0, (float) MAX (width - edge, 0),
                                               (float) jx_grid_geometry_get_head_height (self->geometry)));
  for (guint column = 0; column < self->heads->len; column++)
    if (!is_kept (self, column))
      gtk_widget_snapshot_child (self->widget, g_ptr_array_index (self->heads, column), snapshot);
  gtk_snapshot_pop (snapshot);

  if (jx_grid_geometry_get_kept (self->geometry) >= 0)
    gtk_widget_snapshot_child (self->widget,
                               g_ptr_array_index (self->heads, (guint) jx_grid_geometry_get_kept (self->geometry)),
                               snapshot);
}

static gboolean
is_inside (const GdkRectangle *area,
           double              x,
           double              y)
{
  return x >= area->x && x < area->x + area->width && y >= area->y && y < area->y + area->height;
}

/* The column whose right edge is near @x */
static gboolean
find_edge (JxGridSurface *self,
           double         x,
           guint         *column)
{
  for (guint i = 0; i < self->heads->len; i++)
    {
      int right = jx_grid_geometry_get_column_x (self->geometry, i) + jx_grid_columns_get_width (columns_of (self), i);

      if (ABS (x - right) <= EDGE && (is_kept (self, i) || right >= jx_grid_geometry_get_kept_edge (self->geometry)))
        {
          *column = i;
          return TRUE;
        }
    }

  return FALSE;
}

JxGridSurface *
jx_grid_surface_new (GtkWidget       *widget,
                     JxGridGeometry  *geometry,
                     JxGridSelection *selection)
{
  JxGridSurface *self = g_new0 (JxGridSurface, 1);

  self->widget = widget;
  self->geometry = geometry;
  self->selection = selection;
  self->cells = jx_grid_cells_new (widget, jx_grid_geometry_get_columns (geometry));
  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->zoom = 1;
  self->drop_row = -1;
  for (int i = 0; i < N_FRAMES; i++)
    {
      self->frames[i] = g_object_new (ADW_TYPE_BIN,
                                      "css-name", "gridframe",
                                      "can-target", FALSE,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      NULL);
      gtk_widget_add_css_class (self->frames[i], frame_names[i]);
      gtk_widget_set_parent (self->frames[i], widget);
    }

  return self;
}

void
jx_grid_surface_free (JxGridSurface *self)
{
  g_clear_pointer (&self->floating, gtk_widget_unparent);
  jx_grid_cells_free (self->cells);
  g_ptr_array_unref (self->heads);
  for (int i = 0; i < N_FRAMES; i++)
    gtk_widget_unparent (self->frames[i]);
  g_free (self);
}

void
jx_grid_surface_set_model (JxGridSurface *self,
                           JxGridModel   *model)
{
  self->model = model;
  self->copied = (JxGridRange) { 0 };
  self->drop_row = -1;
  jx_grid_cells_reset (self->cells, model);
  g_ptr_array_set_size (self->heads, 0);
  for (guint i = 0; i < jx_grid_columns_get_n (columns_of (self)); i++)
    {
      GtkWidget *head = jx_grid_cell_new (TRUE);

      gtk_widget_set_parent (head, self->widget);
      jx_grid_cell_bind_head (JX_GRID_CELL (head), jx_grid_columns_get (columns_of (self), i), i);
      jx_grid_cell_set_zoom (JX_GRID_CELL (head), self->zoom);
      g_ptr_array_add (self->heads, head);
    }
}

void
jx_grid_surface_set_zoom (JxGridSurface *self,
                          double         zoom)
{
  self->zoom = zoom;
  for (guint i = 0; i < self->heads->len; i++)
    jx_grid_cell_set_zoom (g_ptr_array_index (self->heads, i), zoom);
}

void
jx_grid_surface_retire (JxGridSurface *self)
{
  jx_grid_cells_retire (self->cells);
}

void
jx_grid_surface_refresh (JxGridSurface *self,
                         guint          row,
                         guint          column,
                         guint          n_rows,
                         guint          n_columns)
{
  jx_grid_cells_refresh (self->cells, row, column, n_rows, n_columns);
}

/* The head is as high as its longest title asks */
void
jx_grid_surface_layout_head (JxGridSurface *self)
{
  int height = 0;

  for (guint i = 0; i < self->heads->len; i++)
    height = MAX (height, jx_grid_cell_get_height_for (g_ptr_array_index (self->heads, i),
                                                       jx_grid_columns_get_width (columns_of (self), i)));
  jx_grid_geometry_set_head_height (self->geometry, height);
}

/* The width of the widest value in sight, and of the head, on one line */
int
jx_grid_surface_get_fit (JxGridSurface *self,
                         guint          column)
{
  int width;
  guint first, last;

  g_return_val_if_fail (column < self->heads->len, 0);

  width = jx_grid_cell_get_natural_width (g_ptr_array_index (self->heads, column));
  if (jx_grid_geometry_get_visible (self->geometry, &first, &last))
    for (guint row = first; row <= last; row++)
      width = MAX (width, jx_grid_measure_get_natural (jx_grid_geometry_get_measure (self->geometry), row, column));

  return width;
}

void
jx_grid_surface_allocate (JxGridSurface *self)
{
  allocate_cells (self);
  allocate_heads (self);
  allocate_frames (self);
  allocate_floating (self);
}

void
jx_grid_surface_snapshot (JxGridSurface *self,
                          GtkSnapshot   *snapshot)
{
  snapshot_body (self, snapshot, FALSE);
  if (jx_grid_geometry_get_kept (self->geometry) >= 0)
    snapshot_body (self, snapshot, TRUE);
  snapshot_heads (self, snapshot);
}

JxGridPart
jx_grid_surface_pick (JxGridSurface *self,
                      double         x,
                      double         y,
                      guint         *row,
                      guint         *column)
{
  *row = *column = 0;
  if (self->model == NULL)
    return JX_GRID_PART_NONE;

  if (y >= 0 && y < jx_grid_geometry_get_head_height (self->geometry))
    {
      if (find_edge (self, x, column))
        return JX_GRID_PART_EDGE;
      return jx_grid_geometry_find_column (self->geometry, x, column) ? JX_GRID_PART_HEAD : JX_GRID_PART_NONE;
    }

  if (!jx_grid_geometry_find_column (self->geometry, x, column) || !jx_grid_geometry_find_row (self->geometry, y, row))
    return JX_GRID_PART_NONE;

  if (gtk_widget_get_child_visible (self->frames[FRAME_HANDLE]) && is_inside (&self->areas[FRAME_HANDLE], x, y))
    return JX_GRID_PART_HANDLE;
  return JX_GRID_PART_CELL;
}

/* What the mark of the cell means */
gboolean
jx_grid_surface_query_tooltip (JxGridSurface *self,
                               int            x,
                               int            y,
                               gboolean       keyboard,
                               GtkTooltip    *tooltip)
{
  g_auto(JxGridValue) value = { 0 };
  JxGridRange range = { .n_columns = 1 };
  GdkRectangle area;

  if (keyboard ? !jx_grid_selection_get_active (self->selection, &range.row, &range.column)
               : jx_grid_surface_pick (self, x, y, &range.row, &range.column) != JX_GRID_PART_CELL)
    return FALSE;

  range.n_rows = jx_grid_model_get_span (self->model, range.row, range.column, &range.row);
  jx_grid_model_get_value (self->model, range.row, range.column, &value);
  if (value.message == NULL)
    return FALSE;

  jx_grid_geometry_get_range_area (self->geometry, &range, &area);
  gtk_tooltip_set_text (tooltip, value.message);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

void
jx_grid_surface_set_floating (JxGridSurface *self,
                              GtkWidget     *floating)
{
  g_clear_pointer (&self->floating, gtk_widget_unparent);
  self->floating = floating;
  self->floating_shown = FALSE;
  gtk_widget_set_can_target (floating, FALSE);
  gtk_widget_set_parent (floating, self->widget);
}

void
jx_grid_surface_show_floating (JxGridSurface *self,
                               gboolean       shown)
{
  if (self->floating_shown == shown)
    return;

  self->floating_shown = shown;
  gtk_widget_set_can_target (self->floating, shown);
}

void
jx_grid_surface_set_copied (JxGridSurface     *self,
                            const JxGridRange *range)
{
  self->copied = range != NULL ? *range : (JxGridRange) { 0 };
}

gboolean
jx_grid_surface_get_copied (JxGridSurface *self,
                            JxGridRange   *range)
{
  *range = self->copied;
  return self->copied.n_rows > 0;
}

void
jx_grid_surface_set_drop_row (JxGridSurface *self,
                              int            row)
{
  self->drop_row = row;
}
