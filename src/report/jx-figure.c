/* jx-figure.c: a printed figure as a spreadsheet holds it: a number, and the format that prints it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-figure.h"

#include <string.h>

#define MAX_DIGITS 15     /* that a double holds exactly, and a spreadsheet shows */

/* The parts of a text: -1,234.50万元 */
typedef struct
{
  const char *whole;
  gsize       n_whole;      /* bytes, with commas */
  gsize       n_decimals;
  gboolean    negative;
  gboolean    grouped;
  const char *unit;
} Parts;

static gboolean
is_grouped_well (const Parts *parts)
{
  for (gsize n = 0; n < parts->n_whole; n++)
    if ((parts->whole[n] == ',') != ((parts->n_whole - n) % 4 == 0))
      return FALSE;

  return parts->whole[0] != ',';
}

static gboolean
split (const char *text,
       Parts      *parts)
{
  *parts = (Parts) { .negative = *text == '-' };
  parts->whole = text + parts->negative;
  parts->n_whole = strspn (parts->whole, "0123456789,");
  if (parts->n_whole == 0)
    return FALSE;

  parts->unit = parts->whole + parts->n_whole;
  if (*parts->unit == '.')
    {
      parts->n_decimals = strspn (parts->unit + 1, "0123456789");
      if (parts->n_decimals == 0)
        return FALSE;
      parts->unit += 1 + parts->n_decimals;
    }

  parts->grouped = memchr (parts->whole, ',', parts->n_whole) != NULL;

  return !parts->grouped || is_grouped_well (parts);
}

static gboolean
has_leading_zero (const Parts *parts)
{
  return parts->n_whole > 1 && parts->whole[0] == '0';
}

/* A unit that can stand in a format between quotes, and means no other number than the digits do. */
static gboolean
is_unit (const char *unit)
{
  JxMoneyUnit money;

  return *unit == '\0' || g_str_equal (unit, "%") || jx_money_unit_from_string (unit, &money);
}

static gboolean
read_value (const Parts *parts,
            JxDecimal   *value)
{
  g_autoptr(GString) digits = g_string_new (parts->negative ? "-" : "");

  for (const char *p = parts->whole; p < parts->unit; p++)
    if (*p != ',')
      g_string_append_c (digits, *p);

  return jx_decimal_from_string (digits->str, value);
}

static void
write_format (const Parts *parts,
              gboolean     percent,
              JxFigure    *figure)
{
  GString *format = g_string_new (parts->grouped ? "#,##0" : "0");

  if (parts->n_decimals > 0)
    g_string_append_c (format, '.');
  for (gsize n = 0; n < parts->n_decimals; n++)
    g_string_append_c (format, '0');
  if (percent)
    g_string_append_c (format, '%');
  else if (*parts->unit != '\0')
    g_string_append_printf (format, "\"%s\"", parts->unit);

  g_strlcpy (figure->format, format->str, sizeof figure->format);
  g_string_free (format, TRUE);
}

/**
 * jx_figure_parse:
 * @text: as printed
 * @figure: (out): the number and its format
 *
 * Reads a figure that a spreadsheet can hold as a number and print as exactly this text: digits as one writes them, at
 * most 15, grouped or not, with % or a unit of money behind them or nothing. What has a zero in front, a + or anything
 * else is text.
 *
 * Returns: `FALSE` if it stays text
 */
gboolean
jx_figure_parse (const char *text,
                 JxFigure   *figure)
{
  Parts parts;
  gboolean percent;

  g_return_val_if_fail (text != NULL && figure != NULL, FALSE);

  if (!split (text, &parts) || has_leading_zero (&parts) || !is_unit (parts.unit)
      || parts.n_whole + parts.n_decimals > MAX_DIGITS || !read_value (&parts, &figure->value))
    return FALSE;

  if (parts.negative && jx_decimal_is_zero (figure->value))
    return FALSE;

  percent = g_str_equal (parts.unit, "%");
  if (percent && figure->value.scale + 2 > JX_DECIMAL_MAX_SCALE)
    return FALSE;
  if (percent)
    figure->value.scale += 2;

  figure->percent = percent;
  figure->plain = *parts.unit == '\0' && !parts.grouped && (parts.n_decimals == 0 || parts.unit[-1] != '0');
  write_format (&parts, percent, figure);

  return TRUE;
}

/**
 * jx_figure_to_double:
 * @value: of a figure
 *
 * Gives the double nearest to a number; the only place where a figure becomes one. Of at most 15 digits it is written
 * back as the same digits.
 *
 * Returns: the double
 */
double
jx_figure_to_double (JxDecimal value)
{
  g_autofree char *digits = jx_decimal_to_string (value);

  return g_ascii_strtod (digits, NULL);
}
