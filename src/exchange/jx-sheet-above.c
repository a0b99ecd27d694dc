/* jx-sheet-above.c: what stands above the indicators of a sheet: facts, funds, goals
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-above.h"

#include <string.h>

#include "jx-sheet-amounts.h"
#include "jx-sheet-notes.h"
#include "jx-sheet-titles.h"
#include "jx-text.h"

#define MIN_FUNDS 2      /* known titles that make a row the head of funds */

/* 填报单位：某某局 in one cell */
static JxRole
split_fact (const char  *cell,
            const char **text,
            gboolean    *filler)
{
  const char *wide = strstr (cell, "："), *narrow = strchr (cell, ':'), *colon = wide != NULL ? wide : narrow;
  g_autofree char *label = NULL;
  gsize length;

  if (colon == NULL || (wide != NULL && narrow != NULL))
    return JX_ROLE_NONE;

  label = g_strndup (cell, (gsize) (colon - cell));
  *text = jx_text_trim (g_utf8_next_char (colon), &length);
  *filler = jx_sheet_words_is_filler (label);

  return strstr (*text, "：") == NULL && strchr (*text, ':') == NULL ? jx_sheet_words_find_fact (label) : JX_ROLE_NONE;
}

/* Who carried the project out comes before who filled the table in, wherever that stands. */
static void
read_fact (const JxSheetScan *sheet,
           guint              row,
           guint              column,
           JxSheetTable      *table)
{
  JxRole role = jx_sheet_words_find_fact (jx_sheet_scan_get (sheet, row, column));
  const char *text = jx_sheet_scan_get_beside (sheet, row, column);
  gboolean filler = jx_sheet_words_is_filler (jx_sheet_scan_get (sheet, row, column)), is_free;

  if (role == JX_ROLE_NONE)
    role = split_fact (jx_sheet_scan_get (sheet, row, column), &text, &filler);

  is_free = table->facts[role] == NULL || (role == JX_ROLE_AGENCY && table->filler && !filler);
  if (role == JX_ROLE_NONE || !is_free || *text == '\0' || jx_sheet_words_find_fact (text) != JX_ROLE_NONE)
    return;

  table->facts[role] = text;
  if (role == JX_ROLE_AGENCY)
    table->filler = filler;
}

/* 完成情况, behind the goal in the same row */
static gboolean
is_about_goal (const JxSheetScan *sheet,
               guint              row,
               guint              column)
{
  g_autofree char *plain = jx_sheet_words_normalize (jx_sheet_scan_get (sheet, row, column));

  for (guint before = 0; g_str_equal (plain, "完成情况") && before < column; before++)
    if (jx_sheet_words_find_goal (jx_sheet_scan_get (sheet, row, before)) == JX_ROLE_EXPECTED)
      return TRUE;

  return FALSE;
}

/* 年度总体目标, at the left of the row of labels and of the row of texts: it names both, and has no text of its own. */
static gboolean
is_name_of_goals (const JxSheetScan *sheet,
                  const JxCellRange *range)
{
  guint beside = range->column + range->n_columns;
  JxCellRange next;

  if (beside >= sheet->n_columns || jx_sheet_words_find_goal (jx_sheet_scan_get (sheet, range->row, beside)) == JX_ROLE_NONE)
    return FALSE;

  jx_cells_get_range (sheet->cells, range->row, beside, &next);

  return next.n_rows < range->n_rows;
}

/* 年度预期目标, 具体完成情况, 总体完成率 side by side: behind the label of the other one the texts stand below. */
static gboolean
is_in_row_of_labels (const JxSheetScan *sheet,
                     const JxCellRange *range,
                     JxRole             role)
{
  JxCellRange before;
  JxRole other;

  if (range->column == 0 || *jx_sheet_scan_get (sheet, range->row + range->n_rows, range->column) == '\0')
    return FALSE;

  jx_cells_get_range (sheet->cells, range->row, range->column - 1, &before);
  other = jx_sheet_words_find_goal (jx_sheet_scan_get (sheet, range->row, range->column - 1));

  return other != JX_ROLE_NONE && other != role && before.row == range->row && before.n_rows == range->n_rows;
}

/* The text stands beside its label, or below where another label stands beside it. */
static void
read_goal (const JxSheetScan *sheet,
           guint              row,
           guint              column,
           JxSheetTable      *table)
{
  JxRole role = jx_sheet_words_find_goal (jx_sheet_scan_get (sheet, row, column));
  const char *text = jx_sheet_scan_get_beside (sheet, row, column);
  JxCellRange range;

  if (role == JX_ROLE_NONE && is_about_goal (sheet, row, column))
    role = JX_ROLE_ACHIEVED;

  jx_cells_get_range (sheet->cells, row, column, &range);
  if (is_name_of_goals (sheet, &range))
    return;
  if (*text == '\0' || jx_sheet_words_find_goal (text) != JX_ROLE_NONE || is_in_row_of_labels (sheet, &range, role))
    text = jx_sheet_scan_get (sheet, range.row + range.n_rows, column);

  if (role != JX_ROLE_NONE && *text != '\0' && jx_sheet_words_find_goal (text) == JX_ROLE_NONE
      && jx_sheet_titles_find_short (text) == JX_ROLE_NONE)
    table->facts[role] = text;
}

static JxFundsLine
find_line (const JxSheetScan *sheet,
           guint              row,
           guint             *column)
{
  for (*column = 0; *column < sheet->n_columns; (*column)++)
    {
      JxFundsLine line = jx_sheet_scan_is_origin (sheet, row, *column) ? jx_sheet_words_find_line (jx_sheet_scan_get (sheet, row, *column)) : JX_FUNDS_NONE;

      if (line != JX_FUNDS_NONE)
        return line;
    }

  return JX_FUNDS_NONE;
}

static gboolean
has_amounts (const JxSheetScan *sheet,
             guint              row,
             guint              label)
{
  static const JxRole money[] = { JX_ROLE_INITIAL, JX_ROLE_ADJUSTED, JX_ROLE_EXECUTED };

  for (guint i = label + 1; i < sheet->n_columns; i++)
    for (guint j = 0; j < G_N_ELEMENTS (money); j++)
      if (sheet->roles[i] == money[j] && g_ascii_isdigit (*jx_sheet_scan_get (sheet, row, i)))
        return TRUE;

  return FALSE;
}

/* 合计, the first line below the titles: elsewhere that may be another sum */
static gboolean
is_sum (const JxSheetScan  *sheet,
        guint               row,
        const JxSheetTable *table,
        guint              *column)
{
  if (table->funds->len > 0)
    return FALSE;

  for (*column = 0; *column < sheet->n_columns; (*column)++)
    if (jx_sheet_scan_is_origin (sheet, row, *column)
        && jx_sheet_words_guess_line (jx_sheet_scan_get (sheet, row, *column)) == JX_FUNDS_TOTAL)
      return has_amounts (sheet, row, *column);

  return FALSE;
}

/* 县级资金 right below another line of the funds, in a county's own words: amounts stand beside it */
static gboolean
is_own_line (const JxSheetScan  *sheet,
             guint               row,
             const JxSheetTable *table,
             guint              *column)
{
  const JxSheetRow *above = table->funds->len > 0 ? &g_array_index (table->funds, JxSheetRow, table->funds->len - 1) : NULL;

  if (above == NULL || above->row + 1 != row)
    return FALSE;

  *column = g_array_index (table->funds, JxSheetRow, 0).column;

  return *jx_sheet_scan_get (sheet, row, *column) != '\0' && jx_sheet_scan_is_origin (sheet, row, *column)
         && has_amounts (sheet, row, *column);
}

static void
read_funds_row (JxSheetScan  *sheet,
                guint         row,
                gboolean      titled,
                gboolean      unnamed,
                JxSheetTable *table)
{
  guint column;
  JxFundsLine line = find_line (sheet, row, &column);
  JxSheetRow found;

  if (unnamed)
    line = JX_FUNDS_TOTAL;
  else if (line == JX_FUNDS_NONE && titled && is_sum (sheet, row, table, &column))
    line = JX_FUNDS_TOTAL;
  else if (line == JX_FUNDS_NONE && (!titled || !is_own_line (sheet, row, table, &column)))
    return;

  if (titled)
    {
      jx_sheet_scan_read_row (sheet, row, &found);
    }
  else
    {
      const char *amount = jx_sheet_scan_get_beside (sheet, row, column);

      found = (JxSheetRow) { row, JX_FUNDS_NONE };
      found.texts[JX_ROLE_AMOUNT] = *amount != '\0' ? amount : NULL;
    }

  found.line = line;
  found.column = column;
  found.texts[JX_ROLE_LABEL] = unnamed ? "" : jx_sheet_scan_get (sheet, row, column);
  g_array_append_val (table->funds, found);
}

/* A label that stands at the left of rows of the funds names the block, no column of it. */
static gboolean
is_beside_lines (const JxSheetScan *sheet,
                 guint              row,
                 guint              column)
{
  guint label;
  JxCellRange range;

  jx_cells_get_range (sheet->cells, row, column, &range);
  for (guint below = row + 1; below < range.row + range.n_rows; below++)
    if (find_line (sheet, below, &label) != JX_FUNDS_NONE && label > column)
      return TRUE;

  return FALSE;
}

/* A single title makes a head of the funds where an amount stands right below it, on one of their lines. */
static gboolean
is_over_line (const JxSheetScan *sheet,
              guint              row)
{
  guint label;

  if (row + 1 >= sheet->n_rows || find_line (sheet, row + 1, &label) == JX_FUNDS_NONE)
    return FALSE;

  for (guint column = label + 1; column < sheet->n_columns; column++)
    if (sheet->roles[column] != JX_ROLE_NONE && g_ascii_isdigit (*jx_sheet_scan_get (sheet, row + 1, column)))
      return TRUE;

  return FALSE;
}

/* What a head of the funds calls by a county's own words; a title that is known wins, wherever it stands. */
static void
guess_titles (JxSheetScan  *sheet,
              guint         row,
              JxSheetTable *table)
{
  gboolean known[JX_ROLE_LAST] = { FALSE };

  for (guint column = 0; column < sheet->n_columns; column++)
    known[sheet->roles[column]] = TRUE;

  for (guint column = 0; column < sheet->n_columns; column++)
    if (sheet->roles[column] == JX_ROLE_NONE && !is_beside_lines (sheet, row, column))
      {
        JxRole role = jx_sheet_words_guess_funds (jx_sheet_scan_get (sheet, row, column));

        sheet->roles[column] = known[role] ? JX_ROLE_NONE : role;
        if (sheet->roles[column] != JX_ROLE_NONE)
          g_ptr_array_add (table->labels, (gpointer) jx_sheet_scan_get (sheet, row, column));
      }
}

/* Notes what the columns are called from here on, where a row is a head of the funds. */
static gboolean
read_funds_head (JxSheetScan  *sheet,
                 guint         row,
                 gboolean      over_amounts,
                 JxSheetTable *table)
{
  JxRole roles[JX_CELLS_MAX_COLUMNS];
  guint n;

  memcpy (roles, sheet->roles, sizeof roles);
  n = jx_sheet_scan_read_titles (sheet, row, jx_sheet_words_find_funds);
  if (n >= MIN_FUNDS || over_amounts || (n == 1 && is_over_line (sheet, row)))
    {
      guess_titles (sheet, row, table);
      return TRUE;
    }

  memcpy (sheet->roles, roles, sizeof roles);

  return FALSE;
}

/**
 * jx_sheet_above_read:
 * @sheet: a sheet
 * @first: the first row that belongs to the table
 * @end: the row of the head of its indicators
 * @table: what is found is noted in it
 *
 * Reads what stands above the indicators: whom and what it is about, the funds, the goals.
 */
void
jx_sheet_above_read (JxSheetScan  *sheet,
            guint         first,
            guint         end,
            JxSheetTable *table)
{
  gboolean titled = FALSE, unnamed = FALSE;

  for (guint row = first; row < end; row++)
    {
      gboolean pairs = !titled && jx_sheet_amounts_read_pairs (sheet, row, table);
      gboolean over_amounts = !pairs && table->funds->len == 0 && jx_sheet_amounts_are_below (sheet, row);

      if (!pairs)
        titled |= read_funds_head (sheet, row, over_amounts, table);

      for (guint column = 0; column < sheet->n_columns; column++)
        if (jx_sheet_scan_is_origin (sheet, row, column) && *jx_sheet_scan_get (sheet, row, column) != '\0')
          {
            read_fact (sheet, row, column, table);
            read_goal (sheet, row, column, table);
            if (table->year == 0)
              table->year = jx_sheet_notes_find_year (jx_sheet_scan_get (sheet, row, column), jx_sheet_scan_get_beside (sheet, row, column));
            table->unit = table->unit != NULL ? table->unit : jx_sheet_notes_find_unit (jx_sheet_scan_get (sheet, row, column));
          }

      if (!pairs)
        read_funds_row (sheet, row, titled, unnamed, table);
      unnamed = over_amounts;
    }
}
