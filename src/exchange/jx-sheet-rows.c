/* jx-sheet-rows.c: a sheet taken apart: facts, funds, goals, indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-rows.h"

#include <string.h>

#include "jx-sheet-above.h"
#include "jx-sheet-notes.h"
#include "jx-sheet-titles.h"

#define MIN_TITLES 3      /* known titles that make a row the head of indicators */
#define MAX_TITLE  50     /* characters; a longer line is a sentence */
#define CONTINUED  "续表"

/* 指标, 目标, 完成 are titles where weights or scores stand beside them. */
static gboolean
is_loose_head (JxSheetScan *sheet,
               guint        row)
{
  return jx_sheet_scan_read_titles (sheet, row, jx_sheet_titles_find_short) > MIN_TITLES
         && jx_sheet_scan_has_role (sheet, JX_ROLE_NAME) && jx_sheet_scan_has_role (sheet, JX_ROLE_TARGET)
         && jx_sheet_scan_has_role (sheet, JX_ROLE_ACTUAL) && jx_sheet_scan_has_role (sheet, JX_ROLE_WEIGHT);
}

static gboolean
is_head (JxSheetScan *sheet,
         guint        row)
{
  return (jx_sheet_scan_read_titles (sheet, row, jx_sheet_titles_find) >= MIN_TITLES
          && jx_sheet_scan_has_role (sheet, JX_ROLE_NAME)
          && (jx_sheet_scan_has_role (sheet, JX_ROLE_TARGET) || jx_sheet_scan_has_role (sheet, JX_ROLE_RELATION)))
         || is_loose_head (sheet, row);
}

/* 年度指标值 above 指标性质, 指标值, 度量单位: the titles below say more. Returns the row under the head. */
static guint
read_second_head (JxSheetScan *sheet,
                  guint        row)
{
  guint n = 0;

  for (guint column = 0; row < sheet->n_rows && column < sheet->n_columns; column++)
    n += jx_sheet_scan_is_origin (sheet, row, column) && jx_sheet_titles_find (jx_sheet_scan_get (sheet, row, column)) != JX_ROLE_NONE;

  if (n < 2)
    return row;

  for (guint column = 0; column < sheet->n_columns; column++)
    {
      JxRole role = jx_sheet_titles_find (jx_sheet_scan_get (sheet, row, column));

      if (role != JX_ROLE_NONE)
        sheet->roles[column] = role;
    }

  return row + 1;
}

/* What the head calls in a county's own words; a title that is known wins, wherever it stands. */
static void
guess_titles (JxSheetScan  *sheet,
              guint         row,
              guint         below,
              JxSheetTable *table)
{
  gboolean known[JX_ROLE_LAST] = { FALSE };

  for (guint column = 0; column < sheet->n_columns; column++)
    known[sheet->roles[column]] = TRUE;

  for (; row < below; row++)
    for (guint column = 0; column < sheet->n_columns; column++)
      if (sheet->roles[column] == JX_ROLE_NONE)
        {
          JxRole role = jx_sheet_titles_guess (jx_sheet_scan_get (sheet, row, column));

          if (role == JX_ROLE_NONE || known[role])
            continue;
          sheet->roles[column] = role;
          known[role] = TRUE;
          g_ptr_array_add (table->labels, (gpointer) jx_sheet_scan_get (sheet, row, column));
        }
}

/* Of the two rows of a head the lower one, where it says anything of its own. A title over several columns is one; what
 * reaches down over the rows is the name of the block. */
static void
read_heads (const JxSheetScan *sheet,
            guint              row,
            guint              below,
            JxSheetTable      *table)
{
  for (guint column = 0; column < sheet->n_columns; column++)
    {
      guint at = below > row + 1 && *jx_sheet_scan_get (sheet, row + 1, column) != '\0' ? row + 1 : row;
      JxCellRange range;

      jx_cells_get_range (sheet->cells, at, column, &range);
      if (range.column == column && range.row + range.n_rows <= below && *jx_sheet_scan_get (sheet, at, column) != '\0')
        g_array_append_val (table->heads, ((JxSheetHead) { jx_sheet_scan_get (sheet, at, column), column, sheet->roles[column] }));
    }
}

static gboolean
is_filler (const JxSheetRow *row)
{
  const char *name = row->texts[JX_ROLE_NAME], *target = row->texts[JX_ROLE_TARGET];

  if (name == NULL && target == NULL)
    return TRUE;

  return target == NULL && name != NULL && (strspn (name, ".… ") == strlen (name) || strstr (name, "……") == name);
}

/* Notes, signatures and what else stands below the indicators run over other columns than their names do. */
static gboolean
has_own_name (const JxSheetScan *sheet,
              guint              row)
{
  guint name = 0;
  JxCellRange range;

  while (name + 1 < sheet->n_columns && sheet->roles[name] != JX_ROLE_NAME)
    name++;
  jx_cells_get_range (sheet->cells, row, name, &range);

  for (guint column = range.column; column < MIN (range.column + range.n_columns, sheet->n_columns); column++)
    if (sheet->roles[column] != JX_ROLE_NAME && sheet->roles[column] != JX_ROLE_LEVEL1 && sheet->roles[column] != JX_ROLE_LEVEL2)
      return FALSE;

  return TRUE;
}

/* Where the name of the block stands beside all of its rows, they end with it; on another page it may stand again. */
static gboolean
is_below (const JxSheetScan *sheet,
          guint              head,
          guint              first,
          guint              row)
{
  for (guint column = 0; column < sheet->n_columns; column++)
    {
      JxCellRange range;

      jx_cells_get_range (sheet->cells, head, column, &range);
      if (range.row + range.n_rows > first)
        return row >= range.row + range.n_rows && !g_str_equal (jx_sheet_scan_get (sheet, head, column), jx_sheet_scan_get (sheet, row, column));
    }

  return FALSE;
}

static gboolean
are_same (const JxSheetScan *sheet,
          guint              row,
          guint              other,
          guint              n_rows)
{
  for (guint n = 0; n < n_rows; n++)
    for (guint column = 0; column < sheet->n_columns; column++)
      if (sheet->roles[column] != JX_ROLE_NONE
          && (other + n >= sheet->n_rows || !g_str_equal (jx_sheet_scan_get (sheet, row + n, column), jx_sheet_scan_get (sheet, other + n, column))))
        return FALSE;

  return TRUE;
}

/* On each page of a long table people write its head again, and the title above it. Returns how many rows that are. */
static guint
count_head (const JxSheetScan *sheet,
            guint              head,
            guint              first,
            guint              row)
{
  if (are_same (sheet, head, row, first - head))
    return first - head;

  return head > 0 && are_same (sheet, head - 1, row, first - head + 1) ? first - head + 1 : 0;
}

/* Without merged cells a class is named in its first row only. */
static void
inherit_levels (JxSheetRow       *row,
                const JxSheetRow *above)
{
  static const JxRole levels[] = { JX_ROLE_PROJECT_CODE, JX_ROLE_PROJECT_NAME, JX_ROLE_AGENCY, JX_ROLE_LEVEL1, JX_ROLE_LEVEL2 };

  for (guint n = 0; n < G_N_ELEMENTS (levels); n++)
    {
      if (row->texts[levels[n]] != NULL)
        return;
      row->texts[levels[n]] = above->texts[levels[n]];
    }
}

/* What a sheet prints below its indicators, in the columns of weights and scores. */
static void
read_totals (const JxSheetScan *sheet,
             guint              row,
             JxSheetTable      *table)
{
  JxSheetRow found;

  jx_sheet_scan_read_row (sheet, row, &found);
  table->facts[JX_ROLE_TOTAL_WEIGHT] = found.texts[JX_ROLE_WEIGHT];
  table->facts[JX_ROLE_TOTAL_SCORE] = found.texts[JX_ROLE_SCORE];
}

/* Returns the row at which the table ends. */
static guint
read_indicators (JxSheetScan  *sheet,
                 guint         head,
                 guint         first,
                 JxSheetTable *table)
{
  JxSheetRow last = { first, JX_FUNDS_NONE };
  guint row = first, end = first;    /* end: below the last row that was read */

  for (guint column = 0; column < sheet->n_columns; column++)
    table->columns[sheet->roles[column]] = TRUE;

  for (; row < sheet->n_rows && !jx_sheet_words_is_below (jx_sheet_scan_get_first (sheet, row)) && !is_below (sheet, head, first, row); row++)
    {
      JxRole roles[JX_CELLS_MAX_COLUMNS];
      JxSheetRow found;

      guint again = row == end ? count_head (sheet, head, first, row) : 0;

      if (again > 0)
        {
          row = (end += again) - 1;
          continue;
        }

      memcpy (roles, sheet->roles, sizeof roles);
      if (is_head (sheet, row))
        break;
      memcpy (sheet->roles, roles, sizeof roles);

      jx_sheet_scan_read_row (sheet, row, &found);
      if (is_filler (&found) || !has_own_name (sheet, row))
        {
          end += end == row && (*jx_sheet_scan_get_first (sheet, row) == '\0' || g_str_has_prefix (jx_sheet_scan_get_first (sheet, row), CONTINUED));
          continue;
        }

      inherit_levels (&found, &last);
      last = found;
      end = row + 1;
      g_array_append_val (table->rows, found);
    }

  if (row < sheet->n_rows && jx_sheet_words_is_end (jx_sheet_scan_get_first (sheet, row)))
    read_totals (sheet, row, table);

  return row;
}

static JxSheetTable *
new_table (const JxCells *cells)
{
  JxSheetTable *table = g_new0 (JxSheetTable, 1);

  table->cells = cells;
  table->heads = g_array_new (FALSE, FALSE, sizeof (JxSheetHead));
  table->funds = g_array_new (FALSE, FALSE, sizeof (JxSheetRow));
  table->rows = g_array_new (FALSE, FALSE, sizeof (JxSheetRow));
  table->labels = g_ptr_array_new ();

  return table;
}

/**
 * jx_sheet_table_free:
 * @table: (nullable): a table
 *
 * Frees a table; its texts are the sheet's.
 */
void
jx_sheet_table_free (JxSheetTable *table)
{
  if (table == NULL)
    return;

  g_free (table->title);
  g_array_unref (table->heads);
  g_array_unref (table->funds);
  g_array_unref (table->rows);
  g_ptr_array_unref (table->labels);
  g_free (table);
}

/* A row of the head of a table: it asks for the project or for whose it is. */
static gboolean
asks_whose (const JxSheetScan *sheet,
            guint              row)
{
  for (guint column = 0; column < sheet->n_columns; column++)
    if (jx_sheet_scan_is_origin (sheet, row, column) && jx_sheet_words_find_fact (jx_sheet_scan_get (sheet, row, column)) != JX_ROLE_NONE)
      return TRUE;

  return FALSE;
}

/* 绩效自评表, alone in its row */
static gboolean
is_title (const JxSheetScan *sheet,
          guint              row)
{
  const char *text = jx_sheet_scan_get_first (sheet, row);
  g_autofree char *plain = jx_sheet_words_normalize (text);

  return g_str_has_suffix (plain, "表") && strstr (plain, "绩效") != NULL && g_utf8_strlen (text, -1) <= MAX_TITLE
         && strpbrk (text, ":;") == NULL && strstr (text, "：") == NULL && strstr (text, "。") == NULL;
}

/* Between two tables the second one begins with its title, or with the row that asks whose it is. */
static guint
find_first (const JxSheetScan *sheet,
            guint              end,
            guint              head)
{
  for (guint row = end; row < head; row++)
    if (is_title (sheet, row) || asks_whose (sheet, row))
      return row;

  return head;
}

/* Of the sheet, of its first row, and of a title below that: 公开14表 may stand above it. */
static char *
dup_title (const JxSheetScan *sheet,
           guint              first,
           guint              head)
{
  GString *title = g_string_new (jx_cells_get_title (sheet->cells));

  for (guint row = first; row < head; row++)
    if (row == first || is_title (sheet, row))
      g_string_append_printf (title, " %s", jx_sheet_scan_get_first (sheet, row));

  return g_string_free (title, FALSE);
}

/**
 * jx_sheet_rows_read:
 * @cells: a finished sheet; must live longer than what is read from it
 *
 * Finds the tables of indicators of a sheet by the titles of their columns, and what stands above each of them: the
 * project, its funds, its goals.
 *
 * Returns: (transfer full) (element-type JxSheetTable): the tables; empty if there is none
 */
GPtrArray *
jx_sheet_rows_read (const JxCells *cells)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_sheet_table_free);
  g_autofree JxSheetScan *sheet = g_new0 (JxSheetScan, 1);
  guint end = 0;

  g_return_val_if_fail (cells != NULL, tables);

  sheet->cells = cells;
  sheet->n_rows = jx_cells_get_n_rows (cells);
  sheet->n_columns = jx_cells_get_n_columns (cells);

  for (guint row = 0; row < sheet->n_rows; row++)
    {
      JxSheetTable *table;
      guint head = row;

      if (!is_head (sheet, row))
        continue;

      table = new_table (cells);
      jx_sheet_above_read (sheet, end, head, table);
      if (table->year == 0)
        table->year = jx_sheet_notes_find_year (jx_cells_get_title (cells), NULL);    /* what stands in the table itself says more */
      table->first = tables->len > 0 ? find_first (sheet, end, head) : 0;
      table->head = head;
      if (tables->len > 0)
        ((JxSheetTable *) g_ptr_array_index (tables, tables->len - 1))->end = table->first;
      table->title = dup_title (sheet, table->first, head);
      is_head (sheet, head);
      end = read_second_head (sheet, head + 1);
      guess_titles (sheet, head, end, table);
      read_heads (sheet, head, end, table);
      end = read_indicators (sheet, head, end, table);
      table->below = table->rows->len > 0 ? g_array_index (table->rows, JxSheetRow, table->rows->len - 1).row + 1 : end;
      table->end = sheet->n_rows;
      g_ptr_array_add (tables, table);
      row = MAX (end, head + 1) - 1;
    }

  return tables;
}

/**
 * jx_sheet_row_same_project:
 * @row: of the indicators of a table
 * @other: another one
 *
 * Tells whether two rows are of one project: a list of a budget system names it in each row.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_sheet_row_same_project (const JxSheetRow *row,
                           const JxSheetRow *other)
{
  static const JxRole roles[] = { JX_ROLE_PROJECT_CODE, JX_ROLE_PROJECT_NAME, JX_ROLE_AGENCY };

  g_return_val_if_fail (row != NULL && other != NULL, FALSE);

  for (guint n = 0; n < G_N_ELEMENTS (roles); n++)
    if (g_strcmp0 (row->texts[roles[n]], other->texts[roles[n]]) != 0)
      return FALSE;

  return TRUE;
}
