/* jx-xlsx-format.c: what a number of a workbook looks like in its cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-xlsx-format.h"

#include <string.h>

#define MAX_DECIMALS  9
#define DAYS_OF_1904  1462          /* from the first day of one calendar to that of the other */
#define LAST_DAY      2958465       /* of the year 9999 */
#define EXACT_DIGITS  15            /* that a spreadsheet keeps of a number */
#define MAX_DIGITS    18            /* that are reckoned with here */

/* coefficient × 10^exponent */
typedef struct
{
  gboolean negative;
  guint64  coefficient;
  int      exponent;
} Number;

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

static guint64
power_of_ten (guint exponent)
{
  guint64 power = 1;

  while (exponent-- > 0)
    power *= 10;

  return power;
}

static guint
count_digits (guint64 number)
{
  guint n = 1;

  while (number >= 10)
    {
      number /= 10;
      n++;
    }

  return n;
}

/* Half-up, like every figure here. */
static guint64
drop_digits (guint64 number,
             guint   n)
{
  guint64 power = power_of_ten (MIN (n, MAX_DIGITS));

  return n > MAX_DIGITS ? 0 : number / power + (number % power >= power - number % power && n > 0);
}

/* Takes up to nineteen digits; the others are below what a double tells apart. */
static void
take_digits (const char **p,
             Number      *number,
             int          step)
{
  for (; g_ascii_isdigit (**p); (*p)++)
    if (number->coefficient < power_of_ten (MAX_DIGITS))
      {
        number->coefficient = number->coefficient * 10 + (guint64) (**p - '0');
        number->exponent -= step;
      }
    else
      {
        number->exponent += 1 - step;
      }
}

/* A number as workbooks keep it: the text of a double, of which fifteen digits are meant: 180.97212000000001 is 180.97212. */
static gboolean
read_number (const char *text,
             Number     *number)
{
  const char *p = text, *begin;
  guint n_digits;

  *number = (Number) { *p == '-', 0, 0 };
  p += *p == '-' || *p == '+';
  begin = p;
  take_digits (&p, number, 0);
  if (*p == '.')
    {
      p++;
      take_digits (&p, number, 1);
    }
  if (p == begin)
    return FALSE;
  if (*p == 'e' || *p == 'E')
    {
      char *end;

      number->exponent += (int) CLAMP (g_ascii_strtoll (p + 1, &end, 10), -999, 999);
      p = end;
    }

  n_digits = count_digits (number->coefficient);
  if (n_digits > EXACT_DIGITS)
    {
      number->coefficient = drop_digits (number->coefficient, n_digits - EXACT_DIGITS);
      number->exponent += (int) n_digits - EXACT_DIGITS;
    }
  for (; number->coefficient > 0 && number->coefficient % 10 == 0; number->exponent++)
    number->coefficient /= 10;

  return *p == '\0';
}

/* The number in units of its last place that is shown; FALSE if it is too large. */
static gboolean
scale_number (const Number *number,
              guint         decimals,
              guint64      *scaled)
{
  int shift = number->exponent + (int) decimals;

  if (shift > 0 && number->coefficient > 0 && (int) count_digits (number->coefficient) + shift > MAX_DIGITS)
    return FALSE;

  if (shift >= 0)
    *scaled = number->coefficient == 0 ? 0 : number->coefficient * power_of_ten ((guint) shift);
  else
    *scaled = drop_digits (number->coefficient, (guint) -shift);

  return TRUE;
}

static char *
dup_decimal (const Number *number,
             guint         decimals,
             const char   *original)
{
  guint64 scaled, unit = power_of_ten (decimals);
  const char *sign;

  if (!scale_number (number, decimals, &scaled))
    return g_strdup (original);

  sign = number->negative && scaled > 0 ? "-" : "";
  if (decimals == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, scaled);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, sign, scaled / unit, (int) decimals, scaled % unit);
}

static char *
dup_date (const Number *number,
          gboolean      from_1904,
          const char   *original)
{
  g_autoptr(GDate) date = g_date_new_dmy (30, G_DATE_DECEMBER, 1899);   /* spreadsheets count a 29 February 1900 */
  Number day = *number;
  guint64 days;

  for (; day.exponent < 0; day.exponent++)
    day.coefficient /= 10;   /* the time of day */
  if (day.negative || !scale_number (&day, 0, &days))
    return g_strdup (original);

  days += from_1904 ? DAYS_OF_1904 : 0;
  if (days < 1 || days > LAST_DAY)
    return g_strdup (original);

  g_date_add_days (date, (guint) days);

  return g_strdup_printf ("%u年%u月%u日", g_date_get_year (date), (guint) g_date_get_month (date), g_date_get_day (date));
}

/**
 * jx_xlsx_format_dup_shown:
 * @format: of the cell
 * @number: as the workbook keeps it: the text of a double
 * @from_1904: whether the workbook counts its days from 1904
 *
 * Writes a number as its cell shows it, without the grouping of digits, rounded half-up.
 *
 * Returns: (transfer full): the text; @number where it is none, or has more digits than a table can
 */
char *
jx_xlsx_format_dup_shown (const JxXlsxFormat *format,
                          const char         *number,
                          gboolean            from_1904)
{
  g_autofree char *shown = NULL;
  Number value;

  g_return_val_if_fail (format != NULL && number != NULL, NULL);

  if (!read_number (number, &value))
    return g_strdup (number);
  if (format->date)
    return dup_date (&value, from_1904, number);
  if (format->plain)
    return value.exponent < -MAX_DIGITS ? g_strdup (number) : dup_decimal (&value, (guint) MAX (0, -value.exponent), number);
  if (!format->percent)
    return dup_decimal (&value, format->decimals, number);

  value.exponent += 2;
  shown = dup_decimal (&value, format->decimals, number);

  return g_strconcat (shown, "%", NULL);
}
