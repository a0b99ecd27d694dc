/* test-number.c: exact numbers: decimals, money, points
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-number.h"

typedef struct
{
  const char *path;
  __int128    numerator;
  __int128    denominator;
  gboolean    fits;
  gint64      quotient;
} DivideCase;

static const DivideCase divide_cases[] = {
  { "/number/divide/exact",               6, 3, TRUE, 2 },
  { "/number/divide/half-goes-up",        5, 2, TRUE, 3 },
  { "/number/divide/below-half-stays",    7, 5, TRUE, 1 },
  { "/number/divide/half-away-from-zero", -5, 2, TRUE, -3 },
  { "/number/divide/both-negative",       -5, -2, TRUE, 3 },
  { "/number/divide/by-negative",         1, -3, TRUE, 0 },
  { "/number/divide/by-zero",             1, 0, FALSE, 0 },
  { "/number/divide/largest",             G_MAXINT64, 1, TRUE, G_MAXINT64 },
  { "/number/divide/smallest",            G_MININT64, 1, TRUE, G_MININT64 },
  { "/number/divide/too-large",           (__int128) G_MAXINT64 + 1, 1, FALSE, 0 },
  { "/number/divide/too-small",           (__int128) G_MININT64 - 1, 1, FALSE, 0 },
  { "/number/divide/rounds-over-the-top", (__int128) G_MAXINT64 * 2 + 1, 2, FALSE, 0 },
};

typedef struct
{
  const char *path;
  const char *string;
  gint64      coefficient;
  guint8      scale;
} SpellingCase;

static const SpellingCase spelling_cases[] = {
  { "/number/spelling/zero",       "0", 0, 0 },
  { "/number/spelling/zeros-kept", "0.00", 0, 2 },
  { "/number/spelling/integer",    "100", 100, 0 },
  { "/number/spelling/six",        "180.972120", 180972120, 6 },
  { "/number/spelling/below-one",  "0.000000001", 1, 9 },
  { "/number/spelling/negative",   "-26.71708", -2671708, 5 },   /* 金凤区 2023: 207.6892 → 180.97212 */
  { "/number/spelling/largest",    "9223372036854775807", G_MAXINT64, 0 },
};

static const char * const misspellings[] = {
  "", "-", ".", "1.", ".5", "+1", "01", "-0", "-0.00", "1.2.3", "1e3", " 1", "1 ", "1,000", "9223372036854775808",
  "0.0000000001", "-9.223372036854775808", "１", "1\n", "NaN", "0x10",
};

typedef struct
{
  const char *path;
  const char *amount;
  JxMoneyUnit unit;
  gint64      fen;
  gboolean    exact;
  const char *back;   /* in the same unit, as many decimals as needed */
} MoneyCase;

static const MoneyCase money_cases[] = {
  { "/number/money/wan-5",      "180.97212", JX_MONEY_WAN, 180972120, TRUE, "180.97212" },          /* 金凤区 2023 */
  { "/number/money/wan-6",      "9265.353442", JX_MONEY_WAN, 9265353442, TRUE, "9265.353442" },     /* 永胜 2022 */
  { "/number/money/wan-small",  "2.584271", JX_MONEY_WAN, 2584271, TRUE, "2.584271" },              /* 卢龙 */
  { "/number/money/wan-finer",  "0.0000005", JX_MONEY_WAN, 1, FALSE, "0.000001" },
  { "/number/money/yuan",       "387664.62", JX_MONEY_YUAN, 38766462, TRUE, "387664.62" },          /* domain.md 3 */
  { "/number/money/yuan-finer", "0.005", JX_MONEY_YUAN, 1, FALSE, "0.01" },
  { "/number/money/thousand",   "1.5", JX_MONEY_THOUSAND, 150000, TRUE, "1.5" },
  { "/number/money/yi",         "1.2", JX_MONEY_YI, 12000000000, TRUE, "1.2" },
  { "/number/money/yi-fen",     "0.0000000010", JX_MONEY_YI, 0, TRUE, NULL },                       /* too many decimals */
  { "/number/money/negative",   "-1234.5", JX_MONEY_YUAN, -123450, TRUE, "-1234.5" },
};

typedef struct
{
  const char *path;
  gint64      executed;
  gint64      adjusted;
  guint       decimals;
  const char *expected;
} RateCase;

static const RateCase rate_cases[] = {   /* in 分 */
  { "/number/rate/whole",        180972120, 180972120, 2, "100.00" },   /* 金凤区 2023, 聘用人员 */
  { "/number/rate/against-initial", 180972120, 207689200, 2, "87.14" }, /* the same, ÷ 年初: what the page meant by 87.00 % */
  { "/number/rate/rounded",      71920000, 80000000, 2, "89.90" },      /* 山丹 2023 */
  { "/number/rate/no-decimals",  71920000, 80000000, 0, "90" },         /* as printed there: 90% */
  { "/number/rate/fifth",        10000000, 50000000, 0, "20" },         /* 昌宁 2022 */
  { "/number/rate/zero-budget",  0, 0, 2, "0.00" },                     /* 青神 0013zp: 0.00 of 0.00, 0.00% */
  { "/number/rate/over",         110, 100, 1, "110.0" },
  { "/number/rate/negative",     1, -1, 2, NULL },
  { "/number/rate/too-large",    G_MAXINT64, 1, 2, NULL },
};

typedef struct
{
  const char *path;
  gint64      points;
  int         decimals;
  const char *expected;
} PointsCase;

static const PointsCase points_cases[] = {
  { "/number/points/integer",  150000, -1, "15" },
  { "/number/points/decimal",  225000, -1, "22.5" },      /* Sichuan 0013zp: 22.5 × 4 */
  { "/number/points/two",      139286, 2, "13.93" },      /* 26 of 28 people at 15 points */
  { "/number/points/padded",   80000, 2, "8.00" },
  { "/number/points/six",      80000, 6, "8.000000" },
  { "/number/points/half-up",  87150, 2, "8.72" },
  { "/number/points/negative", -87150, 2, "-8.72" },
  { "/number/points/none",     0, -1, "0" },
};

static const char * const grouped[][2] = {
  { "0", "0" }, { "999", "999" }, { "1000", "1,000" }, { "35000.00", "35,000.00" }, { "-1234567.891", "-1,234,567.891" },
  { "", "" }, { "1809721.20 元", "1,809,721.20 元" },
};

static void
test_divide (gconstpointer data)
{
  const DivideCase *c = data;
  gint64 quotient = 42;

  g_assert_cmpint (jx_divide_half_up (c->numerator, c->denominator, &quotient), ==, c->fits);
  g_assert_cmpint (quotient, ==, c->fits ? c->quotient : 42);
}

static void
test_spelling (gconstpointer data)
{
  const SpellingCase *c = data;
  g_autofree char *back = NULL;
  JxDecimal decimal;

  g_assert_true (jx_decimal_from_string (c->string, &decimal));
  g_assert_cmpint (decimal.coefficient, ==, c->coefficient);
  g_assert_cmpuint (decimal.scale, ==, c->scale);

  back = jx_decimal_to_string (decimal);
  g_assert_cmpstr (back, ==, c->string);
}

static void
test_misspellings (void)
{
  JxDecimal decimal = { 42, 1 };

  for (guint n = 0; n < G_N_ELEMENTS (misspellings); n++)
    {
      g_assert_false (jx_decimal_from_string (misspellings[n], &decimal));
      g_assert_cmpint (decimal.coefficient, ==, 42);
    }
}

static void
test_compare (void)
{
  JxDecimal large = { G_MAXINT64, 0 }, small = { G_MAXINT64, 9 };

  g_assert_cmpint (jx_decimal_compare ((JxDecimal) { 15, 1 }, (JxDecimal) { 150, 2 }), ==, 0);
  g_assert_cmpint (jx_decimal_compare ((JxDecimal) { -15, 1 }, (JxDecimal) { 1, 9 }), <, 0);
  g_assert_cmpint (jx_decimal_compare (large, small), >, 0);
  g_assert_cmpint (jx_decimal_compare (small, large), <, 0);
  g_assert_true (jx_decimal_is_zero ((JxDecimal) { 0, 4 }));
  g_assert_false (jx_decimal_is_zero ((JxDecimal) { 1, 9 }));
  g_assert_cmpuint (jx_decimal_normalize ((JxDecimal) { 1500, 3 }).scale, ==, 1);
  g_assert_cmpuint (jx_decimal_normalize ((JxDecimal) { 0, 3 }).scale, ==, 0);
}

static void
test_arithmetic (void)
{
  JxDecimal result = { 42, 1 };
  gint64 coefficient;

  g_assert_true (jx_decimal_subtract ((JxDecimal) { 2076892, 4 }, (JxDecimal) { 18097212, 5 }, &result));
  g_assert_cmpint (result.coefficient, ==, 2671708);
  g_assert_cmpuint (result.scale, ==, 5);

  g_assert_true (jx_decimal_add ((JxDecimal) { G_MAXINT64 / 10, 0 }, (JxDecimal) { 0, 9 }, &result));
  g_assert_cmpint (jx_decimal_compare (result, (JxDecimal) { G_MAXINT64 / 10, 0 }), ==, 0);
  g_assert_false (jx_decimal_add ((JxDecimal) { G_MAXINT64, 0 }, (JxDecimal) { 1, 0 }, &result));

  g_assert_true (jx_decimal_multiply ((JxDecimal) { 5, 9 }, (JxDecimal) { 1, 1 }, &result));
  g_assert_cmpint (result.coefficient, ==, 1);
  g_assert_cmpuint (result.scale, ==, 9);
  g_assert_true (jx_decimal_multiply ((JxDecimal) { 3000000000, 9 }, (JxDecimal) { 40000000000, 9 }, &result));
  g_assert_cmpint (jx_decimal_compare (result, (JxDecimal) { 120, 0 }), ==, 0);
  g_assert_false (jx_decimal_multiply ((JxDecimal) { G_MAXINT64, 0 }, (JxDecimal) { 2, 0 }, &result));

  g_assert_true (jx_decimal_rescale ((JxDecimal) { 12345, 3 }, 2, &coefficient));
  g_assert_cmpint (coefficient, ==, 1235);
  g_assert_false (jx_decimal_rescale ((JxDecimal) { G_MAXINT64, 0 }, 1, &coefficient));
}

static void
test_money (gconstpointer data)
{
  const MoneyCase *c = data;
  g_autofree char *back = NULL;
  JxDecimal amount;
  gboolean exact;
  gint64 fen;

  g_assert_cmpint (jx_decimal_from_string (c->amount, &amount), ==, c->back != NULL);
  if (c->back == NULL)
    return;

  g_assert_true (jx_money_from_decimal (amount, c->unit, &fen, &exact));
  g_assert_cmpint (fen, ==, c->fen);
  g_assert_cmpint (exact, ==, c->exact);

  back = jx_money_to_string (fen, c->unit, -1);
  g_assert_cmpstr (back, ==, c->back);
}

static void
test_money_decimals (void)
{
  g_autofree char *yuan = jx_money_to_string (3500000, JX_MONEY_YUAN, 2);
  g_autofree char *wan = jx_money_to_string (180972120, JX_MONEY_WAN, 2);
  g_autofree char *padded = jx_money_to_string (100, JX_MONEY_YUAN, 4);
  JxMoneyUnit unit = JX_MONEY_YI;
  gint64 fen;

  g_assert_cmpstr (yuan, ==, "35000.00");
  g_assert_cmpstr (wan, ==, "180.97");
  g_assert_cmpstr (padded, ==, "1.0000");
  g_assert_false (jx_money_from_decimal ((JxDecimal) { G_MAXINT64, 0 }, JX_MONEY_YUAN, &fen, NULL));
  g_assert_true (jx_money_unit_from_string ("万元", &unit));
  g_assert_cmpint (unit, ==, JX_MONEY_WAN);
  g_assert_cmpstr (jx_money_unit_to_string (unit), ==, "万元");
  g_assert_false (jx_money_unit_from_string ("万", &unit));
  g_assert_false (jx_money_unit_from_string (NULL, &unit));
}

static void
test_rate (gconstpointer data)
{
  const RateCase *c = data;
  g_autofree char *rate = jx_money_rate_to_string (c->executed, c->adjusted, c->decimals);

  g_assert_cmpstr (rate, ==, c->expected);
}

static void
test_points (gconstpointer data)
{
  const PointsCase *c = data;
  g_autofree char *string = jx_points_to_string (c->points, c->decimals);

  g_assert_cmpstr (string, ==, c->expected);
}

static void
test_points_read (void)
{
  gboolean exact;
  gint64 points;

  g_assert_true (jx_points_from_decimal ((JxDecimal) { 225, 1 }, &points, &exact));
  g_assert_cmpint (points, ==, 225000);
  g_assert_true (exact);
  g_assert_true (jx_points_from_decimal ((JxDecimal) { 123456, 5 }, &points, &exact));
  g_assert_cmpint (points, ==, 12346);
  g_assert_false (exact);
  g_assert_false (jx_points_from_decimal ((JxDecimal) { G_MAXINT64, 0 }, &points, &exact));
}

static void
test_group (void)
{
  for (guint n = 0; n < G_N_ELEMENTS (grouped); n++)
    {
      g_autofree char *string = jx_number_group (grouped[n][0]);

      g_assert_cmpstr (string, ==, grouped[n][1]);
    }
}

#define ADD_TABLE(cases, function) \
  for (guint n = 0; n < G_N_ELEMENTS (cases); n++) \
    g_test_add_data_func (cases[n].path, &cases[n], function)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD_TABLE (divide_cases, test_divide);
  ADD_TABLE (spelling_cases, test_spelling);
  ADD_TABLE (money_cases, test_money);
  ADD_TABLE (rate_cases, test_rate);
  ADD_TABLE (points_cases, test_points);
  g_test_add_func ("/number/spelling/one-spelling-only", test_misspellings);
  g_test_add_func ("/number/decimal/compares-across-scales", test_compare);
  g_test_add_func ("/number/decimal/arithmetic-is-exact", test_arithmetic);
  g_test_add_func ("/number/money/decimals-as-asked", test_money_decimals);
  g_test_add_func ("/number/points/read", test_points_read);
  g_test_add_func ("/number/group/thousands", test_group);

  return g_test_run ();
}
