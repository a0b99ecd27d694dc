/* jx-form-grid.c: where the cells of a form begin and end across the page, whatever columns its grid has
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form counts widths in columns of one grid that all its blocks share. To change one block alone, its cells are taken as
 * what they are on paper, from edge to edge; the grid is then made anew from all the edges that are left.
 */

#include "config.h"

#include "jx-form-grid.h"

#include <glib/gi18n-lib.h>

#include "jx-error.h"
#include "jx-form-load.h"
#include "jx-form-reader.h"
#include "jx-form-slot.h"

#define SCALE      2      /* decimals of a width in the file */
#define SNAP_PARTS 150    /* edges nearer than this part of the page are one */
#define LEAST_PARTS 50    /* a column is at least this part of the page wide */

/* A cell of a layout, or a column of a block of many rows. */
typedef struct
{
  guint  row;         /* of the layout */
  guint  position;    /* in that row; or the column's */
  int    column;      /* whose field it shows, or -1 */
  gint64 start, end;
} Cell;

typedef struct
{
  gint64  side;       /* where the merged cell at the left ends; 0: none */
  GArray *cells;      /* Cell */
} Block;

struct _JxFormGrid
{
  JxForm *form;
  gint64  total;
  GArray *blocks;     /* Block */
};

static void
block_clear (gpointer data)
{
  g_clear_pointer (&((Block *) data)->cells, g_array_unref);
}

/* The edges of the grid as the file has it, in 1/100 of its numbers. */
static GArray *
read_edges (JsonObject *root)
{
  JsonArray *grid = json_object_has_member (root, "grid") ? json_object_get_array_member (root, "grid") : NULL;
  GArray *edges = g_array_new (FALSE, TRUE, sizeof (gint64));
  gint64 edge = 0;

  g_array_append_val (edges, edge);
  for (guint i = 0; grid != NULL && i < json_array_get_length (grid); i++)
    {
      gint64 width = 0;

      jx_form_reader_node_fixed (json_array_get_element (grid, i), SCALE, &width);
      edge += width;
      g_array_append_val (edges, edge);
    }

  if (grid == NULL)
    {
      edge = 10000;
      g_array_append_val (edges, edge);
    }

  return edges;
}

static void
collect_columns (Block         *block,
                 const JxBlock *def,
                 const gint64  *edges)
{
  guint at = def->side_span;

  for (guint i = 0; i < def->n_columns && def->print; i++)
    {
      Cell cell = { 0, i, (int) i, edges[at], edges[at + def->columns[i].span] };

      at += def->columns[i].span;
      g_array_append_val (block->cells, cell);
    }
}

/* Cells go to the next free place, beside what hangs down from the rows above. */
static void
collect_layout (Block         *block,
                const JxBlock *def,
                guint          n_grid,
                const gint64  *edges)
{
  guint free_from[JX_FORM_MAX_GRID] = { 0 };

  for (guint row = 0; row < def->n_layout; row++)
    for (guint i = 0, at = def->side_span; i < def->layout[row].n_cells; i++)
      {
        const JxLayoutCell *cell = &def->layout[row].cells[i];
        Cell found = { row, i, cell->column, 0, 0 };

        while (at < n_grid && free_from[at] > row)
          at++;
        found.start = edges[at];
        for (guint j = 0; j < cell->span && at < n_grid; j++)
          free_from[at++] = row + cell->row_span;
        found.end = edges[at];
        g_array_append_val (block->cells, found);
      }
}

/**
 * jx_form_grid_new:
 * @form: a form without a fault
 * @root: its JSON
 *
 * Measures every cell of a form.
 *
 * Returns: (transfer full): the cells, in 1/100 of the numbers of the file
 */
JxFormGrid *
jx_form_grid_new (JxForm     *form,
                  JsonObject *root)
{
  JxFormGrid *self;
  g_autoptr(GArray) edges = NULL;
  const gint64 *edge;

  g_return_val_if_fail (JX_IS_FORM (form) && root != NULL, NULL);

  self = g_new0 (JxFormGrid, 1);
  edges = read_edges (root);
  edge = (const gint64 *) (gconstpointer) edges->data;
  self->form = g_object_ref (form);
  self->total = edge[edges->len - 1];
  self->blocks = g_array_new (FALSE, TRUE, sizeof (Block));
  g_array_set_clear_func (self->blocks, block_clear);

  for (guint i = 0; i < jx_form_get_n_blocks (form); i++)
    {
      const JxBlock *def = jx_form_get_block (form, i);
      Block block = { 0, g_array_new (FALSE, TRUE, sizeof (Cell)) };

      if (def->type != JX_BLOCK_SECTIONS)
        {
          block.side = edge[def->side_span];
          if (jx_block_is_single (def))
            collect_layout (&block, def, edges->len - 1, edge);
          else
            collect_columns (&block, def, edge);
        }
      g_array_append_val (self->blocks, block);
    }

  return self;
}

/**
 * jx_form_grid_free:
 * @self: the cells of a form
 *
 * Frees them.
 */
void
jx_form_grid_free (JxFormGrid *self)
{
  g_array_unref (self->blocks);
  g_object_unref (self->form);
  g_free (self);
}

/**
 * jx_form_grid_get_total:
 * @self: the cells of a form
 *
 * Tells how wide the whole table is.
 *
 * Returns: the width, in 1/100 of the numbers of the file
 */
gint64
jx_form_grid_get_total (JxFormGrid *self)
{
  return self->total;
}

/**
 * jx_form_grid_find_column:
 * @self: the cells of a form
 * @block: a block
 * @column: a column of it
 * @start: (out): where its cell begins
 * @end: (out): where it ends
 *
 * Finds where a column stands on paper.
 *
 * Returns: `FALSE` if it is not printed
 */
gboolean
jx_form_grid_find_column (JxFormGrid *self,
                          guint       block,
                          guint       column,
                          gint64     *start,
                          gint64     *end)
{
  GArray *cells = g_array_index (self->blocks, Block, block).cells;

  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *cell = &g_array_index (cells, Cell, i);

      if (cell->column == (int) column && cell->end > cell->start)
        {
          *start = cell->start;
          *end = cell->end;
          return TRUE;
        }
    }

  return FALSE;
}

/* What lies within a column becomes as wide as asked for, what lies beside it fills the page. */
static gint64
stretch (gint64 edge,
         gint64 total,
         gint64 start,
         gint64 end,
         gint64 width)
{
  gint64 rest = total - (end - start), new_rest = total - width, new_start = rest > 0 ? start * new_rest / rest : 0;

  if (edge <= start)
    return rest > 0 ? edge * new_rest / rest : 0;
  if (edge < end)
    return new_start + (edge - start) * width / (end - start);

  return total - (rest > 0 ? (total - edge) * new_rest / rest : 0);
}

/**
 * jx_form_grid_set_width:
 * @self: the cells of a form
 * @block: a block
 * @column: a column of it that is printed
 * @width: how wide it shall be, in 1/100 of the numbers of the file
 *
 * Makes a column wider or narrower as in a spreadsheet: what stands above and below it goes along, the others share the rest.
 *
 * Returns: `FALSE` if it is not printed, or there is no room for it
 */
gboolean
jx_form_grid_set_width (JxFormGrid *self,
                        guint       block,
                        guint       column,
                        gint64      width)
{
  gint64 start, end, least = self->total / LEAST_PARTS;

  if (!jx_form_grid_find_column (self, block, column, &start, &end) || end - start == self->total
      || width < least || width > self->total * 4 / 5)
    return FALSE;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *changed = &g_array_index (self->blocks, Block, i);

      changed->side = stretch (changed->side, self->total, start, end, width);
      for (guint j = 0; j < changed->cells->len; j++)
        {
          Cell *cell = &g_array_index (changed->cells, Cell, j);

          cell->start = stretch (cell->start, self->total, start, end, width);
          cell->end = stretch (cell->end, self->total, start, end, width);
        }
    }

  return TRUE;
}

/* The edge of another block that is nearly the same, or the one asked for. */
static gint64
snap (JxFormGrid *self,
      guint       block,
      gint64      edge,
      gint64      above)
{
  gint64 best = edge, distance = self->total / SNAP_PARTS + 1;

  for (guint i = 0; i < self->blocks->len; i++)
    for (guint j = 0; i != block && j < g_array_index (self->blocks, Block, i).cells->len; j++)
      {
        gint64 other = g_array_index (g_array_index (self->blocks, Block, i).cells, Cell, j).end;

        if (ABS (other - edge) < distance && other > above)
          {
            best = other;
            distance = ABS (other - edge);
          }
      }

  return best;
}

/**
 * jx_form_grid_split:
 * @self: the cells of a form
 * @block: a block of many rows
 * @shares: (element-type gint64): of its columns from left to right, those of the JSON that is to be written; 0 is not printed
 *
 * Shares a block's width out among its columns. Other blocks stay as they are.
 */
void
jx_form_grid_split (JxFormGrid *self,
                    guint       block,
                    GArray     *shares)
{
  Block *changed = &g_array_index (self->blocks, Block, block);
  gint64 sum = 0, taken = 0, width = self->total - changed->side, at = changed->side;

  for (guint i = 0; i < shares->len; i++)
    sum += g_array_index (shares, gint64, i);
  g_return_if_fail (sum > 0);

  g_array_set_size (changed->cells, 0);
  for (guint i = 0; i < shares->len; i++)
    {
      gint64 share = g_array_index (shares, gint64, i);
      Cell cell = { 0, i, (int) i, at, at };

      taken += share;
      if (share > 0)
        at = cell.end = taken == sum ? self->total : snap (self, block, changed->side + width * taken / sum, at);
      g_array_append_val (changed->cells, cell);
    }
}

/* ---- back to columns of a grid ---- */

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static void
add_edge (GArray *edges,
          gint64  edge)
{
  g_array_append_val (edges, edge);
}

static GArray *
dup_edges (JxFormGrid *self)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint kept = 0;

  add_edge (edges, 0);
  add_edge (edges, self->total);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = &g_array_index (self->blocks, Block, i);

      add_edge (edges, block->side);
      for (guint j = 0; j < block->cells->len; j++)
        {
          add_edge (edges, g_array_index (block->cells, Cell, j).start);
          add_edge (edges, g_array_index (block->cells, Cell, j).end);
        }
    }

  g_array_sort (edges, compare_edges);
  for (guint i = 0; i < edges->len; i++)
    if (i == 0 || g_array_index (edges, gint64, i) != g_array_index (edges, gint64, kept - 1))
      g_array_index (edges, gint64, kept++) = g_array_index (edges, gint64, i);
  g_array_set_size (edges, kept);

  return edges;
}

static gint64
count_between (GArray *edges,
               gint64  start,
               gint64  end)
{
  gint64 n = 0;

  for (guint i = 0; i < edges->len; i++)
    n += g_array_index (edges, gint64, i) > start && g_array_index (edges, gint64, i) <= end;

  return n;
}

static void
write_span (JsonObject *object,
            const char *key,
            gint64      span,
            gint64      implied)
{
  if (span != implied)
    json_object_set_int_member (object, key, span);
  else
    json_object_remove_member (object, key);
}

/* The last cell of a row takes what is left, where it does not say its span. */
static void
write_cell (JsonArray  *row,
            const Cell *cell,
            gint64      span)
{
  JsonNode *node = json_array_get_element (row, cell->position);
  gboolean last = cell->position + 1 == json_array_get_length (row);
  JsonObject *object;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      object = json_node_get_object (node);
      if (!last || json_object_has_member (object, "span"))
        write_span (object, "span", span, last ? 0 : 1);
    }
  else if (!last && span != 1)
    {
      JsonNode *made = json_node_alloc ();

      object = json_object_new ();
      json_object_set_string_member (object, "label", json_node_get_string (node));
      json_object_set_int_member (object, "span", span);
      jx_form_array_splice (row, cell->position, 1, json_node_init_object (made, object));
      json_object_unref (object);
    }
}

static void
write_block (const Block   *block,
             const JxBlock *def,
             GArray        *edges,
             JsonObject    *json)
{
  JsonArray *items = json_object_has_member (json, jx_block_is_single (def) ? "layout" : "columns")
                       ? json_object_get_array_member (json, jx_block_is_single (def) ? "layout" : "columns") : NULL;

  write_span (json, "side", count_between (edges, 0, block->side), 0);
  for (guint i = 0; items != NULL && i < block->cells->len; i++)
    {
      const Cell *cell = &g_array_index (block->cells, Cell, i);
      gint64 span = count_between (edges, cell->start, cell->end);

      if (jx_block_is_single (def))
        write_cell (json_array_get_array_element (items, cell->row), cell, span);
      else
        write_span (json_array_get_object_element (items, cell->position), "span", span, 1);
    }
}

/* Decimals are texts in a form. */
static JsonNode *
new_length (gint64 length)
{
  JsonNode *node = json_node_alloc ();
  g_autofree char *text = length % 100 != 0 ? jx_decimal_to_string (jx_decimal_normalize ((JxDecimal) { length, SCALE })) : NULL;

  return text != NULL ? json_node_init_string (node, text) : json_node_init_int (node, length / 100);
}

/**
 * jx_form_grid_write:
 * @self: the cells of a form
 * @root: the JSON to write them into; its blocks have the columns that were shared out
 * @error: return location for an error
 *
 * Makes the grid and all spans anew. Errors: `JX_CORE_ERROR_LIMIT` if the cells end at too many different places.
 *
 * Returns: `FALSE` at an error, with @root as it was
 */
gboolean
jx_form_grid_write (JxFormGrid  *self,
                    JsonObject  *root,
                    GError     **error)
{
  g_autoptr(GArray) edges = dup_edges (self);
  JsonArray *blocks = json_object_get_array_member (root, "blocks"), *grid;

  if (edges->len - 1 > JX_FORM_MAX_GRID)
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_LIMIT,
                   _("The columns of this form would end at more than %d different places across the page."), JX_FORM_MAX_GRID);
      return FALSE;
    }

  grid = json_array_new ();
  for (guint i = 1; i < edges->len; i++)
    json_array_add_element (grid, new_length (g_array_index (edges, gint64, i) - g_array_index (edges, gint64, i - 1)));
  json_object_set_array_member (root, "grid", grid);

  for (guint i = 0; i < json_array_get_length (blocks); i++)
    write_block (&g_array_index (self->blocks, Block, i), jx_form_get_block (self->form, i), edges,
                 json_array_get_object_element (blocks, i));

  return TRUE;
}
