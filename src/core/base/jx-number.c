/* jx-number.c: exact numbers: decimals, money, points
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-number.h"

#include <string.h>

#define MAX_DIGITS 40   /* of an __int128, with sign and end */

static const gint64 powers[] = {
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000,
};

static const struct
{
  const char *name;
  gint64      fen;        /* in one of it */
  guint       decimals;   /* that reach down to 分 */
} money_units[] = {
  [JX_MONEY_YUAN]     = { "元",   G_GINT64_CONSTANT (100),          2 },
  [JX_MONEY_THOUSAND] = { "千元", G_GINT64_CONSTANT (100000),       5 },
  [JX_MONEY_WAN]      = { "万元", G_GINT64_CONSTANT (1000000),      6 },
  [JX_MONEY_YI]       = { "亿元", G_GINT64_CONSTANT (10000000000), 10 },
};

static unsigned __int128
magnitude (__int128 value)
{
  return value < 0 ? -(unsigned __int128) value : (unsigned __int128) value;
}

/* the digits of value / 10^scale with exactly scale decimals */
static char *
format_fixed (gint64 value,
              guint  scale)
{
  char digits[MAX_DIGITS];
  char *at = digits + sizeof digits;
  guint64 rest = (guint64) magnitude (value);

  *--at = '\0';
  for (guint n = 0; n <= scale || rest > 0; n++)
    {
      if (n == scale && scale > 0)
        *--at = '.';
      *--at = (char) ('0' + rest % 10);
      rest /= 10;
    }

  if (value < 0)
    *--at = '-';

  return g_strdup (at);
}

/* value / 10^scale with @decimals decimals, or with as many as it needs */
static char *
format_rounded (gint64 value,
                guint  scale,
                int    decimals)
{
  g_autofree char *plain = NULL;
  gint64 rounded;

  if (decimals < 0)
    {
      for (; scale > 0 && value % 10 == 0; scale--)
        value /= 10;
      return format_fixed (value, scale);
    }

  if ((guint) decimals <= scale)
    {
      if (!jx_divide_half_up (value, powers[scale - (guint) decimals], &rounded))
        g_assert_not_reached ();   /* a smaller number than an int64 is an int64 */
      return format_fixed (rounded, (guint) decimals);
    }

  plain = format_fixed (value, scale);
  return g_strdup_printf ("%s%s%0*d", plain, scale == 0 ? "." : "", decimals - (int) scale, 0);
}

/* zeros at the end are given up where the sum would not fit otherwise */
static gboolean
store_sum (__int128   coefficient,
           guint      scale,
           JxDecimal *sum)
{
  for (; scale > 0 && coefficient % 10 == 0 && coefficient != (gint64) coefficient; scale--)
    coefficient /= 10;

  if (coefficient != (gint64) coefficient)
    return FALSE;

  *sum = (JxDecimal) { (gint64) coefficient, (guint8) scale };
  return TRUE;
}

static void
align (JxDecimal  a,
       JxDecimal  b,
       __int128  *wide_a,
       __int128  *wide_b)
{
  guint scale = MAX (a.scale, b.scale);

  *wide_a = (__int128) a.coefficient * powers[scale - a.scale];
  *wide_b = (__int128) b.coefficient * powers[scale - b.scale];
}

static unsigned __int128
half_up_64 (guint64 numerator,
            guint64 denominator)
{
  guint64 rest = numerator % denominator;

  return (unsigned __int128) (numerator / denominator) + (rest >= denominator - rest ? 1 : 0);
}

/**
 * jx_divide_half_up:
 * @numerator: the dividend
 * @denominator: the divisor
 * @quotient: (out): the rounded quotient
 *
 * Divides and rounds half away from zero. Every rounding of the program is this one.
 *
 * Source: rounding of the 一体化 builds and of the published tables, domain.md 1.2.
 *
 * Returns: `FALSE` if @denominator is 0 or the quotient does not fit
 */
gboolean
jx_divide_half_up (__int128  numerator,
                   __int128  denominator,
                   gint64   *quotient)
{
  unsigned __int128 n = magnitude (numerator);
  unsigned __int128 d = magnitude (denominator);
  unsigned __int128 q;
  gboolean negative = (numerator < 0) != (denominator < 0);

  g_return_val_if_fail (quotient != NULL, FALSE);

  if (d == 0)
    return FALSE;

  /* nearly all figures are small, and the processor divides those itself */
  if (n <= G_MAXUINT64 && d <= G_MAXUINT64)
    q = half_up_64 ((guint64) n, (guint64) d);
  else
    q = n / d + (n % d >= d - n % d ? 1 : 0);

  if (q > (unsigned __int128) G_MAXINT64 + (negative ? 1 : 0))
    return FALSE;

  *quotient = negative ? (gint64) -(__int128) q : (gint64) q;
  return TRUE;
}

/**
 * jx_decimal_normalize:
 * @decimal: a decimal
 *
 * Takes the zeros off the end of the decimals: 1.50 becomes 1.5.
 *
 * Returns: the same value at its smallest scale
 */
JxDecimal
jx_decimal_normalize (JxDecimal decimal)
{
  for (; decimal.scale > 0 && decimal.coefficient % 10 == 0; decimal.scale--)
    decimal.coefficient /= 10;

  return decimal;
}

/**
 * jx_decimal_compare:
 * @a: a decimal
 * @b: another
 *
 * Compares two values exactly, whatever their scales.
 *
 * Returns: less than, equal to or greater than 0 as @a is to @b
 */
int
jx_decimal_compare (JxDecimal a,
                    JxDecimal b)
{
  __int128 wide_a, wide_b;

  align (a, b, &wide_a, &wide_b);

  return (wide_a > wide_b) - (wide_a < wide_b);
}

/**
 * jx_decimal_is_zero:
 * @decimal: a decimal
 *
 * Says whether the value is 0 at whatever scale.
 *
 * Returns: `TRUE` if it is
 */
gboolean
jx_decimal_is_zero (JxDecimal decimal)
{
  return decimal.coefficient == 0;
}

/* @decimal × 10^@scale; nearly always there is nothing to divide and nothing to round */
static gboolean
express (JxDecimal  decimal,
         guint      scale,
         gint64    *coefficient,
         gboolean  *exact)
{
  gint64 divisor = decimal.scale > scale ? powers[decimal.scale - scale] : 1, scaled;

  if (exact != NULL)
    *exact = decimal.coefficient % divisor == 0;
  if (divisor > 1)
    return jx_divide_half_up (decimal.coefficient, divisor, coefficient);
  if (__builtin_mul_overflow (decimal.coefficient, powers[scale - decimal.scale], &scaled))
    return FALSE;

  *coefficient = scaled;
  return TRUE;
}

/**
 * jx_decimal_rescale:
 * @decimal: a decimal
 * @scale: decimals wanted, 0 to `JX_DECIMAL_MAX_SCALE`
 * @coefficient: (out): the value × 10^@scale, rounded half-up
 *
 * Expresses a value with another number of decimals.
 *
 * Returns: `FALSE` if it does not fit
 */
gboolean
jx_decimal_rescale (JxDecimal  decimal,
                    guint      scale,
                    gint64    *coefficient)
{
  g_return_val_if_fail (scale <= JX_DECIMAL_MAX_SCALE, FALSE);

  return express (decimal, scale, coefficient, NULL);
}

/**
 * jx_decimal_add:
 * @a: a decimal
 * @b: another
 * @sum: (out caller-allocates): their sum, exact, at the larger scale
 *
 * Adds. Zeros at the end are given up where the sum would not fit otherwise.
 *
 * Returns: `FALSE` if the sum does not fit
 */
gboolean
jx_decimal_add (JxDecimal  a,
                JxDecimal  b,
                JxDecimal *sum)
{
  __int128 wide_a, wide_b;

  align (a, b, &wide_a, &wide_b);

  return store_sum (wide_a + wide_b, MAX (a.scale, b.scale), sum);
}

/**
 * jx_decimal_subtract:
 * @a: a decimal
 * @b: what is taken from it
 * @difference: (out caller-allocates): exact, at the larger scale
 *
 * Subtracts.
 *
 * Returns: `FALSE` if the difference does not fit
 */
gboolean
jx_decimal_subtract (JxDecimal  a,
                     JxDecimal  b,
                     JxDecimal *difference)
{
  __int128 wide_a, wide_b;

  align (a, b, &wide_a, &wide_b);

  return store_sum (wide_a - wide_b, MAX (a.scale, b.scale), difference);
}

/**
 * jx_decimal_multiply:
 * @a: a decimal
 * @b: another
 * @product: (out caller-allocates): their product
 *
 * Multiplies. A product with more decimals than fit, or than `JX_DECIMAL_MAX_SCALE`, is rounded half-up to as many as do.
 *
 * Returns: `FALSE` if the product does not fit
 */
gboolean
jx_decimal_multiply (JxDecimal  a,
                     JxDecimal  b,
                     JxDecimal *product)
{
  __int128 coefficient = (__int128) a.coefficient * b.coefficient;
  __int128 divisor = 1;
  guint scale = (guint) a.scale + b.scale;
  gint64 rounded;

  for (; scale > JX_DECIMAL_MAX_SCALE; scale--)
    divisor *= 10;

  while (!jx_divide_half_up (coefficient, divisor, &rounded))
    {
      if (scale-- == 0)
        return FALSE;
      divisor *= 10;
    }

  *product = (JxDecimal) { rounded, (guint8) scale };
  return TRUE;
}

/**
 * jx_decimal_to_string:
 * @decimal: a decimal
 *
 * Writes a value the way files hold it: ASCII digits, a point, all its decimals, no grouping.
 *
 * Returns: (transfer full): the digits
 */
char *
jx_decimal_to_string (JxDecimal decimal)
{
  return format_fixed (decimal.coefficient, decimal.scale);
}

/**
 * jx_decimal_from_string:
 * @string: digits as jx_decimal_to_string() writes them
 * @decimal: (out caller-allocates): the value, with the decimals that stand there
 *
 * Reads a value from a file. The grammar is `-?(0|[1-9][0-9]*)(\.[0-9]{1,9})?` without a negative zero, so that each
 * value and scale has exactly one spelling.
 *
 * Returns: `FALSE` if @string is anything else or does not fit
 */
gboolean
jx_decimal_from_string (const char *string,
                        JxDecimal  *decimal)
{
  const char *at = string;
  gboolean negative = *at == '-';
  __int128 value = 0;
  guint scale = 0;
  gboolean point = FALSE;

  g_return_val_if_fail (decimal != NULL, FALSE);

  if (negative)
    at++;
  if (!g_ascii_isdigit (*at) || (at[0] == '0' && g_ascii_isdigit (at[1])))
    return FALSE;

  for (; g_ascii_isdigit (*at) || (*at == '.' && !point && g_ascii_isdigit (at[1])); at++)
    {
      if (*at == '.')
        {
          point = TRUE;
          continue;
        }
      value = value * 10 + (negative ? '0' - *at : *at - '0');
      scale += point ? 1 : 0;
      if (value != (gint64) value || scale > JX_DECIMAL_MAX_SCALE)
        return FALSE;
    }

  if (*at != '\0' || (negative && value == 0))
    return FALSE;

  *decimal = (JxDecimal) { (gint64) value, (guint8) scale };
  return TRUE;
}

/**
 * jx_money_unit_to_string:
 * @unit: a unit of money
 *
 * Names a unit as the forms do: 元, 千元, 万元, 亿元. Data, not to be translated.
 *
 * Returns: the name
 */
const char *
jx_money_unit_to_string (JxMoneyUnit unit)
{
  g_return_val_if_fail ((guint) unit < G_N_ELEMENTS (money_units), NULL);

  return money_units[unit].name;
}

/**
 * jx_money_unit_from_string:
 * @string: (nullable): a name
 * @unit: (out): the unit it names
 *
 * Finds the unit that jx_money_unit_to_string() names @string.
 *
 * Returns: `FALSE` if there is none
 */
gboolean
jx_money_unit_from_string (const char  *string,
                           JxMoneyUnit *unit)
{
  for (guint n = 0; string != NULL && n < G_N_ELEMENTS (money_units); n++)
    if (strcmp (string, money_units[n].name) == 0)
      {
        *unit = (JxMoneyUnit) n;
        return TRUE;
      }

  return FALSE;
}

/**
 * jx_money_from_decimal:
 * @amount: an amount in @unit
 * @unit: its unit
 * @fen: (out): the amount in 分, rounded half-up
 * @exact: (out) (optional): `FALSE` if the amount was finer than 分
 *
 * Makes money of a number.
 *
 * Returns: `FALSE` if it does not fit
 */
gboolean
jx_money_from_decimal (JxDecimal    amount,
                       JxMoneyUnit  unit,
                       gint64      *fen,
                       gboolean    *exact)
{
  g_return_val_if_fail ((guint) unit < G_N_ELEMENTS (money_units), FALSE);

  return express (amount, money_units[unit].decimals, fen, exact);
}

/**
 * jx_money_to_string:
 * @fen: money in 分
 * @unit: the unit to express it in
 * @decimals: how many decimals, or -1 for as many as the amount needs
 *
 * Writes an amount without its unit and without grouping; rounds half-up at @decimals.
 *
 * Returns: (transfer full): the digits
 */
char *
jx_money_to_string (gint64      fen,
                    JxMoneyUnit unit,
                    int         decimals)
{
  g_return_val_if_fail ((guint) unit < G_N_ELEMENTS (money_units), NULL);

  return format_rounded (fen, money_units[unit].decimals, decimals);
}

/**
 * jx_money_rate:
 * @executed: 全年执行数 in 分
 * @adjusted: 全年预算数 in 分
 * @decimals: decimals of the percentage, up to `JX_DECIMAL_MAX_SCALE`
 * @rate: (out): the percentage × 10^@decimals, rounded half-up
 *
 * Computes the execution rate at the precision asked. A budget of 0 has the rate 0.
 *
 * Source: 执行率(B/A) of the forms; budget 0 as the provincial builds execute it, domain.md 1.3.
 *
 * Returns: `FALSE` if @adjusted is negative or the rate does not fit
 */
gboolean
jx_money_rate (gint64  executed,
               gint64  adjusted,
               guint   decimals,
               gint64 *rate)
{
  g_return_val_if_fail (decimals <= JX_DECIMAL_MAX_SCALE, FALSE);

  if (adjusted < 0)
    return FALSE;

  if (adjusted == 0)
    {
      *rate = 0;
      return TRUE;
    }

  return jx_divide_half_up ((__int128) executed * powers[decimals + 2], adjusted, rate);
}

/**
 * jx_money_rate_to_string:
 * @executed: 全年执行数 in 分
 * @adjusted: 全年预算数 in 分
 * @decimals: decimals of the percentage, up to `JX_DECIMAL_MAX_SCALE`
 *
 * Writes the execution rate in percent, without the sign %: "85.71".
 *
 * Returns: (transfer full) (nullable): the digits, `NULL` where jx_money_rate() has no answer
 */
char *
jx_money_rate_to_string (gint64 executed,
                         gint64 adjusted,
                         guint  decimals)
{
  gint64 rate;

  return jx_money_rate (executed, adjusted, decimals, &rate) ? format_fixed (rate, decimals) : NULL;
}

/**
 * jx_points_from_decimal:
 * @decimal: a weight or score as typed
 * @points: (out): in 1/10 000 point, rounded half-up
 * @exact: (out) (optional): `FALSE` if it was finer
 *
 * Makes points of a number.
 *
 * Returns: `FALSE` if they do not fit
 */
gboolean
jx_points_from_decimal (JxDecimal  decimal,
                        gint64    *points,
                        gboolean  *exact)
{
  return express (decimal, 4, points, exact);   /* of JX_POINT */
}

/**
 * jx_points_to_string:
 * @points: in 1/10 000 point
 * @decimals: how many decimals, or -1 for as many as needed
 *
 * Writes points; rounds half-up at @decimals.
 *
 * Returns: (transfer full): the digits
 */
char *
jx_points_to_string (gint64 points,
                     int    decimals)
{
  return format_rounded (points, 4, decimals);
}

/**
 * jx_number_group:
 * @plain: digits, perhaps with a sign, decimals and a unit
 *
 * Sets thousands marks for the screen: "1234567.89" becomes "1,234,567.89". Files never hold them.
 *
 * Returns: (transfer full): @plain with marks in its integer part
 */
char *
jx_number_group (const char *plain)
{
  gsize first = strcspn (plain, "0123456789");
  gsize digits = strspn (plain + first, "0123456789");
  GString *grouped = g_string_sized_new (strlen (plain) + digits / 3 + 1);

  g_string_append_len (grouped, plain, (gssize) first);
  for (gsize n = 0; n < digits; n++)
    {
      if (n > 0 && (digits - n) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, plain[first + n]);
    }
  g_string_append (grouped, plain + first + digits);

  return g_string_free_and_steal (grouped);
}
