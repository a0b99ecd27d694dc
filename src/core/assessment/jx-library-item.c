/* jx-library-item.c: an indicator as it may be proposed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-library-item.h"

static const JxRole roles[JX_LIBRARY_N_CELLS] = {
  [JX_LIBRARY_LEVEL1] = JX_ROLE_LEVEL1,     [JX_LIBRARY_LEVEL2] = JX_ROLE_LEVEL2, [JX_LIBRARY_NAME] = JX_ROLE_NAME,
  [JX_LIBRARY_RELATION] = JX_ROLE_RELATION, [JX_LIBRARY_TARGET] = JX_ROLE_TARGET, [JX_LIBRARY_MEASURE] = JX_ROLE_MEASURE,
};

/**
 * jx_library_item_new:
 * @cells: (array fixed-size=6): the texts by #JxLibraryCell; `NULL` and "" are unknown; a name must be there
 * @uses: how many of the user's rows are like it; 0 if it comes with the program
 *
 * Makes a proposal.
 *
 * Returns: (transfer full): the proposal
 */
JxLibraryItem *
jx_library_item_new (const char *const *cells,
                     guint              uses)
{
  JxLibraryItem *item;

  g_return_val_if_fail (cells[JX_LIBRARY_NAME] != NULL, NULL);

  item = g_new0 (JxLibraryItem, 1);
  item->uses = uses;

  for (guint i = 0; i < JX_LIBRARY_N_CELLS; i++)
    if (cells[i] != NULL && *cells[i] != '\0')
      item->cells[i] = g_strdup (cells[i]);

  return item;
}

/**
 * jx_library_item_free:
 * @item: (nullable) (transfer full): a proposal
 *
 * Frees a proposal.
 */
void
jx_library_item_free (JxLibraryItem *item)
{
  if (item == NULL)
    return;

  for (guint i = 0; i < JX_LIBRARY_N_CELLS; i++)
    g_free (item->cells[i]);

  g_free (item);
}

/**
 * jx_library_cell_get_role:
 * @cell: a cell of a proposal
 *
 * Tells which column of a form it goes into.
 *
 * Returns: the column's role
 */
JxRole
jx_library_cell_get_role (JxLibraryCell cell)
{
  g_return_val_if_fail (cell < JX_LIBRARY_N_CELLS, JX_ROLE_NONE);

  return roles[cell];
}
