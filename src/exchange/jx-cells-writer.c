/* jx-cells-writer.c: texts of a sheet for other programs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-cells-writer.h"

#include <string.h>

static void
append_quoted (GString    *out,
               const char *text)
{
  if (strpbrk (text, "\t\r\n\"") == NULL)
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
append_escaped (GString    *out,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '\n':
        g_string_append (out, "<br>");
        break;
      default:
        g_string_append_c (out, *p);
      }
}

/**
 * jx_cells_to_tsv:
 * @cells: a finished sheet
 *
 * Writes cells parted by tabs, quoted as spreadsheets do. A merged cell says its text where it begins.
 *
 * Returns: (transfer full): the text
 */
char *
jx_cells_to_tsv (const JxCells *cells)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (cells != NULL, g_string_free (out, FALSE));

  for (guint row = 0; row < jx_cells_get_n_rows (cells); row++)
    {
      for (guint column = 0; column < jx_cells_get_n_columns (cells); column++)
        {
          if (column > 0)
            g_string_append_c (out, '\t');
          if (jx_cells_is_origin (cells, row, column))
            append_quoted (out, jx_cells_get (cells, row, column));
        }
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}

static void
append_cell (GString           *out,
             const JxCellRange *range,
             const char        *text)
{
  g_string_append (out, "<td style=\"mso-number-format:'\\@'; vertical-align: top\"");
  if (range->n_rows > 1)
    g_string_append_printf (out, " rowspan=\"%u\"", range->n_rows);
  if (range->n_columns > 1)
    g_string_append_printf (out, " colspan=\"%u\"", range->n_columns);
  g_string_append_c (out, '>');
  append_escaped (out, text);
  g_string_append (out, "</td>");
}

/**
 * jx_cells_to_html:
 * @cells: a finished sheet
 *
 * Writes a table with its merged cells. Every cell is marked as text: spreadsheets keep what it shows.
 *
 * Returns: (transfer full): a page
 */
char *
jx_cells_to_html (const JxCells *cells)
{
  GString *out = g_string_new ("<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\n<table>\n");

  g_return_val_if_fail (cells != NULL, g_string_free (out, FALSE));

  for (guint row = 0; row < jx_cells_get_n_rows (cells); row++)
    {
      g_string_append (out, "<tr>");
      for (guint column = 0; column < jx_cells_get_n_columns (cells); column++)
        {
          JxCellRange range;

          jx_cells_get_range (cells, row, column, &range);
          if (range.row == row && range.column == column)
            append_cell (out, &range, jx_cells_get (cells, row, column));
        }
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</table>\n");

  return g_string_free (out, FALSE);
}
