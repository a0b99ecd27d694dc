/* jx-sheet-scan.c: a sheet that is read by what its columns are called
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-scan.h"

/**
 * jx_sheet_scan_get:
 * @sheet: a sheet
 * @row: a row
 * @column: a column
 *
 * Gives what stands in a cell.
 *
 * Returns: (transfer none): the text; "" if there is none
 */
const char *
jx_sheet_scan_get (const JxSheetScan *sheet,
                   guint              row,
                   guint              column)
{
  return jx_cells_get (sheet->cells, row, column);
}

/**
 * jx_sheet_scan_is_origin:
 * @sheet: a sheet
 * @row: a row
 * @column: a column
 *
 * Tells whether a cell is the first one of a merged area, or alone.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_sheet_scan_is_origin (const JxSheetScan *sheet,
                         guint              row,
                         guint              column)
{
  return jx_cells_is_origin (sheet->cells, row, column);
}

/**
 * jx_sheet_scan_get_beside:
 * @sheet: a sheet
 * @row: a row
 * @column: a column
 *
 * Finds what stands at the right of a cell, over empty ones.
 *
 * Returns: (transfer none): the text; "" if nothing does
 */
const char *
jx_sheet_scan_get_beside (const JxSheetScan *sheet,
                          guint              row,
                          guint              column)
{
  while (column < sheet->n_columns)
    {
      JxCellRange range;

      jx_cells_get_range (sheet->cells, row, column, &range);
      column = range.column + range.n_columns;
      if (column < sheet->n_columns && *jx_sheet_scan_get (sheet, row, column) != '\0')
        return jx_sheet_scan_get (sheet, row, column);
    }

  return "";
}

/**
 * jx_sheet_scan_read_titles:
 * @sheet: a sheet; the roles of its columns are set
 * @row: a row
 * @find: what a title means
 *
 * Notes what the columns of a row are called.
 *
 * Returns: how many different things
 */
guint
jx_sheet_scan_read_titles (JxSheetScan     *sheet,
                           guint            row,
                           JxSheetFindRole  find)
{
  gboolean seen[JX_ROLE_LAST] = { FALSE };
  guint n = 0;

  for (guint column = 0; column < sheet->n_columns; column++)
    {
      JxRole role = find (jx_sheet_scan_get (sheet, row, column));

      sheet->roles[column] = role;
      n += role != JX_ROLE_NONE && !seen[role];
      seen[role] = TRUE;
    }

  return n;
}

/**
 * jx_sheet_scan_has_role:
 * @sheet: a sheet
 * @role: a role
 *
 * Tells whether one of the columns has a role.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_sheet_scan_has_role (const JxSheetScan *sheet,
                        JxRole             role)
{
  for (guint column = 0; column < sheet->n_columns; column++)
    if (sheet->roles[column] == role)
      return TRUE;

  return FALSE;
}

/**
 * jx_sheet_scan_read_row:
 * @sheet: a sheet
 * @row: a row
 * @into: (out caller-allocates): what it says
 *
 * Reads a row by the roles of the columns. A merged cell says the same in each of its columns; the first column of a role counts.
 */
void
jx_sheet_scan_read_row (const JxSheetScan *sheet,
                        guint              row,
                        JxSheetRow        *into)
{
  *into = (JxSheetRow) { row, JX_FUNDS_NONE };

  for (guint column = 0; column < sheet->n_columns; column++)
    {
      JxRole role = sheet->roles[column];
      const char *text = jx_sheet_scan_get (sheet, row, column);

      if (role != JX_ROLE_NONE && into->texts[role] == NULL && *text != '\0')
        into->texts[role] = text;
    }
}

/**
 * jx_sheet_scan_get_first:
 * @sheet: a sheet
 * @row: a row
 *
 * Finds the first text of a row that begins there.
 *
 * Returns: (transfer none): the text; "" if it is blank
 */
const char *
jx_sheet_scan_get_first (const JxSheetScan *sheet,
                         guint              row)
{
  for (guint column = 0; column < sheet->n_columns; column++)
    if (*jx_sheet_scan_get (sheet, row, column) != '\0' && jx_sheet_scan_is_origin (sheet, row, column))
      return jx_sheet_scan_get (sheet, row, column);

  return "";
}
