/* jx-room.c: how many rows a table may have
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-room.h"

#include <glib/gi18n-lib.h>

#include "jx-error.h"
#include "jx-place.h"

/* Rows that a command brings, less those that it takes away. */
static int
count_growth (JxCommand  *command,
              const char *block)
{
  const JxRecord *record = jx_command_get_record (command);
  guint n = jx_command_get_n_children (command);
  int growth = 0;

  if (record != NULL && record->kind == JX_RECORD_ROW && g_strcmp0 (record->block, block) == 0)
    growth = jx_command_get_kind (command) == JX_COMMAND_INSERT ? 1 : -1;

  for (guint i = 0; i < n; i++)
    growth += count_growth (jx_command_get_child (command, i), block);

  return growth;
}

/**
 * jx_room_check:
 * @assessment: an assessment
 * @command: a command about it, not applied yet
 * @error: return location for an error
 *
 * Tells whether no table would grow beyond `JX_ROOM_MAX_ROWS`, ten times what the longest published ones have. Rows that are
 * copied and pasted again and again double each time: a sentence comes before the program is slow. A table that came in longer
 * is kept; it only cannot grow. Errors: `JX_CORE_ERROR_LIMIT`.
 *
 * Returns: `TRUE` if there is room
 */
gboolean
jx_room_check (JxAssessment  *assessment,
               JxCommand     *command,
               GError       **error)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), FALSE);
  g_return_val_if_fail (JX_IS_COMMAND (command), FALSE);

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *table = jx_assessment_get_table (assessment, i);
      int growth = count_growth (command, jx_table_get_block (table)->id);
      guint n_rows = jx_table_get_n_rows (table);

      if (growth > 0 && n_rows + (guint) growth > JX_ROOM_MAX_ROWS)
        {
          g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_LIMIT,
                       _("The table has %u rows and can have %d at most: there is no room for %d more. Nothing was changed."),
                       n_rows, JX_ROOM_MAX_ROWS, growth);
          return FALSE;
        }
    }

  return TRUE;
}
