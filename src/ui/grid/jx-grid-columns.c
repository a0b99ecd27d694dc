/* jx-grid-columns.c: widths and places of the columns
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-columns.h"

typedef struct
{
  JxGridColumn info;
  int          fixed;   /* px before scaling, set by hand; -1 if not */
  int          width;
  int          x;
} Column;

struct _JxGridColumns
{
  GArray *columns;
  double  scale;
};

#define COLUMN(self, i) (&g_array_index ((self)->columns, Column, (i)))

JxGridColumns *
jx_grid_columns_new (void)
{
  JxGridColumns *self = g_new0 (JxGridColumns, 1);

  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  self->scale = 1;

  return self;
}

void
jx_grid_columns_free (JxGridColumns *self)
{
  g_array_unref (self->columns);
  g_free (self);
}

void
jx_grid_columns_load (JxGridColumns *self,
                      JxGridModel   *model)
{
  guint n = model != NULL ? jx_grid_model_get_n_columns (model) : 0;

  g_array_set_size (self->columns, n);
  for (guint i = 0; i < n; i++)
    {
      *COLUMN (self, i) = (Column) { .fixed = -1 };
      jx_grid_model_get_column (model, i, &COLUMN (self, i)->info);
    }
}

void
jx_grid_columns_set_width (JxGridColumns *self,
                           guint          column,
                           int            width)
{
  g_return_if_fail (column < self->columns->len);

  COLUMN (self, column)->fixed = width < 0 ? -1 : MAX (1, (int) (width / self->scale + 0.5));
}

/* In sp; 0: as the model says */
void
jx_grid_columns_set_fixed (JxGridColumns *self,
                           guint          column,
                           int            width)
{
  g_return_if_fail (column < self->columns->len);

  COLUMN (self, column)->fixed = width > 0 ? MAX (width, MIN (36, COLUMN (self, column)->info.min_width)) : -1;
}

int
jx_grid_columns_get_fixed (const JxGridColumns *self,
                           guint                column)
{
  g_return_val_if_fail (column < self->columns->len, 0);

  return MAX (COLUMN (self, column)->fixed, 0);
}

static int
scaled (JxGridColumns *self,
        int            width)
{
  return (int) (width * self->scale + 0.5);
}

static int
natural_of (JxGridColumns *self,
            const Column  *column)
{
  return scaled (self, column->fixed >= 0 ? column->fixed : MAX (column->info.natural_width, column->info.min_width));
}

static int
minimum_of (JxGridColumns *self,
            const Column  *column)
{
  return scaled (self, column->fixed >= 0 ? column->fixed : column->info.min_width);
}

/* What a column can give or take of what is over or missing */
static int
weight_of (JxGridColumns *self,
           const Column  *column,
           gboolean       growing)
{
  if (column->fixed >= 0)
    return 0;
  if (growing)
    return column->info.expand ? natural_of (self, column) : 0;
  return natural_of (self, column) - minimum_of (self, column);
}

/* Shares @spare out by weight; what rounding leaves goes to the later columns */
static void
share (JxGridColumns *self,
       int            spare)
{
  gint64 weights = 0;
  gint64 passed = 0;
  gint64 given = 0;

  for (guint i = 0; i < self->columns->len; i++)
    weights += weight_of (self, COLUMN (self, i), spare > 0);
  if (weights == 0)
    return;

  for (guint i = 0; i < self->columns->len; i++)
    {
      gint64 upto;

      passed += weight_of (self, COLUMN (self, i), spare > 0);
      upto = spare * passed / weights;
      COLUMN (self, i)->width += (int) (upto - given);
      given = upto;
    }
}

/* Returns whether a width changed */
gboolean
jx_grid_columns_layout (JxGridColumns *self,
                        int            available,
                        double         scale)
{
  g_autofree int *before = g_new (int, self->columns->len + 1);
  int natural = 0;
  int minimum = 0;
  int x = 0;
  gboolean changed = FALSE;

  self->scale = scale;
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = COLUMN (self, i);

      before[i] = column->width;
      column->width = natural_of (self, column);
      natural += column->width;
      minimum += minimum_of (self, column);
    }

  share (self, MAX (available, minimum) - natural);

  for (guint i = 0; i < self->columns->len; i++)
    {
      COLUMN (self, i)->x = x;
      x += COLUMN (self, i)->width;
      changed |= COLUMN (self, i)->width != before[i];
    }

  return changed;
}

guint
jx_grid_columns_get_n (const JxGridColumns *self)
{
  return self->columns->len;
}

const JxGridColumn *
jx_grid_columns_get (const JxGridColumns *self,
                     guint                column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &COLUMN (self, column)->info;
}

int
jx_grid_columns_get_width (const JxGridColumns *self,
                           guint                column)
{
  g_return_val_if_fail (column < self->columns->len, 0);

  return COLUMN (self, column)->width;
}

int
jx_grid_columns_get_x (const JxGridColumns *self,
                       guint                column)
{
  g_return_val_if_fail (column < self->columns->len, 0);

  return COLUMN (self, column)->x;
}

int
jx_grid_columns_get_total (const JxGridColumns *self)
{
  const Column *last;

  if (self->columns->len == 0)
    return 0;

  last = COLUMN (self, self->columns->len - 1);
  return last->x + last->width;
}

/* The narrowest that dragging its edge makes it */
int
jx_grid_columns_get_minimum (const JxGridColumns *self,
                             guint                column)
{
  g_return_val_if_fail (column < self->columns->len, 0);

  return (int) (MIN (36, COLUMN (self, column)->info.min_width) * self->scale + 0.5);
}

gboolean
jx_grid_columns_find (const JxGridColumns *self,
                      int                  x,
                      guint               *column)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (x >= COLUMN (self, i)->x && x < COLUMN (self, i)->x + COLUMN (self, i)->width)
      {
        *column = i;
        return TRUE;
      }

  return FALSE;
}
