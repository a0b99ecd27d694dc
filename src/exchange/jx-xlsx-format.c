/* jx-xlsx-format.c: what a number of a workbook looks like in its cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-xlsx-format.h"

#include <math.h>
#include <string.h>

#define MAX_DECIMALS  9
#define DAYS_OF_1904  1462          /* from the first day of one calendar to that of the other */
#define EXACT_DIGITS  15            /* that a spreadsheet keeps of a number */

/**
 * jx_xlsx_format_init_builtin:
 * @format: (out caller-allocates): the format
 * @id: a number format below 164
 *
 * Gets a format that workbooks do not spell out. Source: ECMA-376 Part 1, 18.8.30, with the Chinese dates.
 */
void
jx_xlsx_format_init_builtin (JxXlsxFormat *format,
                             guint         id)
{
  g_return_if_fail (format != NULL);

  *format = (JxXlsxFormat) { 0 };
  format->date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
  format->percent = id == 9 || id == 10;
  format->decimals = id == 2 || id == 4 || id == 10 || id == 39 || id == 40 || id == 44 ? 2 : 0;
  format->plain = !format->date && !format->percent && format->decimals == 0 && id != 1 && id != 3 && id != 37 && id != 38;
}

/* Zeros behind the point, of the first section and outside of quotes. */
static guint
count_decimals (const char *code)
{
  gboolean quoted = FALSE, behind = FALSE;
  guint n = 0;

  for (const char *p = code; *p != '\0' && (quoted || *p != ';'); p++)
    if (*p == '"')
      quoted = !quoted;
    else if (!quoted && *p == '.')
      behind = TRUE;
    else if (!quoted && behind && (*p == '0' || *p == '#' || *p == '?'))
      n++;

  return MIN (n, MAX_DECIMALS);
}

static gboolean
has_outside (const char *code,
             const char *characters)
{
  gboolean quoted = FALSE, bracket = FALSE;

  for (const char *p = code; *p != '\0' && (quoted || *p != ';'); p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (*p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '[' || *p == ']')
        bracket = *p == '[';
      else if (!quoted && !bracket && strchr (characters, g_ascii_tolower (*p)) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * jx_xlsx_format_init_code:
 * @format: (out caller-allocates): the format
 * @code: as the workbook spells it, `0.00%` or `yyyy"年"m"月"d"日"`
 *
 * Understands of a format what a table shows: dates, percentages, decimals.
 */
void
jx_xlsx_format_init_code (JxXlsxFormat *format,
                          const char   *code)
{
  g_return_if_fail (format != NULL && code != NULL);

  *format = (JxXlsxFormat) { 0 };
  format->date = has_outside (code, "yd");
  format->percent = !format->date && has_outside (code, "%");
  format->decimals = format->date ? 0 : count_decimals (code);
  format->plain = !format->date && !format->percent && !has_outside (code, "0#?");
}

static char *
dup_date (double   serial,
          gboolean from_1904)
{
  g_autoptr(GDate) date = g_date_new_dmy (30, G_DATE_DECEMBER, 1899);   /* spreadsheets count a 29 February 1900 */
  double days = floor (serial) + (from_1904 ? DAYS_OF_1904 : 0);

  if (days < 1 || days > 2958465)
    return NULL;

  g_date_add_days (date, (guint) days);

  return g_strdup_printf ("%u年%u月%u日", g_date_get_year (date), (guint) g_date_get_month (date), g_date_get_day (date));
}

/* 180.97212000000001 was typed as 180.97212: a spreadsheet keeps fifteen digits. */
static char *
dup_digits (double value)
{
  char digits[64];

  g_ascii_formatd (digits, sizeof digits, "%.15g", value);
  if (strchr (digits, 'e') == NULL)
    return g_strdup (digits);

  g_ascii_formatd (digits, sizeof digits, fabs (value) < 1 ? "%.9f" : "%.0f", value);

  return g_strdup (digits);
}

/**
 * jx_xlsx_format_dup_shown:
 * @format: of the cell
 * @number: as the workbook keeps it: the text of a double
 * @from_1904: whether the workbook counts its days from 1904
 *
 * Writes a number as its cell shows it, without the grouping of digits. This is where doubles end: from here on the figure
 * is its decimal digits.
 *
 * Returns: (transfer full): the text; @number where it is none
 */
char *
jx_xlsx_format_dup_shown (const JxXlsxFormat *format,
                          const char         *number,
                          gboolean            from_1904)
{
  char *end, shown[64], pattern[8];
  double value;
  g_autofree char *date = NULL;

  g_return_val_if_fail (format != NULL && number != NULL, NULL);

  value = g_ascii_strtod (number, &end);
  if (end == number || *end != '\0' || !isfinite (value) || fabs (value) >= 1e15)
    return g_strdup (number);
  if (format->date)
    return (date = dup_date (value, from_1904)) != NULL ? g_steal_pointer (&date) : g_strdup (number);
  if (format->plain)
    return dup_digits (value);

  /* the nudge undoes what the double lost: 2.675 is kept as 2.67499999999999982 */
  value = format->percent ? value * 100 : value;
  g_snprintf (pattern, sizeof pattern, "%%.%uf", format->decimals);
  g_ascii_formatd (shown, sizeof shown, pattern, value + copysign (fabs (value) * 1e-14, value));

  return g_strconcat (shown, format->percent ? "%" : "", NULL);
}
