/* jx-sheet-fill.c: what a published table says besides its indicators, as changes of an assessment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-fill.h"

#include <string.h>

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

/* Where what is said by role goes in the funds; what a form has no column of its own for takes the next best one. -1: nowhere */
static int
find_column (const JxBlock    *block,
             const JxSheetRow *row,
             JxRole            role)
{
  int own = jx_block_find_role (block, role);

  if (role == JX_ROLE_AMOUNT && own < 0 && row->texts[JX_ROLE_INITIAL] == NULL)
    return jx_block_find_role (block, JX_ROLE_INITIAL);
  if (role == JX_ROLE_ADJUSTED && own < 0 && row->texts[JX_ROLE_AMOUNT] == NULL)
    return jx_block_find_role (block, JX_ROLE_AMOUNT);

  return own;
}

static void
fill_row (Filling          *filling,
          guint             position,
          const JxSheetRow *row)
{
  for (guint role = JX_ROLE_NONE + 1; role < JX_ROLE_LAST; role++)
    if (role != JX_ROLE_LABEL)
      set_cell (filling, position, find_column (jx_table_get_block (filling->table), row, (JxRole) role), row->texts[role]);
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

/* Lines that are known have a place of their own. */
static void
place_known (const Filling *filling,
             GArray        *funds,
             int           *places,
             guint8        *taken)
{
  for (guint position = 0; position < jx_table_get_n_rows (filling->table); position++)
    for (guint n = 0; n < funds->len && taken[position] == 0; n++)
      {
        const JxSheetRow *row = &g_array_index (funds, JxSheetRow, n);

        if (row->line == JX_FUNDS_NONE || row->line != get_line (filling->table, position) || places[n] >= 0)
          continue;
        places[n] = (int) position;
        taken[position] = 1;
      }
}

/* A county's others (县级资金) take those that are left, under their own name. */
static void
place_others (const Filling *filling,
              GArray        *funds,
              int           *places,
              guint8        *taken)
{
  guint n_places = jx_table_get_n_rows (filling->table), next = 0;

  for (guint n = 0; n < funds->len; n++)
    {
      if (places[n] >= 0 || g_array_index (funds, JxSheetRow, n).line == JX_FUNDS_TOTAL)
        continue;
      while (next < n_places && !is_free (filling, taken, next))
        next++;
      if (next == n_places)
        return;
      places[n] = (int) next;
      taken[next] = 1;
    }
}

/* -1: none */
static int *
find_places (const Filling *filling,
             GArray        *funds)
{
  int label = jx_block_find_role (jx_table_get_block (filling->table), JX_ROLE_LABEL);
  g_autofree guint8 *taken = g_new0 (guint8, jx_table_get_n_rows (filling->table) + 1);
  int *places = g_new (int, funds->len + 1);

  for (guint n = 0; n < funds->len; n++)
    places[n] = -1;
  place_known (filling, funds, places, taken);
  if (label >= 0)
    place_others (filling, funds, places, taken);

  return places;
}

/* The columns compute in a line that no form knows what they do in the total: what is blank beside it stays so. */
static void
keep_blank (Filling          *filling,
            guint             position,
            const JxSheetRow *row)
{
  const JxBlock *block = jx_table_get_block (filling->table);

  for (guint column = 0; column < block->n_columns; column++)
    if (block->columns[column].compute != NULL && row->texts[block->columns[column].role] == NULL)
      set_cell (filling, position, (int) column, " ");
}

static void
fill_lines (Filling *filling,
            GArray  *funds)
{
  int label = jx_block_find_role (jx_table_get_block (filling->table), JX_ROLE_LABEL);
  g_autofree int *places = find_places (filling, funds);

  for (guint n = 0; n < funds->len; n++)
    {
      const JxSheetRow *row = &g_array_index (funds, JxSheetRow, n);

      if (places[n] < 0)
        continue;
      if (row->line == JX_FUNDS_NONE || row->line != get_line (filling->table, (guint) places[n]))
        set_cell (filling, (guint) places[n], label, row->texts[JX_ROLE_LABEL]);
      fill_row (filling, (guint) places[n], row);
      if (jx_row_get_key (jx_table_get_row (filling->table, (guint) places[n])) == NULL)
        keep_blank (filling, (guint) places[n], row);
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
 * jx_sheet_fill_list_lost:
 * @assessment: an assessment whose funds are not filled in yet
 * @table: a published table
 *
 * Lists the lines of its funds that jx_sheet_fill_funds() has no place for.
 *
 * Returns: (transfer full) (element-type guint): positions in the funds of @table
 */
GArray *
jx_sheet_fill_list_lost (JxAssessment       *assessment,
                         const JxSheetTable *table)
{
  GArray *lost = g_array_new (FALSE, FALSE, sizeof (guint));
  Filling filling = { assessment, NULL, NULL };
  g_autofree int *places = NULL;

  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment) && table != NULL, lost);

  filling.table = jx_assessment_find_type (assessment, JX_BLOCK_MATRIX);
  if (filling.table != NULL)
    places = find_places (&filling, table->funds);

  for (guint n = 0; n < table->funds->len; n++)
    if (places == NULL || places[n] < 0)
      g_array_append_val (lost, n);

  return lost;
}

/* figures only: a dash says nothing */
static guint
count_figures (const JxBlock    *block,
               const JxSheetRow *row)
{
  guint n = 0;

  for (guint role = JX_ROLE_NONE + 1; role < JX_ROLE_LAST; role++)
    if (role != JX_ROLE_LABEL && row->texts[role] != NULL && strpbrk (row->texts[role], "0123456789") != NULL)
      n += block == NULL || find_column (block, row, (JxRole) role) < 0;

  return n;
}

/**
 * jx_sheet_fill_count_lost:
 * @assessment: an assessment that nothing is filled in yet
 * @table: a published table
 *
 * Counts what it says besides its indicators that the form has no place for: lines of the funds with each of their figures,
 * figures in columns that the form has not, goals.
 *
 * Returns: how many
 */
guint
jx_sheet_fill_count_lost (JxAssessment       *assessment,
                          const JxSheetTable *table)
{
  static const JxRole goals[] = { JX_ROLE_EXPECTED, JX_ROLE_ACHIEVED };
  JxTable *funds = jx_assessment_find_type (assessment, JX_BLOCK_MATRIX);
  g_autoptr(GArray) lost = jx_sheet_fill_list_lost (assessment, table);
  guint n_lost = lost->len, next = 0;
  JxCellRef cell;

  for (guint n = 0; n < table->funds->len; n++)
    {
      gboolean whole = next < lost->len && g_array_index (lost, guint, next) == n;

      n_lost += count_figures (whole || funds == NULL ? NULL : jx_table_get_block (funds), &g_array_index (table->funds, JxSheetRow, n));
      next += whole;
    }

  for (guint n = 0; n < G_N_ELEMENTS (goals); n++)
    n_lost += table->facts[goals[n]] != NULL && !jx_assessment_find_role (assessment, goals[n], &cell);

  return n_lost;
}

/* Without the total that is printed, one would be computed that the line is not in. */
static gboolean
has_total (const JxSheetTable *table)
{
  for (guint n = 0; n < table->funds->len; n++)
    if (g_array_index (table->funds, JxSheetRow, n).line == JX_FUNDS_TOTAL)
      return TRUE;

  return FALSE;
}

/**
 * jx_sheet_fill_add_lines:
 * @assessment: an assessment whose funds are not filled in yet
 * @table: a published table
 *
 * Adds blank lines to its funds for those of a published table that no line of the form is left for: with them the parts come to
 * the total. A second total takes no line, and a form that does not let lines be named none at all.
 *
 * Returns: (transfer full): one command, not applied yet; empty if there is nothing to add
 */
JxCommand *
jx_sheet_fill_add_lines (JxAssessment       *assessment,
                         const JxSheetTable *table)
{
  g_autoptr(GArray) lost = jx_sheet_fill_list_lost (assessment, table);
  JxTable *funds = jx_assessment_find_type (assessment, JX_BLOCK_MATRIX);
  guint n_lines = 0;

  for (guint n = 0; n < lost->len; n++)
    n_lines += g_array_index (table->funds, JxSheetRow, g_array_index (lost, guint, n)).line != JX_FUNDS_TOTAL;

  if (funds == NULL || !has_total (table) || jx_block_find_role (jx_table_get_block (funds), JX_ROLE_LABEL) < 0)
    n_lines = 0;

  return n_lines > 0 ? jx_edits_insert_rows (assessment, funds, jx_table_get_n_rows (funds), n_lines, -1)
                     : jx_command_new_group (JX_COMMAND_GROUP, NULL);
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
