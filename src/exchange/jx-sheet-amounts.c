/* jx-sheet-amounts.c: funds of a sheet that no line of theirs names
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-amounts.h"

#define MIN_AMOUNTS 2    /* that make a row one of the funds where its titles are not known for sure */

static gboolean
is_of_funds (JxRole role)
{
  return role == JX_ROLE_INITIAL || role == JX_ROLE_ADJUSTED || role == JX_ROLE_ARRIVED || role == JX_ROLE_EXECUTED
         || role == JX_ROLE_RATE || role == JX_ROLE_SCORE || role == JX_ROLE_WEIGHT;
}

static gboolean
is_money (JxRole role)
{
  return is_of_funds (role) && role != JX_ROLE_RATE && role != JX_ROLE_SCORE && role != JX_ROLE_WEIGHT;
}

/* What a cell names, if the amount stands right beside it. */
static JxRole
find_pair (const JxSheetScan  *sheet,
           guint               row,
           guint               column,
           const char        **amount)
{
  JxCellRange range;

  if (!jx_sheet_scan_is_origin (sheet, row, column))
    return JX_ROLE_NONE;

  jx_cells_get_range (sheet->cells, row, column, &range);
  if (range.column + range.n_columns >= sheet->n_columns)
    return JX_ROLE_NONE;
  *amount = jx_sheet_scan_get (sheet, row, range.column + range.n_columns);

  return g_ascii_isdigit (**amount) ? jx_sheet_words_guess_funds (jx_sheet_scan_get (sheet, row, column)) : JX_ROLE_NONE;
}

static JxSheetRow *
ensure_total (guint         row,
              JxSheetTable *table)
{
  if (table->funds->len == 0)
    {
      JxSheetRow total = { row, JX_FUNDS_TOTAL };

      total.texts[JX_ROLE_LABEL] = "";
      g_array_append_val (table->funds, total);
    }

  return &g_array_index (table->funds, JxSheetRow, 0);
}

/**
 * jx_sheet_amounts_read_pairs:
 * @sheet: a sheet
 * @row: above the indicators
 * @table: the total of its funds is noted in it
 *
 * Reads a row of the funds that has each amount beside its name: 年初预算数, 250, 全年预算数, 238. Several such rows are one line.
 *
 * Returns: `FALSE` if the row is none, or a line of the funds has been read before
 */
gboolean
jx_sheet_amounts_read_pairs (const JxSheetScan *sheet,
                             guint              row,
                             JxSheetTable      *table)
{
  const char *amount;
  gboolean sure = FALSE;
  guint n = 0;

  for (guint column = 0; column < sheet->n_columns; column++)
    {
      JxRole role = find_pair (sheet, row, column, &amount);

      n += is_of_funds (role);
      sure |= is_money (role) && jx_sheet_words_find_funds (jx_sheet_scan_get (sheet, row, column)) == role;
    }

  if ((n < MIN_AMOUNTS && !sure) || n == 0 || (table->funds->len > 0 && *g_array_index (table->funds, JxSheetRow, 0).texts[JX_ROLE_LABEL] != '\0'))
    return FALSE;

  for (guint column = 0; column < sheet->n_columns; column++)
    {
      JxRole role = find_pair (sheet, row, column, &amount);
      JxSheetRow *total = is_of_funds (role) ? ensure_total (row, table) : NULL;

      if (total == NULL || total->texts[role] != NULL)
        continue;
      total->texts[role] = amount;
      g_ptr_array_add (table->labels, (gpointer) jx_sheet_scan_get (sheet, row, column));
    }

  return TRUE;
}

/**
 * jx_sheet_amounts_are_below:
 * @sheet: a sheet
 * @row: above the indicators
 *
 * Tells whether a row is the head of funds that have one line without a name: amounts stand right below its titles.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_sheet_amounts_are_below (const JxSheetScan *sheet,
                            guint              row)
{
  gboolean seen[JX_ROLE_LAST] = { FALSE };
  guint n = 0;

  for (guint column = 0; row + 1 < sheet->n_rows && column < sheet->n_columns; column++)
    {
      JxRole role = jx_sheet_words_guess_funds (jx_sheet_scan_get (sheet, row, column));

      if (jx_sheet_words_guess_line (jx_sheet_scan_get (sheet, row + 1, column)) != JX_FUNDS_NONE)
        return FALSE;
      if (!is_money (role) || seen[role] || !jx_sheet_scan_is_origin (sheet, row + 1, column))
        continue;

      seen[role] = g_ascii_isdigit (*jx_sheet_scan_get (sheet, row + 1, column));
      n += seen[role];
    }

  return n >= MIN_AMOUNTS;
}
