/* jx-used-indicators.c: the indicators of the user's own assessments, each once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-used-indicators.h"

#include "jx-library-item.h"
#include "jx-stmt.h"

/* The last thousand assessments are several years of a large agency, and read in a moment. Columns are in the order of
 * JxLibraryCell; where rows differ in a cell, one of them stands for all. */
#define USED_INDICATORS \
  "SELECT fields ->> 'level1', fields ->> 'level2', fields ->> 'name', fields ->> 'relation', fields ->> 'target'," \
  " fields ->> 'measure', count(*) FROM row" \
  " WHERE assessment IN (SELECT id FROM assessment WHERE id <> ?1 ORDER BY position DESC LIMIT 1000)" \
  " AND fields ->> 'name' <> '' GROUP BY 3, 2, 1"

/**
 * jx_used_indicators_load:
 * @db: the store
 * @except: (nullable): an assessment whose rows are not asked for: the one that is being written
 * @error: return location for an error of the store
 *
 * Reads what the newest assessments call their indicators.
 *
 * Returns: (transfer full) (nullable) (element-type JxLibraryItem): a proposal for each name in each class, in no order
 */
GPtrArray *
jx_used_indicators_load (JxDb        *db,
                         const char  *except,
                         GError     **error)
{
  g_autoptr(GPtrArray) used = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_library_item_free);
  g_autoptr(JxStmt) stmt = jx_db_prepare (db, USED_INDICATORS, error);
  JxStep step;

  if (stmt == NULL)
    return NULL;

  jx_stmt_bind_text (stmt, 1, except != NULL ? except : "");

  while ((step = jx_stmt_step (stmt, error)) == JX_STEP_ROW)
    {
      const char *cells[JX_LIBRARY_N_CELLS];

      for (int i = 0; i < JX_LIBRARY_N_CELLS; i++)
        cells[i] = jx_stmt_get_text (stmt, i);

      g_ptr_array_add (used, jx_library_item_new (cells, (guint) jx_stmt_get_int64 (stmt, JX_LIBRARY_N_CELLS)));
    }

  return step == JX_STEP_DONE ? g_steal_pointer (&used) : NULL;
}
