/* jx-cell-map.c: where the fields of an assessment stand in a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-cell-map.h"

struct _JxCellMap
{
  GHashTable *places;     /* char *: row and field → JxCellPlace */
};

static void
free_place (gpointer data)
{
  JxCellPlace *place = data;

  g_free (place->sheet);
  g_free (place);
}

static char *
make_key (const char *row_id,
          const char *field)
{
  return g_strconcat (row_id, "\n", field, NULL);
}

/**
 * jx_cell_map_new:
 *
 * Makes an empty map of a workbook.
 *
 * Returns: (transfer full): the map
 */
JxCellMap *
jx_cell_map_new (void)
{
  JxCellMap *self = g_new0 (JxCellMap, 1);

  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_place);

  return self;
}

/**
 * jx_cell_map_free:
 * @self: (transfer full): a map
 *
 * Frees it.
 */
void
jx_cell_map_free (JxCellMap *self)
{
  g_hash_table_unref (self->places);
  g_free (self);
}

/**
 * jx_cell_map_add:
 * @self: a map
 * @row_id: UUID of a row of the assessment
 * @field: key of a field
 *
 * Adds where a field stands; a field that stands in two places counts where it was added last.
 *
 * Returns: (transfer none): the place, to be filled
 */
JxCellPlace *
jx_cell_map_add (JxCellMap *self,
                       const char      *row_id,
                       const char      *field)
{
  JxCellPlace *place = g_new0 (JxCellPlace, 1);

  g_return_val_if_fail (self != NULL && row_id != NULL && field != NULL, NULL);

  g_hash_table_insert (self->places, make_key (row_id, field), place);

  return place;
}

/**
 * jx_cell_map_find:
 * @self: a map
 * @row_id: UUID of a row of the assessment
 * @field: key of a field
 *
 * Finds where a field stands.
 *
 * Returns: (transfer none) (nullable): the place; `NULL` if it is not in the workbook
 */
const JxCellPlace *
jx_cell_map_find (const JxCellMap *self,
                  const char      *row_id,
                  const char      *field)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && row_id != NULL && field != NULL, NULL);

  key = make_key (row_id, field);

  return g_hash_table_lookup (self->places, key);
}

static void
append_cell (GString *text,
             guint    row,
             guint    column)
{
  char letters[4] = { 0 };
  guint n = G_N_ELEMENTS (letters) - 1;

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters[--n] = (char) ('A' + (rest - 1) % 26);

  g_string_append_printf (text, "%s%u", letters + n, row + 1);
}

/**
 * jx_cell_place_append:
 * @from: a place
 * @to: the same, or one below it
 * @text: a formula that is being written
 * @sheet: (nullable): name of the sheet with the formula
 *
 * Names a cell or a range as formulas do: D5, D5:D9, with the name of the sheet where that is another one.
 */
void
jx_cell_place_append (const JxCellPlace *from,
                      const JxCellPlace *to,
                      GString           *text,
                      const char        *sheet)
{
  g_return_if_fail (from != NULL && to != NULL && text != NULL);

  if (g_strcmp0 (sheet, from->sheet) != 0)
    g_string_append_printf (text, "'%s'!", from->sheet);
  append_cell (text, from->row, from->column);
  if (from == to)
    return;

  g_string_append_c (text, ':');
  append_cell (text, to->row, to->column);
}
