/* jx-grid-surface.c: the widgets of the table: cells, heads, frames, the floating one
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-surface.h"

#include <adwaita.h>

#include "jx-grid-cells.h"
#include "jx-grid-numbers.h"

#define EDGE        5     /* how near to a column's edge takes hold of it */
#define WIDE_ENOUGH 480   /* sp, for the numbers of the rows */

struct _JxGridSurface
{
  GtkWidget       *widget;
  JxGridGeometry  *geometry;
  JxGridSelection *selection;
  JxGridModel     *model;
  JxGridCells     *cells;
  GPtrArray       *heads;
  JxGridFrames    *frames;
  GtkWidget       *numbers;          /* NULL: rows have none */
  GtkWidget       *floating;
  gboolean         floating_shown;
  double           zoom;
};

static JxGridColumns *
columns_of (JxGridSurface *self)
{
  return jx_grid_geometry_get_columns (self->geometry);
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
  jx_grid_frames_place (GTK_WIDGET (cell), &area);
}

static gboolean
is_column_in_sight (JxGridSurface *self,
                    guint          column)
{
  int x = jx_grid_geometry_get_column_x (self->geometry, column);

  GdkRectangle body;

  jx_grid_geometry_get_body (self->geometry, &body);
  return x + jx_grid_columns_get_width (columns_of (self), column) > body.x && x < body.x + body.width;
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
    jx_grid_frames_place (g_ptr_array_index (self->heads, column),
                          &(GdkRectangle) { jx_grid_geometry_get_column_x (self->geometry, column), 0,
                                            jx_grid_columns_get_width (columns_of (self), column), height });
}

static void
allocate_numbers (JxGridSurface *self)
{
  int gutter = jx_grid_geometry_get_gutter (self->geometry);

  if (self->numbers == NULL)
    return;

  gtk_widget_set_child_visible (self->numbers, gutter > 0);
  jx_grid_numbers_update (JX_GRID_NUMBERS (self->numbers));
  if (gutter > 0)
    jx_grid_frames_place (self->numbers, &(GdkRectangle) { 0, 0, gutter, gtk_widget_get_height (self->widget) });
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
  jx_grid_frames_place (self->floating, &area);
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
  int edge = kept ? jx_grid_geometry_get_gutter (self->geometry) : jx_grid_geometry_get_kept_edge (self->geometry);
  JxGridCell *edited = NULL;
  guint row, column;
  GdkRectangle body;

  jx_grid_geometry_get_body (self->geometry, &body);
  if (body.x + body.width <= edge || body.height <= 0)   /* GTK leaks what is painted into an empty clip */
    return;

  if (jx_grid_selection_get_active (self->selection, &row, &column))
    edited = jx_grid_cells_find (self->cells, row, column);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) edge, (float) body.y,
                                                         (float) (body.x + body.width - edge), (float) body.height));
  for (guint i = 0; i < cells->len; i++)
    if (is_kept (self, jx_grid_cell_get_column (g_ptr_array_index (cells, i))) == kept &&
        !(self->floating_shown && g_ptr_array_index (cells, i) == edited))
      gtk_widget_snapshot_child (self->widget, g_ptr_array_index (cells, i), snapshot);

  if (!kept || jx_grid_geometry_get_kept_edge (self->geometry) == body.x)
    {
      jx_grid_frames_snapshot (self->frames, snapshot, JX_GRID_FRAME_RANGE);
      jx_grid_frames_snapshot (self->frames, snapshot, JX_GRID_FRAME_COPIED);
      jx_grid_frames_snapshot (self->frames, snapshot, JX_GRID_FRAME_FILL);
    }
  if (jx_grid_selection_get_active (self->selection, &row, &column) && is_kept (self, column) == kept)
    {
      if (self->floating_shown)
        gtk_widget_snapshot_child (self->widget, self->floating, snapshot);
      jx_grid_frames_snapshot (self->frames, snapshot, JX_GRID_FRAME_ACTIVE);
      jx_grid_frames_snapshot (self->frames, snapshot, JX_GRID_FRAME_HANDLE);
    }
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_loose_heads (JxGridSurface *self,
                      GtkSnapshot   *snapshot)
{
  int edge = jx_grid_geometry_get_kept_edge (self->geometry);
  int width = gtk_widget_get_width (self->widget);

  if (width <= edge)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) edge, 0, (float) (width - edge),
                                                         (float) jx_grid_geometry_get_head_height (self->geometry)));
  for (guint column = 0; column < self->heads->len; column++)
    if (!is_kept (self, column))
      gtk_widget_snapshot_child (self->widget, g_ptr_array_index (self->heads, column), snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_heads (JxGridSurface *self,
                GtkSnapshot   *snapshot)
{
  int kept = jx_grid_geometry_get_kept (self->geometry);

  snapshot_loose_heads (self, snapshot);
  if (kept >= 0)
    gtk_widget_snapshot_child (self->widget, g_ptr_array_index (self->heads, (guint) kept), snapshot);
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
  self->frames = jx_grid_frames_new (widget, geometry, selection);

  return self;
}

void
jx_grid_surface_free (JxGridSurface *self)
{
  g_clear_pointer (&self->floating, gtk_widget_unparent);
  jx_grid_cells_free (self->cells);
  g_ptr_array_unref (self->heads);
  jx_grid_frames_free (self->frames);
  g_clear_pointer (&self->numbers, gtk_widget_unparent);
  g_free (self);
}

void
jx_grid_surface_set_model (JxGridSurface *self,
                           JxGridModel   *model)
{
  self->model = model;
  jx_grid_frames_set_model (self->frames, model);
  if (self->numbers != NULL)
    jx_grid_numbers_set_model (JX_GRID_NUMBERS (self->numbers), model);
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

/* Numbers stand where they leave enough to the columns */
void
jx_grid_surface_layout_gutter (JxGridSurface *self,
                               int            width)
{
  GtkSettings *settings = gtk_widget_get_settings (self->widget);
  gboolean wide = width >= (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, WIDE_ENOUGH, settings);

  jx_grid_geometry_set_gutter (self->geometry, self->numbers != NULL && wide
                                                 ? jx_grid_numbers_get_width (JX_GRID_NUMBERS (self->numbers), self->zoom)
                                                 : 0);
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
  allocate_numbers (self);
  jx_grid_frames_allocate (self->frames, self->floating_shown);
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
  if (self->numbers != NULL && gtk_widget_get_child_visible (self->numbers))
    gtk_widget_snapshot_child (self->widget, self->numbers, snapshot);
  jx_grid_frames_snapshot (self->frames, snapshot, JX_GRID_FRAME_DROP);
  jx_grid_frames_snapshot_tip (self->frames, snapshot);
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

  if (x >= 0 && x < jx_grid_geometry_get_gutter (self->geometry))
    {
      if (y >= 0 && y < jx_grid_geometry_get_head_height (self->geometry))
        return JX_GRID_PART_CORNER;
      return jx_grid_geometry_find_row (self->geometry, y, row) ? JX_GRID_PART_ROW : JX_GRID_PART_NONE;
    }

  if (y >= 0 && y < jx_grid_geometry_get_head_height (self->geometry))
    {
      if (find_edge (self, x, column))
        return JX_GRID_PART_EDGE;
      return jx_grid_geometry_find_column (self->geometry, x, column) ? JX_GRID_PART_HEAD : JX_GRID_PART_NONE;
    }

  if (!jx_grid_geometry_find_column (self->geometry, x, column) || !jx_grid_geometry_find_row (self->geometry, y, row))
    return JX_GRID_PART_NONE;

  return jx_grid_frames_is_on_handle (self->frames, x, y) ? JX_GRID_PART_HANDLE : JX_GRID_PART_CELL;
}

/* What the mark of the cell means, and what its value rests on */
gboolean
jx_grid_surface_query_tooltip (JxGridSurface *self,
                               int            x,
                               int            y,
                               gboolean       keyboard,
                               GtkTooltip    *tooltip)
{
  g_auto(JxGridValue) value = { 0 };
  g_autofree char *basis = NULL, *text = NULL;
  JxGridRange range = { .n_columns = 1 };
  GdkRectangle area;

  if (keyboard ? !jx_grid_selection_get_active (self->selection, &range.row, &range.column)
               : jx_grid_surface_pick (self, x, y, &range.row, &range.column) != JX_GRID_PART_CELL)
    return FALSE;

  range.n_rows = jx_grid_model_get_span (self->model, range.row, range.column, &range.row);
  jx_grid_model_get_value (self->model, range.row, range.column, &value);
  basis = jx_grid_model_get_basis (self->model, range.row, range.column);
  if (value.message == NULL && basis == NULL)
    return FALSE;

  text = g_strconcat (value.message != NULL ? value.message : "", value.message != NULL && basis != NULL ? "\n" : "",
                      basis != NULL ? basis : "", NULL);

  jx_grid_geometry_get_range_area (self->geometry, &range, &area);
  gtk_tooltip_set_text (tooltip, text);
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

JxGridFrames *
jx_grid_surface_get_frames (JxGridSurface *self)
{
  return self->frames;
}

void
jx_grid_surface_set_numbered (JxGridSurface *self,
                              gboolean       numbered)
{
  if (numbered == (self->numbers != NULL))
    return;

  g_clear_pointer (&self->numbers, gtk_widget_unparent);
  if (!numbered)
    return;

  self->numbers = jx_grid_numbers_new (self->geometry, self->selection);
  gtk_widget_set_parent (self->numbers, self->widget);
  jx_grid_numbers_set_model (JX_GRID_NUMBERS (self->numbers), self->model);
}
