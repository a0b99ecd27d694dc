/* jx-grid-measure.c: rows measured when they are needed, the rest in slices
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-measure.h"

#include "jx-grid-cell.h"

/* The height that a cell wants. A value that was announced as changed may be the same: then it is not laid out again. */
typedef struct
{
  int   height;    /* 0 if it is not known */
  guint hash;      /* of the value it is the height of */
  guint stale : 1;
} Wanted;

struct _JxGridMeasure
{
  GtkWidget     *widget;       /* the view, which owns all of this */
  JxGridModel   *model;
  JxGridColumns *columns;
  JxGridHeights *heights;
  GArray        *wanted;       /* Wanted, a cell each */
  JxGridFace    *faces;        /* one a column */
  guint          n_columns;
  double         zoom;
  int            line;         /* an empty row */
  guint          next;         /* row where the next slice begins */
  guint          edited_row, edited_column;
  int            edited_height;
};

#define WANTED(self, row, column) (&g_array_index ((self)->wanted, Wanted, (gsize) (row) * (self)->n_columns + (column)))

static guint
hash_value (const JxGridValue *value)
{
  guint hash = value->text != NULL ? g_str_hash (value->text) : 0;

  hash = hash * 31 + (value->second != NULL ? g_str_hash (value->second) + 1 : 0);
  return hash * 31 + (value->mark != JX_GRID_MARK_NONE);
}

static int
wanted_height (JxGridMeasure *self,
               guint          row,
               guint          column)
{
  Wanted *wanted = WANTED (self, row, column);
  g_auto(JxGridValue) value = { 0 };
  guint hash;

  if (self->edited_height >= 0 && row == self->edited_row && column == self->edited_column)
    return self->edited_height;
  if (wanted->height > 0 && !wanted->stale)
    return wanted->height;

  jx_grid_model_get_value (self->model, row, column, &value);
  hash = hash_value (&value);
  if (wanted->height == 0 || wanted->hash != hash)
    {
      jx_grid_face_layout (&self->faces[column], self->widget, jx_grid_columns_get (self->columns, column), &value,
                           jx_grid_columns_get_width (self->columns, column), self->zoom);
      wanted->height = self->faces[column].height;
    }
  wanted->hash = hash;
  wanted->stale = FALSE;

  return wanted->height;
}

/* What @row must have for this column: of a merged cell its last row bears what the others leave over */
static int
share_of_row (JxGridMeasure *self,
              guint          row,
              guint          column)
{
  guint anchor;
  guint n_rows = jx_grid_model_get_span (self->model, row, column, &anchor);

  if (n_rows == 1)
    return wanted_height (self, row, column);
  if (row + 1 < anchor + n_rows)
    return 0;

  return wanted_height (self, anchor, column) -
         (jx_grid_heights_get_offset (self->heights, row) - jx_grid_heights_get_offset (self->heights, anchor));
}

static int
line_height (JxGridMeasure *self)
{
  JxGridValue nothing = { 0 };
  JxGridFace face = { 0 };
  JxGridColumn info = { 0 };

  jx_grid_face_layout (&face, self->widget, &info, &nothing, 100, self->zoom);
  jx_grid_face_clear (&face);
  return face.height;
}

/* A row that grew takes room that the last row of its merged cells held for their text */
static void
review_spans (JxGridMeasure *self,
              guint          row)
{
  for (guint column = 0; column < self->n_columns; column++)
    {
      guint anchor;
      guint n_rows = jx_grid_model_get_span (self->model, row, column, &anchor);
      guint last = anchor + n_rows - 1;

      if (n_rows > 1 && last > row &&
          wanted_height (self, anchor, column) >
          jx_grid_heights_get_offset (self->heights, last) - jx_grid_heights_get_offset (self->heights, anchor))
        jx_grid_heights_invalidate (self->heights, last);
    }
}

static void
forget_cells (JxGridMeasure *self)
{
  if (self->wanted->len > 0)
    memset (self->wanted->data, 0, self->wanted->len * sizeof (Wanted));
  for (guint row = 0; row < jx_grid_heights_get_n_rows (self->heights); row++)
    jx_grid_heights_invalidate (self->heights, row);
  self->line = line_height (self);
  jx_grid_heights_set_estimate (self->heights, self->line);
}

static void
free_faces (JxGridMeasure *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    jx_grid_face_clear (&self->faces[i]);
  g_clear_pointer (&self->faces, g_free);
}

JxGridMeasure *
jx_grid_measure_new (GtkWidget     *widget,
                     JxGridColumns *columns,
                     JxGridHeights *heights)
{
  JxGridMeasure *self = g_new0 (JxGridMeasure, 1);

  self->widget = widget;
  self->columns = columns;
  self->heights = heights;
  self->wanted = g_array_new (FALSE, TRUE, sizeof (Wanted));
  self->zoom = 1;
  self->edited_height = -1;

  return self;
}

void
jx_grid_measure_free (JxGridMeasure *self)
{
  free_faces (self);
  g_array_unref (self->wanted);
  g_free (self);
}

/* @model is borrowed. Also called when its columns changed. */
void
jx_grid_measure_set_model (JxGridMeasure *self,
                           JxGridModel   *model)
{
  free_faces (self);
  self->model = model;
  self->edited_height = -1;
  self->n_columns = model != NULL ? jx_grid_model_get_n_columns (model) : 0;
  self->faces = g_new0 (JxGridFace, self->n_columns);
  g_array_set_size (self->wanted, 0);
  jx_grid_heights_splice (self->heights, 0, jx_grid_heights_get_n_rows (self->heights), 0);
  self->line = line_height (self);
  jx_grid_heights_set_estimate (self->heights, self->line);
  if (model != NULL)
    jx_grid_measure_rows_changed (self, 0, 0, jx_grid_model_get_n_rows (model));
}

void
jx_grid_measure_set_zoom (JxGridMeasure *self,
                          double         zoom)
{
  self->zoom = zoom;
  jx_grid_measure_forget_fonts (self);
}

void
jx_grid_measure_forget_fonts (JxGridMeasure *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    jx_grid_face_clear (&self->faces[i]);
  forget_cells (self);
}

void
jx_grid_measure_forget_widths (JxGridMeasure *self)
{
  forget_cells (self);
}

void
jx_grid_measure_rows_changed (JxGridMeasure *self,
                              guint          position,
                              guint          removed,
                              guint          added)
{
  g_autofree Wanted *unknown = g_new0 (Wanted, (gsize) added * self->n_columns + 1);

  g_array_remove_range (self->wanted, position * self->n_columns, removed * self->n_columns);
  g_array_insert_vals (self->wanted, position * self->n_columns, unknown, added * self->n_columns);
  jx_grid_heights_splice (self->heights, position, removed, added);

  /* spans may have changed around it: rows next to it bear other shares now */
  if (position > 0)
    jx_grid_heights_invalidate (self->heights, position - 1);
  if (position + added < jx_grid_heights_get_n_rows (self->heights))
    jx_grid_heights_invalidate (self->heights, position + added);
}

void
jx_grid_measure_cells_changed (JxGridMeasure *self,
                               guint          row,
                               guint          column,
                               guint          n_rows,
                               guint          n_columns)
{
  for (guint r = row; r < row + n_rows; r++)
    {
      for (guint c = column; c < column + n_columns; c++)
        {
          guint anchor;
          guint span = jx_grid_model_get_span (self->model, r, c, &anchor);

          WANTED (self, r, c)->stale = TRUE;
          jx_grid_heights_invalidate (self->heights, anchor + span - 1);
        }
      jx_grid_heights_invalidate (self->heights, r);
    }
}

void
jx_grid_measure_set_edited (JxGridMeasure *self,
                            guint          row,
                            guint          column,
                            int            height)
{
  guint anchor;

  if (self->edited_row == row && self->edited_column == column && self->edited_height == height)
    return;

  if (self->edited_height >= 0 && self->edited_row < jx_grid_heights_get_n_rows (self->heights))
    jx_grid_measure_cells_changed (self, self->edited_row, self->edited_column, 1, 1);
  self->edited_row = row;
  self->edited_column = column;
  self->edited_height = height;
  if (height >= 0)
    {
      guint n_rows = jx_grid_model_get_span (self->model, row, column, &anchor);

      jx_grid_heights_invalidate (self->heights, anchor + n_rows - 1);
    }
}

void
jx_grid_measure_row (JxGridMeasure *self,
                     guint          row)
{
  int before = jx_grid_heights_get (self->heights, row);
  int height = self->line;

  if (jx_grid_heights_is_measured (self->heights, row))
    return;

  for (guint column = 0; column < self->n_columns; column++)
    height = MAX (height, share_of_row (self, row, column));

  jx_grid_heights_set (self->heights, row, height);
  if (height != before)
    review_spans (self, row);
}

/* Measures for about this long; FALSE when there is nothing left */
gboolean
jx_grid_measure_slice (JxGridMeasure *self,
                       gint64         microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;

  while (jx_grid_heights_find_unmeasured (self->heights, &self->next))
    {
      jx_grid_measure_row (self, self->next);
      if (g_get_monotonic_time () >= end)
        return TRUE;
    }

  return FALSE;
}

/* The width that the cell's text would like */
int
jx_grid_measure_get_natural (JxGridMeasure *self,
                             guint          row,
                             guint          column)
{
  g_auto(JxGridValue) value = { 0 };
  JxGridFace face = { 0 };
  int width;

  jx_grid_model_get_value (self->model, row, column, &value);
  jx_grid_face_layout (&face, self->widget, jx_grid_columns_get (self->columns, column), &value, G_MAXINT / PANGO_SCALE,
                       self->zoom);
  width = jx_grid_face_get_natural (&face, self->zoom);
  jx_grid_face_clear (&face);

  return width;
}
