/* jx-grid-heights.c: row heights in a prefix-sum tree
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-heights.h"

/* A Fenwick tree: tree[i] sums the heights of the (i & -i) rows that end at row i - 1. */
struct _JxGridHeights
{
  GArray *heights;     /* int */
  GArray *measured;    /* gboolean */
  GArray *tree;        /* int, one longer, the first unused */
  guint   n_unmeasured;
  int     estimate;
};

#define HEIGHT(self, row)   g_array_index ((self)->heights, int, (row))
#define MEASURED(self, row) g_array_index ((self)->measured, gboolean, (row))
#define TREE(self, node)    g_array_index ((self)->tree, int, (node))

static guint
lowest_bit (guint node)
{
  return node & (~node + 1);
}

static void
rebuild (JxGridHeights *self)
{
  guint n = self->heights->len;

  g_array_set_size (self->tree, n + 1);
  for (guint i = 1; i <= n; i++)
    TREE (self, i) = HEIGHT (self, i - 1);
  for (guint i = 1; i <= n; i++)
    if (i + lowest_bit (i) <= n)
      TREE (self, i + lowest_bit (i)) += TREE (self, i);
}

static void
add (JxGridHeights *self,
     guint          row,
     int            delta)
{
  HEIGHT (self, row) += delta;
  for (guint i = row + 1; i <= self->heights->len; i += lowest_bit (i))
    TREE (self, i) += delta;
}

JxGridHeights *
jx_grid_heights_new (int estimate)
{
  JxGridHeights *self = g_new0 (JxGridHeights, 1);

  self->heights = g_array_new (FALSE, TRUE, sizeof (int));
  self->measured = g_array_new (FALSE, TRUE, sizeof (gboolean));
  self->tree = g_array_new (FALSE, TRUE, sizeof (int));
  self->estimate = estimate;
  rebuild (self);

  return self;
}

void
jx_grid_heights_free (JxGridHeights *self)
{
  g_array_unref (self->heights);
  g_array_unref (self->measured);
  g_array_unref (self->tree);
  g_free (self);
}

/* Every row that was never measured takes the new estimate */
void
jx_grid_heights_set_estimate (JxGridHeights *self,
                              int            estimate)
{
  for (guint row = 0; row < self->heights->len; row++)
    if (!MEASURED (self, row) && HEIGHT (self, row) == self->estimate)
      HEIGHT (self, row) = estimate;
  self->estimate = estimate;
  rebuild (self);
}

void
jx_grid_heights_splice (JxGridHeights *self,
                        guint          position,
                        guint          removed,
                        guint          added)
{
  g_return_if_fail (position + removed <= self->heights->len);

  for (guint i = 0; i < removed; i++)
    self->n_unmeasured -= !MEASURED (self, position + i);
  g_array_remove_range (self->heights, position, removed);
  g_array_remove_range (self->measured, position, removed);

  if (added > 0)
    {
      g_autofree int *heights = g_new (int, added);
      g_autofree gboolean *measured = g_new0 (gboolean, added);

      for (guint i = 0; i < added; i++)
        heights[i] = self->estimate;
      g_array_insert_vals (self->heights, position, heights, added);
      g_array_insert_vals (self->measured, position, measured, added);
      self->n_unmeasured += added;
    }

  rebuild (self);
}

void
jx_grid_heights_set (JxGridHeights *self,
                     guint          row,
                     int            height)
{
  g_return_if_fail (row < self->heights->len);
  g_return_if_fail (height >= 0);

  if (!MEASURED (self, row))
    {
      MEASURED (self, row) = TRUE;
      self->n_unmeasured--;
    }
  if (height != HEIGHT (self, row))
    add (self, row, height - HEIGHT (self, row));
}

/* The row keeps its height until it is measured again */
void
jx_grid_heights_invalidate (JxGridHeights *self,
                            guint          row)
{
  g_return_if_fail (row < self->heights->len);

  if (!MEASURED (self, row))
    return;

  MEASURED (self, row) = FALSE;
  self->n_unmeasured++;
}

guint
jx_grid_heights_get_n_rows (const JxGridHeights *self)
{
  return self->heights->len;
}

int
jx_grid_heights_get (const JxGridHeights *self,
                     guint                row)
{
  g_return_val_if_fail (row < self->heights->len, 0);

  return HEIGHT (self, row);
}

gboolean
jx_grid_heights_is_measured (const JxGridHeights *self,
                             guint                row)
{
  g_return_val_if_fail (row < self->heights->len, FALSE);

  return MEASURED (self, row);
}

/* Searches from *row on, and then from the top */
gboolean
jx_grid_heights_find_unmeasured (const JxGridHeights *self,
                                 guint               *row)
{
  guint n = self->heights->len;
  guint from = *row < n ? *row : 0;

  if (self->n_unmeasured == 0)
    return FALSE;

  while (MEASURED (self, from))
    from = (from + 1) % n;

  *row = from;
  return TRUE;
}

/* Where @row begins; for one past the last row, the total */
int
jx_grid_heights_get_offset (const JxGridHeights *self,
                            guint                row)
{
  int sum = 0;

  g_return_val_if_fail (row <= self->heights->len, 0);

  for (guint i = row; i > 0; i -= lowest_bit (i))
    sum += TREE (self, i);

  return sum;
}

int
jx_grid_heights_get_total (const JxGridHeights *self)
{
  return jx_grid_heights_get_offset (self, self->heights->len);
}

/* The row that covers @offset, the first or last one beyond the ends; 0 if there is none */
guint
jx_grid_heights_get_row_at (const JxGridHeights *self,
                            int                  offset)
{
  guint n = self->heights->len;
  guint node = 0;
  guint step = 1;

  if (n == 0 || offset < 0)
    return 0;

  while (step <= n / 2)
    step *= 2;

  for (; step > 0; step /= 2)
    if (node + step <= n && TREE (self, node + step) <= offset)
      {
        node += step;
        offset -= TREE (self, node);
      }

  return MIN (node, n - 1);
}
