/* test-figure.c: printed figures as numbers with the format that prints them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-figure.h"

#define SEED 20231231

typedef struct
{
  const char *text;
  const char *value;      /* NULL: stays text */
  const char *format;
  gboolean    plain;
} FigureCase;

static const FigureCase cases[] = {
  { "0", "0", "0", TRUE },
  { "93", "93", "0", TRUE },
  { "180.97212", "180.97212", "0.00000", TRUE },    /* 金凤区 2023, 万元 */
  { "87.00", "87", "0.00", FALSE },
  { "87.00%", "0.87", "0.00%", FALSE },
  { "100%", "1", "0%", FALSE },
  { "180.97212万元", "180.97212", "0.00000\"万元\"", FALSE },
  { "387664.62元", "387664.62", "0.00\"元\"", FALSE },
  { "1,234.50", "1234.5", "#,##0.00", FALSE },
  { "-0.5", "-0.5", "0.0", TRUE },
  { "123456789012345", "123456789012345", "0", TRUE },
  { "1234567890123456", NULL },
  { "007", NULL },
  { "1,23", NULL },
  { ",123", NULL },
  { "12,3456", NULL },
  { "+5", NULL },
  { "-0", NULL },
  { ".5", NULL },
  { "5.", NULL },
  { "1e5", NULL },
  { "28人", NULL },
  { "≥95", NULL },
  { "95 %", NULL },
  { "５", NULL },
  { "无", NULL },
  { "", NULL },
};

static void
test_parse (void)
{
  for (guint n = 0; n < G_N_ELEMENTS (cases); n++)
    {
      g_autofree char *value = NULL;
      JxFigure figure;
      gboolean read = jx_figure_parse (cases[n].text, &figure);

      g_test_message ("%s", cases[n].text);
      g_assert_cmpint (read, ==, cases[n].value != NULL);
      if (!read)
        continue;

      value = jx_decimal_to_string (jx_decimal_normalize (figure.value));
      g_assert_cmpstr (value, ==, cases[n].value);
      g_assert_cmpstr (figure.format, ==, cases[n].format);
      g_assert_cmpint (figure.plain, ==, cases[n].plain);
    }
}

/* What a reader gets from the double, at 15 digits, is what was printed. */
static void
test_double (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);

  for (guint n = 0; n < 100000; n++)
    {
      JxDecimal value = { g_rand_int_range (random, 0, G_MAXINT32) * (gint64) 400000 + g_rand_int_range (random, 0, 400000),
                          (guint8) g_rand_int_range (random, 0, JX_DECIMAL_MAX_SCALE + 1) };
      char digits[G_ASCII_DTOSTR_BUF_SIZE];
      JxDecimal read;

      g_ascii_formatd (digits, sizeof digits, "%.15g", jx_figure_to_double (value));
      if (g_strrstr (digits, "e") != NULL)
        continue;   /* too small or large for a table */

      g_assert_true (jx_decimal_from_string (digits, &read));
      g_assert_cmpint (jx_decimal_compare (read, value), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/figure/what a spreadsheet can print is a number, the rest is text", test_parse);
  g_test_add_func ("/figure/a double gives the digits back", test_double);

  return g_test_run ();
}
