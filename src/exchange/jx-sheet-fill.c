/* jx-sheet-fill.c: what a published table says besides its indicators, as changes of an assessment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-fill.h"

#include "jx-edits.h"

typedef struct
{
  JxAssessment *assessment;
  JxTable      *table;
  JxCommand    *group;
} Filling;

static void
set_cell (Filling    *filling,
          guint       position,
          int         column,
          const char *text)
{
  g_autoptr(JxCommand) set = NULL;

  if (column < 0 || text == NULL || *text == '\0')
    return;

  set = jx_edits_set (filling->assessment, filling->table, position, (guint) column, text);
  if (!jx_command_is_empty (set))
    jx_command_add (filling->group, g_steal_pointer (&set));
}

static void
fill_row (Filling          *filling,
          guint             position,
          const JxSheetRow *row)
{
  const JxBlock *block = jx_table_get_block (filling->table);
  const char *amount = row->texts[JX_ROLE_AMOUNT], *adjusted = row->texts[JX_ROLE_ADJUSTED];

  for (guint role = JX_ROLE_NONE + 1; role < JX_ROLE_LAST; role++)
    if (role != JX_ROLE_LABEL)
      set_cell (filling, position, jx_block_find_role (block, (JxRole) role), row->texts[role]);
  if (amount != NULL && jx_block_find_role (block, JX_ROLE_AMOUNT) < 0)
    set_cell (filling, position, jx_block_find_role (block, JX_ROLE_INITIAL), amount);
  if (adjusted != NULL && jx_block_find_role (block, JX_ROLE_ADJUSTED) < 0)
    set_cell (filling, position, jx_block_find_role (block, JX_ROLE_AMOUNT), adjusted);
}

static JxFundsLine
get_line (JxTable *table,
          guint    position)
{
  const JxBlock *block = jx_table_get_block (table);
  const char *key = jx_row_get_key (jx_table_get_row (table, position));
  int def = key != NULL ? jx_block_find_row_def (block, key) : -1, label = jx_block_find_role (block, JX_ROLE_LABEL);
  const char *text = label >= 0 ? jx_row_get_typed (jx_table_get_row (table, position), (guint) label) : NULL;

  if (def >= 0 && block->rows[def].total)
    return JX_FUNDS_TOTAL;

  return text != NULL ? jx_sheet_words_find_line (text) : JX_FUNDS_NONE;
}

/* a line that is no total and that nothing of the sheet is in */
static gboolean
is_free (const Filling *filling,
         const guint8  *taken,
         guint          position)
{
  return taken[position] == 0 && get_line (filling->table, position) != JX_FUNDS_TOTAL;
}

/* Lines that are known go to their own place; a county's others (县级资金) to those that are left, under their own name. */
static void
fill_lines (Filling *filling,
            GArray  *funds)
{
  guint n_places = jx_table_get_n_rows (filling->table), next = 0;
  int label = jx_block_find_role (jx_table_get_block (filling->table), JX_ROLE_LABEL);
  g_autofree guint8 *taken = g_new0 (guint8, n_places + 1), *placed = g_new0 (guint8, funds->len + 1);

  for (guint position = 0; position < n_places; position++)
    for (guint n = 0; n < funds->len && taken[position] == 0; n++)
      {
        const JxSheetRow *row = &g_array_index (funds, JxSheetRow, n);

        if (row->line == JX_FUNDS_NONE || row->line != get_line (filling->table, position) || placed[n] != 0)
          continue;
        fill_row (filling, position, row);
        taken[position] = placed[n] = 1;
      }

  for (guint n = 0; n < funds->len && label >= 0; n++)
    {
      const JxSheetRow *row = &g_array_index (funds, JxSheetRow, n);

      if (placed[n] != 0 || row->line == JX_FUNDS_TOTAL)
        continue;
      while (next < n_places && !is_free (filling, taken, next))
        next++;
      if (next == n_places)
        return;
      set_cell (filling, next, label, row->texts[JX_ROLE_LABEL]);
      fill_row (filling, next, row);
      taken[next] = 1;
    }
}

/**
 * jx_sheet_fill_funds:
 * @assessment: an assessment
 * @table: a published table
 *
 * Sets the lines of its funds that the published table has too; lines of other names take those that are left, and their
 * names with them. What that leaves blank is left alone.
 *
 * Returns: (transfer full): one command, not applied yet; empty if there is nothing to set
 */
JxCommand *
jx_sheet_fill_funds (JxAssessment       *assessment,
                     const JxSheetTable *table)
{
  Filling filling = { assessment, NULL, jx_command_new_group (JX_COMMAND_GROUP, NULL) };

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment) && table != NULL, filling.group);

  filling.table = jx_assessment_find_type (assessment, JX_BLOCK_MATRIX);
  if (filling.table != NULL)
    fill_lines (&filling, table->funds);

  return filling.group;
}

/**
 * jx_sheet_fill_fact:
 * @assessment: an assessment
 * @table: a published table
 * @role: what is asked for: a goal, a name
 *
 * Sets what the published table says above its indicators.
 *
 * Returns: (transfer full): one command, not applied yet; empty if there is nothing to set
 */
JxCommand *
jx_sheet_fill_fact (JxAssessment       *assessment,
                    const JxSheetTable *table,
                    JxRole              role)
{
  Filling filling = { assessment, NULL, jx_command_new_group (JX_COMMAND_GROUP, NULL) };
  JxCellRef cell;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment) && table != NULL && role < JX_ROLE_LAST, filling.group);

  if (jx_assessment_find_role (assessment, role, &cell) && jx_block_is_single (jx_table_get_block (cell.table)))
    {
      filling.table = cell.table;
      set_cell (&filling, cell.position, (int) cell.column, table->facts[role]);
    }

  return filling.group;
}
