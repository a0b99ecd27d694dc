/* jx-form-columns.c: the columns of a form's block put in, moved, taken away, shown, widened
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-columns.h"

#include <glib/gi18n-lib.h>

#include "jx-error.h"
#include "jx-form-grid.h"
#include "jx-form-slot.h"

static JsonObject *
block_json (JsonObject *root,
            guint       block)
{
  return json_array_get_object_element (json_object_get_array_member (root, "blocks"), block);
}

static JsonArray *
list_of (JsonObject *json,
         const char *key)
{
  if (!json_object_has_member (json, key))
    json_object_set_array_member (json, key, json_array_new ());

  return json_object_get_array_member (json, key);
}

/* Whether the columns of a block stand side by side on paper; those of the others stand where a layout says. */
static gboolean
stand_side_by_side (const JxBlock *block)
{
  return !jx_block_is_single (block) && block->print;
}

/* ---- columns side by side ---- */

static GArray *
dup_shares (JxFormGrid    *grid,
            guint          position,
            const JxBlock *block)
{
  GArray *shares = g_array_new (FALSE, TRUE, sizeof (gint64));

  for (guint i = 0; i < block->n_columns; i++)
    {
      gint64 start = 0, end = 0, width = jx_form_grid_find_column (grid, position, i, &start, &end) ? end - start : 0;

      g_array_append_val (shares, width);
    }

  return shares;
}

static gint64
average (GArray *shares)
{
  gint64 sum = 0, n = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      sum += g_array_index (shares, gint64, i);
      n += g_array_index (shares, gint64, i) > 0;
    }

  return n > 0 ? sum / n : 100;
}

static gboolean
any_printed (GArray  *shares,
             GError **error)
{
  for (guint i = 0; i < shares->len; i++)
    if (g_array_index (shares, gint64, i) > 0)
      return TRUE;

  g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE, _("The last column that is printed stays."));

  return FALSE;
}

static gboolean
share_out (JxFormGrid  *grid,
           JsonObject  *root,
           guint        block,
           GArray      *shares,
           GError     **error)
{
  if (!any_printed (shares, error))
    return FALSE;

  jx_form_grid_split (grid, block, shares);

  return jx_form_grid_write (grid, root, error);
}

/* ---- fields in a layout ---- */

static JsonObject *
find_field (JsonArray  *row,
            const char *key,
            guint      *position)
{
  for (guint i = 0; i < json_array_get_length (row); i++)
    {
      JsonNode *node = json_array_get_element (row, i);
      JsonObject *cell = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      if (cell != NULL && g_strcmp0 (json_object_get_string_member_with_default (cell, "field", NULL), key) == 0)
        {
          *position = i;
          return cell;
        }
    }

  return NULL;
}

/* A row that shows nothing but that field and labels, and has nothing hanging through it. */
static gboolean
is_row_of (const JxLayoutRow *row,
           guint              width,
           int                column)
{
  guint sum = 0;

  for (guint i = 0; i < row->n_cells; i++)
    {
      if ((row->cells[i].column >= 0 && row->cells[i].column != column) || row->cells[i].row_span > 1)
        return FALSE;
      sum += row->cells[i].span;
    }

  return sum == width;
}

static void
blank_cell (JsonArray *row,
            guint      position)
{
  static const char *const keys[] = { "label", "field", "align", "head" };
  JsonNode *node = json_array_get_element (row, position);

  if (JSON_NODE_HOLDS_VALUE (node))
    {
      g_autoptr(JsonObject) blank = json_object_new ();

      jx_form_array_splice (row, position, 1, json_node_init_object (json_node_alloc (), blank));
    }
  else
    {
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        json_object_remove_member (json_node_get_object (node), keys[i]);
    }
}

static gboolean
is_plain_label (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) || !json_object_has_member (json_node_get_object (node), "field");
}

/* Takes a field from the layout: its row where it has one of its own, else its cell and the label before it. */
static void
take_from_layout (JsonObject    *json,
                  const JxBlock *block,
                  guint          n_grid,
                  guint          column)
{
  JsonArray *layout = list_of (json, "layout");

  for (guint i = 0; i < json_array_get_length (layout); i++)
    {
      JsonArray *row = json_array_get_array_element (layout, i);
      guint position;

      if (find_field (row, block->columns[column].key, &position) == NULL)
        continue;

      if (is_row_of (&block->layout[i], n_grid - block->side_span, (int) column))
        {
          jx_form_array_splice (layout, i, 1, NULL);
          return;
        }

      blank_cell (row, position);
      if (position > 0 && is_plain_label (json_array_get_element (row, position - 1)))
        blank_cell (row, position - 1);
      return;
    }
}

/* A line of its own below the others: the label as wide as the labels above it. */
static void
add_to_layout (JsonObject    *json,
               const JxBlock *block,
               guint          n_grid,
               const char    *key,
               const char    *title)
{
  JsonArray *row = json_array_new ();
  JsonObject *label = json_object_new (), *field = json_object_new ();
  const JxLayoutRow *last = block->n_layout > 0 ? &block->layout[block->n_layout - 1] : NULL;
  guint width = n_grid - block->side_span, span = last != NULL && last->n_cells > 0 ? last->cells[0].span : 1;

  json_object_set_string_member (field, "field", key);
  if (span >= width)
    span = width > 1 ? 1 : 0;

  if (span > 0)
    {
      json_object_set_string_member (label, "label", title);
      json_object_set_int_member (label, "span", span);
      if (!block->frame)
        {
          json_object_set_boolean_member (label, "head", FALSE);
          json_object_set_string_member (label, "align", "start");
        }
      json_array_add_object_element (row, json_object_ref (label));
    }
  else
    {
      json_object_set_string_member (field, "label", title);
    }

  json_array_add_object_element (row, field);
  json_array_add_array_element (list_of (json, "layout"), row);
  json_object_unref (label);
}

static guint
grid_columns (JxForm *form)
{
  guint n;

  jx_form_get_grid (form, &n);

  return n;
}

/**
 * jx_form_columns_insert:
 * @root: a form's JSON
 * @form: the form that it is, without a fault
 * @block: a block
 * @position: before which of its columns; their number for the end
 * @column: (transfer full): the column, with a key or a role that the block has not
 * @error: return location for an error
 *
 * Puts a column into a block: side by side with the others, as wide as they are on average; where a layout arranges the fields,
 * in a line of its own below them.
 *
 * Returns: `FALSE` if there is no room
 */
gboolean
jx_form_columns_insert (JsonObject  *root,
                        JxForm      *form,
                        guint        block,
                        guint        position,
                        JsonNode    *column,
                        GError     **error)
{
  const JxBlock *def = jx_form_get_block (form, block);
  g_autoptr(JxFormGrid) grid = jx_form_grid_new (form, root);
  g_autoptr(GArray) shares = dup_shares (grid, block, def);
  JsonObject *json = block_json (root, block), *object = json_node_get_object (column);
  const char *role = json_object_get_string_member_with_default (object, "role", "");
  const char *key = json_object_get_string_member_with_default (object, "key", role);
  gint64 share = average (shares);

  jx_form_array_splice (list_of (json, "columns"), position, 0, column);
  if (!stand_side_by_side (def))
    {
      if (def->print)
        add_to_layout (json, def, grid_columns (form), key, json_object_get_string_member_with_default (object, "title", key));
      return TRUE;
    }

  g_array_insert_val (shares, position, share);

  return share_out (grid, root, block, shares, error);
}

/**
 * jx_form_columns_remove:
 * @root: a form's JSON
 * @form: the form that it is, without a fault
 * @block: a block
 * @column: a column of it
 * @error: return location for an error
 *
 * Takes a column away, with its starting texts; the others share its room.
 *
 * Returns: `FALSE` if it is the last that is printed
 */
gboolean
jx_form_columns_remove (JsonObject  *root,
                        JxForm      *form,
                        guint        block,
                        guint        column,
                        GError     **error)
{
  const JxBlock *def = jx_form_get_block (form, block);
  g_autoptr(JxFormGrid) grid = jx_form_grid_new (form, root);
  g_autoptr(GArray) shares = dup_shares (grid, block, def);
  JsonObject *json = block_json (root, block);
  JsonArray *rows = json_object_has_member (json, "rows") ? json_object_get_array_member (json, "rows") : NULL;

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (json_object_has_member (row, "cells"))
        json_object_remove_member (json_object_get_object_member (row, "cells"), def->columns[column].key);
    }

  jx_form_array_splice (list_of (json, "columns"), column, 1, NULL);
  if (!stand_side_by_side (def))
    {
      if (jx_block_is_single (def))
        take_from_layout (json, def, grid_columns (form), column);
      return TRUE;
    }

  g_array_remove_index (shares, column);

  return share_out (grid, root, block, shares, error);
}

/**
 * jx_form_columns_move:
 * @root: a form's JSON
 * @form: the form that it is, without a fault
 * @block: a block
 * @from: a column of it
 * @to: where it shall stand
 * @error: return location for an error
 *
 * Puts a column in another place; it takes its width along.
 *
 * Returns: `FALSE` if there is no room
 */
gboolean
jx_form_columns_move (JsonObject  *root,
                      JxForm      *form,
                      guint        block,
                      guint        from,
                      guint        to,
                      GError     **error)
{
  const JxBlock *def = jx_form_get_block (form, block);
  g_autoptr(JxFormGrid) grid = jx_form_grid_new (form, root);
  g_autoptr(GArray) shares = dup_shares (grid, block, def);
  JsonArray *columns = list_of (block_json (root, block), "columns");
  JsonNode *moved = json_node_ref (json_array_get_element (columns, from));
  gint64 share = g_array_index (shares, gint64, from);

  jx_form_array_splice (columns, from, 1, NULL);
  jx_form_array_splice (columns, to, 0, moved);
  if (!stand_side_by_side (def))
    return TRUE;

  g_array_remove_index (shares, from);
  g_array_insert_val (shares, to, share);

  return share_out (grid, root, block, shares, error);
}

/**
 * jx_form_columns_set_printed:
 * @root: a form's JSON
 * @form: the form that it is, without a fault
 * @block: a block
 * @column: a column of it
 * @printed: whether it stands on paper
 * @error: return location for an error
 *
 * Shows a column or leaves it out of what is printed; it stays a field of the form.
 *
 * Returns: `FALSE` if it is the last that is printed
 */
gboolean
jx_form_columns_set_printed (JsonObject  *root,
                             JxForm      *form,
                             guint        block,
                             guint        column,
                             gboolean     printed,
                             GError     **error)
{
  const JxBlock *def = jx_form_get_block (form, block);
  g_autoptr(JxFormGrid) grid = jx_form_grid_new (form, root);
  g_autoptr(GArray) shares = dup_shares (grid, block, def);
  JsonObject *json = block_json (root, block);
  JsonObject *object = json_array_get_object_element (list_of (json, "columns"), column);
  gint64 share = printed ? average (shares) : 0;

  if ((def->columns[column].span > 0) == printed)
    return TRUE;

  if (stand_side_by_side (def))
    {
      g_array_index (shares, gint64, column) = share;
      return share_out (grid, root, block, shares, error);
    }

  if (printed)
    json_object_remove_member (object, "span");
  else
    json_object_set_int_member (object, "span", 0);

  if (jx_block_is_single (def) && printed)
    add_to_layout (json, def, grid_columns (form), def->columns[column].key, def->columns[column].title);
  else if (jx_block_is_single (def))
    take_from_layout (json, def, grid_columns (form), column);

  return TRUE;
}

/* A width of the page, 1/100 mm, as the numbers of the file count it, and back. */
static gint64
rescale (JxForm     *form,
         JxFormGrid *grid,
         gint64      width,
         gboolean    to_page)
{
  const JxPage *page = jx_form_get_page (form);
  gint64 area = (gint64) ((page->width - page->left - page->right) * 100 + 0.5), total = jx_form_grid_get_total (grid);
  gint64 result = 0;

  jx_divide_half_up ((__int128) width * (to_page ? area : total), to_page ? total : area, &result);

  return result;
}

/**
 * jx_form_columns_set_width:
 * @root: a form's JSON
 * @form: the form that it is, without a fault
 * @block: a block
 * @column: a column of it
 * @width: on paper, 1/100 mm
 * @error: return location for an error
 *
 * Makes a column wider or narrower; the table goes on filling the page. Errors: `JX_CORE_ERROR_VALUE` if it is not printed, or
 * the page has no room for it.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_form_columns_set_width (JsonObject  *root,
                           JxForm      *form,
                           guint        block,
                           guint        column,
                           gint64       width,
                           GError     **error)
{
  g_autoptr(JxFormGrid) grid = jx_form_grid_new (form, root);

  if (jx_form_grid_set_width (grid, block, column, rescale (form, grid, width, FALSE)))
    return jx_form_grid_write (grid, root, error);

  g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE, _("The page has no room for a column of that width."));

  return FALSE;
}

/**
 * jx_form_columns_get_width:
 * @root: a form's JSON
 * @form: the form that it is, without a fault
 * @block: a block
 * @column: a column of it
 * @width: (out): on paper, 1/100 mm
 *
 * Tells how wide a column is.
 *
 * Returns: `FALSE` if it is not printed
 */
gboolean
jx_form_columns_get_width (JsonObject *root,
                           JxForm     *form,
                           guint       block,
                           guint       column,
                           gint64     *width)
{
  g_autoptr(JxFormGrid) grid = jx_form_grid_new (form, root);
  gint64 start, end;

  if (!jx_form_grid_find_column (grid, block, column, &start, &end))
    return FALSE;

  *width = rescale (form, grid, end - start, TRUE);

  return TRUE;
}
