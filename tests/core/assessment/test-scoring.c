/* test-scoring.c: one row's score, by every rule and variant
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-scoring.h"

typedef enum { NATIONAL, NOTHING_SHORT, INVERSE, NOTHING_EXCEEDED, DEDUCTED, HUBEI, ONE_DECIMAL, N_PROFILES } Rules;

typedef struct
{
  const char  *path;
  Rules        rules;
  const char  *relation;   /* of its own column, or NULL */
  const char  *target;
  const char  *actual;
  const char  *weight;
  JxScoreRule  rule;
  const char  *points;     /* NULL: no suggestion */
} ScoreCase;

static const ScoreCase score_cases[] = {
  /* ≥ and > */
  { "/score/ge/reached",            NATIONAL, NULL, "≥28人", "28人", "15", JX_SCORE_REACHED, "15" },
  { "/score/ge/short",              NATIONAL, NULL, "28人", "26人", "15", JX_SCORE_SHORT, "13.93" },   /* 金凤区 2023: 26 of 28 */
  { "/score/ge/short-one-decimal",  ONE_DECIMAL, NULL, "28人", "26人", "15", JX_SCORE_SHORT, "13.9" },
  { "/score/ge/short-nothing",      NOTHING_SHORT, NULL, "28人", "26人", "15", JX_SCORE_SHORT, "0" },
  { "/score/ge/decimal-weight",     NATIONAL, NULL, "≥90%", "80%", "22.5", JX_SCORE_SHORT, "20" },     /* 四川 0013zp: 22.5 × 4 */
  { "/score/ge/above",              NATIONAL, NULL, "≥95%", "98%", "10", JX_SCORE_REACHED, "10" },
  { "/score/ge/negative-actual",    NATIONAL, NULL, "≥5%", "-2%", "10", JX_SCORE_SHORT, "0" },
  { "/score/ge/negative-target",    NATIONAL, NULL, "≥-5%", "-6%", "10", JX_SCORE_SHORT, NULL },
  { "/score/ge/of-nothing",         NATIONAL, NULL, "≥0", "0", "10", JX_SCORE_ZERO_TARGET, "10" },
  { "/score/gt/above",              NATIONAL, NULL, ">5", "6", "10", JX_SCORE_REACHED, "10" },
  { "/score/gt/short",              NATIONAL, NULL, ">5", "4", "10", JX_SCORE_SHORT, "8" },
  { "/score/ge/sign-copied",        NATIONAL, NULL, "≥95", "≥95", "10", JX_SCORE_REACHED, "10" },      /* 金凤区 2023 */
  { "/score/column/wins",           NATIONAL, "≤", "95", "90", "10", JX_SCORE_KEPT, "10" },
  { "/score/column/odd-sign",       NATIONAL, "≧", "96", "96%", "5", JX_SCORE_REACHED, "5" },          /* 渠县 2023 */
  { "/score/ge/range-in-actual",    NATIONAL, NULL, "≥90%", "81%-95%", "10", JX_SCORE_SHORT, "9" },
  /* ≤ and < */
  { "/score/le/kept",               NATIONAL, NULL, "≤51万元", "50万元", "10", JX_SCORE_KEPT, "10" },
  { "/score/le/exceeded-deviation", NATIONAL, NULL, "≤50万元", "55万元", "10", JX_SCORE_EXCEEDED, "9" },
  { "/score/le/exceeded-twice",     NATIONAL, NULL, "≤50万元", "100万元", "10", JX_SCORE_EXCEEDED, "0" },
  { "/score/le/exceeded-thrice",    NATIONAL, NULL, "≤50万元", "150万元", "10", JX_SCORE_EXCEEDED, "0" },
  { "/score/le/exceeded-inverse",   INVERSE, NULL, "≤50万元", "55万元", "10", JX_SCORE_EXCEEDED, "9.09" },
  { "/score/le/exceeded-nothing",   NOTHING_EXCEEDED, NULL, "≤50万元", "55万元", "10", JX_SCORE_EXCEEDED, "0" },
  { "/score/le/zero-kept",          NATIONAL, NULL, "≤0", "0", "5", JX_SCORE_ZERO_TARGET, "5" },
  { "/score/le/zero-exceeded",      NATIONAL, NULL, "≤0", "1", "5", JX_SCORE_ZERO_TARGET, "0" },
  { "/score/lt/kept",               NATIONAL, NULL, "<5", "4", "5", JX_SCORE_KEPT, "5" },
  { "/score/le/range-in-actual",    NATIONAL, NULL, "≤10天", "8-11天", "10", JX_SCORE_EXCEEDED, "9" },
  /* = */
  { "/score/eq/same",               NATIONAL, "＝", "15", "15万元", "5", JX_SCORE_REACHED, "5" },       /* 渠县 2023 */
  { "/score/eq/short",              NATIONAL, "=", "100", "90", "5", JX_SCORE_SHORT, "4.5" },
  { "/score/eq/above",              NATIONAL, "=", "100", "110", "5", JX_SCORE_REACHED, "5" },
  { "/score/eq/zero",               NATIONAL, "=", "0", "0", "5", JX_SCORE_ZERO_TARGET, "5" },
  { "/score/eq/zero-missed",        NATIONAL, "=", "0", "2", "5", JX_SCORE_ZERO_TARGET, "0" },
  { "/score/eq/zero-without-a-sign", NATIONAL, NULL, "0", "1", "5", JX_SCORE_ZERO_TARGET, "0" },
  /* far above the target */
  { "/score/over/no-deduction",     NATIONAL, NULL, "≥10次", "13次", "10", JX_SCORE_REACHED, "10" },
  { "/score/over/deducted",         DEDUCTED, NULL, "≥10次", "13次", "10", JX_SCORE_OVER, "8" },
  { "/score/over/just-below",       DEDUCTED, NULL, "≥10次", "12.9次", "10", JX_SCORE_REACHED, "10" },
  { "/score/over/of-a-small-weight", DEDUCTED, NULL, "≥10次", "13次", "1", JX_SCORE_OVER, "0" },
  /* ranges */
  { "/score/range/inside",          NATIONAL, NULL, "80%-90%", "85%", "10", JX_SCORE_RANGE_INSIDE, "10" },
  { "/score/range/below",           NATIONAL, NULL, "80%-90%", "60%", "10", JX_SCORE_RANGE_OUTSIDE, "7.5" },
  { "/score/range/above",           NATIONAL, NULL, "80%-90%", "99%", "10", JX_SCORE_RANGE_OUTSIDE, "9" },
  /* dates */
  { "/score/date/on-time",          NATIONAL, NULL, "2023年12月31日前", "2023年5月31日前", "10", JX_SCORE_ON_TIME, "10" },  /* 山丹 2023 */
  { "/score/date/same-period",      NATIONAL, NULL, "2023年1月-12月", "2023年1月-12月", "10", JX_SCORE_ON_TIME, "10" },     /* 金凤区 2023 */
  { "/score/date/late",             NATIONAL, NULL, "2023年10月底前", "2023年12月", "10", JX_SCORE_LATE, NULL },
  { "/score/date/year-of-the-other", NATIONAL, NULL, "2023年12月底前", "11月20日", "10", JX_SCORE_ON_TIME, "10" },
  { "/score/date/in-words",         NATIONAL, NULL, "2023年12月底前", "按时完成", "10", JX_SCORE_ON_TIME, "10" },
  { "/score/date/late-in-words",    NATIONAL, NULL, "2023年12月底前", "未按时", "10", JX_SCORE_LATE, NULL },
  { "/score/date/money",            NATIONAL, NULL, "2024年", "180.97212万元", "30", JX_SCORE_UNLIKE, NULL },               /* 金凤区 2023 */
  /* words */
  { "/score/words/top",             NATIONAL, "定性", "好坏", "好", "5", JX_SCORE_BAND, "5" },          /* 渠县 2023 */
  { "/score/words/middle",          NATIONAL, "定性", "好坏", "一般", "5", JX_SCORE_BAND, NULL },
  { "/score/words/target-reached",  NATIONAL, NULL, "中", "中", "5", JX_SCORE_BAND, "5" },
  { "/score/words/better",          NATIONAL, NULL, "良", "优", "5", JX_SCORE_BAND, "5" },
  { "/score/words/free",            NATIONAL, NULL, "提升管理水平", "管理水平有所提高", "15", JX_SCORE_UNREADABLE, NULL },
  { "/score/words/number",          NATIONAL, NULL, "提升管理水平", "95%", "15", JX_SCORE_UNLIKE, NULL },
  /* measures */
  { "/score/measure/money",         NATIONAL, NULL, "≤3.5万元", "34,000元", "10", JX_SCORE_KEPT, "10" },
  { "/score/measure/length",        NATIONAL, NULL, "≥3公里", "2400米", "10", JX_SCORE_SHORT, "8" },
  { "/score/measure/unlike",        NATIONAL, NULL, "1个", "51万元", "15", JX_SCORE_UNLIKE, NULL },
  { "/score/measure/word",          NATIONAL, NULL, "28人", "完成", "15", JX_SCORE_UNLIKE, NULL },
  /* nothing to score */
  { "/score/none/no-target",        NATIONAL, NULL, "", "5", "10", JX_SCORE_NONE, NULL },
  { "/score/none/placeholder",      NATIONAL, NULL, "无", "无", "10", JX_SCORE_NONE, NULL },
  { "/score/none/blank",            NATIONAL, NULL, "28人", "", "15", JX_SCORE_BLANK, NULL },
  { "/score/none/mark",             NATIONAL, NULL, "28人", "—", "15", JX_SCORE_BLANK, NULL },
  { "/score/none/unfinished",       NATIONAL, NULL, "28人", "1月-4月： 28人 5月-12月：", "15", JX_SCORE_UNREADABLE, NULL },
  { "/score/none/several",          NATIONAL, NULL, "指标1：1个 指标2：7个", "8个", "15", JX_SCORE_UNREADABLE, NULL },
};

typedef struct
{
  const char *path;
  Rules       rules;
  const char *word;
  const char *low;
  const char *high;
} BandCase;

static const BandCase band_cases[] = {   /* of 10 points */
  { "/band/national/top",    NATIONAL, "达成", "8", "10" },
  { "/band/national/middle", NATIONAL, "部分达成", "6", "8" },
  { "/band/national/low",    NATIONAL, "未达成", "0", "6" },
  { "/band/hubei/middle",    HUBEI,    "部分达成", "5", "8" },
  { "/band/hubei/low",       HUBEI,    "未达成", "0", "5" },
};

typedef struct
{
  const char *path;
  gboolean    rounded_first;
  gint64      executed;     /* 分 */
  gint64      adjusted;
  const char *weight;
  const char *points;       /* NULL: none */
} ExecutionCase;

static const ExecutionCase execution_cases[] = {
  { "/execution/whole",         TRUE,  180972120, 180972120, "10", "10" },     /* 金凤区 2023 */
  { "/execution/part",          TRUE,  71920000, 80000000, "10", "8.99" },     /* 山丹 2023: 89.90 % */
  { "/execution/twenty-points", TRUE,  10000000, 50000000, "20", "4" },        /* 昌宁 2022 */
  { "/execution/no-budget",     TRUE,  0, 0, "10", "0" },
  { "/execution/above",         TRUE,  110, 100, "10", "10" },
  { "/execution/rounded-first", TRUE,  1, 3, "100", "33.33" },
  { "/execution/rounded-twice", TRUE,  123655, 1000000, "15", "1.86" },        /* 12.37 % × 15 */
  { "/execution/rounded-once",  FALSE, 123655, 1000000, "15", "1.85" },        /* 12.3655 % × 15 */
  { "/execution/negative",      TRUE,  1, -1, "10", NULL },
};

static const JxBand national_bands[] = {
  { "达成预期指标", 8000, 10000 }, { "部分达成并具有一定效果", 6000, 8000 }, { "未达成且效果较差", 0, 6000 },
};

static const JxBand hubei_bands[] = {
  { "达成预期指标", 8000, 10000 }, { "部分达成并具有一定效果", 5000, 8000 }, { "未达成且效果较差", 0, 5000 },
};

static JxProfile
make_profile (Rules rules)
{
  JxProfile profile = {
    .base = 100 * JX_POINT, .execution_weight = 10 * JX_POINT, .score_decimals = 2, .rate_decimals = 2,
    .rate_rounded_first = TRUE, .has_scores = TRUE, .bands = national_bands, .n_bands = G_N_ELEMENTS (national_bands),
    .over_rule = JX_OVER_EXPLAIN, .over_from = 13000, .over_deduction = 2 * JX_POINT,
  };

  switch (rules)
    {
    case NOTHING_SHORT:
      profile.short_rule = JX_SHORT_NOTHING;
      break;
    case INVERSE:
      profile.exceeded_rule = JX_EXCEEDED_INVERSE;
      break;
    case NOTHING_EXCEEDED:
      profile.exceeded_rule = JX_EXCEEDED_NOTHING;
      break;
    case DEDUCTED:
      profile.over_rule = JX_OVER_DEDUCT;
      break;
    case HUBEI:
      profile.bands = hubei_bands;
      break;
    case ONE_DECIMAL:
      profile.score_decimals = 1;
      break;
    case NATIONAL:
    case N_PROFILES:
      break;
    }

  return profile;
}

static gint64
points_of (const char *text)
{
  JxDecimal decimal;
  gint64 points;

  g_assert_true (jx_decimal_from_string (text, &decimal));
  g_assert_true (jx_points_from_decimal (decimal, &points, NULL));

  return points;
}

static void
test_score (gconstpointer data)
{
  const ScoreCase *c = data;
  JxProfile profile = make_profile (c->rules);
  JxQuantity target, actual;
  JxScore score;
  gboolean suggested;

  jx_quantity_parse (c->target, JX_INPUT_QUANTITY, JX_MONEY_WAN, &target);
  jx_quantity_parse (c->actual, JX_INPUT_QUANTITY, JX_MONEY_WAN, &actual);
  suggested = jx_score_indicator (&target, &actual, jx_relation_from_text (c->relation), points_of (c->weight), &profile, &score);

  g_assert_cmpint (score.rule, ==, c->rule);
  g_assert_cmpint (suggested, ==, c->points != NULL);
  g_assert_cmpint (score.has_points, ==, suggested);

  if (suggested)
    {
      g_autofree char *points = jx_points_to_string (score.points, -1);

      g_assert_cmpstr (points, ==, c->points);
    }
}

static void
test_band (gconstpointer data)
{
  const BandCase *c = data;
  JxProfile profile = make_profile (c->rules);
  JxQuantity target, actual;
  JxScore score;

  jx_quantity_parse ("达成、部分达成、未达成", JX_INPUT_QUANTITY, JX_MONEY_WAN, &target);
  jx_quantity_parse (c->word, JX_INPUT_QUANTITY, JX_MONEY_WAN, &actual);
  jx_score_indicator (&target, &actual, JX_RELATION_QUALITATIVE, 10 * JX_POINT, &profile, &score);

  g_assert_cmpint (score.rule, ==, JX_SCORE_BAND);
  g_assert_cmpint (score.low, ==, points_of (c->low));
  g_assert_cmpint (score.high, ==, points_of (c->high));
}

static void
test_execution (gconstpointer data)
{
  const ExecutionCase *c = data;
  JxProfile profile = make_profile (NATIONAL);
  gint64 points = 42;

  profile.rate_rounded_first = c->rounded_first;
  g_assert_cmpint (jx_score_execution (c->executed, c->adjusted, points_of (c->weight), &profile, &points), ==, c->points != NULL);
  g_assert_cmpint (points, ==, c->points != NULL ? points_of (c->points) : 42);
}

#define ADD_TABLE(cases, function) \
  for (guint n = 0; n < G_N_ELEMENTS (cases); n++) \
    g_test_add_data_func (cases[n].path, &cases[n], function)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD_TABLE (score_cases, test_score);
  ADD_TABLE (band_cases, test_band);
  ADD_TABLE (execution_cases, test_execution);

  return g_test_run ();
}
